"""Names that may mean the same body."""

from wijkregie.domain.lijsten.gelijkenis import kern, soortwoorden


def test_an_abbreviation_of_the_kind_is_that_kind() -> None:
    assert kern("WR Helmerhoek") == kern("Helmerhoek (wijkraad)") == "helmerhoek"
    assert soortwoorden("WR Helmerhoek") == {"wijkraad"}
    assert kern("Helmerhoek-Zuid") != "helmerhoek"
