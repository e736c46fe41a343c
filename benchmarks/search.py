"""A store with very many notes, and what is typed to find them."""

import random
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as dbapi

from wijkregie.domain.zoekvragen import gerangschikt, vraag, zoekwoorden
from wijkregie.store.engine import Role, connect
from wijkregie.store.search import MOST, find
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.stores import writing

if TYPE_CHECKING:
    from benchmarks.window_times import Took

NOTITIES = 200_000
WORDS = 5_000
PAINTED = 100
_BEGINS = [*"bdfghjklmnprstvwz", "st", "br", "gr", "kl", "sch"]
_SOUNDS = [*"aeiou", "aa", "ee", "oo", "ij", "ui", "eu"]
_ENDS = ["", "n", "r", "l", "t", "s", "k"]


def vocabulary(chance: random.Random) -> list[str]:
    """Return words of one to four syllables, the most common first."""
    sizes = [1, 2, 2, 3, 3, 4]
    return [
        "".join(
            chance.choice(_BEGINS) + chance.choice(_SOUNDS) + chance.choice(_ENDS) for _ in range(chance.choice(sizes))
        )
        for _ in range(WORDS)
    ]


def fill(path: Path, today: date) -> list[str]:
    """Add the notes by bare SQL, and let the store make its index when it is next opened; return what is typed."""
    chance = random.Random(7)
    words = vocabulary(chance)
    shares = list(accumulate(1 / (place + 3) for place in range(WORDS)))
    with closing(connect(path, Role.WRITE)) as connection:
        bodies = [found for (found,) in connection.execute("SELECT id FROM wijkorgaan").fetchall()]
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO notitie (id, version, wijkorgaan_id, datum, tekst, prive) VALUES (?, 1, ?, ?, ?, 0)",
            (
                (
                    f"maat{number}",
                    chance.choice(bodies),
                    (today - timedelta(chance.randrange(3_000))).isoformat(),
                    " ".join(chance.choices(words, cum_weights=shares, k=30)),
                )
                for number in range(NOTITIES)
            ),
        )
        connection.execute("UPDATE bestand SET waarde = '' WHERE sleutel = 'zoekregel'")
        connection.execute("COMMIT")
    return _typed(chance, words, shares)


def _typed(chance: random.Random, words: Sequence[str], shares: Sequence[float]) -> list[str]:
    """Return words as they are typed, letter by letter, common ones and rare, and pairs of them."""
    looked_for = [
        word
        for word in [*chance.choices(words, cum_weights=shares, k=25), *chance.choices(words, k=25)]
        if len(word) > 2
    ]
    typed = [word[:size] for word in looked_for for size in range(1, len(word) + 1)]
    return typed + [f"{one} {other}" for one, other in pairwise(looked_for)]


class Raw:
    """The same question with the same limit, straight on the same file."""

    def __init__(self, path: Path) -> None:
        self._connection: Any = dbapi.connect(str(path), isolation_level=None)

    def ask(self, typed: str) -> None:
        """Find the rows of a text: the best first, or the newest for short words."""
        asked = zoekwoorden(typed)
        order = "bm25(zoekindex, 10, 1, 8)" if gerangschikt(asked) else "rowid DESC"
        self._connection.execute(
            f"SELECT rowid FROM zoekindex WHERE zoekindex MATCH ? ORDER BY {order} LIMIT {MOST}",
            (vraag(asked, delen="delen", overal=("titel", "tekst")),),
        ).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _milliseconds(ask: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    ask(text)
    return (time.perf_counter() - began) * 1000


def measure(path: Path, today: date) -> "tuple[list[float], list[float], list[Took]]":
    """Return the milliseconds of each text straight on the file, by the program, and until what it finds is painted."""
    from benchmarks.window_times import searched

    typed = fill(path, today)
    with writing(path, Clock(today)) as session:  # makes the index
        raw = Raw(path)
        with session.read() as connection:
            ways: list[Callable[[str], object]] = [raw.ask, lambda text: find(connection, zoekwoorden(text))]
            for text in typed:  # neither is the first to read the file
                for ask in ways:
                    ask(text)
            times = [[_milliseconds(ask, text) for ask in ways] for text in typed]
        raw.close()
    floors, figures = (list(each) for each in zip(*times, strict=True))
    return floors, figures, searched(path, today, typed[:PAINTED])
