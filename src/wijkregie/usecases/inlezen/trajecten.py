"""Rows about plans of the municipality, with their afdeling and the wijken they touch."""

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid, check_bij_traject
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.lijsten.personenwaarden import splits_namen
from wijkregie.domain.refusals import quoted
from wijkregie.domain.trajecten import Traject, Trajectwijk, Trede, check_traject_geweest
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.gebieden import wijk_named
from wijkregie.usecases.inlezen.rows import Row

_VELDEN = ("soort", "bekend_op", "invloed_tot", "besluit_op", "trede")
_ALLE = frozenset({"alle", "alle wijken", "hele gemeente", "hele stad", "stadsbreed", "allemaal"})
_REDEN = "Zo overgenomen uit een lijst."


def plan(row: Row) -> Traject:
    """Plan a traject: by its id, else its name; the wijken it touches already it keeps."""
    naam, world = row.get("naam"), row.world
    known = world.all(Traject).get(row.get("id") or "")
    same = world.near(Traject, _naam, kaal(naam))
    kept = known or (same[0] if same else Traject(id=world.new_id(), naam=naam))
    fields = row.given(*_VELDEN, *(["naam"] if known else []))
    if row.get("afdeling"):
        fields["afdeling_id"] = _afdeling(row, row.get("afdeling")).id
    if fields.get("trede") is Trede.INFORMEREN and not kept.trede_reden:
        fields["trede_reden"] = _REDEN
        row.mention("trede", "Alleen informeren vraagt een reden. Schrijf die na het inlezen bij het traject.")
    saved = row.save(kept, **fields)
    check_traject_geweest(saved, row.plan.today)
    if saved.bekend_op is not None:
        for one in world.find(Betrokkenheid, traject_id=saved.id):
            check_bij_traject(one, saved)
    _set_wijken(row, saved)
    return saved


def _afdeling(row: Row, naam: str) -> Afdeling:
    known = row.world.near(Afdeling, _naam, kaal(naam))
    return known[0] if known else edits.save_new(row.world, Afdeling(id=row.world.new_id(), naam=naam))


def _set_wijken(row: Row, traject: Traject) -> None:
    if not row.get("wijken"):
        return
    world, wijken = row.world, row.world.all(Wijk)
    names = splits_namen(row.text("wijken"), [wijk.naam for wijk in wijken.values()])
    touched = list(wijken.values()) if kaal(row.text("wijken")) in _ALLE else []
    for naam in names if not touched else ():
        wijk = wijk_named(row, naam, None)
        if wijk is None:
            row.mention("wijken", f"De wijk “{quoted(naam)}” is niet gelezen: zij staat nog niet in wijkregie.")
        else:
            touched.append(wijk)
    for wijk in touched:
        if not world.find(Trajectwijk, traject_id=traject.id, wijk_id=wijk.id):
            edits.save_new(world, Trajectwijk(id=world.new_id(), traject_id=traject.id, wijk_id=wijk.id))


def _naam(value: Traject | Afdeling) -> tuple[str]:
    return (kaal(value.naam),)
