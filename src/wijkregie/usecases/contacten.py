"""Contactmomenten and notities, and all that passed with a wijkorgaan in one line of time."""

from datetime import date
from typing import Any

from wijkregie.domain.acties import Actiepunt, Herkomst
from wijkregie.domain.betrokkenheden import is_open
from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie, check_contactmoment
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveaukeuze, niveau_geldend
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.verplichtingen import Verplichting, geldt_voor
from wijkregie.store.queries.betrokkenheden import BetrokkenheidRow
from wijkregie.store.queries.contacten import Lijnregel as Lijnregel
from wijkregie.store.queries.contacten import lijnregels
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.verplichtingen import keep_shipped, verplichtingen_uit


@frozen(kw_only=True)
class Contactkeuzes:
    """To what a contact of a wijkorgaan may belong: trajecten as (id, name), and all promises, with its niveaus."""

    trajecten: tuple[tuple[str, str], ...] = ()
    verplichtingen: tuple[Verplichting, ...] = ()
    niveaus: tuple[Niveaukeuze, ...] = ()

    def beloofd_in(self, jaar: int, gekozen: str | None = None) -> list[Verplichting]:
        """Return the promises that hold in a year at the niveau of then, and the one that is chosen already."""
        niveau = niveau_geldend(self.niveaus, jaar)
        return [each for each in self.verplichtingen if each.id == gekozen or geldt_voor(each, jaar, niveau)]


@frozen(kw_only=True)
class Contactlijn:
    """What passed with one wijkorgaan, newest first, and of that what is open, longest waiting first."""

    wijkorgaan_id: str
    regels: tuple[Lijnregel, ...]
    open: tuple[BetrokkenheidRow, ...]
    keuzes: Contactkeuzes


def contactlijn(session: Session, wijkorgaan_id: str) -> Contactlijn:
    """Return what passed with a wijkorgaan: contacten, betrokkenheden and bijeenkomsten in one line of time."""
    with session.read() as connection:
        regels, rows = lijnregels(connection, wijkorgaan_id)
    return Contactlijn(
        wijkorgaan_id=wijkorgaan_id,
        regels=tuple(regels),
        open=tuple(row for row in rows if is_open(row.betrokkenheid)),
        keuzes=contactkeuzes(session, wijkorgaan_id),
    )


def contactkeuzes(session: Session, wijkorgaan_id: str | None = None) -> Contactkeuzes:
    """Return to what a contact of a wijkorgaan may belong, ended trajecten too; without one to trajecten alone."""
    with session.read() as connection:
        trajecten = values(connection, Traject, order="naam")
        promises = verplichtingen_uit(connection) if wijkorgaan_id else ()
        niveaus = values(connection, Niveaukeuze, wijkorgaan_id=wijkorgaan_id) if wijkorgaan_id else ()
    return Contactkeuzes(
        trajecten=tuple((each.id, each.naam) for each in trajecten),
        verplichtingen=tuple(promises),
        niveaus=tuple(niveaus),
    )


def note_contact(
    session: Session,
    wijkorgaan_id: str | None,
    *,
    datum: date,
    soort: Contactsoort,
    wijk_id: str | None = None,
    actie: str = "",
    actie_uiterlijk: date | None = None,
    **fields: Any,
) -> Outcome[Contactmoment]:
    """Keep a contact with a wijkorgaan, or in a wijk that has none, and with `actie` what has to be done after it.

    Raises Refusal "wijkorgaan_of_wijk" unless it is of exactly one of the two.
    """
    whose: dict[str, Any] = {"wijkorgaan_id": wijkorgaan_id, "wijk_id": wijk_id}
    new = Contactmoment(id=edits.new_id(), datum=datum, soort=soort, **whose, **fields)
    check_contactmoment(new, session.today)

    def act(uow: UnitOfWork) -> Contactmoment:
        if new.verplichting_id is not None:
            keep_shipped(uow)
        if actie.strip():
            edits.save_new(
                uow,
                Actiepunt(
                    id=edits.new_id(),
                    tekst=actie.strip(),
                    uiterlijk=actie_uiterlijk,
                    herkomst=Herkomst.CONTACT,
                    **whose,
                ),
            )
        return edits.save_new(uow, new)

    return session.command("Contact en actie genoteerd" if actie.strip() else "Contact genoteerd", act)


def change_contactmoment(session: Session, contactmoment_id: str, **fields: Any) -> Outcome[Contactmoment]:
    """Change fields of a contact."""

    def act(uow: UnitOfWork) -> Contactmoment:
        if fields.get("verplichting_id") is not None:
            keep_shipped(uow)
        changed = edits.save_changed(uow, uow.get(Contactmoment, contactmoment_id), **fields)
        check_contactmoment(changed, session.today)
        return changed

    return session.command("Contact gewijzigd", act)


def remove_contactmoment(session: Session, contactmoment_id: str) -> Outcome[Contactmoment]:
    """Remove a contact that was entered by mistake."""
    return edits.remove(session, "Contact verwijderd", Contactmoment, contactmoment_id)


def add_notitie(
    session: Session, wijkorgaan_id: str | None, tekst: str, *, prive: bool = False, wijk_id: str | None = None
) -> Outcome[Notitie]:
    """Keep a note of today on a wijkorgaan, or on a wijk; a private one never leaves in a report or overview.

    Raises Refusal "wijkorgaan_of_wijk" unless it is of exactly one of the two.
    """
    new = Notitie(
        id=edits.new_id(),
        wijkorgaan_id=wijkorgaan_id,
        wijk_id=wijk_id,
        datum=session.today,
        tekst=tekst,
        prive=prive,
    )
    return edits.add(session, "Notitie toegevoegd", new)


def change_notitie(session: Session, notitie_id: str, **fields: Any) -> Outcome[Notitie]:
    """Change fields of a note."""
    return edits.change(session, "Notitie gewijzigd", Notitie, notitie_id, **fields)


def remove_notitie(session: Session, notitie_id: str) -> Outcome[Notitie]:
    """Remove a note."""
    return edits.remove(session, "Notitie verwijderd", Notitie, notitie_id)
