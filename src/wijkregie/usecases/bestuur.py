"""People and the seats they hold."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.refusals import Refusal
from wijkregie.store.queries.bestuur import ZetelRow, zetels
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def personen(session: Session) -> list[Persoon]:
    """Return the people by name."""
    with session.read() as connection:
        return values(connection, Persoon, order="naam")


def zit_ook_in(session: Session, wijkorgaan_id: str) -> dict[str, list[str]]:
    """Return for each person on a board, now or before, the names of the other wijkorganen where they sit now."""
    with session.read() as connection:
        found = zetels(connection, session.today, with_zetel_at=wijkorgaan_id)
    return _by_persoon(row for row in found if row.wijkorgaan_id != wijkorgaan_id)


def bekenden(session: Session) -> list[tuple[str, str]]:
    """Return every person as id and words that tell namesakes apart: "Jan Brug (Wijkraad Esweg)"; by name."""
    with session.read() as connection:
        found = zetels(connection, session.today)
    zetels_by = _by_persoon(found)
    names = {row.persoon_id: row.naam for row in found}
    return [
        (persoon_id, f"{naam} ({', '.join(zetels_by[persoon_id])})" if persoon_id in zetels_by else naam)
        for persoon_id, naam in names.items()
    ]


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
        holder = persoon_id or new_persoon(uow, naam, email, telefoon)
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
        holder = persoon_id or new_persoon(uow, naam)
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
    """End a seat on a day, the last one of it; with `vacature` the same seat stands open from the day after."""

    def act(uow: UnitOfWork) -> Bestuursfunctie:
        ended = edits.save_changed(uow, uow.get(Bestuursfunctie, functie_id), tot=tot)
        if vacature:
            since = tot + timedelta(days=1)
            uow.save(Bestuursfunctie(id=edits.new_id(), wijkorgaan_id=ended.wijkorgaan_id, rol=ended.rol, sinds=since))
        return ended

    return session.command("Bestuurslid gestopt", act)


def remove_bestuursfunctie(session: Session, functie_id: str, *, persoon: bool = False) -> Outcome[Bestuursfunctie]:
    """Remove a seat that was entered by mistake; with `persoon` also who sat on it.

    Raises Refusal "zit_in_bestuur" when that person has another seat, "diende_in" when an initiatief is theirs.
    """

    def act(uow: UnitOfWork) -> Bestuursfunctie:
        functie = uow.get(Bestuursfunctie, functie_id)
        if persoon and functie.persoon_id is not None:
            _refuse_in_use(uow, functie.persoon_id, free=1)
        uow.remove(functie)
        if persoon and functie.persoon_id is not None:
            uow.remove(uow.get(Persoon, functie.persoon_id))
        return functie

    return session.command("Bestuurslid verwijderd" if persoon else "Bestuursfunctie verwijderd", act)


def change_persoon(session: Session, persoon_id: str, **fields: Any) -> Outcome[Persoon]:
    """Change fields of a person, everywhere they have a seat."""
    return edits.change(session, "Persoon gewijzigd", Persoon, persoon_id, **fields)


def remove_persoon(session: Session, persoon_id: str) -> Outcome[Persoon]:
    """Remove a person who holds no seat any more, former ones included.

    Raises Refusal "zit_in_bestuur" naming the wijkorganen where the person has a seat, "diende_in" naming the
    initiatieven that are theirs.
    """

    def act(uow: UnitOfWork) -> Persoon:
        _refuse_in_use(uow, persoon_id)
        persoon = uow.get(Persoon, persoon_id)
        uow.remove(persoon)
        return persoon

    return session.command("Persoon verwijderd", act)


def _refuse_in_use(uow: UnitOfWork, persoon_id: str, *, free: int = 0) -> None:
    """Refuse when a person has more than `free` seats, former ones included, or an initiatief, naming all of them."""
    functies = uow.find(Bestuursfunctie, persoon_id=persoon_id)
    if len(functies) > free:
        names = wijkorgaan_namen(uow.connection, {functie.wijkorgaan_id for functie in functies})
        naam = uow.get(Persoon, persoon_id).naam
        raise Refusal("zit_in_bestuur", naam=naam, wijkorganen=" en ".join(sorted(names.values())))
    if brought := uow.find(Initiatief, persoon_id=persoon_id):
        naam = uow.get(Persoon, persoon_id).naam
        raise Refusal("diende_in", naam=naam, initiatieven=" en ".join(sorted(f"“{each.naam}”" for each in brought)))


def _by_persoon(rows: Iterable[ZetelRow]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.wijkorgaan and row.wijkorgaan not in (known := found.setdefault(row.persoon_id, [])):
            known.append(row.wijkorgaan)
    return found


def new_persoon(uow: UnitOfWork, naam: str, email: str = "", telefoon: str = "") -> str | None:
    """Save a new persoon within a command and return the id; None without a name."""
    if not naam.strip():
        return None
    persoon = Persoon(id=edits.new_id(), naam=naam, email=email.strip(), telefoon=telefoon.strip())
    return edits.save_new(uow, persoon).id
