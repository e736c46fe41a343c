"""Write the style page, docs/stijl.md, and its pictures: `python3 dev.py screens --stijl`.

Every table comes from the tokens themselves; a test fails when the page is no longer what this writes.
"""

from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path

from docs.screens.components import COMPONENTS
from wijkregie.ui.theme.contrast import ratio
from wijkregie.ui.theme.pairs import PAIRS, Kind
from wijkregie.ui.theme.tokens import CONTRAST, DONKER, LICHT, Radius, Size, Space, Type

DOCS = Path(__file__).parents[1]
PAGE = DOCS / "stijl.md"
PICTURES = DOCS / "beeld" / "stijl"
SETS = {"licht": LICHT, "donker": DONKER, "contrast": CONTRAST}
WIDTH = 520

COLOURS = {
    "vlak": "de pagina",
    "zij": "zijpanelen, de navigatie, een veld dat alleen te lezen is",
    "hover": "waar de muis op staat",
    "verheven": "wat boven de pagina ligt: kaart, menu, venster",
    "lijn": "lijn tussen rijen",
    "lijn2": "lijn om kaarten en knoppen",
    "rand": "rand van velden en vakjes, schuifbalk",
    "tekst": "gewone woorden",
    "tekst2": "woorden van de tweede rang",
    "tekst3": "kleine uitleg, koppen van tabellen",
    "acc": "de eigen kleur: de gevulde knop, links, de ring van het toetsenbord",
    "acch": "de gevulde knop of een link onder de muis",
    "opacc": "woorden op de eigen kleur",
    "accz": "de eigen kleur, heel licht: gekozen rij, kaart van vandaag",
    "accm": "de eigen kleur, half: niveau 2, delen van een balk",
    "opaccm": "woorden op de halve kleur",
    "ok": "in orde",
    "let": "let op",
    "laat": "te laat, fout",
    "rust": "nog niet, staat stil",
    "okz": "grond bij in orde",
    "letz": "grond bij let op",
    "laatz": "grond bij te laat en bij fouten",
    "rustz": "grond bij rust; de baan van een klok",
    "vb": "de band van de voorbeeldstad",
    "vbt": "woorden op die band",
    "paneel": "het paneel van de eerste keer",
    "oppaneel": "woorden op dat paneel",
    "oppaneel2": "woorden van de tweede rang op dat paneel",
    "paneellijn": "lijnen op dat paneel",
    "paneeltrap": "de trap op dat paneel",
    "scrim": "de sluier over het venster, onder Zoeken of doen",
}
"""What each colour is for."""


def page() -> str:
    """Return the whole style page."""
    return "\n".join([*_begin(), *_colours(), *_pairs(), *_measures(), *_components()]) + "\n"


def _begin() -> Iterator[str]:
    yield from (
        "# Stijl",
        "",
        "Hoe wijkregie eruitziet, en waaruit een pagina is gemaakt. De tabellen en beelden komen uit de code zelf:",
        "`python3 dev.py screens --stijl` schrijft ze opnieuw, en een test vergelijkt deze bladzijde met de code.",
        "Andere kleuren en maten dan deze zijn er niet; ook dat houdt een test vast.",
        "",
    )


def _colours() -> Iterator[str]:
    yield from ("## Kleuren", "", "| Naam | Waarvoor | licht | donker | contrast |", "|---|---|---|---|---|")
    for name, words in COLOURS.items():
        shades = " | ".join(f"`{colours.items()[name]}`" for colours in SETS.values())
        yield f"| `{name}` | {words} | {shades} |"
    yield from (
        "",
        "De gemeente kan een eigen kleur kiezen: daaruit volgen `acc`, `acch`, `opacc`, `accz`, `accm`, `opaccm` en",
        "het paneel. Een kleur die niet te lezen is wordt geweigerd, met een donkerder voorstel.",
        "",
    )


