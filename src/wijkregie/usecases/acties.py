"""Actiepunten."""

from collections.abc import Sequence
from typing import Any

from wijkregie.domain.acties import AFGESLOTEN, Actiepunt, Actiestatus, Eigenaarsoort, afronden, heropenen, is_open
from wijkregie.domain.datums import tel
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.refusals import Refusal
from wijkregie.store.queries.acties import ActieRow as ActieRow
from wijkregie.store.queries.acties import actie_rows
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def acties(session: Session) -> list[ActieRow]:
    """Return a row per actiepunt, closed ones too; dated ones first."""
    with session.read() as connection:
        return actie_rows(connection)


def actiepunt(session: Session, actiepunt_id: str) -> Actiepunt:
    """Return one actiepunt; raises Refusal "weg" when it is gone."""
    return edits.get(session, Actiepunt, actiepunt_id)


def afdelingen(session: Session) -> list[str]:
    """Return the names of the afdelingen that ever had something to do, by name."""
    with session.read() as connection:
        found = values(connection, Actiepunt, eigenaarsoort=Eigenaarsoort.AFDELING)
    return sorted({actie.eigenaar for actie in found if actie.eigenaar})


def create_actiepunt(session: Session, tekst: str, **fields: Any) -> Outcome[Actiepunt]:
    """Keep a new actiepunt."""
    new = Actiepunt(id=edits.new_id(), tekst=tekst.strip(), **fields)
    check_geweest(new.afgerond_op, session.today)
    return edits.add(session, "Actie toegevoegd", new)


def change_actiepunt(session: Session, actiepunt_id: str, **fields: Any) -> Outcome[Actiepunt]:
    """Change fields of an actiepunt; the day on which it was closed follows a new status."""

    def act(uow: UnitOfWork) -> Actiepunt:
        found = uow.get(Actiepunt, actiepunt_id)
        if "status" in fields:
            closed_on = found.afgerond_op or session.today if fields["status"] in AFGESLOTEN else None
            fields.setdefault("afgerond_op", closed_on)
        changed = edits.save_changed(uow, found, **fields)
        check_geweest(changed.afgerond_op, session.today)
        return changed

    return session.command("Actie gewijzigd", act)


def close_actiepunt(session: Session, actiepunt_id: str) -> Outcome[Actiepunt]:
    """Mark an actiepunt as done today; raises Refusal when it is closed already."""
    return _end(session, "Actie afgerond", actiepunt_id, Actiestatus.KLAAR)


def close_actiepunten(session: Session, actiepunt_ids: Sequence[str]) -> Outcome[int]:
    """Mark actiepunten as done today, all or none; raises Refusal when one is closed already. Gives back how many."""
    ids = list(dict.fromkeys(actiepunt_ids))

    def act(uow: UnitOfWork) -> int:
        for actiepunt_id in ids:
            uow.save(afronden(uow.get(Actiepunt, actiepunt_id), session.today))
        return len(ids)

    return session.command(f"{tel(len(ids), 'actie', 'acties')} afgerond", act)


def change_actiepunten(session: Session, actiepunt_ids: Sequence[str], **fields: Any) -> Outcome[int]:
    """Change fields of open actiepunten, all or none; raises Refusal when some are closed. Gives back how many."""
    ids = list(dict.fromkeys(actiepunt_ids))

    def act(uow: UnitOfWork) -> int:
        found = [uow.get(Actiepunt, actiepunt_id) for actiepunt_id in ids]
        if closed := sum(not is_open(actie) for actie in found):
            raise Refusal("acties_al_afgerond", aantal=closed, van=len(ids))
        for actie in found:
            edits.save_changed(uow, actie, **fields)
        return len(ids)

    return session.command(f"{tel(len(ids), 'actie', 'acties')} gewijzigd", act)


def create_for_each(session: Session, wijkorgaan_ids: Sequence[str], tekst: str, **fields: Any) -> Outcome[int]:
    """Keep the same actiepunt for each of these wijkorganen, all or none. Gives back how many."""
    ids = list(dict.fromkeys(wijkorgaan_ids))

    def act(uow: UnitOfWork) -> int:
        for wijkorgaan_id in ids:
            new = Actiepunt(id=edits.new_id(), tekst=tekst.strip(), wijkorgaan_id=wijkorgaan_id, **fields)
            edits.save_new(uow, new)
        return len(ids)

    return session.command(f"{tel(len(ids), 'actie', 'acties')} toegevoegd", act)


def drop_actiepunt(session: Session, actiepunt_id: str) -> Outcome[Actiepunt]:
    """Mark an actiepunt as no longer needed; raises Refusal when it is closed already."""
    return _end(session, "Actie vervallen", actiepunt_id, Actiestatus.VERVALLEN)


def reopen_actiepunt(session: Session, actiepunt_id: str) -> Outcome[Actiepunt]:
    """Open a closed actiepunt again."""
    return session.command("Actie weer open", lambda uow: uow.save(heropenen(uow.get(Actiepunt, actiepunt_id))))


def remove_actiepunten(session: Session, actiepunt_ids: Sequence[str]) -> Outcome[int]:
    """Remove actiepunten that were entered by mistake, all or none. Gives back how many."""
    ids = list(dict.fromkeys(actiepunt_ids))

    def act(uow: UnitOfWork) -> int:
        for actiepunt_id in ids:
            uow.remove(uow.get(Actiepunt, actiepunt_id))
        return len(ids)

    return session.command("Actie verwijderd" if len(ids) == 1 else f"{len(ids)} acties verwijderd", act)


def _end(session: Session, label: str, actiepunt_id: str, status: Actiestatus) -> Outcome[Actiepunt]:
    def act(uow: UnitOfWork) -> Actiepunt:
        return uow.save(afronden(uow.get(Actiepunt, actiepunt_id), session.today, status))

    return session.command(label, act)
