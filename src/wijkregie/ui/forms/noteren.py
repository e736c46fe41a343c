"""Noting in a few keys what happened with a wijkorgaan, or in a wijk without one, from a mail or on the telephone."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.betrokkenheden import ADVIESSOORTEN, TOCH_TOEVOEGEN, promise_field
from wijkregie.ui.forms.contacten import SOORTEN
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.textfields import ComboBox, TextEdit
from wijkregie.usecases.betrokkenheden import (
    Noteerkeuzes,
    WachtendRow,
    ask_wijkorganen,
    inform_wijkorganen,
    note_advies,
    noteerkeuzes,
    propose_terugkoppeling,
    tell_back,
)
from wijkregie.usecases.contacten import note_contact
from wijkregie.usecases.session import Outcome


class Wat(StrEnum):
    """What is noted; each word begins with a letter of its own, by which it is chosen."""

    GEHOORD = "Gehoord"
    VRAAG = "Vraag"
    INBRENG = "Inbreng"
    ANTWOORD = "Antwoord"
    CONTACT = "Contact"


_ASKED = {
    Wat.GEHOORD: "Wat heeft het wijkorgaan gehoord? Mag leeg blijven.",
    Wat.VRAAG: "Wat vraag je het wijkorgaan?",
    Wat.INBRENG: "Wat brengt het wijkorgaan in?",
    Wat.ANTWOORD: "Wat antwoord je het wijkorgaan?",
    Wat.CONTACT: "Wat is er gezegd? Mag leeg blijven.",
}
_REQUIRED = {
    Wat.VRAAG: "Schrijf de vraag op.",
    Wat.INBRENG: "Schrijf de inbreng op.",
    Wat.ANTWOORD: "Schrijf het antwoord op.",
}
_ONLY_WITH = {
    "adviessoort": {Wat.VRAAG},
    "terugkoppeling_uiterlijk": {Wat.INBRENG},
    "soort": {Wat.CONTACT},
    "afdeling_id": {Wat.GEHOORD, Wat.VRAAG, Wat.INBRENG},
}
"""Fields that are there for some kinds alone."""

_KEYS = "Enter bewaart, Shift+Enter geeft een nieuwe regel."

_Call = tuple[Callable[..., Outcome[Any]], list[Any], dict[str, Any]]


class WatField(Field):
    """What is noted, side by side; a letter chooses."""

    def __init__(self, name: str, title: str) -> None:
        self._segment = Segment(title.replace("&", ""), [(each, each.value) for each in Wat])
        super().__init__(name, title, self._segment)
        self._segment.changed.connect(lambda _value: self._on_typed())

    def value(self) -> Wat:
        return cast("Wat", self._segment.value)

    def set_value(self, value: Any) -> None:
        self._segment.set_value(value)


class NoteerDialog(FormDialog):
    """Asks who, what, about what and the words; Enter in the words keeps it. Today and what is open are filled in."""

    manual = "noteren"

    def __init__(self, shell: Shell, *, wijkorgaan_id: str = "", traject_id: str = "") -> None:
        """`wijkorgaan_id` and `traject_id` are what is looked at, "" for nothing."""
        self._shell = shell
        self._here = (wijkorgaan_id, traject_id)
        self._known = Noteerkeuzes()
        today = shell.lanes.session.clock.today
        self.who = ReferenceField("wijkorgaan_id", "&Wijkorgaan of wijk", required="Kies een wijkorgaan of een wijk.")
        self.what = WatField("wat", "W&at")
        self.about = ReferenceField("waarover", "Waar&over", new=True)
        self.words = LongTextField("tekst", "Te&kst", lines=3, help_=_KEYS)
        self.whose = ReferenceField("afdeling_id", "A&fdeling")
        self.day = DateField("datum", "&Datum", today=today, required="Vul de dag in.")
        self.promise = promise_field(shell)
        super().__init__(
            cast("QWidget", shell),
            "Noteren",
            "Noteren",
            [
                self.who,
                self.what,
                self.about,
                self.words,
                [
                    self.day,
                    self.promise,
                    ChoiceField("adviessoort", "Advies over", ADVIESSOORTEN, optional=True),
                    ChoiceField("soort", "&Soort contact", SOORTEN),
                    self.whose,
                ],
            ],
            self._note,
        )
        self.anyway = TOCH_TOEVOEGEN
        line = cast("ComboBox", self.about.editor).lineEdit()
        assert line is not None
        line.setPlaceholderText("Kies een traject, of typ waar het over gaat")
        self.words.editor.installEventFilter(self)
        self.who.typed.connect(self._who_chosen)
        self.who.left.connect(self._who_chosen)
        self.what.typed.connect(self._show_what)
        self.day.typed.connect(self._propose)
        self.about.typed.connect(self._propose)
        self.show_values(datum=today(), soort=Contactsoort.TELEFOON, wat=Wat.INBRENG)
        self._show_what()
        shell.lanes.read(noteerkeuzes, owner=self, done=self._take)

    def open(self) -> None:
        super().open()
        wanted = min(
            self.height(), self._height_wanted()
        )  # without the fields of other kinds, which count until it shows
        self.resize(self.width(), wanted)
        (self.what if self._here[0] else self.who).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the words keep it; with Shift it begins a line."""
        if watched is self.words.editor and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if entered and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.act.click()
                return True
        return super().eventFilter(watched, event)

    def _take(self, known: Noteerkeuzes) -> None:
        self._known = known
        self.who.set_choices([*known.wijkorganen, *((each, f"{each.naam} (wijk)") for each in known.wijken)])
        self.whose.set_choices(known.afdelingen)
        body, _ = self._here
        if body and not self.who.touched:
            self.who.set_value(body)
        self._offer()
        self._propose()

    def _who_chosen(self) -> None:
        """Offer what belongs to who was chosen; with a wijk there is contact alone."""
        if self.what.touched or not self.who.usable() or not isinstance(self.who.value(), Wijk):
            self._offer()
        else:
            self.what.set_value(Wat.CONTACT)
            self._show_what()

    def _show_what(self) -> None:
        """Ask what belongs to the kind that was chosen."""
        wat = self.what.value()
        editor = cast("TextEdit", self.words.editor)
        editor.setPlaceholderText(_ASKED[wat])
        self.words.required = _REQUIRED.get(wat, "")
        self.about.allow_new(wat is not Wat.ANTWOORD)
        for name, kinds in _ONLY_WITH.items():
            self.fields[name].setVisible(wat in kinds)
        self._offer()

    def _offer(self) -> None:
        """Offer what it can be about; the one that is open is filled in, and else the traject that is looked at."""
        wat = self.what.value()
        waiting = [(each, _waiting_words(each)) for each in self._waiting(wat)]
        trajecten = [] if wat is Wat.ANTWOORD else list(self._known.trajecten)
        self.about.set_choices([*waiting, *trajecten])
        if self.about.touched:
            return
        _, traject = self._here
        here = [each for each, _ in waiting if traject in ("", each.traject_id)]
        self.about.set_value(here[0] if len(here) == 1 else traject)
        self._propose()

    def _waiting(self, wat: Wat) -> list[WachtendRow]:
        """Return what of the wijkorgaan waits for this, newest first: questions for input, input for an answer."""
        if wat not in {Wat.INBRENG, Wat.ANTWOORD} or not self.who.usable():
            return []
        body, brought = self.who.value(), wat is Wat.ANTWOORD
        return [each for each in self._known.wachtende if each.wijkorgaan_id == body and each.inbreng is brought]

    def _propose(self) -> None:
        """Propose by when the wijkorgaan hears what came of its input, as promised before, until another is typed."""
        if self.promise.touched:
            return
        about = self.about.value() if self.about.usable() else None
        promised = about.beloofd_op if isinstance(about, WachtendRow) else None
        day = self.day.value() if self.day.usable() else None
        if promised is None and day is not None:
            promised = propose_terugkoppeling(self._known.weken, day)
        self.promise.set_value(promised)

    def _note(self, values: dict[str, Any]) -> None:
        try:
            fn, args, named = _call(values)
        except Refusal as refusal:
            self.show_refusal(refusal, "wijkorgaan_id" if refusal.code == "wijk_alleen_contact" else "waarover")
        else:
            self.run(self._shell.lanes, fn, *args, then=self._shell.done, **named)


