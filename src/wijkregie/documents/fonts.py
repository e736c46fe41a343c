"""The typeface of paper and charts, and text made fit to be printed in it."""

import unicodedata
from functools import cache
from pathlib import Path

REGULAR = "SourceSansPro"
SEMIBOLD = "SourceSansPro-Semibold"

# Stands for each character that the typeface does not have (emoji, Arabic, Hebrew).
REPLACEMENT = "◆"


@cache
def register() -> frozenset[int]:
    """Register the typeface with reportlab, once; return the code points that it can print."""
    import font_source_sans_pro
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path(font_source_sans_pro.font_directory)
    covered: list[frozenset[int]] = []
    for name, cut in ((REGULAR, "Regular"), (SEMIBOLD, "Semibold")):
        font = TTFont(name, str(folder / f"SourceSansPro-{cut}.ttf"))
        pdfmetrics.registerFont(font)
        pdfmetrics.registerFontFamily(name, normal=name, bold=SEMIBOLD, italic=name, boldItalic=SEMIBOLD)
        covered.append(frozenset(font.face.charToGlyph))
    return covered[0] & covered[1]


class _Printable(dict[int, str]):
    """Table for `str.translate` that decides on a character when it is first met."""

    def __missing__(self, code: int) -> str:
        printed = self[code] = _printed(code)
        return printed


def _printed(code: int) -> str:
    character = chr(code)
    if character in "\n\u2028\u2029\x0b\x0c":
        return "\n"
    category = unicodedata.category(character)
    if character == "\t" or (category == "Zs" and character not in "\u00a0\u202f"):
        return " "
    if category in ("Cc", "Cf", "Cs"):
        return ""
    covered = register()
    if code in covered:
        return character
    if character == "\u2011":
        return "-"
    plain = unicodedata.normalize("NFKC", character)
    if all(ord(part) in covered for part in plain):
        return plain
    return "" if category.startswith("M") else REPLACEMENT


_PRINTABLE = _Printable()


def printable(text: str) -> str:
    """Return text without control characters, each character that cannot be printed replaced.

    Right-to-left text stays in the order in which it was typed.
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_PRINTABLE)


def width(text: str, size: float, *, semibold: bool = False) -> float:
    """Return the width of a printable text in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register()
    return float(stringWidth(text, SEMIBOLD if semibold else REGULAR, size))


def fitted(text: str, size: float, room: float, *, semibold: bool = False) -> str:
    """Return the text on one line, cut with an ellipsis where it is wider than `room` points."""
    line = " ".join(printable(text[:1000]).split())
    if width(line, size, semibold=semibold) <= room:
        return line
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if width(line[:middle].rstrip() + "…", size, semibold=semibold) <= room:
            low = middle
        else:
            high = middle - 1
    return line[:low].rstrip() + "…"


def wrapped(text: str, size: float, room: float, *, semibold: bool = False) -> list[str]:
    """Return a text on lines of at most `room` points; its own line ends stay, a word that is too wide is parted."""
    lines = []
    for paragraph in printable(text).split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if width(longer, size, semibold=semibold) <= room:
                line = longer
                continue
            lines += [line] if line else []
            *full, line = _parted(word, size, room, semibold=semibold)
            lines += full
        lines += [line] if line else []
    return lines


def _parted(word: str, size: float, room: float, *, semibold: bool) -> list[str]:
    """Return a word in pieces that fit the room."""
    pieces, piece = [], ""
    for letter in word:
        if piece and width(piece + letter, size, semibold=semibold) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]


def shortened(text: str, length: int = 60) -> str:
    """Return a text on one line, cut at a word with an ellipsis where it is longer than `length` letters."""
    line = " ".join(text[: length * 8].split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut).rstrip(" ,.;:") + "…"
