"""Amounts, the plafond and last year's regeling as a start."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, refuses
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import (
    Aanspraak,
    Deelplafond,
    Plafondstand,
    Regeling,
    bedrag_voor,
    check_regeling,
    copy_regeling,
    deelplafondstanden,
    hints_regeling,
    mag_direct_vaststellen,
    plafondstand,
    verwacht_bedrag,
)

AMOUNT = st.none() | st.integers(0, 1_000_000)
AANSPRAKEN = st.lists(
    st.builds(
        Aanspraak,
        verwacht=AMOUNT,
        gevraagd=AMOUNT,
        verleend=AMOUNT,
        stadsdeel_id=st.sampled_from([None, "noord", "zuid", "oost"]),
    ),
    max_size=10,
)


def test_the_niveau_sets_the_amount() -> None:
    assert [bedrag_voor(REGELING, niveau) for niveau in Niveau] == [150_000, 300_000, 500_000]
    assert bedrag_voor(REGELING, None) is None
    assert bedrag_voor(None, Niveau.BASIS) is None
    assert bedrag_voor(Regeling(id="leeg", jaar=2028), Niveau.BASIS) is None


def test_a_toeslag_comes_on_top_of_the_niveau() -> None:
    assert verwacht_bedrag(REGELING, Niveau.UITVOEREND) == 300_000
    assert verwacht_bedrag(REGELING, Niveau.UITVOEREND, 25_000) == 325_000
    assert verwacht_bedrag(REGELING, None, 25_000) is None


def test_small_amounts_may_be_settled_at_once() -> None:
    with_threshold = replace(REGELING, direct_vaststellen_tot=500_000)
    assert mag_direct_vaststellen(with_threshold, 500_000)
    assert not mag_direct_vaststellen(with_threshold, 500_001)
    assert not mag_direct_vaststellen(with_threshold, None)
    assert not mag_direct_vaststellen(REGELING, 1)
    assert not mag_direct_vaststellen(None, 1)


def test_the_bar_of_the_picture() -> None:
    aanspraken = [
        Aanspraak(verwacht=500_000, gevraagd=500_000, verleend=500_000),
        *[Aanspraak(verwacht=500_000, gevraagd=500_000)] * 2,
        *[Aanspraak(verwacht=300_000, gevraagd=300_000)] * 2,
        Aanspraak(verwacht=150_000, gevraagd=150_000),
        *[Aanspraak(verwacht=300_000)] * 4,
        *[Aanspraak(verwacht=150_000)] * 2,
    ]
    stand = plafondstand(REGELING, aanspraken)
    assert stand == Plafondstand(
        plafond=4_200_000, verleend=500_000, aangevraagd=1_750_000, verwacht=1_500_000, vrij=450_000, boven=0
    )
    assert stand.totaal == 3_750_000


def test_a_refusal_takes_nothing_from_the_plafond() -> None:
    assert plafondstand(REGELING, [Aanspraak(verwacht=500_000, gevraagd=500_000, verleend=0)]).totaal == 0


@given(AANSPRAKEN, st.none() | st.integers(0, 5_000_000))
def test_the_bar_always_adds_up(aanspraken: list[Aanspraak], plafond: int | None) -> None:
    stand = plafondstand(replace(REGELING, plafond=plafond), aanspraken)
    assert min(stand.vrij, stand.boven) == 0
    if plafond is None:
        assert (stand.vrij, stand.boven) == (0, 0)
    else:
        assert stand.totaal + stand.vrij - stand.boven == plafond


def deel(stadsdeel_id: str, bedrag: int) -> Deelplafond:
    return Deelplafond(id=f"deel {stadsdeel_id}", regeling_id="regeling", stadsdeel_id=stadsdeel_id, bedrag=bedrag)


@given(AANSPRAKEN, st.integers(0, 5_000_000), st.integers(0, 5_000_000))
def test_each_stadsdeel_has_its_part_of_the_bar(aanspraken: list[Aanspraak], noord: int, zuid: int) -> None:
    """Awb 4:25: a plafond may be for a part of the municipality; what is taken there counts for it alone."""
    standen = deelplafondstanden([deel("noord", noord), deel("zuid", zuid)], aanspraken)
    assert [(name, stand.plafond) for name, stand in standen.items()] == [("noord", noord), ("zuid", zuid)]
    for name, stand in standen.items():
        alone = [aanspraak for aanspraak in aanspraken if aanspraak.stadsdeel_id == name]
        assert stand == plafondstand(replace(REGELING, plafond=stand.plafond), alone)
    rest = [aanspraak for aanspraak in aanspraken if aanspraak.stadsdeel_id not in standen]
    whole = plafondstand(REGELING, aanspraken).totaal
    assert sum(stand.totaal for stand in standen.values()) + plafondstand(REGELING, rest).totaal == whole


def test_without_a_regeling_there_is_no_plafond() -> None:
    assert plafondstand(None, []).plafond is None


def test_last_year_is_a_start_for_this_one() -> None:
    copied = copy_regeling(replace(REGELING, version=7, bron="besluit van de raad", voorbeeld=True), 2028, "nieuw")
    assert (copied.id, copied.version, copied.jaar) == ("nieuw", 0, 2028)
    assert copied.aanvraag_uiterlijk == date(2027, 9, 30)
    assert copied.verantwoording_uiterlijk == date(2029, 3, 31)
    assert "2027" in copied.bron
    assert copied.voorbeeld
    same = {field.name for field in fields(Regeling)} - {
        "id",
        "version",
        "jaar",
        "bron",
        "voorbeeld",
        "aanvraag_uiterlijk",
        "verantwoording_uiterlijk",
    }
    assert all(getattr(copied, name) == getattr(REGELING, name) for name in same)


def test_empty_dates_stay_empty() -> None:
    assert copy_regeling(Regeling(id="leeg", jaar=2027), 2030, "nieuw").aanvraag_uiterlijk is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"jaar": 1999}, "jaar_kan_niet"),
        ({"jaar": 2100}, "jaar_kan_niet"),
        ({"bedrag_niveau_2": -1}, "bedrag_negatief"),
        ({"plafond": -1}, "bedrag_negatief"),
        ({"direct_vaststellen_tot": -1}, "bedrag_negatief"),
        ({"beslistermijn_weken": 0}, "weken_kunnen_niet"),
        ({"betaaltermijn_weken": 53}, "weken_kunnen_niet"),
    ],
)
def test_what_no_regeling_can_say_is_refused(fields: dict[str, Any], code: str) -> None:
    with refuses(code):
        check_regeling(replace(REGELING, **fields))


def test_a_possible_regeling_passes_without_hints() -> None:
    check_regeling(REGELING)
    check_regeling(Regeling(id="leeg", jaar=2027))
    assert hints_regeling(REGELING) == []
    assert hints_regeling(Regeling(id="leeg", jaar=2027)) == []


def test_what_looks_odd_gets_a_hint() -> None:
    odd = replace(
        REGELING,
        bedrag_niveau_3=100_000,
        aanvraag_uiterlijk=date(2027, 2, 1),
        verantwoording_uiterlijk=date(2027, 12, 1),
    )
    assert len(hints_regeling(odd)) == 3
