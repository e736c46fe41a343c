"""A tab with one thing for each year: the years above, the chosen one in place below."""

from abc import abstractmethod

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import clear, column, label, line, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.segment import Segment

_MOST = 8
"""Years to choose from side by side."""


class YearsTab(DossierTab):
    """Subclasses say which years there are and show one of them in `content`, or say why it is empty."""

    def __init__(self, shell: Shell, content: QWidget, action: str, years: QWidget | None = None) -> None:
        """Show years in `content`; `action` is the word on the button of an empty one.

        `years` takes the place of the words above it; a subclass that has it overrides `offer`.
        """
        super().__init__(shell)
        self._dossier: Dossier | None = None
        self._jaar = 0
        self._picker: Segment | None = None
        self._words: list[tuple[int, str]] = []
        self._years = QHBoxLayout()
        self._said = label("", "meta")
        self.top = row(self._years, self._said, None, space=Space.M)
        self.top.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        self.empty = EmptyState("", "", action, self.new)
        self.content = content
        self._stack = QStackedWidget()
        self._stack.addWidget(content)
        self._stack.addWidget(self.empty)
        self.body.addLayout(column(years or self.top, line(), self._stack, space=Space.NONE))

    @property
    def jaar(self) -> int:
        """The year that is shown."""
        return self._jaar

    @abstractmethod
    def years(self, dossier: Dossier) -> dict[int, str]:
        """Return the years there is something of, with a few words on each."""

    @abstractmethod
    def show_year(self, dossier: Dossier, jaar: int) -> None:
        """Show one year in `content`, or call `show_empty`."""

    def show_dossier(self, dossier: Dossier) -> None:
        other = self._dossier is None or self._dossier.wijkorgaan.id != dossier.wijkorgaan.id
        self._dossier = dossier
        present = werkjaar(self.lanes.session.today)
        found = {present: "", **self.years(dossier)}
        if other or self._jaar not in found:
            self._jaar = present
        self.offer(found)
        self.show_year(dossier, self._jaar)

    def go_to_year(self, jaar: int) -> None:
        """Show another year, when the present one may be left."""
        if self._dossier is None or jaar == self._jaar:
            return
        if self.may_leave():
            self._jaar = jaar
            self.show_dossier(self._dossier)
        else:
            self.stand_on_year()

    def show_content(self) -> None:
        """Put the content in sight."""
        self._stack.setCurrentWidget(self.content)

    def show_empty(self, what: str, why: str, *, action: bool = True) -> None:
        """Say why there is nothing of the year, with or without the button to begin."""
        self.empty.set_texts(what, why)
        self.empty.button.setVisible(action)
        self._stack.setCurrentWidget(self.empty)

    def offer(self, found: dict[int, str]) -> None:
        """Let the user choose from these years, and stand on the one that is shown."""
        words = [(year, str(year)) for year in sorted(found, reverse=True)[:_MOST]]
        if words != self._words:
            self._words = words
            clear(self._years)
            self._picker = Segment("Jaar", words)
            self._picker.changed.connect(self.go_to_year)
            self._years.addWidget(self._picker)
        self.stand_on_year()
        self._said.setText(found[self._jaar])

    def stand_on_year(self) -> None:
        """Mark the year that is shown."""
        if self._picker is not None:
            self._picker.set_value(self._jaar)
