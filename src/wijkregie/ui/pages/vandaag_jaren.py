"""The year of each wijkorgaan as a small line of steps; a step opens where it is dealt with."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from wijkregie.domain.jaarlijn import Stapstand
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, link, row
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.jaarlijnen import Orgaanlijn, jaarlijnen

_NAMES = ("Gesprek", "Verslag", "Akkoord", "Aanvraag", "Besluit", "Betaald")
_TALK = 3
"""The first steps are about the talk, the others about the subsidie."""


class Jaren(QWidget):
    """A row per wijkorgaan: Enter opens the step that is now, a click the step that is pointed at."""

    def __init__(self, shell: Shell, back: Callable[[], object]) -> None:
        super().__init__()
        self._shell = shell
        self._title = label("", "vet")
        head = row(self._title, None, link("Terug naar wat wacht", back))
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        self._model: RowsModel[Orgaanlijn] = RowsModel(self._columns(), key=lambda line: line.id)
        self.table = DataTable(self._model, "Het jaar per wijkorgaan", edge=Space.S, grows=True)
        self.table.opened.connect(lambda line: self._open(line, line.nu))
        self.table.clicked.connect(self._clicked)
        self.setLayout(column(head, self.table, None, space=Space.XS))

    def refresh(self) -> None:
        """Read the lines again."""
        self._shell.lanes.read(jaarlijnen, owner=self, done=self._show, slot="jaarlijnen")

    def _show(self, found: tuple[int, Sequence[Orgaanlijn]]) -> None:
        jaar, lines = found
        self._title.setText(f"Het jaar {jaar} per wijkorgaan")
        self._model.set_rows(lines)

    def _clicked(self, index: QModelIndex) -> None:
        line = self._model.row_at(index)
        if line is not None and index.column():
            self._open(line, index.column() - 1)

    def _open(self, line: Orgaanlijn, place: int) -> None:
        tab = "jaargesprekken" if place < _TALK else "subsidie"
        self._shell.open_page("wijkorganen", wijkorgaan_id=line.id, tab=tab)

    def _columns(self) -> list[Column[Orgaanlijn]]:
        return [
            Column("Wijkorgaan", lambda line: line.naam, chars=0, least=20),
            *(self._column(place, name) for place, name in enumerate(_NAMES)),
        ]

    def _column(self, place: int, name: str) -> Column[Orgaanlijn]:
        return Column(
            name,
            lambda line: "",
            look=lambda line: Look(drawing=partial(_paint, line, place, self._today)),
            accessible=lambda line: _said(line, place, self._today),
            tip=lambda line: f"{name}: {_said(line, place, self._today)}",
            sort=lambda line: (line.nu, line.stappen[place].datum or date.max),
            chars=8,
        )

    @property
    def _today(self) -> date:
        return self._shell.lanes.session.today


def _said(line: Orgaanlijn, place: int, today: date) -> str:
    step = line.stappen[place]
    late = ", te laat" if line.te_laat(place, today) else ""
    return step.stand.value + late + (f", {step.woord}" if step.woord else "")


def _paint(line: Orgaanlijn, place: int, today: date, painter: QPainter, rect: QRectF) -> None:
    """Draw one step as a dot, with the line to the next: filled when done, ringed when it is now."""
    theme, step = current(), line.stappen[place]
    done, now = step.stand is Stapstand.GEDAAN, step.stand is Stapstand.NU
    late = line.te_laat(place, today)
    side = Size.CHECK
    circle = QRectF(rect.x(), round(rect.center().y() - side / 2), side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    last = place == len(line.stappen) - 1
    if not last:
        joined = done and line.stappen[place + 1].stand is not Stapstand.LATER
        painter.setPen(QPen(theme.colour("acc" if joined else "lijn2"), 2 if joined else 1))
        middle = circle.center().y()
        painter.drawLine(QPointF(circle.right(), middle), QPointF(rect.right() + 2 * Space.S, middle))
    colour = theme.colour("laat" if late else "acc" if done or now else "rand")
    painter.setPen(QPen(colour, 2 if now else 1))
    painter.setBrush(colour if done else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
    inside = circle.adjusted(3, 3, -3, -3)
    if done:
        paint_icon(painter, inside, "vink", "opacc")
    elif late:
        paint_icon(painter, inside, "klok", "laat")
    painter.restore()
