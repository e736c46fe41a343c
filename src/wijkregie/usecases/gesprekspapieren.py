"""The papers around a jaargesprek, as PDF."""

from pathlib import Path

from wijkregie.domain.entities import check_jaar
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.wijkorganen import wordt_verwacht
from wijkregie.usecases import files
from wijkregie.usecases.brieven import brief, briefpapier
from wijkregie.usecases.gespreksbladen import gespreksdossier, gespreksdossiers
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def papier(
    session: Session, soort: Papiersoort, wijkorgaan_id: str, jaar: int, *, progress: Progress | None = None
) -> bytes:
    """Return a paper for the talk of a wijkorgaan about a year as a PDF; raises Refusal."""
    found = gespreksdossier(session, wijkorgaan_id, jaar)
    if progress is not None:
        progress.step(1, 2)
    return papier_van(session, soort, found)


def papier_van(session: Session, soort: Papiersoort, gesprek: Gespreksdossier) -> bytes:
    """Return a paper for a talk that was read already as a PDF; raises Refusal."""
    check_jaar(gesprek.blad.jaar)
    moment = session.clock.now()
    match soort:
        case Papiersoort.VOORBLAD:
            from wijkregie.documents.pdf.voorblad import voorblad

            return voorblad(gesprek, moment)
        case Papiersoort.FORMULIER:
            from wijkregie.documents.pdf.gespreksformulier import gespreksformulier

            return gespreksformulier(gesprek, moment)
        case Papiersoort.GESPREKSVERSLAG:
            from wijkregie.documents.pdf.gespreksverslag import gespreksverslag

            return gespreksverslag(gesprek, moment)
        case Papiersoort.UITNODIGING | Papiersoort.VERSLAG_TER_AKKOORD:
            return briefpapier(session, brief(Sjabloonsoort(soort.value), gesprek), gesprek)


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


def voorbladen(
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> bytes:
    """Return the voorbladen of a year as one PDF, a page for each wijkorgaan to talk with; raises Refusal."""
    from wijkregie.documents.pdf.voorblad import paper

    found = te_spreken(session, jaar, stadsdeel_id=stadsdeel_id)
    return paper(found, progress.step if progress is not None else None).render(session.clock.now())


def te_spreken(session: Session, jaar: int, *, stadsdeel_id: str | None = None) -> list[Gespreksdossier]:
    """Return the wijkorganen of which a talk about a year is expected or was not cancelled, by name.

    Raises Refusal for a year that cannot be, or in which there is nobody to talk with.
    """
    found = [each for each in gespreksdossiers(session, jaar, stadsdeel_id=stadsdeel_id) if _heeft_gesprek(each)]
    if not found:
        raise Refusal("geen_gesprekken", jaar=jaar)
    return found


def save_voorbladen(
    session: Session,
    jaar: int,
    target: Path,
    *,
    stadsdeel_id: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the voorbladen of a year to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(voorbladen(session, jaar, stadsdeel_id=stadsdeel_id, progress=progress))
    return target


def _heeft_gesprek(found: Gespreksdossier) -> bool:
    gesprek = found.blad.gesprek
    if gesprek is None:
        return wordt_verwacht(found.dossier.wijkorgaan, found.blad.jaar)
    return gesprek.stand is not Gespreksstand.VERVALLEN
