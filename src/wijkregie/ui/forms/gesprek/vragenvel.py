"""All questions of a talk in one scroll, part after part, with last year beside them."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from wijkregie.domain.gespreksbladen import Gespreksblad, vorig_gezegd
from wijkregie.domain.gespreksformulieren import Vraag
from wijkregie.ui.forms.fields import Field, LongTextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.gesprek.deel import Deelblok, Rij, asked_in
from wijkregie.ui.forms.gesprek.vragen import antwoorden_van, saves_answers
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, scrolled
from wijkregie.ui.widgets.textfields import TextEdit
from wijkregie.usecases.jaargesprekken import change_jaargesprek


class Vragenvel(QWidget):
    """The parts of the form that a talk is held with. They come one after another, so that nothing waits for them."""

    begun = Signal()
    """The first part of another talk stands there."""
    moved = Signal(int)
    """Another part is being talked about: its number from 0."""

    def __init__(self, lanes: Lanes, make: Callable[[Vraag], Field]) -> None:
        """`make` gives the field of a question."""
        super().__init__()
        self._lanes = lanes
        self._make = make
        self._blad: Gespreksblad | None = None
        self._questions: tuple[list[Vraag], ...] = ()
        self._delen: list[Deelblok] = []
        self._typed: dict[str, Any] = {}
        self._part = 0
        self._side = 0
        self._filling: Iterator[None] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._fill_on)
        self._dropped = Form(
            saves_with(lanes, change_jaargesprek),
            LongTextField("vervallen_reden", "Waarom ging het niet door?", lines=2),
        )
        self._dropped_place = QWidget()
        self._dropped_place.setLayout(column(self._dropped, margin=Space.XL))
        self._dropped_place.hide()
        self._rows = column(space=Space.NONE)
        self._rest = Rij(QWidget(), top=Space.NONE)  # with it the last part, too, can come to the top
        whole = column(self._dropped_place, self._rows, self._rest, space=Space.NONE)
        whole.setStretch(2, 1)
        self._scroll = scrolled(whole, Space.NONE)
        self.setLayout(column(self._scroll, space=Space.NONE))
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    @property
    def ready(self) -> bool:
        """Tell whether every question stands there."""
        return self._blad is not None and self._filling is None

    @property
    def part(self) -> int:
        """Number of the part that is being talked about, from 0."""
        return self._part

    @property
    def delen(self) -> list[Deelblok]:
        """The parts that stand there."""
        return self._delen

    def show_blad(self, blad: Gespreksblad) -> None:
        """Show a talk, or how it stands now. What is being typed is left alone."""
        assert blad.gesprek is not None
        other = self._blad is None or self._blad.gesprek is None or self._blad.gesprek.id != blad.gesprek.id
        self._blad = blad
        self._said = vorig_gezegd(blad)
        self._dropped.show_entity(blad.gesprek.id, blad.gesprek)
        self._dropped_place.setVisible(bool(blad.gesprek.vervallen_reden))
        questions = tuple(asked_in(deel, blad) for deel in blad.formulier.delen)
        if other or questions != self._questions:
            self._begin(questions)
        else:
            for deel in self._delen:
                if not deel.isHidden():
                    self._show_in(deel)

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether the talk may be left."""
        return all(form.may_leave() for form in (self._dropped, *self._delen))

    def question(self, sleutel: str) -> Field:
        """Return the field of a question."""
        return next(deel.vragen[sleutel][1] for deel in self._delen if sleutel in deel.vragen)

    @property
    def start(self) -> QWidget:
        """Where work begins: the first question."""
        return next((deel.first for deel in self._delen if deel.first is not None), self)

    def go_to_part(self, number: int) -> None:
        """Bring a part to the top and go to its first question."""
        if not 0 <= number < len(self._delen):
            return
        deel = self._delen[number]
        self._scroll.verticalScrollBar().setValue(deel.y() + Size.LINE)
        if deel.first is not None:
            deel.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._move_to(number)

    def set_side(self, width: int) -> None:
        """Give last year this width at the right, 0 for below each question."""
        if width != self._side:
            self._side = width
            self._rest.set_side(width)
            for deel in self._delen:
                deel.set_side(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _begin(self, questions: tuple[list[Vraag], ...]) -> None:
        """Begin to show another talk, or one of which the questions have changed."""
        if questions != self._questions:
            self._take_down()
            self._questions = questions
        for deel in self._delen:
            deel.hide()
        self._filling = self._fill()
        self._turn.start()
        self._scroll.verticalScrollBar().setValue(0)
        self._move_to(0)

    def _take_down(self) -> None:
        """Take the questions away; what was typed is stored, and what cannot be waits until its question is back."""
        for deel in self._delen:
            deel.commit()
            self._typed |= {name: field.raw() for name, field in deel.fields.items() if field.error}
            self._rows.removeWidget(deel)
            deel.hide()
            deel.deleteLater()
        self._delen = []

    def _fill(self) -> Iterator[None]:
        """Make and show the parts, with a `yield` each ten milliseconds or so."""
        for number, vragen in enumerate(self._questions):
            if number == len(self._delen):
                self._add_deel(number)
            deel = self._delen[number]
            yield from deel.build(vragen, self._field)
            self._show_in(deel)
            deel.show()
            if number == 0:
                self.setFocusProxy(self.start)
                self.begun.emit()
            yield

    def _add_deel(self, number: int) -> None:
        assert self._blad is not None
        deel = Deelblok(saves_answers(self._lanes), number + 1, self._blad.formulier.delen[number])
        deel.hide()
        deel.set_side(self._side)
        self._rows.addWidget(deel)
        self._delen.append(deel)

    def _field(self, vraag: Vraag) -> Field:
        made = self._make(vraag)
        if isinstance(made.editor, TextEdit):
            made.editor.grew.connect(partial(self._follow, made.editor))
        return made

    def _fill_on(self) -> None:
        """Make the next bit, and go on after what waits in the window."""
        if self._filling is None:
            return
        if next(self._filling, self) is not self:
            self._turn.start()
            return
        self._filling = None
        self._typed = {}
        self._keep_room()

    def _show_in(self, deel: Deelblok) -> None:
        blad = self._blad
        assert blad is not None
        for field in deel.fields.values():
            if isinstance(field, NiveauField):
                field.set_known(blad.niveau_nu, blad.jaar, blad.regeling, blad.verplichtingen)
        deel.show_blad(blad, antwoorden_van(blad), self._said, self._lanes.session.today)
        for name in self._typed.keys() & deel.fields.keys():
            typed = deel.fields[name]
            typed.set_raw(self._typed.pop(name))
            typed.touched = True
            typed.check()

    def _keep_room(self) -> None:
        """Leave as much below the last part as it needs to come to the top."""
        last = self._delen[-1].height() if self._delen else 0
        self._rest.setMinimumHeight(max(self._scroll.viewport().height() - last, 0))

    def _scrolled(self, top: int) -> None:
        """Follow to the part at the top, unless one types in another that is in sight."""
        focused = self.focusWidget()
        typing = focused is not None and focused.hasFocus() and not focused.visibleRegion().isEmpty()
        if not typing:
            reached = [number for number, deel in enumerate(self._delen) if deel.y() <= top + Size.ROW_TWO]
            self._move_to(reached[-1] if reached else 0)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        for number, deel in enumerate(self._delen):
            if now is not None and deel.isAncestorOf(now):
                self._move_to(number)
                if QApplication.mouseButtons() is Qt.MouseButton.NoButton:
                    self._show_whole(now)

    def _show_whole(self, editor: QWidget) -> None:
        """Bring all of an editor in sight: for the key that went to it, its first line was enough."""
        content = self._scroll.widget()
        assert content is not None
        top = editor.mapTo(content, QPoint()).y()
        self._scroll.ensureVisible(Space.XL, top + editor.height(), 0, Space.M)
        self._scroll.ensureVisible(Space.XL, top, 0, Space.M)

    def _move_to(self, number: int) -> None:
        if number != self._part:
            self._part = number
            self.moved.emit(number)

    def _follow(self, editor: TextEdit) -> None:
        """Keep in sight what is typed in an editor that becomes higher, once it has its place."""
        if editor.hasFocus():
            QTimer.singleShot(0, editor, lambda: self._show_cursor(editor))

    def _show_cursor(self, editor: TextEdit) -> None:
        content = self._scroll.widget()
        assert content is not None
        cursor = editor.mapTo(content, editor.cursorRect().bottomLeft() + QPoint(0, Space.M))
        self._scroll.ensureVisible(Space.XL, cursor.y(), 0, Space.XL)
