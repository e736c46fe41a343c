"""Contactmomenten and notities."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.usecases.kit import JAAR, TODAY, body_named, found_traject, labels, refused
from wijkregie.domain.acties import Herkomst
from wijkregie.domain.betrokkenheden import Betrokkenheid, Betrokkenheidsstap, Verwerking
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomstsoort
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.dossiers import laatste_contact
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheidsteken
from wijkregie.domain.niveaus import Niveau
from wijkregie.usecases import acties, betrokkenheden, bijeenkomsten, contacten, jaargesprekken, wijkorganen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.kwetsbaarheid import kwetsbaarheid
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht, signalen_van


def test_contact_is_kept_in_order_of_time(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    earlier = contacten.note_contact(town, raad.id, datum=date(2026, 1, 5), soort=Contactsoort.MAIL).value
    kept = wijkorganen.dossier(town, raad.id).contacten
    assert [contact.datum for contact in kept] == [date(2026, 1, 5), date(2026, 11, 2)]
    contacten.change_contactmoment(town, earlier.id, datum=TODAY, onderwerp="Speeltuin")
    assert [contact.onderwerp for contact in wijkorganen.dossier(town, raad.id).contacten] == ["Rondje", "Speeltuin"]
    contacten.remove_contactmoment(town, earlier.id)
    assert len(wijkorganen.dossier(town, raad.id).contacten) == 1


def test_contact_has_been(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    tomorrow = TODAY + timedelta(days=1)
    with refused(town, "contact_in_toekomst"):
        contacten.note_contact(town, raad.id, datum=tomorrow, soort=Contactsoort.BEZOEK)
    kept = wijkorganen.dossier(town, raad.id).contacten[0]
    with refused(town, "contact_in_toekomst"):
        contacten.change_contactmoment(town, kept.id, datum=tomorrow)


def test_a_note_is_of_today_and_private_when_asked(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    open_note = contacten.add_notitie(town, raad.id, "Nieuwe huiskamer").value
    assert (open_note.datum, open_note.prive) == (TODAY, False)
    assert {note.prive for note in wijkorganen.notities(town, raad.id)} == {True, False}
    contacten.change_notitie(town, open_note.id, prive=True)
    assert {note.prive for note in wijkorganen.notities(town, raad.id)} == {True}
    contacten.remove_notitie(town, open_note.id)
    assert len(wijkorganen.notities(town, raad.id)) == 1


def test_notes_of_one_day_stand_in_the_order_in_which_they_were_written(town: Session) -> None:
    body = wijkorganen.create_wijkorgaan(town, "Dorpsraad").value
    texts = [f"Notitie {number}" for number in range(8)]
    for tekst in texts:
        contacten.add_notitie(town, body.id, tekst)
    assert [note.tekst for note in wijkorganen.notities(town, body.id)] == texts


def test_a_note_says_something(town: Session) -> None:
    with refused(town, "notitie_leeg"):
        contacten.add_notitie(town, body_named(town, "Wijkraad Esweg").id, "\n ")


def test_a_contact_with_what_has_to_be_done_is_one_command(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    known = len(labels(town))
    contacten.note_contact(town, raad.id, datum=TODAY, soort=Contactsoort.MAIL, actie=" Bellen ", actie_uiterlijk=TODAY)
    assert len(labels(town)) == known + 1
    (row,) = (row for row in acties.acties(town) if row.tekst == "Bellen")
    assert (row.wijkorgaan_id, row.uiterlijk, row.herkomst) == (raad.id, TODAY, Herkomst.CONTACT)


def test_all_that_passed_stands_in_one_line_of_time(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    found_traject(town, "Sporthal")
    asked_on, brought_on = date(2026, 10, 1), date(2026, 11, 3)
    (asked,) = betrokkenheden.ask_wijkorganen(
        town, [raad.id], gevraagd_op=asked_on, vraag="Welke tijden?", traject_id="traject Sporthal"
    ).value
    betrokkenheden.note_advies(town, raad.id, advies="Zondag", advies_op=brought_on, betrokkenheid_id=asked.id)
    done = betrokkenheden.note_advies(town, raad.id, advies="Maai", advies_op=asked_on, onderwerp="Bermen").value
    betrokkenheden.tell_back(
        town,
        done.id,
        teruggekoppeld_op=TODAY,
        verwerkt_op=TODAY,
        verwerking=Verwerking.OVERGENOMEN,
        bedankt_op=TODAY,
    )
    meeting = bijeenkomsten.add_bijeenkomst(
        town, soort=Bijeenkomstsoort.WIJKRADENOVERLEG, datum=date(2026, 10, 20), wijkorganen=[raad.id]
    ).value
    lijn = contacten.contactlijn(town, raad.id)
    told = [
        (each.datum, each.contact.onderwerp if each.contact else each.rij.waarover if each.rij else "", each.stappen)
        for each in lijn.regels
    ]
    step = Betrokkenheidsstap
    assert told == [
        (TODAY, "Bermen", (step.ANTWOORD, step.VERWERKING, step.DANK)),
        (brought_on, "Sporthal", (step.INBRENG,)),
        (date(2026, 11, 2), "Rondje", ()),
        (date(2026, 10, 20), "", ()),
        (asked_on, "Bermen", (step.INBRENG,)),
        (asked_on, "Sporthal", (step.GEVRAAGD,)),
    ]
    assert lijn.regels[3].bijeenkomst is not None
    assert lijn.regels[3].bijeenkomst.id == meeting.id
    assert [each.id for each in lijn.open] == [asked.id]
    assert lijn.keuzes.trajecten == (("traject Sporthal", "Sporthal"),)


def test_a_contact_shows_that_a_shipped_promise_was_kept(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    early, answer, *_ = contacten.contactlijn(town, raad.id).keuzes.verplichtingen
    kept = contacten.note_contact(town, raad.id, datum=TODAY, soort=Contactsoort.MAIL, verplichting_id=early.id).value
    assert kept.verplichting_id == early.id
    assert contacten.change_contactmoment(town, kept.id, verplichting_id=answer.id).value.verplichting_id == answer.id
    assert contacten.change_contactmoment(town, kept.id, verplichting_id=None).value.verplichting_id is None


def test_a_change_of_an_older_contact_keeps_the_shipped_promises_too(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    (older,) = wijkorganen.dossier(town, raad.id).contacten
    early = contacten.contactkeuzes(town, raad.id).verplichtingen[0]
    assert contacten.change_contactmoment(town, older.id, verplichting_id=early.id).value.verplichting_id == early.id


def test_only_promises_that_hold_for_its_niveau_are_offered_with_the_one_chosen_already(town: Session) -> None:
    raad, kring = (body_named(town, name).id for name in ("Wijkraad Esweg", "Buurtkring De Weerd"))
    jaargesprekken.choose_niveau(town, raad, JAAR, Niveau.UITVOEREND)
    keuzes = contacten.contactkeuzes(town, raad)
    beleid = next(each for each in keuzes.verplichtingen if each.vanaf_niveau is Niveau.BELEIDSVORMEND)
    for jaar in (JAAR, JAAR + 1):
        assert {each.vanaf_niveau for each in keuzes.beloofd_in(jaar)} == {Niveau.BASIS, Niveau.UITVOEREND}
    assert beleid in keuzes.beloofd_in(JAAR, beleid.id)
    assert contacten.contactkeuzes(town, kring).beloofd_in(JAAR) == []


CAME = date(2026, 11, 12)
FIELDS: dict[str, Any] = {"onderwerp": "Lichtmasten"}


def meet(town: Session, body_id: str, came: Aanwezigheid) -> None:
    soort = Bijeenkomstsoort.WIJKRADENOVERLEG
    made = bijeenkomsten.add_bijeenkomst(town, soort, CAME, wijkorganen=[body_id]).value
    (row,) = bijeenkomsten.bijeenkomsten(town, CAME.year)
    assert row.bijeenkomst == made
    bijeenkomsten.note_aanwezigheid(town, {row.genodigden[0].id: came})


def advise(town: Session, body_id: str, day: date = CAME) -> Betrokkenheid:
    return betrokkenheden.note_advies(town, body_id, advies="Laat ze aan.", advies_op=day, **FIELDS).value


def answer(town: Session, body_id: str) -> None:
    made = advise(town, body_id, date(2024, 3, 1))
    betrokkenheden.tell_back(town, made.id, teruggekoppeld_op=CAME, terugkoppeling="Ze blijven aan.")


CONTACT: dict[str, Callable[[Session, str], object]] = {
    "contactmoment": lambda town, body: contacten.note_contact(town, body, datum=CAME, soort=Contactsoort.MAIL),
    "talk": lambda town, body: jaargesprekken.hold_jaargesprek(town, body, JAAR, datum=CAME),
    "meeting": lambda town, body: meet(town, body, Aanwezigheid.AANWEZIG),
    "told": lambda town, body: betrokkenheden.inform_wijkorganen(town, [body], geinformeerd_op=CAME, **FIELDS),
    "asked": lambda town, body: betrokkenheden.ask_wijkorganen(town, [body], gevraagd_op=CAME, vraag="Ja?", **FIELDS),
    "advised": advise,
    "answered": answer,
}
NO_CONTACT: dict[str, Callable[[Session, str], object]] = {
    "planned talk": lambda town, body: jaargesprekken.plan_jaargesprek(town, body, JAAR, datum=CAME),
    "meeting missed": lambda town, body: meet(town, body, Aanwezigheid.NIET_GEKOMEN),
    "note": lambda town, body: contacten.add_notitie(town, body, "Nog bellen."),
}


def last_contacts(session: Session, body_id: str) -> tuple[date | None, date | None]:
    """Return the last day of contact as lists and as the dossier tell it."""
    found = overzicht(session).wijkorganen[body_id].laatste_contact
    return found, laatste_contact(wijkorganen.dossier(session, body_id), session.today)


@pytest.mark.parametrize("kind", CONTACT)
def test_every_kind_of_contact_ends_the_silence_and_not_before_its_day(town: Session, kind: str) -> None:
    body = body_named(town, "Buurtkring De Weerd")
    CONTACT[kind](town, body.id)
    assert last_contacts(town, body.id) == (CAME, CAME)
    before = replace(town, clock=Clock(fixed=CAME - timedelta(days=1)))
    earlier = date(2024, 3, 1) if kind == "answered" else None
    assert last_contacts(before, body.id) == (earlier, earlier)
    later = replace(town, clock=Clock(fixed=CAME + timedelta(days=90)))
    assert [signaal.woord for signaal in overzicht(later).stil if signaal.wijkorgaan_id == body.id] == ["90 dagen stil"]
    assert "90 dagen stil" in {each.woord for each in signalen_van(later, wijkorganen.dossier(later, body.id))}
    (sign,) = [each for each in kwetsbaarheid(later, body.id) if each.teken is Kwetsbaarheidsteken.STIL]
    assert sign.feit == "Het laatste contact was 90 dagen geleden."


@pytest.mark.parametrize("kind", NO_CONTACT)
def test_what_is_no_contact_leaves_the_silence(town: Session, kind: str) -> None:
    body = body_named(town, "Buurtkring De Weerd")
    NO_CONTACT[kind](town, body.id)
    assert last_contacts(town, body.id) == (None, None)


def test_the_days_of_other_contact_tell_about_what_it_was(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    answer(town, raad.id)
    meet(town, raad.id, Aanwezigheid.AANWEZIG)
    plan = found_traject(town, "Lijn 9", ["Esweg"])
    betrokkenheden.inform_wijkorganen(town, [raad.id], geinformeerd_op=TODAY, traject_id=plan.id)
    told = wijkorganen.dossier(town, raad.id).andere_contactdagen
    assert {(each.datum, each.soort, each.onderwerp) for each in told} == {
        (date(2024, 3, 1), Betrokkenheidsstap.INBRENG, "Lichtmasten"),
        (CAME, Betrokkenheidsstap.ANTWOORD, "Lichtmasten"),
        (CAME, Bijeenkomstsoort.WIJKRADENOVERLEG, ""),
        (TODAY, Betrokkenheidsstap.GEHOORD, "Lijn 9"),
    }
    assert [each.datum for each in told] == sorted(each.datum for each in told)


def test_lists_and_dossiers_of_the_example_town_agree_on_the_last_contact(example: Session) -> None:
    for day in (TODAY, date(2024, 6, 1)):
        session = replace(example, clock=Clock(fixed=day))
        rows = overzicht(session).wijkorganen
        told = {body_id: laatste_contact(wijkorganen.dossier(session, body_id), day) for body_id in rows}
        assert told == {body_id: row.laatste_contact for body_id, row in rows.items()}