def note(shell: Shell, *, wijkorgaan_id: str = "", traject_id: str = "") -> NoteerDialog:
    """Ask what happened with a wijkorgaan."""
    dialog = NoteerDialog(shell, wijkorgaan_id=wijkorgaan_id, traject_id=traject_id)
    dialog.open()
    return dialog


def _waiting_words(each: WachtendRow) -> str:
    what = "inbreng" if each.inbreng else "vraag"
    return f"{each.waarover} ({what} van {format_datum_kort(each.sinds)} {each.sinds.year})"


def _call(values: dict[str, Any]) -> _Call:
    """Return what is carried out with what was filled in; raises Refusal for an answer to nothing.

    In a wijk without a wijkorgaan there is contact alone: Refusal "wijk_alleen_contact" for all else.
    """
    about, body, words, day = (values[name] for name in ("waarover", "wijkorgaan_id", "tekst", "datum"))
    waits = about if isinstance(about, WachtendRow) else None
    what: dict[str, Any] = {
        "traject_id": about if isinstance(about, str) else None,
        "onderwerp": about.text if isinstance(about, New) else "",
    }
    whose = {"afdeling_id": values["afdeling_id"]} if values["afdeling_id"] else {}
    asked = {**what, **whose}
    if isinstance(body, Wijk) and values["wat"] is not Wat.CONTACT:
        raise Refusal("wijk_alleen_contact")
    match values["wat"]:
        case Wat.GEHOORD:
            return inform_wijkorganen, [[body]], {"geinformeerd_op": day, "toelichting": words, **asked}
        case Wat.VRAAG:
            kind = values["adviessoort"]
            return ask_wijkorganen, [[body]], {"gevraagd_op": day, "vraag": words, "adviessoort": kind, **asked}
        case Wat.INBRENG:
            known = {"betrokkenheid_id": waits.id, **whose} if waits else asked
            promised = values["terugkoppeling_uiterlijk"]
            named = {"advies_op": day, "advies": words, "terugkoppeling_uiterlijk": promised, **known}
            return note_advies, [body], named
        case Wat.ANTWOORD:
            if waits is None:
                raise Refusal("terugkoppeling_zonder_inbreng")
            return tell_back, [waits.id], {"teruggekoppeld_op": day, "terugkoppeling": words}
        case _:
            known = {"wijk_id": body.id} if isinstance(body, Wijk) else {}
            named = {"datum": day, "soort": values["soort"], "verslag": words, **known, **what}
            return note_contact, [None if known else body], named
