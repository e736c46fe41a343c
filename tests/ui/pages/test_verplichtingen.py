"""Instellingen: the promises of a year, changed where they may be and renewed where they were judged."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QTest

from tests.ui.walk import complaints
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.verplichtingen import Partij
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.instelling.verplichtingen import Verplichtingen, years_words
from wijkregie.ui.pages.instellingen import InstellingenPage
from wijkregie.ui.shell.window import MainWindow
from wijkregie.usecases import verplichtingen
from wijkregie.usecases.session import Session

Settle = Callable[[], None]


@pytest.fixture
def part(window: MainWindow, settle: Settle) -> Verplichtingen:
    window.open_page("instellingen", deel="verplichtingen")
    settle()
    assert isinstance(window.page, InstellingenPage)
    part = window.page.part
    assert isinstance(part, Verplichtingen)
    return part


def names(part: Verplichtingen) -> list[str]:
    return [rij.verplichting.naam for rij in part.model.rows]


def dialog_in(window: MainWindow) -> FormDialog:
    return next(each for each in window.findChildren(FormDialog) if each.isVisible())


def test_a_judged_promise_gets_other_words_from_the_next_year(
    part: Verplichtingen, window: MainWindow, session: Session, settle: Settle
) -> None:
    part.edit()
    settle()
    assert not part.pane.form.fields["partij"].editor.isEnabled()
    assert part.pane._renew.text() == "Andere woorden vanaf 2027"
    assert complaints(part) == []
    part.pane._renew.click()
    dialog = dialog_in(window)
    assert complaints(dialog) == []
    dialog.fields["tekst"].set_value("De gemeente vertelt meteen over plannen.")
    dialog.act.click()
    settle()
    assert len(names(part)) == 11
    (old, *_) = verplichtingen.verplichtingen(session, 2026)
    new = next(each for each in verplichtingen.verplichtingen(session, 2027) if each.naam == "Vroeg")
    assert (old.tot_jaar, new.vanaf_jaar, new.tekst) == (2026, 2027, "De gemeente vertelt meteen over plannen.")
    part.go_to(2027)
    shown: Any = part.model.rows
    assert new.id in {rij.verplichting.id for rij in shown}
    assert old.id not in {rij.verplichting.id for rij in shown}


def test_one_is_added_for_the_side_that_is_chosen(
    part: Verplichtingen, window: MainWindow, session: Session, settle: Settle
) -> None:
    assert not part.hint.isVisible()
    part.table.selectRow(part.model.rowCount() - 1)
    part.new()
    dialog = dialog_in(window)
    assert dialog.fields["partij"].value() is Partij.WIJKORGAAN
    for name, text in (("titel", "Vrijwilligers bedanken"), ("naam", "Dank")):
        QTest.keyClicks(dialog.fields[name].editor, text)
    dialog.fields["vanaf_niveau"].set_value(Niveau.UITVOEREND)
    dialog.act.click()
    settle()
    assert names(part)[-1] == "Dank"
    assert part.table.row.verplichting.naam == "Dank"
    part.edit()
    settle()
    assert part.pane.form.fields["partij"].editor.isEnabled()
    assert part.pane._facts.isHidden()


def test_a_promise_moves_by_key_within_its_niveau(part: Verplichtingen, settle: Settle) -> None:
    part.table.selectRow(0)
    part.move_verplichting(1)
    settle()
    assert names(part)[:2] == ["Antwoord", "Vroeg"]


def test_a_hint_says_where_the_promises_of_the_wijkorgaan_stand(
    part: Verplichtingen, session: Session, settle: Settle
) -> None:
    for each in verplichtingen.verplichtingen(session):
        if each.partij is Partij.WIJKORGAAN:
            verplichtingen.change_verplichting(session, each.id, tot_jaar=2026)
    part.refresh()
    settle()
    part.go_to(2027)
    assert part.hint.isVisible()
    part.go_to(2026)
    assert not part.hint.isVisible()


@pytest.mark.parametrize(
    ("vanaf", "tot", "words"),
    [
        (None, None, "altijd"),
        (None, 2026, "tot en met 2026"),
        (2027, None, "vanaf 2027"),
        (2025, 2026, "2025–2026"),
        (2026, 2026, "2026"),
    ],
)
def test_the_years_are_said_shortly(vanaf: int | None, tot: int | None, words: str) -> None:
    assert years_words(replace(verplichtingen.shipped()[0], vanaf_jaar=vanaf, tot_jaar=tot)) == words
