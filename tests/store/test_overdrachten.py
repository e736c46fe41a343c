"""What goes along when wijkorganen are handed over: all of theirs, nothing of others, and every reference holds."""

from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.queries.overdrachten import CHOSEN, HANGS_ON, NEVER, OF_YEARS, POINTED_AT, references


def test_of_every_kind_is_decided_once_whether_it_goes_along() -> None:
    decided = [*HANGS_ON, *OF_YEARS, *POINTED_AT, *CHOSEN, *NEVER]
    assert sorted(decided) == sorted(map(table_name, KINDS))


def test_what_a_row_hangs_on_is_a_reference_and_comes_before_it() -> None:
    seen = {*CHOSEN, *OF_YEARS}
    for table, fields in HANGS_ON.items():
        assert fields
        for field in fields:
            assert references(table)[field] in seen, f"{table}.{field}"
        seen.add(table)
