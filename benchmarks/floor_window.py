"""Floor of the cold start: a process that runs one SQLAlchemy query and shows a table view of fifty rows.

Usage: floor_window.py STORE [stay]. Ends at the first paint, or stays open when told to.
"""

import os
import sys

import sqlalchemy as sa
import sqlcipher3.dbapi2 as dbapi

engine = sa.create_engine(
    "sqlite+pysqlite://", module=dbapi, creator=lambda: dbapi.connect(sys.argv[1], check_same_thread=False)
)
with engine.connect() as connection:
    rows = [
        tuple(row) for row in connection.execute(sa.text("SELECT datum, soort, onderwerp FROM contactmoment LIMIT 50"))
    ]

from PySide6.QtGui import QStandardItem, QStandardItemModel  # noqa: E402 (after SQLAlchemy, as the program does)
from PySide6.QtWidgets import QApplication, QTableView  # noqa: E402

app = QApplication(sys.argv[:1])
model = QStandardItemModel(len(rows), 3)
for number, row in enumerate(rows):
    for place, cell in enumerate(row):
        model.setItem(number, place, QStandardItem(str(cell)))


class View(QTableView):
    """Tells when it was painted for the first time."""

    painted = False

    def paintEvent(self, event):  # type: ignore[no-untyped-def]  # noqa: N802
        super().paintEvent(event)
        if not View.painted:
            View.painted = True
            if "stay" in sys.argv:
                print("painted", flush=True)
            else:
                os._exit(0)  # the program's run ends as suddenly


view = View()
view.setModel(model)
view.resize(1366, 768)
view.show()
app.exec()
