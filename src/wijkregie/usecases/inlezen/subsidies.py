"""Rows about subsidies: what a row tells becomes stappen, under the rules that hold for them in the window too."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.regelingen import Regeling, check_toeslag
from wijkregie.domain.subsidies import (
    BESLUITEN,
    VASTSTELLINGEN,
    Stapsoort,
    Subsidie,
    Subsidiestap,
    bedragen,
    laatste_stap,
    lopende_ronde,
)
from wijkregie.domain.subsidiestappen import check_stap, check_stappen
from wijkregie.domain.wijkorganen import Wijkorgaan, check_jaar_van_bestaan
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row

_EIGEN = ("kenmerk", "toeslag", "egalisatiereserve", "toelichting")
_ONBEKENDE_DAG = "De dag is niet bekend: overgenomen uit een lijst."
_CORRECTIE = "Gewijzigd bij het inlezen van een lijst."


@frozen
class _Moment:
    """What a list tells of one step: the fields of its amount and its day, which steps those are of, and a new one."""

    bedrag: str
    dag: str
    soorten: frozenset[Stapsoort]
    nieuw: Stapsoort


_MOMENTEN = (
    _Moment("gevraagd", "aangevraagd_op", frozenset({Stapsoort.AANVRAAG_ONTVANGEN}), Stapsoort.AANVRAAG_ONTVANGEN),
    _Moment("verleend", "besluit_op", BESLUITEN, Stapsoort.VERLEEND),
    _Moment("betaald", "betaald_op", frozenset({Stapsoort.BETAALD}), Stapsoort.BETAALD),
    _Moment("", "verantwoord_op", frozenset({Stapsoort.VERANTWOORDING_ONTVANGEN}), Stapsoort.VERANTWOORDING_ONTVANGEN),
    _Moment("vastgesteld", "vastgesteld_op", VASTSTELLINGEN, Stapsoort.VASTGESTELD),
)
"""In the order in which they happen."""


def plan(row: Row) -> Subsidie:
    """Plan the subsidie of one year, or of several beside each other, of which the last one stands for the row."""
    body = wijkorgaan_of(row)
    by_year = row.per_jaar("verleend")
    own = row.given(*_EIGEN)
    last = max(by_year, default=None)
    for jaar in sorted(by_year):
        if jaar != last:
            subsidie_of(row, body, jaar, {"verleend": by_year[jaar]})
    if last is not None:
        return subsidie_of(row, body, last, {"verleend": by_year[last]}, **own)
    told = row.given(*(name for moment in _MOMENTEN for name in (moment.bedrag, moment.dag) if name))
    return subsidie_of(row, body, row.get("jaar"), told, **own)


def subsidie_of(row: Row, body: Wijkorgaan, jaar: int, told: Mapping[str, Any], **own: Any) -> Subsidie:
    """Plan the subsidie of a wijkorgaan for a year with what is told of its stappen, by the names of the fields.

    Raises Refusal as the window does: for a step that cannot be, a year after the end, a toeslag that is too high.
    """
    world = row.world
    known = row.known(Subsidie, wijkorgaan_id=body.id, jaar=jaar)
    kept = known or next(iter(world.find(Subsidie, wijkorgaan_id=body.id, jaar=jaar)), None)
    if kept is None:
        check_jaar_van_bestaan(body, jaar)
        kept = Subsidie(id=world.new_id(), wijkorgaan_id=body.id, jaar=jaar)
    saved = row.save(kept, **own)
    regeling = next(iter(world.find(Regeling, jaar=saved.jaar)), None)
    if "toeslag" in own:
        check_toeslag(regeling, saved.jaar, saved.toeslag)
    before = world.find(Subsidiestap, subsidie_id=saved.id)
    told = _zonder_nihil(row, told)
    _plan_stappen(row, saved, told, regeling)
    check_stappen(world.find(Subsidiestap, subsidie_id=saved.id), before)
    return world.get(Subsidie, saved.id)


def _zonder_nihil(row: Row, told: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out amounts of nothing that no step can have; a decision to grant nothing needs its ground."""
    kept = dict(told)
    for name in ("verleend", "betaald"):
        if kept.get(name) == 0:
            del kept[name]
            if f"{'besluit' if name == 'verleend' else name}_op" not in kept:
                row.mention(name, "Een bedrag van € 0 is gelezen als: dit jaar niets.")
    return kept


