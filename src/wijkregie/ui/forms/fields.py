"""Fields of a form: label, help, editor, and under it what is wrong and what to do."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_datum, format_datum_tekst, parse_datum, parse_tijd
from wijkregie.domain.geld import format_bedrag, parse_bedrag
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, redress, row
from wijkregie.ui.widgets.checkbox import CheckBox
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.textfields import ComboBox, LineEdit, TextEdit

Choices = Sequence[tuple[Hashable, str]]
Hint = Callable[[Any], str | None]

REST_MS = 1_000
"""Rest in typing after which a text is saved."""
LONGEST_MS = 10_000
"""What is being typed is saved at least this often."""
_NOTHING: tuple[Any, ...] = (None, "", frozenset())
"""Values of a field in which nothing was filled in or chosen."""
_ABREAST = 60
"""Characters of words that stand side by side in a choice."""


class Field(QWidget):
    """One value of an entity. `value` reads what was typed and raises Refusal when it cannot be understood."""

    left = Signal()
    """The user went on to something else, or chose."""
    typed = Signal()
    """The content changed by the user's hand."""
    rest_ms = 0
    """Rest in typing after which what stands here is saved; 0 when only leaving it is."""

    def __init__(
        self, name: str, title: str, editor: QWidget, *, help_: str = "", required: str = "", hint: Hint | None = None
    ) -> None:
        """Make a field for `name`; `required` is what to say when it is empty; `hint` never stops anything."""
        super().__init__()
        self.name = name
        self.title = title.replace("&", "")
        self.editor = editor
        self.required = required
        self.touched = False
        self._hint = hint
        self._error = ""
        self._sign = Sign()
        self._said = label("", "melding", wrap=True)
        self._message = QWidget()
        message = row(self._sign, self._said, space=Space.XS)
        message.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        message.setStretch(1, 1)
        self._message.setLayout(message)
        self._message.hide()
        editor.setAccessibleName(self.title)
        parts: list[QWidget | int] = []
        if title:
            words = label(title, "label")
            words.setBuddy(editor)
            if editor.focusPolicy() is Qt.FocusPolicy.NoFocus:
                # Of parts, with a proxy among them: Alt and the letter go to no buddy that takes no focus.
                editor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            parts.append(words)
        parts.append(editor)
        if help_:  # below what names itself, as a box with words
            parts.insert(1, label(help_, "meta", wrap=True))
            editor.setAccessibleDescription(help_)
        self._help = help_
        self.setLayout(column(*parts, self._message, space=Space.XS))
        self.setFocusProxy(editor)

    @property
    def error(self) -> str:
        """What is wrong with what was typed, "" for nothing."""
        return self._error

    @property
    def message(self) -> str:
        """What stands under the field."""
        return self._said.text() if self._message.isVisibleTo(self) else ""

    @abstractmethod
    def value(self) -> Any:
        """Return the typed value; raises Refusal."""

    @abstractmethod
    def set_value(self, value: Any) -> None:
        """Show a value."""

    def raw(self) -> Any:
        """Return what stands in the editor, understood or not."""
        return self.value()

    def set_raw(self, raw: Any) -> None:
        """Put back what stood in the editor."""
        self.set_value(raw)

    def usable(self) -> bool:
        """Tell whether what stands there is a value, without a word about it."""
        try:
            found = self.value()
        except Refusal:
            return False
        return not (self.required and found in _NOTHING)

    def set_locked(self, locked: bool) -> None:
        """Let what stands here only be read, or be changed again."""
        self.editor.setEnabled(not locked)

    def check(self) -> bool:
        """Read what was typed, say under the field what is wrong or odd, and tell whether it can be used."""
        try:
            found = self.value()
        except Refusal as refusal:
            self.show_error(str(refusal))
            return False
        if self.required and found in _NOTHING:
            self.show_error(self.required)
            return False
        self.show_error("")
        if self._hint is not None and (words := self._hint(found)):
            self._say(words, "info", "tekst3", "meta")
        return True

    def show_error(self, sentence: str) -> None:
        """Say under the field what is wrong; "" when nothing is."""
        fresh = sentence and sentence != self._error
        self._error = sentence
        self.editor.setProperty("fout", "true" if sentence else "false")
        redress(self.editor)
        self.editor.setAccessibleDescription(sentence or self._help)
        self._say(sentence, "laat", "laat", "melding")
        if fresh:
            announce(self.editor, f"{self.title}: {sentence}")

    def _say(self, sentence: str, sign: str, colour: str, kind: str) -> None:
        self._message.setVisible(bool(sentence))
        self._said.setText(sentence)
        if self._said.property("soort") != kind:
            self._said.setProperty("soort", kind)
            redress(self._said)
        if sentence:
            self._sign.set_icon(sign, colour)

    def _on_typed(self) -> None:
        self.touched = True
        self.typed.emit()


