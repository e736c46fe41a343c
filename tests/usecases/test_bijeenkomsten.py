"""Bijeenkomsten, specialistvragen and early signs of frailty through the same door as the window."""

from datetime import date, timedelta

import pytest

from tests.usecases.kit import TODAY, body_named, refused, statements
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomstsoort, opkomst
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheidsteken
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases import history, wijkorganen
from wijkregie.usecases.bijeenkomsten import (
    add_bijeenkomst,
    bijeenkomsten,
    change_bijeenkomst,
    change_uitnodigingen,
    invite_wijkorganen,
    komende_bijeenkomsten,
    note_aanwezigheid,
    note_agendapunt,
    remove_bijeenkomst,
    remove_uitnodiging,
    te_nodigen,
)
from wijkregie.usecases.kwetsbaarheid import kwetsbare_wijkorganen
from wijkregie.usecases.session import Session
from wijkregie.usecases.specialistvragen import (
    add_specialistvraag,
    change_specialistvraag,
    note_komst,
    reject_specialistvraag,
    remove_specialistvraag,
    specialistvragen,
)

DAY = timedelta(days=1)
THEN = TODAY - 10 * DAY
"""Day of the meeting."""


@pytest.fixture
def raad(town: Session) -> Wijkorgaan:
    return body_named(town, "Wijkraad Esweg")


@pytest.fixture
def kring(town: Session) -> Wijkorgaan:
    return body_named(town, "Buurtkring De Weerd")


def test_a_meeting_proposes_the_wijkorganen_of_its_stadsdeel(town: Session, raad: Wijkorgaan) -> None:
    wijkorganen.create_wijkorgaan(town, "Dorpsraad Zuid")
    local = add_bijeenkomst(town, Bijeenkomstsoort.WIJKRADENOVERLEG, THEN, stadsdeel_id=raad.stadsdeel_id).value
    (row,) = bijeenkomsten(town, THEN.year)
    assert [guest.wijkorgaan for guest in row.genodigden] == ["Buurtkring De Weerd", "Wijkraad Esweg"]
    commissie = Bijeenkomstsoort.STADSDEELCOMMISSIE
    names = [body.naam for body in te_nodigen(town, local)]
    assert names == ["Buurtkring De Weerd", "Wijkraad Esweg", "Dorpsraad Zuid"]
    wijkorganen.end_wijkorgaan(town, raad.id, op=date(2025, 5, 1), reden="Niemand meer.", acties_vervallen=False)
    assert [body.naam for body in te_nodigen(town, local)] == ["Buurtkring De Weerd", "Dorpsraad Zuid"]
    add_bijeenkomst(town, commissie, THEN)
    everywhere = next(row for row in bijeenkomsten(town, THEN.year) if row.bijeenkomst.soort is commissie)
    assert [guest.wijkorgaan for guest in everywhere.genodigden] == ["Buurtkring De Weerd", "Dorpsraad Zuid"]


def test_what_is_to_come_is_told_from_today_on_also_of_next_year(town: Session, raad: Wijkorgaan) -> None:
    days = [TODAY - DAY, TODAY, date(TODAY.year + 1, 1, 5)]
    for day in reversed(days):
        add_bijeenkomst(town, Bijeenkomstsoort.WIJKRADENOVERLEG, day, wijkorganen=[raad.id])
    assert [row.bijeenkomst.datum for row in komende_bijeenkomsten(town)] == days[1:]


def test_who_was_asked_came_and_put_something_on_the_agenda(town: Session, raad: Wijkorgaan, kring: Wijkorgaan) -> None:
    made = add_bijeenkomst(
        town, Bijeenkomstsoort.WIJKRADENOVERLEG, THEN, wijkorganen=[raad.id], onderwerp="Verkeer"
    ).value
    invite_wijkorganen(town, made.id, [kring.id], uitgenodigd_op=THEN - 20 * DAY)
    with refused(town, "al_uitgenodigd"):
        invite_wijkorganen(town, made.id, [kring.id], uitgenodigd_op=None)
    with refused(town, "niemand_uit_te_nodigen"):
        invite_wijkorganen(town, made.id, [], uitgenodigd_op=None)
    (row,) = bijeenkomsten(town, THEN.year)
    kring_row, raad_row = row.genodigden
    assert [guest.wijkorgaan for guest in row.genodigden] == ["Buurtkring De Weerd", "Wijkraad Esweg"]
    change_uitnodigingen(town, [raad_row.id, kring_row.id], agenda_gevraagd_op=THEN - 15 * DAY)
    note_agendapunt(town, raad_row.id, " De zebra bij de school ")
    note_aanwezigheid(town, {raad_row.id: Aanwezigheid.AANWEZIG, kring_row.id: Aanwezigheid.AFGEMELD})
    (row,) = bijeenkomsten(town, THEN.year)
    assert [guest.uitnodiging.agendapunt for guest in row.genodigden] == ["", "De zebra bij de school"]
    assert {guest.uitnodiging.agenda_gevraagd_op for guest in row.genodigden} == {THEN - 15 * DAY}
    counted = opkomst(guest.uitnodiging for guest in row.genodigden)
    assert (counted.uitgenodigd, counted.aanwezig, counted.afgemeld, counted.onbekend) == (2, 1, 1, 0)
    with refused(town, "gevraagd_na_bijeenkomst"):
        change_bijeenkomst(town, made.id, datum=THEN - 16 * DAY)
    with refused(town, "bijeenkomst_nog_niet"):
        change_bijeenkomst(town, made.id, datum=TODAY + DAY)
    assert bijeenkomsten(town, THEN.year + 1) == []
    remove_uitnodiging(town, kring_row.id)
    remove_bijeenkomst(town, made.id)
    assert bijeenkomsten(town, THEN.year) == []
    history.undo(town)
    assert [guest.wijkorgaan for guest in bijeenkomsten(town, THEN.year)[0].genodigden] == ["Wijkraad Esweg"]


