"""Reads of subsidies with their stappen, and of the talks of a year."""

from sqlalchemy import Connection, func, or_, select

from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.subsidies import Stapsoort, afgesloten_op
from wijkregie.store.queries.dossiers import subsidiedossiers
from wijkregie.store.tables import subsidie, subsidiestap


def subsidies_van_jaar(connection: Connection, jaar: int, *, wijkorgaan_id: str | None = None) -> list[Subsidiedossier]:
    """Return the subsidies of a year with their stappen, of all wijkorganen or of one; two queries."""
    of_body = [subsidie.c.wijkorgaan_id == wijkorgaan_id] if wijkorgaan_id is not None else []
    return subsidiedossiers(connection, subsidie.c.jaar == jaar, *of_body)


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
    found = subsidies_van_jaar(connection, jaar, wijkorgaan_id=wijkorgaan_id)
    return found[0] if found else None
