"""Requests for a specialist in the window: a new one, and that somebody came."""

from collections.abc import Callable
from datetime import timedelta

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints
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
