"""Tables of how somebody works from day to day: views of lists that were kept, and what is to be seen later."""

from sqlalchemy import Column, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, entity, text

lijstweergave = entity(
    "lijstweergave",
    text("pagina"),
    text("naam"),
    text("keuzes"),
    Column("volgorde", NUMBER, nullable=False),
    UniqueConstraint("pagina", "naam"),
)

uitstel = entity(
    "uitstel",
    text("tabel"),
    text("rij_id"),
    text("regel"),
    Column("tot", DAY, nullable=False),
    text("reden"),
    UniqueConstraint("tabel", "rij_id", "regel"),
)
