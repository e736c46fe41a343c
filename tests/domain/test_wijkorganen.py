"""Bodies that count in a year, and bodies that cannot be kept."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.wijkorganen import (
    Wijkorgaan,
    Wijkorgaanstatus,
    check_einde,
    check_wijkorgaan,
    telt_mee,
    wordt_verwacht,
)

WIJKORGAAN = Wijkorgaan(id="w", naam="Dorpsraad Lindevoort", opgericht_op=date(2001, 1, 1))
ENDED = replace(WIJKORGAAN, status=Wijkorgaanstatus.BEEINDIGD, beeindigd_op=date(2026, 3, 1), einde_reden="samengegaan")


def test_an_active_body_counts_and_an_ended_one_until_its_end() -> None:
    assert telt_mee(WIJKORGAAN, 2027)
    assert telt_mee(ENDED, 2026)
    assert not telt_mee(ENDED, 2027)
    assert not telt_mee(replace(ENDED, beeindigd_op=None), 2026)
    founded = replace(ENDED, opgericht_op=date(2025, 12, 31))
    assert [telt_mee(founded, jaar) for jaar in (2024, 2025, 2026, 2027)] == [False, True, True, False]
    assert not telt_mee(replace(WIJKORGAAN, status=Wijkorgaanstatus.SLAPEND), 2027)
    assert not telt_mee(replace(WIJKORGAAN, status=Wijkorgaanstatus.IN_OPRICHTING), 2027)


def test_a_body_counts_where_something_of_the_year_is_kept() -> None:
    asleep = replace(WIJKORGAAN, status=Wijkorgaanstatus.SLAPEND)
    assert not telt_mee(asleep, 2027, None, None)
    assert telt_mee(asleep, 2027, None, 0)


def test_a_talk_is_still_to_come_of_a_body_that_counts_and_goes_on() -> None:
    assert wordt_verwacht(WIJKORGAAN, 2027)
    assert not wordt_verwacht(WIJKORGAAN, 2000)
    assert not wordt_verwacht(ENDED, 2026)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"naam": ""}, "naam_ontbreekt"),
        ({"beeindigd_op": None}, "einde_zonder_datum"),
        ({"einde_reden": " "}, "einde_zonder_reden"),
        ({"opvolger_id": "w"}, "opvolger_zichzelf"),
        ({"beeindigd_op": date(2000, 12, 31)}, "einde_voor_begin"),
    ],
)
def test_what_no_body_can_be_is_refused(fields: dict[str, Any], code: str) -> None:
    with refuses(code):
        check_wijkorgaan(replace(ENDED, **fields))


def test_a_body_that_goes_on_or_has_ended_well_passes() -> None:
    check_wijkorgaan(WIJKORGAAN)
    check_wijkorgaan(ENDED)
    check_wijkorgaan(replace(ENDED, opvolger_id="ander"))


@pytest.mark.parametrize(
    ("fields", "successor", "code"),
    [
        ({}, {}, None),
        ({"beeindigd_op": TODAY}, {}, None),
        ({"beeindigd_op": TODAY + timedelta(days=1)}, {}, "dag_in_toekomst"),
        ({}, {"beeindigd_op": date(2026, 3, 2)}, None),
        ({}, {"beeindigd_op": date(2026, 3, 1)}, "opvolger_gestopt"),
        ({}, {"beeindigd_op": date(2026, 9, 1), "opvolger_id": "w"}, "opvolger_in_kring"),
        ({}, {"beeindigd_op": date(2026, 9, 1), "opvolger_id": "derde"}, "opvolger_in_kring"),
        ({"opvolger_id": None}, {"beeindigd_op": date(2026, 1, 1), "opvolger_id": "w"}, None),
    ],
)
def test_a_successor_goes_on_after_the_end(fields: dict[str, Any], successor: dict[str, Any], code: str | None) -> None:
    body = replace(ENDED, **{"opvolger_id": "tweede", **fields})
    second = replace(WIJKORGAAN, id="tweede", naam="Tweede")
    if successor:
        second = replace(second, status=Wijkorgaanstatus.BEEINDIGD, einde_reden="klaar", **successor)
    third = replace(ENDED, id="derde", beeindigd_op=TODAY, opvolger_id="w")
    bodies = {each.id: each for each in (body, second, third)}
    if code is None:
        check_einde(body, bodies, TODAY)
    else:
        with refuses(code):
            check_einde(body, bodies, TODAY)


def test_a_ring_further_on_is_not_this_body_s_doing() -> None:
    second, third = replace(ENDED, id="tweede", opvolger_id="derde"), replace(ENDED, id="derde", opvolger_id="tweede")
    bodies = {each.id: each for each in (second, third)}
    check_einde(replace(ENDED, beeindigd_op=date(2020, 1, 1), opvolger_id="tweede"), bodies, TODAY)
