"""What the deelplafonds of a regeling are together."""

import pytest

from wijkregie.domain.geld import NBSP
from wijkregie.ui.forms.deelplafonds import sum_words


@pytest.mark.parametrize(
    ("amounts", "plafond", "said"),
    [
        ([], 100_000, ""),
        ([100_000, 50_050], None, "Samen € 1.500,50."),
        ([100_000, 50_000], 200_000, "Samen € 1.500 van € 2.000; € 500 is niet verdeeld."),
        ([100_000, 100_000], 200_000, "Samen € 2.000 van € 2.000; alles is verdeeld."),
        ([100_000, 100_000], 150_000, "Samen € 2.000, € 500 meer dan het plafond."),
    ],
)
def test_the_sum_is_held_against_the_plafond(amounts: list[int], plafond: int | None, said: str) -> None:
    assert sum_words(amounts, plafond).replace(NBSP, " ") == said
