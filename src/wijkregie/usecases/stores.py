"""Making a store: empty, from a start list, or as the example town."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wijkregie.domain.entities import Entity
from wijkregie.store.stores import Store, create_store
from wijkregie.usecases import startlijsten
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.voorbeeldstad import WIJKREGISSEUR, build_voorbeeldstad

_PER_COMMAND = 20_000


def create_voorbeeld(path: Path, *, schaal: int = 1, zaad: int = 1, peildatum: date, clock: Clock) -> None:
    """Make a store at `path` with the example town of `build_voorbeeldstad`.

    Raises its Refusals and those of `create_store`; then nothing stands at `path` that was not there.
    """
    entities = build_voorbeeldstad(schaal=schaal, zaad=zaad, peildatum=peildatum)
    _create(path, "Voorbeeldstad gemaakt", entities, user=WIJKREGISSEUR, clock=clock)


def create_nieuw(path: Path, startlijst: str | None, *, user: str, clock: Clock) -> None:
    """Make a store at `path`: empty, or with a start list in it.

    Raises the Refusals of `read_startlijst` and `create_store`; then nothing stands at `path` that was not there.
    """
    today = clock.today()
    if startlijst is None:
        entities, label = startlijsten.empty_start(today), "Leeg bestand gemaakt"
    else:
        entities = startlijsten.read_startlijst(startlijst, today)
        label = f"Startlijst {startlijsten.gemeente(startlijst)} geladen"
    _create(path, label, entities, user=user, clock=clock)


def _create(path: Path, label: str, entities: Sequence[Entity], *, user: str, clock: Clock) -> None:
    """Write the entities in commands that cannot be undone: a store without its beginning is no store."""

    def fill(store: Store) -> None:
        for start in range(0, len(entities), _PER_COMMAND):
            with store.unit_of_work(label, user=user, moment=clock.now(), omkeerbaar=False) as unit:
                unit.save_all(entities[start : start + _PER_COMMAND])

    create_store(path, wie=user, moment=clock.now(), fill=fill).close()
