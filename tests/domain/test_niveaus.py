"""Trap op, trap af, and what a niveau asks of both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import refuses
from wijkregie.domain.niveaus import (
    Beweging,
    Niveau,
    Niveaukeuze,
    beweging,
    bewegingen,
    check_niveaukeuze,
    niveau_in,
    niveau_voor,
    niveautelling,
    verwachtingen,
)


def keuze(jaar: int, niveau: int) -> Niveaukeuze:
    return Niveaukeuze(id=f"k{jaar}", wijkorgaan_id="w", jaar=jaar, niveau=Niveau(niveau))


LINDEVOORT = [keuze(2027, 3), keuze(2023, 1), keuze(2024, 2), keuze(2025, 3), keuze(2026, 2)]


def test_the_steps_of_the_picture() -> None:
    assert bewegingen(LINDEVOORT) == {
        2023: Beweging.START,
        2024: Beweging.TRAP_OP,
        2025: Beweging.TRAP_OP,
        2026: Beweging.TRAP_AF,
        2027: Beweging.TRAP_OP,
    }


def test_after_a_gap_the_last_known_year_counts() -> None:
    assert bewegingen([keuze(2023, 2), keuze(2026, 2)]) == {2023: Beweging.START, 2026: Beweging.GELIJK}


@given(st.dictionaries(st.integers(2010, 2040), st.sampled_from([1, 2, 3])))
def test_the_steps_lead_from_first_to_last(years: dict[int, int]) -> None:
    keuzes = [keuze(jaar, niveau) for jaar, niveau in years.items()]
    steps = bewegingen(keuzes)
    assert set(steps) == set(years)
    assert list(steps.values()).count(Beweging.START) == min(1, len(years))
    for jaar, step in steps.items():
        vorig = niveau_voor(keuzes, jaar)
        assert step is beweging(vorig, Niveau(years[jaar]))
        assert (vorig is None) == (step is Beweging.START)


@pytest.mark.parametrize(
    ("vorig", "nu", "step"),
    [(None, 1, "start"), (1, 3, "trap op"), (3, 1, "trap af"), (2, 2, "gelijk")],
)
def test_a_step_has_its_word(vorig: int | None, nu: int, step: str) -> None:
    assert beweging(Niveau(vorig) if vorig else None, Niveau(nu)) == step


def test_the_niveau_of_a_year_and_before() -> None:
    assert niveau_in(LINDEVOORT, 2026) is Niveau.UITVOEREND
    assert niveau_in(LINDEVOORT, 2028) is None
    assert niveau_voor(LINDEVOORT, 2028) is Niveau.BELEIDSVORMEND
    assert niveau_voor(LINDEVOORT, 2023) is None
    assert [niveau.woord for niveau in Niveau] == ["basis", "uitvoerend", "beleidsvormend"]


def test_only_niveau_3_may_skip_an_invitation() -> None:
    skips = [niveau for niveau in Niveau if "mag een uitnodiging overslaan" in verwachtingen(niveau)]
    assert skips == [Niveau.BELEIDSVORMEND]


def test_a_choice_needs_a_possible_year() -> None:
    check_niveaukeuze(keuze(2027, 1))
    with refuses("jaar_kan_niet"):
        check_niveaukeuze(keuze(27, 1))


def test_choices_and_steps_of_a_year_are_counted_and_who_has_not_chosen() -> None:
    een, twee = Niveau.BASIS, Niveau.UITVOEREND
    counts = niveautelling(
        [(een, twee), (een, twee), (twee, een), (twee, twee), (None, een), (een, None), (None, None)]
    )
    assert counts == {
        een: 2, twee: 3, None: 2,
        Beweging.TRAP_OP: 2, Beweging.TRAP_AF: 1, Beweging.GELIJK: 1, Beweging.START: 1,
    }  # fmt: skip
