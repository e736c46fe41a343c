"""Cells: text stays text and whole, money stays exact, days stay days."""

from datetime import date, datetime, time
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import from_excel

from wijkregie.documents.excel.cells import (
    CUT_OFF,
    LONGEST_TEXT,
    Formula,
    cell,
    clean,
    euros,
    quoted,
    serial,
    sheet_name,
)


def _parsed(xml: str) -> ET.Element:
    return ET.fromstring(xml)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+31 53 481 81 81",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "<b>&amp;",
        "a  b ",
        "ğ ş é ĳ 👩🏽‍🌾",
    ],
)
def test_text_of_people_stays_text(text: str) -> None:
    found = _parsed(cell("A1", 3, text, cents=False))
    assert found.get("t") == "inlineStr"
    assert found.find("f") is None
    assert "".join(found.itertext()) == text


@given(st.text(max_size=60))
def test_any_text_is_readable_xml_without_a_formula(text: str) -> None:
    found = _parsed(cell("B2", 0, text, cents=False))
    assert found.find("f") is None
    kept = "".join(found.itertext()).replace("_x005F_x", "_x")
    assert kept == clean(text)


def test_control_characters_go_and_line_ends_become_one_kind() -> None:
    assert clean("a\x00b\x0bc\ufffe\r\nd\ud800") == "abc\nd"


def test_letters_that_look_like_an_escape_are_kept_apart() -> None:
    assert "_x005F_x000D_" in cell("A1", 0, "regel_x000D_", cents=False)


@pytest.mark.parametrize("letter", ["a", "👍", "é"])
def test_a_text_too_long_for_a_cell_says_that_it_is_cut_off(letter: str) -> None:
    kept = clean(letter * 40_000)
    assert len(kept.encode("utf-16-le")) // 2 in (LONGEST_TEXT, LONGEST_TEXT - 1)
    assert kept.endswith(letter + CUT_OFF)
    assert clean("b" * LONGEST_TEXT) == "b" * LONGEST_TEXT


@given(st.integers(-(10**13), 10**13))
def test_money_is_exact(cents: int) -> None:
    assert Decimal(euros(cents)) == Decimal(cents) / 100
    assert round(float(euros(cents)) * 100) == cents


@given(st.dates(date(1900, 3, 1), date(9999, 12, 31)))
def test_days_are_the_days_of_excel(day: date) -> None:
    assert from_excel(serial(day)).date() == day


def test_a_day_before_excel_knows_days_is_text() -> None:
    assert "01-02-1899" in cell("A1", 0, date(1899, 2, 1), cents=False)


def test_a_formula_carries_its_outcome() -> None:
    found = _parsed(cell("A1", 0, Formula('SUM(A2:A3)&"<"', 125050), cents=True))
    assert [found.findtext("f"), found.findtext("v")] == ['SUM(A2:A3)&"<"', "1250.50"]
    assert _parsed(cell("A1", 0, Formula("A2", "<ja>"), cents=False)).get("t") == "str"


def test_a_literal_keeps_its_quotes() -> None:
    assert quoted('de "Bothoven"') == '"de ""Bothoven"""'


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (True, "1"),
        (False, "0"),
        (Decimal("1250.50"), "1250.50"),
        (time(12), "0.5"),
        (time(0), "0"),
        (7, "7"),
        (datetime(2026, 11, 21, 18), "46347.75"),
    ],
)
def test_values_of_a_file_keep_their_kind(value: bool | Decimal | time | datetime | int, kept: str) -> None:
    found = _parsed(cell("A1", 0, value, cents=False))
    assert found.get("t") == ("b" if isinstance(value, bool) else None)
    assert Decimal("".join(found.itertext())) == Decimal(kept)


@pytest.mark.parametrize(
    ("naam", "expected"),
    [
        ("Acties", "Acties"),
        ("'=cmd|'/c calc'!A1'", "=cmd|' c calc'!A1"),
        ("a[b]:c*d?e/f\\g", "a b c d e f g"),
        ("", "Blad"),
        (" '' ", "Blad"),
        ("x" * 40, "x" * 31),
        ("👍" * 20, "👍" * 15),
        ("History", "History 2"),
        ("_x003D_1", "x003D_1"),
        ("BESTUUR", "BESTUUR 3"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(naam: str, expected: str) -> None:
    assert sheet_name(naam, ["Bestuur", "bestuur 2"]) == expected
