"""What a window that is opened again finds as it was left: its size, page, views, splitters and lists."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.facets import JA
from wijkregie.ui.pages.acties import ActiesPage
from wijkregie.ui.pages.afspraken.frame import AfsprakenPage
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.splitter import Splitter
from wijkregie.usecases.session import Session

PAGE = "acties"
Settle = Callable[[], None]
Again = Callable[[MainWindow], MainWindow]


@pytest.fixture
def again(session: Session, settings: Settings, qtbot: QtBot) -> Iterator[Again]:
    """Return what closes a window and opens another."""
    made: list[MainWindow] = []

    def reopen(window: MainWindow) -> MainWindow:
        window.close()
        lanes = Lanes(session)
        other = MainWindow(lanes, settings)
        made.append(other)
        other.show()
        qtbot.waitUntil(lambda: lanes.idle() and other.arrived, timeout=20_000)
        return other

    yield reopen
    for each in made:
        each.close()


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.lanes.idle() and window.arrived, timeout=20_000)


def test_a_list_is_filtered_grouped_and_sorted_as_it_was_left(window: MainWindow, again: Again) -> None:
    page = window.page
    assert isinstance(page, ActiesPage)
    page.lijstbalk.set_keuze(Lijstkeuze(zoek="esweg", filters={"Te laat": (JA,), "Wie": ("wijkregisseur",)}))
    page.lijstbalk.set_keuze(Lijstkeuze(filters={"Te laat": (JA,)}, groep="Stadsdeel"))
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    ids = [rij.id for rij in page._model.rows]
    seen = again(window).page
    assert isinstance(seen, ActiesPage)
    assert seen.lijstbalk.keuze.filters == {"Te laat": (JA,)}
    assert seen.lijstbalk.keuze.groep == "Stadsdeel"
    head = seen.table.horizontalHeader()
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (1, Qt.SortOrder.DescendingOrder)
    assert [rij.id for rij in seen._model.rows] == ids


def test_no_words_that_may_name_somebody_are_left_in_the_settings(window: MainWindow, settings: Settings) -> None:
    page = window.page
    assert isinstance(page, ActiesPage)
    named = {"Wijkorgaan": ("Dorpsraad Lindevoort",), "Wie": ("Mobiliteit",), "Stadsdeel": ("Noord",)}
    page.lijstbalk.set_keuze(Lijstkeuze(zoek="Gerda", filters=named))
    left = settings.text("lijst_acties")
    assert "Noord" in left
    assert not any(word in left for word in ("Gerda", "Lindevoort", "Mobiliteit"))
    page.lijstbalk.clear_all()
    assert settings.text("lijst_acties") == ""


@pytest.mark.parametrize("left", ["[", '{"filters": {"Weg": ["x"]}, "sorteer": "Weg"}', "\0", '{"groep": 3}'])
def test_whatever_is_in_the_settings_the_list_opens(
    window: MainWindow, settings: Settings, again: Again, qtbot: QtBot, left: str
) -> None:
    settings.put_text("lijst_acties", left)
    settings.put_text("deel_afspraken", left)
    other = again(window)
    assert isinstance(other.page, ActiesPage)
    assert other.page._model.rows
    assert other.page.lijstbalk.keuze.filters == {}
    other.open_page("afspraken")
    wait(other, qtbot)
    assert isinstance(other.page, AfsprakenPage)
    assert other.page.choice.value == "nakoming"


def test_size_page_view_and_splitter_are_as_they_were_left(
    window: MainWindow, again: Again, settle: Settle, qtbot: QtBot
) -> None:
    window.open_page("wijkorganen")
    settle()
    assert window.page is not None
    both = window.page.findChild(Splitter)
    assert isinstance(both, Splitter)
    both.setSizes([400, 700])
    both.splitterMoved.emit(400, 1)
    sizes = both.sizes()
    window.open_page("afspraken", deel="specialisten")
    settle()
    window.resize(1366, 620)
    other = again(window)
    assert other.height() == 620, "wider than the screen it would not be"
    assert isinstance(other.page, AfsprakenPage)
    assert other.page.choice.value == "specialisten"
    other.resize(1366, 768)
    other.open_page("wijkorganen")
    wait(other, qtbot)
    assert other.page is not None
    splitter = other.page.findChild(Splitter)
    assert isinstance(splitter, Splitter)
    assert splitter.sizes() == sizes
