"""The talks and last days as a file for the user's own calendar."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from wijkregie.domain.agenda import (
    Agendapunt,
    van_budgetjaar,
    van_gesprek,
    van_initiatief,
    van_regeling,
    van_spaardeel,
)
from wijkregie.domain.budgetten import Budgetjaar
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.personen import Bestuursfunctie, Persoon, zit_nu
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.saldi import per_budget, spaardelen
from wijkregie.store.queries.budgetten import budgetnamen, spaarboekingen
from wijkregie.store.queries.initiatieven import beloofde_antwoorden
from wijkregie.store.queries.jaargesprekken import laatst_gepland
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.stores import Reading
from wijkregie.usecases import edits, files
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


def agenda_gesprek(session: Session, jaargesprek_id: str) -> bytes:
    """Return the calendar of one talk; raises Refusal "weg", or "gesprek_zonder_datum" when it never had a day."""
    gesprek = edits.get(session, Jaargesprek, jaargesprek_id)
    with session.read() as connection:
        punten = _van_gesprekken(session, connection, [gesprek])
    if not punten:
        raise Refusal("gesprek_zonder_datum")
    return _render(session, punten)


def agenda_jaar(session: Session, jaar: int) -> bytes:
    """Return the calendar of all talks about a year, with the last days of its regeling and wijkbudgetten.

    With it go the answers promised to residents, and the ends of spaardelen, in the year itself and the one before, in
    which the talks are. Raises Refusal.
    """
    check_jaar(jaar)
    with session.read() as connection:
        punten = _van_gesprekken(session, connection, values(connection, Jaargesprek, jaar=jaar))
        for regeling in values(connection, Regeling, jaar=jaar):
            punten += van_regeling(regeling)
        punten += _van_wijken(connection, jaar)
    if not punten:
        raise Refusal("agenda_leeg", jaar=jaar)
    return _render(session, punten)


def save_agenda_gesprek(
    session: Session, jaargesprek_id: str, target: Path, *, progress: Progress | None = None
) -> Path:
    """Write the calendar of one talk to a file, replacing one that is there; gives back where it is."""
    return _save(session, target, agenda_gesprek(session, jaargesprek_id), progress)


def save_agenda_jaar(session: Session, jaar: int, target: Path, *, progress: Progress | None = None) -> Path:
    """Write the calendar of a year to a file, replacing one that is there; gives back where it is."""
    return _save(session, target, agenda_jaar(session, jaar), progress)


def gesprek_in_jaar(session: Session, wijkorgaan_id: str, jaar: int) -> Jaargesprek:
    """Return the talk of a wijkorgaan about a year; raises Refusal "geen_gesprek"."""
    check_jaar(jaar)
    with session.read() as connection:
        found = values(connection, Jaargesprek, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
        if not found:
            raise Refusal("geen_gesprek", naam=wijkorgaan_namen(connection, [wijkorgaan_id])[wijkorgaan_id], jaar=jaar)
    return found[0]


def _save(session: Session, target: Path, content: bytes, progress: Progress | None) -> Path:
    with files.outgoing(session, target) as temporary:
        temporary.write_bytes(content)
        if progress is not None:
            progress.step(1, 1)
    return target


def _van_gesprekken(session: Session, connection: Reading, gesprekken: Sequence[Jaargesprek]) -> list[Agendapunt]:
    called_off = [gesprek.id for gesprek in gesprekken if not bereikt(gesprek, Gespreksstand.GEPLAND)]
    planned = laatst_gepland(connection, called_off)
    names, mensen = wijkorgaan_namen(connection), _mensen(session, connection)
    found = (
        van_gesprek(
            gesprek, names[gesprek.wijkorgaan_id], mensen.get(gesprek.wijkorgaan_id, ()), planned.get(gesprek.id)
        )
        for gesprek in gesprekken
    )
    return [punt for punt in found if punt is not None]


def _van_wijken(connection: Reading, jaar: int) -> Iterator[Agendapunt]:
    for rules in values(connection, Budgetjaar, jaar=jaar):
        yield from van_budgetjaar(rules)
    promised = (van_initiatief(row.initiatief, row.wijk) for row in beloofde_antwoorden(connection, jaar - 1, jaar))
    booked = per_budget(spaarboekingen(connection))
    namen = budgetnamen(connection, booked)
    saved = (
        van_spaardeel(deel, namen[budget_id])
        for budget_id, boekingen in booked.items()
        for deel in spaardelen(budget_id, boekingen)
    )
    for punt in (*promised, *saved):
        if punt is not None and jaar - 1 <= punt.datum.year <= jaar:
            yield punt


def _mensen(session: Session, connection: Reading) -> Mapping[str, Sequence[str]]:
    """Return who sit on each bestuur now, with their role."""
    names = {persoon.id: persoon.naam for persoon in values(connection, Persoon)}
    found: dict[str, list[str]] = {}
    for functie in values(connection, Bestuursfunctie, order="rol"):
        if functie.persoon_id is not None and zit_nu(functie, session.today):
            words = f"{names[functie.persoon_id]} ({functie.rol})"
            found.setdefault(functie.wijkorgaan_id, []).append(words)
    return found


def _render(session: Session, punten: Sequence[Agendapunt]) -> bytes:
    from wijkregie.documents.calendar import calendar  # not needed until a file is made

    return calendar(punten, session.clock.now())
