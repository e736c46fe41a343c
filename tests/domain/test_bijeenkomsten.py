"""Bijeenkomsten: who is asked, who came, and what cannot be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.bijeenkomsten import (
    Aanwezigheid,
    Bijeenkomst,
    Uitnodiging,
    check_bijeenkomst,
    gemist_op_rij,
    opkomst,
    wordt_uitgenodigd,
)

DAY = timedelta(days=1)
MEETING = Bijeenkomst(id="b", datum=TODAY, stadsdeel_id="noord")
ASKED = Uitnodiging(id="u", bijeenkomst_id="b", wijkorgaan_id="w", uitgenodigd_op=TODAY - 14 * DAY)
CAME, SENT_WORD, STAYED_AWAY = Aanwezigheid


def test_who_was_asked_and_came_is_counted() -> None:
    told = (CAME, CAME, SENT_WORD, STAYED_AWAY, None)
    counted = opkomst(replace(ASKED, aanwezigheid=each) for each in told)
    assert (counted.uitgenodigd, counted.aanwezig, counted.afgemeld, counted.niet_gekomen) == (5, 2, 1, 1)
    assert counted.onbekend == 1


def test_a_meeting_of_a_stadsdeel_is_for_its_own_wijkorganen() -> None:
    assert wordt_uitgenodigd(MEETING, "noord")
    assert not wordt_uitgenodigd(MEETING, "zuid")
    assert not wordt_uitgenodigd(MEETING, None)
    assert wordt_uitgenodigd(replace(MEETING, stadsdeel_id=None), "zuid")


@pytest.mark.parametrize(
    ("came", "missed"),
    [
        ([], 0),
        ([CAME], 0),
        ([STAYED_AWAY, CAME], 0),
        ([CAME, SENT_WORD, STAYED_AWAY], 2),
        ([STAYED_AWAY, None, SENT_WORD, None], 2),
    ],
)
def test_meetings_missed_in_a_row(came: list[Aanwezigheid | None], missed: int) -> None:
    assert gemist_op_rij(came) == missed


def test_asking_goes_before_the_meeting_and_coming_after() -> None:
    check_bijeenkomst(MEETING, [replace(ASKED, aanwezigheid=CAME, agenda_gevraagd_op=TODAY)], TODAY)
    with refuses("gevraagd_na_bijeenkomst"):
        check_bijeenkomst(replace(MEETING, datum=TODAY - 15 * DAY), [ASKED], TODAY)
    with refuses("gevraagd_na_bijeenkomst"):
        check_bijeenkomst(MEETING, [replace(ASKED, agenda_gevraagd_op=TODAY + DAY)], TODAY)
    later = replace(MEETING, datum=TODAY + 7 * DAY)
    with refuses("dag_in_toekomst"):
        check_bijeenkomst(later, [replace(ASKED, uitgenodigd_op=TODAY + DAY)], TODAY)
    check_bijeenkomst(later, [replace(ASKED, aanwezigheid=SENT_WORD)], TODAY)
    for aanwezigheid in (CAME, STAYED_AWAY):
        with refuses("bijeenkomst_nog_niet"):
            check_bijeenkomst(later, [replace(ASKED, aanwezigheid=aanwezigheid)], TODAY)
