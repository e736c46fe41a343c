"""Rows about contact with a wijkorgaan."""

from wijkregie.domain.contacten import Contactmoment, check_contactmoment
from wijkregie.domain.lijsten.begrepen import kaal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.inlezen.organen import wijkorgaan_of
from wijkregie.usecases.inlezen.rows import Row

_VELDEN = ("datum", "soort", "onderwerp", "verslag", "personen")


def plan(row: Row) -> Contactmoment:
    """Plan a contact: by its id, else the one with this wijkorgaan on that day about the same."""
    body = wijkorgaan_of(row)
    kept = row.world.all(Contactmoment).get(row.get("id") or "") or _kept(row, body)
    if kept is None:
        kept = Contactmoment(id=row.world.new_id(), wijkorgaan_id=body.id, datum=row.get("datum"))
    saved = row.save(kept, wijkorgaan_id=body.id, **row.given(*_VELDEN))
    check_contactmoment(saved, row.plan.today)
    return saved


def _kept(row: Row, body: Wijkorgaan) -> Contactmoment | None:
    """Return the contact that a row is about; of several that an earlier row did not tell otherwise."""
    soort, onderwerp, verslag = row.get("soort"), kaal(row.get("onderwerp") or ""), kaal(row.get("verslag") or "")
    same = [
        each
        for each in row.world.find(Contactmoment, wijkorgaan_id=body.id, datum=row.get("datum"))
        if soort in (None, each.soort) and onderwerp in ("", kaal(each.onderwerp))
    ]
    sure = [each for each in same if verslag in ("", kaal(each.verslag))]
    told = [each for each in same if (each.id, "verslag") not in row.plan.said]
    return next(iter(sure or told), None)
