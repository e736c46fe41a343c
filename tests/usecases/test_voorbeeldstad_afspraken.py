"""The promises of the example town: what happened and what is thought of it tell one story, on any day."""

from collections import Counter, defaultdict
from dataclasses import fields
from datetime import date

import pytest

from tests.usecases.test_voorbeeldstad import PEILDATA, TODAY, named, of, town
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import (
    Adviessoort,
    Betrokkenheid,
    Verwerking,
    check_betrokkenheid,
    check_betrokkenheid_geweest,
    check_bij_traject,
)
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Bijeenkomstsoort, Uitnodiging, check_bijeenkomst
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.radiostilte import Stilte, stilte, stilteklok
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.specialistvragen import Specialistvraag, check_dagen, check_specialistvraag
from wijkregie.domain.tijdigheid import norm_voor, tijdigheid_zin, tijdigheidsklok
from wijkregie.domain.trajecten import (
    Eindverslag,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trajectwijk,
    Trede,
    check_traject,
    check_traject_geweest,
    check_trajectfase,
)
from wijkregie.domain.verhalen import Verhaal, check_verhaal, check_verhaal_geweest
from wijkregie.domain.verplichtingen import Partij, Verplichting, check_verplichting, geldt_voor
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan

PICTURE = date(2026, 9, 24)
PLANNED = frozenset(
    {
        "antwoord_uiterlijk",
        "terugkoppeling_uiterlijk",
        "invloed_tot",
        "besluit_op",
        "gepland_op",
        "bewaren_tot",
        "gewenst_op",
    }
)
"""Days that may still be to come."""


def judged(jaar: int, entities: tuple[Entity, ...]) -> dict[str, dict[str, Nakoming]]:
    names = {body.id: body.naam for body in of(Wijkorgaan, entities)}
    promises = {promise.id: promise.naam for promise in of(Verplichting, entities)}
    found: dict[str, dict[str, Nakoming]] = defaultdict(dict)
    for nakoming in of(Nakoming, entities):
        if nakoming.jaar == jaar:
            found[names[nakoming.wijkorgaan_id]][promises[nakoming.verplichting_id]] = nakoming
    return found


@pytest.mark.parametrize("schaal", [1, 3])
def test_counts_of_what_is_kept_of_promises(schaal: int) -> None:
    entities = town(schaal=schaal)
    assert len(of(Afdeling, entities)) == 7
    promises = of(Verplichting, entities)
    assert Counter(promise.partij for promise in promises) == {Partij.GEMEENTE: 8, Partij.WIJKORGAAN: 3}
    assert len({promise.naam for promise in promises}) == 11
    for promise in promises:
        check_verplichting(promise)
    plans = of(Traject, entities)
    assert len(plans) == 26 * schaal
    assert len({plan.naam for plan in plans}) == len(plans)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_nothing_of_promises_has_happened_after_the_peildatum(peildatum: date) -> None:
    kinds = (Traject, Betrokkenheid, Terugkoppelmoment, Eindverslag, Verhaal, Uitnodiging, Nakoming, Specialistvraag)
    for entity in town(peildatum):
        if isinstance(entity, kinds):
            for field in fields(entity):
                value = getattr(entity, field.name)
                if isinstance(value, date) and field.name not in PLANNED:
                    assert value <= peildatum, (entity, field.name)
    assert any((plan.besluit_op or peildatum) > peildatum for plan in of(Traject, town(peildatum)))
    assert any(meeting.datum > peildatum for meeting in of(Bijeenkomst, town(peildatum)))


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_days_follow_each_other(peildatum: date) -> None:
    entities = town(peildatum)
    plans = {plan.id: plan for plan in of(Traject, entities)}
    for plan in plans.values():
        days = [day for day in (plan.bekend_op, plan.invloed_tot, plan.besluit_op) if day]
        assert days == sorted(days), plan.naam
    for one in of(Betrokkenheid, entities):
        known = plans[one.traject_id].bekend_op if one.traject_id else None
        told = (known, one.geinformeerd_op, one.gevraagd_op, one.advies_op, one.teruggekoppeld_op, one.verwerkt_op)
        assert [day for day in told if day] == sorted(day for day in told if day), one
        assert not one.teruggekoppeld_op or one.advies_op
        assert (one.verwerking is None) == (one.verwerkt_op is None)
        assert not one.vraag or one.adviessoort


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_the_domain_accepts_all_of_it(peildatum: date) -> None:
    entities = town(peildatum)
    plans = {plan.id: plan for plan in of(Traject, entities)}
    for plan in plans.values():
        check_traject(plan)
        check_traject_geweest(plan, peildatum)
    for one in of(Betrokkenheid, entities):
        check_betrokkenheid(one)
        check_betrokkenheid_geweest(one, peildatum)
        if one.traject_id:
            check_bij_traject(one, plans[one.traject_id])
    for fase in of(Trajectfase, entities):
        check_trajectfase(fase)
    for verhaal in of(Verhaal, entities):
        check_verhaal(verhaal)
        check_verhaal_geweest(verhaal, peildatum)
    for vraag in of(Specialistvraag, entities):
        check_specialistvraag(vraag)
        check_dagen(vraag, peildatum)


