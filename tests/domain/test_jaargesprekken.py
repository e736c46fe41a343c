"""The order of a talk and what each stand needs."""

from datetime import date
from typing import Any

import pytest

from tests.domain.kit import TODAY, gesprek, refuses
from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    akkoord_verwacht,
    bereikt,
    check_jaargesprek,
    check_standwisseling,
    mogelijke_standen,
    verslag_uiterlijk,
    werkjaar,
)

S = Gespreksstand
HELD = date(2026, 9, 8)
COMPLETE = {"datum": HELD, "verslag_verstuurd_op": date(2026, 9, 11), "akkoord_op": date(2026, 9, 18)}


@pytest.mark.parametrize(
    ("today", "jaar"),
    [(date(2026, 6, 30), 2026), (date(2026, 7, 1), 2027), (date(2026, 12, 31), 2027), (date(2027, 1, 1), 2027)],
)
def test_the_year_in_focus_turns_on_the_first_of_july(today: date, jaar: int) -> None:
    assert werkjaar(today) == jaar


def test_a_talk_goes_one_step_on_or_back() -> None:
    assert mogelijke_standen(S.TE_PLANNEN) == (S.GEPLAND, S.VERVALLEN)
    assert mogelijke_standen(S.GEVOERD) == (S.VERSLAG_VERSTUURD, S.GEPLAND, S.VERVALLEN)
    assert mogelijke_standen(S.AKKOORD) == (S.VERSLAG_VERSTUURD, S.VERVALLEN)
    assert mogelijke_standen(S.VERVALLEN) == (S.TE_PLANNEN, S.GEPLAND)


@pytest.mark.parametrize("van", S)
@pytest.mark.parametrize("naar", S)
def test_only_those_changes_pass(van: Gespreksstand, naar: Gespreksstand) -> None:
    if naar is van or naar in mogelijke_standen(van):
        check_standwisseling(van, naar)
    else:
        with refuses("akkoord_zonder_verslag" if naar is S.AKKOORD else "stand_overgeslagen"):
            check_standwisseling(van, naar)


def test_how_far_a_talk_is() -> None:
    held = gesprek(S.GEVOERD, HELD)
    assert bereikt(held, S.GEPLAND)
    assert bereikt(held, S.GEVOERD)
    assert not bereikt(held, S.VERSLAG_VERSTUURD)
    assert not bereikt(gesprek(S.VERVALLEN), S.TE_PLANNEN)
    assert not bereikt(None, S.TE_PLANNEN)


@pytest.mark.parametrize("stand", [S.TE_PLANNEN, S.GEPLAND, S.GEVOERD, S.VERSLAG_VERSTUURD, S.AKKOORD])
def test_a_complete_talk_passes_at_every_stand(stand: Gespreksstand) -> None:
    check_jaargesprek(gesprek(stand, **COMPLETE), TODAY)


@pytest.mark.parametrize(
    ("stand", "fields", "code"),
    [
        (S.GEPLAND, {"datum": None}, "gesprek_zonder_datum"),
        (S.AKKOORD, {"datum": None}, "gesprek_zonder_datum"),
        (S.GEVOERD, {"datum": date(2026, 9, 25)}, "gesprek_in_toekomst"),
        (S.VERSLAG_VERSTUURD, {"verslag_verstuurd_op": None}, "verslag_zonder_datum"),
        (S.VERSLAG_VERSTUURD, {"verslag_verstuurd_op": date(2026, 9, 7)}, "verslag_voor_gesprek"),
        (S.VERSLAG_VERSTUURD, {"verslag_verstuurd_op": date(2026, 9, 25)}, "dag_in_toekomst"),
        (S.AKKOORD, {"akkoord_op": None}, "akkoord_zonder_datum"),
        (S.AKKOORD, {"akkoord_op": date(2062, 9, 18)}, "dag_in_toekomst"),
        (S.AKKOORD, {"akkoord_op": date(2026, 9, 10)}, "akkoord_voor_verslag"),
        (S.TE_PLANNEN, {"jaar": 0}, "jaar_kan_niet"),
        (S.VERVALLEN, {"vervallen_reden": " "}, "vervallen_zonder_reden"),
    ],
)
def test_what_a_stand_lacks_is_named(stand: Gespreksstand, fields: dict[str, Any], code: str) -> None:
    with refuses(code):
        check_jaargesprek(gesprek(stand, **COMPLETE | fields), TODAY)


def test_a_cancelled_talk_needs_only_its_reason() -> None:
    check_jaargesprek(gesprek(S.VERVALLEN, vervallen_reden="het bestuur is gestopt"), TODAY)


def test_a_talk_may_be_held_today_and_planned_ahead() -> None:
    check_jaargesprek(gesprek(S.GEVOERD, TODAY), TODAY)
    check_jaargesprek(gesprek(S.GEPLAND, date(2026, 10, 8)), TODAY)


def test_verslag_and_akkoord_have_a_day_by_habit() -> None:
    assert verslag_uiterlijk(gesprek(S.GEVOERD, HELD)) == date(2026, 9, 22)
    assert verslag_uiterlijk(gesprek(S.TE_PLANNEN)) is None
    assert akkoord_verwacht(gesprek(S.VERSLAG_VERSTUURD, **COMPLETE)) == date(2026, 10, 9)
    assert akkoord_verwacht(gesprek(S.GEVOERD, HELD)) is None
