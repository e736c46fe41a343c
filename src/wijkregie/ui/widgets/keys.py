"""Keys of a part of the window, with the words that tell what they do: Ctrl+? shows them where they work."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
ITSELF = Qt.ShortcutContext.WidgetShortcut
WINDOW = Qt.ShortcutContext.WindowShortcut

_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right}

NEXT_TAB, TAB_BEFORE = "naar het volgende tabblad", "naar het vorige tabblad"


def is_moved(event: QEvent) -> bool:
    """Tell whether Alt with an arrow is about to be pressed, and keep it for the widget: it moves something there."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    mine = event.key() in _ARROWS and event.modifiers() == Qt.KeyboardModifier.AltModifier
    event.setAccepted(mine)
    return mine


def on_key(
    widget: QWidget, key: str, words: str, act: Callable[[], object], context: Qt.ShortcutContext = WITHIN
) -> None:
    """Let a key do something; `words` say what, "" where another key with the same words is the one to tell."""
    shortcut = QShortcut(QKeySequence(key), widget, context=context)
    shortcut.setWhatsThis(words)
    shortcut.activated.connect(lambda: act())
