"""How columns share the room there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from wijkregie.ui.models.rows import Column, Groepering, RowsModel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.totals import Totals

NAAM, ROL, DATUM, BEDRAG, HERKOMST = range(5)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> Iterator[DataTable]:
    model = RowsModel(
        [
            Column[str]("Naam", lambda row: row, chars=0, least=20, tip=lambda row: f"{row}, voluit"),
            Column[str]("Rol", lambda _row: "penningmeester", chars=24),
            Column[str]("Datum", lambda _row: "01-10-2026", chars=11),
            Column[str]("Bedrag", lambda _row: "€ 1.250,00", right=True, chars=12, goes=1),
            Column[str]("Herkomst", lambda _row: "jaargesprek", chars=15, goes=2),
        ],
        key=lambda row: row,
    )
    made = DataTable(model, "Bestuur")
    qtbot.addWidget(made)
    model.set_rows(["Ayşe van den Berg"])
    made.resize(1400, 200)
    made.show()
    yield made
    made.close()


def widths(table: DataTable, width: int) -> list[int]:
    table.resize(width, 200)
    QApplication.processEvents()
    return [table.columnWidth(number) for number in range(5)]


def letters(count: int) -> int:
    return count * QFontMetrics(font()).averageCharWidth()


def tip(table: DataTable) -> str:
    place = table.visualRect(table.model().index(0, NAAM)).center()
    QApplication.sendEvent(
        table.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, table.viewport().mapToGlobal(place) + QPoint(2, 2))
    )
    return QToolTip.text()


def test_the_line_of_a_group_has_no_tip(table: DataTable) -> None:
    widths(table, 300)
    assert any(map(table.isColumnHidden, range(5)))
    model = table.model()
    assert isinstance(model, RowsModel)
    model.narrow("", None, Groepering("Rol", lambda _row: "bestuur", list))
    place = QPoint(20, table.rowViewportPosition(0) + 5)
    QApplication.sendEvent(table.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, QPoint(5, 5)))
    assert "bestuur" not in QToolTip.text()


@pytest.mark.parametrize("width", range(300, 1401, 50))
def test_columns_fill_the_width_and_no_more(table: DataTable, width: int) -> None:
    found = widths(table, width)
    assert sum(found) == table.viewport().width() == width
    assert found[NAAM] >= letters(20) or width < 520
    assert found[DATUM] >= letters(11) + 2 * Space.S
    assert found[ROL] >= letters(16) + 2 * Space.S


def test_columns_give_way_in_order_and_come_back(table: DataTable) -> None:
    roomy = widths(table, 1400)
    assert roomy[1:] == [letters(n) + 2 * Space.S + outer for n, outer in ((24, 0), (11, 0), (12, 0), (15, 16))]
    tight = widths(table, 700)
    assert roomy[ROL] > tight[ROL] > 0
    assert tight[HERKOMST] > 0
    gone = [sum(width == 0 for width in widths(table, room)) for room in range(700, 300, -20)]
    assert gone == sorted(gone)
    assert gone[-1] == 2
    assert widths(table, 580)[HERKOMST] == 0 < widths(table, 580)[BEDRAG]
    assert widths(table, 1400) == roomy


def test_what_has_no_room_is_told_by_the_tip(table: DataTable) -> None:
    widths(table, 1400)
    assert tip(table) == "Ayşe van den Berg, voluit"
    widths(table, 300)
    assert tip(table) == "Ayşe van den Berg, voluit\nBedrag: € 1.250,00\nHerkomst: jaargesprek"


def test_a_text_that_is_cut_short_is_told_whole_by_the_tip(table: DataTable) -> None:
    widths(table, 1400)
    where = table.model().index(0, ROL)
    assert table._tip(where) == ""
    table.widths.want(ROL, 60)
    widths(table, 1300)
    assert table._tip(where) == "penningmeester"


def test_a_dragged_edge_stays_where_it_was_put(table: DataTable) -> None:
    before = widths(table, 1400)
    table.horizontalHeader().resizeSection(ROL, before[ROL] + 60)
    assert widths(table, 1300)[ROL] == before[ROL] + 60
    assert widths(table, 1400)[ROL] == before[ROL] + 60


def test_a_measured_width_is_kept_however_often_it_is_asked(table: DataTable) -> None:
    for _ in range(3):
        table.widths.want(HERKOMST, 80)
        assert widths(table, 1400)[HERKOMST] == 80 + 2 * Space.S + 16
        widths(table, 560)


@pytest.mark.parametrize("width", [300, 640, 1400])
def test_totals_stand_below_what_is_shown(table: DataTable, qtbot: QtBot, width: int) -> None:
    widths(table, width)
    totals = Totals(table)
    qtbot.addWidget(totals)
    totals.set_texts(["1 bestuurslid", "", "", "€ 1.250,00", ""])
    totals.resize(width, totals.height())
    totals.grab()
    assert totals.accessibleName() == "Totaal: 1 bestuurslid, € 1.250,00"


def test_a_row_is_ticked_only_where_the_mouse_went_down_too(qtbot: QtBot, theme: Theme) -> None:
    model = RowsModel([Column[str]("Wat", lambda row: row, check=lambda _row: False)], key=lambda row: row)
    made, ticked = DataTable(model, "Acties"), list[str]()
    qtbot.addWidget(made)
    model.set_rows(["Bank plaatsen"])
    made.resize(400, 200)
    made.show()
    made.ticked.connect(ticked.append)
    row, left = made.visualRect(model.index(0, 0)), Qt.MouseButton.LeftButton
    box, words = row.topLeft() + QPoint(Space.XL + Space.S, row.height() // 2), row.center()
    QTest.mouseDClick(
        made.viewport(), left, pos=words
    )  # it opens something, by which the table comes to stand elsewhere
    QTest.mouseRelease(made.viewport(), left, pos=box)
    assert ticked == []
    QTest.mouseClick(made.viewport(), left, pos=box)
    assert ticked == ["Bank plaatsen"]
    made.close()
