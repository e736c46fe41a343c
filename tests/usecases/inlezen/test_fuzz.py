"""Broken lists: a few of the five thousand that `python -m tests.usecases.inlezen.fuzz` reads."""

from pathlib import Path

from tests.usecases.inlezen.fuzz import Reader
from wijkregie.usecases.session import Session


def test_a_broken_list_is_refused_or_read_and_leaves_nothing_half_done(session: Session, tmp_path: Path) -> None:
    reader = Reader(session, tmp_path)
    results = {reader.read(seed) for seed in range(80)}
    assert {"read", "lijst_beschadigd", "geen_lijst"} <= results
