"""A choice of a few ways, each with what it means."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.fields import Field
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.choicecard import ChoiceLine


class LinesField(Field):
    """A line for each way, with its meaning beside the word; arrow keys go to the next."""

    def __init__(self, name: str, title: str, ways: Sequence[tuple[Hashable, str, str]], **more: Any) -> None:
        """Offer (value, word, meaning)."""
        self._lines = {value: ChoiceLine(word, meaning, word_from=Size.STEP_NAME) for value, word, meaning in ways}
        editor = QWidget()
        editor.setLayout(column(*self._lines.values(), space=Space.NONE))
        editor.setFocusProxy(next(iter(self._lines.values())))
        super().__init__(name, title, editor, **more)
        for line in self._lines.values():
            line.clicked.connect(self._chosen)

    def value(self) -> Any:
        return next((value for value, line in self._lines.items() if line.isChecked()), None)

    def set_value(self, value: Any) -> None:
        if value in self._lines:
            self._lines[value].setChecked(True)
            self.editor.setFocusProxy(self._lines[value])

    def _chosen(self) -> None:
        self._on_typed()
        self.left.emit()
