"""The composition root: opens the store, builds the window on it, and writes bugs down."""

import os
import sys
import traceback
from datetime import UTC
from pathlib import Path

from wijkregie import __version__, paths, quickstart
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases import begin
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import is_overdracht, open_session

LOG = "fouten.log"
_SCREENS = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
"""What names a screen on Linux; without one Qt ends the program in the middle of its start."""


def run_window(path: Path | None, *, example: bool = False) -> int:
    """Show the window on a store until it is closed; returns the exit code.

    Without `path` it is the store that was open last, or the first page when there is none; with `example` the
    example town of `begin_example`. What a colleague handed over is shown in the store that was open last. Raises the
    Refusals of opening it, and "geen_scherm" where no window can be shown.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise Refusal("geen_scherm")
    clock = Clock()
    session = open_session(begin.begin_example(paths.data_folder(), clock), clock) if example else None
    given = path if path is not None and is_overdracht(path) else None
    if path is not None and given is None:
        session = open_session(path, clock)
    # Qt comes after the store: imported first, it makes the imports of SQLAlchemy a third slower.
    quickstart.load_pyside()
    from wijkregie.ui.shell.application import LAST_FILE, Application, make_qt
    from wijkregie.ui.shell.settings import TEXT_SIZE, Settings

    settings = Settings()
    refusal = None
    if session is None:
        session, refusal = _last(settings.text(LAST_FILE), clock)
    if session is None and given is not None:
        refusal = refusal or Refusal("is_overdracht", bestand=given.name)
    return Application(make_qt(settings.text(TEXT_SIZE)), settings, clock, log_crash).start(session, refusal, given)


def _last(remembered: str, clock: Clock) -> tuple[Session | None, Refusal | None]:
    """Open the store that was open last; gives no session when there is none, with the reason if that is news."""
    known = Path(remembered) if remembered else paths.data_folder() / begin.EIGEN
    if not remembered and not known.exists():
        return None, None
    try:
        return open_session(known, clock), None
    except Refusal as refusal:
        return None, refusal


def log_crash(error: BaseException | None = None) -> Path:
    """Write down where a bug happened, by default the one being handled, and return the file.

    Only kinds and places in the code: a message may hold names or amounts, which are nobody's business.
    """
    import platform

    found = error or sys.exception()
    lines = [f"\n{Clock().now().astimezone(UTC):%Y-%m-%d %H:%M:%S} wijkregie {__version__} {platform.platform()}\n"]
    while found is not None:
        lines += traceback.format_tb(found.__traceback__)
        lines.append(f"{type(found).__module__}.{type(found).__qualname__}\n")
        found = found.__cause__ or found.__context__
    place = paths.data_folder() / LOG
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("a", encoding="utf-8") as log:
        log.writelines(lines)
    return place
