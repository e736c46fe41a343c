"""What all tables share: the names of constraints, and the columns that every kept value has."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def entity(name: str, *columns: Column[object] | UniqueConstraint | CheckConstraint | Index) -> Table:
    """Return the table of a kept value: its id, its version and these columns."""
    return Table(
        name,
        metadata,
        Column("id", Text, primary_key=True),
        Column("version", Integer, nullable=False),
        *columns,
    )


def text(name: str) -> Column[object]:
    """Return a column of text that may be empty."""
    return Column(name, Text, nullable=False)


def yes_no(name: str) -> Column[object]:
    """Return a column of yes or no."""
    return Column(name, Boolean(name=name), nullable=False)


def ref(name: str, table: str, *, optional: bool = False) -> Column[object]:
    """Return a column that points at a row of another table."""
    return Column(name, Text, ForeignKey(f"{table}.id"), nullable=optional, index=True)
