"""Uitwisselen: read a list in, hand bodies over to a colleague, take over or join what a colleague made."""

from collections.abc import Sequence

from wijkregie.ui.pages.views import Ingang, ViewsPage
from wijkregie.ui.widgets.tabs import TabBar

VIEWS: Sequence[Ingang] = (
    Ingang("inlezen", "Inlezen", "uitwisselen.inlezen", "InlezenView"),
    Ingang("overdragen", "Overdragen", "uitwisselen.overdragen", "OverdragenView"),
    Ingang("overnemen", "Overnemen", "uitwisselen.overnemen", "OvernemenView"),
    Ingang("samenvoegen", "Samenvoegen", "uitwisselen.samenvoegen", "SamenvoegenView"),
)


class UitwisselenPage(ViewsPage):
    """What goes in and out of the store; what was begun in a view stays while another page is looked at."""

    title = "Uitwisselen"
    views = VIEWS
    has_year = False

    def make_choice(self) -> TabBar:
        self.tabs = TabBar([(ingang.key, ingang.word) for ingang in VIEWS])
        self.body.addWidget(self.tabs)
        return self.tabs

    def begin(self) -> None:
        if self.start is self.view:  # nothing in it takes the keyboard
            self.tabs.focus_word()
        else:
            super().begin()
