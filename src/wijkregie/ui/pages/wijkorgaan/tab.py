"""What every tab of a wijkorgaan is: it shows a dossier, and is asked before it is left."""

from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space


class DossierTab(QWidget):
    """One tab. Subclasses fill `body` and draw in `show_dossier`, which is called only for the tab in sight."""

    key: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.NONE)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show what is kept on a wijkorgaan; the same one again after a change."""

    @staticmethod
    def count(dossier: Dossier) -> int:
        """Return the number beside the tab's word, 0 for none."""
        return 0

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the tab may be left."""
        return True

    def new(self) -> None:
        """Ctrl+N: begin the tab's own kind of new thing."""
