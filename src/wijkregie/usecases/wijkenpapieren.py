"""The map of wijken as a paper."""

from wijkregie.domain.datums import format_datum
from wijkregie.domain.wijken import Toon
from wijkregie.usecases import files
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijken import wijkenkaart
from wijkregie.usecases.wijkgrenzen import grenzen


def wijkenkaart_pdf(
    session: Session, jaar: int, toon: Toon, *, met_grenzen: bool = False, progress: Progress | None = None
) -> tuple[str, bytes]:
    """Return the map of a year as a PDF with the name of its file; `met_grenzen` draws outlines in place of tiles."""
    from wijkregie.documents.pdf.wijkenkaart import wijkenkaart as render

    kaart = wijkenkaart(session, jaar)
    outlines = grenzen(session) if met_grenzen else {}
    if progress is not None:
        progress.step(1, 2)
    content = render(kaart, toon, inrichting(session), outlines, session.clock.now())
    return files.file_name("Wijken", str(jaar), toon.value, format_datum(kaart.today)), content
