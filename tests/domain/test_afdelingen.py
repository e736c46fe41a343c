"""Afdelingen: a name, and one that no longer is."""

from datetime import timedelta

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.afdelingen import Afdeling, check_afdeling, is_opgeheven

DAY = timedelta(days=1)


def test_an_afdeling_has_a_name() -> None:
    check_afdeling(Afdeling(id="a", naam="Verkeer"))
    with refuses("naam_ontbreekt"):
        check_afdeling(Afdeling(id="a", naam=""))


def test_its_last_day_still_counts() -> None:
    assert not is_opgeheven(Afdeling(id="a", naam="Verkeer"), TODAY)
    assert not is_opgeheven(Afdeling(id="a", naam="Verkeer", opgeheven_op=TODAY), TODAY)
    assert is_opgeheven(Afdeling(id="a", naam="Verkeer", opgeheven_op=TODAY - DAY), TODAY)
