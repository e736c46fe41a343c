"""A form saves each field when it is left or typing rests, and loses nothing that was typed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import LONGEST_MS, Field
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell import dialogs
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.usecases.session import Outcome

Refused = Callable[[Refusal], object]


class Save(Protocol):
    """How a form saves a field of an entity; with `continues` it goes on with the save before, as one step."""

    def __call__(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> object: ...


def saves_with(lanes: Lanes, change: Callable[..., Outcome[Any]]) -> Save:
    """Return how a form saves through a use case `change(session, entity_id, **fields)`."""

    def save(entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        lanes.command(change, entity_id, refused=refused, continues=continues, **{name: value})

    return save


class Form(QWidget):
    """Fields of one entity at a time.

    A value that cannot be used stays in its field with its message, also when another entity is shown in between.
    """

    saving = Signal(str)
    """Name of a field that is being saved."""

    def __init__(self, save: Save, *rows: Field | Sequence[Field]) -> None:
        """Lay fields under each other; a sequence of fields stands side by side."""
        super().__init__()
        self._save = save
        self._id = ""
        self._stored: dict[str, Any] = {}
        self._kept: dict[tuple[str, str], tuple[Any, str]] = {}
        self._turned_down: set[tuple[str, str]] = set()  # entity and field of which the last value was refused
        self._typing: Field | None = None
        self._begun = False  # what is being typed was saved before
        self._rest = QTimer(self, singleShot=True)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        for timer in (self._rest, self._longest):
            timer.timeout.connect(self._save_typing)
        self.fields: dict[str, Field] = {}
        if rows:
            for field in lay(self, rows).values():
                self.take(field)

    def fill(self, rows: Iterable[Field | Sequence[Field]]) -> Iterator[None]:
        """Lay fields under each other as `rows` makes them, with a `yield` after each; the form stands in its place."""
        outer = _room(self)
        for entry in rows:
            for field in _add(outer, entry):
                self.take(field)
            yield

    @property
    def entity_id(self) -> str:
        """Id of the entity that is shown."""
        return self._id

    def take(self, field: Field) -> None:
        """Save a field of the entity that stands somewhere in the form from now on."""
        self.fields[field.name] = field
        field.typed.connect(lambda: self._note_typing(field))
        field.left.connect(lambda: self._leave(field))

    def show_entity(self, entity_id: str, entity: object) -> None:
        """Show an entity (a mapping or a value with attributes). Fields being typed in are left alone."""
        same = entity_id == self._id
        if not same:
            self._put_away()
        self._id = entity_id
        for name, field in self.fields.items():
            value = entity[name] if isinstance(entity, Mapping) else getattr(entity, name)
            unchanged = same and name in self._stored and self._stored[name] == value
            self._stored[name] = value
            if same and (unchanged or field.touched or field.error):  # a hint on what stands here still holds, too
                continue
            field.touched = False
            field.set_value(value)
            field.show_error("")
            if kept := self._kept.pop((entity_id, name), None):
                field.set_raw(kept[0])
                field.touched = True
                field.show_error(kept[1])

    def commit(self) -> bool:
        """Save what was typed and not left yet; False when something cannot be used."""
        for field in self.fields.values():
            self._leave(field)
        return not any(field.error for field in self.fields.values())

    def may_leave(self) -> bool:
        """Save, and where something cannot be used ask: improve it, or leave it out."""
        if self.commit() and not self._kept:
            return True
        wrong = [field for field in self.fields.values() if field.error]
        said = "\n".join(
            [f"{field.title}: {field.error}" for field in wrong] or [why for _, why in self._kept.values()]
        )
        if dialogs.ask(self, "Niet alles is bewaard.", "Weglaten", "Verbeteren", more=said):
            self.discard()
            return True
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong

    def discard(self) -> None:
        """Put back what is stored in the fields that cannot be saved."""
        self._kept.clear()
        for name, field in self.fields.items():
            if field.error:
                field.touched = False
                field.set_value(self._stored.get(name))
                field.show_error("")

    def _leave(self, field: Field) -> None:
        if not self._id or not field.touched or not field.check():
            return
        field.touched = False
        value = field.value()
        field.set_value(value)
        continues = self._begun and field is self._typing
        self._stop_typing()
        self._store(field, value, continues=continues)

    def _note_typing(self, field: Field) -> None:
        if field is not self._typing:
            self._stop_typing()
            self._typing = field
        if not field.rest_ms:
            return
        self._rest.start(field.rest_ms)
        if not self._longest.isActive():
            self._longest.start()

    def _stop_typing(self) -> None:
        self._typing = None
        self._begun = False
        self._rest.stop()
        self._longest.stop()

    def _save_typing(self) -> None:
        """Save what stands in the field that is typed in, if it can be used as it stands; nothing is said of it yet."""
        self._rest.stop()
        self._longest.stop()
        field = self._typing
        if field is None or not self._id or not field.touched or not field.usable():
            return
        self._begun |= self._store(field, field.value(), continues=self._begun)

    def _store(self, field: Field, value: Any, *, continues: bool) -> bool:
        """Hand a value over to be stored; False when it is stored already."""
        before = self._stored.get(field.name)
        entity_id = self._id
        if value == before and (entity_id, field.name) not in self._turned_down:
            return False
        self._turned_down.discard((entity_id, field.name))
        self._stored[field.name] = value
        self.saving.emit(field.name)
        self._save(
            entity_id,
            field.name,
            value,
            lambda refusal: self._refused(entity_id, field, value, before, refusal),
            continues=continues,
        )
        return True

    def _refused(self, entity_id: str, field: Field, value: Any, before: Any, refusal: Refusal) -> None:
        """Keep a value that the store did not take, with the reason.

        What stood there is handed over again when it is put back: else the window goes on saying that all is not kept.
        """
        self._turned_down.add((entity_id, field.name))
        if entity_id != self._id:
            self._kept[entity_id, field.name] = (value, str(refusal))
        else:
            if self._stored.get(field.name) == value:
                self._stored[field.name] = before
            if field is self._typing:  # it is told when the field is left
                return
            if not field.touched:
                field.set_value(value)
                field.touched = True
            field.show_error(str(refusal))
        if entity_id != self._id or not self.isVisible():
            dialogs.refuse(self, refusal)

    def _put_away(self) -> None:
        """Save what can be saved of the entity shown until now and keep the rest for when it comes back."""
        if self._id and not self.commit():
            for name, field in self.fields.items():
                if field.error:
                    self._kept[self._id, name] = (field.raw(), field.error)
        for field in self.fields.values():
            field.touched = False


def lay(form: QWidget, rows: Sequence[Field | Sequence[Field]]) -> dict[str, Field]:
    """Put fields in a form, rows under each other, and return them by name; what stands abreast may need two lines."""
    outer = _room(form)
    return {field.name: field for entry in rows for field in _add(outer, entry)}


def _room(form: QWidget) -> QVBoxLayout:
    """Return where the rows of a form come."""
    inner = QWidget()
    inner.setMaximumWidth(Size.FORM)
    around = QHBoxLayout(form)  # asks the height that wrapped texts need at the greatest width; an upright one does not
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(inner, 1)
    around.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
    outer = QVBoxLayout(inner)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(Space.L)
    return outer


def _add(outer: QVBoxLayout, entry: Field | Sequence[Field]) -> Sequence[Field]:
    """Put a row below the others, and return its fields."""
    group = [entry] if isinstance(entry, Field) else list(entry)
    outer.addLayout(Abreast(*group))
    return group
