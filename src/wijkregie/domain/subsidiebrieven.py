"""Letters about a subsidie: what the fields of their text are filled with, and when one cannot be written yet.

No letter decides anything: the college does, and its beschikking is what counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wijkregie.domain.brieven import Brief, aan_wijkorgaan, dag_of_niets, van_afzender
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.entities import one_line
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.sjablonen import Sjabloonsoort, Waarden
from wijkregie.domain.subsidies import (
    BESLUITEN,
    NIETS_TOEGEKEND,
    TOEGEKEND,
    VASTSTELLINGEN,
    Bedragen,
    Grond,
    Stapsoort,
    Subsidie,
    Subsidiestap,
    bedragen,
    laatste_stap,
    lopende_ronde,
    nog_te_betalen,
)
from wijkregie.domain.subsidietermijnen import BEZWAARTERMIJN_WEKEN, beslisklok, betaaltermijn
from wijkregie.domain.termijnen import eind_van_termijn

AANVULLING_WEKEN = 2
"""Time for an aanvulling where no regeling says otherwise: the law leaves it to who asks (Awb 4:5)."""

SUBSIDIEBRIEVEN = (
    Sjabloonsoort.ONTVANGSTBEVESTIGING,
    Sjabloonsoort.VERZOEK_OM_AANVULLING,
    Sjabloonsoort.BEGELEIDENDE_BRIEF,
    Sjabloonsoort.HERINNERING_VERANTWOORDING,
)

GROND_IN_WOORDEN: Mapping[Grond, str] = {
    Grond.ACTIVITEITEN_VERWACHT: "het college verwacht dat niet alle activiteiten doorgaan",
    Grond.VERPLICHTINGEN_VERWACHT: "het college verwacht dat jullie je niet aan alle afspraken kunnen houden",
    Grond.VERANTWOORDING_VERWACHT: "het college verwacht geen goede verantwoording van de activiteiten en het geld",
    Grond.GEGEVENS_BIJ_AANVRAAG: "in de aanvraag klopten niet alle gegevens, en dat maakte verschil voor het besluit",
    Grond.FAILLISSEMENT: "er is faillissement, uitstel van betaling of schuldsanering",
    Grond.PLAFOND: "het geld dat er dit jaar voor alle subsidies samen is, is op",
    Grond.REGELING: "de aanvraag past niet bij de regels van de subsidie",
    Grond.ACTIVITEITEN_NIET_GEDAAN: "niet alle activiteiten zijn doorgegaan",
    Grond.VERPLICHTINGEN_NIET_NAGEKOMEN: "niet alle afspraken bij de subsidie zijn nagekomen",
    Grond.GEGEVENS_ONJUIST: "niet alle gegevens klopten, en dat maakte verschil voor het besluit",
    Grond.VERLENING_ONJUIST: "het eerdere besluit klopte niet, en dat konden jullie weten",
    Grond.INTREKKING_ACTIVITEITEN: "niet alle activiteiten gaan door",
    Grond.INTREKKING_VERPLICHTINGEN: "niet alle afspraken bij de subsidie zijn nagekomen",
    Grond.INTREKKING_GEGEVENS: "niet alle gegevens klopten, en dat maakte verschil voor het besluit",
    Grond.INTREKKING_ONJUIST: "het eerdere besluit klopte niet, en dat konden jullie weten",
    Grond.BEGROTING: "de gemeenteraad heeft er in de begroting niet genoeg geld voor vrijgemaakt",
    Grond.GEWIJZIGD_INZICHT: "er is iets veranderd, waardoor de subsidie niet op dezelfde manier door kan gaan",
}
"""Each ground in words for who gets the letter, to go on after "De reden:"."""


@dataclass(frozen=True, slots=True, kw_only=True)
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
    besluit = _beschikking(ronde)
    known = bedragen(zaak.stappen)
    asked = open_aanvulling(zaak.stappen)
    aan = aan_wijkorgaan(dossier, op=today)
    bekend = _bekend_op(ronde, besluit) or today
    waarden: Waarden = {
        "wijkorgaan": aan.naam,
        "aanhef": aan.aanhef,
        "jaar": str(zaak.jaar),
        "ontvangen_op": dag_of_niets(aanvraag.datum if aanvraag else None),
        "gevraagd": _bedrag(known.gevraagd),
        "kenmerk": one_line((besluit.kenmerk if besluit else "") or (zaak.subsidie.kenmerk if zaak.subsidie else "")),
        "besluit_uiterlijk": dag_of_niets(klok.besluit_uiterlijk if klok else None),
        "ontbreekt": asked.toelichting.strip() if asked else "",
        "aanvulling_uiterlijk": dag_of_niets(aanvulling_uiterlijk(zaak.stappen, regeling, today)),
        "besluit": _besluit(besluit, known, zaak.jaar) if besluit else "",
        "reden": _reden(besluit) if besluit else "",
        "betaling": _betaling(ronde, besluit, known, bekend, regeling) if besluit else "",
        "verantwoording": _verantwoording(besluit, regeling) if besluit else "",
        "bezwaar_uiterlijk": dag_of_niets(eind_van_termijn(bekend, weken=BEZWAARTERMIJN_WEKEN)) if besluit else "",
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
    besluit = laatste_stap(ronde, *BESLUITEN)
    match soort:
        case Sjabloonsoort.BEGELEIDENDE_BRIEF:
            if besluit is None:
                raise Refusal("brief_zonder_besluit", naam=naam, jaar=jaar)
            if besluit.soort is Stapsoort.INGETROKKEN:
                raise Refusal("brief_na_intrekking", naam=naam, jaar=jaar)
        case Sjabloonsoort.HERINNERING_VERANTWOORDING:
            if besluit is None or besluit.soort not in TOEGEKEND:
                raise Refusal("herinnering_zonder_geld", naam=naam, jaar=jaar)
            if laatste_stap(ronde, *VASTSTELLINGEN):
                raise Refusal("herinnering_na_vaststelling", naam=naam, jaar=jaar)
            if laatste_stap(ronde, Stapsoort.VERANTWOORDING_ONTVANGEN):
                raise Refusal("verantwoording_is_er", naam=naam, jaar=jaar)
        case _:
            if besluit is not None:
                raise Refusal("brief_na_besluit", naam=naam, jaar=jaar)


def passende_subsidiebrieven(stappen: Sequence[Subsidiestap]) -> tuple[Sjabloonsoort, ...]:
    """Return the letters about a subsidie, first those that fit its stand; the others are refused for now."""
    receipt, request, cover, reminder = SUBSIDIEBRIEVEN
    ronde = lopende_ronde(stappen)
    besluit = laatste_stap(ronde, *BESLUITEN)
    if besluit is None:
        return (request, receipt, cover, reminder) if open_aanvulling(stappen) else SUBSIDIEBRIEVEN
    settled = laatste_stap(ronde, Stapsoort.VERANTWOORDING_ONTVANGEN, *VASTSTELLINGEN)
    if besluit.soort in TOEGEKEND and _bekend_op(ronde, besluit) and not settled:
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
    besluit = laatste_stap(ronde, *BESLUITEN - {Stapsoort.INGETROKKEN})
    return besluit is not None and _bekend_op(ronde, besluit) is None


def aanvulling_uiterlijk(stappen: Sequence[Subsidiestap], regeling: Regeling | None, today: date) -> date:
    """Return the last day for an aanvulling: as was asked, else by the weeks of the regeling as if asked today."""
    asked = open_aanvulling(stappen)
    if asked is not None and asked.termijn_tot is not None:
        return asked.termijn_tot
    since = asked.datum if asked is not None else today
    return eind_van_termijn(since, weken=regeling.aanvulling_weken if regeling else AANVULLING_WEKEN)


def _beschikking(ronde: Sequence[Subsidiestap]) -> Subsidiestap | None:
    """Return the last decision of the college, be it on the aanvraag or on the definitive amount."""
    return laatste_stap(ronde, *BESLUITEN, *VASTSTELLINGEN)


def _bekend_op(ronde: Sequence[Subsidiestap], besluit: Subsidiestap | None) -> date | None:
    """Return the day on which a decision was announced, or None."""
    told = laatste_stap(ronde, Stapsoort.BEKENDGEMAAKT)
    return told.datum if told and besluit and told.datum >= besluit.datum else None


def _besluit(besluit: Subsidiestap, known: Bedragen, jaar: int) -> str:
    amount = _bedrag(besluit.bedrag)
    match besluit.soort:
        case Stapsoort.GEWEIGERD:
            return f"Het college geeft jullie geen subsidie voor {jaar}."
        case Stapsoort.BUITEN_BEHANDELING:
            return f"Het college behandelt de aanvraag voor {jaar} niet verder, want die was niet op tijd compleet."
        case Stapsoort.INGETROKKEN:
            return f"Jullie hebben de aanvraag voor {jaar} ingetrokken."
        case soort if soort in VASTSTELLINGEN - BESLUITEN:
            fixed, granted = _bedrag(known.vastgesteld), _bedrag(known.verleend)
            lower = f" Dat is minder dan de {granted} die was verleend." if known.vastgesteld != known.verleend else ""
            return f"Het college stelt jullie subsidie voor {jaar} vast op {fixed}.{lower}" if fixed else ""
    part = f" Dat is een deel van de {_bedrag(known.gevraagd)} die jullie vroegen."
    is_part = besluit.soort is Stapsoort.GEDEELTELIJK_VERLEEND and known.gevraagd is not None
    fixed = " Dat bedrag staat meteen vast." if besluit.soort in VASTSTELLINGEN else ""
    return f"Het college geeft jullie {amount or '………'} subsidie voor {jaar}.{part if is_part else ''}{fixed}"


def _reden(besluit: Subsidiestap) -> str | None:
    """Say why, by the ground or else by the toelichting of the step; a full grant needs no reason."""
    why = GROND_IN_WOORDEN[besluit.grond] if besluit.grond else besluit.toelichting.strip().rstrip(".")
    if why:
        return f"De reden: {why}."
    needs_none = besluit.soort in TOEGEKEND - {Stapsoort.GEDEELTELIJK_VERLEEND} or besluit.soort in _ZONDER_REDEN
    return None if needs_none else ""


_ZONDER_REDEN = VASTSTELLINGEN - {Stapsoort.LAGER_VASTGESTELD} | {Stapsoort.INGETROKKEN, Stapsoort.BUITEN_BEHANDELING}
"""Decisions that say by themselves why they were taken."""


def _betaling(
    ronde: Sequence[Subsidiestap], besluit: Subsidiestap, known: Bedragen, bekend: date, regeling: Regeling | None
) -> str | None:
    if besluit.soort in NIETS_TOEGEKEND:
        return None
    rest, paid = nog_te_betalen(known), laatste_stap(ronde, Stapsoort.BETAALD)
    back = (known.betaald or 0) - (known.vastgesteld or 0) - (known.teruggevorderd or 0) - (known.verrekend or 0)
    if known.vastgesteld is not None and back > 0:
        return f"Er is {_bedrag(back)} te veel betaald. Hoe dat terugkomt, staat in de beschikking."
    if paid is not None and not rest:
        return f"Het geld is betaald op {dag_of_niets(paid.datum)}."
    last = dag_of_niets(eind_van_termijn(bekend, weken=betaaltermijn(regeling)))
    what = f"De laatste {_bedrag(rest)} staat" if paid is not None else "Het geld staat"
    return f"{what} uiterlijk {last} op jullie rekening."


def _verantwoording(besluit: Subsidiestap, regeling: Regeling | None) -> str | None:
    if besluit.soort not in TOEGEKEND - VASTSTELLINGEN:
        return None
    last = dag_of_niets(regeling.verantwoording_uiterlijk if regeling else None)
    return f"Stuur ons uiterlijk {last} jullie verantwoording: wat jullie deden en wat het kostte." if last else None


def _bedrag(cents: int | None) -> str:
    return "" if cents is None else format_bedrag_kort(cents)
