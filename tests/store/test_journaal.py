"""The journaal can only grow, and shows where somebody changed it behind the program's back."""

import pytest
import sqlcipher3.dbapi2 as dbapi
from sqlalchemy import select

from tests.store.kit import MOMENT
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.store import journaal
from wijkregie.store.journaal import Line
from wijkregie.store.stores import Store, open_store
from wijkregie.store.tables import TRIGGERS
from wijkregie.store.tables import journaal as journaal_table


def fill(store: Store, *names: str) -> None:
    for name in names:
        with store.unit_of_work(f"{name} toegevoegd", user="Marijke", moment=MOMENT) as uow:
            uow.save(Stadsdeel(id=name, naam=name))


def tamper(store: Store, *statements: str) -> Store:
    """Change the file with another program, past every trigger, and open it again."""
    store.close()
    with dbapi.connect(str(store.path)) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            connection.execute(statement)
        for sql in TRIGGERS.values():
            connection.execute(sql)
    connection.close()
    return open_store(store.path, wie="Marijke", moment=MOMENT)


def first_broken(store: Store) -> int | None:
    with store.read() as connection:
        return journaal.first_broken(connection)


def test_chain_of_an_untouched_store_holds(store: Store) -> None:
    assert first_broken(store) is None
    fill(store, "Noord", "Oost", "Zuid")
    assert first_broken(store) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journaal SET label = 'Iets anders' WHERE nummer = 2",
        "UPDATE journaal SET wie = 'Iemand anders' WHERE nummer = 2",
        "UPDATE journaalregel SET rij_id = 'elders' WHERE nummer = 2",
        'UPDATE journaalwaarde SET na = \'{"naam":"Vals"}\' WHERE nummer = 2',
        "UPDATE journaalwaarde SET na = NULL WHERE nummer = 2",
        "UPDATE journaalwaarde SET zout = NULL WHERE nummer = 2",
        "DELETE FROM journaalwaarde WHERE nummer = 2",
    ],
)
def test_change_behind_the_programs_back_is_found(store: Store, statement: str) -> None:
    fill(store, "Noord", "Oost", "Zuid")
    with tamper(store, statement) as opened:
        assert first_broken(opened) == 2


def test_entry_taken_out_is_found(store: Store) -> None:
    fill(store, "Noord", "Oost", "Zuid")
    gone = [f"DELETE FROM {table} WHERE nummer = 2" for table in ("journaalwaarde", "journaalregel", "journaal")]
    with tamper(store, *gone) as opened:
        assert first_broken(opened) == 3


def test_wiped_value_leaves_the_chain_whole(store: Store) -> None:
    fill(store, "Noord", "Oost")
    with tamper(store, "UPDATE journaalwaarde SET voor = NULL, na = NULL, zout = NULL WHERE nummer = 1") as opened:
        assert first_broken(opened) is None
        with opened.read() as connection:
            wiped = Line(tabel="stadsdeel", rij_id="Noord", velden="+", voor=None, na=None)
            assert journaal.lines_of(connection, 1) == [wiped]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journaal SET label = 'x'",
        "DELETE FROM journaal",
        "UPDATE journaalregel SET velden = 'x'",
        "DELETE FROM journaalregel",
        "UPDATE journaalwaarde SET na = 'x'",
        "UPDATE journaalwaarde SET voor = NULL, na = NULL, zout = NULL, nummer = 5",
        "DELETE FROM journaalwaarde",
    ],
)
def test_journaal_refuses_every_change_but_a_wipe(store: Store, statement: str) -> None:
    fill(store, "Noord")
    store.close()
    connection = dbapi.connect(str(store.path))
    with pytest.raises(dbapi.IntegrityError, match="append-only"):
        connection.execute(statement)
    connection.execute("UPDATE journaalwaarde SET voor = NULL, na = NULL, zout = NULL")
    connection.close()


def test_entry_tells_who_when_and_what(store: Store) -> None:
    fill(store, "Noord")
    with store.read() as connection:
        (row,) = connection.execute(select(journaal_table)).mappings()
    assert (row["nummer"], row["label"], row["wie"]) == (1, "Noord toegevoegd", "Marijke")
    assert row["moment"] == MOMENT.isoformat(timespec="milliseconds")
