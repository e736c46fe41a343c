"""The first step of Inlezen: a file is chosen or dropped, and read."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.uitwisselen.bestandstap import Bestandstap, promised
from wijkregie.ui.shell.incoming import dropped_file
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space
from wijkregie.ui.widgets.basics import column, label, link, primary, row, scrolled
from wijkregie.ui.widgets.sign import Sign

_PROMISES = (
    ("toon", "Je ziet eerst wat er verandert. Tot je zelf op ‘Lees in’ drukt, wordt er niets bewaard."),
    ("tabel", "Titels boven de kop, lege regels, samengevoegde cellen, drie nummers in een cel: het mag allemaal."),
    ("ongedaan", "Is het niet goed? Met één knop staat alles weer zoals het was."),
)
_KINDS = "Excel (.xlsx of .xlsm) of csv. Een oude .xls sla je eerst in Excel op als .xlsx."


class Kiezen(Bestandstap):
    """A place to drop a file on, with what may be expected below it."""

    wanted = Signal()
    """The user wants to choose a file."""
    dropped = Signal(object)
    """A file (Path) was dropped."""
    template_wanted = Signal()
    """The user has no list yet, and wants one to fill in."""

    def __init__(self) -> None:
        super().__init__()
        self._zone = _Zone()
        self._zone.dropped.connect(self.dropped)
        self.button = primary("Bestand kiezen…", self.wanted.emit, "openen")
        self._fill(self._zone, self._ask())
        promises = promised(_PROMISES)
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
        super().show_ready(refusal)
        self.button.setText("Ander bestand kiezen…" if refusal else "Bestand kiezen…")

    def show_reading(self, name: str, job: Job) -> None:
        """Say that a file is being read."""
        self._show_reading(f"{name} wordt gelezen", job)

    def _ask(self) -> QWidget:
        made = QWidget()
        kinds = label(_KINDS, "meta", wrap=True)
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
