"""Trajecten: the plans of the municipality that touch wijken."""

from collections.abc import Iterator

from wijkregie.ui.pages.page import Page
from wijkregie.ui.widgets.empty import EmptyState


class TrajectenPage(Page):
    """The plans, and the chosen one whole."""

    title = "Trajecten"
    tables = frozenset({"traject"})

    def build(self) -> Iterator[None]:
        self._empty = EmptyState(
            "Nog geen trajecten.",
            "Een traject is een plan van de gemeente dat wijken raakt. Hier zie je straks wie wanneer is gehoord.",
        )
        self.body.addWidget(self._empty)
        yield
