"""How speed and memory are measured: the stores that are made for it, medians, and a line of the table for each."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.window_times import Took

HERE = Path(__file__).parent
PEILDATUM = date(2026, 11, 21)
JAAR = 2027
RUNS = 5


@dataclass(frozen=True)
class Result:
    """One line of the table; `limit` is the highest ratio allowed, or milliseconds for a row without a floor."""

    what: str
    floor: float | None
    figure: float
    unit: str
    limit: float
    note: str = ""

    @property
    def measured(self) -> float:
        return self.figure if self.floor is None else self.figure / self.floor

    def line(self) -> str:
        floor = "–" if self.floor is None else f"{self.floor:,.1f} {self.unit}"
        got = f"{self.measured:.1f} {self.unit}" if self.floor is None else f"{self.measured:.2f}×"
        allowed = f"{self.limit:.0f} {self.unit}" if self.floor is None else f"{self.limit}×"
        verdict = "ok" if self.measured <= self.limit else "ABOVE"
        return (
            f"| {self.what} | {floor} | {self.figure:,.1f} {self.unit} | {got} | {allowed} | {verdict} | {self.note} |"
        )


@dataclass
class Ground:
    """Where the stores to measure with are made, once each."""

    folder: Path
    steden: int

    def town(self, schaal: int = 1) -> Path:
        """Return a store with so many towns."""
        from wijkregie.usecases.clock import Clock
        from wijkregie.usecases.stores import create_voorbeeld

        path = self.folder / f"{schaal}.wijkregie"
        if not path.exists():
            create_voorbeeld(path, schaal=schaal, peildatum=PEILDATUM, clock=Clock(PEILDATUM))
        return path

    def copy(self) -> Path:
        """Return a fresh copy of one town."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        return Path(shutil.copy(self.town(), folder / "stad.wijkregie"))

    def environment(self) -> dict[str, str]:
        home = str(Path(tempfile.mkdtemp(dir=self.folder)))
        source = str(HERE.parent / "src")
        known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return known | {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "PYTHONPATH": source}


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def paired(
    floor: Callable[[], object],
    act: Callable[[], object],
    runs: int = RUNS,
    tidy: Callable[[], object] = lambda: None,
) -> tuple[float, float]:
    """Return the medians of both, taken in turn after one run of each that does not count; `tidy` is not timed."""
    pairs = []
    for _ in range(runs + 1):
        pairs.append((milliseconds(floor), milliseconds(act)))
        tidy()
    floors, figures = zip(*pairs[1:], strict=True)
    return statistics.median(floors), statistics.median(figures)


def part(what: str, times: "list[Took]", share: float, limit: float) -> Result:
    """Return what this share of times stayed within, on the clock and in processor time."""
    clock, work = (share_of([getattr(took, kind) for took in times], share) for kind in ("clock", "work"))
    return Result(what, None, clock, "ms", limit, f"{len(times)} times; in processor time {work:.1f} ms")


def share_of(values: list[float], share: float) -> float:
    """Return what this share of the values stayed within."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
