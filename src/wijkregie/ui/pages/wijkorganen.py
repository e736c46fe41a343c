"""The wijkorganen: a list at the left, the chosen one at the right."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.ui.models.wijkorgaanregels import Line
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.pages.wijkorgaan.frame import Frame
from wijkregie.ui.pages.wijkorgaan.listing import Listing
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.widgets.basics import primary, quiet
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.usecases.session import Changes, Outcome
from wijkregie.usecases.signalen import stoplichten
from wijkregie.usecases.wijkorganen import WijkorgaanRow, dossier, wijkorganen

FIRST = 200
"""Rows that are read and painted before the rest: more than a screen, however many there are."""


class WijkorganenPage(Page):
    """List and detail; the list appears at once, then the chosen wijkorgaan, then what takes longer to find out."""

    title = "Wijkorganen"
    tables = frozenset(
        {"wijkorgaan", "stadsdeel", "niveaukeuze", "contactmoment", "jaargesprek", "actiepunt"}
        | {"subsidie", "subsidiestap", "regeling", "betrokkenheid", "bijeenkomst", "uitnodiging"}
    )
    also_shown = frozenset(
        {"werkgebied", "wijk", "persoon", "bestuursfunctie", "notitie", "antwoord", "gespreksformulier"}
        | {"budget", "boeking", "initiatief", "bijlage"}
        | {"traject", "afdeling", "verplichting", "nakoming"}
    )
    """Tables that only the chosen wijkorgaan shows."""

    def build(self) -> Iterator[None]:
        self._id = ""
        self._known = False
        self._whole = False
        self._enter = ""
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        # Outer parts first: putting a filled part into another dresses all within it once more.
        both = Splitter(self.shell.settings, "wijkorganen")
        self._stack.addWidget(both)
        yield
        self.listing = Listing(self.lanes.session.clock.today)
        yield
        self._right = QStackedWidget()
        both.hold(self.listing, self._right)
        self._empty_frame = EmptyState("Kies een wijkorgaan.", "Dan zie je hier hoe het ermee gaat.")
        self._right.addWidget(self._empty_frame)
        yield
        self.frame = Frame(self.shell, self._name_of)
        self._right.addWidget(self.frame)
        yield
        self._none: EmptyState | None = None
        self._add = primary("Wijkorgaan toevoegen", self.add, "plus")
        self._read_list = quiet("Lijst inlezen", self.read_list, "tabel")
        for button in (self._read_list, self._add):
            button.hide()
        self.header.add_action(self._read_list, self._add)
        QTimer.singleShot(0, self, self.frame.load)
        self.listing.chosen.connect(self._choose)
        self.listing.opened.connect(self._go_in)
        self.listing.in_sight.connect(self._show_detail)
        self.listing.table.set_menu(self._choices)
        self.listing.offer(
            (
                ("Actie voor elk…", "plus", self._act_for_each),
                ("Wijkregisseur…", "mens", self._give_wijkregisseur),
                ("Uitnodigen voor een bijeenkomst…", "kalender", self._invite),
                ("Naar Excel", "excel", lambda: save_tabel(self.shell, self, self.listing.table.seen_chosen())),
            )
        )
        self.weergaven = Weergaven(self.shell, "wijkorganen", self.listing.lijstbalk)

    @property
    def wijkorgaan_id(self) -> str:
        """Id of the wijkorgaan that is shown, "" for none."""
        return self._id

    @property
    def start(self) -> QWidget:
        return self.listing.start if self._none is None or self._none.isHidden() else self._none

    def refresh(self) -> None:
        limit = None if self._known else FIRST
        self.lanes.read(wijkorganen, self._jaar, limit=limit, owner=self, done=self._show_bodies, slot="bodies")

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.tables, *self.also_shown):
            self._read_dossier()
        super().on_changed(changes)

    def may_leave(self) -> bool:
        return self.frame.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show `wijkorgaan_id` on its `tab`, or with `nieuw` ask for a new one; all may be left out."""
        if place.get("nieuw"):
            self.add()
            return
        wanted = place.get("wijkorgaan_id") or self._id
        if wanted != self._id and not self.may_leave():
            return
        if tab := place.get("tab"):
            self.frame.place(wanted, tab)
            self._enter = wanted
        self.listing.reveal(wanted)
        self._open(wanted)
        if self._enter and self.frame.wijkorgaan is not None and self.frame.wijkorgaan.id == wanted:
            self._show_entered()

    def new(self) -> None:
        """Begin what is new where the keyboard is: in a tab that knows something new, else a wijkorgaan."""
        tab = self.frame.tab_with_keyboard()
        if tab is not None and type(tab).new is not DossierTab.new:
            tab.new()
        else:
            self.add()

    def add(self) -> None:
        """Ask for a new wijkorgaan."""
        from wijkregie.ui.forms.wijkorganen import new_wijkorgaan

        new_wijkorgaan(self.shell, self, self._created)

    def read_list(self) -> None:
        """Go where a list is read in, and ask which."""
        self.shell.open_page("uitwisselen", deel="inlezen", kiezen=True)

    def search(self) -> None:
        if not self.listing.bodies:
            return
        self.listing.search.setFocus()
        self.listing.search.selectAll()

    def edit(self) -> None:
        if self._right.currentWidget() is self.frame:
            self.frame.edit()

    def manual(self) -> str:
        return self.frame.tabs.word

    def print_page(self) -> None:
        if self._right.currentWidget() is self.frame:
            self.frame.print_page()
        else:
            super().print_page()

    def focus_pane(self) -> None:
        if self.listing.isAncestorOf(self.focusWidget() or self):
            self._go_in()
        else:
            self.begin()

    def escape(self) -> None:
        if self.listing.gekozen.active:
            self.listing.gekozen.give_up()
        elif not self.frame.close_gegevens():
            super().escape()

    @property
    def _jaar(self) -> int:
        return werkjaar(self.lanes.session.today)

    def _show_bodies(self, bodies: Sequence[WijkorgaanRow]) -> None:
        more = not self._known and len(bodies) == FIRST
        self._known = True
        self._whole = not more
        self._show_none(none=not bodies)
        self.listing.show_bodies(bodies)
        if not self._id or not (more or any(body.id == self._id for body in bodies)):
            self._id = ""
            self._open(self.listing.first())
        self.listing.choose(self._id)
        self._tell()
        # What comes now may take long for a large town; the list is painted before it begins.
        QTimer.singleShot(0, self, self.refresh if more else self._read_stoplichten)

    def _show_none(self, *, none: bool) -> None:
        """Say what belongs here while there is nothing, with the button in the middle."""
        if none and self._none is None:
            self._none = EmptyState(
                "Nog geen wijkorganen.",
                "Hier zie je straks hoe het met elk wijkorgaan gaat. Lees je lijst in, of voeg er een toe.",
                "Lijst inlezen…",
                self.read_list,
                main=True,
            )
            self._none.offer("Wijkorgaan toevoegen", self.add)
            self._stack.addWidget(self._none)
        self._stack.setCurrentIndex(1 if none else 0)
        for button in (self._read_list, self._add):
            button.setVisible(not none)

    def _read_stoplichten(self) -> None:
        self.lanes.read(stoplichten, owner=self, done=self._show_stoplichten, slot="stoplichten")

    def _show_stoplichten(self, found: dict[str, Any]) -> None:
        self.listing.show_stoplichten(found)
        self._tell()

    def _tell(self) -> None:
        bodies = [body for body in self.listing.bodies if body.status is not Wijkorgaanstatus.BEEINDIGD]
        parts = [tel(len(bodies), "wijkorgaan", "wijkorganen")] if self.listing.bodies else []
        if late := self.listing.late:
            parts.append(f"{late} met iets dat te laat is")
        if unsure := sum(body.controleren for body in bodies):
            parts.append(f"nog {unsure} te controleren: klopt een wijkorgaan, kies dan ‘Klopt zo’")
        self.header.set_context(" · ".join(parts))

    def _choices(self, shown: Line) -> Choices:
        """Return what can be done with a line, once what is kept of it was read."""
        add = ("Wijkorgaan toevoegen\tCtrl+N", self.add)
        if self.frame.wijkorgaan is None or self.frame.wijkorgaan.id != shown.body.id:
            return [add]
        return [("Contact noteren", self.frame.note_contact), *self.frame.choices(), add]

    def _act_for_each(self) -> None:
        from wijkregie.ui.forms.acties import acties_for_each

        acties_for_each(self.shell, self.listing.chosen_ids)

    def _give_wijkregisseur(self) -> None:
        from wijkregie.ui.forms.wijkorganen import give_wijkregisseur

        give_wijkregisseur(self.shell, self, self.listing.chosen_ids)

    def _invite(self) -> None:
        from wijkregie.ui.forms.uitnodigen import invite_to_meeting

        invite_to_meeting(self.shell, self, self.listing.chosen_ids)

    def _choose(self, wijkorgaan_id: str) -> None:
        """Follow the list, or put it back: what is being typed cannot be left, or the list is not whole yet."""
        if self._whole and self.may_leave():
            self._open(wijkorgaan_id)
        else:
            self.listing.choose(self._id)

    def _open(self, wijkorgaan_id: str) -> None:
        if wijkorgaan_id != self._id:
            self._id = wijkorgaan_id
            self._read_dossier()
        if not wijkorgaan_id:
            self._right.setCurrentWidget(self._empty_frame)

    def _show_detail(self, in_sight: bool) -> None:
        """Hide the chosen one when it is searched away, and show it again once it is read."""
        if not in_sight:
            self._right.setCurrentWidget(self._empty_frame)
        elif self.frame.wijkorgaan is not None and self.frame.wijkorgaan.id == self._id:
            self._right.setCurrentWidget(self.frame)

    def _read_dossier(self) -> None:
        if self._id:
            self.lanes.read(
                dossier, self._id, owner=self, done=self._show_dossier, refused=self._is_gone, slot="dossier"
            )

    def _show_dossier(self, found: Dossier) -> None:
        if found.wijkorgaan.id == self._id:
            self.frame.show_dossier(found)
            if self._enter == self._id or self.listing.in_list(self._id):
                self._show_detail(True)
            if self._enter == self._id:
                self._show_entered()

    def _show_entered(self) -> None:
        """Go with the keyboard to the tab that was asked for, once it is laid out."""
        self._enter = ""
        QTimer.singleShot(0, self, self._go_in)

    def _is_gone(self, _refusal: Refusal) -> None:
        """Show another wijkorgaan once the list is there: this one was removed, or its addition undone."""
        self._id = ""
        self.refresh()

    def _go_in(self) -> None:
        self.frame.focus_inside()

    def _created(self, outcome: Outcome[Wijkorgaan]) -> None:
        """Open the new wijkorgaan where its board can be typed."""
        self.shell.done(outcome)
        self.go_to(wijkorgaan_id=outcome.value.id, tab="bestuur")

    def _name_of(self, wijkorgaan_id: str) -> str:
        return next((body.naam for body in self.listing.bodies if body.id == wijkorgaan_id), "")
