"""Progress of long work, and stopping it."""

import pytest

from wijkregie.usecases.jobs import Cancelled, Progress


def test_progress_is_unknown_until_the_first_step() -> None:
    progress = Progress()
    assert (progress.counts, progress.cancelled) == ((0, 0), False)
    progress.step(1, 3)
    assert progress.counts == (1, 3)


def test_work_stops_at_the_next_step_after_cancelling() -> None:
    progress = Progress()
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress.step(2, 3)
