"""What the first step of reading is made of, whatever is read: asking, why it went wrong, and how far it is."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QProgressBar, QStackedWidget, QWidget

from wijkregie.ui.lanes import Job
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, plain, row
from wijkregie.ui.widgets.sign import Sign


class Bestandstap(QWidget):
    """Asks for a file, tells why one could not be read, and shows how far the reading is."""

    stopped = Signal()
    """The user does not want to wait."""

    def __init__(self) -> None:
        super().__init__()
        self._job: Job | None = None
        self._refusal = label("", "", wrap=True)
        self._refused = QFrame()
        self._refused.setProperty("soort", "fouten")
        self._refused.setLayout(_beside("laat", "laat", self._refusal, margin=Space.M))
        self._what = label("", "paneel", wrap=True)
        self._what.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Hoever het lezen is")
        self._stop = plain("Annuleren", self.stopped.emit)
        self._stack = QStackedWidget()

    def show_ready(self, refusal: str = "") -> None:
        """Wait for the user; `refusal` says why what was chosen could not be read."""
        self._job = None
        self._refusal.setText(refusal)
        self._refused.setVisible(bool(refusal))
        self._stack.setCurrentIndex(0)
        if refusal:
            announce(self, refusal)

    def show_progress(self) -> None:
        """Show how far the reading is."""
        if self._job is not None:
            done, total = self._job.progress.counts
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _show_reading(self, words: str, job: Job) -> None:
        self._job = job
        self._what.setText(words)
        self._bar.setRange(0, 0)
        self._stack.setCurrentIndex(1)
        announce(self, words)

    def _fill(self, zone: QFrame, asking: QWidget) -> None:
        """Put in a zone what asks for a file, and behind it what is shown while one is read."""
        working = QWidget()
        layout = column(None, self._what, self._bar, space=Space.L, margin=Space.XL)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        working.setLayout(layout)
        self._stack.addWidget(asking)
        self._stack.addWidget(working)
        zone.setLayout(row(self._stack, margin=Space.L))


def promised(promises: Iterable[tuple[str, str]]) -> QBoxLayout:
    """Return what may be expected, each with its icon."""
    made = column(space=Space.M)
    for icon_name, words in promises:
        made.addLayout(_beside(icon_name, "acc", label(words, "tweede", wrap=True)))
    return made


def _beside(icon_name: str, colour: str, words: QWidget, margin: int = Space.NONE) -> QBoxLayout:
    sign = Sign(icon_name, colour, Size.ICON)
    told = row(sign, words, space=Space.M, margin=margin)
    told.setStretch(1, 1)
    told.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
    return told
