"""The talks of a year as a list: the same cards, menu and keys as the board, and many chosen at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import DAGEN_KORT, format_datum
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.models.stoplicht import look_of
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable


class Gesprekslijst(DataTable):
    """Alt with Left or Right moves the chosen talks a step; the rest is as in any list."""

    moved = Signal(list, int)
    """Cards to bring a step on (1) or back (-1)."""

    def __init__(self) -> None:
        self.model_: RowsModel[Gesprekskaart] = RowsModel(
            _columns(), key=lambda card: card.id, searched=lambda card: card.gezocht
        )
        super().__init__(self.model_, "Jaargesprekken")

    @property
    def card(self) -> Gesprekskaart | None:
        """The talk the keyboard stands on."""
        found: Gesprekskaart | None = self.row
        return found

    @property
    def cards(self) -> list[Gesprekskaart]:
        """The talks that what is done is done to."""
        return self.selected_rows or ([self.card] if self.card is not None else [])

    @property
    def start(self) -> QWidget:
        """Where the keyboard goes."""
        return self

    @property
    def count(self) -> int:
        """How many talks are shown."""
        return self.model_.rowCount()

    def set_cards(self, cards: Sequence[Gesprekskaart]) -> None:
        """Show these talks, in the order of the board until another is chosen."""
        self.model_.set_rows(sorted(cards, key=lambda card: card.volgorde))
        if self.hasFocus():
            self.choose_first()

    def set_text(self, text: str) -> None:
        """Show the talks that have every typed word."""
        self.model_.set_text(text)

    def set_card_menu(self, menu: Callable[[Sequence[Gesprekskaart]], Choices]) -> None:
        """Give the chosen talks a menu."""
        self.set_menu(lambda _row: menu(self.cards))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.cards:
                self.moved.emit(self.cards, step)
        else:
            super().keyPressEvent(event)


def _columns() -> Sequence[Column[Gesprekskaart]]:
    return [
        Column("Wijkorgaan", lambda card: card.rij.wijkorgaan, look=lambda _card: Look(bold=True), chars=0, least=24),
        Column("Stadsdeel", lambda card: card.rij.stadsdeel, look=_meta, chars=8, least=8, goes=5),
        Column(
            "Stand",
            lambda card: card.gesprek.stand.value,
            sort=lambda card: card.volgorde,
            look=_small,
            chars=13,
            least=13,
        ),
        Column("Datum", _day, sort=_moment, look=_today, chars=12, least=12),
        Column("Tijd", lambda card: card.gesprek.tijd, chars=5, goes=2),
        Column("Plaats", lambda card: card.gesprek.plaats, look=_meta, chars=15, least=12, goes=3),
        Column(
            "Niveau",
            lambda card: card.niveautekst,
            sort=lambda card: card.gesprek.niveau_afgesproken or card.rij.niveau_nu,
            accessible=lambda card: card.niveau_gezegd,
            look=_niveau,
            chars=13,
            least=13,
        ),
        Column(
            "Wat wacht",
            lambda _card: "",
            sort=lambda card: None if card.ernst is None else -card.ernst,
            accessible=lambda card: card.wat_wacht,
            look=_waiting,
            tip=lambda card: card.wat_wacht,
            copied=lambda card: card.wat_wacht,
            chars=18,
            least=16,
        ),
        Column(
            "Tot aanvraag",
            lambda card: card.dagen_over,
            sort=lambda card: card.dagen,
            accessible=lambda card: card.tot_aanvraag,
            look=lambda card: Look(colour=card.dagenkleur, bold=card.dagenkleur != "tekst"),
            right=True,
            chars=11,
        ),
    ]


def _waiting(card: Gesprekskaart) -> Look:
    if card.uitnodiging:
        return Look(sign="mail", sign_word=card.uitnodiging)
    return look_of(card.ernst, card.wat_wacht) if card.ernst is not None else Look()


def _meta(_card: Gesprekskaart) -> Look:
    return Look(colour="tekst3", small=True)


def _today(card: Gesprekskaart) -> Look:
    return Look(colour="acc", bold=True) if card.vandaag else Look()


def _small(_card: Gesprekskaart) -> Look:
    return Look(small=True)


def _niveau(card: Gesprekskaart) -> Look:
    agreed = card.gesprek.niveau_afgesproken
    return Look(badge=int(card.rij.niveau_nu or agreed or 0), badge_dashed=agreed is None, small=True)


def _day(card: Gesprekskaart) -> str:
    datum = card.gesprek.datum
    return f"{DAGEN_KORT[datum.weekday()]} {format_datum(datum)}" if datum else ""


def _moment(card: Gesprekskaart) -> object:
    datum = card.gesprek.datum
    return (datum, card.gesprek.tijd) if datum else None
