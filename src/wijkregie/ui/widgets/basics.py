"""Small parts: labels, buttons, lines and rows, dressed by the theme."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space

LabelKind = Literal[
    "", "meta", "metavet", "tweede", "vet", "label", "paneel", "titel", "groot", "melding", "laat", "let", "acc",
    "toets", "chip",
]  # fmt: skip
Act = Callable[[], object]
_ICON = QSize(Size.ICON, Size.ICON)
_ICON_BEFORE = QSize(Size.ICON + Space.XS, Size.ICON)
"""Of an icon that stands before words, with the room between."""


def label(text: str = "", kind: LabelKind = "", *, wrap: bool = False) -> QLabel:
    """Return a text; it is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("soort", kind)
    made.setWordWrap(wrap)
    return made


def redress(part: QWidget) -> None:
    """Style a part anew after a property changed by which the sheet chooses.

    One that was not styled yet will be, and only to ask for its style makes PySide's class of that, a thirtieth of a
    start of the window.
    """
    if part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        part.style().unpolish(part)
        part.style().polish(part)


def plain_tip(words: str) -> str:
    """Return words for a tooltip, which would read what looks like markup in them as markup."""
    if "<" not in words and "&" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>"


class ElidedLabel(QLabel):
    """One line of text that is cut short with … where there is no room; the whole is its tooltip then."""

    def __init__(self, text: str = "", kind: LabelKind = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("soort", kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(Size.HIT, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(self.text()) if cut != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, cut)


def primary(text: str, act: Act | None = None, icon_name: str = "") -> QPushButton:
    """Return the one filled button of a page or dialog."""
    return _button(text, "primair", act, icon_name, "opacc")


def plain(text: str, act: Act | None = None, icon_name: str = "") -> QPushButton:
    """Return an ordinary button."""
    return _button(text, "gewoon", act, icon_name, "tekst")


def quiet(text: str, act: Act | None = None, icon_name: str = "") -> QPushButton:
    """Return a button without an edge."""
    return _button(text, "stil", act, icon_name, "acc")


def link(text: str, act: Act | None = None) -> QPushButton:
    """Return a small word to press, as "Alles" beside a heading."""
    return _button(text, "link", act, "", "acc")


def icon_button(icon_name: str, name: str, act: Act | None = None, *, edge: bool = True) -> QPushButton:
    """Return a button with only an icon; `name` is its tooltip and its accessible name."""
    made = _button("", "icoon" if edge else "icoonstil", act, icon_name, "tekst2")
    made.setToolTip(name)
    made.setAccessibleName(name)
    return made


def fold(button: QPushButton, *, narrow: bool) -> None:
    """Show a plain button that has an icon by its words, or where there is little room by its icon alone."""
    if not button.accessibleName():
        button.setAccessibleName(button.text())
        button.setToolTip(button.toolTip() or button.text())
    if narrow == bool(button.text()):
        button.setText("" if narrow else button.accessibleName())
        button.setProperty("soort", "icoon" if narrow else "gewoon")
        button.setIconSize(_ICON if narrow else _ICON_BEFORE)
        redress(button)


def _button(text: str, kind: str, act: Act | None, icon_name: str, colour: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("soort", kind)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        made.setIcon(icon(icon_name, colour))
        made.setIconSize(_ICON if kind in {"icoon", "icoonstil"} else _ICON_BEFORE)
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def line(kind: Literal["lijn", "lijn2"] = "lijn", *, upright: bool = False) -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setProperty("soort", kind)
    (made.setFixedWidth if upright else made.setFixedHeight)(Size.LINE)
    return made


def column(*parts: "QWidget | QLayout | int | None", space: int = Space.S, margin: int = 0) -> QVBoxLayout:
    """Return parts under each other; a number is a distance, None takes the room that is left."""
    made = QVBoxLayout()
    _fill(made, parts, space, margin)
    return made


def row(*parts: "QWidget | QLayout | int | None", space: int = Space.S, margin: int = 0) -> QHBoxLayout:
    """Return parts beside each other; a number is a distance, None takes the room that is left."""
    made = QHBoxLayout()
    _fill(made, parts, space, margin)
    return made


def section(title: str, *beside: QWidget) -> QVBoxLayout:
    """Return a section's title with what stands right of it, and the line below."""
    return column(row(label(title, "vet"), None, *beside), line(), space=Space.XS)


def form_wide(content: QLayout) -> QWidget:
    """Return content that is at most as wide as a form, and as high as its wrapped texts ask at that width."""
    inner, made = QWidget(), QWidget()
    inner.setMaximumWidth(Size.FORM)
    inner.setLayout(content)
    around = row(inner, space=Space.NONE)  # asks the height at the greatest width; an upright one does not
    around.setStretch(0, 1)
    around.addSpacerItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
    made.setLayout(around)
    return made


def first_size(window: QWidget) -> QSize:
    """Return how large a window begins: within the screen, its title bar too."""
    room = window.screen().availableSize() - QSize(0, Size.TITLE_BAR)
    return QSize(Size.WINDOW_WIDTH, Size.WINDOW_HEIGHT).boundedTo(room)


def least_size(window: QWidget) -> QSize:
    """Return how small a window may be: no larger than a screen on which all is shown larger."""
    least = QSize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
    return least.boundedTo(first_size(window)) if window.screen().devicePixelRatio() > 1 else least


def scrolled(content: QLayout, margin: int = Space.XL) -> QScrollArea:
    """Return content that scrolls upright only."""
    inner = _Scrolled()
    inner.setLayout(content)
    content.setContentsMargins(margin, margin, margin, margin)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def both_ways(content: QWidget) -> QScrollArea:
    """Return content as large as the least window, that scrolls both ways: where letters are too large for a screen."""
    content.setMinimumSize(Size.WINDOW_MIN_WIDTH, Size.WINDOW_MIN_HEIGHT)
    area = _BothWays(content)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


class _BothWays(QScrollArea):
    """Gives what scrolls all the room there is; Qt by itself makes it as high as wrapped texts in it would like."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.resize(self.maximumViewportSize().expandedTo(self._content.minimumSize()))


class _Scrolled(QWidget):
    """What scrolls: at least as high as its wrapped texts need at its width, which a scroll area does not ask."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrollinhoud")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            layout = self.layout()
            if layout is not None:  # without wrapped texts in sight the layout itself says what it needs
                wraps = layout.hasHeightForWidth()
                self.setMinimumHeight(layout.totalHeightForWidth(self.width()) if wraps else 0)
        return done


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and dispose of it."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)


def _fill(
    layout: QHBoxLayout | QVBoxLayout, parts: "tuple[QWidget | QLayout | int | None, ...]", space: int, margin: int
) -> None:
    layout.setSpacing(space)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
