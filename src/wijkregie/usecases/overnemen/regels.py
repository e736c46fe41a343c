"""What may not come of taking over: rules of the nouns, of rows that are unique, and of what belongs together.

A subsidie whose steps contradict each other, or a budget that would be short, is refused as a whole: never half.
"""

from collections.abc import Iterator
from datetime import date
from graphlib import CycleError
from typing import Any

from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.budgetten import Boeking, Budget, Budgetjaar, check_open
from wijkregie.domain.checks import check
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.initiatieven import Initiatief, check_boekingen
from wijkregie.domain.jaargesprekken import Jaargesprek, check_jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import check_saldo
from wijkregie.domain.samenvoegen import Samenloop
from wijkregie.domain.subsidiestappen import check_stappen
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus, check_einde
from wijkregie.domain.woorden import soortnaam, zelfstandig
from wijkregie.store.overdrachten.content import references
from wijkregie.usecases.overnemen.stand import Sleutel, Stand, per_verwijzing, unieke_sleutels
from wijkregie.usecases.overnemen.vergelijken import Rij, Vergelijking
from wijkregie.usecases.overnemen.volgorde import steps

Bezwaar = tuple[Sleutel, Refusal]


def enforce(vergelijking: Vergelijking, stand: Stand, today: date) -> None:
    """Refuse rows of a file until what is left can stand here."""
    while True:
        regels = _Regels(vergelijking, stand, today)
        found = list(regels.bezwaren()) or list(regels.wisselingen())
        if not found:
            return
        for key, reden in found:
            if vergelijking.rijen[key].reden is None:
                vergelijking.refuse(key, reden)


