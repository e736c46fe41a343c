"""Tables of the journaal, of the file itself, and the triggers that keep the journaal append-only."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    Table,
    literal_column,
    or_,
)

from wijkregie.store.tables.base import NUMBER, TEXT, YES_NO, metadata

# The journaal: what was done, row by row. Values stand apart, so that a person can be forgotten
# without breaking the chain of hashes.

journaal = Table(
    "journaal",
    metadata,
    Column("nummer", NUMBER, primary_key=True, autoincrement=False),
    Column("soort", TEXT, CheckConstraint("soort IN ('doen', 'ongedaan', 'opnieuw')", name="soort"), nullable=False),
    Column("label", TEXT, nullable=False),
    Column("wie", TEXT, nullable=False),
    Column("moment", TEXT, nullable=False),
    Column("verwijst_naar", NUMBER, ForeignKey("journaal.nummer"), index=True),
    Column("omkeerbaar", YES_NO, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)

journaalregel = Table(
    "journaalregel",
    metadata,
    Column("nummer", NUMBER, ForeignKey("journaal.nummer"), primary_key=True, autoincrement=False),
    Column("regel", NUMBER, primary_key=True, autoincrement=False),
    Column("tabel", TEXT, nullable=False),
    Column("rij_id", TEXT, nullable=False),
    Column("velden", TEXT, nullable=False),
    Column("waarde_hash", LargeBinary, nullable=False),
    Index("ix_journaalregel_tabel_rij_id", "tabel", "rij_id"),
)
VERWIJDERD = journaalregel.c.velden == literal_column("'-'")
VERTROKKEN = or_(VERWIJDERD, journaalregel.c.velden.like(literal_column("'%wijkorgaan_id%'")))
"""Lines by which a row was removed, or went to another wijkorgaan; literal, as SQLite then takes their index."""
# To name PostgreSQL's condition as well would load all SQLAlchemy has for it, a sixteenth of the start of the window.
Index("ix_journaalregel_vertrokken", journaalregel.c.nummer, sqlite_where=VERTROKKEN)

journaalwaarde = Table(
    "journaalwaarde",
    metadata,
    Column("nummer", NUMBER, primary_key=True, autoincrement=False),
    Column("regel", NUMBER, primary_key=True, autoincrement=False),
    Column("voor", TEXT),
    Column("na", TEXT),
    Column("zout", LargeBinary),
)

# What the file says of itself: the program version that wrote it last.

bestand = Table(
    "bestand",
    metadata,
    Column("sleutel", TEXT, primary_key=True),
    Column("waarde", TEXT, nullable=False),
)


def _append_only(table: str, *, event: str, unless: str = "") -> str:
    return (
        f"CREATE TRIGGER {table}_{event.lower()} BEFORE {event} ON {table} {unless}"
        f"BEGIN SELECT RAISE(ABORT, 'journaal is append-only'); END"
    )


TRIGGERS: dict[str, str] = {
    "journaal_update": _append_only("journaal", event="UPDATE"),
    "journaal_delete": _append_only("journaal", event="DELETE"),
    "journaalregel_update": _append_only("journaalregel", event="UPDATE"),
    "journaalregel_delete": _append_only("journaalregel", event="DELETE"),
    "journaalwaarde_delete": _append_only("journaalwaarde", event="DELETE"),
    "journaalwaarde_update": _append_only(
        "journaalwaarde",
        event="UPDATE",
        unless="WHEN NEW.voor IS NOT NULL OR NEW.na IS NOT NULL OR NEW.zout IS NOT NULL OR NEW.nummer <> OLD.nummer "
        "OR NEW.regel <> OLD.regel ",
    ),
}
"""Triggers that keep the journaal append-only; a value may only be wiped as a whole (AVG art. 17)."""
