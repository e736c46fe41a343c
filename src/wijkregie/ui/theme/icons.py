"""Icons by name, from the Phosphor font that qtawesome ships, in the theme's colours of the moment.

The font is read from qtawesome's files rather than through its functions: importing qtawesome costs
0.33 s and its first icon 0.07 s (it loads eleven fonts), more than the rest of the window together;
the one font with its table of characters costs 0.01 s.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap, QStaticText

from wijkregie.ui.theme.fonts import package_file
from wijkregie.ui.theme.theme import current

_PHOSPHOR = {
    "vandaag": "sun", "wijkorganen": "users-three", "jaargesprekken": "chats-circle", "subsidies": "currency-eur",
    "acties": "check-square", "rapporten": "file-text", "instellingen": "gear-six", "afspraken": "handshake",
    "wijken": "map-trifold", "ok": "check-circle", "let": "warning", "laat": "warning-circle",
    "nog_niet": "circle-dashed", "stil": "pause-circle", "wacht": "hourglass", "klok": "clock",
    "kalender": "calendar-blank", "plus": "plus", "min": "minus", "print": "printer", "telefoon": "phone",
    "mail": "envelope-simple", "meer": "dots-three", "filter": "funnel", "zoek": "magnifying-glass",
    "links": "caret-left", "rechts": "caret-right", "omlaag": "caret-down", "omhoog": "caret-up", "slot": "lock-simple",
    "pijl_rechts": "arrow-right", "pijl_links": "arrow-left", "trap_op": "arrow-up-right",
    "trap_af": "arrow-down-right", "gelijk": "equals", "info": "info", "weg": "x", "vink": "check",
    "download": "download-simple", "tabel": "table", "prullenbak": "trash", "wijzig": "pencil-simple",
    "kopie": "copy", "toon": "eye", "thema": "circle-half", "openen": "folder-open", "bewaren": "floppy-disk",
    "geschiedenis": "clock-counter-clockwise", "notitie": "note-pencil", "lijst": "list-bullets", "menu": "list",
    "mensen": "users", "mens": "user", "mens_erbij": "user-plus", "ongedaan": "arrow-u-up-left",
    "opnieuw": "arrow-u-up-right", "ververs": "arrows-clockwise", "vraag": "question", "plaats": "map-pin",
    "gesprek": "chats-circle", "bezoek": "house-line", "bank": "bank", "bijlage": "paperclip", "vlag": "flag",
    "bezig": "arrows-clockwise", "gelukt": "check", "euro": "currency-eur", "pdf": "file-pdf", "excel": "table",
    "vragen": "list-numbers", "naar_boven": "arrow-up", "naar_beneden": "arrow-down", "wijkbudget": "lightbulb",
    "vergadering": "users", "app": "chat-circle-text", "brief": "envelope", "website": "globe",
    "grafiek": "chart-line-up", "trajecten": "path", "uitwisselen": "arrows-left-right", "inlezen": "upload-simple",
}  # fmt: skip


@lru_cache(maxsize=256)
def icon(name: str, colour: str = "tekst2") -> QIcon:
    """Return an icon by its name here, in a colour of the theme by token name."""
    return QIcon(_Engine(name, colour))


def names() -> frozenset[str]:
    """Return the names `icon` knows."""
    return frozenset(_PHOSPHOR)


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw an icon in a square; it is drawn as text, so it is sharp at every scale."""
    drawn, room = _laid_out(name, max(1, round(rect.height())))
    pen, used = painter.pen(), painter.font()
    painter.setPen(current().colour(colour))
    painter.setFont(_sized(max(1, round(rect.height()))))
    painter.drawStaticText(rect.center() - room, drawn)
    painter.setPen(pen)
    painter.setFont(used)


@lru_cache(maxsize=256)
def _laid_out(name: str, side: int) -> tuple[QStaticText, QPointF]:
    """Return an icon as it is drawn, and how far its corner is from its middle; kept, for lists are full of them."""
    drawn = QStaticText(_character(name))
    drawn.setTextFormat(Qt.TextFormat.PlainText)
    drawn.prepare(font=_sized(side))
    size = drawn.size()
    return drawn, QPointF(size.width() / 2, size.height() / 2)


@lru_cache(maxsize=32)
def _sized(side: int) -> QFont:
    drawn = QFont(_font()[0])
    drawn.setPixelSize(side)
    return drawn


@lru_cache(maxsize=1)
def _font() -> tuple[str, str]:
    """Return the family of the icon font and the text of its table of characters."""
    font = package_file("qtawesome", "fonts", "phosphor-1.3.0.ttf")
    table = package_file("qtawesome", "fonts", "phosphor-charmap-1.3.0.json")
    if font is None or table is None:
        raise RuntimeError("the icon font of qtawesome is missing")
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(font)))[0]
    return family, table.read_text(encoding="ascii")


@lru_cache(maxsize=256)
def _character(name: str) -> str:
    """Return the character of an icon; looking up the few that are shown is quicker than reading the whole table."""
    _, _, after = _font()[1].partition(f'"{_PHOSPHOR[name]}": "0x')
    return chr(int(after[: after.index('"')], 16))


class _Engine(QIconEngine):
    """Draws one icon when asked, in the colour the theme has then: a change of theme needs no new icons."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        if name not in _PHOSPHOR:
            raise KeyError(name)
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QPointF(QRectF(rect).center()))
        if rect.width() > rect.height():  # a button leaves room between icon and word this way
            square.moveLeft(rect.left())
        paint_icon(painter, square, self._name, "rand" if mode is QIcon.Mode.Disabled else self._colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture
