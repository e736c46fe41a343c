"""Areas that can be kept."""

from tests.domain.kit import refuses
from wijkregie.domain.gebieden import Stadsdeel, Wijk, check_stadsdeel, check_wijk


def test_an_area_has_a_name_and_no_fewer_than_nobody() -> None:
    check_stadsdeel(Stadsdeel(id="s", naam="Noord"))
    check_wijk(Wijk(id="w", naam="Lindevoort", stadsdeel_id="s", inwoners=0))
    check_wijk(Wijk(id="w", naam="Lindevoort", stadsdeel_id="s"))
    with refuses("naam_ontbreekt"):
        check_stadsdeel(Stadsdeel(id="s", naam=""))
    with refuses("naam_ontbreekt"):
        check_wijk(Wijk(id="w", naam="", stadsdeel_id="s"))
    with refuses("inwoners_negatief"):
        check_wijk(Wijk(id="w", naam="Lindevoort", stadsdeel_id="s", inwoners=-1))
