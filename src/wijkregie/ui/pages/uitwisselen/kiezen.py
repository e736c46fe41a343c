"""The first step of Inlezen: a file is chosen or dropped, and read."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QProgressBar, QStackedWidget, QWidget

from wijkregie.ui.lanes import Job
from wijkregie.ui.shell.incoming import dropped_file
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, link, plain, primary, row, scrolled
from wijkregie.ui.widgets.sign import Sign

_PROMISES = (
    ("toon", "Je ziet eerst wat er verandert. Tot je zelf op ‘Lees in’ drukt, wordt er niets bewaard."),
    ("tabel", "Titels boven de kop, lege regels, samengevoegde cellen, drie nummers in een cel: het mag allemaal."),
    ("ongedaan", "Is het niet goed? Met één knop staat alles weer zoals het was."),
)
_KINDS = "Excel (.xlsx of .xlsm) of csv. Een oude .xls sla je eerst in Excel op als .xlsx."


class Kiezen(QWidget):
    """A place to drop a file on, with what may be expected below it."""

    wanted = Signal()
    """The user wants to choose a file."""
    dropped = Signal(object)
    """A file (Path) was dropped."""
    stopped = Signal()
    """The user does not want to wait for the file."""
    template_wanted = Signal()
    """The user has no list yet, and wants one to fill in."""

    def __init__(self) -> None:
        super().__init__()
        self._zone = _Zone()
        self._zone.dropped.connect(self.dropped)
        self._stack = QStackedWidget()
        self._zone.setLayout(row(self._stack, margin=Space.L))
        self.button = primary("Bestand kiezen…", self.wanted.emit, "openen")
        self._asking = self._ask()
        self._working = self._work()
        self._stack.addWidget(self._asking)
        self._stack.addWidget(self._working)
        promises = column(space=Space.M)
        for icon_name, words in _PROMISES:
            sign = Sign(icon_name, "acc", Size.ICON)
            line = row(sign, label(words, "tweede", wrap=True), space=Space.M)
            line.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            promises.addLayout(line)
        template = link("Maak een invulboek", self.template_wanted.emit)
        none_yet = row(label("Nog geen lijst?", "tweede"), template, None, space=Space.S)
        inner = QWidget()
        inner.setMaximumWidth(Size.PLAN_HEIGHT + Space.XXL)
        inner.setLayout(column(self._zone, Space.S, promises, Space.S, none_yet, None, space=Space.L))
        around = row(None, inner, None, space=Space.NONE)
        around.setStretch(1, Size.FORM)
        outer = column(scrolled(around), space=Space.NONE)
        self.setLayout(outer)
        self.setFocusProxy(self.button)
        self.show_ready()

    def show_ready(self, refusal: str = "") -> None:
        """Wait for a file; `refusal` says why the last one could not be read."""
        self._job: Job | None = None
        self._refusal.setText(refusal)
        self._refused.setVisible(bool(refusal))
        self._stack.setCurrentWidget(self._asking)
        self.button.setText("Ander bestand kiezen…" if refusal else "Bestand kiezen…")
        if refusal:
            announce(self, refusal)

    def show_reading(self, name: str, job: Job) -> None:
        """Say that a file is being read."""
        self._job = job
        self._what.setText(f"{name} wordt gelezen")
        self._bar.setRange(0, 0)
        self._stack.setCurrentWidget(self._working)
        announce(self, self._what.text())

    def show_progress(self) -> None:
        """Show how far the reading is."""
        if self._job is not None:
            done, total = self._job.progress.counts
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _ask(self) -> QWidget:
        made = QWidget()
        self._refusal = label("", "", wrap=True)
        sign = Sign("laat", "laat", Size.ICON)
        self._refused = QFrame()
        self._refused.setProperty("soort", "fouten")
        told = row(sign, self._refusal, space=Space.S, margin=Space.M)
        told.setStretch(1, 1)
        told.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self._refused.setLayout(told)
        kinds = label(
            "Excel (.xlsx of .xlsm) of csv. Een oude .xls sla je eerst in Excel op als .xlsx.", "meta", wrap=True
        )
        words = [
            label("Sleep je lijst hierheen", "titel"),
            label("of kies hem zelf. Hij blijft zoals hij is.", "tweede"),
        ]
        for word in (*words, kinds):
            word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = column(self._refused, space=Space.S)
        layout.addStretch(1)
        for part in (Sign("inlezen", "acc", Size.NAV_ITEM), *words):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(Space.S)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(Space.S)
        layout.addWidget(kinds)
        layout.addStretch(1)
        made.setLayout(layout)
        return made

    def _work(self) -> QWidget:
        made = QWidget()
        self._what = label("", "paneel", wrap=True)
        self._what.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName("Hoever het lezen is")
        self._stop = plain("Annuleren", self.stopped.emit)
        layout = column(None, self._what, self._bar, space=Space.L, margin=Space.XL)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        made.setLayout(layout)
        return made


class _Zone(QFrame):
    """Where a file can be dropped; its edge lights up while one hangs over it."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        self.setAcceptDrops(True)
        self.setMinimumHeight(Size.CHART_TALL)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None:
            event.acceptProposedAction()
            self._light(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(over=False)
        if (path := dropped_file(event)) is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("acc" if self._over else "rand"), Size.FOCUS if self._over else Size.LINE)
        if not self._over:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.colour("accz" if self._over else "zij"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.PANEL, Radius.PANEL)

    def _light(self, *, over: bool) -> None:
        self._over = over
        self.update()
