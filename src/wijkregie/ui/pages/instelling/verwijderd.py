"""Instellingen: what was removed and can be put back."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.woorden import soortnaam
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, plain
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import history, wijkorganen
from wijkregie.usecases.history import Wijziging
from wijkregie.usecases.session import Changes
from wijkregie.usecases.wijkorganen import WijkorgaanRow

_TEXTS = ("naam", "tekst", "onderwerp", "rol")
_ORDER = ("wijkorgaan", "persoon", "regeling", "traject", "bijeenkomst", "jaargesprek", "subsidie", "contactmoment",
          "notitie", "actiepunt")  # fmt: skip
"""What a command that removed several things was about, most important first."""


@frozen
class Weg:
    """What one command removed: its main thing, and how many others went along."""

    tabel: str
    rij_id: str
    soort: str
    wat: str
    van: str
    mee: int
    wanneer: date
    door: str

    @property
    def id(self) -> tuple[str, str]:
        return self.tabel, self.rij_id

    @property
    def more(self) -> str:
        """The second line: whose it was, and what went along."""
        along = f"en {tel(self.mee, 'ding dat erbij hoorde', 'dingen die erbij hoorden')}" if self.mee else ""
        return " · ".join(part for part in (self.van, along) if part)


class Verwijderd(Deel):
    """A list of what is gone, newest first, with one button to put it back."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._names: dict[str, str] = {}
        self.model: RowsModel[Weg] = RowsModel(
            [
                Column(
                    "Wat",
                    lambda gone: gone.wat,
                    look=lambda gone: Look(bold=True, second=gone.more),
                    accessible=lambda gone: ", ".join(part for part in (gone.wat, gone.more) if part),
                    chars=0,
                ),
                Column("Soort", lambda gone: gone.soort, look=lambda _: Look("tekst2"), chars=17, goes=1),
                Column(
                    "Verwijderd op",
                    lambda gone: format_datum(gone.wanneer),
                    sort=lambda gone: gone.wanneer,
                    look=lambda _: Look("tekst2"),
                    chars=13,
                ),
                Column("Door", lambda gone: gone.door, look=lambda _: Look("tekst2"), chars=18, goes=2),
            ],
            key=lambda gone: gone.id,
        )
        self.table = DataTable(self.model, "Verwijderd", two_lines=True)
        self.table.opened.connect(lambda _row: self.put_back())
        self.table.set_menu(lambda _row: [("Zet terug\tEnter", self.put_back)])
        self.button = plain("Zet terug", self.put_back, "ongedaan")
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("Er is niets verwijderd.", "Wat je verwijdert, kun je hier terugzetten."))
        sentence = "Kies wat je terug wilt. Wat er tegelijk mee wegging, komt mee terug."
        self.body.addWidget(head("Verwijderd", sentence, self.button))
        self.body.addWidget(line())
        self.body.addLayout(column(self._stack, space=Space.NONE), 1)

    def on_changed(self, changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        year = self.lanes.session.today.year
        self.lanes.read(wijkorganen.wijkorganen, year, owner=self, done=self._take_names, slot="namen")
        self.lanes.read(history.removed, owner=self, done=self._show, slot="verwijderd")

    def put_back(self) -> None:
        """Put back what is chosen."""
        gone = self.table.row
        if gone is not None:
            self.lanes.command(history.restore, gone.tabel, gone.rij_id, owner=self, done=self.shell.done)

    def focus_first(self) -> None:
        self.table.setFocus()

    def _take_names(self, bodies: list[WijkorgaanRow]) -> None:
        self._names = {body.id: body.naam for body in bodies}

    def _show(self, found: Sequence[Wijziging]) -> None:
        self.model.set_rows(removals(found, self._names))
        self._stack.setCurrentIndex(1 if found else 2)
        self.button.setVisible(bool(found))
        self.table.choose_first()


def removals(found: Sequence[Wijziging], names: Mapping[str, str]) -> list[Weg]:
    """Return what was removed, a line for each command; `names` are of the wijkorganen by id."""
    known = dict(names)
    for one in found:
        if one.tabel == "wijkorgaan" and one.voor:
            known[one.rij_id] = one.voor["naam"]
    commands: dict[int, list[Wijziging]] = {}
    for one in found:
        commands.setdefault(one.nummer, []).append(one)
    gone = []
    for rows in commands.values():
        main = min(rows, key=lambda one: _ORDER.index(one.tabel) if one.tabel in _ORDER else len(_ORDER))
        gone.append(
            Weg(
                tabel=main.tabel,
                rij_id=main.rij_id,
                soort=soortnaam(main.tabel),
                wat=described(main.tabel, main.voor or {}),
                van=known.get(str((main.voor or {}).get("wijkorgaan_id") or ""), ""),
                mee=len(rows) - 1,
                wanneer=main.moment.astimezone().date(),
                door=main.wie,
            )
        )
    return gone


def described(tabel: str, image: Mapping[str, Any]) -> str:
    """Return what a removed row was, in the words it had."""
    own = next((" ".join(str(image[name]).split()) for name in _TEXTS if image.get(name)), "")
    if tabel == "niveaukeuze":
        own = f"niveau {image['niveau']} voor {image['jaar']}"
    elif tabel in {"subsidiestap", "bijeenkomst"}:
        own = f"{image['soort']} op {format_datum(date.fromisoformat(image['datum']))}"
    elif tabel == "boeking":
        day = format_datum(date.fromisoformat(image["datum"]))
        own = f"{image['soort']} van {format_bedrag_kort(image['bedrag'])} op {day}"
    elif not own and "jaar" in image:
        own = f"{soortnaam(tabel)} {image['jaar']}"
    words = own or soortnaam(tabel)
    return words[:1].upper() + words[1:]
