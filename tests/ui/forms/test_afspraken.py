from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.ui.forms.afspraken import AfsprakenField
from wijkregie.usecases.jaargesprekken import Afspraak

TODAY = date(2026, 9, 24)


@pytest.fixture
def field(qtbot: QtBot, light: None) -> AfsprakenField:
    made = AfsprakenField("afspraken", "Wat spreken we verder af?", today=lambda: TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_empty_line_counts_for_nothing(field: AfsprakenField) -> None:
    field.add()
    assert field.value() == []
    assert field.check()
    assert complaints(field) == []


def test_who_is_a_role_or_a_name(field: AfsprakenField) -> None:
    field.add()
    field.lines[0].what.set_raw("  Zaal   zoeken ")
    field.lines[0].who.set_raw("het wijkorgaan")
    field.lines[1].what.set_raw("Cijfers geven")
    field.lines[1].who.set_raw("Mobiliteit")
    field.lines[1].when.set_raw("+2w")
    assert field.value() == [
        Afspraak("Zaal   zoeken", Eigenaarsoort.WIJKORGAAN),
        Afspraak("Cijfers geven", Eigenaarsoort.ANDERS, "Mobiliteit", date(2026, 10, 8)),
    ]


def test_a_day_without_words_is_asked_for(field: AfsprakenField) -> None:
    field.lines[0].when.set_raw("morgen")
    assert not field.check()
    assert field.error == "Schrijf op wat er moet gebeuren."


def test_an_agreement_that_nobody_keeps_is_said(field: AfsprakenField) -> None:
    field.lines[0].what.set_raw("Zaal zoeken")
    field.lines[0].who.set_raw("")
    assert not field.check()
    assert field.error == "Vul in wie dit doet: jijzelf, het wijkorgaan, een afdeling of een naam."
    assert field.lines[0].what.raw() == "Zaal zoeken"


def test_the_last_line_cannot_go_away_for_good(field: AfsprakenField) -> None:
    field.lines[0].what.set_raw("Weg ermee")
    field.lines[0].gone.emit()
    assert len(field.lines) == 1
    assert field.value() == []
