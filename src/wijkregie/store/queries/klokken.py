"""Reads of the days that the clocks of Afspraken run on: only those of a year, and no more columns than they need."""

from collections.abc import Collection
from datetime import date
from itertools import starmap
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Select, and_, false, func, literal, or_, select, union_all
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.trajecten import Trede
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    afdeling,
    betrokkenheid,
    niveaukeuze,
    traject,
    trajectwijk,
    verhaal,
    werkgebied,
    wijkorgaan,
)

T = TypeVar("T")

_TRAJECTDAG = func.coalesce(traject.c.besluit_op, traject.c.invloed_tot, traject.c.bekend_op)
"""The day by which a plan falls in a year for wijkorganen that never heard of it."""


@frozen(kw_only=True)
class Trajectdagen:
    """What the clocks need of a plan; `geeft_invloed` unless it was decided, with a reason, only to inform."""

    id: str
    naam: str
    afdeling_id: str | None
    bekend_op: date | None
    invloed_tot: date | None
    besluit_op: date | None
    ingetrokken_op: date | None
    alleen_informeren: bool
    geeft_invloed: bool


@frozen
class Betrokken:
    """How a wijkorgaan was involved in a plan: the first days on which it was told, asked, and advised."""

    traject_id: str
    wijkorgaan_id: str
    gehoord_op: date | None
    gevraagd_op: date | None
    advies_op: date | None

    @property
    def jaar(self) -> int | None:
        """The year in which it began; None while it has not."""
        days = [day for day in (self.gehoord_op, self.gevraagd_op, self.advies_op) if day]
        return min(days).year if days else None


@frozen
class Onbereikt:
    """A wijkorgaan that did not hear of a plan, or was not asked; `betrokken` when it was involved all the same."""

    traject_id: str
    wijkorgaan_id: str
    betrokken: bool
    gehoord: bool
    gevraagd: bool


@frozen
class Inbreng:
    """Something that a wijkorgaan brought in, with the names of what it is about; `van_jaar` is False when older."""

    id: str
    wijkorgaan_id: str
    wijkorgaan: str
    traject_id: str | None
    traject: str
    onderwerp: str
    afdeling_id: str | None
    gevraagd_op: date | None
    advies_op: date
    terugkoppeling_uiterlijk: date | None
    teruggekoppeld_op: date | None
    verwerkt_op: date | None
    bedankt_op: date | None
    van_jaar: bool


@frozen(kw_only=True)
class Treden:
    """What was promised and lived through in one betrokkenheid, with the names of what it is about."""

    traject_id: str
    traject: str
    trede: str | None
    wijkorgaan_id: str
    wijkorgaan: str
    trede_ervaren: str | None
    ervaring: str


Trajecten = Select[tuple[str]]
"""Which plans are meant: a query for their ids."""


def trajecten_van_jaar(jaar: int) -> Trajecten:
    """Choose the plans that are decided in a year, and those in which a wijkorgaan was involved then."""
    involved = select(betrokkenheid.c.traject_id).where(betrokkenheid.c.traject_id.is_not(None), begon_in(jaar))
    return select(traject.c.id).where(or_(_in(_TRAJECTDAG, jaar), traject.c.id.in_(involved)))


def lopende_trajecten(vanaf: date) -> Trajecten:
    """Choose the plans that run and whose decision or last moment for influence is on a day or after it."""
    return select(traject.c.id).where(
        or_(traject.c.besluit_op >= vanaf, traject.c.invloed_tot >= vanaf),
        traject.c.ingetrokken_op.is_(None),
        traject.c.afgerond_op.is_(None),
    )


def trajectdagen(connection: Connection, which: Trajecten | Collection[str]) -> dict[str, Trajectdagen]:
    """Return the days of these plans, by id."""
    query = select(
        traject.c.id,
        traject.c.naam,
        traject.c.afdeling_id,
        traject.c.bekend_op,
        traject.c.invloed_tot,
        traject.c.besluit_op,
        traject.c.ingetrokken_op,
        func.coalesce(traject.c.trede == Trede.INFORMEREN, False).label("alleen_informeren"),
        or_(traject.c.trede.is_(None), traject.c.trede != Trede.INFORMEREN, traject.c.trede_reden == "").label(
            "geeft_invloed"
        ),
    ).where(traject.c.id.in_(which))
    return {one.id: one for one in _read(connection, Trajectdagen, query)}


