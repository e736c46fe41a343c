"""What a budget has left: derived from its boekingen, so that it always adds up. Amounts are eurocents."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date

from wijkregie.domain.budgetten import MET_OVERSCHRIJDING, UIT, Boeking, Boekingsoort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.refusals import Refusal

LET_OP_DAGEN = 92
"""So many days before a spaardeel ends it is told: a plan for it takes a quarter of a year."""

_ORDER = {soort: number for number, soort in enumerate(Boekingsoort)}


@frozen(kw_only=True)
class Saldo:
    """Where the money of a budget is.

    toegekend + ingekomen = vrij + toegezegd + besteed + gespaard + overgeheveld + vrijgevallen: of a budget, and of
    any number of them. `toegezegd` and `gespaard` are what of it is still open.
    """

    toegekend: int = 0
    ingekomen: int = 0
    toegezegd: int = 0
    besteed: int = 0
    gespaard: int = 0
    overgeheveld: int = 0
    vrijgevallen: int = 0
    vrij: int = 0

    def __add__(self, other: "Saldo") -> "Saldo":
        return Saldo(**{field.name: getattr(self, field.name) + getattr(other, field.name) for field in fields(self)})

    @property
    def beschikbaar(self) -> int:
        """What there was to spend, save or give back: granted, and what other wijken passed on, less the reverse."""
        return self.toegekend + self.ingekomen - self.overgeheveld


@frozen(kw_only=True)
class Saldoregel:
    """One boeking in the order of days: how much more it leaves free (mostly less), and what is free after it."""

    boeking: Boeking
    erbij: int
    vrij: int


@frozen(kw_only=True)
class Deel:
    """A toezegging or spaardeel, with what was paid from it, given back, and is still open (never below nothing)."""

    boeking: Boeking
    besteed: int = 0
    vrijgevallen: int = 0

    @property
    def over(self) -> int:
        """What was set apart less what was taken; below nothing when more was taken."""
        return self.boeking.bedrag - self.besteed - self.vrijgevallen

    @property
    def open(self) -> int:
        return max(self.over, 0)

    def dagen_over(self, today: date) -> int | None:
        """Return the days until a spaardeel ends, below nothing when it has; None for what has no end."""
        return None if self.boeking.tot is None else (self.boeking.tot - today).days


def per_budget(boekingen: Iterable[Boeking]) -> dict[str, list[Boeking]]:
    """Return the boekingen of each budget and into it, by the budget's id."""
    found: dict[str, list[Boeking]] = {}
    for boeking in boekingen:
        for budget_id in {boeking.budget_id, boeking.naar_budget_id} - {None}:
            found.setdefault(str(budget_id), []).append(boeking)
    return found


def saldo(budget_id: str, boekingen: Iterable[Boeking]) -> Saldo:
    """Return where the money of a budget is, after any boekingen of it and into it."""
    regels = verloop(budget_id, boekingen)
    sums: Counter[Boekingsoort] = Counter()
    ingekomen = 0
    for boeking in (regel.boeking for regel in regels):
        if boeking.budget_id == budget_id:
            sums[boeking.soort] += boeking.bedrag
        if comes_in(budget_id, boeking):
            ingekomen += boeking.bedrag
    own = [regel.boeking for regel in regels]
    return Saldo(
        toegekend=sums[Boekingsoort.TOEKENNING],
        ingekomen=ingekomen,
        toegezegd=sum(deel.open for deel in toezeggingen(budget_id, own)),
        besteed=sums[Boekingsoort.BESTEDING],
        gespaard=sum(deel.over for deel in spaardelen(budget_id, own)),
        overgeheveld=sums[Boekingsoort.OVERHEVELING],
        vrijgevallen=sums[Boekingsoort.VRIJVAL],
        vrij=regels[-1].vrij if regels else 0,
    )


def verloop(budget_id: str, boekingen: Iterable[Boeking]) -> list[Saldoregel]:
    """Return the boekingen of a budget and into it, by day, each with what it does to what is free.

    A toezegging takes its whole amount at once; paying it takes only what goes beyond it. What is paid from a spaardeel
    was taken when it was set apart.
    """
    mine = [boeking for boeking in boekingen if boeking.budget_id == budget_id or comes_in(budget_id, boeking)]
    mine.sort(key=lambda boeking: (boeking.datum, _place(budget_id, boeking), boeking.version, boeking.id))
    own = {boeking.id: boeking for boeking in mine if boeking.budget_id == budget_id}
    paid: Counter[str] = Counter()
    regels: list[Saldoregel] = []
    vrij = 0
    for boeking in mine:
        erbij = boeking.bedrag if comes_in(budget_id, boeking) else 0
        if boeking.budget_id == budget_id:
            erbij += _takes(boeking, own.get(boeking.uit_boeking_id or ""), paid)
        vrij += erbij
        regels.append(Saldoregel(boeking=boeking, erbij=erbij, vrij=vrij))
    return regels


def _place(budget_id: str, boeking: Boeking) -> int:
    """Return where a boeking stands among those of one day: money that comes in before what it pays for."""
    return _ORDER[Boekingsoort.TOEKENNING if comes_in(budget_id, boeking) else boeking.soort]


