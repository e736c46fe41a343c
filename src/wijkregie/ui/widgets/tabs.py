"""Tabs as underlined words with counts; what does not fit stands in a menu behind the word "Meer"."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.keys import NEXT_TAB, TAB_BEFORE, on_key
from wijkregie.ui.widgets.rowmenu import pop_up_below

_GAP = Space.L + Space.XS


class _Tab(QAbstractButton):
    def __init__(self, text: str) -> None:
        super().__init__()
        self._word = text
        self.setText(text.replace("&", "&&"))  # else it is for a letter with Alt
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = str(count) if count else ""
        self.setAccessibleName(f"{self._word}, {count}" if count else self._word)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The word with its count, as a menu shows it."""
        return f"{self.text()}  {self._count}".rstrip()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(bold=True)).horizontalAdvance(self._word)
        if self._count:
            width += Space.S + QFontMetrics(font(Type.META)).horizontalAdvance(self._count)
        return QSize(width, Size.TAB)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        chosen = font(bold=self.isChecked())
        painter.setFont(chosen)
        word = "acc" if self.isChecked() else "tekst" if self.underMouse() else "tekst2"
        painter.setPen(theme.colour(word))
        place = QRectF(self.rect())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._word)
        if self._count:
            used = QFontMetrics(chosen).horizontalAdvance(self._word) + Space.S
            painter.setFont(font(Type.META))
            painter.setPen(theme.colour("tekst3"))
            painter.drawText(place.adjusted(used, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._count)
        if self.isChecked():
            line = QRectF(0, self.height() - Size.FOCUS, self.width(), Size.FOCUS)
            painter.fillRect(line, theme.colour("acc"))


class _More(_Tab):
    def __init__(self) -> None:
        super().__init__("Meer")
        self.setCheckable(False)
        self.setAccessibleName("Meer tabbladen")

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(Space.XS + Size.CHECK, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = Size.CHECK
        place = QRectF(self.width() - side, (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), place, "omlaag", "tekst3")


class TabBar(QWidget):
    """The words; arrow keys walk, the line below runs the whole width.

    Where there is no room for all, the last ones go behind "Meer"; the chosen one is always in sight.
    """

    changed = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]], edge: int = Space.XL) -> None:
        """Offer (key, word) pairs."""
        super().__init__()
        self.setAccessibleName("Tabbladen")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._edge = edge
        self._tabs = {key: _Tab(word) for key, word in tabs}
        self.more = _More()
        self.more.clicked.connect(self._open_menu)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.more.accessibleName())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(edge, 0, edge, 0)
        layout.setSpacing(_GAP)
        for key, tab in self._tabs.items():
            tab.clicked.connect(lambda _checked=False, key=key: self.changed.emit(key))
            layout.addWidget(tab)
        layout.addWidget(self.more)
        layout.addStretch(1)
        self.more.hide()

    @property
    def value(self) -> str:
        """Key of the tab that is shown."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    @property
    def keys(self) -> list[str]:
        return list(self._tabs)

    @property
    def behind(self) -> list[str]:
        """Keys of the tabs that stand behind "Meer"."""
        return [key for key, tab in self._tabs.items() if tab.isHidden()]

    def set_value(self, key: str) -> None:
        """Mark a tab without telling."""
        self._tabs[key].setChecked(True)
        self._arrange()

    def focus_word(self) -> None:
        """Give the keyboard to the word of the tab that is shown."""
        self._tabs[self.value].setFocus(Qt.FocusReason.TabFocusReason)

    def set_count(self, key: str, count: int) -> None:
        """Show a count beside a word, 0 for none."""
        self._tabs[key].set_count(count)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        widest = max((tab.sizeHint().width() for tab in self._tabs.values()), default=0)
        used = widest + _GAP + self.more.sizeHint().width()
        return QSize(used + 2 * self._edge, Size.TAB)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key)
        if step is not None:
            keys = self.keys
            self._go(keys[(keys.index(self.value) + step) % len(keys)])
        elif self.more.hasFocus() and key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_menu()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show as many words as there is room for, the chosen one always among them."""
        needs = {key: tab.sizeHint().width() + _GAP for key, tab in self._tabs.items()}
        room = self.width() - 2 * self._edge + _GAP
        shown = set(needs)
        if sum(needs.values()) > room:
            shown = {self.value}
            room -= self.more.sizeHint().width() + _GAP + needs.get(self.value, 0)
            for key, need in needs.items():
                if key in shown:
                    continue
                room -= need
                if room < 0:
                    break
                shown.add(key)
        for key, tab in self._tabs.items():
            tab.setVisible(key in shown)
        self.more.setVisible(len(shown) < len(needs))

    def _open_menu(self) -> None:
        self.menu.clear()
        for key in self.behind:
            self.menu.addAction(self._tabs[key].words).triggered.connect(lambda _checked=False, key=key: self._go(key))
        pop_up_below(self.more, self.menu)

    def _go(self, key: str) -> None:
        """Choose a tab by key or menu; the keyboard goes along, unless what is shown may not be left."""
        self.set_value(key)
        self.changed.emit(key)
        if self.value == key:
            self._tabs[key].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(0, self.height() - Size.LINE, self.width(), Size.LINE)
        QPainter(self).fillRect(line, current().colour("lijn"))


