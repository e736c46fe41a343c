"""Tables of actiepunten, contacten and notities."""

from sqlalchemy import Column, Date, Index, Text

from wijkregie.store.tables.base import entity, ref, text, yes_no

actiepunt = entity(
    "actiepunt",
    text("tekst"),
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    text("eigenaarsoort"),
    text("eigenaar"),
    Column("uiterlijk", Date),
    Column("status", Text, nullable=False, index=True),
    text("herkomst"),
    ref("jaargesprek_id", "jaargesprek", optional=True),
    Column("ondersteuning", Text),
    Column("afgerond_op", Date),
    text("toelichting"),
    ref("traject_id", "traject", optional=True),
)

contactmoment = entity(
    "contactmoment",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("datum", Date, nullable=False),
    text("soort"),
    text("onderwerp"),
    text("verslag"),
    text("personen"),
    ref("verplichting_id", "verplichting", optional=True),
    ref("traject_id", "traject", optional=True),
    Index("ix_contactmoment_wijkorgaan_id_datum", "wijkorgaan_id", "datum"),
)

notitie = entity(
    "notitie",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("datum", Date, nullable=False),
    text("tekst"),
    yes_no("prive"),
)
