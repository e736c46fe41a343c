"""Handing over a stadsdeel with many bijlagen, and copying the same bytes: `handover.py STORE FILE` does so once."""

import os
import sys
from datetime import date
from pathlib import Path

MEGABYTES = 200
FILES = 20
_PART = 1 << 20


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


def copy(source: Path, target: Path) -> None:
    """Read a file and write it to another, until the disk has it."""
    with source.open("rb") as read, target.open("wb") as write:
        while part := read.read(_PART):
            write.write(part)
        write.flush()
        os.fsync(write.fileno())
    target.unlink()


def hand_over(store: Path, target: Path, wachtwoord: str = "", *, keep: bool = False) -> None:
    """Hand over the first stadsdeel; with `keep` the file stays."""
    from wijkregie.domain.overdrachten import Overdrachtkeuze
    from wijkregie.usecases.overdragen import keuzes, overdragen
    from wijkregie.usecases.stores import reading

    with reading(store) as session:
        keuze = Overdrachtkeuze(stadsdelen=frozenset({keuzes(session)[0].stadsdeel_id}))
        overdragen(session, keuze, target, wachtwoord=wachtwoord)
    if not keep:
        target.unlink()


if __name__ == "__main__":
    hand_over(Path(sys.argv[1]), Path(sys.argv[2]))
    told = Path("/proc/self/status").read_text(encoding="ascii")  # a child's own: getrusage tells of its parent too
    print(told.partition("VmHWM:")[2].split()[0])
