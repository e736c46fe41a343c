"""The ring around what has the keyboard: 2 px wide and 2 px away, in high contrast 3 px wide and nearer."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLayout,
    QScrollArea,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size

RINGED = "focusring"
"""Set this property on a widget of one's own that wants the ring; buttons have it always."""

RING_COLOUR = "ringkleur"
"""Set this property to a colour's name on a button whose ring lies on another ground than a page has."""

_REACH = Size.FOCUS + Size.FOCUS_GAP


class _Ring(QWidget):
    """The ring itself; it lives in the widget it is drawn on, and goes with that."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.colour = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current()
        painter.setPen(QPen(theme.colour(self.colour), theme.focus))
        half = theme.focus / 2
        inside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, Radius.CARD, Radius.CARD)


class FocusRing(QObject):
    """Follows the keyboard's focus; a style sheet cannot draw outside a widget. Fields show focus by their edge."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._on: QWidget | None = None
        self._watched: list[QWidget] = []
        self._drawn = _Ring()
        app.focusChanged.connect(self._moved)

    @property
    def ring(self) -> _Ring:
        """The ring, a new one when the last was deleted with what it was drawn on."""
        if not isValid(self._drawn):
            self._drawn = _Ring()
        return self._drawn

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._lay()
        elif event.type() in {QEvent.Type.Hide, QEvent.Type.DeferredDelete}:
            self.ring.hide()
        elif event.type() is QEvent.Type.Show:
            self.ring.setVisible(self._on is not None and isValid(self._on) and self._on.isVisible())
        return False

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._on = None
        ring = self.ring
        ring.hide()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if old is not None and now is not None and not by_mouse:
            _bring_in_sight(now)
        if now is None or by_mouse or not (isinstance(now, QAbstractButton) or now.property(RINGED)):
            ring.setParent(None)
            return
        self._on = now
        ground = _ground(now)
        part: QWidget | None = now
        while part is not None and part is not ground:  # each of these may move and take it along
            part.installEventFilter(self)
            self._watched.append(part)
            part = part.parentWidget()
        ring.colour = now.property(RING_COLOUR) or "acc"
        ring.setParent(ground)
        self._lay()
        ring.setVisible(now.isVisible())  # Qt gives the keyboard to what is not in sight too
        ring.raise_()

    def _lay(self) -> None:
        ring = self.ring
        parent = ring.parentWidget()
        if self._on is None or parent is None or not isValid(self._on):
            return
        corner = self._on.mapTo(parent, QPoint(0, 0))
        ring.setGeometry(
            corner.x() - _REACH, corner.y() - _REACH, self._on.width() + 2 * _REACH, self._on.height() + 2 * _REACH
        )


def _bring_in_sight(widget: QWidget) -> None:
    """Scroll to what got the keyboard: Qt does so only when it comes from within the same part that scrolls."""
    around = widget.parentWidget()
    while around is not None and not isinstance(widget, QAbstractItemView):  # a list goes to its row by itself
        content = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and content is not None and content.isAncestorOf(widget):
            bar = around.verticalScrollBar()
            top = widget.mapTo(content, QPoint(0, 0)).y() - _REACH
            lowest = top + widget.height() + 2 * _REACH - around.viewport().height()
            bar.setValue(min(max(bar.value(), lowest), top))
        around = around.parentWidget()


def _ground(widget: QWidget) -> QWidget:
    """Return the nearest widget around `widget` with room for the ring, so that it scrolls along and is not cut off."""
    ground = widget.parentWidget()
    while ground is not None and ground.parentWidget() is not None and not ground.isWindow():
        place = widget.rect().translated(widget.mapTo(ground, QPoint(0, 0)))
        fits = ground.rect().contains(place.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        if fits and not isinstance(ground, QSplitter):  # a splitter would take the ring for a part of its own
            return ground
        ground = ground.parentWidget()
    return ground or widget


class Dialog(QDialog):
    """A dialog in which the Tab key goes as one reads, no larger than the screen."""

    def showEvent(self, event: QShowEvent) -> None:
        room = self.screen().availableSize() - QSize(0, Size.TITLE_BAR)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        if self.size() != (fitting := self.size().boundedTo(room)):
            self.resize(fitting)
        super().showEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return step(self, forward=next) or super().focusNextPrevChild(next)


def step(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next control as one reads; False where there is none.

    Qt goes in the order in which things were made, and half of what is in sight was made late.
    """
    focused = window.focusWidget()
    order = list(_as_read(window))  # all of it at once: PySide lets go of heads of tables that are looked at one by one
    if focused not in order:
        return False
    here = order.index(focused)
    around = order[here + 1 :] + order[:here]
    following = next(filter(_is_stop, around if forward else reversed(around)), None)
    if following is not None:
        following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return following is not None


def _is_stop(part: QWidget) -> bool:
    """Tell whether the Tab key stops at a part: of a choice of one at what is chosen, the arrows lead to the others."""
    if part.focusProxy() is not None:
        return False
    if isinstance(part, QAbstractButton) and part.focusPolicy() and (fellows := _fellows(part)):
        chosen = [each for each in fellows if each.isChecked()]
        return part is (chosen or fellows)[0]  # whatever its policy: Qt leaves that at the one that had the keyboard
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _fellows(button: QAbstractButton) -> list[QAbstractButton]:
    """Return the buttons in sight of which one is chosen, this one among them; none when it is not of such a choice."""
    group, parent = button.group(), button.parentWidget()
    if group is not None:
        fellows = group.buttons() if group.exclusive() else []
    else:
        fellows = parent.findChildren(QAbstractButton) if button.autoExclusive() and parent else []
        fellows = [each for each in fellows if each.autoExclusive()]
    return [each for each in fellows if each.isCheckable() and each.isVisible()] if button.isCheckable() else []


def _as_read(part: QWidget) -> Iterator[QWidget]:
    """Yield all that is in sight within a part and can be used, in the order in which it is shown.

    `findChildren` is asked, not `children`: PySide ties what that returns to the part, and ends with it in its fall.
    """
    inside = part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for child in _in_place(part) | dict.fromkeys(inside):
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible() and child.isEnabled():
            heads_first = isinstance(child, QAbstractItemView)  # what stands in a table of its own is in its heads
            yield from [] if heads_first else [child]
            yield from _as_read(child)
            yield from [child] if heads_first else []


def _in_place(part: QWidget) -> dict[QObject, None]:
    """Return what lies in a part, in the order of its layout or splitter."""
    if isinstance(part, QSplitter):
        return {widget: None for number in range(part.count()) if (widget := part.widget(number)) is not None}
    layout = part.layout()
    return _in_layout(layout) if layout is not None else {}


def _in_layout(layout: QLayout) -> dict[QObject, None]:
    """Return the widgets of a layout and those within it, in their order."""
    found: dict[QObject, None] = {}
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            found[widget] = None
        elif inner is not None:
            found |= _in_layout(inner)
    return found
