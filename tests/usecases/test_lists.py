"""A list is a fixed number of queries, however many towns the store holds."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.usecases.kit import CLOCK, JAAR, TODAY, statements
from wijkregie.usecases import (
    acties,
    bestuur,
    history,
    jaarbeelden,
    jaargesprekken,
    jaarlijnen,
    prullenbak,
    signalen,
    snelregels,
    subsidiejaren,
    trajecten,
    vandaag,
    weekbladen,
    wijken,
    wijkorganen,
)
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_voorbeeld, reading

LISTS: dict[str, tuple[Callable[[Session], object], int]] = {
    "wijkorganen": (lambda s: wijkorganen.wijkorganen(s, JAAR), 1),
    "stoplichten": (signalen.stoplichten, 6),
    "acties": (acties.acties, 1),
    "jaargesprekken": (lambda s: jaargesprekken.jaargesprekken(s, JAAR), 2),
    "subsidiejaar": (lambda s: subsidiejaren.subsidiejaar(s, JAAR), 6),
    "vandaag": (vandaag.vandaag, 25),
    "jaarbeeld": (lambda s: jaarbeelden.jaarbeeld(s, JAAR), 51),
    "trajecten": (trajecten.trajecten, 9),
    "wijkenkaart": (lambda s: wijken.wijkenkaart(s, JAAR), 8),
    "jaarlijnen": (jaarlijnen.jaarlijnen, 6),
    "weekbeeld": (weekbladen.weekbeeld, 25),
    "prullenbak": (prullenbak.prullenbak, 2),
    "snelbekend": (snelregels.snelbekend, 8),
    "personen": (bestuur.personen, 1),
    "removed": (history.removed, 1),
}

_SEVERAL = re.compile(r"\((?:\?, )+\?\)")
"""As many values as there are: one query all the same."""


@pytest.fixture(scope="module")
def three_towns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("drie") / "drie.wijkregie"
    create_voorbeeld(path, schaal=3, peildatum=TODAY, clock=CLOCK)
    return path


def queries(path: Path, name: str) -> list[str]:
    with reading(path, CLOCK) as session, statements(session) as seen:
        LISTS[name][0](session)
    return [_SEVERAL.sub("(?)", statement) for statement in seen if not statement.startswith("BEGIN")]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_asks_as_much_of_three_towns_as_of_one(example_file: Path, three_towns: Path, name: str) -> None:
    once, thrice = queries(example_file, name), queries(three_towns, name)
    assert once == thrice
    assert 1 <= len(once) <= LISTS[name][1]
