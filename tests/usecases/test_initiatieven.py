"""Initiatieven through the same door as the window: from the idea to the thanks, with their money."""

from datetime import date
from typing import Any

import pytest

from tests.usecases.kit import TODAY, holdings, labels, refused, statements
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budget, Budgetjaar, Budgetregime, Budgetsoort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatieven import (
    Advies,
    Antwoordsoort,
    Geldbron,
    Initiatief,
    Initiatieffase,
    Initiatiefgeld,
    Initiatiefstand,
)
from wijkregie.domain.personen import Persoon
from wijkregie.store.queries.values import values
from wijkregie.usecases import bestuur, edits, history, inrichting
from wijkregie.usecases.budgetten import (
    add_boeking,
    book,
    budget_of,
    change_boeking,
    release_toezegging,
    remove_boeking,
)
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.initiatiefgeld import pay_initiatief
from wijkregie.usecases.initiatieven import (
    InitiatiefRow,
    add_initiatief,
    advise_initiatief,
    answer_initiatief,
    answer_initiatieven,
    change_initiatief,
    decide_initiatief,
    finish,
    give_terugkoppeling,
    initiatiefblad,
    initiatieven,
    lopende_initiatieven,
    remove_initiatief,
    step_back,
    weigh,
    withdraw_initiatief,
)
from wijkregie.usecases.session import Session

BINNEN, BESLOTEN, VERSTUURD = date(2026, 9, 1), date(2026, 10, 12), date(2026, 10, 13)


def wijk(session: Session, naam: str = "Esweg") -> Wijk:
    return next(each for each in wijken(session) if each.naam == naam)


