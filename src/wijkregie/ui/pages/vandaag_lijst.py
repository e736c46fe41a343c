"""The lists of Vandaag: what waits in one span of time, and what was put off; each line with its steps."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkregie.domain.datums import format_datum_kort, format_relatief
from wijkregie.domain.signalen import Groep, Vervolg
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, icon_button, label, line, link, row
from wijkregie.ui.widgets.rowmenu import Choices, offer
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.vandaag import Wachtend

TRAJECTTABS = {
    "traject": "wijkorganen",
    "terugkoppelmoment": "tijdlijn",
    "verhaal": "verhalen",
    "eindverslag": "eindverslag",
}
"""Where in a traject a line is dealt with, by the table it came from."""

GELD = {"boeking", "budget", "budgetjaar", "initiatief", "gelegenheidscollectief"}
_ICONS = {
    "betrokkenheid": "afspraken",
    **dict.fromkeys(TRAJECTTABS, "trajecten"),
    **dict.fromkeys(GELD, "wijkbudget"),
    "bijeenkomst": "vergadering",
    "specialistvraag": "mensen",
    "jaargesprek": "jaargesprekken",
    "subsidie": "subsidies",
    "wijkorgaan": "jaargesprekken",
}
_SPANS = {
    Groep.TE_LAAT: ("Te laat", "laat", "laat"),
    Groep.DEZE_WEEK: ("Deze week", "klok", "tekst"),
    Groep.BINNENKORT: ("Binnenkort", "kalender", "tekst2"),
    None: ("Later", "kalender", "tekst2"),
}
LATER = "Later laten zien…\tF8"


class Steps(Protocol):
    """What the page does with a line."""

    def open_source(self, line: Wachtend) -> None:
        """Go to where it came from."""

    def tick(self, line: Wachtend) -> None:
        """Do the one step that ends it."""

    def choices(self, line: Wachtend) -> Choices:
        """Return all that can be done with it."""


class Span(QWidget):
    """One span of time with its lines, None for all that comes after; hidden while it has none."""

    def __init__(self, page: Steps, span: Groep | None) -> None:
        super().__init__()
        self.span = span
        self._today = date.min
        self._model: RowsModel[Wachtend] = RowsModel(self._columns(span), key=lambda line: line.id)
        self.table = DataTable(self._model, _SPANS[span][0], head=False, edge=Space.S, grows=True)
        self.table.opened.connect(page.open_source)
        self.table.ticked.connect(page.tick)
        self.table.set_menu(page.choices)
        self._beside = Beside(self.table, page)
        self._count = label("", "meta")
        head = row(_heading(span), self._count, None, space=Space.S)
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        self.setLayout(column(head, line(), self.table, space=Space.NONE))

    def show_rows(self, waiting: Sequence[Wachtend], today: date) -> None:
        """Show these lines, as seen from a day."""
        self._today = today
        self._beside.hide()
        self._model.set_rows(waiting)
        self._count.setText(str(len(waiting)))
        self.setVisible(bool(waiting))

    def _columns(self, span: Groep | None) -> list[Column[Wachtend]]:
        colour = _SPANS[span][2]
        heavy = span in {Groep.TE_LAAT, Groep.DEZE_WEEK}
        return [
            Column(
                "Wat",
                told,
                look=lambda line: Look(icon="" if is_actie(line) else icon_of(line)),
                check=lambda line: False if is_actie(line) else None,
                chars=0,
            ),
            Column(
                "Van",
                lambda line: line.van or " ",
                look=lambda line: Look(colour="tekst3", small=True),
                chars=25,
                goes=1,
            ),
            Column(
                "Wanneer",
                self._when,
                look=lambda line: Look(colour=colour, small=True, bold=heavy),
                right=True,
                chars=16,
            ),
        ]

    def _when(self, line: Wachtend) -> str:
        due = line.signaal.datum
        return format_relatief(due, self._today, line.signaal.tijd) if due else ""


class Uitgesteld(QWidget):
    """What was put off, each with its day and reason; a line can be seen again at once."""

    def __init__(self, page: Steps) -> None:
        super().__init__()
        self._model: RowsModel[Wachtend] = RowsModel(
            [
                Column("Wat", lambda line: line.signaal.regel, look=lambda line: Look(icon=icon_of(line)), chars=0),
                Column("Van", lambda line: line.van or " ", look=_quiet, chars=20, goes=1),
                Column("Waarom", lambda line: line.uitstellen[0].reden or " ", look=_quiet, chars=18),
                Column("Weer te zien", _until, look=_quiet, right=True, chars=10),
            ],
            key=lambda line: line.id,
        )
        self.table = DataTable(self._model, "Uitgesteld", head=True, edge=Space.S, grows=True)
        self.table.opened.connect(page.open_source)
        self.table.set_menu(page.choices)
        self._beside = Beside(self.table, page)
        self.setLayout(column(self.table, space=Space.NONE))

    def show_rows(self, waiting: Sequence[Wachtend]) -> None:
        """Show these lines."""
        self._beside.hide()
        self._model.set_rows(waiting)


class Beside(QObject):
    """The step of a line and its menu as buttons, on the row under the mouse, else on the one the keyboard is on.

    They are for the mouse: the keyboard has Space, F8 and Shift+F10.
    """

    def __init__(self, table: DataTable, page: Steps) -> None:
        super().__init__(table)
        self._table = table
        self._page = page
        self._pointed: Wachtend | None = None
        self._buttons: QWidget | None = None
        self._layout = QHBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        table.pointed.connect(self._point)
        table.chosen.connect(lambda _row: self._soon.start())
        table.installEventFilter(self)

    def hide(self) -> None:
        """Take the buttons away, as when the rows move."""
        self._pointed = None
        if self._buttons is not None:
            self._buttons.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize}:
            self._soon.start()
        return False

    def _point(self, waiting: Wachtend | None) -> None:
        self._pointed = waiting
        self._soon.start()

    def _show(self) -> None:
        """Put the buttons on their row, made when they are first needed."""
        waiting = self._pointed or (self._table.row if self._table.hasFocus() else None)
        place = self._table.place_of(waiting) if waiting is not None else None
        if waiting is None or place is None:
            self.hide()
            return
        if self._buttons is None:
            self._buttons = QWidget(self._table.viewport())
            self._buttons.setLayout(self._layout)
            self._buttons.setAutoFillBackground(True)
            self._layout.setContentsMargins(Space.S, 0, 0, 0)
            self._layout.setSpacing(Space.XS)
        chosen = waiting in self._table.selected_rows
        palette = self._buttons.palette()
        palette.setColor(self._buttons.backgroundRole(), current().colour("accz" if chosen else "hover"))
        self._buttons.setPalette(palette)
        clear(self._layout)
        step, more = self._made(waiting)
        for button in (step, more):
            self._layout.addWidget(button)
            button.show()  # a layout leaves room only for what is seen
        words = self._table.fontMetrics().horizontalAdvance(told(waiting)) + 2 * Size.HIT
        if words + self._buttons.sizeHint().width() > self._table.columnWidth(0):
            step.hide()  # what the line says stays in sight; the menu has the step too
        width = self._buttons.sizeHint().width()
        left = self._table.columnViewportPosition(0) + self._table.columnWidth(0) + Space.S - width
        rim = current().focus
        self._buttons.setGeometry(left, place.y() + rim, width, place.height() - 2 * rim - 1)
        self._buttons.show()

    def _made(self, waiting: Wachtend) -> tuple[QWidget, QWidget]:
        choices = self._page.choices(waiting)
        step, act = choices[0]
        more = icon_button("meer", "Wat je hiermee kunt doen", edge=False)
        offer(more, choices)
        made = link(step.partition("\t")[0], partial(_do, act)), more
        for button in made:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made


def _do(act: Callable[[], object]) -> None:
    """Press a button after the event that pressed it has ended: the step may take the button away."""
    QTimer.singleShot(0, act)


def is_actie(line: Wachtend) -> bool:
    """Tell whether a line is an actiepunt, which has a box to tick."""
    return line.signaal.vervolg is Vervolg.AFRONDEN


def icon_of(line: Wachtend) -> str:
    """Return the icon of where a line came from."""
    return "acties" if is_actie(line) else _ICONS[line.signaal.bron[0]]


def told(line: Wachtend) -> str:
    """Return what a line says; one that was put off and came back says why."""
    if not line.uitstellen:
        return line.signaal.regel
    reden = line.uitstellen[0].reden
    return f"{line.signaal.regel} · terug na uitstel" + (f": {reden}" if reden else "")


def _quiet(_line: Wachtend) -> Look:
    return Look(colour="tekst3", small=True)


def _until(line: Wachtend) -> str:
    return format_datum_kort(line.uitstellen[0].tot)


def _heading(span: Groep | None) -> QWidget:
    title, sign, colour = _SPANS[span]
    heading = QWidget()
    heading.setLayout(
        row(Sign(sign, colour, Size.ICON), label(title, "laat" if span is Groep.TE_LAAT else "vet"), space=Space.M)
    )
    heading.setMinimumHeight(Size.FIELD)
    return heading
