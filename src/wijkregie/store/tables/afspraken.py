"""Tables of what both sides promise, and of the meetings and specialists that belong to it."""

from sqlalchemy import Column, Index, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, TEXT, entity, ref, text

afdeling = entity(
    "afdeling",
    text("naam"),
    text("toelichting"),
    Column("opgeheven_op", DAY),
)

verplichting = entity(
    "verplichting",
    text("partij"),
    Column("vanaf_niveau", NUMBER, nullable=False),
    text("naam"),
    text("titel"),
    text("tekst"),
    text("bewijsregel"),
    Column("volgorde", NUMBER, nullable=False),
    Column("vanaf_jaar", NUMBER),
    Column("tot_jaar", NUMBER),
    text("bron"),
)

nakoming = entity(
    "nakoming",
    ref("verplichting_id", "verplichting"),
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", NUMBER, nullable=False, index=True),
    Column("oordeel_gemeente", TEXT),
    Column("oordeel_wijkorgaan", TEXT),
    text("woorden_gemeente"),
    text("woorden_wijkorgaan"),
    Column("beoordeeld_op", DAY),
    UniqueConstraint("wijkorgaan_id", "jaar", "verplichting_id"),
)

bijeenkomst = entity(
    "bijeenkomst",
    text("soort"),
    Column("datum", DAY, nullable=False, index=True),
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
    Column("uitgenodigd_op", DAY),
    Column("agenda_gevraagd_op", DAY),
    text("agendapunt"),
    Column("aanwezigheid", TEXT),
    text("toelichting"),
    UniqueConstraint("bijeenkomst_id", "wijkorgaan_id"),
    Index("ix_uitnodiging_aanwezigheid", "wijkorgaan_id", "aanwezigheid", "bijeenkomst_id"),
)

specialistvraag = entity(
    "specialistvraag",
    ref("wijkorgaan_id", "wijkorgaan"),
    ref("afdeling_id", "afdeling", optional=True),
    text("onderwerp"),
    Column("gevraagd_op", DAY, nullable=False),
    Column("gewenst_op", DAY),
    Column("gekomen_op", DAY),
    Column("afgewezen_op", DAY),
    text("afwijzing_reden"),
    text("verslag"),
)