def betrokken(connection: Connection, traject_ids: Collection[str]) -> list[Betrokken]:
    """Return how each wijkorgaan was involved in these plans, in whatever year."""
    of = betrokkenheid.c
    query = (
        select(
            of.traject_id,
            of.wijkorgaan_id,
            func.min(func.coalesce(of.geinformeerd_op, of.gevraagd_op)),
            func.min(of.gevraagd_op),
            func.min(of.advies_op),
        )
        .where(of.traject_id.in_(traject_ids))
        .group_by(of.traject_id, of.wijkorgaan_id)
    )
    return [Betrokken(*row) for row in connection.execute(query).all()]


def geraakt(connection: Connection, traject_ids: Collection[str]) -> list[tuple[str, str]]:
    """Return the pairs of a plan and a wijkorgaan that stands for one of its wijken."""
    query = (
        select(trajectwijk.c.traject_id, werkgebied.c.wijkorgaan_id)
        .join_from(trajectwijk, werkgebied, werkgebied.c.wijk_id == trajectwijk.c.wijk_id)
        .where(trajectwijk.c.traject_id.in_(traject_ids))
        .distinct()
    )
    return [(plan, body) for plan, body in connection.execute(query).all()]


def onbereikt(connection: Connection, which: Trajecten, today: date) -> list[Onbereikt]:
    """Return the wijkorganen involved in or touched by these plans that did not hear of them.

    Of plans that can still change also those that heard, and were not asked and did not advise by themselves.
    """
    of = betrokkenheid.c
    no, involved = literal(False), literal(True).label("betrokken")
    told = func.coalesce(of.geinformeerd_op, of.gevraagd_op).is_not(None).label("gehoord")
    asked = func.coalesce(of.gevraagd_op, of.advies_op).is_not(None).label("gevraagd")
    pairs = union_all(
        select(of.traject_id, of.wijkorgaan_id, involved, told, asked).where(of.traject_id.in_(which)),
        select(trajectwijk.c.traject_id, werkgebied.c.wijkorgaan_id, no, no, no)
        .join_from(trajectwijk, werkgebied, werkgebied.c.wijk_id == trajectwijk.c.wijk_id)
        .where(trajectwijk.c.traject_id.in_(which)),
    ).subquery()
    heard, questioned = func.max(pairs.c.gehoord), func.max(pairs.c.gevraagd)
    query = (
        select(pairs.c.traject_id, pairs.c.wijkorgaan_id, func.max(pairs.c.betrokken), heard, questioned)
        .join_from(pairs, traject, traject.c.id == pairs.c.traject_id)
        .group_by(pairs.c.traject_id, pairs.c.wijkorgaan_id)
        .having(or_(heard == false(), and_(questioned == false(), traject.c.invloed_tot >= today)))
    )
    return [Onbereikt(*row) for row in connection.execute(query).all()]


def niveaukeuzen(connection: Connection, wijkorgaan_ids: Collection[str]) -> list[Niveaukeuze]:
    """Return the niveaus that these wijkorganen chose, of every year."""
    return values(connection, Niveaukeuze, niveaukeuze.c.wijkorgaan_id.in_(wijkorgaan_ids))


def trajectjaar(dagen: Trajectdagen) -> int | None:
    """Return the year in which a plan counts for wijkorganen that never heard of it."""
    day = dagen.besluit_op or dagen.invloed_tot or dagen.bekend_op
    return None if day is None else day.year


def afdelingnamen(connection: Connection) -> dict[str, str]:
    """Return the names of the afdelingen, by id."""
    return {row.id: row.naam for row in connection.execute(select(afdeling.c.id, afdeling.c.naam))}


