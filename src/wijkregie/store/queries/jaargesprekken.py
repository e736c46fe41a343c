"""Reads of the talks of a year, of those that wait, and of what was answered in them."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, and_, bindparam, func, or_, select

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gespreksformulieren import Antwoord
from wijkregie.domain.gesprekskalender import Gespreksmoment
from wijkregie.domain.jaargesprekken import LOPEND, Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.mapping import from_image
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    antwoord,
    jaargesprek,
    journaalregel,
    journaalwaarde,
    niveaukeuze,
    stadsdeel,
    subsidie,
    subsidiestap,
    wijkorgaan,
)


@frozen(kw_only=True)
class GesprekRow:
    """A talk with its wijkorgaan, and the last niveau known before the year of the talk.

    `aangevraagd` tells whether the aanvraag for the year is in; status and days are those of the wijkorgaan.
    """

    gesprek: Jaargesprek
    wijkorgaan: str
    stadsdeel: str
    niveau_nu: Niveau | None
    aangevraagd: bool
    status: Wijkorgaanstatus
    opgericht_op: date | None
    beeindigd_op: date | None

    @property
    def id(self) -> str:
        """Identity of the talk."""
        return self.gesprek.id


def gesprek_rows(connection: Connection, jaar: int) -> list[GesprekRow]:
    """Return a row per talk for a year, by name of the wijkorgaan; two queries."""
    talks = {gesprek.id: gesprek for gesprek in values(connection, Jaargesprek, jaar=jaar)}
    return [
        GesprekRow(
            gesprek=talks[row.id],
            wijkorgaan=row.naam,
            stadsdeel=row.stadsdeel,
            niveau_nu=None if row.niveau is None else Niveau(row.niveau),
            aangevraagd=bool(row.aangevraagd),
            status=Wijkorgaanstatus(row.status),
            opgericht_op=row.opgericht_op,
            beeindigd_op=row.beeindigd_op,
        )
        for row in connection.execute(_rows_of_year(), {"jaar": jaar})
    ]


@cache
def _rows_of_year() -> Select[Any]:
    """Return the query with its names and columns; making it takes longer than asking it, so it is kept."""
    jaar: BindParameter[int] = bindparam("jaar")
    nu = niveaukeuze.alias()
    last_year = (
        select(func.max(niveaukeuze.c.jaar))
        .where(niveaukeuze.c.wijkorgaan_id == wijkorgaan.c.id, niveaukeuze.c.jaar < jaar)
        .scalar_subquery()
    )
    asked = (
        select(subsidiestap.c.id)
        .join(subsidie, subsidie.c.id == subsidiestap.c.subsidie_id)
        .where(subsidie.c.wijkorgaan_id == wijkorgaan.c.id, subsidie.c.jaar == jaar)
        .where(subsidiestap.c.soort == Stapsoort.AANVRAAG_ONTVANGEN)
        .exists()
    )
    return (
        select(
            jaargesprek.c.id,
            wijkorgaan.c.naam,
            wijkorgaan.c.status,
            wijkorgaan.c.opgericht_op,
            wijkorgaan.c.beeindigd_op,
            asked.label("aangevraagd"),
            func.coalesce(stadsdeel.c.naam, "").label("stadsdeel"),
            nu.c.niveau,
        )
        .select_from(jaargesprek)
        .join(wijkorgaan, wijkorgaan.c.id == jaargesprek.c.wijkorgaan_id)
        .outerjoin(stadsdeel, stadsdeel.c.id == wijkorgaan.c.stadsdeel_id)
        .outerjoin(nu, and_(nu.c.wijkorgaan_id == wijkorgaan.c.id, nu.c.jaar == last_year))
        .where(jaargesprek.c.jaar == jaar)
        .order_by(wijkorgaan.c.naam, jaargesprek.c.id)
    )


def geplande_momenten(connection: Connection) -> list[Gespreksmoment]:
    """Return when the talks are that are planned, about whatever year; one query."""
    query = (
        select(
            jaargesprek.c.wijkorgaan_id, jaargesprek.c.jaar, wijkorgaan.c.naam, jaargesprek.c.datum, jaargesprek.c.tijd
        )
        .join(wijkorgaan, wijkorgaan.c.id == jaargesprek.c.wijkorgaan_id)
        .where(jaargesprek.c.stand == Gespreksstand.GEPLAND, jaargesprek.c.datum.is_not(None))
    )
    return [Gespreksmoment(*row) for row in connection.execute(query)]


def lopende_gesprekken(connection: Connection, *, ook_van: int) -> list[Jaargesprek]:
    """Return the talks around which something waits, and all of one year; oldest year first."""
    return values(
        connection, Jaargesprek, or_(jaargesprek.c.jaar == ook_van, jaargesprek.c.stand.in_(LOPEND)), order="jaar"
    )


def laatst_gepland(connection: Connection, ids: Collection[str]) -> dict[str, Jaargesprek]:
    """Return, by id, these talks as each stood when it was planned last; the journaal tells, if it ever was."""
    same_line = and_(journaalwaarde.c.nummer == journaalregel.c.nummer, journaalwaarde.c.regel == journaalregel.c.regel)
    query = (
        select(journaalwaarde.c.voor)
        .join_from(journaalregel, journaalwaarde, same_line)
        .where(
            journaalregel.c.tabel == jaargesprek.name,
            journaalregel.c.rij_id.in_(ids),
            journaalregel.c.velden.contains(jaargesprek.c.stand.name),
            journaalwaarde.c.voor.is_not(None),
        )
        .order_by(journaalregel.c.nummer)
    )
    talks = (from_image(Jaargesprek, image, version=0) for image in connection.scalars(query))
    return {talk.id: talk for talk in talks if bereikt(talk, Gespreksstand.GEPLAND) and talk.datum is not None}


def antwoorden(connection: Connection, gesprekken: Collection[str]) -> Mapping[str, dict[str, str]]:
    """Return what was answered in these talks, by talk and by sleutel of the vraag; one query."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in values(connection, Antwoord, antwoord.c.jaargesprek_id.in_(gesprekken)):
        found[each.jaargesprek_id][each.vraag] = each.tekst
    return found
