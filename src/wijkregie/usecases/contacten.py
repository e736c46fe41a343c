"""Contactmomenten and notities."""

from datetime import date
from typing import Any

from wijkregie.domain.acties import Actiepunt, Herkomst
from wijkregie.domain.contacten import Contactmoment, Contactsoort, Notitie, check_contactmoment
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.verplichtingen import keep_shipped


def note_contact(
    session: Session,
    wijkorgaan_id: str,
    *,
    datum: date,
    soort: Contactsoort,
    actie: str = "",
    actie_uiterlijk: date | None = None,
    **fields: Any,
) -> Outcome[Contactmoment]:
    """Keep a contact with a wijkorgaan, and with `actie` what has to be done after it."""
    new = Contactmoment(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, datum=datum, soort=soort, **fields)
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
                    wijkorgaan_id=wijkorgaan_id,
                    uiterlijk=actie_uiterlijk,
                    herkomst=Herkomst.CONTACT,
                ),
            )
        return edits.save_new(uow, new)

    return session.command("Contact en actie genoteerd" if actie.strip() else "Contact genoteerd", act)


def change_contactmoment(session: Session, contactmoment_id: str, **fields: Any) -> Outcome[Contactmoment]:
    """Change fields of a contact."""

    def act(uow: UnitOfWork) -> Contactmoment:
        changed = edits.save_changed(uow, uow.get(Contactmoment, contactmoment_id), **fields)
        check_contactmoment(changed, session.today)
        return changed

    return session.command("Contact gewijzigd", act)


def remove_contactmoment(session: Session, contactmoment_id: str) -> Outcome[Contactmoment]:
    """Remove a contact that was entered by mistake."""
    return edits.remove(session, "Contact verwijderd", Contactmoment, contactmoment_id)


def add_notitie(session: Session, wijkorgaan_id: str, tekst: str, *, prive: bool = False) -> Outcome[Notitie]:
    """Keep a note of today; a private one never leaves in a report or overview."""
    new = Notitie(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, datum=session.today, tekst=tekst, prive=prive)
    return edits.add(session, "Notitie toegevoegd", new)


def change_notitie(session: Session, notitie_id: str, **fields: Any) -> Outcome[Notitie]:
    """Change fields of a note."""
    return edits.change(session, "Notitie gewijzigd", Notitie, notitie_id, **fields)


def remove_notitie(session: Session, notitie_id: str) -> Outcome[Notitie]:
    """Remove a note."""
    return edits.remove(session, "Notitie verwijderd", Notitie, notitie_id)
