"""The talks of a year, by stand; and one of them opened."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, bereikt, werkjaar
from wijkregie.ui.forms.gesprek.formulier import GespreksForm, talk_context
from wijkregie.ui.forms.gespreksplanning import plan, plan_many
from wijkregie.ui.forms.gespreksstappen import (
    hold,
    may_go,
    move_back,
    move_on,
    move_to,
    steps,
    steps_together,
)
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart, Kaartenjaar, facets, read_kaarten
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.shell.papieren import paper_choices, save_agenda_van_jaar, show_papier, show_voorbladen
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, line, plain, primary, quiet, row
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.gesprekskaart import TalkDelegate
from wijkregie.ui.widgets.gesprekslijn import TalkLine
from wijkregie.ui.widgets.gesprekslijst import Gesprekslijst
from wijkregie.ui.widgets.kaartenbord import Kaartenbord
from wijkregie.ui.widgets.keys import WINDOW, on_key
from wijkregie.ui.widgets.lijstbalk import GROEPEREN, KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.niveaustrook import NiveauStrip
from wijkregie.ui.widgets.records import Record, record_in
from wijkregie.ui.widgets.rowmenu import Choices, hang
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases.gespreksbladen import Gespreksblad
from wijkregie.usecases.jaargesprekken import prepare_jaargesprekken
from wijkregie.usecases.session import Changes

_CARDS, _EMPTY, _TALK = range(3)
_NO_TALKS = "Elk actief wijkorgaan krijgt dan een kaart op het bord."
_SEEN = "jaargesprekken_als"
_BORD, _LIJST = "bord", "lijst"


class JaargesprekkenPage(Page):
    """The talks as a board or as a list; a talk opens in their place and Esc goes back."""

    title = "Jaargesprekken"
    tables = frozenset(
        {"jaargesprek", "niveaukeuze", "wijkorgaan", "stadsdeel", "regeling", "subsidie", "subsidiestap"}
    )

    def build(self) -> Iterator[None]:
        self._found: Kaartenjaar | None = None
        self._cards: list[Gesprekskaart] = []
        self._wanted = ""
        self.year = self.header.add_year(werkjaar(self.lanes.session.today))
        self.year.changed.connect(lambda _year: self.refresh())
        self.seen_as = Segment("Weergave", [(_BORD, "Bord"), (_LIJST, "Lijst")])
        self.seen_as.set_value(_LIJST if self.shell.settings.text(_SEEN) == _LIJST else _BORD)
        self.seen_as.changed.connect(self._see_as)
        self._prepare = plain("", self.prepare, "vink")
        self._voorbladen = plain("Voorbladen", self._show_voorbladen, "print")
        self._many = plain("Meer plannen", self.plan_many, "kalender")
        self._plan = primary("Gesprek plannen", self.new, "plus")
        self._back = icon_button("pijl_links", "Naar het overzicht (Esc)", self.escape, edge=False)
        self.header.add_before(self._back)
        self._more = icon_button("meer", "Meer met de gesprekken van dit jaar")
        self.menu = QMenu(self._more)
        self.menu.aboutToShow.connect(self._fill_menu)
        hang(self._more, self.menu)
        self.header.add_action(self.seen_as, self._more, self._voorbladen, self._prepare, self._many, self._plan)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        whole = QWidget()
        self._stack.addWidget(whole)
        content = column(space=Space.NONE)
        whole.setLayout(content)
        yield
        self.strip = NiveauStrip()
        self.list = Gesprekslijst()
        today = self.lanes.session.clock.today
        self.lijstbalk = Lijstbalk(self.list.model_, facets(today), today, sought="Zoek een gesprek")
        self.finder = self.lijstbalk.finder
        kolommen = ColumnChoice(self.list, self.shell.settings, "jaargesprekken")
        self.lijstbalk.add_menu(KOLOMMEN, "tabel", kolommen.fill)
        self.weergaven = Weergaven(self.shell, "jaargesprekken", self.lijstbalk, table=self.list, columns=kolommen)
        self._dropped = quiet("", self._toggle_dropped, "toon")
        self._dropped.setCheckable(True)
        strip = row(self.strip, self._dropped, space=Space.M)
        strip.setStretch(0, 1)
        strip.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        self._no_match = EmptyState("", "", "Filter wissen", self.lijstbalk.clear_all)
        self._no_match.hide()
        self._views = QStackedWidget()
        self.bord = Kaartenbord("Gesprekken", TalkDelegate, folded=Gespreksstand.VERVALLEN)
        self._views.addWidget(self.bord)
        content.addWidget(self.lijstbalk)
        content.addWidget(line())
        content.addLayout(strip)
        content.addWidget(line())
        content.addWidget(self._no_match, 1)
        content.addWidget(self._views, 1)
        yield
        for stand in Gespreksstand:
            self.bord.add_column(stand, stand.value, partial(_may_go, stand))
            yield
        self.gekozen = Gekozen(
            self.list,
            "gesprekken",
            (
                ("Plannen…", "kalender", self.plan_many),
                ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.list.seen_chosen())),
            ),
        )
        list_ = QWidget()
        list_.setLayout(column(self.list, self.gekozen, space=Space.NONE))
        self._views.addWidget(list_)
        yield
        self.time_line = TalkLine()
        content.addWidget(line())
        content.addWidget(self.time_line)
        self._empty = EmptyState("", _NO_TALKS, "Gesprekken klaarzetten", self._fill_year)
        self._talk: GespreksForm | None = None
        self._talk_place = QWidget()
        for place in (self._empty, self._talk_place):
            self._stack.addWidget(place)
        self._listen()
        self._see_as(self.seen_as.value)
        self._set_dropped(shown=False)
        self._show_place(_CARDS)

    @property
    def talk(self) -> GespreksForm:
        """The form of a talk; made when it is first wanted, for it takes longer than the board."""
        if self._talk is None:
            self._talk = GespreksForm(self.shell)
            self._talk.shown.connect(self._show_talk)
            self._talk.gone.connect(self._leave_talk)
            self._talk_place.setLayout(column(self._talk))
            self.header.add_action(self._talk.tools)
        return self._talk

    @property
    def view(self) -> Kaartenbord | Gesprekslijst:
        """The board or the list: the one that is shown."""
        return self.list if self.seen_as.value == _LIJST else self.bord

    @property
    def card(self) -> Gesprekskaart | None:
        """The talk the keyboard stands on, or stood on last."""
        found: Gesprekskaart | None = self.view.card
        return found

    @property
    def start(self) -> QWidget:
        """The talk the keyboard was on last, or the first; of an open talk what was being filled in."""
        if self._stack.currentIndex() == _CARDS:
            return self.view.start
        if self._stack.currentIndex() == _EMPTY:
            return self._empty
        return self._talk_place.focusWidget() or self.talk.vel.start

    def refresh(self) -> None:
        self.lanes.read(read_kaarten, self.year.year, owner=self, done=self._show, slot="kaarten")

    @property
    def wants_room(self) -> bool:
        return self._stack.currentIndex() == _TALK

    def on_changed(self, changes: Changes) -> None:
        if self.wants_room:  # the board is read again when it comes back
            self.talk.on_changed(changes)
        else:
            super().on_changed(changes)

    def may_leave(self) -> bool:
        return self._talk is None or self._talk.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a year (`jaar`), or open a talk (`jaargesprek_id`)."""
        if jaargesprek_id := place.get("jaargesprek_id"):
            self.open_talk(str(jaargesprek_id))
        elif self.may_leave():
            self.year.set_year(int(place.get("jaar") or self.year.year))
            self._leave_talk()

    def new(self) -> None:
        if self._found is not None and self.may_leave():
            plan(self.shell, self, self._found.jaar.jaar, self._found.namen)

    def plan_many(self) -> None:
        """Plan many talks at once: the chosen ones, or all that are still to be planned."""
        if self._found is not None and self._stack.currentIndex() == _CARDS:
            chosen = self.view.cards if len(self.view.cards) > 1 else ()
            plan_many(self.shell, self, self._found.jaar.jaar, [card.gesprek.wijkorgaan_id for card in chosen])

    def hold(self) -> None:
        """Write down a talk that was held."""
        if self._found is not None:
            card = self.card
            chosen = card.gesprek.wijkorgaan_id if card and not bereikt(card.gesprek, Gespreksstand.GEVOERD) else ""
            hold(self.shell, self, self._found.jaar.jaar, self._found.namen, chosen)

    def prepare(self) -> None:
        """Get a talk ready for every wijkorgaan that should have one."""
        self.lanes.command(prepare_jaargesprekken, self.year.year, owner=self, done=self.shell.done)

    def _fill_year(self) -> None:
        """Get the talks of an empty year ready, or go to where a first wijkorgaan is added."""
        if self._to_prepare():
            self.prepare()
        else:
            self.shell.open_page("wijkorganen")

    def search(self) -> None:
        if self._stack.currentIndex() == _CARDS and self._cards:
            self.finder.setFocus()
            self.finder.selectAll()

    def edit(self) -> None:
        if self._stack.currentIndex() == _CARDS and self.card is not None:
            self.open_talk(self.card.id)

    def focus_pane(self) -> None:
        if self._stack.currentIndex() == _TALK or (self.view is self.list and self.list.hasFocus()):
            self.focusNextChild()
        elif self._stack.currentIndex() == _CARDS and self.bord.isAncestorOf(self.focusWidget()):
            self.bord.next_pane()
        else:
            self.begin()

    def manual(self) -> str:
        return "Het gesprek zelf" if self._stack.currentIndex() == _TALK else ""

    def print_page(self) -> None:
        """Make the voorblad of the talk that is open, or else of the one the keyboard is on."""
        card = self.card if self._stack.currentIndex() == _CARDS else None
        blad = self.talk.blad if self._stack.currentIndex() == _TALK else None
        if not self.may_leave():
            return
        if gesprek := card.gesprek if card else blad.gesprek if blad else None:
            show_papier(self.shell, self, Papiersoort.VOORBLAD, gesprek.wijkorgaan_id, gesprek.jaar)
        else:
            super().print_page()

    def escape(self) -> None:
        if self._stack.currentIndex() == _TALK:
            if self.may_leave():
                self._leave_talk()
        elif self.gekozen.active:
            self.gekozen.give_up()
        else:
            self.finder.clear()
            super().escape()

    def record(self) -> Record | None:
        """Return the talk that is open, else the one whose card the keyboard is on."""
        if self._stack.currentIndex() != _TALK:
            return record_in(self.card)
        return ("jaargesprek", self._wanted) if self._wanted else None

    def open_talk(self, jaargesprek_id: str) -> None:
        """Show a talk in the place of the board."""
        if self.may_leave():
            self._wanted = jaargesprek_id
            self.talk.show_talk(jaargesprek_id)

    def _listen(self) -> None:
        self.lijstbalk.changed.connect(self._follow)
        self.finder.ended.connect(self.begin)
        for view in (self.bord, self.list):
            view.opened.connect(lambda card: self.open_talk(card.id))
            view.moved.connect(self._move)
            view.set_card_menu(self._choices)
        self.bord.put.connect(self._put)
        on_key(self, "Ctrl+Shift+P", "gesprekken van het jaar plannen", self.plan_many, WINDOW)

    def _show(self, found: Kaartenjaar) -> None:
        if found.jaar.jaar != self.year.year:
            return
        self._found = found
        self._cards = found.kaarten
        self.list.set_cards(self._cards)
        self._follow()
        self.strip.set_counts(found.jaar.keuzes)
        self._prepare.setText(f"{tel(self._to_prepare(), 'gesprek', 'gesprekken')} klaarzetten")
        self._set_dropped(shown=self._dropped.isChecked())
        self.time_line.set_talks([card.gesprek for card in self._cards], found.jaar.regeling, found.jaar.today)
        if self._stack.currentIndex() != _TALK:
            self._empty.set_texts(
                f"Voor {found.jaar.jaar} zijn nog geen gesprekken klaargezet.",
                _NO_TALKS if self._to_prepare() else "Er is nog geen wijkorgaan om mee te praten.",
            )
            self._empty.button.setText("Gesprekken klaarzetten" if self._to_prepare() else "Naar de wijkorganen")
            self._show_place(_CARDS if self._cards else _EMPTY)

    def _show_talk(self, blad: Gespreksblad) -> None:
        if blad.gesprek is None or blad.gesprek.id != self._wanted:
            return
        if self._stack.currentIndex() != _TALK:
            self.year.set_year(blad.jaar)
            self._show_place(_TALK)
            self.talk.vel.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.set_title(f"Jaargesprek {blad.jaar} · {blad.wijkorgaan}")
        self.header.set_context(talk_context(blad.gesprek))

    def _leave_talk(self) -> None:
        self._wanted = ""
        self._show_place(_CARDS)
        self.refresh()

    def _show_place(self, place: int) -> None:
        """Show the board, the empty year or a talk, with the header that goes with it."""
        self._stack.setCurrentIndex(place)
        on_talk = place == _TALK
        self._back.setVisible(on_talk)
        self.year.setVisible(not on_talk)
        for part in (self._plan, self.seen_as):
            part.setVisible(place == _CARDS)
        self._more.setVisible(not on_talk)
        self._show_roomy()
        if self._talk is not None:
            self._talk.tools.setVisible(on_talk)
        self.shell.fit_navigation()
        if not on_talk:
            self.header.set_title(self.title)
            self.header.set_context(self._found.zin if self._found else f"Nog geen gesprekken voor {self.year.year}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._show_roomy()

    def _show_roomy(self) -> None:
        """Show what has its place in the menu too, where there is room."""
        roomy = self._stack.currentIndex() == _CARDS and self.width() >= Size.NAV_FOLDS_BELOW - Size.NAV
        self._voorbladen.setVisible(roomy)
        self._prepare.setVisible(roomy and self._to_prepare() > 0)
        self._many.setVisible(roomy and self._to_prepare() == 0)

    def _to_prepare(self) -> int:
        return len(self._found.jaar.zonder) if self._found is not None else 0

    def _choices(self, cards: Sequence[Gesprekskaart]) -> Choices:
        talks = [(card.gesprek, card.rij.wijkorgaan) for card in cards]
        if len(cards) > 1:
            return [_with_key(words, act) for words, act in steps_together(self.shell, self, talks)]
        card = cards[0]
        body = card.gesprek.wijkorgaan_id
        found = steps(self.shell, self, *talks[0])
        to_body = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=body, tab="jaargesprekken")
        return [
            ("Openen\tF2", partial(self.open_talk, card.id)),
            *(_with_key(words, act) for words, act in found),
            *(_with_key(words, act) for words, act in paper_choices(self.shell, self, *talks[0])),
            ("Naar het wijkorgaan", to_body),
        ]

    def _fill_menu(self) -> None:
        """Offer what can be done with the year as a whole."""
        self.menu.clear()
        offered: list[tuple[str, Any]] = []
        if count := self._to_prepare():
            offered.append((f"{tel(count, 'gesprek', 'gesprekken')} klaarzetten", self.prepare))
        if self._cards:
            offered.append(("Meer gesprekken plannen…\tCtrl+Shift+P", self.plan_many))
            offered.append(("Gesprek vastleggen…", self.hold))
            offered.append(("Voorbladen…", self._show_voorbladen))
        save_agenda = partial(save_agenda_van_jaar, self.shell, self, self.year.year)
        offered.append(("Agenda bewaren (.ics)…", save_agenda))
        for words, act in offered:
            self.menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())

    def _show_voorbladen(self) -> None:
        show_voorbladen(self.shell, self, self.year.year)

    def _move(self, cards: Sequence[Gesprekskaart], step: int) -> None:
        talks = [(card.gesprek, card.rij.wijkorgaan) for card in cards]
        (move_on if step > 0 else move_back)(self.shell, self, talks)

    def _put(self, card: Gesprekskaart, stand: Gespreksstand) -> None:
        move_to(self.shell, self, card.gesprek, card.rij.wijkorgaan, stand)

    def _see_as(self, seen_as: str) -> None:
        """Show the board or the list; the talk that was stood on stays."""
        other = self.bord if seen_as == _LIJST else self.list
        self.shell.settings.put_text(_SEEN, seen_as)
        self._follow()
        if other.card is not None:
            self.view.choose(other.card.id)
        self._views.setCurrentIndex(int(self.view is self.list))
        for title in (GROEPEREN, KOLOMMEN):  # a board has columns of its own
            self.lijstbalk.menus[title].setVisible(self.view is self.list)
        self._set_dropped(shown=self._dropped.isChecked())

    def _follow(self) -> None:
        """Show on the board what the bar leaves in the list, and say so when nothing is left."""
        left = {card.id for card in self.list.model_.rows}
        if self.view is self.bord:
            self.bord.set_cards([card for card in self._cards if card.id in left])
        nothing = self.lijstbalk.active and not left
        self._no_match.set_texts(self.lijstbalk.nothing_found())
        self._no_match.setVisible(nothing)
        self._views.setHidden(nothing)

    def _toggle_dropped(self) -> None:
        self._set_dropped(shown=self._dropped.isChecked())

    def _set_dropped(self, *, shown: bool) -> None:
        count = sum(card.gesprek.stand is Gespreksstand.VERVALLEN for card in self._cards)
        self._dropped.setText(f"{count} vervallen")
        self._dropped.setToolTip("Vervallen gesprekken verbergen" if shown else "Vervallen gesprekken tonen")
        self._dropped.setVisible(count > 0 and self.view is self.bord)
        self.bord.set_unfolded(unfolded=shown and count > 0)


def _may_go(stand: Gespreksstand, card: Gesprekskaart) -> bool:
    return may_go(card.gesprek, stand)


def _with_key(words: str, act: Any) -> tuple[str, Any]:
    key = "…\tDel" if words.endswith("laten vervallen") else "\tCtrl+P" if words == "Voorblad…" else ""
    return words + key, act
