"""A card, or a line, to choose one of a few ways with."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type

_LEFT = Space.L + Size.DOT + Space.L
_LINE = 18
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class ChoiceCard(QAbstractButton):
    """A title with a few words below, and a radio dot; arrow keys go to the next."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self._words = words
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        return QSize(Size.FORM, self.heightForWidth(Size.FORM))

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.NAV, self.heightForWidth(Size.FORM))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return Size.WAY - _LINE + round(self._words_place(width).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = 2 if chosen else 1
        painter.setPen(QPen(theme.colour("acc" if chosen else "rand"), edge))
        ground = "accz" if chosen else "hover" if self.underMouse() else "vlak"
        painter.setBrush(theme.colour(ground))
        inset = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), Radius.CARD, Radius.CARD)
        _draw_dot(painter, QRectF(Space.L + 0.5, Space.L - 0.5, Size.DOT - 1, Size.DOT - 1), chosen)
        painter.setPen(theme.colour("tekst"))
        painter.setFont(font(bold=True))
        title = QRectF(_LEFT, 13, self.width() - _LEFT - Space.M, 20)
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(title.width()))
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setPen(theme.colour("tekst2"))
        painter.setFont(font(Type.META))
        painter.drawText(self._words_place(self.width()), _WRAP, self._words)

    def _words_place(self, width: int) -> QRectF:
        """Return where the words stand, in as many lines as the width asks."""
        most = QRectF(_LEFT, 34, width - _LEFT - Space.M, 10 * _LINE)
        needed = QFontMetricsF(font(Type.META)).boundingRect(most, _WRAP, self._words)
        return QRectF(most.x(), most.y(), most.width(), max(_LINE, needed.height()))


class ChoiceLine(QAbstractButton):
    """One line to choose with a radio dot, and a small word at the right; arrow keys go to the next."""

    def __init__(self, title: str, word: str = "", *, word_from: int = 0) -> None:
        """With `word_from` the word begins there, for lines whose words are read under each other."""
        super().__init__()
        self._word = word
        self._word_from = word_from
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV, Size.NAV_ITEM)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = current(), self.isChecked()
        painter = paint_ground(self)
        _draw_dot(
            painter, QRectF(Space.S + 0.5, (self.height() - Size.DOT + 1) / 2, Size.DOT - 1, Size.DOT - 1), chosen
        )
        words = QRectF(self.rect()).adjusted(Space.S + Size.DOT + Space.S, 0, -Space.M, 0)
        painter.setPen(theme.colour("tekst"))
        painter.setFont(font(bold=chosen))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(theme.colour("tekst3"))
        painter.setFont(font(Type.META))
        side = Qt.AlignmentFlag.AlignLeft if self._word_from else Qt.AlignmentFlag.AlignRight
        painter.drawText(words.adjusted(self._word_from, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | side, self._word)


def _draw_dot(painter: QPainter, dot: QRectF, chosen: bool) -> None:
    theme = current()
    painter.setPen(QPen(theme.colour("acc" if chosen else "rand"), 5 if chosen else 1))
    painter.setBrush(theme.colour("vlak"))
    painter.drawEllipse(dot.adjusted(2, 2, -2, -2) if chosen else dot)


def paint_ground(line: QAbstractButton) -> QPainter:
    """Colour a line to choose where it is chosen or the mouse is over it, and return what paints on."""
    painter = QPainter(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if line.isChecked() or line.underMouse():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().colour("accz" if line.isChecked() else "hover"))
        painter.drawRoundedRect(QRectF(line.rect()), Radius.FIELD, Radius.FIELD)
    return painter
