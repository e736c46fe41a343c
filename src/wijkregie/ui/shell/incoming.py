"""Lists and files of colleagues that come in: chosen in a dialog, or dropped on the window."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.usecases.begin import SUFFIX

_FOLDER = "map_lijsten"
LISTS = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".txt"})
"""What may be a list; of an old .xls the user hears how to save it anew."""
COLLEAGUES = frozenset({SUFFIX})
"""What may come from a colleague: what was handed over, or a whole store."""


class Drops(QObject):
    """Takes a file with one of some suffixes that is dropped anywhere on a widget."""

    dropped = Signal(object)
    """Its Path."""

    def __init__(self, on: QWidget, suffixes: Collection[str]) -> None:
        super().__init__(on)
        self._suffixes = suffixes
        on.setAcceptDrops(True)
        on.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop} and isinstance(event, QDropEvent):
            path = dropped_file(event)
            if path is None or path.suffix.lower() not in self._suffixes:
                return False
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(path)
            return True
        return False


def ask_list(shell: Shell, parent: QWidget) -> Path | None:
    """Ask which list to read in, beginning in the folder of the last one; None when it is called off."""
    remembered = Path(shell.settings.text(_FOLDER) or "?")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
    path = dialogs.open_list(parent, folder)
    if path is not None:
        shell.settings.put_text(_FOLDER, str(path.parent))
    return path


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file that hangs over something, None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
