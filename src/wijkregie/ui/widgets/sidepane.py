"""The pane beside a list: it shows what is chosen there, and goes away again."""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, icon_button, line, row, scrolled


class SidePane(QFrame):
    """A title with what can be done, and below it what scrolls: fill `tools`, `buttons`, `content`. Hidden at first."""

    closed = Signal()
    """The user wants the pane away: the cross, or Esc."""

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self.setMinimumWidth(Size.PANE)
        # A click beside the fields must not fall through to the page: its keyboard is in the list, where Space ticks.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = ElidedLabel(title, "paneel")
        away = icon_button("weg", "Sluiten", self.closed.emit, edge=False)
        self.tools = row(space=Space.XS)
        head = row(self._title, self.tools, away, space=Space.XS)
        head.setStretch(0, 1)
        self.buttons = row()
        self.content: QVBoxLayout = column(space=Space.L)
        top = column(head, self.buttons, space=Space.M)
        top.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        inside = column(top, scrolled(self.content, Space.L), space=Space.NONE)
        inside.setStretch(1, 1)
        self.content.setContentsMargins(Space.L, Space.XS, Space.L, Space.L)
        beside = row(line(upright=True), inside, space=Space.NONE)
        beside.setStretch(1, 1)
        self.setLayout(beside)
        self.hide()

    @property
    def open(self) -> bool:
        """Tell whether the pane is shown."""
        return not self.isHidden()

    def set_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def sizeHint(self) -> QSize:
        return QSize(Size.PANE, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class RowPane(SidePane):
    """A pane that shows one row of a list and saves what is typed in it."""

    @property
    @abstractmethod
    def shown_id(self) -> str:
        """Id of the row that is shown, "" for none."""

    @abstractmethod
    def show_rij(self, rij: Any) -> None:
        """Show a row."""

    @abstractmethod
    def focus_first(self) -> None:
        """Go to the first field."""

    @abstractmethod
    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the pane may be left."""


class Beside(QWidget):
    """A list with panes at its right; where both do not fit, the pane stands in place of the list."""

    def __init__(self, left: QWidget, *panes: SidePane, both_from: int = Size.PANE + Size.SIDE) -> None:
        """Show both where there is room for `both_from` pixels."""
        super().__init__()
        self._both_from = both_from
        self._left = left
        self._panes = panes
        left.setMinimumWidth(Size.SIDE)
        self.setMinimumWidth(Size.SIDE)
        layout = row(left, *panes, space=Space.NONE)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        for pane in panes:
            pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = any(pane.open for pane in self._panes)
        self._left.setVisible(not shown or self.width() >= self._both_from)
