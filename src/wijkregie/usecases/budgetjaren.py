"""Budget years: what every wijk and stadsdeel has left, one budget as a whole, and how a year is to be closed."""

from collections.abc import Mapping, Sequence
from datetime import date

from wijkregie.domain.budgetstappen import Budgetstap, initiatiefstappen, wijkstappen
from wijkregie.domain.budgetten import Budget, Budgetjaar, Budgetregime, Budgetsoort, new_budgetjaar
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import Deel, Saldo, Saldoregel, per_budget, saldo, spaardelen, toezeggingen, verloop
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.budgetten import (
    boekingen_van,
    boekingen_van_jaar,
    budgetnamen,
    collectieven_bij,
    initiatieven_bij,
    spaarboekingen,
)
from wijkregie.store.queries.values import value, values
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session

GEMEENTE = "Hele gemeente"
"""What a werkbudget without a stadsdeel is called."""


@frozen(kw_only=True)
class Budgetrij:
    """A wijk or stadsdeel in a budget year, also while nothing was booked; amounts are cents."""

    wijk_id: str | None = None
    stadsdeel_id: str | None = None
    naam: str
    stadsdeel: str
    budget: Budget | None
    saldo: Saldo

    @property
    def id(self) -> str:
        return self.wijk_id or self.stadsdeel_id or ""


@frozen(kw_only=True)
class Budgetoverzicht:
    """A budget year: its rules, the wijken by stadsdeel, and the werkbudgetten, that of the municipality last."""

    jaar: Budgetjaar
    wijken: Sequence[Budgetrij]
    werkbudgetten: Sequence[Budgetrij]

    @property
    def totaal(self) -> Saldo:
        """All wijken together; what they passed on to each other comes to nothing."""
        return sum((rij.saldo for rij in self.wijken), Saldo())


@frozen(kw_only=True)
class Spaardeel:
    """Money that was kept apart: whose it is, of which year, and what is left of it."""

    budget: Budget
    naam: str
    deel: Deel


@frozen(kw_only=True)
class Budgetdossier:
    """One wijk or stadsdeel in a year: its ledger, what is set apart, and its other years beside it.

    `namen` gives by id what budgetten, initiatieven and collectieven in the ledger are called. `spaardelen` are also
    those of earlier years with something left. `initiatieven` came in this year, from the wijk or anywhere in the
    stadsdeel, or are paid from this budget; `jaren` runs from two years before up to the next.
    """

    jaar: Budgetjaar
    rij: Budgetrij
    regels: Sequence[Saldoregel]
    toezeggingen: Sequence[Deel]
    spaardelen: Sequence[Spaardeel]
    stappen: Sequence[Budgetstap]
    initiatieven: Sequence[Initiatief]
    collectieven: Sequence[Gelegenheidscollectief]
    jaren: Sequence[tuple[Budgetjaar, Saldo]]
    namen: Mapping[str, str]


@frozen(kw_only=True)
class Jaareinde:
    """What closing a year comes to: what is free and may fall to the municipality, what is short, what is set apart."""

    jaar: Budgetjaar
    rijen: Sequence[Budgetrij]
    tekorten: Sequence[Budgetrij]
    toezeggingen: Sequence[tuple[Budgetrij, Deel]]
    spaardelen: Sequence[Spaardeel]
    voorbij: Sequence[Spaardeel]
    """Spaardelen of any year with something left whose term is over."""


def budgetjaren(session: Session) -> list[Budgetjaar]:
    """Return the years whose rules are kept, in order."""
    with session.read() as connection:
        return values(connection, Budgetjaar, order="jaar")


def budgetjaar(session: Session, jaar: int) -> Budgetjaar:
    """Return the rules of a year; those that follow from the year before when none are kept yet (version 0)."""
    return _of_jaar(jaar, budgetjaren(session))


