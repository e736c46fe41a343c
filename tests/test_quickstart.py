"""The quick start: what it leaves out is there when it is asked for, and it is for the program alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PYSIDE = """
import sys
from wijkregie import quickstart
quickstart.load_pyside()
import wijkregie.ui
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
assert not any(name.startswith("shibokensupport") and name.endswith("loader") for name in sys.modules)
"""

_WRONG = """
for call in (lambda: QWidget().resize("breed"), lambda: QTimer(app, elke=3), lambda: QWidget().resize("smal")):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(error)
"""

_PROGRAM = """
import sys
from pathlib import Path
from wijkregie import cli, paths, quickstart

paths.config_folder = lambda: Path(sys.argv[1]).parent
load_pyside = quickstart.load_pyside

def then_watch():
    load_pyside()
    from PySide6.QtCore import QTimer
    from wijkregie.ui.shell.application import Application
    start = Application.start

    def watched(self, *given):
        QTimer.singleShot(0, look)
        return start(self, *given)

    Application.start = watched

def look():
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication, QWidget
    seldom = {"asyncio", "ssl", "subprocess", "email", "importlib.metadata", "hashlib", "pickle", "sysconfig"}
    seldom |= {"socket", "zipfile", "sqlalchemy.dialects.sqlite.aiosqlite"}
    late = {"wijkregie.usecases.geschiedenis", "wijkregie.store.overdrachten"}
    print(sorted((seldom | late) & set(sys.modules)))
    print("QStyle" in {kind.__name__ for kind in QObject.__subclasses__()})
    try:
        QWidget().resize("breed")
    except TypeError as error:
        print(error)
    import asyncio.events
    import importlib.metadata
    import sqlalchemy.dialects.sqlite.aiosqlite
    import sqlalchemy.util.compat
    import platformdirs
    assert platformdirs.user_runtime_dir("wijkregie")
    assert asyncio.events is asyncio.base_events.events
    assert importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__
    assert sqlalchemy.util.compat.importlib_metadata.version("sqlalchemy") == sqlalchemy.__version__
    assert asyncio.run(asyncio.sleep(0, "wakker")) == "wakker"
    print("gezien")
    QApplication.quit()

quickstart.load_pyside = then_watch
sys.exit(cli.main(["--bestand", sys.argv[1]]))
"""


_LIBRARIES = """
import threading
from pathlib import Path
from wijkregie import quickstart

quickstart.load_libraries()
for thread in threading.enumerate()[1:]:
    thread.join()
print("libQt6Widgets" in Path("/proc/self/maps").read_text())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what it has loaded")
def test_the_libraries_of_qt_are_loaded_beside_python(tmp_path: Path) -> None:
    assert run(_LIBRARIES, tmp_path) == "True\n"


_HISTORY = """
import sys
import wijkregie.usecases.geschiedenis
print([name for name in sys.modules if "overdrachten" in name])
"""


def test_history_is_read_without_what_hands_over(tmp_path: Path) -> None:
    assert run(_HISTORY, tmp_path) == "[]\n"


def test_the_program_starts_with_it_and_misses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.wijkregie"
    run("import sys; from wijkregie.cli import main; main(['nieuw', sys.argv[1]])", path)
    told = run(_PROGRAM, path).splitlines()
    assert told[0] == "[]"
    assert told[1] == "False", "PySide made its class of a style, which only restyling needs (basics.redress)"
    assert "PySide6.QtWidgets.QWidget.resize(w: int, h: int, /)" in "".join(told)
    assert told[-1] == "gezien"


def test_who_imports_the_rooms_gets_python_and_pyside_as_they_are() -> None:
    told = run("""
import builtins
ordinary = builtins.__import__
import wijkregie.app
assert builtins.__import__ is ordinary
import wijkregie.ui, wijkregie.ui.shell.application
import sys
print(type(sys.modules["asyncio"].events), "shibokensupport.signature.loader" in sys.modules)""")
    assert told.split() == ["<class", "'module'>", "True"]


def test_a_wrong_call_is_explained() -> None:
    told = run(_PYSIDE + _WRONG)
    assert told.count("PySide6.QtWidgets.QWidget.resize(w: int, h: int, /)") == 2
    assert "'elke' is not a Qt property or a signal" in told


def test_help_can_be_asked() -> None:
    told = run(_PYSIDE + "print(QWidget.move.__doc__)" + _WRONG)
    assert "move(self, x: int, y: int, /) -> None" in told
    assert told.count("Supported signatures:") == 2


def run(code: str, *arguments: Path) -> str:
    """Return what a fresh Python prints, with a home of its own and no screen."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60, env=environment).stdout
