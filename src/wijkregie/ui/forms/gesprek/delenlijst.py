"""The parts of the form down the side, with how far the talk is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QProgressBar, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.basics import clear, column, label, plain_tip, row, scrolled
from wijkregie.ui.widgets.choicecard import paint_ground
from wijkregie.ui.widgets.signal import Signal as Stoplicht

_TITLE_X = 36


@frozen
class Voortgang:
    """How far a part is: questions answered and asked; `woord` stands instead of both when there is one."""

    titel: str
    beantwoord: int
    gesteld: int
    woord: str = ""

    @property
    def klaar(self) -> bool:
        """Tell whether every question has an answer."""
        return 0 < self.gesteld <= self.beantwoord

    @property
    def tekst(self) -> str:
        """Return the progress in words."""
        return self.woord or (f"{self.beantwoord} van {self.gesteld}" if self.gesteld else "")


class _Knop(QAbstractButton):
    """One part."""

    def __init__(self, nummer: int) -> None:
        super().__init__()
        self._nummer = nummer
        self._how = Voortgang("", 0, 0)
        self.setCheckable(True)
        self.setFixedHeight(Size.HEAD)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_progress(self, how: Voortgang) -> None:
        """Show title and progress."""
        if how == self._how:
            return
        self._how = how
        self.setText(how.titel)
        said = "alles beantwoord" if how.klaar and not how.woord else how.tekst
        self.setAccessibleName(", ".join(filter(None, (f"{self._nummer} {how.titel}", said))))
        self.setToolTip(plain_tip(how.titel))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, Size.HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = current(), self.isChecked()
        painter = paint_ground(self)
        place = QRectF(self.rect()).adjusted(Space.S, 0, -Space.S, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Type.META, bold=chosen))
        painter.setPen(theme.colour("acc" if chosen else "tekst3"))
        right = QFontMetrics(painter.font()).horizontalAdvance(self._how.tekst)
        if self._how.klaar and not self._how.woord:
            right = Size.ICON_SMALL
            corner = QRectF(place.right() - right, (self.height() - right) / 2, right, right)
            paint_icon(painter, corner, "vink", "ok")
        else:
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, self._how.tekst)
        painter.setPen(theme.colour("acc" if chosen else "tekst2"))
        painter.drawText(
            QRectF(0, 0, _TITLE_X - Space.M, self.height()), middle | Qt.AlignmentFlag.AlignRight, str(self._nummer)
        )
        painter.setFont(font(bold=chosen))
        painter.setPen(theme.colour("acc" if chosen else "tekst"))
        words = QRectF(_TITLE_X, 0, place.right() - right - Space.S - _TITLE_X, self.height())
        title = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, middle, title)


class Delenlijst(QFrame):
    """The parts with their progress, the whole on top, and the keys at the foot."""

    chosen = Signal(int)
    """Number of the part that was pressed, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Delen van het gesprek")
        self.setFixedWidth(Size.PARTS)
        self._buttons: list[_Knop] = []
        self._count = label("", "meta")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Voortgang van het gesprek")
        self.stand = Stoplicht(wrap=True)
        head = column(row(label("Zo ver zijn we", "vet"), None, self._count), self._bar, space=Space.XS)
        head.setContentsMargins(Space.XL, Space.M, Space.L, Space.S)
        self._list = column(space=Space.NONE)
        inner = column(self._list, None, space=Space.NONE)
        area = scrolled(inner, Space.NONE)
        inner.setContentsMargins(Space.L, Space.XS, Space.M, Space.XS)
        self._keys = QWidget()
        keys = column(
            row(label("Ctrl ↓", "toets"), label("volgend deel", "meta"), None, space=Space.XS),
            row(label("Ctrl J", "toets"), label("nieuwe afspraak", "meta"), None, space=Space.XS),
            space=Space.XS,
        )
        keys.setContentsMargins(Space.NONE, Space.S, Space.NONE, Space.NONE)
        self._keys.setLayout(keys)
        foot = column(self.stand, self._keys, space=Space.NONE)
        foot.setContentsMargins(Space.XL, Space.S, Space.S, Space.M)
        whole = column(head, area, foot, space=Space.NONE)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_parts(self, parts: Sequence[Voortgang], beantwoord: int, gesteld: int) -> None:
        """Show how far each part is, and the whole."""
        if len(parts) != len(self._buttons):
            clear(self._list)
            self._buttons = [_Knop(number) for number in range(1, len(parts) + 1)]
            for number, button in enumerate(self._buttons):
                button.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
                self._list.addWidget(button)
        for button, how in zip(self._buttons, parts, strict=True):
            button.show_progress(how)
        self._count.setText(f"{beantwoord} van {gesteld}")
        self._bar.setMaximum(max(gesteld, 1))
        self._bar.setValue(beantwoord)

    def mark(self, number: int) -> None:
        """Mark the part that is being talked about."""
        for place, button in enumerate(self._buttons):
            button.setChecked(place == number)

    def show_keys(self, *, shown: bool) -> None:
        """Show or hide the hints on keys: a low window needs the room."""
        self._keys.setVisible(shown)
