"""Cleaning the text of a cell: what cannot be seen goes, what can be seen stays as it is."""

import re
import unicodedata

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[\t\xa0\u2000-\u200a\u202f\u3000]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def cleaned(text: str) -> str | None:
    """Return a text without what cannot be seen, its spaces and line ends of one sort; None when nothing is left."""
    if not text:
        return None
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    elif text.isalnum():
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _UNSEEN.sub("", _SPACES.sub(" ", text)).strip() or None


def unescaped(text: str) -> str:
    """Return a text of a workbook with the signs that XML cannot hold: "_x000D_" is a line end."""
    return _ESCAPED.sub(_sign, text) if "_x" in text else text


def _sign(escaped: re.Match[str]) -> str:
    code = int(escaped[1], 16)
    return escaped[0] if 0xD800 <= code <= 0xDFFF else chr(code)
