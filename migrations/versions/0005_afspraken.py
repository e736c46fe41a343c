"""What both sides promise and how it was kept; trajecten, bijeenkomsten and the participatieverslag."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("regeling", sa.Column("informeren_weken_niveau_1", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("informeren_weken_niveau_2", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("informeren_weken_niveau_3", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("terugkoppeling_weken", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("kosten_vanaf", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("kosten_laag_tot", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("kosten_middel_tot", sa.Integer(), nullable=True))
    op.add_column("regeling", sa.Column("kosten_hoog_tot", sa.Integer(), nullable=True))

    make_verplichtingen()
    make_trajecten()
    make_betrokkenheden()
    make_bijeenkomsten()
    make_participatieverslagen()
    refer("actiepunt", "traject")
    refer("contactmoment", "verplichting", "traject")


def make_verplichtingen() -> None:
    op.create_table(
        "afdeling",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.Column("opgeheven_op", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afdeling")),
    )

    op.create_table(
        "verplichting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("partij", sa.Text(), nullable=False),
        sa.Column("vanaf_niveau", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("titel", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("bewijsregel", sa.Text(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("vanaf_jaar", sa.Integer(), nullable=True),
        sa.Column("tot_jaar", sa.Integer(), nullable=True),
        sa.Column("bron", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verplichting")),
    )

    op.create_table(
        "nakoming",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("verplichting_id", sa.Text(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("oordeel_gemeente", sa.Text(), nullable=True),
        sa.Column("oordeel_wijkorgaan", sa.Text(), nullable=True),
        sa.Column("woorden_gemeente", sa.Text(), nullable=False),
        sa.Column("woorden_wijkorgaan", sa.Text(), nullable=False),
        sa.Column("beoordeeld_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["verplichting_id"], ["verplichting.id"], name=op.f("fk_nakoming_verplichting_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_nakoming_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nakoming")),
        sa.UniqueConstraint(
            "wijkorgaan_id", "jaar", "verplichting_id", name=op.f("uq_nakoming_wijkorgaan_id_jaar_verplichting_id")
        ),
    )
    op.create_index(op.f("ix_nakoming_jaar"), "nakoming", ["jaar"], unique=False)
    op.create_index(op.f("ix_nakoming_verplichting_id"), "nakoming", ["verplichting_id"], unique=False)
    op.create_index(op.f("ix_nakoming_wijkorgaan_id"), "nakoming", ["wijkorgaan_id"], unique=False)


def make_trajecten() -> None:
    op.create_table(
        "traject",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("afdeling_id", sa.Text(), nullable=True),
        sa.Column("contactpersoon", sa.Text(), nullable=False),
        sa.Column("bekend_op", sa.Date(), nullable=True),
        sa.Column("invloed_tot", sa.Date(), nullable=True),
        sa.Column("besluit_op", sa.Date(), nullable=True),
        sa.Column("uitkomst", sa.Text(), nullable=False),
        sa.Column("trede", sa.Text(), nullable=True),
        sa.Column("trede_reden", sa.Text(), nullable=False),
        sa.Column("doel", sa.Text(), nullable=True),
        sa.Column("staat_vast", sa.Text(), nullable=False),
        sa.Column("ligt_open", sa.Text(), nullable=False),
        sa.Column("integraliteit", sa.Text(), nullable=True),
        sa.Column("werkwijze", sa.Text(), nullable=False),
        sa.Column("rolverdeling", sa.Text(), nullable=False),
        sa.Column("platform", sa.Text(), nullable=False),
        sa.Column("graad", sa.Text(), nullable=True),
        sa.Column("kosten_participatie_geraamd", sa.Integer(), nullable=True),
        sa.Column("kosten_participatie", sa.Integer(), nullable=True),
        sa.Column("kosten_communicatie_geraamd", sa.Integer(), nullable=True),
        sa.Column("kosten_communicatie", sa.Integer(), nullable=True),
        sa.Column("uren_participatie_geraamd", sa.Integer(), nullable=True),
        sa.Column("uren_participatie", sa.Integer(), nullable=True),
        sa.Column("uren_communicatie_geraamd", sa.Integer(), nullable=True),
        sa.Column("uren_communicatie", sa.Integer(), nullable=True),
        sa.Column("afgerond_op", sa.Date(), nullable=True),
        sa.Column("ingetrokken_op", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["afdeling_id"], ["afdeling.id"], name=op.f("fk_traject_afdeling_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_traject")),
    )
    op.create_index(op.f("ix_traject_afdeling_id"), "traject", ["afdeling_id"], unique=False)

    op.create_table(
        "trajectwijk",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_trajectwijk_traject_id")),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_trajectwijk_wijk_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trajectwijk")),
        sa.UniqueConstraint("traject_id", "wijk_id", name=op.f("uq_trajectwijk_traject_id_wijk_id")),
    )
    op.create_index(op.f("ix_trajectwijk_traject_id"), "trajectwijk", ["traject_id"], unique=False)
    op.create_index(op.f("ix_trajectwijk_wijk_id"), "trajectwijk", ["wijk_id"], unique=False)

    op.create_table(
        "trajectfase",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("begin", sa.Date(), nullable=True),
        sa.Column("einde", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_trajectfase_traject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trajectfase")),
    )
    op.create_index(op.f("ix_trajectfase_traject_id"), "trajectfase", ["traject_id"], unique=False)

    op.create_table(
        "terugkoppelmoment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=False),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("gepland_op", sa.Date(), nullable=False),
        sa.Column("gedaan_op", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_terugkoppelmoment_traject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terugkoppelmoment")),
    )
    op.create_index(op.f("ix_terugkoppelmoment_traject_id"), "terugkoppelmoment", ["traject_id"], unique=False)

    op.create_table(
        "eindverslag",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=False),
        sa.Column("proces", sa.Text(), nullable=False),
        sa.Column("uitkomsten", sa.Text(), nullable=False),
        sa.Column("reactie", sa.Text(), nullable=False),
        sa.Column("benutting", sa.Text(), nullable=False),
        sa.Column("vastgesteld_op", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_eindverslag_traject_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eindverslag")),
        sa.UniqueConstraint("traject_id", name=op.f("uq_eindverslag_traject_id")),
    )
    op.create_index(op.f("ix_eindverslag_traject_id"), "eindverslag", ["traject_id"], unique=False)

    op.create_table(
        "verhaal",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=True),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("verteller", sa.Text(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("toestemming_op", sa.Date(), nullable=True),
        sa.Column("bewaren_tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_verhaal_traject_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_verhaal_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verhaal")),
    )
    op.create_index(op.f("ix_verhaal_traject_id"), "verhaal", ["traject_id"], unique=False)
    op.create_index(op.f("ix_verhaal_wijkorgaan_id"), "verhaal", ["wijkorgaan_id"], unique=False)


def make_betrokkenheden() -> None:
    op.create_table(
        "betrokkenheid",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("traject_id", sa.Text(), nullable=True),
        sa.Column("afdeling_id", sa.Text(), nullable=True),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("geinformeerd_op", sa.Date(), nullable=True),
        sa.Column("gevraagd_op", sa.Date(), nullable=True),
        sa.Column("adviessoort", sa.Text(), nullable=True),
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("staat_vast", sa.Text(), nullable=False),
        sa.Column("ligt_open", sa.Text(), nullable=False),
        sa.Column("antwoord_uiterlijk", sa.Date(), nullable=True),
        sa.Column("overgeslagen_op", sa.Date(), nullable=True),
        sa.Column("advies", sa.Text(), nullable=False),
        sa.Column("advies_op", sa.Date(), nullable=True),
        sa.Column("terugkoppeling_uiterlijk", sa.Date(), nullable=True),
        sa.Column("teruggekoppeld_op", sa.Date(), nullable=True),
        sa.Column("terugkoppeling", sa.Text(), nullable=False),
        sa.Column("verwerking", sa.Text(), nullable=True),
        sa.Column("verwerking_reden", sa.Text(), nullable=False),
        sa.Column("verwerkt_op", sa.Date(), nullable=True),
        sa.Column("bedankt_op", sa.Date(), nullable=True),
        sa.Column("trede_ervaren", sa.Text(), nullable=True),
        sa.Column("ervaring", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["afdeling_id"], ["afdeling.id"], name=op.f("fk_betrokkenheid_afdeling_id")),
        sa.ForeignKeyConstraint(["traject_id"], ["traject.id"], name=op.f("fk_betrokkenheid_traject_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_betrokkenheid_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_betrokkenheid")),
    )
    op.create_index(op.f("ix_betrokkenheid_afdeling_id"), "betrokkenheid", ["afdeling_id"], unique=False)
    op.create_index(
        "ix_betrokkenheid_contact",
        "betrokkenheid",
        ["wijkorgaan_id", "geinformeerd_op", "gevraagd_op", "advies_op", "teruggekoppeld_op"],
        unique=False,
    )
    op.create_index(
        "ix_betrokkenheid_dagen",
        "betrokkenheid",
        ["geinformeerd_op", "gevraagd_op", "advies_op", "traject_id"],
        unique=False,
    )
    op.create_index(op.f("ix_betrokkenheid_traject_id"), "betrokkenheid", ["traject_id"], unique=False)
    op.create_index(op.f("ix_betrokkenheid_wijkorgaan_id"), "betrokkenheid", ["wijkorgaan_id"], unique=False)


def make_bijeenkomsten() -> None:
    op.create_table(
        "bijeenkomst",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("tijd", sa.Text(), nullable=False),
        sa.Column("plaats", sa.Text(), nullable=False),
        sa.Column("stadsdeel_id", sa.Text(), nullable=True),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("thema_van", sa.Text(), nullable=False),
        sa.Column("verslag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_bijeenkomst_stadsdeel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bijeenkomst")),
    )
    op.create_index(op.f("ix_bijeenkomst_datum"), "bijeenkomst", ["datum"], unique=False)
    op.create_index(op.f("ix_bijeenkomst_stadsdeel_id"), "bijeenkomst", ["stadsdeel_id"], unique=False)

    op.create_table(
        "uitnodiging",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("bijeenkomst_id", sa.Text(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("uitgenodigd_op", sa.Date(), nullable=True),
        sa.Column("agenda_gevraagd_op", sa.Date(), nullable=True),
        sa.Column("agendapunt", sa.Text(), nullable=False),
        sa.Column("aanwezigheid", sa.Text(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["bijeenkomst_id"], ["bijeenkomst.id"], name=op.f("fk_uitnodiging_bijeenkomst_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_uitnodiging_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitnodiging")),
        sa.UniqueConstraint(
            "bijeenkomst_id", "wijkorgaan_id", name=op.f("uq_uitnodiging_bijeenkomst_id_wijkorgaan_id")
        ),
    )
    op.create_index(
        "ix_uitnodiging_aanwezigheid",
        "uitnodiging",
        ["wijkorgaan_id", "aanwezigheid", "bijeenkomst_id"],
        unique=False,
    )
    op.create_index(op.f("ix_uitnodiging_bijeenkomst_id"), "uitnodiging", ["bijeenkomst_id"], unique=False)
    op.create_index(op.f("ix_uitnodiging_wijkorgaan_id"), "uitnodiging", ["wijkorgaan_id"], unique=False)

    op.create_table(
        "specialistvraag",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("afdeling_id", sa.Text(), nullable=True),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("gevraagd_op", sa.Date(), nullable=False),
        sa.Column("gewenst_op", sa.Date(), nullable=True),
        sa.Column("gekomen_op", sa.Date(), nullable=True),
        sa.Column("afgewezen_op", sa.Date(), nullable=True),
        sa.Column("afwijzing_reden", sa.Text(), nullable=False),
        sa.Column("verslag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["afdeling_id"], ["afdeling.id"], name=op.f("fk_specialistvraag_afdeling_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_specialistvraag_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_specialistvraag")),
    )
    op.create_index(op.f("ix_specialistvraag_afdeling_id"), "specialistvraag", ["afdeling_id"], unique=False)
    op.create_index(op.f("ix_specialistvraag_wijkorgaan_id"), "specialistvraag", ["wijkorgaan_id"], unique=False)


def make_participatieverslagen() -> None:
    op.create_table(
        "participatieverslag",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("eerste_jaar", sa.Integer(), nullable=False),
        sa.Column("laatste_jaar", sa.Integer(), nullable=False),
        sa.Column("teksten", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participatieverslag")),
        sa.UniqueConstraint(
            "eerste_jaar", "laatste_jaar", name=op.f("uq_participatieverslag_eerste_jaar_laatste_jaar")
        ),
    )


def refer(table: str, *others: str) -> None:
    """Let rows of `table` point at one of each other; SQLite takes the constraint only with the whole table."""
    with op.batch_alter_table(table) as batch:
        for other in others:
            batch.add_column(sa.Column(f"{other}_id", sa.Text(), nullable=True))
            batch.create_foreign_key(f"fk_{table}_{other}_id", other, [f"{other}_id"], ["id"])
            batch.create_index(f"ix_{table}_{other}_id", [f"{other}_id"])
