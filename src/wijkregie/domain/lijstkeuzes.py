"""What is chosen in a list: the words searched for, filters, group, order and columns; kept as text of a view."""

import json
from collections.abc import Mapping
from dataclasses import field
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

_LONGEST = 100_000
"""Characters of text that are read: no choice made by hand comes near it."""


@frozen(kw_only=True)
class Lijstkeuze:
    """What is chosen in a list; filters are the chosen values by the title of what is filtered on."""

    zoek: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    groep: str = ""
    sorteer: str = ""
    aflopend: bool = False
    kolommen: tuple[str, ...] = ()
    """Titles of the columns that are shown, in their order; none given for the usual ones."""


def keuze_tekst(keuze: Lijstkeuze) -> str:
    """Return a choice as the JSON text that a view keeps; what is not chosen is left out."""
    parts: dict[str, Any] = {
        "zoek": keuze.zoek,
        "filters": {title: list(values) for title, values in keuze.filters.items()},
        "groep": keuze.groep,
        "sorteer": keuze.sorteer,
        "aflopend": keuze.aflopend,
        "kolommen": list(keuze.kolommen),
    }
    return json.dumps({name: part for name, part in parts.items() if part}, ensure_ascii=False)


def lees_keuze(tekst: str) -> Lijstkeuze:
    """Return the choice that a view keeps; raises Refusal "weergave_onleesbaar" when the text is not that of one."""
    try:
        parts = json.loads(tekst) if len(tekst) <= _LONGEST else None
    except (ValueError, RecursionError):
        parts = None
    if not isinstance(parts, dict):
        raise Refusal("weergave_onleesbaar")
    filters = parts.get("filters", {})
    if not isinstance(filters, dict):
        raise Refusal("weergave_onleesbaar")
    return Lijstkeuze(
        zoek=_words(parts.get("zoek", "")),
        filters={_words(title): _list(values) for title, values in filters.items()},
        groep=_words(parts.get("groep", "")),
        sorteer=_words(parts.get("sorteer", "")),
        aflopend=parts.get("aflopend") is True,
        kolommen=_list(parts.get("kolommen", [])),
    )


def _words(part: object) -> str:
    if not isinstance(part, str):
        raise Refusal("weergave_onleesbaar")
    return part


def _list(part: object) -> tuple[str, ...]:
    if not isinstance(part, list):
        raise Refusal("weergave_onleesbaar")
    return tuple(_words(each) for each in part)
