"""Requests for a specialist in the window: a new one, and that somebody came."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.specialistvragen import Vraagstand, vraagstand
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.pages.afspraken.specialisten import SpecialistenView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases.session import Session
from wijkregie.usecases.specialistvragen import specialistvragen
from wijkregie.usecases.wijkorganen import namen

Settle = Callable[[], None]


def test_a_request_is_added_and_somebody_came(window: MainWindow, session: Session, settle: Settle) -> None:
    window.open_page("afspraken", deel="specialisten", jaar=TODAY.year)
    settle()
    page = window.page
    assert isinstance(page, AfsprakenPage)
    page.new()
    settle()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    body_id, naam = next(iter(namen(session).items()))
    press(dialog, settle, wijkorgaan_id=body_id, onderwerp="Geluid", gewenst_op=TODAY - timedelta(days=1))
    settle()
    view = page.view
    assert isinstance(view, SpecialistenView)
    pane = view.pane
    assert pane.open

    def kept() -> tuple[str, Vraagstand]:
        rij = next(rij for rij in specialistvragen(session, TODAY.year) if rij.id == pane.shown_id)
        return rij.wijkorgaan, vraagstand(rij.vraag, TODAY)

    assert kept() == (naam, Vraagstand.TE_LAAT)
    assert complaints(view) == []
    pane.came.click()
    press(dialog_of(window), settle, verslag="Liep mee door de wijk.")
    settle()
    assert kept() == (naam, Vraagstand.GEKOMEN)
    assert not pane.came.isVisible()


def test_the_list_is_searched_and_filtered_and_says_when_nothing_is_left(
    window: MainWindow, session: Session, settle: Settle
) -> None:
    window.open_page("afspraken", deel="specialisten", jaar=TODAY.year)
    settle()
    page = window.page
    assert isinstance(page, AfsprakenPage)
    view = page.view
    assert isinstance(view, SpecialistenView)
    first = specialistvragen(session, TODAY.year)[0]
    view.lijstbalk.choose("Wijkorgaan", (first.wijkorgaan,))
    assert {rij.wijkorgaan for rij in view.model.rows} == {first.wijkorgaan}
    view.begin()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    settle()
    assert view.pane.open
    window.resize(900, 500)
    settle()
    QTest.qWait(50)
    assert [button.text() for button in view.lijstbalk.menus.values()] == ["", "", ""], "no room for words"
    beside = [view.lijstbalk.finder, view.lijstbalk.button, *view.lijstbalk.menus.values()]
    assert all(left.geometry().right() < right.x() for left, right in pairwise(beside)), "each has its own place"
    view.lijstbalk.choose("Wijkorgaan", tuple(sorted({rij.wijkorgaan for rij in view.model.every})))
    view.open_pane()
    QTest.qWait(50)
    (chip,) = view.lijstbalk.chips
    assert chip.width() < chip.sizeHint().width(), "no room for all of its words"
    assert cut_off(view) == []
    middles = {part.geometry().center().y() for part in (view.lijstbalk._told, view.lijstbalk.again)}
    assert max(middles) - min(middles) <= 1, "what stands on a line stands on its middle"
    assert view.lijstbalk._told.text() == f"{len(view.model.rows)} van {view.model.total} vragen"
    view.lijstbalk.choose("Wijkorgaan", (first.wijkorgaan,))
    page.search()
    QTest.keyClicks(view.lijstbalk.finder, "bestaat niet")
    assert not view.pane.open
    assert view.start is view._nothing
    assert complaints(view) == []
    view._nothing.button.click()
    assert len(view.model.rows) == len(specialistvragen(session, TODAY.year))
