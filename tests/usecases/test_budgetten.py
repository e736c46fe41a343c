"""Budgets through their use cases: book, correct, grant many at once, write down steps, and close a year."""

from datetime import date
from typing import Any

import pytest

from tests.usecases.kit import TODAY, holdings, refused, statements
from wijkregie.domain.budgetstappen import Budgetstapsoort
from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetregime, Budgetsoort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.saldi import Saldo
from wijkregie.store.queries.values import values
from wijkregie.usecases import budgetten, edits, gebieden, history
from wijkregie.usecases.budgetjaren import (
    GEMEENTE,
    budgetdossier,
    budgetjaar,
    budgetjaren,
    budgetoverzicht,
    jaareinde,
    spaarstanden,
    vorige_toekenningen,
)
from wijkregie.usecases.session import Session

JAAR = TODAY.year
WIJK, WERK = Budgetsoort.WIJKBUDGET, Budgetsoort.WERKBUDGET


@pytest.fixture
def wijken(town: Session) -> dict[str, str]:
    with town.read() as connection:
        return {wijk.naam: wijk.id for wijk in values(connection, Wijk)}


def booked(session: Session, wijk_id: str, soort: Boekingsoort, bedrag: int, **fields: Any) -> Boeking:
    jaar = fields.pop("jaar", JAAR)
    return budgetten.add_boeking(
        session, WIJK, jaar, soort, wijk_id=wijk_id, bedrag=bedrag, **{"datum": date(JAAR, 3, 1), **fields}
    ).value


def saldo_of(session: Session, wijk_id: str, jaar: int = JAAR) -> Saldo:
    return budgetdossier(session, jaar, wijk_id=wijk_id).rij.saldo


def test_the_first_boeking_opens_the_budget_and_keeps_the_rules_of_its_year(
    town: Session, wijken: dict[str, str]
) -> None:
    assert budgetjaren(town) == []
    booked(town, wijken["Esweg"], Boekingsoort.TOEKENNING, 100_000)
    booked(town, wijken["Esweg"], Boekingsoort.TOEZEGGING, 25_000)
    (kept,) = budgetjaren(town)
    assert (kept.jaar, kept.regime) == (JAAR, Budgetregime.GEMEENTE_BESLIST)
    (esweg,) = [rij for rij in budgetoverzicht(town, JAAR).wijken if rij.budget is not None]
    assert (esweg.naam, esweg.stadsdeel, esweg.saldo.vrij) == ("Esweg", "Noord", 75_000)


def test_what_cannot_be_booked_leaves_nothing_behind(town: Session, wijken: dict[str, str]) -> None:
    with refused(town, "budget_tekort"):
        booked(town, wijken["Esweg"], Boekingsoort.BESTEDING, 1)
    with refused(town, "weg"):
        booked(town, wijken["Esweg"], Boekingsoort.TOEKENNING, 1, uit_boeking_id="gone")
    booked(town, wijken["Esweg"], Boekingsoort.BESTEDING, 1, overschrijding="De storm")


def test_the_reason_of_one_boeking_is_no_leave_for_the_next(town: Session, wijken: dict[str, str]) -> None:
    """No negative balance without a reason of its own, and nothing is saved or passed on that is not there."""
    esweg = wijken["Esweg"]
    granted = booked(town, esweg, Boekingsoort.TOEKENNING, 10_000)
    booked(town, esweg, Boekingsoort.BESTEDING, 9_000, overschrijding="Vooraf bedacht")
    with refused(town, "budget_tekort"):
        booked(town, esweg, Boekingsoort.BESTEDING, 1_001)
    spent = booked(town, esweg, Boekingsoort.BESTEDING, 6_000, overschrijding="De storm")
    with refused(town, "budget_tekort") as found:
        booked(town, esweg, Boekingsoort.TOEZEGGING, 2_000)
    assert found.value.data == {"tekort": "€\N{NO-BREAK SPACE}70", "vrij": "€\N{NO-BREAK SPACE}0"}
    with refused(town, "budget_tekort_zonder") as found:
        booked(town, esweg, Boekingsoort.OVERHEVELING, 4_000, naar_wijk_id=wijken["De Weerd"])
    assert found.value.data["tekort"] == "€\N{NO-BREAK SPACE}40"
    with refused(town, "budget_tekort_zonder"):
        booked(town, esweg, Boekingsoort.SPAREN, 1, tot=date(JAAR + 1, 12, 31))
    budgetten.change_boeking(town, spent.id, bedrag=7_000)
    budgetten.change_boeking(town, granted.id, bedrag=9_500)
    assert saldo_of(town, esweg).vrij == -6_500


