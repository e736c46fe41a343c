"""Taking over what a colleague handed over into a new store: `takeover.py FILE` does so once, and tells its memory."""

import sys
from pathlib import Path


def take_over(source: Path) -> None:
    """Take over a hand-over file into an empty store beside it."""
    from wijkregie.usecases import overnemen
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.stores import create_nieuw, writing

    target = source.with_name("overgenomen.wijkregie")
    create_nieuw(target, None, user="Sanne", clock=Clock())
    with writing(target) as session:
        overnemen.carry_out(session, [overnemen.Bestand(pad=source)])
    target.unlink()


if __name__ == "__main__":
    take_over(Path(sys.argv[1]))
    told = Path("/proc/self/status").read_text(encoding="ascii")
    print(told.partition("VmHWM:")[2].split()[0])
