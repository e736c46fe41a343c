"""Overnemen: what a colleague handed over comes in."""

from collections.abc import Iterator

from wijkregie.ui.pages.views import View
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState


class OvernemenView(View):
    """What a file would change, and the choices on it."""

    def build(self) -> Iterator[None]:
        empty = EmptyState(
            "Je neemt hier wijkorganen over van een collega.", "Je ziet eerst wat er verandert. Daarna bewaar je pas."
        )
        self.setLayout(column(empty))
        yield

    def refresh(self, jaar: int) -> None:
        self.told.emit("Een bestand van je collega.")
