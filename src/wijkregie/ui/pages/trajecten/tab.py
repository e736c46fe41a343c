"""What every tab of a traject is: it shows a blad, and is asked before it is left."""

from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab
from wijkregie.usecases.trajecten import Trajectblad


class TrajectTab(Tab):
    """One tab. Subclasses draw in `show_blad`, which is called only for the tab in sight."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.blad: Trajectblad | None = None

    def show_blad(self, blad: Trajectblad) -> None:
        """Show what is kept of a traject; the same one again after a change."""
        self.blad = blad
