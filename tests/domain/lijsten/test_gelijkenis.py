"""Names that may mean the same body."""

import pytest

from wijkregie.domain.lijsten.gelijkenis import kern, soort_van, soortwoorden
from wijkregie.domain.wijkorganen import Wijkorgaansoort


def test_an_abbreviation_of_the_kind_is_that_kind() -> None:
    assert kern("WR Helmerhoek") == kern("Helmerhoek (wijkraad)") == "helmerhoek"
    assert soortwoorden("WR Helmerhoek") == {"wijkraad"}
    assert kern("Helmerhoek-Zuid") != "helmerhoek"


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("Dorpsraad 't Vonder", Wijkorgaansoort.DORPSRAAD),
        ("Stg. Wijkraad Molenstreek", Wijkorgaansoort.WIJKRAAD),
        ("bewonersteam De Hagen", Wijkorgaansoort.BEWONERSTEAM),
        ("Helmerhoek", None),
        ("Vereniging Dorpsraad Es", None),
    ],
)
def test_the_kind_that_a_name_tells(naam: str, soort: Wijkorgaansoort | None) -> None:
    assert soort_van(naam) is soort
