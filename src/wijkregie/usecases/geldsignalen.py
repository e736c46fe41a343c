"""What waits around wijkbudgetten, initiatieven and collectieven, over the whole municipality."""

from collections.abc import Iterator, Mapping

from wijkregie.domain.budgetten import Budgetjaar
from wijkregie.domain.collectieven import Gelegenheidscollectief
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.geldsignalen import (
    is_closed,
    signalen_van_budgetjaar,
    signalen_van_collectief,
    signalen_van_initiatief,
    signalen_van_spaardeel,
    signalen_van_verantwoording,
)
from wijkregie.domain.saldi import per_budget, spaardelen
from wijkregie.domain.signalen import Signaal
from wijkregie.store.queries.budgetten import spaarboekingen, wachtende_budgetten
from wijkregie.store.queries.initiatieven import lopende_initiatieven
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session


def geldsignalen(session: Session) -> list[Signaal]:
    """Return everything about money that waits and is of no wijkorgaan; seven queries, however many wijken."""
    with session.read() as connection:
        namen = {wijk.id: wijk.naam for wijk in values(connection, Wijk)}
        return [*_van_budgetten(connection, session, namen), *_van_plannen(connection, session, namen)]


def _van_budgetten(connection: Reading, session: Session, namen: Mapping[str, str]) -> Iterator[Signaal]:
    today = session.today
    jaren = {jaar.jaar: jaar for jaar in values(connection, Budgetjaar, order="jaar")}
    over = [jaar.jaar for jaar in jaren.values() if not is_closed(jaar, today)]
    saved = per_budget(spaarboekingen(connection))
    budgetten = wachtende_budgetten(connection, today.year)
    for jaar in over:
        if any(budget.jaar == jaar for budget in budgetten):
            yield from signalen_van_budgetjaar(jaren[jaar], today)
    for budget in budgetten:
        van = namen.get(budget.wijk_id or "", "")
        for deel in spaardelen(budget.id, saved.get(budget.id, ())):
            yield from signalen_van_spaardeel(deel, budget, today, van=van)
        if budget.jaar in over:
            yield from signalen_van_verantwoording(budget, jaren[budget.jaar], today, van=van)


def _van_plannen(connection: Reading, session: Session, namen: Mapping[str, str]) -> Iterator[Signaal]:
    today = session.today
    for rij in lopende_initiatieven(connection):
        yield from signalen_van_initiatief(rij.initiatief, rij.geld, today, van=rij.wijk or rij.indiener)
    for collectief in values(connection, Gelegenheidscollectief, order="naam"):
        yield from signalen_van_collectief(collectief, today, van=namen.get(collectief.wijk_id or "", ""))
