"""Nakoming: every promise of a year at every wijkorgaan, with what shows it and how both sides judge it."""

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.views import View
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState


class NakomingView(View):
    """Bodies by promises."""

    tables = frozenset({"nakoming", "verplichting", "wijkorgaan", "niveaukeuze"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.empty = EmptyState(
            "Nog niets te beoordelen.",
            "Noteer een contact en koppel het aan een afspraak.",
            "Naar de wijkorganen",
            lambda: shell.open_page("wijkorganen"),
        )
        self.setLayout(column(self.empty))
        self.setFocusProxy(self.empty)

    def refresh(self, jaar: int) -> None:
        self.told.emit(f"Wat gemeente en wijkorganen elkaar voor {jaar} beloven")
