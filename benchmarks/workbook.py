"""The overview in a process of its own: write it of a store and tell the most memory that took, in MiB."""

import resource
import sys
from datetime import date
from pathlib import Path


def main(store: Path, target: Path, today: date, jaar: int) -> None:
    """Write the overview of a year as a user does, and print the peak of this process."""
    from wijkregie.usecases.clock import Clock
    from wijkregie.usecases.rapporten import save_overzicht
    from wijkregie.usecases.stores import reading

    with reading(store, Clock(today)) as session:
        save_overzicht(session, jaar, target)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3]), int(sys.argv[4]))
