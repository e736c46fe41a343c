"""Amounts as people type and read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import refuses
from wijkregie.domain.geld import (
    GROOTSTE_BEDRAG,
    check_bedrag,
    format_bedrag,
    format_bedrag_kort,
    parse_bedrag,
)
from wijkregie.domain.refusals import Refusal

CENTS = st.integers(0, GROOTSTE_BEDRAG)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1250", 125_000),
        ("1.250", 125_000),
        ("1 250", 125_000),
        ("1250,50", 125_050),
        ("1250,5", 125_050),
        ("1.250,50", 125_050),
        ("€ 1.250,-", 125_000),
        ("€1.250,--", 125_000),
        ("€\u00a01.250,00", 125_000),
        ("  € 1.250 ", 125_000),
        ("1250 euro", 125_000),
        ("EUR 1250", 125_000),
        ("+1250", 125_000),
        ("0", 0),
        ("007", 700),
        ("0,05", 5),
        ("", None),
        (" \u00a0\t", None),
    ],
)
def test_an_amount_is_read(typed: str, cents: int | None) -> None:
    assert parse_bedrag(typed) == cents


@pytest.mark.parametrize(
    "typed",
    ["1.250,5o", "12,345", "12.50", "1.2500", "12 50", "€", "1,2,3", "duizend", "1e3", "١٢٣", "=1+1", "1250,5 0"],
)
def test_what_is_no_amount_is_shown_with_an_example(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_bedrag(typed)
    assert refused.value.code == "bedrag_onleesbaar"
    assert f"“{typed}”" in str(refused.value)
    assert "1250,50" in str(refused.value)


@pytest.mark.parametrize("typed", ["-5", "−5", "€ -1.250,00"])
def test_an_amount_below_nothing_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_bedrag(typed)
    assert refused.value.code == "bedrag_negatief"


@pytest.mark.parametrize("typed", ["1000000000", "9" * 30, "9" * 20_000])
def test_an_amount_beyond_belief_is_refused_in_one_short_sentence(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_bedrag(typed)
    assert refused.value.code == "bedrag_te_groot"
    assert len(str(refused.value)) < 150


def test_the_largest_amount_is_taken() -> None:
    assert parse_bedrag("999.999.999,99") == GROOTSTE_BEDRAG


def test_amounts_are_written_for_table_and_text() -> None:
    assert format_bedrag(125_000) == "€\u00a01.250,00"
    assert format_bedrag(5) == "€\u00a00,05"
    assert format_bedrag(-125_050) == "€\u00a0-1.250,50"
    assert format_bedrag_kort(125_000) == "€\u00a01.250"
    assert format_bedrag_kort(125_050) == "€\u00a01.250,50"
    assert format_bedrag_kort(0) == "€\u00a00"


@given(CENTS)
def test_what_is_written_can_be_typed_again(cents: int) -> None:
    assert parse_bedrag(format_bedrag(cents)) == cents
    assert parse_bedrag(format_bedrag_kort(cents)) == cents


@given(st.text(max_size=60))
def test_any_text_is_an_amount_or_a_refusal(typed: str) -> None:
    try:
        cents = parse_bedrag(typed)
    except Refusal as refused:
        outcome: object = str(refused)
    else:
        outcome = cents is None or 0 <= cents <= GROOTSTE_BEDRAG
    assert outcome


def test_kept_amounts_are_checked() -> None:
    check_bedrag(None, 0, GROOTSTE_BEDRAG)
    with refuses("bedrag_negatief"):
        check_bedrag(0, -1)
    with refuses("bedrag_te_groot"):
        check_bedrag(GROOTSTE_BEDRAG + 1)
