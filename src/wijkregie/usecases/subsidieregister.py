"""The register of subsidies of a year: a workbook as the Woo asks for it, and a CSV as open data."""

from pathlib import Path

from wijkregie.domain.entities import check_jaar
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidieregister import Subsidieregister, registerregels, verstrekkingen
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.subsidieregister import registerdossiers
from wijkregie.store.queries.values import value, values
from wijkregie.usecases import files
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

EXCEL, CSV = ".xlsx", ".csv"
"""The kinds of file it can be, told by how the name ends."""


def subsidieregister(session: Session, jaar: int, *, stadsdeel_id: str | None = None) -> Subsidieregister:
    """Return what the register of a year is made from, of the municipality or of one stadsdeel.

    Raises Refusal for a year that cannot be, and "weg" when the stadsdeel does not exist.
    """
    check_jaar(jaar)
    with session.read() as connection:
        part = value(connection, Stadsdeel, stadsdeel_id) if stadsdeel_id is not None else None
        if stadsdeel_id is not None and part is None:
            raise Refusal("weg", wat=zelfstandig("stadsdeel"))
        rules = values(connection, Regeling, jaar=jaar)
        found = registerdossiers(connection, jaar, stadsdeel_id=stadsdeel_id)
    return Subsidieregister(
        jaar=jaar,
        peildatum=session.today,
        inrichting=inrichting(session),
        regeling=rules[0] if rules else None,
        dossiers=tuple(found),
        stadsdeel=part.naam if part else "",
    )


def save_subsidieregister(
    session: Session, jaar: int, target: Path, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> Path:
    """Write the register to a file, replacing one that is there: a workbook, or open data where it ends on .csv.

    Raises Refusal "bestandssoort_onbekend" for another ending, and as `subsidieregister` does.
    """
    with files.outgoing(session, target) as temporary:
        ending = target.suffix.lower()
        if ending not in (EXCEL, CSV):
            raise Refusal("bestandssoort_onbekend", bestand=target.name)
        register = subsidieregister(session, jaar, stadsdeel_id=stadsdeel_id)
        if ending == CSV:
            from wijkregie.documents.csv.subsidieregister import open_data

            temporary.write_bytes(open_data(register))
        else:
            from wijkregie.documents.excel.subsidieregister import write_subsidieregister

            write_subsidieregister(register, temporary, progress.step if progress is not None else None)
    return target


def subsidieregister_bladen(
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> dict[str, int]:
    """Return the sheets of the workbook with the number of rows on each; the legend has less than none."""
    found = registerregels(subsidieregister(session, jaar, stadsdeel_id=stadsdeel_id))
    return {"Subsidieregister": len(found), "Toelichting": -1}


def open_data_rijen(
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, progress: Progress | None = None
) -> dict[str, int]:
    """Return how many subsidies the open data will hold."""
    return {"Gegeven subsidies": len(verstrekkingen(subsidieregister(session, jaar, stadsdeel_id=stadsdeel_id)))}
