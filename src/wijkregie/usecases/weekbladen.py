"""The week on paper, from what Vandaag shows."""

from pathlib import Path

from wijkregie.domain.datums import format_datum, format_relatief
from wijkregie.domain.signalen import Groep
from wijkregie.domain.weekbladen import Weekblad, Weekregel
from wijkregie.usecases import files
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.vandaag import vandaag


def weekbeeld(session: Session) -> Weekblad:
    """Return what the paper of the week shows; what was put off is not on it, nor why anything was."""
    found = vandaag(session)
    lines: dict[Groep, list[Weekregel]] = {}
    for span, waiting in found.groepen.items():
        lines[span] = [
            Weekregel(
                wat=line.signaal.regel,
                van=line.van,
                wanneer=format_relatief(line.signaal.datum or found.datum, found.datum, line.signaal.tijd),
            )
            for line in waiting
        ]
    silent = [(line.van, line.signaal.woord.removesuffix(" stil")) for line in found.stil]
    return Weekblad(peildatum=found.datum, inrichting=found.inrichting, regels=lines, stil=silent)


def weekblad(session: Session, *, progress: Progress | None = None) -> tuple[str, bytes]:
    """Return the week as a PDF of one page with the name of its file."""
    from wijkregie.documents.pdf.weekblad import weekblad as set_weekblad

    found = weekbeeld(session)
    if progress is not None:
        progress.step(1, 2)
    return files.file_name("Week", format_datum(found.peildatum)), set_weekblad(found, session.clock.now())


def save_weekblad(session: Session, target: Path) -> Path:
    """Write the week to a file, replacing one that is there; gives back where it is."""
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(weekblad(session)[1])
    return target
