"""The first rows of a sheet as they stand in the file, with above each column what it is taken for."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.bladen import Vlak
from wijkregie.ui.models.rows import Index, Role
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.basics import plain_tip
from wijkregie.ui.widgets.textfields import ComboBox

_INVALID = QModelIndex()
_LINE = 20
_HEAD = Space.XS + Size.FIELD + _LINE + Space.S


@frozen
class Kolom:
    """What is said above a column: its letter, which of the offered choices it has, and how it was recognised."""

    letter: str
    kop: str
    keuze: int
    words: str = ""
    """That choice in words."""
    herkend: str = ""
    teken: str = ""
    """Icon before those words."""


class _Cells(QAbstractTableModel):
    """Texts of the rows; `kop` is the row of headings, what stands above it is not read."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Sequence[str]] = ()
        self.columns: Sequence[Kolom] = ()
        self.kop = 0
        self.first = 0

    def rowCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _INVALID) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def text(self, index: Index) -> str:
        row = self.rows[index.row()]
        return row[index.column()] if index.column() < len(row) else ""

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Role.DisplayRole:
            return " ".join(self.text(index).split())
        if role == Role.ToolTipRole:
            return plain_tip(self.text(index)) or None
        if role == Role.AccessibleTextRole:
            kind = "kop" if index.row() == self.kop else f"regel {index.row() + 1}"
            return f"{kind}, kolom {self.columns[index.column()].letter}: {self.text(index) or 'leeg'}"
        if role == Role.FontRole:
            return font(bold=index.row() == self.kop)
        if role == Role.BackgroundRole:
            return current().colour("accz") if index.row() == self.kop else None
        if role == Role.ForegroundRole:
            quiet = index.row() < self.kop or (index.row() > self.kop and not self.columns[index.column()].keuze)
            return current().colour("tekst3" if quiet else "tekst")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical and role == Role.DisplayRole:
            return str(section + 1)
        if orientation is Qt.Orientation.Vertical and role == Role.ToolTipRole:
            return "Dit is de kopregel" if section == self.kop else "Klik als de kop op deze regel staat"
        return None

    def begin(self) -> None:
        self.beginResetModel()

    def end(self) -> None:
        self.endResetModel()


