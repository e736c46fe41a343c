"""The first page of all: what wijkregie is, and the ways to begin."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from wijkregie.domain.frozen import frozen
from wijkregie.ui.forms.fields import TextField
from wijkregie.ui.forms.references import New, ReferenceField
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size, Space, Type
from wijkregie.ui.widgets.basics import column, first_size, label, line, plain, primary, row, scrolled
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.ui.widgets.logo import window_icon
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases.begin import Begin, Startlijst


class Way(StrEnum):
    """How to begin."""

    VOORBEELD = "voorbeeld"
    EIGEN = "eigen lijst"
    STARTLIJST = "startlijst"
    LEEG = "leeg"


@frozen
class Start:
    """What the user chose."""

    way: Way
    begin: Begin


class Staircase(QWidget):
    """Five years of a wijkorgaan that goes up and down, as a picture."""

    _LEVELS = (1, 2, 3, 2, 3)
    _WORDS = ("basis", "trap op", "trap op", "trap af", "trap op")

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Een wijkorgaan kiest elk jaar opnieuw een niveau: trap op of trap af.")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(Size.NAV)
        self.setMaximumHeight(Size.LIST)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / len(self._LEVELS)
        top, rise = 28.0, (self.height() - 28 - 46) / 2
        heights = {level: top + (3 - level) * rise for level in (1, 2, 3)}
        painter.setPen(QPen(theme.colour("paneellijn"), 1))
        for y in heights.values():
            painter.drawLine(0, round(y), self.width(), round(y))
        pen = QPen(theme.colour("paneeltrap"), 4)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        before: float | None = None
        for number, level in enumerate(self._LEVELS):
            left, y = round(number * step), round(heights[level])
            if before is not None:
                painter.drawLine(left, round(before) + (2 if before > y else -2), left, y + (-2 if before > y else 2))
            painter.drawLine(left, y, round(left + step), y)
            before = y
        painter.setFont(font(Type.META))
        for number, (level, word) in enumerate(zip(self._LEVELS, self._WORDS, strict=True)):
            place = QRectF(number * step, heights[level] - 28, step, 22)
            painter.setPen(theme.colour("oppaneel"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)
            painter.setPen(theme.colour("oppaneel2"))
            below = QRectF(number * step, self.height() - 24, step, 20)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"jaar {number + 1}")


class FirstRun(QWidget):
    """A window of its own; emits `chosen` and waits to be closed. With `back` there is a window to go back to."""

    chosen = Signal(object)
    left = Signal()
    """The user went back, or closed this window."""

    def __init__(self, lists: Sequence[Startlijst], *, back: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("Welkom – wijkregie")
        self.setWindowIcon(window_icon())
        self.setObjectName("inhoud")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(first_size(self))
        self._ways: list[tuple[ChoiceCard, Way, Startlijst | None]] = []
        self._stadsdeel = ReferenceField("stadsdeel", "Je &stadsdeel", new=True)
        self._name = TextField("naam", "Je &naam")
        self._wait = label("Dit kun je later veranderen bij Instellingen.", "meta")
        self._begin = primary("Beginnen", self._press)
        self._begin.setDefault(True)
        self._back = plain("Terug", self.close)
        self._back.setVisible(back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._panel = self._promise()
        layout.addWidget(self._panel, 7)
        layout.addStretch(1)
        layout.addWidget(self._choice(lists), 12)
        layout.addStretch(1)
        self._ways[0][0].setChecked(True)
        self._way_changed()
        self._ways[0][0].setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Say that the store is being made."""
        self._begin.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._wait.setText("Even geduld, het bestand wordt gemaakt." if busy else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setVisible(self.width() >= Size.WINDOW_MIN_WIDTH)  # what must be chosen needs the room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press()
        elif event.key() == Qt.Key.Key_Escape and not self._back.isHidden():
            self._back.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def _promise(self) -> QFrame:
        panel = QFrame()
        panel.setObjectName("welkom")
        panel.setMaximumWidth(Size.PANEL_FIRST_RUN)
        sentence = (
            "wijkregie helpt je bij de jaargesprekken, de subsidies en de afspraken met wijkorganen. "
            "Alles staat op deze computer. Ook zonder internet."
        )
        words = column(
            label("Weten wat er speelt.\nDoen wat je beloofde.", "groot"),
            label(sentence, "tweede", wrap=True),
            None,
            Staircase(),
            space=Space.L,
        )
        words.setStretch(3, 4)
        words.setContentsMargins(2 * Space.XL, 2 * Space.XL + Space.S, 2 * Space.XL, 2 * Space.XL)
        panel.setLayout(words)
        return panel

    def _choice(self, lists: Sequence[Startlijst]) -> QWidget:
        self._add("Bekijk de voorbeeldstad", "Een verzonnen gemeente met 20 wijkorganen. Je kunt niets stukmaken.")
        eigen = "Lees je Excel-lijst in. Je ziet eerst wat er verandert, daarna bewaar je pas."
        self._add("Begin met mijn eigen lijst", eigen, Way.EIGEN)
        for known in lists:
            self._add(
                f"Begin met de startlijst van {known.gemeente}",
                "Wijken en wijkorganen uit openbare bronnen. Controleer deze lijst: hij is niet officieel.",
                Way.STARTLIJST,
                known,
            )
        self._add("Begin leeg", "Voeg zelf je eerste wijkorgaan toe.", Way.LEEG)
        cards = column(*(card for card, _, _ in self._ways), space=Space.S)
        sign = Sign("info", "tekst2", Size.ICON)
        note = "wijkregie is je werkgeheugen. Het zaaksysteem is het archief.\nHet college besluit over de subsidie."
        about = row(sign, label(note, "meta"), None, space=Space.S)
        about.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        layout = column(space=Space.L)
        layout.addStretch(1)
        layout.addWidget(label("Welkom. Hoe wil je beginnen?", "titel"))
        layout.addLayout(cards)
        layout.addSpacing(Space.S)
        fields = row(self._name, self._stadsdeel, space=Space.L)
        fields.setStretch(0, 1)
        fields.setStretch(1, 1)
        layout.addLayout(fields)
        layout.addLayout(row(self._begin, self._back, self._wait, None, space=Space.L))
        layout.addSpacing(Space.S)
        layout.addWidget(line())
        layout.addLayout(about)
        layout.addStretch(1)
        side = scrolled(layout)
        side.setMaximumWidth(Size.WINDOW_MIN_WIDTH)
        return side

    def _add(self, title: str, words: str, way: Way = Way.VOORBEELD, known: Startlijst | None = None) -> None:
        card = ChoiceCard(title, words)
        card.toggled.connect(lambda _down: self._way_changed())
        self._ways.append((card, way, known))

    def _chosen(self) -> tuple[Way, Startlijst | None]:
        return next(((way, known) for card, way, known in self._ways if card.isChecked()), (Way.VOORBEELD, None))

    def _way_changed(self) -> None:
        way, known = self._chosen()
        self._stadsdeel.set_choices([(name, name) for name in known.stadsdelen] if known else [])
        for field in (self._name, self._stadsdeel):
            field.setEnabled(way is not Way.VOORBEELD)

    def _press(self) -> None:
        if not self._begin.isEnabled():
            return
        way, known = self._chosen()
        named = self._stadsdeel.value()
        stadsdeel = named.text if isinstance(named, New) else named or ""
        self.chosen.emit(Start(way, Begin(known.naam if known else None, self._name.value(), stadsdeel)))
