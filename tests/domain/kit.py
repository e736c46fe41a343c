"""Short ways to make the facts that rules are tested on; today is Thursday 24 September 2026."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from typing import Any

import pytest

from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap

TODAY = date(2026, 9, 24)
REGELING = Regeling(
    id="regeling",
    jaar=2027,
    bedrag_niveau_1=150_000,
    bedrag_niveau_2=300_000,
    bedrag_niveau_3=500_000,
    plafond=4_200_000,
    aanvraag_uiterlijk=date(2026, 9, 30),
    verantwoording_uiterlijk=date(2028, 3, 31),
    reserveregel=True,
)

_numbers = count()


def stap(soort: Stapsoort, datum: date, bedrag: int | None = None, **fields: Any) -> Subsidiestap:
    """Make a step with an id of its own."""
    fields = {"id": f"stap{next(_numbers)}", "subsidie_id": "subsidie", **fields}
    return Subsidiestap(soort=soort, datum=datum, bedrag=bedrag, **fields)


def gesprek(stand: Gespreksstand, datum: date | None = None, **fields: Any) -> Jaargesprek:
    """Make a talk about 2027."""
    fields = {"id": "gesprek", "wijkorgaan_id": "wijkorgaan", "jaar": 2027, **fields}
    return Jaargesprek(stand=stand, datum=datum, **fields)


@contextmanager
def refuses(code: str) -> Iterator[None]:
    """Expect a Refusal with this code, whose sentence can be told."""
    with pytest.raises(Refusal) as refused:
        yield
    assert refused.value.code == code
    assert str(refused.value).endswith(".")
