"""What every part of the page Instellingen is."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, row
from wijkregie.usecases.session import Changes


class Deel(QWidget):
    """One part. Subclasses fill `body`, read in `refresh` and say which tables touch them."""

    tables: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """Make it within `parent` at once: moving it there when filled would style every widget anew."""
        super().__init__(parent)
        self.shell = shell
        self.lanes = shell.lanes
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.NONE)

    def build(self) -> Iterator[None]:
        """Make what stands in its place by now, with a `yield` now and then as a page does."""
        yield from ()

    def refresh(self) -> None:
        """Read what the part shows; called each time it comes in sight and after changes."""

    def on_changed(self, changes: Changes) -> None:
        """Hear what a command changed."""
        if changes.touches(*self.tables):
            self.refresh()

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the part may be left."""
        return True

    def go_to(self, jaar: int | None = None) -> None:
        """Show a year, where the part has years."""

    def new(self) -> None:
        """Ctrl+N: begin the part's own kind of new thing."""

    def edit(self) -> None:
        """F2: edit what is chosen."""

    def focus_first(self) -> None:
        """Give the keyboard to the part."""
        self.setFocus()

    def focus_setting(self, title: str) -> bool:
        """Give the keyboard to the setting of this name; False when it is not in sight or takes none."""
        for words in self.findChildren(QLabel):
            buddy = words.buddy()
            if buddy is not None and buddy.isVisible() and words.text().replace("&", "") == title:
                buddy.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        for button in self.findChildren(QAbstractButton):
            if button.isVisible() and button.isEnabled() and button.text().replace("&", "") == title:
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def head(title: str, sentence: str | QLabel, *actions: QWidget) -> QWidget:
    """Return the top of a part: its title, a sentence below, actions at the right."""
    below = label(sentence, "meta", wrap=True) if isinstance(sentence, str) else sentence
    words = column(label(title, "paneel"), below, space=Space.XS)
    inner = row(words, *actions, space=Space.S)
    inner.setStretch(0, 1)
    inner.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
    made = QWidget()
    made.setLayout(inner)
    return made
