"""The index of words: in step with the rows, found by words, and nothing of what is gone."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Connection

from tests.store.keep_schema import SCHEMAS
from tests.store.kit import MOMENT, reopen
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.domain.zoekvragen import zoekwoorden
from wijkregie.store import search
from wijkregie.store.backup import check_store
from wijkregie.store.engine import Role, connect, log_of
from wijkregie.store.stores import Store


def found(connection: Connection, typed: str) -> list[str]:
    """Return the ids of what is found, best first."""
    hits = search.find(connection, zoekwoorden(typed))
    return [place.rij_id for place in search.places(connection, [*hits.gebieden, *hits.overig])]


@contextmanager
def findable(store: Store) -> Iterator[Connection]:
    """Give a connection to read with, once what was changed can be found."""
    store.keep_findable()
    with store.read() as connection:
        yield connection


@pytest.fixture
def filled(store: Store) -> Store:
    with store.unit_of_work("Gevuld", user="Marijke", moment=MOMENT) as unit:
        unit.save(Stadsdeel(id="oost", naam="Oost"))
        unit.save(Wijk(id="poort", naam="Hagenpoort", stadsdeel_id="oost"))
        unit.save(Wijkorgaan(id="hagen", naam="Wijkraad 't Hagen", stadsdeel_id="oost"))
        for number, day in enumerate((date(2026, 1, 5), date(2026, 9, 16), date(2025, 3, 1))):
            tekst = f"Auto's rijden te hard op de Hagenweg, zei José nummer {number}"
            unit.save(Notitie(id=f"n{number}", wijkorgaan_id="hagen", datum=day, tekst=tekst))
    store.keep_findable()
    return store


def test_words_are_found_from_their_first_letter_without_accents(filled: Store) -> None:
    with findable(filled) as connection:
        assert found(connection, "hagen") == ["poort", "hagen", "n1", "n0", "n2"]
        assert found(connection, "JOSE hard") == ["n1", "n0", "n2"]
        assert found(connection, "josé") == found(connection, "jos")
        assert found(connection, "hagen nummer 2") == ["n2"]
        assert found(connection, "hagen fiets") == found(connection, "") == found(connection, "'") == []


def test_short_words_give_the_newest_first(filled: Store) -> None:
    with findable(filled) as connection:
        assert found(connection, "h") == ["hagen", "poort", "n1", "n0", "n2"]
        assert found(connection, "ri") == ["n1", "n0", "n2"]


def test_a_name_is_found_by_a_part_inside_a_word(filled: Store) -> None:
    with findable(filled) as connection:
        assert found(connection, "poort") == ["poort"]
        assert found(connection, "genpo") == ["poort"]
        assert found(connection, "or") == []
        assert found(connection, "weg") == []


def test_a_title_weighs_more_than_text(store: Store) -> None:
    with store.unit_of_work("Gevuld", user="Marijke", moment=MOMENT) as unit:
        unit.save(Stadsdeel(id="oost", naam="Oost"))
        unit.save(Wijkorgaan(id="a", naam="Wijkraad A", toelichting="Praat veel over de Esweg", stadsdeel_id="oost"))
        unit.save(Wijkorgaan(id="b", naam="Buurtkring Esweg", stadsdeel_id="oost"))
        unit.save(Wijkorgaan(id="c", naam="Wijkraad C", toelichting="Ook aan de Esweg", stadsdeel_id="oost"))
    with findable(store) as connection:
        assert found(connection, "esweg")[0] == "b"


def test_what_is_found_tells_its_day(filled: Store) -> None:
    with findable(filled) as connection:
        hits = search.find(connection, ["nummer", "1"])
        (place,) = search.places(connection, hits.overig)
        assert (place.tabel, place.dag) == ("notitie", date(2026, 9, 16))
        assert (hits.aantal_gebieden, hits.aantal_overig, hits.meer) == (0, 1, False)


def test_what_was_changed_or_removed_is_not_found_by_its_old_words(filled: Store) -> None:
    with filled.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
    with filled.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as unit:
        unit.put_back("notitie", "n9", '{"id":"n9","wijkorgaan_id":"hagen","datum":"2026-01-01","tekst":"parkeren"}')
        unit.remove(unit.get(Notitie, "n0"))
    with findable(filled) as connection:
        assert found(connection, "zwerfvuil") == []
        assert found(connection, "parkeren") == ["n9"]
        assert found(connection, "hagenweg") == ["n1", "n2"]
        assert search.is_whole(connection)


def test_once_closed_nothing_is_left_of_words_that_were_changed_or_removed(filled: Store) -> None:
    """AVG art. 17: what is forgotten must not be read from the index either."""
    with filled.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n8", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="xylofoonbouwer"))
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="quizmaster"))
    with filled.unit_of_work("Verwijderd", user="Marijke", moment=MOMENT) as unit:
        unit.remove(unit.get(Notitie, "n8"))
        unit.save(replace(unit.get(Notitie, "n9"), tekst="parkeren"))
    filled.close()
    with closing(connect(filled.path, Role.READ)) as connection:
        kept = connection.execute("SELECT block FROM zoekindex_data").fetchall()
        assert any(b"arkeren" in block for (block,) in kept)
        assert not any(word in block for (block,) in kept for word in (b"ylofoon", b"uizmaster"))


def test_a_row_of_another_day_goes_to_another_place(filled: Store) -> None:
    with filled.unit_of_work("Gewijzigd", user="Marijke", moment=MOMENT) as unit:
        unit.save(replace(unit.get(Notitie, "n2"), datum=date(2026, 11, 20)))
    with findable(filled) as connection:
        assert found(connection, "nummer") == ["n2", "n1", "n0"]
        assert search.is_whole(connection)
        (place,) = search.places_of(connection, [("notitie", "n2")])
        assert place.dag == date(2026, 11, 20)


def test_a_command_that_fails_leaves_the_index_as_it_was(filled: Store) -> None:
    with pytest.raises(ZeroDivisionError), filled.unit_of_work("Mis", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
        unit.finish()
        raise ZeroDivisionError
    with findable(filled) as connection:
        assert found(connection, "zwerfvuil") == []
        assert search.is_whole(connection)


@pytest.mark.parametrize("revision", ["0001", "0006"])
def test_an_older_store_is_findable_once_it_is_opened(revision: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(SCHEMAS / f"{revision}.wijkregie", tmp_path / "oud.wijkregie"))
    with reopen(path) as store, store.read() as connection:
        assert search.is_whole(connection)
        assert "stadsdeel" in found(connection, "noord")
        assert "wijkorgaan" in found(connection, "naam")


def test_an_index_of_another_rule_is_made_anew(filled: Store) -> None:
    path = filled.path
    filled.close()
    with closing(connect(path, Role.WRITE)) as connection:
        connection.execute("UPDATE bestand SET waarde = '0' WHERE sleutel = 'zoekregel'")
        connection.execute("DELETE FROM zoekplaats WHERE rij_id = 'n1'")
    with reopen(path, readonly=True) as store, store.read() as connection:
        assert not search.is_whole(connection)
    assert check_store(path) == ["Zoeken vindt niet alles. Kies in het menu, bij Bestand, ‘Zoeken opnieuw klaarmaken’."]
    with reopen(path) as store, store.read() as connection:
        assert search.is_whole(connection)
        assert found(connection, "nummer 1") == ["n1"]
    assert check_store(path) == []


def test_a_save_leaves_the_index_to_who_searches_or_closes(filled: Store) -> None:
    with filled.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
        unit.remove(unit.get(Notitie, "n0"))
    with filled.read() as connection:
        assert (found(connection, "zwerfvuil"), found(connection, "nummer 0")) == ([], ["n0"])
        assert search.is_whole(connection)  # a copy that is made now is sound: it knows what it lacks
    filled.close()
    with reopen(filled.path, readonly=True) as store, findable(store) as connection:
        assert (found(connection, "zwerfvuil"), found(connection, "nummer 0")) == (["n9"], [])


def test_what_a_program_that_was_stopped_left_is_found_after_all(filled: Store, tmp_path: Path) -> None:
    with filled.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
    path, log = tmp_path / "rest.wijkregie", log_of(filled.path)
    shutil.copy(filled.path, path)
    shutil.copy(log, log_of(path))
    with reopen(path) as store, findable(store) as connection:
        assert found(connection, "zwerfvuil") == ["n9"]


def test_a_full_disk_keeps_nobody_from_searching(filled: Store) -> None:
    """The engine's own limit gives the same error as a full disk."""
    tekst = " ".join(f"woord{each}" for each in range(1_000))
    with filled.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as unit:
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst=tekst))
    with filled.unit_of_work("Grens", user="Marijke", moment=MOMENT) as unit:
        unit.connection.exec_driver_sql("PRAGMA max_page_count=1")  # as many as there are
    with findable(filled) as connection:
        assert found(connection, "hagen") == ["poort", "hagen", "n1", "n0", "n2"]
        assert found(connection, "woord1") == []
        assert search.is_whole(connection)


