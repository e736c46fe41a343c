"""The looks in numbers: colours, spaces, radii, type and measures; all else takes them from here."""

from dataclasses import fields
from enum import IntEnum

from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Colours:
    """One set of colours; the names are those of the design, every set has the same."""

    vlak: str
    zij: str
    hover: str
    verheven: str
    lijn: str
    lijn2: str
    rand: str
    tekst: str
    tekst2: str
    tekst3: str
    acc: str
    acch: str
    opacc: str
    accz: str
    accm: str
    opaccm: str
    ok: str
    let: str
    laat: str
    rust: str
    okz: str
    letz: str
    laatz: str
    rustz: str
    vb: str
    vbt: str
    paneel: str
    oppaneel: str
    oppaneel2: str
    paneellijn: str
    paneeltrap: str
    scrim: str

    def items(self) -> dict[str, str]:
        """Return every colour by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LICHT = Colours(
    vlak="#FFFFFF",
    zij="#F5F8F7",
    hover="#EDF2F1",
    verheven="#FFFFFF",
    lijn="#E1E8E6",
    lijn2="#C8D2D0",
    rand="#7C8A87",
    tekst="#14201E",
    tekst2="#42504D",
    tekst3="#5F6D6A",
    acc="#0B5F5C",
    acch="#084947",
    opacc="#FFFFFF",
    accz="#E3F1EF",
    accm="#9CCBC6",
    opaccm="#14201E",
    ok="#1D6B3C",
    let="#875200",
    laat="#A62B22",
    rust="#52605D",
    okz="#E5F3EA",
    letz="#FCF1DB",
    laatz="#FBE9E7",
    rustz="#EDF2F1",
    vb="#FFE9A8",
    vbt="#4A3A00",
    paneel="#0B5F5C",
    oppaneel="#FFFFFF",
    oppaneel2="#D6EBE8",
    paneellijn="#2E7D79",
    paneeltrap="#FFFFFF",
    scrim="#6114201E",
)

DONKER = Colours(
    vlak="#171D1C",
    zij="#111615",
    hover="#222A29",
    verheven="#1E2524",
    lijn="#2A3331",
    lijn2="#3B4745",
    rand="#74827F",
    tekst="#E9EFED",
    tekst2="#BAC5C2",
    tekst3="#96A3A0",
    acc="#63C7BF",
    acch="#86D8D1",
    opacc="#06201E",
    accz="#17312F",
    accm="#2F6F6A",
    opaccm="#FFFFFF",
    ok="#7DCC96",
    let="#E6B566",
    laat="#F19A91",
    rust="#A6B2AF",
    okz="#17301F",
    letz="#352A10",
    laatz="#3C1D1A",
    rustz="#222A29",
    vb="#4A3D10",
    vbt="#FFE9A8",
    paneel="#17312F",
    oppaneel="#E9EFED",
    oppaneel2="#BAC5C2",
    paneellijn="#3B4745",
    paneeltrap="#63C7BF",
    scrim="#8C000000",
)


CONTRAST = Colours(
    vlak="#000000",
    zij="#0A0F0E",
    hover="#1C2625",
    verheven="#000000",
    lijn="#7F908D",
    lijn2="#A9B8B5",
    rand="#FFFFFF",
    tekst="#FFFFFF",
    tekst2="#F2F7F6",
    tekst3="#DCE6E4",
    acc="#7FE8DF",
    acch="#B5F5EF",
    opacc="#000000",
    accz="#063A37",
    accm="#0A5F5A",
    opaccm="#FFFFFF",
    ok="#8CF0A8",
    let="#FFD75E",
    laat="#FFB3AB",
    rust="#E3EBE9",
    okz="#06260F",
    letz="#2B2000",
    laatz="#33100D",
    rustz="#1C2625",
    vb="#FFE9A8",
    vbt="#2B2000",
    paneel="#000000",
    oppaneel="#FFFFFF",
    oppaneel2="#F2F7F6",
    paneellijn="#A9B8B5",
    paneeltrap="#7FE8DF",
    scrim="#B3000000",
)
"""Every word at least 7 to its ground, and every line at least 3: for who sees little."""


class Space:
    """Distances in pixels; layouts use no others."""

    NONE = 0
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Radius:
    """Rounding of corners in pixels."""

    BADGE = 5
    FIELD = 6
    CARD = 8
    PANEL = 10
    PALETTE = 12


class Type(IntEnum):
    """Type sizes in pixels. Source Sans Pro sets smaller than the design's Inter, hence one more than there."""

    META = 13
    TEXT = 15
    PANEL = 17
    TITLE = 21
    DISPLAY = 29


class Size:
    """Measures of things in pixels."""

    BADGE = 20
    BAR = 3
    FOCUS = 2
    FOCUS_STRONG = 3
    FOCUS_GAP = 2
    LINE = 1
    ICON_SMALL = 16
    ICON = 18
    CHECK = 16
    CELL = 12
    CELL_HEIGHT = 9
    CLOCK_WIDTH = 84
    CLOCK_HEIGHT = 6
    DOT = 18
    HIT = 24
    FIELD = 32
    NAV_ITEM = 32
    ROW = 35
    ROW_TWO = 51
    HEAD = 34
    TAB = 40
    HEADER = 69
    NOTE = 84
    NAV = 220
    NAV_FOLDED = 56
    NAV_FOLDS_BELOW = 1180
    LIST = 296
    PARTS = 218
    PARTS_FOLD_BELOW = 640
    PARTS_KEYS_FROM = 560
    TOOLS_FROM = 1018
    BESIDE = 288
    BESIDE_MOST = 352
    BESIDE_FROM = 800
    SIDE = 304
    PANE = 460
    TILE = 104
    TILE_GAP = 6
    TIME = 44
    FIELD_SHORT = 100
    STEP_NAME = 104
    FIELD_DATE = 160
    FIELD_MONEY = 160
    FORM = 560
    PALETTE = 640
    PALETTE_TOP = 72
    PALETTE_FIELD = 54
    KEY = 22
    CHART = 168
    TRIANGLE = 236
    CHART_TALL = 236
    CHOICE = 76
    CHOICE_TALL = 148
    DIALOG = 460
    SNEL = 720
    SNEL_HEIGHT = 264
    PLAN_WIDTH = 980
    PLAN_HEIGHT = 620
    PAPER = 860
    PANEL_FIRST_RUN = 470
    WAY = 66
    TITLE_BAR = 40
    WINDOW_WIDTH = 1366
    WINDOW_HEIGHT = 768
    WINDOW_MIN_WIDTH = 900
    WINDOW_MIN_HEIGHT = 500


FAMILY = "Source Sans Pro"
