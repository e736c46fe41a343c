"""A table on the clipboard, for a spreadsheet, a mail or a text."""

from datetime import date
from decimal import Decimal
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from wijkregie.domain.datums import format_datum
from wijkregie.domain.geld import NBSP, format_bedrag
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.tabellen import Kolom, Tabel, Waarde, safe_to_paste
from wijkregie.ui.widgets.rowmenu import COPIED_HERE

_AS_TEXT = 'sdnum="1043;0;@" style="mso-number-format:\'\\@\'"'
"""How LibreOffice and Excel are told that a cell is text: the plus of a telephone number stays."""

_DAY_0 = date(1899, 12, 30)
"""The day from which a spreadsheet counts."""


def put_table(tabel: Tabel, *, heads: bool) -> None:
    """Put a table on the clipboard, with its headings above where they are wanted."""
    content = QMimeData()
    content.setText(as_text(tabel, heads=heads))
    content.setHtml(as_html(tabel, heads=heads))
    content.setData(COPIED_HERE, b"1")
    QApplication.clipboard().setMimeData(content)


def as_text(tabel: Tabel, *, heads: bool) -> str:
    """Write a table with tabs between its cells."""
    lines = [[kolom.kop for kolom in tabel.kolommen]] if heads else []
    lines += _written(tabel)
    return "\n".join("\t".join(safe_to_paste(" ".join(cell.split())) for cell in line) for line in lines)


def as_html(tabel: Tabel, *, heads: bool) -> str:
    """Write a table as a spreadsheet, a mail and a text take it; what is text stays text there too."""
    head = "".join(f"<th align='left'>{escape(kolom.kop)}</th>" for kolom in tabel.kolommen)
    body = "".join(
        "<tr>" + "".join(_cell(kolom, value) for kolom, value in zip(tabel.kolommen, line, strict=True)) + "</tr>"
        for line in tabel.rijen
    )
    top = f"<tr>{head}</tr>" if heads else ""
    return f"<html><head><meta charset='utf-8'></head><body><table>{top}{body}</table></body></html>"


def _cell(kolom: Kolom, value: Waarde) -> str:
    text = _words(kolom, value)
    if kolom.soort is Waardesoort.TEKST:
        return f"<td {_AS_TEXT}>{escape(safe_to_paste(text))}</td>"
    return f"<td align='right'{_as_number(kolom, value)}>{escape(text)}</td>"


def _as_number(kolom: Kolom, value: Waarde) -> str:
    """Tell LibreOffice the number of a day or an amount: in another language it would take it for words."""
    if isinstance(value, date):
        return f' sdval="{(value - _DAY_0).days}" sdnum="1033;1043;DD-MM-YYYY"'
    if kolom.soort is Waardesoort.BEDRAG and isinstance(value, int):
        return f' sdval="{Decimal(value) / 100}" sdnum="1033;0;#,##0.00"'
    return ""


def _written(tabel: Tabel) -> list[list[str]]:
    return [[_words(kolom, value) for kolom, value in zip(tabel.kolommen, line, strict=True)] for line in tabel.rijen]


def _words(kolom: Kolom, value: Waarde) -> str:
    """Write a value as a spreadsheet in Dutch takes it: an amount without its sign and without points."""
    if isinstance(value, date):
        return format_datum(value)
    if kolom.soort is Waardesoort.BEDRAG and isinstance(value, int):
        return format_bedrag(value).removeprefix(f"€{NBSP}").replace(".", "")
    return "" if value is None else str(value)
