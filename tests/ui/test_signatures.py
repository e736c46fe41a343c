"""PySide without its explanations at the start: a wrong call is still told in full, and is no more than that."""

import subprocess
import sys

_START = """
import sys
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


def test_a_wrong_call_is_explained() -> None:
    told = run(_WRONG)
    assert told.count("PySide6.QtWidgets.QWidget.resize(w: int, h: int, /)") == 2
    assert "'elke' is not a Qt property or a signal" in told


def test_help_can_be_asked() -> None:
    told = run("print(QWidget.move.__doc__)" + _WRONG)
    assert "move(self, x: int, y: int, /) -> None" in told
    assert told.count("Supported signatures:") == 2


def run(code: str) -> str:
    command = [sys.executable, "-c", _START + code]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
