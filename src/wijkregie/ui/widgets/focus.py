"""The ring around what has the keyboard: 2 px wide, 2 px away."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSplitter, QWidget
from shiboken6 import isValid

from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size

RINGED = "focusring"
"""Set this property on a widget of one's own that wants the ring; buttons have it always."""

_REACH = Size.FOCUS + Size.FOCUS_GAP


class _Ring(QWidget):
    """The ring itself; it lives in the widget it is drawn on, and goes with that."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current().colour("acc"), Size.FOCUS))
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
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
    def ring(self) -> QWidget:
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
            self.ring.show()
        return False

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._on = None
        ring = self.ring
        ring.hide()
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
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
        ring.setParent(ground)
        self._lay()
        ring.show()
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


def tab_in_order(*parts: QWidget) -> None:
    """Let the Tab key go through these one by one: what is made late would else come last of all in the window."""
    for one, next_one in pairwise(parts):
        QWidget.setTabOrder(one, next_one)
