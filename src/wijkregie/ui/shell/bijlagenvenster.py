"""The files of one kept row of any kind, in a window of its own."""

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.recordvenster import Recordvenster
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.progress import ProgressPanel
from wijkregie.ui.widgets.records import Record
from wijkregie.usecases.recordgeschiedenis import Spoor, spoor


class Bijlagenvenster(Recordvenster):
    """The list, with Ongedaan maken below it; Esc closes it."""

    def __init__(self, shell: Shell, parent: QWidget, record: Record) -> None:
        super().__init__(shell, parent, "Bijlagen")
        self.paneel = BijlagenPaneel(shell, *record)
        self.paneel.done = self.done_here
        self.fill(self.paneel, None)
        self.paneel.say = self.toast.say
        ProgressPanel(self.paneel, shell.lanes)
        self.resize(Size.PAPER, Size.DIALOG)
        shell.lanes.read(spoor, *record, owner=self, done=self._name, refused=lambda _refusal: None)
        self.paneel.counted.connect(self._begin)

    def _name(self, found: Spoor) -> None:
        self.entitle(f"Bijlagen bij {found.naam}")

    def _begin(self, _count: int) -> None:
        """Give the keyboard to the list, or to the way to a first file."""
        focused = self.focusWidget()
        if focused is None or not focused.isVisible() or not self.paneel.isAncestorOf(focused):
            self.paneel.setFocus()


def show_bijlagen(shell: Shell, parent: QWidget, record: Record) -> Bijlagenvenster:
    """Show the files of a kept row."""
    window = Bijlagenvenster(shell, parent, record)
    window.open()
    return window
