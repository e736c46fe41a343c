"""Gelegenheidscollectieven: what they need and whether they are at work."""

from datetime import date, timedelta

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.collectieven import (
    Collectiefstand,
    Gelegenheidscollectief,
    check_gelegenheidscollectief,
    collectiefstand,
)

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("begin", "einde", "stand"),
    [
        (None, None, Collectiefstand.LOPEND),
        (TODAY, TODAY, Collectiefstand.LOPEND),
        (TODAY + DAY, None, Collectiefstand.BEGINT_NOG),
        (None, TODAY - DAY, Collectiefstand.GESTOPT),
        (TODAY - 2 * DAY, TODAY - DAY, Collectiefstand.GESTOPT),
    ],
)
def test_whether_it_is_at_work(begin: date | None, einde: date | None, stand: Collectiefstand) -> None:
    collectief = Gelegenheidscollectief(id="c", naam="Groen rond de school", begin=begin, einde=einde)
    check_gelegenheidscollectief(collectief)
    assert collectiefstand(collectief, TODAY) is stand


def test_it_has_a_name_and_does_not_end_before_it_begins() -> None:
    with refuses("naam_ontbreekt"):
        check_gelegenheidscollectief(Gelegenheidscollectief(id="c", naam=""))
    with refuses("einde_voor_begin"):
        check_gelegenheidscollectief(Gelegenheidscollectief(id="c", naam="Groen", begin=TODAY, einde=TODAY - DAY))
