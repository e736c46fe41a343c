"""What stands right of what waits: the next talk, how far the year is, who was not spoken to for long."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.datums import format_relatief, format_vandaag, tel
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.vandaag_lijst import Steps
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import Act, clear, column, label, link, primary, quiet, row, section
from wijkregie.ui.widgets.cellbar import CellBar
from wijkregie.ui.widgets.signal import Stand, word_colour
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.vandaag import Vandaag, VolgendGesprek, Wachtend

_STIL = 6


class Zijkant(QWidget):
    """The right side of Vandaag."""

    def __init__(self, shell: Shell, page: QWidget, steps: Steps, show_years: Act) -> None:
        super().__init__()
        self._shell = shell
        self._page = page
        self._steps = steps
        self._show_years = show_years
        self.stil: DataTable | None = None
        self._talk: object = None
        self._year: object = None
        self._next, self._progress, self._silent = (column(space=Space.XS) for _ in range(3))
        self.setFixedWidth(Size.SIDE)
        self.setLayout(column(self._next, self._progress, self._silent, None, space=Space.XL))

    def show_found(self, found: Vandaag) -> None:
        """Show the picture of today; what did not change stays, for the keyboard may be on it."""
        talk, year = (found.volgend_gesprek, found.datum), (found.jaar, found.wijkorganen, found.voortgang)
        if talk != self._talk:
            self._talk = talk
            self._show_next(*talk)
        if year != self._year:
            self._year = year
            self._show_progress(found)
        self._show_silent(found)

    def _show_next(self, next_talk: VolgendGesprek | None, today: date) -> None:
        clear(self._next)
        if next_talk is None:
            return
        gesprek = next_talk.gesprek
        block = QFrame()
        block.setProperty("soort", "blok")
        known = f"Niveau nu: {next_talk.niveau_nu.value} {next_talk.niveau_nu.woord} · " if next_talk.niveau_nu else ""
        open_ = tel(next_talk.open_afspraken, "open afspraak", "open afspraken")
        place = [gesprek.plaats] if gesprek.plaats else []
        words = [
            label(_moment(gesprek, today), "acc"),
            label(f"Jaargesprek met\n{next_talk.wijkorgaan}", "paneel", wrap=True),
            *(label(text, "meta", wrap=True) for text in (*place, f"{known}{open_}")),
        ]
        go = partial(self._shell.open_page, "jaargesprekken", jaargesprek_id=gesprek.id)
        paper = quiet("Voorblad", partial(self._show_voorblad, gesprek), "print")
        buttons = row(primary("Gesprek openen", go), paper, None, space=Space.S)
        block.setLayout(column(*words, Space.XS, buttons, space=Space.XS, margin=Space.L))
        self._next.addWidget(block)

    def _show_voorblad(self, gesprek: Jaargesprek) -> None:
        from wijkregie.ui.shell.papieren import show_papier

        show_papier(self._shell, self._page, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, gesprek.jaar)

    def _show_progress(self, found: Vandaag) -> None:
        clear(self._progress)
        if not found.wijkorganen:
            return
        many = link(f"Per wijkorgaan ({found.wijkorganen})", self._show_years)
        many.setToolTip("Het jaar van elk wijkorgaan in stappen")
        self._progress.addLayout(section(f"Zo staat {found.jaar} ervoor", many))
        self._progress.addSpacing(Space.XS)
        for step in found.voortgang:
            name, bar = label(step.woord, "meta"), CellBar(step.woord, step.aantal, step.totaal)
            name.setFixedWidth(Size.STEP_NAME)
            count = label(f"{step.aantal} van {step.totaal}", "meta")
            count.setMinimumWidth(count.fontMetrics().horizontalAdvance(f"{step.totaal} van {step.totaal}"))
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            together = row(name, bar, count, space=Space.M)
            together.setStretch(1, 1)
            self._progress.addLayout(together)

    def _show_silent(self, found: Vandaag) -> None:
        """Show who was not spoken to for long: Enter opens the body, Space notes a contact, F8 puts it off."""
        shown = found.stil[:_STIL]
        if self.stil is not None and shown:
            self._model.set_rows(shown)
            return
        clear(self._silent)
        self.stil = None
        if not shown:
            return
        self._model: RowsModel[Wachtend] = RowsModel(_stil_columns(), key=lambda line: line.id)
        self._model.set_rows(shown)
        self.stil = DataTable(self._model, "Lang niet gesproken", head=False, edge=Space.NONE, grows=True)
        self.stil.opened.connect(self._steps.open_source)
        self.stil.ticked.connect(self._steps.tick)
        self.stil.set_menu(self._steps.choices)
        self._silent.addLayout(section("Lang niet gesproken"))
        self._silent.addWidget(self.stil)


def _stil_columns() -> list[Column[Wachtend]]:
    return [
        Column("Wijkorgaan", lambda line: line.van, chars=0, check=lambda _line: None),
        Column(
            "Niet gesproken",
            lambda line: "",
            look=_days,
            accessible=lambda line: line.signaal.woord,
            tip=lambda line: line.signaal.woord,
            chars=11,
        ),
    ]


def _days(line: Wachtend) -> Look:
    stand = Stand.LAAT if line.signaal.ernst is Ernst.TE_LAAT else Stand.LET
    return Look(sign=stand, sign_word=line.signaal.woord.removesuffix(" stil"), sign_colour=word_colour(stand))


def _moment(gesprek: Jaargesprek, today: date) -> str:
    """Say when the next talk is: "Vanavond 19:30", "Morgen 20:00", "Ma 28 sep 20:00"."""
    if gesprek.datum == today:
        words = f"{format_vandaag(gesprek.tijd)} {gesprek.tijd}"
    else:
        words = format_relatief(gesprek.datum or today, today, gesprek.tijd)
    return words[0].upper() + words[1:].rstrip()
