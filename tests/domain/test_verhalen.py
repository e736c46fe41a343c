"""Verhalen: used only with consent and within their days, and never with a name."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.checks import check
from wijkregie.domain.verhalen import (
    Verhaal,
    bron_tekst,
    check_verhaal_geweest,
    mag_gebruikt,
    moet_weg,
    voorgestelde_bewaardag,
)

DAY = timedelta(days=1)
STORY = Verhaal(id="v", traject_id="t", datum=TODAY, verteller="Fatma", tekst="We zijn eindelijk gehoord.")


@pytest.mark.parametrize(
    ("toestemming_op", "bewaren_tot", "used", "gone"),
    [
        (None, None, False, False),
        (TODAY, None, True, False),
        (TODAY, TODAY, True, False),
        (TODAY, TODAY - DAY, False, True),
        (None, TODAY + DAY, False, False),
    ],
)
def test_a_story_is_used_with_consent_and_within_its_days(
    toestemming_op: date | None, bewaren_tot: date | None, used: bool, gone: bool
) -> None:
    """AVG art. 5 and 6: with consent, and no longer than needed."""
    story = replace(STORY, toestemming_op=toestemming_op, bewaren_tot=bewaren_tot)
    assert mag_gebruikt(story, TODAY) is used
    assert moet_weg(story, TODAY) is gone


def test_whose_words_they_are_is_said_without_a_name() -> None:
    assert bron_tekst() == "iemand die meedeed"
    assert bron_tekst("Wijkraad Esweg") == "iemand van Wijkraad Esweg"


def test_a_last_day_is_proposed() -> None:
    assert voorgestelde_bewaardag(date(2024, 2, 29)) == date(2026, 2, 28)


def test_a_story_has_words_and_is_kept_from_its_own_day_on() -> None:
    check(replace(STORY, bewaren_tot=TODAY))
    with refuses("verhaal_leeg"):
        check(replace(STORY, tekst=" "))
    with refuses("bewaren_voor_verhaal"):
        check(replace(STORY, bewaren_tot=TODAY - DAY))


def test_a_story_and_its_consent_have_been() -> None:
    check_verhaal_geweest(replace(STORY, toestemming_op=TODAY), TODAY)
    for odd in (replace(STORY, datum=TODAY + DAY), replace(STORY, toestemming_op=TODAY + DAY)):
        with refuses("dag_in_toekomst"):
            check_verhaal_geweest(odd, TODAY)
