"""The editor of a regeling: one in use opens with a reason, its deelplafonds, and the subsidies that differ."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints
from wijkregie.domain.regelingen import Regeling
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.form import Form
from wijkregie.ui.pages.instelling.regelingen import Regelingen
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.pages.subsidies import SubsidiesPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import gebieden, regelingen, subsidiejaren
from wijkregie.usecases.session import Session

PAGE = "instellingen"
JAAR = TODAY.year + 1
WHY = "Besluit van de raad van 3 november"
Settle = Callable[[], None]
Go = Callable[..., Regelingen]


@pytest.fixture
def go(window: MainWindow, settle: Settle) -> Go:
    """Return what shows a year."""

    def to(jaar: int = JAAR) -> Regelingen:
        window.open_page("instellingen", deel="regelingen", jaar=jaar)
        settle()
        settle()
        assert isinstance(window.page, InstellingenPage)
        part = window.page.part
        assert isinstance(part, Regelingen)
        return part

    return to


def kept(session: Session, jaar: int = JAAR) -> Regeling:
    found = regelingen.regeling_van(session, jaar)
    assert found is not None
    return found


def dialog_of(part: QWidget) -> FormDialog:
    return next(found for found in part.findChildren(FormDialog) if found.isVisible())


def unlock(part: Regelingen, settle: Settle) -> None:
    part.edit()
    dialog = dialog_of(part)
    dialog.fields["reden"].set_value(WHY)
    dialog.act.click()
    settle()


def fill(form: Form, name: str, typed: str, settle: Settle) -> None:
    editor = form.fields[name].editor
    assert isinstance(editor, QLineEdit)
    form.window().activateWindow()
    QTest.qWaitForWindowActive(form.window())
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    settle()
    settle()


def words(widget: QWidget) -> str:
    said = " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))
    return said.replace("\N{NO-BREAK SPACE}", " ")


def editable(part: Regelingen) -> set[bool]:
    editors: list[Any] = [
        field.editor for field in [*part.form.fields.values(), *part.deelplafonds.form.fields.values()]
    ]
    return {editor.isEnabled() and not (hasattr(editor, "isReadOnly") and editor.isReadOnly()) for editor in editors}


def test_a_year_in_use_is_only_read_until_it_is_said_why(
    go: Go, session: Session, settle: Settle, window: MainWindow
) -> None:
    part = go()
    assert "Voor 2027 zijn er al 10 aanvragen. Wijzigen kan, met een reden erbij." in words(part)
    assert (part.locked, editable(part)) == (True, {False})
    part.edit()
    dialog = dialog_of(part)
    dialog.act.click()
    assert dialog.errors == ["Schrijf op waarom. Anders weet later niemand het meer."]
    dialog.fields["reden"].set_value(WHY)
    dialog.act.click()
    assert (part.locked, editable(part)) == (False, {True})
    assert part.form.fields["bedrag_niveau_1"].editor.hasFocus()
    fill(part.form, "plafond", "60000", settle)
    assert (kept(session).plafond, kept(session).wijziging_reden) == (6_000_000, WHY)
    assert f"Je wijzigt met de reden: “{WHY}”" in words(part)
    part.use_button.click()
    assert (part.locked, editable(part)) == (True, {False})
    assert f"Laatst gewijzigd: “{WHY}”" in words(part)
    unlock(part, settle)
    window.open_page("acties")
    assert part.locked, "what was opened is closed when another page comes"


def test_plafonds_are_kept_summed_and_held_against_what_is_granted(
    go: Go, session: Session, settle: Settle, qtbot: QtBot
) -> None:
    part = go()
    unlock(part, settle)
    by_name = {each.naam: each.id for each in gebieden.stadsdelen(session)}
    fill(part.deelplafonds.form, by_name["Noord"], "20000", settle)
    assert "Samen € 31.500 van € 57.500; € 26.000 is niet verdeeld." in words(part.deelplafonds)
    fill(part.deelplafonds.form, by_name["West"], "4000", settle)
    field = part.deelplafonds.form.fields[by_name["West"]]
    assert "In West is voor 2027 al € 5.000 verleend." in field.error.replace("\N{NO-BREAK SPACE}", " ")
    fill(part.deelplafonds.form, by_name["West"], "40000", settle)
    assert field.error == ""
    assert "Samen € 60.000, € 2.500 meer dan het plafond." in words(part.deelplafonds)
    assert any("meer dan het plafond. Klopt dat?" in sentence for sentence in part.notes)
    fill(part.form, "plafond", "4999", settle)
    said = part.form.fields["plafond"].error.replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("Voor 2027 is al € 5.000 verleend. Een plafond van € 4.999 is lager.")
    part.form.discard()
    grid = subsidiejaren.subsidiejaar(session, JAAR)
    assert {grid.deelplafonds[by_name[naam]].plafond for naam in ("Noord", "West")} == {2_000_000, 4_000_000}
    part.lanes.command(gebieden.add_stadsdeel, "Nieuwland", owner=part)
    qtbot.waitUntil(lambda: "Nieuwland" in words(part.deelplafonds))
    assert part.deelplafonds.form.fields[by_name["Noord"]].value() == 2_000_000


def test_subsidies_that_differ_are_listed_and_opened(
    go: Go, session: Session, settle: Settle, window: MainWindow
) -> None:
    regelingen.change_regeling(session, kept(session).id, WHY, bedrag_niveau_3=510_000)
    part = go()
    found = regelingen.verschillen(session, JAAR)
    assert [(rij.id, verschil.soort) for rij, verschil in part.different_model.rows] == [
        (rij.id, verschil.soort) for rij, verschil in found
    ]
    assert complaints(part) == []
    part.to_different.click()
    assert part.different.hasFocus()
    part.different.selectRow(1)
    chosen = part.different.row[0]
    QTest.keyClick(part.different, Qt.Key.Key_Return)
    settle()
    settle()
    assert isinstance(window.page, SubsidiesPage)
    assert window.page.dossier.rij is not None
    assert window.page.dossier.rij.id == chosen.id


def test_the_first_time_a_year_in_use_is_filled_in_asks_nothing(go: Go, session: Session, settle: Settle) -> None:
    regelingen.remove_regeling(session, kept(session, JAAR - 1).id, WHY)
    part = go(JAAR - 1)
    assert "De bedragen voor 2026 zijn nog niet ingevuld." in words(part)
    assert "zijn er al" in words(part)
    part._empty.button.click()
    settle()
    assert not part.locked
    fill(part.form, "bedrag_niveau_1", "1500", settle)
    fill(part.form, "bedrag_niveau_2", "3000", settle)
    filled = kept(session, JAAR - 1)
    assert (filled.bedrag_niveau_2, filled.wijziging_reden) == (300_000, "Voor het eerst ingevuld")


def test_last_year_fills_an_empty_year_with_its_deelplafonds(go: Go, session: Session, settle: Settle) -> None:
    noord = gebieden.stadsdelen(session)[1].id
    regelingen.set_deelplafond(session, kept(session).id, noord, 2_000_000, WHY)
    part = go(JAAR + 1)
    part._copy_instead.click()
    settle()
    settle()
    assert part.deelplafonds.form.fields[noord].value() == 2_000_000
    assert kept(session, JAAR + 1).bron == f"Overgenomen van {JAAR}, nog controleren"
