"""Where the money of a budget is: spent, promised, saved, given back, free."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.saldi import Saldo
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.abreast import Abreast
from wijkregie.ui.widgets.basics import column, label, redress, row
from wijkregie.ui.widgets.stackbar import Part, paint_box, paint_parts


def saldo_parts(saldo: Saldo) -> list[Part]:
    """Return the parts of a budget in the order in which a bar shows them."""
    return [
        Part("Besteed", saldo.besteed, "acc"),
        Part("Toegezegd", saldo.toegezegd, "accm"),
        Part("Gespaard", saldo.gespaard, "accz"),
        Part("Vrijgevallen", saldo.vrijgevallen, "rustz"),
        Part("Vrij", saldo.vrij),
    ]


def saldo_words(saldo: Saldo) -> str:
    """Say where the money is: "€ 300 besteed, € 200 vrij"; what is nothing is left out, save what is free."""
    said = [
        f"{format_bedrag_kort(part.amount)} {part.word.lower()}"
        for part in saldo_parts(saldo)
        if part.amount or part.word == "Vrij"
    ]
    return ", ".join(said)


class SaldoBar(QWidget):
    """The bar with its legend; in a narrow place the legend takes more lines."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = _Bar()
        self._entries = [_Entry(part) for part in saldo_parts(Saldo())]
        self.setLayout(column(self._bar, Abreast(*self._entries), space=Space.S))

    def set_saldo(self, saldo: Saldo) -> None:
        """Show another budget."""
        parts = saldo_parts(saldo)
        self._bar.set_parts(parts, saldo.beschikbaar)
        self.setAccessibleName(saldo_words(saldo))
        for entry, part in zip(self._entries, parts, strict=True):
            entry.set_amount(part.amount)
            entry.setVisible(part.word != "Vrijgevallen" or part.amount > 0)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._whole = 0
        self.setFixedHeight(Size.DOT + Space.XS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: list[Part], whole: int) -> None:
        self._parts, self._whole = parts, whole
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_parts(painter, QRectF(0, 0, self.width(), Size.DOT), self._parts, self._whole)


class _Entry(QWidget):
    """A square, its word, and the amount below."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._word = label(part.word, "meta")
        self._amount = label("", "vet")
        words = column(row(_Square(part.fill), self._word, None, space=Space.XS), self._amount, space=Space.NONE)
        self.setLayout(words)

    def set_amount(self, amount: int) -> None:
        self._amount.setText(format_bedrag_kort(amount))
        short = amount < 0
        if self._amount.property("soort") != ("laat" if short else "vet"):
            self._amount.setProperty("soort", "laat" if short else "vet")
            redress(self._amount)


class _Square(QWidget):
    def __init__(self, fill: str) -> None:
        super().__init__()
        self._fill = fill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(Size.CELL, Size.CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._fill)
