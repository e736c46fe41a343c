"""Specialistvragen: a wijkorgaan asks for a vakspecialist in the wijk; who came, when, and about what."""

from datetime import date
from typing import Any

from wijkregie.domain.specialistvragen import Specialistvraag, check_dagen
from wijkregie.store.queries.specialistvragen import SpecialistvraagRow as SpecialistvraagRow
from wijkregie.store.queries.specialistvragen import specialistvraag_rows
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def specialistvragen(session: Session, jaar: int) -> list[SpecialistvraagRow]:
    """Return what was asked in a year, with what is still open of years before, the newest first."""
    with session.read() as connection:
        return list(reversed(specialistvraag_rows(connection, jaar)))


def add_specialistvraag(
    session: Session, wijkorgaan_id: str, onderwerp: str, gevraagd_op: date, **fields: Any
) -> Outcome[Specialistvraag]:
    """Keep a request for a specialist."""
    new = Specialistvraag(
        id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, onderwerp=onderwerp.strip(), gevraagd_op=gevraagd_op, **fields
    )

    def act(uow: UnitOfWork) -> Specialistvraag:
        check_dagen(new, session.today)
        return edits.save_new(uow, new)

    return session.command("Specialist gevraagd", act)


def change_specialistvraag(session: Session, vraag_id: str, **fields: Any) -> Outcome[Specialistvraag]:
    """Change fields of a request."""
    return _change(session, "Vraag om specialist gewijzigd", vraag_id, **fields)


def note_komst(session: Session, vraag_id: str, gekomen_op: date, *, verslag: str = "") -> Outcome[Specialistvraag]:
    """Write down that a specialist came, and what came of it."""
    return _change(session, "Komst van specialist genoteerd", vraag_id, gekomen_op=gekomen_op, verslag=verslag.strip())


def reject_specialistvraag(session: Session, vraag_id: str, afgewezen_op: date, reden: str) -> Outcome[Specialistvraag]:
    """Write down that nobody will come, and why; raises Refusal without a reason."""
    return _change(
        session,
        "Afwijzing van specialist genoteerd",
        vraag_id,
        afgewezen_op=afgewezen_op,
        afwijzing_reden=reden.strip(),
    )


def remove_specialistvraag(session: Session, vraag_id: str) -> Outcome[Specialistvraag]:
    """Remove a request that was entered by mistake."""
    return edits.remove(session, "Vraag om specialist verwijderd", Specialistvraag, vraag_id)


def _change(session: Session, label: str, vraag_id: str, **fields: Any) -> Outcome[Specialistvraag]:
    def act(uow: UnitOfWork) -> Specialistvraag:
        changed = edits.save_changed(uow, uow.get(Specialistvraag, vraag_id), **fields)
        check_dagen(changed, session.today)
        return changed

    return session.command(label, act)
