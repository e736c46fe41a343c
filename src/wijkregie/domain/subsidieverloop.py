"""How the money of a subsidy year came about: what was asked, granted and paid up to each day, in cents."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.subsidies import Bedragen, Subsidiestap, bedragen


@frozen(kw_only=True)
class Verlooppunt:
    """All that was asked, granted and paid up to and including a day, in cents."""

    datum: date
    gevraagd: int
    verleend: int
    betaald: int


@frozen(kw_only=True)
class Subsidieverloop:
    """A subsidy year day by day: a point where something changed; `tot` is the last day that is shown."""

    jaar: int
    plafond: int | None
    punten: tuple[Verlooppunt, ...]
    tot: date

    @property
    def hoogste(self) -> int:
        """The largest amount in it, the plafond included; in cents."""
        amounts = [max(punt.gevraagd, punt.verleend, punt.betaald) for punt in self.punten]
        return max([*amounts, self.plafond or 0])


def subsidieverloop(
    jaar: int, plafond: int | None, dossiers: Iterable[Sequence[Subsidiestap]], today: date
) -> Subsidieverloop:
    """Return how a year came about from the stappen of its subsidies, each in order.

    Its last point has the totals of the year; it is shown until today, but not beyond the year itself unless
    something happened after it.
    """
    changes: dict[date, Counter[str]] = {}
    for stappen in dossiers:
        before = Bedragen()
        for place, stap in enumerate(stappen, 1):
            after = bedragen(stappen[:place])
            change = changes.setdefault(stap.datum, Counter())
            change["gevraagd"] += (after.gevraagd or 0) - (before.gevraagd or 0)
            change["verleend"] += (after.verleend or 0) - (before.verleend or 0)
            change["betaald"] += (after.betaald or 0) - (before.betaald or 0)
            before = after
    total: Counter[str] = Counter()
    punten = []
    for day in sorted(changes):
        if any(changes[day].values()):
            total.update(changes[day])
            amounts = {kind: total[kind] for kind in ("gevraagd", "verleend", "betaald")}
            punten.append(Verlooppunt(datum=day, **amounts))
    last = max((punt.datum for punt in punten), default=today)
    return Subsidieverloop(
        jaar=jaar, plafond=plafond, punten=tuple(punten), tot=max(last, min(today, date(jaar, 12, 31)))
    )
