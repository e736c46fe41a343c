"""The first start: making the user's own store, or the example town to look around in."""

from dataclasses import dataclass
from pathlib import Path

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gebieden import add_stadsdeel, stadsdelen
from wijkregie.usecases.inrichting import change_inrichting
from wijkregie.usecases.stores import create_nieuw, create_voorbeeld, writing

SUFFIX = ".wijkregie"
EIGEN = f"mijn wijken{SUFFIX}"
VOORBEELD = f"voorbeeldstad{SUFFIX}"


@dataclass(frozen=True, slots=True)
class Begin:
    """What is known at a first start; without a start list the store is empty. Name and stadsdeel may be ""."""

    startlijst: str | None = None
    naam: str = ""
    stadsdeel: str = ""


@dataclass(frozen=True, slots=True)
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
    """Make the user's own store at `path` and return that path; raises the Refusals of `create_nieuw`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    create_nieuw(path, begin.startlijst, user=begin.naam, clock=clock)
    with writing(path, clock) as session:
        known = {stadsdeel.naam.casefold(): stadsdeel.id for stadsdeel in stadsdelen(session)}
        stadsdeel_id = known.get(begin.stadsdeel.strip().casefold())
        if begin.stadsdeel.strip() and stadsdeel_id is None:
            stadsdeel_id = add_stadsdeel(session, begin.stadsdeel.strip()).value.id
        change_inrichting(session, wijkregisseur=begin.naam.strip(), stadsdeel_id=stadsdeel_id)
    return path


def begin_example(folder: Path, clock: Clock) -> Path:
    """Make a fresh example town in `folder` in place of an earlier one, and return its path.

    One that is open in another window stays; then the fresh one gets a number.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 100):
        path = folder / (VOORBEELD if number == 1 else f"voorbeeldstad {number}{SUFFIX}")
        if _free(path, clock):
            create_voorbeeld(path, peildatum=clock.today(), clock=clock)
            return path
    raise Refusal("bestaat_al", bestand=VOORBEELD, map=folder)


def _free(path: Path, clock: Clock) -> bool:
    """Clear the way for a fresh example; False when the earlier one is in use."""
    if not path.exists():
        return True
    try:
        with writing(path, clock):
            pass
    except Refusal as refusal:
        if refusal.code == "al_geopend":
            return False
    for leftover in path.parent.glob(f"{path.name}*"):
        leftover.unlink(missing_ok=True)
    return True
