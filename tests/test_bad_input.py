"""What people type or paste, and a program that is killed: through the command line to paper and workbook."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.documents.pdfs import opened, words
from wijkregie.cli import main
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.niveaus import Niveau
from wijkregie.usecases import acties, bestuur, contacten, gebieden, jaargesprekken, subsidies, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import create_nieuw, writing

TODAY = date(2026, 11, 21)
PASTED = "Straat\tHuis\tKlacht\r\nDorpsstraat\t12\tLicht kapot\r\nEsweg\t3b\t=SOM(A1:A9)\r\n"
TEXTS = {
    "long": ("Wat een verhaal over de wijk. " * 700)[:20_000],
    "endless": "x" * 20_000,
    "pasted table": PASTED * 40,
    "emoji": "👩🏽‍🌾 moestuin 🇳🇱 " * 500,
    "right to left": "لجنة الحي \u202eהשכונה\u202c " * 500,
    "quotes and SQL": 'Robert\'); DROP TABLE wijkorgaan;-- "ja" \\ `nee` %s {naam} :id ? <b>&amp;</i>',
    "a formula": '=HYPERLINK("http://voorbeeld.invalid";"klik")',
}
KILLED = """
import os, sys
from wijkregie.cli import main
def stop(event, arguments):
    if event in ("os.rename", "os.link"):
        os._exit(137)
sys.addaudithook(stop)
main(sys.argv[1:])
"""
"""Stops dead, without a word, on the point of giving the finished file its name."""


@pytest.fixture(scope="module", params=TEXTS)
def typed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a store in which everything that takes a text has this one, in a folder with an awkward name."""
    text = TEXTS[request.param]
    folder = tmp_path_factory.mktemp("map met spaties ğ 👩🏽‍🌾")
    path = folder / "Mijn 'wijken' ş.wijkregie"
    create_nieuw(path, None, user=text[:60], clock=Clock(fixed=TODAY))
    naam = text[:80]
    with writing(path, Clock(fixed=TODAY)) as session:
        part = gebieden.add_stadsdeel(session, naam).value
        wijk = gebieden.add_wijk(session, naam, part.id).value
        body = wijkorganen.create_wijkorgaan(session, naam, stadsdeel_id=part.id, wijk_ids=[wijk.id]).value
        bestuur.add_bestuursfunctie(session, body.id, naam, naam=naam)
        contacten.note_contact(session, body.id, datum=TODAY, soort=Contactsoort.BEZOEK, onderwerp=text, verslag=text)
        contacten.add_notitie(session, body.id, text)
        agreed = jaargesprekken.Afspraak(text, eigenaar=text)
        jaargesprekken.hold_jaargesprek(
            session, body.id, 2027, datum=TODAY, plaats=text, gaat_goed=text, kan_beter=text, focus=text,
            motivering=text, niveau_afgesproken=Niveau.BASIS, afspraken=[agreed],
        )  # fmt: skip
        acties.create_actiepunt(session, text, wijkorgaan_id=body.id, eigenaar=text, toelichting=text)
        asked = {"datum": TODAY, "bedrag": 150_000, "kenmerk": text, "toelichting": text}
        subsidies.add_aanvraag(session, body.id, 2027, **asked)  # type: ignore[arg-type]
    return path, text


def test_whatever_is_typed_comes_whole_in_the_workbook(typed: tuple[Path, str], tmp_path: Path) -> None:
    path, text = typed
    target = tmp_path / "o.xlsx"
    assert main(["overzicht", "--bestand", str(path), "--jaar", "2027", "--uit", str(target)]) == 0
    book = load_workbook(target)
    shown = text.replace("\r\n", "\n")
    (row,) = (row for row in book["Jaargesprekken"].iter_rows(min_row=2) if row[-1].value)
    assert [cell.value for cell in row].count(shown) >= 5
    cells = [cell for sheet in book for rows in sheet.iter_rows() for cell in rows]
    made = ("=SUMPRODUCT(", "=SUM(", "=SUBTOTAL(", "=B")
    assert all(str(cell.value).startswith(made) for cell in cells if cell.data_type == "f")
    assert not any(cell.hyperlink for cell in cells if cell.hyperlink and cell.hyperlink.target)


def test_whatever_is_typed_comes_on_paper(typed: tuple[Path, str], tmp_path: Path) -> None:
    path, text = typed
    target = tmp_path / "j.pdf"
    source = ("jaarverslag", "--bestand", str(path), "--jaar", "2026", "--uit", str(target))
    naam = " ".join(text[:80].split())
    for scope in ((), (f"--stadsdeel={naam}",), (f"--wijkorgaan={naam}",)):
        assert main([*source, *scope]) == 0
        with opened(target.read_bytes()) as pdf:
            assert 2 <= len(pdf.pages) <= 40
    if text.isascii() and " " in text:
        assert " ".join(text.split())[-60:] in words(target.read_bytes(), tmp_path)


@pytest.mark.parametrize("command", ["nieuw", "voorbeeld", "kopie", "overzicht", "jaarverslag"])
def test_a_program_that_is_killed_leaves_nothing_half_written(command: str, tmp_path: Path) -> None:
    store, target = tmp_path / "bron.wijkregie", tmp_path / "doel"
    create_nieuw(store, "enschede", user="Marijke", clock=Clock(fixed=TODAY))
    replaced = command in ("overzicht", "jaarverslag")
    if replaced:
        target.write_text("van vorige week", encoding="utf-8")
    read = ("--bestand", str(store), "--uit", str(target))
    arguments = {
        "kopie": read,
        "overzicht": ("--jaar", "2027", *read),
        "jaarverslag": ("--jaar", "2026", *read),
    }.get(command, (str(target),))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, command, *arguments], env=environment, capture_output=True, check=False
    )
    assert (killed.returncode, killed.stdout, killed.stderr) == (137, b"", b"")
    if replaced:
        assert target.read_text(encoding="utf-8") == "van vorige week"
    else:
        assert not target.exists()
    assert main([command, *arguments]) == 0
    assert target.stat().st_size > 1000
