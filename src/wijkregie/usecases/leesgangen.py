"""The first half of reading a list: from a file to bare sheets, and what each of them seems to hold."""

from pathlib import Path

from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Leeswijze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Lijst
from wijkregie.domain.lijsten.kolommen import Herkenning, herken, met_soort
from wijkregie.domain.lijsten.koppen import kopregels
from wijkregie.domain.lijsten.regels import regels
from wijkregie.store.queries.values import values
from wijkregie.usecases import inlezen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


@frozen
class Herkendblad:
    """How a sheet can be read, and how many rows that gives."""

    herkenning: Herkenning
    regels: int


@frozen
class Gelezenlijst:
    """A file as it was read, with for each of its sheets how it can be read, None for one that holds no list."""

    lijst: Lijst
    herkend: tuple[Herkendblad | None, ...]


def lees(session: Session, path: Path, *, progress: Progress | None = None) -> Gelezenlijst:
    """Read a file and look what its sheets hold, as remembered for their shape or else as they look.

    Raises Refusal when it is no list that can be read, and Cancelled.
    """
    lijst = inlezen.read(path, progress)
    sheets = zip(lijst.bladen, inlezen.recognise(session, lijst), strict=True)
    return Gelezenlijst(lijst, tuple(_counted(blad, one) if one is not None else None for blad, one in sheets))


def herken_als(session: Session, blad: Blad, soort: Lijstsoort | None = None, kop: int | None = None) -> Herkendblad:
    """Look what the columns of a sheet are when its rows are about `soort` and its headings stand on row `kop`.

    Without a `soort` it is read as it looks, and as a list of wijkorganen when it looks like none.
    """
    if kop is None:
        kop = next(iter(kopregels(blad)), 0)
    if soort is not None:
        return _counted(blad, met_soort(blad, soort, kop))
    with session.read() as connection:
        found = herken(blad, values(connection, Leeswijze))
    return _counted(blad, found or met_soort(blad, Lijstsoort.WIJKORGANEN, kop))


def _counted(blad: Blad, found: Herkenning) -> Herkendblad:
    return Herkendblad(found, len(regels(blad, found.indeling)[0]))
