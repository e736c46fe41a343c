"""Stadsdelen and wijken."""

from collections.abc import Iterable
from typing import Any

from wijkregie.domain.budgetten import Budget
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkgrenzen import Wijkgrens
from wijkregie.store.mapping import E, table_name
from wijkregie.store.queries.budgetten import boekingen_van
from wijkregie.store.queries.gebieden import namen_per_wijk
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def stadsdelen(session: Session) -> list[Stadsdeel]:
    """Return the stadsdelen by name."""
    with session.read() as connection:
        return values(connection, Stadsdeel, order="naam")


def wijken(session: Session) -> list[Wijk]:
    """Return the wijken by name."""
    with session.read() as connection:
        return values(connection, Wijk, order="naam")


def wijkorganen_per_wijk(session: Session) -> dict[str, list[str]]:
    """Return for each wijk the names of the wijkorganen that stand for it; an ended one does not count."""
    with session.read() as connection:
        return namen_per_wijk(connection)


def add_stadsdeel(session: Session, naam: str) -> Outcome[Stadsdeel]:
    """Keep a new stadsdeel; raises Refusal "dubbel" when there is one with its name."""

    def act(uow: UnitOfWork) -> Stadsdeel:
        saved = edits.save_new(uow, Stadsdeel(id=edits.new_id(), naam=naam))
        edits.refuse_namesake(uow, saved)
        return saved

    return session.command("Stadsdeel toegevoegd", act)


def change_stadsdeel(session: Session, stadsdeel_id: str, **fields: Any) -> Outcome[Stadsdeel]:
    """Change fields of a stadsdeel; raises Refusal "dubbel" when another has its name."""

    def act(uow: UnitOfWork) -> Stadsdeel:
        changed = edits.save_changed(uow, uow.get(Stadsdeel, stadsdeel_id), **fields)
        edits.refuse_namesake(uow, changed)
        return changed

    return session.command("Stadsdeel gewijzigd", act)


def remove_stadsdeel(session: Session, stadsdeel_id: str) -> Outcome[Stadsdeel]:
    """Remove a stadsdeel without wijken and wijkorganen, with its budgetten on which nothing is booked."""
    return _remove(session, "Stadsdeel verwijderd", Stadsdeel, stadsdeel_id)


def add_wijk(session: Session, naam: str, stadsdeel_id: str, **fields: Any) -> Outcome[Wijk]:
    """Keep a new wijk."""
    return edits.add(
        session, "Wijk toegevoegd", Wijk(id=edits.new_id(), naam=naam, stadsdeel_id=stadsdeel_id, **fields)
    )


def change_wijk(session: Session, wijk_id: str, **fields: Any) -> Outcome[Wijk]:
    """Change fields of a wijk."""
    return edits.change(session, "Wijk gewijzigd", Wijk, wijk_id, **fields)


def remove_wijk(session: Session, wijk_id: str) -> Outcome[Wijk]:
    """Remove a wijk that no wijkorgaan stands for, with its budgetten on which nothing is booked."""
    return _remove(session, "Wijk verwijderd", Wijk, wijk_id)


def _remove(session: Session, label: str, kind: type[E], entity_id: str) -> Outcome[E]:
    def act(uow: UnitOfWork) -> E:
        _remove_empty(uow, uow.find(Budget, **{f"{table_name(kind)}_id": entity_id}))
        if kind is Wijk:
            for grens in uow.find(Wijkgrens, wijk_id=entity_id):
                uow.remove(grens)
        found = uow.get(kind, entity_id)
        uow.remove(found)
        return found

    return session.command(label, act)


def _remove_empty(uow: UnitOfWork, budgetten: Iterable[Budget]) -> None:
    """Remove budgetten: opened by a first boeking that is gone, or for a day of theirs.

    Raises Refusal "budget_met_boekingen" when something is booked on one.
    """
    for budget in budgetten:
        if boekingen_van(uow.connection, budget.id):
            raise Refusal("budget_met_boekingen", jaar=budget.jaar)
        uow.remove(budget)
