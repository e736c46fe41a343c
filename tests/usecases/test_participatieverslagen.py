"""The participatieverslag: read with a fixed number of queries, written by section, made whole in its place."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.pdfs import words
from tests.usecases.kit import body_named, found_initiatieven, labels, refused, statements
from tests.usecases.test_trajectpapieren import asked, keep
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.participatieverslagen import Onderdeel, Participatieverslag
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.verplichtingen import Partij, Verplichting
from wijkregie.domain.verslagzinnen import spiegel_van
from wijkregie.store.queries.values import values
from wijkregie.usecases import history
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.klokken import spiegel_van_jaar
from wijkregie.usecases.participatieverslagen import (
    bijlage_bladen,
    change_verslagtekst,
    participatieverslag,
    save_participatieverslag,
    verslagbeeld,
    verslagdelen,
    verslagteksten,
    voorgestelde_periode,
)
from wijkregie.usecases.session import Session

YEARS = (2024, 2026)


def test_a_text_is_kept_with_the_report_of_its_years_and_can_be_undone(town: Session) -> None:
    assert voorgestelde_periode(town) == (2023, 2026)
    outcome = change_verslagtekst(town, *YEARS, Onderdeel.ROLLEN, " De raad gaf kaders. ")
    assert outcome.label == "Tekst van het participatieverslag gewijzigd"
    change_verslagtekst(town, *YEARS, Onderdeel.KORT, "Vroeg beginnen helpt.")
    progress = Progress()
    told = {part.onderdeel: part.tekst for part in verslagdelen(town, *YEARS, progress=progress)}
    assert progress.counts == (1, 2)
    assert told[Onderdeel.ROLLEN] == "De raad gaf kaders."
    assert told[Onderdeel.KORT] == "Vroeg beginnen helpt."
    assert verslagteksten(town, *YEARS) == told
    assert (
        {part.tekst for part in verslagdelen(town, 2023, 2026)}
        == {""}
        == set(verslagteksten(town, 2023, 2026).values())
    )
    assert voorgestelde_periode(town) == YEARS
    history.undo(town)
    assert verslagdelen(town, *YEARS)[0].tekst == ""
    with town.read() as connection:
        assert len(values(connection, Participatieverslag)) == 1


def test_the_report_written_on_last_is_proposed(town: Session) -> None:
    change_verslagtekst(town, *YEARS, Onderdeel.KORT, "Eerst.")
    change_verslagtekst(town, 2022, 2025, Onderdeel.KORT, "Toen.")
    assert voorgestelde_periode(town) == (2022, 2025)


@pytest.mark.parametrize(("years", "code"), [((2026, 2024), "periode_andersom"), ((1999, 2024), "jaar_kan_niet")])
def test_years_that_cannot_be_are_refused(town: Session, tmp_path: Path, years: tuple[int, int], code: str) -> None:
    with refused(town, code):
        change_verslagtekst(town, *years, Onderdeel.KORT, "x")
    with refused(town, code):
        verslagdelen(town, *years)
    with refused(town, code):
        save_participatieverslag(town, *years, tmp_path / "p.pdf")
    assert not (tmp_path / "p.pdf").exists()


def test_the_picture_holds_what_belongs_in_its_years(town: Session) -> None:
    found_initiatieven(town)
    raad = body_named(town, "Wijkraad Esweg")
    asked(town)
    keep(
        town,
        Traject(id="oud", naam="Oud plan", bekend_op=date(2020, 1, 1), afgerond_op=date(2021, 1, 1)),
        Traject(id="niets", naam="Zonder dag"),
        Betrokkenheid(id="los", wijkorgaan_id=raad.id, advies_op=date(2025, 4, 1), advies="Doen."),
        Betrokkenheid(id="oudlos", wijkorgaan_id=raad.id, advies_op=date(2021, 4, 1), advies="Toen."),
        Betrokkenheid(id="eerder", wijkorgaan_id=raad.id, traject_id="weg", geinformeerd_op=date(2023, 4, 1)),
        Verplichting(id="v", naam="Uitnodigen", partij=Partij.GEMEENTE),
        Nakoming(id="n1", verplichting_id="v", wijkorgaan_id=raad.id, jaar=2025, oordeel_wijkorgaan=Oordeel.NIET),
        Nakoming(id="n2", verplichting_id="v", wijkorgaan_id=raad.id, jaar=2023, oordeel_wijkorgaan=Oordeel.NIET),
    )
    beeld = verslagbeeld(town, *YEARS)
    assert [dossier.traject.id for dossier in beeld.trajecten] == ["weg"]
    assert [one.betrokkenheid.id for one in beeld.inbreng] == ["los", "vraag"]
    assert beeld.zonder_dag == 1
    assert [(partij, one.id) for partij, one in beeld.nakomingen] == [(Partij.GEMEENTE, "n1")]
    assert [one.initiatief.naam for one in beeld.initiatieven] == ["Buurttuin", "Speelplek"]
    assert [one.jaar for one in beeld.subsidies] == []


@pytest.mark.parametrize("jaar", [2024, 2025, 2026])
def test_the_mirror_of_a_year_is_that_of_the_page_of_afspraken(example: Session, jaar: int) -> None:
    shown = [replace(line, afdeling_id=None) for line in spiegel_van_jaar(example, jaar)]
    assert [replace(line, afdeling_id=None) for line in spiegel_van(verslagbeeld(example, jaar, jaar))] == shown
    assert len(shown) > 3


def test_each_table_is_read_once(town: Session) -> None:
    asked(town)
    with statements(town) as few:
        verslagbeeld(town, *YEARS)
    keep(town, *(Traject(id=f"t{number}", naam=f"Plan {number}", bekend_op=date(2025, 1, 1)) for number in range(20)))
    with statements(town) as many:
        assert len(verslagbeeld(town, *YEARS).trajecten) == 21
    assert len(many) == len(few)


def test_the_report_and_its_annex_take_the_place_of_older_ones(example: Session, tmp_path: Path) -> None:
    """On the example town: the sheets told of beforehand are those of the workbook."""
    pdf, xlsx = tmp_path / "p.pdf", tmp_path / "P.XLSX"
    pdf.write_text("oud", encoding="utf-8")
    progress = Progress()
    assert save_participatieverslag(example, 2023, 2026, pdf, progress=progress) == pdf
    assert progress.counts == (2, 3)
    assert "Participatieverslag 2023 tot en met 2026" in words(pdf.read_bytes(), tmp_path)
    assert save_participatieverslag(example, 2023, 2026, xlsx, progress=progress) == xlsx
    book, told = load_workbook(xlsx), bijlage_bladen(example, 2023, 2026)
    assert book.sheetnames == list(told)
    for name, count in told.items():
        if count >= 0:
            filled = [line for line in book[name].iter_rows(min_row=2, values_only=True) if line[-1]]
            assert len(filled) == count > 0, name
    assert [one.jaar for one in verslagbeeld(example, 2023, 2026).subsidies] == [2023, 2024, 2025, 2026]


def test_another_ending_is_refused_and_leaves_nothing(town: Session, tmp_path: Path) -> None:
    known = labels(town)
    before = set(tmp_path.iterdir())
    with refused(town, "verslag_of_bijlage"):
        save_participatieverslag(town, *YEARS, tmp_path / "p.docx")
    assert (labels(town), set(tmp_path.iterdir())) == (known, before)
    assert participatieverslag(town, *YEARS).startswith(b"%PDF-")
    assert save_participatieverslag(town, *YEARS, tmp_path / "p.xlsx").read_bytes().startswith(b"PK")
