"""Stappen of a subsidie: what each kind carries, and what cannot be."""

from collections.abc import Iterable, Iterator
from datetime import date

from wijkregie.domain.datums import format_datum_tekst, in_jaar
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import check_bedrag, format_bedrag_kort
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidiegronden import INTREKKEN, INTREKKEN_NA_VASTSTELLING, LAGER_VASTSTELLEN, WEIGEREN, Grond
from wijkregie.domain.subsidies import (
    BESLUITEN,
    BEZWAAR_AF,
    HERZIENINGEN,
    NIETS_TOEGEKEND,
    TERUG,
    TOEGEKEND,
    VASTSTELLINGEN,
    Bedragen,
    Stapreeks,
    Stapsoort,
    Subsidiestap,
    bedragen,
    besluit,
    laatste_stap,
    lopend_bezwaar,
    lopende_ronde,
    nog_te_betalen,
    op_volgorde,
)

TERUG_JAREN = 5
"""Years after the vaststelling in which money can be taken back (Awb 4:49 lid 3 and 4:57 lid 4)."""


@frozen
class Stapvorm:
    """What a kind of step carries beside its day: the names of its fields, and which of them it cannot do without.

    `gronden` are the grounds it may rest on, the usual ones first.
    """

    velden: frozenset[str] = frozenset()
    nodig: frozenset[str] = frozenset()
    gronden: tuple[Grond, ...] = ()


def _vorm(nodig: str = "", mag: str = "", gronden: tuple[Grond, ...] = ()) -> Stapvorm:
    needed = frozenset(nodig.split())
    return Stapvorm(needed | frozenset(mag.split()), needed, gronden)


STAPVORMEN: dict[Stapsoort, Stapvorm] = {
    Stapsoort.AANVRAAG_ONTVANGEN: _vorm(mag="bedrag"),
    Stapsoort.AANVULLING_GEVRAAGD: _vorm(mag="termijn_tot"),
    Stapsoort.AANVULLING_ONTVANGEN: _vorm(),
    Stapsoort.VERDAAGD: _vorm("termijn_tot", "kenmerk"),
    Stapsoort.VERLEEND: _vorm("bedrag", "kenmerk"),
    Stapsoort.DIRECT_VASTGESTELD: _vorm("bedrag", "kenmerk"),
    Stapsoort.GEDEELTELIJK_VERLEEND: _vorm("bedrag", "kenmerk grond", WEIGEREN),
    Stapsoort.GEWEIGERD: _vorm("grond", "kenmerk", WEIGEREN),
    Stapsoort.BUITEN_BEHANDELING: _vorm(mag="kenmerk"),
    Stapsoort.INGETROKKEN: _vorm(),
    Stapsoort.BEKENDGEMAAKT: _vorm(),
    Stapsoort.BEZWAAR_ONTVANGEN: _vorm(),
    Stapsoort.BEZWAAR_GEGROND: _vorm("bedrag", "kenmerk"),
    Stapsoort.BEZWAAR_ONGEGROND: _vorm(mag="kenmerk"),
    Stapsoort.BEZWAAR_INGETROKKEN: _vorm(),
    Stapsoort.VERLENING_GEWIJZIGD: _vorm("bedrag", "kenmerk grond", (*INTREKKEN, *INTREKKEN_NA_VASTSTELLING)),
    Stapsoort.BETAALD: _vorm("bedrag"),
    Stapsoort.VERANTWOORDING_ONTVANGEN: _vorm(),
    Stapsoort.VASTGESTELD: _vorm(mag="bedrag kenmerk"),
    Stapsoort.LAGER_VASTGESTELD: _vorm("bedrag grond", "kenmerk", LAGER_VASTSTELLEN),
    Stapsoort.AMBTSHALVE_VASTGESTELD: _vorm(mag="bedrag kenmerk"),
    Stapsoort.VERLENING_INGETROKKEN: _vorm("grond", "kenmerk", (*INTREKKEN, *INTREKKEN_NA_VASTSTELLING)),
    Stapsoort.TERUGGEVORDERD: _vorm("bedrag", "kenmerk"),
    Stapsoort.VERREKEND: _vorm("bedrag", "kenmerk"),
    Stapsoort.AFGESLOTEN: _vorm(),
}
"""What each kind of step carries; a kenmerk is of a beschikking and never needed, for it may come later."""


_WIJZIGEN = frozenset({Stapsoort.VERLENING_GEWIJZIGD, Stapsoort.VERLENING_INGETROKKEN})

_MEER_DAN_NIETS = TOEGEKEND | TERUG | {Stapsoort.BETAALD}
"""Steps by which money is granted, paid or comes back: of nothing they would only silence a deadline."""


def gronden_na(soort: Stapsoort, stappen: Iterable[Subsidiestap]) -> tuple[Grond, ...]:
    """Return the grounds that a step of a kind may rest on after these stappen, the usual ones first.

    What was settled is changed or taken back on other grounds than what was not (Awb 4:48 and 4:50, or 4:49).
    """
    if soort not in _WIJZIGEN:
        return STAPVORMEN[soort].gronden
    return INTREKKEN_NA_VASTSTELLING if laatste_stap(lopende_ronde(stappen), *VASTSTELLINGEN) else INTREKKEN