def _plan_stappen(row: Row, subsidie: Subsidie, told: dict[str, Any], regeling: Regeling | None) -> None:
    if not any(moment.dag in told or moment.bedrag in told for moment in _MOMENTEN):
        return
    previous: date | None = None
    for place, moment in enumerate(_MOMENTEN):
        ronde = lopende_ronde(row.world.find(Subsidiestap, subsidie_id=subsidie.id))
        kept = laatste_stap(ronde, *moment.soorten)
        needed = place == 0 and kept is None
        later = [told[each.dag] for each in _MOMENTEN[place + 1 :] if each.dag in told]
        if kept is not None and moment.dag not in told and kept.dag_onbekend:
            kept = edits.save_changed(row.world, kept, datum=min([kept.datum, *later]))
        if moment.dag in told or moment.bedrag in told or needed:
            if kept is not None:
                kept = _changed(row, subsidie, moment, kept, told)
            else:
                day = previous or _eerste_dag(subsidie, regeling, min([*later, row.plan.today]))
                kept = _new(row, subsidie, moment, told, day)
        previous = kept.datum if kept is not None else previous


def _eerste_dag(subsidie: Subsidie, regeling: Regeling | None, hoogstens: date) -> date:
    """Return a day for an aanvraag of which it is not known: one on which it was in time."""
    in_time = regeling.aanvraag_uiterlijk if regeling and regeling.aanvraag_uiterlijk else date(subsidie.jaar, 1, 1)
    return min(in_time, hoogstens)


def _new(row: Row, subsidie: Subsidie, moment: _Moment, told: Mapping[str, Any], day: date) -> Subsidiestap:
    """Plan a step that is not there yet; an unknown day is that of the step before it, which is said."""
    world = row.world
    stappen = world.find(Subsidiestap, subsidie_id=subsidie.id)
    known = bedragen(stappen)
    bedrag: int | None = told.get(moment.bedrag)
    soort = moment.nieuw
    if soort is Stapsoort.BETAALD and bedrag is None:
        bedrag = known.verleend
    if soort is Stapsoort.VERLEEND and bedrag is not None and known.gevraagd is not None and bedrag < known.gevraagd:
        soort = Stapsoort.GEDEELTELIJK_VERLEEND
    if soort is Stapsoort.VASTGESTELD and bedrag is not None and known.verleend is not None and bedrag < known.verleend:
        row.mention("vastgesteld", "Dit is minder dan verleend. Schrijf na het inlezen bij de subsidie op welke grond.")
    when = told.get(moment.dag)
    stap = Subsidiestap(
        id=world.new_id(),
        subsidie_id=subsidie.id,
        soort=soort,
        datum=when or day,
        toelichting="" if when else _ONBEKENDE_DAG,
        dag_onbekend=when is None,
    )
    saved = row.save(stap, datum=when, bedrag=bedrag)
    check_stap(saved, row.plan.today)
    if when is None:
        veld = moment.bedrag if row.column(moment.bedrag) is not None else "verleend"
        row.mention(veld, f"De dag van “{soort.value}” is niet bekend. Gelezen als {format_datum_tekst(saved.datum)}.")
    return saved


def _changed(
    row: Row, subsidie: Subsidie, moment: _Moment, kept: Subsidiestap, told: Mapping[str, Any]
) -> Subsidiestap:
    """Plan another day or amount of a step that is there; raises Unclear when the amount follows from several steps."""
    stappen = row.world.find(Subsidiestap, subsidie_id=subsidie.id)
    now = getattr(bedragen(stappen), moment.bedrag) if moment.bedrag else None
    day, bedrag = told.get(moment.dag), told.get(moment.bedrag)
    other_day, other_bedrag = day not in (None, kept.datum), bedrag not in (None, now)
    several = moment.nieuw is Stapsoort.BETAALD and sum(stap.soort is Stapsoort.BETAALD for stap in stappen) > 1
    derived = several or kept.bedrag != now
    if (several and other_day) or (derived and other_bedrag):
        veld = moment.bedrag if other_bedrag else moment.dag
        raise row.refuse(veld, "bedrag_uit_stappen", bedrag=format_bedrag_kort(now or 0))
    # what is the same is told too: an other row that tells it otherwise is then a contradiction
    changed = row.save(kept, datum=day, bedrag=None if derived else bedrag)
    if changed != kept:
        if other_day and kept.dag_onbekend:
            changed = edits.save_changed(row.world, changed, toelichting="", dag_onbekend=False)
        check_stap(changed, row.plan.today)
        edits.save_changed(row.world, row.world.get(Subsidie, subsidie.id), correctie_reden=_CORRECTIE)
    return changed
