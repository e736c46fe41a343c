"""Which lines of the week fit on one page: the most urgent, and how many do not is known."""

import pytest

from tests.domain.kit import TODAY
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.signalen import Groep
from wijkregie.domain.weekbladen import Weekblad, Weekregel, inpassen

A, B, C = Groep


def week(late: int, now: int, soon: int) -> Weekblad:
    def lines(count: int) -> list[Weekregel]:
        return [Weekregel(wat=f"Regel {number}", van="", wanneer="") for number in range(count)]

    regels = {A: lines(late), B: lines(now), C: lines(soon)}
    return Weekblad(peildatum=TODAY, inrichting=Inrichting(id="inrichting"), regels=regels)


@pytest.mark.parametrize(
    ("counts", "rows", "shown", "left_out"),
    [
        ((2, 3, 4), 15, {A: 2, B: 3, C: 4}, 0),
        ((2, 3, 4), 14, {A: 2, B: 3, C: 2}, 2),
        ((2, 3, 4), 12, {A: 2, B: 3}, 4),
        ((20, 3, 4), 12, {A: 9}, 18),
        ((0, 0, 4), 6, {C: 4}, 0),
        ((0, 0, 0), 6, {}, 0),
        ((1, 1, 0), 2, {}, 2),
    ],
)
def test_the_most_urgent_fit_and_the_others_are_counted(
    counts: tuple[int, int, int], rows: int, shown: dict[Groep, int], left_out: int
) -> None:
    fitting, others = inpassen(week(*counts), rows, 2)
    assert ({span: len(lines) for span, lines in fitting.items()}, others) == (shown, left_out)
    taken = sum(2 + len(lines) for lines in fitting.values()) + bool(others)
    assert taken <= rows
