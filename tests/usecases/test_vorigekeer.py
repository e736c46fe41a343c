"""What changed since somebody last looked: from the journaal, without what was undone."""

from dataclasses import replace
from datetime import timedelta

from tests.usecases.kit import TODAY, body_named
from wijkregie.domain.contacten import Contactsoort
from wijkregie.usecases import acties, contacten, history, lijstweergaven, uitstellen
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.geschiedenis import gedaan_tussen
from wijkregie.usecases.session import Session
from wijkregie.usecases.vorigekeer import sinds_vorige_keer


def on(session: Session, days: int) -> Session:
    return replace(session, clock=Clock(fixed=TODAY + timedelta(days=days)))


def test_what_was_done_since_the_last_day_is_told_until_it_was_seen(town: Session) -> None:
    first = sinds_vorige_keer(town, "")
    assert (first.momenten.vorige, first.gedaan) == (None, [])
    raad = body_named(town, "Wijkraad Esweg")
    for naam in ("een", "twee"):
        acties.create_actiepunt(town, naam)
    contacten.note_contact(town, raad.id, datum=TODAY, soort=Contactsoort.TELEFOON, onderwerp="Verlichting")
    acties.create_actiepunt(town, "vergissing")
    history.undo(town)
    assert sinds_vorige_keer(town, first.onthouden).gedaan == [], "on the same day nothing is told"
    told = sinds_vorige_keer(on(town, 1), first.onthouden)
    assert told.gedaan == ["2 acties toegevoegd", "1 contact genoteerd"]
    before = told.momenten.vorige
    assert before is not None
    listed = gedaan_tussen(town, before.nummer, told.momenten.laatste.nummer)
    assert [(each.label, each.wat) for each in listed] == [
        ("Contact genoteerd", "telefoon, 21 november 2026, Verlichting"),
        ("Actie toegevoegd", "twee"),
        ("Actie toegevoegd", "een"),
    ]
    assert {each.wie for each in listed} == {town.user}
    assert sinds_vorige_keer(on(town, 1), told.onthouden).gedaan == told.gedaan, "it stays, the whole day"
    assert sinds_vorige_keer(on(town, 1), told.gezien).gedaan == []
    assert sinds_vorige_keer(on(town, 2), told.onthouden).gedaan == []


def test_how_things_are_looked_at_is_no_news(town: Session) -> None:
    first = sinds_vorige_keer(town, "")
    actie = acties.create_actiepunt(town, "Lamp").value
    uitstellen.postpone(town, [("actiepunt", actie.id, "Lamp")], TODAY + timedelta(days=2), "wacht")
    lijstweergaven.add_weergave(town, "acties", "Open", "{}")
    told = sinds_vorige_keer(on(town, 1), first.onthouden)
    assert told.gedaan == ["1 actie toegevoegd"]
    before = told.momenten.vorige
    assert before is not None
    assert len(gedaan_tussen(town, before.nummer, told.momenten.laatste.nummer)) == 1


def test_of_another_store_nothing_is_told(town: Session, example: Session) -> None:
    remembered = sinds_vorige_keer(town, "").onthouden
    assert sinds_vorige_keer(on(example, 1), remembered).momenten.vorige is None
    assert sinds_vorige_keer(on(town, 1), remembered).momenten.vorige is not None


def test_what_is_private_is_listed_without_its_words(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    before = history.count(town)
    note = contacten.add_notitie(town, raad.id, "Ligt moeilijk", prive=True).value
    contacten.change_notitie(town, note.id, prive=False)
    contacten.change_notitie(town, note.id, tekst="Valt mee")
    assert [each.wat for each in gedaan_tussen(town, before, before + 3)] == ["Valt mee", "privé", "privé"]
