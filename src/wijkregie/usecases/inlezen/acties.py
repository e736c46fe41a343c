"""Rows about what somebody must do."""

from dataclasses import replace
from typing import Any

from wijkregie.domain.acties import AFGESLOTEN, Actiepunt, Actiestatus, Eigenaarsoort, eigenaar_tekst
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.entities import check_geweest
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row

_REGISSEUR = frozenset({"wijkregisseur", "regisseur", "wr", "ik", "ikzelf", "zelf", "wijkmanager"})
_ORGAAN = frozenset({"wijkorgaan", "wijkraad", "dorpsraad", "buurtkring", "bestuur", "het bestuur", "de wijkraad"})
_ANDERS = frozenset({"anders", "iemand anders"})
_AFDELING = ("afdeling ", "afd ")


def plan(row: Row) -> Actiepunt:
    """Plan an actie: by its id, else the one of this wijkorgaan with these words and, of several, this last day."""
    named = row.get("wijkorgaan") or row.get("wijkorgaan_id")
    body = wijkorgaan_of(row) if named else None
    kept = row.world.all(Actiepunt).get(row.get("id") or "") or _kept(row, body)
    if kept is not None and row.get("status") not in (None, *AFGESLOTEN):
        kept = replace(kept, afgerond_op=None)
    if kept is None:
        kept = Actiepunt(id=row.world.new_id(), tekst=row.get("tekst"), wijkorgaan_id=body.id if body else None)
    fields = row.given("tekst", "uiterlijk", "toelichting") if row.get("id") else row.given("uiterlijk", "toelichting")
    if body is not None:
        fields["wijkorgaan_id"] = body.id
    saved = row.save(kept, **fields, **_eigenaar(row, kept, body), **_einde(row, kept))
    check_geweest(saved.afgerond_op, row.plan.today)
    return saved


def _kept(row: Row, body: Wijkorgaan | None) -> Actiepunt | None:
    words = kaal(row.get("tekst"))
    same = [
        each for each in row.world.near(Actiepunt, _words, words) if each.wijkorgaan_id == (body.id if body else None)
    ]
    uiterlijk = row.get("uiterlijk")
    sure = [each for each in same if uiterlijk in (None, each.uiterlijk)]
    moved = [each for each in same if (each.id, "uiterlijk") not in row.plan.said]
    return next(iter(sure or moved), None)


def _eigenaar(row: Row, kept: Actiepunt, body: Wijkorgaan | None) -> dict[str, Any]:
    """Return who must act, as the row says it."""
    wie = row.get("wie")
    bare = kaal(wie or "")
    if not bare:
        return {}
    if bare == kaal(eigenaar_tekst(kept)):
        return {"eigenaarsoort": kept.eigenaarsoort, "eigenaar": kept.eigenaar}
    mine = {kaal(each.wijkregisseur) for each in row.world.find(Inrichting)}
    if bare in _REGISSEUR | mine:
        return {"eigenaarsoort": Eigenaarsoort.WIJKREGISSEUR}
    if bare in _ORGAAN or (body is not None and bare == kaal(body.naam)):
        return {"eigenaarsoort": Eigenaarsoort.WIJKORGAAN}
    if bare in _ANDERS:
        return {"eigenaarsoort": Eigenaarsoort.ANDERS}
    if bare == Eigenaarsoort.AFDELING:
        return {"eigenaarsoort": Eigenaarsoort.AFDELING}
    is_known = bool(row.world.near(Afdeling, _naam, bare)) or bool(row.world.near(Actiepunt, _afdeling, bare))
    soort = Eigenaarsoort.AFDELING if is_known or bare.startswith(_AFDELING) else Eigenaarsoort.ANDERS
    return {"eigenaarsoort": soort, "eigenaar": wie}


def _einde(row: Row, kept: Actiepunt) -> dict[str, Any]:
    """Return the status and the day it was closed; one that is closed by this list is so today, unless it says when."""
    status, day = row.get("status"), row.get("afgerond_op")
    if status is None and day is not None and kept.status not in AFGESLOTEN:
        status = Actiestatus.KLAAR
    if status is None or status is kept.status:
        return {"status": status, "afgerond_op": day}
    if status not in AFGESLOTEN:
        return {"status": status, "afgerond_op": day}
    known = row.world.all(Actiepunt).get(kept.id)
    return {"status": status, "afgerond_op": day or (row.plan.today if known else None)}


def _words(actie: Actiepunt) -> tuple[str]:
    return (kaal(actie.tekst),)


def _naam(afdeling: Afdeling) -> tuple[str]:
    return (kaal(afdeling.naam),)


def _afdeling(actie: Actiepunt) -> tuple[str, ...]:
    return (kaal(actie.eigenaar),) if actie.eigenaarsoort is Eigenaarsoort.AFDELING and actie.eigenaar else ()