class _Regels:
    def __init__(self, vergelijking: Vergelijking, stand: Stand, today: date) -> None:
        self._changed: dict[Sleutel, Rij] = dict(vergelijking.changed)
        self._stand = stand
        self._today = today

    def bezwaren(self) -> Iterator[Bezwaar]:
        """Yield what cannot be, by the row that is refused for it."""
        for key, rij in self._changed.items():
            try:
                self._check(key, rij)
            except Refusal as refusal:
                yield key, refusal
        yield from self._dubbele()
        yield from self._verweesde()
        yield from self._stappen()
        yield from self._boekingen()

    def wisselingen(self) -> Iterator[Bezwaar]:
        """Yield rows that take each other's place, which cannot be done one by one."""
        try:
            steps(self._stand)
        except CycleError as error:
            for key in dict.fromkeys(error.args[1]):
                if key in self._changed:
                    yield key, Refusal("wisselt_van_plaats", wat=zelfstandig(key[0]))

    def _of(self, tabel: str) -> Iterator[Rij]:
        return (rij for (each, _), rij in self._changed.items() if each == tabel)

    def _check(self, key: Sleutel, rij: Rij) -> None:
        """Refuse a row that breaks a rule by itself, or points at what is not there."""
        value = rij.na
        if value is None:
            return
        check(value)
        for name, (other, _) in references(key[0]).items():
            pointed_at = getattr(value, name)
            if pointed_at is not None and self._stand.get(other, pointed_at) is None:
                raise Refusal("hoort_bij_niet_overgenomen", wat=zelfstandig(key[0]), waarbij=soortnaam(other))
        if isinstance(value, Bijlage) and (
            value.tabel not in self._stand.nu or self._stand.get(value.tabel, value.rij_id) is None
        ):
            raise Refusal("hoort_bij_niet_overgenomen", wat=zelfstandig(key[0]), waarbij="gegeven")
        if isinstance(value, Jaargesprek) and rij.samen.lot in (Samenloop.SAMENGEVOEGD, Samenloop.CONFLICT):
            check_jaargesprek(value, self._today)
        if isinstance(value, Wijkorgaan):
            check_einde(value, {body.id: body for body in self._stand.all("wijkorgaan")}, self._today)

    def _dubbele(self) -> Iterator[Bezwaar]:
        """Yield rows that are the same as another by what must be unique."""
        for tabel in dict.fromkeys(tabel for tabel, _ in self._changed):
            seen: dict[tuple[object, ...], str] = {}
            values = sorted(self._stand.all(tabel), key=lambda value: (tabel, value.id) in self._changed)
            for value in values:
                for unique in _unieke(value):
                    first = seen.setdefault(unique, value.id)
                    if first != value.id and (tabel, value.id) in self._changed:
                        yield (tabel, value.id), Refusal("dubbel", wat=zelfstandig(tabel))

    def _verweesde(self) -> Iterator[Bezwaar]:
        """Yield rows that were removed there, while here something still hangs on them."""
        gone = {key for key, rij in self._changed.items() if rij.na is None}
        if not gone:
            return
        for tabel, values in self._stand.nu.items():
            for name, (other, _) in references(tabel).items():
                for value in values.values():
                    key = (other, getattr(value, name))
                    if key in gone:
                        yield key, Refusal("verbonden", wat=zelfstandig(other))

    def _stappen(self) -> Iterator[Bezwaar]:
        """Yield subsidies of which the steps together cannot be, with all that would change of them."""
        touched = {_parent(rij, "subsidie_id") for rij in self._of("subsidiestap")}
        if not touched:
            return
        now = per_verwijzing(self._stand.all("subsidiestap"), "subsidie_id")
        before = per_verwijzing(self._before("subsidiestap"), "subsidie_id")
        for subsidie_id in sorted(touched):
            try:
                check_stappen(now.get(subsidie_id, []), before.get(subsidie_id, []))
            except Refusal as refusal:
                for key, rij in self._changed.items():
                    if key == ("subsidie", subsidie_id) or (
                        key[0] == "subsidiestap" and _parent(rij, "subsidie_id") == subsidie_id
                    ):
                        yield key, refusal

    def _boekingen(self) -> Iterator[Bezwaar]:
        """Yield boekingen of budgets that would be short or are closed, and of initiatieven that do not carry them."""
        changed = {key[1]: rij for key, rij in self._changed.items() if key[0] == "boeking"}
        touched = {budget for rij in changed.values() for each in (rij.voor, rij.na) for budget in _budgetten(each)}
        now = per_verwijzing(self._stand.all("boeking"), "budget_id", "naar_budget_id")
        before = per_verwijzing(self._before("boeking"), "budget_id", "naar_budget_id")
        for budget_id in sorted(touched):
            try:
                check_saldo(budget_id, before.get(budget_id, []), now.get(budget_id, []))
                self._check_open(budget_id, changed)
            except Refusal as refusal:
                for boeking_id, rij in changed.items():
                    if budget_id in (*_budgetten(rij.voor), *_budgetten(rij.na)):
                        yield ("boeking", boeking_id), refusal
        yield from self._toezeggingen(changed)

    def _check_open(self, budget_id: str, changed: dict[str, Rij]) -> None:
        """Refuse to change boekingen of a budget that was here and whose year is closed."""
        budget = self._stand.stored["budget"].get(budget_id)
        if not isinstance(budget, Budget):
            return
        jaren: list[Budgetjaar] = [each for each in self._before("budgetjaar") if each.jaar == budget.jaar]
        known = {boeking.id: boeking for boeking in self._stand.all("boeking")}
        for rij in changed.values():
            boeking = rij.na or rij.voor
            if isinstance(boeking, Boeking) and boeking.budget_id == budget_id and jaren:
                check_open(jaren[0], known.get(boeking.uit_boeking_id or ""))

    def _toezeggingen(self, changed: dict[str, Rij]) -> Iterator[Bezwaar]:
        touched = {key[1]: rij for key, rij in self._changed.items() if key[0] == "initiatief" and rij.voor is not None}
        paid = {each.initiatief_id for rij in changed.values() if isinstance(each := rij.na, Boeking)}
        jaren = {each.jaar: each for each in self._stand.all("budgetjaar")}
        per_initiatief = per_verwijzing(self._stand.all("boeking"), "initiatief_id")
        for initiatief_id in sorted({*touched, *(each for each in paid if each)}):
            initiatief = self._stand.get("initiatief", initiatief_id)
            if not isinstance(initiatief, Initiatief) or initiatief_id not in self._stand.stored["initiatief"]:
                continue
            boekingen = per_initiatief.get(initiatief_id, [])
            budgetten = [self._stand.get("budget", boeking.budget_id) for boeking in boekingen]
            regimes = {jaren[each.jaar].regime for each in budgetten if isinstance(each, Budget) and each.jaar in jaren}
            try:
                for regime in sorted(regimes):
                    check_boekingen(initiatief, boekingen, regime)
            except Refusal as refusal:
                yield from ((("boeking", each.id), refusal) for each in boekingen if each.id in changed)
                if initiatief_id in touched:
                    yield ("initiatief", initiatief_id), refusal

    def _before(self, tabel: str) -> Iterator[Any]:
        """Yield the values of a table as they stood before this file."""
        for rij_id, value in self._stand.nu[tabel].items():
            if (tabel, rij_id) not in self._changed:
                yield value
        for rij in self._of(tabel):
            if rij.voor is not None:
                yield rij.voor


def _unieke(value: Entity) -> Iterator[tuple[object, ...]]:
    yield from unieke_sleutels(value)
    if isinstance(value, Wijkorgaan) and value.status is not Wijkorgaanstatus.BEEINDIGD:
        yield (Wijkorgaan, value.stadsdeel_id, value.naam.casefold())
    if isinstance(value, Stadsdeel):
        yield (Stadsdeel, value.naam.casefold())


def _parent(rij: Rij, name: str) -> str:
    return str(getattr(rij.na or rij.voor, name))


def _budgetten(boeking: Entity | None) -> tuple[str, ...]:
    if not isinstance(boeking, Boeking):
        return ()
    return tuple(each for each in (boeking.budget_id, boeking.naar_budget_id) if each is not None)
