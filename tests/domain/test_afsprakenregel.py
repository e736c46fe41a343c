from datetime import date

import pytest

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.afsprakenregel import Afspraakregel, check_afspraak, parse_afspraak
from wijkregie.domain.refusals import Refusal

TODAY = date(2026, 9, 24)
IK, ORGAAN, AFDELING, ANDERS = (
    Eigenaarsoort.WIJKREGISSEUR,
    Eigenaarsoort.WIJKORGAAN,
    Eigenaarsoort.AFDELING,
    Eigenaarsoort.ANDERS,
)


def read(regel: str) -> Afspraakregel:
    return parse_afspraak(
        regel,
        TODAY,
        ik="Gabriel Aydin",
        wijkorgaan="Wijkraad ’t Hagen",
        aanwezigen=["Aynur Demir", "Jan Wolters", "Jan de Boer", "Gabriel Aydin"],
        afdelingen=["Openbare Ruimte"],
    )


@pytest.mark.parametrize(
    ("regel", "tekst", "soort", "wie", "dag"),
    [
        ("cijfers Hagenweg, Mobiliteit, 1 nov", "cijfers Hagenweg", AFDELING, "Mobiliteit", date(2026, 11, 1)),
        ("cijfers Hagenweg, 1 nov, mobiliteit", "cijfers Hagenweg", AFDELING, "Mobiliteit", date(2026, 11, 1)),
        ("zaal zoeken, ik, morgen", "zaal zoeken", IK, "", date(2026, 9, 25)),
        ("zaal zoeken, Wij", "zaal zoeken", IK, "", None),
        ("zaal zoeken, gabriel aydin", "zaal zoeken", IK, "", None),
        ("zaal zoeken, Gabriel", "zaal zoeken", IK, "", None),
        ("zaal zoeken, de wijkraad, +2w", "zaal zoeken", ORGAAN, "", date(2026, 10, 8)),
        ("zaal zoeken, wijkraad ’t hagen", "zaal zoeken", ORGAAN, "", None),
        ("zaal zoeken, jullie, uiterlijk 1 oktober 2026", "zaal zoeken", ORGAAN, "", date(2026, 10, 1)),
        ("zaal zoeken, Aynur", "zaal zoeken", ORGAAN, "Aynur Demir", None),
        ("zaal zoeken, aynur demir", "zaal zoeken", ORGAAN, "Aynur Demir", None),
        ("lamp maken, gemeente, voor vr", "lamp maken", AFDELING, "gemeente", date(2026, 9, 25)),
        ("lamp maken, afdeling Wegen en verkeer", "lamp maken", AFDELING, "Wegen en verkeer", None),
        ("lamp maken, openbare ruimte", "lamp maken", AFDELING, "Openbare Ruimte", None),
        ("lamp maken, Openbare werken", "lamp maken", AFDELING, "Openbare werken", None),
        ("lamp maken, Piet van der Berg", "lamp maken", ANDERS, "Piet van der Berg", None),
        ("  zaal   zoeken ,, ik ,", "zaal zoeken", IK, "", None),
        ("12 stoelen, 3 tafels, wijkraad", "12 stoelen, 3 tafels", ORGAAN, "", None),
        ("hek van 1,5 meter,ik,1 nov", "hek van 1,5 meter", IK, "", date(2026, 11, 1)),
        ("bellen met Aynur, Piet, Aynur", "bellen met Aynur, Piet", ORGAAN, "Aynur Demir", None),
        ("lijst, Aynur, Piet, Aynur", "lijst, Aynur, Piet", ORGAAN, "Aynur Demir", None),
        ("zaal zoeken, ook voor de koffie, ik, 1 nov", "zaal zoeken, ook voor de koffie", IK, "", date(2026, 11, 1)),
    ],
)
def test_what_who_and_when(regel: str, tekst: str, soort: Eigenaarsoort, wie: str, dag: date | None) -> None:
    assert read(regel) == Afspraakregel(tekst=tekst, eigenaarsoort=soort, eigenaar=wie, uiterlijk=dag)
    assert check_afspraak(read(regel)) is soort


@pytest.mark.parametrize(
    ("regel", "tekst", "dag"),
    [
        ("zaal zoeken", "zaal zoeken", None),
        ("zaal zoeken, 1 nov", "zaal zoeken", date(2026, 11, 1)),
        ("zaal zoeken, ook met koffie erbij", "zaal zoeken, ook met koffie erbij", None),
        ("1 nov", "1 nov", None),
    ],
)
def test_nobody_is_named(regel: str, tekst: str, dag: date | None) -> None:
    found = read(regel)
    assert found == Afspraakregel(tekst=tekst, uiterlijk=dag)
    with pytest.raises(Refusal) as raised:
        check_afspraak(found)
    assert raised.value.code == "afspraakregel_zonder_eigenaar"


def test_two_people_with_one_first_name_are_not_mixed_up() -> None:
    assert read("zaal zoeken, Jan").eigenaar == "Jan"
    assert read("zaal zoeken, Jan de Boer").eigenaar == "Jan de Boer"


def test_what_is_agreed_is_for_later() -> None:
    assert read("braderie regelen, jullie, 15 mei").uiterlijk == date(2027, 5, 15)
    assert read("braderie regelen, jullie, 15 mei 2026").uiterlijk == date(2026, 5, 15)
    held = date(2026, 9, 8)
    found = parse_afspraak("zaal zoeken, ik, 15 sep", date(2026, 9, 24), vanaf=held)
    assert found.uiterlijk == date(2026, 9, 15)  # typed some weeks after the talk


@pytest.mark.parametrize("regel", ["", "  ", " , ,"])
def test_a_line_that_says_nothing(regel: str) -> None:
    with pytest.raises(Refusal) as raised:
        check_afspraak(read(regel))
    assert raised.value.code == "tekst_ontbreekt"


@pytest.mark.parametrize(
    ("regel", "code"),
    [
        ("zaal zoeken, ik, 31 februari", "datum_bestaat_niet"),
        ("zaal zoeken, ik, 1 novv", "datum_onleesbaar"),
        ("zaal zoeken, ik, 1-1-3000", "datum_buiten_bereik"),
    ],
)
def test_a_day_that_is_none_is_said(regel: str, code: str) -> None:
    with pytest.raises(Refusal) as raised:
        read(regel)
    assert raised.value.code == code
