"""Reading a list into the store: what each row would do, and doing it as one command that can be undone.

A row that the rules of the forms refuse, or that is doubtful until the user chooses, is told and not read; the others
are. What is shown before and what is done are planned by the same code, on the store as it is at that moment.
"""

from collections.abc import Sequence
from pathlib import Path

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.leeswijzen import Leeswijze
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.lijsten.kolommen import Herkenning, herken_lijst
from wijkregie.domain.lijsten.koppen import vorm
from wijkregie.domain.lijsten.voorstellen import Besluit, Indeling, Leesvoorstel
from wijkregie.domain.refusals import Refusal
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.planning import plan_list
from wijkregie.usecases.inlezen.rows import Plan
from wijkregie.usecases.inlezen.world import World
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session


def read(path: Path, progress: Progress | None = None) -> Lijst:
    """Return the sheets of a file; raises Refusal when it is no list that can be read, and Cancelled."""
    from wijkregie.documents.reading.lists import read_list  # not needed to see what a list would do

    return read_list(path, progress.step if progress is not None else None)


def recognise(session: Session, lijst: Lijst) -> list[Herkenning | None]:
    """Return for each sheet how it is read, as remembered for its shape or as it looks; None when it holds no list."""
    with session.read() as connection:
        leeswijzen = values(connection, Leeswijze)
        stadsdelen = values(connection, Stadsdeel)
    return herken_lijst(lijst, leeswijzen, [stadsdeel.naam for stadsdeel in stadsdelen])


def preview(
    session: Session,
    lijst: Lijst,
    indelingen: Sequence[Indeling],
    besluiten: Sequence[Besluit] = (),
    progress: Progress | None = None,
) -> Leesvoorstel:
    """Return what reading a list would do, row by row; nothing is written. Raises Cancelled."""
    with session.read() as connection:
        return plan_list(Plan(World(connection), session.today), lijst, indelingen, besluiten, progress)


def carry_out(
    session: Session,
    lijst: Lijst,
    indelingen: Sequence[Indeling],
    besluiten: Sequence[Besluit] = (),
    *,
    gezien: Leesvoorstel | None = None,
    progress: Progress | None = None,
) -> Outcome[Leesvoorstel]:
    """Read a list as one command; gives back what became of each row. Raises Cancelled; then nothing is read.

    `gezien` is what the user saw of it: when the store has changed since so that rows would now do something else, it
    raises Refusal "lijst_valt_anders_uit".
    """

    def act(uow: UnitOfWork) -> Leesvoorstel:
        world = World(uow.connection)
        if gezien is not None and gezien.stand != world.stand:
            _refuse_otherwise(
                gezien, plan_list(Plan(world, session.today), lijst, indelingen, gezien.besluiten, progress)
            )
            world = World(uow.connection)
        voorstel = plan_list(Plan(world, session.today), lijst, indelingen, besluiten, progress)
        world.write(uow)
        if uow.changed:
            _remember(uow, lijst, indelingen)
        return voorstel

    return session.command("Lijst ingelezen", act)


def _remember(uow: UnitOfWork, lijst: Lijst, indelingen: Sequence[Indeling]) -> None:
    """Keep how each sheet was read, for the next one of its shape."""
    sheets = {blad.naam: blad for blad in lijst.bladen}
    for indeling in indelingen:
        shape = vorm(sheets[indeling.blad], indeling.kop)
        kept = next(iter(uow.find(Leeswijze, vorm=shape)), None)
        known = kept or Leeswijze(id=edits.new_id(), vorm=shape, soort=indeling.soort)
        edits.save_changed(uow, known, soort=indeling.soort, kolommen=indeling.kolommen)


def _refuse_otherwise(seen: Leesvoorstel, now: Leesvoorstel) -> None:
    pairs = zip(seen.regels, now.regels, strict=True)
    changed = sum((one.lot, one.wijzigingen) != (other.lot, other.wijzigingen) for one, other in pairs)
    if changed:
        raise Refusal("lijst_valt_anders_uit", aantal=changed)
