"""The participatieverslag of a raadsperiode (PV art. 12): read, written by section, on paper and as a workbook."""

from collections.abc import Mapping
from pathlib import Path

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.participatieverslagen import (
    JAREN,
    Onderdeel,
    Participatieverslag,
    check_participatieverslag,
    met_tekst,
    tekst_van,
)
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.verslagbeelden import Verslagbeeld, heeft_dag, hoort_bij, is_van, loopt_in
from wijkregie.domain.verslagzinnen import vastgelegd
from wijkregie.store.queries.gebiedsgeld import gebiedsbudgetten, gebiedsinitiatieven
from wijkregie.store.queries.trajectdossiers import losse_inbreng, trajectdossiers
from wijkregie.store.queries.values import values
from wijkregie.store.queries.verslagbeelden import (
    bijeenkomsten_in,
    nakomingen_in,
    specialistvragen_in,
    subsidiejaren,
    verslag_over,
)
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, files
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Outcome, Session


@frozen
class Verslagdeel:
    """A section of a report: what its writer made of it, and what is recorded."""

    onderdeel: Onderdeel
    tekst: str
    vastgelegd: list[str]


def verslagbeeld(session: Session, eerste_jaar: int, laatste_jaar: int) -> Verslagbeeld:
    """Return the picture of some years; each table is read once. Raises Refusal for years that cannot be."""
    jaren = range(eerste_jaar, laatste_jaar + 1)
    empty = Participatieverslag(id="", eerste_jaar=eerste_jaar, laatste_jaar=laatste_jaar)
    check_participatieverslag(empty)
    with session.read() as connection:
        names = {part.id: part.naam for part in values(connection, Stadsdeel)}
        plans = trajectdossiers(connection)
        ideas = gebiedsinitiatieven(connection, names)
        return Verslagbeeld(
            verslag=verslag_over(connection, eerste_jaar, laatste_jaar) or empty,
            inrichting=inrichting(session),
            peildatum=session.today,
            trajecten=tuple(plan for plan in plans if loopt_in(plan, jaren, session.today)),
            zonder_dag=sum(not heeft_dag(plan) for plan in plans),
            los=tuple(one for one in losse_inbreng(connection) if is_van(one.betrokkenheid, jaren)),
            bijeenkomsten=tuple(bijeenkomsten_in(connection, jaren)),
            specialistvragen=tuple(specialistvragen_in(connection, jaren)),
            nakomingen=tuple(nakomingen_in(connection, jaren)),
            initiatieven=tuple(one for one in ideas if hoort_bij(one.initiatief, jaren)),
            budgetten=tuple(one for one in gebiedsbudgetten(connection, names) if one.budget.jaar in jaren),
            subsidies=tuple(subsidiejaren(connection, jaren)),
            antwoordweken={rules.jaar: rules.terugkoppeling_weken for rules in values(connection, Regeling)},
        )


def voorgestelde_periode(session: Session) -> tuple[int, int]:
    """Return the years of the report that was written on last, else the last four."""
    with session.read() as connection:
        kept = values(connection, Participatieverslag)
    latest = max(kept, key=lambda verslag: verslag.version, default=None)
    today = session.today.year
    return (latest.eerste_jaar, latest.laatste_jaar) if latest else (today - JAREN + 1, today)


def verslagteksten(session: Session, eerste_jaar: int, laatste_jaar: int) -> dict[Onderdeel, str]:
    """Return only the texts of a report on these years; "" where nobody wrote any."""
    with session.read() as connection:
        kept = verslag_over(connection, eerste_jaar, laatste_jaar)
    return {each: tekst_van(kept, each) if kept else "" for each in Onderdeel}


def verslagdelen(
    session: Session, eerste_jaar: int, laatste_jaar: int, *, progress: Progress | None = None
) -> list[Verslagdeel]:
    """Return the sections of a report, each with its text beside what is recorded; raises Refusal as `verslagbeeld`."""
    beeld = verslagbeeld(session, eerste_jaar, laatste_jaar)
    if progress is not None:
        progress.step(1, 2)
    return [Verslagdeel(each, tekst_van(beeld.verslag, each), vastgelegd(beeld, each)) for each in Onderdeel]


def change_verslagtekst(
    session: Session, eerste_jaar: int, laatste_jaar: int, onderdeel: Onderdeel, tekst: str
) -> Outcome[Participatieverslag]:
    """Keep the words for a section of the report on these years; raises Refusal for years that cannot be."""

    def act(uow: UnitOfWork) -> Participatieverslag:
        kept = uow.find(Participatieverslag, eerste_jaar=eerste_jaar, laatste_jaar=laatste_jaar)
        new = Participatieverslag(id=edits.new_id(), eerste_jaar=eerste_jaar, laatste_jaar=laatste_jaar)
        return edits.save_new(uow, met_tekst(kept[0] if kept else new, onderdeel, tekst))

    return session.command("Tekst van het participatieverslag gewijzigd", act)


def participatieverslag(
    session: Session, eerste_jaar: int, laatste_jaar: int, *, progress: Progress | None = None
) -> bytes:
    """Return the participatieverslag as a PDF; raises Refusal as `verslagbeeld`."""
    from wijkregie.documents.pdf.participatieverslag import participatieverslag as render

    beeld = verslagbeeld(session, eerste_jaar, laatste_jaar)
    if progress is not None:
        progress.step(1, 3)
    content = render(beeld, session.clock.now())
    if progress is not None:
        progress.step(2, 3)
    return content


def save_participatieverslag(
    session: Session, eerste_jaar: int, laatste_jaar: int, target: Path, *, progress: Progress | None = None
) -> Path:
    """Write the participatieverslag, or on a name that ends on .xlsx its annex, replacing a file that is there.

    Raises Refusal "verslag_of_bijlage" for another ending, and as `verslagbeeld` does.
    """
    with files.outgoing(session, target) as temporary:
        ending = target.suffix.lower()
        if ending not in (".pdf", ".xlsx"):
            raise Refusal("verslag_of_bijlage", bestand=target.name)
        if ending == ".pdf":
            temporary.write_bytes(participatieverslag(session, eerste_jaar, laatste_jaar, progress=progress))
        else:
            from wijkregie.documents.excel.participatieverslag import write_bijlage

            beeld = verslagbeeld(session, eerste_jaar, laatste_jaar)
            write_bijlage(beeld, temporary, progress.step if progress is not None else None)
    return target


def bijlage_bladen(
    session: Session, eerste_jaar: int, laatste_jaar: int, *, progress: Progress | None = None
) -> Mapping[str, int]:
    """Return the sheets of the annex with the number of rows on each; the one that explains has less than none."""
    beeld = verslagbeeld(session, eerste_jaar, laatste_jaar)
    return {
        "Toelichting": -1,
        "Trajecten": len(beeld.trajecten),
        "Betrokkenheden": len(beeld.inbreng),
        "Kosten": len(beeld.trajecten),
        "Initiatieven": len(beeld.initiatieven),
        "Budgetten": len(beeld.budgetten),
    }
