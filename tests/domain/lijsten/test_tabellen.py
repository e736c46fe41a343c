"""What is pasted is never computed, and numbers of people stay readable."""

import pytest

from wijkregie.domain.lijsten.tabellen import begins_formula, safe_to_paste


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-1+HYPERLINK(1)", "@SUM(A1)", " =1", "\t=1", "\uff1d1+1"]
)
def test_what_begins_like_a_formula_comes_after_an_apostrophe(text: str) -> None:
    assert begins_formula(text)
    assert safe_to_paste(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["+31 53 481 81 81", "-12,50", "+31 (0)6-12345678", "Jan - Piet", "", "12 = twaalf", "053"]
)
def test_a_number_and_a_telephone_stay_as_they_are(text: str) -> None:
    assert safe_to_paste(text) == text
