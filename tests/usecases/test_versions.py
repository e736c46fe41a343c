from pathlib import Path

from tests.usecases.kit import CLOCK
from wijkregie import __version__
from wijkregie.usecases.begin import Begin, begin_own
from wijkregie.usecases.stores import reading
from wijkregie.usecases.versions import versions


def test_versions_name_the_engine_that_does_not_lose_pages(tmp_path: Path) -> None:
    with reading(begin_own(tmp_path / "a.wijkregie", Begin(), CLOCK), CLOCK) as session:
        known = dict(versions(session))
    assert known["wijkregie"] == __version__
    assert tuple(map(int, known["SQLite"].split("."))) >= (3, 51, 3)