def budgetoverzicht(session: Session, jaar: int) -> Budgetoverzicht:
    """Return a year of every wijk, by stadsdeel and name, and of every stadsdeel; five queries for any number."""
    with session.read() as connection:
        rules = values(connection, Budgetjaar, order="jaar")
        wijken = values(connection, Wijk, order="naam")
        stadsdelen = values(connection, Stadsdeel, order="naam")
        budgetten = values(connection, Budget, jaar=jaar)
        booked = per_budget(boekingen_van_jaar(connection, jaar))
    places = {(budget.wijk_id, budget.stadsdeel_id): budget for budget in budgetten}

    def rij(naam: str, stadsdeel: str, wijk_id: str | None = None, stadsdeel_id: str | None = None) -> Budgetrij:
        budget = places.get((wijk_id, stadsdeel_id))
        left = saldo(budget.id, booked.get(budget.id, ())) if budget else Saldo()
        return Budgetrij(
            wijk_id=wijk_id, stadsdeel_id=stadsdeel_id, naam=naam, stadsdeel=stadsdeel, budget=budget, saldo=left
        )

    of_stadsdeel = {one.id: [wijk for wijk in wijken if wijk.stadsdeel_id == one.id] for one in stadsdelen}
    return Budgetoverzicht(
        jaar=_of_jaar(jaar, rules),
        wijken=[rij(wijk.naam, one.naam, wijk_id=wijk.id) for one in stadsdelen for wijk in of_stadsdeel[one.id]],
        werkbudgetten=[*(rij(one.naam, one.naam, stadsdeel_id=one.id) for one in stadsdelen), rij(GEMEENTE, "")],
    )


