"""Undo, redo, the history of a row and what was removed; all read from the journaal."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from wijkregie.domain.budgetten import Boeking
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.domain.subsidies import Subsidiestap
from wijkregie.domain.woorden import soortnaam, zelfstandig
from wijkregie.store.journaal import Entry, Line, Soort, end_of_chain, lines_of
from wijkregie.store.mapping import from_image
from wijkregie.store.queries import geschiedenis
from wijkregie.store.queries.geschiedenis import Wijziging as Wijziging
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases.session import Outcome, Session


@frozen
class Steps:
    """Labels of what undo and redo would do now; None when there is nothing."""

    undo: str | None
    redo: str | None


def steps(session: Session) -> Steps:
    """Tell what can be undone and done again."""
    with session.read() as connection:
        done, undone = geschiedenis.last_done(connection), geschiedenis.last_undone(connection)
    return Steps(done.label if done else None, undone.label if undone else None)


def worked_in(session: Session) -> bool:
    """Tell whether the journaal holds more than the making of the store, which is all that cannot be undone."""
    with session.read() as connection:
        return geschiedenis.worked_in(connection)


def is_done(session: Session, nummer: int) -> bool:
    """Tell whether a command was not undone, or was done again after that."""
    with session.read() as connection:
        return nummer in geschiedenis.undoable(connection, [nummer])


def undo(session: Session, nummer: int | None = None) -> Outcome[str]:
    """Undo a command, the last one that stands by default; gives back its label.

    Raises Refusal when there is none, when it cannot be undone, when a row has changed since, or when steps of a
    subsidie, boekingen or successors of wijkorganen would be left that cannot be.
    """
    with session.read() as connection:
        entry = geschiedenis.last_done(connection) if nummer is None else geschiedenis.entry(connection, nummer)
        if entry is None or entry.soort is not Soort.DOEN:
            raise Refusal("niets_ongedaan")
        if not entry.omkeerbaar:
            raise Refusal("niet_omkeerbaar", label=entry.label)
        if not geschiedenis.undoable(connection, [entry.nummer]):
            raise Refusal("niets_ongedaan")
    return _replay(session, entry, Soort.ONGEDAAN)


def redo(session: Session) -> Outcome[str]:
    """Do again what was undone last; raises Refusal when there is nothing or a row has changed since."""
    with session.read() as connection:
        entry = geschiedenis.last_undone(connection)
    if entry is None:
        raise Refusal("niets_opnieuw")
    return _replay(session, entry, Soort.OPNIEUW)


def restore(session: Session, *rows: tuple[str, str]) -> Outcome[list[str]]:
    """Put removed rows (table, id) back with the content they had, and with them what was removed along with each.

    Gives back the labels of the commands that removed them. Raises Refusal "weg" when one was never removed,
    "eerst_terug" when what it belonged to is gone itself and does not come back with these.
    """

    def put_back(uow: UnitOfWork) -> list[str]:
        gone = geschiedenis.removed(uow.connection)
        found = [
            next((row for row in gone if (row.tabel, row.rij_id) == wanted), None) for wanted in dict.fromkeys(rows)
        ]
        labels: dict[int, str] = {}
        for (tabel, _), row in zip(dict.fromkeys(rows), found, strict=True):
            if row is None:
                raise Refusal("weg", wat=zelfstandig(tabel))
            labels[row.nummer] = row.label
        lines = [line for nummer in sorted(labels, reverse=True) for line in reversed(lines_of(uow.connection, nummer))]
        with _kept_whole(session, uow, lines):
            for line in lines:
                if line.na is None and line.voor is not None and uow.holds(line.tabel, line.rij_id, None):
                    _refuse_orphan(uow, line, gone)
                    uow.put_back(line.tabel, line.rij_id, line.voor)
        return list(labels.values())

    told = soortnaam(rows[0][0]).capitalize() if len(rows) == 1 else f"{len(rows)} dingen"
    return session.command(f"{told} teruggezet", put_back)


def _refuse_orphan(uow: UnitOfWork, line: Line, gone: Sequence[Wijziging]) -> None:
    """Refuse to put a row back before what it belongs to, and say what that is; raises Refusal "eerst_terug"."""
    from wijkregie.store.queries.overdrachten import references  # not needed to show what can be undone

    image: dict[str, Any] = json.loads(line.voor or "{}")
    pointed_at = [(target, image.get(field)) for field, target in references(line.tabel).items()]
    if line.tabel == "bijlage":
        pointed_at.append((image["tabel"], image["rij_id"]))
    for target, row_id in pointed_at:
        if row_id and uow.holds(target, row_id, None):
            first = next((row for row in gone if (row.tabel, row.rij_id) == (target, row_id)), None)
            naam = (first.voor or {}).get("naam") if first is not None else None
            eerst = f"{soortnaam(target)} “{quoted(naam)}”" if naam else soortnaam(target)
            raise Refusal("eerst_terug", wat=zelfstandig(line.tabel), eerst=eerst)


def removed(session: Session) -> list[Wijziging]:
    """Return what was removed and can be put back, last removed first."""
    with session.read() as connection:
        return geschiedenis.removed(connection)


def count(session: Session) -> int:
    """Return how many commands the journaal holds, undone ones and undoing itself too."""
    with session.read() as connection:
        return end_of_chain(connection)[0]


def wijzigingen(session: Session, *rows: tuple[str, str]) -> list[Wijziging]:
    """Return what happened to these rows (table, id), newest first."""
    with session.read() as connection:
        return geschiedenis.wijzigingen(connection, rows)


def _replay(session: Session, entry: Entry, soort: Soort) -> Outcome[str]:
    """Put every row of an entry back (or forward again), if each still is as the entry left it."""
    forward = soort is Soort.OPNIEUW

    def apply(uow: UnitOfWork) -> str:
        lines = lines_of(uow.connection, entry.nummer)
        with _kept_whole(session, uow, lines):
            for line in lines if forward else reversed(lines):
                expected, wanted = (line.voor, line.na) if forward else (line.na, line.voor)
                if expected is None and wanted is None:
                    raise Refusal("waarde_gewist", label=entry.label)
                if not uow.holds(line.tabel, line.rij_id, expected):
                    code = "opnieuw_gewijzigd" if forward else "ongedaan_gewijzigd"
                    raise Refusal(code, label=entry.label, wat=zelfstandig(line.tabel).lower())
                uow.put_back(line.tabel, line.rij_id, wanted)
        return entry.label

    label = f"{'Opnieuw' if forward else 'Ongedaan'}: {entry.label}"
    return session.command(label, apply, soort=soort, verwijst_naar=entry.nummer)


@contextmanager
def _kept_whole(session: Session, uow: UnitOfWork, lines: Sequence[Line]) -> Iterator[None]:
    """Refuse to leave steps of a subsidie, boekingen, or successors of wijkorganen, that cannot all be true."""
    from wijkregie.usecases import budgetten, subsidies, wijkorganen  # not needed to show what can be undone

    stappen = [from_image(Subsidiestap, image, version=0) for image in _images(lines, "subsidiestap")]
    boekingen = [from_image(Boeking, image, version=0) for image in _images(lines, "boeking")]
    budget_ids = {known for one in boekingen for known in (one.budget_id, one.naar_budget_id) if known}
    with (
        subsidies.kept_whole(uow, *{stap.subsidie_id for stap in stappen}),
        budgetten.kept_whole(uow, *sorted(budget_ids)),
    ):
        yield
    for line in lines:
        if line.tabel == "wijkorgaan":
            wijkorganen.check_whole(uow, line.rij_id, session.today)


def _images(lines: Sequence[Line], tabel: str) -> list[str]:
    """Return the rows of a table before and after, as the journaal keeps them."""
    return [image for line in lines if line.tabel == tabel for image in (line.voor, line.na) if image]
