"""Inlezen: a list of your own becomes what the store holds."""

from collections.abc import Iterator

from wijkregie.ui.pages.views import View
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState


class InlezenView(View):
    """The way from a file to what changed, in four steps."""

    def build(self) -> Iterator[None]:
        empty = EmptyState("Je leest hier een lijst in.", "Je ziet eerst wat er verandert. Daarna bewaar je pas.")
        self.setLayout(column(empty))
        yield

    def refresh(self, jaar: int) -> None:
        self.told.emit("Je lijst in wijkregie, zonder overtypen.")
