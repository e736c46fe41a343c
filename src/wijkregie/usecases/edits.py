"""Changing fields of one kept value: what every form does when a field is left."""

from dataclasses import replace
from typing import Any, TypeVar
from uuid import uuid4

from wijkregie.domain.checks import check
from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.mapping import table_name
from wijkregie.store.queries.values import value
from wijkregie.store.unit_of_work import UnitOfWork, Writes
from wijkregie.usecases.session import Outcome, Session

E = TypeVar("E", bound=Entity)


def new_id() -> str:
    """Return an id that no other value has."""
    return uuid4().hex


def get(session: Session, kind: type[E], entity_id: str) -> E:
    """Return a kept value; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = value(connection, kind, entity_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig(table_name(kind)))
    return found


def add(session: Session, label: str, new: E) -> Outcome[E]:
    """Keep a new value under a label; raises Refusal when it breaks a rule of its kind."""
    return session.command(label, lambda uow: save_new(uow, new))


def change(session: Session, label: str, kind: type[E], entity_id: str, **fields: Any) -> Outcome[E]:
    """Change fields of a kept value under a label; raises Refusal when the result breaks a rule of its kind."""
    return session.command(label, lambda uow: save_changed(uow, uow.get(kind, entity_id), **fields))


def remove(session: Session, label: str, kind: type[E], entity_id: str) -> Outcome[E]:
    """Remove a kept value on which nothing hangs; it stays restorable."""

    def act(uow: UnitOfWork) -> E:
        found = uow.get(kind, entity_id)
        uow.remove(found)
        return found

    return session.command(label, act)


def save_new(uow: Writes, new: E) -> E:
    """Save a new value within a command; raises Refusal when it breaks a rule."""
    return _save(uow, new)


def save_changed(uow: Writes, found: E, **fields: Any) -> E:
    """Save a value, new or kept, with other fields within a command; raises Refusal when it breaks a rule."""
    return _save(uow, replace(found, **fields))


def refuse_namesake(uow: Writes, value: Stadsdeel | Wijkorgaan) -> None:
    """Refuse a stadsdeel, or a living body in its stadsdeel, with the name of another; raises Refusal "dubbel"."""
    others: list[Stadsdeel] | list[Wijkorgaan]
    if isinstance(value, Stadsdeel):
        others = uow.find(Stadsdeel)
    elif value.status is Wijkorgaanstatus.BEEINDIGD:
        return
    else:
        beside = uow.find(Wijkorgaan, stadsdeel_id=value.stadsdeel_id)
        others = [body for body in beside if body.status is not Wijkorgaanstatus.BEEINDIGD]
    if any(other.id != value.id and other.naam.casefold() == value.naam.casefold() for other in others):
        raise Refusal("dubbel", wat=f"{zelfstandig(table_name(type(value)))} (“{value.naam}”)")


def _save(uow: Writes, value: E) -> E:
    naam: str | None = getattr(value, "naam", None)
    if naam is not None and naam != one_line(naam):
        tidy: dict[str, Any] = {"naam": one_line(naam)}
        value = replace(value, **tidy)
    check(value)
    return uow.save(value)
