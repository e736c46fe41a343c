"""What a page shows first is made in parts, so that the window can make it in idle moments."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wijkregie.ui.forms.acties import ActiePaneel
from wijkregie.ui.pages.afspraken.nakoming import NakomingView
from wijkregie.ui.pages.instelling.ik import Ik
from wijkregie.ui.pages.trajecten.plan import PlanTab
from wijkregie.ui.pages.wijkbudget.wijkbudgetten import WijkbudgettenView
from wijkregie.ui.shell.window import MainWindow

FIRST = {
    "acties": ActiePaneel,
    "afspraken": NakomingView,
    "wijkbudget": WijkbudgettenView,
    "trajecten": PlanTab,
    "instellingen": Ik,
}


def test_what_comes_in_sight_first_is_made_in_parts_and_whole_when_it_is_asked_for_sooner(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    for key, kind in FIRST.items():
        making = window._begun.setdefault(key, window._make(key))
        while (found := window.findChild(kind)) is None:
            next(making)
        assert isinstance(found, QWidget)
        begun = len(found.findChildren(QWidget))
        assert key not in window._pages
        window.open_page(key)
        settle()
        page = window.page
        assert page is not None
        assert page.isAncestorOf(found)
        assert len(found.findChildren(QWidget)) > begun
