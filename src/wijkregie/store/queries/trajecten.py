"""Reads of trajecten with the wijken they touch, whom they concern and who heard of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import ColumnElement, Connection, Select, func, select

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.domain.trajecten import Eindverslag, Traject
from wijkregie.domain.wijkorganen import Wijkorgaan, Wijkorgaanstatus
from wijkregie.store.mapping import from_row
from wijkregie.store.queries.betrokkenheden import BetrokkenheidRow, of_traject
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    actiepunt,
    afdeling,
    betrokkenheid,
    contactmoment,
    eindverslag,
    niveaukeuze,
    specialistvraag,
    terugkoppelmoment,
    traject,
    trajectfase,
    trajectwijk,
    verhaal,
    werkgebied,
    wijk,
    wijkorgaan,
)


@frozen(kw_only=True)
class TrajectRow:
    """A traject as a list shows it.

    `wijken` and `stadsdelen` are names; `organen` are the ids of the active wijkorganen that stand for one of them,
    `gehoord` those of whoever was told or asked. `begonnen_op` is the first day of either, or of a part;
    `terugkoppelen_op` the first day on which who took part is still to hear something.
    """

    traject: Traject
    afdeling: str
    wijken: tuple[str, ...]
    stadsdelen: tuple[str, ...]
    organen: frozenset[str]
    gehoord: frozenset[str]
    begonnen_op: date | None
    terugkoppelen_op: date | None
    verslag: Eindverslag | None

    @property
    def id(self) -> str:
        """Identity of the traject."""
        return self.traject.id

    @property
    def nog_te_horen(self) -> int:
        """How many wijkorganen of its area heard nothing of it yet."""
        return len(self.organen - self.gehoord)


@frozen(kw_only=True)
class Trajectorgaan:
    """A wijkorgaan that a traject concerns or that is involved in it, with its wijken that are touched (names)."""

    wijkorgaan: Wijkorgaan
    niveau: Niveau | None
    wijken: tuple[str, ...]
    rijen: tuple[BetrokkenheidRow, ...]

    @property
    def id(self) -> str:
        """Identity of the wijkorgaan."""
        return self.wijkorgaan.id

    @property
    def betrokkenheden(self) -> list[Betrokkenheid]:
        """Each time it was told, asked or brought something in, by day."""
        return [rij.betrokkenheid for rij in self.rijen]

    @property
    def is_gestopt(self) -> bool:
        """Tell whether it is not active any more, or not yet; it stays in sight once it was involved."""
        return self.wijkorgaan.status is not Wijkorgaanstatus.ACTIEF

    @property
    def buiten_gebied(self) -> bool:
        """Tell whether it is involved while the traject touches no wijk of it."""
        return not self.wijken


def open_trajecten() -> ColumnElement[bool]:
    """Return the condition of trajecten that were neither rounded off nor withdrawn."""
    return traject.c.afgerond_op.is_(None) & traject.c.ingetrokken_op.is_(None)


def traject_rows(connection: Connection, *where: ColumnElement[bool]) -> list[TrajectRow]:
    """Return a row per traject that meets the conditions, by decision, those without one first; one query a table."""
    query = (
        select(traject, func.coalesce(afdeling.c.naam, "").label("afdeling"))
        .outerjoin(afdeling, afdeling.c.id == traject.c.afdeling_id)
        .where(*where)
        .order_by(traject.c.besluit_op, traject.c.naam, traject.c.id)
    )
    plans = [dict(row) for row in connection.execute(query).mappings()]  # a plain dict is read several times as fast
    found = [(from_row(Traject, row), row["afdeling"]) for row in plans]
    whose = select(traject.c.id).where(*where)
    touched = _wijken(connection, whose)
    standing = _standing(connection)
    told = _told(connection, whose)
    begun = _first(connection, whose, trajectfase.c.traject_id, trajectfase.c.begin)
    due = _first(
        connection,
        whose,
        terugkoppelmoment.c.traject_id,
        terugkoppelmoment.c.gepland_op,
        terugkoppelmoment.c.gedaan_op.is_(None),
    )
    reports = values(connection, Eindverslag, eindverslag.c.traject_id.in_(whose))
    report_of = {report.traject_id: report for report in reports}
    part_of = {part.id: part.naam for part in values(connection, Stadsdeel)}
    rows = []
    for plan, name in found:
        areas, heard = touched[plan.id], told[plan.id]
        days = [day for day in (*heard.values(), begun.get(plan.id)) if day is not None]
        rows.append(
            TrajectRow(
                traject=plan,
                afdeling=name,
                wijken=tuple(area.naam for area in areas),
                stadsdelen=tuple(sorted({part_of[area.stadsdeel_id] for area in areas})),
                organen=frozenset().union(*(standing[area.id] for area in areas)),
                gehoord=frozenset(heard),
                begonnen_op=min(days, default=None),
                terugkoppelen_op=due.get(plan.id),
                verslag=report_of.get(plan.id),
            )
        )
    return rows


def wijken_van(connection: Connection, traject_id: str) -> list[Wijk]:
    """Return the wijken that a traject touches, by name."""
    touched = select(trajectwijk.c.wijk_id).where(trajectwijk.c.traject_id == traject_id)
    return values(connection, Wijk, wijk.c.id.in_(touched), order="naam")


def trajectorganen(connection: Connection, traject_id: str, jaar: int) -> list[Trajectorgaan]:
    """Return the active wijkorganen of the area of a traject and whoever is involved in it, by name.

    Their niveau is the one chosen for a year, else the last before it.
    """
    names = {area.id: area.naam for area in wijken_van(connection, traject_id)}
    areas: defaultdict[str, list[str]] = defaultdict(list)
    query = select(werkgebied.c.wijkorgaan_id, werkgebied.c.wijk_id).where(werkgebied.c.wijk_id.in_(names))
    for body_id, wijk_id in connection.execute(query):
        areas[body_id].append(names[wijk_id])
    involved: defaultdict[str, list[BetrokkenheidRow]] = defaultdict(list)
    for rij in of_traject(connection, traject_id):
        involved[rij.betrokkenheid.wijkorgaan_id].append(rij)
    bodies = values(connection, Wijkorgaan, wijkorgaan.c.id.in_(areas.keys() | involved.keys()), order="naam")
    niveaus = niveaus_voor(connection, [body.id for body in bodies], jaar)
    return [
        Trajectorgaan(
            wijkorgaan=body,
            niveau=niveaus.get(body.id),
            wijken=tuple(sorted(areas[body.id])),
            rijen=tuple(involved[body.id]),
        )
        for body in bodies
        if body.status is Wijkorgaanstatus.ACTIEF or body.id in involved
    ]


def niveaus_voor(connection: Connection, wijkorgaan_ids: Iterable[str], jaar: int) -> Mapping[str, Niveau]:
    """Return the niveau of each of these wijkorganen for a year, else its last one before; one query."""
    whose = niveaukeuze.c.wijkorgaan_id.in_(list(wijkorgaan_ids))
    chosen = values(connection, Niveaukeuze, whose, niveaukeuze.c.jaar <= jaar, order="jaar")
    return {choice.wijkorgaan_id: choice.niveau for choice in chosen}


def heeft_inbreng(connection: Connection, traject_id: str) -> bool:
    """Tell whether anything was heard, said or agreed about a traject; that is never thrown away with it."""
    tables = (betrokkenheid, verhaal, contactmoment, actiepunt)
    return any(
        connection.execute(select(table.c.id).where(table.c.traject_id == traject_id).limit(1)).first()
        for table in tables
    )


def gebruik_van_afdelingen(connection: Connection) -> dict[str, int]:
    """Return how many trajecten, loose vragen and specialistvragen stand with each afdeling, by its id."""
    found: Counter[str] = Counter()
    for table in (traject, betrokkenheid, specialistvraag):
        key = table.c.afdeling_id
        for afdeling_id, count in connection.execute(select(key, func.count()).where(key.is_not(None)).group_by(key)):
            found[afdeling_id] += count
    return found


def _wijken(connection: Connection, whose: Select[tuple[str]]) -> defaultdict[str, list[Wijk]]:
    """Return the wijken of each traject, by name; each wijk is read once, however many trajecten touch it."""
    areas = {area.id: (number, area) for number, area in enumerate(values(connection, Wijk, order="naam"))}
    query = select(trajectwijk.c.traject_id, trajectwijk.c.wijk_id).where(trajectwijk.c.traject_id.in_(whose))
    touched: defaultdict[str, list[tuple[int, Wijk]]] = defaultdict(list)
    for traject_id, wijk_id in connection.execute(query).all():
        touched[traject_id].append(areas[wijk_id])
    found: defaultdict[str, list[Wijk]] = defaultdict(list)
    for traject_id, numbered in touched.items():
        found[traject_id] = [area for _, area in sorted(numbered, key=lambda pair: pair[0])]
    return found


def _standing(connection: Connection) -> defaultdict[str, set[str]]:
    query = (
        select(werkgebied.c.wijk_id, werkgebied.c.wijkorgaan_id)
        .join_from(werkgebied, wijkorgaan, wijkorgaan.c.id == werkgebied.c.wijkorgaan_id)
        .where(wijkorgaan.c.status == Wijkorgaanstatus.ACTIEF)
    )
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wijk_id, body_id in connection.execute(query):
        found[wijk_id].add(body_id)
    return found


def _told(connection: Connection, whose: Select[tuple[str]]) -> defaultdict[str, dict[str, date]]:
    columns = betrokkenheid.c
    day = func.min(func.coalesce(columns.geinformeerd_op, columns.gevraagd_op))
    query = (
        select(columns.traject_id, columns.wijkorgaan_id, day)
        .where(columns.traject_id.in_(whose), func.coalesce(columns.geinformeerd_op, columns.gevraagd_op).is_not(None))
        .group_by(columns.traject_id, columns.wijkorgaan_id)
    )
    found: defaultdict[str, dict[str, date]] = defaultdict(dict)
    for traject_id, body_id, first in connection.execute(query).all():
        found[traject_id][body_id] = first
    return found


def _first(
    connection: Connection,
    whose: Select[tuple[str]],
    key: ColumnElement[str],
    day: ColumnElement[date],
    *where: ColumnElement[bool],
) -> dict[str, date]:
    query = select(key, func.min(day)).where(key.in_(whose), day.is_not(None), *where).group_by(key)
    return {row[0]: row[1] for row in connection.execute(query)}
