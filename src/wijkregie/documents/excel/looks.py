"""How cells of a workbook look: the teal of the design, in a typeface every Excel has."""

from typing import Literal

from wijkregie.domain.frozen import frozen

FONT = "Calibri"
ACCENT = "0B5F5C"
ACCENT_SOFT = "9CCBC6"
ACCENT_QUIET = "E3F1EF"
TEXT = "14201E"
TEXT2 = "42504D"
EXAMPLE = "667370"
LATE = "A62B22"
LATE_QUIET = "FBE9E7"
WARN = "875200"
WARN_QUIET = "FCF1DB"
LINE = "E1E8E6"
WHITE = "FFFFFF"

DATE_FORMAT = "dd-mm-yyyy"
EURO_FORMAT = "[$€-413] #,##0.00;[$€-413] -#,##0.00"
COUNT_FORMAT = "#,##0"


@frozen
class Look:
    """The dress of a cell; `cents` means that an int in it is cents and shows as euros."""

    number_format: str = "General"
    cents: bool = False
    bold: bool = False
    size: int = 11
    color: str = TEXT
    fill: str | None = None
    align: Literal["left", "right", "center"] | None = None
    wrap: bool = False
    line: Literal["below", "above"] | None = None
    underline: bool = False
    indent: int = 0
    shrink: bool = False
    """Letters get smaller where the cell is too narrow, instead of ####."""


TITLE = Look(bold=True, size=20, color=ACCENT)
SUBTITLE = Look(color=TEXT2, size=12)
HEADING = Look(bold=True, size=14, color=ACCENT)
PLAIN = Look(line="below")
NOTE = Look(color=WARN, bold=True)
ASIDE_NOTE = Look(color=TEXT2, size=10)
ASIDE = Look(color=TEXT2, size=10, align="left", indent=1)
ASIDE_LINE = Look(color=TEXT2, size=10, line="below")
HEAD_ASIDE = Look(bold=True, color=WHITE, fill=ACCENT, align="left", indent=1)
LINK = Look(color=ACCENT, underline=True)
NAME_LINK = Look(number_format="@", color=ACCENT, underline=True, line="below")
HEAD = Look(bold=True, color=WHITE, fill=ACCENT, wrap=True)
HEAD_RIGHT = Look(bold=True, color=WHITE, fill=ACCENT, wrap=True, align="right", indent=1)
TEXT_CELL = Look(number_format="@", line="below")
LONG_CELL = Look(number_format="@", line="below", wrap=True)
COUNT_CELL = Look(number_format=COUNT_FORMAT, line="below", align="right", indent=1)
YEAR_CELL = Look(number_format="0", line="below", align="right", indent=1)
YEAR_LABEL = Look(number_format="0", line="below", align="left")
DATE_CELL = Look(number_format=DATE_FORMAT, line="below", align="right", indent=1)
EURO_CELL = Look(number_format=EURO_FORMAT, cents=True, line="below", align="right", indent=1, shrink=True)
ID_CELL = Look(number_format="@", line="below", color=TEXT2, size=9)
TOTAL_TEXT = Look(bold=True, fill=ACCENT_QUIET, line="above")
TOTAL_COUNT = Look(number_format=COUNT_FORMAT, bold=True, fill=ACCENT_QUIET, line="above", align="right", indent=1)
TOTAL_EURO = Look(
    number_format=EURO_FORMAT,
    cents=True,
    bold=True,
    fill=ACCENT_QUIET,
    line="above",
    align="right",
    indent=1,
    shrink=True,
)
