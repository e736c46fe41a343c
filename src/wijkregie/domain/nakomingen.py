"""Nakoming: how both sides judge, together, whether a promise was kept in a year."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen


class Oordeel(StrEnum):
    """What a side thinks of a promise in a year."""

    NAGEKOMEN = "nagekomen"
    TEN_DELE = "deels"
    NIET = "niet"
    GELDT_NIET = "geldt niet"


@frozen(kw_only=True)
class Nakoming(Entity):
    """The judgement of each side on one promise, for one wijkorgaan and year; None where it is not given yet."""

    verplichting_id: str
    wijkorgaan_id: str
    jaar: int
    oordeel_gemeente: Oordeel | None = None
    oordeel_wijkorgaan: Oordeel | None = None
    woorden_gemeente: str = ""
    woorden_wijkorgaan: str = ""
    beoordeeld_op: date | None = None


def check_nakoming(nakoming: Nakoming) -> None:
    """Refuse a judgement on a year that cannot be; raises Refusal."""
    check_jaar(nakoming.jaar)
