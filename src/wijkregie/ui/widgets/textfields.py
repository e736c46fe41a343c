"""Fields to type in that leave Ctrl+Z to the window when they have nothing of their own to undo."""

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit

from wijkregie.ui.theme.icons import icon, paint_icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.rowmenu import COPIED_HERE


def _is(event: QEvent, keys: QKeySequence.StandardKey) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(keys)


class LineEdit(QLineEdit):
    """One line of text."""

    left = Signal()
    """The field was left: by Tab, by mouse, by Enter or because another window came up."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and (
            (_is(event, QKeySequence.StandardKey.Undo) and not self.isUndoAvailable())
            or (_is(event, QKeySequence.StandardKey.Redo) and not self.isRedoAvailable())
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


def dress_completions(completer: QCompleter) -> None:
    """Give the completions the looks of a list: they are a window of their own, which no rule reaches by its place."""
    popup = completer.popup()
    assert popup is not None
    popup.setProperty("soort", "aanvulling")


class SearchField(LineEdit):
    """A field to search with; Esc empties it, the cross too."""

    ended = Signal()
    """Enter or Down: on to what was found."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icon("zoek", "tekst3"), QLineEdit.ActionPosition.LeadingPosition)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            super().keyPressEvent(event)
            self.ended.emit()
        else:
            super().keyPressEvent(event)


_LONG, _PIECE = 3_000, 1_000
_MARK = "\N{INVISIBLE SEPARATOR}"
_SEAM = f"{_MARK}\n"


class TextEdit(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, and it grows with what is in it.

    Every key lays out its whole paragraph anew. So one that is very long stands there in pieces, with a seam at the
    end of each that is no part of the text: use `text` and `set_text`.
    """

    left = Signal()
    grew = Signal()
    """It became higher, or lower."""

    def __init__(self, lines: int = 3, most: int = 12) -> None:
        super().__init__()
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """Return what stands there."""
        return _without_seams(self.toPlainText())

    def set_text(self, text: str) -> None:
        """Show a text."""
        self.setPlainText(_in_pieces(text))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(_in_pieces(source.text()))

    def createMimeDataFromSelection(self) -> QMimeData:
        copied = QMimeData()
        copied.setData(COPIED_HERE, b"1")
        copied.setText(_without_seams(self.textCursor().selection().toPlainText()))
        return copied

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and (
            (_is(event, QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable())
            or (_is(event, QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable())
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _grow(self) -> None:
        lines = max(self._lines, min(self._most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 2 * Space.S + Space.XS
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grew.emit()


def _in_pieces(text: str) -> str:
    """Return a text with a seam after each piece of a very long paragraph."""
    if len(text) <= _LONG:
        return text
    return "\n".join(_pieces(paragraph) if len(paragraph) > _LONG else paragraph for paragraph in text.split("\n"))


def _pieces(paragraph: str) -> str:
    pieces, begin = [], 0
    while len(paragraph) - begin > _PIECE:
        end = paragraph.rfind(" ", begin, begin + _PIECE) + 1 or begin + _PIECE
        pieces.append(paragraph[begin:end])
        begin = end
    return _SEAM.join([*pieces, paragraph[begin:]])


def _without_seams(text: str) -> str:
    return text.replace(_SEAM, "").replace(_MARK, "") if _MARK in text else text


class ComboBox(QComboBox):
    """A choice from a list; the mouse wheel does not change it in passing."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)

    def minimumSizeHint(self) -> QSize:
        """Make do with less than the longest name in the list asks."""
        return super().minimumSizeHint().boundedTo(QSize(Size.FIELD_MONEY, Size.FIELD))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.view().isVisible():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = Size.ICON_SMALL - Space.XS
        left = self.width() - side - Space.M
        paint_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), "omlaag", "tekst3")
