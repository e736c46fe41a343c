"""What every view of the page is: one kind of thing, for the year that the page shows."""

from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell


class View(QWidget):
    """One kind of thing of one year. Subclasses read in `refresh` and say which tables touch them."""

    told = Signal(str)
    """A sentence about now, for the head of the page."""

    new_words: ClassVar[str] = ""
    """What the one filled button of the page says; it does `new`."""
    tables: ClassVar[frozenset[str]] = frozenset()
    """Tables whose changes make this view read again."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes

    @property
    def tools(self) -> list[QWidget]:
        """Lesser buttons, that stand beside the choice of views; made anew each time this is asked."""
        return []

    def refresh(self, jaar: int) -> None:
        """Read what the view shows of a year."""

    def go_to(self, **place: Any) -> None:
        """Stand on what is asked for at the next answer."""

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the view may be left."""
        return True

    def new(self) -> None:
        """Begin the view's own kind of new thing."""

    def search(self) -> None:
        """Go to the field that searches this view."""

    def edit(self) -> None:
        """Edit what is chosen."""

    @property
    def start(self) -> QWidget:
        """Where work begins."""
        return self

    def begin(self) -> None:
        """Give the keyboard to where work begins."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_pane(self) -> None:
        """Go to the next pane."""
        self.begin()

    def escape(self) -> None:
        """Go one step back, in the end to where work begins."""
        self.begin()