def test_money_passed_on_counts_in_both_wijken_and_cannot_be_pulled_back(town: Session, wijken: dict[str, str]) -> None:
    """Overhevelen to another organisation is possible (domain study 4.1)."""
    esweg, weerd = wijken["Esweg"], wijken["De Weerd"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000)
    passed = booked(town, esweg, Boekingsoort.OVERHEVELING, 400, naar_wijk_id=weerd)
    spent = booked(town, weerd, Boekingsoort.BESTEDING, 300)
    assert (saldo_of(town, esweg).vrij, saldo_of(town, weerd).vrij) == (600, 100)
    town_saldo = budgetoverzicht(town, JAAR).totaal
    assert (town_saldo.beschikbaar, town_saldo.vrij, town_saldo.besteed) == (1000, 700, 300)
    dossier = budgetdossier(town, JAAR, wijk_id=weerd)
    assert dossier.namen[passed.budget_id] == "Esweg"
    with refused(town, "budget_tekort_na_wijziging"):
        budgetten.remove_boeking(town, passed.id)
    with refused(town, "budget_tekort_na_wijziging"):
        budgetten.change_boeking(town, passed.id, bedrag=299)
    budgetten.remove_boeking(town, spent.id)
    budgetten.remove_boeking(town, passed.id)
    assert saldo_of(town, weerd) == Saldo()


def test_an_overheveling_without_a_wijk_is_refused(town: Session, wijken: dict[str, str]) -> None:
    booked(town, wijken["Esweg"], Boekingsoort.TOEKENNING, 1000)
    with refused(town, "overheveling_zonder_doel"):
        booked(town, wijken["Esweg"], Boekingsoort.OVERHEVELING, 1)
    with refused(town, "overheveling_naar_zichzelf"):
        booked(town, wijken["Esweg"], Boekingsoort.OVERHEVELING, 1, naar_wijk_id=wijken["Esweg"])


def test_what_was_paid_from_keeps_its_boeking_and_its_term(town: Session, wijken: dict[str, str]) -> None:
    esweg = wijken["Esweg"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000)
    saved = booked(town, esweg, Boekingsoort.SPAREN, 500, tot=date(JAAR + 1, 12, 31))
    booked(town, esweg, Boekingsoort.BESTEDING, 100, uit_boeking_id=saved.id, datum=date(JAAR, 9, 1))
    with refused(town, "verbonden"):
        budgetten.remove_boeking(town, saved.id)
    with refused(town, "spaardeel_voorbij"):
        budgetten.change_boeking(town, saved.id, tot=date(JAAR, 8, 31))
    with refused(town, "spaardeel_overtrokken"):
        budgetten.change_boeking(town, saved.id, bedrag=99)


def test_the_rest_of_a_toezegging_comes_free(town: Session, wijken: dict[str, str]) -> None:
    esweg = wijken["Esweg"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000)
    promise = booked(town, esweg, Boekingsoort.TOEZEGGING, 600)
    paid = booked(town, esweg, Boekingsoort.BESTEDING, 450, uit_boeking_id=promise.id)
    (deel,) = budgetdossier(town, JAAR, wijk_id=esweg).toezeggingen
    assert (deel.open, saldo_of(town, esweg).vrij) == (150, 400)
    budgetten.release_toezegging(town, promise.id)
    assert saldo_of(town, esweg).vrij == 550
    assert budgetdossier(town, JAAR, wijk_id=esweg).toezeggingen == []
    budgetten.remove_boeking(town, paid.id)
    budgetten.release_toezegging(town, promise.id)
    assert saldo_of(town, esweg).vrij == 1000
    with refused(town, "geen_toezegging"):
        budgetten.release_toezegging(town, budgetdossier(town, JAAR, wijk_id=esweg).regels[0].boeking.id)


