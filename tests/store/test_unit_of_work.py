"""The only door for writing: versions, refusals, and one journaal entry per command."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.store.kit import MOMENT
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.store.journaal import lines_of
from wijkregie.store.queries.values import value, values
from wijkregie.store.stores import Store
from wijkregie.store.tables import journaal

NOORD = Stadsdeel(id="noord", naam="Noord")
ESWEG = Wijk(id="esweg", naam="Esweg", stadsdeel_id="noord")


def save(store: Store, *new: Stadsdeel | Wijk | Wijkorgaan | Werkgebied) -> None:
    with store.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as uow:
        uow.save_all(new)


def stored(store: Store) -> Stadsdeel:
    with store.read() as connection:
        found = value(connection, Stadsdeel, "noord")
    assert found is not None
    return found


def test_new_value_gets_the_number_of_its_command_as_version(store: Store) -> None:
    with store.unit_of_work("Stadsdeel toegevoegd", user="Marijke", moment=MOMENT) as uow:
        saved = uow.save(NOORD)
    assert saved == stored(store)
    assert saved.version == uow.nummer == 1


def test_older_version_is_refused_and_nothing_is_written(store: Store) -> None:
    save(store, NOORD)
    old = stored(store)
    with store.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as uow:
        uow.save(replace(old, naam="Noordoost"))
    with (
        pytest.raises(Refusal, match="intussen gewijzigd"),
        store.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as uow,
    ):
        uow.save(ESWEG)
        uow.save(replace(old, naam="Noordwest"))
    with store.read() as connection:
        assert [value.naam for value in values(connection, Stadsdeel)] == ["Noordoost"]
        assert values(connection, Wijk) == []


def test_unchanged_value_writes_no_entry(store: Store) -> None:
    save(store, NOORD)
    with store.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as uow:
        assert uow.save(stored(store)) == stored(store)
    assert uow.nummer is None
    with store.read() as connection:
        assert len(connection.execute(select(journaal)).all()) == 1


def test_value_that_is_gone_cannot_be_read_saved_or_removed(store: Store) -> None:
    gone = replace(NOORD, version=3)
    with store.unit_of_work("Weg", user="Marijke", moment=MOMENT) as uow:
        for act in (lambda: uow.get(Stadsdeel, "noord"), lambda: uow.save(gone), lambda: uow.remove(gone)):
            with pytest.raises(Refusal, match="bestaat niet meer"):
                act()


def test_removing_an_older_version_is_refused(store: Store) -> None:
    save(store, NOORD)
    with store.unit_of_work("Weg", user="Marijke", moment=MOMENT) as uow:
        with pytest.raises(Refusal, match="intussen gewijzigd"):
            uow.remove(replace(NOORD, version=9))


def test_row_that_others_hang_on_cannot_be_removed(store: Store) -> None:
    save(store, NOORD, ESWEG)
    with (
        pytest.raises(Refusal, match="er hangt nog iets aan"),
        store.unit_of_work("Weg", user="Marijke", moment=MOMENT) as uow,
    ):
        uow.remove(stored(store))
    assert stored(store).naam == "Noord"


def test_second_row_with_the_same_unique_fields_is_refused(store: Store) -> None:
    link = Werkgebied(id="a", wijkorgaan_id="w", wijk_id="esweg")
    save(store, NOORD, ESWEG, Wijkorgaan(id="w", naam="Wijkraad"), link)
    with pytest.raises(Refusal, match="bestaat al"):
        save(store, replace(link, id="b"))


def test_entry_keeps_first_and_last_image_of_a_row(store: Store) -> None:
    save(store, NOORD)
    with store.unit_of_work("Twee keer", user="Marijke", moment=MOMENT) as uow:
        first = uow.save(replace(stored(store), naam="Noordwest"))
        uow.save(replace(first, naam="Noordoost"))
        passing = uow.save(ESWEG)
        uow.remove(passing)
    assert uow.changed == {("stadsdeel", "noord")}
    with store.read() as connection:
        (line,) = lines_of(connection, 2)
    assert (line.voor, line.na) == ('{"id":"noord","naam":"Noord"}', '{"id":"noord","naam":"Noordoost"}')
    assert line.velden == "naam"


def test_only_the_fields_that_differ_are_written(store: Store) -> None:
    save(store, NOORD, ESWEG)
    written: list[str] = []
    with store.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as uow:
        uow.connection.connection.dbapi_connection.set_trace_callback(written.append)  # type: ignore[union-attr]
        uow.save(replace(uow.get(Wijk, "esweg"), naam="Eschweg", inwoners=12))
        uow.connection.connection.dbapi_connection.set_trace_callback(None)  # type: ignore[union-attr]
    (update,) = [sql for sql in written if sql.startswith("UPDATE")]
    assert update == "UPDATE wijk SET version=2, naam='Eschweg', inwoners=12 WHERE wijk.id = 'esweg'"


def test_commit_that_fails_leaves_no_trace_and_no_open_transaction(store: Store) -> None:
    with (
        pytest.raises(IntegrityError),
        store.unit_of_work("Mislukt", user="Marijke", moment=MOMENT) as uow,
    ):
        uow.connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        uow.save(ESWEG)
    save(store, NOORD)
    with store.read() as connection:
        assert values(connection, Wijk) == []
        assert values(connection, Stadsdeel) == [replace(NOORD, version=1)]


def test_failing_command_leaves_no_trace(store: Store) -> None:
    with (
        pytest.raises(ZeroDivisionError),
        store.unit_of_work("Mislukt", user="Marijke", moment=MOMENT) as uow,
    ):
        uow.save(NOORD)
        _ = 1 // 0
    with store.read() as connection:
        assert values(connection, Stadsdeel) == []
        assert connection.execute(select(journaal)).all() == []
