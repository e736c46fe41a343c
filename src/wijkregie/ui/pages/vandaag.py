"""The first page: what waits, the next talk, how far the year is, and who was not spoken to."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from wijkregie.domain.datums import format_dag_tekst, format_datum_tekst, tel
from wijkregie.domain.signalen import BINNENKORT_DAGEN, Groep, Vervolg
from wijkregie.ui.forms.snelveld import Snelveld
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.vandaag_lijst import GELD, LATER, TRAJECTTABS, Span, Uitgesteld
from wijkregie.ui.pages.vandaag_zijkant import Zijkant
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, icon_button, label, link, row, scrolled
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import acties
from wijkregie.usecases.vandaag import Vandaag, Wachtend, vandaag

if TYPE_CHECKING:
    from wijkregie.ui.pages.vandaag_jaren import Jaren
    from wijkregie.usecases.vorigekeer import Sinds

_TELWOORDEN = ("", "Eén ding is", "Twee dingen zijn", "Drie dingen zijn", "Vier dingen zijn", "Vijf dingen zijn")
_ONTMOETING = {"bijeenkomst": "bijeenkomsten", "specialistvraag": "specialisten"}
"""Where meetings of municipality and wijkorganen are dealt with, by the table a line came from."""

AFTER_PAINT_MS = 50
"""Until what changed since the last time is asked: what waits is painted first."""

_UNUSED = "Gesprekken, subsidies en acties, zodra je een wijkorgaan hebt."


class VandaagPage(Page):
    """What waits, at the left in three spans of time, with what helps to see the year at the right."""

    title = "Vandaag"
    tables = frozenset(
        {"actiepunt", "jaargesprek", "subsidie", "subsidiestap", "regeling", "wijkorgaan", "contactmoment"}
        | {"niveaukeuze", "inrichting", "wijk"}
        | {"budgetjaar", "budget", "boeking", "initiatief", "gelegenheidscollectief"}
        | {"betrokkenheid", "traject", "trajectwijk", "werkgebied", "terugkoppelmoment", "eindverslag", "verhaal"}
        | {"bijeenkomst", "uitnodiging", "specialistvraag", "stadsdeel", "uitstel"}
    )

    def build(self) -> Iterator[None]:
        self.header.hide()
        self._found: Vandaag | None = None
        self._ahead = False
        self._day = label("", "groot")
        self._sentence = label("", "tweede", wrap=True)
        self._new = Snelveld(self.shell, "Ctrl N")
        self._left = QStackedWidget()
        self._side = Zijkant(self.shell, self, self, self.show_years)
        paper = icon_button("print", "De week op papier (Ctrl+P)", self.print_page, edge=False)
        top = column(
            row(self._day, None, self.header.save_state, paper), self._sentence, Space.S, self._new, space=Space.XS
        )
        self._since = column(space=Space.NONE)
        self._looked: date | None = None
        self._below = column(space=Space.S)
        left = column(top, self._since, self._left, self._below, space=Space.L)
        left.setStretch(2, 1)
        both = row(left, self._side, space=Space.XXL + Space.S)
        both.setStretch(0, 1)
        self.body.addWidget(scrolled(both, Space.XXL))
        yield
        waiting = QWidget()
        self._left.addWidget(waiting)
        self._lines = column(space=Space.L)
        waiting.setLayout(self._lines)
        self._spans: dict[Groep | None, Span] = {}
        for span in Groep:
            self._add_span(span)
            yield
        self._lines.addStretch(1)
        self._nothing = EmptyState("", "", "Vooruitkijken", self._do_nothing_step)
        self._left.addWidget(self._nothing)
        add = partial(self.shell.open_page, "wijkorganen", nieuw=True)
        self._unused = EmptyState("Hier zie je straks wat wacht.", _UNUSED, "Wijkorgaan toevoegen", add, main=True)
        self._unused.offer("Begin met een startlijst", self.shell.begin_anew)
        read = partial(self.shell.open_page, "uitwisselen", deel="inlezen", kiezen=True)
        self._unused.offer("Lees je eigen lijst in", read)
        self._left.addWidget(self._unused)
        self._away = link("", self._unfold_away)
        self._away.hide()
        self._below.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeft)
        self._put_off: Uitgesteld | None = None
        self._years: Jaren | None = None

    @property
    def start(self) -> QWidget:
        """The first span that has lines; before anything is known the page itself."""
        if self._years is not None and self._left.currentWidget() is self._years:
            return self._years.table
        if self._left.currentIndex():
            return self._left.currentWidget() or self
        return next((span.table for span in self._spans.values() if not span.isHidden()), self)

    def refresh(self) -> None:
        self.lanes.read(vandaag, owner=self, done=self._show, slot="vandaag")
        if self._years is not None and not self._years.isHidden():
            self._years.refresh()

    def show_years(self) -> None:
        """Show the year of each wijkorgaan in steps, in place of what waits; made when it is first asked for."""
        if self._years is None:
            from wijkregie.ui.pages.vandaag_jaren import Jaren

            self._years = Jaren(self.shell, self.escape)
            self._left.addWidget(self._years)
        self._left.setCurrentWidget(self._years)
        self._years.refresh()
        self.begin()

    def escape(self) -> None:
        """Go back from the years to what waits."""
        if self._found is not None and self._left.currentWidget() is self._years:
            self._left.setCurrentIndex(0)
            self._show(self._found)
        self.begin()

    def new(self) -> None:
        self._new.setFocus()

    def search(self) -> None:
        self._new.setFocus()

    def print_page(self) -> None:
        """Show the week on paper."""
        from wijkregie.ui.shell.papieren import show_weekblad

        show_weekblad(self.shell, self)

    def focus_pane(self) -> None:
        beside = (part for part in self._side.findChildren(QWidget) if _takes_keyboard(part))
        panes = [self.start, next(beside, self._new), self._new]
        place = next((number for number, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(place + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def open_source(self, line: Wachtend) -> None:
        """Go to where a line came from."""
        signaal = line.signaal
        table, key = signaal.bron
        if table == "actiepunt":
            self.shell.open_page("acties", actiepunt_id=key)
        elif table in GELD:
            self.shell.open_page("wijkbudget", **_geldplaats(line))
        elif signaal.traject_id is not None:
            self.shell.open_page("trajecten", traject_id=signaal.traject_id, tab=TRAJECTTABS[table])
        elif table == "betrokkenheid":
            now = self.lanes.session.today.year
            self.shell.open_page("afspraken", deel="radiostilte", jaar=now, betrokkenheid_id=key)
        elif table in _ONTMOETING:
            of = signaal.datum or self.lanes.session.today
            self.shell.open_page("afspraken", deel=_ONTMOETING[table], jaar=of.year)
        elif line.samen:
            self.shell.open_page("jaargesprekken" if "esprek" in signaal.regel else "subsidies")
        else:
            tab = {"jaargesprek": "jaargesprekken", "subsidie": "subsidie"}.get(table, "overzicht")
            tab = "contact" if signaal.vervolg is Vervolg.CONTACT else tab
            self.shell.open_page("wijkorganen", wijkorgaan_id=line.wijkorgaan_ids[0], tab=tab)

    def tick(self, line: Wachtend) -> None:
        """Do the one step that ends a line; what has none, or stands for several, is done on its own page."""
        signaal = line.signaal
        if signaal.vervolg is Vervolg.AFRONDEN:
            self.lanes.command(acties.close_actiepunt, signaal.bron[1], owner=self, done=self.shell.done)
        elif _has_step(line):
            from wijkregie.ui.pages.vandaag_stappen import Stappen

            Stappen(self.shell, self, line).carry_out()
        else:
            self.open_source(line)

    def choices(self, line: Wachtend) -> Choices:
        """Return all that can be done with a line: first the step that ends it."""
        go = ("Openen\tEnter", partial(self.open_source, line))
        later = partial(self._postpone, line)
        if self._found is not None and line in self._found.uitgesteld:
            back = ("Nu weer laten zien\tDel", partial(self._lift, line))
            return [back, go, ("Andere dag kiezen…\tF8", later)]
        if not _has_step(line):
            return [go, (LATER, later)]
        assert line.signaal.vervolg is not None
        step = (f"{line.signaal.vervolg}\tSpatie", partial(self.tick, line))
        return [step, go, *self._more(line), (LATER, later)]

    def _more(self, line: Wachtend) -> Choices:
        """Return what else is at hand for a few kinds of lines."""
        vervolg, table = line.signaal.vervolg, line.signaal.bron[0]
        if vervolg is Vervolg.VERSLAG:
            return [("Verslag is al verstuurd…", partial(self._step, line, "talk_on"))]
        if vervolg is Vervolg.VERTELLEN:
            return [("Andere dag afspreken…", partial(self._step, line, "plan_telling"))]
        if vervolg is Vervolg.SPECIALIST:
            return [("Er komt niemand…", partial(self._step, line, "specialist_refused"))]
        if vervolg is Vervolg.CONTACT:
            return [("Er een actie van maken…", partial(self._make_actie, line))]
        if vervolg is Vervolg.VASTLEGGEN and table == "jaargesprek":
            return [("Anders plannen…", partial(self._step, line, "plan_again"))]
        return []

    def _step(self, line: Wachtend, step: str) -> None:
        from wijkregie.ui.pages.vandaag_stappen import Stappen

        getattr(Stappen(self.shell, self, line), step)()

    def _make_actie(self, line: Wachtend) -> None:
        from wijkregie.ui.forms.acties import new_actiepunt

        new_actiepunt(self.shell, wijkorgaan_id=line.wijkorgaan_ids[0], tekst=line.signaal.regel)

    def _postpone(self, line: Wachtend) -> None:
        from wijkregie.ui.forms.uitstellen import postpone_line

        postpone_line(self.shell, self, line)

    def _lift(self, line: Wachtend) -> None:
        from wijkregie.usecases.uitstellen import lift_uitstel

        ids = [uitstel.id for uitstel in line.uitstellen]
        self.lanes.command(lift_uitstel, ids, owner=self, done=self.shell.done)

    def _add_span(self, span: Groep | None) -> None:
        self._spans[span] = Span(self, span)
        self._spans[span].hide()
        self._lines.insertWidget(len(self._spans) - 1, self._spans[span])

    def _do_nothing_step(self) -> None:
        """Where nothing waits: look further ahead, or write down what is to be done."""
        if self._found is None or not self._found.later:
            self.new()
            return
        self._ahead = True
        self._show(self._found)
        self.begin()

    def _unfold_away(self) -> None:
        """Show or hide what was put off, below the line that counts it."""
        if self._put_off is None:
            self._put_off = Uitgesteld(self)
            self._below.addWidget(self._put_off)
            self._put_off.hide()
        self._put_off.setVisible(self._put_off.isHidden())
        if self._found is not None:
            self._show_away(self._found)

    def _show(self, found: Vandaag) -> None:
        self._found = found
        day = format_dag_tekst(found.datum)
        self._day.setText(day[0].upper() + day[1:])
        self._sentence.setText(_sentence(found))
        self.shell.set_late(len(found.groepen[Groep.TE_LAAT]))
        shown: dict[Groep | None, list[Wachtend]] = dict(found.groepen.items())
        if self._ahead:
            if None not in self._spans:
                self._add_span(None)
            shown[None] = list(found.later)
        left = [self, *(span.table for key, span in self._spans.items() if not shown.get(key))]
        go_on = self.window().focusWidget() in left
        for key, span in self._spans.items():
            span.show_rows(shown.get(key, []), found.datum)
        empty = not any(shown.values())
        if empty:
            self._nothing.set_texts(*_all_done(found))
            self._nothing.button.setText("Vooruitkijken" if found.later else "Nieuwe actie")
        if self._years is None or self._left.currentWidget() is not self._years:
            self._left.setCurrentIndex(0 if not empty else 1 if found.wijkorganen else 2)
        self._show_away(found)
        if go_on:  # what had the keyboard is gone, or was not there yet
            self.begin()
        self._side.show_found(found)
        if self._looked != found.datum:
            self._looked = found.datum
            QTimer.singleShot(AFTER_PAINT_MS, self, self._look_back)

    def _look_back(self) -> None:
        """Ask what changed since the last day somebody looked, once a day, when the page has been painted."""
        from wijkregie.usecases.vorigekeer import sinds_vorige_keer

        remembered = self.shell.settings.text(self._remembered_by)
        self.lanes.read(sinds_vorige_keer, remembered, owner=self, done=self._show_since, slot="sinds")

    def _show_since(self, told: "Sinds") -> None:
        self.shell.settings.put_text(self._remembered_by, told.onthouden)
        clear(self._since)
        if told.momenten.vorige is None or self._found is None:
            return
        from wijkregie.ui.pages.vandaag_sinds import Sindsblok, sentence

        if sentence(told, self._found):
            self._since.addWidget(Sindsblok(self.shell, told, self._found, partial(self._forget_since, told)))

    def _forget_since(self, told: "Sinds") -> None:
        """Take the line away, for it was seen."""
        self.shell.settings.put_text(self._remembered_by, told.gezien)
        self.begin()
        clear(self._since)

    @property
    def _remembered_by(self) -> str:
        """Name under which is remembered when somebody last looked at this store, on this machine."""
        return f"vorige_keer/{crc32(bytes(self.lanes.session.store.path)):08x}"

    def _show_away(self, found: Vandaag) -> None:
        """Count what was put off; its list is made when it is first asked for."""
        count = len(found.uitgesteld)
        self._away.setVisible(count > 0)
        unfolded = self._put_off is not None and not self._put_off.isHidden() and count > 0
        self._away.setText(f"{tel(count, 'ding', 'dingen')} uitgesteld" + (" · verbergen" if unfolded else ""))
        if self._put_off is not None:
            self._put_off.setVisible(unfolded)
            self._put_off.show_rows(found.uitgesteld)


def _takes_keyboard(part: QWidget) -> bool:
    return isinstance(part, QAbstractButton | DataTable) and part.isVisible() and part.focusPolicy() != _NO_FOCUS


_NO_FOCUS = Qt.FocusPolicy.NoFocus
_TOGETHER = {Vervolg.PLANNEN, Vervolg.AANVRAAG}
"""Steps that can be done for several at once."""


def _has_step(line: Wachtend) -> bool:
    return line.signaal.vervolg is not None and (not line.samen or line.signaal.vervolg in _TOGETHER)


def _geldplaats(line: Wachtend) -> dict[str, object]:
    """Return where a line about a budget, an initiatief or a collectief is dealt with."""
    signaal = line.signaal
    table, key = signaal.bron
    if table == "initiatief":
        return {"deel": "initiatieven", "initiatief_id": key}
    if table == "gelegenheidscollectief":
        return {"deel": "collectieven", "collectief_id": key}
    return {"deel": "wijkbudget", "jaar": signaal.jaar, "wijk_id": None if line.samen else signaal.wijk_id}


def _sentence(found: Vandaag) -> str:
    """Say in one line how things stand: what is late, and how long an aanvraag can still come in."""
    late = len(found.groepen[Groep.TE_LAAT])
    calm = "Niets is te laat." if found.groepen[Groep.DEZE_WEEK] else "Niets te laat, niets deze week."
    parts = [f"{_aantal(late)} te laat." if late else calm]
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
    line = next(iter(found.later), None)
    if line is None or line.signaal.datum is None:
        return (
            "Niets te laat, niets deze week.",
            "Er staat nog niets op je lijst. Schrijf hierboven op wat je wilt doen.",
        )
    due = line.signaal.datum
    whose = f" ({line.van})" if line.van else ""
    return "Niets te laat, niets deze week.", (
        f"Het eerstvolgende is op {format_datum_tekst(due)}: {line.signaal.regel}{whose}."
    )
