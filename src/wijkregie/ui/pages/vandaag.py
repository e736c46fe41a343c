"""The first page: what waits, the next talk, how far the year is, and who was not spoken to."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QStackedWidget, QWidget

from wijkregie.domain.datums import format_dag_tekst, format_datum_tekst, format_relatief, format_vandaag, tel
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.signalen import BINNENKORT_DAGEN, Ernst, Groep
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Page
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, link, primary, quiet, row, scrolled, section
from wijkregie.ui.widgets.cellbar import CellBar
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases import acties
from wijkregie.usecases.vandaag import Vandaag, VolgendGesprek, Wachtend, vandaag

_SPANS = {
    Groep.TE_LAAT: ("Te laat", "laat", "laat"),
    Groep.DEZE_WEEK: ("Deze week", "klok", "tekst"),
    Groep.BINNENKORT: ("Binnenkort", "kalender", "tekst2"),
}
_TRAJECTTABS = {
    "traject": "wijkorganen",
    "terugkoppelmoment": "tijdlijn",
    "verhaal": "verhalen",
    "eindverslag": "eindverslag",
}
"""Where in a traject a line is dealt with, by the table it came from."""

_GELD = {"boeking", "budget", "budgetjaar", "initiatief", "gelegenheidscollectief"}
_ICONS = {
    "betrokkenheid": "afspraken",
    **dict.fromkeys(_TRAJECTTABS, "trajecten"),
    **dict.fromkeys(_GELD, "wijkbudget"),
    "jaargesprek": "jaargesprekken",
    "subsidie": "subsidies",
    "wijkorgaan": "jaargesprekken",
}
_TELWOORDEN = ("", "Eén ding is", "Twee dingen zijn", "Drie dingen zijn", "Vier dingen zijn", "Vijf dingen zijn")
_STIL = 6
_UNUSED = "Gesprekken, subsidies en acties, zodra je een wijkorgaan hebt."


class VandaagPage(Page):
    """What waits, at the left in three spans of time, with what helps to see the year at the right."""

    title = "Vandaag"
    tables = frozenset(
        {"actiepunt", "jaargesprek", "subsidie", "subsidiestap", "regeling", "wijkorgaan", "contactmoment"}
        | {"niveaukeuze", "inrichting", "wijk"}
        | {"budgetjaar", "budget", "boeking", "initiatief", "gelegenheidscollectief"}
        | {"betrokkenheid", "traject", "trajectwijk", "werkgebied", "terugkoppelmoment", "eindverslag", "verhaal"}
        | {"bijeenkomst", "uitnodiging"}
    )

    def build(self) -> Iterator[None]:
        self.header.hide()
        self._day = label("", "groot")
        self._sentence = label("", "tweede", wrap=True)
        self._new = LineEdit()
        self._new.setPlaceholderText("Nieuwe actie, bijvoorbeeld: Wijkraad bellen over het verkeer")
        self._new.setAccessibleName("Nieuwe actie")
        self._new.returnPressed.connect(self.new)
        self._left = QStackedWidget()
        self._next, self._progress, self._silent = (column(space=Space.XS) for _ in range(3))
        self._side = QWidget()
        self._side.setFixedWidth(Size.SIDE)
        self._side.setLayout(column(self._next, self._progress, self._silent, None, space=Space.XL))
        top = column(row(self._day, None, self.header.save_state), self._sentence, Space.S, self._new, space=Space.XS)
        left = column(top, self._left, space=Space.L)
        both = row(left, self._side, space=Space.XXL + Space.S)
        both.setStretch(0, 1)
        self.body.addWidget(scrolled(both, Space.XXL))
        yield
        waiting = QWidget()
        self._left.addWidget(waiting)
        lines = column(space=Space.L)
        waiting.setLayout(lines)
        self._spans: dict[Groep, _Span] = {}
        for span in Groep:
            self._spans[span] = _Span(self, span)
            self._spans[span].hide()
            lines.addWidget(self._spans[span])
            yield
        lines.addStretch(1)
        self._nothing = EmptyState("", "", "Nieuwe actie", self.new)
        self._left.addWidget(self._nothing)
        add = partial(self.shell.open_page, "wijkorganen", nieuw=True)
        self._unused = EmptyState("Hier zie je straks wat wacht.", _UNUSED, "Wijkorgaan toevoegen", add, main=True)
        self._unused.offer("Begin met een startlijst", self.shell.begin_anew)
        read = partial(self.shell.open_page, "uitwisselen", deel="inlezen", kiezen=True)
        self._unused.offer("Lees je eigen lijst in", read)
        self._left.addWidget(self._unused)

    @property
    def start(self) -> QWidget:
        """The first span that has lines; before anything is known the page itself."""
        if self._left.currentIndex():
            return self._left.currentWidget() or self
        return next((span.table for span in self._spans.values() if not span.isHidden()), self)

    def refresh(self) -> None:
        self.lanes.read(vandaag, owner=self, done=self._show, slot="vandaag")

    def new(self) -> None:
        from wijkregie.ui.forms.acties import new_actiepunt

        new_actiepunt(self.shell, tekst=self._new.text(), done=self._new.clear)

    def search(self) -> None:
        self._new.setFocus()

    def focus_pane(self) -> None:
        beside = (part for part in self._side.findChildren(QAbstractButton) if part.isVisible())
        panes = [self.start, next(beside, self._new), self._new]
        place = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(place + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def open_source(self, line: Wachtend) -> None:
        """Go to where a line came from."""
        signaal = line.signaal
        table, key = signaal.bron
        if table == "actiepunt":
            self.shell.open_page("acties", actiepunt_id=key)
        elif table in _GELD:
            self.shell.open_page("wijkbudget", **_geldplaats(line))
        elif signaal.traject_id is not None:
            self.shell.open_page("trajecten", traject_id=signaal.traject_id, tab=_TRAJECTTABS[table])
        elif table == "betrokkenheid":
            now = self.lanes.session.today.year
            self.shell.open_page("afspraken", deel="radiostilte", jaar=now, betrokkenheid_id=key)
        elif line.samen:
            self.shell.open_page("jaargesprekken" if "esprek" in signaal.regel else "subsidies")
        else:
            tab = {"jaargesprek": "jaargesprekken", "subsidie": "subsidie"}.get(table, "overzicht")
            self.shell.open_page("wijkorganen", wijkorgaan_id=line.wijkorgaan_ids[0], tab=tab)

    def tick(self, line: Wachtend) -> None:
        """Mark an actiepunt as done; other things are done on their own page."""
        table, key = line.signaal.bron
        if table == "actiepunt":
            self.lanes.command(acties.close_actiepunt, key, owner=self, done=self.shell.done)
        else:
            self.open_source(line)

    def _show(self, found: Vandaag) -> None:
        day = format_dag_tekst(found.datum)
        self._day.setText(day[0].upper() + day[1:])
        self._sentence.setText(_sentence(found))
        late = len(found.groepen[Groep.TE_LAAT])
        self.shell.set_late(late)
        left = [self, *(span.table for span in self._spans.values() if not found.groepen[span.span])]
        go_on = self.window().focusWidget() in left
        for span, waiting in found.groepen.items():
            self._spans[span].show_rows(waiting, found.datum)
        empty = not any(found.groepen.values())
        if empty:
            self._nothing.set_texts(*_all_done(found))
        self._left.setCurrentIndex(0 if not empty else 1 if found.wijkorganen else 2)
        if go_on:  # what had the keyboard is gone, or was not there yet
            self.begin()
        self._show_next(found.volgend_gesprek, found.datum)
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
        go = partial(self.shell.open_page, "jaargesprekken", jaargesprek_id=gesprek.id)
        paper = quiet("Voorblad", partial(self._show_voorblad, gesprek), "print")
        buttons = row(primary("Gesprek openen", go), paper, None, space=Space.S)
        block.setLayout(column(*words, Space.XS, buttons, space=Space.XS, margin=Space.L))
        self._next.addWidget(block)

    def _show_voorblad(self, gesprek: Jaargesprek) -> None:
        from wijkregie.ui.shell.papieren import show_papier

        show_papier(self.shell, self, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, gesprek.jaar)

    def _show_progress(self, found: Vandaag) -> None:
        clear(self._progress)
        if not found.wijkorganen:
            return
        many = label(tel(found.wijkorganen, "wijkorgaan", "wijkorganen"), "meta")
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
        clear(self._silent)
        if not found.stil:
            return
        self._silent.addLayout(section("Lang niet gesproken"))
        self._silent.addSpacing(Space.XS)
        for signaal, name in found.stil[:_STIL]:
            stand = Stand.LAAT if signaal.ernst is Ernst.TE_LAAT else Stand.LET
            go = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=signaal.wijkorgaan_id, tab="contact")
            body = link(name, go)
            body.setProperty("soort", "naam")
            body.setToolTip(name)
            body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            days = Signal(stand, signaal.woord.removesuffix(" stil"))
            line_ = row(body, days, space=Space.S)
            line_.setStretch(0, 1)
            self._silent.addLayout(line_)


class _Span(QWidget):
    """One span of time with its lines; hidden while it has none."""

    def __init__(self, page: VandaagPage, span: Groep) -> None:
        super().__init__()
        self.span = span
        self._today = date.min
        self._model: RowsModel[Wachtend] = RowsModel(self._columns(span), key=lambda line: line.id)
        self.table = DataTable(self._model, _SPANS[span][0], head=False, edge=Space.S, grows=True)
        self.table.opened.connect(page.open_source)
        self.table.ticked.connect(page.tick)
        self.table.set_menu(lambda line: _choices(page, line))
        self._count = label("", "meta")
        head = row(_heading(span), self._count, None, space=Space.S)
        head.setContentsMargins(Space.S, 0, Space.S, 0)
        self.setLayout(column(head, line(), self.table, space=Space.NONE))

    def show_rows(self, waiting: list[Wachtend], today: date) -> None:
        """Show these lines, as seen from a day."""
        self._today = today
        self._model.set_rows(waiting)
        self._count.setText(str(len(waiting)))
        self.setVisible(bool(waiting))

    def _columns(self, span: Groep) -> list[Column[Wachtend]]:
        colour = _SPANS[span][2]
        return [
            Column(
                "Wat",
                lambda line: line.signaal.regel,
                look=lambda line: Look(icon="" if _is_actie(line) else _ICONS[line.signaal.bron[0]]),
                check=lambda line: False if _is_actie(line) else None,
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
                look=lambda line: Look(colour=colour, small=True, bold=span is not Groep.BINNENKORT),
                right=True,
                chars=16,
            ),
        ]

    def _when(self, line: Wachtend) -> str:
        due = line.signaal.datum
        return format_relatief(due, self._today, line.signaal.tijd) if due else ""


def _is_actie(line: Wachtend) -> bool:
    return line.signaal.bron[0] == "actiepunt"


def _geldplaats(line: Wachtend) -> dict[str, object]:
    """Return where a line about a budget, an initiatief or a collectief is dealt with."""
    signaal = line.signaal
    table, key = signaal.bron
    if table == "initiatief":
        return {"deel": "initiatieven", "initiatief_id": key}
    if table == "gelegenheidscollectief":
        return {"deel": "collectieven", "collectief_id": key}
    return {"deel": "wijkbudget", "jaar": signaal.jaar, "wijk_id": None if line.samen else signaal.wijk_id}


def _choices(page: VandaagPage, line: Wachtend) -> list[tuple[str, Callable[[], object]]]:
    choices: list[tuple[str, Callable[[], object]]] = [("Openen\tEnter", partial(page.open_source, line))]
    if _is_actie(line):
        choices.insert(0, ("Afronden\tSpatie", partial(page.tick, line)))
    return choices


def _heading(span: Groep) -> QWidget:
    title, sign, colour = _SPANS[span]
    heading = QWidget()
    heading.setLayout(
        row(Sign(sign, colour, Size.ICON), label(title, "laat" if span is Groep.TE_LAAT else "vet"), space=Space.M)
    )
    heading.setMinimumHeight(Size.FIELD)
    return heading


def _sentence(found: Vandaag) -> str:
    """Say in one line how things stand: what is late, and how long an aanvraag can still come in."""
    late = len(found.groepen[Groep.TE_LAAT])
    parts = ["Niets is te laat." if not late else f"{_aantal(late)} te laat."]
    if not found.wijkorganen:
        parts = ["Je hebt nog geen wijkorganen."]
    due = found.aanvraag_uiterlijk
    if due is not None and 0 <= (days := (due - found.datum).days) <= BINNENKORT_DAGEN:
        left = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag nog"
        parts.append(f"Aanvragen voor {found.jaar} kan {left}.")
    return " ".join(parts)


def _aantal(count: int) -> str:
    return _TELWOORDEN[count] if count < len(_TELWOORDEN) else f"{count} dingen zijn"


def _all_done(found: Vandaag) -> tuple[str, str]:
    """Say that nothing waits, and what comes first after that."""
    if found.eerstvolgende is None or found.eerstvolgende.signaal.datum is None:
        return (
            "Niets te laat, niets deze week.",
            "Er staat nog niets op je lijst. Schrijf hierboven op wat je wilt doen.",
        )
    line, due = found.eerstvolgende, found.eerstvolgende.signaal.datum
    whose = f" ({line.van})" if line.van else ""
    return "Niets te laat, niets deze week.", (
        f"Het eerstvolgende is op {format_datum_tekst(due)}: {line.signaal.regel}{whose}."
    )


def _moment(gesprek: Jaargesprek, today: date) -> str:
    """Say when the next talk is: "Vanavond 19:30", "Morgen 20:00", "Ma 28 sep 20:00"."""
    if gesprek.datum == today:
        words = f"{format_vandaag(gesprek.tijd)} {gesprek.tijd}"
    else:
        words = format_relatief(gesprek.datum or today, today, gesprek.tijd)
    return words[0].upper() + words[1:].rstrip()
