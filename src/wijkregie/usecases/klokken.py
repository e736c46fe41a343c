"""The clocks of Afspraken: how early wijkorganen heard, how long they wait, how afdelingen do, what was promised."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from functools import cache

from wijkregie.domain.afspraaksignalen import TERUG_DAGEN
from wijkregie.domain.beloofd import Aangegaan, Belofte, Paradox, paradox
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau, Niveaukeuze, niveau_geldend
from wijkregie.domain.radiostilte import Stilte, Stilteklok, beloofde_dag, dagen_te_laat, stilte
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.spiegel import Spiegelregel, spiegel
from wijkregie.domain.tijdigheid import (
    TeInformeren,
    Tijdigheid,
    Tijdigheidsklok,
    norm_voor,
    te_informeren,
    tijdigheid,
    zeer,
)
from wijkregie.domain.trajecten import Trede
from wijkregie.domain.wijkorganen import kon_horen, wordt_verwacht
from wijkregie.store.queries import klokken as queries
from wijkregie.store.queries.klokken import Inbreng, Onbereikt, Trajectdagen, trajectjaar
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.usecases.session import Session

NiveauVan = Callable[[str, int], Niveau | None]
"""Gives the niveau of a wijkorgaan in a year: the one chosen for it, else the last one before."""


@frozen(kw_only=True)
class Klokrij:
    """How early one wijkorgaan heard of one plan, and how that stands today."""

    traject: Trajectdagen
    afdeling: str
    wijkorgaan_id: str
    wijkorgaan: str
    niveau: Niveau | None
    klok: Tijdigheidsklok
    stand: Tijdigheid

    @property
    def id(self) -> str:
        return f"{self.traject.id} {self.wijkorgaan_id}"


@frozen(kw_only=True)
class Stilterij:
    """One thing that a wijkorgaan brought in; `gevraagd` when it was asked for, not `van_jaar` when it is older."""

    id: str
    wijkorgaan_id: str
    wijkorgaan: str
    traject_id: str | None
    onderwerp: str
    afdeling: str
    gevraagd: bool
    van_jaar: bool
    klok: Stilteklok


@frozen(kw_only=True)
class Belofterij:
    """What one plan promised one wijkorgaan and what it lived through."""

    traject_id: str
    traject: str
    wijkorgaan_id: str
    wijkorgaan: str
    belofte: Belofte

    @property
    def id(self) -> str:
        return f"{self.traject_id} {self.wijkorgaan_id}"


def tijdigheid_van_jaar(session: Session, jaar: int) -> list[Klokrij]:
    """Return the clocks of a year by plan, what hurts most first; one query per table.

    A wijkorgaan that heard of a plan counts in the year in which it was first involved, one that did not in the year
    of the decision.
    """
    with session.read() as connection:
        rijen = _klokken(connection, jaar, session.today)
    today = session.today
    found = [(zeer(rij.klok, today), rij) for rij in rijen]
    worst: dict[str, tuple[int, int]] = {}
    for pain, rij in found:
        worst[rij.traject.id] = min(worst.get(rij.traject.id, pain), pain)

    def order(one: tuple[tuple[int, int], Klokrij]) -> tuple[object, ...]:
        pain, rij = one
        return worst[rij.traject.id], rij.traject.naam, rij.traject.id, pain, rij.wijkorgaan

    return [rij for _, rij in sorted(found, key=order)]


def radiostilte_van_jaar(session: Session, jaar: int) -> list[Stilterij]:
    """Return what was brought in in a year, the longest silence first; two queries, and the names of afdelingen.

    This year also shows what is of an earlier one and is not done with.
    """
    today = session.today
    with session.read() as connection:
        rijen = _stiltes(connection, jaar, ook_open=jaar == today.year)

    def order(rij: Stilterij) -> tuple[int, int, date]:
        stand = stilte(rij.klok, today)
        late = -dagen_te_laat(rij.klok, today) if stand is Stilte.STIL else 0
        day = rij.klok.beloofd_op or date.max if stand is Stilte.WACHT else rij.klok.ontvangen_op
        return stand.rang, late, day

    return sorted(rijen, key=order)


def aantal_stil(session: Session) -> int:
    """Return how much waits for an answer beyond its day, of whatever year."""
    with session.read() as connection:
        weeks = _terugkoppeling_weken(connection)
        found = queries.onbeantwoord(connection)
    days = (beloofde_dag(came, promised, weeks.get(came.year))[0] for came, promised in found)
    return sum(day is not None and day < session.today for day in days)


def spiegel_van_jaar(session: Session, jaar: int) -> list[Spiegelregel]:
    """Return the clocks of a year per afdeling, by name."""
    with session.read() as connection:
        namen = queries.afdelingnamen(connection)
        klokken = [(rij.traject.afdeling_id, rij.klok) for rij in _klokken(connection, jaar, session.today)]
        weeks = _terugkoppeling_weken(connection)
        stiltes = [(row.afdeling_id, _stilteklok(row, weeks)) for row in queries.inbreng(connection, jaar)]
    return spiegel(klokken, stiltes, namen, session.today)


def beloofd_van_jaar(session: Session, jaar: int) -> list[Belofterij]:
    """Return what was promised and lived through in a year, the widest gap first; two queries.

    Of several times the last experience counts. Where it came without words, the last story of that wijkorgaan that
    may be used speaks for it.
    """
    with session.read() as connection:
        rows = queries.treden(connection, jaar)
        told = queries.verteld(connection, jaar, session.today)
    found: dict[tuple[str, str], Belofterij] = {}
    for row in rows:
        key = row.traject_id, row.wijkorgaan_id
        before = found[key].belofte if key in found else Belofte()
        belofte = Belofte(
            beloofd=Trede(row.trede) if row.trede else None,
            ervaren=Trede(row.trede_ervaren) if row.trede_ervaren else before.ervaren,
            woorden=row.ervaring or before.woorden or told.get(key, ""),
        )
        if belofte == Belofte():
            continue
        found[key] = Belofterij(
            traject_id=row.traject_id,
            traject=row.traject,
            wijkorgaan_id=row.wijkorgaan_id,
            wijkorgaan=row.wijkorgaan,
            belofte=belofte,
        )

    def order(rij: Belofterij) -> tuple[bool, int, str, str]:
        gap = rij.belofte.verschil
        return gap is None, gap or 0, rij.traject, rij.wijkorgaan

    return sorted(found.values(), key=order)


def paradoxen(session: Session) -> list[Paradox]:
    """Return the plans of now in which wijkorganen of niveau 2 and 3 were not asked yet, the shortest time first."""
    today = session.today
    with session.read() as connection:
        bodies = {row.id: row for row in wijkorgaan_rows(connection, today.year)}
        return _paradoxen(_lopend(connection, today, today, bodies), today)


def vroeg(
    connection: Reading, today: date, regelingen: Mapping[int, Regeling], bodies: Mapping[str, WijkorgaanRow]
) -> tuple[list[TeInformeren], list[Paradox]]:
    """Return which plans of now wijkorganen are still to hear of, up to a year after the decision, and the paradoxen.

    Three queries for both. Who is to hear of a plan, and when, is as in `tijdigheid_van_jaar`; who is no more is not.
    """
    found = _lopend(connection, today - timedelta(days=TERUG_DAGEN), today, bodies)
    return _te_informeren(found, today, regelingen), _paradoxen(found, today)


@frozen
class _Lopend:
    """Plans that run, who of the wijkorganen that are active was not reached, their names and niveaus."""

    plans: Mapping[str, Trajectdagen]
    bodies: Mapping[str, WijkorgaanRow]
    onbereikt: Collection[Onbereikt]
    niveau_van: NiveauVan

    def aangegaan(self, one: Onbereikt, jaar: int) -> Aangegaan:
        """Return who was not reached, with its niveau of a year."""
        body_id = one.wijkorgaan_id
        niveau = self.niveau_van(body_id, jaar)
        return Aangegaan(wijkorgaan_id=body_id, naam=self.bodies[body_id].naam, niveau=niveau, gevraagd=one.gevraagd)


def _lopend(connection: Reading, vanaf: date, today: date, bodies: Mapping[str, WijkorgaanRow]) -> _Lopend:
    which = queries.lopende_trajecten(vanaf)
    found = [
        one
        for one in queries.onbereikt(connection, which, today)
        if wordt_verwacht(bodies[one.wijkorgaan_id], today.year)
    ]
    plans = queries.trajectdagen(connection, {one.traject_id for one in found})
    keuzes = queries.niveaukeuzen(connection, {one.wijkorgaan_id for one in found})
    return _Lopend(plans, bodies, found, _niveaus(keuzes))


def _paradoxen(found: _Lopend, today: date) -> list[Paradox]:
    here: dict[str, list[Aangegaan]] = defaultdict(list)
    for one in found.onbereikt:
        if found.plans[one.traject_id].geeft_invloed:
            here[one.traject_id].append(found.aangegaan(one, today.year))
    warned = (
        paradox(plan.id, plan.naam, plan.invloed_tot, sorted(here[plan.id], key=lambda body: body.naam), today)
        for plan in found.plans.values()
    )
    return sorted(filter(None, warned), key=lambda one: (one.invloed_tot, one.traject))


def _te_informeren(found: _Lopend, today: date, regelingen: Mapping[int, Regeling]) -> list[TeInformeren]:
    klokken: dict[str, list[tuple[Aangegaan, Tijdigheidsklok]]] = defaultdict(list)
    for one in found.onbereikt:
        plan = found.plans[one.traject_id]
        decided = trajectjaar(plan) or today.year
        there = one.betrokken or kon_horen(found.bodies[one.wijkorgaan_id], decided, plan.besluit_op)
        if one.gehoord or not there:
            continue
        body = found.aangegaan(one, decided)
        norm = norm_voor(regelingen.get(decided), body.niveau)
        klok = Tijdigheidsklok(invloed_tot=plan.invloed_tot, besluit_op=plan.besluit_op, norm_weken=norm)
        klokken[plan.id].append((body, klok))
    told = (te_informeren(plan.id, plan.naam, klokken[plan.id]) for plan in found.plans.values())
    return sorted(filter(None, told), key=lambda one: (one.uiterlijk, one.traject, one.traject_id))


def _klokken(connection: Reading, jaar: int, today: date) -> list[Klokrij]:
    plans = queries.trajectdagen(connection, queries.trajecten_van_jaar(jaar))
    involved = queries.betrokken(connection, plans)
    touched = queries.geraakt(connection, plans)
    bodies = {row.id: row for row in wijkorgaan_rows(connection, jaar)}
    niveau_van = _niveaus(values(connection, Niveaukeuze))
    rules = {regeling.jaar: regeling for regeling in values(connection, Regeling)}
    namen = queries.afdelingnamen(connection)

    @cache
    def norm(decided: int, niveau: Niveau | None) -> int | None:
        return norm_voor(rules.get(decided), niveau)

    def rij(plan: Trajectdagen, body_id: str, gehoord_op: date | None) -> Klokrij:
        decided = plan.besluit_op.year if plan.besluit_op else jaar
        niveau = niveau_van(body_id, decided)
        klok = Tijdigheidsklok(
            bekend_op=plan.bekend_op,
            gehoord_op=gehoord_op,
            invloed_tot=plan.invloed_tot,
            besluit_op=plan.besluit_op,
            ingetrokken_op=plan.ingetrokken_op,
            norm_weken=norm(decided, niveau),
        )
        return Klokrij(
            traject=plan,
            afdeling=namen.get(plan.afdeling_id or "", ""),
            wijkorgaan_id=body_id,
            wijkorgaan=bodies[body_id].naam,
            niveau=niveau,
            klok=klok,
            stand=tijdigheid(klok, today),
        )

    known = {(one.traject_id, one.wijkorgaan_id) for one in involved}
    years = {plan.id: trajectjaar(plan) for plan in plans.values()}
    rijen = [
        rij(plans[one.traject_id], one.wijkorgaan_id, one.gehoord_op)
        for one in involved
        if (one.jaar or years[one.traject_id]) == jaar
    ]
    rijen += [
        rij(plans[plan_id], body_id, None)
        for plan_id, body_id in touched
        if years[plan_id] == jaar
        and (plan_id, body_id) not in known
        and kon_horen(bodies[body_id], jaar, plans[plan_id].besluit_op)
    ]
    return rijen


def _stiltes(connection: Reading, jaar: int, *, ook_open: bool) -> list[Stilterij]:
    weeks = _terugkoppeling_weken(connection)
    namen = queries.afdelingnamen(connection)
    return [
        Stilterij(
            id=row.id,
            wijkorgaan_id=row.wijkorgaan_id,
            wijkorgaan=row.wijkorgaan,
            traject_id=row.traject_id,
            onderwerp=row.onderwerp or row.traject,
            afdeling=namen.get(row.afdeling_id or "", ""),
            gevraagd=row.gevraagd_op is not None,
            van_jaar=row.van_jaar,
            klok=_stilteklok(row, weeks),
        )
        for row in queries.inbreng(connection, jaar, ook_open=ook_open)
    ]


def _stilteklok(row: Inbreng, weeks: dict[int, int | None]) -> Stilteklok:
    promised, usual = beloofde_dag(row.advies_op, row.terugkoppeling_uiterlijk, weeks.get(row.advies_op.year))
    return Stilteklok(
        ontvangen_op=row.advies_op,
        beloofd_op=promised,
        uit_regeling=usual,
        antwoord_op=row.teruggekoppeld_op,
        verwerkt_op=row.verwerkt_op,
        bedankt_op=row.bedankt_op,
    )


def _terugkoppeling_weken(connection: Reading) -> dict[int, int | None]:
    return {regeling.jaar: regeling.terugkoppeling_weken for regeling in values(connection, Regeling)}


def _niveaus(keuzes: Iterable[Niveaukeuze]) -> NiveauVan:
    of_body: dict[str, list[Niveaukeuze]] = defaultdict(list)
    for keuze in keuzes:
        of_body[keuze.wijkorgaan_id].append(keuze)

    @cache
    def niveau_van(wijkorgaan_id: str, jaar: int) -> Niveau | None:
        return niveau_geldend(of_body[wijkorgaan_id], jaar)

    return niveau_van
