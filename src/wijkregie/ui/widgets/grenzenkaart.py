"""The map of wijken by their outlines: the same fills, signs and words as the tiles."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from wijkregie.domain.wijken import Vulling
from wijkregie.domain.wijkgrenzen import binnenpunt, lees_vlakken
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.models.wijkregels import TEKENKLEUREN, VULLINGEN, Wijkregel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.wijkenbeeld import Wijkenbeeld

_CENTRE = Qt.AlignmentFlag.AlignCenter


class Grenzenkaart(Wijkenbeeld):
    """Shows the wijken of which the outline is known, as large as fits."""

    def __init__(self, model: RowsModel[Wijkregel]) -> None:
        self._grid: dict[str, tuple[QPainterPath, QPointF]] = {}
        self._shapes: list[tuple[QPainterPath, QPointF]] = []
        super().__init__(model, "Kaart van de wijken met hun grenzen")

    def set_grenzen(self, grenzen: dict[str, str]) -> None:
        """Take the outlines by id of their wijk."""
        self._grid = {}
        for wijk_id, text in grenzen.items():
            if polygons := lees_vlakken(text):
                path = QPainterPath()
                path.setFillRule(Qt.FillRule.OddEvenFill)
                for ring in (ring for polygon in polygons for ring in polygon):
                    path.addPolygon([QPointF(x, -y) for x, y in ring])
                    path.closeSubpath()
                x, y = binnenpunt(polygons)
                self._grid[wijk_id] = (path, QPointF(x, -y))
        self.model_.set_filter(lambda each: each.id in self._grid)
        self.doItemsLayout()

    def arrange(self, room: QSize) -> QSize:
        whole = QRectF()
        for path, _ in self._grid.values():
            whole = whole.united(path.boundingRect())
        inside = QRectF(0, 0, room.width(), room.height()).adjusted(Space.XL, Space.L, -Space.XL, -Space.L)
        if whole.isEmpty() or not inside.isValid():
            self._shapes, self.places = [], []
            return QSize()
        scale = min(inside.width() / whole.width(), inside.height() / whole.height())
        begin = inside.center() - whole.center() * scale
        self._shapes = []
        for each in self.model_.rows:
            path, label = self._grid[each.id]
            shape = _scaled(path, scale).translated(begin)
            shape.setFillRule(Qt.FillRule.OddEvenFill)
            self._shapes.append((shape, label * scale + begin))
        self.places = [shape.boundingRect() for shape, _ in self._shapes]
        return room

    def holds(self, number: int, where: QPointF) -> bool:
        return self._shapes[number][0].contains(where)

    def draw(self, painter: QPainter, seen: QRectF) -> None:
        theme, lit, here = current(), self.lit, self.currentIndex().row()
        lines = list(zip(self.model_.rows, self._shapes, strict=False))
        for each, (shape, _) in lines:
            painter.setPen(QPen(theme.colour("rand"), Size.LINE))
            painter.setBrush(theme.colour(VULLINGEN[each.tegel.vulling][0]))
            painter.drawPath(shape)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, (each, (shape, _)) in enumerate(lines):
            if each.tegel.vulling is Vulling.HOL:
                painter.setPen(QPen(theme.colour("tekst3"), Size.LINE, Qt.PenStyle.DashLine))
                painter.drawPath(shape)
            if each.id in lit or number == here:
                colour = "acc" if number != here else "tekst" if self.hasFocus() else "rand"
                painter.setPen(QPen(theme.colour(colour), Size.BAR))
                painter.drawPath(shape)
        for each, (shape, label) in lines:
            _draw_label(painter, each, label, shape)


def _scaled(path: QPainterPath, scale: float) -> QPainterPath:
    return QTransform.fromScale(scale, scale).map(path)


def _draw_label(painter: QPainter, each: Wijkregel, label: QPointF, shape: QPainterPath) -> None:
    """Draw number and sign, and the name where it fits; the word of the sign is said and shown beside the map."""
    theme, shown = current(), each.tegel
    text = VULLINGEN[shown.vulling][2]
    painter.setPen(theme.colour(text))
    painter.setFont(font(Type.PANEL, bold=True))
    number = QFontMetricsF(painter.font()).horizontalAdvance(shown.getal)
    side, gap = Size.ICON_SMALL, Space.XS if shown.getal else Space.NONE
    left = label.x() - (number + gap + side) / 2
    line = QRectF(left, label.y() - Size.BADGE, number, Size.BADGE)
    painter.drawText(line, _CENTRE, shown.getal)
    sign = QRectF(line.right() + gap, line.center().y() - side / 2, side, side)
    dark = shown.vulling in (Vulling.MIDDEN, Vulling.VOL)
    if dark and shown.teken in TEKENKLEUREN and shown.teken != "ok":
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("vlak"))
        painter.drawEllipse(sign.adjusted(-2, -2, 2, 2))
        painter.restore()
        paint_icon(painter, sign, shown.teken, TEKENKLEUREN[shown.teken])
    else:
        paint_icon(painter, sign, shown.teken, text if dark else TEKENKLEUREN.get(shown.teken, "rust"))
    painter.setPen(theme.colour(text))
    painter.setFont(font(Type.META))
    name = each.beeld.wijk.naam
    wide = QFontMetricsF(painter.font()).horizontalAdvance(name)
    below = QRectF(label.x() - wide / 2, label.y(), wide, Space.L)
    if shape.contains(below):
        painter.drawText(below, _CENTRE, name)
