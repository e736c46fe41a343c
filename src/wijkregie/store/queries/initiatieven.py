"""Reads of initiatieven with whose they are, where they are and what was promised and paid for them."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select

from wijkregie.domain.budgetten import Boekingsoort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import Initiatief, Initiatieffase, Initiatiefgeld, Initiatiefstand, is_lopend
from wijkregie.domain.initiatieven import initiatieffase as fase_van
from wijkregie.domain.initiatieven import initiatiefstand as stand_van
from wijkregie.store.mapping import from_row
from wijkregie.store.tables import boeking, initiatief, persoon, wijk


@frozen(kw_only=True)
class InitiatiefRow:
    """An initiatief with the names of its wijk and of the persoon who brought it; "" where there is none."""

    initiatief: Initiatief
    wijk: str
    stadsdeel_id: str | None
    persoon: str
    geld: Initiatiefgeld

    @property
    def id(self) -> str:
        """Identity of the initiatief."""
        return self.initiatief.id

    @property
    def indiener(self) -> str:
        """Who brought it, in words: a persoon, a group, or a persoon for a group."""
        return ", ".join(name for name in (self.persoon, self.initiatief.indiener.strip()) if name)

    @property
    def stand(self) -> Initiatiefstand:
        """How far it is."""
        return stand_van(self.initiatief, self.geld)

    @property
    def fase(self) -> Initiatieffase:
        """What happens with it now."""
        return fase_van(self.initiatief, self.geld)


def initiatieven_van_jaar(connection: Connection, jaar: int, *, lopend: bool) -> list[InitiatiefRow]:
    """Return the initiatieven that came in in a year; with `lopend` also older ones that still run; one query."""
    first, last = date(jaar, 1, 1), date(jaar, 12, 31)
    came_in = initiatief.c.ontvangen_op.between(first, last)
    where = or_(came_in, and_(initiatief.c.ontvangen_op < first, _maybe_running())) if lopend else came_in
    found = initiatief_rows(connection, where)
    return [row for row in found if row.initiatief.ontvangen_op >= first or is_lopend(row.initiatief)]


def lopende_initiatieven(connection: Connection) -> list[InitiatiefRow]:
    """Return the initiatieven that still run, whenever they came in; one query."""
    return [row for row in initiatief_rows(connection, _maybe_running()) if is_lopend(row.initiatief)]


def beloofde_antwoorden(connection: Connection, van: int, tot: int) -> list[InitiatiefRow]:
    """Return the initiatieven of which the answer was promised in these years; one query."""
    days = initiatief.c.antwoord_uiterlijk.between(date(van, 1, 1), date(tot, 12, 31))
    return initiatief_rows(connection, days)


def initiatief_rows(connection: Connection, *where: ColumnElement[bool], **fields: str) -> list[InitiatiefRow]:
    """Return a row per initiatief that meets the conditions and whose fields equal these, by day; one query."""
    equal = (initiatief.c[name] == value for name, value in fields.items())
    booked = boeking.c.bedrag
    paid = boeking.c.soort == Boekingsoort.BESTEDING
    money = (
        select(
            boeking.c.initiatief_id,
            func.sum(case((boeking.c.soort == Boekingsoort.TOEZEGGING, booked), else_=0)).label("toegezegd"),
            func.sum(case((paid, booked), else_=0)).label("betaald"),
            func.max(case((paid, boeking.c.datum))).label("betaald_op"),
        )
        .where(boeking.c.initiatief_id.is_not(None))
        .group_by(boeking.c.initiatief_id)
        .subquery()
    )
    query = (
        select(
            initiatief,
            func.coalesce(wijk.c.naam, "").label("wijk"),
            wijk.c.stadsdeel_id,
            func.coalesce(persoon.c.naam, "").label("persoon"),
            func.coalesce(money.c.toegezegd, 0).label("toegezegd"),
            func.coalesce(money.c.betaald, 0).label("betaald"),
            money.c.betaald_op,
        )
        .select_from(initiatief)
        .outerjoin(wijk, wijk.c.id == initiatief.c.wijk_id)
        .outerjoin(persoon, persoon.c.id == initiatief.c.persoon_id)
        .outerjoin(money, money.c.initiatief_id == initiatief.c.id)
        .where(*where, *equal)
        .order_by(initiatief.c.ontvangen_op, initiatief.c.id)
    )
    return [
        InitiatiefRow(
            initiatief=from_row(Initiatief, row),
            wijk=row["wijk"],
            stadsdeel_id=row["stadsdeel_id"],
            persoon=row["persoon"],
            geld=Initiatiefgeld(row["toegezegd"], row["betaald"], row["betaald_op"]),
        )
        for row in connection.execute(query).mappings()
    ]


def _maybe_running() -> ColumnElement[bool]:
    """Leave out what surely does not run any more; `is_lopend` knows."""
    told = and_(initiatief.c.teruggekoppeld_op.is_not(None), initiatief.c.bedankt_op.is_not(None))
    return and_(initiatief.c.ingetrokken_op.is_(None), ~told | initiatief.c.afgerond_op.is_(None))
