"""What changed since somebody last looked: what is remembered of the last time, and how it is said in words."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from wijkregie.domain.datums import DAGEN, format_datum_tekst, tel
from wijkregie.domain.frozen import frozen

_MEERVOUD = {
    "actie": "acties",
    "afdeling": "afdelingen",
    "afspraak": "afspraken",
    "bestuurslid": "bestuursleden",
    "bijeenkomst": "bijeenkomsten",
    "bijlage": "bijlagen",
    "boeking": "boekingen",
    "collectief": "collectieven",
    "contact": "contacten",
    "initiatief": "initiatieven",
    "jaargesprek": "jaargesprekken",
    "notitie": "notities",
    "persoon": "personen",
    "regel": "regels",
    "regeling": "regelingen",
    "stap": "stappen",
    "subsidie": "subsidies",
    "traject": "trajecten",
    "verhaal": "verhalen",
    "wijk": "wijken",
    "wijkorgaan": "wijkorganen",
}
_ENKELVOUD = {meervoud: enkelvoud for enkelvoud, meervoud in _MEERVOUD.items()}
_KEPT = r"(?P<nummer>[0-9]{1,15}) (?P<dag>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<keten>[0-9a-f]{0,16})"


@frozen(kw_only=True)
class Kijkmoment:
    """When somebody looked: the day, and the last command then, by number and by the first signs of its hash."""

    nummer: int
    dag: date
    keten: str = ""


@frozen(kw_only=True)
class Kijkmomenten:
    """The last day on which somebody looked, and the one before: what happened in between is told."""

    laatste: Kijkmoment
    vorige: Kijkmoment | None = None

    def seen(self) -> "Kijkmomenten":
        """Return what is remembered once it was said that all was seen."""
        return replace(self, vorige=self.laatste)


def look(known: Kijkmomenten | None, now: Kijkmoment, *, same: bool) -> Kijkmomenten:
    """Return what is remembered when somebody looks; on the same day it stays as it was.

    Nothing is told the first time, nor when the store is not the `same` any more or the clock was set back.
    """
    if known is None or not same or known.laatste.dag > now.dag:
        return Kijkmomenten(laatste=now)
    return known if known.laatste.dag == now.dag else Kijkmomenten(laatste=now, vorige=known.laatste)


def to_text(known: Kijkmomenten) -> str:
    """Write what is remembered as one line."""
    both = (known.laatste, *([known.vorige] if known.vorige else []))
    return "; ".join(f"{one.nummer} {one.dag.isoformat()} {one.keten}" for one in both)


def from_text(text: str) -> Kijkmomenten | None:
    """Read what was remembered; None where there is nothing, or what cannot be understood."""
    found = [re.fullmatch(_KEPT, part) for part in text.split("; ")]
    try:
        moments = [
            Kijkmoment(nummer=int(one["nummer"]), dag=date.fromisoformat(one["dag"]), keten=one["keten"])
            for one in found
            if one
        ]
    except ValueError:
        return None
    if len(moments) != len(found) or len(moments) > 2:
        return None
    return Kijkmomenten(laatste=moments[0], vorige=moments[1] if len(moments) > 1 else None)


def samengevat(labels: Iterable[tuple[str, int]]) -> list[str]:
    """Say what was done, most often first: "3 acties afgerond", "1 jaargesprek gepland", "niveau 2 afgesproken".

    A label that counts by itself ("3 acties afgerond") is added to the others of its kind.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for label, times in labels:
        known = re.match(r"(?:([0-9]+) )?(\S+) (.+)", label)
        number, noun, rest = known.groups() if known else (None, label, "")
        one = _ENKELVOUD.get(noun.lower(), noun.lower())
        if one in _MEERVOUD:
            counts[one, rest] += times * int(number or 1)
        else:
            counts["", label] += times
    return [_told(noun, rest, count) for (noun, rest), count in counts.most_common()]


def sinds(dag: date, today: date) -> str:
    """Say since when: "gisteren", "maandag", "1 september 2026"."""
    days = (today - dag).days
    return "gisteren" if days == 1 else DAGEN[dag.weekday()] if days < 7 else format_datum_tekst(dag)


def _told(noun: str, rest: str, count: int) -> str:
    if noun:
        return f"{tel(count, noun, _MEERVOUD[noun])} {rest}"
    return f"{rest[:1].lower()}{rest[1:]}" + (f" ({count} keer)" if count > 1 else "")
