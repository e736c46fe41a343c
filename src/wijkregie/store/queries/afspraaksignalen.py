"""Reads of what waits around promises: only what can be shown today, so that the first page stays quick."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trede
from wijkregie.domain.verhalen import Verhaal
from wijkregie.store.mapping import from_row, table_of
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    betrokkenheid,
    bijeenkomst,
    eindverslag,
    specialistvraag,
    stadsdeel,
    terugkoppelmoment,
    traject,
    uitnodiging,
    verhaal,
)

E = TypeVar("E", bound=Entity)

_LOOPT = and_(traject.c.afgerond_op.is_(None), traject.c.ingetrokken_op.is_(None))
_SAMEN = traject.c.trede.in_([trede for trede in Trede if trede.rang >= Trede.COPRODUCEREN.rang])


@frozen
class Onbeantwoord:
    """Something that a wijkorgaan brought in and had no answer to; `waarover` is its onderwerp, else its plan."""

    id: str
    wijkorgaan_id: str
    waarover: str
    ontvangen_op: date
    beloofd_op: date | None


def onbeantwoord(connection: Connection, vanaf: date) -> list[Onbeantwoord]:
    """Return what came in, or was to be answered, from a day on and had no answer."""
    of = betrokkenheid.c
    since = or_(of.advies_op >= vanaf, and_(of.advies_op.is_not(None), of.terugkoppeling_uiterlijk >= vanaf))
    query = (
        select(
            of.id,
            of.wijkorgaan_id,
            func.coalesce(func.nullif(of.onderwerp, ""), traject.c.naam, ""),
            of.advies_op,
            of.terugkoppeling_uiterlijk,
        )
        .join_from(betrokkenheid, traject, traject.c.id == of.traject_id, isouter=True)
        .where(since, of.teruggekoppeld_op.is_(None))
        .order_by(of.advies_op, of.id)
    )
    return [Onbeantwoord(*row) for row in connection.execute(query)]


def open_momenten(connection: Connection, vanaf: date, tot: date) -> list[tuple[Terugkoppelmoment, str]]:
    """Return the moments between two days that were not kept, of plans that run, each with the name of its plan."""
    columns = terugkoppelmoment.c
    still = and_(columns.gedaan_op.is_(None), columns.gepland_op.between(vanaf, tot))
    return _of_plans(connection, Terugkoppelmoment, still, _LOOPT)


def samen_gemaakt(connection: Connection, vanaf: date, tot: date) -> list[Traject]:
    """Return the plans made together that run, and are decided between two days."""
    return values(connection, Traject, _gemaakt(vanaf, tot))


def eindverslagen(connection: Connection, vanaf: date, tot: date) -> dict[str, Eindverslag]:
    """Return the eindverslagen of the plans that `samen_gemaakt` gives, by plan."""
    chosen = eindverslag.c.traject_id.in_(select(traject.c.id).where(_gemaakt(vanaf, tot)))
    return {each.traject_id: each for each in values(connection, Eindverslag, chosen)}


def aflopende_verhalen(connection: Connection, tot: date) -> list[tuple[Verhaal, str]]:
    """Return the stories that may be kept up to a day at most, each with the name of its plan."""
    return _of_plans(connection, Verhaal, verhaal.c.bewaren_tot <= tot)


def komende_bijeenkomsten(
    connection: Connection, vanaf: date, tot: date
) -> list[tuple[Bijeenkomst, str, Sequence[Uitnodiging]]]:
    """Return the meetings between two days, by day, each with the name of its stadsdeel ("" for none) and guests."""
    between = bijeenkomst.c.datum.between(vanaf, tot)
    guests = defaultdict[str, list[Uitnodiging]](list)
    meetings = select(bijeenkomst.c.id).where(between)
    for each in values(connection, Uitnodiging, uitnodiging.c.bijeenkomst_id.in_(meetings)):
        guests[each.bijeenkomst_id].append(each)
    query = (
        select(bijeenkomst, func.coalesce(stadsdeel.c.naam, "").label("van"))
        .outerjoin(stadsdeel, stadsdeel.c.id == bijeenkomst.c.stadsdeel_id)
        .where(between)
        .order_by(bijeenkomst.c.datum, bijeenkomst.c.id)
    )
    return [(from_row(Bijeenkomst, row), row["van"], guests[row["id"]]) for row in connection.execute(query).mappings()]


def open_specialistvragen(connection: Connection, vanaf: date, tot: date) -> list[Specialistvraag]:
    """Return the requests for a specialist still to come, wished for between two days."""
    columns = specialistvraag.c
    still = and_(columns.gekomen_op.is_(None), columns.afgewezen_op.is_(None))
    return values(connection, Specialistvraag, still, columns.gewenst_op.between(vanaf, tot), order="gewenst_op")


def _of_plans(connection: Connection, kind: type[E], *where: ColumnElement[bool]) -> list[tuple[E, str]]:
    """Return values that belong to plans, each with the name of its plan."""
    table = table_of(kind)
    query = (
        select(table, traject.c.naam.label("plan"))
        .join(traject, traject.c.id == table.c.traject_id)
        .where(*where)
        .order_by(table.c.id)
    )
    return [(from_row(kind, row), row["plan"]) for row in connection.execute(query).mappings()]


def _gemaakt(vanaf: date, tot: date) -> ColumnElement[bool]:
    return and_(_SAMEN, traject.c.besluit_op.between(vanaf, tot), _LOOPT)
