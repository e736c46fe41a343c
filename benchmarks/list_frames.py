"""A list of 100,000 rows in a window: scrolling it, and filtering, sorting and grouping it."""

import time
from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from benchmarks.window_times import Tasks, Took
from wijkregie.domain.acties import Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.lijstkeuzes import Lijstkeuze
from wijkregie.ui.models.acties import actie_columns, actie_facets, searched
from wijkregie.ui.models.facets import ALLES
from wijkregie.ui.models.rows import RowsModel
from wijkregie.ui.shell.application import make_qt
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.acties import ActieRow

ROWS = 100_000
FRAMES = 400
_ALL = {"Status": (ALLES,)}


def list_times(today: date) -> tuple[list[Took], dict[str, Took]]:
    """Return what each frame of scrolling takes, and each change of what the list shows."""
    app, tasks = make_qt(), Tasks()
    theme = Theme(app, Mode.LICHT, "")
    model = RowsModel(actie_columns(lambda: today), key=lambda rij: rij.id, searched=searched)
    table, bar = DataTable(model, "Acties"), Lijstbalk(model, actie_facets(lambda: today), lambda: today)
    window = QWidget()
    window.setLayout(column(bar, table, space=Space.NONE))
    window.resize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT)
    window.show()
    model.set_rows([_row(number, today.year) for number in range(ROWS)])
    bar.set_keuze(Lijstkeuze(filters=_ALL))
    tasks.rest(500)  # until the window stands on the screen: what is not seen is not painted
    place = table.verticalScrollBar()
    frames = []
    for number in range(FRAMES):
        to = (place.value() + (Size.ROW, 6 * Size.ROW, 18 * Size.ROW)[number % 3]) % place.maximum()
        frames.append(_time(partial(_scroll, table, to)))
    changes = {
        "filtering": _time(lambda: bar.choose("Stadsdeel", ("Deel 3", "Deel 4"))),
        "all of": _time(lambda: bar.set_keuze(Lijstkeuze(filters=_ALL))),
        "sorting": _time(lambda: table.sortByColumn(3, Qt.SortOrder.DescendingOrder)),
        "grouping": _time(lambda: bar.set_keuze(Lijstkeuze(groep="Stadsdeel", filters=_ALL))),
    }
    window.deleteLater()
    del theme, app
    return frames, changes


def _scroll(table: DataTable, to: int) -> None:
    table.verticalScrollBar().setValue(to)
    table.viewport().repaint()


def _time(act: Callable[[], object]) -> Took:
    began, worked = time.perf_counter(), time.process_time()
    act()
    return Took((time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000)


def _row(number: int, jaar: int) -> ActieRow:
    return ActieRow(
        id=f"{number:032x}",
        tekst=f"Antwoord geven aan de wijk over punt {number}",
        wijkorgaan_id="",
        wijkorgaan=f"Wijkraad {number % 900}",
        stadsdeel=f"Deel {number % 40}",
        eigenaarsoort=Eigenaarsoort.AFDELING,
        eigenaar=f"Afdeling {number % 30}",
        uiterlijk=date(jaar, 1 + number % 12, 1 + number % 28),
        status=list(Actiestatus)[number % 5],
        herkomst=list(Herkomst)[number % 4],
        gesprek_jaar=None,
        ondersteuning=None,
        afgerond_op=None,
    )
