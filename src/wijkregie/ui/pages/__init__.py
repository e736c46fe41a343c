"""The pages of the window, in the order of the navigation."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from wijkregie.domain.frozen import frozen

if TYPE_CHECKING:
    from wijkregie.ui.pages.page import Page


@frozen
class Entry:
    """One line of the navigation; its module is imported when the page is first visited."""

    key: str
    title: str
    module: str
    class_name: str
    group: int = 0
    foot: bool = False
    ahead: bool = True
    """Whether it is made while nothing else goes on, before its first visit; one that is seldom opened waits for it."""

    @property
    def icon(self) -> str:
        """Name of the icon; an icon is called as its page."""
        return self.key

    def load(self) -> "type[Page]":
        """Import the page's class."""
        found: type[Page] = getattr(import_module(self.module), self.class_name)
        return found


PAGES: Sequence[Entry] = (
    Entry("vandaag", "Vandaag", "wijkregie.ui.pages.vandaag", "VandaagPage"),
    Entry("wijkorganen", "Wijkorganen", "wijkregie.ui.pages.wijkorganen", "WijkorganenPage", group=1),
    Entry("jaargesprekken", "Jaargesprekken", "wijkregie.ui.pages.jaargesprekken", "JaargesprekkenPage", group=1),
    Entry("subsidies", "Subsidies", "wijkregie.ui.pages.subsidies", "SubsidiesPage", group=1),
    Entry("acties", "Acties", "wijkregie.ui.pages.acties", "ActiesPage", group=1),
    Entry("afspraken", "Afspraken", "wijkregie.ui.pages.afspraken.frame", "AfsprakenPage", group=1),
    Entry("wijken", "Wijken", "wijkregie.ui.pages.wijken.frame", "WijkenPage", group=1, ahead=False),
    Entry("wijkbudget", "Wijkbudget & initiatieven", "wijkregie.ui.pages.wijkbudget.frame", "WijkbudgetPage", group=2),
    Entry("trajecten", "Trajecten", "wijkregie.ui.pages.trajecten.frame", "TrajectenPage", group=2, ahead=False),
    Entry("rapporten", "Rapporten", "wijkregie.ui.pages.rapporten", "RapportenPage", group=3, ahead=False),
    Entry(
        "uitwisselen",
        "Uitwisselen",
        "wijkregie.ui.pages.uitwisselen.frame",
        "UitwisselenPage",
        group=3,
        ahead=False,
    ),
    Entry("instellingen", "Instellingen", "wijkregie.ui.pages.instellingen", "InstellingenPage", foot=True),
)
SHARED = (
    "wijkregie.usecases.wijkorganen",
    "wijkregie.ui.widgets.tabs",
    "wijkregie.ui.pages.wijkorgaan.frame",
    "wijkregie.domain.jaarbeelden",
    "wijkregie.ui.forms.fields",
    "wijkregie.ui.forms.references",
    "wijkregie.ui.forms.form",
    "wijkregie.ui.forms.dialog",
    "wijkregie.ui.forms.acties",
    "wijkregie.ui.widgets.carddelegate",
)
"""Modules of several pages, to be loaded ahead one at a time: the first page of theirs would load them all at once."""
