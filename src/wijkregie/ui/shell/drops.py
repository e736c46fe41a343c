"""Lists that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".csv"})
"""What may be a list; of an old .xls the user hears how to save it anew."""


class ListDrops(QObject):
    """Takes a list that is dropped anywhere on a window."""

    dropped = Signal(object)
    """Its Path."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.DragEnter, QEvent.Type.Drop} and isinstance(event, QDropEvent):
            path = dropped_file(event)
            if path is None or path.suffix.lower() not in SUFFIXES:
                return False
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.dropped.emit(path)
            return True
        return False


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file that hangs over something, None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
