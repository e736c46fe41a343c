"""Reads of wijken with all that the map of them shows."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, and_, func, literal, or_, select

from wijkregie.domain.acties import AFGESLOTEN
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Gebiedsoort, Wijk
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.contactdagen import laatste_contact
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    actiepunt,
    contactmoment,
    gelegenheidscollectief,
    jaargesprek,
    niveaukeuze,
    stadsdeel,
    traject,
    trajectwijk,
    werkgebied,
    wijk,
    wijkorgaan,
)


@frozen(kw_only=True)
class WijkRow:
    """A wijk with one of the wijkorganen that stand for it, or with none; an ended one too, with its days."""

    wijk: Wijk
    stadsdeel: str
    collectieven: int
    contact: date | None
    acties: int
    eerste_actie: date | None
    orgaan_id: str | None
    orgaan: str
    status: Wijkorgaanstatus
    opgericht_op: date | None
    beeindigd_op: date | None
    gekozen: Niveau | None
    vorig: Niveau | None
    gesprek: Gespreksstand | None
    gesprek_op: date | None
    orgaan_contact: date | None
    orgaan_acties: int
    orgaan_eerste_actie: date | None


def wijk_rows(connection: Connection, jaar: int, gesprekjaar: int, today: date) -> Iterator[WijkRow]:
    """Return a row per wijk and wijkorgaan, by stadsdeel and name, each seen in a year; one query."""
    gekozen, vorig = niveaukeuze.alias(), niveaukeuze.alias()
    year_before = (
        select(func.max(niveaukeuze.c.jaar))
        .where(niveaukeuze.c.wijkorgaan_id == wijkorgaan.c.id, niveaukeuze.c.jaar < jaar)
        .scalar_subquery()
    )
    of_wijk, of_body = actiepunt.c.wijk_id == wijk.c.id, actiepunt.c.wijkorgaan_id == wijkorgaan.c.id
    open_of_wijk = and_(of_wijk, actiepunt.c.wijkorgaan_id.is_(None))
    busy = gelegenheidscollectief.c
    at_work = (
        select(func.count())
        .where(
            busy.wijk_id == wijk.c.id,
            or_(busy.begin.is_(None), busy.begin <= today),
            or_(busy.einde.is_(None), busy.einde >= today),
        )
        .scalar_subquery()
    )
    own_contact = (
        select(func.max(contactmoment.c.datum))
        .where(contactmoment.c.wijk_id == wijk.c.id, contactmoment.c.datum <= today)
        .scalar_subquery()
    )
    query = (
        select(
            wijk,
            stadsdeel.c.naam.label("stadsdeel"),
            at_work.label("collectieven"),
            own_contact.label("contact"),
            _open(func.count(), open_of_wijk).label("acties"),
            _open(func.min(actiepunt.c.uiterlijk), open_of_wijk).label("eerste_actie"),
            wijkorgaan.c.id.label("orgaan_id"),
            func.coalesce(wijkorgaan.c.naam, "").label("orgaan"),
            func.coalesce(wijkorgaan.c.status, literal(Wijkorgaanstatus.ACTIEF.value)).label("status"),
            wijkorgaan.c.opgericht_op,
            wijkorgaan.c.beeindigd_op,
            gekozen.c.niveau.label("gekozen"),
            vorig.c.niveau.label("vorig"),
            jaargesprek.c.stand.label("gesprek"),
            jaargesprek.c.datum.label("gesprek_op"),
            laatste_contact(today).label("orgaan_contact"),
            _open(func.count(), of_body).label("orgaan_acties"),
            _open(func.min(actiepunt.c.uiterlijk), of_body).label("orgaan_eerste_actie"),
        )
        .select_from(wijk)
        .join(stadsdeel, stadsdeel.c.id == wijk.c.stadsdeel_id)
        .outerjoin(werkgebied, werkgebied.c.wijk_id == wijk.c.id)
        .outerjoin(wijkorgaan, wijkorgaan.c.id == werkgebied.c.wijkorgaan_id)
        .outerjoin(gekozen, and_(gekozen.c.wijkorgaan_id == wijkorgaan.c.id, gekozen.c.jaar == jaar))
        .outerjoin(vorig, and_(vorig.c.wijkorgaan_id == wijkorgaan.c.id, vorig.c.jaar == year_before))
        .outerjoin(jaargesprek, and_(jaargesprek.c.wijkorgaan_id == wijkorgaan.c.id, jaargesprek.c.jaar == gesprekjaar))
        .order_by(stadsdeel.c.naam, stadsdeel.c.id, wijk.c.naam, wijk.c.id, wijkorgaan.c.naam, wijkorgaan.c.id)
    )
    for row in connection.execute(query):
        yield _row(row)


def _open(of: ColumnElement[Any], whose: ColumnElement[bool]) -> ScalarSelect[Any]:
    """Return what open actiepunten of whom come to."""
    return select(of).select_from(actiepunt).where(whose, actiepunt.c.status.not_in(AFGESLOTEN)).scalar_subquery()


def _row(row: Any) -> WijkRow:
    return WijkRow(
        wijk=Wijk(
            id=row.id,
            version=row.version,
            naam=row.naam,
            soort=Gebiedsoort(row.soort),
            stadsdeel_id=row.stadsdeel_id,
            cbs_code=row.cbs_code,
            inwoners=row.inwoners,
            rij=row.rij,
            kolom=row.kolom,
        ),
        stadsdeel=row.stadsdeel,
        collectieven=row.collectieven,
        contact=row.contact,
        acties=row.acties,
        eerste_actie=row.eerste_actie,
        orgaan_id=row.orgaan_id,
        orgaan=row.orgaan,
        status=Wijkorgaanstatus(row.status),
        opgericht_op=row.opgericht_op,
        beeindigd_op=row.beeindigd_op,
        gekozen=Niveau(row.gekozen) if row.gekozen else None,
        vorig=Niveau(row.vorig) if row.vorig else None,
        gesprek=Gespreksstand(row.gesprek) if row.gesprek else None,
        gesprek_op=row.gesprek_op,
        orgaan_contact=row.orgaan_contact,
        orgaan_acties=row.orgaan_acties,
        orgaan_eerste_actie=row.orgaan_eerste_actie,
    )


def trajecten_in(connection: Connection, wijk_id: str) -> list[Traject]:
    """Return the trajecten that touch a wijk, by name."""
    touching = select(trajectwijk.c.traject_id).where(trajectwijk.c.wijk_id == wijk_id)
    return values(connection, Traject, traject.c.id.in_(touching), order="naam")
