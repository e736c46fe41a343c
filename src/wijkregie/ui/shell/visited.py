"""The pages one came along: Alt+Left goes to the one before, as it was left."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wijkregie.ui.shell.window import MainWindow


class Visited:
    """Remembers in which order the pages of a window were shown."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._keys: list[str] = []

    def came(self, key: str) -> None:
        """Hear which page is shown now."""
        if self._keys[-1:] != [key]:
            self._keys.append(key)

    def back(self) -> None:
        """Go to the page before, if this one may be left."""
        if len(self._keys) > 1:
            left, here = self._keys.pop(), self._window.page
            self._window.open_page(self._keys[-1])
            if self._window.page is here:
                self._keys.append(left)
