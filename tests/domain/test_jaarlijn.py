"""The year line, on Dorpsraad Lindevoort of the picture and on years that go otherwise."""

from datetime import date

import pytest

from tests.domain.kit import REGELING, TODAY, gesprek, stap
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.jaarlijn import Jaarstap, Stapstand, jaarlijn
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap

AGREED = gesprek(
    Gespreksstand.AKKOORD,
    date(2026, 8, 25),
    verslag_verstuurd_op=date(2026, 8, 28),
    akkoord_op=date(2026, 9, 2),
)
ASKED = stap(Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 7), 500_000)
NAMES = ["Gesprek", "Verslag", "Akkoord", "Aanvraag", "Besluit", "Betaling", "Afrekenen", "Afgesloten"]


def words(line: tuple[Jaarstap, ...]) -> list[str]:
    return [step.woord for step in line]


def stands(line: tuple[Jaarstap, ...]) -> str:
    """Write the stands in letters: gedaan, nu, later."""
    return "".join(step.stand.value[0] for step in line)


def test_the_line_of_the_picture() -> None:
    line = jaarlijn(AGREED, [ASKED], REGELING, TODAY)
    assert [step.naam for step in line] == NAMES
    assert words(line) == [
        "25 augustus",
        "28 augustus",
        "2 september",
        "7 september",
        "uiterlijk 2 nov",
        "6 weken later",
        "uiterlijk 31 mrt 2028",
        "",
    ]
    assert stands(line) == "ggggnlll"
    assert line[4].datum == date(2026, 11, 2)


def test_a_year_that_has_yet_to_begin() -> None:
    line = jaarlijn(None, [], REGELING, TODAY)
    assert stands(line) == "nlllllll"
    assert words(line)[:5] == ["nog te plannen", "14 dagen later", "", "uiterlijk 30 sep", "8 weken later"]


def test_without_a_regeling_the_law_speaks() -> None:
    line = jaarlijn(None, [], None, TODAY)
    assert words(line)[3:7] == ["", "8 weken later", "6 weken later", ""]


def test_what_is_next_in_the_talk_has_its_day() -> None:
    planned = jaarlijn(gesprek(Gespreksstand.GEPLAND, date(2026, 9, 28)), [], REGELING, TODAY)
    assert words(planned)[:2] == ["28 september", "14 dagen later"]
    assert stands(planned).startswith("nl")
    held = jaarlijn(gesprek(Gespreksstand.GEVOERD, date(2026, 9, 22)), [], REGELING, TODAY)
    assert words(held)[1] == "uiterlijk 6 okt"
    sent = gesprek(Gespreksstand.VERSLAG_VERSTUURD, date(2026, 9, 8), verslag_verstuurd_op=date(2026, 9, 11))
    assert words(jaarlijn(sent, [], REGELING, TODAY))[2] == "uiterlijk 9 okt"


def test_a_cancelled_talk_does_not_hold_up_the_year() -> None:
    line = jaarlijn(gesprek(Gespreksstand.VERVALLEN), [], REGELING, TODAY)
    assert words(line)[:3] == ["vervallen"] * 3
    assert stands(line) == "gggnllll"


def test_a_whole_year() -> None:
    stappen = [
        ASKED,
        stap(Stapsoort.VERLEEND, date(2026, 10, 1), 500_000),
        stap(Stapsoort.BEKENDGEMAAKT, date(2026, 10, 2)),
    ]
    assert words(jaarlijn(AGREED, stappen, REGELING, TODAY))[4:6] == ["1 oktober", "uiterlijk 13 nov"]
    stappen += [
        stap(Stapsoort.BETAALD, date(2026, 10, 9), 500_000),
        stap(Stapsoort.VASTGESTELD, date(2028, 3, 1)),
        stap(Stapsoort.AFGESLOTEN, date(2028, 3, 2)),
    ]
    line = jaarlijn(AGREED, stappen, REGELING, TODAY)
    assert stands(line) == "gggggggg"
    assert words(line)[5:] == ["9 oktober", "1 maart 2028", "2 maart 2028"]


@pytest.mark.parametrize("soort", [Stapsoort.GEWEIGERD, Stapsoort.BUITEN_BEHANDELING, Stapsoort.INGETROKKEN])
def test_an_end_without_money_has_nothing_to_pay(soort: Stapsoort) -> None:
    line = jaarlijn(AGREED, [ASKED, stap(soort, date(2026, 9, 20))], REGELING, TODAY)
    assert words(line)[4:7] == [soort.value, "niet nodig", "niet nodig"]
    assert stands(line) == "gggggggn"


def test_what_is_settled_at_once_needs_no_afrekenen() -> None:
    line = jaarlijn(AGREED, [ASKED, stap(Stapsoort.DIRECT_VASTGESTELD, date(2026, 9, 20), 1)], REGELING, TODAY)
    assert words(line)[6] == "niet nodig"
    assert stands(line) == "gggggngl"


@pytest.mark.parametrize(
    "request_", [stap(Stapsoort.AANVULLING_GEVRAAGD, date(2026, 9, 20), termijn_tot=date(2026, 10, 5))]
)
def test_a_clock_that_stands_still_is_said(request_: Subsidiestap) -> None:
    step = jaarlijn(AGREED, [ASKED, request_], REGELING, TODAY)[4]
    assert (step.woord, step.stand, step.datum) == ("staat stil", Stapstand.NU, None)
