from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.jaarbeelden import HOSTILE, MOMENT
from tests.documents.pdfs import assert_valid, of_kind, opened, unmarked_operators, words
from wijkregie.documents.charts.niveauverloop import niveauverloop, niveauverloop_text
from wijkregie.documents.fonts import width
from wijkregie.documents.pdf.columns import GUTTER, WIDTH, Column, column_widths
from wijkregie.documents.pdf.kit import Card, Paper
from wijkregie.domain.niveaus import Niveau

VERLOOP = [(2025, Niveau.BASIS), (2026, Niveau.UITVOEREND), (2027, None)]


def everything(text: str, rows: int = 3) -> Paper:
    paper = Paper(over=text, title=text, aside=[text, ""], footer=text, author=text)
    paper.key_figures([("3", text[:40]), ("€ 11.000", "subsidie")])
    paper.callout(text)
    paper.section(text)
    paper.text(text)
    paper.note(text)
    paper.figure(niveauverloop(VERLOOP, gekozen=2027), f"{text} {niveauverloop_text(text, VERLOOP)}")
    paper.cards([Card(text, niveauverloop(VERLOOP, width=100, height=80), "alt", text)] * 4, 3)
    paper.subsection(text)
    columns = [Column("Naam", 2), Column("Bedrag", 1, "right"), Column("Stand")]
    paper.table(columns, [[text, "€ 1,00", ""]] * rows, total=["Samen", "€ 3,00", ""])
    paper.facts([("Soort", text)])
    paper.fact_columns(("Links", [("a", text)]), ("Rechts", [("b", "c")]))
    return paper


def test_structure_says_what_everything_is() -> None:
    with opened(everything("Een tekst", rows=60).render(MOMENT)) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked)
        assert root.Lang == "nl-NL"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert [len(of_kind(pdf, tag)) for tag in ("H1", "H2", "H3")] == [1, 1, 3]
        assert all(figure.Alt and figure.A.BBox for figure in of_kind(pdf, "Figure"))
        scopes = [str(cell.A.Scope) for cell in of_kind(pdf, "TH")]
        assert scopes.count("/Column") == 3
        assert scopes.count("/Row") == 61 + 3
        assert len(of_kind(pdf, "TD")) == 61 * 2 + 3
        assert all(page.obj.Tabs == "/S" for page in pdf.pages)
        assert len(root.StructTreeRoot.ParentTree.Nums) == 2 * len(pdf.pages)
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Een tekst"]
            assert [item.title for item in outline.root[0].children] == ["1 Een tekst"]


def test_all_that_is_drawn_is_content_or_decoration() -> None:
    with opened(everything("Een tekst", rows=60).render(MOMENT)) as pdf:
        assert len(pdf.pages) > 2
        assert unmarked_operators(pdf) == []


def test_a_head_repeated_on_a_next_page_is_no_content(tmp_path: Path) -> None:
    content = everything("Een tekst", rows=90).render(MOMENT)
    assert words(content, tmp_path).count("Bedrag Stand") > 2
    with opened(content) as pdf:
        assert len([cell for cell in of_kind(pdf, "TH") if str(cell.A.Scope) == "/Column"]) == 3


def test_pages_are_counted(tmp_path: Path) -> None:
    content = everything("Een tekst", rows=60).render(MOMENT)
    with opened(content) as pdf:
        total = len(pdf.pages)
    told = words(content, tmp_path)
    assert all(f"{number} van {total}" in told for number in range(1, total + 1))


def test_metadata_and_determinism() -> None:
    first, second = (everything("Een tekst").render(MOMENT) for _ in range(2))
    assert first == second
    assert everything("Een tekst").render(datetime(2027, 1, 1, tzinfo=UTC)) != first
    with opened(first) as pdf:
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == "Een tekst: Een tekst"
            assert meta["dc:creator"] == ["Een tekst"]
            assert meta["xmp:CreateDate"] == "2026-12-14T09:30:00+00:00"
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("2", "A", "1")
        assert pdf.docinfo.CreationDate == "D:20261214093000+00'00"
        assert pdf.docinfo.Title == "Een tekst: Een tekst"


