"""The paper about an initiatief: how it is weighed, as PDF."""

from wijkregie.usecases import files
from wijkregie.usecases.brieven import initiatiefzaak
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def waardering(session: Session, initiatief_id: str, *, progress: Progress | None = None) -> tuple[str, bytes]:
    """Return the waardering of an initiatief as a PDF with the name of its file; raises Refusal "weg"."""
    from wijkregie.documents.pdf.waardering import waardering as set_waardering

    zaak = initiatiefzaak(session, initiatief_id)
    if progress is not None:
        progress.step(1, 2)
    name = files.file_name("Waardering", zaak.initiatief.naam)
    return name, set_waardering(zaak, session.clock.now())