class Tabs(QWidget):
    """Tabs with what they show; Ctrl+Tab walks. Asks `may_leave` of what is shown before it goes."""

    changed = Signal(str)
    walked = Signal()
    """Ctrl+Tab was pressed: the keyboard wants to go on in what is shown now."""

    def __init__(self, edge: int = Space.XL) -> None:
        super().__init__()
        self._edge = edge
        self._bar: TabBar | None = None
        self._stack = QStackedWidget()
        self._contents: dict[str, QWidget] = {}
        self._words: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._stack, 1)
        for key, words, step in (("Ctrl+Tab", NEXT_TAB, 1), ("Ctrl+Shift+Tab", TAB_BEFORE, -1)):
            on_key(self, key, words, partial(self._walk, step))

    def set_tabs(self, tabs: Sequence[tuple[str, str, QWidget]]) -> None:
        """Show (key, word, content), the first of them in front; called once."""
        self._bar = TabBar([(key, word) for key, word, _ in tabs], self._edge)
        self._bar.changed.connect(self.show_tab)
        self._layout.insertWidget(0, self._bar)
        for key, word, content in tabs:
            self._words[key] = word
            self._contents[key] = content
            self._stack.addWidget(content)
        self._bar.set_value(tabs[0][0])

    @property
    def value(self) -> str:
        """Key of the tab that is shown."""
        return self._bar.value if self._bar else ""

    @property
    def word(self) -> str:
        """Word of the tab that is shown."""
        return self._words.get(self.value, "")

    @property
    def content(self) -> QWidget | None:
        """What is shown."""
        return self._stack.currentWidget()

    def show_tab(self, key: str) -> None:
        """Go to a tab, if what is shown may be left."""
        if self._bar is None or key not in self._contents:
            return
        may_leave = getattr(self.content, "may_leave", None)
        shown = next(name for name, widget in self._contents.items() if widget is self.content)
        if key != shown and may_leave is not None and not may_leave():
            self._bar.set_value(shown)
            return
        self._bar.set_value(key)
        self._stack.setCurrentWidget(self._contents[key])
        if key != shown:
            self.changed.emit(key)

    def focus_word(self) -> None:
        """Give the keyboard to the word of what is shown."""
        if self._bar:
            self._bar.focus_word()

    def set_count(self, key: str, count: int) -> None:
        """Show a count beside a word."""
        if self._bar:
            self._bar.set_count(key, count)

    def _walk(self, step: int) -> None:
        keys = list(self._contents)
        self.show_tab(keys[(keys.index(self.value) + step) % len(keys)])
        self.walked.emit()
