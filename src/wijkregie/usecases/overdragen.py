"""Overdragen: a file with wijkorganen for a colleague, what goes along in it, and who looks after them from then on."""

from pathlib import Path

from wijkregie.domain.frozen import frozen
from wijkregie.domain.overdrachten import Omvang, Overdrachtkeuze, Overdrachtskop
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.overdrachten import Meegaand, gather
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, files
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.overdrachtsdossiers import keuze_in_words, overdrachtsdossier
from wijkregie.usecases.session import Outcome, Session


@frozen
class Gebiedskeuze:
    """A stadsdeel with its wijkorganen as (id, name); without id, those of no stadsdeel."""

    stadsdeel_id: str
    naam: str
    wijkorganen: tuple[tuple[str, str], ...]


def keuzes(session: Session) -> list[Gebiedskeuze]:
    """Return what can be handed over, by name."""
    with session.read() as connection:
        bodies = values(connection, Wijkorgaan, order="naam")
    parts = [(value.id, value.naam) for value in stadsdelen(session)] + [("", "zonder stadsdeel")]
    found = [
        Gebiedskeuze(key, naam, tuple((body.id, body.naam) for body in bodies if (body.stadsdeel_id or "") == key))
        for key, naam in parts
    ]
    return [part for part in found if part.stadsdeel_id or part.wijkorganen]


def omvang(session: Session, keuze: Overdrachtkeuze, *, progress: Progress | None = None) -> Omvang:
    """Tell how much goes along with a choice; raises Refusal when nothing was chosen."""
    keuze.check()
    with session.read() as connection:
        return _omvang(gather(connection, keuze))


def overdragen(
    session: Session,
    keuze: Overdrachtkeuze,
    target: Path,
    *,
    aan: str = "",
    wachtwoord: str = "",
    dossier: Path | None = None,
    progress: Progress | None = None,
) -> Omvang:
    """Write a hand-over file, and a dossier to read when asked, replacing what is there; tells how much went along.

    Raises Refusal when nothing was chosen, for the place of a store, and "bijlage_beschadigd".
    """
    from wijkregie.store.overdrachten.writing import write_overdracht

    keuze.check()
    owner = inrichting(session)
    kop = Overdrachtskop(
        gemaakt_op=session.clock.now(),
        gemaakt_door=owner.wijkregisseur or session.user,
        aan=aan.strip(),
        gemeente=owner.gemeente,
        keuze=keuze_in_words(session, keuze),
    )
    step = progress.step if progress is not None else None
    with files.outgoing(session, target) as temporary, session.read() as connection:
        told = _omvang(write_overdracht(connection, temporary, keuze, kop, wachtwoord=wachtwoord, progress=step))
    if dossier is not None:
        save_overdrachtsdossier(session, keuze, dossier, aan=aan)
    return told


def save_overdrachtsdossier(session: Session, keuze: Overdrachtkeuze, target: Path, *, aan: str = "") -> Path:
    """Write what is handed over to read, as a PDF, replacing one that is there; gives back where it is."""
    from wijkregie.documents.pdf.overdrachtsdossier import overdrachtsdossier as render

    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(render(overdrachtsdossier(session, keuze, aan=aan), session.clock.now()))
    return target


def hand_to(session: Session, keuze: Overdrachtkeuze, naam: str) -> Outcome[int]:
    """Let a colleague look after the wijkorganen of a choice, in one command; gives how many changed."""

    def act(uow: UnitOfWork) -> int:
        bodies = [
            body
            for body in uow.find(Wijkorgaan)
            if body.id in keuze.wijkorganen or body.stadsdeel_id in keuze.stadsdelen
        ]
        for body in bodies:
            edits.save_changed(uow, body, wijkregisseur=naam.strip())
        return len(bodies)

    return session.command("Wijkorganen overgedragen", act)


def _omvang(meegaand: Meegaand) -> Omvang:
    counts = {table: len(ids) for table, ids in meegaand.ids.items()}
    return Omvang(aantallen=counts, bijlagebytes=sum(meegaand.inhouden.values()), weggelaten=len(meegaand.weggelaten))
