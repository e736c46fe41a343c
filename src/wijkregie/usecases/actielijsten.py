"""The actielijst, on paper and as a workbook."""

from datetime import date
from pathlib import Path

from wijkregie.domain.actielijsten import Actielijst, per_eigenaar
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.acties import actie_rows_of
from wijkregie.store.queries.values import value
from wijkregie.usecases import files
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

PDF, EXCEL = ".pdf", ".xlsx"
"""The kinds of file it can be, told by how the name ends."""


def actielijst(
    session: Session,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    klaar_sinds: date | None = None,
) -> Actielijst:
    """Return what is to be done by owner, of the municipality, of a stadsdeel or of one wijkorgaan.

    With `klaar_sinds` also what was closed from that day on. Raises Refusal "weg" when the stadsdeel or the
    wijkorgaan does not exist.
    """
    over = ""
    with session.read() as connection:
        if stadsdeel_id is not None:
            part = value(connection, Stadsdeel, stadsdeel_id)
            if part is None:
                raise Refusal("weg", wat=zelfstandig("stadsdeel"))
            over = f"Stadsdeel {part.naam}"
        if wijkorgaan_id is not None:
            body = value(connection, Wijkorgaan, wijkorgaan_id)
            if body is None:
                raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
            over = body.naam
        found = actie_rows_of(connection, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
    return Actielijst(session.today, inrichting(session), over, per_eigenaar(found, klaar_sinds), klaar_sinds)


def actielijst_pdf(
    session: Session,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Return the actielijst as a PDF; raises Refusal as `actielijst` does."""
    from wijkregie.documents.pdf.actielijst import actielijst as render

    lijst = actielijst(session, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
    if progress is not None:
        progress.step(1, 2)
    return render(lijst, session.clock.now())


def actielijst_bladen(
    session: Session,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    progress: Progress | None = None,
) -> dict[str, int]:
    """Return the sheet of the workbook with the number of rows on it."""
    lijst = actielijst(session, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
    return {"Acties": sum(len(one.acties) for one in lijst.eigenaars)}


def save_actielijst(
    session: Session,
    target: Path,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    klaar_sinds: date | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the actielijst to a file, replacing one that is there: on paper, or as a workbook on .xlsx.

    Raises Refusal "lijst_pdf_of_excel" for another ending, and as `actielijst` does.
    """
    with files.outgoing(session, target) as temporary:
        ending = target.suffix.lower()
        if ending not in (PDF, EXCEL):
            raise Refusal("lijst_pdf_of_excel", bestand=target.name)
        lijst = actielijst(session, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id, klaar_sinds=klaar_sinds)
        if ending == PDF:
            from wijkregie.documents.pdf.actielijst import actielijst as render

            temporary.write_bytes(render(lijst, session.clock.now()))
        else:
            from wijkregie.documents.excel.actielijst import write_actielijst

            write_actielijst(lijst, temporary, progress.step if progress is not None else None)
    return target
