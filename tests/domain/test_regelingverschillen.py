"""Where a subsidie is other than its regeling says, with the figures of both."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, stap
from wijkregie.domain.geld import NBSP
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.regelingverschillen import verschillen
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap, bedragen

ASKED = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 10), 300_000)
LIMIT = replace(REGELING, direct_vaststellen_tot=300_000, toeslag_hoogstens=25_000)


def told(
    *stappen: Subsidiestap, regeling: Regeling = LIMIT, verwacht: int | None = 300_000, **fields: Any
) -> list[tuple[str, str, str]]:
    """Return kind and both figures of what differs."""
    subsidie = Subsidie(id="subsidie", wijkorgaan_id="wijkorgaan", jaar=2027, **fields)
    found = verschillen(regeling, verwacht, subsidie, stappen, bedragen(stappen))
    return [(one.soort.value, one.subsidie.replace(NBSP, " "), one.regeling.replace(NBSP, " ")) for one in found]


def granted(soort: Stapsoort, bedrag: int | None) -> Subsidiestap:
    return stap(soort, date(2026, 10, 20), bedrag)


def test_a_subsidie_as_the_regeling_says_differs_in_nothing() -> None:
    settled = granted(Stapsoort.DIRECT_VASTGESTELD, 300_000)
    assert told(ASKED, settled, toeslag=25_000, egalisatiereserve=300_000) == []


def test_an_opened_subsidie_and_none_at_all_differ_in_nothing() -> None:
    assert told(toeslag=999_999) == []
    assert verschillen(LIMIT, 300_000, None, (), bedragen(())) == []


@pytest.mark.parametrize(
    ("end", "fields", "expected"),
    [
        (granted(Stapsoort.VERLEEND, 225_000), {}, [("verleend bedrag", "€ 2.250", "€ 3.000")]),
        (granted(Stapsoort.VERLEEND, 300_000), {"toeslag": 25_100}, [("toeslag", "€ 251", "hoogstens € 250")]),
        (
            granted(Stapsoort.VERLEEND, 300_000),
            {"egalisatiereserve": 381_300},
            [("reserve", "€ 3.813", "hoogstens € 3.000")],
        ),
        (
            granted(Stapsoort.DIRECT_VASTGESTELD, 300_100),
            {},
            [("verleend bedrag", "€ 3.001", "€ 3.000"), ("direct vastgesteld", "€ 3.001", "hoogstens € 3.000")],
        ),
        (granted(Stapsoort.DIRECT_VASTGESTELD, None), {}, []),
        (granted(Stapsoort.GEWEIGERD, 0), {"toeslag": 99_999, "egalisatiereserve": 999_999}, []),
    ],
)
def test_amounts_and_rules(end: Subsidiestap, fields: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """Awb 4:43 for what was settled at once; an aanvraag that ended without money hangs on the regeling no longer."""
    assert told(ASKED, end, **fields) == expected


def test_what_the_regeling_does_not_have() -> None:
    bare = replace(REGELING, direct_vaststellen_tot=None, toeslag_hoogstens=None)
    found = told(ASKED, granted(Stapsoort.DIRECT_VASTGESTELD, 300_000), regeling=bare, toeslag=100)
    assert found == [("toeslag", "€ 1", "geen"), ("direct vastgesteld", "€ 3.000", "kan niet")]


def test_days_after_the_last_one() -> None:
    late = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 10, 5), 300_000)
    account = stap(Stapsoort.VERANTWOORDING_ONTVANGEN, date(2028, 4, 1))
    assert told(late, granted(Stapsoort.VERLEEND, 300_000), account) == [
        ("dag van de aanvraag", "05-10-2026", "t/m 30-09-2026"),
        ("dag van de verantwoording", "01-04-2028", "t/m 31-03-2028"),
    ]
    without = replace(LIMIT, aanvraag_uiterlijk=None, verantwoording_uiterlijk=None)
    assert told(late, granted(Stapsoort.VERLEEND, 300_000), account, regeling=without) == []


@given(st.none() | st.integers(0, 600_000), st.none() | st.integers(0, 600_000), st.none() | st.integers(0, 600_000))
def test_amounts_differ_exactly_when_they_are_other(
    verwacht: int | None, gevraagd: int | None, verleend: int | None
) -> None:
    steps = [stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 10), gevraagd)]
    if verleend is not None:
        steps.append(granted(Stapsoort.VERLEEND, verleend))
    expected = {
        word
        for word, bedrag in (("gevraagd bedrag", gevraagd), ("verleend bedrag", verleend))
        if verwacht is not None and bedrag is not None and bedrag != verwacht
    }
    assert {soort for soort, *_ in told(*steps, verwacht=verwacht)} == expected
