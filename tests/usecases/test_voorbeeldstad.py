"""The example town: the same each time, whole, and alive on any day of the year."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban

from wijkregie.domain.acties import Actiepunt, Actiestatus, Eigenaarsoort, Herkomst, check_actiepunt, is_open
from wijkregie.domain.beslisklokken import check_verdaging
from wijkregie.domain.betrokkenheden import CONTACTSTAPPEN, Betrokkenheid, dag
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Uitnodiging
from wijkregie.domain.budgetten import Boeking, Budget, Budgetjaar
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.contacten import Contactmoment, Notitie, check_contactmoment
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.geldsignalen import (
    signalen_van_budgetjaar,
    signalen_van_collectief,
    signalen_van_initiatief,
    signalen_van_spaardeel,
    signalen_van_verantwoording,
)
from wijkregie.domain.gespreksformulieren import (
    EIGEN_PLAATS,
    Antwoord,
    Gespreksformulier,
    Vraagsoort,
    antwoord_tekst,
    parse_antwoord,
)
from wijkregie.domain.initiatieven import Initiatief, geld_van
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt, check_jaargesprek, werkjaar
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Deelplafond, Regeling, bedrag_voor, hints_regeling, kent_toeslag
from wijkregie.domain.saldi import spaardelen
from wijkregie.domain.signalen import (
    Groep,
    Signaal,
    bundel,
    groepeer,
    signalen_van_actie,
    signalen_van_gesprek,
    signalen_van_subsidie,
)
from wijkregie.domain.subsidies import (
    BESCHIKKINGEN,
    Stapsoort,
    Subsidie,
    Subsidiestap,
    bedragen,
    op_volgorde,
)
from wijkregie.domain.subsidiestappen import check_stap, check_stappen
from wijkregie.domain.subsidietermijnen import Termijnsoort, termijnen
from wijkregie.domain.verplichtingen import Verplichting
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaansoort, Wijkorgaanstatus
from wijkregie.store.mapping import KINDS
from wijkregie.usecases.gespreksformulieren import shipped
from wijkregie.usecases.voorbeeldstad import MAX_SCHAAL, build_voorbeeldstad, stories
from wijkregie.usecases.voorbeeldstad.afspraken import VERPLICHTINGEN

E = TypeVar("E", bound=Entity)

TODAY = date(2026, 11, 21)
PEILDATA = [
    TODAY,
    date(2026, 9, 24),
    date(2027, 2, 15),
    date(2024, 2, 29),
    date(2026, 1, 1),
    date(2025, 12, 28),
    date(2026, 5, 14),
    date(2026, 7, 1),
    date(2026, 9, 30),
    date(2026, 10, 1),
]


@cache
def town(peildatum: date = TODAY, zaad: int = 1, schaal: int = 1) -> tuple[Entity, ...]:
    return tuple(build_voorbeeldstad(schaal=schaal, zaad=zaad, peildatum=peildatum))


def of(kind: type[E], entities: tuple[Entity, ...]) -> list[E]:
    return [entity for entity in entities if isinstance(entity, kind)]


def named(naam: str, entities: tuple[Entity, ...]) -> Wijkorgaan:
    return next(body for body in of(Wijkorgaan, entities) if body.naam == naam)


def steps_of(entities: tuple[Entity, ...]) -> dict[str, list[Subsidiestap]]:
    steps = defaultdict(list)
    for step in of(Subsidiestap, entities):
        steps[step.subsidie_id].append(step)
    return steps


def texts(entities: tuple[Entity, ...]) -> Iterator[str]:
    for entity in entities:
        for field in fields(entity):
            value = getattr(entity, field.name)
            if isinstance(value, str):
                yield value


@pytest.mark.parametrize("schaal", [1, 3])
def test_counts(schaal: int) -> None:
    entities = town(schaal=schaal)
    count = Counter(type(entity) for entity in entities)
    assert count[Inrichting] == 1
    assert count[Regeling] == 6
    assert count[Stadsdeel] == 5 * schaal
    assert count[Wijk] == 30 * schaal
    assert count[Wijkorgaan] == 20 * schaal
    status = Counter(body.status for body in of(Wijkorgaan, entities))
    for rare in (Wijkorgaanstatus.BEEINDIGD, Wijkorgaanstatus.IN_OPRICHTING, Wijkorgaanstatus.SLAPEND):
        assert status[rare] == schaal
    for named in (of(Wijkorgaan, entities), of(Wijk, entities), of(Stadsdeel, entities)):
        assert len({found.naam for found in named}) == len(named)


def test_ten_wijken_have_no_body_and_some_are_shared() -> None:
    entities = town()
    gone = {body.id for body in of(Wijkorgaan, entities) if body.status is Wijkorgaanstatus.BEEINDIGD}
    areas = [area for area in of(Werkgebied, entities) if area.wijkorgaan_id not in gone]
    assert len({area.wijk_id for area in areas}) == 20
    assert max(Counter(area.wijkorgaan_id for area in areas).values()) == 2
    assert max(Counter(area.wijk_id for area in areas).values()) == 2


def test_the_same_arguments_give_the_same_town() -> None:
    again = build_voorbeeldstad(schaal=2, zaad=7, peildatum=TODAY)
    assert again == build_voorbeeldstad(schaal=2, zaad=7, peildatum=TODAY)


def test_another_zaad_gives_another_town() -> None:
    ids = {entity.id for entity in town()} & {entity.id for entity in town(zaad=2)}
    assert ids == {"inrichting", shipped().id, *(promise.id for promise in VERPLICHTINGEN)}
    assert {p.naam for p in of(Persoon, town())} != {p.naam for p in of(Persoon, town(zaad=2))}


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_each_reference_points_back(peildatum: date) -> None:
    seen: set[str] = set()
    kinds = []
    for entity in town(peildatum, schaal=2):
        for field in fields(entity):
            value = getattr(entity, field.name)
            if field.name.endswith("_id") and value is not None:
                assert value in seen, (entity, field.name)
        assert entity.id not in seen
        assert len(entity.id) == 32 or isinstance(entity, Inrichting | Gespreksformulier | Verplichting)
        assert entity.version == 0
        seen.add(entity.id)
        kinds.append(KINDS.index(type(entity)))
    assert kinds == sorted(kinds)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_one_talk_niveau_and_subsidie_per_body_and_year(peildatum: date) -> None:
    entities = town(peildatum)
    for kept in (of(Jaargesprek, entities), of(Niveaukeuze, entities), of(Subsidie, entities)):
        keys = [(found.wijkorgaan_id, found.jaar) for found in kept]
        assert len(set(keys)) == len(keys)
        assert {jaar for _, jaar in keys} == set(range(werkjaar(peildatum) - 5, werkjaar(peildatum) + 1))


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_every_stand_of_a_talk_in_the_working_year(peildatum: date) -> None:
    talks = [talk for talk in of(Jaargesprek, town(peildatum)) if talk.jaar == werkjaar(peildatum)]
    assert {talk.stand for talk in talks} == set(Gespreksstand)
    earlier = {talk.stand for talk in of(Jaargesprek, town(peildatum)) if talk.jaar < werkjaar(peildatum)}
    assert earlier == {Gespreksstand.AKKOORD, Gespreksstand.VERVALLEN}


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_every_step_of_a_subsidie_occurs(peildatum: date) -> None:
    assert {step.soort for step in of(Subsidiestap, town(peildatum))} == set(Stapsoort)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_one_aanvulling_is_awaited(peildatum: date) -> None:
    last = [op_volgorde(steps)[-1] for steps in steps_of(town(peildatum)).values()]
    awaited = [
        step
        for step in last
        if step.soort is Stapsoort.AANVULLING_GEVRAAGD and step.termijn_tot and step.termijn_tot >= peildatum
    ]
    assert awaited


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_nothing_has_happened_after_the_peildatum(peildatum: date) -> None:
    entities = town(peildatum)
    for talk in of(Jaargesprek, entities):
        check_jaargesprek(talk, peildatum)
        if talk.stand is Gespreksstand.GEPLAND:
            assert (talk.datum or date.min) >= peildatum
    for contact in of(Contactmoment, entities):
        check_contactmoment(contact, peildatum)
    done = [step.datum for step in of(Subsidiestap, entities)]
    done += [note.datum for note in of(Notitie, entities)]
    done += [talk.uitgenodigd_op for talk in of(Jaargesprek, entities) if talk.uitgenodigd_op]
    done += [action.afgerond_op for action in of(Actiepunt, entities) if action.afgerond_op]
    done += [day for seat in of(Bestuursfunctie, entities) for day in (seat.sinds, seat.tot) if day]
    done += [day for body in of(Wijkorgaan, entities) for day in (body.opgericht_op, body.beeindigd_op) if day]
    assert max(done) <= peildatum


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_the_domain_accepts_every_step_and_action(peildatum: date) -> None:
    for steps in steps_of(town(peildatum)).values():
        ordered = op_volgorde(steps)
        for number in range(len(ordered)):
            check_stappen(ordered[: number + 1])
            check_stap(ordered[number], peildatum)
            if ordered[number].soort is Stapsoort.VERDAAGD:
                check_verdaging(ordered[number], ordered[:number], None)
    for action in of(Actiepunt, town(peildatum)):
        check_actiepunt(action)
        assert is_open(action) == (action.afgerond_op is None)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_each_decision_of_an_earlier_year_has_its_own_number(peildatum: date) -> None:
    entities = town(peildatum)
    files = {subsidie.id: subsidie for subsidie in of(Subsidie, entities)}
    decisions = [step for step in of(Subsidiestap, entities) if step.soort in BESCHIKKINGEN]
    past = [step for step in decisions if files[step.subsidie_id].jaar < werkjaar(peildatum)]
    assert len({step.kenmerk for step in past}) == len(past)
    assert all(step.kenmerk.startswith(files[step.subsidie_id].kenmerk) for step in past)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_decisions_and_payments_are_in_time_save_a_few(peildatum: date) -> None:
    entities = town(peildatum)
    regelingen = {regeling.jaar: regeling for regeling in of(Regeling, entities)}
    steps = steps_of(entities)
    late: Counter[Termijnsoort] = Counter()
    for subsidie in of(Subsidie, entities):
        for term in termijnen(steps[subsidie.id], regelingen[subsidie.jaar], peildatum):
            if term.voldaan_op and term.voldaan_op > term.datum:
                late[term.soort] += 1
    assert late[Termijnsoort.BESLUIT] == 1
    assert late[Termijnsoort.BETALING] == 0
    assert 2 <= late[Termijnsoort.AANVRAAG] <= 3


def waiting(peildatum: date, zaad: int) -> dict[Groep, list[list[Signaal]]]:
    """Return what Vandaag would show, by span of time, lines that go together as one."""
    entities = town(peildatum, zaad)
    regelingen = {regeling.jaar: regeling for regeling in of(Regeling, entities)}
    steps = steps_of(entities)
    found: list[Signaal] = []
    for talk in of(Jaargesprek, entities):
        found += signalen_van_gesprek(talk.wijkorgaan_id, talk.jaar, talk, regelingen[talk.jaar], peildatum)
    asked = {(subsidie.wijkorgaan_id, subsidie.jaar): subsidie for subsidie in of(Subsidie, entities)}
    for (body, jaar), subsidie in asked.items():
        found += signalen_van_subsidie(body, jaar, subsidie, steps[subsidie.id], regelingen[jaar], peildatum)
    jaar = werkjaar(peildatum)
    for active in of(Wijkorgaan, entities):
        if active.status is Wijkorgaanstatus.ACTIEF and (active.id, jaar) not in asked:
            found += signalen_van_subsidie(active.id, jaar, None, [], regelingen[jaar], peildatum)
    for action in of(Actiepunt, entities):
        found += signalen_van_actie(action, peildatum)
    booked, budgets = defaultdict(list), {budget.id: budget for budget in of(Budget, entities)}
    for boeking in of(Boeking, entities):
        booked[boeking.initiatief_id or boeking.budget_id].append(boeking)
    for initiatief in of(Initiatief, entities):
        found += signalen_van_initiatief(initiatief, geld_van(booked[initiatief.id]), peildatum)
    for rules in of(Budgetjaar, entities):
        found += signalen_van_budgetjaar(rules, peildatum)
        for budget in (budget for budget in budgets.values() if budget.jaar == rules.jaar):
            found += signalen_van_verantwoording(budget, rules, peildatum)
            for deel in spaardelen(budget.id, booked[budget.id]):
                found += signalen_van_spaardeel(deel, budget, peildatum)
    for collectief in of(Gelegenheidscollectief, entities):
        found += signalen_van_collectief(collectief, peildatum)
    return {span: bundel(signals) for span, signals in groepeer(found, peildatum).items()}


@settings(max_examples=25)
@given(st.dates(date(2023, 1, 1), date(2028, 12, 31)), st.integers(1, 50))
def test_vandaag_is_busy_but_not_lost_on_any_day(peildatum: date, zaad: int) -> None:
    spans = waiting(peildatum, zaad)
    assert 4 <= len(spans[Groep.TE_LAAT]) <= 5
    assert 2 <= len(spans[Groep.DEZE_WEEK]) <= 13
    assert 9 <= len(spans[Groep.BINNENKORT]) <= 28


def test_vandaag_of_the_picture() -> None:
    spans = waiting(date(2026, 9, 24), 1)
    lines = {signals[0].regel for span in spans.values() for signals in span}
    assert lines >= {
        "Antwoord geven over de snelheid op de Esweg",
        "Verslag van het jaargesprek versturen",
        "Matay Aslan bellen over de spreekuren",
        "Jaargesprek 2027",
        "Besluit nemen over de aanvraag 2027",
        "Laatste dag om aan te vragen",
        "Aanvulling op de aanvraag moet binnen zijn",
    }


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_three_bodies_have_long_been_silent(peildatum: date) -> None:
    entities = town(peildatum)
    last = {contact.wijkorgaan_id: contact.datum for contact in of(Contactmoment, entities)[::-1]}
    for contact in of(Contactmoment, entities):
        last[contact.wijkorgaan_id] = max(last[contact.wijkorgaan_id], contact.datum)
    for naam, days in (("Buurtkring Heidehof", 94), ("Wijkraad De Weerd", 61), ("Buurtkring Ooievaarsnest", 48)):
        body = named(naam, entities).id
        assert last[body] == peildatum - timedelta(days=days)
        held = [t.datum for t in of(Jaargesprek, entities) if t.wijkorgaan_id == body and t.niveau_afgesproken]
        assert max(day for day in held if day) < last[body]
        met = {asked.bijeenkomst_id for asked in of(Uitnodiging, entities) if _came(asked, body)}
        others = [meeting.datum for meeting in of(Bijeenkomst, entities) if meeting.id in met]
        involved = [one for one in of(Betrokkenheid, entities) if one.wijkorgaan_id == body]
        others += [day for one in involved for stap in CONTACTSTAPPEN if (day := dag(one, stap))]
        assert max(others) <= last[body]


def _came(uitnodiging: Uitnodiging, wijkorgaan_id: str) -> bool:
    return uitnodiging.wijkorgaan_id == wijkorgaan_id and uitnodiging.aanwezigheid is Aanwezigheid.AANWEZIG


def test_history_moves_up_and_down_with_many_reasons() -> None:
    entities = town()
    choices = of(Niveaukeuze, entities)
    assert len({choice.motivering for choice in choices}) >= 25
    by_body = defaultdict(list)
    for choice in sorted(choices, key=lambda choice: choice.jaar):
        by_body[choice.wijkorgaan_id].append(choice.niveau)
    moves = Counter((new > old) - (new < old) for row in by_body.values() for old, new in pairwise(row))
    assert min(moves[-1], moves[0], moves[1]) >= 10
    assert by_body[named("Dorpsraad Lindevoort", entities).id] == [1, 1, 2, 3, 2, 3]


def test_a_wish_may_be_higher_than_what_was_agreed() -> None:
    talks = [talk for talk in of(Jaargesprek, town()) if talk.niveau_gewenst != talk.niveau_afgesproken]
    assert len(talks) == 3
    assert {talk.motivering for talk in talks} == {stories.WENS_HOGER}


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_what_was_granted_stays_under_the_plafond(peildatum: date) -> None:
    entities = town(peildatum, schaal=2)
    steps = steps_of(entities)
    for regeling in of(Regeling, entities):
        subsidies = [subsidie.id for subsidie in of(Subsidie, entities) if subsidie.jaar == regeling.jaar]
        granted = sum(bedragen(steps[subsidie]).verleend or 0 for subsidie in subsidies)
        assert granted <= (regeling.plafond or 0)


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_what_was_granted_in_a_stadsdeel_stays_under_its_deelplafond(zaad: int) -> None:
    entities = town(date(2026, 12, 31), zaad=zaad)
    steps = steps_of(entities)
    parts = of(Deelplafond, entities)
    where = {body.id: body.stadsdeel_id for body in of(Wijkorgaan, entities)}
    assert len({deel.stadsdeel_id for deel in parts}) == 2
    for regeling in of(Regeling, entities):
        of_year = [deel for deel in parts if deel.regeling_id == regeling.id]
        assert hints_regeling(regeling, of_year) == []
        assert kent_toeslag(regeling)
        for deel in of_year:
            granted = [
                bedragen(steps[subsidie.id]).verleend or 0
                for subsidie in of(Subsidie, entities)
                if subsidie.jaar == regeling.jaar and where[subsidie.wijkorgaan_id] == deel.stadsdeel_id
            ]
            assert 0 < sum(granted) <= deel.bedrag


def test_amounts_are_marked_as_example_and_follow_the_niveau() -> None:
    entities = town(schaal=3)
    regelingen = of(Regeling, entities)
    assert all(r.voorbeeld and r.reserveregel and "voorbeeldbedrag" in r.bron for r in regelingen)
    assert [r.aanvraag_uiterlijk for r in regelingen] == [date(r.jaar - 1, 9, 30) for r in regelingen]
    assert regelingen[-1].bedrag_niveau_2 == 300_000
    single = of(Regeling, town())[-1]
    assert regelingen[-1].plafond == 3 * (single.plafond or 0) > 0
    asked = {step.subsidie_id: step.bedrag for step in of(Subsidiestap, entities) if step.bedrag}
    reserve = [s for s in of(Subsidie, entities) if s.jaar == 2027 and (s.egalisatiereserve or 0) > asked[s.id]]
    overzijl = [b.id for b in of(Wijkorgaan, entities) if b.naam.startswith("Stichting Overzijl Leeft")]
    assert [s.wijkorgaan_id for s in reserve] == overzijl


def test_the_ended_body_has_a_successor() -> None:
    entities = town()
    ended = next(body for body in of(Wijkorgaan, entities) if body.status is Wijkorgaanstatus.BEEINDIGD)
    assert ended.opvolger_id == named("Wijkplatform Havenkwartier", entities).id
    assert ended.einde_reden
    assert ended.beeindigd_op == date(2024, 12, 31)
    seats = [seat for seat in of(Bestuursfunctie, entities) if seat.wijkorgaan_id == ended.id]
    assert all(seat.tot for seat in seats)


def test_people_and_seats() -> None:
    entities = town()
    people = of(Persoon, entities)
    letters = "".join(person.naam for person in people).lower()
    assert all(letter in letters for letter in "ğşéüıç")
    names = {person.naam for person in people}
    assert len(names) == len(people)
    assert any("IJ" in naam for naam in names)
    assert any("van den" in naam for naam in names)
    assert max(map(len, names)) > 60
    assert all(person.email.endswith("@example.org") and person.email.isascii() for person in people)
    assert all(person.telefoon.startswith("06-0000") for person in people)
    now = [seat for seat in of(Bestuursfunctie, entities) if seat.tot is None]
    assert sum(seat.persoon_id is None for seat in now) >= 5
    assert any(seat.tot for seat in of(Bestuursfunctie, entities))
    boards = defaultdict(set)
    for seat in now:
        boards[seat.persoon_id].add(seat.wijkorgaan_id)
    double = [person.naam for person in people if len(boards[person.id]) == 2]
    assert double == ["Shamiram Yakoub"]


def test_bodies_are_of_every_kind_and_one_has_a_very_long_name() -> None:
    bodies = of(Wijkorgaan, town())
    assert {body.soort for body in bodies} == set(Wijkorgaansoort)
    assert max(len(body.naam) for body in bodies) > 100
    assert all(iban.is_valid(body.iban) for body in bodies if body.iban)
    assert all(body.website.endswith(".example.org") for body in bodies if body.website)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_some_notes_are_private_and_say_so(peildatum: date) -> None:
    notes = of(Notitie, town(peildatum))
    assert {note.prive for note in notes} == {True, False}
    assert all(("privénotitie" in note.tekst) == note.prive for note in notes)
    others = tuple(entity for entity in town(peildatum) if not isinstance(entity, Notitie))
    assert not any("privénotitie" in text for text in texts(others))


def test_no_sentence_is_left_unfilled() -> None:
    assert not any("{" in text or "}" in text for text in texts(town(schaal=2)))


def test_agreements_are_done_open_and_dropped() -> None:
    agreements = [action for action in of(Actiepunt, town()) if action.jaargesprek_id]
    assert {action.status for action in agreements} == set(Actiestatus)
    assert len({action.tekst for action in agreements}) >= len(stories.AFSPRAKEN)


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_a_talk_that_was_held_keeps_its_form_and_most_answers_of_the_last_years(peildatum: date) -> None:
    entities = town(peildatum)
    asked = {vraag.sleutel: vraag.soort for vraag in shipped().vragen if vraag.sleutel not in EIGEN_PLAATS}
    answered: dict[str, dict[str, str]] = defaultdict(dict)
    for answer in of(Antwoord, entities):
        answered[answer.jaargesprek_id][answer.vraag] = answer.tekst
    of_late = []
    for talk in of(Jaargesprek, entities):
        held = bereikt(talk, Gespreksstand.GEVOERD)
        assert talk.gespreksformulier_id == (shipped().id if held else None)
        answers = answered.pop(talk.id, {})
        assert not answers or held
        assert all(parse_antwoord(asked[sleutel], tekst) is not None for sleutel, tekst in answers.items())
        if held and talk.jaar >= werkjaar(peildatum) - 1:
            of_late.append(len(answers))
    assert not answered
    assert len(asked) // 2 <= min(of_late)
    assert sorted(of_late)[len(of_late) // 2] < len(asked)


def test_answers_fit_the_story_of_the_body() -> None:
    entities = town()
    talks = {talk.id: talk for talk in of(Jaargesprek, entities)}
    reserves = {(s.wijkorgaan_id, s.jaar): s.egalisatiereserve for s in of(Subsidie, entities)}
    regelingen = {regeling.jaar: regeling for regeling in of(Regeling, entities)}
    said = defaultdict(list)
    for answer in of(Antwoord, entities):
        talk = talks[answer.jaargesprek_id]
        said[answer.vraag].append(answer.tekst)
        if answer.vraag == "reserve":
            assert int(answer.tekst) == reserves[talk.wijkorgaan_id, talk.jaar]
        if answer.vraag == "gevraagd_bedrag":
            assert int(answer.tekst) == bedrag_voor(regelingen[talk.jaar], talk.niveau_afgesproken)
        if answer.vraag == "tijdig_gehoord" and "laat" in talk.kan_beter:
            assert antwoord_tekst(Vraagsoort.SCHAAL, answer.tekst) == "2 van 5"
    assert set(said) == {vraag.sleutel for vraag in shipped().vragen} - EIGEN_PLAATS
    assert len({text for texts in said.values() for text in texts}) > 150
    assert any("Niet klaar: " in text for text in said["afspraken_vorig_jaar"])


@pytest.mark.parametrize("peildatum", PEILDATA)
def test_help_was_asked_for_in_talks_and_some_still_waits(peildatum: date) -> None:
    entities = town(peildatum)
    talks = {talk.id: talk for talk in of(Jaargesprek, entities)}
    help_ = [action for action in of(Actiepunt, entities) if action.ondersteuning]
    assert {action.ondersteuning for action in help_} == set(Ondersteuning)
    assert {action.eigenaarsoort for action in help_} == {Eigenaarsoort.WIJKREGISSEUR}
    assert {action.status for action in help_} >= {Actiestatus.KLAAR, Actiestatus.VERVALLEN}
    for action in help_:
        held = talks[action.jaargesprek_id or ""].datum
        assert held is not None
        assert held <= (action.afgerond_op or held)
        assert held < (action.uiterlijk or held)
        assert not is_open(action) or (action.uiterlijk or peildatum) >= peildatum
    body = named("Dorpsraad Lindevoort", entities).id
    this_year = {talk.id for talk in talks.values() if talk.jaar == werkjaar(peildatum) and talk.niveau_afgesproken}
    asked = [action for action in help_ if action.wijkorgaan_id == body and action.jaargesprek_id in this_year]
    waits = {action.ondersteuning for action in asked if is_open(action)}
    assert not asked or Ondersteuning.COACHING in waits


def test_a_niveau_that_was_agreed_has_its_follow_up() -> None:
    in_season = town(date(2026, 9, 24))
    asked = [action for action in of(Actiepunt, in_season) if action.tekst == "Vragen of de aanvraag voor 2027 lukt"]
    assert {action.status for action in asked} == {Actiestatus.KLAAR, Actiestatus.OPEN}
    assert {action.herkomst for action in asked} == {Herkomst.SUBSIDIE}
    assert all(action.jaargesprek_id and action.uiterlijk for action in asked)
    (waits,) = (action for action in asked if is_open(action))
    assert waits.uiterlijk == date(2026, 9, 29)


def test_the_talk_of_tonight_is_invited_and_still_empty() -> None:
    entities = town(date(2026, 9, 24))
    body = named("Wijkraad ’t Hagen", entities).id
    (talk,) = (talk for talk in of(Jaargesprek, entities) if talk.wijkorgaan_id == body and talk.jaar == 2027)
    assert (talk.datum, talk.stand) == (date(2026, 9, 24), Gespreksstand.GEPLAND)
    assert talk.uitgenodigd_op is not None
    assert talk.uitgenodigd_op < date(2026, 9, 10)
    assert talk.aanwezigen


@pytest.mark.parametrize("schaal", [0, -1, MAX_SCHAAL + 1])
def test_an_impossible_schaal_is_refused(schaal: int) -> None:
    with pytest.raises(Refusal, match="schaal van 1 tot en met"):
        build_voorbeeldstad(schaal=schaal, peildatum=TODAY)


@pytest.mark.parametrize("peildatum", [date.min, date(1989, 12, 31), date.max])
def test_an_impossible_peildatum_is_refused(peildatum: date) -> None:
    with pytest.raises(Refusal, match="peildatum"):
        build_voorbeeldstad(peildatum=peildatum)
