"""Planning many talks in a grid: typed from cell to cell as in a spreadsheet, kept as one command."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from wijkregie.domain.datums import tel
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.models.planregels import (
    DATUM,
    NAAM,
    OPMERKING,
    PLAATS,
    PROPOSED_ROLE,
    TIJD,
    TO_FILL,
    WRONG_ROLE,
    Planregels,
)
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.hulp import help_by_key
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, line, plain, primary, quiet, row
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.keys import WINDOW, on_key
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases.gespreksplanning import Planblad, planblad
from wijkregie.usecases.jaargesprekken import plan_jaargesprekken
from wijkregie.usecases.session import Outcome

Index = QModelIndex | QPersistentModelIndex

_HOW = (
    "Typ per rij een datum, bijvoorbeeld “6 okt” of “di”: de eerste dinsdag na de rij erboven. "
    "“+1w” is een week later. Spatie neemt het grijze voorstel over, Ctrl+D wat erboven staat. "
    "Een rij zonder datum sla je over. Ctrl+Enter plant wat is ingevuld."
)
_SHARES = {NAAM: 27, DATUM: 15, TIJD: 8, PLAATS: 20, OPMERKING: 30}


class _CellDelegate(QStyledItemDelegate):
    """Draws a cell, and gives a field to type in that is left downward with Enter and sideways with Tab."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = current(), QRectF(option.rect)
        words, colour = str(index.data() or ""), "tekst"
        wrong = bool(index.data(WRONG_ROLE))
        painter.save()
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), Size.LINE), theme.colour("lijn"))
        inside = rect.adjusted(Space.S, 0, -Space.S, -1)
        if index.column() == OPMERKING:
            colour = "laat" if wrong else "let"
            if words:
                side = Size.ICON_SMALL
                place = QRectF(inside.x(), round(inside.center().y() - side / 2), side, side)
                paint_icon(painter, place, "laat" if wrong else "let", colour)
                inside.adjust(side + Space.XS, 0, 0, 0)
        elif wrong:
            colour = "laat"
        elif not words and (proposed := index.data(PROPOSED_ROLE)):
            words, colour = proposed, "tekst3"
        small = index.column() == OPMERKING
        painter.setFont(font(Type.META if small else Type.TEXT, bold=index.column() == NAAM))
        painter.setPen(theme.colour(colour))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, cut)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("acc"), theme.focus))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEdit()
        editor.setParent(parent)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.setProperty("soort", "cel")
        return editor


