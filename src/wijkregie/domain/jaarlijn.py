"""The eight steps of a year for one wijkorgaan, from talk to closed subsidie."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from wijkregie.domain.beslisklokken import beslisklok, beslistermijn
from wijkregie.domain.datums import format_dag_maand, format_datum_kort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import (
    VERSLAG_DAGEN,
    Gespreksstand,
    Jaargesprek,
    akkoord_verwacht,
    bereikt,
    verslag_uiterlijk,
)
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    NIETS_TOEGEKEND,
    VASTSTELLINGEN,
    Stapsoort,
    Subsidiestap,
    afgesloten_op,
    besluit,
    betaald_op,
    laatste_stap,
    lopende_ronde,
)
from wijkregie.domain.subsidietermijnen import Termijnsoort, betaaltermijn, termijnen


class Stapstand(StrEnum):
    """Where a step of the year is."""

    GEDAAN = "gedaan"
    NU = "nu"
    LATER = "later"


@frozen
class Jaarstap:
    """One step of the year: `datum` is when it was done, else its last day when known; `woord` says it."""

    naam: str
    stand: Stapstand
    datum: date | None
    woord: str


def jaarlijn(
    gesprek: Jaargesprek | None, stappen: Iterable[Subsidiestap], regeling: Regeling | None, today: date
) -> tuple[Jaarstap, ...]:
    """Return the eight steps in order; the first that is not done is now, what follows is later."""
    line = [*_van_gesprek(gesprek, today), *_van_subsidie(list(stappen), regeling, today)]
    now = next((place for place, step in enumerate(line) if step.stand is Stapstand.LATER), None)
    if now is not None:
        line[now] = replace(line[now], stand=Stapstand.NU)
    return tuple(line)


def _van_gesprek(gesprek: Jaargesprek | None, today: date) -> list[Jaarstap]:
    if gesprek and gesprek.stand is Gespreksstand.VERVALLEN:
        return [Jaarstap(naam, Stapstand.GEDAAN, None, "vervallen") for naam in ("Gesprek", "Verslag", "Akkoord")]
    held, sent, agreed = (
        bereikt(gesprek, stand)
        for stand in (Gespreksstand.GEVOERD, Gespreksstand.VERSLAG_VERSTUURD, Gespreksstand.AKKOORD)
    )
    planned = gesprek.datum if gesprek else None
    when = format_dag_maand(planned, today) if planned else "nog te plannen"
    steps = [Jaarstap("Gesprek", Stapstand.GEDAAN if held else Stapstand.LATER, planned, when)]
    if gesprek and sent:
        steps.append(_done("Verslag", gesprek.verslag_verstuurd_op, today))
    else:
        due = verslag_uiterlijk(gesprek) if gesprek and held else None
        steps.append(_due("Verslag", due, f"{VERSLAG_DAGEN} dagen later", today))
    if gesprek and agreed:
        steps.append(_done("Akkoord", gesprek.akkoord_op, today))
    else:
        due = akkoord_verwacht(gesprek) if gesprek and sent else None
        steps.append(_due("Akkoord", due, "", today))
    return steps


def _van_subsidie(stappen: list[Subsidiestap], regeling: Regeling | None, today: date) -> list[Jaarstap]:
    due = {termijn.soort: termijn.datum for termijn in termijnen(stappen, regeling, today)}
    ronde = lopende_ronde(stappen)
    aanvraag = laatste_stap(ronde, Stapsoort.AANVRAAG_ONTVANGEN)
    decision = besluit(ronde)
    steps = [
        _done("Aanvraag", aanvraag.datum, today)
        if aanvraag
        else _due("Aanvraag", due.get(Termijnsoort.AANVRAAG), "", today),
        _besluit(ronde, regeling, decision, today),
    ]
    if decision and decision.soort in NIETS_TOEGEKEND:
        steps += [Jaarstap(naam, Stapstand.GEDAAN, None, "niet nodig") for naam in ("Betaling", "Afrekenen")]
    else:
        paid = betaald_op(stappen)
        later = _due("Betaling", due.get(Termijnsoort.BETALING), f"{betaaltermijn(regeling)} weken later", today)
        steps.append(_done("Betaling", paid, today) if paid else later)
        steps.append(_afrekenen(ronde, decision, regeling, today))
    closed = afgesloten_op(ronde)
    return [*steps, _done("Afgesloten", closed, today) if closed else _due("Afgesloten", None, "", today)]


def _besluit(
    ronde: list[Subsidiestap], regeling: Regeling | None, besluit: Subsidiestap | None, today: date
) -> Jaarstap:
    if besluit:
        if besluit.soort in NIETS_TOEGEKEND:
            return Jaarstap("Besluit", Stapstand.GEDAAN, besluit.datum, besluit.soort.value)
        return _done("Besluit", besluit.datum, today)
    klok = beslisklok(ronde, regeling, today)
    if klok is None:
        return _due("Besluit", None, f"{beslistermijn(regeling)} weken later", today)
    if klok.staat_stil:
        return Jaarstap("Besluit", Stapstand.LATER, None, "staat stil")
    return _due("Besluit", klok.besluit_uiterlijk, "", today)


def _afrekenen(
    ronde: list[Subsidiestap], besluit: Subsidiestap | None, regeling: Regeling | None, today: date
) -> Jaarstap:
    if besluit and besluit.soort is Stapsoort.DIRECT_VASTGESTELD:
        return Jaarstap("Afrekenen", Stapstand.GEDAAN, None, "niet nodig")
    if fixed := laatste_stap(ronde, *VASTSTELLINGEN):
        return _done("Afrekenen", fixed.datum, today)
    return _due("Afrekenen", regeling.verantwoording_uiterlijk if regeling else None, "", today)


def _done(naam: str, datum: date | None, today: date) -> Jaarstap:
    return Jaarstap(naam, Stapstand.GEDAAN, datum, format_dag_maand(datum, today) if datum else "")


def _due(naam: str, datum: date | None, otherwise: str, today: date) -> Jaarstap:
    return Jaarstap(
        naam, Stapstand.LATER, datum, f"uiterlijk {format_datum_kort(datum, today)}" if datum else otherwise
    )
