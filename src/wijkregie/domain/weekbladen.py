"""The week on paper: what is late, what is due this week and what is soon, the most urgent first."""

from collections.abc import Mapping, Sequence
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.signalen import Groep


@frozen(kw_only=True)
class Weekregel:
    """One line: what is to be done, for whom, and when in words."""

    wat: str
    van: str
    wanneer: str


@frozen(kw_only=True)
class Weekblad:
    """All that waits on a day, by span of time; `stil` are the bodies not spoken to for long, with how many days."""

    peildatum: date
    inrichting: Inrichting
    regels: Mapping[Groep, Sequence[Weekregel]]
    stil: Sequence[tuple[str, str]] = ()


def inpassen(blad: Weekblad, plaats: int, kop: int) -> tuple[dict[Groep, list[Weekregel]], int]:
    """Return the lines that fit in so many rows, where each span takes `kop` more, and how many are left out.

    The spans come in order of urgency. While some are left out, one row is kept to say so.
    """
    every = {span: lines for span in Groep if (lines := blad.regels.get(span, ()))}
    total = sum(map(len, every.values()))
    room = plaats if total + kop * len(every) <= plaats else plaats - 1
    shown: dict[Groep, list[Weekregel]] = {}
    for span, lines in every.items():
        fitting = min(len(lines), room - kop)
        if fitting <= 0:
            break
        shown[span] = list(lines[:fitting])
        room -= kop + fitting
    return shown, total - sum(map(len, shown.values()))
