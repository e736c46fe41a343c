"""Contactmomenten and notities."""

from datetime import date, timedelta

from tests.usecases.kit import TODAY, body_named, found_traject, labels, refused
from wijkregie.domain.acties import Herkomst
from wijkregie.domain.betrokkenheden import Betrokkenheidsstap, Verwerking
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.contacten import Contactsoort
from wijkregie.usecases import acties, betrokkenheden, bijeenkomsten, contacten, wijkorganen
from wijkregie.usecases.session import Session


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
    early = contacten.contactkeuzes(town).verplichtingen[0]
    assert contacten.change_contactmoment(town, older.id, verplichting_id=early.id).value.verplichting_id == early.id
