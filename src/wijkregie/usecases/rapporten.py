"""Reports: the jaarverslag on paper and the overview as a workbook."""

from pathlib import Path

from wijkregie.usecases import files
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def jaarverslag(
    session: Session,
    jaar: int,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Return the jaarverslag of a calendar year as a PDF; raises Refusal as `jaarbeeld` does."""
    from wijkregie.documents.pdf.jaarverslag import jaarverslag as render

    picture = jaarbeeld(session, jaar, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
    if progress is not None:
        progress.step(1, 3)
    content = render(picture, session.clock.now())
    if progress is not None:
        progress.step(2, 3)
    return content


def save_jaarverslag(
    session: Session,
    jaar: int,
    target: Path,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the jaarverslag to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        scope = {"stadsdeel_id": stadsdeel_id, "wijkorgaan_id": wijkorgaan_id}
        temporary.write_bytes(jaarverslag(session, jaar, **scope, progress=progress))
    return target


def save_overzicht(
    session: Session, jaar: int, target: Path, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> Path:
    """Write the overview of a subsidy year as a workbook, replacing one that is there; gives back where it is."""
    from wijkregie.documents.excel.overzicht import write_overzicht

    with files.outgoing(session, target) as temporary:
        picture = jaarbeeld(session, jaar, stadsdeel_id=stadsdeel_id)
        write_overzicht(picture, temporary, progress.step if progress is not None else None)
    return target


def overzicht_bladen(
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> dict[str, int]:
    """Return the sheets of the overview with the number of rows on each; the front sheet has less than none."""
    picture = jaarbeeld(session, jaar, stadsdeel_id=stadsdeel_id)
    bodies, promised = picture.dossiers, picture.afspraken
    return {
        "Overzicht": -1,
        "Wijkorganen": len(bodies),
        "Jaargesprekken": sum(talk.jaar <= jaar for body in bodies for talk in body.gesprekken),
        "Niveauverloop": sum(choice.jaar <= jaar for body in bodies for choice in body.niveaus),
        "Subsidies": sum(file.subsidie.jaar <= jaar for body in bodies for file in body.subsidies),
        "Acties": sum(len(body.acties) for body in bodies) + len(picture.losse_acties),
        "Wijkbudget": sum(one.budget.jaar <= jaar for one in picture.budgetten),
        "Initiatieven": sum(one.initiatief.ontvangen_op.year <= jaar for one in picture.initiatieven),
        "Afspraken": sum(len(rij.vakken) for rij in promised.nakomingen.rijen) if promised else 0,
        "Trajecten": len(promised.trajecten) if promised else 0,
    }
