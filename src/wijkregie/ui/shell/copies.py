"""What is done with the open file as a whole: a checked copy of it, and its words made findable anew."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_datum
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

_FOLDER = "map_kopie"


def ask_copy(shell: Shell, owner: QWidget) -> None:
    """Ask where the copy goes, beginning in the folder of the last one, and make it."""
    path = shell.lanes.session.store.path
    known = Path(shell.settings.text(_FOLDER) or "?")
    folder = known if known.is_dir() else Path.home()
    proposal = folder / f"{path.stem} {format_datum(shell.lanes.session.today)}{path.suffix}"
    if target := dialogs.save_file(owner, "Kopie maken", proposal, dialogs.KIND):
        make_copy(shell, owner, target)


def make_copy(shell: Shell, owner: QWidget, target: Path) -> None:
    """Make a checked copy at `target`, over one that is there: the file dialog has asked about that."""

    def told(_: None) -> None:
        shell.toast(f"Kopie gemaakt en gecontroleerd: {target.name}.")

    shell.settings.put_text(_FOLDER, str(target.parent))
    shell.lanes.work(_copy, target, title="Kopie maken", owner=owner, done=told, refused=shell.refuse)


def make_findable(shell: Shell, owner: QWidget) -> None:
    """Make the words of all that is kept findable anew."""
    from wijkregie.usecases.zoeken import rebuild

    def told(_: None) -> None:
        shell.toast("Zoeken is opnieuw klaargemaakt.")

    shell.lanes.read(rebuild, owner=owner, done=told, refused=shell.refuse)


def _copy(session: Session, target: Path, *, progress: Progress) -> None:
    session.store.backup(target, replace=True, progress=progress.step)
