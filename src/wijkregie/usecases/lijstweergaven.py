"""Views of lists that are kept by name."""

from typing import Any

from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def weergaven(session: Session) -> list[Lijstweergave]:
    """Return the views of all pages, those of a page in their order."""
    with session.read() as connection:
        return values(connection, Lijstweergave, order="volgorde")


def add_weergave(session: Session, pagina: str, naam: str, keuzes: str) -> Outcome[Lijstweergave]:
    """Keep a view of the list of a page, after the others; raises Refusal "dubbel" for a name that is there."""

    def act(uow: UnitOfWork) -> Lijstweergave:
        last = max((each.volgorde for each in uow.find(Lijstweergave, pagina=pagina)), default=0)
        new = Lijstweergave(id=edits.new_id(), pagina=pagina, naam=naam, keuzes=keuzes, volgorde=last + 1)
        return edits.save_new(uow, new)

    return session.command("Weergave toegevoegd", act)


def change_weergave(session: Session, weergave_id: str, **fields: Any) -> Outcome[Lijstweergave]:
    """Give a view another name or other choices."""
    return edits.change(session, "Weergave gewijzigd", Lijstweergave, weergave_id, **fields)


def move_weergave(session: Session, weergave_id: str, step: int) -> Outcome[Lijstweergave]:
    """Let a view change places with the one before it (-1) or after it (1); at an end it stays."""

    def act(uow: UnitOfWork) -> Lijstweergave:
        found = uow.get(Lijstweergave, weergave_id)
        beside = sorted(uow.find(Lijstweergave, pagina=found.pagina), key=lambda each: each.volgorde)
        place = [each.id for each in beside].index(found.id)
        wanted = min(max(place + step, 0), len(beside) - 1)
        beside.insert(wanted, beside.pop(place))
        for number, each in enumerate(beside, start=1):
            if each.volgorde != number:
                edits.save_changed(uow, each, volgorde=number)
        return uow.get(Lijstweergave, weergave_id)

    return session.command("Weergave verplaatst", act)


def remove_weergave(session: Session, weergave_id: str) -> Outcome[Lijstweergave]:
    """Remove a view; what it showed stays."""
    return edits.remove(session, "Weergave verwijderd", Lijstweergave, weergave_id)
