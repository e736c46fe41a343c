"""The regeling of each year, and starting one as a copy of the last."""

from datetime import date

from tests.usecases.kit import JAAR, refused
from wijkregie.usecases import regelingen
from wijkregie.usecases.session import Session


def test_there_is_one_per_year(town: Session) -> None:
    assert [regeling.jaar for regeling in regelingen.regelingen(town)] == [JAAR - 1, JAAR]
    assert regelingen.regeling_van(town, JAAR + 5) is None
    with refused(town, "dubbel"):
        regelingen.add_regeling(town, JAAR)
    with refused(town, "jaar_kan_niet"):
        regelingen.add_regeling(town, 20270)


def test_last_year_fills_an_empty_year(town: Session) -> None:
    empty = regelingen.regeling_van(town, JAAR)
    assert empty is not None
    filled = regelingen.copy_vorige(town, JAAR).value
    assert (filled.id, filled.bedrag_niveau_2, filled.plafond) == (empty.id, 300_000, 1_000_000)
    assert filled.bron == f"Overgenomen van {JAAR - 1}, nog controleren"
    assert regelingen.regeling_van(town, JAAR) == filled


def test_last_year_makes_a_year_that_is_not_there(town: Session) -> None:
    regelingen.copy_vorige(town, JAAR)
    regeling = regelingen.regeling_van(town, JAAR)
    assert regeling is not None
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 10, 1))
    made = regelingen.copy_vorige(town, JAAR + 1).value
    assert (made.jaar, made.aanvraag_uiterlijk, made.reserveregel) == (JAAR + 1, date(2027, 10, 1), True)


def test_nothing_filled_in_is_copied_over(town: Session) -> None:
    regeling = regelingen.regeling_van(town, JAAR)
    assert regeling is not None
    for field in ("bedrag_niveau_1", "bedrag_niveau_3", "plafond", "direct_vaststellen_tot"):
        regelingen.change_regeling(town, regeling.id, **{field: 100_000})
        with refused(town, "regeling_bestaat"):
            regelingen.copy_vorige(town, JAAR)
        regelingen.change_regeling(town, regeling.id, **{field: None})
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 10, 1))
    with refused(town, "regeling_bestaat"):
        regelingen.copy_vorige(town, JAAR)


def test_without_last_year_there_is_nothing_to_copy(town: Session) -> None:
    with refused(town, "geen_vorige_regeling") as found:
        regelingen.copy_vorige(town, JAAR - 1)
    assert str(JAAR - 2) in str(found.value)
    regelingen.remove_regeling(town, regelingen.regelingen(town)[0].id)
    with refused(town, "geen_vorige_regeling"):
        regelingen.copy_vorige(town, JAAR)


def test_the_last_year_of_all_has_no_next(town: Session) -> None:
    regelingen.add_regeling(town, 2099)
    with refused(town, "jaar_kan_niet"):
        regelingen.copy_vorige(town, 2100)


def test_impossible_amounts_and_terms_are_refused(town: Session) -> None:
    regeling = regelingen.regelingen(town)[0]
    with refused(town, "bedrag_negatief"):
        regelingen.change_regeling(town, regeling.id, plafond=-1)
    with refused(town, "weken_kunnen_niet"):
        regelingen.change_regeling(town, regeling.id, beslistermijn_weken=0)
