"""What an initiatief needs at each step of its life, and how far it is."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetregime
from wijkregie.domain.initiatieftermijnen import Initiatieftermijnsoort, beloofd_antwoord, termijnen_van
from wijkregie.domain.initiatieven import (
    GEBEURD,
    Advies,
    Antwoordsoort,
    Geldbron,
    Initiatief,
    Initiatieffase,
    Initiatiefgeld,
    Initiatiefstand,
    check_initiatief,
    check_initiatief_geweest,
    geld_van,
    initiatieffase,
    initiatiefstand,
    is_gewogen,
    is_lopend,
    mogelijke_fasen,
    opvallend,
    vorige_fase,
    wijkt_af,
)
from wijkregie.domain.refusals import Refusal

S, F = Initiatiefstand, Initiatieffase
Fields = dict[str, Any]
BINNEN = date(2026, 6, 1)
GEWOGEN: Fields = {
    "legitimiteit": 4,
    "legitimiteit_reden": "Past in het wijkplan.",
    "betrokkenheid": 5,
    "betrokkenheid_reden": "Dertig buren doen mee.",
    "rendement": 3,
    "rendement_reden": "Een plek om elkaar te zien.",
}
GEADVISEERD: Fields = {**GEWOGEN, "advies": Advies.POSITIEF, "advies_op": date(2026, 6, 20)}
JA: Fields = {
    **GEADVISEERD,
    "besluit": Antwoordsoort.JA,
    "besluit_op": date(2026, 7, 1),
    "besluit_reden": "De buurt doet mee.",
    "toegekend": 80_000,
    "geldbron": Geldbron.WIJKBUDGET,
}
BEANTWOORD: Fields = {**JA, "antwoord_verstuurd_op": date(2026, 7, 3)}
AF: Fields = {**BEANTWOORD, "afgerond_op": date(2026, 9, 1)}
BEDANKT: Fields = {
    **AF,
    "terugkoppeling": "De tuin staat er.",
    "teruggekoppeld_op": date(2026, 9, 10),
    "bedankt_op": date(2026, 9, 10),
}
NEE: Fields = {"besluit": Antwoordsoort.NEE, "besluit_op": date(2026, 7, 1), "besluit_reden": "Het is voor één tuin."}
BETAALD = Initiatiefgeld(toegezegd=80_000, betaald=80_000, betaald_op=date(2026, 7, 20))
DEELS = Initiatiefgeld(toegezegd=80_000, betaald=30_000, betaald_op=date(2026, 7, 20))


def initiatief(**fields: Any) -> Initiatief:
    fields = {"id": "i", "naam": "Buurttuin", "indiener": "Bewoners Esweg", "ontvangen_op": BINNEN, **fields}
    return Initiatief(**fields)


@pytest.mark.parametrize(
    ("fields", "geld", "stand", "fase"),
    [
        ({}, Initiatiefgeld(), S.BINNEN, F.BINNEN),
        ({**GEWOGEN, "rendement": None}, Initiatiefgeld(), S.BINNEN, F.BINNEN),
        (GEWOGEN, Initiatiefgeld(), S.GEWOGEN, F.BINNEN),
        (GEADVISEERD, Initiatiefgeld(), S.ADVIES_BINNEN, F.ADVIES),
        (JA, Initiatiefgeld(), S.JA, F.BESLOTEN),
        (JA | {"besluit": Antwoordsoort.GEDEELTELIJK}, Initiatiefgeld(), S.GEDEELTELIJK, F.BESLOTEN),
        (JA, DEELS, S.JA, F.IN_UITVOERING),
        (BEANTWOORD, Initiatiefgeld(), S.JA, F.IN_UITVOERING),
        (BEANTWOORD, BETAALD, S.BETAALD, F.IN_UITVOERING),
        (AF, BETAALD, S.AFGEROND, F.AFGEROND),
        (BEDANKT, BETAALD, S.BEDANKT, F.AFGEROND),
        (BEDANKT | {"afgerond_op": None}, BETAALD, S.BETAALD, F.IN_UITVOERING),
        (NEE, Initiatiefgeld(), S.NEE, F.BESLOTEN),
        (NEE | {"antwoord_verstuurd_op": date(2026, 7, 2)}, Initiatiefgeld(), S.NEE, F.AFGEROND),
        ({**GEADVISEERD, "ingetrokken_op": date(2026, 6, 25)}, Initiatiefgeld(), S.INGETROKKEN, F.INGETROKKEN),
    ],
)
def test_the_stand_follows_from_what_was_written_down(
    fields: dict[str, Any], geld: Initiatiefgeld, stand: Initiatiefstand, fase: Initiatieffase
) -> None:
    found = initiatief(**fields)
    check_initiatief(found)
    check_initiatief_geweest(found, TODAY)
    assert (initiatiefstand(found, geld), initiatieffase(found, geld)) == (stand, fase)


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("naam_ontbreekt", {"naam": " "}),
        ("indiener_ontbreekt", {"indiener": " "}),
        ("bedrag_negatief", {"gevraagd": -1}),
        ("score_buiten_bereik", {"rendement": 0}),
        ("score_buiten_bereik", {"legitimiteit": 6}),
        ("antwoord_voor_idee", {"antwoord_uiterlijk": date(2026, 5, 31)}),
        ("advies_ontbreekt", {"advies_op": date(2026, 6, 20)}),
        ("advies_ontbreekt", {"advies_reden": "Mooi."}),
        ("advies_zonder_datum", {"advies": Advies.POSITIEF}),
        ("advies_voor_idee", {"advies": Advies.POSITIEF, "advies_op": date(2026, 5, 1)}),
        ("advies_na_besluit", JA | {"advies_op": date(2026, 7, 2)}),
        ("besluit_ontbreekt", {"besluit_op": date(2026, 7, 1)}),
        ("besluit_ontbreekt", {"besluit_reden": "Mooi."}),
        ("besluit_ontbreekt", {"toegekend": 1}),
        ("besluit_ontbreekt", {"geldbron": Geldbron.ELDERS}),
        ("besluit_zonder_datum", NEE | {"besluit_op": None}),
        ("besluit_voor_idee", NEE | {"besluit_op": date(2026, 5, 31)}),
        ("besluit_zonder_reden", NEE | {"besluit_reden": " "}),
        ("besluit_zonder_reden", JA | {"besluit_reden": ""}),
        ("score_zonder_reden", JA | {"rendement_reden": ""}),
        ("nee_met_geld", NEE | {"toegekend": 100}),
        ("nee_met_geld", NEE | {"geldbron": Geldbron.WERKBUDGET}),
        ("toekenning_zonder_bron", JA | {"geldbron": None}),
        ("toekenning_zonder_bedrag", JA | {"toegekend": None}),
        ("toekenning_zonder_bedrag", JA | {"toegekend": 0}),
        ("geen_geld_met_bedrag", JA | {"geldbron": Geldbron.GEEN}),
        ("ingetrokken_en_besloten", JA | {"ingetrokken_op": date(2026, 7, 5)}),
        ("intrekking_voor_idee", {"ingetrokken_op": date(2026, 5, 5)}),
        ("antwoord_zonder_besluit", {"antwoord_verstuurd_op": date(2026, 7, 5)}),
        ("antwoord_zonder_besluit", JA | {"antwoord_verstuurd_op": date(2026, 6, 30)}),
        ("afronding_zonder_ja", {"afgerond_op": date(2026, 9, 1)}),
        ("afronding_zonder_ja", NEE | {"afgerond_op": date(2026, 9, 1)}),
        ("terugkoppeling_zonder_besluit", {"terugkoppeling": "Ja", "teruggekoppeld_op": date(2026, 6, 30)}),
        ("terugkoppeling_leeg", JA | {"teruggekoppeld_op": date(2026, 7, 30)}),
        ("bedankt_zonder_besluit", {"bedankt_op": date(2026, 6, 30)}),
    ],
)
def test_what_does_not_fit_is_refused(code: str, fields: dict[str, Any]) -> None:
    with refuses(code):
        check_initiatief(initiatief(**fields))


@pytest.mark.parametrize(
    "name",
    GEBEURD,
)
def test_nothing_has_happened_on_a_day_to_come(name: str) -> None:
    with refuses("dag_in_toekomst"):
        check_initiatief_geweest(initiatief(**{name: TODAY + timedelta(days=1)}), TODAY)


def test_a_yes_without_money_needs_no_amount_and_a_no_may_say_so() -> None:
    free = JA | {"toegekend": None, "geldbron": Geldbron.GEEN}
    check_initiatief(initiatief(**free))
    check_initiatief(initiatief(**NEE, geldbron=Geldbron.GEEN))
    assert initiatiefstand(initiatief(**free)) is S.JA


def test_what_is_odd_is_said_and_stops_nothing() -> None:
    def odd(regime: Budgetregime = Budgetregime.GEMEENTE_BESLIST, **fields: Any) -> list[str]:
        check_initiatief(initiatief(**fields))
        return list(opvallend(initiatief(**fields), regime))

    assert odd(**JA) == []
    assert odd(rendement=2) == ["Schrijf bij rendement waarom je deze score geeft."]
    assert "€\u00a0300 meer toegekend" in odd(**JA, gevraagd=50_000)[0]
    assert odd(**JA, gevraagd=80_000) == []
    assert odd(**BEANTWOORD, gevraagd=50_000) == [], "who asked has the answer"
    assert "wijkt af van het advies" in odd(**JA | {"advies": Advies.NEGATIEF})[0]
    unadvised = JA | {"advies": None, "advies_op": None}
    assert "nog geen advies" in odd(**unadvised)[0]
    assert odd(Budgetregime.VIA_DE_WIJK, **unadvised) == []
    assert odd(**unadvised | {"geldbron": Geldbron.WERKBUDGET}) == []


def test_a_decision_against_the_advice() -> None:
    assert wijkt_af(Advies.NEGATIEF, Antwoordsoort.GEDEELTELIJK)
    assert wijkt_af(Advies.MET_VOORWAARDEN, Antwoordsoort.NEE)
    assert not wijkt_af(Advies.NEGATIEF, Antwoordsoort.NEE)
    assert not wijkt_af(Advies.POSITIEF, Antwoordsoort.JA)
    assert not wijkt_af(None, Antwoordsoort.NEE)
    assert not wijkt_af(Advies.POSITIEF, None)


def test_the_money_of_an_initiatief_is_what_its_boekingen_come_to() -> None:
    def boeking(soort: Boekingsoort, bedrag: int, day: int) -> Boeking:
        return Boeking(id=f"b{day}", budget_id="budget", soort=soort, bedrag=bedrag, datum=date(2026, 7, day))

    money = geld_van(
        [
            boeking(Boekingsoort.TOEZEGGING, 80_000, 1),
            boeking(Boekingsoort.BESTEDING, 20_000, 20),
            boeking(Boekingsoort.BESTEDING, 10_000, 9),
        ]
    )
    assert money == Initiatiefgeld(80_000, 30_000, date(2026, 7, 20))
    assert money.nog_te_betalen == 50_000
    assert Initiatiefgeld(toegezegd=100, betaald=150).nog_te_betalen == 0
    assert geld_van([]) == Initiatiefgeld()


def test_the_answer_is_promised_within_the_weeks_of_the_year() -> None:
    """Awb 4:13: eight weeks; Algemene termijnenwet art. 1: not on a Sunday."""
    assert beloofd_antwoord(date(2026, 6, 1), 8) == date(2026, 7, 27)
    assert beloofd_antwoord(date(2026, 6, 7), 8) == date(2026, 8, 3)


def test_what_is_due_and_what_was_done() -> None:
    def told(geld: Initiatiefgeld = BETAALD, **fields: Any) -> list[tuple[str, date, date | None]]:
        fields = {"antwoord_uiterlijk": date(2026, 7, 27), **fields}
        return [(t.soort.value, t.datum, t.voldaan_op) for t in termijnen_van(initiatief(**fields), geld)]

    answer = ("antwoord", date(2026, 7, 27), None)
    assert told() == [answer]
    assert told(antwoord_uiterlijk=None) == []
    assert told(**JA) == [answer]
    met = ("antwoord", date(2026, 7, 27), date(2026, 7, 3))
    assert told(DEELS, **BEANTWOORD) == [met, ("betaling", date(2026, 8, 14), None)]
    assert told(**BEANTWOORD) == [met, ("betaling", date(2026, 8, 14), date(2026, 7, 20))]
    assert told(**BEANTWOORD | {"geldbron": Geldbron.ELDERS}) == [met]
    assert told(**NEE, antwoord_verstuurd_op=date(2026, 7, 3)) == [met]
    assert told(**AF)[-1] == ("terugkoppeling", date(2026, 9, 29), None)
    assert told(**BEDANKT)[-1] == ("terugkoppeling", date(2026, 9, 29), date(2026, 9, 10))
    assert told(ingetrokken_op=date(2026, 6, 25)) == []
    (late,) = termijnen_van(initiatief(antwoord_uiterlijk=date(2026, 9, 20)))
    assert (late.soort, late.dagen_over(TODAY)) == (Initiatieftermijnsoort.ANTWOORD, -4)


@pytest.mark.parametrize(
    ("fields", "runs"),
    [
        ({}, True),
        (JA, True),
        (AF, True),
        (BEDANKT, False),
        (NEE, True),
        (NEE | {"antwoord_verstuurd_op": date(2026, 7, 3)}, True),
        (BEDANKT | NEE | {"afgerond_op": None, "toegekend": None, "geldbron": None}, False),
        ({"ingetrokken_op": date(2026, 6, 25)}, False),
    ],
)
def test_it_runs_until_all_was_told(fields: dict[str, Any], runs: bool) -> None:
    check_initiatief(initiatief(**fields))
    assert is_lopend(initiatief(**fields)) is runs


@pytest.mark.parametrize(
    ("fields", "back", "on"),
    [
        ({}, None, [F.ADVIES, F.BESLOTEN, F.INGETROKKEN]),
        (GEADVISEERD, F.BINNEN, [F.BESLOTEN, F.INGETROKKEN]),
        (JA, F.ADVIES, [F.IN_UITVOERING]),
        (NEE, F.BINNEN, [F.AFGEROND]),
        (BEANTWOORD, F.BESLOTEN, [F.AFGEROND]),
        (AF, F.IN_UITVOERING, []),
        (NEE | {"antwoord_verstuurd_op": date(2026, 7, 3)}, F.BESLOTEN, []),
        ({**GEADVISEERD, "ingetrokken_op": date(2026, 6, 25)}, F.ADVIES, []),
    ],
)
def test_where_it_may_go(fields: Fields, back: Initiatieffase | None, on: list[Initiatieffase]) -> None:
    found = initiatief(**fields)
    assert vorige_fase(found) is back
    assert mogelijke_fasen(found) == (*on, *([back] if back else []))


days = st.none() | st.dates(date(2026, 5, 25), date(2026, 9, 24))
lives = st.fixed_dictionaries(
    {
        "advies": st.none() | st.sampled_from(Advies),
        "besluit": st.none() | st.sampled_from(Antwoordsoort),
        "besluit_reden": st.sampled_from(["", "Goed plan."]),
        "toegekend": st.none() | st.integers(0, 100_000),
        "geldbron": st.none() | st.sampled_from(Geldbron),
        "terugkoppeling": st.sampled_from(["", "Het staat er."]),
        "antwoord_uiterlijk": days,
        "rendement": st.none() | st.integers(1, 5),
    }
    | dict.fromkeys(GEBEURD[1:], days)
)
money = st.builds(Initiatiefgeld, st.integers(0, 100_000), st.integers(0, 100_000), st.none())


@given(lives, money)
def test_whatever_is_not_refused_has_one_place_in_its_life(fields: dict[str, Any], geld: Initiatiefgeld) -> None:
    found = initiatief(**fields)
    stand, fase = initiatiefstand(found, geld), initiatieffase(found, geld)
    terms = termijnen_van(found, geld)
    assert [term.datum for term in terms] == sorted(term.datum for term in terms)
    assert len({term.soort for term in terms}) == len(terms)
    try:
        check_initiatief(found)
    except Refusal:
        return
    decided = fase in (F.BESLOTEN, F.IN_UITVOERING, F.AFGEROND)
    assert decided is (found.besluit is not None)
    assert (stand is S.INGETROKKEN) is (fase is F.INGETROKKEN) is (found.ingetrokken_op is not None)
    assert stand is not S.GEWOGEN or is_gewogen(found)
    if stand in (S.BETAALD, S.AFGEROND):
        assert found.besluit is not Antwoordsoort.NEE
    if found.besluit is Antwoordsoort.NEE:
        assert not found.toegekend


@given(st.lists(st.sampled_from(["wegen", "advies", "besluit", "antwoord", "afronden", "bedanken"]), unique=True))
def test_steps_that_are_taken_never_bring_it_back(taken: list[str]) -> None:
    """Whatever is written down later, the fase only goes on."""
    parts: dict[str, dict[str, Any]] = {
        "wegen": GEWOGEN,
        "advies": {name: GEADVISEERD[name] for name in ("advies", "advies_op")},
        "besluit": {name: JA[name] for name in ("besluit", "besluit_op", "besluit_reden", "toegekend", "geldbron")},
        "antwoord": {"antwoord_verstuurd_op": date(2026, 7, 3)},
        "afronden": {"afgerond_op": date(2026, 9, 1)},
        "bedanken": {name: BEDANKT[name] for name in ("terugkoppeling", "teruggekoppeld_op", "bedankt_op")},
    }
    found, order, fields = F.BINNEN, list(F), dict[str, Any]()
    for step in taken:
        try:
            check_initiatief(initiatief(**fields, **parts[step]))
        except Refusal:
            continue
        fields |= parts[step]
        now = initiatieffase(initiatief(**fields))
        assert order.index(now) >= order.index(found)
        found = now
