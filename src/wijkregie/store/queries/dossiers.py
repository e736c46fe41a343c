"""Reads of everything kept on wijkorganen: one query per table, however many bodies."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Select, select

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Subsidiedossier, Zetel
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.store.mapping import table_of
from wijkregie.store.queries.values import values
from wijkregie.store.tables import bestuursfunctie, persoon, subsidie, subsidiestap, wijkorgaan

E = TypeVar("E", bound=Entity)
T = TypeVar("T")

_STAP_ORDER = {soort: number for number, soort in enumerate(Stapsoort)}


def dossiers(
    connection: Connection, *, stadsdeel_id: str | None = None, wijkorgaan_id: str | None = None
) -> tuple[Dossier, ...]:
    """Return the dossiers of all bodies, of one stadsdeel or of one body, ordered by name."""
    scope: list[ColumnElement[bool]] = []
    if stadsdeel_id is not None:
        scope.append(wijkorgaan.c.stadsdeel_id == stadsdeel_id)
    if wijkorgaan_id is not None:
        scope.append(wijkorgaan.c.id == wijkorgaan_id)
    bodies = values(connection, Wijkorgaan, *scope, order="naam")
    ids = select(wijkorgaan.c.id).where(*scope) if scope else None

    def of_bodies(kind: type[E], order: str = "id") -> list[E]:
        table = table_of(kind)
        return values(connection, kind, *([table.c.wijkorgaan_id.in_(ids)] if ids is not None else []), order=order)

    stadsdelen = {value.id: value for value in values(connection, Stadsdeel)}
    wijken = {value.id: value for value in values(connection, Wijk, order="naam")}
    gebied: dict[str, list[Wijk]] = defaultdict(list)
    for link in of_bodies(Werkgebied):
        gebied[link.wijkorgaan_id].append(wijken[link.wijk_id])
    zetels = _zetels(connection, of_bodies(Bestuursfunctie, "sinds"), ids)
    bestuur = _by(lambda zetel: zetel.functie.wijkorgaan_id, zetels)
    niveaus = _by(lambda keuze: keuze.wijkorgaan_id, of_bodies(Niveaukeuze, "jaar"))
    gesprekken = _by(lambda gesprek: gesprek.wijkorgaan_id, of_bodies(Jaargesprek, "jaar"))
    files = _subsidies(connection, of_bodies(Subsidie, "jaar"), ids)
    subsidies = _by(lambda file: file.subsidie.wijkorgaan_id, files)
    acties = _by(lambda actie: actie.wijkorgaan_id or "", of_bodies(Actiepunt, "uiterlijk"))
    contacten = _by(lambda contact: contact.wijkorgaan_id, of_bodies(Contactmoment, "datum"))
    return tuple(
        Dossier(
            wijkorgaan=body,
            stadsdeel=stadsdelen.get(body.stadsdeel_id or ""),
            wijken=tuple(sorted(gebied[body.id], key=lambda area: area.naam)),
            bestuur=tuple(bestuur[body.id]),
            niveaus=tuple(niveaus[body.id]),
            gesprekken=tuple(gesprekken[body.id]),
            subsidies=tuple(subsidies[body.id]),
            acties=tuple(acties[body.id]),
            contacten=tuple(contacten[body.id]),
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
    people = {value.id: value for value in values(connection, Persoon, *where)}
    return [Zetel(functie=functie, persoon=people.get(functie.persoon_id or "")) for functie in functies]


def _subsidies(
    connection: Connection, found: list[Subsidie], bodies: Select[tuple[str]] | None
) -> list[Subsidiedossier]:
    where = []
    if bodies is not None:
        where.append(subsidiestap.c.subsidie_id.in_(select(subsidie.c.id).where(subsidie.c.wijkorgaan_id.in_(bodies))))
    return _with_stappen(found, values(connection, Subsidiestap, *where, order="datum"))


def _with_stappen(subsidies: Iterable[Subsidie], stappen: Iterable[Subsidiestap]) -> list[Subsidiedossier]:
    steps = _by(lambda stap: stap.subsidie_id, stappen)
    return [
        Subsidiedossier(
            subsidie=value,
            stappen=tuple(sorted(steps.get(value.id, []), key=lambda stap: (stap.datum, _STAP_ORDER[stap.soort]))),
        )
        for value in subsidies
    ]
