"""The files kept with one traject."""

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.usecases.trajecten import Trajectblad


class BijlagenTab(TrajectTab):
    """The files of the traject in sight."""

    key = "bijlagen"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.paneel = BijlagenPaneel(shell, "traject")
        self.body.addWidget(self.paneel)
        self.setFocusProxy(self.paneel)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        self.paneel.show_record(blad.traject.id)

    def new(self) -> None:
        self.paneel.new()
