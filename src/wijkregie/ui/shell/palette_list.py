"""The list of the palette: heads and rows, with the letters that were asked for marked."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wijkregie.domain.zoekvragen import Gemarkeerd
from wijkregie.ui.shell.palette_rows import Rij
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.basics import plain_tip
from wijkregie.ui.widgets.keycap import paint_key

Index = QModelIndex | QPersistentModelIndex

_NONE = QModelIndex()
EDGE = 18
"""Between the edge of the palette and what stands in it."""
_WORD_X = 48


class RijenModel(QAbstractListModel):
    """The rows; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Rij] = []

    def set_rows(self, rows: Sequence[Rij]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.titel.tekst
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.gesproken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.gesproken)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return chosen if self.rows[index.row()].doe else Qt.ItemFlag.NoItemFlags


class RijPainter(QStyledItemDelegate):
    """Draws a head or a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, Size.ROW if _row(index).doe else Size.HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        whole = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.doe is None:
            _paint_head(painter, whole, row.titel.tekst)
        else:
            state = option.state
            _paint_row(painter, whole, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()


def _row(index: Index) -> Rij:
    model = index.model()
    assert isinstance(model, RijenModel)
    return model.rows[index.row()]


def _paint_head(painter: QPainter, whole: QRectF, words: str) -> None:
    painter.setPen(current().colour("tekst2"))
    painter.setFont(font(Type.META, bold=True))
    place = whole.adjusted(EDGE, Space.S, -EDGE, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _paint_row(painter: QPainter, whole: QRectF, row: Rij, *, chosen: bool) -> None:
    theme = current()
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accz"))
        painter.drawRoundedRect(whole.adjusted(Space.S, 0, -Space.S, 0), Radius.FIELD, Radius.FIELD)
        painter.setBrush(theme.colour("acc"))
        painter.drawRect(QRectF(0, whole.top() + Space.XS, Size.BAR, whole.height() - 2 * Space.XS))
    middle = whole.center().y()
    sign = QRectF(EDGE, middle - Size.ICON / 2, Size.ICON, Size.ICON)
    paint_icon(painter, sign, row.icoon, "acc" if chosen else "tekst2")
    right = whole.right() - EDGE
    key = row.toets or ("Enter" if chosen else "")
    if key:
        right -= paint_key(painter, right, middle, key) + Space.M
    if row.prive:
        right -= _paint_private(painter, right, middle) + Space.M
    left = paint_marked(painter, QRectF(_WORD_X, whole.top(), right - _WORD_X, whole.height()), row.titel, second=False)
    if row.tweede.tekst:
        place = QRectF(left + Space.S, whole.top() + 1, right - left - Space.S, whole.height())
        paint_marked(painter, place, row.tweede, second=True)


def paint_marked(painter: QPainter, place: QRectF, text: Gemarkeerd, *, second: bool) -> float:
    """Draw a text part by part, and return where it ends; what does not fit is left off with a sign."""
    theme = current()
    size = Type.META if second else Type.TEXT
    left, at = place.left(), 0
    cuts = sorted({0, len(text.tekst), *(cut for part in text.bereiken for cut in part)})
    for begin, end in pairwise(cuts):
        marked = any(start <= begin < stop for start, stop in text.bereiken)
        used = font(size, bold=marked)
        measure = QFontMetricsF(used)
        words = text.tekst[begin:end]
        room = place.right() - left
        width = measure.horizontalAdvance(words)
        if width > room:
            words = measure.elidedText(words, Qt.TextElideMode.ElideRight, room)
            width = measure.horizontalAdvance(words)
        colour = "acc" if marked else "tekst3" if second else "tekst"
        painter.setPen(theme.colour(colour))
        painter.setFont(used)
        painter.drawText(QRectF(left, place.top(), width + 1, place.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if marked:
            under = place.center().y() + measure.descent() + measure.ascent() / 2 - 1
            painter.fillRect(QRectF(left, under, width, 1), theme.colour("acc"))
        left, at = left + width, end
        if left >= place.right() - 1:
            break
    return left if at else place.left()


def _paint_private(painter: QPainter, right: float, middle: float) -> float:
    """Draw that a note is private, ending at the right, and return its width."""
    used = font(Type.META, bold=True)
    width = QFontMetricsF(used).horizontalAdvance("privé") + Size.ICON_SMALL + Space.XS
    left = right - width
    square = QRectF(left, middle - Size.ICON_SMALL / 2, Size.ICON_SMALL, Size.ICON_SMALL)
    paint_icon(painter, square, "slot", "let")
    painter.setPen(current().colour("let"))
    painter.setFont(used)
    place = QRectF(left + Size.ICON_SMALL + Space.XS, middle - Size.ROW / 2, width, Size.ROW)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "privé")
    return width


class RijenList(QListView):
    """The list itself; the keyboard stays in the field above it, the mouse chooses and opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found = RijenModel()
        self.setModel(self.found)
        self.setItemDelegate(RijPainter(self))
        self.setAccessibleName("Gevonden")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def row(self) -> Rij | None:
        """The chosen row."""
        index = self.currentIndex()
        return self.found.rows[index.row()] if index.isValid() else None

    @property
    def wanted_height(self) -> int:
        """How high it would be to show every row."""
        return sum(Size.ROW if row.doe else Size.HEAD for row in self.found.rows)

    def set_rows(self, rows: Sequence[Rij]) -> None:
        """Show other rows; the first that does something is chosen."""
        self.found.set_rows(rows)
        self.scrollToTop()
        self.choose(next((number for number, row in enumerate(rows) if row.doe), -1))

    def step(self, by: int) -> None:
        """Choose the next or earlier row, past heads, and round at the ends."""
        doing = [number for number, row in enumerate(self.found.rows) if row.doe]
        if doing:
            here = self.currentIndex().row()
            place = doing.index(here) if here in doing else -1
            self.choose(doing[(place + by) % len(doing)])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose what is pointed at; not what comes under a mouse at rest when keys scroll the list."""
        super().mouseMoveEvent(event)
        number = self.indexAt(event.position().toPoint()).row()
        if number >= 0 and self.found.rows[number].doe:
            self.choose(number)

    def choose(self, number: int) -> None:
        """Choose a row by its number."""
        self.setCurrentIndex(self.found.index(number) if number >= 0 else _NONE)
        if number >= 0 and number == next(n for n, row in enumerate(self.found.rows) if row.doe):
            self.scrollToTop()  # its head too
