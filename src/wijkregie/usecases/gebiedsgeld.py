"""The money of residents where a wijkorgaan works: wijkbudgetten of its wijken, and the initiatieven there."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.initiatieven import Initiatieffase
from wijkregie.domain.saldi import Deel, Saldo, per_budget, saldo, spaardelen
from wijkregie.store.queries.budgetten import boekingen_van
from wijkregie.store.queries.gebiedsgeld import initiatieven_in, wijkbudgetten
from wijkregie.store.queries.initiatieven import InitiatiefRow as InitiatiefRow
from wijkregie.usecases.session import Session

_DONE = frozenset({Initiatieffase.AFGEROND, Initiatieffase.INGETROKKEN})


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
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
    today = session.today
    places = {wijk.id: wijk for wijk in wijken}
    with session.read() as connection:
        budgetten = wijkbudgetten(connection, places)
        booked = per_budget(boekingen_van(connection, *(budget.id for budget in budgetten)))
        rows = initiatieven_in(connection, places)
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
    known = {year.wijk.id for year in found if year.jaar == today.year}
    found += [Wijkjaar(wijk=wijk, jaar=today.year) for wijk in wijken if wijk.id not in known]
    return Gebiedsgeld(
        jaar=today.year,
        jaren=sorted(found, key=lambda year: (-year.jaar, year.wijk.naam)),
        initiatieven=sorted(rows, key=lambda row: (row.fase in _DONE, -row.initiatief.ontvangen_op.toordinal())),
    )
