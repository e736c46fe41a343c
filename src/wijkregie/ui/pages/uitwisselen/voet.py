"""The foot of a step: the way back, how things stand, and the one button that goes on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from wijkregie.ui.lanes import POLL_MS
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, line, plain, primary, row
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Changes, Outcome, Session

_COLOURS = {"ok": "ok", "let": "let"}


class Voet(QWidget):
    """Says in one line what stands in the way, or how far the work is that was begun."""

    went_back = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = plain("Terug", self.went_back.emit, "links")
        self.on = primary("", self.went_on.emit)
        self.hint = ElidedLabel("", "tweede")
        self._sign = Sign()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Hoever het is")
        self._bar.setMaximumWidth(Size.NAV)
        self.stop = plain("Annuleren", self._cancel)
        self._progress: Progress | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        said = row(self._sign, self.hint, self._bar, self.stop, space=Space.S)
        said.setStretch(1, 1)
        said.setStretch(2, 1)
        foot = row(self.back, said, self.on, space=Space.L)
        foot.setStretch(1, 1)
        foot.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.S)
        self.setLayout(column(line(), foot, space=Space.S))
        self.show_idle()

    def say(self, sign: str, words: str) -> None:
        """Say how things stand, with a sign before it."""
        self._sign.set_icon(sign, _COLOURS.get(sign, "tekst3"))
        self.hint.setText(words)

    def show_busy(self, words: str, progress: Progress) -> None:
        """Say what is being done, with how far it is and a button to stop it."""
        if self._progress is progress:
            return
        self.say("bezig", words)
        self._progress = progress
        self._bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self._bar.show()
        self.stop.show()
        self._poll.start()

    def show_idle(self) -> None:
        """Say no more that something is being done."""
        self._poll.stop()
        self._progress = None
        self._bar.hide()
        self.stop.hide()

    def _show_progress(self) -> None:
        if self._progress is not None:
            done, total = self._progress.counts
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _cancel(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self.stop.setEnabled(False)
            self.hint.setText("Bezig met stoppen.")


def unless_stopped(session: Session, act: Callable[..., Outcome[Any]], *given: Any, **more: Any) -> Outcome[Any]:
    """Carry out a command; without a value when the user stopped it, and then nothing has changed."""
    try:
        return act(session, *given, **more)
    except Cancelled:
        return Outcome(None, Changes(), "", None)
