"""The content of bijlagen in a colleague's file comes before the command that takes over what names it."""

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.store.overdrachten import content, contents
from wijkregie.store.overdrachten.reading import Bron
from wijkregie.store.stores import Reading
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.overnemen.stand import Stand
from wijkregie.usecases.session import Session


def take_over(session: Session, bron: Bron, progress: Progress | None) -> frozenset[str]:
    """Keep the contents of a file that are not here yet; returns those that are not what their hash says."""
    with session.read() as connection:
        known = contents.kept(connection)
    wanted = {
        each.waarde.sha256: each.waarde.grootte
        for each in content.rows(bron.connection, Bijlage)
        if isinstance(each.waarde, Bijlage) and each.waarde.sha256 not in known
    }
    wrong, done, total = set(), 0, sum(wanted.values())
    for sha256, grootte in wanted.items():
        if progress is not None:
            progress.step(done, total)
        try:
            with session.store.unit_of_work("Inhoud overgenomen", user=session.user, moment=session.clock.now()) as uow:
                contents.take_over(bron.connection, uow.connection, sha256, grootte)
        except content.Wrong:
            wrong.add(sha256)
        done += grootte
    return frozenset(wrong)


def missing_bytes(connection: Reading, stand: Stand) -> int:
    """Return the size of the contents that bijlagen will have and that are not here yet."""
    known = contents.kept(connection)
    return sum({each.sha256: each.grootte for each in stand.all("bijlage") if each.sha256 not in known}.values())
