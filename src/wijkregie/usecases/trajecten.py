"""Trajecten: plans that touch wijken, with their parts, the moments to tell how it stands and the eindverslag."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid, check_bij_traject, gehoord_op
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import (
    Eindverslag,
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    Trajectstand,
    Trajectwijk,
    check_traject_geweest,
    trajectjaar,
    trajectstand,
)
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries import trajecten as queries
from wijkregie.store.queries.acties import ActieRow, acties_van_traject
from wijkregie.store.queries.bijlagen import count_bijlagen
from wijkregie.store.queries.trajecten import Trajectorgaan as Trajectorgaan
from wijkregie.store.queries.trajecten import TrajectRow as TrajectRow
from wijkregie.store.queries.values import value, values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.afdelingen import afdeling_named
from wijkregie.usecases.session import Outcome, Session


@frozen(kw_only=True)
class Trajectblad:
    """One traject with all that hangs on it, by day; `regeling` is the one of its `jaar`."""

    traject: Traject
    afdeling: Afdeling | None
    wijken: Sequence[Wijk]
    organen: Sequence[Trajectorgaan]
    fasen: Sequence[Trajectfase]
    momenten: Sequence[Terugkoppelmoment]
    verslag: Eindverslag | None
    verhalen: Sequence[Verhaal]
    acties: Sequence[ActieRow]
    jaar: int
    regeling: Regeling | None
    bijlagen: int = 0

    @property
    def begonnen_op(self) -> date | None:
        """The first day on which a wijkorgaan heard of it or a part of it began."""
        heard = (gehoord_op(one) for body in self.organen for one in body.betrokkenheden)
        return min((day for day in (*heard, *(fase.begin for fase in self.fasen)) if day is not None), default=None)

    @property
    def zonder_wijkorgaan(self) -> list[str]:
        """The names of its wijken for which no active wijkorgaan stands: somebody else must tell residents there."""
        covered = {name for body in self.organen if not body.is_gestopt for name in body.wijken}
        return [wijk.naam for wijk in self.wijken if wijk.naam not in covered]

    def stand(self, today: date) -> Trajectstand:
        """Return how far it is."""
        return trajectstand(self.traject, today, self.begonnen_op)


def open_trajecten(session: Session) -> list[TrajectRow]:
    """Return the trajecten that were neither rounded off nor withdrawn, by decision."""
    with session.read() as connection:
        return queries.traject_rows(connection, queries.open_trajecten())


def trajecten(session: Session) -> list[TrajectRow]:
    """Return every traject, by decision."""
    with session.read() as connection:
        return queries.traject_rows(connection)


def trajectblad(session: Session, traject_id: str) -> Trajectblad:
    """Return one traject with what hangs on it; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = value(connection, Traject, traject_id)
        if found is None:
            raise Refusal("weg", wat=zelfstandig("traject"))
        jaar = trajectjaar(found, session.today)
        return Trajectblad(
            traject=found,
            afdeling=value(connection, Afdeling, found.afdeling_id) if found.afdeling_id else None,
            wijken=queries.wijken_van(connection, traject_id),
            organen=queries.trajectorganen(connection, traject_id, jaar),
            fasen=_by_begin(values(connection, Trajectfase, traject_id=traject_id)),
            momenten=values(connection, Terugkoppelmoment, traject_id=traject_id, order="gepland_op"),
            verslag=next(iter(values(connection, Eindverslag, traject_id=traject_id)), None),
            verhalen=values(connection, Verhaal, traject_id=traject_id, order="datum"),
            acties=acties_van_traject(connection, traject_id),
            jaar=jaar,
            regeling=next(iter(values(connection, Regeling, jaar=jaar)), None),
            bijlagen=count_bijlagen(connection, "traject").get(traject_id, 0),
        )


def add_traject(
    session: Session, naam: str, *, afdeling_naam: str = "", wijk_ids: Iterable[str] = (), **fields: Any
) -> Outcome[Traject]:
    """Keep a new traject with the wijken it touches; `afdeling_naam` is kept with it where it is new.

    Raises Refusal as `check_traject` does.
    """

    def act(uow: UnitOfWork) -> Traject:
        new = Traject(id=edits.new_id(), naam=naam, **_with_afdeling(uow, afdeling_naam, fields))
        saved = _save(uow, session.today, new)
        _set_wijken(uow, saved.id, wijk_ids)
        return saved

    return session.command("Traject toegevoegd", act)


def change_traject(session: Session, traject_id: str, *, afdeling_naam: str = "", **fields: Any) -> Outcome[Traject]:
    """Change fields of a traject; `afdeling_naam` is kept with it where it is new.

    Raises Refusal as `add_traject`, and "gehoord_voor_bekend" when a wijkorgaan heard of it before it was known.
    """

    def act(uow: UnitOfWork) -> Traject:
        found = uow.get(Traject, traject_id)
        return _save(uow, session.today, replace(found, **_with_afdeling(uow, afdeling_naam, fields)))

    return session.command("Traject gewijzigd", act)


def set_trajectwijken(session: Session, traject_id: str, wijk_ids: Iterable[str]) -> Outcome[None]:
    """Let a traject touch exactly these wijken; who was told or asked before stays so."""
    return session.command("Wijken van traject gewijzigd", lambda uow: _set_wijken(uow, traject_id, wijk_ids))


def finish_traject(session: Session, traject_id: str, *, afgerond_op: date) -> Outcome[Traject]:
    """Write down on which day a traject was rounded off."""
    return _change(session, "Traject afgerond", traject_id, afgerond_op=afgerond_op)


