import pytest

from wijkregie.usecases.jobs import Cancelled, Progress


def test_progress_tells_how_far_it_is_and_stops_when_asked() -> None:
    progress = Progress()
    assert progress.counts == (0, 0)
    progress.step(3, 10)
    assert progress.counts == (3, 10)
    assert not progress.cancelled
    progress.cancel()
    assert progress.cancelled
    with pytest.raises(Cancelled):
        progress.step(4, 10)
    assert progress.counts == (4, 10)
