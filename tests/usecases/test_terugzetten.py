"""Zet terug: a field gets an earlier value through the rules of an edit, as one command with its name."""

from datetime import timedelta
from typing import Any

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, found_trajectdelen
from wijkregie.domain.acties import Actiepunt, Actiestatus
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort, Uitnodiging
from wijkregie.domain.budgetten import Budget, Budgetjaar, Budgetsoort
from wijkregie.domain.entities import Entity
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.gespreksformulieren import Antwoord
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.nakomingen import Nakoming, Oordeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Subsidie, Subsidiestap
from wijkregie.domain.trajecten import Eindverslag
from wijkregie.store.journaal import wipe
from wijkregie.store.mapping import table_name
from wijkregie.store.queries.values import value, values
from wijkregie.usecases import (
    acties,
    bijeenkomsten,
    budgetten,
    history,
    jaargesprekken,
    nakomingen,
    regelingen,
    subsidies,
    trajecten,
    wijkorganen,
)
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.terugzetten import zet_terug


def kept(session: Session, kind: type[Entity], entity_id: str) -> object:
    with session.read() as connection:
        return value(connection, kind, entity_id)


def first(session: Session, kind: type[Entity]) -> str:
    with session.read() as connection:
        return values(connection, kind)[0].id


def back(session: Session, kind: type[Entity], entity_id: str, veld: str, changed: Outcome[Any]) -> Outcome[Any]:
    assert changed.nummer is not None
    return zet_terug(session, table_name(kind), entity_id, veld, changed.nummer)


@pytest.fixture
def actie(town: Session) -> Actiepunt:
    return acties.create_actiepunt(town, "Lamp vervangen", uiterlijk=TODAY).value


def test_only_that_field_goes_back_and_it_can_be_undone_by_its_name(town: Session, actie: Actiepunt) -> None:
    later = TODAY + timedelta(days=9)
    changed = acties.change_actiepunt(town, actie.id, uiterlijk=later, tekst="Lamp weg")
    done = back(town, Actiepunt, actie.id, "uiterlijk", changed)
    now = kept(town, Actiepunt, actie.id)
    assert isinstance(now, Actiepunt)
    assert (now.uiterlijk, now.tekst) == (TODAY, "Lamp weg")
    assert done.label == "Uiterlijk teruggezet"
    assert history.steps(town).undo == "Uiterlijk teruggezet"
    history.undo(town)
    again = kept(town, Actiepunt, actie.id)
    assert isinstance(again, Actiepunt)
    assert again.uiterlijk == later


def test_what_follows_from_the_field_follows(town: Session, actie: Actiepunt) -> None:
    closed = acties.close_actiepunt(town, actie.id)
    back(town, Actiepunt, actie.id, "status", closed)
    now = kept(town, Actiepunt, actie.id)
    assert isinstance(now, Actiepunt)
    assert (now.status, now.afgerond_op) == (actie.status, None)
    assert now.status is not Actiestatus.KLAAR


def test_the_day_of_closing_does_not_go_back_without_the_status(town: Session, actie: Actiepunt) -> None:
    acties.close_actiepunt(town, actie.id)
    opened = acties.reopen_actiepunt(town, actie.id)
    assert code_of(town, Actiepunt, actie.id, "afgerond_op", opened.nummer) == "niet_los_terug"


def code_of(session: Session, kind: type[Entity], entity_id: str, veld: str, nummer: int | None) -> str:
    assert nummer is not None
    with pytest.raises(Refusal) as refused:
        zet_terug(session, table_name(kind), entity_id, veld, nummer)
    return refused.value.code


def test_what_cannot_go_back_is_refused(town: Session) -> None:
    made = acties.create_actiepunt(town, "Lamp vervangen")
    actie_id = made.value.id
    assert code_of(town, Actiepunt, actie_id, "tekst", made.nummer) == "geen_eerdere_waarde"
    changed = acties.change_actiepunt(town, actie_id, tekst="Lamp weg")
    other = acties.create_actiepunt(town, "Iets anders")
    assert code_of(town, Actiepunt, actie_id, "tekst", other.nummer) == "geen_eerdere_waarde"
    assert code_of(town, Actiepunt, "0" * 32, "tekst", changed.nummer) == "weg"
    back(town, Actiepunt, actie_id, "tekst", changed)
    assert code_of(town, Actiepunt, actie_id, "tekst", changed.nummer) == "staat_al_zo"
    again = acties.change_actiepunt(town, actie_id, tekst="Lamp terug")
    assert again.nummer is not None
    with town.store.unit_of_work("Gewist", user="x", moment=town.clock.now()) as uow:
        wipe(uow.connection, again.nummer)
    assert code_of(town, Actiepunt, actie_id, "tekst", again.nummer) == "waarde_gewist"


