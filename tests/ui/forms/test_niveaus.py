import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.walk import complaints
from wijkregie.domain.niveaus import Niveau, beweging
from wijkregie.domain.regelingen import Regeling
from wijkregie.ui.forms.niveaus import NiveauField, consequence
from wijkregie.usecases.verplichtingen import shipped

REGELING = Regeling(
    id="r", jaar=2027, bedrag_niveau_1=150_000, bedrag_niveau_2=300_000, bedrag_niveau_3=500_000, voorbeeld=True
)


@pytest.fixture
def field(qtbot: QtBot, light: None) -> NiveauField:
    made = NiveauField("niveau_afgesproken", "Wat spreken we af?", mark="afgesproken", words=True, later=True)
    made.set_known(Niveau.UITVOEREND, 2027, REGELING, shipped())
    qtbot.addWidget(made)
    made.show()
    return made


def test_cards_say_niveau_amount_and_which_one_is_now(field: NiveauField) -> None:
    names = [card.accessibleName().replace("\N{NO-BREAK SPACE}", " ") for card in field._cards.cards]
    assert names == [
        "niveau 1, basis, € 1.500",
        "niveau 2, uitvoerend, € 3.000, het niveau van nu",
        "niveau 3, beleidsvormend, € 5.000",
        "Later beslissen, gekozen",
    ]
    assert complaints(field) == []


def test_numbers_choose_and_the_same_card_once_more_takes_it_back(field: NiveauField, qtbot: QtBot) -> None:
    first = field._cards.cards[0]
    with qtbot.waitSignal(field.left):
        QTest.keyClick(first, Qt.Key.Key_3)
    assert field.value() is Niveau.BELEIDSVORMEND
    assert field.touched
    field._cards.cards[2].click()
    assert field.value() is None
    QTest.keyClick(first, Qt.Key.Key_1)
    QTest.keyClick(first, Qt.Key.Key_0)
    assert field.value() is None


@pytest.mark.parametrize(
    ("niveau", "nu", "regeling", "said"),
    [
        (3, 2, REGELING, "Trap op. Bedrag 2027: € 5.000 in plaats van € 3.000 (voorbeeldbedrag)."),
        (1, 2, REGELING, "Trap af. Bedrag 2027: € 1.500 in plaats van € 3.000 (voorbeeldbedrag)."),
        (2, 2, REGELING, "Gelijk. Bedrag 2027: € 3.000 (voorbeeldbedrag)."),
        (2, None, REGELING, "Eerste keuze. Bedrag 2027: € 3.000 (voorbeeldbedrag)."),
        (2, 1, None, "Trap op. Het bedrag voor 2027 is nog niet bekend."),
    ],
)
def test_the_step_and_the_money_that_follow(niveau: int, nu: int | None, regeling: Regeling | None, said: str) -> None:
    before = Niveau(nu) if nu else None
    words = consequence(beweging(before, Niveau(niveau)), Niveau(niveau), before, 2027, regeling)
    assert words.replace("\N{NO-BREAK SPACE}", " ") == said


def test_both_sides_are_told_what_the_chosen_niveau_asks(field: NiveauField) -> None:
    field.set_value(Niveau.BELEIDSVORMEND)
    said = " ".join(label.text() for label in field.findChildren(QLabel))
    assert "Mee laten denken over beleid (overslaan mag)" in said
    assert "mag een uitnodiging overslaan" in said