class PlanTable(QTableView):
    """The grid. Typing begins at once; Enter goes down, Tab to the next cell, Ctrl+D takes over what stands above."""

    KEYS = (
        ("F2", "wijzigen"),
        ("Enter", "naar de regel eronder"),
        ("Ctrl+D", "overnemen van de regel erboven"),
        ("Spatie", "het voorstel overnemen"),
        ("Del", "leegmaken"),
    )

    def __init__(self, model: Planregels) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(self))
        self.setAccessibleName("Gesprekken om te plannen")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setTabKeyNavigation(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(Size.ROW)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setFixedHeight(Size.HEAD)

    def begin(self) -> None:
        """Stand on the first day to fill in."""
        self.setCurrentIndex(self._lines.index(0, DATUM))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not ctrl:
            if self.state() is not QAbstractItemView.State.EditingState:  # a field goes down when it has closed
                self._down()
        elif key == Qt.Key.Key_F2:
            self.edit(index)
        elif key == Qt.Key.Key_D and ctrl:
            if self._lines.fill_down(index):
                self._down()
        elif key == Qt.Key.Key_Space and index.data(PROPOSED_ROLE):
            self._lines.take_proposals([index.row()])
            self._down()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._lines.setData(index, "")
        elif self._leaves(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:  # Enter
            self._down()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go out at the last cell, and back at the first, instead of round and round."""
        index = self.currentIndex()
        last = (self._lines.rowCount() - 1, TO_FILL[-1])
        if (index.row(), index.column()) == (last if next else (0, TO_FILL[0])):
            self.setTabKeyNavigation(False)
            gone = super().focusNextPrevChild(next)
            self.setTabKeyNavigation(True)
            return gone
        return super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        for number, share in _SHARES.items():
            self.setColumnWidth(number, room * share // 100)

    def _down(self) -> None:
        below = self._lines.index(self.currentIndex().row() + 1, self.currentIndex().column())
        if below.isValid():
            self.setCurrentIndex(below)

    def _leaves(self, event: QKeyEvent) -> bool:
        """Tell whether a key is for the dialog: one that has a place in a cell stays here."""
        return event.key() == Qt.Key.Key_Escape or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class PlanDialog(Dialog):
    """Asks for the moments of many talks; keeps all that was typed until it went well or is thrown away."""

    manual = "jaargesprekken#Gesprekken plannen"

    def __init__(self, shell: Shell, parent: QWidget, jaar: int, wijkorgaan_ids: Collection[str] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = f"Jaargesprekken {jaar} plannen"
        self.setWindowTitle(title)
        self._shell, self._jaar, self._ids = shell, jaar, wijkorgaan_ids
        self.lines = Planregels(self)
        self.table = PlanTable(self.lines)
        self._told = label("", "melding", wrap=True)
        self._told.hide()
        self.proposals = quiet("Alle &voorstellen overnemen", self._take_all, "vink")
        self.act = primary("", self._press)
        head = column(label(title, "titel"), label(_HOW, "tweede", wrap=True), self._told, space=Space.XS)
        head.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        foot = row(self.proposals, None, plain("Annuleren", self.reject), self.act)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        grid = row(self.table)
        grid.setContentsMargins(Space.L, Space.NONE, Space.L, Space.NONE)
        whole = column(head, line(), grid, line(), foot, space=Space.NONE)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.lines.filled.connect(self._count)
        on_key(self, "Ctrl+Return", "plannen wat is ingevuld", self._press, WINDOW)
        help_by_key(self)
        around = parent.window().size()
        self.resize(
            min(Size.PLAN_WIDTH, around.width() - Space.XXL), min(Size.PLAN_HEIGHT, around.height() - Space.XXL)
        )
        self._count()
        shell.lanes.read(planblad, jaar, owner=self, done=self._show)

    def reject(self) -> None:
        """Close without planning; asks first when something was typed."""
        if not self.lines.touched or dialogs.ask(
            self, "Wil je weggooien wat je hebt ingevuld?", "Weggooien", "Verder invullen"
        ):
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter for the grid and for the button it is on: nothing is planned by accident."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            for button in (self.act, self.proposals):
                if focused is button:
                    button.click()
        else:
            super().keyPressEvent(event)

    def _show(self, sheet: Planblad) -> None:
        self.lines.set_sheet(sheet, self._ids)
        if self.lines.rijen:
            self.table.begin()
        else:
            self._tell("Alle gesprekken van dit jaar zijn al gepland.")
        self.proposals.setVisible(any(rij.regel.voorstel for rij in self.lines.rijen))

    def _take_all(self) -> None:
        self.lines.take_proposals(range(self.lines.rowCount()))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> None:
        count = len(self.lines.plannen)
        self.act.setText(f"{tel(count, 'gesprek', 'gesprekken')} plannen" if count else "Gesprekken plannen")
        self.act.setEnabled(True)
        self._told.hide()  # what was told may be mended by now

    def _press(self) -> None:
        wrong, plannen = self.lines.first_wrong(), self.lines.plannen
        if wrong.isValid():
            self._tell("Niet alles is te lezen. Kijk wat er achter de rij staat.")
            self.table.setCurrentIndex(wrong)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not plannen:
            self._tell("Vul bij minstens één wijkorgaan een datum in.")
            self.table.begin()
        elif self.act.isEnabled():
            self.act.setEnabled(False)
            self._shell.lanes.command(
                plan_jaargesprekken, self._jaar, plannen, owner=self, done=self._done, refused=self._refused
            )

    def _done(self, outcome: Outcome[list[Jaargesprek]]) -> None:
        self.accept()
        self._shell.done(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self.act.setEnabled(True)
        self._tell(str(refusal))

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()
        announce(self, sentence)
