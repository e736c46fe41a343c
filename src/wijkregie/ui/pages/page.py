"""What every page is: a title, a header, a body, and the ways it hears and is left."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.header import Header
from wijkregie.ui.widgets.records import Record
from wijkregie.usecases.session import Changes, Outcome


class Shell(Protocol):
    """What a page may ask of the window around it."""

    lanes: Lanes
    settings: Settings
    stack: QStackedWidget
    """Where pages stand."""

    @property
    def views(self) -> "Kept":
        """The views of lists that are kept."""

    def open_page(self, key: str, **place: Any) -> None:
        """Go to a page; `place` is what that page's `go_to` takes."""

    def toast(self, text: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something for six seconds, with at most one action."""

    def done(self, outcome: Outcome[Any]) -> None:
        """Say what a command did, with "Ongedaan maken"."""

    def refuse(self, refusal: Refusal) -> None:
        """Say in a dialog why something cannot be done."""

    def ask(self, question: str, yes: str, no: str = "Annuleren", *, more: str = "") -> bool:
        """Ask something; True when the user chose `yes`."""

    def begin_anew(self) -> None:
        """Show the ways to begin, with the start list among them; the open store stays as it is."""

    def set_late(self, count: int) -> None:
        """Show the number of things that are late beside Vandaag."""

    def fold_navigation(self, *, folded: bool) -> None:
        """Make the navigation narrow or wide, also the next time."""

    def fit_navigation(self) -> None:
        """Make the navigation narrow for as long as the page in sight wants the room."""


LIST_GONE = "De lijst van deze weergave bestaat niet meer."


def may_remove(shell: Shell, what: str) -> bool:
    """Ask before something goes that can be put back; `what` as in "de stap van 1 oktober"."""
    return shell.ask(f"Wil je {what} verwijderen?", "Verwijderen", more="Je kunt het ongedaan maken.")


class Pane(Protocol):
    """What may stand beside a list."""

    @property
    def open(self) -> bool:
        """Tell whether it is shown."""

    def focus_first(self) -> None:
        """Go to its first field."""

    def isAncestorOf(self, child: QWidget, /) -> bool:
        """Tell whether a widget is in it."""


class Place(QWidget):
    """Where one works: a page, or a part of one that is in sight by itself. Each key of the window ends here."""

    tables: ClassVar[frozenset[str]] = frozenset()
    """Tables whose changes make it read again."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.lanes = shell.lanes

    def may_leave(self) -> bool:
        """Save what is being typed and tell whether this may be left; called on page change and closing."""
        return True

    def go_to(self, **place: Any) -> None:
        """Show a place within: an entity's id, a tab, a year."""

    def new(self) -> None:
        """Ctrl+N: begin its own kind of new thing."""

    def search(self) -> None:
        """Ctrl+F: go to the field that searches."""

    def edit(self) -> None:
        """F2: edit what is chosen."""

    @property
    def start(self) -> QWidget:
        """Where work begins: what the keyboard goes to when it is opened."""
        return self

    def begin(self) -> None:
        """Give the keyboard to where work begins."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_pane(self) -> None:
        """F6: go to the next pane."""
        self.begin()

    def go_round(self, pane: Pane, finder: QWidget) -> None:
        """Go from where work begins to a pane that is open, on to the field that searches, and back."""
        here = self.focusWidget() or self
        if pane.open and here is not finder and not pane.isAncestorOf(here):
            pane.focus_first()
        elif finder.isVisible() and here is not finder:
            finder.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.begin()

    def escape(self) -> None:
        """Esc: go one step back within, in the end to where work begins."""
        self.begin()


class Kept(Protocol):
    """The views of all lists."""

    all: Sequence[Lijstweergave]
    """Those of a page in their order."""

    changed: SignalInstance
    """Views were kept, changed or removed."""

    def show_chosen(self, pagina: str, weergave_id: str, *, changed: bool) -> None:
        """Mark in the navigation which view a page shows, "" for none, and whether it shows something else by now."""


class Views(Protocol):
    """The kept views of the list of a page."""

    def open(self, weergave: Lijstweergave) -> None:
        """Show the list as a view keeps it."""

    def set_in_sight(self, *, in_sight: bool) -> None:
        """Say whether the list is shown, among others of its page: only then a view is marked."""


class Page(Place):
    """A page of the window. Subclasses fill `body` in `build`, read in `refresh` and say which tables touch them.

    Put outer parts in place before they are filled: moving a filled part styles all within it once more.
    """

    title: ClassVar[str] = ""
    weergaven: Views | None = None
    """The kept views of its list, where it has one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.stack)
        self.setObjectName("pagina")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.header = Header(self.title, self.lanes)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.NONE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(Space.NONE)
        outer.addWidget(self.header)
        outer.addLayout(self.body, 1)

    def build(self) -> Iterator[None]:
        """Make the parts, with a `yield` each ten milliseconds or so: the window makes pages ahead in idle moments.

        Nothing else is asked of a page before this has ended.
        """
        yield from ()

    def refresh(self) -> None:
        """Read what the page shows again; called when it is first shown, on F5 and after changes."""

    def on_changed(self, changes: Changes) -> None:
        """Hear what a command changed; reads again when it touches the page's tables."""
        if changes.touches(*self.tables):
            self.refresh()

    @property
    def wants_room(self) -> bool:
        """Tell whether the page asks for the room that the words of the navigation take."""
        return False

    @property
    def wijkorgaan_id(self) -> str:
        """Id of the wijkorgaan that is looked at, "" for none: what is noted is about it."""
        return ""

    @property
    def traject_id(self) -> str:
        """Id of the traject that is looked at, "" for none: what is noted is about it."""
        return ""

    def record(self) -> Record | None:
        """Return the kept row that is looked at, where nothing within the page tells of another."""
        if self.traject_id:
            return "traject", self.traject_id
        return ("wijkorgaan", self.wijkorgaan_id) if self.wijkorgaan_id else None

    def print_page(self) -> None:
        """Ctrl+P: print what the page shows; what has no paper of its own says where paper is made."""
        self.shell.toast("Afdrukken doe je bij Rapporten.", "Openen", lambda: self.shell.open_page("rapporten"))

    def manual(self) -> str:
        """F1: the section about what is in sight in the chapter about this page, "" for its beginning."""
        return ""
