"""Voorbladen from a real store: of one wijkorgaan, and all of a year in one go."""

from datetime import date
from pathlib import Path

import pytest

from tests.documents.pdfs import opened, words
from tests.usecases.kit import JAAR, body_named, refused, statements
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import gebieden, wijkorganen
from wijkregie.usecases.gespreksbladen import gespreksblad, gespreksdossier, gespreksdossiers, gespreksjaar
from wijkregie.usecases.gesprekspapieren import file_name, papier, save_papier, save_voorbladen, voorbladen
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Session


class _StopsAt(Progress):
    """A progress that is cancelled once it has come this far."""

    def __init__(self, last: int) -> None:
        super().__init__()
        self.last = last

    def step(self, done: int, total: int) -> None:
        if done == self.last:
            self.cancel()
        super().step(done, total)


def test_a_voorblad_tells_of_its_own_body(town: Session, tmp_path: Path) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    progress = Progress()
    target = save_papier(town, Papiersoort.VOORBLAD, raad.id, JAAR, tmp_path / "v.pdf", progress=progress)
    assert progress.counts == (1, 2)
    told = words(target.read_bytes(), tmp_path)
    for part in ("Wijkraad Esweg", "Donderdag 26 november 2026, 19:30 uur · Buurthuis", "Lichtmast melden", "vacature"):
        assert part in told, part
    assert "Belt liever niet" not in told
    assert file_name(Papiersoort.VOORBLAD, raad.naam, JAAR) == "Voorblad 2027 Wijkraad Esweg"


def test_the_dossiers_of_all_are_those_of_each(example: Session) -> None:
    found = gespreksdossiers(example, JAAR)
    assert len(found) == 20
    for each in found:
        assert each == gespreksdossier(example, each.blad.wijkorgaan_id, JAAR)
        assert each.blad == gespreksblad(example, each.blad.wijkorgaan_id, JAAR)
    assert set(found[0].regelingen) >= {JAAR - 1, JAAR}


def test_all_are_read_in_as_many_queries_as_one(example: Session) -> None:
    raad = body_named(example, "Wijkraad Sint Joris")
    with statements(example) as one:
        gespreksdossier(example, raad.id, JAAR)
    with statements(example) as all_:
        gespreksdossiers(example, JAAR)
    assert len(one) == len(all_)


def test_the_year_has_a_page_for_each_talk_that_is_expected_or_there(example: Session, tmp_path: Path) -> None:
    asleep = body_named(example, "Wijkraad Sint Joris")
    wijkorganen.change_wijkorgaan(example, asleep.id, status=Wijkorgaanstatus.SLAPEND)
    year = gespreksjaar(example, JAAR)
    bodies = {row.wijkorgaan for row in year.rijen if row.gesprek.stand != "vervallen"}
    bodies |= {row.naam for row in year.zonder}
    assert asleep.naam in bodies
    assert "Wijkraad Haven en Kade" not in bodies
    progress = Progress()
    target = save_voorbladen(example, JAAR, tmp_path / "alle.pdf", progress=progress)
    assert progress.counts == (len(bodies), len(bodies))
    with opened(target.read_bytes()) as pdf, pdf.open_outline() as outline:
        assert len(pdf.pages) == len(bodies)
        assert {item.title for item in outline.root} == bodies


def test_the_voorbladen_of_a_stadsdeel(town: Session, tmp_path: Path) -> None:
    noord, zuid = gebieden.stadsdelen(town)
    with opened(voorbladen(town, JAAR, stadsdeel_id=noord.id)) as pdf:
        assert len(pdf.pages) == 2
    with refused(town, "geen_gesprekken"):
        save_voorbladen(town, JAAR, tmp_path / "uit.pdf", stadsdeel_id=zuid.id)
    assert not (tmp_path / "uit.pdf").exists()


def test_an_empty_store_has_nobody_to_talk_with(session: Session) -> None:
    with refused(session, "geen_gesprekken"):
        voorbladen(session, JAAR)


def test_voorbladen_that_are_stopped_leave_what_was(example: Session, tmp_path: Path) -> None:
    target = tmp_path / "alle.pdf"
    target.write_text("oud", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(Cancelled):
        save_voorbladen(example, JAAR, target, progress=_StopsAt(3))
    assert target.read_text(encoding="utf-8") == "oud"
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_paper_of_what_is_gone_or_cannot_be_is_refused(town: Session, tmp_path: Path) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    with refused(town, "weg"):
        papier(town, Papiersoort.VOORBLAD, "0" * 32, JAAR)
    with refused(town, "jaar_kan_niet"):
        save_papier(town, Papiersoort.VOORBLAD, raad.id, 1999, tmp_path / "v.pdf")
    with refused(town, "jaar_kan_niet"):
        voorbladen(town, 2100)
    with refused(town, "bestaat_al"):
        save_voorbladen(town, JAAR, town.store.path)
    assert not (tmp_path / "v.pdf").exists()


def test_a_body_that_has_ended_still_has_a_paper_of_its_own(town: Session, tmp_path: Path) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.change_wijkorgaan(
        town, raad.id, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2026, 11, 1), einde_reden="Te weinig leden."
    )
    told = words(papier(town, Papiersoort.VOORBLAD, raad.id, 2028), tmp_path)
    assert "Gestopt op 1 november 2026" in told
