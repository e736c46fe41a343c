"""Trap op, trap af: the niveau of a wijkorgaan through the years, drawn as on paper."""

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import FAMILY, Size, Type
from wijkregie.usecases.niveauverloop import Palette, Verloop, niveauverloop_svg, niveauverloop_text


class Niveauverloop(QWidget):
    """A stair over the years; the chosen year stands on a tinted ground. Reads the same in grey."""

    def __init__(self) -> None:
        super().__init__()
        self._jaren: Verloop = ()
        self._gekozen: int | None = None
        self._vorige: Niveau | None = None
        self._drawn = QSvgRenderer()
        self._shown = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(Size.CHART)

    def show_verloop(self, naam: str, jaren: Verloop, *, gekozen: int, vorige: Niveau | None = None) -> None:
        """Show years in order; `gekozen` is the year that stands out, `vorige` the niveau known before the first."""
        self._jaren, self._gekozen, self._vorige = jaren, gekozen, vorige
        said = niveauverloop_text(naam, jaren, vorige)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.DIALOG, Size.CHART)

    def paintEvent(self, event: QPaintEvent) -> None:
        svg = self._svg()
        if svg != self._shown:
            self._shown = svg
            self._drawn.load(QByteArray(svg.encode()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawn.render(painter, QRectF(self.rect()))

    def _svg(self) -> str:
        colours = current().colours
        return niveauverloop_svg(
            self._jaren,
            gekozen=self._gekozen,
            vorige=self._vorige,
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
