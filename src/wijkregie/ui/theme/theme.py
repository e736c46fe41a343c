"""The theme in force: light, dark, high contrast or as the system; gives Qt its palette and style sheet."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.theme import contrast, fonts
from wijkregie.ui.theme.stylesheet import stylesheet
from wijkregie.ui.theme.tokens import CONTRAST, DONKER, LICHT, Colours, Size


class Mode(StrEnum):
    """Choice of theme."""

    SYSTEEM = "systeem"
    LICHT = "licht"
    DONKER = "donker"
    CONTRAST = "contrast"


_SETS = {Mode.LICHT: LICHT, Mode.DONKER: DONKER, Mode.CONTRAST: CONTRAST}


class Theme(QObject):
    """Colours in force; there is one for the application, as Qt has one palette and one style sheet."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: str = Mode.SYSTEEM, accent: str = "") -> None:
        """Dress the application; `accent` is the municipality's own colour "#RRGGBB", if it has one.

        Both may come from a file that anyone can write in: what cannot be used is left aside.
        """
        super().__init__(app)
        global _current
        _current = self
        self._app = app
        self._mode = Mode(mode) if mode in set(Mode) else Mode.SYSTEEM
        self._accent = ""
        with suppress(Refusal):
            self._accent = _readable(accent)
        self._qcolours: dict[str, QColor] = {}
        fonts.load()
        app.setFont(fonts.font())
        self.colours = self._chosen()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def accent(self) -> str:
        """The municipality's own colour, or "" for wijkregie's."""
        return self._accent

    @property
    def dark(self) -> bool:
        """Tell whether light stands on dark now."""
        return self._base() is not LICHT

    @property
    def focus(self) -> int:
        """Width of what shows where the keyboard is, in pixels: more in high contrast."""
        return Size.FOCUS_STRONG if self._base() is CONTRAST else Size.FOCUS

    def set_mode(self, mode: Mode) -> None:
        """Show light, dark, high contrast, or what the system has."""
        self._mode = mode
        self._renew()

    def set_accent(self, accent: str) -> None:
        """Take the municipality's own colour, "" for wijkregie's.

        Raises Refusal "geen_kleur", or "kleur_onleesbaar" when it is too weak in light; in the others it is lighter.
        """
        self._accent = _readable(accent)
        self._renew()

    def colour(self, token: str) -> QColor:
        """Return a colour by token name."""
        found = self._qcolours.get(token)
        if found is None:
            found = self._qcolours[token] = QColor(getattr(self.colours, token))
        return found

    @contextmanager
    def undressed(self) -> Iterator[None]:
        """Build a window in here: Qt else styles all in a part again each time that part is put into another."""
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(stylesheet(self.colours, self.focus))

    def _base(self) -> Colours:
        if self._mode is not Mode.SYSTEEM:
            return _SETS[self._mode]
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DONKER if hints.colorScheme() is Qt.ColorScheme.Dark else LICHT

    def _chosen(self) -> Colours:
        base = self._base()
        if not self._accent:
            return base
        if base is LICHT:
            return contrast.with_accent(base, self._accent)
        most, least = (0.3, contrast.STRONG) if base is CONTRAST else (0.45, contrast.TEXT)
        return contrast.lighter(base, self._accent, most, least)

    def _system_changed(self) -> None:
        if self._mode is Mode.SYSTEEM:
            self._renew()

    def _renew(self) -> None:
        chosen = self._chosen()
        if chosen != self.colours:
            self.colours = chosen
            self._qcolours.clear()
            self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        self._app.setPalette(_palette(self.colours))
        # A sheet that replaces another is given to each widget once for every widget around it, a first one only once.
        self._app.setStyleSheet("")
        self._app.setStyleSheet(stylesheet(self.colours, self.focus))


def _readable(accent: str) -> str:
    """Return a colour that can be read in light, or "" for none; raises Refusal."""
    if not accent:
        return ""
    colour = contrast.read_colour(accent)
    contrast.with_accent(LICHT, colour)
    return colour


def current() -> Theme:
    """Return the theme of the application."""
    if _current is None:
        raise RuntimeError("no Theme has been made yet")
    return _current


_current: Theme | None = None


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill a rectangle, for what the first paint shows.

    At the first `fillRect` PySide makes an enum of 169 gradients, which takes as long as painting the navigation.
    """
    pen = painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, token in {
        role.Window: c.vlak,
        role.WindowText: c.tekst,
        role.Base: c.vlak,
        role.AlternateBase: c.zij,
        role.Text: c.tekst,
        role.PlaceholderText: c.tekst3,
        role.Button: c.vlak,
        role.ButtonText: c.tekst,
        role.BrightText: c.laat,
        role.Highlight: c.acc,
        role.HighlightedText: c.opacc,
        role.Accent: c.acc,
        role.Link: c.acc,
        role.LinkVisited: c.acc,
        role.ToolTipBase: c.tekst,
        role.ToolTipText: c.vlak,
        role.Mid: c.lijn2,
        role.Midlight: c.lijn,
        role.Dark: c.rand,
        role.Light: c.verheven,
    }.items():
        palette.setColor(which, QColor(token))
    for which in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.tekst3))
    return palette
