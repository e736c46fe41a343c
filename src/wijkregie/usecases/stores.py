"""Making a store (empty, from a start list, as the example town), opening one, and checking it."""

import getpass
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.store.engine import is_overdracht as is_overdracht
from wijkregie.store.queries.wijkorganen import wijkorgaan_namen
from wijkregie.store.stores import Store, create_store, open_store
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session

_PER_COMMAND = 20_000


def create_voorbeeld(path: Path, *, schaal: int = 1, zaad: int = 1, peildatum: date, clock: Clock) -> None:
    """Make a store at `path` with the example town of `build_voorbeeldstad`.

    Raises its Refusals and those of `create_store`; then nothing stands at `path` that was not there.
    """
    from wijkregie.usecases.voorbeeldstad import WIJKREGISSEUR, build_voorbeeldstad  # not needed to open a store

    entities = build_voorbeeldstad(schaal=schaal, zaad=zaad, peildatum=peildatum)
    _create(path, "Voorbeeldstad gemaakt", entities, user=WIJKREGISSEUR, clock=clock)


def create_nieuw(path: Path, startlijst: str | None, *, user: str = "", clock: Clock) -> None:
    """Make a store at `path`: empty, or with a start list in it.

    Raises the Refusals of `read_startlijst` and `create_store`; then nothing stands at `path` that was not there.
    """
    from wijkregie.usecases import startlijsten

    today = clock.today()
    if startlijst is None:
        entities, label = startlijsten.empty_start(today), "Leeg bestand gemaakt"
    else:
        entities = startlijsten.read_startlijst(startlijst, today)
        label = f"Startlijst {startlijsten.gemeente(startlijst)} geladen"
    _create(path, label, entities, user=user or account(), clock=clock)


def _create(path: Path, label: str, entities: Sequence[Entity], *, user: str, clock: Clock) -> None:
    """Write the entities in commands that cannot be undone: a store without its beginning is no store."""

    def fill(store: Store) -> None:
        for start in range(0, len(entities), _PER_COMMAND):
            with store.unit_of_work(label, user=user, moment=clock.now(), omkeerbaar=False) as unit:
                unit.save_all(entities[start : start + _PER_COMMAND])

    create_store(path, wie=user, moment=clock.now(), fill=fill).close()


def account() -> str:
    """Return the name of who is logged in on this computer, for the journaal of a store without a name."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "onbekend"


def open_session(path: Path, clock: Clock, *, readonly: bool = False) -> Session:
    """Open the store at `path` for use; its user is the wijkregisseur it belongs to.

    Raises the Refusals of `open_store`.
    """
    with ExitStack() as closing:
        store = closing.enter_context(open_store(path, wie=account(), moment=clock.now(), readonly=readonly))
        session = Session(store, clock, account())
        user = inrichting(session).wijkregisseur or session.user
        closing.pop_all()
    return replace(session, user=user)


@contextmanager
def reading(path: Path, clock: Clock | None = None) -> Iterator[Session]:
    """Open the store at `path` for reading and close it after; a window may have it open meanwhile."""
    session = open_session(path, clock or Clock(), readonly=True)
    with session.store:
        yield session


@contextmanager
def writing(path: Path, clock: Clock | None = None) -> Iterator[Session]:
    """Open the store at `path` for writing and close it after."""
    session = open_session(path, clock or Clock())
    with session.store:
        yield session


def check(path: Path) -> list[str]:
    """Return what is wrong with the store at `path`, in Dutch sentences; empty when it is sound."""
    from wijkregie.store.backup import check_store

    return check_store(path)


def stadsdeel_named(session: Session, naam: str) -> str:
    """Return the id of the stadsdeel with this name or id.

    Raises Refusal "onbekend_stadsdeel" naming the known ones, and "meer_met_naam" when it is the name of several.
    """
    known = {value.id: value.naam for value in stadsdelen(session)}
    found = _named(known, naam)
    if found is None:
        raise Refusal("onbekend_stadsdeel", naam=quoted(naam), keuze=", ".join(known.values()) or "nog geen enkel")
    return found


def wijkorgaan_named(session: Session, naam: str) -> str:
    """Return the id of the wijkorgaan with this name or id, or the only one with this in its name.

    Raises Refusal "onbekend_wijkorgaan" naming what comes near, and "meer_met_naam" when it is the name of several.
    """
    with session.read() as connection:
        known = wijkorgaan_namen(connection)
    found = _named(known, naam)
    if found is not None:
        return found
    near = [body_id for body_id, name in known.items() if naam.strip() and naam.casefold() in name.casefold()]
    if len(near) == 1:
        return near[0]
    shown = ", ".join(known[body_id] for body_id in near[:5])
    raad = f"Bedoel je een van deze: {shown}?" if near else "Kijk in het venster bij Wijkorganen hoe het heet."
    raise Refusal("onbekend_wijkorgaan", naam=quoted(naam), raad=raad)


def _named(known: Mapping[str, str], naam: str) -> str | None:
    if naam in known:
        return naam
    wanted = one_line(naam).casefold()
    found = [key for key, name in known.items() if name.casefold() == wanted]
    if len(found) > 1:
        raise Refusal("meer_met_naam", naam=quoted(naam), aantal=len(found), keuze=" of ".join(found))
    return found[0] if found else None
