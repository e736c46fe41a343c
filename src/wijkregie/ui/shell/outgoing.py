"""Files that go out: where they go, that they are there, and opening them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs

PDF = "PDF (*.pdf)"
EXCEL = "Excel (*.xlsx)"
CSV = "CSV (*.csv)"
AGENDA = "Agenda (*.ics)"
MAIL = "Mail (*.eml)"
_FOLDER = "map_rapporten"


def ask_target(shell: Shell, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where a file goes, beginning in the folder of the last one; None when it is called off."""
    remembered = Path(shell.settings.text(_FOLDER) or "?")
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
    return dialogs.save_file(parent, title, folder / name, kind)


def keep(
    shell: Shell,
    owner: QWidget,
    target: Path,
    write: Callable[..., Path],
    *args: Any,
    title: str,
    toast: Callable[..., object] | None = None,
    **more: Any,
) -> None:
    """Write a file with `write(session, *args, target=…)` in the work lane, and say so with the way to open it."""

    def told(path: Path) -> None:
        (toast or shell.toast)(f"{path.stem} opgeslagen.", "Openen", partial(open_file, owner, path))

    shell.settings.put_text(_FOLDER, str(target.parent))
    refused = partial(dialogs.refuse, owner)
    shell.lanes.work(write, *args, title=title, owner=owner, done=told, refused=refused, target=target, **more)


def open_file(parent: QWidget, path: Path) -> None:
    """Open a file in the program that belongs to it, or say where it is."""
    if not opens(path):
        dialogs.inform(parent, "Er is geen programma gevonden dat dit bestand opent.", more=f"Het staat hier: {path}")


def opens(path: Path) -> bool:
    """Open a file in the program that belongs to it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
