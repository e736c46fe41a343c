"""What the charts on the screen share: drawn as on paper, in the colours of the theme, and told in words."""

from typing import TypedDict

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import FAMILY, Size, Type
from wijkregie.usecases.niveauverloop import Palette


class Measures(TypedDict):
    """How large a chart is in pixels, with which letters and in which colours."""

    width: float
    height: float
    letter: float
    family: str
    palette: Palette


class ChartWidget(QWidget):
    """Shows what `svg` draws, anew only when that changes; `tell` gives it its words."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn = QSvgRenderer()
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(Size.CHART)

    def svg(self, measures: Measures) -> str:
        """Return the chart as SVG."""
        raise NotImplementedError

    def tell(self, words: str) -> None:
        """Say in words what is drawn, and draw it."""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.DIALOG, self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        svg = self.svg(self._measures())
        if svg != self._shown:
            self._shown = svg
            self._drawn.load(QByteArray(svg.encode()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawn.render(painter, QRectF(self.rect()))

    def _measures(self) -> Measures:
        colours = current().colours
        return Measures(
            width=self.width(),
            height=self.height(),
            letter=Type.META,
            family=FAMILY,
            palette=Palette(
                text=colours.tekst,
                text2=colours.tekst2,
                text3=colours.tekst3,
                line=colours.lijn2,
                accent=colours.acc,
                accent_soft=colours.accm,
                accent_quiet=colours.accz,
                late=colours.laat,
                ground=colours.vlak,
            ),
        )
