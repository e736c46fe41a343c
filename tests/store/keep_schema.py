"""Keep a filled store of the present schema: `python -m tests.store.keep_schema`, once per released migration.

Later programs must open it (`test_migrate`). A kept store is never made again.
"""

import hashlib
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from tests.store.kit import MOMENT
from wijkregie.domain.entities import Entity
from wijkregie.store import migrate
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.stores import Store, create_store
from wijkregie.store.tables import inhoud, inhouddeel

_ITSELF = {"version", "opvolger_id", "uit_boeking_id"}
"""Fields that are not filled: they would have to point at another value of the same kind."""

CONTENT = b"Wat er in een bijlage staat."

SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schemas"


def example(kind: type[Entity]) -> Entity:
    """Return a value with every field filled; its id is the name of its table."""
    hints = get_type_hints(kind)
    filled = {name: _filled(name, hint) for name, hint in hints.items() if name not in _ITSELF}
    values: dict[str, Any] = {**filled, "id": table_name(kind)}
    return kind(**values)


def _filled(name: str, hint: Any) -> object:
    if isinstance(hint, UnionType):
        hint = next(option for option in get_args(hint) if option is not type(None))
    if get_origin(hint) is tuple:
        return (_filled(name, get_args(hint)[0]),)
    if isinstance(hint, type) and is_dataclass(hint):
        return hint(**{part: _filled(part, each) for part, each in get_type_hints(hint).items()})
    if name.endswith("_id"):
        return name.removesuffix("_id").removeprefix("naar_")
    if issubclass(hint, Enum):
        return list(hint)[-1]
    known = {int: 2, bool: True, date: date(2026, 11, 21), str: f"{name}: ça, ğ ĳ 'x'; 😀\n" * 3}
    return {"jaar": 2027, "sha256": hashlib.sha256(CONTENT).hexdigest()}.get(name, known[hint])


def fill(store: Store) -> None:
    """Write one value of every kind, change one and remove one, so that the journaal has each sort of line."""
    with store.unit_of_work("Voorbeeld gemaakt", user="Marijke", moment=MOMENT) as unit:
        unit.save_all([example(kind) for kind in KINDS])
        row = {"sha256": hashlib.sha256(CONTENT).hexdigest()}
        unit.connection.execute(inhoud.insert().values(**row, grootte=len(CONTENT)))
        unit.connection.execute(inhouddeel.insert().values(**row, nummer=0, bytes=CONTENT))
    with store.unit_of_work("Voorbeeld gewijzigd", user="Marijke", moment=MOMENT) as unit:
        unit.put_back("stadsdeel", "stadsdeel", '{"id": "stadsdeel", "naam": "Noord"}')
    with store.unit_of_work("Notitie verwijderd", user="Marijke", moment=MOMENT) as unit:
        unit.put_back("notitie", "notitie", None)


def main() -> None:
    """Make the store of the present schema."""
    SCHEMAS.mkdir(parents=True, exist_ok=True)
    path = SCHEMAS / f"{migrate.head()}.wijkregie"
    create_store(path, wie="Marijke", moment=MOMENT, fill=fill).close()


if __name__ == "__main__":
    main()
