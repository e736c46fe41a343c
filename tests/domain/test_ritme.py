"""How often a wijkorgaan is spoken to: per niveau, and half as much again is long."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.domain.kit import TODAY
from wijkregie.domain.checks import check
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.ritme import LANGSTE, Ritme

RITME = Ritme(zonder_niveau=90, niveau_1=60, niveau_2=45, niveau_3=30)


@pytest.mark.parametrize(
    ("niveau", "stil", "lang"),
    [(None, 90, 135), (Niveau.BASIS, 60, 90), (Niveau.UITVOEREND, 45, 68), (Niveau.BELEIDSVORMEND, 30, 45)],
)
def test_each_niveau_has_its_days_and_half_as_much_again_is_long(niveau: Niveau | None, stil: int, lang: int) -> None:
    def ago(days: int) -> tuple[bool, bool]:
        last = TODAY - timedelta(days=days)
        return RITME.is_stil(last, niveau, TODAY), RITME.is_lang_stil(last, niveau, TODAY)

    assert [ago(days) for days in (stil - 1, stil, lang - 1, lang)] == [
        (False, False),
        (True, False),
        (True, False),
        (True, True),
    ]


def test_never_having_had_contact_is_no_silence() -> None:
    assert not RITME.is_stil(None, None, TODAY)
    assert not RITME.is_lang_stil(None, None, TODAY)


@pytest.mark.parametrize("days", [0, -1, LANGSTE + 1])
@pytest.mark.parametrize("field", ["ritme_zonder_niveau", "ritme_niveau_1", "ritme_niveau_2", "ritme_niveau_3"])
def test_a_number_of_days_that_is_no_ritme_is_refused(field: str, days: int) -> None:
    known: Any = Inrichting(id="inrichting")
    check(known)
    with pytest.raises(Refusal, match="van 1 tot en met 730"):
        check(replace(known, **{field: days}))
