"""A walk through the window with the Tab key, as someone goes who has no mouse or does not see the screen."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.ui.walk import complaints, focusable
from wijkregie.ui.theme.contrast import ratio
from wijkregie.ui.theme.tokens import Size

Role = QAccessible.Role
MOST = 250
"""More presses of Tab than any page has controls: who is not round by then is in a trap."""
READ = {Role.Cell, Role.ListItem, Role.TreeItem, Role.ColumnHeader}
LEAST, ENOUGH = 3.0, 24
"""Contrast and points of what shows where the keyboard is: no less than a line below the smallest thing to hit."""
BESIDE_WORDS = {"Sign", "_Ring", "_Mark", "_Square", "_Zone", "_Bar", "_Head", "_Names", "Oordeelteken"}
"""What is drawn beside words that say the same, or around them; of a grid each cell says its heads."""
ROLES: list[tuple[type[QWidget], set[QAccessible.Role]]] = [
    (QAbstractButton, {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.PageTab}),
    (QComboBox, {Role.ComboBox}),
    (QAbstractSpinBox, {Role.SpinBox}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTextEdit, {Role.EditableText, Role.StaticText}),
    (QAbstractItemView, {Role.Table, Role.List, Role.Tree}),
    (QPdfView, {Role.Client}),  # Qt has no other for the pages of a paper
]


def told(widget: QWidget) -> str:
    """Return how a widget is known to a screen reader: role and name."""
    known = _heard(widget)
    return f"{type(widget).__name__}[{known.role().name}] {known.text(QAccessible.Text.Name)!r}"


def wrong_roles(root: QWidget) -> Iterator[str]:
    """Yield the controls that do not say what they are."""
    for widget in focusable(root):
        role = _heard(widget).role()
        right = next((roles for kind, roles in ROLES if isinstance(widget, kind)), None)
        if (role not in right) if right else role in {Role.NoRole, Role.Client, Role.Window}:
            yield f"{told(widget)} has the role {role.name}"


def small(root: QWidget) -> Iterator[str]:
    """Yield what is too small to hit: controls, and the rows of lists."""
    for widget in focusable(root):
        if min(widget.width(), widget.height()) < Size.HIT and widget.visibleRegion().boundingRect().isValid():
            yield f"{told(widget)} is {widget.width()}×{widget.height()}"
        if isinstance(widget, QAbstractItemView) and widget.model() and widget.model().rowCount():
            height = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < height < Size.HIT:
                yield f"{told(widget)} has rows of {height}"


def silent(root: QWidget) -> Iterator[str]:
    """Yield what the program draws itself and a screen reader hears nothing of."""
    for widget in root.findChildren(QWidget):
        beside = type(widget).__name__ in BESIDE_WORDS or isinstance(widget, QLabel)
        shown = widget.isVisible() and _is_drawn(widget) and not beside
        if shown and not _heard(widget).text(QAccessible.Text.Name).strip():
            yield f"{told(widget)} is drawn and says nothing"


def unread(root: QWidget) -> Iterator[str]:
    """Yield the cells and heads of lists that a screen reader hears nothing of, in the first rows."""
    for view in root.findChildren(QAbstractItemView):
        heard = _heard(view)
        for number in range(min(heard.childCount(), MOST) if view.isVisible() else 0):
            cell = heard.child(number)
            read = cell.role() in READ and not cell.state().invisible
            if read and not cell.text(QAccessible.Text.Name).strip():
                yield f"{told(view)} has a {cell.role().name} at {number} that says nothing"


def _is_drawn(widget: QWidget) -> bool:
    ours = [each for each in type(widget).__mro__ if each.__module__.startswith("wijkregie.")]
    return any("paintEvent" in each.__dict__ for each in ours)


def _heard(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


class Walk:
    """Goes round a window by Tab and back by Shift+Tab, and looks at what has the keyboard on the way."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()
        """Kinds of control of which the focus was looked at."""

    def round(self, root: QWidget, start: QWidget) -> Iterator[str]:
        """Yield what is wrong on the way round, within `root`."""
        there = list(self._walk(start, Qt.Key.Key_Tab))
        if len(there) > MOST:
            yield f"Tab does not come round from {told(start)}: {[told(each) for each in there[-3:]]}"
            return
        inside = [widget for widget, _ in groupby(there) if root.isAncestorOf(widget)]
        places = {each: _place(each, root) for each in inside}
        first = next(each for each, here in places.items() if not any(_backward(here, it) for it in places.values()))
        pairs = [pair for pair in pairwise(there) if all(map(root.isAncestorOf, pair)) and pair[1] is not first]
        reached = {id(widget) for widget in inside}
        for widget in focusable(root):
            if id(widget) not in reached and widget.isVisible() and not _of_group(widget, reached):
                yield f"{told(widget)} is not reached by Tab"
        back = [widget for widget, _ in groupby(self._walk(start, Qt.Key.Key_Backtab)) if root.isAncestorOf(widget)]
        if [id(each) for each in back[1:]] != [id(each) for each in reversed(inside[1:])]:
            yield f"Shift+Tab goes another way than Tab: {[told(each) for each in back][:6]}"
        for one, other in pairs:
            here, next_ = _place(_scrolled(one, other), root), _place(_scrolled(other, one), root)
            if _backward(here, next_):
                yield f"from {told(one)} at {here} Tab goes back to {told(other)} at {next_}"

    def _walk(self, start: QWidget, key: Qt.Key) -> Iterator[QWidget]:
        start.setFocus(Qt.FocusReason.TabFocusReason)
        now = first = QApplication.focusWidget() or start
        left = not isinstance(first, QTextBrowser | QAbstractItemView)  # its own parts come first
        for _ in range(MOST + 1):
            yield now
            QTest.keyClick(now, key)
            now = QApplication.focusWidget() or now
            left = left or now is not first  # a text goes from link to link before it lets the keyboard go
            if left and now is first:
                return

    def unseen_focus(self, root: QWidget) -> Iterator[str]:
        """Yield the kinds of control that look the same with the keyboard and without."""
        for widget in focusable(root):
            kind = (type(widget).__name__, str(widget.property("soort")))
            if kind in self.seen or not widget.isVisible() or widget.visibleRegion().isEmpty():
                continue
            self.seen.add(kind)
            other = next((each for each in focusable(root) if each is not widget), None)
            if other is None:
                continue
            other.setFocus(Qt.FocusReason.TabFocusReason)
            before = _picture(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if QApplication.focusWidget() is widget and not _differs(before, _picture(widget)):
                yield f"{told(widget)} looks much the same with the keyboard and without"


def _picture(widget: QWidget) -> QImage:
    window, around = widget.window(), 2 * (Size.FOCUS + Size.FOCUS_GAP)
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-around, -around, around, around)
    return window.grab(place & window.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differs(before: QImage, after: QImage) -> bool:
    """Tell whether enough points changed by 3 : 1 or more, as WCAG asks of what shows where the keyboard is."""
    if before.size() != after.size():
        return True
    enough = ENOUGH
    lines = [
        [cast("memoryview", image.constScanLine(row)).tobytes() for row in range(image.height())]
        for image in (before, after)
    ]
    for was, now in zip(*lines, strict=True):
        for at in range(0, len(was), 4) if was != now else ():
            one, other = was[at : at + 3], now[at : at + 3]
            if one != other and _contrast(one, other) >= LEAST:
                enough -= 1
                if enough == 0:
                    return True
    return False


@cache
def _contrast(one: bytes, other: bytes) -> float:
    """Return the contrast of two points as they are kept: blue, green, red."""
    return ratio(*(QColor(red, green, blue).name() for blue, green, red in (one, other)))


def _place(widget: QWidget, root: QWidget) -> tuple[int, int, int, int]:
    corner = widget.mapTo(root, QPoint(0, 0))
    return corner.x(), corner.y(), corner.x() + widget.width(), corner.y() + widget.height()


def _scrolled(widget: QWidget, other: QWidget) -> QWidget:
    """Return the part in sight that a widget scrolls in, where `other` does not scroll along; else the widget."""
    around = widget.parentWidget()
    while around is not None and not around.isAncestorOf(other):
        if isinstance(around, QScrollArea):
            return around
        around = around.parentWidget()
    return widget


def _backward(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Tell whether `other` comes before `one` for who reads: above it, or left of it on its line.

    To the right and up again is forward: that is the next pane. On one line is what overlaps by half in height.
    """
    left, top, right, bottom = one
    x, y, x_end, y_end = other
    shared = min(bottom, y_end) - max(top, y)
    on_line = shared * 2 >= min(bottom - top, y_end - y)
    return x_end <= left if on_line else y_end <= bottom and y < top and x < right and shared <= 0


def _of_group(widget: QWidget, reached: set[int]) -> bool:
    """Tell whether arrows lead to it from a fellow that Tab reaches, as in a choice of one of several."""
    parent = widget.parentWidget()
    return (
        isinstance(widget, QAbstractButton)
        and widget.isCheckable()
        and parent is not None
        and any(id(each) in reached for each in parent.findChildren(QAbstractButton))
    )


def looked_at(walk: Walk, root: QWidget, start: QWidget) -> list[str]:
    """Return all that is wrong with a page or dialog in sight."""
    if not start.isVisible():
        start = next(focusable(root))
    return [
        *complaints(root),
        *wrong_roles(root),
        *small(root),
        *silent(root),
        *unread(root),
        *walk.round(root, start),
        *walk.unseen_focus(root),
    ]
