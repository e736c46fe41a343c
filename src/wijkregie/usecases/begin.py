"""The first start: making the user's own store, or the example town to look around in."""

from pathlib import Path

from wijkregie.domain.entities import check_naam, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import history
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gebieden import add_stadsdeel, stadsdelen
from wijkregie.usecases.inrichting import change_inrichting, inrichting
from wijkregie.usecases.stores import create_nieuw, create_voorbeeld, writing

SUFFIX = ".wijkregie"
EIGEN = f"mijn wijken{SUFFIX}"
VOORBEELD = f"voorbeeldstad{SUFFIX}"


@frozen
class Begin:
    """What is known at a first start; without a start list the store is empty. Name and stadsdeel may be ""."""

    startlijst: str | None = None
    naam: str = ""
    stadsdeel: str = ""


@frozen
class Startlijst:
    """A start list to choose: its name, whose it is, and its stadsdelen."""

    naam: str
    gemeente: str
    stadsdelen: tuple[str, ...]


def lists(clock: Clock) -> list[Startlijst]:
    """Return the start lists that ship with the program."""
    from wijkregie.domain.gebieden import Stadsdeel
    from wijkregie.usecases import startlijsten

    return [
        Startlijst(
            naam,
            startlijsten.gemeente(naam),
            tuple(v.naam for v in startlijsten.read_startlijst(naam, clock.today()) if isinstance(v, Stadsdeel)),
        )
        for naam in startlijsten.available()
    ]


def begin_own(path: Path, begin: Begin, clock: Clock) -> Path:
    """Make the user's own store at `path` and return that path.

    Raises the Refusals of `create_nieuw`, and of a stadsdeel that cannot be; then there is no store.
    """
    stadsdeel = one_line(begin.stadsdeel)
    if stadsdeel:
        check_naam(stadsdeel)
    path.parent.mkdir(parents=True, exist_ok=True)
    create_nieuw(path, begin.startlijst, user=begin.naam, clock=clock)
    with writing(path, clock) as session:
        known = {found.naam.casefold(): found.id for found in stadsdelen(session)}
        stadsdeel_id = known.get(stadsdeel.casefold())
        if stadsdeel and stadsdeel_id is None:
            stadsdeel_id = add_stadsdeel(session, stadsdeel).value.id
        change_inrichting(session, wijkregisseur=begin.naam.strip(), stadsdeel_id=stadsdeel_id)
    return path


def begin_example(folder: Path, clock: Clock) -> Path:
    """Return the path of the example town in `folder`: a fresh one, but what the user tried in an older one stays.

    One that is open in another window is left alone, and so is any file that is not surely an example town.
    """
    for path in _places(folder):
        if path.exists() and _is_example(path, clock):
            if not _is_example(path, clock, untouched=True):
                return path
            path.unlink()
            break
    return fresh_example(folder, clock)


def fresh_example(folder: Path, clock: Clock) -> Path:
    """Make a fresh example town in `folder`, beside what is there, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in _places(folder):
        if not path.exists():
            create_voorbeeld(path, peildatum=clock.today(), clock=clock)
            return path
    raise Refusal("bestaat_al", bestand=VOORBEELD, map=folder)


def remove_example(path: Path, clock: Clock) -> None:
    """Remove an example town, unless it is open or may be something else."""
    if _is_example(path, clock):
        path.unlink()


def _places(folder: Path) -> list[Path]:
    return [folder / VOORBEELD, *(folder / f"voorbeeldstad {number}{SUFFIX}" for number in range(2, 100))]


def _is_example(path: Path, clock: Clock, *, untouched: bool = False) -> bool:
    """Tell whether a file is an example town that can be opened now; with `untouched`, one nobody worked in."""
    try:
        with writing(path, clock) as session:
            return inrichting(session).voorbeeld and not (untouched and history.worked_in(session))
    except Refusal:
        return False
