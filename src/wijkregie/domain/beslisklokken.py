"""The clock of the decision on an aanvraag: it runs, stands still, and can be put off."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    BESLUITEN,
    Stapsoort,
    Subsidiestap,
    eerste_dag,
    eerste_stap,
    laatste_stap,
    lopende_ronde,
)
from wijkregie.domain.termijnen import eind_van_termijn

BESLISTERMIJN_WEKEN = 8
"""Reasonable term where no regeling says otherwise (Awb 4:13)."""


@frozen
class Beslisklok:
    """The running term of the decision, for the clock on the screen.

    `duur` is the whole term in days, `gebruikt_deel` the used share of it, 0 to 1. While `staat_stil`,
    `besluit_uiterlijk` is the working day it would be if the term ran on from today, and `dagen_over` what is left of
    the term itself. `verdaagd` tells that the term was put off. `besloten_op` and `in_dagen` (from the aanvraag) are
    set once there is a decision.
    """

    besluit_uiterlijk: date
    dagen_over: int
    gebruikt_deel: float
    duur: int
    staat_stil: bool = False
    verdaagd: bool = False
    besloten_op: date | None = None
    in_dagen: int | None = None


def beslisklok(stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date) -> Beslisklok | None:
    """Return the clock of the first decision (Awb 4:13), or None without an aanvraag.

    The term stands still from the day an aanvulling was asked until the day it came or its term lapsed
    unused (Awb 4:15); the days in between are added to the end. A verdaging sets a new end (Awb 4:14), to which
    only what stands still after it is added.
    """
    ronde = lopende_ronde(stappen)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    if aanvraag is None:
        return None
    decision = eerste_stap(ronde, aanvraag.datum, *BESLUITEN)
    peildag = decision.datum if decision else today
    weken = beslistermijn(regeling)
    since, stil, staat_stil = aanvraag.datum, 0, False
    duur, bare, einde = 7 * weken, since + timedelta(weeks=weken), eind_van_termijn(since, weken=weken)
    pauses = list(_pauses(ronde, peildag))
    put_off = [
        (stap.datum, stap.termijn_tot)
        for stap in ronde
        if stap.soort is Stapsoort.VERDAAGD and stap.termijn_tot and stap.datum <= peildag
    ]
    if put_off:
        since, bare = put_off[-1]
        einde = bare
        duur = (bare - aanvraag.datum).days - sum(pause.days_until(since) for pause in pauses)
    for pause in pauses:
        if pause.tot >= since and pause.van <= einde:
            stil += (pause.tot - max(pause.van, since)).days
            einde = eind_van_termijn(bare, dagen=stil) if put_off else eind_van_termijn(since, weken=weken, stil=stil)
            staat_stil = staat_stil or (pause.loopt and decision is None)
    # What is left while it stands still is the same each day, whatever weekday it would end on from there.
    over = ((bare + timedelta(days=stil) if staat_stil else einde) - peildag).days
    return Beslisklok(
        besluit_uiterlijk=einde,
        dagen_over=over,
        gebruikt_deel=min(1.0, max(0.0, 1 - over / max(duur, 1))),
        duur=duur,
        staat_stil=staat_stil,
        verdaagd=bool(put_off),
        besloten_op=decision.datum if decision else None,
        in_dagen=(decision.datum - aanvraag.datum).days if decision else None,
    )


def check_verdaging(stap: Subsidiestap, stappen: Iterable[Subsidiestap], regeling: Regeling | None) -> None:
    """Refuse to put off a decision when its term is over, or to a day within it (Awb 4:14); raises Refusal.

    `stappen` are those beside the verdaging, all of the subsidie.
    """
    klok = beslisklok([other for other in stappen if other.datum <= stap.datum], regeling, stap.datum)
    if klok is None or klok.besloten_op is not None:
        return
    if stap.datum > klok.besluit_uiterlijk:
        raise Refusal("verdaging_te_laat", dag=format_datum_tekst(klok.besluit_uiterlijk))
    if stap.termijn_tot is not None and stap.termijn_tot <= klok.besluit_uiterlijk:
        raise Refusal("verdaging_niet_later", dag=format_datum_tekst(klok.besluit_uiterlijk))


def beslistermijn(regeling: Regeling | None) -> int:
    """Return the weeks in which is decided, by the regeling or else by Awb 4:13."""
    return regeling.beslistermijn_weken if regeling else BESLISTERMIJN_WEKEN


@frozen
class _Pause:
    """Days on which the term of decision stood still; `loopt` when it still does."""

    van: date
    tot: date
    loopt: bool

    def days_until(self, day: date) -> int:
        """Return the days of it that were before a day."""
        return max((min(self.tot, day) - self.van).days, 0)


def _pauses(ronde: list[Subsidiestap], peildag: date) -> Iterator[_Pause]:
    """Yield the pauses up to `peildag`, in order and without overlap (Awb 4:15)."""
    free_from = date.min
    for asked in ronde:
        if asked.soort is not Stapsoort.AANVULLING_GEVRAAGD or asked.datum > peildag:
            continue
        received, lapses = aanvulling_op(ronde, asked), asked.termijn_tot
        ends = [day for day in (received, lapses) if day]
        van, tot = max(asked.datum, free_from), min([*ends, peildag])
        loopt = (received is None or received > peildag) and (lapses is None or lapses >= peildag)
        if tot >= van:
            free_from = tot
            yield _Pause(van, tot, loopt)


def aanvulling_op(ronde: list[Subsidiestap], asked: Subsidiestap) -> date | None:
    """Return the day on which the aanvulling came that was asked with this step, one of the round in order."""
    return eerste_dag(ronde[ronde.index(asked) :], asked.datum, Stapsoort.AANVULLING_ONTVANGEN)