class _Kop(QHeaderView):
    """Above each column a choice of what it holds, with its letter and how that was found."""

    chosen = Signal(int, int)
    """A column and the number of the choice that the user made for it."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._columns: Sequence[Kolom] = ()
        self.boxes: list[ComboBox] = []
        self.setFixedHeight(_HEAD)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(Size.STEP_NAME)
        self.sectionResized.connect(lambda *_: self._lay())
        table.horizontalScrollBar().valueChanged.connect(lambda _value: self._lay())

    def show_columns(self, columns: Sequence[Kolom], offered: QStandardItemModel) -> None:
        """Show these columns; a choice that was there stays, so that it keeps the keyboard."""
        self._columns = columns
        while len(self.boxes) > len(columns):
            box = self.boxes.pop()
            box.hide()
            box.deleteLater()
        while len(self.boxes) < len(columns):
            self.boxes.append(self._box(len(self.boxes)))
        for box, column in zip(self.boxes, columns, strict=True):
            if box.model() is not offered:
                box.setModel(offered)
            box.setCurrentIndex(column.keuze)
            named = f", {column.kop}" if column.kop else ""
            box.setAccessibleName(f"Kolom {column.letter}{named}")
            box.setAccessibleDescription(column.herkend)
        self._lay()
        self.viewport().update()

    def _box(self, number: int) -> ComboBox:
        box = ComboBox()
        box.setParent(self.viewport())
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(lambda choice, number=number: self.chosen.emit(number, choice))
        box.installEventFilter(self)
        box.show()
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and watched in self.boxes:  # bring what has the keyboard into sight
            top = self._table.rowAt(0)
            self._table.scrollTo(self._table.model().index(max(0, top), self.boxes.index(watched)))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._lay()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        if logicalIndex >= len(self._columns):
            return
        theme, column = current(), self._columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.colour("zij"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), Size.LINE), theme.colour("lijn2"))
        painter.fillRect(QRect(rect.right(), rect.y(), Size.LINE, rect.height()), theme.colour("lijn"))
        inside = QRectF(rect).adjusted(Space.S, 0, -Space.S, 0)
        letter = font(Type.META, bold=True)
        painter.setFont(letter)
        painter.setPen(theme.colour("tekst2"))
        lower = QRectF(inside.x(), rect.bottom() - _LINE - Space.XS + 1, inside.width(), _LINE)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, column.letter)
        lower.adjust(QFontMetrics(letter).horizontalAdvance(column.letter) + Space.S, 0, 0, 0)
        painter.setPen(theme.colour("tekst3"))
        if column.teken:
            icon_place = QRectF(lower.x(), lower.center().y() - Size.ICON_SMALL / 2, Size.ICON_SMALL, Size.ICON_SMALL)
            paint_icon(painter, icon_place, column.teken, "tekst3")
            lower.adjust(Size.ICON_SMALL + Space.XS, 0, 0, 0)
        painter.setFont(font(Type.META))
        cut = QFontMetrics(font(Type.META)).elidedText(
            column.herkend, Qt.TextElideMode.ElideRight, round(lower.width())
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()

    def _lay(self) -> None:
        for number, box in enumerate(self.boxes):
            left, width = self.sectionViewportPosition(number), self.sectionSize(number)
            box.setGeometry(left + Space.XS, Space.XS, width - 2 * Space.XS, Size.FIELD)


class Bladraster(QTableView):
    """A sheet to look at; a click on the number of a row, or Enter on it, says that the headings stand there."""

    kop_chosen = Signal(int)
    """The row, from 0, in which the headings stand."""
    keuze_chosen = Signal(int, int)
    """A column and the number of the choice that the user made for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setViewport(QWidget())
        self.setAccessibleName("De eerste regels van dit blad")
        self._cells = _Cells()
        self._offered = QStandardItemModel(self)
        self._head = _Kop(self)
        self._head.chosen.connect(self.keuze_chosen)
        self.setHorizontalHeader(self._head)
        self.setModel(self._cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        side = self.verticalHeader()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(Size.HIT + Space.XS)
        side.setMinimumWidth(Size.TIME)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        side.setSectionsClickable(True)
        side.setCursor(Qt.CursorShape.PointingHandCursor)
        side.sectionClicked.connect(self.kop_chosen)

    @property
    def boxes(self) -> Sequence[ComboBox]:
        """The choices above the columns."""
        return self._head.boxes

    def offer(self, words: Sequence[str]) -> None:
        """Offer these choices above each column."""
        made = QStandardItemModel(self)
        for word in words:
            made.appendRow(QStandardItem(word))
        self._offered, old = made, self._offered
        old.deleteLater()

    def show_sheet(
        self, rows: Sequence[Sequence[str]], kop: int, columns: Sequence[Kolom], merged: Sequence[Vlak] = ()
    ) -> None:
        """Show these rows, with the headings in row `kop` from 0 (-1 for none) and `merged` areas as one cell."""
        same = self._cells.rows is rows and len(self._cells.columns) == len(columns)
        if not same:
            self._cells.begin()
        self._cells.rows, self._cells.columns, self._cells.kop = rows, columns, kop
        if not same:
            self._cells.end()
            self.clearSpans()
            for area in merged:
                down = min(area.laatste_rij, len(rows) - 1) - area.rij + 1
                across = min(area.laatste_kolom, len(columns) - 1) - area.kolom + 1
                if down > 0 and across > 0 and down * across > 1:
                    self.setSpan(area.rij, area.kolom, down, across)
            self._share_width()
        self._head.show_columns(columns, self._offered)
        self.viewport().update()
        if not same:
            self.scrollTo(self._cells.index(max(0, kop - 2), 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.kop_chosen.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._share_width()

    def _share_width(self) -> None:
        """Give columns the width of their words, and more where there is room."""
        metrics, bold = QFontMetrics(font()), QFontMetrics(font(bold=True))
        wanted = []
        for number in range(len(self._cells.columns)):
            texts = [row[number] for row in self._cells.rows[:20] if number < len(row)]
            widest = max((metrics.horizontalAdvance(text[:40]) for text in texts), default=0)
            column = self._cells.columns[number]
            chosen = metrics.horizontalAdvance(column.words) + 2 * Space.XL
            widest = max(widest, chosen, bold.horizontalAdvance(column.kop[:40])) + 2 * Space.S
            wanted.append(min(max(widest, Size.FIELD_DATE), Size.NAV + Space.XL))
        spare = self.viewport().width() - sum(wanted)
        more = max(0, spare // max(1, len(wanted)))
        for number, width in enumerate(wanted):
            self._head.resizeSection(number, width + more)
