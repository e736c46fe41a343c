"""One wijkorgaan: its name, what is known in one line, and its tabs."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.pages.tab import Slot, focus_first
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.shell.records import record_choices
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.banner import Banner
from wijkregie.ui.widgets.basics import column, fold, icon_button, label, plain, row
from wijkregie.ui.widgets.rowmenu import Choices, pop_up_below
from wijkregie.ui.widgets.tabs import Tabs
from wijkregie.usecases.wijkorganen import confirm_wijkorgaan, remove_wijkorgaan, reopen_wijkorgaan

if TYPE_CHECKING:
    from wijkregie.ui.forms.wijkorganen import Gegevens

_TABS = {
    "overzicht": ("Overzicht", "OverzichtTab"),
    "bestuur": ("Bestuur", "BestuurTab"),
    "jaargesprekken": ("Jaargesprekken", "JaargesprekkenTab"),
    "niveau": ("Niveau & afspraken", "NiveauTab"),
    "subsidie": ("Subsidie", "SubsidieTab"),
    "wijkbudget": ("Wijkbudget", "WijkbudgetTab"),
    "contact": ("Contact", "ContactTab"),
    "acties": ("Acties", "ActiesTab"),
    "bijlagen": ("Bijlagen", "BijlagenTab"),
    "geschiedenis": ("Geschiedenis", "GeschiedenisTab"),
}


class Frame(QWidget):
    """Shows a dossier in tabs; the tab one was on is kept for each wijkorgaan. Tabs are made when first seen."""

    def __init__(self, shell: Shell, name_of: Callable[[str], str]) -> None:
        """`name_of` gives the name of a wijkorgaan by id, for the successor."""
        super().__init__()
        self.shell = shell
        self._name_of = name_of
        self._dossier: Dossier | None = None
        self._places: dict[str, str] = {}
        self._gegevens: Gegevens | None = None
        self._name = label("", "titel", wrap=True)
        self._context = label("", "meta", wrap=True)
        for words in (self._name, self._context):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.voorblad = plain("Voorblad", self.show_voorblad, "print")
        self.contact = plain("Contact noteren", self.note_contact, "telefoon")
        self.more = icon_button("meer", "Meer met dit wijkorgaan", self._open_menu)
        buttons = (self.voorblad, self.contact, self.more)
        top = row(column(self._name, self._context, space=Space.NONE), *buttons, space=Space.S)
        top.setStretch(0, 1)
        for button in buttons:
            top.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self._check = Banner("Deze gegevens komen uit een startlijst. Controleer ze.", "Klopt zo", self._confirm)
        self._ended = Banner("", "Naar de opvolger", self._open_successor)
        head = column(top, self._check, self._ended, space=Space.S)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.XS)
        self.tabs = Tabs()
        self._slots = {
            key: _Slot(shell, f"wijkregie.ui.pages.wijkorgaan.{key}", class_name)
            for key, (_, class_name) in _TABS.items()
        }
        self.tabs.set_tabs([(key, _TABS[key][0], slot) for key, slot in self._slots.items()])
        self.tabs.changed.connect(self._tab_changed)
        self.tabs.walked.connect(lambda: QTimer.singleShot(0, self, self.focus_inside))
        for slot in self._slots.values():
            slot.opened.connect(self.tabs.show_tab)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tabs)
        self.setLayout(column(head, self._stack, space=Space.NONE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self.voorblad, self.contact):
            fold(button, narrow=self.width() < Size.PARTS_FOLD_BELOW)

    @property
    def wijkorgaan(self) -> Wijkorgaan | None:
        """The wijkorgaan that is shown."""
        return self._dossier.wijkorgaan if self._dossier else None

    @property
    def tab(self) -> DossierTab:
        """The tab in sight."""
        return self._slots[self.tabs.value].tab

    def load(self) -> None:
        """Load the tab in sight, and then make it, while the first dossier is still being read."""
        slot = self._slots[self.tabs.value]
        slot.load()
        QTimer.singleShot(0, self, lambda: slot.tab)

    def tab_with_keyboard(self) -> DossierTab | None:
        """Return the tab in sight when the keyboard is in it."""
        focused = self.tabs.focusWidget()
        slot = self._slots[self.tabs.value]
        inside = not self._editing and focused is not None and focused.hasFocus() and slot.isAncestorOf(focused)
        return slot.tab if inside else None

    def show_dossier(self, dossier: Dossier) -> None:
        """Show a wijkorgaan on the tab it was left on; the same one again after a change."""
        body = dossier.wijkorgaan
        other = self.wijkorgaan is None or self.wijkorgaan.id != body.id
        self._dossier = dossier
        self._name.setText(body.naam)
        self._context.setText(context_line(dossier))
        self._check.setVisible(body.controleren)
        self._tell_end(body)
        self.voorblad.setVisible(body.status is not Wijkorgaanstatus.BEEINDIGD)
        self._count(list(self._slots))
        before = self.tabs.value
        if other:
            self.tabs.show_tab(self._places.get(body.id, "overzicht"))
        if self.tabs.value == before:
            self._draw()

    def place(self, wijkorgaan_id: str, tab: str) -> None:
        """Let a wijkorgaan be shown on this tab, now or when it comes."""
        if tab not in self._slots:
            return
        self.close_gegevens()
        self._places[wijkorgaan_id] = tab
        if self.wijkorgaan is not None and self.wijkorgaan.id == wijkorgaan_id:
            self.tabs.show_tab(tab)

    def may_leave(self) -> bool:
        """Save what is being typed; tell whether another wijkorgaan or page may come."""
        if self._editing:
            assert self._gegevens is not None
            return self._gegevens.may_leave()
        return self.tab.may_leave()

    def edit(self) -> None:
        """Show the data of the wijkorgaan in place of the tabs."""
        if self._dossier is None or not self.may_leave():
            return
        if self._gegevens is None:
            from wijkregie.ui.forms.wijkorganen import Gegevens

            self._gegevens = Gegevens(self.shell, self.close_gegevens)
            self._stack.addWidget(self._gegevens)
        self._stack.setCurrentWidget(self._gegevens)
        self._draw()
        self._gegevens.focus_first()

    def close_gegevens(self) -> bool:
        """Go back from the data to the tabs; False when there was nothing to go back from."""
        if not self._editing:
            return False
        if self.may_leave():
            self._stack.setCurrentWidget(self.tabs)
            self._draw()
            self.tabs.setFocus()
        return True

    def focus_inside(self) -> None:
        """Go with the keyboard to the first thing of what is shown."""
        focus_first(self._gegevens if self._gegevens and self._editing else self.tab, self.tabs)

    def note_contact(self) -> None:
        """Note a contact with this wijkorgaan."""
        if self.wijkorgaan is not None:
            from wijkregie.ui.forms.contacten import note_contact

            note_contact(self.shell, self.wijkorgaan.id)

    def build_menu(self) -> QMenu:
        """Return what can be done with the wijkorgaan as a whole."""
        menu = QMenu(self)
        menu.setAccessibleName("Meer met dit wijkorgaan")
        about = () if self.wijkorgaan is None else record_choices(self.shell, self, ("wijkorgaan", self.wijkorgaan.id))
        for words, act in (*self.choices(), *about):
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        return menu

    def choices(self) -> Choices:
        """Return what can be done with the wijkorgaan, as words and acts; Delete removes it only while it is bare."""
        dossier = self._dossier
        if dossier is None:
            return ()
        body, bare = dossier.wijkorgaan, _is_bare(dossier)
        found: list[tuple[str, Callable[[], object]]] = [
            ("Gegevens wijzigen\tF2", self.edit),
            ("Jaarverslag maken…", self.report),
        ]
        if body.status is Wijkorgaanstatus.BEEINDIGD:
            found.append(("Weer actief maken", partial(self._run, reopen_wijkorgaan, body.id)))
        else:
            found.append(("Beëindigen…" if bare else "Beëindigen…\tDel", self.end))
        return [*found, ("Verwijderen…\tDel", self._remove)] if bare else found

    def report(self) -> None:
        """Go to the jaarverslag of the wijkorgaan, to read, keep or print it."""
        if self.wijkorgaan is not None:
            year = self.shell.lanes.session.today.year
            self.shell.open_page("rapporten", soort="jaarverslag", wijkorgaan_id=self.wijkorgaan.id, jaar=year)

    def show_voorblad(self) -> None:
        """Show the voorblad of the talk in sight, else of the one that talks are about now."""
        if self.wijkorgaan is not None and self.may_leave():
            from wijkregie.ui.shell.papieren import show_papier

            in_sight: int = getattr(self.tab, "jaar", 0) if self.tabs.value == "jaargesprekken" else 0
            jaar = in_sight or werkjaar(self.shell.lanes.session.today)
            show_papier(self.shell, self, Papiersoort.VOORBLAD, self.wijkorgaan.id, jaar)

    def print_page(self) -> None:
        """Show what there is to print: the voorblad, or of a wijkorgaan that ended its jaarverslag."""
        if self.voorblad.isHidden():
            self.report()
        else:
            self.show_voorblad()

    def end(self) -> None:
        """Ask when, why and what happens to the open actions, and end the wijkorgaan."""
        if self._dossier is not None and self.may_leave():
            from wijkregie.ui.forms.wijkorganen import end_wijkorgaan

            end_wijkorgaan(self.shell, self, self._dossier)

    @property
    def _editing(self) -> bool:
        return self._gegevens is not None and self._stack.currentWidget() is self._gegevens

    def _draw(self) -> None:
        if self._dossier is None:
            return
        if self._editing and self._gegevens is not None:
            self._gegevens.show_dossier(self._dossier)
        else:
            self.tab.show_dossier(self._dossier)

    def _count(self, keys: Sequence[str]) -> None:
        """Show the number on each tab; one that must load its module first waits for its own turn."""
        while keys and self._dossier is not None:
            slot = self._slots[keys[0]]
            if not slot.loaded:
                QTimer.singleShot(0, self, partial(self._load, keys))
                return
            self.tabs.set_count(keys[0], slot.count(self._dossier))
            keys = keys[1:]

    def _load(self, keys: Sequence[str]) -> None:
        self._slots[keys[0]].load()
        self._count(keys)

    def _tab_changed(self, key: str) -> None:
        if self.wijkorgaan is not None:
            self._places[self.wijkorgaan.id] = key
            self._draw()

    def _tell_end(self, body: Wijkorgaan) -> None:
        self._ended.setVisible(body.status is Wijkorgaanstatus.BEEINDIGD)
        if body.status is not Wijkorgaanstatus.BEEINDIGD:
            return
        when = f" op {format_datum_tekst(body.beeindigd_op)}" if body.beeindigd_op else ""
        successor = self._name_of(body.opvolger_id) if body.opvolger_id else ""
        after = f" Verder als {successor}." if successor else ""
        self._ended.set_text(f"Beëindigd{when}: {body.einde_reden.rstrip('.')}.{after}")
        self._ended.button.setVisible(bool(successor))

    def _confirm(self) -> None:
        if self.wijkorgaan is not None and self.may_leave():
            self._run(confirm_wijkorgaan, self.wijkorgaan.id)

    def _open_successor(self) -> None:
        if self.wijkorgaan is not None and self.wijkorgaan.opvolger_id:
            self.shell.open_page("wijkorganen", wijkorgaan_id=self.wijkorgaan.opvolger_id)

    def _remove(self) -> None:
        if self.wijkorgaan is not None and may_remove(self.shell, self.wijkorgaan.naam):
            self._run(remove_wijkorgaan, self.wijkorgaan.id)

    def _run(self, command: Callable[..., Any], wijkorgaan_id: str) -> None:
        self.shell.lanes.command(command, wijkorgaan_id, owner=self, done=self.shell.done)

    def _open_menu(self) -> None:
        menu = self.build_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pop_up_below(self.more, menu)


class _Slot(Slot[DossierTab]):
    """Place of a tab that may lead to another, and knows its number before it is made."""

    opened = Signal(str)
    """Key of another tab to go to."""

    def begun(self, kind: type[DossierTab]) -> DossierTab:
        made = kind(self._shell)
        if (opened := getattr(made, "opened", None)) is not None:
            opened.connect(self.opened.emit)
        return made

    def count(self, dossier: Dossier) -> int:
        """Return the number beside the tab's word."""
        return self.load().count(dossier)


def context_line(dossier: Dossier) -> str:
    """Say in one line what and where: "Dorp in stadsdeel Noord · 3.480 inwoners · vergadert elke tweede dinsdag"."""
    body, areas = dossier.wijkorgaan, dossier.wijken
    what = areas[0].soort.value if len(areas) == 1 else f"{len(areas)} wijken" if areas else ""
    where = f"stadsdeel {dossier.stadsdeel.naam}" if dossier.stadsdeel else ""
    first = f"{what} in {where}" if what and where else what or where
    residents = sum(area.inwoners or 0 for area in areas)
    parts = [
        first[:1].upper() + first[1:],
        body.status.value if body.status in {Wijkorgaanstatus.SLAPEND, Wijkorgaanstatus.IN_OPRICHTING} else "",
        f"{residents:,} ".replace(",", ".") + "inwoners" if residents else "",
        body.vergaderritme and f"vergadert {body.vergaderritme[:1].lower()}{body.vergaderritme[1:]}",
    ]
    return " · ".join(part for part in parts if part)


def _is_bare(dossier: Dossier) -> bool:
    kept = (dossier.bestuur, dossier.niveaus, dossier.gesprekken, dossier.subsidies, dossier.acties, dossier.contacten)
    return not any(kept)
