"""What a start loads: nothing that only a report, a migration or a window needs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from wijkregie import usecases

HEAVY = ("PySide6", "openpyxl", "reportlab", "pikepdf", "alembic", "stdnum", "icalendar", "qtawesome", "PIL", "lxml")
USE_CASES = sorted(path.stem for path in Path(usecases.__file__).parent.glob("[a-z]*.py"))


def loaded(script: str) -> set[str]:
    """Return the top modules that a fresh Python has after a script."""
    return {name.partition(".")[0] for name in modules(script)}


def modules(script: str) -> list[str]:
    """Return the modules that a fresh Python has after a script."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    shown = f"{script}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", shown], env=environment, capture_output=True, timeout=60, check=True, text=True
    )
    names: list[str] = json.loads(found.stdout.splitlines()[-1])
    return names


@pytest.mark.parametrize(
    "script",
    [
        "\n".join(f"import wijkregie.usecases.{name}" for name in USE_CASES),
        "import wijkregie.store.stores, wijkregie.store.backup, wijkregie.store.queries.geschiedenis",
        "import wijkregie.app",
    ],
    ids=["use cases", "store", "app"],
)
def test_a_start_loads_nothing_heavy(script: str) -> None:
    assert not loaded(script) & set(HEAVY)


def test_the_store_loads_nothing_for_another_engine() -> None:
    assert "sqlalchemy.dialects.postgresql" not in modules("import wijkregie.app")


def test_a_chart_on_the_screen_loads_no_reportlab() -> None:
    drawn = """
from wijkregie.usecases.niveauverloop import Palette, niveauverloop_svg
colours = Palette(*["#000000"] * 9)
niveauverloop_svg([], gekozen=None, vorige=None, width=500, height=168, letter=13, family="Sans", palette=colours)
"""
    assert not loaded(drawn) & set(HEAVY)


def test_the_command_line_does_not_load_the_store_to_speak() -> None:
    assert not loaded("import wijkregie.cli") & {*HEAVY, "sqlalchemy", "sqlcipher3"}


def test_opening_a_store_loads_nothing_heavy(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = str(tmp_path_factory.mktemp("start") / "a.wijkregie")
    loaded(f"from wijkregie.cli import main; main(['nieuw', {path!r}])")
    first_page = f"""
from pathlib import Path
from wijkregie.usecases.stores import writing
from wijkregie.usecases.vandaag import vandaag
with writing(Path({path!r})) as session:
    vandaag(session)"""
    assert not loaded(first_page) & set(HEAVY)