def test_wijken_are_granted_at_once_as_last_year(town: Session, wijken: dict[str, str]) -> None:
    esweg, weerd = wijken["Esweg"], wijken["De Weerd"]
    with refused(town, "niets_toegekend"):
        budgetten.allot_budgetten(town, JAAR, {esweg: 0}, datum=TODAY)
    amounts = {esweg: 100_000, weerd: 50_000, wijken["Haven"]: 0}
    given = budgetten.allot_budgetten(town, JAAR - 1, amounts, datum=date(JAAR - 1, 1, 5), omschrijving="Raadsbesluit")
    assert given.label == f"Wijkbudgetten {JAAR - 1} toegekend"
    assert vorige_toekenningen(town, JAAR) == {esweg: 100_000, weerd: 50_000}
    booked(town, weerd, Boekingsoort.TOEKENNING, 40_000)
    assert vorige_toekenningen(town, JAAR) == {esweg: 100_000}
    before = holdings(town)
    budgetten.allot_budgetten(town, JAAR, vorige_toekenningen(town, JAAR), datum=TODAY)
    assert budgetoverzicht(town, JAAR).totaal.toegekend == 140_000
    history.undo(town)
    assert holdings(town) == before


def test_the_steps_by_way_of_the_wijk(town: Session, wijken: dict[str, str]) -> None:
    """Asked for, granted, plan to the stadsdeelcommissie, spent, accounted for within the term (domain study 4.1)."""
    esweg, year = wijken["Esweg"], JAAR - 1
    budgetten.change_budgetjaar(town, year, aanvraag_uiterlijk=date(year - 1, 10, 1))

    def stappen() -> dict[Budgetstapsoort, tuple[date | None, bool]]:
        found = budgetdossier(town, year, wijk_id=esweg).stappen
        return {stap.soort: (stap.op, stap.te_laat(TODAY)) for stap in found}

    assert stappen()[Budgetstapsoort.AANGEVRAAGD] == (None, True)
    assert stappen()[Budgetstapsoort.VERANTWOORD] == (None, True), "31 March has gone by"
    budgetten.change_budget(town, WIJK, year, wijk_id=esweg, aangevraagd_op=date(year - 1, 9, 20))
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000, jaar=year, datum=date(year, 1, 10))
    booked(town, esweg, Boekingsoort.BESTEDING, 600, jaar=year, datum=date(year, 5, 1))
    assert stappen()[Budgetstapsoort.BESTEED] == (None, False)
    booked(town, esweg, Boekingsoort.BESTEDING, 400, jaar=year, datum=date(year, 6, 1))
    assert stappen() == {
        Budgetstapsoort.AANGEVRAAGD: (date(year - 1, 9, 20), False),
        Budgetstapsoort.TOEGEKEND: (date(year, 1, 10), False),
        Budgetstapsoort.BESTEDINGSPLAN: (None, False),
        Budgetstapsoort.BESTEED: (date(year, 6, 1), False),
        Budgetstapsoort.VERANTWOORD: (None, True),
    }
    with refused(town, "budgetstap_te_vroeg"):
        budgetten.change_budget(town, WIJK, year, wijk_id=esweg, bestedingsplan_op=date(year - 1, 9, 19))
    with refused(town, "dag_in_toekomst"):
        budgetten.change_budget(town, WIJK, year, wijk_id=esweg, verantwoord_op=date(JAAR, 11, 22))


def test_the_steps_where_the_municipality_decides(town: Session, wijken: dict[str, str]) -> None:
    """Per initiatief: aanvraag, advies, besluit, uitbetaling (domain study 4.2)."""
    esweg = wijken["Esweg"]
    idea = Initiatief(
        id=edits.new_id(), naam="Moestuin", ontvangen_op=date(JAAR, 4, 1), wijk_id=esweg, indiener="Straat"
    )
    edits.add(town, "Initiatief", idea)
    dossier = budgetdossier(town, JAAR, wijk_id=esweg)
    assert [(stap.soort, stap.gedaan, stap.van, stap.klaar) for stap in dossier.stappen] == [
        (Budgetstapsoort.AANVRAAG, 1, 1, True),
        (Budgetstapsoort.ADVIES, 0, 1, False),
        (Budgetstapsoort.BESLUIT, 0, 1, False),
        (Budgetstapsoort.UITBETALING, 0, 0, False),
    ]
    assert dossier.namen[idea.id] == "Moestuin"
    assert budgetdossier(town, JAAR + 1, wijk_id=esweg).initiatieven == []


