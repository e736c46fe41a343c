"""The papers around a jaargesprek, as PDF."""

from datetime import datetime
from pathlib import Path

from wijkregie.domain.entities import check_jaar
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.usecases import files
from wijkregie.usecases.gespreksbladen import gespreksdossier
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.sjablonen import ingevuld


def papier(
    session: Session, soort: Papiersoort, wijkorgaan_id: str, jaar: int, *, progress: Progress | None = None
) -> bytes:
    """Return a paper for the talk of a wijkorgaan about a year as a PDF; raises Refusal."""
    check_jaar(jaar)
    found = gespreksdossier(session, wijkorgaan_id, jaar)
    if progress is not None:
        progress.step(1, 2)
    return _render(session, soort, found, session.clock.now())


def save_papier(
    session: Session,
    soort: Papiersoort,
    wijkorgaan_id: str,
    jaar: int,
    target: Path,
    *,
    progress: Progress | None = None,
) -> Path:
    """Write a paper to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(papier(session, soort, wijkorgaan_id, jaar, progress=progress))
    return target


def file_name(soort: Papiersoort, wijkorgaan: str, jaar: int) -> str:
    """Return a file name for a paper: "Voorblad 2027 Wijkraad ’t Hagen"."""
    return files.file_name(soort.value.capitalize(), jaar, wijkorgaan)


def _render(session: Session, soort: Papiersoort, gesprek: Gespreksdossier, moment: datetime) -> bytes:
    match soort:
        case Papiersoort.FORMULIER:
            from wijkregie.documents.pdf.gespreksformulier import gespreksformulier

            return gespreksformulier(gesprek, moment)
        case Papiersoort.GESPREKSVERSLAG:
            from wijkregie.documents.pdf.gespreksverslag import gespreksverslag

            return gespreksverslag(gesprek, moment)
        case Papiersoort.UITNODIGING | Papiersoort.VERSLAG_TER_AKKOORD:
            from wijkregie.documents.pdf.brief import brief

            onderwerp, tekst = ingevuld(session, Sjabloonsoort(soort.value), gesprek)
            return brief(gesprek, onderwerp, tekst, moment, met_verslag=soort is Papiersoort.VERSLAG_TER_AKKOORD)
        case _:
            raise NotImplementedError(soort)