def test_a_body_is_only_asked_about_its_own_area() -> None:
    entities = town(schaal=2)
    areas, touched = defaultdict(set), defaultdict(set)
    for area in of(Werkgebied, entities):
        areas[area.wijkorgaan_id].add(area.wijk_id)
    for wijk in of(Trajectwijk, entities):
        touched[wijk.traject_id].add(wijk.wijk_id)
    for one in of(Betrokkenheid, entities):
        if one.traject_id:
            assert touched[one.traject_id] & areas[one.wijkorgaan_id]
        else:
            assert one.onderwerp
            assert one.afdeling_id


def test_plans_are_of_every_kind() -> None:
    entities = town()
    plans = {plan.naam: plan for plan in of(Traject, entities)}
    assert {plan.trede for plan in plans.values()} >= set(Trede) - {Trede.MEEBESLISSEN}
    (informing,) = (plan for plan in plans.values() if plan.trede is Trede.INFORMEREN)
    assert informing.trede_reden
    assert sum(plan.ingetrokken_op is not None for plan in plans.values()) == 1
    made_together = {plan.id: plan for plan in plans.values() if plan.trede is Trede.COPRODUCEREN}
    reported = {report.traject_id for report in of(Eindverslag, entities)}
    (whole,) = (plan for plan in made_together.values() if plan.id in reported)
    assert whole.afgerond_op
    (without,) = (plan for plan in made_together.values() if plan.id not in reported)
    assert (without.besluit_op or TODAY) < TODAY
    stories = of(Verhaal, entities)
    assert sum(story.toestemming_op is None for story in stories) == 1
    assert sum((story.bewaren_tot or TODAY) < TODAY for story in stories) == 1
    involved = of(Betrokkenheid, entities)
    assert {one.adviessoort for one in involved} >= set(Adviessoort)
    assert {one.verwerking for one in involved} >= set(Verwerking)
    assert any(one.overgeslagen_op for one in involved)


@pytest.mark.parametrize(
    ("naam", "wijkorgaan", "zin"),
    [
        ("Herinrichting Hagenweg", "Wijkraad ’t Hagen", "te kort: 28 dagen vóór besluit"),
        ("Sporthal Lindevoort", "Dorpsraad Lindevoort", "op tijd: 74 dagen vóór besluit"),
        ("Bomenplan Kleine Beek", "Bewonersplatform Kleine Beek", "op tijd: 56 dagen vóór besluit"),
        ("Snelle fietsroute langs de Heideweg", "Buurtkring Heidehof", "11 dagen na besluit"),
    ],
)
def test_clocks_of_the_picture(naam: str, wijkorgaan: str, zin: str) -> None:
    entities = town(PICTURE)
    body = named(wijkorgaan, entities).id
    plan = next(plan for plan in of(Traject, entities) if plan.naam == naam)
    niveau = next(each.niveau for each in of(Niveaukeuze, entities) if each.wijkorgaan_id == body and each.jaar == 2026)
    regeling = next(regeling for regeling in of(Regeling, entities) if regeling.jaar == 2026)
    told = [one for one in of(Betrokkenheid, entities) if (one.traject_id, one.wijkorgaan_id) == (plan.id, body)]
    assert tijdigheid_zin(tijdigheidsklok(plan, told, norm_voor(regeling, niveau)), PICTURE) == zin


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_three_answers_are_late_and_two_still_in_time(peildatum: date) -> None:
    clocks = [clock for one in of(Betrokkenheid, town(peildatum)) if (clock := stilteklok(one))]
    stands = Counter(stilte(clock, peildatum) for clock in clocks)
    assert (stands[Stilte.STIL], stands[Stilte.WACHT]) == (3, 2)
    assert stands[Stilte.ROND] > 10 * stands[Stilte.AFMAKEN] > 0


