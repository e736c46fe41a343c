"""Rows about wijkorganen, with all that a wide list tells beside: bestuur, niveaus, subsidie, the last contact."""

from datetime import date
from typing import Any

from wijkregie.domain.contacten import Contactmoment, check_contactmoment
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.lijsten.dagwaarden import dag_achter
from wijkregie.domain.lijsten.personenwaarden import splits_namen
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan, Wijkorgaanstatus, check_einde
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen import niveaus, subsidies
from wijkregie.usecases.inlezen.bestuur import zetels_of
from wijkregie.usecases.inlezen.gebieden import stadsdeel_named, wijk_named
from wijkregie.usecases.inlezen.organen import identified, soort_named
from wijkregie.usecases.inlezen.rows import Row
from wijkregie.usecases.wijkorganen import end_within

_EIGEN = (
    *("soort", "status", "rechtsvorm", "kvk", "iban", "email", "telefoon", "website", "postadres", "vergaderritme"),
    *("opgericht_op", "toelichting"),
)
_GESPROKEN = "Laatst gesproken, volgens een lijst"


def plan(row: Row) -> Wijkorgaan:
    """Plan a body with its end, werkgebied, bestuur, niveaus and last contact."""
    naam = row.get("naam")
    stadsdeel = stadsdeel_named(row, row.get("stadsdeel")) if row.get("stadsdeel") else None
    kept = identified(row, naam, stadsdeel.id if stadsdeel else None)
    given = row.given(*_EIGEN)
    if stadsdeel is not None:
        given["stadsdeel_id"] = stadsdeel.id
    body = _new(row, naam, given) if kept is None else _changed(row, kept, naam, given)
    _set_werkgebied(row, body)
    zetels_of(row, body)
    for jaar, niveau in _by_year(row, "niveau").items():
        niveaus.choose(row, body, jaar, niveau)
    for jaar, bedrag in _by_year(row, "subsidie").items():
        subsidies.subsidie_of(row, body, jaar, {"verleend": bedrag})
    _note_contact(row, body)
    return body


def _new(row: Row, naam: str, given: dict[str, Any]) -> Wijkorgaan:
    body = Wijkorgaan(id=row.world.new_id(), naam=naam, soort=soort_named(naam))
    made = row.save(body, naam=naam, **(given | _end(row, given)))
    edits.refuse_namesake(row.world, made)
    check_einde(made, row.world.all(Wijkorgaan), row.plan.today)
    return made


def _changed(row: Row, kept: Wijkorgaan, naam: str, given: dict[str, Any]) -> Wijkorgaan:
    if row.get("id") == kept.id:
        given["naam"] = naam
    if kept.status is Wijkorgaanstatus.BEEINDIGD:
        changed = row.save(kept, **given, **row.given("beeindigd_op", "einde_reden"))
    else:
        end = _end(row, given)
        changed = row.save(kept, **{name: value for name, value in given.items() if name not in end})
        if end:
            changed = end_within(row.world, kept.id, row.plan.today, op=end["beeindigd_op"], reden=end["einde_reden"])
    if (changed.naam, changed.stadsdeel_id) != (kept.naam, kept.stadsdeel_id):
        edits.refuse_namesake(row.world, changed)
    if changed.beeindigd_op != kept.beeindigd_op:
        check_einde(changed, row.world.all(Wijkorgaan), row.plan.today)
    return changed


def _end(row: Row, given: dict[str, Any]) -> dict[str, Any]:
    """Return what the row says of the end of a living body; nothing when it goes on.

    A day of ending alone tells that it has ended. A reason that is not given is what the toelichting says. Raises
    Unclear when the day or the reason is missing, or a living body has a day of ending.
    """
    op: date | None = row.get("beeindigd_op")
    status = given.get("status")
    if op is None and status is Wijkorgaanstatus.BEEINDIGD:
        op = dag_achter(row.text("status"), row.plan.today)
    if op is None and status is not Wijkorgaanstatus.BEEINDIGD:
        return {}
    if status not in (None, Wijkorgaanstatus.BEEINDIGD):
        raise row.refuse("beeindigd_op", "einde_van_levend")
    if op is None:
        raise row.refuse("status", "einde_zonder_datum")
    reden = row.get("einde_reden")
    if not reden and given.get("toelichting"):
        reden = given["toelichting"]
        row.mention("toelichting", "De toelichting is ook gelezen als de reden van stoppen.")
    if not reden:
        raise row.refuse("einde_reden", "einde_zonder_reden")
    return {"status": Wijkorgaanstatus.BEEINDIGD, "beeindigd_op": op, "einde_reden": reden}


def _set_werkgebied(row: Row, body: Wijkorgaan) -> None:
    """Plan that a body stands for the wijken of the row too; those it has already it keeps."""
    if not row.get("werkgebied"):
        return
    world = row.world
    compound = world.near(Wijk, _is_compound, True)
    names = splits_namen(row.text("werkgebied"), [wijk.naam for wijk in compound])
    for naam in names:
        wijk = wijk_named(row, naam, body.stadsdeel_id)
        if wijk is None:
            row.mention("werkgebied", f"De wijk “{quoted(naam)}” is niet gelezen: het stadsdeel staat er niet bij.")
        elif not world.find(Werkgebied, wijkorgaan_id=body.id, wijk_id=wijk.id):
            edits.save_new(world, Werkgebied(id=world.new_id(), wijkorgaan_id=body.id, wijk_id=wijk.id))


def _by_year(row: Row, veld: str) -> dict[int, Any]:
    """Return what the row says of a field for each year; a heading without a year is about this one."""
    found = row.per_jaar(veld)
    if not found and row.get(veld) is not None:
        found = {row.plan.today.year: row.get(veld)}
        row.mention(veld, f"Er staat geen jaar bij. Dit is gelezen als {row.plan.today.year}.")
    return found


def _note_contact(row: Row, body: Wijkorgaan) -> None:
    """Plan a contact on the day of the last one, unless there is one on that day."""
    op: date | None = row.get("laatste_contact")
    if op is None or row.world.find(Contactmoment, wijkorgaan_id=body.id, datum=op):
        return
    contact = Contactmoment(id=row.world.new_id(), wijkorgaan_id=body.id, datum=op, onderwerp=_GESPROKEN)
    try:
        check_contactmoment(contact, row.plan.today)
    except Refusal as refusal:
        raise row.refuse("laatste_contact", refusal.code, **refusal.data) from None
    edits.save_new(row.world, contact)


def _is_compound(wijk: Wijk) -> tuple[bool]:
    """Tell whether the name of a wijk could be taken for several."""
    return (len(splits_namen(wijk.naam)) > 1,)
