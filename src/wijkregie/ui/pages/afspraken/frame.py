"""Afspraken: what municipality and wijkorganen promised each other for a year, and how it goes."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from wijkregie.ui.pages.views import Ingang, ViewsPage
from wijkregie.ui.widgets.tabs import TabBar
from wijkregie.usecases.klokken import aantal_stil
from wijkregie.usecases.session import Changes

VIEWS: Sequence[Ingang] = (
    Ingang("nakoming", "Nakoming", "afspraken.nakoming", "NakomingView"),
    Ingang("tijdigheid", "Tijdigheid", "afspraken.tijdigheid", "TijdigheidView"),
    Ingang("radiostilte", "Radiostilte", "afspraken.radiostilte", "RadiostilteView"),
    Ingang("spiegel", "Per afdeling", "afspraken.spiegel", "SpiegelView"),
    Ingang("beloofd", "Beloofd en ervaren", "afspraken.beloofd", "BeloofdView"),
    Ingang("bijeenkomsten", "Bijeenkomsten", "afspraken.bijeenkomsten", "BijeenkomstenView"),
    Ingang("specialisten", "Specialisten", "afspraken.specialisten", "SpecialistenView"),
)


class AfsprakenPage(ViewsPage):
    """The promises of a year: whether they were kept, how early bodies heard, how long they waited."""

    title = "Afspraken"
    views = VIEWS

    _counted: date | None = None
    """The day on which silences were counted last."""

    def make_choice(self) -> TabBar:
        self.tabs = TabBar([(ingang.key, ingang.word) for ingang in VIEWS])
        self.body.addWidget(self.tabs)
        return self.tabs

    def refresh(self) -> None:
        super().refresh()
        if self._counted != self.lanes.session.today:
            self._count()

    def on_changed(self, changes: Changes) -> None:
        super().on_changed(changes)
        if changes.touches("betrokkenheid", "regeling"):
            self._count()

    def _count(self) -> None:
        """Show beside its word how much is silent, also while that view was never opened."""
        self._counted = self.lanes.session.today
        self.lanes.read(aantal_stil, owner=self, done=partial(self.tabs.set_count, "radiostilte"), slot="stil")
