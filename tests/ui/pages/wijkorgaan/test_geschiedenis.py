"""The line of time of one wijkorgaan, in words, with a way back."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.pages.wijkorgaan.conftest import Show
from tests.ui.walk import complaints
from wijkregie.ui.pages.wijkorgaan.geschiedenis import AT_ONCE, GeschiedenisTab
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import acties, wijkorganen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


def words(tab: GeschiedenisTab) -> list[str]:
    return [label.text() for label in tab.findChildren(QLabel) if label.isVisibleTo(tab)]


def way_back(tab: GeschiedenisTab, label: str) -> QPushButton:
    wanted = f"Zet terug: {label}"
    return next(
        button
        for button in tab.findChildren(QPushButton)
        if button.isVisibleTo(tab) and button.accessibleName() == wanted
    )


@pytest.fixture
def tab(show: Show, session: Session, body: str, qtbot: QtBot) -> GeschiedenisTab:
    wijkorganen.change_wijkorgaan(session, body, telefoon="14 053")
    wijkorganen.change_wijkorgaan(session, body, telefoon="053 123 45 67", toelichting="woord " * 100)
    gone = acties.create_actiepunt(session, "Vergissing", wijkorgaan_id=body).value
    acties.change_actiepunt(session, gone.id, uiterlijk=date(2026, 10, 1))
    acties.remove_actiepunten(session, [gone.id])
    tab = show("geschiedenis").frame.tab
    assert isinstance(tab, GeschiedenisTab)
    qtbot.waitUntil(lambda: bool(words(tab)))
    return tab


def test_it_tells_what_changed_from_what_to_what(tab: GeschiedenisTab) -> None:
    said = words(tab)
    assert said[0] == "Vandaag"
    assert "Telefoon: van 14 053 naar 053 123 45 67" in said
    long = next(text for text in said if text.startswith("Toelichting"))
    assert long.endswith("woord …")
    assert len(long) < 200
    assert "‘Vergissing’ · Uiterlijk: van leeg naar 1 oktober 2026" in said
    assert said.index("Actie verwijderd") < said.index("Actie gewijzigd") < said.index("Actie toegevoegd")
    assert complaints(tab) == []


def test_a_removed_action_comes_back_and_the_line_says_so(
    tab: GeschiedenisTab, session: Session, settle: Settle, window: MainWindow
) -> None:
    way_back(tab, "Actie verwijderd").click()
    settle()
    assert "Vergissing" in {rij.tekst for rij in acties.acties(session)}
    assert window.toast_text == "Ongedaan: Actie verwijderd."
    assert "Ongedaan: Actie verwijderd" in words(tab)
    with pytest.raises(StopIteration):
        way_back(tab, "Actie verwijderd")


def test_what_changed_since_is_refused_in_a_sentence(
    tab: GeschiedenisTab, session: Session, body: str, settle: Settle, window: MainWindow
) -> None:
    wijkorganen.change_wijkorgaan(session, body, telefoon="14 055")
    said: list[str] = []
    window.lanes.refused.disconnect()
    window.lanes.refused.connect(lambda refusal: said.append(str(refusal)))
    way_back(tab, "Wijkorgaan gewijzigd").click()
    settle()
    assert len(said) == 1
    assert said[0].startswith("“Wijkorgaan gewijzigd” kan niet meer ongedaan gemaakt worden")


def test_older_things_come_on_demand(show: Show, session: Session, body: str, settle: Settle, qtbot: QtBot) -> None:
    for number in range(AT_ONCE + 5):
        wijkorganen.change_wijkorgaan(session, body, telefoon=f"053 {number}")
    tab = show("geschiedenis").frame.tab
    assert isinstance(tab, GeschiedenisTab)
    qtbot.waitUntil(lambda: bool(words(tab)))
    assert words(tab).count("Wijkorgaan gewijzigd") == AT_ONCE
    tab.older.click()
    qtbot.waitUntil(lambda: bool(words(tab)))
    assert words(tab).count("Wijkorgaan gewijzigd") == AT_ONCE + 5
    assert "Voorbeeldstad gemaakt" in words(tab)
    assert not tab.older.isVisible()
