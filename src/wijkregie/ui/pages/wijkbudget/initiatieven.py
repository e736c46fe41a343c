"""The initiatieven of a year, by what happens with them now; and one of them opened."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.initiatieven import Initiatieffase
from wijkregie.ui.forms.celedit import Celedit
from wijkregie.ui.forms.fields import ChoiceField, DateField, TextField
from wijkregie.ui.forms.initiatiefblad import InitiatiefPaneel
from wijkregie.ui.forms.initiatiefstappen import answer_all, may_go, move, move_to, remove, steps
from wijkregie.ui.forms.initiatieven import SOORTEN, new_initiatief
from wijkregie.ui.models.initiatiefkaarten import Initiatiefkaart, facets, read_kaarten, zin
from wijkregie.ui.pages.views import View
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, quiet, row
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.initiatiefkaart import InitiatiefDelegate
from wijkregie.ui.widgets.initiatieflijst import Initiatieflijst
from wijkregie.ui.widgets.kaartenbord import Kaartenbord
from wijkregie.ui.widgets.lijstbalk import GROEPEREN, KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases.initiatieven import change_initiatief

_CARDS, _EMPTY, _ONE = range(3)
_SEEN = "initiatieven_als"
_BORD, _LIJST = "bord", "lijst"


class InitiatievenView(View):
    """The initiatieven as a board or as a list; one opens in their place and Esc goes back."""

    new_words = "Initiatief toevoegen"
    tables: ClassVar[frozenset[str]] = frozenset({"initiatief", "boeking", "persoon", "wijk", "budgetjaar"})

    def build(self) -> Iterator[None]:
        self._jaar = 0
        self._wanted = ""
        self._cards: list[Initiatiefkaart] = []
        self.seen_as = Segment("Weergave", [(_BORD, "Bord"), (_LIJST, "Lijst")])
        self.seen_as.set_value(_LIJST if self.shell.settings.text(_SEEN) == _LIJST else _BORD)
        self._folded = quiet("", self._unfold, "toon")
        self._folded.setCheckable(True)
        self._tools = QWidget()  # shown without it, each would be a window of its own
        self._tools.setLayout(row(self._folded, self.seen_as))
        self._stack, self._views = QStackedWidget(), QStackedWidget()
        self.setLayout(column(self._stack, space=Space.NONE))
        self._one: InitiatiefPaneel | None = None
        self._place, cards = QWidget(), QWidget()
        self._empty = EmptyState("", "", self.new_words, self.new)
        for part in (cards, self._empty, self._place):
            self._stack.addWidget(part)
        self.list = Initiatieflijst()
        today = self.lanes.session.clock.today
        self.lijstbalk = Lijstbalk(self.list.model_, facets(today), today, sought="Zoek een initiatief")
        self.finder = self.lijstbalk.finder
        self._no_match = EmptyState("", "", "Filter wissen", self.lijstbalk.clear_all)
        self._no_match.hide()
        kolommen = ColumnChoice(self.list, self.shell.settings, "initiatieven")
        self.lijstbalk.add_menu(KOLOMMEN, "tabel", kolommen.fill)
        self.weergaven = Weergaven(
            self.shell, "wijkbudget/initiatieven", self.lijstbalk, table=self.list, columns=kolommen
        )
        shown = column(self.lijstbalk, line(), self._no_match, self._views, space=Space.NONE)
        for part in (self._no_match, self._views):
            shown.setStretchFactor(part, 1)
        cards.setLayout(shown)
        yield
        self.bord = Kaartenbord("Initiatieven", InitiatiefDelegate, folded=Initiatieffase.INGETROKKEN)
        self._views.addWidget(self.bord)
        for fase in Initiatieffase:
            self.bord.add_column(fase, fase.value, partial(_may_go, fase))
            yield
        self.gekozen = Gekozen(
            self.list,
            "initiatieven",
            (
                ("Antwoord verstuurd…", "brief", self._answer_all),
                ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.list.seen_chosen())),
            ),
        )
        fields = {
            "Initiatief": lambda: TextField("naam", "", required="Geef het initiatief een naam."),
            "Soort": lambda: ChoiceField("soort", "", SOORTEN),
            "Binnen op": lambda: DateField("ontvangen_op", "", today=today, required="Vul de dag in."),
        }
        self.cel = Celedit(
            self.list,
            self.list.model_,
            self.lanes,
            change_initiatief,
            self.shell.done,
            fields,
            of=lambda card: card.initiatief,
        )
        list_ = QWidget()
        list_.setLayout(column(self.list, self.gekozen, space=Space.NONE))
        self._views.addWidget(list_)
        self._listen()
        self._see_as(self.seen_as.value)

    @property
    def one(self) -> InitiatiefPaneel:
        """The initiatief that is opened; made when it is first wanted, for it takes longer than the board."""
        if self._one is None:
            self._one = InitiatiefPaneel(self.shell)
            self._one.closed.connect(self.close_one)
            self._place.setLayout(column(self._one, space=Space.NONE))
        return self._one

    @property
    def opened(self) -> bool:
        """Tell whether one initiatief is shown in the place of the board."""
        return self._stack.currentIndex() == _ONE

    @property
    def view(self) -> Kaartenbord | Initiatieflijst:
        """The board or the list: the one that is shown."""
        return self.list if self.seen_as.value == _LIJST else self.bord

    @property
    def tools(self) -> list[QWidget]:
        return [self._tools]

    @property
    def start(self) -> QWidget:
        place = self._stack.currentIndex()
        return self.view.start if place == _CARDS else self.one.start if place == _ONE else self._empty

    def refresh(self, jaar: int) -> None:
        if jaar != self._jaar and self.opened and self._jaar:
            self._leave()
        self._jaar = jaar
        self.lanes.read(read_kaarten, jaar, owner=self, done=partial(self._show, jaar), slot="kaarten")
        if self.opened and self._wanted:
            self.one.show_initiatief(self._wanted)

    def go_to(self, **place: Any) -> None:
        """Open an initiatief (`initiatief_id`)."""
        if wanted := str(place.get("initiatief_id") or ""):
            self.open_one(wanted)

    def may_leave(self) -> bool:
        return self.cel.may_leave() and (self._one is None or self._one.may_leave())

    def new(self) -> None:
        if self.may_leave():
            new_initiatief(self.shell)

    def search(self) -> None:
        if not self.opened and self._cards:
            self.finder.setFocus()
            self.finder.selectAll()

    def edit(self) -> None:
        if self.opened or self.view.card is None:
            return
        if self.view is self.list:
            self.cel.begin()
        else:
            self.open_one(self.view.card.id)

    def focus_pane(self) -> None:
        if self.opened or self.view is self.list:
            self.focusNextChild()
        elif self.bord.isAncestorOf(self.focusWidget() or self):
            self.bord.next_pane()
        else:
            self.begin()

    def escape(self) -> None:
        if self.opened:
            self.close_one()
        elif self.gekozen.active:
            self.gekozen.give_up()
        else:
            self.finder.clear()
            self.begin()

    def open_one(self, initiatief_id: str) -> None:
        """Show an initiatief in the place of the board."""
        if self.may_leave():
            self._wanted = initiatief_id
            self.one.show_initiatief(initiatief_id)
            self._stack.setCurrentIndex(_ONE)
            self._show_tools()
            self.one.life.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_one(self) -> None:
        """Go back to the board, once what was typed is saved."""
        if self.may_leave():
            self._leave()
            self.view.choose(self._wanted)
            self.begin()

    def _leave(self) -> None:
        self._stack.setCurrentIndex(_CARDS if self._cards else _EMPTY)
        self._show_tools()

    def _listen(self) -> None:
        self.lijstbalk.changed.connect(self._follow)
        self.finder.ended.connect(self.begin)
        self.seen_as.changed.connect(self._see_as)
        for view in (self.bord, self.list):
            view.opened.connect(lambda card: self.open_one(card.id))
            view.moved.connect(self._move)
            view.set_card_menu(self._choices)
        self.bord.put.connect(self._put)

    def _show(self, jaar: int, cards: list[Initiatiefkaart]) -> None:
        if jaar != self._jaar:
            return
        self._cards = cards
        self.list.set_cards(cards)
        self._follow()
        self.told.emit(zin(cards))
        self._empty.set_texts(
            f"Nog geen initiatieven in {jaar}.",
            "Noteer een idee van bewoners: dan zie je wanneer ze antwoord moeten krijgen.",
        )
        if not self.opened:
            self._leave()
        self._show_tools()

    def _show_tools(self) -> None:
        shown = self._stack.currentIndex() == _CARDS
        self.seen_as.setVisible(shown)
        for title in (GROEPEREN, KOLOMMEN):  # a board has columns of its own
            self.lijstbalk.menus[title].setVisible(self.view is self.list)
        count = sum(card.kolom is Initiatieffase.INGETROKKEN for card in self._cards)
        self._folded.setText(f"{count} ingetrokken")
        self._folded.setVisible(shown and count > 0 and self.view is self.bord)
        self._unfold()

    def _unfold(self) -> None:
        self.bord.set_unfolded(unfolded=self._folded.isChecked())

    def _see_as(self, seen_as: str) -> None:
        """Show the board or the list; the card that was stood on stays."""
        other = self.bord if seen_as == _LIJST else self.list
        self.shell.settings.put_text(_SEEN, seen_as)
        self._follow()
        if other.card is not None:
            self.view.choose(other.card.id)
        self._views.setCurrentIndex(int(self.view is self.list))
        self._show_tools()

    def _follow(self) -> None:
        """Show on the board what the bar leaves in the list, and say so when nothing is left."""
        left = {card.id for card in self.list.model_.rows}
        if self.view is self.bord:
            self.bord.set_cards([card for card in self._cards if card.id in left])
        nothing = self.lijstbalk.active and not left
        self._no_match.set_texts(self.lijstbalk.nothing_found())
        self._no_match.setVisible(nothing)
        self._views.setHidden(nothing)

    def _answer_all(self) -> None:
        answer_all(self.shell, self, [card.rij for card in self.list.cards])

    def _choices(self, cards: Sequence[Initiatiefkaart]) -> Choices:
        card = cards[0]
        in_list = self.view is self.list
        return [
            ("Openen\tEnter" if in_list else "Openen\tF2", partial(self.open_one, card.id)),
            *([("Wijzigen\tF2", self.edit)] * in_list),
            *((f"{words}…", act) for words, act in steps(self.shell, self, card.rij)),
            ("Verwijderen…\tDel", partial(remove, self.shell, self, card.initiatief)),
        ]

    def _move(self, cards: Sequence[Initiatiefkaart], step: int) -> None:
        move(self.shell, self, cards[0].rij, step)

    def _put(self, card: Initiatiefkaart, fase: Initiatieffase) -> None:
        move_to(self.shell, self, card.rij, fase)


def _may_go(fase: Initiatieffase, card: Initiatiefkaart) -> bool:
    return may_go(fase, card.rij)
