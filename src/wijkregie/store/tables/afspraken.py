"""Tables of what both sides promise, and of the meetings and specialists that belong to it."""

from sqlalchemy import Column, Date, Integer, Text, UniqueConstraint

from wijkregie.store.tables.base import entity, ref, text

afdeling = entity(
    "afdeling",
    text("naam"),
    text("toelichting"),
    Column("opgeheven_op", Date),
)

verplichting = entity(
    "verplichting",
    text("partij"),
    Column("vanaf_niveau", Integer, nullable=False),
    text("naam"),
    text("titel"),
    text("tekst"),
    text("bewijsregel"),
    Column("volgorde", Integer, nullable=False),
    Column("vanaf_jaar", Integer),
    Column("tot_jaar", Integer),
    text("bron"),
)

nakoming = entity(
    "nakoming",
    ref("verplichting_id", "verplichting"),
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", Integer, nullable=False, index=True),
    Column("oordeel_gemeente", Text),
    Column("oordeel_wijkorgaan", Text),
    text("woorden_gemeente"),
    text("woorden_wijkorgaan"),
    Column("beoordeeld_op", Date),
    UniqueConstraint("wijkorgaan_id", "jaar", "verplichting_id"),
)

bijeenkomst = entity(
    "bijeenkomst",
    text("soort"),
    Column("datum", Date, nullable=False, index=True),
    text("tijd"),
    text("plaats"),
    ref("stadsdeel_id", "stadsdeel", optional=True),
    text("onderwerp"),
    text("thema_van"),
    text("verslag"),
)

uitnodiging = entity(
    "uitnodiging",
    ref("bijeenkomst_id", "bijeenkomst"),
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("uitgenodigd_op", Date),
    Column("agenda_gevraagd_op", Date),
    text("agendapunt"),
    Column("aanwezigheid", Text),
    text("toelichting"),
    UniqueConstraint("bijeenkomst_id", "wijkorgaan_id"),
)

specialistvraag = entity(
    "specialistvraag",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("afdeling_id", "afdeling", optional=True),
    text("onderwerp"),
    Column("gevraagd_op", Date, nullable=False),
    Column("gewenst_op", Date),
    Column("gekomen_op", Date),
    Column("afgewezen_op", Date),
    text("afwijzing_reden"),
    text("verslag"),
)
