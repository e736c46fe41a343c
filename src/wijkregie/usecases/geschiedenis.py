"""What happened to one wijkorgaan and all that hangs on it, or between two commands, told in Dutch."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import Gespreksformulier, antwoord_tekst
from wijkregie.domain.woorden import VELDEN, kort, soortnaam, waarde_tekst
from wijkregie.store.queries.geschiedenis import Wijziging, names_of, of_wijkorgaan, undoable
from wijkregie.store.queries.overgenomen import overgenomen_van
from wijkregie.store.queries.values import values
from wijkregie.store.queries.vorigekeer import changes_between
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session

HIDDEN = frozenset({"id", "version", "tabel", "rij_id", "sha256"})
"""Fields that say nothing to people."""
MOST = 40
"""Commands of all rows together that are listed, the newest."""

KNOWN_BY = {
    "wijkorgaan": ("naam",),
    "werkgebied": ("wijk_id",),
    "bestuursfunctie": ("rol", "persoon_id"),
    "niveaukeuze": ("jaar", "niveau"),
    "jaargesprek": ("jaar",),
    "antwoord": ("vraag", "tekst"),
    "subsidie": ("jaar",),
    "subsidiestap": ("soort", "datum", "bedrag"),
    "boeking": ("soort", "datum", "bedrag"),
    "initiatief": ("naam",),
    "gelegenheidscollectief": ("naam",),
    "actiepunt": ("tekst",),
    "trajectwijk": ("wijk_id",),
    "betrokkenheid": ("traject_id", "onderwerp"),
    "nakoming": ("verplichting_id", "jaar"),
    "uitnodiging": ("bijeenkomst_id",),
    "specialistvraag": ("onderwerp",),
    "verhaal": ("traject_id", "datum"),
    "contactmoment": ("soort", "datum", "onderwerp"),
    "notitie": ("tekst",),
    "bijlage": ("naam",),
    "afdeling": ("naam",),
    "bijeenkomst": ("soort", "datum"),
    "budget": ("soort", "jaar"),
    "budgetjaar": ("jaar",),
    "persoon": ("naam",),
    "regeling": ("jaar",),
    "stadsdeel": ("naam",),
    "terugkoppelmoment": ("onderwerp",),
    "traject": ("naam",),
    "trajectfase": ("naam",),
    "verplichting": ("naam",),
    "wijk": ("naam",),
}
"""By which fields a row is known to people."""


@frozen
class Verandering:
    """One field that changed, in words."""

    veld: str
    van: str
    naar: str


@frozen
class Regel:
    """One row a command touched: "actiepunt", by what it is known, what happened, and its changed fields."""

    soort: str
    wat: str
    hoe: str
    velden: tuple[Verandering, ...] = ()


@frozen
class Gebeurtenis:
    """One command, as far as it touched the wijkorgaan; `terug` tells that it may be undone by its number.

    `uit` says where it came from when it happened elsewhere, in words; it then has no number.
    """

    nummer: int
    moment: datetime
    wie: str
    label: str
    regels: tuple[Regel, ...]
    terug: bool
    uit: str = ""


@frozen
class Gedaan:
    """One command: when, by whom, what, and what it was about as far as that has a name and is not private."""

    nummer: int
    moment: datetime
    wie: str
    label: str
    wat: str


def geschiedenis(session: Session, wijkorgaan_id: str) -> list[Gebeurtenis]:
    """Return what happened to a wijkorgaan and to all that hangs on it, removed things too, newest first."""
    with session.read() as connection:
        found = [*of_wijkorgaan(connection, wijkorgaan_id), *overgenomen_van(connection, wijkorgaan_id)]
        changes = with_questions(connection, sorted(found, key=lambda change: change.moment, reverse=True))
        names = names_of(connection, named_ids(changes))
        standing = undoable(connection, {change.nummer for change in changes})
    return [
        _gebeurtenis(list(group), names, terug=nummer in standing)
        for (nummer, *_), group in groupby(changes, key=_command)
    ]


def gedaan_tussen(session: Session, na: int, tot: int) -> list[Gedaan]:
    """Return the commands after one number up to another that stand, newest first, at most MOST."""
    with session.read() as connection:
        changes = changes_between(connection, na, tot, MOST)
        names = names_of(connection, named_ids(changes))
    return [
        Gedaan(
            change.nummer,
            change.moment,
            change.wie,
            change.label,
            "privé" if change.prive else known_as(change, names),
        )
        for change in changes
    ]


def _command(change: Wijziging) -> tuple[int, datetime, str, str]:
    return change.nummer, change.moment, change.wie, change.label


def with_questions(connection: Reading, changes: list[Wijziging]) -> list[Wijziging]:
    """Return the changes with, of each answer, the words of its vraag and what was answered in words."""
    if not any(change.tabel == "antwoord" for change in changes):
        return changes
    versies = values(connection, Gespreksformulier, order="nummer")
    vragen = {vraag.sleutel: vraag for versie in versies for vraag in versie.vragen}

    def told(image: dict[str, Any] | None) -> dict[str, Any] | None:
        vraag = vragen.get(image["vraag"]) if image else None
        if image is None or vraag is None:
            return image
        return {**image, "vraag": vraag.tekst, "tekst": antwoord_tekst(vraag.soort, image["tekst"])}

    return [
        replace(change, voor=told(change.voor), na=told(change.na)) if change.tabel == "antwoord" else change
        for change in changes
    ]


def _gebeurtenis(changes: list[Wijziging], names: Mapping[str, str], *, terug: bool) -> Gebeurtenis:
    first = changes[0]
    regels = tuple(_regel(change, names) for change in changes)
    return Gebeurtenis(first.nummer, first.moment, first.wie, first.label, regels, terug, from_elsewhere(first.uit))


def from_elsewhere(label: str) -> str:
    """Say from whose file it came: "uit de overdracht van Marijke"; "" for what happened here."""
    if not label:
        return ""
    _, _, van = label.partition(" van ")
    return f"uit de overdracht van {van}" if van else "uit een overdracht"


def _regel(change: Wijziging, names: Mapping[str, str]) -> Regel:
    hoe = "toegevoegd" if change.voor is None else "verwijderd" if change.na is None else "gewijzigd"
    fields = tuple(
        Verandering(
            VELDEN[field], *(in_words(field, (image or {}).get(field), names) for image in (change.voor, change.na))
        )
        for field in changed_fields(change)
    )
    return Regel(soortnaam(change.tabel), known_as(change, names), hoe, fields)


def known_as(change: Wijziging, names: Mapping[str, str]) -> str:
    """Return by what people know the row: "voorzitter, Marijke de Boer"; "" where there is nothing."""
    image = change.na or change.voor or {}
    known_by = KNOWN_BY.get(change.tabel, ())
    told = [in_words(field, image.get(field), names) for field in known_by if image.get(field) not in (None, "")]
    if change.tabel == "bestuursfunctie" and image.get("persoon_id") is None:
        told.append("vacature")
    return ", ".join(told)


def changed_fields(change: Wijziging) -> list[str]:
    """Return which fields of a row a command changed, as far as they say something to people."""
    voor, na = change.voor, change.na
    if not voor or not na:
        return []
    return [field for field in na if field not in HIDDEN and voor.get(field) != na[field]]


def in_words(field: str, value: object, names: Mapping[str, str]) -> str:
    """Write a stored value in words; what it points at is called by its name."""
    if field.endswith("_id") and isinstance(value, str):
        return kort(names.get(value, "wat er niet meer is"))
    return waarde_tekst(field, value)


def named_ids(changes: list[Wijziging]) -> set[str]:
    """Return the ids to which these rows point."""
    images = (image for change in changes for image in (change.voor, change.na) if image)
    return {
        value for image in images for field, value in image.items() if field.endswith("_id") and isinstance(value, str)
    }
