"""Lists that go out: one as it is seen, a workbook to fill in, and what of a list was not read."""

from pathlib import Path

from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.lijsten.tabellen import Tabel
from wijkregie.domain.lijsten.voorstellen import Leesvoorstel
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import files
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def save_lijst(session: Session, tabel: Tabel, *, target: Path, progress: Progress | None = None) -> Path:
    """Write a list as it is seen to a workbook, replacing one that is there; gives back where it is."""
    from wijkregie.documents.excel.tabel import write_tabel

    author = inrichting(session).wijkregisseur.strip() or "wijkregie"
    with files.outgoing(session, target) as temporary:
        write_tabel(tabel, author, temporary, progress.step if progress is not None else None)
    return target


def save_invulboek(session: Session | None, target: Path, *, progress: Progress | None = None) -> Path:
    """Write the workbook to fill in, replacing one that is there; gives back where it is. It needs no open store."""
    from wijkregie.documents.excel.invulboek import write_invulboek

    clock = session.clock if session is not None else Clock()
    with files.outgoing(session, target) as temporary:
        write_invulboek(clock.today().year, temporary, progress.step if progress is not None else None)
    return target


def save_geweigerd(
    session: Session, lijst: Lijst, voorstel: Leesvoorstel, target: Path, *, progress: Progress | None = None
) -> Path:
    """Write the rows of a list that were not read to a workbook, to mend and to read again; gives back where it is.

    Raises Refusal "niets_geweigerd" when every row was read.
    """
    from wijkregie.documents.excel.geweigerd import geweigerd, write_geweigerd

    if not geweigerd(voorstel):
        raise Refusal("niets_geweigerd", bestand=lijst.naam)
    with files.outgoing(session, target) as temporary:
        write_geweigerd(lijst, voorstel, temporary, progress.step if progress is not None else None)
    return target
