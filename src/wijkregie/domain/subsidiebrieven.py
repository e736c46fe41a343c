"""Letters about a subsidie: what the fields of their text are filled with, and when one cannot be written yet.

No letter decides anything: the college does, and its beschikking is what counts.
"""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.beslisklokken import beslisklok
from wijkregie.domain.brieven import Brief, aan_wijkorgaan, dag_of_niets, van_afzender
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden
from wijkregie.domain.subsidies import (
    BESCHIKKINGEN,
    BESLUITEN,
    BEZWAAR_AF,
    NIETS_TOEGEKEND,
    TOEGEKEND,
    VASTSTELLINGEN,
    Bedragen,
    Stapsoort,
    Subsidie,
    Subsidiestap,
    bedragen,
    besluit,
    laatste_stap,
    lopende_ronde,
    nog_te_betalen,
    te_veel_betaald,
)
from wijkregie.domain.subsidietermijnen import BEZWAARTERMIJN_WEKEN, betaaltermijn
from wijkregie.domain.subsidievervolg import voorgestelde_termijn
from wijkregie.domain.termijnen import eind_van_termijn

AANVULLING_WEKEN = 2
"""Time for an aanvulling where no regeling says otherwise: the law leaves it to who asks (Awb 4:5)."""

SUBSIDIEBRIEVEN = (
    Sjabloonsoort.ONTVANGSTBEVESTIGING,
    Sjabloonsoort.VERZOEK_OM_AANVULLING,
    Sjabloonsoort.BEGELEIDENDE_BRIEF,
    Sjabloonsoort.HERINNERING_VERANTWOORDING,
)


@frozen(kw_only=True)
class Subsidiezaak:
    """The subsidie of a wijkorgaan for one year as a letter needs it; `subsidie` is None while there is none."""

    dossier: Dossier
    jaar: int
    subsidie: Subsidie | None
    stappen: Sequence[Subsidiestap]
    regeling: Regeling | None
    inrichting: Inrichting
    peildatum: date


def subsidiebrief(soort: Sjabloonsoort, zaak: Subsidiezaak) -> Brief:
    """Return a letter about a subsidie, also while it cannot be written yet (`check_subsidiebrief`)."""
    dossier, regeling, today = zaak.dossier, zaak.regeling, zaak.peildatum
    ronde = lopende_ronde(zaak.stappen)
    aanvraag, klok = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN), beslisklok(zaak.stappen, regeling, today)
    last, known = _beschikking(ronde), bedragen(zaak.stappen)
    asked = open_aanvulling(zaak.stappen)
    aan = aan_wijkorgaan(dossier, op=today)
    waarden: Waarden = {
        "wijkorgaan": aan.naam,
        "aanhef": aan.aanhef,
        "jaar": str(zaak.jaar),
        "ontvangen_op": dag_of_niets(aanvraag.datum if aanvraag else None),
        "gevraagd": _bedrag(known.gevraagd),
        "kenmerk": one_line((last.kenmerk if last else "") or (zaak.subsidie.kenmerk if zaak.subsidie else "")),
        "besluit_uiterlijk": dag_of_niets(klok.besluit_uiterlijk if klok else None),
        "ontbreekt": asked.toelichting.strip() if asked else "",
        "aanvulling_uiterlijk": dag_of_niets(aanvulling_uiterlijk(zaak.stappen, regeling, today)),
        **(_van_beschikking(last, ronde, known, zaak) if last else {}),
        "verleend": _bedrag(known.verleend),
        "verantwoording_uiterlijk": dag_of_niets(regeling.verantwoording_uiterlijk if regeling else None),
        **van_afzender(zaak.inrichting, dossier.stadsdeel, today),
    }
    return Brief(
        soort=soort,
        naam=f"{soort.value.capitalize()} subsidie {zaak.jaar} {aan.naam}",
        inrichting=zaak.inrichting,
        stadsdeel=dossier.stadsdeel,
        aan=aan,
        dag=today,
        waarden=waarden,
    )


def check_subsidiebrief(soort: Sjabloonsoort, stappen: Sequence[Subsidiestap], *, naam: str, jaar: int) -> None:
    """Refuse a letter for which the step that it tells of is not there yet, or past; raises Refusal.

    `naam` is that of the wijkorgaan.
    """
    ronde = lopende_ronde(stappen)
    if not laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN):
        raise Refusal("brief_zonder_aanvraag", naam=naam, jaar=jaar)
    held = besluit(ronde)
    match soort:
        case Sjabloonsoort.BEGELEIDENDE_BRIEF:
            if held is None:
                raise Refusal("brief_zonder_besluit", naam=naam, jaar=jaar)
            if held.soort is Stapsoort.INGETROKKEN:
                raise Refusal("brief_na_intrekking", naam=naam, jaar=jaar)
        case Sjabloonsoort.HERINNERING_VERANTWOORDING:
            if held is None or held.soort in NIETS_TOEGEKEND:
                raise Refusal("herinnering_zonder_geld", naam=naam, jaar=jaar)
            if laatste_stap(ronde, *VASTSTELLINGEN):
                raise Refusal("herinnering_na_vaststelling", naam=naam, jaar=jaar)
            if laatste_stap(ronde, Stapsoort.VERANTWOORDING_ONTVANGEN):
                raise Refusal("verantwoording_is_er", naam=naam, jaar=jaar)
        case _:
            if held is not None:
                raise Refusal("brief_na_besluit", naam=naam, jaar=jaar)


