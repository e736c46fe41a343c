"""The list in sight: its menus by key, into Excel or on the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from wijkregie.domain.datums import tel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import outgoing
from wijkregie.ui.widgets.lijstbalk import FILTER, GROEPEREN, KOLOMMEN, WEERGAVEN, Lijstbalk
from wijkregie.ui.widgets.tables import DataTable

if TYPE_CHECKING:
    from wijkregie.domain.lijsten.tabellen import Tabel


def save_list(shell: Shell, page: QWidget) -> None:
    """Ask where the list in sight goes, and write it as a workbook with the columns and rows as they are seen."""
    table = _in_sight(shell, page)
    if table is not None:
        save_tabel(shell, page, table.seen())


def save_tabel(shell: Shell, page: QWidget, tabel: "Tabel") -> None:
    """Ask where a table goes, and write it as a workbook."""
    from wijkregie.usecases.files import file_name
    from wijkregie.usecases.lijsten import save_lijst

    name = f"{file_name(tabel.naam)}.xlsx"
    if target := outgoing.ask_target(shell, page, "Lijst opslaan", name, outgoing.EXCEL):
        outgoing.keep(shell, page, target, save_lijst, tabel, title="Lijst in Excel zetten")


def copy_list(shell: Shell, page: QWidget) -> None:
    """Put the list in sight on the clipboard as a table, with the columns and rows as they are seen."""
    from wijkregie.ui.widgets.clipboard import put_table

    table = _in_sight(shell, page)
    if table is not None:
        tabel = table.seen()
        put_table(tabel, heads=True)
        shell.toast(f"{tel(len(tabel.rijen), 'regel', 'regels')} gekopieerd. Plak ze in Excel, een mail of een tekst.")


def filter_list(shell: Shell, page: QWidget) -> None:
    """Show what the list in sight can be filtered on."""
    _open(shell, page, FILTER, "Deze lijst heeft geen filter.")


def group_list(shell: Shell, page: QWidget) -> None:
    """Show by what the list in sight can be grouped."""
    _open(shell, page, GROEPEREN, "Deze lijst heeft geen groepen.")


def choose_columns(shell: Shell, page: QWidget) -> None:
    """Show which columns the list in sight can have."""
    _open(shell, page, KOLOMMEN, "Van deze lijst kun je geen kolommen kiezen.")


def choose_view(shell: Shell, page: QWidget) -> None:
    """Show the kept views of the list in sight."""
    _open(shell, page, WEERGAVEN, "Van deze lijst kun je geen weergaven bewaren.")


def _open(shell: Shell, page: QWidget, title: str, without: str) -> None:
    """Open a menu of the bar above the list in sight, and say so where it has none."""
    for bar in page.findChildren(Lijstbalk):
        place = bar.parentWidget()
        if place is not None and place.isVisible() and bar.open_menu(title):
            return
    shell.toast(without)


def _in_sight(shell: Shell, page: QWidget) -> DataTable | None:
    """Return the list the keyboard is in, else the largest in sight; says so when there is none."""
    focused = QApplication.focusWidget()
    if isinstance(focused, DataTable):
        return focused
    tables = [table for table in page.findChildren(DataTable) if table.isVisible() and table.model().rowCount()]
    if not tables:
        shell.toast("Hier staat nu geen lijst met regels.")
    return max(tables, key=lambda table: table.width() * table.height(), default=None)
