from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.ui.conftest import TODAY
from wijkregie.domain.niveaus import Beweging
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.models.gesprekskaarten import Gesprekskaart, Kaartenjaar, kaart, read_kaarten
from wijkregie.usecases.regelingen import regeling_van
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


@pytest.fixture
def regeling(session: Session) -> Regeling:
    found = regeling_van(session, 2027)
    assert found is not None
    return found


def feet(card: Gesprekskaart) -> list[str]:
    return [regel.woorden for regel in card.regels]


@pytest.mark.parametrize(
    ("body", "foot"),
    [
        ("Wijkraad De Weerd", ["nog 6 dagen tot aanvraag"]),
        ("Buurtkring Ooievaarsnest", ["nog 6 dagen tot aanvraag", "uitgenodigd 10 sep"]),
        ("Wijkplatform Zonnewende", ["verslag uiterlijk 6 okt", "nog 6 dagen tot aanvraag"]),
        ("Wijkraad Oude Veste", ["verslag te laat"]),
        ("Dorpsraad Esbroek", ["wacht 13 dagen"]),
        ("Wijkraad Sint Joris", []),
    ],
)
def test_the_foot_of_a_card_has_what_waits_the_days_left_to_apply_and_the_invitation(
    cards: dict[str, Gesprekskaart], body: str, foot: list[str]
) -> None:
    assert feet(cards[body]) == foot
    assert all(words in cards[body].gezegd for words in foot)


@pytest.mark.parametrize(
    ("today", "words", "table", "colour"),
    [
        (date(2026, 9, 18), "nog 12 dagen tot aanvraag", "12 dagen", "tekst"),
        (date(2026, 9, 29), "nog 1 dag tot aanvraag", "1 dag", "let"),
        (date(2026, 9, 30), "aanvraag vandaag nog", "0 dagen", "let"),
        (date(2026, 10, 3), "aanvraag 3 dagen te laat", "3 te laat", "laat"),
    ],
)
def test_the_days_left_to_apply_are_counted_and_coloured(
    cards: dict[str, Gesprekskaart], regeling: Regeling, today: date, words: str, table: str, colour: str
) -> None:
    card = kaart(cards["Buurtkring Ooievaarsnest"].rij, regeling, today)
    assert (card.tot_aanvraag, card.dagen_over, card.dagenkleur) == (words, table, colour)
    assert words in feet(card)


def test_the_days_left_do_not_matter_once_the_aanvraag_is_in_or_when_there_is_no_last_day(
    cards: dict[str, Gesprekskaart], regeling: Regeling
) -> None:
    row = cards["Buurtkring Ooievaarsnest"].rij
    assert kaart(row, regeling, TODAY).dagen == 6
    assert kaart(replace(row, aangevraagd=True), regeling, TODAY).dagen is None
    assert kaart(row, None, TODAY).dagen is None
    assert kaart(row, regeling, date(2028, 1, 5)).dagen is None
    assert kaart(replace(row, opgericht_op=date(2026, 10, 1)), regeling, date(2026, 10, 2)).dagen is None


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (Wijkorgaanstatus.SLAPEND, "slapend"),
        (Wijkorgaanstatus.IN_OPRICHTING, "in oprichting"),
        (Wijkorgaanstatus.BEEINDIGD, "beëindigd"),
    ],
)
def test_nobody_waits_for_the_talk_of_a_body_that_is_not_active(
    cards: dict[str, Gesprekskaart], regeling: Regeling, status: Wijkorgaanstatus, word: str
) -> None:
    card = kaart(replace(cards["Wijkraad De Weerd"].rij, status=status), regeling, TODAY)
    assert (card.ernst, card.woord, card.dagen, feet(card)) == (Ernst.NOG_NIET, word, None, [word])


def test_a_body_founded_late_has_its_own_last_day_to_plan(cards: dict[str, Gesprekskaart], regeling: Regeling) -> None:
    row = replace(cards["Wijkraad De Weerd"].rij, opgericht_op=date(2026, 11, 1))
    card = kaart(row, regeling, date(2026, 11, 2))
    assert (card.ernst, card.woord) == (Ernst.LET_OP, "plannen voor 29 nov")
    assert kaart(replace(row, opgericht_op=date(2029, 1, 1)), regeling, TODAY).woord == "nog niet opgericht"


def test_a_talk_to_come_says_whether_the_invitation_went_out(
    cards: dict[str, Gesprekskaart], regeling: Regeling
) -> None:
    row = cards["Buurtkring Ooievaarsnest"].rij
    bare = replace(row, gesprek=replace(row.gesprek, uitgenodigd_op=None))
    card = kaart(bare, regeling, TODAY)
    assert (card.uitnodiging, card.wat_wacht) == ("nog niet uitgenodigd", "nog niet uitgenodigd")
    assert kaart(bare, regeling, date(2026, 9, 29)).uitnodiging == ""
    assert cards["Dorpsraad Esbroek"].uitnodiging == ""


def test_the_year_is_told_in_one_sentence_without_what_nobody_waits_for(session: Session) -> None:
    year = read_kaarten(session, 2027)
    assert year.zin == "13 van de 17 gesprekken gevoerd · 8 verslagen akkoord"
    one = Kaartenjaar(year.jaar, [card for card in year.kaarten if card.rij.wijkorgaan == "Wijkraad Sint Joris"])
    assert one.zin == "1 van de 1 gesprek gevoerd · 1 verslag akkoord"
    assert Kaartenjaar(year.jaar, []).zin == "Nog geen gesprekken voor 2027"
