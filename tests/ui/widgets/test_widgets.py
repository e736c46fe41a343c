from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints, cut_off
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.subsidieverloop import Subsidieverloop
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.contrast import ratio
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.badge import NiveauBadge, niveau_words
from wijkregie.ui.widgets.basics import ElidedLabel, label
from wijkregie.ui.widgets.bladraster import Bladraster, Kolom
from wijkregie.ui.widgets.card import Card
from wijkregie.ui.widgets.cellbar import CellBar
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.focus import FocusRing
from wijkregie.ui.widgets.niveauverloop import Niveauverloop
from wijkregie.ui.widgets.plafondbar import PlafondBar
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.signal import Signal, Stand
from wijkregie.ui.widgets.subsidiegrafiek import Subsidiegrafiek
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tabs import TabBar, Tabs
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.ui.widgets.toast import Toast
from wijkregie.ui.widgets.totals import Totals
from wijkregie.ui.widgets.yearline import Phase, YearLine, YearStep


@dataclass(frozen=True)
class Body:
    id: int
    naam: str
    niveau: int
    klaar: bool = False


BODIES = [Body(1, "Wijkraad Zuid", 2), Body(2, "Bürgerraad", 3), Body(3, "Alle\tdagen\nraad", 1)]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[DataTable]:
    columns = (
        Column[Body](
            "Naam",
            lambda body: body.naam,
            chars=0,
            look=lambda body: Look(bold=True, second="Oost", sign="let", sign_word="let op", sign_colour="let"),
            check=lambda body: body.klaar,
        ),
        Column[Body](
            "Niveau",
            lambda body: "",
            look=lambda body: Look(badge=body.niveau, badge_dashed=body.id == 2),
            accessible=lambda body: niveau_words(body.niveau),
            sort=lambda body: body.niveau,
            copied=lambda body: str(body.niveau),
            chars=6,
        ),
        Column[Body](
            "Besluit", lambda body: "nog 3 dagen", look=lambda _: Look(clock=0.5, clock_hollow=True), chars=30
        ),
    )
    model = RowsModel(columns, key=lambda body: body.id)
    made = DataTable(model, "Wijkorganen", two_lines=True)
    qtbot.addWidget(made)
    model.set_rows(BODIES)
    made.resize(800, 300)
    made.show()
    made.choose_first()
    yield made
    made.close()


def rows(table: DataTable) -> RowsModel[Body]:
    model = table.model()
    assert isinstance(model, RowsModel)
    return model


def test_a_table_copies_for_a_spreadsheet(table: DataTable) -> None:
    table.choose(1)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Wijkraad Zuid\tOost, let op\t2\tnog 3 dagen"
    table.selectAll()
    table.copy()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "Naam\tBij Naam\tNiveau\tBesluit"
    assert lines[3] == "Alle dagen raad\tOost, let op\t1\tnog 3 dagen"


def test_a_row_is_chosen_also_while_ctrl_is_held_down(table: DataTable) -> None:
    table.clearSelection()
    QTest.keyClick(table, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)  # leaves Ctrl as the last known state
    table.choose_first()
    table.choose(1)
    assert [row.id for row in table.selected_rows] == [1]


def test_a_table_tells_what_is_chosen_opened_and_ticked(table: DataTable) -> None:
    heard: list[tuple[str, Body | None]] = []
    table.chosen.connect(lambda row: heard.append(("chosen", row)))
    table.opened.connect(lambda row: heard.append(("opened", row)))
    table.ticked.connect(lambda row: heard.append(("ticked", row)))
    assert table.selected_rows == [BODIES[0]]
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Space)
    box = table.visualRect(rows(table).index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(28, box.y()))
    assert heard == [
        ("chosen", BODIES[1]),
        ("opened", BODIES[1]),
        ("ticked", BODIES[1]),
        ("chosen", BODIES[2]),
        ("ticked", BODIES[2]),
    ]


