"""Initiatieven in the window: the board and the list, one opened, and the dialogs that each step asks."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron, Initiatieffase
from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.wijkbudget.frame import WijkbudgetPage
from wijkregie.ui.pages.wijkbudget.initiatieven import InitiatievenView
from wijkregie.ui.shell.navview import NavView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.ui.widgets.yearline import Phase
from wijkregie.usecases.initiatieven import InitiatiefRow, add_initiatief, decide_initiatief, initiatieven
from wijkregie.usecases.lijstweergaven import add_weergave
from wijkregie.usecases.session import Session

PAGE = "wijkbudget"
NEW = "Pluktuin achter de Remisestraat"
F = Initiatieffase
Settle = Callable[[], None]


@pytest.fixture
def view(window: MainWindow, settle: Settle) -> Iterator[InitiatievenView]:
    window.open_page("wijkbudget", deel="initiatieven")
    settle()
    page = window.page
    assert isinstance(page, WijkbudgetPage)
    found = page.view
    assert isinstance(found, InitiatievenView)
    yield found
    for dialog in window.findChildren(FormDialog):
        for field in dialog.fields.values():
            field.touched = False
        dialog.reject()
    settle()


def of(session: Session, name: str, jaar: int = 2026) -> InitiatiefRow:
    return next(rij for rij in initiatieven(session, jaar) if rij.initiatief.naam.startswith(name))


def advised(session: Session) -> str:
    """Return the name of an initiatief on which there is an advice and no decision yet."""
    return next(rij.initiatief.naam for rij in initiatieven(session, 2026) if rij.fase is F.ADVIES)


def dialog_of(window: MainWindow) -> FormDialog:
    return next(found for found in window.findChildren(FormDialog) if found.isVisible())


def press(dialog: FormDialog, settle: Settle, **values: object) -> None:
    """Fill in a dialog and press its button."""
    for name, value in values.items():
        dialog.fields[name].set_value(value)
        dialog.fields[name].left.emit()
    dialog.act.click()
    settle()
    settle()


def test_the_keyboard_comes_to_the_board(view: InitiatievenView, window: MainWindow) -> None:
    assert view.bord.isAncestorOf(window.focusWidget())


def test_the_board_says_what_waits_and_reads_well(
    view: InitiatievenView, window: MainWindow, session: Session, theme: Theme
) -> None:
    counted = {key: part.list.cards.rowCount() for key, part in view.bord.columns.items()}
    rows = initiatieven(session, 2026)
    assert counted == {fase: sum(rij.fase is fase for rij in rows) for fase in F}
    page = window.page
    assert page is not None
    assert "te laat" in page.header._context.text()
    late, *_ = view.bord.columns[F.BINNEN].list.cards.rows
    assert late.gezegd == (
        "Fietsenmakers op zaterdag, Stichting De Losse Ketting, €\u00a01.850 · Stationsplein, gewogen, "
        "15 dagen te laat · antwoord"
    )
    for part in view.bord.columns.values():
        QAbstractItemModelTester(part.list.cards)
    for mode in Mode.LICHT, Mode.DONKER:
        theme.set_mode(mode)
        assert complaints(page) == []
        view.bord.grab()
    view.seen_as._group.button(1).click()
    assert view.list.count == len(rows)
    assert complaints(page) == []
    view.finder.setText("pluktuin remise")
    assert view.list.count == 1
    view.finder.setText("bestaat niet")
    assert view._no_match.isVisible()
    view.escape()
    assert view.list.count == len(rows)


def test_the_bar_narrows_board_and_list_alike_and_several_are_answered_at_once(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    wijk = of(session, NEW).wijk
    view.lijstbalk.choose("Wijk", (wijk,))
    assert sum(part.list.cards.rowCount() for part in view.bord.columns.values()) == view.list.count > 0
    assert not view.lijstbalk.menus["Groeperen"].isVisible()
    view.lijstbalk.clear_all()
    decided = [of(session, NEW).id, of(session, advised(session)).id]
    for each in decided:
        window.lanes.command(
            decide_initiatief, each, besluit=Antwoordsoort.NEE, besluit_op=TODAY, besluit_reden="Te duur."
        )
    settle()
    settle()
    view.seen_as._group.button(1).click()
    assert view.lijstbalk.menus["Groeperen"].isVisible()
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.gekozen.active
    assert complaints(view) == []
    view.gekozen.buttons[0].click()
    press(dialog_of(window), settle)
    rows = {rij.id: rij.initiatief for rij in initiatieven(session, 2026)}
    assert {rows[each].antwoord_verstuurd_op for each in decided} == {TODAY}
    window.undo()
    settle()
    rows = {rij.id: rij.initiatief for rij in initiatieven(session, 2026)}
    assert {rows[each].antwoord_verstuurd_op for each in decided} == {None}
    view.escape()
    assert not view.gekozen.active
    keuze = keuze_tekst(Lijstkeuze(filters={"Wijk": (wijk,)}, groep="Soort"))
    window.lanes.command(add_weergave, "wijkbudget/initiatieven", "Hier", keuze)
    window.open_page("vandaag")
    settle()
    (kept,) = [kept for kept in window.navigation.findChildren(NavView) if kept.isVisible()]
    kept.click()
    settle()
    settle()
    assert kept.accessibleName().startswith(f"Weergave Hier, {len(view.list.model_.rows)} ")
    assert {card.rij.wijk for card in view.list.model_.rows} == {wijk}


def test_one_opens_in_place_and_saves_what_is_typed(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    cards = view.bord.columns[F.BINNEN].list
    cards.setFocus()
    assert cards.choose(of(session, NEW).id)
    QTest.keyClick(cards, Qt.Key.Key_Return)
    settle()
    settle()
    one = view.one
    assert view.opened
    assert one.isVisible()
    assert [step.step.phase for step in one.life._dots[:3]] == [Phase.GEDAAN, Phase.NU, Phase.LATER]
    assert one.next.text() == "Advies noteren"
    assert complaints(view) == []
    score = one.weging.fields["legitimiteit"]
    score._figures._group.button(3).click()  # type: ignore[attr-defined]
    assert one.triangle.accessibleName().startswith("Waarderingsdriehoek: legitimiteit 4 van 5, goed;")
    settle()
    settle()
    assert of(session, NEW).initiatief.legitimiteit == 4
    assert one._odd.isVisibleTo(one), "a score without a reason is told"
    line = one.idee.fields["naam"].editor
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClicks(line, " nu")
    one.show_section("vervolg")
    assert one.vervolg.isAncestorOf(window.focusWidget())
    day = one.vervolg.fields["teruggekoppeld_op"]
    day.editor.setFocus()
    QTest.keyClicks(day.editor, "gisteren")
    one.idee.fields["idee"].editor.setFocus()
    settle()
    settle()
    assert of(session, NEW).initiatief.naam == f"{NEW} nu"
    assert day.error == "Terugkoppelen kan pas na het besluit. Noteer eerst het besluit, of kijk de datums na."
    one.vervolg.discard()
    window.resize(900, 500)
    QTest.qWait(50)
    assert cut_off(one) == []
    view.escape()
    settle()
    assert not view.opened
    assert cards.card.naam == f"{NEW} nu"


def test_a_step_on_asks_what_it_needs(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    cards = view.bord.columns[F.BINNEN].list
    assert cards.choose(of(session, NEW).id)
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    asked = dialog_of(window)
    assert complaints(asked) == []
    press(asked, settle, advies=Advies.NEGATIEF, advies_reden="Te klein.")
    assert of(session, NEW).fase is F.ADVIES
    view.bord.put.emit(view.bord.card, F.BESLOTEN)
    asked = dialog_of(window)
    press(asked, settle, besluit=Antwoordsoort.JA, geldbron=Geldbron.WIJKBUDGET, toegekend=90_000_00)
    assert asked.errors == ["Schrijf op waarom dit het besluit is."]
    assert "wijkt af van het advies" in asked.fields["besluit"].message
    assert "meer dan er is gevraagd" in asked.fields["toegekend"].message
    over = asked.fields["overschrijding"]
    assert not over.isVisible()
    press(asked, settle, besluit_reden="De buurt wil dit.")
    assert over.isVisible(), "there is not so much in the budget"
    assert complaints(asked) == []
    press(asked, settle, overschrijding="Het college vult aan.")
    found = of(session, NEW)
    assert (found.fase, found.geld.toegezegd) == (F.BESLOTEN, 90_000_00)
    view.bord.put.emit(view.bord.card, F.IN_UITVOERING)
    press(dialog_of(window), settle)
    assert of(session, NEW).initiatief.antwoord_verstuurd_op == TODAY
    view.bord.put.emit(view.bord.card, F.BINNEN)
    assert "stap voor stap" in window.toast_text


def test_a_no_asks_for_no_money(view: InitiatievenView, window: MainWindow, session: Session, settle: Settle) -> None:
    name = advised(session)
    assert view.bord.choose(of(session, name).id)
    view.bord.moved.emit([view.bord.card], 1)
    asked = dialog_of(window)
    asked.fields["besluit"].set_value(Antwoordsoort.NEE)
    asked.fields["besluit"].left.emit()
    assert not any(asked.fields[name].isVisible() for name in ("geldbron", "toegekend", "geldbron_toelichting"))
    press(asked, settle, besluit_reden="Het park is er niet voor.")
    found = of(session, name).initiatief
    assert (found.besluit, found.toegekend, found.geldbron) == (Antwoordsoort.NEE, None, None)
    view.bord.moved.emit([view.bord.card], 1)
    press(dialog_of(window), settle)
    assert of(session, name).fase is F.AFGEROND


def test_a_step_back_asks_where_words_are_lost(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(question: str, *_words: str, **_more: str) -> bool:
        asked.append(question)
        return len(asked) > 1

    monkeypatch.setattr(window, "ask", ask)
    name = advised(session)
    assert view.bord.choose(of(session, name).id)
    for fase in (F.ADVIES, F.BINNEN):
        view.bord.moved.emit([view.bord.card], -1)
        settle()
        settle()
        assert of(session, name).fase is fase
    assert asked[0] == f"Advies weghalen van “{name}”?"
    view.bord.moved.emit([view.bord.card], -1)
    assert of(session, name).fase is F.BINNEN
    assert len(asked) == 2


def test_money_is_paid_and_a_payment_taken_away(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = next(each for each in initiatieven(session, 2026) if each.geld.toegezegd and not each.geld.betaald)
    name = rij.initiatief.naam
    view.open_one(rij.id)
    settle()
    settle()
    one = view.one
    assert one.next.text() == "Betaling noteren"
    one.next.click()
    asked = dialog_of(window)
    assert complaints(asked) == []
    press(asked, settle)
    assert of(session, name).geld.nog_te_betalen == 0
    assert "helemaal betaald" in one.geld.words.text()
    assert not one._pay.isVisibleTo(one)
    paid = one.geld.table._rows.rows[-1]
    monkeypatch.setattr(window, "ask", lambda *_words, **_more: True)
    ((words, remove),) = one._money_choices(paid)
    assert words.startswith("Betaling verwijderen")
    assert one._money_choices(one.geld.table._rows.rows[0]) == ()
    remove()
    settle()
    settle()
    assert of(session, name).geld == rij.geld
    choices = [action.text() for action in one.menu.actions()]
    assert choices[-1] == "Verwijderen…"
    one.menu.actions()[-1].trigger()
    settle()
    settle()
    assert not view.opened
    assert rij.id not in {each.id for each in initiatieven(session, 2026)}


def test_a_new_one_is_opened_and_an_empty_year_says_why(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    page = window.page
    assert isinstance(page, WijkbudgetPage)
    page.go_to(jaar=2035)
    settle()
    assert view.start is view._empty
    assert complaints(page) == []
    view._empty.button.click()
    settle()
    asked = dialog_of(window)
    assert complaints(asked) == []
    asked.act.click()
    assert asked.errors == ["Geef het initiatief een naam."]
    press(asked, settle, naam="Stoepschaak")
    assert asked._told[0][1] == "Vul in van wie het idee is: een persoon of een groep."
    asked.fields["persoon_id"].set_raw("Nellie de Wit")
    press(asked, settle)
    settle()
    assert view.opened
    assert view.one.idee.fields["naam"].value() == "Stoepschaak"
    rij = of(session, "Stoepschaak")
    assert rij.persoon == "Nellie de Wit"
    whose = view.one.idee.fields["persoon_id"]
    whose.set_raw("Koos van Dam")
    whose.touched = True
    assert view.may_leave()
    settle()
    settle()
    assert of(session, "Stoepschaak").persoon == "Koos van Dam"


def test_what_is_due_today_stands_apart_and_what_was_withdrawn_unfolds(
    view: InitiatievenView, window: MainWindow, session: Session, settle: Settle
) -> None:
    add_initiatief(session, "Vandaag", indiener="A", ontvangen_op=TODAY - timedelta(days=56), antwoord_uiterlijk=TODAY)
    view.refresh(2026)
    settle()
    today = view.bord.columns[F.BINNEN].list.cards.rows[1]
    assert (today.naam, today.vandaag, today.wat_wacht) == ("Vandaag", True, "vandaag · antwoord")
    assert not view.bord.columns[F.INGETROKKEN].isVisible()
    view._folded.click()
    assert view.bord.columns[F.INGETROKKEN].isVisible()
    menu = [words for words, _ in view._choices([view.bord.columns[F.INGETROKKEN].list.cards.rows[0]])]
    assert menu == ["Openen\tF2", "Toch niet ingetrokken…", "Verwijderen…\tDel"]