def test_fonts_are_inside_and_of_one_family() -> None:
    with opened(everything("ğşıİéüĳ€’").render(MOMENT)) as pdf:
        names = {
            str(font.BaseFont)
            for page in pdf.pages
            for font in page.obj.Resources.Font.values()
            if "/FontDescriptor" in font and "/FontFile2" in font.FontDescriptor
        }
    assert len(names) >= 2
    assert all("SourceSansPro" in name for name in names)


def test_letters_survive_copying(tmp_path: Path) -> None:
    told = words(everything("Ayşegül Yılmaz, İğdır, cĳfer, é ü € ’t").render(MOMENT), tmp_path)
    assert "Ayşegül Yılmaz, İğdır, cĳfer, é ü € ’t" in told


def test_markup_is_shown_as_typed(tmp_path: Path) -> None:
    content = everything("<b>vet</b> <img src='http://x.invalid/a.png'/> & &amp;").render(MOMENT)
    assert "<b>vet</b> <img src='http://x.invalid/a.png'/> & &amp;" in words(content, tmp_path)
    assert b"/URI" not in content


def test_hostile_text_gives_a_valid_file(tmp_path: Path) -> None:
    texts = (HOSTILE, "x" * 10_000, "woord " * 4000, "", "\x00", "a\n\nb\n" * 50)
    made = [everything(text).render(MOMENT) for text in texts]
    for content in made:
        with opened(content) as pdf:
            assert unmarked_operators(pdf) == []
    assert_valid(made, tmp_path)


@settings(max_examples=25)
@given(st.text(max_size=200))
def test_no_text_breaks_a_paper(text: str) -> None:
    with opened(everything(text).render(MOMENT)) as pdf:
        assert isinstance(pdf.Root.StructTreeRoot, pikepdf.Dictionary)


def test_a_plain_paper_has_the_same_pages() -> None:
    tagged, plain = everything("Een tekst", 60).render(MOMENT), everything("Een tekst", 60).render(MOMENT, tagged=False)
    with opened(tagged) as one, opened(plain) as other:
        assert len(one.pages) == len(other.pages)
        assert "/StructTreeRoot" not in other.Root


def test_an_endless_word_breaks_no_other_column() -> None:
    columns = [Column("Wijkorgaan"), Column("Niveau", 1.5), Column("Stand"), Column("Besluit", 1, "right")]
    row = ["W" * 90, "3 beleidsvormend", "aangevraagd", "21-11-2026"]
    widths = column_widths(columns, [row, ["x" * 90, *row[1:]]], None)
    assert sum(widths) == pytest.approx(WIDTH)
    for word, room in zip(("beleidsvormend", "aangevraagd", "21-11-2026"), widths[1:], strict=True):
        assert room >= width(word, 10) + GUTTER
    crowded = column_widths(columns, [["W" * 90] * 4], None)
    assert crowded == pytest.approx([WIDTH / 4] * 4)


def test_a_table_has_its_head_once_on_a_page(tmp_path: Path) -> None:
    paper = Paper(over="", title="Hoofd", aside=[], footer="", author="")
    tall = "woord " * 400
    paper.table([Column("Kop"), Column("Rest")], [["kort", "kort"], *[["lang", tall]] * 12])
    content = paper.render(MOMENT)
    with opened(content) as pdf:
        pages = len(pdf.pages)
    assert 1 < pages < 14
    assert words(content, tmp_path).count("Kop Rest") == pages


@pytest.mark.parametrize("above", range(560, 700, 20))
def test_a_row_stays_whole_unless_no_page_can_hold_it(tmp_path: Path, above: int) -> None:
    paper = Paper(over="", title="Hoofd", aside=[], footer="", author="")
    paper.space(above)
    rows = [[f"begin{row}", "woord " * 60 + f"eind{row}"] for row in range(6)]
    paper.table([Column("Kop"), Column("Rest")], [*rows, ["hoog", "woord " * 4000]])
    with opened(paper.render(MOMENT)) as pdf:
        told = []
        for page in pdf.pages:
            alone = pikepdf.new()
            alone.pages.append(page)
            target = BytesIO()
            alone.save(target)
            told.append(words(target.getvalue(), tmp_path))
    assert len(told) > 3
    for row in range(6):
        assert sum(f"begin{row} " in page and f"eind{row} " in f"{page} " for page in told) == 1
