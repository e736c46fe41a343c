"""The side on which the notes on one thing stand, such as a wijk or a wijkorgaan; newest first."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QFrame, QPushButton

from wijkregie.domain.contacten import Notitie
from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.woorden import kort
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, quiet, row
from wijkregie.ui.widgets.tables import DataTable


class Opens(Protocol):
    """Shows a note; `keyboard` tells whether to go on in it."""

    def __call__(self, note: Notitie, *, keyboard: bool = False) -> None: ...


class Notitiekant(QFrame):
    """A list of notes with the way to add one; a click or Enter opens one."""

    def __init__(self, new: Callable[[], None], opens: Opens, remove: Callable[[Notitie], None]) -> None:
        super().__init__()
        self.setMinimumWidth(Size.SIDE)
        self.setMaximumWidth(Size.SIDE)
        self.model: RowsModel[Notitie] = RowsModel(_columns(), key=lambda note: note.id)
        self.table = DataTable(self.model, "Notities", two_lines=True, head=False, edge=Space.L)
        self.table.set_private(lambda note: note.prive)
        self.table.opened.connect(lambda note: opens(note, keyboard=True))
        self.table.clicked.connect(lambda _index: opens(self.table.row) if self.table.row else None)
        self.table.set_menu(
            lambda note: [
                ("Wijzigen\tF2", partial(opens, note, keyboard=True)),
                ("Verwijderen…\tDel", partial(remove, note)),
            ]
        )
        self.nothing = label("Nog geen notities. Maak er een voor wat je wilt onthouden.", "meta", wrap=True)
        self.nothing.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._head = row(label("Notities", "vet"), None, quiet("Toevoegen", new, "plus"))
        self._head.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        inside = column(self._head, line(), self.nothing, self.table, None, space=Space.NONE)
        inside.setStretch(3, 1)
        self.setLayout(inside)

    def set_way(self, button: QPushButton) -> None:
        """Place the button that goes to what stands beside this."""
        self._head.insertWidget(2, button)

    def show_notes(self, notes: Iterable[Notitie]) -> None:
        """Show these notes."""
        newest_first = sorted(notes, key=lambda note: (note.datum, note.version), reverse=True)
        self.model.set_rows(newest_first)
        self.table.setVisible(bool(newest_first))
        self.nothing.setVisible(not newest_first)


def _columns() -> list[Column[Notitie]]:
    return [
        Column(
            "Notitie",
            lambda note: kort(note.tekst),
            chars=0,
            look=lambda note: Look(
                second=format_datum_kort(note.datum) + f" {note.datum.year}",
                sign="slot" if note.prive else "",
                sign_word="privé",
                sign_colour="tekst3",
                sign_icon_colour="tekst2",
            ),
            accessible=lambda note: f"{'privé, ' if note.prive else ''}{kort(note.tekst)}",
            tip=lambda note: kort(note.tekst),
            copied=lambda note: note.tekst,
        )
    ]
