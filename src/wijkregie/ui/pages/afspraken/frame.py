"""Afspraken: what municipality and wijkorganen promised each other for a year, and how it goes."""

from collections.abc import Sequence

from wijkregie.ui.pages.views import Ingang, ViewsPage
from wijkregie.ui.widgets.tabs import TabBar

VIEWS: Sequence[Ingang] = (
    Ingang("nakoming", "Nakoming", "afspraken.nakoming", "NakomingView"),
    Ingang("bijeenkomsten", "Bijeenkomsten", "afspraken.bijeenkomsten", "BijeenkomstenView"),
    Ingang("specialisten", "Specialisten", "afspraken.specialisten", "SpecialistenView"),
)


class AfsprakenPage(ViewsPage):
    """The promises of a year: whether they were kept, how early bodies heard, how long they waited."""

    title = "Afspraken"
    views = VIEWS

    def make_choice(self) -> TabBar:
        choice = TabBar([(ingang.key, ingang.word) for ingang in VIEWS])
        self.body.addWidget(choice)
        return choice
