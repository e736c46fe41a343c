from datetime import date

import pytest

from tests.domain.test_snellezing import BEKEND, HEIDEHOF, TODAY, WEERD, part, read
from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.snelkeuzes import MEESTE_NAMEN, aanbod, zonder
from wijkregie.domain.snelnamen import Naam, Naamsoort, Namen
from wijkregie.domain.snelregels import Begrip, Bekend, Deel, Wie


def offered(regel: str, deel: Deel, bekend: Bekend = BEKEND) -> list[object]:
    found = read(regel)
    return [keus.waarde for keus in aanbod(found.begrip(deel) or Begrip(deel=deel), found, bekend, TODAY)]


def test_what_is_usual_for_each_part() -> None:
    assert offered("bel", Deel.DAG)[:2] == [TODAY, date(2026, 9, 25)]
    assert offered("gebeld", Deel.DAG)[:2] == [date(2026, 9, 23), date(2026, 9, 22)]
    assert offered("bel", Deel.TIJD)[0] == "09:00"
    assert [getattr(wat, "woord", "") for wat in offered("bel", Deel.SOORT)] == [
        "contact (telefoon)",
        "contact (mail)",
        "contact (bezoek)",
        "contact (overleg)",
        "jaargesprek plannen",
    ]
    assert offered("zaal zoeken, Mobiliteit", Deel.WIE) == [
        Wie(Eigenaarsoort.WIJKREGISSEUR),
        Wie(Eigenaarsoort.WIJKORGAAN),
        Wie(Eigenaarsoort.AFDELING, "Openbare ruimte"),
    ]
    assert offered("jaargesprek wijkraad De Weerd 3 nov", Deel.JAAR) == [2026, 2028]
    assert offered("bel over verkeer", Deel.THEMA) == []


def test_the_bestuur_of_the_wijkorgaan_is_offered_for_a_contact() -> None:
    names = [naam.naam for naam in offered("gebeld met wijkraad De Weerd", Deel.MET) if isinstance(naam, Naam)]
    assert names == ["Piet Jansen", "Truus van den Berg"]


def test_a_talk_is_offered_no_wijken_and_a_long_list_is_not_offered() -> None:
    kinds = {naam.soort for naam in offered("bel", Deel.WAAR) if isinstance(naam, Naam)}
    assert kinds == {Naamsoort.WIJKORGAAN, Naamsoort.WIJK}
    kinds = {naam.soort for naam in offered("jaargesprek", Deel.WAAR) if isinstance(naam, Naam)}
    assert kinds == {Naamsoort.WIJKORGAAN}
    many = Namen(Naam(Naamsoort.WIJKORGAAN, str(number), f"Raad {number}") for number in range(MEESTE_NAMEN + 1))
    assert offered("bel", Deel.WAAR, Bekend(namen=many)) == []


@pytest.mark.parametrize(
    ("regel", "deel", "woord"),
    [
        ("bel di", Deel.DAG, "Geen dag: “di” blijft tekst"),
        ("gebeld", Deel.DAG, ""),
        ("bel", Deel.SOORT, ""),
        ("gebeld", Deel.WAAR, ""),
        ("jaargesprek", Deel.DAG, ""),
        ("zaal zoeken, ik", Deel.WIE, "Niet zo bedoeld: “ik” blijft tekst"),
        ("gebeld", Deel.SOORT, ""),
        ("bel Jan Wolters", Deel.WAAR, "Geen wijkorgaan"),
        ("bel 14:00", Deel.DAG, ""),
    ],
)
def test_how_a_part_is_left_out(regel: str, deel: Deel, woord: str) -> None:
    found = read(regel)
    assert zonder(part(found, deel), found) == woord


def test_names_of_the_tests_are_known() -> None:
    assert BEKEND.namen.met_id(WEERD.id) == WEERD
    assert HEIDEHOF in BEKEND.namen.alle(Naamsoort.WIJKORGAAN)
