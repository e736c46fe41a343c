from dataclasses import fields

import pytest
from PySide6.QtWidgets import QWidget

from docs.screens import style
from docs.screens.components import COMPONENTS
from wijkregie.ui.theme.tokens import Colours

WEIGHT = 1_000_000
"""Most bytes that all pictures of the page take together."""


def test_the_style_page_is_what_its_writer_writes() -> None:
    written = style.PAGE.read_text(encoding="utf-8")
    assert written == style.page(), "run: python3 dev.py screens --stijl"


def test_every_colour_is_told_of() -> None:
    assert list(style.COLOURS) == [field.name for field in fields(Colours)]


def test_every_picture_is_there_and_together_they_are_light() -> None:
    expected = {f"{key}-{name}.png" for key in COMPONENTS for name in style.SETS}
    assert {path.name for path in style.PICTURES.iterdir()} == expected
    assert sum(path.stat().st_size for path in style.PICTURES.iterdir()) < WEIGHT


@pytest.mark.parametrize("key", COMPONENTS)
def test_every_part_can_be_made(theme: object, key: str) -> None:
    made = COMPONENTS[key][2]()
    assert made.findChildren(QWidget)
    made.deleteLater()
