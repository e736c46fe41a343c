"""Seeing lines of Vandaag later: until a day, with the reason; what they are about keeps its own last day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from wijkregie.domain.uitstel import Plek, Uitstel, check_uitstel, per_plek, plek
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


def postpone(session: Session, regels: Sequence[Plek], tot: date, reden: str = "") -> Outcome[list[Uitstel]]:
    """Let lines stay away until a day, as one command; raises Refusal when that day is not after today."""

    def act(uow: UnitOfWork) -> list[Uitstel]:
        known = per_plek(uow.find(Uitstel))
        return [uow.save(_later(known.get(plek(*regel)), regel)) for regel in regels]

    def _later(found: Uitstel | None, regel: Plek) -> Uitstel:
        tabel, rij_id, words = regel
        kept = found or Uitstel(id=edits.new_id(), tabel=tabel, rij_id=rij_id, regel=words, tot=tot)
        made = replace(kept, regel=words, tot=tot, reden=reden.strip())
        check_uitstel(made, session.today)
        return made

    label = "Regel uitgesteld" if len(regels) == 1 else f"{len(regels)} regels uitgesteld"
    return session.command(label, act)


def lift_uitstel(session: Session, uitstel_ids: Sequence[str]) -> Outcome[int]:
    """Let lines be seen again at once, as one command; raises Refusal when one was taken back already."""

    def act(uow: UnitOfWork) -> int:
        for uitstel_id in uitstel_ids:
            uow.remove(uow.get(Uitstel, uitstel_id))
        return len(uitstel_ids)

    return session.command("Uitstel opgeheven", act)
