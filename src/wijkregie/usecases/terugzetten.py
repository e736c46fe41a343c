"""Zet terug: give one field of a row the value it had before, through the same rules as an edit."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

from wijkregie.domain.bijeenkomsten import Uitnodiging
from wijkregie.domain.budgetten import Budget, Budgetjaar
from wijkregie.domain.entities import Entity
from wijkregie.domain.gespreksformulieren import Antwoord
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidiestap
from wijkregie.domain.trajecten import Eindverslag
from wijkregie.domain.woorden import VELDEN, zelfstandig
from wijkregie.store.journaal import NEW_ROW, lines_of
from wijkregie.store.mapping import from_image, kind_of
from wijkregie.store.queries.values import value
from wijkregie.usecases import (
    acties,
    afdelingen,
    bestuur,
    betrokkenheden,
    bijeenkomsten,
    bijlagen,
    budgetten,
    collectieven,
    contacten,
    gebieden,
    initiatieven,
    jaargesprekken,
    nakomingen,
    regelingen,
    specialistvragen,
    subsidies,
    trajecten,
    verhalen,
    verplichtingen,
    wijkorganen,
)
from wijkregie.usecases.session import Outcome, Session

Change: TypeAlias = Callable[..., Outcome[Any]]

_REDEN = "Eerdere waarde teruggezet"
"""Why a step or a regeling in use is corrected, where that must be said."""

_BY_ID: dict[str, Change] = {
    "actiepunt": acties.change_actiepunt,
    "afdeling": afdelingen.change_afdeling,
    "bestuursfunctie": bestuur.change_bestuursfunctie,
    "betrokkenheid": betrokkenheden.change_betrokkenheid,
    "bijeenkomst": bijeenkomsten.change_bijeenkomst,
    "bijlage": bijlagen.change_bijlage,
    "boeking": budgetten.change_boeking,
    "contactmoment": contacten.change_contactmoment,
    "gelegenheidscollectief": collectieven.change_collectief,
    "initiatief": initiatieven.change_initiatief,
    "jaargesprek": jaargesprekken.change_jaargesprek,
    "notitie": contacten.change_notitie,
    "persoon": bestuur.change_persoon,
    "specialistvraag": specialistvragen.change_specialistvraag,
    "stadsdeel": gebieden.change_stadsdeel,
    "subsidie": subsidies.change_subsidie,
    "terugkoppelmoment": trajecten.change_terugkoppelmoment,
    "traject": trajecten.change_traject,
    "trajectfase": trajecten.change_trajectfase,
    "verhaal": verhalen.change_verhaal,
    "verplichting": verplichtingen.change_verplichting,
    "wijk": gebieden.change_wijk,
    "wijkorgaan": wijkorganen.change_wijkorgaan,
}
"""The use case that edits a row of a table by its id."""

_OTHERWISE = frozenset(
    {"antwoord", "budget", "budgetjaar", "eindverslag", "nakoming", "regeling", "subsidiestap", "uitnodiging"}
)
"""Tables whose rows are edited by more than their id."""

_NOT_ALONE: dict[str, frozenset[str]] = {
    "actiepunt": frozenset({"afgerond_op"}),
    "boeking": frozenset(
        {"soort", "budget_id", "naar_budget_id", "uit_boeking_id", "initiatief_id", "gelegenheidscollectief_id"}
    ),
    "budget": frozenset({"soort", "jaar", "wijk_id", "stadsdeel_id"}),
    "initiatief": frozenset({"advies", "besluit", "toegekend", "geldbron"}),
    "jaargesprek": frozenset({"stand", "gespreksformulier_id", "wijkorgaan_id", "jaar"}),
    "nakoming": frozenset({"oordeel_gemeente", "oordeel_wijkorgaan", "beoordeeld_op"}),
    "regeling": frozenset({"jaar", "wijziging_reden"}),
    "subsidie": frozenset({"correctie_reden", "wijkorgaan_id", "jaar"}),
    "wijkorgaan": frozenset({"status"}),
}
"""Fields that belong to a step, or follow from one: they change with it, and never by themselves."""


def reason_against(tabel: str, veld: str) -> str:
    """Return in Dutch why a field never goes back by itself; "" when it may."""
    if tabel not in _BY_ID.keys() | _OTHERWISE:
        return "Dit zet je niet los terug."
    if veld in _NOT_ALONE.get(tabel, ()):
        return "Dit hoort bij een stap. Maak die stap ongedaan."
    return ""


def zet_terug(session: Session, tabel: str, rij_id: str, veld: str, nummer: int) -> Outcome[Any]:
    """Give a field the value it had before a command, known by its number in the journaal.

    Raises Refusal "weg" when the row is gone, "geen_eerdere_waarde" and "waarde_gewist" when there is no value to go
    back to, "niet_los_terug" and "staat_al_zo", and those of the use case that edits such a row.
    """
    with session.read() as connection:
        found = value(connection, kind_of(tabel), rij_id)
        lines = (line for line in lines_of(connection, nummer) if (line.tabel, line.rij_id) == (tabel, rij_id))
        line = next(lines, None)
    if found is None:
        raise Refusal("weg", wat=zelfstandig(tabel))
    if against := reason_against(tabel, veld):
        raise Refusal("niet_los_terug", veld=VELDEN[veld], reden=against)
    if line is None or line.velden == NEW_ROW:
        raise Refusal("geen_eerdere_waarde", veld=VELDEN[veld])
    if line.voor is None:
        raise Refusal("waarde_gewist", label=VELDEN[veld])
    before = getattr(from_image(type(found), line.voor, version=0), veld)
    if before == getattr(found, veld):
        raise Refusal("staat_al_zo", veld=VELDEN[veld])
    return _change(replace(session, named=f"{VELDEN[veld]} teruggezet"), tabel, found, {veld: before})


def _change(session: Session, tabel: str, found: Entity, fields: dict[str, Any]) -> Outcome[Any]:
    """Edit a row as the form of its kind does."""
    match found:
        case Antwoord():
            return jaargesprekken.change_jaargesprek(session, found.jaargesprek_id, **{found.vraag: fields["tekst"]})
        case Budget():
            where = {"wijk_id": found.wijk_id, "stadsdeel_id": found.stadsdeel_id}
            return budgetten.change_budget(session, found.soort, found.jaar, **where, **fields)
        case Budgetjaar():
            return budgetten.change_budgetjaar(session, found.jaar, **fields)
        case Eindverslag():
            return trajecten.change_eindverslag(session, found.traject_id, **fields)
        case Nakoming():
            place = (found.verplichting_id, found.wijkorgaan_id, found.jaar)
            return nakomingen.change_nakoming(session, *place, **fields)
        case Regeling():
            return regelingen.change_regeling(session, found.id, _REDEN, **fields)
        case Subsidiestap():
            return subsidies.change_stap(session, found.id, reden=_REDEN, **fields)
        case Uitnodiging():
            return bijeenkomsten.change_uitnodigingen(session, [found.id], **fields)
        case _:
            return _BY_ID[tabel](session, found.id, **fields)
