"""Verhalen of a traject: add, change, remove."""

from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.verhalen import Verhaal, check_verhaal_geweest
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def add_verhaal(session: Session, traject_id: str, tekst: str, *, datum: date, **fields: Any) -> Outcome[Verhaal]:
    """Keep a story of a traject; raises Refusal as `check_verhaal` does, or when its day is still to come."""
    new = Verhaal(id=edits.new_id(), traject_id=traject_id, tekst=tekst.strip(), datum=datum, **fields)
    return session.command("Verhaal toegevoegd", lambda uow: _save(uow, session.today, new))


def change_verhaal(session: Session, verhaal_id: str, **fields: Any) -> Outcome[Verhaal]:
    """Change fields of a story; raises Refusal as `add_verhaal` does."""

    def act(uow: UnitOfWork) -> Verhaal:
        return _save(uow, session.today, replace(uow.get(Verhaal, verhaal_id), **fields))

    return session.command("Verhaal gewijzigd", act)


def remove_verhaal(session: Session, verhaal_id: str) -> Outcome[Verhaal]:
    """Remove a story; it stays restorable."""
    return edits.remove(session, "Verhaal verwijderd", Verhaal, verhaal_id)


def _save(uow: UnitOfWork, today: date, verhaal: Verhaal) -> Verhaal:
    check_verhaal_geweest(verhaal, today)
    return edits.save_changed(uow, verhaal)