def _pairs() -> Iterator[str]:
    yield from (
        "## Contrast",
        "",
        "Wat waarop staat, en hoe duidelijk (WCAG 2.2, van 1 tot 21). Tekst heeft ten minste 4,5, een rand of de ring",
        "van het toetsenbord 3. In contrast is dat 7 en 3, ook voor lijnen.",
        "",
        "| Wat | Waarop | Als | licht | donker | contrast |",
        "|---|---|---|--:|--:|--:|",
    )
    for pair in PAIRS:
        if pair.kind is Kind.LIJN:
            shown = ["", "", _told(pair.on_top, pair.ground, "contrast")]
        else:
            shown = [_told(pair.on_top, pair.ground, name) for name in SETS]
        yield f"| `{pair.on_top}` | `{pair.ground}` | {pair.kind} | {' | '.join(shown)} |"
    yield ""


def _told(on_top: str, ground: str, name: str) -> str:
    known = SETS[name].items()
    return f"{int(ratio(known[on_top], known[ground]) * 10) / 10}".replace(".", ",")


def _measures() -> Iterator[str]:
    yield from ("## Maten", "", "Alle maten zijn in pixels bij 100 %. Letters: Source Sans Pro, gewoon en halfvet.", "")
    for title, words, scale in (
        ("Letters", "van klein tot groot", Type),
        ("Ruimte", "tussen delen; andere afstanden zijn er niet", Space),
        ("Ronding", "van hoeken", Radius),
        ("Onderdelen", "hoogten, breedten en de grenzen waarbij een pagina zich anders indeelt", Size),
    ):
        yield from (f"### {title}", "", f"{words[0].upper()}{words[1:]}.", "", "| Naam | Maat |", "|---|--:|")
        yield from (f"| `{scale.__name__}.{name}` | {value} |" for name, value in _values(scale))
        yield ""


def _values(scale: type) -> list[tuple[str, int]]:
    if issubclass(scale, IntEnum):
        return [(each.name, int(each)) for each in scale]
    return [(name, value) for name, value in vars(scale).items() if name.isupper()]


def _components() -> Iterator[str]:
    yield from ("## Onderdelen van een pagina", "")
    for key, (title, words, _) in COMPONENTS.items():
        yield from (f"### {title}", "", words, "", f"| {' | '.join(SETS)} |", "|---|---|---|")
        shown = (f"![{title}, {name}](beeld/stijl/{key}-{name}.png)" for name in SETS)
        yield from (f"| {' | '.join(shown)} |", "")


def main() -> None:
    """Write the page and its pictures."""
    PAGE.write_text(page(), encoding="utf-8")
    _take()


def _take() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QPushButton

    from wijkregie.ui.shell.application import make_qt
    from wijkregie.ui.theme.theme import Mode, Theme
    from wijkregie.ui.widgets.focus import FocusRing

    app = make_qt()
    theme, ring = Theme(app, Mode.LICHT), FocusRing(app)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for mode in map(Mode, SETS):
        theme.set_mode(mode)
        for key, (_title, _words, make) in COMPONENTS.items():
            shown = make()
            shown.setObjectName("pagina")
            shown.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            shown.resize(WIDTH, shown.sizeHint().height())
            shown.setMinimumHeight(max(shown.minimumHeight(), shown.heightForWidth(WIDTH)))
            shown.setFixedWidth(WIDTH)
            shown.show()
            shown.activateWindow()
            QTest.qWait(50)
            if (first := shown.focusWidget()) is not None:  # Qt gave it the keyboard with the window
                first.clearFocus()
            if key == "toetsenbord":
                shown.findChildren(QPushButton)[1].setFocus(Qt.FocusReason.TabFocusReason)
            QTest.qWait(20)
            shown.grab().toImage().save(str(PICTURES / f"{key}-{mode}.png"), quality=0)
            shown.deleteLater()
            QTest.qWait(1)
    ring.deleteLater()


if __name__ == "__main__":
    main()
