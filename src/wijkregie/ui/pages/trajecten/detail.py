"""One traject: its name, what is known in one line, and its tabs."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.trajecten import Traject, is_open
from wijkregie.ui.forms.trajecten import finish, remove, withdraw
from wijkregie.ui.models.trajecten import context_zin
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Slot, focus_first
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.shell.papieren import show_eindverslag
from wijkregie.ui.shell.records import record_choices
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.banner import Banner
from wijkregie.ui.widgets.basics import column, fold, icon_button, label, plain, row
from wijkregie.ui.widgets.rowmenu import Choices, hang, offer
from wijkregie.ui.widgets.tabs import Tabs
from wijkregie.usecases.trajecten import Trajectblad, reopen_traject

_TABS = {
    "plan": ("Plan", "PlanTab"),
    "wijkorganen": ("Wijkorganen", "WijkorganenTab"),
    "tijdlijn": ("Tijdlijn", "TijdlijnTab"),
    "kosten": ("Kosten", "KostenTab"),
    "verhalen": ("Verhalen", "VerhalenTab"),
    "eindverslag": ("Eindverslag", "EindverslagTab"),
    "acties": ("Acties", "ActiesTab"),
    "bijlagen": ("Bijlagen", "BijlagenTab"),
}


class Detail(QWidget):
    """Shows a blad in tabs; the tab one was on is kept for each traject. Tabs are made when first seen."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.blad: Trajectblad | None = None
        self._places: dict[str, str] = {}
        self._name, self._context = label("", "titel", wrap=True), label("", "meta", wrap=True)
        for words in (self._name, self._context):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.inform = plain("Informeren", self._inform, "mensen")
        self.ask = plain("Advies vragen", self._ask, "vraag")
        self.more = icon_button("meer", "Meer met dit traject")
        self.menu = QMenu(self.more)
        hang(self.more, self.menu)
        top = row(column(self._name, self._context, space=Space.NONE), self.inform, self.ask, self.more, space=Space.S)
        top.setStretch(0, 1)
        for button in (self.inform, self.ask, self.more):
            top.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self._closed = Banner("", "Heropenen", self._reopen)
        head = column(top, self._closed, space=Space.S)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.XS)
        self.tabs = Tabs()
        self._slots = {
            key: Slot[TrajectTab](shell, f"wijkregie.ui.pages.trajecten.{key}", class_name)
            for key, (_, class_name) in _TABS.items()
        }
        self.tabs.set_tabs([(key, _TABS[key][0], slot) for key, slot in self._slots.items()])
        self.tabs.changed.connect(self._tab_changed)
        self.tabs.walked.connect(lambda: QTimer.singleShot(0, self, self.focus_inside))
        self.setLayout(column(head, self.tabs, space=Space.NONE))

    def build(self) -> Iterator[None]:
        """Make the tab that comes in sight first, with a `yield` now and then as a page does."""
        yield from self._slots["plan"].make()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self.inform, self.ask):
            fold(button, narrow=self.width() < Size.PARTS_FOLD_BELOW)

    @property
    def tab(self) -> TrajectTab:
        """The tab in sight."""
        return self._slots[self.tabs.value].tab

    def tab_with_keyboard(self) -> TrajectTab | None:
        """Return the tab in sight when the keyboard is in it."""
        focused = self.tabs.focusWidget()
        slot = self._slots[self.tabs.value]
        return slot.tab if focused is not None and focused.hasFocus() and slot.isAncestorOf(focused) else None

    def show_blad(self, blad: Trajectblad) -> None:
        """Show a traject on the tab it was left on; the same one again after a change."""
        other = self.blad is None or self.blad.traject.id != blad.traject.id
        self.blad = blad
        found, today = blad.traject, self.shell.lanes.session.today
        stand = blad.stand(today)
        self._name.setText(found.naam)
        self._context.setText(
            context_zin(stand, blad.afdeling.naam if blad.afdeling else "", [wijk.naam for wijk in blad.wijken])
        )
        running = is_open(found)
        self._closed.setVisible(not running)
        ended = found.ingetrokken_op or found.afgerond_op
        self._closed.set_text(f"Dit traject is {stand.value} op {format_datum_tekst(ended)}." if ended else "")
        for button in (self.inform, self.ask):
            button.setVisible(running)
        offer(self.more, self._choices(found))
        self.tabs.set_count("wijkorganen", len(blad.organen))
        self.tabs.set_count("bijlagen", blad.bijlagen)
        self.tabs.set_count("verhalen", len(blad.verhalen))
        self.tabs.set_count("acties", sum(actie.status not in AFGESLOTEN for actie in blad.acties))
        before = self.tabs.value
        if other:
            self.tabs.show_tab(self._places.get(found.id, "plan"))
        if self.tabs.value == before:
            self.tab.show_blad(blad)

    def place(self, traject_id: str, tab: str) -> None:
        """Let a traject be shown on this tab, now or when it comes."""
        if tab in self._slots:
            self._places[traject_id] = tab
            if self.blad is not None and self.blad.traject.id == traject_id:
                self.tabs.show_tab(tab)

    def may_leave(self) -> bool:
        """Save what is being typed; tell whether another traject or page may come."""
        return self._slots[self.tabs.value].may_leave()

    def edit(self) -> None:
        """Go to the first field of the plan."""
        self.tabs.show_tab("plan")
        self.focus_inside()

    def focus_inside(self) -> None:
        """Go with the keyboard to the first thing of the tab in sight."""
        focus_first(self.tab, self.tabs)

    def print_page(self) -> None:
        """Show the eindverslag on paper."""
        if self.blad is not None and self.may_leave():
            show_eindverslag(self.shell, self, self.blad.traject.id)

    def _choices(self, found: Traject) -> Choices:
        choices: list[tuple[str, Callable[[], object]]] = [("Eindverslag op papier…", self.print_page)]
        if is_open(found):
            choices.append(("Afronden…", partial(self._saved_first, finish)))
            choices.append(("Intrekken…", partial(self._saved_first, withdraw)))
        choices += record_choices(self.shell, self, ("traject", found.id))
        return [*choices, ("Verwijderen…", partial(self._saved_first, remove))]

    def _saved_first(self, act: Callable[[Shell, QWidget, Traject], object]) -> None:
        if self.may_leave() and self.blad is not None:
            act(self.shell, self, self.blad.traject)

    def _inform(self) -> None:
        if self.blad is not None and self.may_leave():
            from wijkregie.ui.forms.betrokkenheden import inform_wijkorganen

            inform_wijkorganen(self.shell, self, self.blad.traject.id, self.blad.traject.naam)

    def _ask(self) -> None:
        if self.blad is not None and self.may_leave():
            from wijkregie.ui.forms.betrokkenheden import ask_wijkorganen

            ask_wijkorganen(self.shell, self, self.blad.traject)

    def _reopen(self) -> None:
        if self.blad is not None and self.may_leave():
            self.shell.lanes.command(reopen_traject, self.blad.traject.id, owner=self, done=self.shell.done)

    def _tab_changed(self, key: str) -> None:
        if self.blad is not None:
            self._places[self.blad.traject.id] = key
            self.tab.show_blad(self.blad)
