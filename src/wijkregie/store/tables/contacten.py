"""Tables of actiepunten, contacten and notities."""

from sqlalchemy import Column, Index

from wijkregie.store.tables.base import DAY, TEXT, entity, ref, text, yes_no

actiepunt = entity(
    "actiepunt",
    text("tekst"),
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    text("eigenaarsoort"),
    text("eigenaar"),
    Column("uiterlijk", DAY),
    Column("status", TEXT, nullable=False, index=True),
    text("herkomst"),
    ref("jaargesprek_id", "jaargesprek", optional=True),
    Column("ondersteuning", TEXT),
    Column("afgerond_op", DAY),
    text("toelichting"),
    ref("traject_id", "traject", optional=True),
    ref("wijk_id", "wijk", optional=True),
    text("tijd"),
)

contactmoment = entity(
    "contactmoment",
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    Column("datum", DAY, nullable=False),
    text("soort"),
    text("onderwerp"),
    text("verslag"),
    text("personen"),
    ref("verplichting_id", "verplichting", optional=True),
    ref("traject_id", "traject", optional=True),
    ref("wijk_id", "wijk", optional=True),
    Index("ix_contactmoment_wijkorgaan_id_datum", "wijkorgaan_id", "datum"),
)

notitie = entity(
    "notitie",
    ref("wijkorgaan_id", "wijkorgaan", optional=True),
    Column("datum", DAY, nullable=False),
    text("tekst"),
    yes_no("prive"),
    ref("wijk_id", "wijk", optional=True),
)
