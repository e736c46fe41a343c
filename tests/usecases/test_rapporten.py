"""Reports: made whole in their place, stopped without a trace, never over the store."""

from pathlib import Path

import pytest

from tests.usecases.kit import JAAR, body_named, refused
from wijkregie.usecases import gebieden, wijkorganen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.rapporten import file_name, jaarverslag, overzicht_bladen, save_jaarverslag, save_overzicht
from wijkregie.usecases.session import Session


class _StopsAt(Progress):
    """A progress that is cancelled once it has come this far."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self.last = last
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) == self.last:
            self.cancel()
        super().step(done, total)


def test_a_jaarverslag_takes_the_place_of_an_older_one(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("oud", encoding="utf-8")
    progress = Progress()
    assert save_jaarverslag(town, JAAR - 1, target, progress=progress) == target
    assert target.read_bytes().startswith(b"%PDF-")
    assert progress.counts[0] > 0


def test_an_overview_of_a_stadsdeel(town: Session, tmp_path: Path) -> None:
    target = tmp_path / "overzicht.xlsx"
    progress = Progress()
    stadsdeel = gebieden.stadsdelen(town)[0]
    assert save_overzicht(town, JAAR, target, stadsdeel_id=stadsdeel.id, progress=progress) == target
    assert target.read_bytes().startswith(b"PK")
    assert progress.counts[0] > 0


def test_without_anyone_watching(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    assert jaarverslag(town, JAAR - 1, wijkorgaan_id=raad.id).startswith(b"%PDF-")


@pytest.mark.parametrize("last", [1, 2])
def test_a_report_that_is_stopped_leaves_what_was(town: Session, tmp_path: Path, last: int) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_text("oud", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        save_jaarverslag(town, JAAR - 1, target, progress=_StopsAt(last))
    with pytest.raises(Cancelled):
        save_overzicht(town, JAAR, target, progress=_StopsAt(1))
    assert target.read_text(encoding="utf-8") == "oud"
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_store_and_a_folder_are_no_place_for_a_report(town: Session, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    other = tmp_path / "een ander.wijkregie"
    town.store.backup(other)
    for target, code in ((town.store.path, "bestaat_al"), (other, "bestaat_al"), (tmp_path / "map", "is_een_map")):
        with refused(town, code):
            save_jaarverslag(town, JAAR - 1, target)
        with refused(town, code):
            save_overzicht(town, JAAR, target)


def test_a_refused_report_leaves_nothing(town: Session, tmp_path: Path) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    with refused(town, "jaar_kan_niet"):
        save_jaarverslag(town, 1999, tmp_path / "verslag.pdf")
    with refused(town, "weg"):
        save_overzicht(town, JAAR, tmp_path / "overzicht.xlsx", stadsdeel_id="onbekend")
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_file_name_says_what_and_whose(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    noord = gebieden.stadsdelen(town)[0]
    assert file_name("Jaarverslag", jaarbeeld(town, 2026, wijkorgaan_id=raad.id)) == "Jaarverslag 2026 Wijkraad Esweg"
    assert file_name("Overzicht", jaarbeeld(town, 2027, stadsdeel_id=noord.id)) == "Overzicht 2027 Noord"
    assert file_name("Overzicht", jaarbeeld(town, 2027)) == "Overzicht 2027"


def test_a_file_name_is_one_that_a_disk_takes(town: Session, tmp_path: Path) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    for naam in ("../../etc/passwd", 'a:b|c?*<>"\\', "漢" * 200, "CON."):
        wijkorganen.change_wijkorgaan(town, raad.id, naam=naam)
        name = file_name("Jaarverslag", jaarbeeld(town, 2026, wijkorgaan_id=raad.id)) + ".pdf"
        (tmp_path / name).touch()
        assert (tmp_path / name).parent == tmp_path
        assert not set(name) & set('/\\:|?*<>"\n')


def test_what_the_overview_will_hold_is_told_before_it_is_made(town: Session) -> None:
    assert overzicht_bladen(town, JAAR) == {
        "Wijkorganen": 2,
        "Jaargesprekken": 2,
        "Niveauverloop": 1,
        "Subsidies": 1,
        "Acties": 2,
    }
    assert set(overzicht_bladen(town, JAAR, stadsdeel_id=gebieden.stadsdelen(town)[1].id).values()) == {0}
