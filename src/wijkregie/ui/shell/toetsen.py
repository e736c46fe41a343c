"""The keys that work where one is, gathered from what listens to them."""

from collections.abc import Iterable, Iterator
from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QGridLayout, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, first_size, label, line, plain, row, scrolled
from wijkregie.ui.widgets.focus import Dialog
from wijkregie.ui.widgets.tables import DataTable

_NAMES = {"Return": "Enter", "Space": "Spatie", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Ins": "Insert"}
"""Keys as they are written in Dutch, where Qt calls them otherwise."""

_STEPS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


def show_keys(asked: QWidget) -> None:
    """Show what each key does on the page, or in the dialog, and everywhere in the window."""
    window = asked.window()
    inside = getattr(window, "page", None) or window
    _Keys(window, keys_within(inside), keys_of_window(window)).open()


def keys_of_window(window: QWidget) -> dict[str, str]:
    """Return the keys of the menu and the others that work anywhere in the window, with what they do."""
    found: dict[str, str] = {}
    for action in window.actions():
        words = action.iconText().partition(":")[0].rstrip("…")
        if words and not action.shortcut().isEmpty():
            found.setdefault(written(action.shortcut()), words)
    return found


def keys_within(place: QWidget) -> dict[str, str]:
    """Return the keys that work in what is in sight of a page or a dialog, with what they do."""
    found: dict[str, str] = {}
    for key, words in chain(_of_widgets(place), _of_shortcuts(place)):
        found.setdefault(key, words)
    return found


def written(sequence: QKeySequence) -> str:
    """Return a key as the user reads it: "Ctrl+Enter"."""
    keys = sequence.toString().split("+")
    return "+".join(_NAMES.get(key, key) for key in keys)


def _of_shortcuts(place: QWidget) -> Iterator[tuple[str, str]]:
    for shortcut in place.findChildren(QShortcut):
        on = shortcut.parent()
        if shortcut.whatsThis() and isinstance(on, QWidget) and on.isVisible():
            yield written(shortcut.key()), shortcut.whatsThis()


def _of_widgets(place: QWidget) -> Iterator[tuple[str, str]]:
    for widget in [place, *place.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        if isinstance(widget, DataTable):
            for words, key in widget.row_keys():
                yield key, words.rstrip("…")
        yield from getattr(widget, "KEYS", ())


class _Keys(Dialog):
    """One screen of keys: those of this place first."""

    def __init__(self, window: QWidget, here: dict[str, str], anywhere: dict[str, str]) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Toetsen")
        close = plain("Sluiten", self.accept)
        close.setDefault(True)
        others = {key: words for key, words in anywhere.items() if key not in here}
        pages = {key: words for key, words in others.items() if key.startswith("Alt+")}
        everywhere = {key: words for key, words in others.items() if key not in pages}
        parts = {"Hier": here, "Overal": everywhere, "Naar": pages}
        beside = row(*(_pairs(title, pairs.items()) for title, pairs in parts.items() if pairs), space=Space.XXL)
        self._area = scrolled(beside, Space.NONE)
        self.setLayout(column(label("Toetsen", "titel"), line(), self._area, line(), row(None, close), margin=Space.XL))
        self.ensurePolished()  # only then letters are as large as they are shown
        room = first_size(self) - QSize(3 * Space.XL, 2 * Size.HEADER)
        if beside.sizeHint().width() > room.width():
            beside.setDirection(QBoxLayout.Direction.TopToBottom)
        self._area.setMinimumSize((beside.sizeHint() + QSize(Space.L, 0)).boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            self._area.verticalScrollBar().triggerAction(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def _pairs(title: str, pairs: Iterable[tuple[str, str]]) -> QWidget:
    """Return keys with their words under a title."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(Space.XS)
    for number, (key, words) in enumerate(pairs):
        grid.addWidget(label(key, "vet"), number, 0)
        grid.addWidget(label(words[:1].upper() + words[1:], "tweede"), number, 1)
    grid.setColumnStretch(1, 1)
    whole = QWidget()
    whole.setLayout(column(label(title, "paneel"), grid, None, space=Space.S))
    return whole