def check_stap(stap: Subsidiestap, today: date) -> None:
    """Refuse a new or corrected step of a day still to come, or without what its kind needs; raises Refusal.

    A day to come would silence the deadline the step meets. What is stored already is not asked again.
    """
    check_geweest(stap.datum, today)
    vorm = STAPVORMEN[stap.soort]
    for veld in ("bedrag", "grond", "termijn_tot"):
        if veld in vorm.nodig and getattr(stap, veld) is None:
            raise Refusal(f"stap_zonder_{veld}", soort=stap.soort.value)
    if stap.bedrag == 0 and stap.soort in _MEER_DAN_NIETS:
        raise Refusal("stap_met_nul", soort=stap.soort.value)
    if stap.grond is not None and stap.grond not in vorm.gronden:
        raise Refusal("grond_past_niet", grond=stap.grond.value, soort=stap.soort.value)


def check_stappen(stappen: Iterable[Subsidiestap], before: Iterable[Subsidiestap] = ()) -> None:
    """Refuse stappen of one subsidie that cannot all be true; asked after every change of one of them.

    What was wrong in the stappen `before` the change may stay, so that each can still be corrected or removed.
    Raises Refusal. What is merely unusual is let through: the zaaksysteem is the archive.
    """
    known = {(refusal.code, stap.id) for refusal, stap in fouten(before)}
    for refusal, stap in fouten(stappen):
        if (refusal.code, stap.id) not in known:
            raise refusal


def fouten(stappen: Iterable[Subsidiestap]) -> Iterator[tuple[Refusal, Subsidiestap]]:
    """Yield what cannot be in the stappen of one subsidie, each with the step that it is about."""
    ordered = op_volgorde(stappen)
    for place, stap in enumerate(ordered):
        try:
            _check_one(stap, Stapreeks(ordered[:place]), ordered[place:])
        except Refusal as refusal:
            yield refusal, stap


def _check_one(stap: Subsidiestap, before: list[Subsidiestap], rest: list[Subsidiestap]) -> None:
    check_bedrag(stap.bedrag)
    if stap.termijn_tot is not None and stap.termijn_tot < stap.datum:
        raise Refusal("verdaging_te_vroeg" if stap.soort is Stapsoort.VERDAAGD else "hersteltermijn_te_vroeg")
    ronde = lopende_ronde(before)
    if stap.soort is Stapsoort.AANVRAAG_ONTVANGEN:
        _check_aanvraag(ronde, rest)
        return
    if not laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN):
        later = laatste_stap(rest, Stapsoort.AANVRAAG_ONTVANGEN)
        raise Refusal("stap_voor_aanvraag" if later else "stap_zonder_aanvraag", soort=stap.soort.value)
    if closed := laatste_stap(ronde, Stapsoort.AFGESLOTEN):
        raise Refusal("stap_na_afsluiting", soort=stap.soort.value, dag=format_datum_tekst(closed.datum))
    needed, code = _NODIG.get(stap.soort, (None, ""))
    if needed is not None and not laatste_stap(before if stap.soort in TERUG else ronde, *needed):
        raise Refusal(code, soort=stap.soort.value)
    _check_place(stap, ronde)
    _check_amount(stap, before, ronde)


_GELD = TOEGEKEND | {Stapsoort.BEZWAAR_GEGROND}
_NODIG = {
    Stapsoort.AANVULLING_ONTVANGEN: (frozenset({Stapsoort.AANVULLING_GEVRAAGD}), "aanvulling_niet_gevraagd"),
    Stapsoort.BEKENDGEMAAKT: (BESLUITEN, "stap_zonder_besluit"),
    Stapsoort.BEZWAAR_ONTVANGEN: (BESLUITEN, "stap_zonder_besluit"),
    **dict.fromkeys(
        (
            Stapsoort.BETAALD,
            Stapsoort.VERANTWOORDING_ONTVANGEN,
            Stapsoort.VERLENING_GEWIJZIGD,
            Stapsoort.VERLENING_INGETROKKEN,
            *(VASTSTELLINGEN - BESLUITEN),
        ),
        (_GELD, "stap_zonder_toekenning"),
    ),
    **{soort: (frozenset({Stapsoort.BETAALD}), "stap_zonder_betaling") for soort in TERUG},
}
"""What must have come before a step, and how it is told that it did not."""


def _check_aanvraag(ronde: list[Subsidiestap], rest: list[Subsidiestap]) -> None:
    """Refuse an aanvraag, the first of `rest`, while the round before it has not ended without money.

    It is of a later day than that end, for on one day it would stand first.
    """
    if laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN) and not laatste_stap(ronde, *NIETS_TOEGEKEND):
        ends_today = any(stap.soort in NIETS_TOEGEKEND and stap.datum == rest[0].datum for stap in rest)
        raise Refusal("aanvraag_op_einddag" if ends_today else "aanvraag_dubbel")


