"""Reads of everything kept on wijkorganen: one query per table, however many bodies."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, tuple_

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Subsidiedossier, Zetel
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.subsidies import Subsidie, Subsidiestap, op_volgorde
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.store.mapping import table_of
from wijkregie.store.queries.bijlagen import count_bijlagen
from wijkregie.store.queries.contactdagen import andere_contactdagen
from wijkregie.store.queries.values import values
from wijkregie.store.tables import (
    actiepunt,
    bestuursfunctie,
    contactmoment,
    jaargesprek,
    persoon,
    subsidie,
    subsidiestap,
    werkgebied,
    wijk,
    wijkorgaan,
)

E = TypeVar("E", bound=Entity)
T = TypeVar("T")


def dossiers(
    connection: Connection,
    *,
    stadsdelen: Collection[str] = (),
    wijkorgaan_id: str | None = None,
    laatste_contact: date | None = None,
) -> tuple[Dossier, ...]:
    """Return the dossiers of all bodies, of some stadsdelen (ids) or of one body, ordered by name.

    With `laatste_contact` each has of its contactmomenten only those of the last day up to it: the rest is a quarter
    of all that is read of many bodies.
    """
    scope: list[ColumnElement[bool]] = []
    if stadsdelen:
        scope.append(wijkorgaan.c.stadsdeel_id.in_(stadsdelen))
    if wijkorgaan_id is not None:
        scope.append(wijkorgaan.c.id == wijkorgaan_id)
    bodies = values(connection, Wijkorgaan, *scope, order="naam")
    ids = select(wijkorgaan.c.id).where(*scope) if scope else None

    def of_bodies(kind: type[E], order: str = "id", *where: ColumnElement[bool]) -> list[E]:
        own = [table_of(kind).c.wijkorgaan_id.in_(ids)] if ids is not None else []
        return values(connection, kind, *own, *where, order=order)

    parts = {value.id: value for value in values(connection, Stadsdeel)}
    links = select(werkgebied.c.wijk_id).where(werkgebied.c.wijkorgaan_id.in_(ids)) if ids is not None else None
    stood_for = [wijk.c.id.in_(links)] if links is not None else []
    wijken = {value.id: value for value in values(connection, Wijk, *stood_for, order="naam")}
    gebied: dict[str, list[Wijk]] = defaultdict(list)
    for link in of_bodies(Werkgebied):
        gebied[link.wijkorgaan_id].append(wijken[link.wijk_id])
    zetels = _zetels(connection, of_bodies(Bestuursfunctie, "sinds"), ids)
    bestuur = _by(lambda zetel: zetel.functie.wijkorgaan_id, zetels)
    niveaus = _by(lambda keuze: keuze.wijkorgaan_id, of_bodies(Niveaukeuze, "jaar"))
    gesprekken = _by(lambda gesprek: gesprek.wijkorgaan_id, of_bodies(Jaargesprek, "jaar"))
    files = subsidiedossiers(connection, *([subsidie.c.wijkorgaan_id.in_(ids)] if ids is not None else []))
    subsidies = _by(lambda file: file.subsidie.wijkorgaan_id, files)
    punten = _actiepunten(connection, ids)
    acties = _by(lambda actie: actie.wijkorgaan_id or "", punten)
    held_with = {talk.id: body for body, talks in gesprekken.items() for talk in talks}
    agreed = [actie for actie in punten if actie.jaargesprek_id in held_with]
    went = [actie for actie in agreed if held_with[actie.jaargesprek_id or ""] != actie.wijkorgaan_id]
    overgedragen = _by(lambda actie: held_with[actie.jaargesprek_id or ""], went)
    contacten = _by(
        lambda contact: contact.wijkorgaan_id or "", of_bodies(Contactmoment, "datum", *_latest(laatste_contact))
    )
    others = andere_contactdagen(connection, ids)
    bijlagen = count_bijlagen(connection, "wijkorgaan")
    return tuple(
        Dossier(
            wijkorgaan=body,
            stadsdeel=parts.get(body.stadsdeel_id or ""),
            wijken=tuple(sorted(gebied[body.id], key=lambda area: area.naam)),
            bestuur=tuple(bestuur[body.id]),
            niveaus=tuple(niveaus[body.id]),
            gesprekken=tuple(gesprekken[body.id]),
            subsidies=tuple(subsidies[body.id]),
            acties=tuple(acties[body.id]),
            overgedragen=tuple(overgedragen[body.id]),
            contacten=tuple(contacten[body.id]),
            andere_contactdagen=tuple(others[body.id]),
            bijlagen=bijlagen.get(body.id, 0),
        )
        for body in bodies
    )


def _by(key: Callable[[T], str], rows: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _zetels(connection: Connection, functies: list[Bestuursfunctie], bodies: Select[tuple[str]] | None) -> list[Zetel]:
    where = []
    if bodies is not None:
        seated = select(bestuursfunctie.c.persoon_id).where(bestuursfunctie.c.wijkorgaan_id.in_(bodies))
        where.append(persoon.c.id.in_(seated))
    personen = {value.id: value for value in values(connection, Persoon, *where)}
    return [Zetel(functie=functie, persoon=personen.get(functie.persoon_id or "")) for functie in functies]


def _actiepunten(connection: Connection, bodies: Select[tuple[str]] | None) -> list[Actiepunt]:
    """Return the actiepunten of these bodies, and those agreed in their talks that another body has now."""
    where = []
    if bodies is not None:
        talks = select(jaargesprek.c.id).where(jaargesprek.c.wijkorgaan_id.in_(bodies))
        where.append(or_(actiepunt.c.wijkorgaan_id.in_(bodies), actiepunt.c.jaargesprek_id.in_(talks)))
    return values(connection, Actiepunt, *where, order="uiterlijk")


def _latest(tot: date | None) -> list[ColumnElement[bool]]:
    """Return the condition for the contactmomenten of each body of its last day of contact up to a day."""
    if tot is None:
        return []
    day = select(contactmoment.c.wijkorgaan_id, func.max(contactmoment.c.datum))
    day = day.where(contactmoment.c.datum <= tot).group_by(contactmoment.c.wijkorgaan_id)
    return [tuple_(contactmoment.c.wijkorgaan_id, contactmoment.c.datum).in_(day)]


def subsidiedossiers(connection: Connection, *where: ColumnElement[bool]) -> list[Subsidiedossier]:
    """Return the subsidies that meet the conditions with their stappen, oldest year first; two queries."""
    found = values(connection, Subsidie, *where, order="jaar")
    of_these = [subsidiestap.c.subsidie_id.in_(select(subsidie.c.id).where(*where))] if where else []
    steps = _by(lambda stap: stap.subsidie_id, values(connection, Subsidiestap, *of_these))
    return [Subsidiedossier(subsidie=value, stappen=tuple(op_volgorde(steps.get(value.id, [])))) for value in found]
