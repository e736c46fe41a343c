"""Tijdigheid: days counted by hand, each way a wijkorgaan can hear of a plan, and dates in an odd order."""

from datetime import date
from typing import Any

import pytest

from wijkregie.domain.beloofd import Aangegaan
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.tijdigheid import (
    Tijdigheid,
    Tijdigheidsklok,
    eerst_gehoord,
    horen_uiterlijk,
    invloed_zin,
    na_invloed,
    norm_voor,
    opmerkingen,
    te_informeren,
    tijdigheid,
    tijdigheid_zin,
    tijdigheidsklok,
    zeer,
)
from wijkregie.domain.trajecten import Traject

TODAY = date(2026, 9, 24)
BESLUIT = date(2026, 9, 25)
"""With a norm of six weeks, told on 14 August (42 days before) is the last day in time."""


def klok(gehoord: date | None = None, besluit: date | None = BESLUIT, **fields: object) -> Tijdigheidsklok:
    given: dict[str, object] = {"norm_weken": 6, **fields}
    return Tijdigheidsklok(gehoord_op=gehoord, besluit_op=besluit, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("clock", "stand", "words"),
    [
        (klok(date(2026, 8, 14)), Tijdigheid.OP_TIJD, "op tijd: 42 dagen vóór besluit"),
        (klok(date(2026, 8, 15)), Tijdigheid.TE_KORT, "te kort: 41 dagen vóór besluit"),
        (klok(date(2026, 9, 24)), Tijdigheid.TE_KORT, "te kort: 1 dag vóór besluit"),
        (klok(date(2026, 9, 25)), Tijdigheid.TE_KORT, "te kort: op de dag van het besluit"),
        (klok(date(2026, 9, 25), norm_weken=0), Tijdigheid.OP_TIJD, "op tijd: op de dag van het besluit"),
        (klok(date(2026, 9, 28)), Tijdigheid.NA_BESLUIT, "3 dagen na besluit"),
        (klok(date(2026, 9, 28), norm_weken=None), Tijdigheid.NA_BESLUIT, "3 dagen na besluit"),
        (klok(date(2026, 8, 14), norm_weken=None), Tijdigheid.GEEN_OORDEEL, "42 dagen vóór besluit"),
        (
            klok(date(2026, 8, 14), norm_weken=None, invloed_tot=date(2026, 8, 1)),
            Tijdigheid.TE_KORT,
            "42 dagen vóór besluit, na de laatste dag voor invloed",
        ),
        (klok(date(2026, 8, 14), None), Tijdigheid.GEEN_OORDEEL, "gehoord, dag van het besluit niet bekend"),
        (klok(besluit=date(2026, 9, 23)), Tijdigheid.NIET_GEHOORD, "niet gehoord, besluit was 23 september"),
        (klok(besluit=date(2026, 11, 17)), Tijdigheid.NOG_NIET, "nog niet gehoord, nog 12 dagen op tijd"),
        (klok(besluit=date(2026, 11, 5)), Tijdigheid.NOG_NIET, "nog niet gehoord, nog vandaag op tijd"),
        (klok(besluit=date(2026, 11, 4)), Tijdigheid.OVER_TIJD, "nog niet gehoord, 1 dag later dan afgesproken"),
        (klok(besluit=TODAY), Tijdigheid.OVER_TIJD, "nog niet gehoord, 42 dagen later dan afgesproken"),
        (klok(besluit=TODAY, norm_weken=None), Tijdigheid.NOG_NIET, "nog niet gehoord, besluit is vandaag"),
        (klok(norm_weken=None), Tijdigheid.NOG_NIET, "nog niet gehoord, nog 1 dag tot besluit"),
        (klok(besluit=None), Tijdigheid.NOG_NIET, "nog niet gehoord, dag van het besluit niet bekend"),
        (klok(besluit=date(2026, 9, 1), ingetrokken_op=TODAY), Tijdigheid.GEEN_OORDEEL, "niet gehoord; ingetrokken"),
        (
            klok(date(2026, 9, 28), ingetrokken_op=TODAY),
            Tijdigheid.GEEN_OORDEEL,
            "3 dagen na besluit; ingetrokken",
        ),
    ],
)
def test_a_clock_counts_the_days_before_the_decision_against_the_norm(
    clock: Tijdigheidsklok, stand: Tijdigheid, words: str
) -> None:
    assert (tijdigheid(clock, TODAY), tijdigheid_zin(clock, TODAY)) == (stand, words)


@pytest.mark.parametrize(
    ("told", "after", "words"),
    [
        (date(2026, 7, 31), False, "14 dagen tijd voor invloed"),
        (date(2026, 8, 14), False, "gehoord op de laatste dag voor invloed"),
        (date(2026, 8, 15), True, "gehoord 1 dag na de laatste dag voor invloed"),
        (None, False, ""),
    ],
)
def test_what_is_told_after_the_last_moment_for_influence_is_told_apart(
    told: date | None, after: bool, words: str
) -> None:
    clock = klok(told, invloed_tot=date(2026, 8, 14))
    assert (na_invloed(clock), invloed_zin(clock)) == (after, words)


def test_a_norm_leaves_no_more_time_than_there_is_influence() -> None:
    for last, told, stand in (
        (date(2026, 8, 10), date(2026, 8, 10), Tijdigheid.OP_TIJD),
        (date(2026, 8, 10), date(2026, 8, 11), Tijdigheid.TE_KORT),
        (date(2026, 8, 20), date(2026, 8, 14), Tijdigheid.OP_TIJD),
        (date(2026, 8, 20), date(2026, 8, 15), Tijdigheid.TE_KORT),
    ):
        assert tijdigheid(klok(told, invloed_tot=last), TODAY) is stand
    assert tijdigheid(klok(date(2026, 8, 11), None, invloed_tot=date(2026, 8, 10)), TODAY) is Tijdigheid.TE_KORT
    shut = klok(besluit=date(2026, 12, 31), invloed_tot=date(2026, 9, 23))
    assert tijdigheid_zin(shut, TODAY) == "nog niet gehoord, 1 dag later dan afgesproken"


