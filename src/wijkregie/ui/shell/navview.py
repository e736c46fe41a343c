"""A kept view in the navigation: its name under the word of its page, with how many rows it shows."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from wijkregie.domain.datums import tel
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.basics import plain_tip

MOST = 5
"""Views that are shown under a page; the menu of the list has all."""
_WORD_X = 46


class NavView(QAbstractButton):
    """One kept view; a press shows the list so."""

    def __init__(self, weergave_id: str, pagina: str) -> None:
        super().__init__()
        self.weergave_id = weergave_id
        self.pagina = pagina
        self.page = page_of(pagina)
        self._naam = ""
        self._count = ""
        self._changed = False
        self.setCheckable(True)
        self.setFixedHeight(Size.HIT + Space.XS)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_view(self, naam: str, count: int | None) -> None:
        """Show name and count; None while that is not known."""
        self._naam, self._count = naam, "" if count is None else str(count)
        self.setToolTip(plain_tip(naam))
        self._say()

    def set_stand(self, *, chosen: bool, changed: bool) -> None:
        """Mark it as the one that is shown, and whether the list shows something else by now."""
        self.setChecked(chosen)
        self._changed = chosen and changed
        self._say()

    def _say(self) -> None:
        count = tel(int(self._count), "rij", "rijen") if self._count else ""
        parts = (f"Weergave {self._naam}", "gewijzigd" if self._changed else "", count)
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, Size.HIT + Space.XS)

    def nextCheckState(self) -> None:
        """Leave it to the page which view is chosen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accz" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 0, -8, 0), Radius.FIELD, Radius.FIELD)
        painter.setFont(font(Type.META, bold=self.isChecked()))
        painter.setPen(theme.colour("acc" if self.isChecked() else "tekst2"))
        right = self.width() - 18
        behind = f"{'gewijzigd ' if self._changed else ''}{self._count}"
        place = QRectF(_WORD_X, 0, right - _WORD_X - _room(behind) - Space.S, self.height())
        cut = painter.fontMetrics().elidedText(self._naam, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, cut)
        painter.setFont(font(Type.META))
        painter.setPen(theme.colour("tekst3"))
        whole = QRectF(0, 0, right, self.height())
        painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, behind)


def page_of(pagina: str) -> str:
    """Return the key of the page that has a list with views: of "afspraken/radiostilte" that is "afspraken"."""
    return pagina.partition("/")[0]


def _room(words: str) -> int:
    return QFontMetrics(font(Type.META)).horizontalAdvance(words)
