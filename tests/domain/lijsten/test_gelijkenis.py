"""Names that may mean the same body."""

import pytest

from wijkregie.domain.lijsten.gelijkenis import eigen_domein, kern, lijkt_op, sleutels, soortwoorden


def test_an_abbreviation_of_the_kind_is_that_kind() -> None:
    assert kern("WR Helmerhoek") == kern("Helmerhoek (wijkraad)") == "helmerhoek"
    assert soortwoorden("WR Helmerhoek") == {"wijkraad"}
    assert kern("Helmerhoek-Zuid") != "helmerhoek"


@pytest.mark.parametrize(
    ("een", "ander", "same"),
    [
        ("Wijkraad De Weerd", "Weerd", True),
        ("Stichting Wijkraad Helmerhoek", "helmerhoek", True),
        ("Bewonersplatform Oud-Zuid i.o.", "Oud Zuid", True),
        ("Esweg e.o.", "Wijkraad Esweg", True),
        ("Wijkraad Pathmos", "Pathmoss", True),
        ("Wijkraad Hélmerhoek", "Helmerhoek", True),
        ("Helmerhoek", "Helmerhoek-Zuid", False),
        ("Wijk 1", "Wijk 2", False),
        ("Noorderwijk 12", "Noorderwijk 21", False),
        ("Noorderwijk", "Noorderwijk I", False),
        ("Esweg-Oost", "Esweg-West", False),
        ("Wijkraad", "Dorpsraad", False),
        ("Oost", "Ooit", False),
    ],
)
def test_names_look_alike(een: str, ander: str, same: bool) -> None:
    assert lijkt_op(kern(een), kern(ander)) is same
    if same:
        assert set(sleutels(kern(een))) & set(sleutels(kern(ander)))


@pytest.mark.parametrize(
    ("email", "domain"),
    [("info@wijkraad.nl", "wijkraad.nl"), ("Jan@GMAIL.com", ""), ("jan@ziggo.nl", ""), ("jan", ""), ("", "")],
)
def test_the_domain_of_a_provider_says_nothing(email: str, domain: str) -> None:
    assert eigen_domein(email) == domain


def test_ij_and_ei_are_taken_for_each_other() -> None:
    assert lijkt_op("ganzewij", "ganzewei")
    assert set(sleutels("ganzewij")) & set(sleutels("ganzewei"))
    assert not lijkt_op("ganzewij", "ganzeveld")
