"""The typeface of the window, and the icon font; both from their packages' files."""

import importlib.util
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from wijkregie.ui.theme.tokens import FAMILY, Type

# Two weights are all the window uses; reading only these keeps the start short.
_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")


def package_file(package: str, *parts: str) -> Path | None:
    """Return a file inside an installed package without importing that package, or None."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    path = Path(spec.submodule_search_locations[0], *parts)
    return path if path.is_file() else None


def load() -> None:
    """Make the typeface known to Qt; without it the system's own is used."""
    for name in _FILES:
        if path := package_file("font_source_sans_pro", "files", name):
            QFontDatabase.addApplicationFont(str(path))


@lru_cache(maxsize=32)
def font(size: Type = Type.TEXT, *, bold: bool = False) -> QFont:
    """Return the window's font; `bold` is the semibold of titles and names."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
