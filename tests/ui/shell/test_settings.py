"""What the window remembers, in a file that anyone can write in."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from wijkregie.ui.shell.settings import Settings

NAMES = ("thema", "accent", "bestand", "pagina", "navigatie_smal", "venster")


@pytest.mark.qt_log_ignore("invalid type", extend=True)
@pytest.mark.parametrize(
    "value",
    [
        "",
        "@Invalid()",
        "@Variant(\\0\\0\\0\\xff\\0)",
        "@ByteArray(\\xde\\xad)",
        "@Rect(1 2 3)",
        "een, twee",
        "\\x0",
        '"',
        "=",
        "[",
    ],
)
def test_any_value_is_read_as_what_it_should_be(tmp_path: Path, value: str) -> None:
    lines = "\n".join(f"{name}={value}" for name in NAMES)
    (tmp_path / "venster.ini").write_text(f"[General]\n{lines}\n", encoding="utf-8")
    read(Settings(tmp_path))


@pytest.mark.parametrize("seed", range(20))
def test_any_bytes_are_read(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    (tmp_path / "venster.ini").write_bytes(b"[General]\n" + chance.randbytes(300) + b"\nthema=" + chance.randbytes(90))
    read(Settings(tmp_path))


def test_a_file_that_cannot_be_read_is_as_none(tmp_path: Path) -> None:
    (tmp_path / "venster.ini").mkdir()
    assert Settings(tmp_path).text("thema", "licht") == "licht"


def read(settings: Settings) -> None:
    for name in NAMES:
        text = settings.text(name, "niets")
        assert isinstance(text, str)
        assert "\0" not in text
        assert settings.flag(name) in {True, False}
        assert isinstance(settings.state(name), QByteArray)
