"""Lists that go out: a workbook to fill in."""

from pathlib import Path

from wijkregie.usecases import files
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def save_invulboek(session: Session | None, target: Path, *, progress: Progress | None = None) -> Path:
    """Write the workbook to fill in, replacing one that is there; gives back where it is. It needs no open store."""
    from wijkregie.documents.excel.invulboek import write_invulboek

    clock = session.clock if session is not None else Clock()
    with files.outgoing(session, target) as temporary:
        write_invulboek(clock.today().year, temporary, progress.step if progress is not None else None)
    return target
