"""Two judgements on one promise: what they are together, and how a year is counted."""

from dataclasses import replace
from datetime import date

import pytest

from wijkregie.domain.nakomingen import (
    Nakoming,
    Nakomingsjaar,
    Nakomingsrij,
    Oordeel,
    Uitkomst,
    check_nakoming,
    check_oordeel,
    geldende,
    telling,
    uitkomst,
    uitkomst_zin,
)
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.verplichtingen import Verplichting

TODAY = date(2026, 9, 24)
GEEN = Nakoming(id="n", verplichting_id="advies", wijkorgaan_id="raad", jaar=2026)
ADVIES = Verplichting(id="advies", naam="Advies", vanaf_niveau=Niveau.UITVOEREND)
VROEG = Verplichting(id="vroeg", naam="Vroeg")


def both(gemeente: Oordeel | None, wijkorgaan: Oordeel | None) -> Nakoming:
    return replace(GEEN, oordeel_gemeente=gemeente, oordeel_wijkorgaan=wijkorgaan)


@pytest.mark.parametrize("oordeel", Oordeel)
def test_what_both_think_is_what_it_is(oordeel: Oordeel) -> None:
    assert uitkomst(both(oordeel, oordeel)).value == oordeel.value
    assert uitkomst_zin(both(oordeel, oordeel)) == oordeel.value


def test_where_they_differ_that_is_shown_and_nothing_between() -> None:
    differs = both(Oordeel.NAGEKOMEN, Oordeel.NIET)
    assert uitkomst(differs) is Uitkomst.VERSCHIL
    assert uitkomst_zin(differs) == "gemeente: nagekomen, wijkorgaan: niet"


@pytest.mark.parametrize(
    ("nakoming", "zin"),
    [
        (None, "nog niet beoordeeld"),
        (GEEN, "nog niet beoordeeld"),
        (both(Oordeel.NAGEKOMEN, None), "gemeente: nagekomen, wijkorgaan: nog niet beoordeeld"),
        (both(None, Oordeel.NIET), "gemeente: nog niet beoordeeld, wijkorgaan: niet"),
    ],
)
def test_it_is_open_until_both_have_judged(nakoming: Nakoming | None, zin: str) -> None:
    assert uitkomst(nakoming) is Uitkomst.OPEN
    assert uitkomst_zin(nakoming) == zin


def test_what_does_not_hold_by_both_is_not_counted() -> None:
    found = telling(
        [Uitkomst.NAGEKOMEN] * 9 + [Uitkomst.TEN_DELE, Uitkomst.GELDT_NIET, Uitkomst.VERSCHIL, Uitkomst.OPEN]
    )
    assert (found.breuk, found.nagekomen, found.geldend, found.open) == ("9 / 12", 9, 12, 1)
    assert found.zin == "9 nagekomen · 1 deels · 1 verschillend · 1 nog beoordelen"
    assert (telling([]).breuk, telling([]).zin) == ("", "")


def test_a_body_has_the_promises_of_its_niveau() -> None:
    judged = {"advies": both(Oordeel.NAGEKOMEN, Oordeel.NAGEKOMEN)}
    assert geldende([VROEG, ADVIES], 2026, Niveau.BASIS, judged) == {"vroeg": None}
    assert geldende([VROEG, ADVIES], 2026, None, judged) == {}
    cells = geldende([VROEG, ADVIES], 2026, Niveau.UITVOEREND, judged)
    rij = Nakomingsrij(
        wijkorgaan_id="raad", naam="Raad", stadsdeel="", niveau=Niveau.UITVOEREND, gekozen=True, vakken=cells
    )
    assert rij.telling.breuk == "1 / 2"
    year = Nakomingsjaar(jaar=2026, verplichtingen=[VROEG, ADVIES], rijen=[rij, rij])
    assert year.telling.zin == "2 nagekomen · 2 nog beoordelen"


@pytest.mark.parametrize(
    ("jaar", "niveau", "code"),
    [
        (2027, Niveau.UITVOEREND, "oordeel_te_vroeg"),
        (2026, None, "oordeel_zonder_niveau"),
        (2026, Niveau.BASIS, "verplichting_geldt_niet"),
    ],
)
def test_only_what_holds_is_judged(jaar: int, niveau: Niveau | None, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_oordeel(ADVIES, jaar, niveau, TODAY)
    assert refused.value.code == code
    assert str(refused.value).endswith(".")
    check_oordeel(ADVIES, 2026, Niveau.BELEIDSVORMEND, TODAY)


def test_words_alone_are_kept_too() -> None:
    assert GEEN.is_leeg
    assert not replace(GEEN, woorden_wijkorgaan="Alles was al klaar.").is_leeg
    assert not both(None, Oordeel.NIET).is_leeg


def test_a_judgement_is_about_a_year_that_can_be() -> None:
    with pytest.raises(Refusal, match="Het jaar 26 kan niet"):
        check_nakoming(replace(GEEN, jaar=26))
