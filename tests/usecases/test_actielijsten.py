"""The actielijst of a municipality, a stadsdeel or a wijkorgaan, as a PDF and as a workbook."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import acties, gebieden, wijkorganen
from wijkregie.usecases.actielijsten import actielijst, actielijst_bladen, actielijst_pdf, save_actielijst
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def test_it_holds_what_is_open_of_all_or_of_a_part(example: Session) -> None:
    rows = acties.acties(example)
    still = [row for row in rows if row.status.value not in ("klaar", "vervallen")]
    whole = actielijst(example)
    assert {row.id for row in whole.open} == {row.id for row in still}
    assert whole.over == ""
    part = gebieden.stadsdelen(example)[0]
    of_part = actielijst(example, stadsdeel_id=part.id)
    assert of_part.over == f"Stadsdeel {part.naam}"
    assert {row.id for row in of_part.open} == {row.id for row in still if row.stadsdeel == part.naam}
    body = next(row for row in still if row.wijkorgaan_id)
    of_body = actielijst(example, wijkorgaan_id=body.wijkorgaan_id)
    assert of_body.over == body.wijkorgaan
    assert {row.wijkorgaan_id for row in still if row in of_body.open} == {body.wijkorgaan_id}


def test_closed_ones_of_a_period_come_along(example: Session, tmp_path: Path) -> None:
    since = example.today - timedelta(days=90)
    closed = {row.id for row in acties.acties(example) if row.afgerond_op and row.afgerond_op >= since}
    target = save_actielijst(example, tmp_path / "lijst.xlsx", klaar_sinds=since, progress=Progress())
    kept = {row[-1] for row in load_workbook(target)["Acties"].iter_rows(min_row=2, values_only=True)}
    assert closed
    assert closed <= kept
    assert len(kept) == actielijst_bladen(example)["Acties"] + len(closed)


def test_it_is_a_pdf_or_a_workbook(example: Session, tmp_path: Path) -> None:
    assert actielijst_pdf(example).startswith(b"%PDF-")
    assert actielijst_pdf(example, progress=Progress()).startswith(b"%PDF-")
    assert save_actielijst(example, tmp_path / "lijst.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(Refusal, match=r"lijst\.txt moet eindigen op \.pdf of \.xlsx"):
        save_actielijst(example, tmp_path / "lijst.txt")
    with pytest.raises(Refusal, match="stadsdeel bestaat niet meer"):
        actielijst(example, stadsdeel_id="weg")
    with pytest.raises(Refusal, match="wijkorgaan bestaat niet meer"):
        actielijst(example, wijkorgaan_id="weg")


def test_a_private_note_never_comes_along(example: Session, tmp_path: Path) -> None:
    notes = [note for body in wijkorganen.namen(example) for note in wijkorganen.notities(example, body) if note.prive]
    assert notes
    content = load_workbook(save_actielijst(example, tmp_path / "lijst.xlsx"))["Acties"]
    told = {str(cell.value) for row in content for cell in row}
    assert not any(note.tekst in told for note in notes)
