"""Reads of subsidies with their stappen, and of the talks of a year."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, or_, select

from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.regelingen import Deelplafond, Regeling
from wijkregie.domain.subsidies import Stapsoort, afgesloten_op
from wijkregie.store.queries.dossiers import subsidiedossiers
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.tables import jaargesprek, subsidie, subsidiestap


def subsidies_van_jaar(
    connection: Connection, jaar: int, *, wijkorgaan_ids: Sequence[str] | None = None
) -> list[Subsidiedossier]:
    """Return the subsidies of a year with their stappen, of all wijkorganen or of some; two queries."""
    of_bodies = [subsidie.c.wijkorgaan_id.in_(wijkorgaan_ids)] if wijkorgaan_ids is not None else []
    return subsidiedossiers(connection, subsidie.c.jaar == jaar, *of_bodies)


@frozen(kw_only=True)
class Subsidiegegevens:
    """What is kept for a subsidy year: its bodies by name, their subsidies and talks, the regeling and its parts."""

    wijkorganen: list[WijkorgaanRow]
    subsidies: list[Subsidiedossier]
    gesprekken: list[Jaargesprek]
    regeling: Regeling | None
    deelplafonds: list[Deelplafond]


def subsidiegegevens(
    connection: Connection, jaar: int, *, wijkorgaan_id: str | None = None, limit: int | None = None
) -> Subsidiegegevens:
    """Return what is kept for a year of all wijkorganen, of one, or of the first by name; one query per table."""
    bodies = wijkorgaan_rows(connection, jaar, wijkorgaan_id=wijkorgaan_id, limit=limit)
    some = None if wijkorgaan_id is None and limit is None else [body.id for body in bodies]
    of_bodies = [jaargesprek.c.wijkorgaan_id.in_(some)] if some is not None else []
    rules = next(iter(values(connection, Regeling, jaar=jaar)), None)
    return Subsidiegegevens(
        wijkorganen=bodies,
        subsidies=subsidies_van_jaar(connection, jaar, wijkorgaan_ids=some),
        gesprekken=values(connection, Jaargesprek, *of_bodies, jaar=jaar),
        regeling=rules,
        deelplafonds=values(connection, Deelplafond, regeling_id=rules.id) if rules else [],
    )


def lopende_subsidies(connection: Connection, *, ook_van: int) -> list[Subsidiedossier]:
    """Return the subsidies that are not closed, and all of one year; two queries."""
    owner, soort = subsidiestap.c.subsidie_id, subsidiestap.c.soort
    once_closed = select(owner).where(soort == Stapsoort.AFGESLOTEN)
    # Only a later aanvraag can have opened again what was once closed.
    anew = select(owner).where(soort == Stapsoort.AANVRAAG_ONTVANGEN).group_by(owner).having(func.count() > 1)
    maybe = or_(subsidie.c.jaar == ook_van, subsidie.c.id.not_in(once_closed), subsidie.c.id.in_(anew))
    found = subsidiedossiers(connection, maybe)
    return [file for file in found if file.subsidie.jaar == ook_van or afgesloten_op(file.stappen) is None]


def subsidie_van(connection: Connection, subsidie_id: str) -> Subsidiedossier | None:
    """Return one subsidie with its stappen, or None."""
    found = subsidiedossiers(connection, subsidie.c.id == subsidie_id)
    return found[0] if found else None


def subsidie_in_jaar(connection: Connection, wijkorgaan_id: str, jaar: int) -> Subsidiedossier | None:
    """Return the subsidie of a wijkorgaan for a year, or None."""
    found = subsidies_van_jaar(connection, jaar, wijkorgaan_ids=[wijkorgaan_id])
    return found[0] if found else None
