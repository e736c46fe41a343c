"""What a page shows first is made in parts, so that the window can make it in idle moments."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

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
        making = window.making.parts(key)
        while (found := window.findChild(kind)) is None:
            next(making)
        assert isinstance(found, QWidget)
        begun = len(found.findChildren(QWidget))
        assert key not in window.making.pages
        window.open_page(key)
        settle()
        page = window.page
        assert page is not None
        assert page.isAncestorOf(found)
        assert len(found.findChildren(QWidget)) > begun


def test_a_page_that_was_asked_for_comes_though_the_pointer_goes_on_to_another(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    wanted, passed = (window.navigation._items[key] for key in ("rapporten", "wijkbudget"))
    assert not {"rapporten", "wijkbudget"} & window.making.pages.keys()
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
    middle = QPointF(passed.rect().center())
    QApplication.sendEvent(passed, QEnterEvent(middle, middle, middle))
    settle()
    assert window.page is window.making.pages["rapporten"]
