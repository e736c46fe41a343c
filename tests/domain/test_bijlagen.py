"""Bijlagen: names that every disk takes, and sizes as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.bijlagen import GROOTSTE, bijlagenaam, check_grootte, format_grootte
from wijkregie.domain.entities import LANGSTE_NAAM
from wijkregie.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("given_name", "naam"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\map\\plan.pdf", "C--map-plan.pdf"),
        (".verborgen", "verborgen"),
        ("plan\u202efdp.exe", "planfdp.exe"),
        ("a\nb\t.txt", "a b .txt"),
        ("...", "bijlage"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("x" * 300, "x" * 200),
        ("a." + "x" * 300, "a." + "x" * 198),
    ],
)
def test_a_name_is_tidied(given_name: str, naam: str) -> None:
    assert bijlagenaam(given_name) == naam


@given(st.text())
def test_any_name_becomes_one_that_stays(text: str) -> None:
    naam = bijlagenaam(text)
    assert 0 < len(naam) <= LANGSTE_NAAM
    assert not set(naam) & set('/\\:*?"<>|\0')
    assert bijlagenaam(naam) == naam


@pytest.mark.parametrize(
    ("aantal", "words"),
    [
        (1, "1 byte"),
        (812, "812 bytes"),
        (1000, "1 kB"),
        (1_449, "1,4 kB"),
        (14_300, "14 kB"),
        (2_345_678, "2,3 MB"),
        (999_960_000, "1 GB"),
        (200 * 10**6, "200 MB"),
        (3_700_000_000_000, "3700 GB"),
    ],
)
def test_a_size_is_said_in_short(aantal: int, words: str) -> None:
    assert format_grootte(aantal) == words


def test_what_is_empty_or_too_large_is_refused() -> None:
    check_grootte("x", 1)
    check_grootte("x", GROOTSTE)
    for size, code in ((0, "bijlage_leeg"), (GROOTSTE + 1, "bijlage_te_groot")):
        with pytest.raises(Refusal) as refused:
            check_grootte("x", size)
        assert refused.value.code == code
