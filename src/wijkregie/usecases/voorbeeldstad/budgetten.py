"""Four years of wijkbudget for every wijk, and the werkbudget of every stadsdeel; amounts are plainly an example."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from wijkregie.domain.budgetten import (
    REGIME_GEMEENTE_VANAF,
    Boeking,
    Boekingsoort,
    Budget,
    Budgetjaar,
    Budgetregime,
    Budgetsoort,
)
from wijkregie.domain.gebieden import Wijk
from wijkregie.usecases.voorbeeldstad import geldlijst
from wijkregie.usecases.voorbeeldstad.days import Calendar, werkdag
from wijkregie.usecases.voorbeeldstad.town import Town

_PER_INWONER = 320
_WERKBUDGET = {"Centrum": 18_000, "Noord": 15_000, "Oost": 16_500, "Zuid": 12_000, "West": 15_500}


def build_budgetjaren(calendar: Calendar, new_id: Callable[[], str]) -> dict[int, Budgetjaar]:
    """Return the rules of the working year and of the three before it."""
    return {jaar: _budgetjaar(calendar, jaar, new_id()) for jaar in calendar.years[-4:]}


def _budgetjaar(calendar: Calendar, jaar: int, id_: str) -> Budgetjaar:
    gemeente = jaar >= REGIME_GEMEENTE_VANAF
    closing = _closing(jaar)
    return Budgetjaar(
        id=id_,
        jaar=jaar,
        regime=Budgetregime.GEMEENTE_BESLIST if gemeente else Budgetregime.VIA_DE_WIJK,
        aanvraag_uiterlijk=None if gemeente else date(jaar - 1, 9, 30),
        verantwoording_uiterlijk=None if gemeente else date(jaar + 1, 3, 31),
        afgesloten_op=closing if closing <= calendar.peildatum else None,
        bron="voorbeeld, verzonnen",
    )


def _granting(jaar: int) -> date:
    return werkdag(date(jaar - 1, 11, 12))


def _closing(jaar: int) -> date:
    """Return the day on which a year is closed: by way of the wijk not before it was accounted for."""
    return werkdag(date(jaar + 1, 1, 28) if jaar >= REGIME_GEMEENTE_VANAF else date(jaar + 1, 4, 28))


@dataclass(slots=True)
class Kas:
    """The budgets of a town, by wijk or stadsdeel and year, and what of each is free."""

    town: Town
    jaren: dict[int, Budgetjaar]
    budgetten: dict[tuple[str, int], Budget] = field(default_factory=dict)
    vrij: Counter[str] = field(default_factory=Counter)

    def book(
        self,
        budget: Budget,
        soort: Boekingsoort,
        bedrag: int,
        datum: date,
        omschrijving: str,
        *,
        uit: Boeking | None = None,
        naar: Budget | None = None,
        tot: date | None = None,
        initiatief_id: str | None = None,
        gelegenheidscollectief_id: str | None = None,
        overschrijding: str = "",
    ) -> Boeking:
        """Return a boeking in cents, added to the town unless its day is still to come."""
        boeking = Boeking(
            id=self.town.new_id(),
            budget_id=budget.id,
            soort=soort,
            bedrag=bedrag,
            datum=datum,
            omschrijving=omschrijving,
            tot=tot,
            naar_budget_id=naar.id if naar else None,
            uit_boeking_id=uit.id if uit else None,
            initiatief_id=initiatief_id,
            gelegenheidscollectief_id=gelegenheidscollectief_id,
            overschrijding=overschrijding,
        )
        if datum <= self.town.calendar.peildatum:
            self.town.entities.append(boeking)
            if soort is Boekingsoort.TOEKENNING:
                self.vrij[budget.id] += bedrag
            elif uit is None:
                self.vrij[budget.id] -= bedrag
            if naar:
                self.vrij[naar.id] += bedrag
        return boeking

    def share(self, budget: Budget, percent: int) -> int:
        """Return a part of what is free, in whole fives of euros."""
        return self.vrij[budget.id] * percent // 100 // 500 * 500


def open_kas(town: Town, jaren: dict[int, Budgetjaar]) -> Kas:
    """Add the budgets of every year for which money was granted, with that money."""
    kas = Kas(town, jaren)
    for jaar in (jaar for jaar in jaren if _granting(jaar) <= town.calendar.peildatum):
        for wijk in town.wijken.values():
            _open(kas, wijk.id, _wijkbudget(town, wijk, jaren[jaar]), (wijk.inwoners or 0) * _PER_INWONER)
        for naam, stadsdeel in town.stadsdelen.items():
            budget = Budget(id=town.new_id(), soort=Budgetsoort.WERKBUDGET, jaar=jaar, stadsdeel_id=stadsdeel.id)
            _open(kas, stadsdeel.id, budget, _WERKBUDGET[naam] * 100)
    return kas


def _open(kas: Kas, gebied_id: str, budget: Budget, bedrag: int) -> None:
    kas.budgetten[gebied_id, budget.jaar] = budget
    kas.town.entities.append(budget)
    raised = bedrag * (100 + 2 * (budget.jaar - kas.town.calendar.werkjaar)) // 100 // 10_000 * 10_000
    words = f"{budget.soort.value.capitalize()} {budget.jaar}"
    kas.book(budget, Boekingsoort.TOEKENNING, raised, _granting(budget.jaar), words)


def _wijkbudget(town: Town, wijk: Wijk, regels: Budgetjaar) -> Budget:
    """Return the budget of a wijk; by way of the wijk it was asked for, planned and accounted for in time."""
    jaar, peildatum = regels.jaar, town.calendar.peildatum
    budget = Budget(id=town.new_id(), jaar=jaar, wijk_id=wijk.id)
    if regels.regime is Budgetregime.GEMEENTE_BESLIST:
        return budget
    planned = werkdag(date(jaar, 2, 20) + timedelta(days=town.rng.randint(0, 30)))
    told = werkdag(date(jaar + 1, 2, 1) + timedelta(days=town.rng.randint(0, 52)))
    return Budget(
        id=budget.id,
        jaar=jaar,
        wijk_id=wijk.id,
        aangevraagd_op=werkdag(date(jaar - 1, 9, 28) - timedelta(days=town.rng.randint(0, 25))),
        bestedingsplan_op=planned if planned <= peildatum else None,
        verantwoord_op=told if told <= peildatum else None,
    )


def build_bestedingen(kas: Kas) -> None:
    """Spend of every budget what was not promised yet, each in its own way, and close the years that are over."""
    town = kas.town
    for jaar, regels in kas.jaren.items():
        found = {naam: kas.budgetten.get((wijk.id, jaar)) for naam, wijk in town.wijken.items()}
        known = {naam: budget for naam, budget in found.items() if budget}
        if known:
            _stories(kas, known, town.calendar.peildatum.year - jaar)
        for budget in known.values():
            _spend(kas, budget, regels.regime)
        for stadsdeel in town.stadsdelen.values():
            if werkbudget := kas.budgetten.get((stadsdeel.id, jaar)):
                for percent in (18, 24):
                    datum = werkdag(date(jaar, town.rng.randint(2, 11), town.rng.randint(2, 28)))
                    bedrag = kas.share(werkbudget, percent)
                    kas.book(werkbudget, Boekingsoort.BESTEDING, bedrag, datum, town.pick(geldlijst.WERK))
        if joris := known.get("Sint Joris"):
            _exceed(kas, joris, town.calendar.peildatum.year - jaar)
        if regels.afgesloten_op:
            _give_back(kas, jaar, regels.afgesloten_op)


def _spend(kas: Kas, budget: Budget, regime: Budgetregime) -> None:
    """Book one or two things of which the money is paid at once; since the municipality decides, first promised."""
    town, rng = kas.town, kas.town.rng
    for month in (3, 7) if kas.vrij[budget.id] > 500_000 else (5,):
        datum = werkdag(date(budget.jaar, month + rng.randint(0, 3), rng.randint(2, 28)))
        bedrag, words = kas.share(budget, rng.randint(24, 42)), town.pick(geldlijst.WIJK)
        promised = None
        if regime is Budgetregime.GEMEENTE_BESLIST:
            promised = kas.book(budget, Boekingsoort.TOEZEGGING, bedrag, datum, words)
            datum = werkdag(datum + timedelta(days=rng.randint(12, 30)))
        kas.book(budget, Boekingsoort.BESTEDING, bedrag, datum, words, uit=promised)


def _stories(kas: Kas, known: dict[str, Budget], back: int) -> None:
    """Save for later and pass money on, where a wijk does so; `back` is how many years ago this one is."""
    day = kas.town.calendar.day
    if back == 2:
        molen, hagen = known["Molenkamp"], known["’t Hagen"]
        jaar = molen.jaar
        saved = _save(kas, molen, 40, date(jaar, 10, 14), day(38), geldlijst.SPAREN_KORT)
        part, spent_on = saved.bedrag // 4 // 100 * 100, werkdag(day(-60))
        kas.book(molen, Boekingsoort.BESTEDING, part, spent_on, geldlijst.SPAREN_KORT_UIT, uit=saved)
        saved = _save(kas, hagen, 25, date(jaar, 9, 30), date(jaar + 1, 12, 31), geldlijst.SPAREN_KLAAR)
        spent_on = werkdag(date(jaar + 1, 8, 20))
        kas.book(hagen, Boekingsoort.BESTEDING, saved.bedrag, spent_on, geldlijst.SPAREN_KLAAR_UIT, uit=saved)
    if back == 1:
        linde, jaar = known["Lindevoort"], known["Lindevoort"].jaar
        _save(kas, linde, 35, date(jaar, 11, 12), date(jaar + 2, 12, 31), geldlijst.SPAREN_LANG)
    if back in (0, 1):
        poort, hagen = known["Hagenpoort"], known["’t Hagen"]
        datum = werkdag(date(poort.jaar, 2, 26))
        kas.book(poort, Boekingsoort.OVERHEVELING, 120_000, datum, geldlijst.OVERHEVELING, naar=hagen)


def _save(kas: Kas, budget: Budget, percent: int, datum: date, tot: date, words: str) -> Boeking:
    return kas.book(budget, Boekingsoort.SPAREN, kas.share(budget, percent), werkdag(datum), words, tot=tot)


def _exceed(kas: Kas, budget: Budget, back: int) -> None:
    """Let the wijk that had bad luck with the weather spend more than it had, last year."""
    if back == 1:
        datum, bedrag = werkdag(date(budget.jaar, 12, 3)), kas.vrij[budget.id] + 64_000
        why = geldlijst.WAAROM_MEER
        kas.book(budget, Boekingsoort.BESTEDING, bedrag, datum, geldlijst.OVERSCHRIJDING, overschrijding=why)


def _give_back(kas: Kas, jaar: int, datum: date) -> None:
    """Let what is left of a year go back to the municipality."""
    for (_, of), budget in kas.budgetten.items():
        if of == jaar and kas.vrij[budget.id] > 0:
            kas.book(budget, Boekingsoort.VRIJVAL, kas.vrij[budget.id], datum, geldlijst.VRIJVAL)
