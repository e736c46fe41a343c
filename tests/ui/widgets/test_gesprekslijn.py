from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.regelingen import Regeling
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.gesprekslijn import TalkLine

TODAY = date(2026, 9, 24)
REGELING = Regeling(id="r", jaar=2027, aanvraag_uiterlijk=date(2026, 9, 30))


def talk(number: int, days: int, stand: Gespreksstand) -> Jaargesprek:
    datum = TODAY + timedelta(days=days)
    return Jaargesprek(id=str(number), wijkorgaan_id="w", jaar=2027, stand=stand, datum=datum)


@pytest.fixture
def line(qtbot: QtBot, light: None) -> TalkLine:
    made = TalkLine()
    qtbot.addWidget(made)
    made.resize(1100, made.height())
    return made


def test_it_says_how_many_and_until_when(line: TalkLine) -> None:
    held = [(-20, Gespreksstand.GEVOERD), (-3, Gespreksstand.AKKOORD), (4, Gespreksstand.GEPLAND)]
    line.set_talks([talk(number, *at) for number, at in enumerate(held)], REGELING, TODAY)
    assert line.accessibleName() == (
        "De gesprekken in de tijd: 2 gesprekken gevoerd, 1 gepland, laatste dag om aan te vragen 30 sep"
    )
    assert not line.isHidden()


def test_without_a_day_there_is_nothing_to_show(line: TalkLine) -> None:
    line.set_talks([Jaargesprek(id="1", wijkorgaan_id="w", jaar=2027)], REGELING, TODAY)
    assert line.isHidden()


@given(st.lists(st.integers(-400, 400), min_size=1, max_size=8))
def test_every_talk_and_the_last_day_fall_within_the_line(days: list[int]) -> None:
    made = TalkLine()
    made.resize(1100, made.height())
    made.set_talks([talk(number, at, Gespreksstand.GEPLAND) for number, at in enumerate(days)], REGELING, TODAY)
    places = [made._x(TODAY + timedelta(days=at)) for at in days] + [made._x(date(2026, 9, 30))]
    assert all(0 < place < made.width() for place in places)
    assert not made.grab().isNull()
    made.deleteLater()


def test_today_is_named_in_full_at_the_begin_of_the_line(line: TalkLine) -> None:
    line.set_talks([talk(1, 12, Gespreksstand.GEPLAND), talk(2, 390, Gespreksstand.GEPLAND)], None, TODAY)
    picture = line.grab(QRect(0, 0, Space.XL - 1, line.height())).toImage()  # left of the line there is nothing
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) == 1
