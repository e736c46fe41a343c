"""Reads of the register of subsidies: each table once, however many bodies."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, union

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.subsidieregister import Registerdossier
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.dossiers import subsidiedossiers
from wijkregie.store.queries.values import values
from wijkregie.store.tables import journaal, subsidie, subsidiestap, werkgebied, wijk, wijkorgaan


def registerdossiers(connection: Connection, jaar: int, *, stadsdeel_id: str | None = None) -> list[Registerdossier]:
    """Return the subsidies of a year, of all wijkorganen or of those in a stadsdeel, by name of who it goes to."""
    scope = [wijkorgaan.c.stadsdeel_id == stadsdeel_id] if stadsdeel_id is not None else []
    bodies = {body.id: body for body in values(connection, Wijkorgaan, *scope)}
    stadsdelen = {part.id: part.naam for part in values(connection, Stadsdeel)}
    niveaus = {keuze.wijkorgaan_id: keuze.niveau for keuze in values(connection, Niveaukeuze, jaar=jaar)}
    wijken = _wijken(connection)
    moments = _moments(connection, subsidie.c.jaar == jaar)
    found = []
    for file in subsidiedossiers(connection, subsidie.c.jaar == jaar):
        body = bodies.get(file.subsidie.wijkorgaan_id)
        if body is None:
            continue
        last = max(file.subsidie.version, *(stap.version for stap in file.stappen), 0)
        found.append(
            Registerdossier(
                subsidie=file,
                wijkorgaan=body,
                stadsdeel=stadsdelen.get(body.stadsdeel_id or "", ""),
                wijken=tuple(wijken[body.id]),
                niveau=niveaus.get(body.id),
                gewijzigd=moments.get(last),
            )
        )
    return sorted(found, key=lambda one: (one.wijkorgaan.naam.casefold(), one.subsidie.subsidie.id))


def _wijken(connection: Connection) -> dict[str, list[str]]:
    query = (
        select(werkgebied.c.wijkorgaan_id, wijk.c.naam)
        .join_from(werkgebied, wijk, wijk.c.id == werkgebied.c.wijk_id)
        .order_by(wijk.c.naam)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for body_id, naam in connection.execute(query):
        found[body_id].append(naam)
    return found


def _moments(connection: Connection, of_year: ColumnElement[bool]) -> dict[int, datetime]:
    """Return when these subsidies and their stappen were written, by number in the journaal."""
    of_steps = select(subsidiestap.c.version).join(subsidie, subsidie.c.id == subsidiestap.c.subsidie_id)
    numbers = union(select(subsidie.c.version).where(of_year), of_steps.where(of_year))
    query = select(journaal.c.nummer, journaal.c.moment).where(journaal.c.nummer.in_(numbers))
    return {nummer: datetime.fromisoformat(moment) for nummer, moment in connection.execute(query)}