class TextField(Field):
    """One line of text; spaces around it are dropped."""

    rest_ms = REST_MS

    def __init__(self, name: str, title: str, *, placeholder: str = "", width: int = 0, **more: Any) -> None:
        self._line = LineEdit()
        self._line.setPlaceholderText(placeholder)
        if width:
            self._line.setMaximumWidth(width)
        super().__init__(name, title, self._line, **more)
        self._line.textEdited.connect(lambda _text: self._on_typed())
        self._line.left.connect(self.left)
        self._line.returnPressed.connect(self.left)

    def value(self) -> Any:
        return self._line.text().strip()

    def set_value(self, value: Any) -> None:
        self.set_raw(self.shown(value))

    def raw(self) -> str:
        return self._line.text()

    def set_raw(self, raw: Any) -> None:
        place = self._line.cursorPosition()
        self._line.setText(raw)
        self._line.setCursorPosition(min(place, len(raw)) if self._line.hasFocus() else 0)

    def set_locked(self, locked: bool) -> None:
        _lock(self._line, locked)

    def insert(self, text: str) -> None:
        """Put a text where the cursor stands, as if it was typed."""
        self._line.insert(text)
        self._on_typed()

    def shown(self, value: Any) -> str:
        """Return how a value is written in the field."""
        return str(value or "")


class LongTextField(Field):
    """Several lines of text; Tab leaves it."""

    rest_ms = REST_MS

    def __init__(self, name: str, title: str, *, lines: int = 3, placeholder: str = "", **more: Any) -> None:
        self._text = TextEdit(lines)
        self._text.setPlaceholderText(placeholder)
        super().__init__(name, title, self._text, **more)
        self._setting = False
        self._text.textChanged.connect(lambda: None if self._setting else self._on_typed())
        self._text.left.connect(self.left)

    def value(self) -> Any:
        return self._text.text().strip()

    def set_locked(self, locked: bool) -> None:
        _lock(self._text, locked)

    def insert(self, text: str) -> None:
        """Put a text where the cursor stands, as if it was typed."""
        self._text.insertPlainText(text)

    def raw(self) -> str:
        return self._text.text()

    def set_value(self, value: Any) -> None:
        if (value or "") == self._text.text():  # the cursor stays where it is
            return
        self._setting = True
        self._text.set_text(value or "")
        self._setting = False


class DateField(TextField):
    """A day, typed in any usual way."""

    rest_ms = LONGEST_MS  # "1-10-20" is a day too, on the way to 1-10-2026

    def __init__(self, name: str, title: str, *, today: Callable[[], date], **more: Any) -> None:
        self._today = today
        more.setdefault("placeholder", "dag-maand-jaar")
        super().__init__(name, title, width=Size.FIELD_DATE, **more)
        self.typed.connect(self._tell_understood)

    def value(self) -> date | None:
        return parse_datum(self._line.text(), self._today())

    def shown(self, value: Any) -> str:
        return format_datum(value) if value else ""

    def _tell_understood(self) -> None:
        """Say while typing which day is meant; what is not understood yet is no mistake yet."""
        try:
            found = self.value()
        except Refusal:
            found = None
        self._error = ""
        self._say(format_datum_tekst(found) if found else "", "kalender", "tekst3", "meta")


