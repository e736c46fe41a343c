"""A field for somebody or something from a list."""

from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import Choices, Field
from wijkregie.ui.models.rows import folded
from wijkregie.ui.widgets.textfields import ComboBox, dress_completions

_ENOUGH = 3
"""Letters from which a new name is compared with those in the list."""


@frozen
class New:
    """A name that was typed and is not in the list yet."""

    text: str


class ReferenceField(Field):
    """Somebody or something from a list, found while typing any part of the name."""

    def __init__(self, name: str, title: str, choices: Choices = (), *, new: bool = False, **more: Any) -> None:
        """Offer (id, name) pairs; with `new` a name outside the list is a value too, as `New`."""
        self._new = new
        self._combo = ComboBox()
        self._combo.setEditable(True)
        self._combo.setInsertPolicy(ComboBox.InsertPolicy.NoInsert)
        line = self._combo.lineEdit()
        assert line is not None
        self._line = line
        line.setPlaceholderText("Typ een naam" if new else "Kies of typ")
        completer = QCompleter(self._combo)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._words = QStringListModel(completer)
        completer.setModel(self._words)
        dress_completions(completer)
        self._combo.setCompleter(completer)
        super().__init__(name, title, self._combo, **more)
        line.setAccessibleName(self.title)
        self._choices: Choices = ()
        self.set_choices(choices)
        line.textEdited.connect(lambda _text: self._on_typed())
        line.editingFinished.connect(self.left)
        self._combo.activated.connect(self._chosen)
        completer.activated.connect(self._chosen)

    def allow_new(self, allowed: bool) -> None:
        """Let a name outside the list be a value, or only those in it."""
        self._new = allowed

    def set_choices(self, choices: Choices) -> None:
        """Offer other pairs; what stands in the field stays."""
        typed = self._line.text()
        self._choices = choices
        words = [word for _, word in choices]
        self._combo.clear()
        self._combo.addItems(words)
        self._words.setStringList(words)
        self._combo.setCurrentIndex(-1)
        self._line.setText(typed)

    def value(self) -> Any:
        typed = " ".join(self._line.text().split())
        if not typed:
            return None
        chosen = self._combo.currentIndex()
        if chosen >= 0 and self._choices[chosen][1] == typed:
            return self._choices[chosen][0]
        found = [value for value, word in self._choices if folded(word) == folded(typed)]
        if len(found) == 1:
            return found[0]
        if self._new and not found:
            return New(typed)
        found = found or [value for value, word in self._choices if folded(typed) in folded(word)]
        if len(found) == 1:
            return found[0]
        raise Refusal("keuze_onbekend", getypt=typed)

    def set_value(self, value: Any) -> None:
        place = next((number for number, (known, _) in enumerate(self._choices) if known == value), -1)
        self._combo.setCurrentIndex(place)
        known = self._choices[place][1] if place >= 0 else ""
        self._line.setText(value.text if isinstance(value, New) else known)
        self._line.setCursorPosition(0)

    def check(self) -> bool:
        """Show the whole name too, where a part of it was enough; of what is new say which known name it is like."""
        known = super().check()
        if known:
            found = self.value()
            self.set_value(found)
            if isinstance(found, New) and not self.message and (alike := self._alike(found.text)):
                self._say(f"Dit is nieuw. Of bedoel je “{alike}”?", "info", "tekst3", "meta")
        return known

    def raw(self) -> str:
        return self._line.text()

    def set_raw(self, raw: Any) -> None:
        self._combo.setCurrentIndex(-1)
        self._line.setText(raw)

    def _alike(self, typed: str) -> str:
        """Return the first known name of which this is a part, "" for none or when it is too short to say."""
        words = (word for _, word in self._choices if folded(typed) in folded(word))
        return next(words, "") if len(typed) >= _ENOUGH else ""

    def _chosen(self) -> None:
        self._on_typed()
        self.left.emit()
