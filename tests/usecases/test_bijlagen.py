"""Bijlagen: kept once, in parts, given back to the byte; damage is told."""

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wijkregie.domain.bijlagen import GROOTSTE
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.engine import Role, connect
from wijkregie.store.inhouden import PART_BYTES
from wijkregie.store.queries.geschiedenis import of_wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.usecases import bijlagen, history, overdragen, wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import check


@pytest.fixture
def body(town: Session) -> str:
    with town.read() as connection:
        return values(connection, Wijkorgaan)[0].id


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(os.urandom(2 * PART_BYTES + 17))
    return path


def counted(session: Session, table: str) -> int:
    with closing(connect(session.store.path, Role.READ)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.mark.parametrize("size", [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1])
def test_what_was_kept_comes_back_to_the_byte(town: Session, body: str, tmp_path: Path, size: int) -> None:
    source, target = tmp_path / "bron", tmp_path / "kopie"
    source.write_bytes(os.urandom(size))
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, source).value
    assert (kept.naam, kept.grootte, kept.toegevoegd_op) == ("bron", size, town.today)
    assert bijlagen.save_bijlage(town, kept.id, target) == target
    assert target.read_bytes() == source.read_bytes()
    assert counted(town, "inhouddeel") == -(-size // PART_BYTES)


def test_the_same_content_is_kept_once(town: Session, body: str, plan: Path) -> None:
    one = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    other = bijlagen.add_bijlage(town, "wijkorgaan", body, plan.rename(plan.with_name("anders.pdf"))).value
    assert one.sha256 == other.sha256
    assert [each.naam for each in bijlagen.bijlagen(town, "wijkorgaan", body)] == ["anders.pdf", "plan.pdf"]
    assert counted(town, "inhoud") == 1


def test_one_that_was_removed_can_come_back(town: Session, body: str, plan: Path, tmp_path: Path) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    assert bijlagen.bijlagen(town, "wijkorgaan", body) == []
    with pytest.raises(Refusal, match="bestaat niet meer"):
        bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    history.undo(town)
    bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    assert (tmp_path / "kopie").read_bytes() == plan.read_bytes()


def test_adding_is_undone_and_done_again(town: Session, body: str, plan: Path) -> None:
    bijlagen.add_bijlage(town, "wijkorgaan", body, plan)
    history.undo(town)
    assert bijlagen.bijlagen(town, "wijkorgaan", body) == []
    history.redo(town)
    assert len(bijlagen.bijlagen(town, "wijkorgaan", body)) == 1
    assert check(town.store.path) == []


def test_what_cannot_be_a_bijlage_is_refused(town: Session, body: str, tmp_path: Path) -> None:
    empty, large, folder = tmp_path / "leeg", tmp_path / "groot", tmp_path / "map"
    empty.touch()
    large.touch()
    os.truncate(large, GROOTSTE + 1)
    folder.mkdir()
    codes = {
        empty: "bijlage_leeg",
        large: "bijlage_te_groot",
        folder: "is_een_map",
        tmp_path / "nergens": "bestand_ontbreekt",
        tmp_path / "geen map" / "x": "map_ontbreekt",
        town.store.path: "bijlage_is_bestand",
    }
    for source, code in codes.items():
        with pytest.raises(Refusal) as refused:
            bijlagen.add_bijlage(town, "wijkorgaan", body, source)
        assert refused.value.code == code
    assert counted(town, "inhoud") == 0


class Changing(type(Path())):  # type: ignore[misc]
    """A file that another program writes to all the time."""

    def open(self, *arguments: Any, **named: Any) -> Any:
        Path(self).write_bytes(os.urandom(9))
        return super().open(*arguments, **named)


def test_a_file_that_changes_meanwhile_is_refused(town: Session, body: str, plan: Path) -> None:
    with pytest.raises(Refusal) as refused:
        bijlagen.add_bijlage(town, "wijkorgaan", body, Changing(plan))
    assert refused.value.code == "bijlage_gewijzigd"
    assert counted(town, "inhoud") == counted(town, "inhouddeel") == 0


def test_nothing_is_kept_with_what_is_gone(town: Session, plan: Path) -> None:
    with pytest.raises(Refusal, match="bestaat niet meer"):
        bijlagen.add_bijlage(town, "wijkorgaan", "0" * 32, plan)


@pytest.mark.parametrize(
    "damage", ["UPDATE inhouddeel SET bytes = x'00' WHERE nummer = 1", "DELETE FROM inhouddeel WHERE nummer = 2"]
)
def test_damage_is_told(town: Session, body: str, plan: Path, tmp_path: Path, damage: str) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    assert check(town.store.path) == []
    with closing(connect(town.store.path, Role.WRITE)) as connection:
        connection.execute(damage)
    assert check(town.store.path) == ["De bijlage “plan.pdf” is beschadigd of ontbreekt. Voeg het bestand opnieuw toe."]
    with pytest.raises(Refusal) as refused:
        bijlagen.save_bijlage(town, kept.id, tmp_path / "kopie")
    assert refused.value.code == "bijlage_beschadigd"
    assert not (tmp_path / "kopie").exists()
    with pytest.raises(Refusal) as refused:
        overdragen.overdragen(town, Overdrachtkeuze(wijkorganen=frozenset({body})), tmp_path / "x.wijkregie")
    assert refused.value.code == "bijlage_beschadigd"
    bijlagen.remove_bijlage(town, kept.id)
    assert check(town.store.path) == []


def test_a_wijkorgaan_with_a_bijlage_is_not_removed(town: Session, plan: Path) -> None:
    new = wijkorganen.create_wijkorgaan(town, "Per ongeluk").value
    bijlagen.add_bijlage(town, "wijkorgaan", new.id, plan)
    with pytest.raises(Refusal) as refused:
        wijkorganen.remove_wijkorgaan(town, new.id)
    assert refused.value.code == "verbonden"


def test_the_history_of_a_wijkorgaan_tells_of_its_bijlagen(town: Session, body: str, plan: Path) -> None:
    kept = bijlagen.add_bijlage(town, "wijkorgaan", body, plan).value
    bijlagen.remove_bijlage(town, kept.id)
    with town.read() as connection:
        told = [change.label for change in of_wijkorgaan(connection, body) if change.tabel == "bijlage"]
    assert told == ["Bijlage verwijderd", "Bijlage toegevoegd"]
