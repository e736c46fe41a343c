"""Wijken: the map of all wijken or the list of them, the chosen one at the side, and the page of one wijk."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijken import Toon, Wijkenkaart, legenda
from wijkregie.ui.models.wijkregels import Wijkregel, kaart_model, wijkregels
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.wijken.lijst import Wijkenlijst
from wijkregie.ui.pages.wijken.paneel import MetPaneel, Wijkpaneel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, icon_button, line, plain, primary, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.grenzenkaart import Grenzenkaart
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.rowmenu import Choices, offer
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tegelkaart import Tegelkaart
from wijkregie.ui.widgets.vullinglegenda import Vullinglegenda
from wijkregie.ui.widgets.wijkenbeeld import Wijkenbeeld
from wijkregie.usecases.session import Changes
from wijkregie.usecases.wijken import Wijkdossier, arrange_wijken, move_wijk, wijkdossier, wijkenkaart
from wijkregie.usecases.wijkgrenzen import grenzen

if TYPE_CHECKING:
    from wijkregie.ui.pages.wijken.wijk import Wijkblad

KAART, LIJST = "kaart", "lijst"
TEGELS, GRENZEN = "tegels", "grenzen"
_TOON, _VORM, _SOORT = "wijken_toon", "wijken_vorm", "wijken_soort"
_KEYS = "Pijltjes: lopen door de kaart. Enter: openen."
_ARRANGE_KEYS = "Sleep een tegel, of: spatie pakt op en zet neer, pijltjes dragen, Alt+pijl schuift. Esc: klaar."


class WijkenPage(Page):
    """Map and list show the same wijken; what is chosen in one is chosen in the other."""

    title = "Wijken"
    tables = frozenset(
        {"wijk", "stadsdeel", "werkgebied", "wijkorgaan", "niveaukeuze", "jaargesprek", "actiepunt", "contactmoment"}
        | {"gelegenheidscollectief", "betrokkenheid", "bijeenkomst", "uitnodiging", "subsidie", "subsidiestap"}
        | {"regeling", "inrichting", "wijkgrens"}
    )
    also_shown = frozenset({"notitie", "budget", "boeking", "initiatief", "traject", "trajectwijk", "bijlage"})
    """Tables that only the chosen wijk shows."""

    def build(self) -> Iterator[None]:
        self._kaart: Wijkenkaart | None = None
        self._wanted = self._wanted_tab = self._last = ""
        self._has_outlines = False
        self._dossier: Wijkdossier | None = None
        self._toon = self._remembered()
        self.year = self.header.add_year(self.lanes.session.today.year)
        self.year.changed.connect(lambda _year: self.refresh())
        self.vorm = Segment("Vorm", [(KAART, "Kaart"), (LIJST, "Lijst")])
        self.vorm.set_value(self.shell.settings.text(_VORM) or KAART)
        self.vorm.changed.connect(self._show_vorm)
        self.toon = plain("", icon_name="filter")
        self.more = icon_button("meer", "Meer met de wijken")
        self.add = primary("Wijk toevoegen", self.new, "plus")
        self.header.add_action(self.vorm, self.toon, self.more, self.add)
        yield
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        self._empty = EmptyState(
            "Nog geen wijken.",
            "Hier zie je straks per stadsdeel hoe het met elke wijk gaat, ook waar geen wijkorgaan is.",
            "Wijken inlezen…",
            self.read_list,
            main=True,
        )
        self._empty.offer("Wijk toevoegen", self.new)
        self._main = MetPaneel()
        self._stack.addWidget(self._main)
        self._stack.addWidget(self._empty)
        self._blad: Wijkblad | None = None
        yield
        self.map = Tegelkaart(kaart_model())
        self.lijst = Wijkenlijst(self.shell)
        self.table, self._lines = self.lijst.table, self.lijst.model
        self.weergaven = self
        self.outlines = Grenzenkaart(kaart_model())
        self._views = QStackedWidget()
        self._views.addWidget(self.map)
        self._views.addWidget(self.outlines)
        self._views.addWidget(self.lijst)
        yield
        self.soort = Segment("Kaart met", [(TEGELS, "Tegels"), (GRENZEN, "Grenzen")])
        self.soort.set_value(self.shell.settings.text(_SOORT) or TEGELS)
        self.soort.hide()
        self.soort.changed.connect(self._show_vorm)
        self.legend, self._keys = Vullinglegenda(), ElidedLabel(_KEYS, "meta")
        self.auto = plain("Automatisch indelen", self._arrange)
        self.ready = plain("Klaar", self.end_arranging, "vink")
        foot = row(self.soort, self.legend, self._keys, self.auto, self.ready, space=Space.L)
        foot.setStretch(1, 1)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._foot = QWidget()
        self._foot.setLayout(column(line(), foot, space=Space.NONE))
        self.pane = Wijkpaneel(self.shell, opens=self.open_wijk, notes=self.note_contact, founds=self.found)
        left = column(self._views, self._foot, space=Space.NONE)
        left.setStretch(0, 1)
        self._main.hold(left, self.pane)
        self._listen()
        self._show_vorm()

    @property
    def start(self) -> QWidget:
        if self._stack.currentWidget() is self._empty:
            return self._empty
        return self.lijst.start if self._view is self.table else self._view

    @property
    def blad(self) -> "Wijkblad":
        """The page of one wijk; made when it is first opened."""
        if self._blad is None:
            from wijkregie.ui.pages.wijken.wijk import Wijkblad

            self._blad = Wijkblad(self.shell, back=self.close_wijk, founds=self.found)
            self._stack.addWidget(self._blad)
        return self._blad

    @property
    def wijk_open(self) -> bool:
        """Tell whether the page of one wijk is in sight."""
        return self._blad is not None and self._stack.currentWidget() is self._blad

    @property
    def regel(self) -> Wijkregel | None:
        """The wijk that is chosen, or None."""
        view = self._view
        found: Wijkregel | None = view.row if isinstance(view, DataTable) else view.regel
        return found

    def record(self) -> Record | None:
        return ("wijk", self.regel.id) if self.regel is not None else None

    def refresh(self) -> None:
        self.lanes.read(grenzen, owner=self, done=self._show_grenzen, slot="grenzen")
        self.lanes.read(wijkenkaart, self.year.year, owner=self, done=self._show, slot="kaart")

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        if changes.touches(*self.also_shown):
            self._read_dossier()

    def go_to(self, **place: Any) -> None:
        """Show a wijk (`wijk_id`) in a year (`jaar`), as `vorm` and `soort` and with `toon`; all may be left out.

        With `tab` its own page is shown, on that tab.
        """
        if not self.may_leave():
            return
        if vorm := place.get("vorm"):
            self.vorm.set_value(vorm)
            self._show_vorm()
        if soort := place.get("soort"):
            self.soort.set_value(soort)
            self._show_vorm()
        if toon := place.get("toon"):
            self.set_toon(Toon(toon))
        self._wanted, self._wanted_tab = str(place.get("wijk_id") or ""), str(place.get("tab") or "")
        if self.wijk_open and not self._wanted_tab:
            self._stack.setCurrentWidget(self._main)
        self.year.set_year(int(place.get("jaar") or self.year.year))
        self.refresh()

    def new(self) -> None:
        """Ask for what is new where one is: on the page of a wijk in its tab, else for a wijk."""
        if self.wijk_open:
            self.blad.tab.new()
            return
        from wijkregie.ui.pages.wijken.nieuw import ask_wijk

        regel = self.regel
        ask_wijk(self.shell, self, regel.beeld.wijk.stadsdeel_id if regel else "")

    def search(self) -> None:
        """Search in the list, that takes the place of the map."""
        if not self.wijk_open and self._kaart is not None and self._kaart.wijken:
            self.vorm.set_value(LIJST)
            self._show_vorm()
            self.lijst.search()

    def edit(self) -> None:
        if self._view is self.table and not self.wijk_open:
            self.lijst.cel.begin()

    def open(self, weergave: Lijstweergave) -> None:
        """Show the list of wijken as a kept view keeps it."""
        if self.may_leave():
            self.go_to(vorm=LIJST)
            self.lijst.weergaven.open(weergave)

    def set_in_sight(self, *, in_sight: bool) -> None:
        """Nothing: its list says so by itself."""

    def read_list(self) -> None:
        """Go where a list is read in, and ask which."""
        self.shell.open_page("uitwisselen", deel="inlezen", kiezen=True)

    def read_grenzen(self) -> None:
        """Ask for a map of the municipality, and keep the outlines on it when they fit."""
        from wijkregie.ui.pages.wijken.inlezen import ask_grenzen

        ask_grenzen(self.shell, self)

    def print_page(self) -> None:
        """Show the map on paper, with what the tiles tell now."""
        from wijkregie.ui.shell.papieren import show_wijkenkaart

        outlines = self._view is self.outlines
        show_wijkenkaart(self.shell, self, self.year.year, self._toon, met_grenzen=outlines)

    def escape(self) -> None:
        if self.wijk_open:
            self.close_wijk()
        elif self.map.arranging:
            self.end_arranging()
        elif self.lijst.gekozen.active:
            self.lijst.gekozen.give_up()
        else:
            self.begin()

    def focus_pane(self) -> None:
        if self.wijk_open:
            self.blad.focus_inside()
        elif self.pane.isHidden() or self.pane.isAncestorOf(self.focusWidget() or self):
            self.begin()
        else:
            self.pane.note.setFocus()

    def set_toon(self, toon: Toon) -> None:
        """Let fill and word of each tile tell something else."""
        self._toon = toon
        self.shell.settings.put_text(_TOON, toon.value)
        self._draw()

    def open_wijk(self) -> None:
        """Show the page of the chosen wijk."""
        if self.regel is not None and self._dossier is not None and self._dossier.wijk.id == self.regel.id:
            self.blad.show_dossier(self._dossier, organen=self.regel.beeld.organen)
            self._stack.setCurrentWidget(self.blad)
            self._show_tools()
            self.blad.focus_inside()
        else:
            self._wanted_tab = self._wanted_tab or "contact"

    def close_wijk(self) -> None:
        """Go back to the map."""
        if self.may_leave():
            self._stack.setCurrentWidget(self._main)
            self._show_tools()
            self.begin()

    def manual(self) -> str:
        return self.blad.tabs.word if self.wijk_open else ""

    def may_leave(self) -> bool:
        return self.blad.may_leave() if self.wijk_open else self.lijst.cel.may_leave()

    def note_contact(self) -> None:
        """Note a contact with the wijkorgaan of the chosen wijk, or in a wijk without one."""
        from wijkregie.ui.forms.contacten import note_contact

        if self.regel is not None:
            bodies = self.regel.beeld.organen
            note_contact(self.shell, bodies[0].id if bodies else None, wijk_id=None if bodies else self.regel.id)

    def found(self) -> None:
        """Begin a wijkorgaan for the chosen wijk."""
        from wijkregie.ui.forms.wijkorganen import new_wijkorgaan

        if self.regel is not None:
            new_wijkorgaan(self.shell, self, self.shell.done, voor=self.regel.beeld.wijk)

    def arrange(self) -> None:
        """Let tiles be put elsewhere."""
        self.vorm.set_value(KAART)
        self.soort.set_value(TEGELS)
        self._show_vorm()
        self.map.set_arranging(arranging=True)
        self._show_foot()
        self.map.setFocus()

    def end_arranging(self) -> None:
        """Let the map be as it is."""
        self.map.set_arranging(arranging=False)
        self._show_foot()
        self.begin()

    @property
    def _view(self) -> Wijkenbeeld | DataTable:
        if self.vorm.value == LIJST:
            return self.table
        return self.outlines if self._has_outlines and self.soort.value == GRENZEN else self.map

    def _remembered(self) -> Toon:
        kept = self.shell.settings.text(_TOON)
        return Toon(kept) if kept in set(Toon) else Toon.NIVEAU

    def _listen(self) -> None:
        for view in (self.map, self.outlines, self.table):
            view.chosen.connect(partial(self._choose, view))
            view.opened.connect(lambda _regel: self.open_wijk())
            view.set_menu(self._choices)
        self.map.moved.connect(self._move)
        offer(self.toon, [(each.value.capitalize(), partial(self.set_toon, each)) for each in Toon])
        offer(
            self.more,
            [
                ("Tegels indelen…", self.arrange),
                ("Grenzen inlezen…", self.read_grenzen),
                ("Afdrukken…", self.print_page),
            ],
        )

    def _show(self, kaart: Wijkenkaart) -> None:
        if kaart.jaar != self.year.year:
            return
        self._kaart = kaart
        self.header.set_context(kaart.context)
        if not kaart.wijken:
            self._stack.setCurrentWidget(self._empty)
        elif not self.wijk_open:
            self._stack.setCurrentWidget(self._main)
        self._show_tools()
        self._draw()
        wanted, self._wanted = self._wanted, ""
        if wanted and self._view is self.outlines and self.outlines.model_.position(wanted) < 0:
            self.soort.set_value(TEGELS)  # the map may know no outline of it
            self._show_vorm()
        if not self._view_choose(wanted or self._last):
            self._wanted_tab = ""
            self._view.choose_first()
        self._show_chosen()

    def _show_grenzen(self, found: dict[str, str]) -> None:
        self.outlines.set_grenzen(found)
        if self._has_outlines != bool(found):
            self._has_outlines = bool(found)
            self._show_vorm()

    def _draw(self) -> None:
        self.toon.setText(f"Toon: {self._toon.value}")
        if self._kaart is None:
            return
        regels = wijkregels(self._kaart, self._toon)
        self.map.model_.set_rows(regels)
        self.map.doItemsLayout()
        self.outlines.model_.set_rows(regels)
        self.outlines.doItemsLayout()
        self._lines.set_rows(regels)
        self.legend.set_fills(legenda(self._toon, self._kaart))

    def _view_choose(self, wijk_id: str) -> bool:
        return bool(wijk_id) and self._view.choose(wijk_id)

    def _choose(self, view: QWidget, regel: Wijkregel | None) -> None:
        if view is self._view and regel is not None:
            self._show_chosen()

    def _show_chosen(self) -> None:
        regel = self.regel
        self._main.want_pane(wanted=regel is not None)
        if regel is not None and self._kaart is not None:
            self._last = regel.id
            self.pane.show_beeld(regel.beeld, self._kaart)
            self._read_dossier()

    def _read_dossier(self) -> None:
        if self.regel is not None:
            self.lanes.read(
                wijkdossier, self.regel.id, owner=self, done=self._show_dossier, refused=self._is_gone, slot="dossier"
            )

    def _show_dossier(self, found: Wijkdossier) -> None:
        if self.regel is not None and self._kaart is not None and self.regel.id == found.wijk.id:
            self._dossier = found
            self.pane.show_dossier(found, self.regel.beeld, self._kaart)
            if self.wijk_open or self._wanted_tab:
                tab, self._wanted_tab = self._wanted_tab, ""
                if not self.wijk_open:
                    self.open_wijk()
                self.blad.show_dossier(found, organen=self.regel.beeld.organen)
                self.blad.tabs.show_tab(tab)

    def _is_gone(self, _refusal: Refusal) -> None:
        self._stack.setCurrentWidget(self._main)
        self.refresh()

    def _show_tools(self) -> None:
        """Show what is for the map only while that is in sight."""
        shown = bool(self._kaart and self._kaart.wijken) and not self.wijk_open
        for part in (self.vorm, self.toon, self.more, self.add, self.year):
            part.setVisible(shown)

    def _choices(self, regel: Wijkregel) -> Choices:
        show = partial(self.shell.open_page, "wijkorganen")
        return [
            ("Alles van deze wijk\tEnter", self.open_wijk),
            *((f"Naar {orgaan.naam}", partial(show, wijkorgaan_id=orgaan.id)) for orgaan in regel.beeld.organen),
            *([("Wijzigen\tF2", self.edit)] * (self._view is self.table)),
            ("Contact noteren", self.note_contact),
        ]

    def _move(self, wijk_id: str, rij: int, kolom: int) -> None:
        self.lanes.command(move_wijk, wijk_id, (rij, kolom), owner=self, done=self.shell.done)

    def _arrange(self) -> None:
        self.lanes.command(arrange_wijken, owner=self, done=self.shell.done)

    def _show_vorm(self, _value: object = None) -> None:
        chosen = self._last
        self.shell.settings.put_text(_VORM, self.vorm.value)
        self.shell.settings.put_text(_SOORT, self.soort.value)
        if self.map.arranging and self._view is not self.map:
            self.map.set_arranging(arranging=False)
        had_keyboard = self._views.isAncestorOf(self.focusWidget() or self)
        self._views.setCurrentWidget(self.lijst if self._view is self.table else self._view)
        if had_keyboard:  # Qt would take the keyboard to whatever comes next
            self.begin()
        self.lijst.weergaven.set_in_sight(in_sight=self._view is self.table)
        self._show_foot()
        self._view_choose(chosen)

    def _show_foot(self) -> None:
        busy = self.map.arranging
        self._foot.setVisible(self._view is not self.table)
        self._keys.setText(_ARRANGE_KEYS if busy else _KEYS)
        self.legend.setVisible(not busy)
        self.soort.setVisible(self._has_outlines and not busy)
        self._keys.setVisible(busy or not self._has_outlines)
        for button in (self.auto, self.ready):
            button.setVisible(busy)
