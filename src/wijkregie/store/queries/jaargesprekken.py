"""Reads of the talks of a year, and of those that wait."""

from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, or_, select

from wijkregie.domain.jaargesprekken import LOPEND, Jaargesprek
from wijkregie.domain.niveaus import Niveau
from wijkregie.store.queries.values import values
from wijkregie.store.tables import jaargesprek, niveaukeuze, stadsdeel, wijkorgaan


@dataclass(frozen=True, slots=True, kw_only=True)
class GesprekRow:
    """A talk with its wijkorgaan, and the last niveau known before the year of the talk."""

    gesprek: Jaargesprek
    wijkorgaan: str
    stadsdeel: str
    niveau_nu: Niveau | None

    @property
    def id(self) -> str:
        """Identity of the talk."""
        return self.gesprek.id


def gesprek_rows(connection: Connection, jaar: int) -> list[GesprekRow]:
    """Return a row per talk for a year, by name of the wijkorgaan; two queries."""
    nu = niveaukeuze.alias()
    last_year = (
        select(func.max(niveaukeuze.c.jaar))
        .where(niveaukeuze.c.wijkorgaan_id == wijkorgaan.c.id, niveaukeuze.c.jaar < jaar)
        .scalar_subquery()
    )
    query = (
        select(
            jaargesprek.c.id,
            wijkorgaan.c.naam,
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
    talks = {gesprek.id: gesprek for gesprek in values(connection, Jaargesprek, jaar=jaar)}
    return [
        GesprekRow(
            gesprek=talks[row.id],
            wijkorgaan=row.naam,
            stadsdeel=row.stadsdeel,
            niveau_nu=None if row.niveau is None else Niveau(row.niveau),
        )
        for row in connection.execute(query)
    ]


def lopende_gesprekken(connection: Connection, *, ook_van: int) -> list[Jaargesprek]:
    """Return the talks around which something waits, and all of one year; oldest year first."""
    return values(
        connection, Jaargesprek, or_(jaargesprek.c.jaar == ook_van, jaargesprek.c.stand.in_(LOPEND)), order="jaar"
    )
