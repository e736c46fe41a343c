"""What is recorded for each section: counts with their number of cases, and nothing where nothing is."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.trajectzaken import ADVIES, VRAAG, trajectdossier
from tests.documents.verslagbeelden import empty_verslagbeeld, initiatief, verslagbeeld
from wijkregie.domain.bijeenkomsten import Aanwezigheid
from wijkregie.domain.participatieverslagen import Onderdeel
from wijkregie.domain.spiegel import GENOEG
from wijkregie.domain.trajectdossiers import Inbreng
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.domain.verslagbeelden import Verslagbeeld
from wijkregie.domain.verslagzinnen import spiegel_van, vastgelegd

TOLD = {
    Onderdeel.KORT: (
        "Trajecten die liepen: 1. Wijkorganen werden 1 keer om advies gevraagd en brachten 2 keer iets in.",
        "Bewoners kwamen met 2 initiatieven. Daarvoor is € 1.800 toegekend.",
    ),
    Onderdeel.ORGANISATIE: (
        "Trajecten die liepen: 1 (uitvoering 1).",
        "Beloofde trede: adviseren 1.",
        "Wijkorganen werden 1 keer geïnformeerd en 1 keer om advies gevraagd.",
        "Gevraagd werd naar: inhoud 1.",
        "Uit zichzelf brachten zij 1 keer iets in. Een vraag sloegen zij 0 keer over.",
        "Middelste tijd tussen horen en besluit: te weinig om iets van te zeggen (1).",
        "Na het besluit gehoord, of niet gehoord: 1 van 2.",
        "Bijeenkomsten: 1 (1 keer wijkradenoverleg).",
        "Uitgenodigde wijkorganen die kwamen: 1 van 2, bij 1 niet vastgelegd.",
        "Vakspecialisten die in de wijk kwamen nadat een wijkorgaan erom vroeg: 0 van 1.",
        "Nog 2 trajecten hebben geen enkele dag. Daarvan is niet te zeggen of het in deze jaren liep.",
    ),
    Onderdeel.ROLLEN: ("Trajecten waarvan de rollen van raad en college zijn vastgelegd: 1 van 1.",),
    Onderdeel.KOSTEN: (
        "Kosten van participatie: € 18.500,50, vastgelegd bij 1 van 1 traject.",
        "Geraamde kosten van participatie: € 20.000, vastgelegd bij 1 van 1 traject.",
        "Uren voor participatie: 160 uur, vastgelegd bij 1 van 1 traject.",
        "Kosten van communicatie: € 3.200, vastgelegd bij 1 van 1 traject.",
        "Hoeveel participatie het vroeg: middel 1.",
    ),
    Onderdeel.RESULTAAT: (
        "Van 2 adviezen en vragen van wijkorganen: 1 deels overgenomen, 1 niet vastgelegd.",
        "Middelste tijd tot antwoord: te weinig om iets van te zeggen (1).",
        "Nog geen antwoord, en de dag ervoor is voorbij: 0 van 2.",
        "Bedankt: 1 van 2.",
        "Trajecten met een besluit waarvan het eindverslag is vastgesteld: 1 van 1.",
    ),
    Onderdeel.ERVARINGEN: (
        "De trede die wijkorganen ervoeren, naast wat was beloofd (1 keer vastgelegd): "
        "0 keer zoals beloofd, 1 keer lager, 0 keer hoger.",
        "Afspraken van de gemeente, volgens de gemeente zelf (1): nagekomen 1.",
        "Dezelfde, volgens wijkorganen (1): deels 1.",
        "Met toestemming verteld: 1 verhaal.",
    ),
    Onderdeel.INITIATIEVEN: (
        "Initiatieven: 1 (bewonersinitiatief 1).",
        "Besluiten: ja 1.",
        "Toegekend: € 900.",
        "Middelste tijd tot besluit: te weinig om iets van te zeggen (1).",
        "Afgerond: 0. Teruggekoppeld aan wie het bracht: 0.",
    ),
    Onderdeel.BUDGETTEN: (
        "Wijkbudget: € 10.000 toegekend, € 4.500 besteed.",
        "Werkbudget: € 2.000 toegekend, € 0 besteed.",
        "Subsidie aan wijkorganen: € 9.000 verleend, 3 keer.",
    ),
    Onderdeel.UITDAAGRECHT: ("Bewoners deden 1 keer een beroep op het uitdaagrecht.", "Besluiten: ja 1."),
}


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("onderdeel", Onderdeel)
def test_each_section_tells_what_is_kept(onderdeel: Onderdeel) -> None:
    told = [one_line(sentence) for sentence in vastgelegd(verslagbeeld(), onderdeel)]
    for sentence in TOLD[onderdeel]:
        assert sentence in told


@pytest.mark.parametrize("onderdeel", Onderdeel)
def test_of_nothing_nothing_is_told(onderdeel: Onderdeel) -> None:
    assert vastgelegd(empty_verslagbeeld(), onderdeel) == []


def with_plan(*inbreng: Inbreng, **fields: object) -> Verslagbeeld:
    dossier = replace(trajectdossier(**fields), inbreng=inbreng, verhalen=(), eindverslag=None)
    return replace(empty_verslagbeeld(), trajecten=(dossier,))


def test_what_is_not_known_of_a_plan_is_counted_as_such() -> None:
    bare = replace(empty_verslagbeeld(), trajecten=(replace(trajectdossier(), traject=Traject(id="t", naam="x")),))
    assert "Beloofde trede: niet vastgelegd 1." in vastgelegd(bare, Onderdeel.ORGANISATIE)
    assert vastgelegd(bare, Onderdeel.KOSTEN) == []
    assert vastgelegd(bare, Onderdeel.ROLLEN) == []


def test_a_plan_without_anyone_involved_tells_only_of_itself() -> None:
    alone = replace(with_plan(), trajecten=(replace(with_plan().trajecten[0], wijkorganen=()),))
    assert not any("Wijkorganen" in sentence for sentence in vastgelegd(alone, Onderdeel.ORGANISATIE))
    assert vastgelegd(alone, Onderdeel.ERVARINGEN) == []


def test_who_was_told_and_asked_nothing_has_no_kind_of_advice() -> None:
    told = Inbreng(betrokkenheid=replace(VRAAG, gevraagd_op=None, adviessoort=None), wijkorgaan="Raad")
    sentences = vastgelegd(with_plan(told), Onderdeel.ORGANISATIE)
    assert not any(sentence.startswith(("Gevraagd werd", "Uit zichzelf")) for sentence in sentences)


def test_with_enough_cases_there_is_a_middle_and_a_share() -> None:
    given = [
        Inbreng(betrokkenheid=replace(ADVIES, id=str(n), advies_op=date(2026, 10, 10 + n)), wijkorgaan="Raad")
        for n in range(GENOEG)
    ]
    told = vastgelegd(with_plan(*given), Onderdeel.RESULTAAT)
    assert "Middelste tijd tot antwoord: 21 dagen (5)." in told
    assert "Bedankt: 5 van 5 (100%)." in told
    (line,) = spiegel_van(replace(empty_verslagbeeld(), los=tuple(replace(one, afdeling="Wonen") for one in given)))
    assert (line.naam, line.inbreng) == ("Wonen", GENOEG)


def test_input_without_an_answer_and_a_plan_that_was_withdrawn() -> None:
    silent = Inbreng(betrokkenheid=replace(ADVIES, teruggekoppeld_op=None), wijkorgaan="Raad")
    told = vastgelegd(with_plan(silent, ingetrokken_op=date(2026, 12, 1)), Onderdeel.RESULTAAT)
    assert "Middelste tijd tot antwoord: nog geen antwoord gegeven." in told
    assert "Nog geen antwoord, en de dag ervoor is voorbij: 1 van 1." in told
    assert "Ingetrokken: 1 traject." in told


def test_without_a_promised_day_the_usual_term_of_the_year_counts() -> None:
    silent = Inbreng(
        betrokkenheid=replace(ADVIES, teruggekoppeld_op=None, terugkoppeling_uiterlijk=None), wijkorgaan="Raad"
    )
    without = with_plan(silent)
    assert "Nog geen antwoord, en de dag ervoor is voorbij: 0 van 1." in vastgelegd(without, Onderdeel.RESULTAAT)
    usual = replace(without, antwoordweken={2026: 6})
    assert "Nog geen antwoord, en de dag ervoor is voorbij: 1 van 1." in vastgelegd(usual, Onderdeel.RESULTAAT)


def test_what_is_of_other_years_is_not_counted() -> None:
    before = Inbreng(betrokkenheid=replace(ADVIES, geinformeerd_op=date(2025, 12, 31)), wijkorgaan="Raad")
    told = vastgelegd(with_plan(before), Onderdeel.ORGANISATIE)
    assert "Na het besluit gehoord, of niet gehoord: 1 van 1." in told, "only the one that never heard counts in 2026"
    assert not any(sentence.startswith("Wijkorganen werden") for sentence in told)
    assert vastgelegd(with_plan(before), Onderdeel.ERVARINGEN) == []


def test_a_step_higher_than_promised_is_told_as_well() -> None:
    higher = Inbreng(betrokkenheid=replace(ADVIES, trede_ervaren=Trede.COPRODUCEREN), wijkorgaan="Raad")
    (told,) = vastgelegd(with_plan(higher), Onderdeel.ERVARINGEN)
    assert told.endswith("0 keer zoals beloofd, 0 keer lager, 1 keer hoger.")


def test_an_initiatief_without_a_decision_waits() -> None:
    found = initiatief()
    waiting = replace(found.initiatief, besluit=None, besluit_op=None, toegekend=None)
    told = vastgelegd(
        replace(empty_verslagbeeld(), initiatieven=(replace(found, initiatief=waiting),)), Onderdeel.INITIATIEVEN
    )
    assert "Zonder besluit: 1." in told
    assert not any(sentence.startswith(("Besluiten", "Toegekend", "Middelste")) for sentence in told)


def test_meetings_of_which_all_is_known_or_to_which_nobody_was_asked() -> None:
    ((meeting, asked),) = verslagbeeld().bijeenkomsten
    came = tuple(replace(one, aanwezigheid=Aanwezigheid.AANWEZIG) for one in asked)
    told = vastgelegd(replace(empty_verslagbeeld(), bijeenkomsten=((meeting, came),)), Onderdeel.ORGANISATIE)
    assert told[-1] == "Uitgenodigde wijkorganen die kwamen: 2 van 2."
    alone = vastgelegd(replace(empty_verslagbeeld(), bijeenkomsten=((meeting, ()),)), Onderdeel.ORGANISATIE)
    assert alone == ["Bijeenkomsten: 1 (1 keer wijkradenoverleg)."]
