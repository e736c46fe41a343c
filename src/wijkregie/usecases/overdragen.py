"""Overdragen: a file with wijkorganen for a colleague, what goes along in it, and who looks after them from then on."""

from pathlib import Path

from wijkregie.domain.datums import opsomming
from wijkregie.domain.overdrachten import Omvang, Overdrachtkeuze, Overdrachtskop
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.overdrachten import Meegaand, gather
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, files
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session

_NAMED = 5


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
    progress: Progress | None = None,
) -> Omvang:
    """Write a hand-over file, replacing one that is there; tells how much went along.

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
        return _omvang(write_overdracht(connection, temporary, keuze, kop, wachtwoord=wachtwoord, progress=step))


def keuze_in_words(session: Session, keuze: Overdrachtkeuze) -> str:
    """Say what was chosen: "stadsdeel Noord en Wijkraad De Linde"."""
    with session.read() as connection:
        bodies = wijkorgaan_namen(connection)
    names = [f"stadsdeel {value.naam}" for value in stadsdelen(session) if value.id in keuze.stadsdelen]
    chosen = [naam for body, naam in bodies.items() if body in keuze.wijkorganen]
    names += chosen if len(chosen) <= _NAMED else [f"{len(chosen)} wijkorganen"]
    return opsomming(names)


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
