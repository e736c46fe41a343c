"""The two lanes: every use case runs off the window's thread, and its result comes back to it.

The store lane has one thread, so commands and short reads keep their order. The work lane has two,
for reports and files. Workers get plain callables and never touch a widget; one relay, which lives on
the main thread as long as the lanes, carries results back.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.jobs import Cancelled, Progress
from wijkregie.usecases.session import Outcome, Session

POLL_MS = 100
SHOWN_AFTER_S = 0.6

Done = Callable[[Any], object]
Refused = Callable[[Refusal], object]


@dataclass(eq=False)
class Job:
    """Work in the work lane, as shown to the user."""

    title: str
    progress: Progress = field(default_factory=Progress)
    started: float = field(default_factory=time.monotonic)
    in_sight: Callable[[], bool] = lambda: False
    """Whether who asked for it shows how far it is, so that nobody else need do that."""


@dataclass(frozen=True, eq=False)
class _Call:
    """What to do on the main thread when a use case has ended; `owner` gone means: nothing."""

    owner: QObject | None
    done: Done | None
    refused: Refused | None
    saves: bool = False
    job: Job | None = None

    @property
    def wanted(self) -> bool:
        return self.owner is None or isValid(self.owner)


class Lanes(QObject):
    """Runs use cases of one session off the main thread; all signals and callbacks are on the main thread."""

    changed = Signal(object)
    """Changes, after every command that changed something."""
    busy = Signal()
    """A command was handed over and is not stored yet."""
    saved = Signal(object)
    """Moment (aware datetime) at which the last waiting command was stored."""
    failed = Signal(str)
    """A command was not stored; the sentence says why."""
    dropped = Signal()
    """What was last not stored need not be any more: the dialog it came from does it again, or was closed."""
    refused = Signal(object)
    """A Refusal nobody asked to hear."""
    crashed = Signal(object)
    """An exception that is a bug."""
    jobs_changed = Signal(list)
    """Jobs that run longer than SHOWN_AFTER_S; sent each POLL_MS while there are, and once empty."""

    _returned = Signal(object, object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._store = ThreadPoolExecutor(1, "store")
        self._work = ThreadPoolExecutor(2, "work")
        self._waiting: set[_Call] = set()
        # Weakly: a read that has ended would keep its answer's receiver, as a closed dialog with all it showed.
        self._slots: WeakValueDictionary[tuple[int, str], Future[None]] = WeakValueDictionary()
        self._jobs: list[Job] = []
        self._unsaved = 0
        self._closed = False
        self._returned.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._show_jobs)

    def command(
        self,
        fn: Callable[..., Outcome[Any]],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        refused: Refused | None = None,
        continues: bool = False,
        **kwargs: Any,
    ) -> None:
        """Carry out `fn(session, *args, **kwargs)` in the store lane; `done` gets its Outcome.

        With `continues` it goes on with the same typing as the command before: undone as one.
        """
        if self._closed:
            return
        self._unsaved += 1
        self.busy.emit()
        session = replace(self.session, continues=continues)
        self._submit(self._store, _Call(owner, done, refused, saves=True), partial(fn, session, *args, **kwargs))

    def read(
        self,
        fn: Callable[..., Any],
        *args: Any,
        owner: QObject | None = None,
        done: Done | None = None,
        refused: Refused | None = None,
        slot: str = "",
        **kwargs: Any,
    ) -> None:
        """Read with `fn(session, *args, **kwargs)` in the store lane; `done` gets what it returns.

        A read in a `slot` replaces one of the same owner and slot that has not begun, so that walking through
        a list reads only what is looked at.
        """
        if self._closed:
            return
        future = self._submit(self._store, _Call(owner, done, refused), partial(fn, self.session, *args, **kwargs))
        if slot:
            earlier = self._slots.get((id(owner), slot))
            if earlier is not None:
                earlier.cancel()
            self._slots[id(owner), slot] = future

    def work(
        self,
        fn: Callable[..., Any],
        *args: Any,
        title: str,
        owner: QObject | None = None,
        done: Done | None = None,
        refused: Refused | None = None,
        in_sight: Callable[[], bool] = lambda: False,
        **kwargs: Any,
    ) -> Job:
        """Do long work `fn(session, *args, progress=..., **kwargs)` in the work lane, shown under `title`.

        It is not shown while it is `in_sight` elsewhere. When it is cancelled neither `done` nor `refused` is called.
        """
        job = Job(title, in_sight=in_sight)
        if not self._closed:
            self._jobs.append(job)
            self._poll.start()
            call = partial(fn, self.session, *args, progress=job.progress, **kwargs)
            self._submit(self._work, _Call(owner, done, refused, job=job), call)
        return job

    def settle(self, seconds: float) -> None:
        """Wait at most so long for the short reads that were asked, and deliver them.

        For before a window is shown: it then comes up whole, and is painted once.
        """
        with suppress(TimeoutError):
            self._store.submit(int).result(seconds)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)

    def close(self) -> None:
        """Take no more work, stop long work at its next step, and wait until what was asked is stored."""
        self._closed = True
        for job in self._jobs:
            job.progress.cancel()
        self._work.shutdown(cancel_futures=True)
        self._store.shutdown()
        self._poll.stop()

    @property
    def saving(self) -> bool:
        """Tell whether a command is not stored yet."""
        return self._unsaved > 0

    def idle(self) -> bool:
        """Tell whether nothing is waiting or running and every result was delivered."""
        return not self._waiting

    def _submit(self, pool: ThreadPoolExecutor, call: _Call, fn: Callable[[], Any]) -> Future[None]:
        self._waiting.add(call)
        future = pool.submit(self._run, call, fn)
        future.add_done_callback(lambda done: self._waiting.discard(call) if done.cancelled() else None)
        return future

    def _run(self, call: _Call, fn: Callable[[], Any]) -> None:
        """Run on a worker's thread; whatever happens goes back as a value."""
        result: Any = None
        error: BaseException | None = None
        try:
            result = fn()
        except BaseException as raised:
            error = raised
        self._returned.emit(call, result, error)

    def _deliver(self, call: _Call, result: Any, error: BaseException | None) -> None:
        self._waiting.discard(call)
        if call.job is not None:
            self._jobs.remove(call.job)
        if call.saves:
            self._tell_saved(error)
        if error is None:
            if call.saves and result.changes.rows:
                self.changed.emit(result.changes)
            if call.done is not None and call.wanted:
                call.done(result)
        elif isinstance(error, Refusal):
            if call.refused is None or not call.wanted:
                self.refused.emit(error)
            else:
                call.refused(error)
        elif not isinstance(error, Cancelled):
            self.crashed.emit(error)

    def _tell_saved(self, error: BaseException | None) -> None:
        self._unsaved -= 1
        if error is not None:
            self.failed.emit(str(error) if isinstance(error, Refusal) else "Er ging iets mis.")
        elif not self._unsaved:
            self.saved.emit(self.session.clock.now())

    def _show_jobs(self) -> None:
        due = time.monotonic() - SHOWN_AFTER_S
        self.jobs_changed.emit([job for job in self._jobs if job.started <= due])
        if not self._jobs:
            self._poll.stop()
