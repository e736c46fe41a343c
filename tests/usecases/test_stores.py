"""Making a store: whole, with its history in the journaal, or not at all; opening one, and what is in it by name."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.usecases.kit import body_named, refused
from wijkregie.domain.refusals import Refusal
from wijkregie.store import tables
from wijkregie.store.stores import open_store
from wijkregie.usecases import gebieden, inrichting, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import (
    account,
    check,
    create_nieuw,
    create_voorbeeld,
    reading,
    stadsdeel_named,
    wijkorgaan_named,
    writing,
)
from wijkregie.usecases.voorbeeldstad import build_voorbeeldstad

TODAY = date(2026, 11, 21)
CLOCK = Clock(TODAY)


def count(path: Path, *names: str) -> list[int]:
    with (
        open_store(path, wie="Marijke", moment=datetime(2026, 11, 21, tzinfo=UTC)) as store,
        store.read() as connection,
    ):
        kept = [tables.metadata.tables[name] for name in names]
        return [connection.scalar(select(func.count()).select_from(table)) or 0 for table in kept]


def labels(path: Path) -> list[tuple[str, str, bool]]:
    table = tables.journaal
    with (
        open_store(path, wie="Marijke", moment=datetime(2026, 11, 21, tzinfo=UTC)) as store,
        store.read() as connection,
    ):
        return [tuple(row) for row in connection.execute(select(table.c.label, table.c.wie, table.c.omkeerbaar))]


def test_the_example_town_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "voorbeeld.wijkregie"
    create_voorbeeld(path, schaal=2, zaad=3, peildatum=TODAY, clock=CLOCK)
    built = build_voorbeeldstad(schaal=2, zaad=3, peildatum=TODAY)
    names = sorted({type(entity).__name__.lower() for entity in built})
    expected = [sum(type(entity).__name__.lower() == name for entity in built) for name in names]
    assert count(path, *names) == expected
    assert labels(path) == [("Voorbeeldstad gemaakt", "Marijke Veldhuis", False)]
    assert [found.name for found in tmp_path.iterdir()] == ["voorbeeld.wijkregie"]


def test_a_new_store_from_a_start_list(tmp_path: Path) -> None:
    path = tmp_path / "mijn wijken.wijkregie"
    create_nieuw(path, "enschede", user="Marijke", clock=CLOCK)
    assert count(path, "wijk", "wijkorgaan", "regeling", "persoon") == [32, 20, 1, 0]
    assert labels(path) == [("Startlijst Enschede geladen", "Marijke", False)]


def test_an_empty_new_store(tmp_path: Path) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    assert count(path, "inrichting", "regeling", "wijk", "wijkorgaan") == [1, 1, 0, 0]
    assert labels(path) == [("Leeg bestand gemaakt", "Marijke", False)]


def test_what_stands_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Beste Gerda", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        create_voorbeeld(path, peildatum=TODAY, clock=CLOCK)
    assert refused.value.code == "bestaat_al"
    with pytest.raises(Refusal):
        create_nieuw(path, None, user="Marijke", clock=CLOCK)
    assert path.read_text(encoding="utf-8") == "Beste Gerda"
    assert [found.name for found in tmp_path.iterdir()] == ["brief.txt"]


def test_a_refused_list_or_schaal_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="startlijst"):
        create_nieuw(tmp_path / "a.wijkregie", "atlantis", user="Marijke", clock=CLOCK)
    with pytest.raises(Refusal, match="schaal"):
        create_voorbeeld(tmp_path / "a.wijkregie", schaal=0, peildatum=TODAY, clock=CLOCK)
    assert list(tmp_path.iterdir()) == []


def test_the_user_of_a_session_is_whose_store_it_is(empty_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(empty_file, tmp_path))
    with writing(path, CLOCK) as session:
        assert session.user == account() != ""
        inrichting.change_inrichting(session, wijkregisseur="Els de Wit")
    with reading(path) as session:
        assert session.user == "Els de Wit"


def test_nobody_needs_a_name_on_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a name in the environment or the list of users, getpass gives up."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000)
    assert account() == "onbekend"


def test_a_reader_beside_a_writer_cannot_write(town: Session) -> None:
    with reading(town.store.path, CLOCK) as reader:
        assert reader.store.readonly
        gebieden.add_stadsdeel(town, "Oost")
        assert [value.naam for value in gebieden.stadsdelen(reader)] == ["Noord", "Oost", "Zuid"]
        with refused(reader, "alleen_lezen"):
            gebieden.add_stadsdeel(reader, "West")


def test_a_second_writer_is_refused_and_the_first_goes_on(town: Session) -> None:
    with pytest.raises(Refusal) as found, writing(town.store.path, CLOCK):
        pass
    assert found.value.code == "al_geopend"
    gebieden.add_stadsdeel(town, "Oost")


def test_a_store_that_cannot_be_read_after_opening_is_let_go(town_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(town_file, tmp_path))
    rename = "ALTER TABLE inrichting RENAME TO iets_anders"
    with writing(path, CLOCK) as session:
        session.command("Naam", lambda uow: uow.connection.exec_driver_sql(rename))
    for _ in range(2):
        with pytest.raises(Exception, match="no such table"), writing(path, CLOCK):
            pass
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_stadsdeel_is_found_by_its_name(town: Session, session: Session) -> None:
    noord = gebieden.stadsdelen(town)[0]
    assert stadsdeel_named(town, " noord ") == noord.id
    with refused(town, "onbekend_stadsdeel") as found:
        stadsdeel_named(town, "Atlantis")
    assert str(found.value) == "Er is geen stadsdeel “Atlantis”. Kies uit: Noord, Zuid."
    with refused(session, "onbekend_stadsdeel") as found:
        stadsdeel_named(session, "Noord")
    assert "Kies uit: nog geen enkel." in str(found.value)


def test_a_wijkorgaan_is_found_by_name_id_or_part(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    for typed in (raad.id, raad.naam, "WIJKRAAD ESWEG ", "esweg"):
        assert wijkorgaan_named(town, typed) == raad.id
    wijkorganen.create_wijkorgaan(town, "Dorpsraad Esweg-Oost")
    with refused(town, "onbekend_wijkorgaan") as found:
        wijkorgaan_named(town, "esweg")
    assert str(found.value).endswith("Bedoel je een van deze: Dorpsraad Esweg-Oost, Wijkraad Esweg?")
    twin = wijkorganen.create_wijkorgaan(town, "wijkraad esweg").value
    with refused(town, "meer_met_naam") as found:
        wijkorgaan_named(town, raad.naam)
    assert {raad.id, twin.id} <= set(str(found.value).replace(".", "").split())
    assert wijkorgaan_named(town, twin.id) == twin.id
    for typed in ("", " ", "Atlantis"):
        with refused(town, "onbekend_wijkorgaan") as found:
            wijkorgaan_named(town, typed)
        assert str(found.value).endswith("Kijk in het venster bij Wijkorganen hoe het heet.")


def test_a_file_damaged_in_many_places_is_told_in_one_dutch_sentence(example_file: Path, tmp_path: Path) -> None:
    damaged = Path(shutil.copy(example_file, tmp_path))
    with damaged.open("r+b") as file:
        file.seek(400_000)
        file.write(b"\xff" * 300_000)
    with pytest.raises(Refusal) as found:
        check(damaged)
    assert str(found.value) == (
        f"{damaged.name} is beschadigd of niet volledig. Laat het zo staan en open een back-up."
    )
