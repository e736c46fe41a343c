"""What can be done with a row of a list: its menu, and the keys that do the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPushButton, QWidget

from wijkregie.ui.widgets.records import FOR_RECORDS, record_at

Choices = Sequence[tuple[str, Callable[[], object]]]
"""Words and acts. Words may end in a tab and a key; a list then listens to those below itself."""

FOR_LISTS = "lijst"
"""Property of an action of the window that does something with the list the keyboard is in."""

COPIED_HERE = "application/x-wijkregie"
"""Kind of content by which what was made here for the clipboard is known."""

_KEYS = {Qt.Key.Key_F2: "F2", Qt.Key.Key_Delete: "Del", Qt.Key.Key_Insert: "Insert", Qt.Key.Key_F8: "F8"}
_CTRL_KEYS = {Qt.Key.Key_Return: "Ctrl+Enter", Qt.Key.Key_Enter: "Ctrl+Enter"}


def act_of(choices: Choices, event: QEvent) -> Callable[[], object] | None:
    """Return what a pressed key does, None when no choice names it."""
    if not isinstance(event, QKeyEvent):
        return None
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    known = {Qt.KeyboardModifier.NoModifier: _KEYS, Qt.KeyboardModifier.ControlModifier: _CTRL_KEYS}.get(held, {})
    name = known.get(Qt.Key(event.key()))
    return next((act for words, act in choices if name and words.endswith(f"\t{name}")), None)


def offer(button: QPushButton, choices: Choices) -> None:
    """Let a button offer these choices in its menu, in place of those before."""
    menu = button.menu() or QMenu(button)
    hang(button, menu)
    menu.clear()
    for words, act in choices:
        menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())


def hang(button: QPushButton, menu: QMenu) -> None:
    """Let a button open a menu; by key with the keyboard on its first line."""
    if button.menu() is not menu:
        button.setMenu(menu)
        menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, lambda: _begin_by_key(menu)))


def _begin_by_key(menu: QMenu) -> None:
    if menu.isVisible() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
        begin(menu)


def pop_up_below(part: QWidget, menu: QMenu) -> None:
    """Show a menu under the part it belongs to, with the keyboard on its first line."""
    menu.popup(part.mapToGlobal(part.rect().bottomLeft()))
    begin(menu)


def begin(menu: QMenu) -> None:
    """Stand on the first line of a menu; as a key does it, for otherwise Qt opens the menu within that line too."""
    QApplication.sendEvent(menu, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier))


def for_lists(view: QAbstractItemView) -> list[QAction]:
    """Return what the window of a list can do with it as a whole."""
    return _with(view, FOR_LISTS)


def _with(view: QAbstractItemView, kind: str) -> list[QAction]:
    return [action for action in view.window().actions() if action.property(kind)]


def pop_up(view: QAbstractItemView, choices: Choices, event: QContextMenuEvent) -> None:
    """Show what can be done with a row and with its list, where the mouse is or at the row the keyboard is on."""
    whole = for_lists(view)
    if not choices and not whole:
        return
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for words, act in choices:
        menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
    menu.addSeparator()
    if record_at(view) is not None:
        menu.addActions(_with(view, FOR_RECORDS))
        menu.addSeparator()
    menu.addActions(whole)
    by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
    middle = QPoint(view.visualRect(view.currentIndex()).center())
    menu.popup(view.viewport().mapToGlobal(middle) if by_key else event.globalPos())
    if by_key:
        begin(menu)
