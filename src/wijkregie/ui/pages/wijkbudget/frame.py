"""Wijkbudget & initiatieven: what wijken and stadsdelen may spend in a year, and the ideas it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wijkregie.ui.pages.views import Ingang, ViewsPage
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, row
from wijkregie.ui.widgets.tabs import TabBar

VIEWS: Sequence[Ingang] = (
    Ingang("wijkbudget", "Wijkbudget", "wijkbudget.wijkbudgetten", "WijkbudgettenView"),
    Ingang("werkbudget", "Werkbudget", "wijkbudget.werkbudgetten", "WerkbudgettenView"),
    Ingang("initiatieven", "Initiatieven", "wijkbudget.initiatieven", "InitiatievenView"),
    Ingang("collectieven", "Collectieven", "wijkbudget.collectieven", "CollectievenView"),
)


class WijkbudgetPage(ViewsPage):
    """The money of a year, what it went to, and who decided."""

    title = "Wijkbudget & initiatieven"
    views = VIEWS

    def make_choice(self) -> TabBar:
        tabs = TabBar([(ingang.key, ingang.word) for ingang in VIEWS])
        self._right: QHBoxLayout = row()
        self._right.setContentsMargins(Space.NONE, Space.S, Space.XL, Space.S)
        bar = row(tabs, column(self._right, None, line(), space=Space.NONE), space=Space.NONE)
        bar.setAlignment(tabs, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(bar)
        return tabs

    def place_tools(self, tools: QWidget) -> None:
        self._right.addWidget(tools)
