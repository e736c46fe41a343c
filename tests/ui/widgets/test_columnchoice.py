"""Which columns of a table are shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.theme.theme import Theme
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.tables import DataTable


def made(settings: Settings, qtbot: QtBot, width: int = 900) -> tuple[DataTable, ColumnChoice]:
    columns = [Column[int]("Naam", str, chars=0)]
    columns += [Column[int](title, str, chars=12, goes=goes) for goes, title in enumerate(["Een", "Twee", "Drie"], 1)]
    table = DataTable(RowsModel(columns, key=lambda row: row), "Proef")
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show()
    return table, ColumnChoice(table, settings, "proef")


def shown(table: DataTable) -> list[str]:
    model = table.model()
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    return [title for number, title in enumerate(titles) if not table.isColumnHidden(number)]


def press(choice: ColumnChoice, title: str) -> None:
    menu = choice.menu()
    next(action for action in menu.actions() if action.text() == title).trigger()
    menu.close()


def test_a_choice_of_columns_is_remembered_until_forgotten(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    table, choice = made(settings, qtbot)
    moves = [f"{title} verplaatsen" for title in ("Een", "Twee", "Drie")]
    assert [action.text() for action in choice.menu().actions()] == ["Een", "Twee", "Drie", "", *moves, "Standaard"]
    press(choice, "Twee")
    assert shown(table) == ["Naam", "Een", "Drie"]
    again, choice = made(settings, qtbot)
    assert shown(again) == ["Naam", "Een", "Drie"]
    press(choice, "Standaard")
    assert shown(again) == ["Naam", "Een", "Twee", "Drie"]


def test_a_column_with_nothing_to_show_stays_away_unless_it_is_asked_for(
    theme: Theme, settings: Settings, qtbot: QtBot
) -> None:
    table, choice = made(settings, qtbot)
    choice.set_unused({"Drie"})
    assert shown(table) == ["Naam", "Een", "Twee"]
    press(choice, "Drie")
    assert shown(table) == ["Naam", "Een", "Twee", "Drie"]


def test_what_was_asked_for_gives_way_last(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    table, choice = made(settings, qtbot, width=420)
    assert "Drie" not in shown(table)
    press(choice, "Drie")  # it was wanted, and merely had no room
    press(choice, "Drie")
    assert "Drie" in shown(table)


def test_the_menu_can_be_had_without_a_mouse(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    table, choice = made(settings, qtbot)
    choice.show_menu()
    menu = next(widget for widget in table.findChildren(QWidget) if widget.inherits("QMenu"))
    assert menu.isVisible()
    menu.close()


def test_order_and_width_are_remembered_too(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    table, choice = made(settings, qtbot)
    choice.move("Drie", -1)
    assert choice.shown == ["Naam", "Een", "Drie", "Twee"]
    choice.move("Een", -1)  # the first column stays where it is
    assert choice.shown == ["Naam", "Een", "Drie", "Twee"]
    table.widths.want(2, 222)
    choice._keep_widths()
    again, choice = made(settings, qtbot)
    assert choice.shown == ["Naam", "Een", "Drie", "Twee"]
    assert again.widths.wanted[2] == 222
    assert choice.own
    assert choice.show(["Naam", "Twee", "Weg"]) == ["Weg"]
    assert choice.shown == ["Naam", "Twee"]
    press(choice, "Standaard")
    assert choice.shown == ["Naam", "Een", "Twee", "Drie"]
    assert again.widths.wanted[2] != 222
    assert not choice.own


def test_what_somebody_wrote_in_the_settings_does_no_harm(theme: Theme, settings: Settings, qtbot: QtBot) -> None:
    settings.put_text("kolommen_proef_volgorde", "Weg|Drie|Drie||Naam")
    settings.put_text("kolommen_proef_breedte", "Een:²|Twee:99999999|Weg:3|Drie")
    table, choice = made(settings, qtbot)
    assert choice.shown == ["Naam", "Drie", "Een", "Twee"]
    assert sum(table.columnWidth(number) for number in range(4)) == table.viewport().width()
