"""The history of any one row with its parts, a line for each field that changed, and which of those may go back."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import VELDEN, soortnaam, zelfstandig
from wijkregie.store.mapping import kind_of, to_image, to_row
from wijkregie.store.queries.geschiedenis import Wijziging, names_of, of_row
from wijkregie.store.queries.overgenomen import overgenomen_van_rij
from wijkregie.store.queries.values import value
from wijkregie.store.stores import Reading
from wijkregie.usecases.geschiedenis import (
    changed_fields,
    from_elsewhere,
    in_words,
    known_as,
    named_ids,
    with_questions,
)
from wijkregie.usecases.session import Session
from wijkregie.usecases.terugzetten import reason_against

GEWIST = "voorgoed gewist"
_OF_EACH = frozenset(
    {"jaargesprek", "subsidie", "niveaukeuze", "nakoming", "contactmoment", "notitie", "budget", "bestuursfunctie"}
)
"""Kinds that each wijkorgaan or wijk has, known by little more than a year or a day."""


@frozen(kw_only=True)
class Spoorregel:
    """One field that one command changed, or a row that came or went: then without a `veld`.

    `wat` is the part it is about, "" for the row itself; `tegen` is why the field cannot go back to `van`.
    """

    id: str
    nummer: int
    moment: datetime
    wie: str
    label: str
    tabel: str
    rij_id: str
    wat: str
    veld: str = ""
    woord: str = ""
    van: str = ""
    naar: str = ""
    tegen: str


@frozen
class Spoor:
    """What happened to one row, newest first, and what it is called: "subsidie ‘2027’ van Wijkraad De Weerd"."""

    naam: str
    regels: tuple[Spoorregel, ...]


def spoor(session: Session, tabel: str, rij_id: str) -> Spoor:
    """Return what happened to a row and its parts, here and before it came here; raises Refusal "weg" if none."""
    with session.read() as connection:
        found = [*of_row(connection, tabel, rij_id), *overgenomen_van_rij(connection, tabel, rij_id)]
        found.sort(key=lambda change: change.moment, reverse=True)
        told = with_questions(connection, found)
        names = names_of(connection, named_ids(told))
        now = {row: _now(connection, *row) for row in {(each.tabel, each.rij_id) for each in found}}
    own = [each for each in told if each.rij_id == rij_id]
    if not own:
        raise Refusal("weg", wat=zelfstandig(tabel))
    known = next((words for each in own if (words := known_as(each, names))), "")
    lines = [
        line
        for kept, shown in zip(found, told, strict=True)
        for line in _lines(kept, shown, names, now, itself=kept.rij_id == rij_id)
    ]
    naam = f"{soortnaam(tabel)} ‘{known}’" if known else soortnaam(tabel)
    return Spoor(f"{naam} van {whose}" if (whose := _whose(own[0], names)) else naam, tuple(lines))


def _whose(change: Wijziging, names: Mapping[str, str]) -> str:
    """Return the wijkorgaan or wijk of a row that others have just so, "" where its own words tell it apart."""
    if change.tabel not in _OF_EACH:
        return ""
    image = change.na or change.voor or {}
    owner = image.get("wijkorgaan_id") or image.get("wijk_id")
    return in_words("wijkorgaan_id", owner, names) if owner else ""


def _now(connection: Reading, tabel: str, rij_id: str) -> dict[str, Any] | None:
    """Return a row as the journaal would tell it now, None when it is gone."""
    found = value(connection, kind_of(tabel), rij_id)
    image: dict[str, Any] | None = None if found is None else json.loads(to_image(to_row(found)))
    return image


def _lines(
    kept: Wijziging,
    shown: Wijziging,
    names: Mapping[str, str],
    now: Mapping[tuple[str, str], dict[str, Any] | None],
    *,
    itself: bool,
) -> Iterator[Spoorregel]:
    """Yield a line for each field of a change, or one for a row that came, went or was wiped.

    `kept` is the change as it is kept, `shown` as it is told.
    """
    part = "" if itself else f"{soortnaam(kept.tabel)} {known_as(shown, names)}".strip()
    uit = from_elsewhere(kept.uit)
    about: dict[str, Any] = {
        "nummer": kept.nummer,
        "moment": kept.moment,
        "wie": f"{kept.wie}, {uit}" if uit else kept.wie,
        "label": kept.label,
        "tabel": kept.tabel,
        "rij_id": kept.rij_id,
        "wat": part,
    }
    voor, na = shown.voor, shown.na
    for veld in changed_fields(shown):
        assert voor is not None
        assert na is not None
        yield Spoorregel(
            id=f"{kept.id} {veld} {kept.moment}",
            veld=veld,
            woord=VELDEN[veld],
            van=in_words(veld, voor.get(veld), names),
            naar=in_words(veld, na[veld], names),
            tegen=_against(kept, veld, now[kept.tabel, kept.rij_id]),
            **about,
        )
    if voor is None or na is None:
        naar = GEWIST if voor is na else "verwijderd" if na is None else "toegevoegd"
        tegen = "Een waarde die voorgoed gewist is, komt niet terug." if voor is na else "Hier is geen veld gewijzigd."
        yield Spoorregel(id=f"{kept.id} {kept.moment}", naar=naar, tegen=tegen, **about)


def _against(change: Wijziging, veld: str, now: Mapping[str, Any] | None) -> str:
    """Return in Dutch why a field cannot go back to what it was before a change; "" when it can be tried."""
    assert change.voor is not None
    if change.uit:
        return "Dit gebeurde voordat het hier kwam. Vul de waarde zelf in."
    if now is None:
        return f"{zelfstandig(change.tabel)} is verwijderd. Zet dat eerst terug bij Instellingen › Prullenbak."
    if now[veld] == change.voor.get(veld):
        return "Dit staat er nu ook."
    return reason_against(change.tabel, veld)
