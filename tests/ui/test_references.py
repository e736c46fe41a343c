import sys

from PySide6.QtCore import QObject, QStringListModel, Signal
from pytestqt.qtbot import QtBot


class _Sender(QObject):
    sent = Signal(int)


def test_qt_cannot_use_up_the_references_of_true_and_none(qtbot: QtBot) -> None:
    sender = _Sender()
    for number in range(5_000):
        sender.sent.emit(number)
    model = QStringListModel()
    for _ in range(10_000):
        model.beginResetModel()
        model.endResetModel()
    enough = 1 << 30
    assert all(sys.getrefcount(value) > enough for value in (None, True, False))
