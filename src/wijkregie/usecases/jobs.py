"""Progress of long work, and stopping it; shared by the thread that works and the one that watches."""

from threading import Event


class Cancelled(Exception):
    """The work was stopped by whoever asked for it."""


class Progress:
    """How far a job is; the worker calls `step`, the watcher reads and may cancel. Safe between threads."""

    def __init__(self) -> None:
        self._counts = (0, 0)
        self._cancelled = Event()

    @property
    def counts(self) -> tuple[int, int]:
        """Return what is done and the total; a total of 0 means it is not known."""
        return self._counts

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Tell how far the work is; raises Cancelled when it must stop."""
        self._counts = (done, total)
        if self._cancelled.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the worker to stop at its next step."""
        self._cancelled.set()
