"""The questions of a talk as fields, by their kind, and how their answers are kept."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.gespreksformulieren import (
    EIGEN_PLAATS,
    SCHAAL,
    Vraag,
    Vraagsoort,
    encode_antwoord,
    parse_antwoord,
)
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, MoneyField, TextField, TimeField
from wijkregie.ui.forms.form import Refused, Save
from wijkregie.ui.forms.niveaus import NiveauField, Promises
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import label, row
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases.jaargesprekken import change_jaargesprek

VERVALLEN = "Deze vraag wordt niet meer gesteld. Wat er staat, blijft."
_ENDS = r"1 is (.+?),?(?: en)? 5 is (.+?)\."


class SchaalField(Field):
    """A figure from one to five, with words at both ends; the same figure once more takes it back."""

    def __init__(self, name: str, title: str, *, ends: tuple[str, str], **more: Any) -> None:
        self._figures = Segment(title, [(figure, str(figure)) for figure in SCHAAL], optional=True)
        least, most = (label(words, "meta") for words in ends)
        editor = QWidget()
        editor.setLayout(row(least, self._figures, most, None, space=Space.S))
        editor.setFocusProxy(self._figures)
        super().__init__(name, title, editor, **more)
        self._figures.changed.connect(lambda _figure: self._chosen())

    def value(self) -> int | None:
        found: int | None = self._figures.value
        return found

    def set_value(self, value: Any) -> None:
        self._figures.set_value(value)

    def _chosen(self) -> None:
        self._on_typed()
        self.left.emit()


def field_of(vraag: Vraag, *, today: Callable[[], date]) -> Field:
    """Return the field for a question whose answer is a field of the talk."""
    title = vraag.tekst.replace("&", "&&")
    more: dict[str, Any] = {"help_": VERVALLEN if vraag.vervallen else vraag.toelichting}
    match vraag.soort:
        case Vraagsoort.OPEN:
            return LongTextField(vraag.sleutel, title, lines=3, **more)
        case Vraagsoort.REGEL:
            return TextField(vraag.sleutel, title, **more)
        case Vraagsoort.DATUM:
            return DateField(vraag.sleutel, title, today=today, **more)
        case Vraagsoort.TIJD:
            return TimeField(vraag.sleutel, title, **more)
        case Vraagsoort.BEDRAG:
            return MoneyField(vraag.sleutel, title, **more)
        case Vraagsoort.JA_NEE:
            return ChoiceField(vraag.sleutel, title, [(True, "Ja"), (False, "Nee")], optional=True, **more)
        case Vraagsoort.KEUZE:
            words = [(keuze, keuze[:1].upper() + keuze[1:]) for keuze in vraag.keuzes]
            return ChoiceField(vraag.sleutel, title, words, optional=True, **more)
        case Vraagsoort.NIVEAU:
            niveaus = [(niveau, f"{niveau.value} {niveau.woord}") for niveau in Niveau]
            return ChoiceField(vraag.sleutel, title, niveaus, optional=True, **more)
        case Vraagsoort.SCHAAL:
            ends = _ends(vraag.toelichting)
            return SchaalField(vraag.sleutel, title, ends=ends, **({} if any(ends) and not vraag.vervallen else more))
        case Vraagsoort.WENS:
            return NiveauField(vraag.sleutel, title, mark="wens", words=True, promises=Promises.FOLDED, **more)
        case _:
            raise AssertionError(f"{vraag.soort} has a place of its own")


def antwoorden_van(blad: Gespreksblad) -> Mapping[str, Any]:
    """Return the value of every question that is a field, by sleutel."""
    return {vraag.sleutel: _value(blad, vraag) for vraag in blad.formulier.vragen}


def saves_answers(lanes: Lanes) -> Save:
    """Return how the answers of a talk are saved, each where it is kept."""

    def save(entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        kept: dict[str, Any] = {name: value if name in EIGEN_PLAATS else encode_antwoord(value)}
        lanes.command(change_jaargesprek, entity_id, refused=refused, continues=continues, **kept)

    return save


def _value(blad: Gespreksblad, vraag: Vraag) -> Any:
    if vraag.sleutel in EIGEN_PLAATS:
        return getattr(blad.gesprek, vraag.sleutel, None)
    try:
        return parse_antwoord(vraag.soort, blad.antwoorden.get(vraag.sleutel, ""))
    except Refusal:  # of an older kind; it is asked anew, and stays until it is answered
        return None


def _ends(toelichting: str) -> tuple[str, str]:
    """Return the words at both ends of a scale: of "1 is bijna nooit, 5 is altijd." bijna nooit and altijd."""
    found = re.fullmatch(_ENDS, toelichting.strip())
    if found is None:
        return "", ""
    least, most = found.groups()
    return least[:1].upper() + least[1:], most[:1].upper() + most[1:]
