"""The life of one subsidie as a line of time: what happened, what runs, and what comes."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from wijkregie.domain.beslisklokken import beslisklok, beslistermijn
from wijkregie.domain.frozen import frozen
from wijkregie.domain.regelingen import Regeling, mag_direct_vaststellen
from wijkregie.domain.subsidies import (
    BESLUITEN,
    BEZWAAR_AF,
    NIETS_TOEGEKEND,
    VASTSTELLINGEN,
    Stapsoort,
    Subsidiestap,
    afgesloten_op,
    bedragen,
    besluit,
    lopende_ronde,
    op_volgorde,
)
from wijkregie.domain.subsidietermijnen import (
    BEZWAAR_BESLISTERMIJN_WEKEN,
    BEZWAARTERMIJN_WEKEN,
    BUITEN_BEHANDELING_WEKEN,
    Termijn,
    Termijnsoort,
    betaaltermijn,
    bezwaartermijn,
    termijnen,
)


class Moment(StrEnum):
    """Where a point of the line stands in time."""

    GEWEEST = "geweest"
    LOOPT = "loopt"
    STAAT_STIL = "staat stil"
    KOMT = "komt"


@frozen(kw_only=True)
class Tijdlijnpunt:
    """One point of the line: a step that was taken, a term that runs, or what usually comes.

    `datum` is the day of a step, or the last day when there is one; without it `wanneer` says when it usually comes.
    `soort` is the kind of step that meets it, where that is one kind. `gebruikt` and `duur` are days of a term that
    runs; `duur` is 0 when it only has a last day. `te_laat` counts the days past the last day.
    """

    moment: Moment
    wat: str
    datum: date | None = None
    wanneer: str = ""
    soort: Stapsoort | None = None
    stap: Subsidiestap | None = None
    artikel: str = ""
    gebruikt: int = 0
    duur: int = 0
    te_laat: int = 0

    @property
    def over(self) -> int:
        """The days of the term that are left, 0 when they are gone."""
        return self.duur - self.gebruikt


def tijdlijn(stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date) -> list[Tijdlijnpunt]:
    """Return the life of a subsidie in order: its steps of all rounds, the terms that run, and what comes.

    What comes are the last days that are known and the usual steps after them, in the order in which they come. A
    closed subsidie has only its steps.
    """
    ordered = op_volgorde(stappen)
    ronde, terms = lopende_ronde(ordered), termijnen(ordered, regeling, today)
    late = _te_laat(ronde, terms)
    line = [
        Tijdlijnpunt(
            moment=Moment.GEWEEST,
            wat=_hoofdletter(stap.soort.value),
            datum=stap.datum,
            soort=stap.soort,
            stap=stap,
            te_laat=late.get(stap.id, 0),
        )
        for stap in ordered
    ]
    if afgesloten_op(ronde):
        return line
    open_ = [_van_termijn(term, ronde, regeling, today) for term in terms if _wacht(term, today)]
    open_ += _verder(ronde, regeling, {term.soort for term in terms})
    return line + sorted(open_, key=_volgorde)


def _van_termijn(term: Termijn, ronde: list[Subsidiestap], regeling: Regeling | None, today: date) -> Tijdlijnpunt:
    over, duur = term.dagen_over(today), _duur(term, ronde, regeling)
    if term.soort is Termijnsoort.BESLUIT and (klok := beslisklok(ronde, regeling, today)):
        over, duur = klok.dagen_over, klok.duur
    moment = Moment.STAAT_STIL if term.staat_stil else Moment.LOOPT if duur or over < 0 else Moment.KOMT
    return Tijdlijnpunt(
        moment=moment,
        wat=_WAT[term.soort],
        datum=term.datum,
        soort=_STAP.get(term.soort),
        artikel="" if term.artikel == "regeling" else term.artikel,
        gebruikt=min(max(duur - over, 0), duur),
        duur=duur,
        te_laat=max(-over, 0),
    )


def _duur(term: Termijn, ronde: list[Subsidiestap], regeling: Regeling | None) -> int:
    """Return how many days a running term has in all; 0 for a term that is a last day alone."""
    if term.soort is Termijnsoort.AANVULLING:
        asked = [stap.datum for stap in ronde if stap.termijn_tot == term.datum]
        return (term.datum - asked[-1]).days
    weken = {
        Termijnsoort.BUITEN_BEHANDELING: BUITEN_BEHANDELING_WEKEN,
        Termijnsoort.BETALING: betaaltermijn(regeling),
        Termijnsoort.BEZWAAR: BEZWAARTERMIJN_WEKEN,
        Termijnsoort.BESLUIT_OP_BEZWAAR: BEZWAAR_BESLISTERMIJN_WEKEN,
        Termijnsoort.VASTSTELLING: beslistermijn(regeling),
    }
    return 7 * weken.get(term.soort, 0)


def _wacht(term: Termijn, today: date) -> bool:
    """Tell whether a term is open; that for bezwaar ends by itself, and that of an aanvulling gives way to another."""
    by_itself = term.soort in (Termijnsoort.BEZWAAR, Termijnsoort.AANVULLING) and term.datum < today
    return term.voldaan_op is None and not by_itself


def _te_laat(ronde: list[Subsidiestap], terms: list[Termijn]) -> dict[str, int]:
    """Return by step id how many days a step came after the last day it had."""
    found = {}
    for term in terms:
        for stap in ronde:
            met = stap.datum == term.voldaan_op and stap.soort in _VOLDOET[term.soort]
            if met and stap.datum > term.datum:
                found[stap.id] = (stap.datum - term.datum).days
    for stap in ronde:
        last = bezwaartermijn(ronde, stap) if stap.soort is Stapsoort.BEZWAAR_ONTVANGEN else None
        if last is not None and stap.datum > last:
            found[stap.id] = (stap.datum - last).days
    return found


def _verder(ronde: list[Subsidiestap], regeling: Regeling | None, known: set[Termijnsoort]) -> Iterator[Tijdlijnpunt]:
    """Yield what usually comes after the terms that are known; what was done or has its term is not said again."""
    decision, done = besluit(ronde), {stap.soort for stap in ronde}
    nothing = decision is not None and decision.soort in NIETS_TOEGEKEND
    at_once = (
        decision.soort in VASTSTELLINGEN if decision else mag_direct_vaststellen(regeling, bedragen(ronde).gevraagd)
    )
    usual = [
        (Termijnsoort.AANVRAAG, "", {Stapsoort.AANVRAAG_ONTVANGEN}),
        (Termijnsoort.BESLUIT, f"binnen {beslistermijn(regeling)} weken na de aanvraag", BESLUITEN),
    ]
    if Stapsoort.INGETROKKEN not in done:
        usual.append((Termijnsoort.BEKENDMAKING, "direct na het besluit", {Stapsoort.BEKENDGEMAAKT}))
    if not nothing:
        when = f"binnen {betaaltermijn(regeling)} weken na de bekendmaking"
        usual.append((Termijnsoort.BETALING, when, {Stapsoort.BETAALD}))
    if not nothing and not at_once:
        received = {Stapsoort.VERANTWOORDING_ONTVANGEN} | VASTSTELLINGEN
        usual.append((Termijnsoort.VERANTWOORDING, "na afloop van het jaar", received))
        when = f"binnen {beslistermijn(regeling)} weken na de verantwoording"
        usual.append((Termijnsoort.VASTSTELLING, when, VASTSTELLINGEN))
    account = regeling.verantwoording_uiterlijk if regeling else None
    for soort, wanneer, meets in usual:
        if soort not in known and not meets & done:
            last = account if soort is Termijnsoort.VERANTWOORDING else None
            when = "" if last else wanneer
            yield Tijdlijnpunt(moment=Moment.KOMT, wat=_WAT[soort], datum=last, wanneer=when, soort=_STAP.get(soort))
    yield Tijdlijnpunt(moment=Moment.KOMT, wat=_AFSLUITEN, wanneer="als alles klaar is", soort=Stapsoort.AFGESLOTEN)


_AFSLUITEN = "Afsluiten"
_WAT = {
    Termijnsoort.AANVRAAG: "Aanvraag binnen",
    Termijnsoort.AANVULLING: "Aanvulling binnen",
    Termijnsoort.BUITEN_BEHANDELING: "Beslissen na gemiste aanvulling",
    Termijnsoort.BESLUIT: "Besluit nemen",
    Termijnsoort.BEKENDMAKING: "Besluit bekendmaken",
    Termijnsoort.BETALING: "Betalen",
    Termijnsoort.BEZWAAR: "Bezwaar kan nog komen",
    Termijnsoort.BESLUIT_OP_BEZWAAR: "Besluit op bezwaar nemen",
    Termijnsoort.VERANTWOORDING: "Verantwoording binnen",
    Termijnsoort.VASTSTELLING: "Vaststellen",
    Termijnsoort.TERUGVORDERING: "Te veel betaald geld terugvragen",
}
"""What each term asks; their order is that in which they usually come."""

_STAP = {
    Termijnsoort.AANVRAAG: Stapsoort.AANVRAAG_ONTVANGEN,
    Termijnsoort.AANVULLING: Stapsoort.AANVULLING_ONTVANGEN,
    Termijnsoort.BUITEN_BEHANDELING: Stapsoort.BUITEN_BEHANDELING,
    Termijnsoort.BEKENDMAKING: Stapsoort.BEKENDGEMAAKT,
    Termijnsoort.BETALING: Stapsoort.BETAALD,
    Termijnsoort.BEZWAAR: Stapsoort.BEZWAAR_ONTVANGEN,
    Termijnsoort.VERANTWOORDING: Stapsoort.VERANTWOORDING_ONTVANGEN,
    Termijnsoort.VASTSTELLING: Stapsoort.VASTGESTELD,
    Termijnsoort.TERUGVORDERING: Stapsoort.TERUGGEVORDERD,
}
"""The step that meets a term, where it is one kind of step."""

_VOLDOET = {soort: frozenset({stap}) for soort, stap in _STAP.items()} | {
    Termijnsoort.BESLUIT: BESLUITEN,
    Termijnsoort.BESLUIT_OP_BEZWAAR: BEZWAAR_AF,
    Termijnsoort.VASTSTELLING: VASTSTELLINGEN,
}


def _volgorde(punt: Tijdlijnpunt) -> tuple[bool, date, int]:
    """Put what runs first, by its last day, and after it what comes, in the usual order."""
    coming = punt.moment is Moment.KOMT
    usual = [*_WAT.values(), _AFSLUITEN].index(punt.wat)
    return coming, date.max if coming or punt.datum is None else punt.datum, usual


def _hoofdletter(words: str) -> str:
    return words[0].upper() + words[1:]