def withdraw_traject(
    session: Session, traject_id: str, *, ingetrokken_op: date, uitkomst: str = ""
) -> Outcome[Traject]:
    """Write down on which day a traject was withdrawn, and why; the clocks of it stop."""
    why = {"uitkomst": uitkomst.strip()} if uitkomst.strip() else {}
    return _change(session, "Traject ingetrokken", traject_id, ingetrokken_op=ingetrokken_op, **why)


def reopen_traject(session: Session, traject_id: str) -> Outcome[Traject]:
    """Take up a traject that was rounded off or withdrawn."""
    return _change(session, "Traject heropend", traject_id, afgerond_op=None, ingetrokken_op=None)


def remove_traject(session: Session, traject_id: str) -> Outcome[Traject]:
    """Remove a traject that was entered by mistake, with its wijken, parts, moments and eindverslag.

    It stays restorable. Raises Refusal "traject_met_inbreng" when wijkorganen heard of it, or a story, contact or
    actiepunt hangs on it.
    """

    def act(uow: UnitOfWork) -> Traject:
        found = uow.get(Traject, traject_id)
        if queries.heeft_inbreng(uow.connection, traject_id):
            raise Refusal("traject_met_inbreng", naam=found.naam)
        parts = (Trajectwijk, Trajectfase, Terugkoppelmoment, Eindverslag)
        for part in (each for kind in parts for each in uow.find(kind, traject_id=traject_id)):
            uow.remove(part)
        uow.remove(found)
        return found

    return session.command("Traject verwijderd", act)


def add_trajectfase(session: Session, traject_id: str, naam: str, **fields: Any) -> Outcome[Trajectfase]:
    """Keep a part of a traject; raises Refusal as `check_trajectfase` does."""
    new = Trajectfase(id=edits.new_id(), traject_id=traject_id, naam=naam, **fields)
    return edits.add(session, "Fase toegevoegd", new)


def change_trajectfase(session: Session, fase_id: str, **fields: Any) -> Outcome[Trajectfase]:
    """Change fields of a part."""
    return edits.change(session, "Fase gewijzigd", Trajectfase, fase_id, **fields)


def remove_trajectfase(session: Session, fase_id: str) -> Outcome[Trajectfase]:
    """Remove a part."""
    return edits.remove(session, "Fase verwijderd", Trajectfase, fase_id)


def add_terugkoppelmoment(
    session: Session, traject_id: str, onderwerp: str, *, gepland_op: date, **fields: Any
) -> Outcome[Terugkoppelmoment]:
    """Keep a day on which all who took part will hear how it stands."""
    new = Terugkoppelmoment(
        id=edits.new_id(), traject_id=traject_id, onderwerp=onderwerp.strip(), gepland_op=gepland_op, **fields
    )
    check_geweest(new.gedaan_op, session.today)
    return edits.add(session, "Terugkoppelmoment toegevoegd", new)


def change_terugkoppelmoment(session: Session, moment_id: str, **fields: Any) -> Outcome[Terugkoppelmoment]:
    """Change fields of a moment; raises Refusal when it is done on a day still to come."""
    check_geweest(fields.get("gedaan_op"), session.today)
    done = fields.keys() == {"gedaan_op"} and fields["gedaan_op"] is not None
    label = "Terugkoppelmoment afgerond" if done else "Terugkoppelmoment gewijzigd"
    return edits.change(session, label, Terugkoppelmoment, moment_id, **fields)


def remove_terugkoppelmoment(session: Session, moment_id: str) -> Outcome[Terugkoppelmoment]:
    """Remove a moment."""
    return edits.remove(session, "Terugkoppelmoment verwijderd", Terugkoppelmoment, moment_id)


def change_eindverslag(session: Session, traject_id: str, **fields: Any) -> Outcome[Eindverslag]:
    """Write in the eindverslag of a traject, begun where there is none (PV art. 5).

    Raises Refusal when it was established on a day still to come.
    """
    check_geweest(fields.get("vastgesteld_op"), session.today)

    def act(uow: UnitOfWork) -> Eindverslag:
        present = uow.find(Eindverslag, traject_id=traject_id)
        empty = Eindverslag(id=edits.new_id(), traject_id=uow.get(Traject, traject_id).id)
        return edits.save_changed(uow, present[0] if present else empty, **fields)

    return session.command("Eindverslag gewijzigd", act)


def _change(session: Session, label: str, traject_id: str, **fields: Any) -> Outcome[Traject]:
    def act(uow: UnitOfWork) -> Traject:
        return _save(uow, session.today, replace(uow.get(Traject, traject_id), **fields))

    return session.command(label, act)


def _save(uow: UnitOfWork, today: date, traject: Traject) -> Traject:
    check_traject_geweest(traject, today)
    if traject.bekend_op is not None:
        for one in uow.find(Betrokkenheid, traject_id=traject.id):
            check_bij_traject(one, traject)
    return edits.save_changed(uow, traject)


def _with_afdeling(uow: UnitOfWork, naam: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "afdeling_id": afdeling_named(uow, naam)} if naam.strip() else fields


def _set_wijken(uow: UnitOfWork, traject_id: str, wijk_ids: Iterable[str]) -> None:
    wanted = dict.fromkeys(wijk_ids)
    kept = {link.wijk_id: link for link in uow.find(Trajectwijk, traject_id=traject_id)}
    for wijk_id, link in kept.items():
        if wijk_id not in wanted:
            uow.remove(link)
    for wijk_id in wanted:
        if wijk_id not in kept:
            uow.save(Trajectwijk(id=edits.new_id(), traject_id=traject_id, wijk_id=wijk_id))


def _by_begin(fasen: Iterable[Trajectfase]) -> list[Trajectfase]:
    return sorted(
        fasen, key=lambda fase: (fase.begin is None, fase.begin or date.min, fase.einde or date.max, fase.naam)
    )
