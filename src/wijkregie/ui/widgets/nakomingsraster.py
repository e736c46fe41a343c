"""The heat grid of promises: a quiet field of green, in which what is otherwise stands out."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wijkregie.domain.nakomingen import Oordeel, uitkomst
from wijkregie.domain.verplichtingen import Partij
from wijkregie.ui.models.nakomingen import NakomingenModel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.badge import paint_badge
from wijkregie.ui.widgets.basics import label
from wijkregie.ui.widgets.oordeelteken import oordeel_of, paint_teken

_BELOOFT = {Partij.GEMEENTE: "Gemeente belooft vanaf", Partij.WIJKORGAAN: "Wijkorgaan belooft"}
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Nakomingsraster(QTableView):
    """Bodies by promises. Arrows walk, N, D, X and G judge for both sides, Delete takes back, Enter opens."""

    KEYS = (
        ("Enter", "het gekozen vak openen"),
        ("N", "nagekomen"),
        ("D", "deels nagekomen"),
        ("X", "niet nagekomen"),
        ("G", "geldt niet"),
        ("Del", "het oordeel weghalen"),
    )
    chosen = Signal()
    """The keyboard stands on another cell."""
    opened = Signal()
    """Enter."""
    judged = Signal(Oordeel)
    """A letter: what both sides think of the cell."""
    cleared = Signal()
    """Delete: the judgement of the cell is to be taken back."""

    def __init__(self, model: NakomingenModel) -> None:
        super().__init__()
        self._corner = label("", "meta")
        self._corner.setParent(self)
        self._corner.setMargin(Space.XS)
        self.setViewport(QWidget())
        self.model_ = model
        self.setAccessibleName("Afspraken per wijkorgaan")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalHeader(_Head(self))
        self.setVerticalHeader(_Names(self))
        self.setModel(model)
        model.modelReset.connect(self._fit)
        model.headerDataChanged.connect(self._fit)

    def choose(self, wijkorgaan_id: str, verplichting_id: str) -> None:
        """Stand on the cell of a body and a promise, if it is shown."""
        self.setCurrentIndex(self.model_.place_of(wijkorgaan_id, verplichting_id))

    def currentChanged(self, now: object, before: object) -> None:
        super().currentChanged(now, before)  # type: ignore[arg-type]
        self.scrollTo(self.currentIndex())
        self.verticalHeader().viewport().update()
        self.viewport().update()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        oordeel = oordeel_of(event)
        if oordeel is not None:
            self.judged.emit(oordeel)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Look for nothing by typing: letters judge."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model_.rows:
            self.setCurrentIndex(self.model_.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        head, names = self.horizontalHeader(), self.verticalHeader()
        self._corner.setGeometry(Space.XL - Space.XS, head.height() - Size.HEAD, names.width() - Space.XL, Size.HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.model_.year is None:
            return
        promised = self.model_.year.verplichtingen
        places = [(self.columnViewportPosition(at), self.columnWidth(at)) for at in range(len(promised) + 1)]
        here = self.currentIndex()
        for number, rij in enumerate(self.model_.year.rijen):
            top, height = self.rowViewportPosition(number), self.rowHeight(number)
            if top > event.rect().bottom() or top + height < event.rect().top():
                continue
            for (left, width), promise in zip(places, promised, strict=False):
                if (here.row(), promised[here.column()]) == (number, promise) and here.isValid():
                    self._paint_chosen(painter, QRectF(left, top, width, height))
                mark = uitkomst(rij.vakken[promise.id]) if promise.id in rij.vakken else None
                paint_teken(painter, QPointF(left + width / 2, top + height / 2), mark)
            left, width = places[-1]
            painter.setFont(font(Type.META))
            painter.setPen(theme.colour("tekst2"))
            painter.drawText(QRectF(left, top, width, height), _CENTRE, rij.telling.breuk)
            painter.fillRect(QRect(0, top + height - Size.LINE, sum(places[-1]), Size.LINE), theme.colour("lijn"))
        bottom = self.verticalHeader().length() - self.verticalOffset()
        for left in group_lines(self.model_, places):
            painter.fillRect(QRect(left, 0, Size.LINE, bottom), theme.colour("lijn2"))

    def _paint_chosen(self, painter: QPainter, cell: QRectF) -> None:
        theme = current()
        painter.setPen(QPen(theme.colour("acc"), theme.focus if self.hasFocus() else Size.LINE))
        painter.setBrush(theme.colour("accz"))
        painter.drawRoundedRect(cell.adjusted(2, 1, -2, -2), Radius.BADGE, Radius.BADGE)

    def _fit(self) -> None:
        """Give each column the room of its word, and share what is left."""
        year = self.model_.year
        if year is None:
            return
        self._corner.setText(f"Wijkorgaan, niveau {year.jaar}")
        words = QFontMetrics(font(Type.META))
        widths = [words.horizontalAdvance(each.naam) + Space.S for each in year.verplichtingen]
        widths.append(words.horizontalAdvance("10 / 10") + Space.S)
        widths = [max(width, _LEAST) for width in widths]
        names = self.verticalHeader()
        assert isinstance(names, _Names)
        names.setFixedWidth(names.wanted(self.width() - sum(widths) - Space.M))
        left = self.width() - names.width() - sum(widths) - Space.M
        more = max(0, left) // len(widths)
        for number, width in enumerate(widths):
            self.horizontalHeader().resizeSection(number, width + more)


class _Head(QHeaderView):
    """Two lines: who promises, from which niveau on; and the word of each promise."""

    def __init__(self, grid: Nakomingsraster) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setViewport(QWidget())
        self._grid = grid
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(Size.HIT)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * Size.HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), theme.colour("vlak"))
        model = self._grid.model_
        if model.year is None:
            return
        places = [(self.sectionViewportPosition(at), self.sectionSize(at)) for at in range(self.count())]
        painter.setFont(font(Type.META))
        painter.setPen(theme.colour("tekst2"))
        words = [*(each.naam for each in model.year.verplichtingen), "Totaal"]
        for (left, width), word in zip(places, words, strict=True):
            painter.drawText(QRectF(left, Size.HEAD, width, Size.HEAD), _CENTRE, word)
        for partij in Partij:
            self._paint_group(painter, partij, places)
        end = sum(places[-1])
        for top in (Size.HEAD, 2 * Size.HEAD):
            painter.fillRect(QRect(0, top - Size.LINE, end, Size.LINE), theme.colour("lijn"))
        for left in group_lines(model, places):
            painter.fillRect(QRect(left, 0, Size.LINE, self.height()), theme.colour("lijn2"))

    def _paint_group(self, painter: QPainter, partij: Partij, places: list[tuple[int, int]]) -> None:
        theme = current()
        group = [
            (place, promise.vanaf_niveau)
            for place, promise in zip(places, self._grid.model_.promises, strict=False)
            if promise.partij is partij
        ]
        if not group:
            return
        niveaus = list(dict.fromkeys(niveau for _, niveau in group))
        starts = {niveau: next(place for place, of in group if of == niveau) for niveau in niveaus}
        badged = niveaus if len(niveaus) > 1 else []
        painter.setFont(font(Type.META, bold=True))
        painter.setPen(theme.colour("tekst"))
        begin = group[0][0][0] + Space.S
        after = [left + (width - Size.BADGE) / 2 for left, width in (starts[one] for one in badged[1:])]
        room = (after[0] if after else sum(group[-1][0])) - begin - Space.XS - (Size.BADGE + Space.S if badged else 0)
        metrics = QFontMetrics(font(Type.META, bold=True))
        word = metrics.elidedText(_BELOOFT[partij], Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(begin, 0, room, Size.HEAD), _LEFT, word)
        lefts = [begin + metrics.horizontalAdvance(word) + Space.S, *after]
        for left, niveau in zip(lefts, badged, strict=False):
            top = (Size.HEAD - Size.BADGE) / 2
            paint_badge(painter, QRectF(left, top, Size.BADGE, Size.BADGE), niveau, False, theme)


class _Names(QHeaderView):
    """The bodies with the badge of their niveau; they stay in sight when the promises are scrolled."""

    def __init__(self, grid: Nakomingsraster) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setViewport(QWidget())
        self._grid = grid
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_ROW)
        self.setDefaultSectionSize(_ROW)
        self.setHighlightSections(False)

    def wanted(self, room: int) -> int:
        """Return the width that the names ask, as far as there is room."""
        metrics = QFontMetrics(font(bold=True))
        longest = max((metrics.horizontalAdvance(rij.naam) for rij in self._grid.model_.rows), default=0)
        most = Space.XL + Size.BADGE + Space.S + longest + Space.M
        return max(min(most, room), min(most, Size.FIELD_DATE + Size.HIT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("vlak"))
        here = self._grid.currentIndex().row()
        for number, rij in enumerate(self._grid.model_.rows):
            top, height = self.sectionViewportPosition(number), self.sectionSize(number)
            if top > event.rect().bottom() or top + height < event.rect().top():
                continue
            badge = QRectF(Space.XL, top + (height - Size.BADGE) / 2, Size.BADGE, Size.BADGE)
            paint_badge(painter, badge, rij.niveau or 0, not rij.gekozen, theme)
            painter.setFont(font(bold=number == here))
            painter.setPen(theme.colour("tekst"))
            left = Space.XL + Size.BADGE + Space.S
            room = self.width() - left - Space.XS
            name = painter.fontMetrics().elidedText(rij.naam, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, height), _LEFT, name)
            line = QRect(Space.XL, top + height - Size.LINE, self.width(), Size.LINE)
            painter.fillRect(line, theme.colour("lijn"))


_ROW = Size.FIELD - 2
_LEAST = Size.FIELD


def group_lines(model: NakomingenModel, places: list[tuple[int, int]]) -> Iterator[int]:
    """Yield where a line parts the groups: before each side, and before the counts."""
    before = None
    for (left, _), promise in zip(places, model.promises, strict=False):
        if promise.partij is not before:
            yield left
        before = promise.partij
    yield places[-1][0]