def test_too_late_for_influence_is_too_short_and_says_so() -> None:
    late = klok(date(2026, 8, 1), invloed_tot=date(2026, 7, 31))
    assert tijdigheid_zin(late, TODAY) == "te kort: 55 dagen vóór besluit, na de laatste dag voor invloed"
    after = klok(date(2026, 9, 28), invloed_tot=date(2026, 7, 31))
    assert tijdigheid_zin(after, TODAY) == "3 dagen na besluit"
    missed, open_, unknown = klok(besluit=date(2026, 9, 1)), klok(besluit=date(2026, 11, 4)), klok(besluit=None)
    short, fine = klok(date(2026, 9, 1)), klok(date(2026, 8, 1))
    wanted = [missed, after, open_, short, late, unknown, fine]
    mixed = [fine, missed, late, open_, after, unknown, short]
    assert sorted(mixed, key=lambda one: zeer(one, TODAY)) == wanted


def test_dates_that_cannot_follow_each_other_are_facts_with_a_sentence() -> None:
    assert opmerkingen(klok(date(2026, 8, 14), bekend_op=date(2026, 8, 1), invloed_tot=BESLUIT)) == ()
    odd = klok(date(2026, 9, 26), date(2026, 9, 20), bekend_op=date(2026, 10, 1), invloed_tot=date(2026, 9, 21))
    assert opmerkingen(odd) == (
        "Het wijkorgaan hoorde het 5 dagen eerder dan het bij de gemeente bekend was.",
        "Het besluit ligt 11 dagen vóór de dag waarop het plan bekend was.",
        "De laatste dag voor invloed ligt 1 dag na het besluit.",
    )


def test_being_told_first_counts_and_being_asked_without_more_is_being_told() -> None:
    both = Betrokkenheid(id="1", wijkorgaan_id="w", geinformeerd_op=date(2026, 5, 4), gevraagd_op=date(2026, 3, 2))
    asked = Betrokkenheid(id="2", wijkorgaan_id="w", gevraagd_op=date(2026, 4, 1))
    unasked = Betrokkenheid(id="3", wijkorgaan_id="w", advies_op=date(2026, 1, 5))
    assert eerst_gehoord([both]) == date(2026, 5, 4)
    assert eerst_gehoord([both, asked, unasked]) == date(2026, 4, 1)
    assert eerst_gehoord([unasked]) is None


def test_the_clock_of_a_plan_takes_its_days() -> None:
    traject = Traject(
        id="t", naam="Hagenweg", bekend_op=date(2026, 5, 1), invloed_tot=date(2026, 8, 31), besluit_op=BESLUIT
    )
    told = Betrokkenheid(id="1", wijkorgaan_id="w", traject_id="t", geinformeerd_op=date(2026, 8, 28))
    clock = tijdigheidsklok(traject, [told], 6)
    assert clock == klok(date(2026, 8, 28), bekend_op=date(2026, 5, 1), invloed_tot=date(2026, 8, 31))
    assert (clock.dagen_binnen, clock.dagen_vooraf, clock.dagen_voor_invloed) == (119, 28, 3)


def test_the_norm_is_that_of_the_niveau() -> None:
    rules = Regeling(
        id="r", jaar=2026, informeren_weken_niveau_1=4, informeren_weken_niveau_2=6, informeren_weken_niveau_3=10
    )
    assert [norm_voor(rules, niveau) for niveau in (*Niveau, None)] == [4, 6, 10, None]
    assert norm_voor(None, Niveau.BASIS) is None


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"besluit_op": date(2026, 12, 31), "norm_weken": 6}, date(2026, 11, 19)),
        ({"besluit_op": date(2026, 12, 31), "norm_weken": 6, "invloed_tot": date(2026, 11, 10)}, date(2026, 11, 10)),
        ({"besluit_op": date(2026, 12, 31), "norm_weken": 6, "gehoord_op": date(2026, 12, 26)}, None),
        ({"besluit_op": date(2026, 12, 31), "norm_weken": 6, "ingetrokken_op": date(2026, 9, 1)}, None),
        ({"besluit_op": date(2026, 12, 31), "invloed_tot": date(2026, 12, 10)}, date(2026, 12, 10)),
        ({"besluit_op": date(2026, 12, 31)}, None),
    ],
)
def test_the_last_day_to_hear_is_that_of_the_norm_else_the_last_for_influence(
    fields: dict[str, Any], day: date | None
) -> None:
    assert horen_uiterlijk(Tijdigheidsklok(**fields)) == day


def test_who_is_to_hear_stands_by_last_day_and_then_by_name() -> None:
    def body(naam: str, weeks: int) -> tuple[Aangegaan, Tijdigheidsklok]:
        one = Aangegaan(wijkorgaan_id=naam, naam=naam, niveau=None, gevraagd=False)
        return one, Tijdigheidsklok(besluit_op=date(2026, 12, 31), norm_weken=weeks)

    found = te_informeren("t", "Hagenweg", [body("C", 4), body("B", 6), body("A", 6)])
    assert found is not None
    assert found.uiterlijk == date(2026, 11, 19)
    assert [one.naam for one in found.wijkorganen] == ["A", "B", "C"]
    assert te_informeren("t", "Hagenweg", []) is None
