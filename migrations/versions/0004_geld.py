"""Budgets with their boekingen, initiatieven, and what regeling and subsidie keep beside."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("regeling", sa.Column("toeslag_hoogstens", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("toeslag_waarvoor", sa.Text(), nullable=False, server_default=""))
    op.add_column("regeling", sa.Column("aanvulling_weken", sa.Integer(), nullable=False, server_default="2"))
    op.add_column("regeling", sa.Column("activiteiten", sa.Text(), nullable=False, server_default=""))
    op.add_column("regeling", sa.Column("toelichting", sa.Text(), nullable=False, server_default=""))
    op.add_column("regeling", sa.Column("wijziging_reden", sa.Text(), nullable=False, server_default=""))

    op.add_column("subsidie", sa.Column("toeslag", sa.Integer(), nullable=True))
    op.add_column("subsidie", sa.Column("correctie_reden", sa.Text(), nullable=False, server_default=""))

    op.add_column("subsidiestap", sa.Column("grond", sa.Text(), nullable=True))
    op.add_column("subsidiestap", sa.Column("kenmerk", sa.Text(), nullable=False, server_default=""))
    make_budgetten()
    make_initiatieven()
    make_boekingen()


def make_budgetten() -> None:
    op.create_table(
        "deelplafond",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("regeling_id", sa.Text(), nullable=False),
        sa.Column("stadsdeel_id", sa.Text(), nullable=False),
        sa.Column("bedrag", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["regeling_id"], ["regeling.id"], name=op.f("fk_deelplafond_regeling_id")),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_deelplafond_stadsdeel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deelplafond")),
        sa.UniqueConstraint("regeling_id", "stadsdeel_id", name=op.f("uq_deelplafond_regeling_id_stadsdeel_id")),
    )
    op.create_index(op.f("ix_deelplafond_regeling_id"), "deelplafond", ["regeling_id"], unique=False)
    op.create_index(op.f("ix_deelplafond_stadsdeel_id"), "deelplafond", ["stadsdeel_id"], unique=False)

    op.create_table(
        "budgetjaar",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("spaarjaren", sa.Integer(), nullable=False),
        sa.Column("antwoord_weken", sa.Integer(), nullable=False),
        sa.Column("aanvraag_uiterlijk", sa.Date(), nullable=True),
        sa.Column("verantwoording_uiterlijk", sa.Date(), nullable=True),
        sa.Column("afgesloten_op", sa.Date(), nullable=True),
        sa.Column("bron", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budgetjaar")),
        sa.UniqueConstraint("jaar", name=op.f("uq_budgetjaar_jaar")),
    )
    op.create_table(
        "budget",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=True),
        sa.Column("stadsdeel_id", sa.Text(), nullable=True),
        sa.Column("aangevraagd_op", sa.Date(), nullable=True),
        sa.Column("bestedingsplan_op", sa.Date(), nullable=True),
        sa.Column("verantwoord_op", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_budget_stadsdeel_id")),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_budget_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_budget")),
        sa.UniqueConstraint("stadsdeel_id", "jaar", name=op.f("uq_budget_stadsdeel_id_jaar")),
        sa.UniqueConstraint("wijk_id", "jaar", name=op.f("uq_budget_wijk_id_jaar")),
    )
    op.create_index(op.f("ix_budget_jaar"), "budget", ["jaar"], unique=False)
    op.create_index(op.f("ix_budget_stadsdeel_id"), "budget", ["stadsdeel_id"], unique=False)
    op.create_index(op.f("ix_budget_wijk_id"), "budget", ["wijk_id"], unique=False)


def make_initiatieven() -> None:
    op.create_table(
        "gelegenheidscollectief",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("thema", sa.Text(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=True),
        sa.Column("begin", sa.Date(), nullable=True),
        sa.Column("einde", sa.Date(), nullable=True),
        sa.Column("contactpersoon", sa.Text(), nullable=False),
        sa.Column("ondersteuning_gegeven", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_gelegenheidscollectief_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gelegenheidscollectief")),
    )
    op.create_index(op.f("ix_gelegenheidscollectief_wijk_id"), "gelegenheidscollectief", ["wijk_id"], unique=False)

    op.create_table(
        "initiatief",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=True),
        sa.Column("persoon_id", sa.Text(), nullable=True),
        sa.Column("indiener", sa.Text(), nullable=False),
        sa.Column("contactpersoon", sa.Text(), nullable=False),
        sa.Column("idee", sa.Text(), nullable=False),
        sa.Column("gevraagd", sa.Integer(), nullable=True),
        sa.Column("draagvlak", sa.Text(), nullable=False),
        sa.Column("antwoord_uiterlijk", sa.Date(), nullable=True),
        sa.Column("legitimiteit", sa.Integer(), nullable=True),
        sa.Column("legitimiteit_reden", sa.Text(), nullable=False),
        sa.Column("betrokkenheid", sa.Integer(), nullable=True),
        sa.Column("betrokkenheid_reden", sa.Text(), nullable=False),
        sa.Column("rendement", sa.Integer(), nullable=True),
        sa.Column("rendement_reden", sa.Text(), nullable=False),
        sa.Column("advies", sa.Text(), nullable=True),
        sa.Column("advies_op", sa.Date(), nullable=True),
        sa.Column("advies_reden", sa.Text(), nullable=False),
        sa.Column("besluit", sa.Text(), nullable=True),
        sa.Column("besluit_op", sa.Date(), nullable=True),
        sa.Column("besluit_reden", sa.Text(), nullable=False),
        sa.Column("toegekend", sa.Integer(), nullable=True),
        sa.Column("geldbron", sa.Text(), nullable=True),
        sa.Column("geldbron_toelichting", sa.Text(), nullable=False),
        sa.Column("antwoord_verstuurd_op", sa.Date(), nullable=True),
        sa.Column("afgerond_op", sa.Date(), nullable=True),
        sa.Column("terugkoppeling", sa.Text(), nullable=False),
        sa.Column("teruggekoppeld_op", sa.Date(), nullable=True),
        sa.Column("bedankt_op", sa.Date(), nullable=True),
        sa.Column("ingetrokken_op", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_initiatief_persoon_id")),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_initiatief_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_initiatief")),
    )
    op.create_index(op.f("ix_initiatief_ontvangen_op"), "initiatief", ["ontvangen_op"], unique=False)
    op.create_index(op.f("ix_initiatief_persoon_id"), "initiatief", ["persoon_id"], unique=False)
    op.create_index(op.f("ix_initiatief_wijk_id"), "initiatief", ["wijk_id"], unique=False)


def make_boekingen() -> None:
    op.create_table(
        "boeking",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("budget_id", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("bedrag", sa.Integer(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("omschrijving", sa.Text(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("naar_budget_id", sa.Text(), nullable=True),
        sa.Column("uit_boeking_id", sa.Text(), nullable=True),
        sa.Column("initiatief_id", sa.Text(), nullable=True),
        sa.Column("gelegenheidscollectief_id", sa.Text(), nullable=True),
        sa.Column("overschrijding", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["budget_id"], ["budget.id"], name=op.f("fk_boeking_budget_id")),
        sa.ForeignKeyConstraint(
            ["gelegenheidscollectief_id"],
            ["gelegenheidscollectief.id"],
            name=op.f("fk_boeking_gelegenheidscollectief_id"),
        ),
        sa.ForeignKeyConstraint(["initiatief_id"], ["initiatief.id"], name=op.f("fk_boeking_initiatief_id")),
        sa.ForeignKeyConstraint(["naar_budget_id"], ["budget.id"], name=op.f("fk_boeking_naar_budget_id")),
        sa.ForeignKeyConstraint(["uit_boeking_id"], ["boeking.id"], name=op.f("fk_boeking_uit_boeking_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_boeking")),
    )
    op.create_index(op.f("ix_boeking_budget_id"), "boeking", ["budget_id"], unique=False)
    op.create_index(
        op.f("ix_boeking_gelegenheidscollectief_id"), "boeking", ["gelegenheidscollectief_id"], unique=False
    )
    op.create_index(op.f("ix_boeking_initiatief_id"), "boeking", ["initiatief_id"], unique=False)
    op.create_index(op.f("ix_boeking_naar_budget_id"), "boeking", ["naar_budget_id"], unique=False)
    op.create_index(op.f("ix_boeking_uit_boeking_id"), "boeking", ["uit_boeking_id"], unique=False)
