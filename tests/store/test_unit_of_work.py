"""The only door for writing: versions, refusals, and one journaal entry per command."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.store.kit import MOMENT
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.store.journaal import NEW_ROW, lines_of, wipe
from wijkregie.store.queries import geschiedenis
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


def type_on(store: Store, *changed: Stadsdeel | Wijk, label: str = "Gewijzigd", continues: bool = True) -> int | None:
    with store.unit_of_work(label, user="Marijke", moment=MOMENT, continues=continues) as uow:
        for each in changed:
            uow.save(replace(each, version=0 if each.version == -1 else uow.get(type(each), each.id).version))
    return uow.nummer


def told(store: Store, nummer: int) -> dict[str, tuple[str, str | None, str | None]]:
    """Return fields, and the name before and after, of each row of an entry."""

    def naam(image: str | None) -> str | None:
        return json.loads(image)["naam"] if image else None

    with store.read() as connection:
        return {line.rij_id: (line.velden, naam(line.voor), naam(line.na)) for line in lines_of(connection, nummer)}


def joined(store: Store, nummer: int) -> int | None:
    with store.read() as connection:
        entry = geschiedenis.entry(connection, nummer)
    assert entry is not None
    return entry.verwijst_naar


def test_typing_goes_on_in_the_row_that_a_command_made(store: Store) -> None:
    save(store, NOORD)
    assert type_on(store, replace(ESWEG, version=-1), label="Toegevoegd") == 2
    assert joined(store, 2) is None  # makes a row that the entry before does not have
    assert type_on(store, replace(ESWEG, naam="Eschweg"), label="Toegevoegd") == 3
    assert joined(store, 3) == 2
    assert told(store, 3) == {"esweg": (NEW_ROW, None, "Eschweg")}
    assert told(store, 2)["esweg"][1:] == (None, None)


def test_typing_goes_on_after_a_save_that_touched_more_rows(store: Store) -> None:
    save(store, NOORD, ESWEG)
    type_on(store, replace(NOORD, naam="N"), replace(ESWEG, naam="E", inwoners=5))
    type_on(store, replace(ESWEG, naam="Es", inwoners=5))
    assert joined(store, 3) == 2
    assert told(store, 3) == {"noord": ("naam", "Noord", "N"), "esweg": ("naam,inwoners", "Esweg", "Es")}


@pytest.mark.parametrize(
    ("changed", "how"),
    [
        (replace(ESWEG, naam="E", inwoners=7), {}),  # another field
        (replace(NOORD, naam="N"), {}),  # another row
        (replace(ESWEG, naam="Es"), {"label": "Anders"}),
        (replace(ESWEG, naam="Es"), {"continues": False}),
        (ESWEG, {}),  # back to what it was
    ],
)
def test_what_does_not_go_on_is_a_step_of_its_own(store: Store, changed: Stadsdeel | Wijk, how: dict[str, Any]) -> None:
    save(store, NOORD, ESWEG)
    type_on(store, replace(ESWEG, naam="E"))
    assert type_on(store, changed, **how) == 3
    assert joined(store, 3) is None
    assert told(store, 2) == {"esweg": ("naam", "Esweg", "E")}


def test_typing_does_not_go_on_in_what_was_wiped(store: Store) -> None:
    save(store, NOORD)
    type_on(store, replace(ESWEG, version=-1), label="Toegevoegd")
    with store.unit_of_work("Gewist", user="Marijke", moment=MOMENT) as uow:
        wipe(uow.connection, 2)
    assert type_on(store, replace(ESWEG, naam="Eschweg"), label="Toegevoegd") == 3
    assert joined(store, 3) is None