def test_many_rows_can_be_found_at_once(filled: Store) -> None:
    with filled.unit_of_work("Ingelezen", user="Marijke", moment=MOMENT) as unit:
        for number in range(60):
            unit.save(Notitie(id=f"m{number}", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
    with filled.read() as connection:
        assert len(found(connection, "zwerfvuil")) == 60


def test_no_search_waits_for_another_thread_that_writes(filled: Store) -> None:
    wrote, may_end = Event(), Event()

    def write() -> None:
        with filled.unit_of_work("Toegevoegd", user="Marijke", moment=MOMENT) as unit:
            unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
            wrote.set()
            may_end.wait(10)

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        assert wrote.wait(10)
        with findable(filled) as connection:
            assert found(connection, "zwerfvuil") == []
        may_end.set()
        writing.result(10)
    with findable(filled) as connection:
        assert found(connection, "zwerfvuil") == ["n9"]


def test_an_index_with_what_is_not_there_is_not_whole(filled: Store) -> None:
    with filled.unit_of_work("x", user="Marijke", moment=MOMENT) as unit:
        unit.connection.exec_driver_sql("INSERT INTO zoekplaats VALUES (7, 'notitie', 'weg', '', 'spook', '')")
    with findable(filled) as connection:
        assert not search.is_whole(connection)


def test_a_place_of_another_day_is_not_whole(filled: Store) -> None:
    with filled.unit_of_work("x", user="Marijke", moment=MOMENT) as unit:
        unit.connection.exec_driver_sql("UPDATE zoekplaats SET nummer = 7 WHERE rij_id = 'n1'")
    with findable(filled) as connection:
        assert not search.is_whole(connection)


DAMAGE = {
    "all words gone": "DELETE FROM zoekindex_data",
    "words gone": "DELETE FROM zoekindex_data WHERE id > 10",
    "words said to be none": "UPDATE zoekindex_data SET block = x'00' WHERE id = 10",
    "sizes gone": "DELETE FROM zoekindex_docsize",
    "sizes that make no sense": "UPDATE zoekindex_data SET block = x'ffffffffff' WHERE id = 1",
}


@pytest.fixture(params=DAMAGE)
def broken(filled: Store, request: pytest.FixtureRequest) -> Store:
    """Give a store of which the index of words is broken, and nothing else."""
    with filled.unit_of_work("x", user="Marijke", moment=MOMENT) as unit:
        unit.connection.exec_driver_sql(DAMAGE[request.param])
    return filled


def test_with_a_broken_index_everything_can_be_saved_and_is_found_again(broken: Store) -> None:
    """Saving makes the index anew where it comes upon what is broken; searching does so always (test_zoeken)."""
    with broken.unit_of_work("Verwijderd", user="Marijke", moment=MOMENT) as unit:
        unit.remove(unit.get(Notitie, "n0"))
        unit.save(replace(unit.get(Notitie, "n1"), tekst="parkeren"))
    with broken.unit_of_work("Opnieuw", user="Marijke", moment=MOMENT) as unit:
        unit.save(replace(unit.get(Notitie, "n1"), tekst="zwerfvuil"))
        unit.save(Notitie(id="n9", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst="zwerfvuil"))
    with findable(broken) as connection:
        try:
            search.find(connection, ["hagen"])
        except Refusal:
            broken.rebuild_index()
    with findable(broken) as connection:
        assert found(connection, "zwerfvuil") == ["n1", "n9"]
        assert found(connection, "hagen") == ["poort", "hagen", "n2"]
        assert search.is_whole(connection)


def test_a_broken_index_is_told_and_keeps_nobody_from_a_back_up(broken: Store, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.wijkregie"
    broken.backup(copy)
    broken.close()
    for path in (broken.path, copy):
        assert check_store(path) == [
            "Zoeken vindt niet alles. Kies in het menu, bij Bestand, ‘Zoeken opnieuw klaarmaken’."
        ]
    with reopen(copy) as store:
        store.rebuild_index()
    assert check_store(copy) == []


def test_what_fails_for_another_reason_is_not_taken_for_a_broken_index(filled: Store) -> None:
    """The engine's own limit gives the same error as a full disk."""
    with filled.unit_of_work("Grens", user="Marijke", moment=MOMENT) as unit:
        pages = unit.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        unit.connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 90}")
    with pytest.raises(Refusal) as refused, filled.unit_of_work("Vol", user="Marijke", moment=MOMENT) as unit:
        for number in range(40):
            tekst = " ".join(f"woord{number}x{each}" for each in range(1_000))
            unit.save(Notitie(id=f"v{number}", wijkorgaan_id="hagen", datum=date(2026, 1, 1), tekst=tekst))
    assert refused.value.code == "schijf_vol"
    with findable(filled) as connection:
        assert found(connection, "woord1x1") == []
        assert search.is_whole(connection)


def test_more_than_is_counted_is_told(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RANKED", 2)
    monkeypatch.setattr(search, "MOST", 1)
    with findable(filled) as connection:
        for typed in ("ha", "hagen"):
            hits = search.find(connection, zoekwoorden(typed))
            assert (len(hits.gebieden), len(hits.overig), hits.meer) == (1, 1, True)


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 10_000,
        "hagen " * 2_000,
        '"' * 50,
        "NEAR(a b, 2) OR AND NOT ^a -b titel:c * ( ) { } + \\ ; --",
        "titel : hagen*",
        "😀 🏳️‍🌈 👩‍🌾",
        "مرحبا بالعالم \u202eabc\u202c שלום",
        "nul\0nul",
        "\ud7ff\u0301\u0301 \u200d \ufeff",
        "ﬀ ß İ ǅ ⅷ ² ½ 한글 हिन्दी ไทย",
        "\U0001e900\U0001e922 \U0001f1f3\U0001f1f1",
    ],
)
def test_nothing_that_is_typed_makes_searching_fail(filled: Store, typed: str) -> None:
    with findable(filled) as connection:
        assert isinstance(found(connection, typed), list)
        assert found(connection, "hard") != []