def budgetdossier(
    session: Session, jaar: int, *, wijk_id: str | None = None, stadsdeel_id: str | None = None
) -> Budgetdossier:
    """Return one wijk or stadsdeel in a year, without either the municipality; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        rules = values(connection, Budgetjaar, order="jaar")
        naam, stadsdeel = _called(connection, wijk_id, stadsdeel_id)
        soort = Budgetsoort.WERKBUDGET if wijk_id is None else Budgetsoort.WIJKBUDGET
        budgetten = values(connection, Budget, order="jaar", soort=soort, wijk_id=wijk_id, stadsdeel_id=stadsdeel_id)
        all_ = boekingen_van(connection, *(budget.id for budget in budgetten))
        budget = next((one for one in budgetten if one.jaar == jaar), None)
        booked = per_budget(all_)
        mine = booked.get(budget.id, []) if budget else []
        linked = {boeking.initiatief_id for boeking in mine if boeking.initiatief_id}
        here = [wijk_id] if wijk_id else [one.id for one in values(connection, Wijk, **_within(stadsdeel_id))]
        initiatieven = initiatieven_bij(connection, here, jaar, linked)
        groups = {boeking.gelegenheidscollectief_id for boeking in mine if boeking.gelegenheidscollectief_id}
        collectieven = collectieven_bij(connection, here, groups)
        namen = {
            **budgetnamen(
                connection,
                {other for boeking in mine for other in (boeking.budget_id, boeking.naar_budget_id) if other},
            ),
            **{initiatief.id: initiatief.naam for initiatief in initiatieven},
            **{collectief.id: collectief.naam for collectief in collectieven},
        }
    this = _of_jaar(jaar, rules)
    saldi = {one.jaar: saldo(one.id, booked.get(one.id, ())) for one in budgetten}
    saved = [
        Spaardeel(budget=one, naam=naam, deel=deel)
        for one in budgetten
        for deel in spaardelen(one.id, booked.get(one.id, ()))
        if one.jaar == jaar or (one.jaar < jaar and deel.open)
    ]
    via_wijk = this.regime is Budgetregime.VIA_DE_WIJK
    stappen = wijkstappen(this, budget, mine) if via_wijk else initiatiefstappen(initiatieven, mine)
    return Budgetdossier(
        jaar=this,
        rij=Budgetrij(
            wijk_id=wijk_id,
            stadsdeel_id=stadsdeel_id,
            naam=naam,
            stadsdeel=stadsdeel,
            budget=budget,
            saldo=saldi.get(jaar, Saldo()),
        ),
        regels=verloop(budget.id, mine) if budget else (),
        toezeggingen=[deel for deel in toezeggingen(budget.id, mine) if deel.open] if budget else (),
        spaardelen=saved,
        stappen=stappen if wijk_id is not None else (),
        initiatieven=initiatieven,
        collectieven=collectieven,
        jaren=[(_of_jaar(year, rules), saldi.get(year, Saldo())) for year in range(jaar - 2, jaar + 2)],
        namen=namen,
    )


def spaarstanden(session: Session) -> list[Spaardeel]:
    """Return every spaardeel of the municipality with something left, what ends first first; three queries."""
    with session.read() as connection:
        booked = per_budget(spaarboekingen(connection))
        budgetten = [budget for budget in values(connection, Budget) if budget.id in booked]
        namen = budgetnamen(connection, booked)
    found = [
        Spaardeel(budget=budget, naam=namen[budget.id], deel=deel)
        for budget in budgetten
        for deel in spaardelen(budget.id, booked[budget.id])
        if deel.open
    ]
    return sorted(found, key=lambda one: (one.deel.boeking.tot or date.max, one.naam))


def jaareinde(session: Session, jaar: int) -> Jaareinde:
    """Return what closing a year comes to; nothing is written."""
    overview = budgetoverzicht(session, jaar)
    rijen = [rij for rij in (*overview.wijken, *overview.werkbudgetten) if rij.budget is not None]
    with session.read() as connection:
        booked = per_budget(boekingen_van_jaar(connection, jaar))
    promised = [
        (rij, deel)
        for rij in rijen
        if rij.budget is not None
        for deel in toezeggingen(rij.budget.id, booked.get(rij.budget.id, ()))
        if deel.open
    ]
    saved = spaarstanden(session)
    over = [one for one in saved if (one.deel.dagen_over(session.today) or 0) < 0]
    return Jaareinde(
        jaar=overview.jaar,
        rijen=[rij for rij in rijen if rij.saldo.vrij > 0],
        tekorten=[rij for rij in rijen if rij.saldo.vrij < 0],
        toezeggingen=promised,
        spaardelen=[one for one in saved if one.budget.jaar == jaar and one not in over],
        voorbij=over,
    )


def vorige_toekenningen(session: Session, jaar: int) -> dict[str, int]:
    """Return by wijk what it was granted the year before, in cents; those that got something this year are left out."""
    now = {rij.id for rij in budgetoverzicht(session, jaar).wijken if rij.saldo.toegekend}
    before = budgetoverzicht(session, jaar - 1).wijken
    return {rij.id: rij.saldo.toegekend for rij in before if rij.saldo.toegekend and rij.id not in now}


def _of_jaar(jaar: int, rules: Sequence[Budgetjaar]) -> Budgetjaar:
    return next((one for one in rules if one.jaar == jaar), None) or new_budgetjaar(jaar, rules, id_="")


def _within(stadsdeel_id: str | None) -> dict[str, str]:
    """Return how to ask for the wijken of a stadsdeel, or for all."""
    return {} if stadsdeel_id is None else {"stadsdeel_id": stadsdeel_id}


def _called(connection: Reading, wijk_id: str | None, stadsdeel_id: str | None) -> tuple[str, str]:
    """Return the names of a wijk with its stadsdeel, of a stadsdeel, or of the municipality; raises Refusal "weg"."""
    wijk = value(connection, Wijk, wijk_id) if wijk_id else None
    if wijk_id and wijk is None:
        raise Refusal("weg", wat=zelfstandig("wijk"))
    where = wijk.stadsdeel_id if wijk else stadsdeel_id
    if where is None:
        return GEMEENTE, ""
    stadsdeel = value(connection, Stadsdeel, where)
    if stadsdeel is None:
        raise Refusal("weg", wat=zelfstandig("stadsdeel"))
    return (wijk or stadsdeel).naam, stadsdeel.naam