def passende_subsidiebrieven(stappen: Sequence[Subsidiestap]) -> tuple[Sjabloonsoort, ...]:
    """Return the letters about a subsidie, first those that fit its stand; the others are refused for now."""
    receipt, request, cover, reminder = SUBSIDIEBRIEVEN
    ronde = lopende_ronde(stappen)
    held = besluit(ronde)
    if held is None:
        return (request, receipt, cover, reminder) if open_aanvulling(stappen) else SUBSIDIEBRIEVEN
    reported = laatste_stap(ronde, Stapsoort.VERANTWOORDING_ONTVANGEN, *VASTSTELLINGEN)
    if held.soort not in NIETS_TOEGEKEND and _bekend_op(ronde, held) and not reported:
        return (reminder, cover, receipt, request)
    return (cover, reminder, receipt, request)


def open_aanvulling(stappen: Sequence[Subsidiestap]) -> Subsidiestap | None:
    """Return the step with which an aanvulling was asked that has not come, or None."""
    last = laatste_stap(
        lopende_ronde(stappen), Stapsoort.AANVULLING_GEVRAAGD, Stapsoort.AANVULLING_ONTVANGEN, *BESLUITEN
    )
    return last if last is not None and last.soort is Stapsoort.AANVULLING_GEVRAAGD else None


def wacht_op_bekendmaking(stappen: Sequence[Subsidiestap]) -> bool:
    """Tell whether there is a decision on the aanvraag that nobody told the wijkorgaan of yet (Awb 3:41)."""
    ronde = lopende_ronde(stappen)
    last = _beschikking(ronde)
    return last is not None and last.soort in BESLUITEN and _bekend_op(ronde, last) is None


def aanvulling_uiterlijk(stappen: Sequence[Subsidiestap], regeling: Regeling | None, today: date) -> date:
    """Return the last day for an aanvulling: as was asked, else by the weeks of the regeling as if asked today."""
    asked = open_aanvulling(stappen)
    if asked is not None and asked.termijn_tot is not None:
        return asked.termijn_tot
    since = asked.datum if asked is not None else today
    usual = voorgestelde_termijn(Stapsoort.AANVULLING_GEVRAAGD, regeling, since)
    return usual or eind_van_termijn(since, weken=AANVULLING_WEKEN)


def _beschikking(ronde: Sequence[Subsidiestap]) -> Subsidiestap | None:
    """Return the last decision of the college on money, be it on the aanvraag, on a bezwaar or on the final amount."""
    return laatste_stap(ronde, *BESCHIKKINGEN - {Stapsoort.VERDAAGD})


def _bekend_op(ronde: Sequence[Subsidiestap], last: Subsidiestap) -> date | None:
    """Return the day on which a decision was announced, or None."""
    told = laatste_stap(ronde, Stapsoort.BEKENDGEMAAKT)
    return told.datum if told and told.datum >= last.datum else None


def _van_beschikking(
    last: Subsidiestap, ronde: Sequence[Subsidiestap], known: Bedragen, zaak: Subsidiezaak
) -> dict[str, str | None]:
    """Return the fields about a decision; its terms run from when it was announced, else as if that is today."""
    bekend = _bekend_op(ronde, last) or zaak.peildatum
    return {
        "besluit": _besluit(last, known, zaak.jaar),
        "reden": _reden(last),
        "betaling": _betaling(ronde, last, known, bekend, zaak.regeling),
        "verantwoording": _verantwoording(last, ronde, zaak.regeling),
        "bezwaar": _bezwaar(last, bekend),
    }


