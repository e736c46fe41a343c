"""Long work in sight: its title, how far it is, and a button to stop it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from wijkregie.ui.lanes import Job, Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, plain, row


class ProgressPanel(QFrame):
    """Shows at the bottom right of its parent the longest running job that is not in sight elsewhere."""

    def __init__(self, parent: QWidget, lanes: Lanes) -> None:
        super().__init__(parent)
        self._host = parent
        self.setObjectName("voortgang")
        self._job: Job | None = None
        self._title = label("", "vet")
        self._bar = QProgressBar(textVisible=False)
        self._stop = plain("Annuleren", self._cancel)
        self.setLayout(row(column(self._title, self._bar), self._stop, space=Space.L, margin=Space.L))
        self.setFixedWidth(Size.DIALOG)
        lanes.jobs_changed.connect(self._show)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._lay()
        return False

    def _show(self, jobs: list[Job]) -> None:
        job = next((each for each in jobs if not each.in_sight()), None)
        if job is None:
            self._job = None
            self.hide()
            return
        if job is not self._job:
            self._job = job
            self._stop.setEnabled(True)
            self._title.setText(job.title)
            self._bar.setAccessibleName(job.title)
            self._lay()
            self.show()
            self.raise_()
            announce(self, f"{job.title}. Bezig.")
        done, total = job.progress.counts
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _lay(self) -> None:
        self.adjustSize()
        self.move(self._host.width() - self.width() - Space.XL, self._host.height() - self.height() - Space.L)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.progress.cancel()
            self._stop.setEnabled(False)
            self._title.setText("Bezig met stoppen")
