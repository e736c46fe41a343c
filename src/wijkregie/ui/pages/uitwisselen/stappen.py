"""How a list or the files of colleagues come in by steps: going from one to the next, stopping, and going back."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.uitwisselen.voet import Voet
from wijkregie.ui.pages.views import View
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line
from wijkregie.ui.widgets.stappenbalk import Stappenbalk
from wijkregie.usecases import history
from wijkregie.usecases.session import Outcome

KIEZEN = 0


class StappenView(View):
    """One step at a time: chosen, shown what would change, carried out; each step is a part of its own.

    Subclasses make `choosing` and `changes`; `veranderen` is the step that shows the changes, the last one follows it.
    """

    veranderen: ClassVar[int]
    choosing: Any
    changes: Any
    _job: Job | None = None
    _busy = False
    """Whether it is being carried out."""
    _outdated = False

    def make_frame(self, steps: Sequence[str]) -> None:
        """Make the bar of steps, the room for their parts and the foot."""
        self.bar = Stappenbalk(steps)
        self._stack = QStackedWidget()
        self.foot = Voet()
        whole = column(self.bar, line(), self._stack, self.foot, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    @property
    def step(self) -> int:
        """The present step."""
        return self.bar.step

    def renew(self, nummer: int | None) -> None:
        """Make what was proposed anew, for the store may have changed; or see whether command `nummer` still stands."""
        if self.step == self.veranderen and self._job is None and not self._busy:
            if self.isVisible():
                self._propose()
            else:
                self._outdated = True
        elif self.step > self.veranderen and nummer is not None:
            self.lanes.read(history.is_done, nummer, owner=self, done=self._show_undone, slot="gedaan")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated and self.step == self.veranderen:
            self._propose()

    def search(self) -> None:
        if self.step == self.veranderen:
            self.changes.finder.setFocus()

    @abstractmethod
    def _propose(self) -> None:
        """Work out what would change, and show it."""

    @abstractmethod
    def _show_undone(self, is_done: bool) -> None:
        """Go back when what was carried out was taken back, here or anywhere."""

    @abstractmethod
    def _show_foot(self) -> None:
        """Say what the one button does now."""

    def _follow(self, jobs: Sequence[Job]) -> None:
        """Show how far the reading is, and hear that the user stopped it: a stopped job calls nobody."""
        if self._job is None:
            return
        if self._job.progress.cancelled:
            self._stop_reading()
        elif self.step == KIEZEN:
            self.choosing.show_progress()
        elif self._job in jobs:
            self.foot.show_busy("Uitzoeken wat er verandert.", self._job.progress)

    def _stop_reading(self) -> None:
        """Stop what is being worked out, and wait for the user again."""
        self._stop()
        self.choosing.show_ready()
        self._show_foot()
        self.begin()

    def _crashed(self, _error: BaseException) -> None:
        """Let the user try again: what was being worked out will not come."""
        self._busy = False
        self._job = None
        self.choosing.show_ready()
        self.foot.show_idle()
        self._show_foot()

    def _undone(self, outcome: Outcome[str]) -> None:
        self.shell.toast(f"{outcome.label}.")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.progress.cancel()
            self._job = None
            self.foot.show_idle()

    def _go(self, step: int, *, begin: bool = True) -> None:
        self.bar.set_step(step)
        self._stack.setCurrentIndex(step)
        self._show_foot()
        if begin and self.isVisible():
            self.begin()
