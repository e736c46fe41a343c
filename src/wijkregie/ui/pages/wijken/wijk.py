"""The page of one wijk: all that is kept on it, whether or not a wijkorgaan stands for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.wijken import Orgaan
from wijkregie.ui.forms.bijlagen import BijlagenPaneel
from wijkregie.ui.models.wijkregels import inwoners_words
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab, focus_first
from wijkregie.ui.pages.wijken.acties import WijkactiesTab
from wijkregie.ui.pages.wijken.contact import WijkcontactTab
from wijkregie.ui.pages.wijken.groepen import WijkgroepenTab
from wijkregie.ui.pages.wijkorgaan.wijkbudget import WijkbudgetTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, icon_button, plain, row
from wijkregie.ui.widgets.tabs import Tabs
from wijkregie.usecases.wijken import Wijkdossier


class Wijkblad(QWidget):
    """Tabs of a wijk; Esc or the arrow goes back to the map."""

    def __init__(self, shell: Shell, *, back: Callable[[], object], founds: Callable[[], object]) -> None:
        """Let `back` go to the map, and `founds` begin a wijkorgaan."""
        super().__init__()
        self.shell = shell
        self.found: Wijkdossier | None = None
        self._name, self._context = ElidedLabel("", "titel"), ElidedLabel("", "meta")
        self.back = icon_button("pijl_links", "Terug naar de wijken", back, edge=False)
        self.begin = plain("Wijkorgaan in oprichting", founds, "plus")
        self.body = plain("Naar het wijkorgaan", self._open_body, "wijkorganen")
        self._organen: Sequence[Orgaan] = ()
        self.note = plain("Contact noteren", self._note, "telefoon")
        self.history = icon_button("geschiedenis", "Geschiedenis van deze wijk", self._show_history)
        words = column(self._name, self._context, space=Space.NONE)
        head = row(self.back, words, self.begin, self.body, self.note, self.history, space=Space.M)
        head.setStretch(1, 1)
        head.setContentsMargins(Space.L, Space.M, Space.XL, Space.XS)
        self.contact, self.acties = WijkcontactTab(shell), WijkactiesTab(shell)
        self.geld, self.groepen = WijkbudgetTab(shell), WijkgroepenTab(shell)
        self.bijlagen = BijlagenPaneel(shell, "wijk")
        self.tabs = Tabs()
        tabs: list[tuple[str, str, QWidget]] = [
            ("contact", "Contact", self.contact),
            ("acties", "Acties", self.acties),
            ("geld", "Wijkbudget", self.geld),
            ("groepen", "Collectieven & trajecten", self.groepen),
            ("bijlagen", "Bijlagen", self.bijlagen),
        ]
        self.tabs.set_tabs(tabs)
        self.bijlagen.counted.connect(lambda count: self.tabs.set_count("bijlagen", count))
        self.tabs.walked.connect(lambda: QTimer.singleShot(0, self, self.focus_inside))
        whole = column(head, self.tabs, space=Space.NONE)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    @property
    def tab(self) -> Tab | BijlagenPaneel:
        """The tab in sight."""
        found = self.tabs.content
        assert isinstance(found, Tab | BijlagenPaneel)
        return found

    def show_dossier(self, found: Wijkdossier, *, organen: Sequence[Orgaan]) -> None:
        """Show a wijk and the way to what stands for it: its wijkorganen, the first of them first."""
        self.found, self._organen = found, organen
        wijk = found.wijk
        self._name.setText(wijk.naam)
        residents = inwoners_words(wijk.inwoners)
        parts = [f"{wijk.soort.value.capitalize()} in stadsdeel {found.stadsdeel.naam}"]
        parts += [f"{residents} inwoners"] if residents else []
        parts += [wijk.cbs_code] if wijk.cbs_code else []
        self._context.setText(" · ".join([*parts, *([orgaan.naam for orgaan in organen] or ["geen wijkorgaan"])]))
        self.begin.setVisible(not organen)
        self.body.setVisible(bool(organen))
        self.contact.show_dossier(found)
        self.acties.show_dossier(found)
        self.geld.show_geld(found.geld)
        self.groepen.show_dossier(found)
        self.bijlagen.show_record(wijk.id)
        self.tabs.set_count("contact", len(found.contacten))
        self.tabs.set_count("acties", sum(rij.status not in AFGESLOTEN for rij in found.acties))
        self.tabs.set_count("groepen", len(found.collectieven) + len(found.trajecten))

    def may_leave(self) -> bool:
        """Save what is being typed; tell whether something else may be shown."""
        return self.contact.may_leave()

    def focus_inside(self) -> None:
        """Go with the keyboard to the first thing of the tab in sight."""
        focus_first(self.tab, self.tabs)

    def _open_body(self) -> None:
        if self.may_leave() and self._organen:
            self.shell.open_page("wijkorganen", wijkorgaan_id=self._organen[0].id)

    def _show_history(self) -> None:
        from wijkregie.ui.shell.geschiedenisvenster import show_geschiedenis

        if self.found is not None:
            show_geschiedenis(self.shell, self, ("wijk", self.found.wijk.id))

    def _note(self) -> None:
        if self.may_leave():
            self.contact.new()
