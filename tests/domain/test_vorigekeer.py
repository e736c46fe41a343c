"""What is remembered of the last look, and how what happened since is said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import TODAY
from wijkregie.domain.vorigekeer import Kijkmoment, Kijkmomenten, from_text, look, samengevat, sinds, to_text

YESTERDAY = Kijkmoment(nummer=3, dag=TODAY - timedelta(days=1), keten="0a")
NOW = Kijkmoment(nummer=7, dag=TODAY, keten="ff")


def test_the_first_look_only_remembers() -> None:
    assert look(None, NOW, same=False) == Kijkmomenten(laatste=NOW)


def test_a_look_on_a_later_day_tells_what_came_since_the_last() -> None:
    known = look(Kijkmomenten(laatste=YESTERDAY), NOW, same=True)
    assert known == Kijkmomenten(laatste=NOW, vorige=YESTERDAY)
    again = Kijkmoment(nummer=9, dag=TODAY)
    assert look(known, again, same=True) == known, "what is done today is not told back today"
    tomorrow = Kijkmoment(nummer=9, dag=TODAY + timedelta(days=1))
    assert look(known, tomorrow, same=True) == Kijkmomenten(laatste=tomorrow, vorige=NOW)


def test_once_seen_nothing_is_left_to_tell() -> None:
    seen = Kijkmomenten(laatste=NOW, vorige=YESTERDAY).seen()
    assert seen.vorige == seen.laatste == NOW


def test_another_store_or_a_clock_set_back_begins_anew() -> None:
    assert look(Kijkmomenten(laatste=YESTERDAY), NOW, same=False) == Kijkmomenten(laatste=NOW)
    later = Kijkmoment(nummer=3, dag=TODAY + timedelta(days=5))
    assert look(Kijkmomenten(laatste=later), NOW, same=True) == Kijkmomenten(laatste=NOW)


def test_what_is_remembered_can_be_read_back() -> None:
    for known in (Kijkmomenten(laatste=NOW), Kijkmomenten(laatste=NOW, vorige=YESTERDAY)):
        assert from_text(to_text(known)) == known


@pytest.mark.parametrize(
    "text",
    ["", "7", "7 2026-02-31 ff", "x 2026-09-24 ff", "7 2026-09-24 ff; onzin", "; ".join(["7 2026-09-24 ff"] * 3)],
)
def test_what_cannot_be_understood_counts_as_nothing(text: str) -> None:
    assert from_text(text) is None


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    from_text(text)


def test_what_was_done_is_counted_by_kind() -> None:
    labels = [("Actie afgerond", 2), ("3 acties afgerond", 1), ("Niveau 2 afgesproken", 2), ("Jaargesprek gepland", 1)]
    assert samengevat([*labels, ("Gedaan", 1)]) == [
        "5 acties afgerond",
        "niveau 2 afgesproken (2 keer)",
        "1 jaargesprek gepland",
        "gedaan",
    ]
    assert samengevat([]) == []


@pytest.mark.parametrize(
    ("dag", "told"),
    [(date(2026, 9, 23), "gisteren"), (date(2026, 9, 18), "vrijdag"), (date(2026, 9, 1), "1 september 2026")],
)
def test_since_when(dag: date, told: str) -> None:
    assert sinds(dag, date(2026, 9, 24)) == told
