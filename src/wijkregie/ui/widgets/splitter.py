"""A splitter that remembers where it was put."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.theme.tokens import Size


class Splitter(QSplitter):
    """List at the left, detail at the right; the detail takes the room that is left."""

    def __init__(self, settings: Settings, name: str) -> None:
        """`name` is where its place is remembered."""
        super().__init__(Qt.Orientation.Horizontal)
        self._settings = settings
        self._name = f"splitter_{name}"
        self.setHandleWidth(Size.LINE)
        self.setChildrenCollapsible(False)

    def hold(self, left: QWidget, right: QWidget) -> None:
        """Take the two parts, as wide as they were left."""
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(1, 1)
        self.setSizes([Size.LIST, Size.WINDOW_WIDTH])
        self.restoreState(self._settings.state(self._name))
        self.splitterMoved.connect(lambda *_: self._settings.put_state(self._name, self.saveState()))
