"""Reads of everything kept on plans: each table once, however many plans there are."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection, func, or_, select

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid, eerste_dag
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.trajectdossiers import Inbreng, Trajectdossier
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trajectfase
from wijkregie.domain.verhalen import Verhaal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.tables import betrokkenheid, contactmoment, traject, trajectwijk, werkgebied, wijk, wijkorgaan

T = TypeVar("T")


def trajectdossiers(connection: Connection, traject_id: str | None = None) -> list[Trajectdossier]:
    """Return all plans by name with what is kept on each, or only this one."""
    of_plan = {} if traject_id is None else {"traject_id": traject_id}
    plans = values(connection, Traject, order="naam", **({} if traject_id is None else {"id": traject_id}))
    afdelingen = {one.id: one.naam for one in values(connection, Afdeling)}
    everyone = values(connection, Wijkorgaan, order="naam")
    names = {body.id: body.naam for body in everyone} | {area.id: area.naam for area in values(connection, Wijk)}
    wijken, bodies = _area(connection, traject_id)
    fasen = _grouped(values(connection, Trajectfase, order="begin", **of_plan), _plan)
    momenten = _grouped(values(connection, Terugkoppelmoment, order="gepland_op", **of_plan), _plan)
    verhalen = _grouped(values(connection, Verhaal, order="datum", **of_plan), _plan)
    verslagen = {one.traject_id: one for one in values(connection, Eindverslag, **of_plan)}
    involved = _grouped(values(connection, Betrokkenheid, **of_plan), lambda one: one.traject_id or "")
    linked = contactmoment.c.traject_id.is_not(None)
    contacten = _grouped(
        values(connection, Contactmoment, linked, order="datum", **of_plan), lambda one: one.traject_id or ""
    )
    found = []
    for plan in plans:
        afdeling = afdelingen.get(plan.afdeling_id or "", "")
        mine = sorted(involved[plan.id], key=_first_day)
        touched = bodies[plan.id] | {one.wijkorgaan_id for one in mine}
        found.append(
            Trajectdossier(
                traject=plan,
                afdeling=afdeling,
                wijken=tuple(wijken[plan.id]),
                wijkorganen=tuple(body for body in everyone if body.id in touched),
                fasen=tuple(fasen[plan.id]),
                momenten=tuple(momenten[plan.id]),
                inbreng=tuple(_inbreng(one, names, plan.naam, afdelingen, afdeling) for one in mine),
                contacten=tuple(
                    (names.get(one.wijkorgaan_id or one.wijk_id or "", ""), one) for one in contacten[plan.id]
                ),
                verhalen=tuple((names.get(one.wijkorgaan_id or "", ""), one) for one in verhalen[plan.id]),
                eindverslag=verslagen.get(plan.id),
            )
        )
    return found


def laatste_vragen(connection: Connection, limit: int) -> list[tuple[str, str, str, date | None]]:
    """Return the last questions with the name of the wijkorgaan, what it is about and its day; one query.

    Questions that are still being made have no day, and stand first.
    """
    of = betrokkenheid.c
    query = (
        select(of.id, wijkorgaan.c.naam, func.coalesce(traject.c.naam, of.onderwerp), of.gevraagd_op)
        .join_from(betrokkenheid, wijkorgaan, wijkorgaan.c.id == of.wijkorgaan_id)
        .join(traject, traject.c.id == of.traject_id, isouter=True)
        .where(or_(of.gevraagd_op.is_not(None), func.trim(of.vraag) != ""))
        .order_by(of.gevraagd_op.is_not(None), of.gevraagd_op.desc(), of.id)
        .limit(limit)
    )
    return [(id_, body, about, day) for id_, body, about, day in connection.execute(query)]


def losse_inbreng(connection: Connection) -> list[Inbreng]:
    """Return the betrokkenheden that belong to no plan, by day."""
    names = wijkorgaan_namen(connection)
    afdelingen = {one.id: one.naam for one in values(connection, Afdeling)}
    loose = sorted(values(connection, Betrokkenheid, traject_id=None), key=_first_day)
    return [_inbreng(one, names, one.onderwerp.strip(), afdelingen, "") for one in loose]


def _inbreng(
    one: Betrokkenheid, names: Mapping[str, str], onderwerp: str, afdelingen: Mapping[str, str], afdeling: str
) -> Inbreng:
    own = afdelingen.get(one.afdeling_id or "", afdeling)
    return Inbreng(betrokkenheid=one, wijkorgaan=names[one.wijkorgaan_id], onderwerp=onderwerp, afdeling=own)


def _area(
    connection: Connection, traject_id: str | None
) -> tuple[defaultdict[str, list[str]], defaultdict[str, set[str]]]:
    """Return the names of the wijken of each plan, and the ids of the wijkorganen that stand for them."""
    wijken: defaultdict[str, list[str]] = defaultdict(list)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    places = select(trajectwijk.c.traject_id, wijk.c.naam).join_from(trajectwijk, wijk).order_by(wijk.c.naam)
    standing = select(trajectwijk.c.traject_id, werkgebied.c.wijkorgaan_id).join_from(
        trajectwijk, werkgebied, werkgebied.c.wijk_id == trajectwijk.c.wijk_id
    )
    if traject_id is not None:
        places = places.where(trajectwijk.c.traject_id == traject_id)
        standing = standing.where(trajectwijk.c.traject_id == traject_id)
    for plan, naam in connection.execute(places):
        wijken[plan].append(naam)
    for plan, body in connection.execute(standing):
        bodies[plan].add(body)
    return wijken, bodies


def _first_day(one: Betrokkenheid) -> date:
    return eerste_dag(one) or date.max


def _plan(one: Trajectfase | Terugkoppelmoment | Verhaal) -> str:
    return one.traject_id


def _grouped(found: Iterable[T], key: Callable[[T], str]) -> defaultdict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    return groups
