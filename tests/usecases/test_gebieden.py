"""Stadsdelen and wijken."""

from collections.abc import Callable
from functools import partial
from typing import Any

from tests.usecases.kit import TODAY, body_named, holdings, refused
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.gebieden import Gebiedsoort
from wijkregie.usecases import budgetten, gebieden, history, wijkorganen
from wijkregie.usecases.session import Session


def test_lists_are_by_name(town: Session) -> None:
    assert [value.naam for value in gebieden.stadsdelen(town)] == ["Noord", "Zuid"]
    assert [value.naam for value in gebieden.wijken(town)] == ["De Weerd", "Esweg", "Haven"]


def test_a_wijk_is_changed_and_moved(town: Session) -> None:
    zuid = gebieden.stadsdelen(town)[1]
    esweg = gebieden.wijken(town)[1]
    changed = gebieden.change_wijk(town, esweg.id, stadsdeel_id=zuid.id, inwoners=1200, soort=Gebiedsoort.BUURT).value
    assert gebieden.wijken(town)[1] == changed
    assert (changed.stadsdeel_id, changed.inwoners) == (zuid.id, 1200)


def test_what_something_hangs_on_stays(town: Session) -> None:
    with refused(town, "verbonden") as found:
        gebieden.remove_stadsdeel(town, gebieden.stadsdelen(town)[0].id)
    assert str(found.value).startswith("Dit stadsdeel kan niet weg")
    with refused(town, "verbonden"):
        gebieden.remove_wijk(town, gebieden.wijken(town)[1].id)


def test_a_wijk_that_nobody_stands_for_may_go(town: Session) -> None:
    wijkorganen.set_werkgebied(town, body_named(town, "Buurtkring De Weerd").id, [])
    gebieden.remove_wijk(town, gebieden.wijken(town)[0].id)
    assert [value.naam for value in gebieden.wijken(town)] == ["Esweg", "Haven"]


def test_a_budget_without_boekingen_holds_nothing_back(town: Session) -> None:
    """Each first boeking opens a budget, which stays when the boeking is removed."""
    stadsdeel = gebieden.add_stadsdeel(town, "Los").value
    wijk = gebieden.add_wijk(town, "Losweg", stadsdeel.id).value
    emptied: list[tuple[Budgetsoort, dict[str, str], Callable[[], object]]] = [
        (Budgetsoort.WIJKBUDGET, {"wijk_id": wijk.id}, partial(gebieden.remove_wijk, town, wijk.id)),
        (
            Budgetsoort.WERKBUDGET,
            {"stadsdeel_id": stadsdeel.id},
            partial(gebieden.remove_stadsdeel, town, stadsdeel.id),
        ),
    ]
    for soort, place, remove in emptied:
        new: dict[str, Any] = {**place, "bedrag": 1, "datum": TODAY}
        booked = budgetten.add_boeking(town, soort, TODAY.year, Boekingsoort.TOEKENNING, **new).value
        with refused(town, "budget_met_boekingen"):
            remove()
        budgetten.remove_boeking(town, booked.id)
        before = holdings(town)
        remove()
        history.undo(town)
        assert holdings(town) == before
        remove()


def test_a_wijk_lies_in_a_stadsdeel_that_exists(town: Session) -> None:
    with refused(town, "hoort_bij_weg"):
        gebieden.add_wijk(town, "Nergens", "onbekend")
    with refused(town, "inwoners_negatief"):
        gebieden.add_wijk(town, "Leeg", gebieden.stadsdelen(town)[0].id, inwoners=-1)


def test_a_wijk_knows_who_stands_for_it(town: Session) -> None:
    weerd, esweg, _ = gebieden.wijken(town)
    found = gebieden.wijkorganen_per_wijk(town)
    assert found == {weerd.id: ["Buurtkring De Weerd"], esweg.id: ["Buurtkring De Weerd", "Wijkraad Esweg"]}
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.end_wijkorgaan(town, raad.id, op=TODAY, reden="Klaar", acties_vervallen=True)
    assert gebieden.wijkorganen_per_wijk(town)[esweg.id] == ["Buurtkring De Weerd"]


def test_two_stadsdelen_do_not_have_one_name(town: Session) -> None:
    noord, zuid = gebieden.stadsdelen(town)
    with refused(town, "dubbel") as found:
        gebieden.add_stadsdeel(town, " noord ")
    assert str(found.value).startswith("Dit stadsdeel (“noord”) bestaat al.")
    with refused(town, "dubbel"):
        gebieden.change_stadsdeel(town, zuid.id, naam=noord.naam)
    with refused(town, "dubbel"):
        wijkorganen.create_wijkorgaan(town, "Dorpsraad", nieuw_stadsdeel="Zuid")
    assert gebieden.change_stadsdeel(town, noord.id, naam="NOORD").value.naam == "NOORD"
