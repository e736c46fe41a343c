"""Samenvoegen: the files of several colleagues become one."""

from collections.abc import Iterator

from wijkregie.ui.pages.views import View
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState


class SamenvoegenView(View):
    """The files, and what each would change."""

    def build(self) -> Iterator[None]:
        empty = EmptyState(
            "Je voegt hier de bestanden van je collega’s samen.", "Zo maak je het overzicht van de hele gemeente."
        )
        self.setLayout(column(empty))
        yield

    def refresh(self, jaar: int) -> None:
        self.told.emit("De bestanden van je collega’s bij elkaar.")