def test_an_impossible_value_is_refused_as_in_the_form(town: Session) -> None:
    subsidie_id = first(town, Subsidie)
    with town.read() as connection:
        stap = next(each for each in values(connection, Subsidiestap, subsidie_id=subsidie_id))
    changed = subsidies.change_stap(town, stap.id, reden="Fout", datum=stap.datum + timedelta(days=1))
    done = back(town, Subsidiestap, stap.id, "datum", changed)
    assert done.label == "Datum teruggezet"
    subsidie = kept(town, Subsidie, subsidie_id)
    assert isinstance(subsidie, Subsidie)
    assert subsidie.correctie_reden == "Eerdere waarde teruggezet"
    raad = body_named(town, "Wijkraad Esweg")
    renamed = wijkorganen.change_wijkorgaan(town, raad.id, naam="Wijkraad Es")
    wijkorganen.create_wijkorgaan(town, "Wijkraad Esweg", stadsdeel_id=raad.stadsdeel_id)
    assert code_of(town, type(raad), raad.id, "naam", renamed.nummer) == "dubbel"


def test_what_belongs_to_a_step_does_not_go_alone(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    ended = wijkorganen.end_wijkorgaan(town, raad.id, op=TODAY, reden="Klaar", acties_vervallen=True)
    assert code_of(town, type(raad), raad.id, "status", ended.nummer) == "niet_los_terug"
    known = history.count(town)
    assert code_of(town, type(raad), raad.id, "beeindigd_op", ended.nummer)
    assert history.count(town) == known


def test_every_kind_that_is_edited_otherwise_goes_back(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    found_trajectdelen(town)
    with town.read() as connection:
        traject_id = values(connection, Eindverslag)[0].traject_id
        wijk_id = values(connection, Wijk)[0].id
    promise = ("afspraak-terugkoppelen", raad.id, JAAR - 1)
    nakomingen.judge_verplichting(town, *promise, Oordeel.NAGEKOMEN)
    bijeenkomsten.add_bijeenkomst(town, Bijeenkomstsoort.WIJKRADENOVERLEG, TODAY, wijkorganen=[raad.id])
    budgetten.change_budget(town, Budgetsoort.WIJKBUDGET, JAAR, wijk_id=wijk_id, toelichting="Eerst")
    budgetten.change_budgetjaar(town, JAAR, toelichting="Eerst")
    regelingen.change_regeling(town, first(town, Regeling), "Omdat", toelichting="Eerst")
    nakomingen.change_nakoming(town, *promise, woorden_gemeente="Eerst")
    uitnodiging = first(town, Uitnodiging)
    bijeenkomsten.change_uitnodigingen(town, [uitnodiging], agendapunt="Eerst")
    trajecten.change_eindverslag(town, traject_id, proces="Eerst")
    gesprek = first(town, Jaargesprek)
    jaargesprekken.change_jaargesprek(town, gesprek, verkeer="4")
    changes: list[tuple[type[Entity], str, Outcome[Any]]] = [
        (
            Budget,
            "toelichting",
            budgetten.change_budget(town, Budgetsoort.WIJKBUDGET, JAAR, wijk_id=wijk_id, toelichting="x"),
        ),
        (Budgetjaar, "toelichting", budgetten.change_budgetjaar(town, JAAR, toelichting="x")),
        (Regeling, "toelichting", regelingen.change_regeling(town, first(town, Regeling), "Omdat", toelichting="x")),
        (Nakoming, "woorden_gemeente", nakomingen.change_nakoming(town, *promise, woorden_gemeente="x")),
        (Uitnodiging, "agendapunt", bijeenkomsten.change_uitnodigingen(town, [uitnodiging], agendapunt="x")),
        (Eindverslag, "proces", trajecten.change_eindverslag(town, traject_id, proces="x")),
        (Antwoord, "tekst", jaargesprekken.change_jaargesprek(town, gesprek, verkeer="2")),
    ]
    for kind, veld, outcome in changes:
        (row,) = (row_id for table, row_id in outcome.changes.rows if table == table_name(kind))
        back(town, kind, row, veld, outcome)
        assert getattr(kept(town, kind, row), veld) in {"Eerst", "4"}
