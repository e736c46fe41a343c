"""Overdragen: wijkorganen go to a colleague, in a file."""

from collections.abc import Iterator

from wijkregie.ui.pages.views import View
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.empty import EmptyState


class OverdragenView(View):
    """What goes along, and the file it goes in."""

    def build(self) -> Iterator[None]:
        empty = EmptyState(
            "Je geeft hier wijkorganen door aan een collega.", "Met hun geschiedenis en bijlagen, in één bestand."
        )
        self.setLayout(column(empty))
        yield

    def refresh(self, jaar: int) -> None:
        self.told.emit("Een bestand voor je collega.")
