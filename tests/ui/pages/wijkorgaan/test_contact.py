"""Contacts and notes of one wijkorgaan: noted, changed in place, and nothing of them lost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit

from tests.ui.conftest import TODAY
from tests.ui.pages.wijkorgaan.conftest import Show, kept
from tests.ui.walk import complaints
from wijkregie.domain.acties import Herkomst
from wijkregie.domain.betrokkenheden import Betrokkenheidsstap
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.dossiers import Contactdag, Dossier
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.ui.forms.contacten import add_notitie, note_contact
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.models.contactlijn import ICONS, STEP_ICONS
from wijkregie.ui.pages.wijkorgaan.contact import ContactTab
from wijkregie.ui.pages.wijkorgaan.overzicht import contactregels
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.icons import names
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases import betrokkenheden, contacten, history, wijkorganen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]

ODD = (
    "wijk\taantal\tdatum\nEsweg\t12\t1-10-2026\nLindevoort\t3\t",
    "👩🏽‍🌾 moestuin 🇳🇱 en 𝄞",
    "שלום לשכונה \u202eomgekeerd\u202c en مرحبا",
    'Robert\'); DROP TABLE notitie;-- \\ "ja" %s {x}',
    ("Zin met ğ, ş en é. " * 1100)[:20_000].strip(),
)


@pytest.fixture
def tab(show: Show) -> ContactTab:
    tab = show("contact").frame.tab
    assert isinstance(tab, ContactTab)
    return tab


def contacts(tab: ContactTab) -> list[Contactmoment]:
    return [each.contact for each in tab._line.rows if each.contact is not None]


def paste(field: QPlainTextEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QApplication.clipboard().setText(text)
    field.paste()


def test_every_kind_has_an_icon() -> None:
    assert set(ICONS) == set(Contactsoort)
    assert set(STEP_ICONS) == set(Betrokkenheidsstap)
    assert {*ICONS.values(), *STEP_ICONS.values()} <= names()


def test_the_last_contacts_are_of_every_kind_and_none_stands_twice() -> None:
    day, earlier, first = date(2026, 9, 8), date(2026, 8, 26), date(2026, 7, 1)
    dossier = Dossier(
        wijkorgaan=Wijkorgaan(id="w", naam="Wijkraad"),
        stadsdeel=None,
        gesprekken=(Jaargesprek(id="g", wijkorgaan_id="w", jaar=2027, datum=earlier, stand=Gespreksstand.GEVOERD),),
        contacten=(Contactmoment(id="c", wijkorgaan_id="w", datum=day, soort=Contactsoort.WIJKRADENOVERLEG),),
        andere_contactdagen=(
            Contactdag(first, Bijeenkomstsoort.WIJKRADENOVERLEG, ""),
            Contactdag(first, Betrokkenheidsstap.GEHOORD, "Bomen"),
            Contactdag(first, Betrokkenheidsstap.GEVRAAGD, "Bomen"),
            Contactdag(day, Bijeenkomstsoort.WIJKRADENOVERLEG, "Verkeer"),
        ),
    )
    assert [(line.datum, line.words, line.icon) for line in contactregels(dossier)] == [
        (day, "Wijkradenoverleg", "wijkorganen"),
        (earlier, "Jaargesprek", "gesprek"),
        (first, "Wijkradenoverleg", "vergadering"),
        (first, "Bomen", "vraag"),
    ]


def test_contacts_stand_newest_first_beside_the_notes(tab: ContactTab, session: Session, body: str) -> None:
    days = [each.datum for each in tab._line.rows]
    assert days == sorted(days, reverse=True)
    assert len(contacts(tab)) == len(kept(session, body).contacten) > 5
    assert {note.id for note in tab.notes.model.rows} == {note.id for note in wijkorganen.notities(session, body)}
    private = next(row for row, note in enumerate(tab.notes.model.rows) if note.prive)
    assert tab.notes.model.index(private, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("Notitie: privé")
    assert (
        len(tab.notes.table.seen().rijen)
        == sum(not note.prive for note in tab.notes.model.rows)
        < len(tab.notes.model.rows)
    )
    for model in (tab._line, tab._waiting, tab.notes.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_tab_is_complete_for_eyes_keys_and_ears(tab: ContactTab, theme: Theme, settle: Settle) -> None:
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(tab) == []
    tab.open_contact(contacts(tab)[0])
    assert complaints(tab) == []
    tab.open_note(tab.notes.model.rows[0])
    assert complaints(tab) == []
    assert not tab.contact_pane.open


def test_a_contact_is_noted_with_what_follows_from_it(
    tab: ContactTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    told: list[bool] = []
    dialog = note_contact(window, body, done=lambda: told.append(True))
    settle()
    assert complaints(dialog) == []
    assert dialog.fields["datum"].value() == TODAY
    for name, text in (
        ("onderwerp", "Verkeer"),
        ("personen", "Gerda Olthuis, Mehmet"),
        ("actie", "Cijfers opvragen"),
        ("actie_uiterlijk", "+1w"),
    ):
        QTest.keyClicks(dialog.fields[name].editor, text)
    dialog.act.click()
    settle()
    found = kept(session, body)
    contact = next(each for each in found.contacten if each.onderwerp == "Verkeer")
    assert (contact.datum, contact.soort, contact.personen) == (TODAY, Contactsoort.TELEFOON, "Gerda Olthuis, Mehmet")
    actie = next(each for each in found.acties if each.tekst == "Cijfers opvragen")
    assert (actie.herkomst, actie.uiterlijk) == (Herkomst.CONTACT, TODAY + timedelta(days=7))
    assert told == [True]
    assert contacts(tab)[0].onderwerp == "Verkeer"
    history.undo(session)
    again = kept(session, body)
    assert contact not in again.contacten
    assert actie not in again.acties


def test_a_contact_in_the_future_is_refused_and_nothing_typed_is_lost(
    tab: ContactTab, window: MainWindow, session: Session, body: str, settle: Settle
) -> None:
    before = len(kept(session, body).contacten)
    dialog = note_contact(window, body)
    QTest.keyClicks(dialog.fields["onderwerp"].editor, "Later")
    dialog.show_values(datum=TODAY + timedelta(days=2))
    assert window.page is not None
    state = window.page.header.save_state
    for _again in range(2):
        dialog.act.click()
        settle()
        assert state.text == "Niet bewaard"
    assert dialog.isVisible()
    assert len(kept(session, body).contacten) == before
    assert dialog.fields["onderwerp"].value() == "Later"
    for field in dialog.fields.values():
        field.touched = False
    dialog.close()
    assert state.isHidden(), "what was thrown away need not be kept"


def test_names_of_the_board_are_offered_after_each_comma(tab: ContactTab, window: MainWindow, settle: Settle) -> None:
    tab.open_contact(contacts(tab)[0])
    line = tab.contact_pane.form.fields["personen"].editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, "Jan Brug, mehm")
    completer = line.completer()
    assert completer.completionCount() == 1
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == "Jan Brug, Mehmet Yıldız"
    popup = completer.popup()
    assert popup is not None
    popup.hide()


def test_a_contact_is_changed_in_place_and_removed(
    tab: ContactTab,
    window: MainWindow,
    session: Session,
    body: str,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab.table.setFocus()
    key, other = (each.id for each in contacts(tab)[:2])
    tab.table.choose(key)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    subject = tab.contact_pane.form.fields["onderwerp"].editor
    assert subject.hasFocus()
    assert isinstance(subject, QLineEdit)
    subject.selectAll()
    QTest.keyClicks(subject, "Anders")
    tab.table.choose(other)
    settle()
    assert next(each for each in kept(session, body).contacten if each.id == key).onderwerp == "Anders"
    tab.table.choose(key)
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    tab.contact_pane.remove()
    settle()
    assert key not in {each.id for each in kept(session, body).contacten}


@pytest.mark.parametrize("text", ODD, ids=["table", "emoji", "right-to-left", "quotes", "20,000"])
def test_whatever_is_pasted_in_a_note_stays_exactly(
    tab: ContactTab, window: MainWindow, session: Session, body: str, settle: Settle, text: str
) -> None:
    dialog = add_notitie(window, body)
    editor = dialog.fields["tekst"].editor
    assert isinstance(editor, QPlainTextEdit)
    paste(editor, text)
    dialog.show_values(prive=True)
    dialog.act.click()
    settle()
    note = next(each for each in wijkorganen.notities(session, body) if each.tekst == text.strip())
    assert note.prive
    tab.open_note(note)
    editor = tab.note_pane.form.fields["tekst"].editor
    assert isinstance(editor, QPlainTextEdit)
    paste(editor, f"Vooraf.\n{text}")
    assert tab.may_leave()
    settle()
    assert any(each.tekst == f"Vooraf.\n{text}".strip() for each in wijkorganen.notities(session, body))


def test_a_note_becomes_private_and_a_tab_change_saves_it(
    tab: ContactTab, show: Show, session: Session, body: str, settle: Settle
) -> None:
    note = contacten.add_notitie(session, body, "Openbaar").value
    tab.open_note(note)
    box = tab.note_pane.form.fields["prive"].editor
    assert isinstance(box, QCheckBox)
    box.click()
    editor = tab.note_pane.form.fields["tekst"].editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "Toch niet")
    show("acties")
    settle()
    found = next(each for each in wijkorganen.notities(session, body) if each.id == note.id)
    assert (found.tekst, found.prive) == ("Toch niet", True)


def test_a_wijkorgaan_without_contact_says_what_belongs_here(
    show: Show, window: MainWindow, session: Session, settle: Settle
) -> None:
    empty = wijkorganen.create_wijkorgaan(session, "Wijkraad Nieuw").value.id
    window.open_page("wijkorganen")
    tab = show("contact", empty).frame.tab
    assert isinstance(tab, ContactTab)
    assert tab._stack.currentWidget() is tab._empty
    assert tab.notes.nothing.isVisible()
    tab._empty.button.click()
    dialog = window.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.close()


def test_what_is_open_stands_on_top_and_is_answered_from_there(
    show: Show, session: Session, theme: Theme, settle: Settle
) -> None:
    body = wijkorganen.create_wijkorgaan(session, "Wijkraad Nieuw").value.id
    days_ago = [TODAY - timedelta(days=days) for days in (10, 40)]
    for day, about in zip(days_ago, ("Bermen", "Speelveld"), strict=True):
        betrokkenheden.note_advies(session, body, advies="Graag.", advies_op=day, onderwerp=about)
    promised = contacten.contactkeuzes(session, body).verplichtingen[0]
    contacten.note_contact(session, body, datum=TODAY, soort=Contactsoort.MAIL, verplichting_id=promised.id)
    tab = show("contact", body).frame.tab
    assert isinstance(tab, ContactTab)
    assert [rij.waarover for rij in tab._waiting.rows] == ["Speelveld", "Bermen"]
    assert tab._waiting.index(0, 1).data() == "40 dagen"
    assert "Bewijs bij de afspraak: Vroeg" in tab._line.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for mode in (Mode.LICHT, Mode.DONKER):
        theme.set_mode(mode)
        assert complaints(tab) == []
    tab.waiting.setFocus()
    QTest.keyClick(tab.waiting, Qt.Key.Key_Return)
    assert tab.step_pane.next.hasFocus()
    assert complaints(tab) == []
    tab.step_pane.next.click()
    dialog = tab.findChild(FormDialog)
    assert isinstance(dialog, FormDialog)
    QTest.keyClicks(dialog.fields["terugkoppeling"].editor, "Komt eraan")
    dialog.act.click()
    settle()
    shown = tab._line.rows[0]
    assert shown.rij is not None
    assert (shown.rij.waarover, shown.datum) == ("Speelveld", TODAY)
    assert tab.step_pane.next.text() == "Terugkoppeling noteren"
    tab.close_pane()
    assert not tab.step_pane.open


def test_a_contact_belongs_to_a_traject_and_proves_a_promise(
    tab: ContactTab, session: Session, body: str, settle: Settle
) -> None:
    found = contacts(tab)[0]
    keuzes = contacten.contactkeuzes(session, body)
    tab.open_contact(found, keyboard=True)
    form = tab.contact_pane.form
    for name, (value, words) in {
        "verplichting_id": (keuzes.verplichtingen[1].id, keuzes.verplichtingen[1].titel),
        "traject_id": keuzes.trajecten[0],
    }.items():
        form.fields[name].setFocus()
        QTest.keyClicks(form.fields[name].editor, words)
        assert tab.may_leave()
        settle()
        kept_now = next(each for each in kept(session, body).contacten if each.id == found.id)
        assert getattr(kept_now, name) == value
    assert "Bewijs bij de afspraak" in tab._line.index(
        tab._line.rows.index(next(each for each in tab._line.rows if each.id == found.id)), 0
    ).data(Qt.ItemDataRole.AccessibleTextRole)
