"""Taking over what a colleague made: see first what it would change, choose, and carry it out as one command."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.overneemvoorstellen import Bronregel, Keuzes, Overneemvoorstel, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import Staat
from wijkregie.store.engine import has_wachtwoord
from wijkregie.store.mapping import to_image, to_row
from wijkregie.store.overdrachten import content
from wijkregie.store.overdrachten.reading import Bron, Stopped, opened
from wijkregie.store.queries.overgenomen import (
    Geschiedenisregel,
    alle_geschiedenisregels,
    bekende_momenten,
    bekende_regels,
    keep_regels,
    regel_id,
)
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.overnemen import inhouden
from wijkregie.usecases.overnemen.regels import enforce
from wijkregie.usecases.overnemen.stand import SOORTEN, TABELLEN, Sleutel, Stand, soort_van
from wijkregie.usecases.overnemen.vergelijken import Vergelijking, is_sound
from wijkregie.usecases.overnemen.volgorde import steps
from wijkregie.usecases.overnemen.woorden import Verwoorder
from wijkregie.usecases.session import Outcome, Session

NIETS = Keuzes(per_plek={})
"""Nobody decided anything: what is in conflict stays as it is, and is told."""


@frozen(kw_only=True)
class Bestand:
    """A file that is taken over, with its password where it has one."""

    pad: Path
    wachtwoord: str = ""


@frozen
class _Plan:
    stand: Stand
    vergelijkingen: tuple[Vergelijking, ...]
    regels: tuple[Geschiedenisregel, ...]
    voorstel: Overneemvoorstel


def vraagt_wachtwoord(pad: Path) -> bool:
    """Tell whether a file opens with a password only."""
    return has_wachtwoord(pad)


def preview(
    session: Session,
    bestanden: Sequence[Bestand],
    *,
    wijze: Wijze = Wijze.OVERNEMEN,
    keuzes: Keuzes = NIETS,
    progress: Progress | None = None,
) -> Overneemvoorstel:
    """Tell what taking over these files would change, and change nothing.

    Raises the Refusals of `opened`, and "bestand_van_jezelf" for the file of the session itself.
    """
    with _sources(session, bestanden, progress) as bronnen, session.read() as connection:
        return _plan(session, connection, bronnen, bestanden, wijze, keuzes, frozenset(), progress).voorstel


def carry_out(
    session: Session,
    bestanden: Sequence[Bestand],
    *,
    wijze: Wijze = Wijze.OVERNEMEN,
    keuzes: Keuzes = NIETS,
    progress: Progress | None = None,
) -> Outcome[Overneemvoorstel]:
    """Take over these files as one command that can be undone; what it gives back tells what became of each row.

    What is refused or undecided stays as it is. Raises as `preview` does. The content of bijlagen is kept before the
    command: what is left of it when that fails belongs to nothing and is in nobody's way.
    """
    with _sources(session, bestanden, progress) as bronnen:
        slecht = frozenset[str]()
        for bron in bronnen:
            slecht |= inhouden.take_over(session, bron, progress)

        def act(uow: UnitOfWork) -> Overneemvoorstel:
            plan = _plan(session, uow.connection, bronnen, bestanden, wijze, keuzes, slecht, progress)
            _apply(uow, plan.stand, progress)
            keep_regels(uow.connection, plan.regels, uow.nummer)
            return plan.voorstel

        return session.command(_label(bronnen, wijze), act)


@contextmanager
def _sources(session: Session, bestanden: Sequence[Bestand], progress: Progress | None) -> Iterator[list[Bron]]:
    def stopped() -> bool:
        return progress is not None and progress.cancelled

    try:
        with ExitStack() as stack:
            bronnen = []
            for bestand in bestanden:
                if bestand.pad.resolve() == session.store.path:
                    raise Refusal("bestand_van_jezelf", bestand=bestand.pad.name)
                bronnen.append(stack.enter_context(opened(bestand.pad, bestand.wachtwoord, stop=stopped)))
            yield bronnen
    except Stopped:
        assert progress is not None
        progress.step(0, 0)
        raise


def _plan(
    session: Session,
    connection: Reading,
    bronnen: Sequence[Bron],
    bestanden: Sequence[Bestand],
    wijze: Wijze,
    keuzes: Keuzes,
    slecht: frozenset[str],
    progress: Progress | None,
) -> _Plan:
    """Work out what becomes of every row, file after file: each is held beside what the ones before it bring."""
    done, total = 0, len(bronnen) * len(SOORTEN)

    def step() -> None:
        nonlocal done
        done += 1
        if progress is not None:
            progress.step(done, total)

    stand, earlier, found = Stand(connection), dict[Sleutel, list[Staat]](), list[Vergelijking]()
    for bron in bronnen:
        vergelijking = Vergelijking(
            stand,
            connection,
            bron,
            wijze=wijze,
            keuzes=keuzes,
            mij=session.user,
            earlier=earlier,
            slecht=slecht,
            step=step,
        )
        enforce(vergelijking, stand, session.today)
        found.append(vergelijking)
    regels = tuple(_new_lines(connection, found))
    verwoorder = Verwoorder(stand, session.user)
    voorstel = Overneemvoorstel(
        wijze=wijze,
        bronnen=tuple(_bronregel(bron, bestand) for bron, bestand in zip(bronnen, bestanden, strict=True)),
        regels=tuple(regel for number, each in enumerate(found) for regel in verwoorder.regels(number, each)),
        gelijk=sum(each.gelijk for each in found),
        inhoud=inhouden.missing_bytes(connection, stand),
        geschiedenis=len(regels),
    )
    return _Plan(stand, tuple(found), regels, voorstel)


def _bronregel(bron: Bron, bestand: Bestand) -> Bronregel:
    return Bronregel(
        bestand=bestand.pad.name,
        van=bron.kop.gemaakt_door,
        gemaakt_op=bron.kop.gemaakt_op,
        geheel=bron.geheel,
        keuze=bron.kop.keuze,
    )


def _apply(uow: UnitOfWork, stand: Stand, progress: Progress | None) -> None:
    """Write what differs, in the order in which each step can be."""
    changes, done = stand.changes(), 0
    for step in steps(stand):
        if progress is not None:
            progress.step(done, len(changes))
        done += len(step)
        found = [changes[key] for key in step]
        uow.save_all(after for before, after in found if before is None and after is not None)
        for before, after in found:
            if before is not None and after is not None:
                uow.save(after)
            elif before is not None:
                uow.remove(before)


def _new_lines(connection: Reading, vergelijkingen: Sequence[Vergelijking]) -> Iterator[Geschiedenisregel]:
    """Yield the history that came with the files and is not known here, with the ids of here."""
    known, momenten = bekende_regels(connection), bekende_momenten(connection)
    for vergelijking in vergelijkingen:
        for told in alle_geschiedenisregels(vergelijking.bron.connection):
            regel = _believed(told, vergelijking)
            if regel is None or (regel.moment, regel.tabel, regel.rij_id) in momenten:
                continue
            if (line := regel_id(regel)) not in known:
                known.add(line)
                yield regel


def _believed(regel: Geschiedenisregel, vergelijking: Vergelijking) -> Geschiedenisregel | None:
    """Return a line with the ids of here; None when it cannot be, or is of a row that is not taken over."""
    if regel.tabel not in TABELLEN or not content.is_id(regel.rij_id) or not is_sound(regel):
        return None
    rij_id = vergelijking.ids.get((regel.tabel, regel.rij_id), regel.rij_id)
    rij = vergelijking.rijen.get((regel.tabel, rij_id))
    if rij is not None and (rij.reden is not None or rij.onbeslist):
        return None
    kind = soort_van(regel.tabel)
    try:
        voor, na = content.image_value(kind, regel.voor), content.image_value(kind, regel.na)
    except content.Wrong:
        return None
    if not vergelijking.prive_mee and any(getattr(value, "prive", False) for value in (voor, na)):
        return None
    images = [value if value is None else vergelijking.mapped(value) for value in (voor, na)]
    if images == [voor, na]:
        return replace(regel, rij_id=rij_id)
    told = [None if value is None else to_image(to_row(value)) for value in images]
    return replace(regel, rij_id=rij_id, voor=told[0], na=told[1])


def _label(bronnen: Sequence[Bron], wijze: Wijze) -> str:
    namen = list(dict.fromkeys(bron.kop.gemaakt_door for bron in bronnen if bron.kop.gemaakt_door))
    if wijze is Wijze.SAMENVOEGEN and len(bronnen) > 1:
        return f"Samengevoegd: {tel(len(bronnen), 'bestand', 'bestanden')}"
    word = "Overgenomen" if wijze is Wijze.OVERNEMEN else "Samengevoegd"
    return f"{word} van {namen[0][:80]}" if namen else f"{word} uit een bestand"
