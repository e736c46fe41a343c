"""Betrokkenheden: how far one is, what stands out in it, and what cannot be."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.betrokkenheden import (
    TERUGKOPPELING,
    Adviessoort,
    Betrokkenheid,
    Betrokkenheidsopmerking,
    Betrokkenheidsstap,
    Verwerking,
    beloofde_terugkoppeling,
    check_betrokkenheid,
    check_betrokkenheid_geweest,
    check_bij_traject,
    eerste_dag,
    gebeurtenissen,
    gehoord_op,
    is_ongevraagd,
    is_open,
    is_open_vraag,
    nog_terug_te_koppelen,
    opmerkingen,
    raakt_werkgebied,
    stand_tekst,
    volgende_stappen,
)
from wijkregie.domain.checks import check
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Traject

S, Op = Betrokkenheidsstap, Betrokkenheidsopmerking
MAART, APRIL, MEI, JUNI = (date(2026, month, 10) for month in (3, 4, 5, 6))
TRAJECT = Traject(id="traject", naam="Herinrichting Hagenweg", bekend_op=MAART, invloed_tot=MEI, besluit_op=JUNI)


def made(**fields: Any) -> Betrokkenheid:
    return Betrokkenheid(**{"id": "b", "wijkorgaan_id": "orgaan", "traject_id": "traject", **fields})


ASKED = made(geinformeerd_op=MAART, gevraagd_op=APRIL, adviessoort=Adviessoort.INHOUD, vraag="Waar komen de bomen?")
BROUGHT = replace(ASKED, advies_op=MEI, advies="Langs de school.")
DONE = replace(BROUGHT, teruggekoppeld_op=JUNI, verwerkt_op=JUNI, verwerking=Verwerking.OVERGENOMEN, bedankt_op=TODAY)


@pytest.mark.parametrize(
    ("value", "words", "steps"),
    [
        (made(), "nog niet gehoord", (S.GEHOORD, S.GEVRAAGD, S.INBRENG)),
        (made(geinformeerd_op=MAART), "gehoord", (S.GEVRAAGD, S.INBRENG)),
        (ASKED, "wacht op antwoord", (S.INBRENG, S.OVERGESLAGEN)),
        (replace(ASKED, antwoord_uiterlijk=TODAY), "wacht op antwoord", (S.INBRENG, S.OVERGESLAGEN)),
        (replace(ASKED, antwoord_uiterlijk=MEI), "antwoord blijft uit", (S.INBRENG, S.OVERGESLAGEN)),
        (replace(ASKED, overgeslagen_op=MEI), "overgeslagen", ()),
        (BROUGHT, "wacht op terugkoppeling", TERUGKOPPELING),
        (replace(BROUGHT, teruggekoppeld_op=JUNI), "nog zeggen wat ermee is gedaan", (S.VERWERKING, S.DANK)),
        (replace(DONE, bedankt_op=None), "nog bedanken", (S.DANK,)),
        (DONE, "afgerond", ()),
    ],
)
def test_how_far_it_is_and_what_comes_next(
    value: Betrokkenheid, words: str, steps: tuple[Betrokkenheidsstap, ...]
) -> None:
    assert stand_tekst(value, TODAY) == words
    assert volgende_stappen(value) == steps


def test_a_question_is_open_until_it_is_answered_or_left_aside() -> None:
    assert is_open_vraag(ASKED)
    assert is_open(ASKED)
    assert not any(is_open_vraag(each) for each in (made(), BROUGHT, replace(ASKED, overgeslagen_op=MEI)))
    assert not is_open(replace(ASKED, overgeslagen_op=MEI))


def test_input_is_open_until_answer_use_and_thanks_were_given() -> None:
    assert nog_terug_te_koppelen(ASKED) == ()
    assert nog_terug_te_koppelen(BROUGHT) == TERUGKOPPELING
    assert is_open(replace(DONE, bedankt_op=None))
    assert not is_open(DONE)


def test_advice_without_a_question_is_unasked() -> None:
    assert is_ongevraagd(made(advies_op=MEI))
    assert not is_ongevraagd(BROUGHT)
    assert not is_ongevraagd(ASKED)


def test_a_question_tells_of_the_plan_too_and_the_first_day_gives_the_year() -> None:
    assert gehoord_op(made(gevraagd_op=APRIL)) == APRIL
    assert gehoord_op(ASKED) == MAART
    assert gehoord_op(made(advies_op=MEI)) is None
    assert eerste_dag(replace(BROUGHT, geinformeerd_op=None)) == APRIL
    assert eerste_dag(made()) is None


def test_what_happened_on_one_day_stands_together_in_order_of_time() -> None:
    assert gebeurtenissen(DONE) == [
        (MAART, (S.GEHOORD,)),
        (APRIL, (S.GEVRAAGD,)),
        (MEI, (S.INBRENG,)),
        (JUNI, (S.ANTWOORD, S.VERWERKING)),
        (TODAY, (S.DANK,)),
    ]


def test_the_promised_day_follows_from_the_weeks_of_the_year() -> None:
    assert beloofde_terugkoppeling(MEI, 4) == date(2026, 6, 7)
    assert beloofde_terugkoppeling(MEI, None) is None


@pytest.mark.parametrize(
    ("heard", "what"),
    [
        (MAART, ()),
        (MEI, ()),
        (MEI + timedelta(days=1), (Op.NA_INVLOED,)),
        (JUNI, (Op.NA_INVLOED,)),
        (JUNI + timedelta(days=1), (Op.NA_BESLUIT,)),
    ],
)
def test_hearing_after_the_decision_is_a_fact_and_no_mistake(
    heard: date, what: tuple[Betrokkenheidsopmerking, ...]
) -> None:
    value = made(geinformeerd_op=heard)
    assert opmerkingen(value, TRAJECT) == what
    check_betrokkenheid(value)
    check_bij_traject(value, TRAJECT)


def test_what_else_stands_out() -> None:
    assert opmerkingen(replace(ASKED, adviessoort=None)) == (Op.SOORT_ONBEKEND,)
    assert opmerkingen(ASKED, TRAJECT, in_gebied=False) == (Op.BUITEN_GEBIED,)
    assert opmerkingen(ASKED, in_gebied=False) == ()
    assert opmerkingen(ASKED, Traject(id="traject", naam="Zonder datums")) == ()


def test_leaving_an_invitation_aside_belongs_to_niveau_3_pv_art_10() -> None:
    skipped = replace(ASKED, overgeslagen_op=MEI)
    assert opmerkingen(skipped, niveau=Niveau.UITVOEREND) == (Op.OVERGESLAGEN,)
    assert opmerkingen(skipped, niveau=Niveau.BELEIDSVORMEND) == ()
    assert opmerkingen(skipped) == ()


def test_a_plan_touches_a_werkgebied_it_shares_a_wijk_with() -> None:
    assert raakt_werkgebied({"a", "b"}, {"b", "c"})
    assert not raakt_werkgebied({"a"}, {"b"})
    assert raakt_werkgebied(set(), {"b"})
    assert raakt_werkgebied({"a"}, set())


@pytest.mark.parametrize("value", [made(), ASKED, BROUGHT, DONE, made(vraag="Nog te stellen?")])
def test_what_can_be(value: Betrokkenheid) -> None:
    check(value)
    check_betrokkenheid_geweest(value, TODAY)


def test_asked_and_told_on_one_day_can_be() -> None:
    check_betrokkenheid(made(geinformeerd_op=MAART, gevraagd_op=MAART, antwoord_uiterlijk=MAART, overgeslagen_op=MAART))
    check_betrokkenheid(replace(BROUGHT, advies_op=APRIL, terugkoppeling_uiterlijk=APRIL, teruggekoppeld_op=APRIL))


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("onderwerp_ontbreekt", made(traject_id=None, advies_op=MEI)),
        ("betrokkenheid_zonder_dag", made(traject_id=None, onderwerp="Bomen")),
        ("gevraagd_voor_gehoord", made(geinformeerd_op=APRIL, gevraagd_op=MAART)),
        ("antwoord_voor_vraag", replace(ASKED, antwoord_uiterlijk=MAART)),
        ("overgeslagen_zonder_vraag", made(overgeslagen_op=MAART)),
        ("overgeslagen_voor_vraag", replace(ASKED, overgeslagen_op=MAART)),
        ("overgeslagen_en_inbreng", replace(BROUGHT, overgeslagen_op=MEI)),
        ("inbreng_zonder_dag", replace(ASKED, advies="Ja")),
        ("inbreng_voor_vraag", replace(BROUGHT, advies_op=MAART)),
        ("belofte_voor_inbreng", replace(BROUGHT, terugkoppeling_uiterlijk=APRIL)),
        ("terugkoppeling_zonder_inbreng", replace(ASKED, teruggekoppeld_op=MEI)),
        ("terugkoppeling_zonder_inbreng", replace(ASKED, bedankt_op=MEI)),
        ("terugkoppeling_voor_inbreng", replace(BROUGHT, teruggekoppeld_op=APRIL)),
        ("terugkoppeling_zonder_dag", replace(BROUGHT, terugkoppeling="Dank!")),
        ("verwerking_onvolledig", replace(BROUGHT, verwerkt_op=JUNI)),
        ("verwerking_onvolledig", replace(BROUGHT, verwerking=Verwerking.OVERGENOMEN)),
        ("verwerking_zonder_reden", replace(BROUGHT, verwerkt_op=JUNI, verwerking=Verwerking.TEN_DELE)),
        ("verwerking_zonder_reden", replace(BROUGHT, verwerkt_op=JUNI, verwerking=Verwerking.NIET)),
    ],
)
def test_what_cannot_be(code: str, value: Betrokkenheid) -> None:
    with refuses(code):
        check(value)


@pytest.mark.parametrize("name", ["geinformeerd_op", "gevraagd_op", "overgeslagen_op", "advies_op", "bedankt_op"])
def test_what_happened_has_been(name: str) -> None:
    with refuses("dag_in_toekomst"):
        check_betrokkenheid_geweest(made(**{name: TODAY + timedelta(days=1)}), TODAY)


def test_nobody_hears_of_a_plan_before_the_municipality_knows() -> None:
    early = MAART - timedelta(days=1)
    for value in (made(geinformeerd_op=early), made(gevraagd_op=early)):
        with refuses("gehoord_voor_bekend"):
            check_bij_traject(value, TRAJECT)
    check_bij_traject(made(advies_op=early), TRAJECT)
    check_bij_traject(made(geinformeerd_op=early), replace(TRAJECT, bekend_op=None))
