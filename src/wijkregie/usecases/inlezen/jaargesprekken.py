"""Rows about the yearly talks, of which the stand follows from the days when it is not told."""

from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.datums import parse_tijd
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.jaargesprekken import (
    Gespreksstand,
    Jaargesprek,
    bereikt,
    check_jaargesprek,
    niveau_van_gesprek,
    verplaatst,
)
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import check_dag_van_bestaan, check_jaar_van_bestaan
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row

_VELDEN = (
    *("datum", "tijd", "plaats", "aanwezigen", "niveau_gewenst", "niveau_afgesproken", "motivering", "gaat_goed"),
    *("kan_beter", "focus", "verslag_verstuurd_op", "akkoord_op", "vervallen_reden"),
)


def plan(row: Row) -> Jaargesprek:
    """Plan the talk of a wijkorgaan for a year, with the niveau that was agreed in it."""
    body, jaar = wijkorgaan_of(row), row.get("jaar")
    known = row.known(Jaargesprek, wijkorgaan_id=body.id, jaar=jaar)
    kept = known or next(iter(row.world.find(Jaargesprek, wijkorgaan_id=body.id, jaar=jaar)), None)
    if kept is None:
        check_jaar_van_bestaan(body, jaar)
        kept = Jaargesprek(id=row.world.new_id(), wijkorgaan_id=body.id, jaar=jaar)
    fields: dict[str, Any] = {"tijd": _tijd(row), **row.given(*_VELDEN)}
    stand = _stand(row, kept, fields)
    changed = replace(kept, stand=stand, **{name: value for name, value in fields.items() if value})
    if stand is Gespreksstand.GEPLAND and changed.datum is not None:
        check_dag_van_bestaan(body, changed.datum)
    for veld in ("verslag_verstuurd_op", "akkoord_op"):  # also of a stand that the row says is not reached
        check_geweest(fields.get(veld), row.plan.today)
    check_jaargesprek(changed, row.plan.today)
    moved = replace(kept, stand=stand, uitgenodigd_op=None if verplaatst(kept, changed) else kept.uitgenodigd_op)
    saved = row.save(moved, stand=row.get("stand"), **fields)
    agreed = niveau_van_gesprek(saved)
    if agreed is not None and agreed is not niveau_van_gesprek(kept):
        _choose(row, saved, agreed)
    return saved


def _stand(row: Row, kept: Jaargesprek, fields: dict[str, Any]) -> Gespreksstand:
    """Return the stand that the row tells, else the one its days do, but never before the one that is kept.

    Raises Refusal "stand_terug" when the row tells one that the talk has passed.
    """
    told: Gespreksstand | None = row.get("stand")
    if told is not None:
        if told not in (kept.stand, Gespreksstand.VERVALLEN) and bereikt(kept, told):
            raise Refusal("stand_terug", stand=kept.stand.value)
        return told
    stand = _follows(fields, row.plan.today)
    if kept.stand is Gespreksstand.VERVALLEN:
        return kept.stand if fields.get("datum") in (None, kept.datum) else stand
    return kept.stand if stand is not Gespreksstand.VERVALLEN and bereikt(kept, stand) else stand


def _follows(fields: dict[str, Any], today: date) -> Gespreksstand:
    if fields.get("akkoord_op"):
        return Gespreksstand.AKKOORD
    if fields.get("verslag_verstuurd_op"):
        return Gespreksstand.VERSLAG_VERSTUURD
    if fields.get("vervallen_reden"):
        return Gespreksstand.VERVALLEN
    if day := fields.get("datum"):
        return Gespreksstand.GEVOERD if day <= today else Gespreksstand.GEPLAND
    return Gespreksstand.TE_PLANNEN


def _tijd(row: Row) -> str:
    """Return the time that stands with the day in one cell; "" for none."""
    last = row.text("datum").rpartition(" ")[2]
    try:
        return parse_tijd(last) if ":" in last else ""
    except Refusal:
        return ""


def _choose(row: Row, gesprek: Jaargesprek, agreed: Niveau) -> None:
    """Plan the niveau of the year as it was agreed; one that is the same already stays as it is."""
    held = row.world.find(Niveaukeuze, wijkorgaan_id=gesprek.wijkorgaan_id, jaar=gesprek.jaar)
    keuze = next(iter(held), None)
    if keuze is None:
        keuze = Niveaukeuze(
            id=row.world.new_id(), wijkorgaan_id=gesprek.wijkorgaan_id, jaar=gesprek.jaar, niveau=agreed
        )
    if keuze.version == 0 or keuze.niveau is not agreed:
        keuze = replace(keuze, jaargesprek_id=gesprek.id)
        row.save(keuze, niveau=agreed, motivering=gesprek.motivering)
