"""Deadlines of an initiatief: the promised answer, the payment and the terugkoppeling, derived from its days."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import NIETS, Geldbron, Initiatief, Initiatiefgeld, is_betaald, is_toegekend
from wijkregie.domain.termijnen import eind_van_termijn

BETAALTERMIJN_WEKEN = 6
"""Weeks from the day the decision was made known to the payment (Awb 4:87 lid 1)."""

TERUGKOPPELING_DAGEN = 28
"""Days within which, by habit, who had the idea hears what came of it."""


class Initiatieftermijnsoort(StrEnum):
    """What must have happened by the end of a term."""

    ANTWOORD = "antwoord"
    BETALING = "betaling"
    TERUGKOPPELING = "terugkoppeling"


@frozen
class Initiatieftermijn:
    """A deadline: what, its last day, and when it was met; None while it was not."""

    soort: Initiatieftermijnsoort
    datum: date
    voldaan_op: date | None = None

    def dagen_over(self, today: date) -> int:
        """Return the days left; negative when the last day has passed."""
        return (self.datum - today).days


def beloofd_antwoord(ontvangen_op: date, weken: int) -> date:
    """Return the last day for the answer on an idea that came in on a day (Awb 4:13; Algemene termijnenwet art. 1)."""
    return eind_van_termijn(ontvangen_op, weken=weken)


def termijnen_van(initiatief: Initiatief, geld: Initiatiefgeld = NIETS) -> list[Initiatieftermijn]:
    """Return the terms of an initiatief in order of their last day; none once it was withdrawn."""
    if initiatief.ingetrokken_op:
        return []
    return sorted(_termijnen(initiatief, geld), key=lambda termijn: termijn.datum)


def _termijnen(initiatief: Initiatief, geld: Initiatiefgeld) -> Iterator[Initiatieftermijn]:
    sent = initiatief.antwoord_verstuurd_op
    if promised := initiatief.antwoord_uiterlijk:
        yield Initiatieftermijn(Initiatieftermijnsoort.ANTWOORD, promised, sent)
    by_budget = initiatief.geldbron in (Geldbron.WIJKBUDGET, Geldbron.WERKBUDGET)
    if sent and is_toegekend(initiatief) and by_budget:
        paid = geld.betaald_op if is_betaald(initiatief, geld) else None
        last = eind_van_termijn(sent, weken=BETAALTERMIJN_WEKEN)
        yield Initiatieftermijn(Initiatieftermijnsoort.BETALING, last, paid)
    if done := initiatief.afgerond_op:
        last = done + timedelta(days=TERUGKOPPELING_DAGEN)
        yield Initiatieftermijn(Initiatieftermijnsoort.TERUGKOPPELING, last, initiatief.teruggekoppeld_op)
