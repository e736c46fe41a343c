"""An initiatief drawn as a card: with its wijk and its amount."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wijkregie.ui.models.initiatiefkaarten import Initiatiefkaart
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.carddelegate import CardDelegate, small_text


class InitiatiefDelegate(CardDelegate):
    """Writes under who brought it where it is and for how much."""

    def paint_own(self, painter: QPainter, rect: QRectF, card: Initiatiefkaart, theme: Theme) -> None:
        small_text(painter, QRectF(rect.x(), rect.y(), rect.width(), Size.BADGE), card.waar, "tekst2", theme)
