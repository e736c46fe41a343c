"""Deadlines of a subsidie, derived from its stappen, the regeling and today; and the clock of the decision."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    BESLUITEN,
    TOEGEKEND,
    VASTSTELLINGEN,
    Stapsoort,
    Subsidiestap,
    laatste_stap,
    lopende_ronde,
)
from wijkregie.domain.termijnen import eerste_werkdag, eind_van_termijn

BESLISTERMIJN_WEKEN = 8
"""Reasonable term where no regeling says otherwise (Awb 4:13)."""

BETAALTERMIJN_WEKEN = 6
"""Term of payment where no regeling says otherwise (Awb 4:87)."""

BEZWAARTERMIJN_WEKEN = 6
"""Term for bezwaar (Awb 6:7)."""

BUITEN_BEHANDELING_WEKEN = 4
"""Term to announce that an incomplete aanvraag is not dealt with (Awb 4:5, fourth paragraph)."""


class Termijnsoort(StrEnum):
    """What must have happened by the end of a term."""

    AANVRAAG = "aanvraag"
    AANVULLING = "aanvulling"
    BUITEN_BEHANDELING = "buiten behandeling"
    BESLUIT = "besluit"
    BEKENDMAKING = "bekendmaking"
    BETALING = "betaling"
    BEZWAAR = "bezwaar"
    VERANTWOORDING = "verantwoording"
    VASTSTELLING = "vaststelling"


@dataclass(frozen=True, slots=True)
class Termijn:
    """A deadline: what, its last day, the article it rests on, and when it was met.

    `staat_stil` marks a term that does not run now; its `datum` then holds if it ran on from today.
    """

    soort: Termijnsoort
    datum: date
    artikel: str
    voldaan_op: date | None = None
    staat_stil: bool = False

    def dagen_over(self, today: date) -> int:
        """Return the days left; negative when the last day has passed."""
        return (self.datum - today).days


@dataclass(frozen=True, slots=True)
class Beslisklok:
    """The running term of the decision, for the clock on the screen.

    `gebruikt_deel` is the used share of the term, 0 to 1. While `staat_stil`, `besluit_uiterlijk` is the
    day it would be if the term ran on from today. `besloten_op` and `in_dagen` (from the aanvraag) are
    set once there is a decision.
    """

    besluit_uiterlijk: date
    dagen_over: int
    gebruikt_deel: float
    staat_stil: bool = False
    besloten_op: date | None = None
    in_dagen: int | None = None


def beslisklok(stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date) -> Beslisklok | None:
    """Return the clock of the decision (Awb 4:13), or None without an aanvraag.

    The term stands still from the day an aanvulling was asked until the day it came or its term lapsed
    unused (Awb 4:15); the days in between are added to the end.
    """
    ronde = lopende_ronde(stappen)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    if aanvraag is None:
        return None
    decision = laatste_stap(ronde, *BESLUITEN)
    weken = regeling.beslistermijn_weken if regeling else BESLISTERMIJN_WEKEN
    bare_end = aanvraag.datum + timedelta(weeks=weken)
    einde = eind_van_termijn(aanvraag.datum, weken=weken)
    peildag = decision.datum if decision else today
    staat_stil = False
    for van, tot in _pauses(ronde, peildag):
        if van > einde:
            break
        bare_end += tot - van
        einde = eerste_werkdag(bare_end) if weken <= 12 else bare_end
        staat_stil = tot == peildag and decision is None and _still_waiting(ronde, today)
    over = ((bare_end if staat_stil else einde) - peildag).days
    return Beslisklok(
        besluit_uiterlijk=einde,
        dagen_over=over,
        gebruikt_deel=min(1.0, max(0.0, 1 - over / (7 * max(weken, 1)))),
        staat_stil=staat_stil,
        besloten_op=decision.datum if decision else None,
        in_dagen=(decision.datum - aanvraag.datum).days if decision else None,
    )