def test_a_year_closes_with_what_is_chosen_and_a_spaardeel_goes_on(town: Session, wijken: dict[str, str]) -> None:
    """What is left falls to the municipality; a spaardeel stays with its year until its end (domain study 4.1)."""
    esweg, weerd = wijken["Esweg"], wijken["De Weerd"]
    year = JAAR - 1
    day = {"jaar": year, "datum": date(year, 2, 1)}
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000, **day)
    saved = booked(town, esweg, Boekingsoort.SPAREN, 300, tot=date(JAAR + 1, 12, 31), **day)
    promise = booked(town, esweg, Boekingsoort.TOEZEGGING, 200, **day)
    booked(town, weerd, Boekingsoort.TOEKENNING, 700, **day)
    over = booked(town, weerd, Boekingsoort.SPAREN, 50, tot=date(year, 12, 31), **day)
    third = next(wijk_id for naam, wijk_id in wijken.items() if naam not in {"Esweg", "De Weerd"})
    booked(town, third, Boekingsoort.BESTEDING, 40, overschrijding="Storm", **day)
    found = jaareinde(town, year)
    assert [(rij.id, rij.saldo.vrij) for rij in found.tekorten] == [(third, -40)]
    assert {rij.naam: rij.saldo.vrij for rij in found.rijen} == {"Esweg": 500, "De Weerd": 650}
    assert [deel.boeking.id for _, deel in found.toezeggingen] == [promise.id]
    assert [one.deel.boeking.id for one in found.spaardelen] == [saved.id]
    assert [(one.naam, one.deel.boeking.id) for one in found.voorbij] == [("De Weerd", over.id)]
    assert [one.deel.boeking.id for one in spaarstanden(town)] == [over.id, saved.id]
    (of_esweg,) = (rij.budget for rij in found.rijen if rij.naam == "Esweg")
    assert of_esweg is not None
    before = holdings(town)
    budgetten.close_budgetjaar(town, year, [of_esweg.id], [over.id])
    assert budgetjaar(town, year).afgesloten_op == TODAY
    assert (saldo_of(town, esweg, year).vrij, saldo_of(town, esweg, year).vrijgevallen) == (0, 500)
    assert (saldo_of(town, weerd, year).vrij, saldo_of(town, weerd, year).gespaard) == (650, 0)
    for act in (
        lambda: booked(town, weerd, Boekingsoort.BESTEDING, 1, **day),
        lambda: booked(town, esweg, Boekingsoort.BESTEDING, 1, uit_boeking_id=promise.id, **day),
        lambda: budgetten.remove_boeking(town, promise.id),
        lambda: budgetten.close_budgetjaar(town, year),
    ):
        with refused(town, "budgetjaar_afgesloten"):
            act()
    booked(town, esweg, Boekingsoort.BESTEDING, 300, jaar=year, uit_boeking_id=saved.id, datum=TODAY)
    assert budgetdossier(town, JAAR, wijk_id=esweg).spaardelen == []
    history.undo(town)
    assert [one.deel.open for one in budgetdossier(town, JAAR, wijk_id=esweg).spaardelen] == [300]
    history.undo(town)
    assert holdings(town) == before


def test_undo_and_restore_spend_no_money_that_is_not_there(town: Session, wijken: dict[str, str]) -> None:
    esweg = wijken["Esweg"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1)
    outcome = budgetten.allot_budgetten(town, JAAR, {esweg: 1000}, datum=TODAY)
    promise = booked(town, esweg, Boekingsoort.TOEZEGGING, 800)
    with refused(town, "budget_tekort_na_wijziging"):
        history.undo(town, outcome.nummer)
    budgetten.remove_boeking(town, promise.id)
    booked(town, esweg, Boekingsoort.BESTEDING, 900)
    with refused(town, "budget_tekort"):
        history.restore(town, ("boeking", promise.id))


def test_undo_and_restore_leave_a_closed_year_alone(town: Session, wijken: dict[str, str]) -> None:
    esweg, weerd = wijken["Esweg"], wijken["De Weerd"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1)
    granted = budgetten.allot_budgetten(town, JAAR, {esweg: 1000}, datum=TODAY)
    gone = booked(town, esweg, Boekingsoort.TOEZEGGING, 100)
    budgetten.remove_boeking(town, gone.id)
    budgetten.close_budgetjaar(town, JAAR)
    with refused(town, "budgetjaar_afgesloten"):
        history.undo(town, granted.nummer)
    with refused(town, "budgetjaar_afgesloten"):
        history.restore(town, ("boeking", gone.id))
    booked(town, weerd, Boekingsoort.TOEKENNING, 50, jaar=JAAR - 1)
    history.undo(town)
    history.undo(town)
    history.restore(town, ("boeking", gone.id))
    assert saldo_of(town, esweg).toegezegd == 100