def _besluit(last: Subsidiestap, known: Bedragen, jaar: int) -> str:
    amount, soort = _bedrag(last.bedrag) or _ONBEKEND, last.soort
    given = f"Het college geeft jullie {amount} subsidie voor {jaar}."
    match soort:
        case Stapsoort.GEWEIGERD:
            return f"Het college geeft jullie geen subsidie voor {jaar}."
        case Stapsoort.BUITEN_BEHANDELING:
            return f"Het college behandelt de aanvraag voor {jaar} niet verder, want die was niet op tijd compleet."
        case Stapsoort.VERLENING_INGETROKKEN:
            return f"Het college trekt jullie subsidie voor {jaar} in."
        case Stapsoort.VERLENING_GEWIJZIGD:
            return f"Het college wijzigt jullie subsidie voor {jaar}. Die is nu {amount}."
        case Stapsoort.BEZWAAR_GEGROND:
            return f"Jullie bezwaar is gegrond. De subsidie voor {jaar} is nu {amount}."
        case Stapsoort.BEZWAAR_ONGEGROND:
            return f"Jullie bezwaar is ongegrond. Het besluit over de subsidie voor {jaar} verandert niet."
        case Stapsoort.GEDEELTELIJK_VERLEEND if known.gevraagd is not None:
            return f"{given} Dat is een deel van de {_bedrag(known.gevraagd)} die jullie vroegen."
        case Stapsoort.DIRECT_VASTGESTELD:
            return f"{given} Dat bedrag staat meteen vast."
        case _ if soort in TOEGEKEND:
            return given
    lower = f" Dat is minder dan de {_bedrag(known.verleend)} die was verleend."
    is_lower = soort is Stapsoort.LAGER_VASTGESTELD and known.verleend is not None
    fixed = _bedrag(known.vastgesteld) or _ONBEKEND
    return f"Het college stelt jullie subsidie voor {jaar} vast op {fixed}.{lower if is_lower else ''}"


_ONBEKEND = "………"


def _reden(last: Subsidiestap) -> str | None:
    """Say why, by the ground and the toelichting of the step; "" where a reason is due that nobody wrote down."""
    ground = f"De reden is dat {last.grond.woorden}." if last.grond else ""
    said = f"{last.toelichting.strip().rstrip('.')}." if last.toelichting.strip() else ""
    why = f"{ground} {said}" if ground else said and f"De reden: {said}"
    return why.strip() or ("" if last.soort in _MET_REDEN else None)


_MET_REDEN = frozenset(
    {
        Stapsoort.GEWEIGERD,
        Stapsoort.GEDEELTELIJK_VERLEEND,
        Stapsoort.LAGER_VASTGESTELD,
        Stapsoort.VERLENING_INGETROKKEN,
        Stapsoort.VERLENING_GEWIJZIGD,
        Stapsoort.BEZWAAR_ONGEGROND,
    }
)
"""Decisions that the wijkorgaan must be told the reason of (Awb 3:46)."""


def _betaling(
    ronde: Sequence[Subsidiestap], last: Subsidiestap, known: Bedragen, bekend: date, regeling: Regeling | None
) -> str | None:
    if back := te_veel_betaald(known):
        return f"Er is {_bedrag(back)} te veel betaald. Hoe dat terugkomt, staat in de beschikking."
    if last.soort in NIETS_TOEGEKEND or known.verleend == 0:
        return None
    rest, paid = nog_te_betalen(known), laatste_stap(ronde, Stapsoort.BETAALD)
    if paid is not None and not rest:
        return f"Het geld is betaald op {dag_of_niets(paid.datum)}."
    until = dag_of_niets(eind_van_termijn(bekend, weken=betaaltermijn(regeling)))
    what = f"De laatste {_bedrag(rest)} staat" if paid is not None else "Het geld staat"
    return f"{what} uiterlijk {until} op jullie rekening."


def _verantwoording(last: Subsidiestap, ronde: Sequence[Subsidiestap], regeling: Regeling | None) -> str | None:
    """Say by when the verantwoording is due, where it still is."""
    done = laatste_stap(ronde, Stapsoort.VERANTWOORDING_ONTVANGEN, *VASTSTELLINGEN)
    if last.soort in NIETS_TOEGEKEND | {Stapsoort.BEZWAAR_ONGEGROND} or done:
        return None
    until = dag_of_niets(regeling.verantwoording_uiterlijk if regeling else None)
    return f"Stuur ons uiterlijk {until} jullie verantwoording: wat jullie deden en wat het kostte." if until else None


def _bezwaar(last: Subsidiestap, bekend: date) -> str:
    """Say until when bezwaar is possible, or beroep against a decision on one: six weeks both (Awb 6:7, 7:1, 8:1)."""
    until = dag_of_niets(eind_van_termijn(bekend, weken=BEZWAARTERMIJN_WEKEN))
    if last.soort in BEZWAAR_AF:
        return f"Dan kunnen jullie naar de rechter. Dat kan tot en met {until}."
    return f"Dan kunnen jullie bezwaar maken. Dat kan tot en met {until}."


def _bedrag(cents: int | None) -> str:
    return "" if cents is None else format_bedrag_kort(cents)
