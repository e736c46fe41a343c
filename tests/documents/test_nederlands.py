import pytest

from wijkregie.documents.fonts import REPLACEMENT, fitted, printable, shortened, width
from wijkregie.documents.nederlands import getal, hoofdletter, telwoord


@pytest.mark.parametrize(("aantal", "told"), [(0, "geen"), (1, "één"), (12, "twaalf"), (13, "13"), (1250, "1.250")])
def test_getal(aantal: int, told: str) -> None:
    assert getal(aantal) == told


def test_telwoord() -> None:
    assert [telwoord(each, "actie", "acties") for each in (0, 1, 2)] == ["geen acties", "één actie", "twee acties"]


@pytest.mark.parametrize(
    ("zin", "told"), [("één is", "Eén is"), ("ijs", "IJs"), ("’t Hagen", "’t Hagen"), ("", ""), ("in", "In")]
)
def test_hoofdletter(zin: str, told: str) -> None:
    assert hoofdletter(zin) == told


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ayşegül, İğdır, cĳfer € ’t", "Ayşegül, İğdır, cĳfer € ’t"),
        ("a\x00b\x1bc\u202ed\u200b", "abcd"),
        ("a\r\nb\rc\u2028d\te", "a\nb\nc\nd e"),
        ("e\u0301", "é"),
        ("\uff21\uff22", "AB"),
        ("😀 \ud800", f"{REPLACEMENT} "),
        ("co\u2011op", "co-op"),
    ],
)
def test_printable(typed: str, printed: str) -> None:
    assert printable(typed) == printed


def test_right_to_left_text_stays_in_the_order_it_was_typed() -> None:
    assert printable("a مر b") == f"a {REPLACEMENT * 2} b"


def test_fitted_and_shortened() -> None:
    assert fitted("kort", 10, 100) == "kort"
    cut = fitted("een veel te lange naam voor een smalle kolom", 10, 80)
    assert cut.endswith("…")
    assert width(cut, 10) <= 80
    assert shortened("een twee drie vier", 10) == "een twee…"
    assert shortened("x" * 100, 10) == "x" * 9 + "…"
    assert shortened("kort") == "kort"
