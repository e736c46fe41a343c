"""Tables of the jaargesprek: the form, the texts of letters, talks, answers and niveaus."""

from sqlalchemy import CheckConstraint, Column, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, entity, ref, text

gespreksformulier = entity(
    "gespreksformulier",
    Column("nummer", NUMBER, nullable=False),
    text("delen"),
    UniqueConstraint("nummer"),
)

sjabloon = entity(
    "sjabloon",
    text("soort"),
    text("onderwerp"),
    text("tekst"),
    UniqueConstraint("soort"),
)

jaargesprek = entity(
    "jaargesprek",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", NUMBER, nullable=False, index=True),
    text("stand"),
    Column("datum", DAY),
    text("tijd"),
    text("plaats"),
    ref("gespreksformulier_id", "gespreksformulier", optional=True),
    Column("uitgenodigd_op", DAY),
    text("aanwezigen"),
    text("gaat_goed"),
    text("kan_beter"),
    text("focus"),
    Column("niveau_gewenst", NUMBER),
    Column("niveau_afgesproken", NUMBER),
    text("motivering"),
    Column("verslag_verstuurd_op", DAY),
    Column("akkoord_op", DAY),
    text("akkoord_door"),
    text("vervallen_reden"),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)

antwoord = entity(
    "antwoord",
    ref("jaargesprek_id", "jaargesprek"),
    text("vraag"),
    text("tekst"),
    UniqueConstraint("jaargesprek_id", "vraag"),
)

niveaukeuze = entity(
    "niveaukeuze",
    ref("wijkorgaan_id", "wijkorgaan"),
    Column("jaar", NUMBER, nullable=False, index=True),
    Column("niveau", NUMBER, CheckConstraint("niveau BETWEEN 1 AND 3", name="niveau"), nullable=False),
    text("motivering"),
    ref("jaargesprek_id", "jaargesprek", optional=True),
    UniqueConstraint("wijkorgaan_id", "jaar"),
)
