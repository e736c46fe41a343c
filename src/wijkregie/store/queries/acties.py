"""Reads of actiepunten for lists."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, func, or_, select

from wijkregie.domain.acties import AFGESLOTEN, Actiepunt, Actiestatus, Eigenaarsoort, Herkomst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.store.queries.values import values
from wijkregie.store.tables import actiepunt, jaargesprek, stadsdeel, wijkorgaan


@frozen(kw_only=True)
class ActieRow:
    """An actiepunt as a list shows it; `gesprek_jaar` is the year of the talk in which it was agreed."""

    id: str
    tekst: str
    wijkorgaan_id: str | None
    wijkorgaan: str
    stadsdeel: str
    eigenaarsoort: Eigenaarsoort
    eigenaar: str
    uiterlijk: date | None
    status: Actiestatus
    herkomst: Herkomst
    gesprek_jaar: int | None
    ondersteuning: Ondersteuning | None
    afgerond_op: date | None
    tijd: str = ""


def open_acties(connection: Connection) -> list[Actiepunt]:
    """Return the actiepunten that are not closed."""
    return values(connection, Actiepunt, actiepunt.c.status.not_in(AFGESLOTEN))


def afspraken(connection: Connection, wijkorgaan_id: str) -> list[Actiepunt]:
    """Return what was agreed in the talks with a wijkorgaan, by date; what went to or came from another too."""
    agreed = actiepunt.c.jaargesprek_id.is_not(None)
    held = select(jaargesprek.c.id).where(jaargesprek.c.wijkorgaan_id == wijkorgaan_id)
    whose = or_(actiepunt.c.wijkorgaan_id == wijkorgaan_id, actiepunt.c.jaargesprek_id.in_(held))
    return values(connection, Actiepunt, agreed, whose, order="uiterlijk")


def acties_van_traject(connection: Connection, traject_id: str) -> list[ActieRow]:
    """Return the actiepunten of a traject, by date."""
    return actie_rows(connection, actiepunt.c.traject_id == traject_id)


def actie_rows_of(
    connection: Connection,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    wijk_id: str | None = None,
) -> list[ActieRow]:
    """Return the rows of a stadsdeel, of one wijkorgaan, of a wijk itself, or of all."""
    wanted = (
        (wijkorgaan.c.stadsdeel_id, stadsdeel_id),
        (actiepunt.c.wijkorgaan_id, wijkorgaan_id),
        (actiepunt.c.wijk_id, wijk_id),
    )
    return actie_rows(connection, *(column == id_ for column, id_ in wanted if id_ is not None))


def actie_rows(connection: Connection, *where: ColumnElement[bool]) -> list[ActieRow]:
    """Return a row per actiepunt that meets the conditions: by date, those without one last; one query."""
    columns = actiepunt.c
    query = (
        select(
            columns.id,
            columns.tekst,
            columns.wijkorgaan_id,
            func.coalesce(wijkorgaan.c.naam, "").label("wijkorgaan"),
            func.coalesce(stadsdeel.c.naam, "").label("stadsdeel"),
            columns.eigenaarsoort,
            columns.eigenaar,
            columns.uiterlijk,
            columns.status,
            columns.herkomst,
            jaargesprek.c.jaar.label("gesprek_jaar"),
            columns.ondersteuning,
            columns.afgerond_op,
            columns.tijd,
        )
        .select_from(actiepunt)
        .outerjoin(wijkorgaan, wijkorgaan.c.id == columns.wijkorgaan_id)
        .outerjoin(stadsdeel, stadsdeel.c.id == wijkorgaan.c.stadsdeel_id)
        .outerjoin(jaargesprek, jaargesprek.c.id == columns.jaargesprek_id)
        .where(*where)
        .order_by(columns.uiterlijk.is_(None), columns.uiterlijk, columns.tijd, columns.id)
    )
    return [
        ActieRow(
            id=row.id,
            tekst=row.tekst,
            wijkorgaan_id=row.wijkorgaan_id,
            wijkorgaan=row.wijkorgaan,
            stadsdeel=row.stadsdeel,
            eigenaarsoort=Eigenaarsoort(row.eigenaarsoort),
            eigenaar=row.eigenaar,
            uiterlijk=row.uiterlijk,
            status=Actiestatus(row.status),
            herkomst=Herkomst(row.herkomst),
            gesprek_jaar=row.gesprek_jaar,
            ondersteuning=Ondersteuning(row.ondersteuning) if row.ondersteuning else None,
            afgerond_op=row.afgerond_op,
            tijd=row.tijd,
        )
        for row in connection.execute(query)
    ]
