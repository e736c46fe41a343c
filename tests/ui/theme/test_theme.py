import re
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF
from PySide6.QtGui import QAction, QFont, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.theme import fonts, icons
from wijkregie.ui.theme import theme as theming
from wijkregie.ui.theme.contrast import TEXT, mix, ratio, with_accent
from wijkregie.ui.theme.pairs import PAIRS, WITHOUT_PAIR, Kind, Pair
from wijkregie.ui.theme.stylesheet import stylesheet
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.theme.tokens import CONTRAST, DONKER, FAMILY, LICHT, Colours, Type

UI = Path(__file__).resolve().parents[3] / "src" / "wijkregie" / "ui"
EVERY = pytest.mark.parametrize("colours", [LICHT, DONKER, CONTRAST], ids=["licht", "donker", "contrast"])


NAMES = set(LICHT.items())
PAIR = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.on_top}-{pair.ground}-{pair.kind.name}")


@EVERY
@PAIR
def test_what_stands_on_a_ground_can_be_seen(colours: Colours, pair: Pair) -> None:
    assert _weak([pair], colours, strong=colours is CONTRAST) == []


def test_more_is_asked_of_high_contrast() -> None:
    assert [Pair("tekst", "vlak", kind).least(strong=False) for kind in Kind] == [4.5, 3.0, 1.0]
    assert [Pair("tekst", "vlak", kind).least(strong=True) for kind in Kind] == [7.0, 3.0, 3.0]


def test_every_colour_is_of_a_pair() -> None:
    in_pairs = {token for pair in PAIRS for token in (pair.on_top, pair.ground)}
    assert in_pairs == NAMES - WITHOUT_PAIR


def test_every_pair_of_the_style_sheet_is_named() -> None:
    tokens = Colours(**{name: f"<{name}>" for name in NAMES})
    named = {(pair.on_top, pair.ground, pair.kind is Kind.TEKST) for pair in PAIRS}
    edges = {pair.on_top for pair in PAIRS if pair.kind is not Kind.TEKST}
    words = {pair.on_top for pair in PAIRS if pair.kind is Kind.TEKST}
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", stylesheet(tokens))
    assert len(rules) > 100
    for where, body in rules:
        said = dict(re.findall(r"([\w-]+): [^;]*<(\w+)>", body))
        for word, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if word in said and ground in said:
                assert (said[word], said[ground], True) in named, where
            assert said.get(word, "tekst") in words, where
        assert {token for part, token in said.items() if part.startswith("border")} <= edges, where


def _weak(pairs: Iterable[Pair], colours: Colours, *, strong: bool) -> list[tuple[str, str, float]]:
    """Return each pair that has too little contrast."""
    known = colours.items()
    found = ((pair, ratio(known[pair.on_top], known[pair.ground])) for pair in pairs)
    return [(pair.on_top, pair.ground, round(at, 2)) for pair, at in found if at < pair.least(strong=strong)]


def test_known_ratios() -> None:
    assert ratio("#FFFFFF", "#000000") == pytest.approx(21)
    assert ratio("#123456", "#123456") == pytest.approx(1)
    assert mix("#FFFFFF", "#000000", 0.5) == "#808080"


@pytest.mark.parametrize("accent", ["#0B5F5C", "#8A1538", "#003B7A", "#5A2D82", "#0000FF", "#000000"])
def test_an_own_accent_keeps_every_pair_readable(accent: str) -> None:
    colours = with_accent(LICHT, accent)
    assert colours.acc == accent
    assert _weak(PAIRS, colours, strong=False) == []


@pytest.mark.parametrize("accent", ["#8A1538", "#000000", "#00003C", "#1E0000"])
@pytest.mark.parametrize(("mode", "base"), [(Mode.DONKER, DONKER), (Mode.CONTRAST, CONTRAST)])
def test_on_dark_an_own_accent_is_lighter_and_never_set_aside(
    theme: Theme, accent: str, mode: Mode, base: Colours
) -> None:
    theme.set_mode(mode)
    theme.set_accent(accent)
    taken = theme.colours.acc
    assert taken != base.acc
    assert taken in {mix(accent, "#FFFFFF", share / 100) for share in range(46)}
    assert _weak(PAIRS, theme.colours, strong=base is CONTRAST) == []


@pytest.mark.parametrize("accent", ["#FFD200", "#E30613", "#7FB7BE", "#FFFFFF"])
def test_an_accent_that_is_too_light_is_refused(theme: Theme, accent: str) -> None:
    before = theme.colours
    with pytest.raises(Refusal) as refused:
        theme.set_accent(accent)
    assert refused.value.code == "kleur_onleesbaar"
    assert accent in str(refused.value)
    assert theme.colours == before


