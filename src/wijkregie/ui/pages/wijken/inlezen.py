"""Reading the outlines of wijken from a file: first what fits is told, then it is kept."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import opsomming, tel
from wijkregie.domain.wijkgrenzen import Grenzenvoorstel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.wijkgrenzen import keep_grenzen, read_grenzen

_FOLDER = "map_grenzen"
_MOST = 8


def ask_grenzen(shell: Shell, owner: QWidget) -> None:
    """Ask for a file, and read it."""
    remembered = Path(shell.settings.text(_FOLDER) or "?")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
    if path := dialogs.open_any(owner, "Kaart met grenzen kiezen (GeoJSON)", folder):
        shell.settings.put_text(_FOLDER, str(path.parent))
        read(shell, owner, path)


def read(shell: Shell, owner: QWidget, path: Path) -> None:
    """Read a file, tell what of it fits, and keep that when the user agrees."""

    def ask(found: Grenzenvoorstel) -> None:
        count = tel(len(found.grenzen), "wijk", "wijken")
        if shell.ask(f"Op deze kaart staan de grenzen van {count}. Wil je ze bewaren?", "Bewaren", more=told(found)):
            shell.lanes.command(keep_grenzen, found, owner=owner, done=kept)

    def kept(outcome: Outcome[int]) -> None:
        shell.done(outcome)
        shell.open_page("wijken", vorm="kaart", soort="grenzen")

    shell.lanes.work(read_grenzen, path, title="Grenzen inlezen", owner=owner, done=ask, refused=shell.refuse)


def told(found: Grenzenvoorstel) -> str:
    """Say what did not fit; "" when all did."""
    lines = [
        f"Zonder grens blijven: {_names(found.zonder)}." if found.zonder else "",
        f"Bij geen wijk past: {_names(found.over)}." if found.over else "",
    ]
    return "\n".join(line for line in lines if line)


def _names(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST
    return opsomming([*names[:_MOST], f"nog {more} andere"] if more > 0 else names)
