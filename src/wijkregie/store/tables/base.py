"""What all tables share: the names of constraints, and the columns that every kept value has."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

TEXT, NUMBER, DAY, YES_NO = Text(), Integer(), Date(), Boolean()
"""The types of columns, one of each: SQLAlchemy works out once for each how the driver gives and takes its values."""

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
        Column("id", TEXT, primary_key=True),
        Column("version", NUMBER, nullable=False),
        *columns,
    )


def text(name: str) -> Column[object]:
    """Return a column of text that may be empty."""
    return Column(name, TEXT, nullable=False)


def yes_no(name: str) -> Column[object]:
    """Return a column of yes or no."""
    return Column(name, YES_NO, nullable=False)


def ref(name: str, table: str, *, optional: bool = False) -> Column[object]:
    """Return a column that points at a row of another table."""
    return Column(name, TEXT, ForeignKey(f"{table}.id"), nullable=optional, index=True)
