"""What helps who types in a workbook: notes at cells, lists to choose from, checks on what is typed."""

from collections.abc import Sequence
from typing import Literal

from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wijkregie.documents.excel.cells import clean, quoted

_NOTE_WIDTH, _NOTE_LINE, _LETTERS_ON_LINE = 260, 18, 40
_LONGEST_LIST = 255
"""Characters that Excel takes in a list of words."""
_LAST_DAY = 2_958_465  # 31 December 9999 as Excel counts days
_Style = Literal["stop", "warning"]


def add_note(sheet: Worksheet, place: str, text: str) -> None:
    """Put a note at a cell, as high as its text."""
    text = clean(text)
    lines = sum(len(line) // _LETTERS_ON_LINE + 1 for line in text.split("\n")) + 1
    sheet[place].comment = Comment(text, "wijkregie", width=_NOTE_WIDTH, height=lines * _NOTE_LINE)


def offer_words(sheet: Worksheet, area: str, words: Sequence[str]) -> None:
    """Let one of the program's own words be chosen; another is refused."""
    listed = ",".join(words)
    assert len(listed) <= _LONGEST_LIST
    assert listed.count(",") == len(words) - 1
    _check(sheet, area, "list", quoted(listed), error="Kies een van de woorden uit de lijst, of laat de cel leeg.")


def offer_cells(sheet: Worksheet, area: str, cells: str, *, error: str) -> None:
    """Let what stands in other cells be chosen; `error` asks whether something else is meant."""
    _check(sheet, area, "list", cells, style="warning", error=error)


def expect_date(sheet: Worksheet, area: str) -> None:
    """Ask whether something else than a date is meant."""
    told = "Excel ziet hierin geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 12-03-2026. Wil je het toch zo laten?"
    _check(sheet, area, "date", "1", str(_LAST_DAY), style="warning", error=told)


def expect_whole(sheet: Worksheet, area: str, least: int, most: int) -> None:
    """Refuse what is no whole number from `least` to `most`."""
    _check(sheet, area, "whole", str(least), str(most), error=f"Vul een heel getal in van {least} tot en met {most}.")


def expect_amount(sheet: Worksheet, area: str) -> None:
    """Ask whether something else than an amount in euros is meant."""
    told = "Excel ziet hierin geen bedrag. Schrijf alleen het getal, bijvoorbeeld 1250,50. Wil je het toch zo laten?"
    _check(sheet, area, "decimal", "-999999999", "999999999", style="warning", error=told)


def _check(
    sheet: Worksheet,
    area: str,
    kind: Literal["list", "date", "whole", "decimal"],
    first: str,
    second: str | None = None,
    *,
    style: _Style = "stop",
    error: str,
) -> None:
    check = DataValidation(type=kind, operator="between", formula1=first, formula2=second, allow_blank=True)
    check.errorStyle, check.errorTitle, check.error, check.showErrorMessage = style, "wijkregie", error, True
    check.add(area)
    sheet.add_data_validation(check)
