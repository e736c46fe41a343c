"""Tables of files kept inside the store, of lists that were read, and of history that came from a colleague."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, Table, UniqueConstraint

from wijkregie.store.tables.base import DAY, NUMBER, TEXT, entity, metadata, text

bijlage = entity(
    "bijlage",
    text("tabel"),
    text("rij_id"),
    text("naam"),
    Column("grootte", NUMBER, nullable=False),
    text("sha256"),
    Column("toegevoegd_op", DAY),
    Index("ix_bijlage_tabel_rij_id", "tabel", "rij_id"),
)

# The content of bijlagen stands outside the journaal: once for each hash, in parts, so that nobody ever holds it whole.

inhoud = Table(
    "inhoud",
    metadata,
    Column("sha256", TEXT, primary_key=True),
    Column("grootte", NUMBER, nullable=False),
)

inhouddeel = Table(
    "inhouddeel",
    metadata,
    Column("sha256", TEXT, ForeignKey("inhoud.sha256"), primary_key=True),
    Column("nummer", NUMBER, primary_key=True, autoincrement=False),
    Column("bytes", LargeBinary, nullable=False),
)

leeswijze = entity("leeswijze", text("vorm"), text("soort"), text("kolommen"), UniqueConstraint("vorm"))

# What happened to a row before it came here with a colleague's file. The id is the hash of all the rest, so that
# the same line is kept once, however often it comes; values may be wiped (AVG art. 17). `nummer` is the command of the
# journaal that it came with, for what is undone did not happen; NULL in a file that hands over.

overgenomen = Table(
    "overgenomen",
    metadata,
    Column("id", TEXT, primary_key=True),
    Column("moment", TEXT, nullable=False),
    Column("wie", TEXT, nullable=False),
    Column("label", TEXT, nullable=False),
    Column("tabel", TEXT, nullable=False),
    Column("rij_id", TEXT, nullable=False),
    Column("velden", TEXT, nullable=False),
    Column("voor", TEXT),
    Column("na", TEXT),
    Column("nummer", NUMBER),
    Index("ix_overgenomen_tabel_rij_id", "tabel", "rij_id"),
)
