"""Making a store: whole, with its history in the journaal, or not at all."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from wijkregie.domain.refusals import Refusal
from wijkregie.store import tables
from wijkregie.store.stores import open_store
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import create_nieuw, create_voorbeeld
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