class MoneyField(TextField):
    """An amount, in cents."""

    rest_ms = LONGEST_MS

    def __init__(self, name: str, title: str, **more: Any) -> None:
        more.setdefault("placeholder", "€")
        super().__init__(name, title, width=Size.FIELD_MONEY, **more)

    def value(self) -> int | None:
        return parse_bedrag(self._line.text())

    def shown(self, value: Any) -> str:
        return "" if value is None else format_bedrag(value)


class TimeField(TextField):
    """A time of day, "HH:MM" or ""."""

    rest_ms = LONGEST_MS

    def __init__(self, name: str, title: str, **more: Any) -> None:
        more.setdefault("placeholder", "19:30")
        super().__init__(name, title, width=Size.FIELD_SHORT, **more)

    def value(self) -> str:
        return parse_tijd(self._line.text())


class NumberField(TextField):
    """A whole number from `least` up to `most`, or None."""

    rest_ms = LONGEST_MS

    def __init__(self, name: str, title: str, *, least: int = 0, most: int = 999_999, **more: Any) -> None:
        self._least, self._most = least, most
        super().__init__(name, title, width=Size.FIELD_SHORT, **more)

    def value(self) -> int | None:
        typed = "".join(self._line.text().split()).replace(".", "")
        if not typed:
            return None
        if not (typed.isascii() and typed.isdigit() and self._least <= int(typed[:12]) <= self._most):
            raise Refusal("getal_onleesbaar", laagste=self._least, hoogste=self._most)
        return int(typed)

    def shown(self, value: Any) -> str:
        return "" if value is None else str(value)


class ChoiceField(Field):
    """A choice: side by side up to four with few words, a list beyond that."""

    def __init__(self, name: str, title: str, choices: Choices, *, optional: bool = False, **more: Any) -> None:
        """Offer (value, word) pairs; with `optional` a choice side by side can be taken back."""
        self._values = [value for value, _ in choices]
        self._choice: Segment | ComboBox
        if len(choices) <= 4 and sum(len(word) for _, word in choices) <= _ABREAST:
            self._choice = Segment(title.replace("&", ""), choices, optional=optional)
        else:
            self._choice = ComboBox()
            for _, word in choices:
                self._choice.addItem(word)
            self._choice.setCurrentIndex(-1)
            self._choice.setPlaceholderText("Kies")
        super().__init__(name, title, self._choice, **more)
        chosen = self._choice.changed if isinstance(self._choice, Segment) else self._choice.activated
        chosen.connect(self._chosen)
        self._choice.left.connect(self.left)

    def set_choices(self, choices: Choices) -> None:
        """Offer other (value, word) pairs in the list; what was chosen stays when it is among them."""
        assert isinstance(self._choice, ComboBox)  # side by side there is no room for others
        chosen = self.value()
        self._values = [value for value, _ in choices]
        self._choice.clear()
        self._choice.addItems([word for _, word in choices])
        self.set_value(chosen)

    def value(self) -> Any:
        if isinstance(self._choice, Segment):
            return self._choice.value
        number = self._choice.currentIndex()
        return self._values[number] if number >= 0 else None

    def set_value(self, value: Any) -> None:
        if isinstance(self._choice, Segment):
            self._choice.set_value(value)
        else:
            self._choice.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def _chosen(self) -> None:
        self._on_typed()
        self.left.emit()


class CheckField(Field):
    """Yes or no; the words stand beside the box."""

    def __init__(self, name: str, words: str, **more: Any) -> None:
        self._box = CheckBox(words)
        super().__init__(name, "", self._box, **more)
        self.title = words
        self._box.setAccessibleName(words)
        self._box.clicked.connect(self._chosen)

    def value(self) -> bool:
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))

    def _chosen(self) -> None:
        self._on_typed()
        self.left.emit()


def _lock(editor: LineEdit | TextEdit, locked: bool) -> None:
    """Make a text one to read and copy only, and dress it so."""
    editor.setReadOnly(locked)
    redress(editor)
