"""What happened to one wijkorgaan and all that hangs on it, newest first, a heading per day."""

from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.datums import DAGEN, format_datum_tekst
from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain, row, scrolled
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.usecases import history
from wijkregie.usecases.geschiedenis import Gebeurtenis, Regel, geschiedenis
from wijkregie.usecases.session import Outcome

AT_ONCE = 25
"""Commands drawn at a time: more would make the window wait."""
_LINES = 5


class GeschiedenisTab(DossierTab):
    """Who changed what from which value to which, with a way back for each command that still stands."""

    key: ClassVar[str] = "geschiedenis"
    title: ClassVar[str] = "Geschiedenis"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._id = ""
        self._all: list[Gebeurtenis] = []
        self._shown = 0
        self._drawn: list[Gebeurtenis] = []
        self._days = QVBoxLayout()
        self._days.setSpacing(Space.XL)
        self.older = plain("Toon wat ouder is", self._show_more)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(column(self._days, row(self.older, None), None, space=Space.XL)))
        self._stack.addWidget(EmptyState("Nog niets gebeurd.", "Hier staat straks wie wat wanneer heeft gewijzigd."))
        self.older.hide()
        self.body.addWidget(self._stack)

    def show_dossier(self, dossier: Dossier) -> None:
        if self._id != dossier.wijkorgaan.id:
            self._id = dossier.wijkorgaan.id
            self._shown = 0
        self.lanes.read(geschiedenis, self._id, owner=self, done=self._take, slot="geschiedenis")

    def put_back(self, gebeurtenis: Gebeurtenis) -> None:
        """Undo one command; refused in plain Dutch when something of it has changed since."""
        self.lanes.command(history.undo, nummer=gebeurtenis.nummer, owner=self, done=self._told)

    def _told(self, outcome: Outcome[str]) -> None:
        self.shell.toast(f"{outcome.label}.")

    def _take(self, found: list[Gebeurtenis]) -> None:
        self._all = found
        self._shown = max(self._shown, AT_ONCE)
        self._stack.setCurrentIndex(0 if found else 1)
        self._draw()

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._draw()

    def _draw(self) -> None:
        wanted = self._all[: self._shown]
        self.older.setVisible(len(self._all) > self._shown)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        clear(self._days)
        today = self.lanes.session.clock.now().astimezone().date()
        for day, group in groupby(wanted, key=lambda each: each.moment.astimezone().date()):
            heading = label(_day(day, today), "vet")
            self._days.addLayout(column(heading, line(), *(self._entry(each) for each in group), space=Space.M))

    def _entry(self, each: Gebeurtenis) -> QWidget:
        entry = QWidget()
        entry.setAccessibleName(f"{_time(each.moment)} {each.label}, {each.wie} {each.uit}".strip())
        when = label(_time(each.moment), "meta")
        when.setFixedWidth(Size.TIME)
        what = label(each.label)
        for words_ in (when, what):
            words_.setMinimumHeight(Size.HIT)
        by = " · ".join(word for word in (each.wie, each.uit) if word)
        title = row(what, label(by, "meta"), None, space=Space.M)
        words = [_growing(label(text, "tweede", wrap=True)) for text in _lines(each)]
        top = row(when, column(title, *words, space=Space.NONE), space=Space.M)
        top.setStretch(1, 1)
        top.setAlignment(when, Qt.AlignmentFlag.AlignTop)
        if each.terug:
            back = link("Zet terug", partial(self.put_back, each))
            back.setAccessibleName(f"Zet terug: {each.label}")
            top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        entry.setLayout(top)
        return entry


def _lines(each: Gebeurtenis) -> list[str]:
    """Say what changed, a line per row or field; what does not fit is counted."""
    if len(each.regels) == 1:
        return _say_alone(each.regels[0])
    shown = each.regels if len(each.regels) <= _LINES + 1 else each.regels[:_LINES]
    said = [words for regel in shown for words in _say(regel)]
    left = len(each.regels) - len(shown)
    return [*said, f"en nog {left} andere"] if left else said


def _say_alone(regel: Regel) -> list[str]:
    """Say what changed of the one row a command touched; its label has told what happened to it."""
    fields = [f"{each.veld}: van {each.van} naar {each.naar}" for each in regel.velden]
    named = [f"‘{regel.wat}’"] if regel.wat and regel.soort != "wijkorgaan" else []
    return [f"{named[0]} · {fields[0]}"] if len(fields) == 1 and named else [*named, *fields]


def _say(regel: Regel) -> list[str]:
    known = f"{regel.soort.capitalize()} {f'‘{regel.wat}’' if regel.wat else ''}".strip()
    fields = [f"{each.veld}: van {each.van} naar {each.naar}" for each in regel.velden]
    return [f"{known} · {each}" for each in fields] or [f"{known} {regel.hoe}"]


def _day(day: date, today: date) -> str:
    if day == today:
        return "Vandaag"
    if day == today - timedelta(days=1):
        return "Gisteren"
    return f"{DAGEN[day.weekday()].capitalize()} {format_datum_tekst(day)}"


def _time(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M}"


def _growing(words: QLabel) -> QLabel:
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return words
