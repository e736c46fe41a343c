"""People and the seats they hold."""

from datetime import date
from typing import Any

from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def personen(session: Session) -> list[Persoon]:
    """Return the people by name."""
    with session.read() as connection:
        return values(connection, Persoon, order="naam")


def add_bestuursfunctie(
    session: Session,
    wijkorgaan_id: str,
    rol: str,
    *,
    persoon_id: str | None = None,
    naam: str = "",
    email: str = "",
    telefoon: str = "",
    sinds: date | None = None,
) -> Outcome[Bestuursfunctie]:
    """Add a seat: held by a known person, by a new one with a name, or vacant when both are left out."""

    def act(uow: UnitOfWork) -> Bestuursfunctie:
        holder = persoon_id or _new_persoon(uow, naam, email, telefoon)
        functie = Bestuursfunctie(
            id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, persoon_id=holder, rol=rol.strip(), sinds=sinds
        )
        return edits.save_new(uow, functie)

    label = "Bestuurslid toegevoegd" if persoon_id or naam.strip() else "Vacature toegevoegd"
    return session.command(label, act)


def fill_vacature(
    session: Session, functie_id: str, *, persoon_id: str | None = None, naam: str = "", sinds: date | None = None
) -> Outcome[Bestuursfunctie]:
    """Put a known person, or a new one with this name, on a vacant seat."""

    def act(uow: UnitOfWork) -> Bestuursfunctie:
        holder = persoon_id or _new_persoon(uow, naam, "", "")
        if holder is None:
            raise Refusal("naam_ontbreekt")
        return edits.save_changed(uow, uow.get(Bestuursfunctie, functie_id), persoon_id=holder, sinds=sinds)

    return session.command("Vacature vervuld", act)


def change_bestuursfunctie(session: Session, functie_id: str, **fields: Any) -> Outcome[Bestuursfunctie]:
    """Change fields of a seat."""
    return edits.change(session, "Bestuursfunctie gewijzigd", Bestuursfunctie, functie_id, **fields)


def end_bestuursfunctie(
    session: Session, functie_id: str, *, tot: date, vacature: bool = False
) -> Outcome[Bestuursfunctie]:
    """End a seat on a day; with `vacature` the same seat stands open from then on."""

    def act(uow: UnitOfWork) -> Bestuursfunctie:
        ended = edits.save_changed(uow, uow.get(Bestuursfunctie, functie_id), tot=tot)
        if vacature:
            uow.save(Bestuursfunctie(id=edits.new_id(), wijkorgaan_id=ended.wijkorgaan_id, rol=ended.rol, sinds=tot))
        return ended

    return session.command("Bestuurslid gestopt", act)


def remove_bestuursfunctie(session: Session, functie_id: str) -> Outcome[Bestuursfunctie]:
    """Remove a seat that was entered by mistake."""
    return edits.remove(session, "Bestuursfunctie verwijderd", Bestuursfunctie, functie_id)


def change_persoon(session: Session, persoon_id: str, **fields: Any) -> Outcome[Persoon]:
    """Change fields of a person, everywhere they have a seat."""
    return edits.change(session, "Persoon gewijzigd", Persoon, persoon_id, **fields)


def remove_persoon(session: Session, persoon_id: str) -> Outcome[Persoon]:
    """Remove a person who holds no seat any more, former ones included.

    Raises Refusal "zit_in_bestuur" naming the wijkorganen where the person has a seat.
    """

    def act(uow: UnitOfWork) -> Persoon:
        persoon = uow.get(Persoon, persoon_id)
        functies = uow.find(Bestuursfunctie, persoon_id=persoon_id)
        if functies:
            names = wijkorgaan_namen(uow.connection, {functie.wijkorgaan_id for functie in functies})
            raise Refusal("zit_in_bestuur", naam=persoon.naam, wijkorganen=" en ".join(sorted(names.values())))
        uow.remove(persoon)
        return persoon

    return session.command("Persoon verwijderd", act)


def _new_persoon(uow: UnitOfWork, naam: str, email: str, telefoon: str) -> str | None:
    if not naam.strip():
        return None
    persoon = Persoon(id=edits.new_id(), naam=naam, email=email.strip(), telefoon=telefoon.strip())
    return edits.save_new(uow, persoon).id