def test_a_year_of_meetings_is_two_queries_the_newest_first(town: Session, raad: Wijkorgaan) -> None:
    for days in (30, 10, 20):
        add_bijeenkomst(town, Bijeenkomstsoort.STADSDEELCOMMISSIE, TODAY - days * DAY, wijkorganen=[raad.id])
    with statements(town) as seen:
        found = bijeenkomsten(town, TODAY.year)
    assert [(TODAY - row.bijeenkomst.datum).days for row in found] == [10, 20, 30]
    assert sum(statement.startswith("SELECT") for statement in seen) == 2


def test_a_specialist_is_asked_comes_or_is_turned_down(town: Session, raad: Wijkorgaan) -> None:
    open_one = add_specialistvraag(town, raad.id, " Bomen ", TODAY - 400 * DAY).value
    came = add_specialistvraag(town, raad.id, "Verkeer", TODAY - 40 * DAY, gewenst_op=TODAY - 20 * DAY).value
    turned_down = add_specialistvraag(town, raad.id, "Geluid", TODAY - 30 * DAY).value
    note_komst(town, came.id, TODAY - 15 * DAY, verslag=" Liep mee door de Esweg. ")
    with refused(town, "afwijzing_zonder_reden"):
        reject_specialistvraag(town, turned_down.id, TODAY, " ")
    reject_specialistvraag(town, turned_down.id, TODAY, "Er is dit jaar geen tijd.")
    with refused(town, "dag_in_toekomst"):
        note_komst(town, open_one.id, TODAY + DAY)
    with refused(town, "dag_in_toekomst"):
        add_specialistvraag(town, raad.id, "Later", TODAY + DAY)
    change_specialistvraag(town, open_one.id, onderwerp="Bomen en struiken")
    found = specialistvragen(town, TODAY.year)
    assert [(row.vraag.onderwerp, row.wijkorgaan, row.afdeling) for row in found] == [
        ("Geluid", "Wijkraad Esweg", ""),
        ("Verkeer", "Wijkraad Esweg", ""),
        ("Bomen en struiken", "Wijkraad Esweg", ""),
    ]
    assert found[1].vraag.verslag == "Liep mee door de Esweg."
    assert [row.id for row in specialistvragen(town, TODAY.year - 1)] == [open_one.id]
    assert [row.id for row in specialistvragen(town, TODAY.year + 1)] == [open_one.id]
    remove_specialistvraag(town, open_one.id)
    assert specialistvragen(town, TODAY.year + 1) == []


def test_signs_of_frailty_come_from_bestuur_meetings_and_contact(
    town: Session, raad: Wijkorgaan, kring: Wijkorgaan
) -> None:
    signs = kwetsbare_wijkorganen(town)
    assert [sign.teken for sign in signs[raad.id]] == [Kwetsbaarheidsteken.VACATURES]
    assert kring.id not in signs
    for days in (40, 20):
        made = add_bijeenkomst(
            town, Bijeenkomstsoort.WIJKRADENOVERLEG, TODAY - days * DAY, wijkorganen=[raad.id, kring.id]
        ).value
        guests = next(row for row in bijeenkomsten(town, made.datum.year) if row.id == made.id).genodigden
        note_aanwezigheid(town, {guest.id: Aanwezigheid.NIET_GEKOMEN for guest in guests})
    with statements(town) as seen:
        signs = kwetsbare_wijkorganen(town)
    assert [sign.teken for sign in signs[kring.id]] == [Kwetsbaarheidsteken.GEMIST]
    assert [sign.teken for sign in signs[raad.id]] == [Kwetsbaarheidsteken.VACATURES, Kwetsbaarheidsteken.GEMIST]
    assert sum(statement.startswith("SELECT") for statement in seen) == 3
