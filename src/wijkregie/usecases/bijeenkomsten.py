"""Bijeenkomsten: who is asked to wijkradenoverleg, stadsdeelcommissie and stedelijke bijeenkomst, and who came."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from wijkregie.domain.bijeenkomsten import (
    Aanwezigheid,
    Bijeenkomst,
    Bijeenkomstsoort,
    Uitnodiging,
    check_bijeenkomst,
    wordt_uitgenodigd,
)
from wijkregie.domain.datums import tel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan, wordt_verwacht
from wijkregie.store.queries.bijeenkomsten import BijeenkomstRow as BijeenkomstRow
from wijkregie.store.queries.bijeenkomsten import UitnodigingRow as UitnodigingRow
from wijkregie.store.queries.bijeenkomsten import bijeenkomst_rows
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def bijeenkomsten(session: Session, jaar: int) -> list[BijeenkomstRow]:
    """Return the meetings of a year with who was invited, the newest first."""
    with session.read() as connection:
        return list(reversed(bijeenkomst_rows(connection, jaar)))


def komende_bijeenkomsten(session: Session) -> list[BijeenkomstRow]:
    """Return the meetings from today on, of this year and the next, the earliest first."""
    today = session.today
    with session.read() as connection:
        found = [row for jaar in (today.year, today.year + 1) for row in bijeenkomst_rows(connection, jaar)]
    return [row for row in found if row.bijeenkomst.datum >= today]


def genodigden(session: Session, bijeenkomst_id: str) -> Sequence[UitnodigingRow]:
    """Return who was asked to one meeting, by name; raises Refusal "weg" when it is gone."""
    found = edits.get(session, Bijeenkomst, bijeenkomst_id)
    return next(row.genodigden for row in bijeenkomsten(session, found.datum.year) if row.id == found.id)


def te_nodigen(session: Session, bijeenkomst: Bijeenkomst) -> list[Wijkorgaan]:
    """Return the wijkorganen at work in the year of a meeting, those that belong there first, each by name."""
    with session.read() as connection:
        bodies = values(connection, Wijkorgaan, order="naam")
    at_work = [body for body in bodies if wordt_verwacht(body, bijeenkomst.datum.year)]
    return sorted(at_work, key=lambda body: not wordt_uitgenodigd(bijeenkomst, body.stadsdeel_id))


def add_bijeenkomst(
    session: Session,
    soort: Bijeenkomstsoort,
    datum: date,
    *,
    wijkorganen: Sequence[str] | None = None,
    uitgenodigd_op: date | None = None,
    **fields: Any,
) -> Outcome[Bijeenkomst]:
    """Keep a meeting with the wijkorganen that are asked to it: these, or all that belong there.

    `uitgenodigd_op` stays open until they were asked.
    """
    new = Bijeenkomst(id=edits.new_id(), soort=soort, datum=datum, **fields)

    def act(uow: UnitOfWork) -> Bijeenkomst:
        made = edits.save_new(uow, new)
        ids = [body.id for body in _belonging(uow.find(Wijkorgaan), made)] if wijkorganen is None else wijkorganen
        _invite(uow, made, ids, uitgenodigd_op)
        _check(uow, session, made)
        return made

    return session.command("Bijeenkomst toegevoegd", act)


def change_bijeenkomst(session: Session, bijeenkomst_id: str, **fields: Any) -> Outcome[Bijeenkomst]:
    """Change fields of a meeting; raises Refusal when those who were asked do not go with its day."""

    def act(uow: UnitOfWork) -> Bijeenkomst:
        changed = edits.save_changed(uow, uow.get(Bijeenkomst, bijeenkomst_id), **fields)
        _check(uow, session, changed)
        return changed

    return session.command("Bijeenkomst gewijzigd", act)


def remove_bijeenkomst(session: Session, bijeenkomst_id: str) -> Outcome[Bijeenkomst]:
    """Remove a meeting with who was asked to it; it stays restorable."""

    def act(uow: UnitOfWork) -> Bijeenkomst:
        found = uow.get(Bijeenkomst, bijeenkomst_id)
        for uitnodiging in uow.find(Uitnodiging, bijeenkomst_id=bijeenkomst_id):
            uow.remove(uitnodiging)
        uow.remove(found)
        return found

    return session.command("Bijeenkomst verwijderd", act)


def invite_wijkorganen(
    session: Session, bijeenkomst_id: str, wijkorganen: Sequence[str], *, uitgenodigd_op: date | None
) -> Outcome[Bijeenkomst]:
    """Ask more wijkorganen to a meeting; raises Refusal for none, and for one that is asked already."""
    if not wijkorganen:
        raise Refusal("niemand_uit_te_nodigen")

    def act(uow: UnitOfWork) -> Bijeenkomst:
        found = uow.get(Bijeenkomst, bijeenkomst_id)
        _invite(uow, found, wijkorganen, uitgenodigd_op)
        _check(uow, session, found)
        return found

    return session.command(f"{tel(len(wijkorganen), 'wijkorgaan', 'wijkorganen')} uitgenodigd", act)


def change_uitnodigingen(session: Session, ids: Iterable[str], **fields: Any) -> Outcome[list[Uitnodiging]]:
    """Write the same down for several wijkorganen: the day they were asked, or asked for the agenda."""
    return _change(session, "Uitnodigingen gewijzigd", dict.fromkeys(ids, fields))


def note_aanwezigheid(session: Session, aanwezigheden: Mapping[str, Aanwezigheid | None]) -> Outcome[list[Uitnodiging]]:
    """Write down, by id of the uitnodiging, who came and who did not."""
    changes = {each: {"aanwezigheid": aanwezigheid} for each, aanwezigheid in aanwezigheden.items()}
    return _change(session, "Aanwezigheid genoteerd", changes)


def note_agendapunt(session: Session, uitnodiging_id: str, agendapunt: str) -> Outcome[list[Uitnodiging]]:
    """Write down what a wijkorgaan put on the agenda (PV art. 10, niveau 2)."""
    return _change(session, "Agendapunt genoteerd", {uitnodiging_id: {"agendapunt": agendapunt.strip()}})


def remove_uitnodiging(session: Session, uitnodiging_id: str) -> Outcome[Uitnodiging]:
    """Remove an uitnodiging that was entered by mistake."""
    return edits.remove(session, "Uitnodiging verwijderd", Uitnodiging, uitnodiging_id)


def _belonging(bodies: Iterable[Wijkorgaan], bijeenkomst: Bijeenkomst) -> list[Wijkorgaan]:
    return [
        body
        for body in bodies
        if wordt_uitgenodigd(bijeenkomst, body.stadsdeel_id) and wordt_verwacht(body, bijeenkomst.datum.year)
    ]


def _invite(uow: UnitOfWork, bijeenkomst: Bijeenkomst, wijkorganen: Sequence[str], asked_on: date | None) -> None:
    known = {each.wijkorgaan_id for each in uow.find(Uitnodiging, bijeenkomst_id=bijeenkomst.id)}
    for body_id in wijkorganen:
        body = uow.get(Wijkorgaan, body_id)
        if body_id in known:
            raise Refusal("al_uitgenodigd", naam=body.naam)
        new = Uitnodiging(
            id=edits.new_id(), bijeenkomst_id=bijeenkomst.id, wijkorgaan_id=body_id, uitgenodigd_op=asked_on
        )
        edits.save_new(uow, new)
        known.add(body_id)


def _change(session: Session, label: str, changes: Mapping[str, Mapping[str, Any]]) -> Outcome[list[Uitnodiging]]:
    def act(uow: UnitOfWork) -> list[Uitnodiging]:
        changed = [edits.save_changed(uow, uow.get(Uitnodiging, each), **new) for each, new in changes.items()]
        for bijeenkomst_id in sorted({each.bijeenkomst_id for each in changed}):
            _check(uow, session, uow.get(Bijeenkomst, bijeenkomst_id))
        return changed

    return session.command(label, act)


def _check(uow: UnitOfWork, session: Session, bijeenkomst: Bijeenkomst) -> None:
    check_bijeenkomst(bijeenkomst, uow.find(Uitnodiging, bijeenkomst_id=bijeenkomst.id), session.today)
