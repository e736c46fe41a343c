"""The first tables, and the triggers that keep the journaal append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


TRIGGERS = (
    "CREATE TRIGGER journaal_update BEFORE UPDATE ON journaal "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
    "CREATE TRIGGER journaal_delete BEFORE DELETE ON journaal "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
    "CREATE TRIGGER journaalregel_update BEFORE UPDATE ON journaalregel "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
    "CREATE TRIGGER journaalregel_delete BEFORE DELETE ON journaalregel "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
    "CREATE TRIGGER journaalwaarde_delete BEFORE DELETE ON journaalwaarde "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
    # A value may only be wiped as a whole (AVG art. 17).
    "CREATE TRIGGER journaalwaarde_update BEFORE UPDATE ON journaalwaarde "
    "WHEN NEW.voor IS NOT NULL OR NEW.na IS NOT NULL OR NEW.zout IS NOT NULL "
    "OR NEW.nummer <> OLD.nummer OR NEW.regel <> OLD.regel "
    "BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END",
)


def upgrade() -> None:
    make_tables()
    for trigger in TRIGGERS:
        op.execute(trigger)


def make_tables() -> None:
    op.create_table(
        "bestand",
        sa.Column("sleutel", sa.Text(), nullable=False),
        sa.Column("waarde", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sleutel", name=op.f("pk_bestand")),
    )
    op.create_table(
        "journaal",
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("wie", sa.Text(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("verwijst_naar", sa.Integer(), nullable=True),
        sa.Column("omkeerbaar", sa.Boolean(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["verwijst_naar"], ["journaal.nummer"], name=op.f("fk_journaal_verwijst_naar")),
        sa.CheckConstraint("soort IN ('doen', 'ongedaan', 'opnieuw')", name=op.f("ck_journaal_soort")),
        sa.PrimaryKeyConstraint("nummer", name=op.f("pk_journaal")),
    )
    op.create_index(op.f("ix_journaal_verwijst_naar"), "journaal", ["verwijst_naar"], unique=False)
    op.create_table(
        "journaalwaarde",
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("regel", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("voor", sa.Text(), nullable=True),
        sa.Column("na", sa.Text(), nullable=True),
        sa.Column("zout", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("nummer", "regel", name=op.f("pk_journaalwaarde")),
    )
    op.create_table(
        "persoon",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("telefoon", sa.Text(), nullable=False),
        sa.Column("grondslag", sa.Text(), nullable=False),
        sa.Column("bewaren_tot", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
    )
    op.create_table(
        "regeling",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("bedrag_niveau_1", sa.Integer(), nullable=True),
        sa.Column("bedrag_niveau_2", sa.Integer(), nullable=True),
        sa.Column("bedrag_niveau_3", sa.Integer(), nullable=True),
        sa.Column("plafond", sa.Integer(), nullable=True),
        sa.Column("aanvraag_uiterlijk", sa.Date(), nullable=True),
        sa.Column("beslistermijn_weken", sa.Integer(), nullable=False),
        sa.Column("betaaltermijn_weken", sa.Integer(), nullable=False),
        sa.Column("verantwoording_uiterlijk", sa.Date(), nullable=True),
        sa.Column("reserveregel", sa.Boolean(), nullable=False),
        sa.Column("direct_vaststellen_tot", sa.Integer(), nullable=True),
        sa.Column("bron", sa.Text(), nullable=False),
        sa.Column("voorbeeld", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regeling")),
        sa.UniqueConstraint("jaar", name=op.f("uq_regeling_jaar")),
    )
    op.create_table(
        "stadsdeel",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stadsdeel")),
    )
    op.create_table(
        "inrichting",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("gemeente", sa.Text(), nullable=False),
        sa.Column("wijkregisseur", sa.Text(), nullable=False),
        sa.Column("stadsdeel_id", sa.Text(), nullable=True),
        sa.Column("voorbeeld", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_inrichting_stadsdeel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inrichting")),
    )
    op.create_index(op.f("ix_inrichting_stadsdeel_id"), "inrichting", ["stadsdeel_id"], unique=False)
    op.create_table(
        "journaalregel",
        sa.Column("nummer", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("regel", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tabel", sa.Text(), nullable=False),
        sa.Column("rij_id", sa.Text(), nullable=False),
        sa.Column("velden", sa.Text(), nullable=False),
        sa.Column("waarde_hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["nummer"], ["journaal.nummer"], name=op.f("fk_journaalregel_nummer")),
        sa.PrimaryKeyConstraint("nummer", "regel", name=op.f("pk_journaalregel")),
    )
    op.create_index("ix_journaalregel_tabel_rij_id", "journaalregel", ["tabel", "rij_id"], unique=False)
    op.create_table(
        "wijk",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("stadsdeel_id", sa.Text(), nullable=False),
        sa.Column("cbs_code", sa.Text(), nullable=False),
        sa.Column("inwoners", sa.Integer(), nullable=True),
        sa.Column("rij", sa.Integer(), nullable=True),
        sa.Column("kolom", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_wijk_stadsdeel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijk")),
    )
    op.create_index(op.f("ix_wijk_stadsdeel_id"), "wijk", ["stadsdeel_id"], unique=False)
    op.create_table(
        "wijkorgaan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("naam", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("stadsdeel_id", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("opgericht_op", sa.Date(), nullable=True),
        sa.Column("beeindigd_op", sa.Date(), nullable=True),
        sa.Column("einde_reden", sa.Text(), nullable=False),
        sa.Column("opvolger_id", sa.Text(), nullable=True),
        sa.Column("rechtsvorm", sa.Text(), nullable=False),
        sa.Column("kvk", sa.Text(), nullable=False),
        sa.Column("iban", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("telefoon", sa.Text(), nullable=False),
        sa.Column("website", sa.Text(), nullable=False),
        sa.Column("postadres", sa.Text(), nullable=False),
        sa.Column("vergaderritme", sa.Text(), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.Column("controleren", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["opvolger_id"], ["wijkorgaan.id"], name=op.f("fk_wijkorgaan_opvolger_id")),
        sa.ForeignKeyConstraint(["stadsdeel_id"], ["stadsdeel.id"], name=op.f("fk_wijkorgaan_stadsdeel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wijkorgaan")),
    )
    op.create_index(op.f("ix_wijkorgaan_opvolger_id"), "wijkorgaan", ["opvolger_id"], unique=False)
    op.create_index(op.f("ix_wijkorgaan_stadsdeel_id"), "wijkorgaan", ["stadsdeel_id"], unique=False)
    op.create_table(
        "bestuursfunctie",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("persoon_id", sa.Text(), nullable=True),
        sa.Column("rol", sa.Text(), nullable=False),
        sa.Column("sinds", sa.Date(), nullable=True),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_bestuursfunctie_persoon_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_bestuursfunctie_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bestuursfunctie")),
    )
    op.create_index(op.f("ix_bestuursfunctie_persoon_id"), "bestuursfunctie", ["persoon_id"], unique=False)
    op.create_index(op.f("ix_bestuursfunctie_wijkorgaan_id"), "bestuursfunctie", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "contactmoment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("onderwerp", sa.Text(), nullable=False),
        sa.Column("verslag", sa.Text(), nullable=False),
        sa.Column("personen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_contactmoment_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contactmoment")),
    )
    op.create_index(op.f("ix_contactmoment_wijkorgaan_id"), "contactmoment", ["wijkorgaan_id"], unique=False)
    op.create_index("ix_contactmoment_wijkorgaan_id_datum", "contactmoment", ["wijkorgaan_id", "datum"], unique=False)
    op.create_table(
        "jaargesprek",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("stand", sa.Text(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=True),
        sa.Column("tijd", sa.Text(), nullable=False),
        sa.Column("plaats", sa.Text(), nullable=False),
        sa.Column("aanwezigen", sa.Text(), nullable=False),
        sa.Column("gaat_goed", sa.Text(), nullable=False),
        sa.Column("kan_beter", sa.Text(), nullable=False),
        sa.Column("focus", sa.Text(), nullable=False),
        sa.Column("niveau_gewenst", sa.Integer(), nullable=True),
        sa.Column("niveau_afgesproken", sa.Integer(), nullable=True),
        sa.Column("motivering", sa.Text(), nullable=False),
        sa.Column("verslag_verstuurd_op", sa.Date(), nullable=True),
        sa.Column("akkoord_op", sa.Date(), nullable=True),
        sa.Column("akkoord_door", sa.Text(), nullable=False),
        sa.Column("vervallen_reden", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_jaargesprek_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jaargesprek")),
        sa.UniqueConstraint("wijkorgaan_id", "jaar", name=op.f("uq_jaargesprek_wijkorgaan_id_jaar")),
    )
    op.create_index(op.f("ix_jaargesprek_jaar"), "jaargesprek", ["jaar"], unique=False)
    op.create_index(op.f("ix_jaargesprek_wijkorgaan_id"), "jaargesprek", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "notitie",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("prive", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_notitie_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notitie")),
    )
    op.create_index(op.f("ix_notitie_wijkorgaan_id"), "notitie", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "subsidie",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("kenmerk", sa.Text(), nullable=False),
        sa.Column("egalisatiereserve", sa.Integer(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_subsidie_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidie")),
        sa.UniqueConstraint("wijkorgaan_id", "jaar", name=op.f("uq_subsidie_wijkorgaan_id_jaar")),
    )
    op.create_index(op.f("ix_subsidie_jaar"), "subsidie", ["jaar"], unique=False)
    op.create_index(op.f("ix_subsidie_wijkorgaan_id"), "subsidie", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "werkgebied",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("wijk_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["wijk_id"], ["wijk.id"], name=op.f("fk_werkgebied_wijk_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_werkgebied_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_werkgebied")),
        sa.UniqueConstraint("wijkorgaan_id", "wijk_id", name=op.f("uq_werkgebied_wijkorgaan_id_wijk_id")),
    )
    op.create_index(op.f("ix_werkgebied_wijk_id"), "werkgebied", ["wijk_id"], unique=False)
    op.create_index(op.f("ix_werkgebied_wijkorgaan_id"), "werkgebied", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "actiepunt",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=True),
        sa.Column("eigenaarsoort", sa.Text(), nullable=False),
        sa.Column("eigenaar", sa.Text(), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("herkomst", sa.Text(), nullable=False),
        sa.Column("jaargesprek_id", sa.Text(), nullable=True),
        sa.Column("afgerond_op", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["jaargesprek_id"], ["jaargesprek.id"], name=op.f("fk_actiepunt_jaargesprek_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_actiepunt_wijkorgaan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actiepunt")),
    )
    op.create_index(op.f("ix_actiepunt_jaargesprek_id"), "actiepunt", ["jaargesprek_id"], unique=False)
    op.create_index(op.f("ix_actiepunt_status"), "actiepunt", ["status"], unique=False)
    op.create_index(op.f("ix_actiepunt_wijkorgaan_id"), "actiepunt", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "niveaukeuze",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("wijkorgaan_id", sa.Text(), nullable=False),
        sa.Column("jaar", sa.Integer(), nullable=False),
        sa.Column("niveau", sa.Integer(), nullable=False),
        sa.Column("motivering", sa.Text(), nullable=False),
        sa.Column("jaargesprek_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["jaargesprek_id"], ["jaargesprek.id"], name=op.f("fk_niveaukeuze_jaargesprek_id")),
        sa.ForeignKeyConstraint(["wijkorgaan_id"], ["wijkorgaan.id"], name=op.f("fk_niveaukeuze_wijkorgaan_id")),
        sa.CheckConstraint("niveau BETWEEN 1 AND 3", name=op.f("ck_niveaukeuze_niveau")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_niveaukeuze")),
        sa.UniqueConstraint("wijkorgaan_id", "jaar", name=op.f("uq_niveaukeuze_wijkorgaan_id_jaar")),
    )
    op.create_index(op.f("ix_niveaukeuze_jaar"), "niveaukeuze", ["jaar"], unique=False)
    op.create_index(op.f("ix_niveaukeuze_jaargesprek_id"), "niveaukeuze", ["jaargesprek_id"], unique=False)
    op.create_index(op.f("ix_niveaukeuze_wijkorgaan_id"), "niveaukeuze", ["wijkorgaan_id"], unique=False)
    op.create_table(
        "subsidiestap",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("subsidie_id", sa.Text(), nullable=False),
        sa.Column("soort", sa.Text(), nullable=False),
        sa.Column("datum", sa.Date(), nullable=False),
        sa.Column("bedrag", sa.Integer(), nullable=True),
        sa.Column("termijn_tot", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["subsidie_id"], ["subsidie.id"], name=op.f("fk_subsidiestap_subsidie_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidiestap")),
    )
    op.create_index(op.f("ix_subsidiestap_subsidie_id"), "subsidiestap", ["subsidie_id"], unique=False)
