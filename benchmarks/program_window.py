"""The program itself, for the cold start: ends when Vandaag is painted with its lines, or stays when told to.

Usage: program_window.py STORE [stay].
"""

import gc
import os
import sys
from pathlib import Path

gc.disable()  # as the command line does before it loads the window

from wijkregie import quickstart  # noqa: E402

quickstart.load_libraries()
with quickstart.stand_ins():
    import wijkregie.app  # the store before Qt, as the program does
quickstart.load_pyside()
from wijkregie.ui.shell import application  # noqa: E402
from wijkregie.ui.shell.window import MainWindow  # noqa: E402

shown = application.Application.show


def show(self: application.Application, session: object) -> None:
    """Show the window as ever, and watch until its first page is whole."""
    shown(self, session)  # type: ignore[arg-type]
    from PySide6.QtCore import QCoreApplication, QTimer

    window = self.window
    assert isinstance(window, MainWindow)
    timer = QTimer(window, interval=2)

    def look() -> None:
        if not window.lanes.idle() or not window.windowHandle().isExposed():
            return
        timer.stop()
        QCoreApplication.sendPostedEvents()  # what is still to be laid out and painted
        if "stay" in sys.argv:
            print("painted", flush=True)
        else:
            os._exit(0)

    timer.timeout.connect(look)
    timer.start()


application.Application.show = show  # type: ignore[method-assign]
sys.exit(wijkregie.app.run_window(Path(sys.argv[1])))
