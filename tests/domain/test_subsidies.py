"""Stand and amounts of a subsidie as they follow from its stappen, and stappen that cannot be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, refuses, stap
from wijkregie.domain.subsidies import (
    BESLUITEN,
    NIETS_TOEGEKEND,
    Bedragen,
    Stapsoort,
    Subsidie,
    Subsidiestand,
    Subsidiestap,
    afgesloten_op,
    bedragen,
    besluit,
    betaald_op,
    check_subsidie,
    lopende_ronde,
    maatbedrag,
    nog_te_betalen,
    op_volgorde,
    reserve_te_hoog,
    stand_sinds,
    subsidiestand,
)

D = date(2026, 9, 7)
ASKED = stap(Stapsoort.AANVRAAG_ONTVANGEN, D, 500_000)


def later(days: int) -> date:
    return D + timedelta(days=days)


STAPPEN = st.lists(
    st.builds(
        stap,
        soort=st.sampled_from(Stapsoort),
        datum=st.dates(D, later(400)),
        bedrag=st.none() | st.integers(0, 10_000_000),
    ),
    max_size=8,
)


def test_without_stappen_nothing_was_asked() -> None:
    assert subsidiestand([]) is Subsidiestand.NOG_NIET_AANGEVRAAGD
    assert bedragen([]) == Bedragen()
    assert besluit([]) is None


@pytest.mark.parametrize(
    ("soort", "stand"),
    [
        (Stapsoort.AANVRAAG_ONTVANGEN, "aangevraagd"),
        (Stapsoort.AANVULLING_GEVRAAGD, "aanvulling gevraagd"),
        (Stapsoort.AANVULLING_ONTVANGEN, "compleet"),
        (Stapsoort.VERLEEND, "verleend"),
        (Stapsoort.DIRECT_VASTGESTELD, "direct vastgesteld"),
        (Stapsoort.GEDEELTELIJK_VERLEEND, "gedeeltelijk verleend"),
        (Stapsoort.GEWEIGERD, "geweigerd"),
        (Stapsoort.BUITEN_BEHANDELING, "buiten behandeling"),
        (Stapsoort.INGETROKKEN, "ingetrokken"),
        (Stapsoort.BEKENDGEMAAKT, "bekendgemaakt"),
        (Stapsoort.BETAALD, "betaald"),
        (Stapsoort.VERANTWOORDING_ONTVANGEN, "verantwoording ontvangen"),
        (Stapsoort.VASTGESTELD, "vastgesteld"),
        (Stapsoort.LAGER_VASTGESTELD, "vastgesteld"),
        (Stapsoort.AMBTSHALVE_VASTGESTELD, "vastgesteld"),
        (Stapsoort.TERUGGEVORDERD, "teruggevorderd"),
        (Stapsoort.VERREKEND, "verrekend"),
        (Stapsoort.AFGESLOTEN, "afgesloten"),
    ],
)
def test_each_stap_has_its_stand(soort: Stapsoort, stand: str) -> None:
    assert subsidiestand([stap(soort, D)]) == stand


@given(STAPPEN, st.randoms())
def test_stand_and_amounts_do_not_depend_on_the_order_of_entry(stappen: list[Subsidiestap], random: object) -> None:
    unique = list({(step.datum, step.soort): step for step in stappen}.values())
    mixed = list(unique)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert op_volgorde(mixed) == op_volgorde(unique)
    assert subsidiestand(mixed) == subsidiestand(unique)
    assert bedragen(mixed) == bedragen(unique)


@given(STAPPEN)
def test_the_stand_is_that_of_the_running_round(stappen: list[Subsidiestap]) -> None:
    ronde = lopende_ronde(stappen)
    assert sum(step.soort is Stapsoort.AANVRAAG_ONTVANGEN for step in ronde) <= 1 or not stappen
    assert (subsidiestand(stappen) is Subsidiestand.NOG_NIET_AANGEVRAAGD) == (not stappen)
    decision = besluit(stappen)
    assert decision is None or decision.soort in BESLUITEN | {Stapsoort.BEZWAAR_GEGROND}


def test_on_one_day_the_usual_order_holds() -> None:
    told = stap(Stapsoort.BEKENDGEMAAKT, D)
    granted = stap(Stapsoort.VERLEEND, D)
    assert op_volgorde([told, granted, ASKED]) == [ASKED, granted, told]


@pytest.mark.parametrize("soort", sorted(NIETS_TOEGEKEND))
def test_a_refusal_stays_one_when_announced(soort: Stapsoort) -> None:
    stappen = [ASKED, stap(soort, later(10)), stap(Stapsoort.BEKENDGEMAAKT, later(11))]
    assert subsidiestand(stappen) == soort.value
    assert bedragen(stappen).verleend == 0
    assert subsidiestand([*stappen, stap(Stapsoort.AFGESLOTEN, later(90))]) is Subsidiestand.AFGESLOTEN


def test_the_stand_is_of_the_day_of_the_step_that_brought_it() -> None:
    """An announcement, a verdaging or a bezwaar (Awb 6:16) does not make a refusal or a payment of a later day."""
    assert stand_sinds([]) is None
    assert stand_sinds([ASKED]) == D
    refused = [ASKED, stap(Stapsoort.GEWEIGERD, later(10)), stap(Stapsoort.BEKENDGEMAAKT, later(12))]
    objected = [*refused, stap(Stapsoort.BEZWAAR_ONTVANGEN, later(40)), stap(Stapsoort.BEZWAAR_ONGEGROND, later(70))]
    assert stand_sinds(refused) == stand_sinds(objected) == later(10)
    upheld = stap(Stapsoort.BEZWAAR_GEGROND, later(70), 300_000)
    assert stand_sinds([*objected[:-1], upheld]) == later(70)
    complete = [ASKED, stap(Stapsoort.AANVULLING_GEVRAAGD, later(5)), stap(Stapsoort.AANVULLING_ONTVANGEN, later(8))]
    assert stand_sinds([*complete, stap(Stapsoort.VERDAAGD, later(30))]) == later(8)
    paid = [ASKED, stap(Stapsoort.VERLEEND, later(20), 2), stap(Stapsoort.BETAALD, later(30), 1)]
    assert stand_sinds([*paid, stap(Stapsoort.BEKENDGEMAAKT, later(40))]) == later(30)
    assert stand_sinds([*paid, stap(Stapsoort.BETAALD, later(50), 1)]) == later(50)


def test_a_new_aanvraag_begins_a_new_round() -> None:
    again = stap(Stapsoort.AANVRAAG_ONTVANGEN, later(20), 300_000)
    stappen = [ASKED, stap(Stapsoort.INGETROKKEN, later(10)), again]
    assert lopende_ronde(stappen) == [again]
    assert subsidiestand(stappen) is Subsidiestand.AANGEVRAAGD
    assert bedragen(stappen) == Bedragen(gevraagd=300_000)
    assert besluit(stappen) is None


AGAIN = [
    ASKED,
    stap(Stapsoort.VERLEEND, later(30), 300_000),
    stap(Stapsoort.BETAALD, later(40), 300_000),
    stap(Stapsoort.INGETROKKEN, later(50)),
    stap(Stapsoort.AANVRAAG_ONTVANGEN, later(60), 400_000),
]


def test_money_paid_in_an_earlier_round_stays_paid() -> None:
    assert bedragen(AGAIN) == Bedragen(gevraagd=400_000, betaald=300_000)
    back = stap(Stapsoort.TERUGGEVORDERD, later(70), 300_000)
    assert bedragen([*AGAIN, back]) == Bedragen(gevraagd=400_000, betaald=300_000, teruggevorderd=300_000)


@pytest.mark.parametrize(
    ("reclaimed", "first", "left", "day"),
    [(None, 100_000, 100_000, 90), (300_000, 100_000, 400_000, None), (300_000, 400_000, 400_000, 90)],
)
def test_what_was_paid_in_an_earlier_round_is_an_advance_until_it_is_reclaimed(
    reclaimed: int | None, first: int, left: int, day: int | None
) -> None:
    stappen = [*AGAIN, stap(Stapsoort.VERLEEND, later(80), 400_000)]
    if reclaimed is not None:
        stappen.append(stap(Stapsoort.TERUGGEVORDERD, later(81), reclaimed))
    assert betaald_op(stappen) is None
    assert nog_te_betalen(bedragen(stappen)) == left
    stappen += [stap(Stapsoort.BETAALD, later(90), first), stap(Stapsoort.VASTGESTELD, later(200), 400_000)]
    assert betaald_op(stappen) == (None if day is None else later(day))


def test_amounts_follow_from_the_stappen() -> None:
    stappen = [
        ASKED,
        stap(Stapsoort.GEDEELTELIJK_VERLEEND, later(30), 400_000),
        stap(Stapsoort.BETAALD, later(40), 300_000),
        stap(Stapsoort.BETAALD, later(50), 100_000),
        stap(Stapsoort.LAGER_VASTGESTELD, later(200), 350_000),
        stap(Stapsoort.TERUGGEVORDERD, later(210), 30_000),
        stap(Stapsoort.VERREKEND, later(220), 20_000),
    ]
    assert bedragen(stappen) == Bedragen(
        gevraagd=500_000,
        verleend=400_000,
        betaald=400_000,
        vastgesteld=350_000,
        teruggevorderd=30_000,
        verrekend=20_000,
    )


def test_a_vaststelling_without_amount_fixes_what_was_granted() -> None:
    granted = stap(Stapsoort.VERLEEND, later(30), 500_000)
    assert bedragen([ASKED, granted]).vastgesteld is None
    assert bedragen([ASKED, granted, stap(Stapsoort.VASTGESTELD, later(99))]).vastgesteld == 500_000


def test_direct_vaststellen_grants_and_fixes_at_once() -> None:
    amounts = bedragen([ASKED, stap(Stapsoort.DIRECT_VASTGESTELD, later(30), 500_000)])
    assert (amounts.verleend, amounts.vastgesteld) == (500_000, 500_000)


@pytest.mark.parametrize(
    ("reserve", "bedrag", "too_high"),
    [(500_001, 500_000, True), (500_000, 500_000, False), (0, 0, False), (None, 500_000, False), (1, None, False)],
)
def test_the_reserve_is_compared_with_the_amount_of_the_year(
    reserve: int | None, bedrag: int | None, too_high: bool
) -> None:
    assert reserve_te_hoog(REGELING, reserve, bedrag) is too_high
    assert not reserve_te_hoog(replace(REGELING, reserveregel=False), reserve, bedrag)
    assert not reserve_te_hoog(None, reserve, bedrag)


def test_a_subsidie_needs_a_possible_year_and_reserve() -> None:
    check_subsidie(Subsidie(id="s", wijkorgaan_id="w", jaar=2027, egalisatiereserve=0))
    with refuses("jaar_kan_niet"):
        check_subsidie(Subsidie(id="s", wijkorgaan_id="w", jaar=202))
    with refuses("bedrag_negatief"):
        check_subsidie(Subsidie(id="s", wijkorgaan_id="w", jaar=2027, egalisatiereserve=-1))


@pytest.mark.parametrize(
    ("payments", "settled", "day", "left"),
    [
        ([], None, None, 500_000),
        ([300_000], None, 40, 200_000),
        ([None], None, 40, 500_000),
        ([300_000], 500_000, None, 200_000),
        ([300_000, 200_000], 500_000, 41, 0),
        ([None], 500_000, 40, 500_000),
        ([300_000], 250_000, 40, 0),
    ],
)
def test_an_advance_is_enough_until_the_amount_is_settled(
    payments: list[int | None], settled: int | None, day: int | None, left: int
) -> None:
    stappen = [ASKED, stap(Stapsoort.VERLEEND, later(30), 500_000)]
    stappen += [stap(Stapsoort.BETAALD, later(40 + number), amount) for number, amount in enumerate(payments)]
    if settled is not None:
        stappen.append(stap(Stapsoort.VASTGESTELD, later(300), settled))
    assert betaald_op(stappen) == (None if day is None else later(day))
    assert nog_te_betalen(bedragen(stappen)) == left


def test_a_reserve_is_held_against_the_amount_of_the_niveau_else_the_one_asked() -> None:
    assert [maatbedrag(0, 5), maatbedrag(None, 5), maatbedrag(None, None)] == [0, 5, None]


def test_a_new_aanvraag_opens_what_was_closed() -> None:
    closed = [ASKED, stap(Stapsoort.GEWEIGERD, later(10)), stap(Stapsoort.AFGESLOTEN, later(20))]
    assert afgesloten_op([]) is None
    assert afgesloten_op(closed[:2]) is None
    assert afgesloten_op(closed) == later(20)
    assert afgesloten_op([*closed, stap(Stapsoort.AANVRAAG_ONTVANGEN, later(30), 400_000)]) is None