def test_a_choice_survives_new_rows_and_a_search(table: DataTable) -> None:
    table.choose(2)
    rows(table).set_rows([Body(9, "Nieuw", 1), Body(2, "Bürgerraad", 1)])
    assert table.row == Body(2, "Bürgerraad", 1)
    rows(table).set_text("burger")
    assert table.row == Body(2, "Bürgerraad", 1)
    assert not table.choose(9)


def test_a_head_sorts(table: DataTable) -> None:
    head = table.horizontalHeader()
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(head.sectionPosition(1) + 20, 15))
    assert [body.niveau for body in rows(table).rows] == [1, 2, 3]


def test_only_rows_in_sight_are_drawn(table: DataTable, qtbot: QtBot) -> None:
    asked: list[int] = []

    def text(body: Body) -> str:
        asked.append(body.id)
        return body.naam

    model = RowsModel([Column[Body]("Naam", text)], key=lambda body: body.id)
    long = DataTable(model, "Wijkorganen")
    qtbot.addWidget(long)
    model.set_rows([Body(number, f"Wijkraad {number}", 1) for number in range(1000)])
    long.resize(400, 200)
    long.grab()
    asked.clear()
    long.grab()
    assert asked
    assert max(asked) < 10
    long.scrollToBottom()
    asked.clear()
    long.grab()
    assert min(asked) > 990


def test_a_table_is_drawn_in_both_themes(table: DataTable, theme: Theme, qtbot: QtBot) -> None:
    totals = Totals(table)
    qtbot.addWidget(totals)
    totals.set_texts(["3 wijkorganen", "", ""])
    totals.show()
    table.choose(1)
    table.setFocus()
    light = table.grab().toImage()
    theme.set_mode(Mode.DONKER)
    dark = table.grab().toImage()
    assert light.pixelColor(400, 290).lightness() > 200 > 60 > dark.pixelColor(400, 290).lightness()
    assert light != dark
    assert "3 wijkorganen" in totals.accessibleName()
    assert complaints(table) == []


def test_charts_say_what_they_show(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    money = Subsidiegrafiek()
    money.show_verloop(Subsidieverloop(jaar=2027, plafond=None, punten=(), tot=date(2027, 1, 1)))
    stairs, year, cells, many, bar = (
        Niveauverloop(),
        YearLine(),
        CellBar("Gesprek", 8, 12),
        CellBar("x", 1, 200),
        PlafondBar(),
    )
    stairs.show_verloop("Wijkraad A", [(2025, Niveau.BASIS), (2026, None), (2027, Niveau.BELEIDSVORMEND)], gekozen=2027)
    year.set_steps(
        [YearStep("g", "Gesprek", "25 aug", Phase.GEDAAN), YearStep("b", "Besluit", "", Phase.NU, late=True)]
    )
    for widget in (stairs, money, year, cells, many, bar, NiveauBadge(2, word=True), NiveauBadge(0, dashed=True)):
        layout.addWidget(widget)
    window.show()
    bar.set_amounts(100_00, 200_00, 0, 250_00)
    window.grab()
    assert (
        stairs.accessibleName()
        == stairs.toolTip()
        == (
            "Niveau van Wijkraad A per jaar: 2025 niveau 1, basis (start); 2026 nog niet vastgelegd; "
            "2027 niveau 3, beleidsvormend (trap op)."
        )
    )
    assert money.accessibleName() == "Subsidie voor 2027 door het jaar. Er is nog niets aangevraagd."
    assert cells.accessibleName() == "Gesprek: 8 van 12"
    assert "50 boven het plafond" in bar.accessibleName()
    opened: list[str] = []
    year.opened.connect(opened.append)
    dots = year.findChildren(QAbstractButton)
    dots[1].click()
    assert opened == ["b"]
    assert "te laat" in dots[1].accessibleName()
    assert complaints(window) == []


def test_niveau_in_words() -> None:
    assert niveau_words(2) == "niveau 2, uitvoerend"
    assert niveau_words(2, dashed=True) == "nu niveau 2, uitvoerend; nieuw niveau nog te kiezen"
    assert niveau_words(0) == "niveau nog te kiezen"


def test_a_segment_works_by_key(qtbot: QtBot, theme: Theme) -> None:
    segment = Segment("Weergave", [("b", "Bord"), ("l", "Lijst")])
    qtbot.addWidget(segment)
    segment.show()
    heard: list[str] = []
    segment.changed.connect(heard.append)
    assert segment.value is None
    segment.activateWindow()
    first, second = segment.findChildren(QPushButton)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus, timeout=1000)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert heard == [segment.value] == ["l"]
    segment.set_value(None)
    assert segment.value is None


