"""The cards of a board as a list: the same menu and keys, and many chosen at once."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.widgets.keys import is_moved
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable


class CardTable(DataTable):
    """Alt with Left or Right moves the chosen cards a step; the rest is as in any list."""

    moved = Signal(list, int)
    """Cards to bring a step on (1) or back (-1)."""

    def __init__(self, columns: Sequence[Column[Any]], name: str, things: tuple[str, str]) -> None:
        self.model_: RowsModel[Any] = RowsModel(
            columns, key=lambda card: card.id, searched=lambda card: card.gezocht, things=things
        )
        super().__init__(self.model_, name)

    @property
    def card(self) -> Any:
        """The card the keyboard stands on, or None."""
        return self.row

    @property
    def cards(self) -> list[Any]:
        """The cards that what is done is done to."""
        return self.selected_rows or ([self.card] if self.card is not None else [])

    @property
    def start(self) -> QWidget:
        """Where the keyboard goes."""
        return self

    @property
    def count(self) -> int:
        """How many cards are shown."""
        return self.model_.rowCount()

    def set_cards(self, cards: Sequence[Any]) -> None:
        """Show these cards, in the order of the board until another is chosen."""
        self.model_.set_rows(sorted(cards, key=lambda card: card.volgorde))
        if self.hasFocus():
            self.choose_first()

    def set_card_menu(self, menu: Callable[[Sequence[Any]], Choices]) -> None:
        """Give the chosen cards a menu."""
        self.set_menu(lambda _row: menu(self.cards))

    def event(self, event: QEvent) -> bool:
        return is_moved(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.cards:
                self.moved.emit(self.cards, step)
        else:
            super().keyPressEvent(event)
