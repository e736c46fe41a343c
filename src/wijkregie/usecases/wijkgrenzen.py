"""Outlines of wijken: read from a file of the municipality, looked at, and kept."""

from pathlib import Path

from wijkregie.domain.datums import tel
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.wijkgrenzen import Grenzenvoorstel, Wijkgrens, koppel
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session


def read_grenzen(session: Session, path: Path, *, progress: Progress | None = None) -> Grenzenvoorstel:
    """Read a GeoJSON file and look which outline is of which wijk; nothing is kept yet.

    Raises Refusal when it holds no outlines of wijken here, and Cancelled.
    """
    from wijkregie.documents.reading.geojson import read_omtrekken

    omtrekken = read_omtrekken(path, progress.step if progress is not None else None)
    with session.read() as connection:
        wijken = values(connection, Wijk, order="naam")
    return koppel(omtrekken, wijken)


def keep_grenzen(session: Session, voorstel: Grenzenvoorstel) -> Outcome[int]:
    """Keep outlines, in place of those there were of the same wijken. Gives back how many wijken have one now."""

    def act(uow: UnitOfWork) -> int:
        known = {each.wijk_id: each for each in uow.find(Wijkgrens)}
        for wijk_id, vlakken in voorstel.grenzen.items():
            wijk = uow.get(Wijk, wijk_id)
            new = Wijkgrens(id=edits.new_id(), wijk_id=wijk.id, vlakken=vlakken)
            edits.save_changed(uow, known.get(wijk_id, new), vlakken=vlakken)
        return len(known.keys() | voorstel.grenzen.keys())

    count = tel(len(voorstel.grenzen), "wijk", "wijken")
    return session.command(f"Grenzen van {count} ingelezen", act)


def grenzen(session: Session) -> dict[str, str]:
    """Return the outline of each wijk that has one, by its id."""
    with session.read() as connection:
        return {each.wijk_id: each.vlakken for each in values(connection, Wijkgrens)}
