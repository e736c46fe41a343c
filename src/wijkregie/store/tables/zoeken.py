"""The table of what can be found, beside which stands its index of words (FTS5)."""

from sqlalchemy import Column, Table, UniqueConstraint

from wijkregie.store.tables.base import NUMBER, TEXT, metadata, text

# One row for each that can be found. Its number orders them: what comes first is highest (`store.search`).

zoekplaats = Table(
    "zoekplaats",
    metadata,
    Column("nummer", NUMBER, primary_key=True),
    Column("tabel", TEXT, nullable=False),
    Column("rij_id", TEXT, nullable=False),
    text("titel"),
    text("tekst"),
    text("delen"),
    UniqueConstraint("tabel", "rij_id"),
)

ZOEKINDEX = "zoekindex"
"""Name of the index, which the migrations make, and begin of the names of the tables in which SQLite keeps it."""

ZOEKREGEL = "1"
"""Number of the rule by which things are found (`domain.zoeken`): when it changes, stores make their index again."""


def tables_of_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Tell Alembic which tables to compare: not those in which SQLite keeps the index."""
    return not (kind == "table" and name is not None and name.startswith(ZOEKINDEX))