def comes_in(budget_id: str, boeking: Boeking) -> bool:
    """Tell whether this is money that another wijk passes on to the budget."""
    return boeking.soort is Boekingsoort.OVERHEVELING and boeking.naar_budget_id == budget_id


def toezeggingen(budget_id: str, boekingen: Iterable[Boeking]) -> list[Deel]:
    """Return the toezeggingen of a budget with what was paid of them, by day; also those that are paid."""
    return _delen(budget_id, boekingen, Boekingsoort.TOEZEGGING)


def spaardelen(budget_id: str, boekingen: Iterable[Boeking]) -> list[Deel]:
    """Return the spaardelen of a budget with what was taken from them, by day; also those that are empty."""
    return _delen(budget_id, boekingen, Boekingsoort.SPAREN)


def spaartermijnen(delen: Iterable[Deel], today: date) -> list[Deel]:
    """Return the spaardelen with something left that end within `LET_OP_DAGEN`, or have ended; what ends first first.

    After its last day nothing can be spent from a spaardeel: what is left falls to the municipality (art. 10
    subsidieverordening wijkbudgetten).
    """
    soon = [
        deel for deel in delen if deel.open and (days := deel.dagen_over(today)) is not None and days <= LET_OP_DAGEN
    ]
    return sorted(soon, key=lambda deel: (deel.boeking.tot or today, deel.boeking.id))


def check_saldo(budget_id: str, before: Sequence[Boeking], after: Sequence[Boeking]) -> None:
    """Refuse boekingen by which a budget comes to be more short than its overschrijdingen allow; raises Refusal.

    A spaardeel never holds less than nothing. What was short before may be mended in steps.
    """
    for deel in spaardelen(budget_id, after):
        known = next((old for old in spaardelen(budget_id, before) if old.boeking.id == deel.boeking.id), None)
        if deel.over < min(0, known.over if known else 0):
            raise Refusal("spaardeel_overtrokken", over=format_bedrag_kort(known.open if known else 0))
    tekort = tekort_van(budget_id, after)
    if tekort <= tekort_van(budget_id, before):
        return
    vrij = max(0, saldo(budget_id, before).vrij)
    new = [boeking for boeking in after if boeking.id not in {old.id for old in before}]
    words = {"tekort": format_bedrag_kort(tekort), "vrij": format_bedrag_kort(vrij)}
    if not new:
        raise Refusal("budget_tekort_na_wijziging", **words)
    raise Refusal("budget_tekort" if new[0].soort in MET_OVERSCHRIJDING else "budget_tekort_zonder", **words)


def check_ruimte(boeking: Boeking, before: Sequence[Boeking], after: Sequence[Boeking]) -> None:
    """Refuse a boeking, new or changed, that brings its budget (further) below nothing without a reason of its own.

    The overschrijding of another boeking is no leave for this one; a toekenning takes nothing. Raises Refusal.
    """
    had, left = saldo(boeking.budget_id, before).vrij, saldo(boeking.budget_id, after).vrij
    if boeking.overschrijding or boeking.soort is Boekingsoort.TOEKENNING or left >= min(0, had):
        return
    vrij = max(0, had)
    if boeking.soort in MET_OVERSCHRIJDING:
        raise Refusal("budget_tekort", tekort=format_bedrag_kort(-left), vrij=format_bedrag_kort(vrij))
    raise Refusal("budget_tekort_zonder", tekort=format_bedrag_kort(had - left - vrij), vrij=format_bedrag_kort(vrij))


def tekort_van(budget_id: str, boekingen: Iterable[Boeking]) -> int:
    """Return how much a budget is short beyond what its boekingen with an overschrijding take; 0 for nothing."""
    regels = verloop(budget_id, boekingen)
    allowed = sum(-regel.erbij for regel in regels if regel.boeking.overschrijding and regel.erbij < 0)
    return max(0, -regels[-1].vrij - allowed) if regels else 0


def _takes(boeking: Boeking, uit: Boeking | None, paid: Counter[str]) -> int:
    """Return what a boeking of the budget itself does to what is free; counts in `paid` what toezeggingen got."""
    if boeking.soort is Boekingsoort.TOEKENNING:
        return boeking.bedrag
    if uit is None or uit.soort not in UIT.get(boeking.soort, ()):
        return -boeking.bedrag
    if uit.soort is Boekingsoort.SPAREN:
        return 0
    before = max(uit.bedrag, paid[uit.id])
    paid[uit.id] += boeking.bedrag
    return before - max(uit.bedrag, paid[uit.id])


def _delen(budget_id: str, boekingen: Iterable[Boeking], soort: Boekingsoort) -> list[Deel]:
    own = [boeking for boeking in boekingen if boeking.budget_id == budget_id]
    taken: Counter[tuple[Boekingsoort, str]] = Counter()
    for boeking in own:
        if boeking.uit_boeking_id is not None and soort in UIT.get(boeking.soort, ()):
            taken[boeking.soort, boeking.uit_boeking_id] += boeking.bedrag
    return [
        Deel(
            boeking=boeking,
            besteed=taken[Boekingsoort.BESTEDING, boeking.id],
            vrijgevallen=taken[Boekingsoort.VRIJVAL, boeking.id],
        )
        for boeking in sorted(own, key=lambda boeking: (boeking.datum, boeking.version, boeking.id))
        if boeking.soort is soort
    ]
