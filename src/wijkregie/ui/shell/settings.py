"""What the window remembers on this machine: theme, size, splitters, last page, last file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from wijkregie import paths

TEXT_SIZE = "tekstgrootte"
"""Setting: how large letters are, one of TEXT_SIZES."""
TEXT_SIZES = ("100", "115", "130", "150", "175", "200")
"""Sizes of text, in percents."""


class Settings:
    """Values by name in an ini file; nothing about people or wijkorganen goes in here.

    Anyone can write in that file: a value of another kind than was kept counts as none.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Open the settings in `folder`, the user's own by default."""
        self._store = QSettings(str((folder or paths.config_folder()) / "venster.ini"), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._value(name)
        return value if isinstance(value, str) and "\0" not in value else default

    def put_text(self, name: str, value: str) -> None:
        """Remember a text."""
        self._store.setValue(name, value)

    def flag(self, name: str) -> bool:
        """Tell whether a yes is remembered."""
        return self.text(name) == "ja"

    def put_flag(self, name: str, *, value: bool) -> None:
        """Remember a yes or no."""
        self.put_text(name, "ja" if value else "nee")

    def state(self, name: str) -> QByteArray:
        """Return a remembered state of Qt (a splitter's, a window's), empty when there is none."""
        value = self._value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put_state(self, name: str, value: QByteArray) -> None:
        """Remember a state of Qt."""
        self._store.setValue(name, value)

    def _value(self, name: str) -> object:
        try:
            return self._store.value(name)
        except (RuntimeError, TypeError, ValueError):  # of a type that Python does not know
            return None
