"""Reads of betrokkenheden with what they are about: one query per table, however many."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, func, or_, select

from wijkregie.domain.betrokkenheden import (
    Betrokkenheid,
    Betrokkenheidsopmerking,
    eerste_dag,
    opmerkingen,
    raakt_werkgebied,
)
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilteklok, stilteklok
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    afdeling,
    betrokkenheid,
    niveaukeuze,
    regeling,
    traject,
    trajectwijk,
    werkgebied,
    wijk,
    wijkorgaan,
)

LEVEND = wijkorgaan.c.status != Wijkorgaanstatus.BEEINDIGD
"""Wijkorganen that can still be told and asked."""

_VRAAG_OPEN = and_(
    betrokkenheid.c.gevraagd_op.is_not(None),
    betrokkenheid.c.advies_op.is_(None),
    betrokkenheid.c.overgeslagen_op.is_(None),
)
_ANTWOORD_OPEN = and_(betrokkenheid.c.advies_op.is_not(None), betrokkenheid.c.teruggekoppeld_op.is_(None))


@frozen(kw_only=True)
class BetrokkenheidRow:
    """A betrokkenheid with the names of whose and what it is; `afdeling` is who answers, "" when not known.

    `klok` counts the days since something was brought in, None when nothing was.
    """

    betrokkenheid: Betrokkenheid
    wijkorgaan: str
    traject: Traject | None
    afdeling: str
    opmerkingen: tuple[Betrokkenheidsopmerking, ...]
    klok: Stilteklok | None

    @property
    def id(self) -> str:
        """Id of the betrokkenheid."""
        return self.betrokkenheid.id

    @property
    def waarover(self) -> str:
        """What it is about: its own onderwerp, and else its traject."""
        return self.betrokkenheid.onderwerp.strip() or (self.traject.naam if self.traject else "")


@frozen(kw_only=True)
class WachtendRow:
    """A question that waits for a wijkorgaan, or with `inbreng` what it brought in and waits for an answer.

    `beloofd_op` is by when an answer was promised, None while nobody said.
    """

    id: str
    wijkorgaan_id: str
    traject_id: str | None
    waarover: str
    inbreng: bool
    sinds: date
    beloofd_op: date | None


@frozen(kw_only=True)
class TrajectlidRow:
    """A wijkorgaan that a traject may involve: whether it touches its werkgebied, and whether it was told already."""

    wijkorgaan_id: str
    naam: str
    in_gebied: bool
    gehoord: bool


def betrokkenheid_rows(connection: Connection, *where: ColumnElement[bool]) -> list[BetrokkenheidRow]:
    """Return the betrokkenheden that meet the conditions, by the day on which they began; those without day last."""
    found = values(connection, Betrokkenheid, *where)
    chosen = select(betrokkenheid.c.traject_id).where(*where)
    trajecten = {each.id: each for each in values(connection, Traject, traject.c.id.in_(chosen))}
    bodies, afdelingen = _names(connection, wijkorgaan), _names(connection, afdeling)
    touched = _touched(connection, trajectwijk.c.traject_id.in_(chosen))
    whose = select(betrokkenheid.c.wijkorgaan_id).where(*where)
    areas = _areas(connection, werkgebied.c.wijkorgaan_id.in_(whose))
    niveaus = _niveaus(connection, niveaukeuze.c.wijkorgaan_id.in_(whose))

    weken = terugkoppelweken(connection)

    def row(each: Betrokkenheid) -> BetrokkenheidRow:
        about = trajecten.get(each.traject_id or "")
        began = eerste_dag(each)
        return BetrokkenheidRow(
            betrokkenheid=each,
            wijkorgaan=bodies[each.wijkorgaan_id],
            traject=about,
            afdeling=afdelingen.get(each.afdeling_id or (about.afdeling_id if about else None) or "", ""),
            opmerkingen=opmerkingen(
                each,
                about,
                niveau=niveaus.get((each.wijkorgaan_id, began.year)) if began else None,
                in_gebied=raakt_werkgebied(touched[each.traject_id or ""], areas[each.wijkorgaan_id]),
            ),
            klok=stilteklok(each, weken.get(each.advies_op.year) if each.advies_op else None),
        )

    rows = [(eerste_dag(each), row(each)) for each in found]
    dated = sorted(((day, each) for day, each in rows if day), key=lambda pair: pair[0])
    return [each for _, each in dated] + [each for day, each in rows if day is None]


def of_wijkorgaan(connection: Connection, wijkorgaan_id: str) -> list[BetrokkenheidRow]:
    """Return the betrokkenheden of one wijkorgaan."""
    return betrokkenheid_rows(connection, betrokkenheid.c.wijkorgaan_id == wijkorgaan_id)


def of_id(connection: Connection, betrokkenheid_id: str) -> BetrokkenheidRow | None:
    """Return one betrokkenheid, or None."""
    return next(iter(betrokkenheid_rows(connection, betrokkenheid.c.id == betrokkenheid_id)), None)


def of_traject(connection: Connection, traject_id: str) -> list[BetrokkenheidRow]:
    """Return the betrokkenheden of one traject."""
    return betrokkenheid_rows(connection, betrokkenheid.c.traject_id == traject_id)


def terugkoppelweken(connection: Connection) -> dict[int, int]:
    """Return by year in how many weeks a wijkorgaan hears what came of its input, as far as the regeling says."""
    columns = regeling.c
    query = select(columns.jaar, columns.terugkoppeling_weken).where(columns.terugkoppeling_weken.is_not(None))
    return {row.jaar: row.terugkoppeling_weken for row in connection.execute(query)}


def wachtende(connection: Connection) -> list[WachtendRow]:
    """Return the questions that wait for a wijkorgaan and the input that waits for an answer, newest first."""
    columns = betrokkenheid.c
    query = (
        select(
            columns.id,
            columns.wijkorgaan_id,
            columns.traject_id,
            columns.onderwerp,
            func.coalesce(traject.c.naam, "").label("traject"),
            columns.gevraagd_op,
            columns.advies_op,
            columns.terugkoppeling_uiterlijk,
        )
        .outerjoin(traject, traject.c.id == columns.traject_id)
        .where(or_(_VRAAG_OPEN, _ANTWOORD_OPEN))
        .order_by(func.coalesce(columns.advies_op, columns.gevraagd_op).desc(), columns.id)
    )
    return [
        WachtendRow(
            id=row.id,
            wijkorgaan_id=row.wijkorgaan_id,
            traject_id=row.traject_id,
            waarover=row.onderwerp.strip() or row.traject,
            inbreng=row.advies_op is not None,
            sinds=row.advies_op or row.gevraagd_op,
            beloofd_op=row.terugkoppeling_uiterlijk,
        )
        for row in connection.execute(query)
    ]


def trajectleden(connection: Connection, traject_id: str) -> list[TrajectlidRow]:
    """Return the wijkorganen that were not ended, those of the area of a traject first, then by name."""
    touched = _touched(connection, trajectwijk.c.traject_id == traject_id)[traject_id]
    areas = _areas(connection)
    of_this = betrokkenheid.c.traject_id == traject_id
    told = or_(betrokkenheid.c.geinformeerd_op.is_not(None), betrokkenheid.c.gevraagd_op.is_not(None))
    heard = set(connection.scalars(select(betrokkenheid.c.wijkorgaan_id).where(of_this, told)))
    rows = [
        TrajectlidRow(
            wijkorgaan_id=row.id,
            naam=row.naam,
            in_gebied=not touched.isdisjoint(areas[row.id]),
            gehoord=row.id in heard,
        )
        for row in connection.execute(select(wijkorgaan.c.id, wijkorgaan.c.naam).where(LEVEND))
    ]
    return sorted(rows, key=lambda each: (not each.in_gebied, each.naam.casefold()))


def wijken_zonder_wijkorgaan(connection: Connection) -> list[Wijk]:
    """Return the wijken that no living wijkorgaan stands for, by name."""
    served = select(werkgebied.c.wijk_id).join(wijkorgaan, wijkorgaan.c.id == werkgebied.c.wijkorgaan_id).where(LEVEND)
    return values(connection, Wijk, wijk.c.id.not_in(served), order="naam")


def _names(connection: Connection, table: Table) -> dict[str, str]:
    return {row[0]: row[1] for row in connection.execute(select(table.c.id, table.c.naam))}


def _touched(connection: Connection, where: ColumnElement[bool]) -> dict[str, set[str]]:
    return _sets(connection.execute(select(trajectwijk.c.traject_id, trajectwijk.c.wijk_id).where(where)))


def _areas(connection: Connection, *where: ColumnElement[bool]) -> dict[str, set[str]]:
    return _sets(connection.execute(select(werkgebied.c.wijkorgaan_id, werkgebied.c.wijk_id).where(*where)))


def _niveaus(connection: Connection, where: ColumnElement[bool]) -> dict[tuple[str, int], Niveau]:
    query = select(niveaukeuze.c.wijkorgaan_id, niveaukeuze.c.jaar, niveaukeuze.c.niveau).where(where)
    return {(row.wijkorgaan_id, row.jaar): Niveau(row.niveau) for row in connection.execute(query)}


def _sets(pairs: Iterable[Row[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return found
