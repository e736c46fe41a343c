"""The colours of a chart, on paper or on a screen."""

from wijkregie.domain.frozen import frozen


@frozen
class Palette:
    """Colours as "#RRGGBB": text in three strengths, hairline, the accent in three strengths, warning, ground."""

    text: str
    text2: str
    text3: str
    line: str
    accent: str
    accent_soft: str
    accent_quiet: str
    late: str
    ground: str


PAPER = Palette(
    text="#14201E",
    text2="#42504D",
    text3="#5F6D6A",
    line="#C8D2D0",
    accent="#0B5F5C",
    accent_soft="#9CCBC6",
    accent_quiet="#E3F1EF",
    late="#A62B22",
    ground="#FFFFFF",
)
