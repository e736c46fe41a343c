"""What every tab of a traject is: it shows a blad, and is asked before it is left."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.usecases.trajecten import Trajectblad


class TrajectTab(QWidget):
    """One tab. Subclasses fill `body` and draw in `show_blad`, which is called only for the tab in sight."""

    key: ClassVar[str] = ""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """Make it within `parent` at once: moving it there when filled would style every widget anew."""
        super().__init__(parent)
        self.shell = shell
        self.lanes = shell.lanes
        self.blad: Trajectblad | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.NONE)

    def build(self) -> Iterator[None]:
        """Make what is not made by now, with a `yield` now and then as a page does."""
        yield from ()

    def show_blad(self, blad: Trajectblad) -> None:
        """Show what is kept of a traject; the same one again after a change."""
        self.blad = blad

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the tab may be left."""
        return True

    def new(self) -> None:
        """Ctrl+N: begin the tab's own kind of new thing."""
