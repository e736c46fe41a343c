"""A table on the clipboard: readable as text, typed as a table, and never computed."""

import os
import subprocess
import sys
from datetime import date

from PySide6.QtWidgets import QApplication

from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel
from wijkregie.ui.widgets.clipboard import put_table

TABEL = Tabel(
    "Lijst",
    (Kolom("Wat"), Kolom("Dag", Waardesoort.DATUM), Kolom("Bedrag", Waardesoort.BEDRAG), Kolom("Telefoon")),
    (
        ("=1+1", date(2026, 9, 24), 125_050, "+31 53 481 81 81"),
        ("<b>twee\nregels\t&", None, None, None),
    ),
)


def test_text_for_a_spreadsheet_in_dutch(qapp: QApplication) -> None:
    put_table(TABEL, heads=True)
    assert qapp.clipboard().text().split("\n") == [
        "Wat\tDag\tBedrag\tTelefoon",
        "'=1+1\t24-09-2026\t1250,50\t+31 53 481 81 81",
        "<b>twee regels &\t\t\t",
    ]


def test_a_table_for_a_mail_in_which_text_stays_text(qapp: QApplication) -> None:
    put_table(TABEL, heads=False)
    html = qapp.clipboard().mimeData().html()
    assert "<th" not in html
    assert "&lt;b&gt;twee" in html
    assert html.count("mso-number-format:'\\@'") == 4
    assert "'=1+1</td>" in html.replace("&#x27;", "'")
    assert 'sdval="1250.5" sdnum="1033;0;#,##0.00">1250,50</td>' in html
    assert 'sdval="46289" sdnum="1033;1043;DD-MM-YYYY">24-09-2026</td>' in html


COPIED = """
import sys
from PySide6.QtCore import QTimer
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel
from wijkregie.ui.shell.application import make_qt
from wijkregie.ui.widgets.clipboard import put_table
app = make_qt()
put_table(Tabel("Lijst", (Kolom("Naam"),), (("Esweg",),)), heads=True)
QTimer.singleShot(0, app.quit)
sys.exit(app.exec())
"""


def test_the_program_ends_well_with_a_table_on_the_clipboard() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", COPIED], env=environment, check=False).returncode == 0
