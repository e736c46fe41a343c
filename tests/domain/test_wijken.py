"""The map of wijken: what a tile shows, how it is said, where it stands and how its name is broken."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijken import (
    MEESTE,
    Orgaan,
    Tegel,
    Teken,
    Toon,
    Vulling,
    Wijkbeeld,
    Wijkenkaart,
    afbreken,
    automatisch,
    breedte,
    gezegd,
    indeling,
    legenda,
    tegel,
    verplaats,
)
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

NU = Wijkenkaart(jaar=2026, gesprekjaar=2027, actueel=True, today=TODAY)
TOEN = Wijkenkaart(jaar=2024, gesprekjaar=2024, actueel=False, today=TODAY)


def wijk(naam: str, rij: int | None = None, kolom: int | None = None, stadsdeel: str = "noord") -> Wijk:
    return Wijk(id=naam, naam=naam, stadsdeel_id=stadsdeel, rij=rij, kolom=kolom)


def orgaan(**fields: Any) -> Orgaan:
    return Orgaan(**{"id": "o", "naam": "Wijkraad Esweg", "status": Wijkorgaanstatus.ACTIEF, **fields})


def beeld(*organen: Orgaan, **fields: Any) -> Wijkbeeld:
    return Wijkbeeld(wijk=wijk("Esweg"), stadsdeel="Noord", organen=organen, **fields)


def test_without_a_wijkorgaan_a_tile_is_hollow() -> None:
    assert tegel(beeld(), Toon.NIVEAU, NU) == Tegel("", Vulling.HOL, Teken.NOG_NIET, "zonder")
    assert tegel(beeld(collectieven=1), Toon.GESPREK, NU) == Tegel("", Vulling.HOL, Teken.COLLECTIEF, "collectief")
    for toon in Toon:
        assert tegel(beeld(laatste_contact=TODAY, acties=2), toon, NU).vulling is Vulling.HOL


@pytest.mark.parametrize(
    ("ernst", "teken", "woord"),
    [
        (Ernst.OP_SCHEMA, Teken.GOED, "op schema"),
        (Ernst.WACHT, Teken.GOED, "op schema"),
        (Ernst.STAAT_STIL, Teken.LET_OP, "staat stil"),
        (Ernst.LET_OP, Teken.LET_OP, "let op"),
        (Ernst.TE_LAAT, Teken.LAAT, "te laat"),
    ],
)
def test_the_word_is_what_waits(ernst: Ernst, teken: Teken, woord: str) -> None:
    found = beeld(orgaan(gekozen=Niveau.UITVOEREND, ernst=ernst), orgaan(id="p"))
    assert tegel(found, Toon.NIVEAU, NU) == Tegel("2", Vulling.MIDDEN, teken, woord)


def test_a_wijkorgaan_that_does_not_work_says_so() -> None:
    assert tegel(beeld(orgaan(status=Wijkorgaanstatus.IN_OPRICHTING)), Toon.NIVEAU, NU) == Tegel(
        "–", Vulling.LEEG, Teken.NOG_NIET, "in oprichting"
    )


@pytest.mark.parametrize(
    ("vorig", "gekozen", "teken", "woord"),
    [
        (1, 2, Teken.TRAP_OP, "trap op"),
        (3, 2, Teken.TRAP_AF, "trap af"),
        (2, 2, Teken.GELIJK, "gelijk"),
        (None, 2, Teken.GOED, "start"),
        (2, None, Teken.NOG_NIET, "nog te kiezen"),
    ],
)
def test_in_another_year_the_word_is_how_the_niveau_moved(
    vorig: int | None, gekozen: int | None, teken: Teken, woord: str
) -> None:
    found = orgaan(vorig=vorig and Niveau(vorig), gekozen=gekozen and Niveau(gekozen), ernst=Ernst.TE_LAAT)
    assert tegel(beeld(found), Toon.NIVEAU, TOEN) == Tegel("2", Vulling.MIDDEN, teken, woord)


@pytest.mark.parametrize(
    ("days", "vulling", "teken", "woord"),
    [
        (0, Vulling.LICHT, Teken.GOED, "op tijd"),
        (59, Vulling.LICHT, Teken.GOED, "op tijd"),
        (60, Vulling.MIDDEN, Teken.LET_OP, "let op"),
        (90, Vulling.VOL, Teken.LAAT, "lang stil"),
    ],
)
def test_contact_is_counted_in_days_against_the_rhythm(days: int, vulling: Vulling, teken: Teken, woord: str) -> None:
    found = beeld(orgaan(), laatste_contact=TODAY - timedelta(days=days))
    assert tegel(found, Toon.CONTACT, NU) == Tegel(str(days), vulling, teken, woord)


def test_contact_that_never_was() -> None:
    assert tegel(beeld(orgaan()), Toon.CONTACT, NU) == Tegel("–", Vulling.LEEG, Teken.NOG_NIET, "nog geen")
    assert gezegd(beeld(), Toon.CONTACT, NU) == "Esweg, stadsdeel Noord. zonder wijkorgaan. nog geen contact"


@pytest.mark.parametrize(
    ("count", "ends_in", "vulling", "teken", "woord"),
    [
        (0, None, Vulling.LEEG, Teken.GOED, "geen"),
        (1, None, Vulling.LICHT, Teken.GOED, "op tijd"),
        (3, 8, Vulling.MIDDEN, Teken.GOED, "op tijd"),
        (5, 7, Vulling.MIDDEN, Teken.LET_OP, "deze week"),
        (6, -1, Vulling.VOL, Teken.LAAT, "te laat"),
    ],
)
def test_promises_are_counted(count: int, ends_in: int | None, vulling: Vulling, teken: Teken, woord: str) -> None:
    ends = None if ends_in is None else TODAY + timedelta(days=ends_in)
    found = beeld(orgaan(), acties=count, eerste_actie=ends)
    assert tegel(found, Toon.ACTIES, NU) == Tegel(str(count), vulling, teken, woord)


def test_of_more_talks_the_one_that_is_least_far_is_told() -> None:
    planned = orgaan(id="p", gesprek=Gespreksstand.GEPLAND, gesprek_op=date(2026, 10, 3))
    found = beeld(orgaan(gesprek=Gespreksstand.AKKOORD), planned)
    assert tegel(found, Toon.GESPREK, NU) == Tegel("3-10", Vulling.MIDDEN, Teken.NOG_NIET, "gepland")
    assert tegel(beeld(orgaan()), Toon.GESPREK, NU).woord == "geen gesprek"


def test_a_tile_is_said_in_words() -> None:
    found = beeld(orgaan(gekozen=Niveau.BASIS), acties=1, laatste_contact=date(2026, 9, 1))
    begin = "Esweg, stadsdeel Noord. niveau 1, basis"
    assert gezegd(found, Toon.NIVEAU, NU) == f"{begin}. op schema. Wijkraad Esweg"
    assert gezegd(found, Toon.ACTIES, NU) == f"{begin}. 1 open belofte, op tijd. Wijkraad Esweg"
    assert gezegd(found, Toon.CONTACT, NU) == f"{begin}. laatste contact 1 september 2026, op tijd. Wijkraad Esweg"
    assert gezegd(found, Toon.GESPREK, NU) == f"{begin}. gesprek over 2027: geen gesprek. Wijkraad Esweg"
    assert (
        gezegd(beeld(collectieven=2), Toon.NIVEAU, NU)
        == "Esweg, stadsdeel Noord. zonder wijkorgaan, met een collectief"
    )
    assert gezegd(beeld(orgaan()), Toon.NIVEAU, NU) == "Esweg, stadsdeel Noord. op schema. Wijkraad Esweg"


def test_every_fill_that_tiles_have_is_explained() -> None:
    for toon in Toon:
        fills = [fill for fill, _ in legenda(toon, NU)]
        assert len(fills) == len(set(fills))
        assert Vulling.HOL in fills
    assert [words for _, words in legenda(Toon.NIVEAU, NU)][:3] == ["1 basis", "2 uitvoerend", "3 beleidsvormend"]


def test_the_map_says_how_many_there_are() -> None:
    def kaart(*found: Wijkbeeld) -> str:
        return Wijkenkaart(jaar=2026, gesprekjaar=2027, actueel=True, today=TODAY, wijken=found).context

    assert kaart() == ""
    assert kaart(beeld(orgaan())) == "1 wijk · 1 met een wijkorgaan"
    assert kaart(beeld(orgaan()), beeld(), beeld()) == "3 wijken · 1 met een wijkorgaan · 2 zonder"


def test_a_wijk_keeps_its_place_and_the_rest_fills_up() -> None:
    found = indeling([wijk("a", 1, 1), wijk("b"), wijk("c", 1, 1), wijk("d", -1, 0), wijk("e", 0, MEESTE), wijk("f")])
    assert found == {"a": (1, 1), "b": (0, 0), "c": (0, 1), "d": (0, 2), "e": (1, 0), "f": (1, 2)}
    assert indeling([wijk("a"), wijk("b", stadsdeel="zuid")]) == {"a": (0, 0), "b": (0, 0)}


def test_a_stadsdeel_is_about_two_rows_high() -> None:
    assert [breedte(count) for count in (1, 2, 3, 6, 8, 9, 17, 30)] == [1, 1, 2, 3, 4, 4, 5, 6]


def test_automatically_wijken_stand_by_name() -> None:
    assert automatisch([wijk("b", 3, 3), wijk("c"), wijk("a", 0, 0)]) == {"a": (0, 0), "b": (0, 1), "c": (1, 0)}


def test_moved_to_where_another_is_they_swap() -> None:
    wijken = [wijk("a", 0, 0), wijk("b", 0, 1), wijk("c"), wijk("z", 0, 0, "zuid")]
    assert verplaats(wijken, "a", (0, 1)) == {"a": (0, 1), "b": (0, 0), "c": (1, 0)}
    assert verplaats(wijken, "a", (4, 4)) == {"a": (4, 4), "b": (0, 1), "c": (1, 0)}
    assert verplaats(wijken, "a", (0, 0)) == {"a": (0, 0), "b": (0, 1), "c": (1, 0)}
    with refuses("plaats_buiten_kaart"):
        verplaats(wijken, "a", (0, MEESTE))
    with refuses("weg"):
        verplaats(wijken, "x", (0, 0))


@pytest.mark.parametrize(
    ("naam", "room", "lines"),
    [
        ("Esweg", 8, ["Esweg"]),
        ("De Weerd", 5, ["De", "Weerd"]),
        ("Aan de Oude Haven", 9, ["Aan de", "Oude Haven"]),
        ("Havenkwartier", 8, ["Haven-", "kwartier"]),
        ("Bothoven", 5, ["Bot-", "hoven"]),
        ("Aaaaaaaaaa", 4, ["Aaaaaaaaaa"]),
        ("12345 678", 3, ["12345 678"]),
    ],
)
def test_a_name_is_broken_where_it_may(naam: str, room: int, lines: list[str]) -> None:
    assert afbreken(naam, lambda part: len(part) <= room) == lines
