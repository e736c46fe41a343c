"""The files kept with one wijkorgaan."""

from PySide6.QtWidgets import QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab


class BijlagenTab(DossierTab):
    """The files of the wijkorgaan in sight."""

    key = "bijlagen"
    title = "Bijlagen"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self.paneel = BijlagenPaneel(shell, "wijkorgaan")
        self.body.addWidget(self.paneel)
        self.setFocusProxy(self.paneel)

    @staticmethod
    def count(dossier: Dossier) -> int:
        return dossier.bijlagen

    def show_dossier(self, dossier: Dossier) -> None:
        self.paneel.show_record(dossier.wijkorgaan.id)

    def new(self) -> None:
        self.paneel.new()