def _check_place(stap: Subsidiestap, ronde: list[Subsidiestap]) -> None:
    """Refuse what comes too late or twice: an aanvulling, a verdaging or another decision once there is one.

    The term is put off, and an aanvraag is completed, before the decision (Awb 4:5, 4:14 and 4:15); what was decided
    is changed or taken back (Awb 4:48 to 4:50), or made anew on a bezwaar that runs (Awb 7:10 and 7:11). A wijkorgaan
    may give up what was granted.
    """
    held = besluit(ronde)
    if held and stap.soort is Stapsoort.VERDAAGD:
        raise Refusal("verdaging_na_besluit")
    if held and stap.soort in _VOOR_BESLUIT:
        raise Refusal("stap_na_besluit", soort=stap.soort.value, **_words(held))
    gives_up = held and held.soort not in NIETS_TOEGEKEND and stap.soort is Stapsoort.INGETROKKEN
    if held and stap.soort in BESLUITEN - {Stapsoort.VERLENING_INGETROKKEN} and not gives_up:
        raise Refusal("besluit_dubbel", **_words(held))
    if held and held.soort is Stapsoort.VERLENING_INGETROKKEN and stap.soort in _WIJZIGEN:
        raise Refusal("stap_zonder_toekenning", soort=stap.soort.value)
    if stap.grond is not None and stap.soort in _WIJZIGEN and stap.grond not in gronden_na(stap.soort, ronde):
        late = stap.grond not in INTREKKEN_NA_VASTSTELLING
        raise Refusal("grond_na_vaststelling" if late else "grond_voor_vaststelling", grond=stap.grond.value)
    running = lopend_bezwaar(ronde)
    if stap.soort is Stapsoort.BEZWAAR_ONTVANGEN and running:
        raise Refusal("bezwaar_dubbel", dag=format_datum_tekst(running.datum))
    if stap.soort in BEZWAAR_AF and not running:
        raise Refusal("bezwaar_loopt_niet", soort=stap.soort.value)


_VOOR_BESLUIT = frozenset({Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.AANVULLING_ONTVANGEN})


def _words(held: Subsidiestap) -> dict[str, str]:
    return {"besluit": held.soort.value, "dag": format_datum_tekst(held.datum)}


def _check_amount(stap: Subsidiestap, before: list[Subsidiestap], ronde: list[Subsidiestap]) -> None:
    """Refuse an amount that cannot be, or money taken back when five years have passed.

    What is settled is no more than what was granted, and what is settled lower is less (Awb 4:46); what is paid is no
    more than what is due, and what is reclaimed no more than what was paid (Awb 4:57).
    """
    known, then, bedrag = bedragen(before), bedragen(Stapreeks([*before, stap])), stap.bedrag
    if stap.soort in TERUG or (then.vastgesteld or 0) < (known.vastgesteld or 0):
        _check_terug(stap, ronde)
    if bedrag is None:
        return
    granted = "" if then.verleend is None else format_bedrag_kort(then.verleend)
    if stap.soort in VASTSTELLINGEN | HERZIENINGEN and then.verleend is not None and then.vastgesteld is not None:
        if then.vastgesteld > then.verleend:
            raise Refusal("meer_vastgesteld_dan_verleend", verleend=granted)
        if then.vastgesteld == then.verleend and stap.soort is Stapsoort.LAGER_VASTGESTELD:
            raise Refusal("niet_lager_vastgesteld", verleend=granted)
    if stap.soort in TERUG | {Stapsoort.BETAALD} and all(
        paid.bedrag is not None for paid in before if paid.soort is Stapsoort.BETAALD
    ):
        _check_money(stap.soort, bedrag, known)


def _check_money(soort: Stapsoort, bedrag: int, known: Bedragen) -> None:
    left = nog_te_betalen(known)
    if soort is Stapsoort.BETAALD and left is not None and bedrag > left:
        due, word = (known.verleend, "verleend") if known.vastgesteld is None else (known.vastgesteld, "vastgesteld")
        raise Refusal("meer_betaald_dan_verleend", bedrag=format_bedrag_kort(due or 0), soort=word)
    gone, paid_out = bedrag + (known.teruggevorderd or 0) + (known.verrekend or 0), known.betaald or 0
    if soort in TERUG and gone > paid_out:
        raise Refusal("meer_terug_dan_betaald", betaald=format_bedrag_kort(paid_out))


def laatste_dag_terug(ronde: list[Subsidiestap]) -> date | None:
    """Return the last day on which settled money can be taken back, None while nothing is settled.

    Five years after the vaststelling (Awb 4:49 lid 3 and 4:57 lid 4); so long a term does not run on to a working day.
    """
    fixed = laatste_stap(ronde, *VASTSTELLINGEN)
    return in_jaar(fixed.datum, fixed.datum.year + TERUG_JAREN) if fixed else None


def _check_terug(stap: Subsidiestap, ronde: list[Subsidiestap]) -> None:
    last = laatste_dag_terug(ronde)
    if last is not None and stap.datum > last:
        raise Refusal("terug_na_vijf_jaar", soort=stap.soort.value, dag=format_datum_tekst(last))
