"""The regeling of each year, and starting one as a copy of the last."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.usecases.kit import JAAR, body_named, holdings, labels, refused
from wijkregie.domain.geld import NBSP
from wijkregie.domain.jaarbeelden import aanspraak_op, totalen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.regelingverschillen import Verschilsoort
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.usecases import (
    gebieden,
    history,
    jaargesprekken,
    regelingen,
    signalen,
    subsidiejaren,
    subsidies,
)
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.session import Session

RAAD = "Wijkraad Esweg"
WHY = "Besluit van de raad van 3 november"


@pytest.fixture
def used(town: Session) -> Regeling:
    """Return the regeling of a year for which one body applied."""
    return regelingen.regelingen(town)[0]


def stadsdeel_of(town: Session) -> str:
    """Return the id of the stadsdeel of the one body that applied."""
    found = body_named(town, RAAD).stadsdeel_id
    assert found is not None
    return found


def grant(town: Session, bedrag: int) -> None:
    """Grant the one aanvraag of last year."""
    file = subsidiejaren.subsidiejaar(town, JAAR - 1).rijen[-1].subsidie
    assert file is not None
    subsidies.add_stap(town, file.id, Stapsoort.VERLEEND, date(2025, 10, 20), bedrag=bedrag)


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
        filled: dict[str, Any] = {field: 100_000}
        regelingen.change_regeling(town, regeling.id, **filled)
        with refused(town, "regeling_bestaat"):
            regelingen.copy_vorige(town, JAAR)
        regelingen.change_regeling(town, regeling.id, **{**filled, field: None})
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2026, 10, 1))
    with refused(town, "regeling_bestaat"):
        regelingen.copy_vorige(town, JAAR)


def test_without_last_year_there_is_nothing_to_copy(town: Session) -> None:
    with refused(town, "geen_vorige_regeling") as found:
        regelingen.copy_vorige(town, JAAR - 1)
    assert str(JAAR - 2) in str(found.value)
    regelingen.remove_regeling(town, regelingen.regelingen(town)[0].id, WHY)
    with refused(town, "geen_vorige_regeling"):
        regelingen.copy_vorige(town, JAAR)


def test_the_last_year_of_all_has_no_next(town: Session) -> None:
    regelingen.add_regeling(town, 2099)
    with refused(town, "jaar_kan_niet"):
        regelingen.copy_vorige(town, 2100)


def test_impossible_amounts_and_terms_are_refused(town: Session) -> None:
    regeling = regelingen.regelingen(town)[1]
    with refused(town, "bedrag_negatief"):
        regelingen.change_regeling(town, regeling.id, plafond=-1)
    with refused(town, "weken_kunnen_niet"):
        regelingen.change_regeling(town, regeling.id, beslistermijn_weken=0)


def test_a_year_in_use_is_changed_with_a_reason(town: Session, used: Regeling) -> None:
    """Awb 3:46 and 4:27: who applied must be able to read why the rules changed."""
    for reden in ("", "  "):
        with refused(town, "regeling_in_gebruik") as found:
            regelingen.change_regeling(town, used.id, reden, plafond=2_000_000)
        assert str(found.value) == f"Voor {JAAR - 1} is er al 1 aanvraag. Schrijf op waarom je de regeling wijzigt."
    changed = regelingen.change_regeling(town, used.id, f" {WHY} ", plafond=2_000_000).value
    assert (changed.plafond, changed.wijziging_reden) == (2_000_000, WHY)
    history.undo(town)
    assert regelingen.regeling_van(town, JAAR - 1) == replace(used, version=changed.version + 1)


def test_a_year_not_in_use_asks_and_keeps_no_reason(town: Session) -> None:
    assert (
        regelingen.change_regeling(town, regelingen.regelingen(town)[1].id, WHY, plafond=1).value.wijziging_reden == ""
    )


def test_a_subsidie_that_was_only_opened_uses_no_regeling(town: Session) -> None:
    subsidies.remove_stap(town, subsidiejaren.subsidiejaar(town, JAAR - 1).rijen[-1].stappen[0].id, reden="Vergissing")
    regelingen.change_regeling(town, regelingen.regelingen(town)[0].id, plafond=1)


def test_a_plafond_is_not_below_what_is_granted(town: Session, used: Regeling) -> None:
    """Awb 4:25."""
    grant(town, 300_000)
    with refused(town, "plafond_onder_verleend") as found:
        regelingen.change_regeling(town, used.id, WHY, plafond=299_999)
    assert (
        str(found.value)
        .replace(NBSP, " ")
        .startswith(f"Voor {JAAR - 1} is al € 3.000 verleend. Een plafond van € 2.999,99")
    )
    regelingen.change_regeling(town, used.id, WHY, plafond=300_000)
    grant_above = regelingen.change_regeling(town, used.id, WHY, bron="Gemeenteblad").value
    assert grant_above.bron == "Gemeenteblad"
    assert regelingen.change_regeling(town, used.id, WHY, plafond=None).value.plafond is None


def test_a_copied_plafond_is_not_below_what_is_granted(town: Session, used: Regeling) -> None:
    regelingen.remove_regeling(town, regelingen.regelingen(town)[1].id)
    regelingen.change_regeling(town, used.id, WHY, plafond=100_000)
    opened = subsidies.add_aanvraag(town, body_named(town, RAAD).id, JAAR, datum=date(2026, 9, 3), bedrag=300_000).value
    subsidies.add_stap(town, opened.id, Stapsoort.VERLEEND, date(2026, 10, 20), bedrag=300_000)
    with refused(town, "plafond_onder_verleend"):
        regelingen.copy_vorige(town, JAAR)


def test_a_deelplafond_is_set_changed_and_taken_away(town: Session, used: Regeling) -> None:
    noord = stadsdeel_of(town)
    with refused(town, "regeling_in_gebruik"):
        regelingen.set_deelplafond(town, used.id, noord, 400_000)
    for bedrag in (400_000, 500_000):
        regelingen.set_deelplafond(town, used.id, noord, bedrag, WHY)
        (kept,) = regelingen.deelplafonds(town, JAAR - 1)
        assert (kept.stadsdeel_id, kept.bedrag) == (noord, bedrag)
    assert regelingen.set_deelplafond(town, used.id, noord, None, WHY).value.wijziging_reden == WHY
    assert regelingen.deelplafonds(town, JAAR - 1) == []
    before = labels(town)
    regelingen.set_deelplafond(town, used.id, noord, None, WHY)
    assert labels(town) == before
    assert regelingen.deelplafonds(town, JAAR + 7) == []


def test_a_deelplafond_is_not_below_what_is_granted_there(town: Session, used: Regeling) -> None:
    """Awb 4:25, for a part of the municipality."""
    grant(town, 300_000)
    noord = stadsdeel_of(town)
    with refused(town, "deelplafond_onder_verleend") as found:
        regelingen.set_deelplafond(town, used.id, noord, 200_000, WHY)
    said = str(found.value).replace(NBSP, " ")
    assert said.startswith(f"In Noord is voor {JAAR - 1} al € 3.000 verleend. Een deelplafond van € 2.000 is lager.")
    zuid = next(each.id for each in gebieden.stadsdelen(town) if each.naam == "Zuid")
    regelingen.set_deelplafond(town, used.id, zuid, 0, WHY)
    regelingen.set_deelplafond(town, used.id, noord, 300_000, WHY)
    with refused(town, "bedrag_negatief"):
        regelingen.set_deelplafond(town, used.id, zuid, -1, WHY)


def test_deelplafonds_are_copied_too(town: Session, used: Regeling) -> None:
    regelingen.set_deelplafond(town, used.id, stadsdeel_of(town), 400_000, WHY)
    copied = regelingen.copy_vorige(town, JAAR).value
    ((regeling_id, bedrag),) = [(deel.regeling_id, deel.bedrag) for deel in regelingen.deelplafonds(town, JAAR)]
    assert (regeling_id, bedrag, copied.wijziging_reden) == (copied.id, 400_000, "")


def test_a_year_with_only_a_deelplafond_is_filled_in(town: Session) -> None:
    regelingen.set_deelplafond(town, regelingen.regelingen(town)[1].id, stadsdeel_of(town), 400_000)
    with refused(town, "regeling_bestaat"):
        regelingen.copy_vorige(town, JAAR)


def test_a_regeling_goes_and_comes_back_with_its_deelplafonds(town: Session, used: Regeling) -> None:
    regelingen.set_deelplafond(town, used.id, stadsdeel_of(town), 400_000, WHY)
    before = holdings(town)
    with refused(town, "regeling_in_gebruik"):
        regelingen.remove_regeling(town, used.id)
    gone = regelingen.remove_regeling(town, used.id, WHY)
    assert gone.label == f"Regeling verwijderd: {WHY}"
    assert before.keys() - holdings(town).keys() == gone.changes.rows
    history.restore(town, ("regeling", used.id))
    assert holdings(town) == before


@pytest.mark.parametrize(
    ("hoogstens", "toeslag", "code"), [(None, 1, "geen_toeslag"), (25_000, 25_001, "toeslag_te_hoog")]
)
def test_a_toeslag_is_one_of_the_regeling(
    town: Session, used: Regeling, hoogstens: int | None, toeslag: int, code: str
) -> None:
    regelingen.change_regeling(town, used.id, WHY, toeslag_hoogstens=hoogstens)
    row = subsidiejaren.subsidiejaar(town, JAAR - 1).rijen[-1]
    assert row.subsidie is not None
    with refused(town, code):
        subsidies.change_subsidie(town, row.subsidie.id, toeslag=toeslag)
    kring = body_named(town, "Buurtkring De Weerd")
    with refused(town, code):
        subsidies.add_aanvraag(town, kring.id, JAAR - 1, datum=date(2025, 9, 3), bedrag=None, toeslag=toeslag)


def test_a_toeslag_raises_what_is_expected(town: Session, used: Regeling) -> None:
    regelingen.change_regeling(town, used.id, WHY, toeslag_hoogstens=25_000)
    row = subsidiejaren.subsidiejaar(town, JAAR - 1).rijen[-1]
    assert row.subsidie is not None
    subsidies.change_subsidie(town, row.subsidie.id, toeslag=25_000)
    assert subsidiejaren.subsidiejaar(town, JAAR - 1).rijen[-1].volgens_niveau == 325_000
    regelingen.change_regeling(town, used.id, WHY, toeslag_hoogstens=None)
    subsidies.change_subsidie(town, row.subsidie.id, kenmerk="Z-1")
    kring = body_named(town, "Buurtkring De Weerd")
    opened = subsidies.add_aanvraag(town, kring.id, JAAR - 1, datum=date(2025, 9, 3), bedrag=None, toeslag=0)
    assert opened.value.toeslag == 0


def test_years_tell_whether_they_are_in_use(town: Session) -> None:
    found = [(year.jaar, year.regeling is not None, year.aanvragen) for year in regelingen.regelingjaren(town)]
    assert found == [(JAAR - 1, True, 1), (JAAR, True, 0)]
    regelingen.remove_regeling(town, regelingen.regelingen(town)[0].id, WHY)
    assert regelingen.regelingjaren(town)[0] == regelingen.Regelingjaar(JAAR - 1, None, 1)


def test_the_editor_sees_what_the_subsidies_mean_for_a_regeling(town: Session, used: Regeling) -> None:
    assert regelingen.verschillen(town, JAAR - 1) == []
    grant(town, 250_000)
    regelingen.set_deelplafond(town, used.id, stadsdeel_of(town), 400_000, WHY)
    ((rij, verschil),) = regelingen.verschillen(town, JAAR - 1)
    assert (rij.wijkorgaan, verschil.soort) == (RAAD, Verschilsoort.VERLEEND)
    beeld = regelingen.regelingbeeld(town, JAAR - 1)
    assert [each.naam for each in beeld.stadsdelen] == ["Noord", "Zuid"]
    assert [deel.bedrag for deel in beeld.deelplafonds] == [400_000]
    assert beeld.verleend[stadsdeel_of(town)] == sum(beeld.verleend.values()) == 250_000
    assert beeld.verschillen == [(rij, verschil)]
    assert regelingen.regelingbeeld(town, JAAR + 1).verschillen == []


def test_a_toeslag_counts_wherever_an_amount_is_expected(town: Session) -> None:
    """The grid, the totals of the jaarverslag, the overview and the signals reckon with one and the same amount."""
    regeling = regelingen.copy_vorige(town, JAAR).value
    regelingen.change_regeling(town, regeling.id, toeslag_hoogstens=25_000)
    raad = body_named(town, RAAD)
    jaargesprekken.choose_niveau(town, raad.id, JAAR, Niveau.UITVOEREND)
    opened = subsidies.add_aanvraag(
        town, raad.id, JAAR, datum=date(2026, 9, 3), bedrag=325_000, toeslag=25_000, egalisatiereserve=310_000
    ).value

    def expected() -> tuple[set[int | None], int, bool, bool]:
        row = next(rij for rij in subsidiejaren.subsidiejaar(town, JAAR).rijen if rij.id == raad.id)
        beeld = jaarbeeld(town, JAAR)
        (dossier,) = (each for each in beeld.dossiers if each.wijkorgaan.id == raad.id)
        at_once = [one for one in signalen.overzicht(town).signalen if one.wijkorgaan_id == raad.id]
        told = [one.woord for one in signalen.signalen_van(town, dossier)]
        assert sorted(one.woord for one in at_once) == sorted(told)
        amounts = {row.volgens_niveau, aanspraak_op(dossier, JAAR, regeling).verwacht}
        return amounts, totalen(beeld).volgens_niveau, row.reserve_te_hoog, "reserve te hoog" in told

    assert expected() == ({325_000}, 325_000, False, False)
    subsidies.change_subsidie(town, opened.id, toeslag=None)
    assert expected() == ({300_000}, 300_000, True, True)
