"""The money of residents where a wijkorgaan works: wijkbudgetten of its wijken, and the initiatieven there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import field

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.gespreksbladen import Wijkgeld
from wijkregie.domain.initiatieven import Initiatieffase
from wijkregie.domain.saldi import Deel, Saldo, per_budget, saldo, spaardelen
from wijkregie.store.queries.budgetten import boekingen_van
from wijkregie.store.queries.gebiedsgeld import initiatieven_in, wijkbudgetten
from wijkregie.store.queries.initiatieven import InitiatiefRow as InitiatiefRow
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session

_DONE = frozenset({Initiatieffase.AFGEROND, Initiatieffase.INGETROKKEN})


@frozen(kw_only=True)
class Wijkjaar:
    """The wijkbudget of a wijk in a year, with the spaardelen that have something left."""

    wijk: Wijk
    jaar: int
    saldo: Saldo = field(default_factory=Saldo)
    spaardelen: tuple[Deel, ...] = ()

    @property
    def id(self) -> str:
        """Identity of the line."""
        return f"{self.wijk.id}:{self.jaar}"


@frozen(kw_only=True)
class Gebiedsgeld:
    """The years of every wijk, the newest first, as seen in `jaar`; and the initiatieven, those at work first."""

    jaar: int
    jaren: Sequence[Wijkjaar]
    initiatieven: Sequence[InitiatiefRow]

    @property
    def saldo(self) -> Saldo:
        """What all wijken together have in `jaar`."""
        return sum((found.saldo for found in self.jaren if found.jaar == self.jaar), Saldo())

    @property
    def lopend(self) -> int:
        """How many initiatieven are at work."""
        return sum(row.fase not in _DONE for row in self.initiatieven)


def gebiedsgeld(session: Session, wijken: Sequence[Wijk]) -> Gebiedsgeld:
    """Return the money of these wijken; three queries, however many they are."""
    with session.read() as connection:
        return read_gebiedsgeld(connection, wijken, session.today.year)


def read_gebiedsgeld(connection: Reading, wijken: Sequence[Wijk], jaar: int) -> Gebiedsgeld:
    """Return the same as seen in a year, within a read."""
    places = {wijk.id: wijk for wijk in wijken}
    budgetten = wijkbudgetten(connection, places)
    booked = per_budget(boekingen_van(connection, *(budget.id for budget in budgetten)))
    found = [
        Wijkjaar(
            wijk=places[budget.wijk_id],
            jaar=budget.jaar,
            saldo=saldo(budget.id, booked.get(budget.id, ())),
            spaardelen=tuple(deel for deel in spaardelen(budget.id, booked.get(budget.id, ())) if deel.open),
        )
        for budget in budgetten
        if budget.wijk_id is not None
    ]
    known = {year.wijk.id for year in found if year.jaar == jaar}
    found += [Wijkjaar(wijk=wijk, jaar=jaar) for wijk in wijken if wijk.id not in known]
    rows = initiatieven_in(connection, places)
    return Gebiedsgeld(
        jaar=jaar,
        jaren=sorted(found, key=lambda year: (-year.jaar, year.wijk.naam)),
        initiatieven=sorted(rows, key=lambda row: (row.fase in _DONE, -row.initiatief.ontvangen_op.toordinal())),
    )


def wijkgelden(connection: Reading, bodies: Sequence[Sequence[Wijk]], jaar: int) -> list[Wijkgeld | None]:
    """Return what the wijken of each body have together in a year, None where they were granted nothing."""
    found = read_gebiedsgeld(connection, list({wijk.id: wijk for wijken in bodies for wijk in wijken}.values()), jaar)
    saldi = {year.wijk.id: year.saldo for year in found.jaren if year.jaar == jaar}
    busy = Counter(row.initiatief.wijk_id for row in found.initiatieven if row.fase not in _DONE)
    return [
        Wijkgeld(
            jaar=jaar,
            vrij=sum(saldi[wijk.id].vrij for wijk in wijken),
            initiatieven=sum(busy[wijk.id] for wijk in wijken),
        )
        if any(saldi[wijk.id].beschikbaar for wijk in wijken)
        else None
        for wijken in bodies
    ]