def test_a_figure_or_letter_presses_the_one_it_begins(qtbot: QtBot, theme: Theme) -> None:
    segment = Segment("Bekend", [(1, "1"), (2, "2"), ("nooit", "Nooit"), ("niet", "Niet nu")], optional=True)
    qtbot.addWidget(segment)
    segment.show()
    heard: list[object] = []
    segment.changed.connect(heard.append)
    first, second, *_ = segment.findChildren(QPushButton)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus, timeout=1000)
    QTest.keyClick(first, Qt.Key.Key_2)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_2)  # once more is no taking back: it may be held down
    QTest.keyClick(second, Qt.Key.Key_N)  # of two it cannot be told which
    QTest.keyClick(second, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert heard == [segment.value] == [2]


def test_a_stoplicht_in_a_narrow_place_takes_a_second_line(qtbot: QtBot, theme: Theme) -> None:
    made = Signal(Stand.WACHT, "Verslag verstuurd · wacht 13 dagen op akkoord", wrap=True)
    qtbot.addWidget(made)
    made.setFixedWidth(180)
    made.show()
    made.adjustSize()
    assert made.height() > 1.5 * Signal(Stand.WACHT, "Gepland").sizeHint().height()
    assert not cut_off(made)


def test_a_tab_may_have_two_nouns(qtbot: QtBot, theme: Theme) -> None:
    bar = TabBar([("niveau", "Niveau & afspraken")])
    qtbot.addWidget(bar)
    bar.set_count("niveau", 2)
    assert bar._tabs["niveau"].accessibleName() == "Niveau & afspraken, 2"
    assert bar._tabs["niveau"].shortcut().isEmpty()


def test_tabs_walk_and_ask_before_they_leave(qtbot: QtBot, theme: Theme) -> None:
    class Stubborn(QWidget):
        stays = True

        def may_leave(self) -> bool:
            return not self.stays

    stubborn = Stubborn()
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.set_tabs([("a", "Overzicht", stubborn), ("b", "Bestuur", QWidget()), ("c", "Acties", QWidget())])
    tabs.set_count("c", 3)
    tabs.show()
    tabs.show_tab("b")
    assert tabs.value == "a"
    stubborn.stays = False
    tabs.show_tab("b")
    assert tabs.value == "b"
    tabs.activateWindow()
    stubborn.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown = tabs.findChildren(QAbstractButton)[1]
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus, timeout=1000)
    QTest.keyClick(shown, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert tabs.value == "c"
    assert complaints(tabs) == []


TABS = ["Overzicht", "Bestuur", "Jaargesprekken", "Niveau", "Subsidie", "Contact", "Acties", "Geschiedenis"]


@pytest.fixture
def narrow(qtbot: QtBot, theme: Theme) -> Iterator[Tabs]:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.set_tabs([(word.lower(), word, QWidget()) for word in TABS])
    tabs.set_count("acties", 12)
    tabs.show()
    tabs.activateWindow()
    yield tabs
    tabs.close()


def bar_of(tabs: Tabs) -> TabBar:
    bar = tabs.findChild(TabBar)
    assert isinstance(bar, TabBar)
    return bar


@pytest.mark.parametrize("width", [260, 420, 558, 690, 1200])
@pytest.mark.parametrize("chosen", TABS)
def test_no_tab_is_cut_off_and_the_chosen_one_is_in_sight(narrow: Tabs, width: int, chosen: str) -> None:
    narrow.show_tab(chosen.lower())
    narrow.resize(width, 300)
    QApplication.processEvents()
    bar = bar_of(narrow)
    assert narrow.width() == width
    buttons = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert all(bar.rect().contains(button.geometry()) for button in buttons)
    assert chosen.lower() not in bar.behind
    assert bar.more.isVisible() == bool(bar.behind) == (width < 1200)
    assert complaints(narrow) == []


def test_a_tab_behind_meer_is_reached_by_key(narrow: Tabs, qtbot: QtBot) -> None:
    narrow.resize(420, 300)
    QApplication.processEvents()
    bar = bar_of(narrow)
    assert bar.behind[-2:] == ["acties", "geschiedenis"]
    bar.more.setFocus()
    qtbot.waitUntil(bar.more.hasFocus, timeout=1000)
    QTest.keyClick(bar.more, Qt.Key.Key_Return)
    qtbot.waitUntil(bar.menu.isVisible, timeout=1000)
    assert [action.text() for action in bar.menu.actions()][-2:] == ["Acties  12", "Geschiedenis"]
    QTest.keyClick(bar.menu, Qt.Key.Key_Up)
    QTest.keyClick(bar.menu, Qt.Key.Key_Return)
    assert narrow.value == "geschiedenis"
    assert "geschiedenis" not in bar.behind
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert narrow.value == "acties"
    assert "acties" not in bar.behind


@pytest.mark.parametrize("width", [260, 400, 700])
def test_an_empty_place_shows_all_its_words(qtbot: QtBot, theme: Theme, width: int) -> None:
    empty = EmptyState(
        "Nog geen jaargesprek voor 2027 met Dorpsraad Lindevoort en omgeving in het buitengebied.",
        "Plan het gesprek voor 1 oktober, dan kan het college voor het einde van het jaar een besluit nemen. " * 2,
        "Gesprek plannen",
    )
    qtbot.addWidget(empty)
    empty.resize(width, 500)
    empty.show()
    for words in empty.findChildren(QLabel):
        assert words.height() >= words.heightForWidth(words.width())
        assert empty.rect().contains(QRect(words.mapTo(empty, QPoint()), words.size()))
        assert abs(words.mapTo(empty, words.rect().center()).x() - width / 2) <= 1
        assert words.width() >= min(width - 48, 560) - 2


def test_a_card_opens_by_key_and_mouse(qtbot: QtBot, theme: Theme) -> None:
    card = Card("Wijkraad Zuid", today=True)
    qtbot.addWidget(card)
    card.show()
    opened: list[int] = []
    card.opened.connect(lambda: opened.append(1))
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert opened == [1, 1]


def test_an_empty_place_never_shows_a_window(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    class Watch(QObject):
        shown = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.shown += 1
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    qtbot.addWidget(EmptyState("Nog geen wijkorganen.", "Voeg er een toe.", "Wijkorgaan toevoegen"))
    qapp.removeEventFilter(watch)
    assert watch.shown == 0


def test_an_empty_place_has_one_button(qtbot: QtBot, theme: Theme) -> None:
    pressed: list[int] = []
    empty = EmptyState("Nog geen wijkorganen.", "Voeg er een toe.", "Wijkorgaan toevoegen", lambda: pressed.append(1))
    qtbot.addWidget(empty)
    empty.show()
    empty.button.click()
    assert pressed == [1]
    assert len(empty.findChildren(QPushButton)) == 1
    assert complaints(empty) == []


def test_escape_empties_a_search_first(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Zoek in de lijst")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_toast_acts_and_goes(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    toast = Toast(window)
    window.show()
    acted: list[int] = []
    toast.say("Actie afgerond.", "Ongedaan maken", lambda: acted.append(1))
    assert toast.isVisible()
    assert toast.geometry().bottom() < 400
    toast.findChildren(QPushButton)[0].click()
    assert acted == [1]
    assert not toast.isVisible()


def test_a_toast_steps_aside_from_the_row_the_keyboard_is_on(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    model = RowsModel([Column[int]("Nummer", str)], key=lambda row: row)
    table = DataTable(model, "Nummers")
    both = QVBoxLayout(window)
    both.setContentsMargins(0, 0, 0, 0)
    both.addWidget(table)
    model.set_rows(list(range(30)))
    toast = Toast(window)
    window.show()
    table.setFocus()
    table.choose(0)
    toast.say("Actie afgerond.")
    usual = toast.geometry()

    def covers() -> bool:
        row = table.visualRect(table.currentIndex()).translated(table.viewport().mapTo(window, QPoint(0, 0)))
        return toast.geometry().intersects(row)

    while not covers():
        QTest.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not covers())
    assert toast.geometry().bottom() < usual.bottom()
    QTest.keyClick(table, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: toast.geometry() == usual)
    toast.hide()
    assert not toast._following.isActive(), "nothing is done for what is not shown"


def test_text_is_never_read_as_markup(qtbot: QtBot, theme: Theme) -> None:
    signal = Signal(Stand.LET, "<i>x</i>")
    qtbot.addWidget(signal)
    for made in (label("<b>Wijkraad</b>"), ElidedLabel("<b>x</b>"), signal._word):
        assert made.textFormat() is Qt.TextFormat.PlainText


def test_the_focus_ring_lies_around_a_button_reached_by_key(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    button = QPushButton("Toevoegen")
    layout.addWidget(button)
    follower = FocusRing(qapp)
    window.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: follower.ring.isVisible(), timeout=1000)
    assert follower.ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.move(button.x() + 10, button.y())
    assert follower.ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.clearFocus()
    assert not follower.ring.isVisible()
    follower.deleteLater()


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER, Mode.CONTRAST])
@pytest.mark.parametrize("on_toast", [False, True], ids=["page", "toast"])
def test_the_ring_stands_out_from_what_it_lies_on(
    qtbot: QtBot, theme: Theme, qapp: QApplication, mode: Mode, on_toast: bool
) -> None:
    theme.set_mode(mode)
    window = QWidget()
    window.setObjectName("pagina")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(window)
    window.resize(400, 200)
    button = QPushButton("Toevoegen", window)
    button.move(40, 40)
    toast = Toast(window)
    follower = FocusRing(qapp)
    window.show()
    window.activateWindow()
    if on_toast:
        toast.say("Contact genoteerd.", "Ongedaan maken")
        button = toast.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: follower.ring.isVisible(), timeout=1000)
    corner = follower.ring.mapTo(window, QPoint(0, follower.ring.height() // 2))
    picture = window.grab().toImage()
    shades = [picture.pixelColor(corner.x() + x, corner.y()).name() for x in range(theme.focus)]
    ground = picture.pixelColor(corner.x() - 1, corner.y()).name()
    assert theme.focus == (3 if mode is Mode.CONTRAST else 2)
    assert min(ratio(shade, ground) for shade in shades) >= 3.0
    follower.deleteLater()


def test_the_ring_comes_and_goes_with_what_it_is_around(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    page = QWidget(around)
    button = QPushButton("Toevoegen", page)
    button.move(20, 20)
    follower = FocusRing(qapp)
    around.show()
    around.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: follower.ring.isVisible(), timeout=1000)
    around.hide()
    button.hide()
    around.show()
    assert not follower.ring.isVisible()
    follower.deleteLater()


def test_the_focus_ring_outlives_what_it_was_drawn_on(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    follower = FocusRing(qapp)
    for _ in range(2):
        window = QWidget()
        button = QPushButton("Toevoegen", window)
        button.move(20, 20)
        window.show()
        window.activateWindow()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: follower.ring.isVisible(), timeout=1000)
        with qtbot.waitSignal(window.destroyed):
            window.deleteLater()
    assert not follower.ring.isVisible()
    follower.deleteLater()


def test_a_cell_of_a_list_that_is_read_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    raster = Bladraster()
    qtbot.addWidget(raster)
    raster.show_sheet([["Naam"], ["<img src='//elders/beeld.png'>"]], 0, [Kolom("A", "Naam", 0)])
    cell = raster.model().index(1, 0)
    assert "&lt;img" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data() == "<img src='//elders/beeld.png'>"
