"""What every view of the page is: one kind of thing, for the year that the page shows."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Place


class View(Place):
    """One kind of thing of one year. Subclasses read in `refresh` and say which tables touch them."""

    told = Signal(str)
    """A sentence about now, for the head of the page."""

    new_words: ClassVar[str] = ""
    """What the one filled button of the page says; it does `new`."""

    @property
    def tools(self) -> list[QWidget]:
        """Lesser buttons, that stand beside the choice of views; made anew each time this is asked."""
        return []

    def refresh(self, jaar: int) -> None:
        """Read what the view shows of a year."""