def inbreng(connection: Connection, jaar: int, *, ook_open: bool = False) -> list[Inbreng]:
    """Return what wijkorganen brought in in a year; with `ook_open` also what is older and is not done with."""
    of = betrokkenheid.c
    undone = or_(of.teruggekoppeld_op.is_(None), of.verwerkt_op.is_(None), of.bedankt_op.is_(None))
    when = begon_in(jaar)
    if ook_open:
        when = or_(when, and_(of.advies_op <= date(jaar, 12, 31), undone))
    query = (
        select(
            of.id,
            of.wijkorgaan_id,
            wijkorgaan.c.naam.label("wijkorgaan"),
            of.traject_id,
            func.coalesce(traject.c.naam, "").label("traject"),
            of.onderwerp,
            func.coalesce(of.afdeling_id, traject.c.afdeling_id).label("afdeling_id"),
            of.gevraagd_op,
            of.advies_op,
            of.terugkoppeling_uiterlijk,
            of.teruggekoppeld_op,
            of.verwerkt_op,
            of.bedankt_op,
            begon_in(jaar).label("van_jaar"),
        )
        .join_from(betrokkenheid, wijkorgaan, wijkorgaan.c.id == of.wijkorgaan_id)
        .join(traject, traject.c.id == of.traject_id, isouter=True)
        .where(of.advies_op.is_not(None), when)
    )
    return list(starmap(Inbreng, connection.execute(query).all()))


def onbeantwoord(connection: Connection) -> list[tuple[date, date | None]]:
    """Return of everything that has no answer the day on which it came in, and the one that was promised."""
    of = betrokkenheid.c
    query = select(of.advies_op, of.terugkoppeling_uiterlijk).where(
        of.advies_op.is_not(None), of.teruggekoppeld_op.is_(None)
    )
    return [(came, promised) for came, promised in connection.execute(query).all()]


def treden(connection: Connection, jaar: int) -> list[Treden]:
    """Return the treden promised and lived through in a year, by day."""
    of = betrokkenheid.c
    query = (
        select(
            of.traject_id,
            traject.c.naam.label("traject"),
            traject.c.trede,
            of.wijkorgaan_id,
            wijkorgaan.c.naam.label("wijkorgaan"),
            of.trede_ervaren,
            of.ervaring,
        )
        .join_from(betrokkenheid, traject, traject.c.id == of.traject_id)
        .join(wijkorgaan, wijkorgaan.c.id == of.wijkorgaan_id)
        .where(begon_in(jaar))
        .order_by(func.coalesce(of.geinformeerd_op, of.gevraagd_op, of.advies_op), of.version, of.id)
    )
    return _read(connection, Treden, query)


def verteld(connection: Connection, jaar: int, today: date) -> dict[tuple[str, str], str]:
    """Return the last story of each wijkorgaan about the plans of a year, by ids of both.

    Only stories whose teller agreed to their use, and that may still be kept.
    """
    query = (
        select(verhaal.c.traject_id, verhaal.c.wijkorgaan_id, verhaal.c.tekst)
        .where(
            verhaal.c.wijkorgaan_id.is_not(None),
            verhaal.c.toestemming_op.is_not(None),
            or_(verhaal.c.bewaren_tot.is_(None), verhaal.c.bewaren_tot >= today),
            verhaal.c.traject_id.in_(trajecten_van_jaar(jaar)),
        )
        .order_by(verhaal.c.datum, verhaal.c.id)
    )
    return {(plan, body): tekst for plan, body, tekst in connection.execute(query)}


def begon_in(jaar: int, of: ReadOnlyColumnCollection[str, Column[Any]] = betrokkenheid.c) -> ColumnElement[bool]:
    """Choose the betrokkenheden that began in a year: one of their days is in it and none is before it."""
    days = (of.geinformeerd_op, of.gevraagd_op, of.advies_op)
    none_before = [or_(day.is_(None), day >= date(jaar, 1, 1)) for day in days]
    return and_(or_(*(_in(day, jaar) for day in days)), *none_before)


def _in(day: ColumnElement[Any], jaar: int) -> ColumnElement[bool]:
    return day.between(date(jaar, 1, 1), date(jaar, 12, 31))


def _read(connection: Connection, kind: type[T], query: Select[Any]) -> list[T]:
    """Return a value of this kind for each row; its fields have the names of the columns."""
    found = connection.execute(query)
    names = tuple(found.keys())
    return [kind(**dict(zip(names, row, strict=True))) for row in found.all()]
