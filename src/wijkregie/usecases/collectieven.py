"""Gelegenheidscollectieven: who comes together for the time being, and what the werkbudget does for them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from wijkregie.domain.budgetten import Boeking, Boekingsoort, Budgetsoort
from wijkregie.domain.collectieven import Collectiefstand, Gelegenheidscollectief, collectiefstand
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.store.queries.collectieven import CollectiefRow as CollectiefRow
from wijkregie.store.queries.collectieven import collectief_rows
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.budgetten import book, budget_of
from wijkregie.usecases.session import Outcome, Session

_ORDER = tuple(Collectiefstand)


def collectieven(session: Session) -> list[CollectiefRow]:
    """Return the collectieven: those at work first, then those to come, then what has ended; each by name."""
    with session.read() as connection:
        found = collectief_rows(connection)
    return sorted(found, key=lambda row: _ORDER.index(collectiefstand(row.collectief, session.today)))


def boekingen_van(session: Session, collectief_id: str) -> Sequence[Boeking]:
    """Return what was booked for a collectief, by day."""
    with session.read() as connection:
        return values(connection, Boeking, gelegenheidscollectief_id=collectief_id, order="datum")


def add_collectief(session: Session, naam: str, **fields: Any) -> Outcome[Gelegenheidscollectief]:
    """Keep a new collectief; its contact is the wijkregisseur unless told otherwise."""

    def act(uow: UnitOfWork) -> Gelegenheidscollectief:
        whose = uow.find(Inrichting)
        known = {"contactpersoon": whose[0].wijkregisseur if whose else ""}
        given = {name: value for name, value in fields.items() if value not in (None, "")}
        return edits.save_new(uow, Gelegenheidscollectief(id=edits.new_id(), naam=naam, **known | given))

    return session.command("Collectief toegevoegd", act)


def change_collectief(session: Session, collectief_id: str, **fields: Any) -> Outcome[Gelegenheidscollectief]:
    """Change fields of a collectief."""
    return edits.change(session, "Collectief gewijzigd", Gelegenheidscollectief, collectief_id, **fields)


def end_collectief(session: Session, collectief_id: str, *, einde: date) -> Outcome[Gelegenheidscollectief]:
    """Write down the last day of a collectief; raises Refusal when it is still to come."""
    check_geweest(einde, session.today)
    return edits.change(session, "Collectief gestopt", Gelegenheidscollectief, collectief_id, einde=einde)


def remove_collectief(session: Session, collectief_id: str) -> Outcome[Gelegenheidscollectief]:
    """Remove a collectief for which nothing was booked; it stays restorable."""

    def act(uow: UnitOfWork) -> Gelegenheidscollectief:
        found = uow.get(Gelegenheidscollectief, collectief_id)
        if uow.find(Boeking, gelegenheidscollectief_id=collectief_id):
            raise Refusal("collectief_met_geld", naam=found.naam)
        uow.remove(found)
        return found

    return session.command("Collectief verwijderd", act)


def pay_collectief(
    session: Session, collectief_id: str, *, bedrag: int, datum: date, omschrijving: str = "", overschrijding: str = ""
) -> Outcome[Boeking]:
    """Write down support (cents) out of the werkbudget of the stadsdeel in the year of the day.

    Without a wijk it comes out of the werkbudget of the whole municipality. Raises Refusal as `book` does.
    """

    def act(uow: UnitOfWork) -> Boeking:
        found = uow.get(Gelegenheidscollectief, collectief_id)
        where = uow.get(Wijk, found.wijk_id).stadsdeel_id if found.wijk_id else None
        budget = budget_of(uow, Budgetsoort.WERKBUDGET, datum.year, stadsdeel_id=where)
        payment = Boeking(
            id=edits.new_id(),
            budget_id=budget.id,
            soort=Boekingsoort.BESTEDING,
            bedrag=bedrag,
            datum=datum,
            omschrijving=omschrijving.strip() or found.naam,
            gelegenheidscollectief_id=collectief_id,
            overschrijding=overschrijding.strip(),
        )
        return book(uow, session.today, payment)

    return session.command("Ondersteuning betaald", act)
