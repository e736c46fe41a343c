"""Text of another size needs a QApplication of its own: Qt reads the size once, when it begins."""

import subprocess
import sys
from pathlib import Path

import pytest

SHOWN = """
import os, sys
import wijkregie.ui
from wijkregie.ui.shell.application import make_qt
app = make_qt(sys.argv[1])
from PySide6.QtWidgets import QLabel, QMainWindow
from wijkregie.ui.widgets.basics import both_ways, least_size
window = QMainWindow()
least = least_size(window)
content = QLabel()
window.setCentralWidget(both_ways(content))
window.setMinimumSize(least)
print(app.primaryScreen().devicePixelRatio(), least.width(), least.height(), content.minimumWidth())
print(os.environ.get("QT_SCALE_FACTOR"))
window.deleteLater()
"""


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ("200", "2.0 400 360 900"),  # of the screen of these tests, 800 by 800, with room for a title bar
        ("100", "1.0 900 500 900"),
        ("paars", "1.0 900 500 900"),
        ("100000", "1.0 900 500 900"),
    ],
)
def test_larger_text_makes_all_larger_and_leaves_all_reachable(tmp_path: Path, size: str, shown: str) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PYTHONPATH": "src"}
    ran = subprocess.run(
        [sys.executable, "-c", SHOWN, size],
        env=environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stdout.splitlines() == [shown, "None"]
