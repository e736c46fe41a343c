"""Keys of a part of the window, with the words that tell what they do: Ctrl+? shows them where they work."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut
ITSELF = Qt.ShortcutContext.WidgetShortcut
WINDOW = Qt.ShortcutContext.WindowShortcut

NEXT_TAB, TAB_BEFORE = "naar het volgende tabblad", "naar het vorige tabblad"


class Keyed(Protocol):
    """A widget that takes keys itself, and tells which."""

    KEYS: ClassVar[Sequence[tuple[str, str]]]
    """Each key as it is written for the user, with what it does."""


def on_key(
    widget: QWidget, key: str, words: str, act: Callable[[], object], context: Qt.ShortcutContext = WITHIN
) -> None:
    """Let a key do something; `words` say what, "" where another key with the same words is the one to tell."""
    shortcut = QShortcut(QKeySequence(key), widget, context=context)
    shortcut.setWhatsThis(words)
    shortcut.activated.connect(lambda: act())
