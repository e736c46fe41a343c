"""Handing over a stadsdeel with many bijlagen, and copying the same bytes: `handover.py STORE FILE` does so once."""

import os
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

MEGABYTES = 200
FILES = 20


def add_bijlagen(store: Path, today: date) -> None:
    """Keep files of chance bytes with the wijkorganen of the first stadsdeel."""
    from wijkregie.usecases.bijlagen import add_bijlage
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.overdragen import keuzes
    from wijkregie.usecases.stores import writing

    source = store.with_name("bijlage.bin")
    with writing(store, Clock(today)) as session:
        bodies = keuzes(session)[0].wijkorganen
        for number in range(FILES):
            source.write_bytes(os.urandom(MEGABYTES * 10**6 // FILES))
            add_bijlage(session, "wijkorgaan", bodies[number % len(bodies)][0], source)
    source.unlink()


def copy(store: Path, target: Path) -> None:
    """Write the contents of all bijlagen of a store to one file, until the disk has it."""
    from wijkregie.store.engine import Role, connect

    with closing(connect(store, Role.READ)) as connection, target.open("wb") as file:
        for (part,) in connection.execute("SELECT bytes FROM inhouddeel ORDER BY sha256, nummer"):
            file.write(part)
        file.flush()
        os.fsync(file.fileno())


def hand_over(store: Path, target: Path, wachtwoord: str = "") -> None:
    """Hand over the first stadsdeel."""
    from wijkregie.domain.overdrachten import Overdrachtkeuze
    from wijkregie.usecases.overdragen import keuzes, overdragen
    from wijkregie.usecases.stores import reading

    with reading(store) as session:
        keuze = Overdrachtkeuze(stadsdelen=frozenset({keuzes(session)[0].stadsdeel_id}))
        overdragen(session, keuze, target, wachtwoord=wachtwoord)


if __name__ == "__main__":
    hand_over(Path(sys.argv[1]), Path(sys.argv[2]))
    told = Path("/proc/self/status").read_text(encoding="ascii")  # a child's own: getrusage tells of its parent too
    print(told.partition("VmHWM:")[2].split()[0])
