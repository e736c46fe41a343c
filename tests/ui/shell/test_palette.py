"""Ctrl+K: finding and doing from one field, by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import delete

from tests.ui.walk import complaints
from wijkregie.domain.zoeken import VINDBAAR
from wijkregie.domain.zoekvragen import Gemarkeerd
from wijkregie.ui.shell.commands import opdrachten
from wijkregie.ui.shell.palette import Palette, toggle
from wijkregie.ui.shell.palette_rows import Rij
from wijkregie.ui.shell.places import ICONS, place_of
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.icons import names
from wijkregie.usecases.contacten import add_notitie
from wijkregie.usecases.zoeken import ALLES, Groep, Uitslag, zoek

PAGE = "vandaag"

Settle = Callable[[], None]


@pytest.fixture
def palette(window: MainWindow, settle: Settle) -> Palette:
    """Open it with its key."""
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    found = window.findChild(Palette)
    assert isinstance(found, Palette)
    assert found.isVisible()
    return found


def press(window: MainWindow, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget() or window
    QTest.keyClick(target, key, with_)


def type_(palette: Palette, text: str, settle: Settle) -> list[str]:
    """Type a text, and return all lines that are then seen."""
    palette.field.setText(text)
    settle()
    return [row.titel.tekst for row in palette.list.found.rows]


def chosen(palette: Palette) -> str:
    row = palette.list.row
    assert row is not None
    return row.titel.tekst


def test_it_is_loaded_at_its_first_use(window: MainWindow) -> None:
    assert window.findChild(Palette) is None


def test_things_and_what_can_be_done_and_all_else_stand_in_groups(palette: Palette, settle: Settle) -> None:
    lines = type_(palette, "hagen", settle)
    heads = ["Wijkorganen en wijken", "Dit kun je doen", "Ook gevonden"]
    assert [line for line in lines if line in heads] == heads
    assert lines[1] == "Wijkraad ’t Hagen"
    assert "Gesprek openen: Wijkraad ’t Hagen" in lines
    assert "Nieuwe actie: “hagen”" in lines
    assert lines[-1].startswith("Alle ")
    assert palette.told.endswith("gevonden")
    assert chosen(palette) == "Wijkraad ’t Hagen"


class Painted(QObject):
    """Counts how often a widget is painted."""

    times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Paint
        return False


def test_a_letter_does_not_paint_the_window_anew(window: MainWindow, palette: Palette, settle: Settle) -> None:
    painted = Painted(window)
    assert window.page is not None
    window.page.installEventFilter(painted)
    for text in ("h", "ha", "hag"):
        type_(palette, text, settle)
        palette.repaint()
    assert painted.times == 0
    window.resize(window.width() - 40, window.height())
    palette.repaint()
    assert painted.times > 0


def test_enter_goes_where_it_lives(window: MainWindow, palette: Palette, settle: Settle) -> None:
    type_(palette, "hagen", settle)
    press(window, Qt.Key.Key_Return)
    settle()
    assert palette.isHidden()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"
    assert window.lanes.session.today
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert [row.titel.tekst for row in palette.list.found.rows][:2] == ["Net geopend", "Wijkraad ’t Hagen"]


def test_enter_before_the_answer_opens_what_comes(window: MainWindow, palette: Palette, settle: Settle) -> None:
    palette.field.setText("hagen")
    press(window, Qt.Key.Key_Return)
    assert palette.isVisible()
    settle()
    assert palette.isHidden()
    assert window.page is not None
    assert window.page.title == "Wijkorganen"


def test_escape_calls_off_what_was_to_open(window: MainWindow, palette: Palette, settle: Settle) -> None:
    palette.field.setText("hagen")
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Escape)
    settle()
    assert palette.isHidden()
    assert window.page is not None
    assert window.page.title == "Vandaag"


def test_what_had_the_keyboard_may_be_gone(window: MainWindow, settle: Settle) -> None:
    cell = QLineEdit(window)
    cell.show()
    cell.setFocus()
    toggle(window)
    delete(cell)
    press(window, Qt.Key.Key_Escape)
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.isHidden()


def test_keys_walk_on_under_a_mouse_at_rest(window: MainWindow, palette: Palette, settle: Settle) -> None:
    window.resize(1366, 500)
    assert len(type_(palette, ">", settle)) > 20
    QTest.mouseMove(palette.list.viewport(), QPoint(100, 100))
    begin = palette.list.currentIndex().row()
    assert begin == palette.list.indexAt(QPoint(100, 100)).row(), "the mouse chooses what it points at"
    walked = []
    for _ in range(15):
        press(window, Qt.Key.Key_Down)
        walked.append(palette.list.currentIndex().row())
    assert walked == list(range(begin + 1, begin + 16))


def test_a_name_is_never_markup(palette: Palette, settle: Settle) -> None:
    type_(palette, "<b>zwerfvuilx</b> & <img src='x'>", settle)
    assert palette._empty.textFormat() is Qt.TextFormat.PlainText
    palette.list.set_rows([Rij(titel=Gemarkeerd("<img src='x'> & co"), icoon="plus", doe=palette.leave)])
    tip = palette.list.found.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<span>&lt;img src='x'> &amp; co</span>"


def test_the_arrows_walk_over_the_groups_and_round(window: MainWindow, palette: Palette, settle: Settle) -> None:
    lines = type_(palette, "hagen", settle)
    doing = [row.titel.tekst for row in palette.list.found.rows if row.doe]
    assert len(doing) == len(lines) - 3
    for line in doing[1:]:
        press(window, Qt.Key.Key_Down)
        assert chosen(palette) == line
    press(window, Qt.Key.Key_Tab)
    assert chosen(palette) == doing[0]
    press(window, Qt.Key.Key_Up)
    assert chosen(palette) == doing[-1]
    press(window, Qt.Key.Key_PageUp)
    assert chosen(palette) == doing[-5]
    press(window, Qt.Key.Key_PageDown)
    assert chosen(palette) == doing[-1]
    assert palette.field.hasFocus()


def test_escape_gives_the_keyboard_back(window: MainWindow, settle: Settle) -> None:
    window.navigation.brand.setFocus()
    press(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    palette = window.findChild(Palette)
    assert palette is not None
    assert palette.field.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.navigation.brand.hasFocus()
    toggle(window)
    toggle(window)
    assert palette.isHidden()


def test_the_field_in_the_navigation_opens_it_and_the_scrim_closes_it(window: MainWindow, settle: Settle) -> None:
    window.navigation.search.click()
    settle()
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(palette.width() // 2, 100))
    assert palette.isVisible()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert palette.isHidden()


def test_after_a_sign_only_commands_are_seen(window: MainWindow, palette: Palette, settle: Settle) -> None:
    lines = type_(palette, "> ga naar", settle)
    assert lines[1:] == [f"Ga naar {title}" for title in window.navigation.titles]
    assert palette.list.found.rows[1].toets == "Alt 1"
    assert len(type_(palette, ">", settle)) > 25
    type_(palette, ">traj", settle)
    press(window, Qt.Key.Key_Return)
    settle()
    assert window.page is not None
    assert window.page.title == "Trajecten"


def test_every_command_of_the_menu_is_there_once_with_its_key(window: MainWindow) -> None:
    known = {each.naam: each for each in opdrachten(window)}
    assert known["Kopie maken…"].toets == ""
    assert known["Noteren…"].toets == "Ctrl L"
    assert "Weergave: donker" in known
    assert "Vandaag" not in known
    assert "Zoeken of doen…" not in known


def test_finding_is_mended_from_the_menu(window: MainWindow, palette: Palette, settle: Settle) -> None:
    session = window.lanes.session
    with session.store.unit_of_work("x", user="", moment=session.clock.now()) as unit:
        unit.connection.exec_driver_sql("DELETE FROM zoekplaats")
    lost = zoek(session, "hagen")
    assert (lost.gebieden.vondsten, lost.overig.vondsten) == ((), ())
    type_(palette, ">klaarmaken", settle)
    press(window, Qt.Key.Key_Return)
    settle()
    assert window.toast_text == "Zoeken is opnieuw klaargemaakt."
    assert zoek(session, "hagen").orgaan is not None


def test_all_of_a_group_is_shown_in_place(window: MainWindow, palette: Palette, settle: Settle) -> None:
    lines = type_(palette, "hagen", settle)
    press(window, Qt.Key.Key_Up)
    assert chosen(palette) == lines[-1]
    press(window, Qt.Key.Key_Return)
    settle()
    shown = [row.titel.tekst for row in palette.list.found.rows]
    assert shown[0] == "Ook gevonden"
    assert len(shown) - 1 == int(lines[-1].split()[1])
    assert palette.isVisible()


def test_more_than_is_ever_shown_is_not_promised(palette: Palette) -> None:
    (found, *_) = zoek(palette.window().lanes.session, "hagen").gebieden.vondsten  # type: ignore[attr-defined]
    for aantal, words in ((ALLES, f"Alle {ALLES} tonen"), (ALLES + 1, "Meer tonen")):
        group = Groep(vondsten=(found,), aantal=aantal)
        rows = palette._rows.gevonden(Uitslag(tekst="hagen", overig=group), ())
        assert [row.titel.tekst for row in rows if row.titel.tekst.endswith("tonen")] == [words]


def test_what_is_not_found_can_become_an_action(window: MainWindow, palette: Palette, settle: Settle) -> None:
    assert type_(palette, "zwerfvuilx", settle) == ["Maak er een actie van"]
    assert "Niets gevonden voor ‘zwerfvuilx’." in [child.text() for child in palette.findChildren(type(palette._empty))]
    press(window, Qt.Key.Key_Return)
    settle()
    assert palette.isHidden()


def test_enter_opens_what_was_found_before_it_makes_an_action(palette: Palette, settle: Settle) -> None:
    lines = type_(palette, "matay", settle)
    assert chosen(palette) == lines[1]
    assert lines[-1] == "Nieuwe actie: “matay”"


def test_what_has_no_words_names_no_command(palette: Palette, settle: Settle) -> None:
    assert type_(palette, "😀", settle) == ["Maak er een actie van"]


def test_a_private_note_says_so(window: MainWindow, palette: Palette, settle: Settle) -> None:
    body = zoek(window.lanes.session, "hagen").orgaan
    assert body is not None
    window.lanes.command(add_notitie, body.rij_id, "zwerfvuilx bij de buurman", prive=True)
    settle()
    type_(palette, "zwerfvuilx", settle)
    (note,) = [row for row in palette.list.found.rows if row.prive]
    assert "privé" in note.gesproken


def test_an_older_answer_never_replaces_a_newer_one(palette: Palette, settle: Settle) -> None:
    session = palette.window().lanes.session  # type: ignore[attr-defined]
    older = zoek(session, "hag")
    type_(palette, "hagen", settle)
    before = palette.list.found.rows
    palette._found(older)
    assert palette.list.found.rows is before


@pytest.mark.parametrize("typed", ["x" * 10_000, '"' * 40, "a OR (b* NEAR", "😀", "שלום \u202e", "nul\0", "  "])
def test_whatever_is_typed_gives_an_answer(palette: Palette, settle: Settle, typed: str) -> None:
    assert type_(palette, typed, settle)
    palette.grab()


def test_each_row_is_heard(palette: Palette, settle: Settle) -> None:
    type_(palette, "hagen", settle)
    heard = QAccessible.queryAccessibleInterface(palette.list)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Gevonden"
    texts = [heard.child(number).text(QAccessible.Text.Name) for number in range(heard.childCount())]
    assert "Wijkraad ’t Hagen, stadsdeel Oost · nu 2 uitvoerend" in texts


def test_it_holds_together_for_who_does_not_see_it(palette: Palette, settle: Settle) -> None:
    type_(palette, "hagen", settle)
    assert complaints(palette) == []


def test_it_fits_a_small_window(window: MainWindow, palette: Palette, settle: Settle) -> None:
    window.resize(900, 600)
    type_(palette, "hagen", settle)
    panel = palette._panel.geometry()
    assert palette.rect().contains(panel)
    assert palette.list.verticalScrollBar().maximum() > 0


def test_every_kind_has_an_icon_and_a_place(window: MainWindow, settle: Settle) -> None:
    assert ICONS.keys() == VINDBAAR.keys()
    assert set(ICONS.values()) <= set(names())
    known = {"wijken", *window.navigation.keys}
    seen = set()
    for word in ("a", "e", "o", "i", "s", "v", "2026"):
        found = zoek(window.lanes.session, word, ALLES)
        for each in (*found.gebieden.vondsten, *found.overig.vondsten):
            assert place_of(each)[0] in known
            seen.add(each.tabel)
    assert len(seen) > 12
