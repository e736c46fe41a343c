"""The window, in Qt Widgets; it sees use cases and values of the domain, nothing behind them."""

import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 takes None, True and False for immortal, which they are only from Python 3.12 on: every signal sent
    # costs True a reference, and after some six hundred Python 3.11 stops dead ("bool_dealloc"). PySide6 6.11 does not,
    # but has no QtPdf in a wheel of its own. So give these values more references than a program can lose.
    import ctypes

    for _value in (None, True, False, NotImplemented):
        ctypes.c_ssize_t.from_address(id(_value)).value += 1 << 40
