"""Choosing a niveau: cards side by side, what each asks of both sides, and the amount that follows."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Beweging, Niveau, beweging
from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.domain.verplichtingen import Verplichting, beloften
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.basics import clear, column, label, link, row
from wijkregie.ui.widgets.sign import Sign

_SHORT = {
    Niveau.BASIS: "Af en toe samenwerken. De gemeente vertelt vroeg wat er speelt.",
    Niveau.UITVOEREND: "Regelmatig samenwerken. De gemeente vraagt advies over de uitvoering.",
    Niveau.BELEIDSVORMEND: "Veel samenwerken. Jullie denken ook mee over nieuw beleid.",
}
_SIGNS = {Beweging.TRAP_OP: "trap_op", Beweging.GELIJK: "gelijk", Beweging.TRAP_AF: "trap_af", Beweging.START: "vlag"}
_WHAT_IT_ASKS = "Wat vraagt dit van beide kanten?"
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class Promises(Enum):
    """How what both sides promise stands below the cards."""

    NONE = auto()
    FOLDED = auto()
    OPEN = auto()


class _Card(QAbstractButton):
    """One niveau to choose; `None` is later."""

    def __init__(self, niveau: Niveau | None, *, tall: bool, mark: str) -> None:
        super().__init__()
        self.niveau = niveau
        self._tall = tall
        self._mark = mark
        self._amount = ""
        self._present = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self._name())
        self.set_known("", present=False)

    def set_known(self, amount: str, *, present: bool) -> None:
        """Show the amount in words, and whether this is the niveau of now."""
        self._amount, self._present = amount, present
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.FIELD_MONEY, Size.CHOICE_TALL if self._tall else Size.CHOICE)

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.FIELD_SHORT, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = QPen(theme.colour("acc" if chosen else "rand"), Size.FOCUS if chosen else Size.LINE)
        half = edge.widthF() / 2
        painter.setPen(edge)
        painter.setBrush(theme.colour("accz" if chosen else "hover" if self.underMouse() else "vlak"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), Radius.CARD, Radius.CARD)
        inside = QRectF(self.rect()).adjusted(Space.M, Space.S, -Space.M, -Space.S)
        self._paint_corner(painter, inside, chosen=chosen)
        if self.niveau is None:
            painter.setFont(font(bold=chosen))
            painter.setPen(theme.colour("acc" if chosen else "tekst2"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, "Later beslissen")
            return
        painter.setFont(font(Type.DISPLAY if self._tall else Type.TITLE, bold=True))
        painter.setPen(theme.colour("acc"))
        number = painter.fontMetrics().height() if self._tall else Size.HIT
        painter.drawText(QRectF(inside.x(), inside.y(), inside.width(), number), str(int(self.niveau)))
        inside.setTop(inside.top() + number)
        painter.setFont(font(bold=True))
        painter.setPen(theme.colour("tekst"))
        word = _capital(self.niveau.woord)
        if painter.fontMetrics().horizontalAdvance(word) > inside.width():
            painter.setFont(font(Type.META, bold=True))
        painter.drawText(QRectF(inside.x(), inside.y(), inside.width(), 20), word)
        inside.setTop(inside.top() + 21)
        painter.setFont(font(Type.META))
        painter.setPen(theme.colour("tekst2"))
        if self._tall:
            painter.drawText(inside, _WRAP, _SHORT[self.niveau])
        painter.setFont(font(Type.META, bold=True))
        painter.setPen(theme.colour("tekst"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self._amount)

    def _paint_corner(self, painter: QPainter, inside: QRectF, *, chosen: bool) -> None:
        theme = current()
        words = self._mark if chosen else "nu" if self._present else ""
        if not words or self.niveau is None:
            return
        painter.setFont(font(Type.META, bold=chosen))
        painter.setPen(theme.colour("acc" if chosen else "tekst2"))
        corner = QRectF(inside.x(), inside.y(), inside.width(), Size.BADGE)
        needed = painter.fontMetrics().horizontalAdvance(words) + Size.ICON + Space.XS
        fits = needed + Size.HIT <= corner.width()
        if fits:
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        if chosen:
            left = corner.right() - (needed if fits else Size.ICON_SMALL)
            paint_icon(painter, QRectF(left, corner.y() + 2, Size.ICON_SMALL, Size.ICON_SMALL), "ok", "acc")

    def _name(self) -> None:
        if self.niveau is None:
            words = "Later beslissen"
        else:
            parts = [f"niveau {int(self.niveau)}, {self.niveau.woord}", self._amount]
            words = ", ".join([part for part in parts if part] + (["het niveau van nu"] if self._present else []))
        self.setAccessibleName(f"{words}, gekozen" if self.isChecked() else words)


class _Cards(QWidget):
    """The cards; arrow keys walk, 1 to 3 choose, 0 chooses nothing."""

    chosen = Signal(object)

    def __init__(self, *, tall: bool, mark: str, later: bool) -> None:
        super().__init__()
        self.cards = [_Card(niveau, tall=tall, mark=mark) for niveau in Niveau]
        if later:
            self.cards.append(_Card(None, tall=tall, mark=mark))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        for card in self.cards:
            card.clicked.connect(lambda _checked=False, card=card: self._pick(card.niveau))
            layout.addWidget(card)
        self.setFocusProxy(self.cards[0])
        self.set_value(None)

    def set_value(self, value: Niveau | None) -> None:
        """Choose without telling."""
        self.value: Niveau | None = value
        for card in self.cards:
            card.setChecked(card.niveau == value and (card.niveau is not None or len(self.cards) > len(Niveau)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if step and isinstance(focused, _Card):
            place = (self.cards.index(focused) + step) % len(self.cards)
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.text() in {"0", "1", "2", "3"}:
            number = int(event.text())
            self._pick(Niveau(number) if number else None)
            self.cards[max(number - 1, 0)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _pick(self, niveau: Niveau | None) -> None:
        """Choose; the chosen card once more takes the choice away."""
        self.set_value(None if niveau == self.value else niveau)
        self.chosen.emit(self.value)


class NiveauField(Field):
    """A niveau, or None. Shows what goes with it: the amount at once, and with `words` what both sides promise."""

    def __init__(
        self,
        name: str,
        title: str,
        *,
        mark: str,
        words: bool = False,
        promises: Promises | None = None,
        later: bool = False,
        **more: Any,
    ) -> None:
        """`mark` stands on the chosen card, as "wens"; `later` offers a card for no choice yet.

        `promises` tells how the promises stand below the cards: they push away what comes next at a choice.
        """
        self._cards = _Cards(tall=words, mark=mark, later=later)
        self._later = later
        self._regeling: Regeling | None = None
        self._jaar = 0
        self._nu: Niveau | None = None
        self._verplichtingen: Sequence[Verplichting] = ()
        self._arrow = Sign()
        self._line = label("", "meta", wrap=True)
        super().__init__(name, title, self._cards, **more)
        follows = row(self._arrow, self._line, space=Space.XS)
        follows.setStretch(1, 1)
        self._follows = QWidget()
        self._follows.setLayout(follows)
        keeps_room = self._follows.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._follows.setSizePolicy(keeps_room)
        below = row(self._follows, space=Space.M)
        below.setStretch(0, 1)
        self._words = row(space=Space.L)
        self._promises = QWidget()
        self._promises.setLayout(self._words)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(layout.count() - 1, below)
        layout.insertWidget(layout.count() - 1, self._promises)
        shows = promises or (Promises.OPEN if words else Promises.NONE)
        self._promises.setVisible(shows is Promises.OPEN)
        if shows is Promises.FOLDED:
            self._unfold = link(_WHAT_IT_ASKS, self._toggle_promises)
            below.addWidget(self._unfold)
        self._cards.chosen.connect(lambda _niveau: self._chosen())
        self._renew()

    def set_known(
        self,
        niveau_nu: Niveau | None,
        jaar: int,
        regeling: Regeling | None,
        verplichtingen: Sequence[Verplichting] = (),
    ) -> None:
        """Say what the niveau is now, for which year and regeling is chosen, and what both sides promise in it."""
        self._nu, self._jaar, self._regeling = niveau_nu, jaar, regeling
        self._verplichtingen = verplichtingen
        for card in self._cards.cards:
            card.set_known(self._amount(card.niveau), present=card.niveau is not None and card.niveau == niveau_nu)
        self._renew()

    def value(self) -> Niveau | None:
        return self._cards.value

    def set_value(self, value: Any) -> None:
        self._cards.set_value(value)
        self._renew()

    @property
    def consequence(self) -> str:
        """What the choice means in steps and money."""
        return self._line.text() if self._follows.isVisibleTo(self) else ""

    def _chosen(self) -> None:
        self._renew()
        self._on_typed()
        self.left.emit()

    def _renew(self) -> None:
        niveau = self._cards.value
        self._follows.setVisible(niveau is not None)
        if niveau is not None:
            step = beweging(self._nu, niveau)
            self._line.setText(consequence(step, niveau, self._nu, self._jaar, self._regeling))
            self._arrow.set_icon(_SIGNS[step], "tekst2")
        self._show_promises(niveau or self._nu)

    def _toggle_promises(self) -> None:
        shown = self._promises.isHidden()
        self._promises.setVisible(shown)
        self._unfold.setText("Minder" if shown else _WHAT_IT_ASKS)
        self._show_promises(self._cards.value or self._nu)

    def _show_promises(self, niveau: Niveau | None) -> None:
        """Say what both sides promise, once that is to be seen."""
        if self._promises.isHidden():
            return
        clear(self._words)
        if niveau is None:
            return
        for side, promises in beloften(self._verplichtingen, niveau).items():
            title = f"{side}, bij niveau {int(niveau)}"
            text = label("\n".join(f"– {promise}" for promise in promises), "meta", wrap=True)
            self._words.addLayout(column(label(title, "metavet"), text, None, space=Space.XS // 2), 1)

    def _amount(self, niveau: Niveau | None) -> str:
        amount = bedrag_voor(self._regeling, niveau)
        return "" if amount is None else format_bedrag_kort(amount)


def consequence(step: Beweging, niveau: Niveau, nu: Niveau | None, jaar: int, regeling: Regeling | None) -> str:
    """Say what a niveau means: "Trap op. Bedrag 2027: € 5.000 in plaats van € 3.000 (voorbeeldbedrag)"."""
    word = "Eerste keuze" if step is Beweging.START else _capital(step.value)
    amount, before = bedrag_voor(regeling, niveau), bedrag_voor(regeling, nu)
    if amount is None:
        return f"{word}. Het bedrag voor {jaar} is nog niet bekend."
    instead = f" in plaats van {format_bedrag_kort(before)}" if before is not None and before != amount else ""
    example = " (voorbeeldbedrag)" if regeling and regeling.voorbeeld else ""
    return f"{word}. Bedrag {jaar}: {format_bedrag_kort(amount)}{instead}{example}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