def test_changing_the_theme_dresses_the_application_anew(theme: Theme, qapp: QApplication) -> None:
    heard: list[str] = []
    theme.changed.connect(lambda: heard.append(theme.colours.vlak))
    theme.set_mode(Mode.DONKER)
    assert theme.dark
    assert qapp.palette().window().color().name().upper() == DONKER.vlak
    assert DONKER.acc in qapp.styleSheet()
    theme.set_mode(Mode.LICHT)
    assert heard == [DONKER.vlak, LICHT.vlak]
    assert qapp.styleSheet() == stylesheet(LICHT)


class _Told(QWidget):
    """Counts how often it is told of another style."""

    told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_change_of_theme_styles_a_widget_a_few_times_however_deep_it_lies(theme: Theme, qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    inner = outer
    for _ in range(20):
        around = QVBoxLayout(inner)
        inner = QWidget()
        around.addWidget(inner)
    deepest = _Told()
    QVBoxLayout(inner).addWidget(deepest)
    outer.show()
    deepest.told = 0
    theme.set_mode(Mode.DONKER)
    assert 0 < deepest.told < 5


def test_an_own_accent_is_kept_in_the_dark(theme: Theme) -> None:
    theme.set_accent("#003B7A")
    light = theme.colours.acc
    theme.set_mode(Mode.DONKER)
    assert light == "#003B7A"
    assert ratio(theme.colours.acc, theme.colours.vlak) >= TEXT


@pytest.mark.parametrize("accent", ["", "#0B5F5C", "#8A1538", "#003B7A", "#5A2D82", "#000000"])
def test_high_contrast_stays_so_with_an_own_accent(theme: Theme, accent: str) -> None:
    theme.set_accent(accent)
    theme.set_mode(Mode.CONTRAST)
    assert theme.dark
    assert _weak(PAIRS, theme.colours, strong=True) == []


def test_the_typeface_is_our_own(theme: Theme) -> None:
    for size, bold in product(Type, (False, True)):
        info = QFontInfo(fonts.font(size, bold=bold))
        assert info.family() == FAMILY
        assert info.pixelSize() == size
        assert info.weight() == (QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_icon_has_a_drawing(theme: Theme, name: str) -> None:
    picture = QImage(32, 32, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    icons.paint_icon(painter, QRectF(0, 0, 32, 32), name, "tekst")
    painter.end()
    assert any(picture.pixelColor(x, y).alpha() for x in range(32) for y in range(32))


def test_an_icon_takes_the_colours_of_the_moment(theme: Theme) -> None:
    def darkest() -> int:
        picture = icons.icon("weg", "tekst").pixmap(32, 32).toImage()
        shades = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
        return min(shade.lightness() for shade in shades if shade.alpha() > 200)

    light = darkest()
    theme.set_mode(Mode.DONKER)
    assert darkest() > light + 100


def test_an_unknown_icon_is_a_mistake_at_once(theme: Theme) -> None:
    with pytest.raises(KeyError):
        icons.icon("eenhoorn")


OUTSIDE = sorted(path for path in UI.rglob("*.py") if "theme" not in path.parts)


@pytest.mark.parametrize("module", OUTSIDE, ids=lambda path: path.relative_to(UI).as_posix())
def test_no_colour_or_size_outside_the_theme(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|rgba?\(|QColor\(\s*\d", source)
    sizes = r"set(?:Fixed|Minimum|Maximum)(?:Width|Height|Size)\(\s*\d{2,}|setPixelSize\(\s*\d|\.resize\(\s*\d"
    assert not re.findall(sizes, source)
    assert "setStyleSheet" not in source


@pytest.mark.parametrize("mode", ["", "paars", "\0", "DONKER"])
@pytest.mark.parametrize("accent", ["blauw", "#12", "#GGGGGG", "#FFFFFF", "", "\0", "8a1538"])
def test_what_cannot_be_used_never_stops_a_start(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch, mode: str, accent: str
) -> None:
    monkeypatch.setattr(theming, "_current", theme)  # and again when the test has ended
    made = Theme(qapp, mode, accent)
    assert made.mode is Mode.SYSTEEM
    assert made.accent == ("#8A1538" if accent == "8a1538" else "")
    made.deleteLater()


def test_a_colour_may_be_written_without_its_sign(theme: Theme) -> None:
    theme.set_accent(" 8a1538 ")
    assert theme.accent == "#8A1538"
    with pytest.raises(Refusal) as refused:
        theme.set_accent("bordeaux")
    assert refused.value.code == "geen_kleur"
    assert theme.accent == "#8A1538"


def test_a_long_menu_scrolls_instead_of_leaving_the_screen(theme: Theme, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addActions([QAction(f"Keuze {number}", menu) for number in range(99)])
    menu.popup(QPoint(0, 0))
    columns = {menu.actionGeometry(action).left() for action in menu.actions()}
    menu.close()
    assert len(columns) == 1
