"""The picture of a year: of the municipality, a stadsdeel or one body, and nothing private in it."""

from typing import Any

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, refused
from wijkregie.domain.budgetten import Boekingsoort, Budgetsoort
from wijkregie.domain.dossiers import laatste_contact
from wijkregie.domain.jaarbeelden import afspraken_van, budgetten_in, initiatieven_in, saldo_van, totalen
from wijkregie.usecases import acties, budgetten, gebieden, initiatieven, jaargesprekken, wijkorganen
from wijkregie.usecases.jaarbeelden import jaarbeeld
from wijkregie.usecases.session import Session


def test_of_the_municipality(town: Session) -> None:
    acties.create_actiepunt(town, "Los punt")
    picture = jaarbeeld(town, JAAR)
    assert (picture.jaar, picture.peildatum, picture.stadsdeel, picture.wijkorgaan) == (JAAR, TODAY, None, None)
    assert [dossier.wijkorgaan.naam for dossier in picture.dossiers] == ["Buurtkring De Weerd", "Wijkraad Esweg"]
    assert [wijk.naam for wijk in picture.wijken_zonder_wijkorgaan] == ["Haven"]
    assert [actie.tekst for actie in picture.losse_acties] == ["Los punt"]
    assert sorted(picture.regelingen) == [JAAR - 1, JAAR]
    assert "Belt liever" not in str(picture)


def test_of_a_stadsdeel(town: Session) -> None:
    acties.create_actiepunt(town, "Los punt")
    noord, zuid = gebieden.stadsdelen(town)
    picture = jaarbeeld(town, JAAR, stadsdeel_id=noord.id)
    assert (picture.stadsdeel, picture.losse_acties, picture.wijken_zonder_wijkorgaan) == (noord, (), ())
    assert len(picture.dossiers) == 2
    empty = jaarbeeld(town, JAAR, stadsdeel_id=zuid.id)
    assert (empty.dossiers, [wijk.naam for wijk in empty.wijken_zonder_wijkorgaan]) == ((), ["Haven"])