def grant(
    session: Session,
    bedrag: int = 500_000,
    soort: Budgetsoort = Budgetsoort.WIJKBUDGET,
    *,
    wijk_id: str | None = None,
    stadsdeel_id: str | None = None,
    jaar: int = 2026,
) -> Budget:
    """Give a budget money to spend."""

    def act(uow: Any) -> Budget:
        budget = budget_of(uow, soort, jaar, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
        given = Boeking(
            id=edits.new_id(),
            budget_id=budget.id,
            soort=Boekingsoort.TOEKENNING,
            bedrag=bedrag,
            datum=date(jaar, 1, 5),
        )
        book(uow, session.today, given)
        return budget

    return session.command("Budget toegekend", act).value


def idea(session: Session, **fields: Any) -> Initiatief:
    fields = {"indiener": "Bewoners Esweg", "ontvangen_op": BINNEN, "gevraagd": 90_000, **fields}
    return add_initiatief(session, fields.pop("naam", "Buurttuin"), **fields).value


def decide(session: Session, initiatief_id: str, **fields: Any) -> Initiatief:
    yes: dict[str, Any] = {
        "besluit": Antwoordsoort.JA,
        "besluit_op": BESLOTEN,
        "besluit_reden": "De buurt doet mee.",
        "toegekend": 80_000,
        "geldbron": Geldbron.WIJKBUDGET,
    }
    return decide_initiatief(session, initiatief_id, **yes | fields).value


def no(session: Session, initiatief_id: str) -> Initiatief:
    return decide(
        session, initiatief_id, besluit=Antwoordsoort.NEE, besluit_reden="Te duur.", toegekend=None, geldbron=None
    )


def row(session: Session, initiatief_id: str) -> InitiatiefRow:
    return initiatiefblad(session, initiatief_id).rij


def boekingen(session: Session, initiatief_id: str) -> list[tuple[str, int, str]]:
    """Return kind, cents and name of the wijk of what was booked, by day."""
    with session.read() as connection:
        budgets = {budget.id: budget for budget in values(connection, Budget)}
        names = {each.id: each.naam for each in values(connection, Wijk)}
        booked = values(connection, Boeking, initiatief_id=initiatief_id, order="datum")
    return [(each.soort.value, each.bedrag, names.get(budgets[each.budget_id].wijk_id or "", "")) for each in booked]


def test_a_whole_life_from_the_idea_to_the_thanks(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    inrichting.change_inrichting(town, wijkregisseur="Marijke")
    before, begun = holdings(town), len(labels(town))
    made = idea(town, wijk_id=wijk(town).id, persoon_naam="Fatma Yıldız", idee="Een tuin.", draagvlak="30 buren")
    assert (made.contactpersoon, made.antwoord_uiterlijk) == ("Marijke", date(2026, 10, 27))
    assert row(town, made.id).indiener == "Fatma Yıldız, Bewoners Esweg"

    def at() -> tuple[Initiatiefstand, Initiatieffase]:
        found = row(town, made.id)
        return found.stand, found.fase

    assert at() == (Initiatiefstand.BINNEN, Initiatieffase.BINNEN)
    weigh(town, made.id, legitimiteit=4, legitimiteit_reden="Past.")
    weigh(town, made.id, betrokkenheid=5, betrokkenheid_reden="Veel buren.")
    weigh(town, made.id, rendement=3, rendement_reden="Ontmoeting.")
    assert at() == (Initiatiefstand.GEWOGEN, Initiatieffase.BINNEN)
    advise_initiatief(town, made.id, advies=Advies.POSITIEF, advies_op=date(2026, 10, 1))
    assert at() == (Initiatiefstand.ADVIES_BINNEN, Initiatieffase.ADVIES)
    decide(town, made.id)
    assert at() == (Initiatiefstand.JA, Initiatieffase.BESLOTEN)
    assert boekingen(town, made.id) == [("toezegging", 80_000, "Esweg")]
    answer_initiatief(town, made.id, antwoord_verstuurd_op=VERSTUURD)
    assert at() == (Initiatiefstand.JA, Initiatieffase.IN_UITVOERING)
    pay_initiatief(town, made.id, bedrag=30_000, datum=date(2026, 10, 20))
    assert row(town, made.id).geld == Initiatiefgeld(80_000, 30_000, date(2026, 10, 20))
    pay_initiatief(town, made.id, bedrag=50_000, datum=date(2026, 11, 2), omschrijving="Tweede deel")
    assert at() == (Initiatiefstand.BETAALD, Initiatieffase.IN_UITVOERING)
    finish(town, made.id, afgerond_op=date(2026, 11, 10))
    assert at() == (Initiatiefstand.AFGEROND, Initiatieffase.AFGEROND)
    give_terugkoppeling(town, made.id, terugkoppeling="De tuin bloeit.", teruggekoppeld_op=date(2026, 11, 12))
    assert at() == (Initiatiefstand.AFGEROND, Initiatieffase.AFGEROND)
    change_initiatief(town, made.id, bedankt_op=date(2026, 11, 12))
    assert at() == (Initiatiefstand.BEDANKT, Initiatieffase.AFGEROND)
    assert lopende_initiatieven(town) == []
    blad = initiatiefblad(town, made.id)
    assert blad.initiatief.bedankt_op == date(2026, 11, 12)
    assert blad.persoon is not None
    assert (blad.persoon.naam, blad.persoon.grondslag) == ("Fatma Yıldız", "taak van algemeen belang")
    assert [(term.soort.value, term.voldaan_op is not None) for term in blad.termijnen] == [
        ("antwoord", True),
        ("betaling", True),
        ("terugkoppeling", True),
    ]
    assert blad.opvallend == []
    for _ in range(len(labels(town)) - begun):
        history.undo(town)
    assert holdings(town) == before


def test_one_undo_takes_back_the_decision_with_its_toezegging(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id)
    before = holdings(town)
    decide(town, made.id)
    history.undo(town)
    assert holdings(town) == before


def test_another_decision_changes_the_toezegging(town: Session) -> None:
    esweg, haven = wijk(town), wijk(town, "Haven")
    for each in (esweg, haven):
        grant(town, wijk_id=each.id)
    made = idea(town, wijk_id=esweg.id)
    decide(town, made.id)
    decide(town, made.id, besluit=Antwoordsoort.GEDEELTELIJK, toegekend=40_000)
    assert boekingen(town, made.id) == [("toezegging", 40_000, "Esweg")]
    change_initiatief(town, made.id, wijk_id=haven.id)
    assert boekingen(town, made.id) == [("toezegging", 40_000, "Haven")]
    decide(town, made.id, geldbron=Geldbron.ELDERS, geldbron_toelichting="Fonds Buurtkracht")
    assert boekingen(town, made.id) == []
    no(town, made.id)
    assert row(town, made.id).stand is Initiatiefstand.NEE
    decide(town, made.id, geldbron=Geldbron.GEEN, toegekend=None)
    assert boekingen(town, made.id) == []


def test_the_werkbudget_is_that_of_the_stadsdeel_or_else_of_the_municipality(town: Session) -> None:
    esweg = wijk(town)
    grant(town, soort=Budgetsoort.WERKBUDGET, stadsdeel_id=esweg.stadsdeel_id)
    grant(town, soort=Budgetsoort.WERKBUDGET)
    here, everywhere = idea(town, wijk_id=esweg.id), idea(town, naam="Stadsspel")
    for made in (here, everywhere):
        decide(town, made.id, geldbron=Geldbron.WERKBUDGET)
    with town.read() as connection:
        budgets = {budget.id: budget.stadsdeel_id for budget in values(connection, Budget)}
        found = {
            made.naam: budgets[values(connection, Boeking, initiatief_id=made.id)[0].budget_id]
            for made in (here, everywhere)
        }
    assert found == {"Buurttuin": esweg.stadsdeel_id, "Stadsspel": None}
    with refused(town, "initiatief_zonder_wijk"):
        decide(town, everywhere.id)


def test_there_must_be_money_or_a_written_reason(town: Session) -> None:
    made = idea(town, wijk_id=wijk(town).id)
    with refused(town, "budget_tekort"):
        decide(town, made.id)
    decide(town, made.id, overschrijding="Het college vult aan.")
    assert boekingen(town, made.id) == [("toezegging", 80_000, "Esweg")]


def test_the_ledger_holds_to_what_was_decided(town: Session) -> None:
    """Where the municipality decides, its yes comes first (domain study 4.2), also for who books on the budget."""
    esweg = wijk(town)
    grant(town, wijk_id=esweg.id)
    made = idea(town, wijk_id=esweg.id)
    spent: dict[str, Any] = {"wijk_id": esweg.id, "bedrag": 10_000, "datum": BESLOTEN, "initiatief_id": made.id}
    with refused(town, "boeking_zonder_ja"):
        add_boeking(town, Budgetsoort.WIJKBUDGET, 2026, Boekingsoort.BESTEDING, **spent)
    decide(town, made.id)
    (promise,) = initiatiefblad(town, made.id).boekingen
    with refused(town, "meer_geboekt_dan_toegekend"):
        add_boeking(town, Budgetsoort.WIJKBUDGET, 2026, Boekingsoort.BESTEDING, **(spent | {"bedrag": 80_001}))
    for remove in (remove_boeking, release_toezegging):
        with refused(town, "toezegging_van_besluit"):
            remove(town, promise.id)
    with refused(town, "meer_geboekt_dan_toegekend"):
        change_boeking(town, promise.id, bedrag=90_000)
    paid = pay_initiatief(town, made.id, bedrag=60_000, datum=BESLOTEN).value
    with refused(town, "betaling_voor_besluit"):
        change_boeking(town, paid.id, datum=BINNEN)
    assert row(town, made.id).stand is Initiatiefstand.JA
    release_toezegging(town, promise.id)
    assert row(town, made.id).stand is Initiatiefstand.BETAALD
    remove_boeking(town, paid.id)


def test_by_way_of_the_wijk_money_may_go_to_an_idea_that_it_decides_on(town: Session) -> None:
    """Up to 2025 the wijk chose; the municipality decided on the plan (domain study 4.1)."""
    esweg = wijk(town)
    grant(town, wijk_id=esweg.id, jaar=2025)
    made = idea(town, wijk_id=esweg.id)
    spent: dict[str, Any] = {"wijk_id": esweg.id, "bedrag": 10_000, "datum": BINNEN, "initiatief_id": made.id}
    promise = add_boeking(town, Budgetsoort.WIJKBUDGET, 2025, Boekingsoort.TOEZEGGING, **spent).value
    release_toezegging(town, promise.id)
    assert initiatiefblad(town, made.id).boekingen == []


def test_money_from_elsewhere_may_be_added_to(town: Session) -> None:
    esweg = wijk(town)
    grant(town, wijk_id=esweg.id)
    made = idea(town, wijk_id=esweg.id)
    decide(town, made.id, toegekend=5_000, geldbron=Geldbron.ELDERS)
    spent: dict[str, Any] = {"wijk_id": esweg.id, "bedrag": 10_000, "datum": BESLOTEN, "initiatief_id": made.id}
    add_boeking(town, Budgetsoort.WIJKBUDGET, 2026, Boekingsoort.BESTEDING, **spent)
    assert row(town, made.id).geld.betaald == 10_000


def test_what_was_paid_stays_within_what_was_decided(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id)
    with refused(town, "betaling_zonder_toezegging"):
        pay_initiatief(town, made.id, bedrag=10_000, datum=BESLOTEN)
    decide(town, made.id)
    with refused(town, "betaling_voor_besluit"):
        pay_initiatief(town, made.id, bedrag=10_000, datum=date(2026, 10, 11))
    with refused(town, "meer_betaald_dan_toegekend") as found:
        pay_initiatief(town, made.id, bedrag=80_001, datum=BESLOTEN)
    assert "€\u00a0800 te betalen" in str(found.value)
    with refused(town, "boeking_zonder_bedrag"):
        pay_initiatief(town, made.id, bedrag=0, datum=BESLOTEN)
    pay_initiatief(town, made.id, bedrag=60_000, datum=BESLOTEN)
    for fields in ({"toegekend": 50_000}, {"geldbron": Geldbron.ELDERS}):
        with refused(town, "besluit_al_betaald"):
            decide(town, made.id, **fields)
    decide(town, made.id, toegekend=60_000)
    assert row(town, made.id).stand is Initiatiefstand.BETAALD
    for act in (step_back, remove_initiatief):
        with refused(town, "besluit_al_betaald"):
            act(town, made.id)
    with refused(town, "besluit_al_betaald"):
        change_initiatief(town, made.id, wijk_id=wijk(town, "Haven").id)


def test_the_last_step_can_be_taken_back_until_the_beginning(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id)
    advise_initiatief(town, made.id, advies=Advies.NEGATIEF, advies_op=date(2026, 10, 1), advies_reden="Te druk.")
    decide(town, made.id)
    answer_initiatief(town, made.id, antwoord_verstuurd_op=VERSTUURD)
    finish(town, made.id, afgerond_op=date(2026, 11, 10))
    seen = []
    for _ in range(4):
        seen.append(row(town, made.id).fase)
        step_back(town, made.id)
    assert seen == list(Initiatieffase)[4:0:-1]
    assert boekingen(town, made.id) == []
    found = row(town, made.id)
    assert (found.fase, found.initiatief.advies_reden) == (Initiatieffase.BINNEN, "")
    with refused(town, "geen_stap_terug"):
        step_back(town, made.id)
    withdraw_initiatief(town, made.id, ingetrokken_op=date(2026, 11, 1))
    assert row(town, made.id).fase is Initiatieffase.INGETROKKEN
    step_back(town, made.id)
    no(town, made.id)
    answer_initiatief(town, made.id, antwoord_verstuurd_op=VERSTUURD)
    assert row(town, made.id).fase is Initiatieffase.AFGEROND
    step_back(town, made.id)
    assert row(town, made.id).stand is Initiatiefstand.NEE
    assert row(town, made.id).fase is Initiatieffase.BESLOTEN


def test_a_decision_stays_while_something_hangs_on_it(town: Session) -> None:
    made = idea(town)
    no(town, made.id)
    give_terugkoppeling(town, made.id, terugkoppeling="Uitgelegd.", teruggekoppeld_op=date(2026, 10, 20), bedankt=True)
    assert row(town, made.id).stand is Initiatiefstand.BEDANKT
    with refused(town, "terugkoppeling_zonder_besluit"):
        step_back(town, made.id)
    with refused(town, "ingetrokken_en_besloten"):
        withdraw_initiatief(town, made.id, ingetrokken_op=date(2026, 10, 20))


def test_the_promised_day_follows_until_it_was_chosen(town: Session) -> None:
    made = idea(town)
    moved = change_initiatief(town, made.id, ontvangen_op=date(2026, 9, 8)).value
    assert moved.antwoord_uiterlijk == date(2026, 11, 3)
    change_initiatief(town, made.id, antwoord_uiterlijk=date(2026, 12, 1))
    moved = change_initiatief(town, made.id, ontvangen_op=BINNEN).value
    assert moved.antwoord_uiterlijk == date(2026, 12, 1)
    assert change_initiatief(town, made.id, naam=" Tuin \n van ons ").value.naam == "Tuin van ons"


def test_the_weeks_are_those_of_the_year(town: Session) -> None:
    edits.add(town, "Budgetjaar", Budgetjaar(id="j", jaar=2026, antwoord_weken=4, regime=Budgetregime.VIA_DE_WIJK))
    made = idea(town)
    assert made.antwoord_uiterlijk == date(2026, 9, 29)
    assert idea(town, antwoord_uiterlijk=date(2026, 9, 15), contactpersoon="Karim").contactpersoon == "Karim"
    assert initiatiefblad(town, made.id).budgetjaar.regime is Budgetregime.VIA_DE_WIJK


def test_what_is_odd_is_told_with_the_initiatief(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id, gevraagd=10_000)
    decide(town, made.id)
    more, unadvised = initiatiefblad(town, made.id).opvallend
    assert "meer toegekend" in more
    assert "nog geen advies" in unadvised


def test_a_list_of_a_year_is_one_query(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    old = idea(town, naam="Oud en open", ontvangen_op=date(2025, 3, 1))
    gone = idea(town, naam="Oud en weg", ontvangen_op=date(2025, 3, 1))
    withdraw_initiatief(town, gone.id, ingetrokken_op=date(2025, 4, 1))
    told = idea(town, naam="Oud en verteld", ontvangen_op=date(2025, 3, 2))
    no(town, told.id)
    answer_initiatief(town, told.id, antwoord_verstuurd_op=VERSTUURD)
    give_terugkoppeling(town, told.id, terugkoppeling="Zo.", teruggekoppeld_op=VERSTUURD, bedankt=True)
    new = idea(town, wijk_id=wijk(town).id)
    with statements(town) as seen:
        assert [found.initiatief.naam for found in initiatieven(town, 2026)] == ["Oud en open", "Buurttuin"]
    assert len(seen) == 1
    assert [found.initiatief.naam for found in initiatieven(town, 2025)] == [
        each.naam for each in sorted((old, gone), key=lambda each: each.id)
    ] + ["Oud en verteld"]
    assert [found.id for found in lopende_initiatieven(town)] == [old.id, new.id]


def test_a_person_with_an_initiatief_is_not_removed_unnoticed(town: Session) -> None:
    """AVG art. 5: what is kept of a person is found again, and the refusal says what to do."""
    made = idea(town, persoon_naam="Fatma Yıldız", indiener="")
    assert made.persoon_id is not None
    with refused(town, "diende_in") as found:
        bestuur.remove_persoon(town, made.persoon_id)
    assert str(found.value) == "Fatma Yıldız diende “Buurttuin” in. Kies daar eerst een andere indiener."
    with refused(town, "indiener_ontbreekt"):
        change_initiatief(town, made.id, persoon_id=None)
    changed = change_initiatief(town, made.id, persoon_naam="Bram Smit").value
    assert changed.persoon_id != made.persoon_id
    change_initiatief(town, made.id, persoon_id=None, indiener="een bewoner")
    for persoon_id in (made.persoon_id, changed.persoon_id):
        assert persoon_id is not None
        bestuur.remove_persoon(town, persoon_id)
    with town.read() as connection:
        assert not {person.naam for person in values(connection, Persoon)} & {"Fatma Yıldız", "Bram Smit"}


def test_a_removed_initiatief_takes_its_toezegging_along_and_both_come_back(town: Session) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id)
    decide(town, made.id)
    before = holdings(town)
    remove_initiatief(town, made.id)
    assert labels(town)[-1] == "Initiatief verwijderd"
    with refused(town, "weg"):
        initiatiefblad(town, made.id)
    history.undo(town)
    assert holdings(town) == before
    bare = idea(town)
    remove_initiatief(town, bare.id)


@pytest.mark.parametrize(
    "act",
    [
        lambda s, i: answer_initiatief(s, i, antwoord_verstuurd_op=date(2026, 11, 22)),
        lambda s, i: finish(s, i, afgerond_op=date(2026, 11, 22)),
        lambda s, i: change_initiatief(s, i, bedankt_op=date(2026, 11, 22)),
        lambda s, i: decide(s, i, besluit_op=date(2026, 11, 22)),
    ],
)
def test_nothing_is_dated_after_today(town: Session, act: Any) -> None:
    grant(town, wijk_id=wijk(town).id)
    made = idea(town, wijk_id=wijk(town).id)
    decide(town, made.id)
    with refused(town, "dag_in_toekomst"):
        act(town, made.id)
    assert date(2026, 11, 21) == TODAY


def test_several_answers_are_sent_at_once_or_none(town: Session) -> None:
    first, second = (idea(town, naam=name) for name in ("Bankje", "Boom"))
    no(town, first.id)
    with refused(town, "antwoord_zonder_besluit"):
        answer_initiatieven(town, [first.id, second.id], antwoord_verstuurd_op=VERSTUURD)
    assert row(town, first.id).initiatief.antwoord_verstuurd_op is None
    no(town, second.id)
    outcome = answer_initiatieven(town, [first.id, second.id, first.id], antwoord_verstuurd_op=VERSTUURD)
    assert (outcome.value, outcome.label.replace("\N{NO-BREAK SPACE}", " ")) == (2, "2 antwoorden verstuurd")
    assert row(town, second.id).initiatief.antwoord_verstuurd_op == VERSTUURD
