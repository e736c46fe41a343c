"""The talks of a year, by stand; and one of them opened."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.jaargesprekken import Gespreksstand, bereikt, werkjaar
from wijkregie.ui.forms.gespreksstappen import LATEN_VERVALLEN, hold, move_back, move_on, plan, steps
from wijkregie.ui.forms.jaargesprekken import JaargesprekForm, talk_context
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart, Kaartenjaar, read_kaarten
from wijkregie.ui.pages.page import Page
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line, plain, primary, quiet, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gespreksbord import CardColumn, NiveauStrip
from wijkregie.ui.widgets.gesprekslijn import TalkLine
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.gespreksbladen import Gespreksblad
from wijkregie.usecases.jaargesprekken import prepare_jaargesprekken
from wijkregie.usecases.session import Changes

_TITLES = {
    Gespreksstand.TE_PLANNEN: "Te plannen",
    Gespreksstand.GEPLAND: "Gepland",
    Gespreksstand.GEVOERD: "Gevoerd",
    Gespreksstand.VERSLAG_VERSTUURD: "Verslag verstuurd",
    Gespreksstand.AKKOORD: "Akkoord",
    Gespreksstand.VERVALLEN: "Vervallen",
}
_CARDS, _EMPTY, _TALK = range(3)
_NO_TALKS = "Elk actief wijkorgaan krijgt dan een kaart op het bord."


class JaargesprekkenPage(Page):
    """A board with a column per stand; a talk opens in its place and Esc goes back to the board."""

    title = "Jaargesprekken"
    tables = frozenset({"jaargesprek", "niveaukeuze", "wijkorgaan", "stadsdeel", "regeling", "subsidie"})

    def build(self) -> Iterator[None]:
        self._found: Kaartenjaar | None = None
        self._cards: list[Gesprekskaart] = []
        self._wanted = ""
        self.year = self.header.add_year(werkjaar(self.lanes.session.today))
        self.year.changed.connect(lambda _year: self.refresh())
        self._prepare = quiet("", self.prepare, "vink")
        self._hold = plain("Gesprek vastleggen", self.hold, "notitie")
        self._plan = primary("Gesprek plannen", self.new, "plus")
        self._back = plain("Naar het bord", self.escape, "pijl_links")
        self.header.add_action(self._prepare, self._hold, self._plan, self._back)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        whole = QWidget()
        self._stack.addWidget(whole)
        content = column(space=Space.NONE)
        whole.setLayout(content)
        yield
        self.strip = NiveauStrip()
        self.finder = SearchField("Zoek een gesprek")
        self.finder.setMaximumWidth(self.finder.sizeHint().width() + Space.XXL)
        self._dropped = quiet("", self._toggle_dropped, "toon")
        self._dropped.setCheckable(True)
        strip = row(self.strip, self._dropped, self.finder, space=Space.M)
        strip.setStretch(0, 1)
        strip.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        self._no_match = label("", "tweede")
        self._no_match.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._no_match.hide()
        columns = row(space=Space.NONE)
        columns.setContentsMargins(Space.L, Space.NONE, Space.L, Space.NONE)
        content.addLayout(strip)
        content.addWidget(line())
        content.addWidget(self._no_match)
        content.addLayout(columns, 1)
        yield
        self.columns: dict[Gespreksstand, CardColumn] = {}
        self._edges: dict[Gespreksstand, QFrame] = {}
        for stand, title in _TITLES.items():
            if self.columns:
                self._edges[stand] = line(upright=True)
                columns.addWidget(self._edges[stand])
            self.columns[stand] = CardColumn(title, f"Gesprekken: {title.lower()}")
            columns.addWidget(self.columns[stand], 1)
            yield
        self._in_use = self.columns[Gespreksstand.TE_PLANNEN]
        self.time_line = TalkLine()
        content.addWidget(line())
        content.addWidget(self.time_line)
        self._empty = EmptyState("", _NO_TALKS, "Gesprekken klaarzetten", self._fill_year)
        self._talk: JaargesprekForm | None = None
        self._talk_place = QWidget()
        for place in (self._empty, self._talk_place):
            self._stack.addWidget(place)
        self._set_dropped(shown=False)
        self._listen()
        self._show_place(_CARDS)

    @property
    def talk(self) -> JaargesprekForm:
        """The form of a talk; made when it is first wanted, for it takes longer than the board."""
        if self._talk is None:
            self._talk = JaargesprekForm(self.shell)
            self._talk.shown.connect(self._show_talk)
            self._talk.gone.connect(self._leave_talk)
            self._talk_place.setLayout(column(self._talk))
        return self._talk

    @property
    def card(self) -> Gesprekskaart | None:
        """The card the keyboard stands on, or stood on last."""
        return self._in_use.list.card

    @property
    def start(self) -> QWidget:
        """The card the keyboard was on last, or the first; of an open talk what was being filled in."""
        if self._stack.currentIndex() == _CARDS:
            filled = (part for part in (self._in_use, *self._shown) if part.list.cards.rowCount())
            return next(filled, self._in_use).list
        if self._stack.currentIndex() == _EMPTY:
            return self._empty
        return self._talk_place.focusWidget() or self.talk.field("datum")

    def refresh(self) -> None:
        self.lanes.read(read_kaarten, self.year.year, owner=self, done=self._show, slot="kaarten")

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        if self._talk is not None:
            self._talk.on_changed(changes)

    def may_leave(self) -> bool:
        return self._talk is None or self._talk.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a year (`jaar`), or open a talk (`jaargesprek_id`)."""
        if jaargesprek_id := place.get("jaargesprek_id"):
            self.open_talk(str(jaargesprek_id))
        elif self.may_leave():
            self.year.set_year(int(place.get("jaar") or self.year.year))
            self._show_place(_CARDS)
            self.refresh()

    def new(self) -> None:
        if self._found is not None and self.may_leave():
            plan(self.shell, self, self._found.jaar.jaar, self._names(held=False))

    def hold(self) -> None:
        """Write down a talk that was held."""
        if self._found is not None:
            card = self.card
            chosen = card.gesprek.wijkorgaan_id if card and not bereikt(card.gesprek, Gespreksstand.GEVOERD) else ""
            hold(self.shell, self, self._found.jaar.jaar, self._names(held=True), chosen)

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
        if self._stack.currentIndex() == _CARDS and not self._in_use.list.hasFocus():
            self.begin()
        elif self._stack.currentIndex() == _CARDS:
            self._walk(self._in_use, 1)
        else:
            self.focusNextChild()

    def escape(self) -> None:
        if self._stack.currentIndex() == _TALK:
            if self.may_leave():
                self._leave_talk()
        else:
            self.finder.clear()
            super().escape()

    def open_talk(self, jaargesprek_id: str) -> None:
        """Show a talk in the place of the board."""
        if self.may_leave():
            self._wanted = jaargesprek_id
            self.talk.show_talk(jaargesprek_id)

    def _listen(self) -> None:
        self.finder.textChanged.connect(self._search_for)
        self.finder.ended.connect(self.begin)
        for part in self.columns.values():
            part.list.focused.connect(partial(self._use, part))
            part.list.opened.connect(lambda card: self.open_talk(card.id))
            part.list.sideways.connect(partial(self._walk, part))
            part.list.moved.connect(self._move)
            part.list.set_menu(self._choices)

    def _show(self, found: Kaartenjaar) -> None:
        if found.jaar.jaar != self.year.year:
            return
        self._found = found
        self._cards = found.kaarten
        chosen = self.card.id if self.card is not None else ""
        had_focus = self._in_use.list.hasFocus()
        for stand, part in self.columns.items():
            part.list.cards.set_rows([card for card in self._cards if card.gesprek.stand is stand])
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
            self._follow(chosen)
            if had_focus:
                self.begin()
                self._in_use.list.choose_first()

    def _show_talk(self, blad: Gespreksblad) -> None:
        if blad.gesprek is None or blad.gesprek.id != self._wanted:
            return
        if self._stack.currentIndex() != _TALK:
            self.year.set_year(blad.jaar)
            self._show_place(_TALK)
            self.talk.field("datum").setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.set_title(f"Jaargesprek {blad.jaar} · {blad.wijkorgaan}")
        self.header.set_context(talk_context(blad.gesprek))

    def _leave_talk(self) -> None:
        self._show_place(_CARDS)
        self.refresh()

    def _show_place(self, place: int) -> None:
        """Show the board, the empty year or a talk, with the header that goes with it."""
        self._stack.setCurrentIndex(place)
        on_talk = place == _TALK
        self._back.setVisible(on_talk)
        self.year.setVisible(not on_talk)
        self._plan.setVisible(place == _CARDS)
        self._hold.setVisible(place == _CARDS)
        self._prepare.setVisible(place == _CARDS and self._to_prepare() > 0)
        if not on_talk:
            self._wanted = ""
            self.header.set_title(self.title)
            self.header.set_context(self._context())

    @property
    def _shown(self) -> list[CardColumn]:
        return [part for part in self.columns.values() if not part.isHidden()]

    def _to_prepare(self) -> int:
        return len(self._found.jaar.zonder) if self._found is not None else 0

    def _context(self) -> str:
        talks = [card.gesprek for card in self._cards if card.gesprek.stand is not Gespreksstand.VERVALLEN]
        if not talks:
            return f"Nog geen gesprekken voor {self.year.year}"
        held = sum(bereikt(talk, Gespreksstand.GEVOERD) for talk in talks)
        agreed = sum(talk.stand is Gespreksstand.AKKOORD for talk in talks)
        reports = "verslag is" if agreed == 1 else "verslagen zijn"
        verb = "is" if held == 1 else "zijn"
        return f"{held} van de {tel(len(talks), 'gesprek', 'gesprekken')} {verb} gevoerd · {agreed} {reports} akkoord"

    def _names(self, *, held: bool) -> list[tuple[str, str]]:
        """Return the wijkorganen of which the talk is not held yet; `held` leaves out what was called off."""
        assert self._found is not None
        standen = {Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND} | (set() if held else {Gespreksstand.VERVALLEN})
        names = [
            (card.gesprek.wijkorgaan_id, card.rij.wijkorgaan) for card in self._cards if card.gesprek.stand in standen
        ]
        names += [(body.id, body.naam) for body in (*self._found.jaar.zonder, *self._found.jaar.anderen)]
        return sorted(names, key=lambda pair: pair[1])

    def _choices(self, card: Gesprekskaart) -> list[tuple[str, Any]]:
        body = card.gesprek.wijkorgaan_id
        found = steps(self.shell, self, card.gesprek, card.rij.wijkorgaan)
        to_body = partial(self.shell.open_page, "wijkorganen", wijkorgaan_id=body, tab="jaargesprekken")
        return [
            ("Openen\tF2", partial(self.open_talk, card.id)),
            *((f"{words}…\tDel" if words == LATEN_VERVALLEN else words, act) for words, act in found),
            ("Naar het wijkorgaan", to_body),
        ]

    def _move(self, card: Gesprekskaart, step: int) -> None:
        if step > 0:
            move_on(self.shell, self, card.gesprek, card.rij.wijkorgaan)
        else:
            move_back(self.shell, self, card.gesprek)

    def _walk(self, part: CardColumn, step: int) -> None:
        """Take the keyboard to the next column that has a card, at about the same height."""
        shown = self._shown
        place, height = shown.index(part), part.list.currentIndex().row()
        for away in range(1, len(shown)):
            if shown[(place + step * away) % len(shown)].list.choose_near(height):
                return

    def _follow(self, key: str) -> None:
        """Stay with a card when it went to another column."""
        for part in self.columns.values():
            if key and part.list.choose(key):
                self._in_use = part

    def _use(self, part: CardColumn) -> None:
        self._in_use = part

    def _search_for(self, text: str) -> None:
        for part in self.columns.values():
            part.list.cards.set_text(text)
        nothing = not any(part.list.cards.rowCount() for part in self.columns.values())
        self._no_match.setText(f"Niets gevonden voor ‘{text.strip()}’.")
        self._no_match.setVisible(nothing and bool(text.strip()))

    def _toggle_dropped(self) -> None:
        self._set_dropped(shown=self._dropped.isChecked())

    def _set_dropped(self, *, shown: bool) -> None:
        count = sum(card.gesprek.stand is Gespreksstand.VERVALLEN for card in self._cards)
        self._dropped.setText(f"{count} vervallen")
        self._dropped.setToolTip("Vervallen gesprekken verbergen" if shown else "Vervallen gesprekken tonen")
        self._dropped.setVisible(count > 0)
        visible = shown and count > 0
        self.columns[Gespreksstand.VERVALLEN].setVisible(visible)
        self._edges[Gespreksstand.VERVALLEN].setVisible(visible)
