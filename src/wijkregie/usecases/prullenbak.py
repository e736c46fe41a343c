"""The prullenbak: what was removed, when and by whom, with what hung on it; read from the journaal."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from wijkregie.domain.datums import format_datum
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.woorden import aantal_woorden, soortnaam
from wijkregie.store.queries.geschiedenis import Wijziging, names_of, removed
from wijkregie.usecases.session import Session

_TEXTS = ("naam", "tekst", "onderwerp", "rol")
_ORDER = ("wijkorgaan", "persoon", "regeling", "traject", "bijeenkomst", "jaargesprek", "subsidie", "contactmoment",
          "notitie", "actiepunt")  # fmt: skip
"""What a command that removed several things was about, most important first."""


@frozen
class Weg:
    """What one command removed: its main thing, whose that was, and what went along in words."""

    tabel: str
    rij_id: str
    soort: str
    wat: str
    van: str
    mee: str
    moment: datetime
    door: str
    prive: bool = False

    @property
    def id(self) -> tuple[str, str]:
        return self.tabel, self.rij_id

    @property
    def more(self) -> str:
        """Whose it was, and what hung on it."""
        return " · ".join(part for part in (self.van, self.mee) if part)


def prullenbak(session: Session) -> list[Weg]:
    """Return what was removed and can be put back, a line for each command, last removed first."""
    with session.read() as connection:
        found = removed(connection)
        names = names_of(connection, {str(owner) for one in found if (owner := (one.voor or {}).get("wijkorgaan_id"))})
    return removals(found, names)


def removals(found: Sequence[Wijziging], names: Mapping[str, str]) -> list[Weg]:
    """Return a line for each command that removed something; `names` are of the wijkorganen by id."""
    return [_weg(list(rows), names) for _, rows in groupby(found, key=lambda one: one.nummer)]


def _weg(rows: list[Wijziging], names: Mapping[str, str]) -> Weg:
    main = min(rows, key=lambda one: _ORDER.index(one.tabel) if one.tabel in _ORDER else len(_ORDER))
    along = Counter(one.tabel for one in rows if one is not main)
    image = main.voor or {}
    return Weg(
        tabel=main.tabel,
        rij_id=main.rij_id,
        soort=f"privé{soortnaam(main.tabel)}" if main.prive else soortnaam(main.tabel),
        wat=_described(main.tabel, image),
        van=names.get(str(image.get("wijkorgaan_id") or ""), ""),
        mee=f"met {', '.join(aantal_woorden(tabel, count) for tabel, count in along.items())}" if along else "",
        moment=main.moment,
        door=main.wie,
        prive=main.prive,
    )


def _described(tabel: str, image: Mapping[str, Any]) -> str:
    """Return what a removed row was, in the words it had."""
    own = next((" ".join(str(image[name]).split()) for name in _TEXTS if image.get(name)), "")
    if tabel == "niveaukeuze":
        own = f"niveau {image['niveau']} voor {image['jaar']}"
    elif tabel in {"subsidiestap", "bijeenkomst"}:
        own = f"{image['soort']} op {format_datum(date.fromisoformat(image['datum']))}"
    elif tabel == "boeking":
        day = format_datum(date.fromisoformat(image["datum"]))
        own = f"{image['soort']} van {format_bedrag_kort(image['bedrag'])} op {day}"
    elif not own and "jaar" in image:
        own = f"{soortnaam(tabel)} {image['jaar']}"
    words = own or soortnaam(tabel)
    return words[:1].upper() + words[1:]
