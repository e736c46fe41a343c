"""What the tests of taking over share: the store of a colleague, a hand-over, and what is kept."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.usecases.kit import CLOCK, body_named
from wijkregie.domain.overdrachten import Overdrachtkeuze
from wijkregie.domain.overneemvoorstellen import Keuzes, Overneemvoorstel
from wijkregie.domain.samenvoegen import Kant, Samenloop
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.engine import Role, connect
from wijkregie.store.overdrachten.format import checksum
from wijkregie.store.queries.values import values
from wijkregie.usecases import (
    gebieden,
    inrichting,
    overdragen,
    overnemen,
)
from wijkregie.usecases.overnemen.stand import TABELLEN
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_nieuw, writing

HIER, DAAR = (Keuzes(per_plek={}, overige=kant) for kant in Kant)


@contextmanager
def colleague(folder: Path, naam: str = "Sanne", source: Path | None = None) -> Iterator[Session]:
    """Open a store of somebody else: new, or a copy of one."""
    path = folder / f"{naam}.wijkregie"
    if source is not None:
        shutil.copy(source, path)
    elif not path.exists():
        path.write_bytes(_new())
    with writing(path, CLOCK) as session:
        inrichting.change_inrichting(session, wijkregisseur=naam)
        yield replace(session, user=naam)


@cache
def _new() -> bytes:
    """Return the file of a new store: making one takes longer than most that is done with it."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "nieuw.wijkregie")
        create_nieuw(path, None, user="", clock=CLOCK)
        return path.read_bytes()


def handed_over(session: Session, target: Path, *, wachtwoord: str = "") -> overnemen.Bestand:
    """Write all stadsdelen and bodies of a store to a hand-over file."""
    keuze = Overdrachtkeuze(
        stadsdelen=frozenset(each.id for each in gebieden.stadsdelen(session)),
        wijkorganen=frozenset(body.id for body in bodies(session)),
        prive=True,
    )
    overdragen.overdragen(session, keuze, target, wachtwoord=wachtwoord)
    return overnemen.Bestand(pad=target, wachtwoord=wachtwoord)


def bodies(session: Session) -> list[Wijkorgaan]:
    with session.read() as connection:
        return values(connection, Wijkorgaan)


def rows(session: Session) -> dict[str, dict[str, tuple[object, ...]]]:
    """Return every row that can be handed over, without its version."""
    found = {}
    with closing(connect(session.store.path, Role.READ)) as connection:
        for table in TABELLEN:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "version"]
            kept = connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
            found[table] = {row[0]: row for row in kept}
    return found


def lots(voorstel: Overneemvoorstel) -> dict[str, Samenloop]:
    return {f"{regel.soort} {regel.naam}": regel.lot for regel in voorstel.regels}


def raad_of(session: Session) -> Wijkorgaan:
    return body_named(session, "Wijkraad Esweg")


def forge(path: Path, *statements: str, seal: bool = True) -> None:
    """Write in a hand-over as somebody would who means harm, and seal it again."""
    with closing(connect(path, Role.MIGRATE)) as connection:
        for statement in statements:
            connection.execute(statement)
        if seal:
            number = checksum(connection)
            connection.execute("UPDATE bestand SET waarde = ? WHERE sleutel = 'controlegetal'", (number,))
        connection.execute("PRAGMA journal_mode=DELETE")


def taken(target: Session, source: Session, folder: Path, keuzes: Keuzes = overnemen.NIETS) -> Overneemvoorstel:
    bestand = handed_over(source, folder / "over.wijkregie")
    return overnemen.carry_out(target, [bestand], keuzes=keuzes).value
