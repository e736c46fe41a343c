"""Where resources, migrations and the user's data are: in a checkout, a wheel or a frozen program."""

import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str, source: str = "") -> Path:
    """Return a folder that ships with the program: inside the package, else beside the source tree (as `source`)."""
    frozen = getattr(sys, "_MEIPASS", None)
    packed = (Path(frozen) / "wijkregie" if frozen else _PACKAGE) / f"_{name}"
    return packed if packed.is_dir() else _PACKAGE.parents[1] / (source or name)


def resources() -> Path:
    """Return the folder with start lists and other shipped data."""
    return _shipped("resources")


def migrations() -> Path:
    """Return the folder with the migrations of the store."""
    return _shipped("migrations")


def manual() -> Path:
    """Return the folder with the chapters of the manual."""
    return _shipped("handleiding", "docs/handleiding")


def data_folder() -> Path:
    """Return the user's own folder for stores and back-ups; it need not exist yet."""
    return Path(platformdirs.user_data_dir("wijkregie", appauthor=False))


def config_folder() -> Path:
    """Return the user's own folder for settings of the window; it need not exist yet."""
    return Path(platformdirs.user_config_dir("wijkregie", appauthor=False))