def test_judgements_of_the_picture() -> None:
    told = judged(2026, town(PICTURE))
    shown = [naam for naam in told if naam in PICTURED]
    counts = Counter(told[naam][kop].oordeel_gemeente for naam in shown for kop in told[naam] if kop != "Wie nog")
    assert counts == {Oordeel.NAGEKOMEN: 82, Oordeel.TEN_DELE: 8, Oordeel.NIET: 3}
    hagen = told["Wijkraad ’t Hagen"]
    assert {kop for kop, one in hagen.items() if one.oordeel_gemeente is Oordeel.TEN_DELE} == {
        "Vroeg",
        "Antwoord",
        "Advies",
    }
    assert hagen["Advies"].woorden_wijkorgaan == "Bij de Hagenweg was alles al klaar."
    assert "Wijkcommissie Bleekveld" not in told


PICTURED = {
    "Bewonersplatform Kleine Beek",
    "Wijkraad Sint Joris",
    "Dorpsraad Esbroek",
    "Dorpsraad Lindevoort",
    "Wijkplatform Zonnewende",
    "Wijkraad De Weerd",
    "Wijkraad ’t Hagen",
    "Wijkraad Molenkamp",
    "Wijkraad Oude Veste",
    "Bewonersteam Spoorkwartier",
    "Buurtkring Heidehof",
    "Buurtkring Ooievaarsnest",
}


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_each_judgement_is_about_a_promise_that_held(peildatum: date) -> None:
    entities = town(peildatum)
    promises = {promise.id: promise for promise in of(Verplichting, entities)}
    niveaus = {(each.wijkorgaan_id, each.jaar): each.niveau for each in of(Niveaukeuze, entities)}
    for one in of(Nakoming, entities):
        assert geldt_voor(promises[one.verplichting_id], one.jaar, niveaus[one.wijkorgaan_id, one.jaar])
        short = one.oordeel_wijkorgaan in (Oordeel.TEN_DELE, Oordeel.NIET)
        assert bool(one.woorden_wijkorgaan) == short
    assert any(one.oordeel_gemeente is not one.oordeel_wijkorgaan for one in of(Nakoming, entities))


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_meetings_each_quarter_and_one_for_all_each_year(peildatum: date) -> None:
    entities = town(peildatum)
    asked = defaultdict(list)
    for invitation in of(Uitnodiging, entities):
        asked[invitation.bijeenkomst_id].append(invitation)
    held: Counter[tuple[Bijeenkomstsoort, int]] = Counter()
    for meeting in of(Bijeenkomst, entities):
        check_bijeenkomst(meeting, asked[meeting.id], peildatum)
        held[meeting.soort, meeting.datum.year] += 1
        if meeting.datum < peildatum:
            assert all(invitation.aanwezigheid for invitation in asked[meeting.id])
    jaar = peildatum.year - 1
    stadsdelen = len(of(Stadsdeel, entities))
    assert held[Bijeenkomstsoort.WIJKRADENOVERLEG, jaar] == 4 * stadsdelen
    assert held[Bijeenkomstsoort.STADSDEELCOMMISSIE, jaar] == 2 * stadsdelen
    assert held[Bijeenkomstsoort.STEDELIJKE_BIJEENKOMST, jaar] == 1
    assert {one.aanwezigheid for one in of(Uitnodiging, entities)} >= set(Aanwezigheid)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_contacts_at_meetings_fall_on_one_and_prove_a_promise(peildatum: date) -> None:
    entities = town(peildatum)
    days = {(meeting.soort.value, meeting.datum) for meeting in of(Bijeenkomst, entities)}
    at_meetings = [one for one in of(Contactmoment, entities) if one.soort.value in set(Bijeenkomstsoort)]
    on_the_day = [one for one in at_meetings if (one.soort.value, one.datum) in days]
    assert len(on_the_day) > len(at_meetings) // 2
    proofs = Counter(one.verplichting_id for one in of(Contactmoment, entities) if one.verplichting_id)
    assert len(proofs) >= 7
