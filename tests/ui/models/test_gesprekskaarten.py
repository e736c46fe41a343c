from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.conftest import TODAY
from wijkregie.domain.niveaus import Beweging
from wijkregie.domain.signalen import Ernst
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart, kaart, read_kaarten
from wijkregie.usecases.session import Session


@pytest.fixture
def cards(session: Session) -> dict[str, Gesprekskaart]:
    return {card.rij.wijkorgaan: card for card in read_kaarten(session, 2027).kaarten}


@pytest.mark.parametrize(
    ("body", "when", "niveau", "ernst", "word"),
    [
        ("Wijkraad De Weerd", "Stadsdeel Noord", "nu uitvoerend", Ernst.LET_OP, "nog te plannen"),
        ("Wijkraad ’t Hagen", "Vanavond 19:30", "nu uitvoerend", Ernst.OP_SCHEMA, "vandaag"),
        ("Buurtkring Ooievaarsnest", "Ma 28 september 19:30", "nu basis", Ernst.NOG_NIET, "over 4 dagen"),
        ("Wijkraad Oude Veste", "Dinsdag 8 september", "gelijk", Ernst.TE_LAAT, "verslag te laat"),
        ("Dorpsraad Esbroek", "Verstuurd 11 september", "gelijk", Ernst.WACHT, "wacht 13 dagen"),
        ("Wijkraad Sint Joris", "Akkoord 19 juni", "gelijk", None, ""),
    ],
)
def test_a_card_says_its_day_niveau_and_what_waits(
    cards: dict[str, Gesprekskaart], body: str, when: str, niveau: str, ernst: Ernst | None, word: str
) -> None:
    card = cards[body]
    assert (card.wanneer, card.niveauwoord, card.ernst, card.woord) == (when, niveau, ernst, word)


def test_only_the_talk_of_today_stands_out(cards: dict[str, Gesprekskaart]) -> None:
    assert [name for name, card in cards.items() if card.vandaag] == ["Wijkraad ’t Hagen"]


def test_a_card_is_said_in_whole_words(cards: dict[str, Gesprekskaart]) -> None:
    assert cards["Wijkraad Molenkamp"].gezegd == (
        "Wijkraad Molenkamp, Verstuurd 17 september, van niveau 2 naar niveau 1, basis, trap af, wacht 7 dagen"
    )


def test_the_first_choice_has_no_step_before(cards: dict[str, Gesprekskaart]) -> None:
    card = cards["Wijkraad Sint Joris"]
    first = kaart(replace(card.rij, niveau_nu=None), None, TODAY)
    assert first.beweging is Beweging.START
    assert "van niveau" not in first.gezegd


def test_a_day_that_passed_without_a_word_asks_for_it(cards: dict[str, Gesprekskaart]) -> None:
    row = cards["Wijkraad ’t Hagen"].rij
    late = kaart(row, None, TODAY + timedelta(days=1))
    assert (late.ernst, late.woord) == (Ernst.TE_LAAT, "gesprek bijwerken")
    assert late.wanneer == "Do 24 september 19:30"
    far = kaart(row, None, date(2025, 12, 1))
    assert far.wanneer == "Do 24 september 2026 19:30"
