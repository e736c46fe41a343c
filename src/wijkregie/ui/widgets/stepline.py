"""Trap op, trap af: the niveau of a wijkorgaan through the years, as a stair."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme, current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type

_LABELS = 116
_STEP = 44
_TOP = 30
_YEARS = 34


@dataclass(frozen=True, slots=True)
class Step:
    """One year; `word` is "start", "trap op", "gelijk" or "trap af". Without a niveau nothing was chosen."""

    year: int
    niveau: int | None
    word: str = ""


class StepLine(QWidget):
    """A stair over the years; the chosen year stands on a tinted ground. Reads the same in grey."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[Step] = ()
        self._chosen = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_TOP + 2 * _STEP + Space.L + _YEARS)

    def set_steps(self, steps: Sequence[Step], chosen: int = 0) -> None:
        """Show years in order; `chosen` is the year that stands out."""
        self._steps, self._chosen = steps, chosen
        said = "; ".join(
            f"{step.year} niveau {int(step.niveau)}, {Niveau(step.niveau).woord}"
            + (f" ({step.word})" if step.word else "")
            if step.niveau
            else f"{step.year} niets gekozen"
            for step in steps
        )
        self.setAccessibleName(f"Niveau door de jaren: {said or 'nog niets gekozen'}")
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.DIALOG, _TOP + 2 * _STEP + Space.L + _YEARS)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_levels(painter, theme)
        if self._steps:
            self._paint_years(painter, theme)
            self._paint_line(painter, theme)

    def _y(self, niveau: int) -> float:
        return _TOP + (3 - niveau) * _STEP + 0.5

    def _width(self) -> float:
        return (self.width() - _LABELS - 2) / max(1, len(self._steps))

    def _paint_levels(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(font(Type.META))
        for niveau in Niveau:
            y = self._y(niveau)
            painter.setPen(QPen(theme.colour("lijn"), 1))
            painter.drawLine(QPointF(_LABELS, y), QPointF(self.width(), y))
            painter.setPen(theme.colour("tekst2"))
            place = QRectF(0, y - 10, _LABELS, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"{int(niveau)} {niveau.woord}")

    def _paint_years(self, painter: QPainter, theme: Theme) -> None:
        width = self._width()
        bottom = _TOP + 2 * _STEP + Space.L
        for number, step in enumerate(self._steps):
            left = _LABELS + number * width
            chosen = step.year == self._chosen
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accz"))
                painter.drawRoundedRect(QRectF(left, 2, width, bottom - 2), Radius.BADGE, Radius.BADGE)
                painter.setPen(QPen(theme.colour("lijn2"), 1))
                for niveau in Niveau:
                    painter.drawLine(QPointF(left, self._y(niveau)), QPointF(left + width, self._y(niveau)))
            painter.setFont(font(Type.META, bold=chosen))
            painter.setPen(theme.colour("acc" if chosen else "tekst2"))
            painter.drawText(QRectF(left, bottom, width, _YEARS), Qt.AlignmentFlag.AlignCenter, str(step.year))

    def _paint_line(self, painter: QPainter, theme: Theme) -> None:
        width = self._width()
        run = QPolygonF()
        for number, step in enumerate(self._steps):
            left = _LABELS + number * width
            if not step.niveau:
                self._paint_run(painter, theme, run)
                run = QPolygonF()
                continue
            y = self._y(step.niveau)
            run.append(QPointF(left, y))
            run.append(QPointF(left + width, y))
            painter.setFont(font(Type.META))
            painter.setPen(theme.colour("tekst2"))
            needed = painter.fontMetrics().horizontalAdvance(step.word) + Space.S
            if needed <= width:  # without words the line itself tells up from down
                painter.drawText(QRectF(left, y - 24, width, 20), Qt.AlignmentFlag.AlignCenter, step.word)
        self._paint_run(painter, theme, run)

    def _paint_run(self, painter: QPainter, theme: Theme, run: QPolygonF) -> None:
        pen = QPen(theme.colour("acc"), Size.BAR)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(run)