def test_of_one_body(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    picture = jaarbeeld(town, JAAR, wijkorgaan_id=raad.id)
    assert (picture.wijkorgaan, picture.losse_acties, picture.wijken_zonder_wijkorgaan) == (raad, (), ())
    assert picture.dossiers == (wijkorganen.dossier(town, raad.id),)


def test_the_whole_is_the_sum_of_its_parts(example: Session) -> None:
    whole = jaarbeeld(example, JAAR)
    parts = [jaarbeeld(example, JAAR, stadsdeel_id=stadsdeel.id) for stadsdeel in whole.stadsdelen]
    assert sorted(d.wijkorgaan.id for part in parts for d in part.dossiers) == sorted(
        d.wijkorgaan.id for d in whole.dossiers
    )
    assert sum(len(part.wijken_zonder_wijkorgaan) for part in parts) == len(whole.wijken_zonder_wijkorgaan) == 10
    for dossier in whole.dossiers:
        assert jaarbeeld(example, JAAR, wijkorgaan_id=dossier.wijkorgaan.id).dossiers == (dossier,)


def test_budgets_and_initiatieven_are_those_of_the_area(town: Session) -> None:
    noord, _ = gebieden.stadsdelen(town)
    weerd, esweg, haven = sorted(gebieden.wijken(town), key=lambda wijk: wijk.naam)
    for soort, where, bedrag in (
        (Budgetsoort.WIJKBUDGET, {"wijk_id": haven.id}, 1),
        (Budgetsoort.WIJKBUDGET, {"wijk_id": weerd.id}, 20),
        (Budgetsoort.WIJKBUDGET, {"wijk_id": esweg.id}, 300),
        (Budgetsoort.WERKBUDGET, {"stadsdeel_id": noord.id}, 4_000),
        (Budgetsoort.WERKBUDGET, {}, 50_000),
    ):
        kind = Boekingsoort.TOEKENNING
        budgetten.add_boeking(town, soort, JAAR - 1, kind, bedrag=bedrag, datum=TODAY, **where)
    for naam, where in (("A", {"wijk_id": haven.id}), ("B", {"wijk_id": esweg.id}), ("C", {})):
        initiatieven.add_initiatief(town, naam, ontvangen_op=TODAY, indiener="Buurt", **where)
    raad = body_named(town, "Wijkraad Esweg")
    told = {}
    scopes: dict[str, dict[str, Any]] = {
        "": {},
        "noord": {"stadsdeel_id": noord.id},
        "raad": {"wijkorgaan_id": raad.id},
    }
    for name, scope in scopes.items():
        picture = jaarbeeld(town, JAAR - 1, **scope)
        cents = [saldo_van(budgetten_in(picture, soort)).toegekend for soort in Budgetsoort]
        told[name] = (*cents, "".join(sorted(one.initiatief.naam for one in initiatieven_in(picture))))
    assert told == {"": (321, 54_000, "ABC"), "noord": (320, 4_000, "B"), "raad": (300, 0, "B")}
    names = {one.budget.wijk_id: (one.gebied, one.stadsdeel) for one in jaarbeeld(town, JAAR - 1).budgetten}
    assert names[haven.id] == ("Haven", "Zuid")
    assert [one.gebied for one in budgetten_in(jaarbeeld(town, JAAR - 1), Budgetsoort.WERKBUDGET)] == ["", "Noord"]
    assert budgetten_in(jaarbeeld(town, JAAR), Budgetsoort.WIJKBUDGET) == []
    assert initiatieven_in(jaarbeeld(town, JAAR)) == []


def test_an_ended_body_leaves_its_wijk_without_one(town: Session) -> None:
    kring = body_named(town, "Buurtkring De Weerd")
    wijkorganen.end_wijkorgaan(town, kring.id, op=TODAY, reden="Klaar")
    assert [wijk.naam for wijk in jaarbeeld(town, JAAR).wijken_zonder_wijkorgaan] == ["De Weerd", "Haven"]


def test_what_is_not_there_is_refused(town: Session) -> None:
    scopes: list[tuple[dict[str, Any], str]] = [
        ({"stadsdeel_id": "x"}, "Dit stadsdeel"),
        ({"stadsdelen": ["x", "y"]}, "Dit stadsdeel"),
        ({"wijkorgaan_id": "x"}, "Dit wijkorgaan"),
    ]
    for scope, wat in scopes:
        with refused(town, "weg") as found:
            jaarbeeld(town, JAAR, **scope)
        assert str(found.value).startswith(wat)


@pytest.mark.parametrize("jaar", [1999, 2100, 0, -1, 10**30])
def test_a_year_that_cannot_be_is_refused(town: Session, jaar: int) -> None:
    with refused(town, "jaar_kan_niet"):
        jaarbeeld(town, jaar)


def test_no_private_note_of_the_example_gets_in(example: Session) -> None:
    picture = str(jaarbeeld(example, JAAR))
    notes = [note for body in wijkorganen.wijkorganen(example, JAAR) for note in wijkorganen.notities(example, body.id)]
    assert any(note.prive for note in notes)
    assert not [note for note in notes if note.tekst in picture]


def test_agreements_that_went_to_the_successor_stay_those_of_the_talk(town: Session) -> None:
    old, new = body_named(town, "Buurtkring De Weerd"), body_named(town, "Wijkraad Esweg")
    talk = jaargesprekken.hold_jaargesprek(town, old.id, JAAR, datum=TODAY).value
    for tekst in ("Bank plaatsen", "Lamp maken"):
        acties.create_actiepunt(town, tekst, wijkorgaan_id=old.id, jaargesprek_id=talk.id)
    before = totalen(jaarbeeld(town, JAAR))
    wijkorganen.end_wijkorgaan(town, old.id, op=TODAY, reden="Samen", opvolger_id=new.id, acties_vervallen=False)
    after = totalen(jaarbeeld(town, JAAR))
    assert (after.afspraken, after.acties_open) == (before.afspraken, before.acties_open)
    for scope in ({}, {"stadsdeel_id": old.stadsdeel_id}, {"wijkorgaan_id": old.id}):
        picture = jaarbeeld(town, JAAR, **scope)
        own = next(each for each in picture.dossiers if each.wijkorgaan.id == old.id)
        assert own.acties == ()
        assert sorted(actie.tekst for actie in afspraken_van(own, talk)) == ["Bank plaatsen", "Lamp maken"]
    alone = jaarbeeld(town, JAAR, wijkorgaan_id=old.id)
    assert (totalen(alone).afspraken, totalen(alone).acties_open) == (2, 0)
    assert totalen(jaarbeeld(town, JAAR, wijkorgaan_id=new.id)).acties_open >= 2


def test_a_picture_may_hold_only_the_last_contact(example: Session) -> None:
    whole, lean = (jaarbeeld(example, JAAR, alle_contacten=every) for every in (True, False))
    today = example.today
    assert [laatste_contact(one, today) for one in lean.dossiers] == [
        laatste_contact(one, today) for one in whole.dossiers
    ]
    kept, all_ = (sum(len(one.contacten) for one in each.dossiers) for each in (lean, whole))
    assert 0 < kept < all_ / 5
    assert all(len({contact.datum for contact in one.contacten}) <= 1 for one in lean.dossiers)
