"""A talk drawn as a card: with its niveau, and the one agreed on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wijkregie.ui.models.gesprekskaarten import Gesprekskaart
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.badge import paint_badge
from wijkregie.ui.widgets.carddelegate import CardDelegate, small_text


class TalkDelegate(CardDelegate):
    """Draws under the day the badge of now, an arrow and the badge agreed on."""

    def paint_own(self, painter: QPainter, rect: QRectF, card: Gesprekskaart, theme: Theme) -> None:
        nu, agreed = card.rij.niveau_nu, card.gesprek.niveau_afgesproken
        square = QRectF(round(rect.x()), round(rect.y()), Size.BADGE, Size.BADGE)
        if nu is not None or agreed is None:
            paint_badge(painter, square, int(nu or 0), agreed is None, theme)
            square.translate(Size.BADGE + Space.S, 0)
        if agreed is not None:
            if nu is not None:
                paint_icon(painter, square.adjusted(0, 4, -8, -4), "pijl_rechts", "tekst3")
                square.translate(Space.M + Space.S, 0)
            paint_badge(painter, square, int(agreed), False, theme)
            square.translate(Size.BADGE + Space.S, 0)
        room = QRectF(square.x(), square.y(), rect.right() - square.x(), 18)
        small_text(painter, room, card.niveauwoord, "tekst2", theme)
