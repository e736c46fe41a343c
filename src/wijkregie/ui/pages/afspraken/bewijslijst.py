"""The evidence under a promise: what is kept, what it says, and the way to where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from wijkregie.domain.bewijs import Bewijsstuk, Teken
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain_tip, row
from wijkregie.ui.widgets.sign import Sign

_SIGNS = {
    Teken.ZO_AFGESPROKEN: ("ok", "ok"),
    Teken.ANDERS: ("let", "let"),
    Teken.LOOPT: ("nog_niet", "rust"),
    Teken.GENOTEERD: ("notitie", "tekst2"),
}


_AT_ONCE = 12
"""Pieces that are shown before the rest is asked for: more than a pane is high."""


class Bewijslijst(QWidget):
    """One piece of evidence under the other, the newest last; its title opens it where it stands."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._wijkorgaan_id = ""
        self._shown: list[Bewijsstuk] = []
        self._titles: list[QPushButton] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(Space.S)

    @property
    def first(self) -> QPushButton | None:
        """The title of the first, if there is any."""
        return self._titles[0] if self._titles else None

    def show_bewijzen(self, wijkorgaan_id: str, found: Sequence[Bewijsstuk]) -> None:
        """Show what was found for a body."""
        if (wijkorgaan_id, list(found)) == (self._wijkorgaan_id, self._shown):
            return  # what has the keyboard keeps it
        self._wijkorgaan_id, self._shown = wijkorgaan_id, list(found)
        self._show(found[-_AT_ONCE:])

    def _show(self, shown: Sequence[Bewijsstuk]) -> None:
        clear(self._list)
        self._titles = []
        if more := len(self._shown) - len(shown):
            every = link(f"Ook de {more} eerdere tonen", lambda: self._show(self._shown))
            self._list.addLayout(row(every, None))
        for each in shown:
            self._list.addLayout(self._line(each))
            self._list.addWidget(line())
        if not shown:
            self._list.addWidget(label("Er is nog niets genoteerd dat dit laat zien.", "meta", wrap=True))

    def _line(self, stuk: Bewijsstuk) -> QVBoxLayout:
        sign, colour = _SIGNS[stuk.teken]
        title = link(stuk.titel, lambda: self._open(stuk))
        title.setAccessibleName(f"{stuk.titel}, {stuk.teken}: {stuk.tekst}")
        title.setToolTip(plain_tip(f"{stuk.titel} openen"))
        self._titles.append(title)
        words = column(row(title, None), label(stuk.tekst, "meta", wrap=True), space=Space.NONE)
        mark = Sign(sign, colour)
        mark.setToolTip(stuk.teken.value.capitalize())
        beside = row(space=Space.S)
        beside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        return column(beside)

    def _open(self, stuk: Bewijsstuk) -> None:
        body = self._wijkorgaan_id
        if stuk.tabel == "traject":
            self._shell.open_page("trajecten", traject_id=stuk.rij_id)
        elif stuk.tabel == "bijeenkomst":
            self._shell.open_page("afspraken", deel="bijeenkomsten", bijeenkomst_id=stuk.rij_id)
        elif stuk.tabel == "jaargesprek":
            self._shell.open_page("jaargesprekken", jaargesprek_id=stuk.rij_id)
        elif stuk.tabel == "subsidie":
            self._shell.open_page("wijkorganen", wijkorgaan_id=body, tab="subsidie")
        else:
            self._shell.open_page("wijkorganen", wijkorgaan_id=body, tab="contact")