def test_closing_passes_over_what_has_nothing_left(town: Session, wijken: dict[str, str]) -> None:
    """A budget with nothing free, a boeking that is no spaardeel: nothing falls to the municipality."""
    esweg = wijken["Esweg"]
    granted = booked(town, esweg, Boekingsoort.TOEKENNING, 500)
    booked(town, esweg, Boekingsoort.BESTEDING, 500)
    budgetten.close_budgetjaar(town, JAAR, [granted.budget_id], [granted.id])
    assert saldo_of(town, esweg).vrijgevallen == 0


def test_a_year_is_opened_again(town: Session) -> None:
    with refused(town, "budgetjaar_open"):
        budgetten.reopen_budgetjaar(town, JAAR)
    budgetten.close_budgetjaar(town, JAAR)
    budgetten.reopen_budgetjaar(town, JAAR)
    assert budgetjaar(town, JAAR).afgesloten_op is None
    with refused(town, "budgetjaar_niet_begonnen"):
        budgetten.close_budgetjaar(town, JAAR + 1)


def test_a_stadsdeel_and_the_municipality_have_a_werkbudget(town: Session) -> None:
    noord = next(one for one in gebieden.stadsdelen(town) if one.naam == "Noord")
    for place in ({"stadsdeel_id": noord.id}, {}):
        budgetten.add_boeking(town, WERK, JAAR, Boekingsoort.TOEKENNING, bedrag=500, datum=TODAY, **place)
        budgetten.add_boeking(town, WERK, JAAR, Boekingsoort.BESTEDING, bedrag=200, datum=TODAY, **place)
    found = {rij.naam: rij.saldo.vrij for rij in budgetoverzicht(town, JAAR).werkbudgetten}
    assert found == {"Noord": 300, "Zuid": 0, GEMEENTE: 300}
    dossier = budgetdossier(town, JAAR, stadsdeel_id=noord.id)
    assert (dossier.rij.naam, dossier.stappen, len(dossier.regels)) == ("Noord", (), 2)
    assert budgetdossier(town, JAAR).rij.naam == GEMEENTE
    with refused(town, "boeking_niet_op_werkbudget"):
        budgetten.add_boeking(
            town, WERK, JAAR, Boekingsoort.SPAREN, stadsdeel_id=noord.id, bedrag=1, datum=TODAY, tot=TODAY
        )
    for gone in ({"wijk_id": "x"}, {"stadsdeel_id": "x"}):
        with refused(town, "weg"):
            budgetdossier(town, JAAR, **gone)


def test_the_years_of_a_wijk_stand_beside_each_other(town: Session, wijken: dict[str, str]) -> None:
    esweg = wijken["Esweg"]
    booked(town, esweg, Boekingsoort.TOEKENNING, 1000, jaar=2025, datum=date(2025, 1, 5))
    booked(town, esweg, Boekingsoort.TOEKENNING, 900, jaar=2026, datum=date(2026, 1, 5))
    dossier = budgetdossier(town, 2026, wijk_id=esweg)
    assert [(jaar.jaar, jaar.regime, saldo.toegekend) for jaar, saldo in dossier.jaren] == [
        (2024, Budgetregime.VIA_DE_WIJK, 0),
        (2025, Budgetregime.VIA_DE_WIJK, 1000),
        (2026, Budgetregime.GEMEENTE_BESLIST, 900),
        (2027, Budgetregime.GEMEENTE_BESLIST, 0),
    ]


def test_the_lists_cost_the_same_for_any_number_of_wijken(town: Session, wijken: dict[str, str]) -> None:
    for wijk_id in wijken.values():
        booked(town, wijk_id, Boekingsoort.TOEKENNING, 1000)
        booked(town, wijk_id, Boekingsoort.SPAREN, 100, tot=date(JAAR + 1, 1, 1))
    with statements(town) as seen:
        budgetoverzicht(town, JAAR)
    assert len(seen) == 5
    with statements(town) as seen:
        assert len(spaarstanden(town)) == 3
    assert len(seen) == 3
