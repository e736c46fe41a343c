"""Amounts, the plafond and last year's regeling as a start."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import REGELING, refuses
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import (
    Aanspraak,
    Deelplafond,
    Plafondstand,
    Regeling,
    bedrag_voor,
    check_in_gebruik,
    check_plafond,
    check_regeling,
    check_toeslag,
    copy_deelplafond,
    copy_regeling,
    deelplafondstanden,
    gebruik_tekst,
    hints_regeling,
    informeren_weken,
    is_ingevuld,
    kent_toeslag,
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


def test_a_source_or_a_reason_alone_fills_nothing_in() -> None:
    empty = Regeling(id="leeg", jaar=2027, version=3, bron="Nog niet ingevuld", wijziging_reden="Weer leeg gemaakt")
    assert not is_ingevuld(empty)
    assert not is_ingevuld(None)
    assert is_ingevuld(replace(empty, toeslag_hoogstens=0))


def test_a_deelplafond_goes_along() -> None:
    kept = replace(deel("noord", 400_000), version=3)
    assert copy_deelplafond(kept, "volgende", "nieuw") == replace(kept, id="nieuw", version=0, regeling_id="volgende")


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
        ({"toeslag_hoogstens": -1}, "bedrag_negatief"),
        ({"aanvulling_weken": 0}, "weken_kunnen_niet"),
        ({"beslistermijn_weken": 0}, "weken_kunnen_niet"),
        ({"betaaltermijn_weken": 53}, "weken_kunnen_niet"),
        ({"informeren_weken_niveau_1": 0}, "weken_kunnen_niet"),
        ({"informeren_weken_niveau_3": 53}, "weken_kunnen_niet"),
        ({"terugkoppeling_weken": 0}, "weken_kunnen_niet"),
        ({"kosten_vanaf": -1}, "bedrag_negatief"),
        ({"kosten_vanaf": 200, "kosten_laag_tot": 100}, "kostenbanden_dalen"),
        ({"kosten_laag_tot": 100, "kosten_hoog_tot": 100}, "kostenbanden_dalen"),
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


def test_participation_may_be_filled_in_whole_or_not_at_all() -> None:
    filled = replace(
        REGELING,
        informeren_weken_niveau_1=6,
        informeren_weken_niveau_2=8,
        informeren_weken_niveau_3=8,
        terugkoppeling_weken=4,
        kosten_vanaf=100_000,
        kosten_laag_tot=1_500_000,
        kosten_middel_tot=7_500_000,
        kosten_hoog_tot=50_000_000,
    )
    check_regeling(filled)
    assert hints_regeling(filled) == []
    assert informeren_weken(filled) == {Niveau.BASIS: 6, Niveau.UITVOEREND: 8, Niveau.BELEIDSVORMEND: 8}
    assert set(informeren_weken(REGELING).values()) == {None}


def test_what_looks_odd_gets_a_hint() -> None:
    odd = replace(
        REGELING,
        bedrag_niveau_3=100_000,
        aanvraag_uiterlijk=date(2027, 2, 1),
        verantwoording_uiterlijk=date(2027, 12, 1),
    )
    assert len(hints_regeling(odd)) == 3


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"toeslag_hoogstens": 500_001}, "De toeslag kan hier hoger zijn"),
        ({"toeslag_waarvoor": "een wijkkrant"}, "Er staat waarvoor de toeslag is"),
        ({"plafond": 499_999}, "Het plafond is lager"),
        ({"direct_vaststellen_tot": 149_999}, "Geen enkel niveau blijft onder de grens"),
        ({"informeren_weken_niveau_1": 8, "informeren_weken_niveau_3": 6}, "Een hoger niveau hoort een plan"),
        ({"kosten_vanaf": 1, "kosten_laag_tot": 2, "kosten_hoog_tot": 3}, "Bij de kosten van participatie ontbreekt"),
    ],
)
def test_each_odd_value_gets_its_hint_and_blocks_nothing(fields: dict[str, Any], said: str) -> None:
    odd = replace(REGELING, **fields)
    check_regeling(odd)
    (hint,) = hints_regeling(odd)
    assert hint.startswith(said)


def test_a_toeslag_or_a_limit_alone_is_not_odd() -> None:
    assert hints_regeling(Regeling(id="leeg", jaar=2027, toeslag_hoogstens=1, direct_vaststellen_tot=1)) == []
    named = replace(
        REGELING, toeslag_hoogstens=50_000, toeslag_waarvoor="een wijkkrant", direct_vaststellen_tot=150_000
    )
    assert hints_regeling(named) == []


@given(st.lists(st.integers(0, 3_000_000), max_size=6), st.none() | st.integers(500_000, 5_000_000))
def test_deelplafonds_above_the_plafond_are_told_with_the_figures(parts: list[int], plafond: int | None) -> None:
    """Awb 4:25: both are plafonds; which of the two binds is for the municipality to say."""
    found = hints_regeling(replace(REGELING, plafond=plafond), [deel(str(n), part) for n, part in enumerate(parts)])
    if plafond is None:
        assert [hint.startswith("Er zijn deelplafonds") for hint in found] == [True] * bool(parts)
    elif sum(parts) > plafond:
        assert format_bedrag_kort(sum(parts)) in found[0]
        assert format_bedrag_kort(sum(parts) - plafond) in found[0]
    else:
        assert found == []


AMOUNTS = st.none() | st.integers(0, 1_000_000)


@given(AMOUNTS, AMOUNTS)
def test_a_toeslag_stays_within_the_regeling(hoogstens: int | None, toeslag: int | None) -> None:
    """Awb 4:26: how the money is divided is said in the regeling."""
    regeling = replace(REGELING, toeslag_hoogstens=hoogstens)
    assert kent_toeslag(regeling) == bool(hoogstens)
    if not toeslag or toeslag <= (hoogstens or 0):
        check_toeslag(regeling, 2027, toeslag)
        return
    with refuses("toeslag_te_hoog" if hoogstens else "geen_toeslag"):
        check_toeslag(regeling, 2027, toeslag)


def test_without_a_regeling_there_is_no_toeslag() -> None:
    assert not kent_toeslag(None)
    check_toeslag(None, 2027, None)
    with refuses("geen_toeslag"):
        check_toeslag(None, 2027, 1)


def test_a_regeling_in_use_asks_why() -> None:
    """Awb 4:27: a plafond lowered later has no effect for an aanvraag that is there."""
    check_in_gebruik(2027, 0, "")
    check_in_gebruik(2027, 1, "Besluit van de raad")
    with refuses("regeling_in_gebruik"):
        check_in_gebruik(2027, 1, " \n")
    assert gebruik_tekst(2027, 1) == "Voor 2027 is er al 1 aanvraag."
    assert gebruik_tekst(2027, 12) == "Voor 2027 zijn er al 12 aanvragen."


@given(st.none() | st.integers(0, 1_000_000), st.integers(0, 1_000_000), st.sampled_from(["", "Noord"]))
def test_a_plafond_covers_what_is_granted(plafond: int | None, verleend: int, stadsdeel: str) -> None:
    """Awb 4:25: what was granted stays granted; the refusal names both figures."""
    if plafond is None or plafond >= verleend:
        check_plafond(2027, plafond, verleend, stadsdeel)
        return
    with pytest.raises(Refusal) as refused:
        check_plafond(2027, plafond, verleend, stadsdeel)
    said = str(refused.value)
    assert format_bedrag_kort(plafond) in said
    assert format_bedrag_kort(verleend) in said
    assert (stadsdeel in said, "deelplafond" in said) == (True, bool(stadsdeel))
