"""Trajecten in the window: the list, a new one, and each tab of one, driven as a user on the example town."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.test_initiatieven import dialog_of, press
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst
from wijkregie.domain.radiostilte import stilteklok
from wijkregie.domain.trajecten import Participatiegraad, Trajectsoort, Trede
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.models.trajecten import wat_wacht
from wijkregie.ui.models.trajectlijn import Lijnregel
from wijkregie.ui.pages.instelling.afdelingen import Afdelingen
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.pages.trajecten.acties import ActiesTab
from wijkregie.ui.pages.trajecten.eindverslag import EindverslagTab
from wijkregie.ui.pages.trajecten.frame import TrajectenPage
from wijkregie.ui.pages.trajecten.kosten import KostenTab
from wijkregie.ui.pages.trajecten.plan import PlanTab
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.pages.trajecten.tijdlijn import TijdlijnTab
from wijkregie.ui.pages.trajecten.verhalen import VerhalenTab
from wijkregie.ui.pages.trajecten.wijkorganen import WijkorganenTab
from wijkregie.ui.shell.navview import NavView
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.ui.widgets.tickmenu import TickMenu
from wijkregie.usecases import history
from wijkregie.usecases.betrokkenheden import BetrokkenheidRow, ask_wijkorganen
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.lijstweergaven import add_weergave
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import (
    Trajectblad,
    add_terugkoppelmoment,
    change_traject,
    finish_traject,
    trajectblad,
    trajecten,
)

PAGE = "trajecten"
WEG, BUS, GLAD = "Herinrichting Hagenweg", "Andere route voor buslijn 4", "Sporthal Lindevoort"
TABS = ("plan", "wijkorganen", "tijdlijn", "kosten", "verhalen", "eindverslag", "acties")
Settle = Callable[[], None]
Show = Callable[..., TrajectTab]


@pytest.fixture
def page(window: MainWindow) -> Iterator[TrajectenPage]:
    found = window.page
    assert isinstance(found, TrajectenPage)
    yield found
    for dialog in window.findChildren(FormDialog):
        for field in dialog.fields.values():
            field.touched = False
        dialog.reject()


@pytest.fixture
def show(page: TrajectenPage, window: MainWindow, session: Session, settle: Settle) -> Show:
    """Return what goes to a tab of a traject and gives it."""

    def to(naam: str, tab: str) -> TrajectTab:
        window.open_page("trajecten", traject_id=blad(session, naam).traject.id, tab=tab)
        settle()
        settle()
        return page.detail.tab

    return to


def blad(session: Session, naam: str) -> Trajectblad:
    return trajectblad(session, next(rij.id for rij in trajecten(session) if rij.traject.naam == naam))


def pick(bar: Lijstbalk, title: str, words: str = "") -> None:
    """Choose in the menu of a list: a tick of its own, or one within a part."""
    menu = bar.menu()
    line = next(action for action in menu.actions() if action.text().startswith(title))
    part = line.menu()
    if isinstance(part, TickMenu):
        part.aboutToShow.emit()
        line = next(action for action in part.actions() if action.text().startswith(words))
    line.trigger()
    menu.close()


def said(table: object, column: int = 0) -> list[str]:
    model = table.model  # type: ignore[attr-defined]
    return [model.columns[column].accessible(row) for row in model.rows]


def test_every_tab_can_be_heard_and_fits(show: Show, page: TrajectenPage, qtbot: QtBot) -> None:
    for tab in TABS:
        show(GLAD, tab)
        assert complaints(page) == [], tab
        qtbot.waitUntil(lambda: cut_off(page) == [], timeout=3000)


def test_after_the_decision_nobody_is_still_to_hear(session: Session) -> None:
    (found,) = [rij for rij in trajecten(session) if rij.traject.naam == BUS]
    plan = replace(found.traject, besluit_op=TODAY)
    assert wat_wacht(replace(found, traject=plan), TODAY)[1] == "2 nog niet gehoord"
    assert wat_wacht(replace(found, traject=plan), TODAY + timedelta(days=1))[1] == "2 niet gehoord"


def test_the_list_says_what_waits_and_is_narrowed(page: TrajectenPage, session: Session, settle: Settle) -> None:
    listing = page.listing
    QAbstractItemModelTester(listing.model)
    shown = [rij.traject.naam for rij in listing.model.rows]
    late = blad(session, WEG).traject.id
    page.lanes.command(add_terugkoppelmoment, late, "Schetsen", gepland_op=date(2026, 9, 1))
    settle()
    settle()
    assert f"{BUS}, Mobiliteit, 2 nog niet gehoord" in said(listing)
    assert f"{WEG}, Mobiliteit, terugkoppelen te laat" in said(listing)
    assert all(rij.traject.afgerond_op is None for rij in listing.model.rows)
    pick(listing.lijstbalk, "Stand", "alles, ook afgerond en ingetrokken")
    settle()
    settle()
    assert len(listing.model.rows) == len(trajecten(session)) > len(shown)
    assert [rij.traject.naam for rij in listing.model.rows][: len(shown)] == shown
    ended = [rij.traject.besluit_op or date.min for rij in listing.model.rows[len(shown) :]]
    assert ended == sorted(ended, reverse=True)
    pick(listing.lijstbalk, "Afdeling", "Wonen")
    assert {rij.afdeling for rij in listing.model.rows} == {"Wonen"}
    assert [chip.text() for chip in listing.lijstbalk.chips] == ["Stand: alles", "Afdeling: Wonen"]
    listing.search.setText("zijldijk 2023")
    assert len(listing.model.rows) == 1
    listing.search.setText("bestaat niet")
    assert listing.start is listing._again
    listing._again.click()
    assert [rij.traject.naam for rij in listing.model.rows] == shown
    pick(listing.lijstbalk, "Moet nog iets horen")
    assert all(rij.nog_te_horen for rij in listing.model.rows)
    assert 0 < len(listing.model.rows) < len(shown)
    listing.lijstbalk.clear_all()
    done = blad(session, GLAD).traject.id
    page.lanes.command(finish_traject, done, afgerond_op=TODAY)
    settle()
    assert GLAD not in [rij.traject.naam for rij in listing.model.rows]
    page.go_to(traject_id=done)
    settle()
    assert listing.table.row.id == done
    assert page.detail.blad is not None
    assert page.detail.blad.traject.naam == GLAD
    assert not page.detail._closed.isHidden()
    assert not page.detail.inform.isVisible()


def test_one_that_is_done_is_found_from_elsewhere(
    page: TrajectenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    other = TrajectenPage(window)
    for _ in other.build():
        pass
    other.go_to(traject_id=blad(session, BUS).traject.id)
    other.refresh()
    settle()
    settle()
    assert (other.listing.table.row.traject.naam, other.listing.lijstbalk.active) == (BUS, False)
    other.deleteLater()
    done = next(rij.id for rij in trajecten(session) if rij.traject.afgerond_op)
    assert len(page.listing.model.rows) < len(trajecten(session))
    window.open_page("trajecten", traject_id=done)
    settle()
    settle()
    assert (page.listing.table.row.id, page.listing.lijstbalk.words) == (done, ["Stand: alles"])
    assert page.detail.blad is not None
    assert page.detail.blad.traject.id == done


def test_several_are_chosen_together_and_a_view_of_what_is_done_is_kept(
    page: TrajectenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    table = page.listing.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert page.listing.gekozen._count.text() == "2 gekozen"
    assert page.listing.gekozen.height() < 2 * page.listing.gekozen.end.height(), "one line"
    assert complaints(page) == []
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert [rij.id for rij in table.selected_rows] == [page.traject_id]
    ended = [rij for rij in trajecten(session) if rij.traject.afgerond_op]
    keuze = keuze_tekst(Lijstkeuze(filters={"Stand": ("afgerond",)}, groep="Afdeling"))
    window.lanes.command(add_weergave, "trajecten", "Klaar", keuze)
    settle()
    (view,) = [view for view in window.navigation.findChildren(NavView) if view.isVisible()]
    assert view.accessibleName() == f"Weergave Klaar, {len(ended)} rijen"
    view.click()
    settle()
    settle()
    assert {rij.id for rij in page.listing.model.rows} == {rij.id for rij in ended}
    assert page.listing.model.group is not None


def test_one_is_ended_taken_up_again_and_removed(
    show: Show,
    page: TrajectenPage,
    window: MainWindow,
    session: Session,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    show(BUS, "plan")
    gone = blad(session, BUS).traject.id

    def choose(words: str) -> None:
        next(each for each in page.detail.more.menu().actions() if each.text() == words).trigger()
        settle()

    for words, stand in (("Afronden…", "afgerond"), ("Intrekken…", "ingetrokken")):
        choose(words)
        press(dialog_of(window), settle)
        settle()
        assert page.detail._closed._text.text() == f"Dit traject is {stand} op 24 september 2026."
        page.detail._closed.button.click()
        settle()
        settle()
        assert page.detail._closed.isHidden()
    monkeypatch.setattr(MainWindow, "ask", lambda *_args, **_more: True)
    choose("Verwijderen…")
    settle()
    settle()
    assert gone not in [rij.id for rij in trajecten(session)]
    assert page.detail.blad is not None
    assert page.detail.blad.traject.id == page.listing.table.row.id != gone
    page.lanes.command(history.undo)
    settle()
    assert gone in [rij.id for rij in page.listing.model.rows]


def test_a_new_traject_asks_four_things_and_shows_whom_it_concerns(
    page: TrajectenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle()
    dialog = dialog_of(window)
    assert complaints(dialog) == []
    press(dialog, settle)
    assert dialog.errors == ["Geef het traject een naam."]
    beek = next(wijk.id for wijk in wijken(session) if wijk.naam == "Kleine Beek")
    dialog.fields["afdeling_id"].set_raw("Water en riool")
    dialog.fields["afdeling_id"].touched = True
    press(dialog, settle, naam="Nieuw riool", wijk_ids=[beek], besluit_op=date(2027, 3, 1))
    kept = blad(session, "Nieuw riool")
    assert (kept.afdeling and kept.afdeling.naam, len(kept.organen)) == ("Water en riool", 1)
    settle()
    assert page.detail.blad is not None
    assert page.detail.blad.traject.naam == "Nieuw riool"
    assert page.detail._context.text() == "In voorbereiding · Water en riool · Kleine Beek"
    assert page.listing.table.row.traject.naam == "Nieuw riool"


def test_the_plan_is_saved_field_by_field_and_only_informing_takes_a_reason(
    show: Show, page: TrajectenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    tab = show(BUS, "plan")
    assert isinstance(tab, PlanTab)
    field = tab.form.fields["afdeling_id"]
    field.set_raw("Openbaar vervoer")
    field.touched = True
    assert tab.may_leave()
    settle()
    settle()
    assert (blad(session, BUS).afdeling or page).naam == "Openbaar vervoer"  # type: ignore[union-attr]
    day = tab.form.fields["invloed_tot"]
    day.set_raw("1-1-2030")
    day.touched = True
    day.left.emit()
    settle()
    assert day.error.startswith("Inbreng kan niet meer tellen na het besluit")
    tab.form.discard()
    tab.choose_trede.click()
    dialog = dialog_of(window)
    press(dialog, settle, trede=Trede.INFORMEREN, trede_reden="")
    assert dialog.isVisible()
    assert blad(session, BUS).traject.trede is not Trede.INFORMEREN
    press(dialog, settle, trede_reden="De lijn ligt vast in de aanbesteding.")
    settle()
    assert blad(session, BUS).traject.trede is Trede.INFORMEREN
    assert tab._trede.text().startswith("Informeren: ")
    graad = tab.form.fields["graad"]
    graad.set_value(None)
    page.lanes.command(change_traject, blad(session, BUS).traject.id, graad=None)
    settle()
    settle()
    assert tab._proposal.text() == "Voorstel bij deze trede: laag."
    tab._take_over.click()
    settle()
    assert blad(session, BUS).traject.graad is Participatiegraad.LAAG
    tab.choose_areas.click()
    settle()
    press(dialog_of(window), settle, wijk_ids=[])
    assert blad(session, BUS).wijken == []
    assert "Nog geen wijken gekozen." in tab._areas.text()
    bodies = show(BUS, "wijkorganen")
    assert isinstance(bodies, WijkorganenTab)
    assert bodies._stack.currentWidget() is bodies._empty
    bodies._empty.button.click()
    settle()
    bleekveld = next(wijk.id for wijk in wijken(session) if wijk.naam == "Bleekveld")
    press(dialog_of(window), settle, wijk_ids=[bleekveld])
    settle()
    assert blad(session, BUS).zonder_wijkorgaan == ["Bleekveld"]
    assert "In Bleekveld is geen actief wijkorgaan" in bodies._empty._why.text()


def test_the_wijkorganen_tell_how_early_they_heard(
    show: Show, page: TrajectenPage, window: MainWindow, session: Session, settle: Settle
) -> None:
    tab = show(BUS, "wijkorganen")
    assert isinstance(tab, WijkorganenTab)
    QAbstractItemModelTester(tab._model)
    assert all("nog niet gehoord" in tab._heard(body)[1] for body in tab._model.rows)
    assert tab._words.text() == "0 van 2 wijkorganen gehoord"
    page.lanes.command(
        change_traject,
        blad(session, BUS).traject.id,
        trede=Trede.ADVISEREN,
        invloed_tot=date(2026, 10, 1),
        soort=Trajectsoort.UITVOERING,
    )
    settle()
    settle()
    asked = [tab._brought_in(body)[1] for body in tab._model.rows if (body.niveau or 0) >= 2]
    assert asked
    assert all(words.startswith("nog niet gevraagd (niveau ") for words in asked)
    now = blad(session, BUS)
    assert any("Nog niet gevraagd" in words for words in tab._sentences(now))
    informs = replace(now, traject=replace(now.traject, trede=Trede.INFORMEREN, trede_reden="De wet."))
    ended = [
        replace(each, wijkorgaan=replace(each.wijkorgaan, status=Wijkorgaanstatus.SLAPEND)) for each in now.organen
    ]
    for other in (informs, replace(now, organen=ended)):
        assert not any("Nog niet gevraagd" in words for words in tab._sentences(other))
    page.detail.inform.click()
    settle()
    settle()
    press(dialog_of(window), settle)
    settle()
    assert tab._words.text() == "2 van 2 wijkorganen gehoord"
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    assert tab.pane.open
    assert tab.pane.accessibleName() == tab.table.row.wijkorgaan.naam
    assert BUS not in [part.text() for part in tab.pane.findChildren(QLabel)]
    assert BUS not in [part.text() for part in tab.pane.findChildren(QPushButton)]
    assert complaints(page) == []
    tab.close_pane()
    assert not tab.pane.open
    body = tab.table.row
    page.lanes.command(
        ask_wijkorganen, [body.id], gevraagd_op=TODAY, vraag="En nu?", traject_id=blad(session, BUS).traject.id
    )
    page.lanes.command(
        ask_wijkorganen, [body.id], gevraagd_op=TODAY, vraag="En dan?", traject_id=blad(session, BUS).traject.id
    )
    settle()
    settle()
    words = [word for word, _act in tab._choices(tab.table.row)]
    assert "Vraagkaart…" in words
    assert "Eerder: 24 september 2026" in words


def test_what_waits_longest_is_told_when_something_came_later(show: Show, session: Session, settle: Settle) -> None:
    tab = show(BUS, "wijkorganen")
    assert isinstance(tab, WijkorganenTab)
    body = tab._model.rows[0]
    told: dict[str, Any] = {"wijkorgaan_id": body.id, "traject_id": blad(session, BUS).traject.id}

    def words(*involved: Betrokkenheid) -> str:
        rows = [
            BetrokkenheidRow(
                betrokkenheid=each, wijkorgaan="", traject=None, afdeling="", opmerkingen=(), klok=stilteklok(each, 2)
            )
            for each in involved
        ]
        return tab._brought_in(replace(body, rijen=tuple(rows)))[1]

    silent = Betrokkenheid(id="1", advies="Heg", advies_op=date(2026, 3, 1), **told)
    answered = replace(silent, teruggekoppeld_op=date(2026, 3, 8))
    later = Betrokkenheid(id="2", geinformeerd_op=date(2026, 6, 1), **told)
    asked = replace(later, gevraagd_op=date(2026, 6, 2), vraag="Hoe?")
    assert words(silent, later).startswith("stil sinds 1 maart")
    assert words(silent, asked).startswith("stil sinds 1 maart")
    assert words(answered, asked) == "wacht op antwoord"
    assert words(answered, later).startswith("antwoord gegeven")
    assert words(replace(asked, overgeslagen_op=date(2026, 6, 3))) == "overgeslagen"


def test_parts_and_moments_stand_on_the_line(show: Show, window: MainWindow, session: Session, settle: Settle) -> None:
    tab = show(BUS, "tijdlijn")
    assert isinstance(tab, TijdlijnTab)

    def rows() -> list[Lijnregel]:
        return list(tab.line.table._regels.rows)

    before = len(rows())
    tab.new()
    press(dialog_of(window), settle, naam="Proefrit", begin=date(2026, 10, 1), einde=date(2026, 11, 1))
    tab.add_moment()
    press(dialog_of(window), settle, onderwerp="Uitkomst proefrit", gepland_op=date(2026, 9, 1))
    settle()
    assert len(rows()) == before + 2
    fase, moment = (next(each for each in rows() if each.titel == name) for name in ("Proefrit", "Uitkomst proefrit"))
    assert (fase.onder, moment.onder) == ("fase · 1 okt tot 1 nov", "was gepland op 1 sep")
    dict(tab._choices(moment))["Vandaag gedaan"]()
    settle()
    settle()
    assert blad(session, BUS).momenten[-1].gedaan_op == TODAY
    tab._open(fase)
    press(dialog_of(window), settle, naam="Proefweek")
    assert [each.naam for each in blad(session, BUS).fasen][-1] == "Proefweek"


def test_costs_stories_the_eindverslag_and_actions_are_written_in_their_tabs(
    show: Show, window: MainWindow, session: Session, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainWindow, "ask", lambda *_args, **_more: True)
    _costs(show, session, settle)
    _stories(show, window, session, settle)
    _eindverslag(show, session, settle)
    _actions(show, window, session, settle)


def _costs(show: Show, session: Session, settle: Settle) -> None:
    tab = show(GLAD, "kosten")
    assert isinstance(tab, KostenTab)
    assert not tab.bar.isHidden()
    assert "onder de band (hoog" in tab._said.text()
    for name, value in (("kosten_participatie", "90000"), ("uren_participatie", "")):
        field = tab.form.fields[name]
        field.set_raw(value)
        field.touched = True
        field.left.emit()
    settle()
    settle()
    assert "binnen de band" in tab._said.text()
    assert blad(session, GLAD).traject.kosten_participatie == 9_000_000


def _stories(show: Show, window: MainWindow, session: Session, settle: Settle) -> None:
    tab = show(BUS, "verhalen")
    assert isinstance(tab, VerhalenTab)
    tab.new()
    settle()
    press(dialog_of(window), settle, tekst="Niemand vroeg ons iets.")
    settle()
    (story,) = blad(session, BUS).verhalen
    assert (story.toestemming_op, story.bewaren_tot) == (None, date(2028, 9, 24))
    assert tab._words.text() == "0 van 1 verhaal mag in een verslag"
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    settle()
    assert blad(session, BUS).verhalen == []


def _eindverslag(show: Show, session: Session, settle: Settle) -> None:
    report = show(BUS, "eindverslag")
    assert isinstance(report, EindverslagTab)
    field = report.form.fields["proces"]
    field.set_value("Twee avonden.")
    field.touched = True
    assert report.may_leave()
    settle()
    kept = blad(session, BUS).verslag
    assert kept is not None
    assert kept.proces == "Twee avonden."


def _actions(show: Show, window: MainWindow, session: Session, settle: Settle) -> None:
    tab = show(BUS, "acties")
    assert isinstance(tab, ActiesTab)
    tab.new()
    settle()
    press(dialog_of(window), settle, tekst="Haltes natellen")
    settle()
    (actie,) = (each for each in blad(session, BUS).acties if each.tekst == "Haltes natellen")
    tab.list.table.choose(actie.id)
    QTest.keyClick(tab.list.table, Qt.Key.Key_Space)
    settle()
    settle()
    assert tab.list.words.text().startswith("0 van 1 actie")


def test_an_afdeling_is_added_renamed_and_closed(window: MainWindow, session: Session, settle: Settle) -> None:
    window.open_page("instellingen", deel="afdelingen")
    settle()
    settings = window.page
    assert isinstance(settings, InstellingenPage)
    part = settings.part
    assert isinstance(part, Afdelingen)
    assert part.table.row.afdeling.naam == "Communicatie"
    assert window.focusWidget() is part.table  # asked for before the rows came, it went to a button out of sight
    part.close_.click()
    press(dialog_of(window), settle)
    settle()
    assert part.table.row.afdeling.opgeheven_op == TODAY
    assert part.reopen.isVisible()
    part.reopen.click()
    settle()
    settle()
    assert part.close_.isVisible()
    part.new()
    press(dialog_of(window), settle, naam="communicatie ")
    dialog = dialog_of(window)
    assert any("bestaat al" in words for words in [dialog._told[0][1]])
    press(dialog, settle, naam="Water")
    settle()
    assert "Water" in [rij.afdeling.naam for rij in part._model.rows]
