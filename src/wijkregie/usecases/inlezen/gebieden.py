"""Rows about stadsdelen and wijken; and finding the one that any row names, or planning it."""

from typing import Any

from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.lijsten.voorstellen import Kandidaat
from wijkregie.domain.refusals import quoted
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.rows import Row


def plan(row: Row) -> Stadsdeel | Wijk:
    """Plan a wijk in its stadsdeel, or a stadsdeel alone."""
    stadsdeel_naam, naam = row.get("stadsdeel"), row.get("naam")
    stadsdeel = stadsdeel_named(row, stadsdeel_naam) if stadsdeel_naam else None
    if not naam:
        if stadsdeel is None:
            raise row.refuse("naam", "cel_leeg", kop="Wijk")
        return stadsdeel
    kept = row.world.all(Wijk).get(row.get("id") or "") or row.chosen(Wijk) or _kept(row, naam, stadsdeel)
    fields: dict[str, Any] = row.given("soort", "cbs_code", "inwoners")
    if kept is not None:
        moved = {} if stadsdeel is None else {"stadsdeel_id": stadsdeel.id}
        return row.save(kept, **fields, **moved, **({"naam": naam} if row.get("id") == kept.id else {}))
    if stadsdeel is None:
        raise row.refuse("stadsdeel", "wijk_zonder_stadsdeel", naam=quoted(naam))
    return row.save(Wijk(id=row.world.new_id(), naam=naam, stadsdeel_id=stadsdeel.id), **fields)


def stadsdeel_named(row: Row, naam: str) -> Stadsdeel:
    """Return the stadsdeel with this name, planned when there is none; raises Unclear when one looks like it."""
    word = _bare_stadsdeel(naam)
    known = row.world.near(Stadsdeel, _stadsdeel_keys, word)
    if not known and (learned := row.plan.joined.get((Stadsdeel, word))):
        known = [row.world.get(Stadsdeel, learned)]
    if known:
        return known[0]
    if (chosen := row.chosen(Stadsdeel)) is not None:
        row.learned[Stadsdeel, word] = chosen.id
        return chosen
    near = [] if row.as_new else row.alike(Stadsdeel, _stadsdeel_word, word)
    if near:
        candidates = [Kandidaat(kept.id, kept.naam, "één letter verschil") for kept in near]
        raise row.doubt("stadsdeel", f"“{quoted(naam)}” lijkt op stadsdeel “{near[0].naam}”.", candidates)
    own = naam.partition(" ")[2] if naam.casefold().startswith("stadsdeel ") else naam
    made = edits.save_new(row.world, Stadsdeel(id=row.world.new_id(), naam=own))
    edits.refuse_namesake(row.world, made)
    return made


def wijk_named(row: Row, naam: str, stadsdeel_id: str | None) -> Wijk | None:
    """Return the wijk with this name, planned when there is none and the stadsdeel is known, else None.

    Raises Unclear when a wijk looks like it.
    """
    known = row.world.near(Wijk, _wijk_keys, kaal(naam))
    here = [wijk for wijk in known if wijk.stadsdeel_id == stadsdeel_id]
    if len(known) == 1 or here:
        found = (here or known)[0]
        if stadsdeel_id is not None and not here:
            where = row.world.get(Stadsdeel, found.stadsdeel_id).naam
            row.mention("werkgebied", f"De wijk “{found.naam}” ligt in stadsdeel {where}.")
        return found
    if learned := row.plan.joined.get((Wijk, kaal(naam))):
        return row.world.get(Wijk, learned)
    near = row.alike(Wijk, _wijk_word, kaal(naam))
    if (chosen := next(filter(row.joins, near), None)) is not None:
        row.learned[Wijk, kaal(naam)] = chosen.id
        return chosen
    if near and not row.as_new:
        candidates = [Kandidaat(wijk.id, wijk.naam, "één letter verschil") for wijk in near]
        raise row.doubt("werkgebied", f"“{quoted(naam)}” lijkt op wijk “{near[0].naam}”.", candidates)
    if stadsdeel_id is None:
        return None
    return edits.save_new(row.world, Wijk(id=row.world.new_id(), naam=naam, stadsdeel_id=stadsdeel_id))


def _kept(row: Row, naam: str, stadsdeel: Stadsdeel | None) -> Wijk | None:
    """Return the wijk that a row of wijken is about; raises Unclear when that is not sure."""
    known = row.world.near(Wijk, _wijk_keys, kaal(naam))
    here = [wijk for wijk in known if stadsdeel is None or wijk.stadsdeel_id == stadsdeel.id]
    if len(here) == 1:
        return here[0]
    near = [] if row.as_new else known or row.alike(Wijk, _wijk_word, kaal(naam))
    if near:
        where = {wijk.id: row.world.get(Stadsdeel, wijk.stadsdeel_id).naam for wijk in near}
        candidates = [Kandidaat(wijk.id, wijk.naam, f"in stadsdeel {where[wijk.id]}") for wijk in near]
        raise row.doubt("naam", f"“{quoted(naam)}” lijkt op wijk “{near[0].naam}” {candidates[0].reden}.", candidates)
    return None


def _bare_stadsdeel(naam: str) -> str:
    words = kaal(naam).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"stadsdeel", "sd", "gebied", "deel"} else words)


def _stadsdeel_word(stadsdeel: Stadsdeel) -> str:
    return _bare_stadsdeel(stadsdeel.naam)


def _stadsdeel_keys(stadsdeel: Stadsdeel) -> tuple[str]:
    return (_stadsdeel_word(stadsdeel),)


def _wijk_word(wijk: Wijk) -> str:
    return kaal(wijk.naam)


def _wijk_keys(wijk: Wijk) -> tuple[str]:
    return (kaal(wijk.naam),)
