"""Reads of wijkorganen for lists and choices."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, and_, func, null, select

from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijkorganen import Wijkorgaansoort, Wijkorgaanstatus
from wijkregie.store.queries.contactdagen import laatste_contact
from wijkregie.store.tables import niveaukeuze, stadsdeel, wijkorgaan


@frozen(kw_only=True)
class WijkorgaanRow:
    """A wijkorgaan as a list shows it, seen for one year.

    `niveau` was chosen for that year; `niveau_nu` is the last one known before it. `laatste_contact`
    is None too where it was not asked for.
    """

    id: str
    naam: str
    soort: Wijkorgaansoort
    status: Wijkorgaanstatus
    opgericht_op: date | None
    beeindigd_op: date | None
    stadsdeel_id: str | None
    stadsdeel: str
    niveau: Niveau | None
    niveau_nu: Niveau | None
    laatste_contact: date | None
    controleren: bool


def wijkorgaan_rows(
    connection: Connection,
    jaar: int,
    *,
    wijkorgaan_id: str | None = None,
    limit: int | None = None,
    contact_tot: date | None = None,
) -> list[WijkorgaanRow]:
    """Return a row per wijkorgaan by name, or of one; one query.

    The last contact, up to `contact_tot`, is only in it for who asks: it is read from five tables.
    """
    gekozen, nu = niveaukeuze.alias(), niveaukeuze.alias()
    last_year = (
        select(func.max(niveaukeuze.c.jaar))
        .where(niveaukeuze.c.wijkorgaan_id == wijkorgaan.c.id, niveaukeuze.c.jaar < jaar)
        .scalar_subquery()
    )
    last_contact = null() if contact_tot is None else laatste_contact(contact_tot)
    query = (
        select(
            wijkorgaan.c.id,
            wijkorgaan.c.naam,
            wijkorgaan.c.soort,
            wijkorgaan.c.status,
            wijkorgaan.c.opgericht_op,
            wijkorgaan.c.beeindigd_op,
            wijkorgaan.c.stadsdeel_id,
            func.coalesce(stadsdeel.c.naam, "").label("stadsdeel"),
            gekozen.c.niveau,
            nu.c.niveau.label("niveau_nu"),
            last_contact.label("laatste_contact"),
            wijkorgaan.c.controleren,
        )
        .select_from(wijkorgaan)
        .outerjoin(stadsdeel, stadsdeel.c.id == wijkorgaan.c.stadsdeel_id)
        .outerjoin(gekozen, and_(gekozen.c.wijkorgaan_id == wijkorgaan.c.id, gekozen.c.jaar == jaar))
        .outerjoin(nu, and_(nu.c.wijkorgaan_id == wijkorgaan.c.id, nu.c.jaar == last_year))
        .where(*([wijkorgaan.c.id == wijkorgaan_id] if wijkorgaan_id is not None else []))
        .order_by(wijkorgaan.c.naam, wijkorgaan.c.id)
        .limit(limit)
    )
    return [
        WijkorgaanRow(
            id=row.id,
            naam=row.naam,
            soort=Wijkorgaansoort(row.soort),
            status=Wijkorgaanstatus(row.status),
            opgericht_op=row.opgericht_op,
            beeindigd_op=row.beeindigd_op,
            stadsdeel_id=row.stadsdeel_id,
            stadsdeel=row.stadsdeel,
            niveau=None if row.niveau is None else Niveau(row.niveau),
            niveau_nu=None if row.niveau_nu is None else Niveau(row.niveau_nu),
            laatste_contact=row.laatste_contact,
            controleren=row.controleren,
        )
        for row in connection.execute(query)
    ]


def wijkorgaan_namen(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, str]:
    """Return the names of these wijkorganen, or of all, by id."""
    query = select(wijkorgaan.c.id, wijkorgaan.c.naam).order_by(wijkorgaan.c.naam)
    if ids is not None:
        query = query.where(wijkorgaan.c.id.in_(list(ids)))
    return {row.id: row.naam for row in connection.execute(query)}
