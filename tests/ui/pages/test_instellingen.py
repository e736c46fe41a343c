"""The page Instellingen, driven as a user on the example town."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import CLOCK, TODAY
from tests.ui.walk import complaints
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingverschillen import Verschilsoort
from wijkregie.ui.forms.deelplafonds import Deelplafonds
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import Field
from wijkregie.ui.forms.form import Form
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages import Entry
from wijkregie.ui.pages.instelling.bestand import Bestand
from wijkregie.ui.pages.instelling.deel import Deel
from wijkregie.ui.pages.instelling.gebieden import Gebieden
from wijkregie.ui.pages.instelling.ik import Ik
from wijkregie.ui.pages.instelling.prullenbak import Prullenbak
from wijkregie.ui.pages.instelling.regelingen import Regelingen, summary
from wijkregie.ui.pages.instelling.ritme import Ritmedeel
from wijkregie.ui.pages.instelling.vindplaatsen import VINDPLAATSEN
from wijkregie.ui.pages.instelling.weergave import Weergave
from wijkregie.ui.pages.instellingen import DELEN, InstellingenPage
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.copies import make_copy
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme, current
from wijkregie.ui.theme.tokens import LICHT
from wijkregie.usecases import acties, contacten, gebieden, history, regelingen, subsidiejaren, wijkorganen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.stores import check, create_nieuw, open_session

Settle = Callable[[], None]
D = TypeVar("D", bound=Deel)
JAAR = TODAY.year + 1

ENTRIES = [
    Entry("instellingen", "Instellingen", "wijkregie.ui.pages.instellingen", "InstellingenPage", foot=True),
]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is refused, and say yes to every question."""
    said: list[str] = []
    monkeypatch.setattr(dialogs, "refuse", lambda _parent, refusal: said.append(str(refusal)))
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
    return said


@pytest.fixture
def window(lanes: Lanes, settings: Settings, settle: Settle, told: list[str]) -> Iterator[MainWindow]:
    made = MainWindow(lanes, settings, ENTRIES)
    made.resize(1366, 768)
    made.show()
    made.open_page("instellingen")
    settle()
    yield made
    made.close()


@pytest.fixture
def go(window: MainWindow, settle: Settle) -> Callable[..., Any]:
    """Return what goes to a part and gives it."""

    def to(deel: str, **place: Any) -> Deel:
        window.open_page("instellingen", deel=deel, **place)
        settle()
        assert isinstance(window.page, InstellingenPage)
        return window.page.part

    return to


def type_in(line: QLineEdit, text: str) -> None:
    """Put text in a field in place of what stands there; by pasting, for QTest types no letters like ş."""
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText(text)
    line.paste()


def fill(form: Form, name: str, typed: str, settle: Settle) -> None:
    """Type in a field and leave it."""
    form.window().activateWindow()
    QTest.qWaitForWindowActive(form.window())
    editor = form.fields[name].editor
    line = editor if isinstance(editor, QLineEdit) else editor.lineEdit()  # type: ignore[attr-defined]
    type_in(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Tab if line is editor else Qt.Key.Key_Return)
    settle()


def open_dialog(part: Deel) -> FormDialog:
    return next(one for one in part.findChildren(FormDialog) if one.isVisible())


def answer(dialog: FormDialog, settle: Settle, **typed: str) -> None:
    for name, text in typed.items():
        field = dialog.fields[name].editor
        line = field if isinstance(field, QLineEdit) else field.lineEdit()  # type: ignore[attr-defined]
        type_in(line, text)
    dialog.act.click()
    settle()


def unlock(part: Regelingen, settle: Settle, why: str = "Besluit van de raad") -> None:
    """Say why the regeling shown is changed, which is in use."""
    part.use_button.click()
    dialog = open_dialog(part)
    dialog.fields["reden"].set_value(why)
    dialog.act.click()
    settle()


def test_my_name_is_kept_when_the_field_is_left_and_can_be_undone(
    go: Callable[..., Ik], window: MainWindow, lanes: Lanes, settle: Settle
) -> None:
    part = go("ik")
    before = inrichting(lanes.session)
    fill(part.form, "wijkregisseur", "Yıldız van den Berg", settle)
    fill(part.form, "stadsdeel_id", "Oost", settle)
    kept = inrichting(lanes.session)
    assert kept.wijkregisseur == "Yıldız van den Berg"
    assert kept.stadsdeel_id == next(one.id for one in gebieden.stadsdelen(lanes.session) if one.naam == "Oost")
    window.undo()
    settle()
    window.undo()
    settle()
    assert inrichting(lanes.session).wijkregisseur == before.wijkregisseur
    assert part.form.fields["wijkregisseur"].value() == before.wijkregisseur


def test_how_often_a_body_is_spoken_to_is_set_per_niveau(
    go: Callable[..., Ritmedeel], lanes: Lanes, settle: Settle
) -> None:
    part = go("ritme")
    assert complaints(part) == []
    field = part.form.fields["ritme_niveau_3"]
    assert isinstance(field.editor, QLineEdit)
    assert field.editor.text() == "60"
    for typed, sentence in (("0", "Vul een getal in van 1 tot en met 730."), ("", "Vul een aantal dagen in")):
        field.editor.setText(typed)
        assert not field.check()
        assert field.error.startswith(sentence)
    field.editor.clear()
    QTest.keyClicks(field.editor, "30")
    assert part.may_leave()
    settle()
    settle()
    assert inrichting(lanes.session).ritme_niveau_3 == 30
    assert part.form.fields["ritme_niveau_2"].value() == 60


def test_theme_and_navigation_change_at_once_and_are_remembered(
    go: Callable[..., Weergave], window: MainWindow, settings: Settings, theme: Theme
) -> None:
    part = go("weergave")
    part.theme._group.button(2).click()
    assert theme.dark
    assert settings.text("thema") == "donker"
    part.narrow.click()
    assert window.navigation.folded
    assert settings.flag("navigatie_smal")
    part.narrow.click()
    assert not window.navigation.folded
    current().set_mode(Mode.LICHT)
    assert part.theme.value is Mode.LICHT, "the menu and the page tell the same"


@pytest.mark.parametrize(
    ("typed", "deel", "title"),
    [("donker", "weergave", "Kleuren"), ("letter", "weergave", "Tekstgrootte"), ("BACK-UP", "bestand", "Kopie maken…")],
)
def test_a_setting_is_found_by_another_word_for_it(
    go: Callable[..., Weergave], window: MainWindow, settle: Settle, typed: str, deel: str, title: str
) -> None:
    go("ik")
    page = window.page
    assert isinstance(page, InstellingenPage)
    page.search()
    assert page.field.hasFocus()
    QTest.keyClicks(page.field, typed)
    assert page.list.row.key == f"{deel}/{title}"
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    settle()
    focused = window.focusWidget()
    assert focused is not None
    assert page.part.isAncestorOf(focused)
    assert title in {
        focused.accessibleName(),
        getattr(focused, "text", str)(),
        getattr(focused.parentWidget(), "accessibleName", str)(),
    }


def test_the_best_found_is_chosen_though_fewer_letters_had_another(
    go: Callable[..., Weergave], window: MainWindow
) -> None:
    go("teksten")
    page = window.page
    assert isinstance(page, InstellingenPage)
    for typed in ("teksten", "tekst"):
        page.field.setText(typed)
    assert page.list.row is not None
    assert page.list.row.title == page._model.rows[0].title == "Tekstgrootte"


def test_what_is_looked_for_is_marked_also_where_another_word_is_meant(
    go: Callable[..., Weergave], window: MainWindow
) -> None:
    go("ik")
    page = window.page
    assert isinstance(page, InstellingenPage)
    column = page._model.columns[0]
    assert column.look is not None
    assert column.accessible is not None
    plain = page.list.grab().toImage()
    for typed, title, by in (("kleuren", "Kleuren", ""), ("donk", "Kleuren", "donker")):
        page.field.setText(typed)
        first = page._model.rows[0]
        assert (first.title, first.by) == (title, by)
        assert column.accessible(first) == (f"{title}, {by}" if by else title)
        assert column.look(first).drawing is not None
        assert page.list.grab().toImage() != plain
    page.field.clear()
    assert column.look(page._model.rows[0]).drawing is None


def test_every_part_and_every_setting_has_a_line_of_help(go: Callable[..., Deel]) -> None:
    for ingang in DELEN:
        part = go(ingang.key)
        lines = [each for each in part.findChildren(QLabel) if each.property("soort") == "meta" and each.isVisible()]
        assert any(each.text() for each in lines), f"{ingang.title} says not what it is for"
        if ingang.key in {"ik", "ritme", "weergave", "regelingen", "teksten"}:  # in the others are lists of things
            together = {each for box in part.findChildren(Deelplafonds) for each in box.findChildren(QWidget)}
            for field in part.findChildren(QWidget):
                if isinstance(field, Field) and field not in together and not field.name.startswith("kosten_"):
                    assert field._help, f"{ingang.title}: {field.title}"


def test_what_is_not_found_says_so_with_one_button(go: Callable[..., Weergave], window: MainWindow) -> None:
    go("ik")
    page = window.page
    assert isinstance(page, InstellingenPage)
    page.field.setText("eenhoorn")
    assert page.nothing.isVisible()
    assert page.list.isHidden()
    page.nothing.button.click()
    assert page.nothing.isHidden()
    assert page.list.isVisible()
    assert page.field.text() == ""


def test_every_setting_that_can_be_found_is_there(go: Callable[..., Weergave]) -> None:
    for place in VINDPLAATSEN:
        part = go(place.deel)
        assert place.title == next(one.title for one in DELEN if one.key == place.deel) or part.focus_setting(
            place.title
        )


def test_the_colour_of_the_municipality_is_taken_when_it_can_be_read(
    go: Callable[..., Weergave], settings: Settings, theme: Theme, settle: Settle
) -> None:
    part = go("weergave")
    fill(part.form, "accent", "8a1538", settle)
    assert theme.colours.acc == settings.text("accent") == part.form.fields["accent"].value() == "#8A1538"
    for typed, code in (("bordeaux", "geen_kleur"), ("#FFD200", "kleur_onleesbaar")):
        fill(part.form, "accent", typed, settle)
        assert part.form.fields["accent"].error == str(Refusal(code, kleur=typed))
        assert theme.accent == settings.text("accent") == "#8A1538"
    assert part.darker.text() == "Neem iets donkerder: #806900"
    part.darker.click()
    settle()
    assert theme.accent == part.form.fields["accent"].value() == settings.text("accent") == "#806900"
    assert part.form.fields["accent"].error == ""
    assert part.darker.isHidden()
    fill(part.form, "accent", "", settle)
    assert theme.colours == LICHT
    assert settings.text("accent") == ""


@pytest.mark.parametrize(
    ("name", "typed", "code"),
    [
        ("bedrag_niveau_2", "1.250,5o", "bedrag_onleesbaar"),
        ("aanvraag_uiterlijk", "31 februari", "datum_bestaat_niet"),
        ("beslistermijn_weken", "99", "getal_onleesbaar"),
    ],
)
def test_what_cannot_be_read_stays_with_its_message(
    go: Callable[..., Regelingen], lanes: Lanes, settle: Settle, name: str, typed: str, code: str
) -> None:
    part = go("regelingen", jaar=JAAR)
    unlock(part, settle)
    before = regelingen.regeling_van(lanes.session, JAAR)
    fill(part.form, name, typed, settle)
    field = part.form.fields[name]
    data: dict[str, object] = {"getypt": typed, "laagste": 1, "hoogste": 52}
    assert field.error == str(Refusal(code, **data))
    assert field.raw() == typed
    part.years.selectRow(2)
    settle()
    part.years.selectRow(part.model.position(JAAR))
    settle()
    assert field.raw() == typed, "not even another year loses it"
    assert regelingen.regeling_van(lanes.session, JAAR) == before


def test_an_amount_is_kept_shown_in_the_list_and_told_against_the_applications(
    go: Callable[..., Regelingen], lanes: Lanes, settle: Settle
) -> None:
    part = go("regelingen", jaar=JAAR)
    unlock(part, settle)
    asked = {row.id: row.bedragen.gevraagd for row in subsidiejaren.subsidiejaar(lanes.session, JAAR).rijen}
    fill(part.form, "bedrag_niveau_3", "5.100", settle)
    kept = regelingen.regeling_van(lanes.session, JAAR)
    assert kept is not None
    assert kept.bedrag_niveau_3 == 510_000
    assert "€ 5.100" in summary(part.model.rows[part.model.position(JAAR)].regeling).replace("\u00a0", " ")
    now = subsidiejaren.subsidiejaar(lanes.session, JAAR)
    other = sum(None not in (row.bedragen.gevraagd, row.volgens_niveau) and row.bedragen.gevraagd != row.volgens_niveau
                for row in now.rijen)  # fmt: skip
    assert other > 0
    assert part.notes == [f"{other} subsidies zijn anders dan deze regeling."]
    assert {pair[1].soort for pair in part.different_model.rows} == {Verschilsoort.GEVRAAGD, Verschilsoort.VERLEEND}
    assert {row.id: row.bedragen.gevraagd for row in now.rijen} == asked, "no application changes by itself"


def test_odd_amounts_are_asked_about(go: Callable[..., Regelingen], settle: Settle) -> None:
    part = go("regelingen", jaar=JAAR)
    unlock(part, settle)
    fill(part.form, "bedrag_niveau_3", "10", settle)
    assert any("hoger niveau heeft hier een lager bedrag" in sentence for sentence in part.notes)


def test_a_year_without_a_regeling_says_so_and_can_be_begun(
    go: Callable[..., Regelingen], lanes: Lanes, settle: Settle
) -> None:
    part = go("regelingen", jaar=JAAR + 1)
    assert part._detail.currentWidget() is part._empty
    assert part._empty._what.text() == f"De bedragen voor {JAAR + 1} zijn nog niet ingevuld."
    part._empty.button.click()
    settle()
    assert regelingen.regeling_van(lanes.session, JAAR + 1) is not None
    assert part.notes[0].startswith(f"De bedragen voor {JAAR + 1} zijn nog niet ingevuld.")
    assert part.form.fields["bedrag_niveau_1"].value() is None


def test_copying_last_year_fills_an_empty_year_and_is_offered_once(
    go: Callable[..., Regelingen], lanes: Lanes, settle: Settle, told: list[str]
) -> None:
    part = go("regelingen")
    part.add_button.click()
    answer(open_dialog(part), settle)
    part.copy_button.click()
    settle()
    copied, before = (regelingen.regeling_van(lanes.session, year) for year in (JAAR + 1, JAAR))
    assert copied is not None
    assert before is not None
    assert copied.bedrag_niveau_3 == before.bedrag_niveau_3
    assert part.form.fields["bron"].value() == f"Overgenomen van {JAAR}, nog controleren"
    assert told == []
    assert part.copy_button.isHidden()


def test_a_removed_regeling_can_be_put_back(
    go: Callable[..., Any], lanes: Lanes, settle: Settle, window: MainWindow
) -> None:
    part: Regelingen = go("regelingen", jaar=JAAR)
    before = regelingen.regeling_van(lanes.session, JAAR)
    part._remove()
    answer(open_dialog(part), settle)
    assert regelingen.regeling_van(lanes.session, JAAR) == before, "not without a reason"
    dialog = open_dialog(part)
    dialog.fields["reden"].set_value("Hoort bij een ander jaar")
    answer(dialog, settle)
    assert regelingen.regeling_van(lanes.session, JAAR) is None
    assert part._detail.currentWidget() is part._empty
    gone: Prullenbak = go("prullenbak")
    assert [row.wat for row in gone.model.rows] == [f"Regeling {JAAR}"]
    gone.button.click()
    settle()
    found = regelingen.regeling_van(lanes.session, JAAR)
    assert found is not None
    assert before is not None
    assert found.bedrag_niveau_2 == before.bedrag_niveau_2
    assert not gone.model.rows


def test_areas_are_listed_with_who_stands_for_them(go: Callable[..., Gebieden], lanes: Lanes) -> None:
    part = go("gebieden")
    assert part.parts_model.rows[0].wijken == len(part.wijken_model.rows) == 30
    assert sum(not row.wijkorganen for row in part.wijken_model.rows) == 10, "ten wijken have no body"
    part.parts.selectRow(2)
    chosen = part.parts.row
    assert {row.wijk.stadsdeel_id for row in part.wijken_model.rows} == {chosen.id}
    assert len(part.wijken_model.rows) == chosen.wijken


def test_a_wijk_is_renamed_added_and_removed(
    go: Callable[..., Gebieden], lanes: Lanes, settle: Settle, told: list[str]
) -> None:
    part = go("gebieden")
    part.parts.selectRow(1)
    fill(part.wijk_form, "naam", "Robert'); DROP TABLE wijk;--", settle)
    assert "Robert'); DROP TABLE wijk;--" in {wijk.naam for wijk in gebieden.wijken(lanes.session)}
    fill(part.wijk_form, "inwoners", "12.345", settle)
    assert part.wijken.row.wijk.inwoners == 12_345
    part.add_wijk.click()
    dialog = open_dialog(part)
    answer(dialog, settle)
    assert dialog.errors == ["Vul een naam in."]
    answer(dialog, settle, naam="Şehirpark", inwoners="900")
    added = next(wijk for wijk in gebieden.wijken(lanes.session) if wijk.naam == "Şehirpark")
    assert (added.inwoners, added.stadsdeel_id) == (900, part.parts.row.id)
    assert part.wijken.row.id == added.id, "the new one is chosen"
    part.remove_wijk.click()
    settle()
    assert "Şehirpark" not in {wijk.naam for wijk in gebieden.wijken(lanes.session)}
    assert told == []


def test_what_is_in_use_stays(go: Callable[..., Gebieden], lanes: Lanes, settle: Settle, told: list[str]) -> None:
    part = go("gebieden")
    taken = next(row for row in part.wijken_model.rows if row.wijkorganen)
    part.wijken.choose(taken.id)
    assert part._voor_wijk.text().startswith("Voor deze wijk: ")
    part.remove_wijk.click()
    settle()
    part.parts.selectRow(1)
    part.remove_part.click()
    settle()
    assert told == [str(Refusal("budget_met_boekingen", jaar=2024))] * 2
    assert taken.wijk in gebieden.wijken(lanes.session)


def test_a_stadsdeel_is_added_renamed_and_removed(
    go: Callable[..., Gebieden], lanes: Lanes, settle: Settle, told: list[str]
) -> None:
    part = go("gebieden")
    part.add_part.click()
    answer(open_dialog(part), settle, naam="Buitengebied")
    assert part.parts.row.naam == "Buitengebied"
    fill(part.part_form, "naam", "Buiten", settle)
    assert part.parts.row.naam == "Buiten"
    part.remove_part.click()
    settle()
    assert "Buiten" not in {one.naam for one in gebieden.stadsdelen(lanes.session)}
    assert told == []


def test_a_name_that_is_taken_away_stays_asked_for(go: Callable[..., Gebieden], lanes: Lanes, settle: Settle) -> None:
    part = go("gebieden")
    known = {wijk.naam for wijk in gebieden.wijken(lanes.session)}
    line = part.wijk_form.fields["naam"].editor
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    assert part.wijk_form.fields["naam"].error == "Vul een naam in."
    assert {wijk.naam for wijk in gebieden.wijken(lanes.session)} == known


def test_what_was_removed_is_told_in_words_and_comes_back(
    go: Callable[..., Prullenbak], lanes: Lanes, settle: Settle, window: MainWindow
) -> None:
    body = next(row for row in wijkorganen.wijkorganen(lanes.session, JAAR) if row.naam == "Wijkraad De Weerd")
    kept = acties.create_actiepunt(lanes.session, "Bank  plaatsen\nbij de vijver", wijkorgaan_id=body.id).value
    acties.remove_actiepunten(lanes.session, [kept.id])
    part = go("prullenbak")
    (gone,) = part.model.rows
    assert (gone.wat, gone.more) == ("Bank plaatsen bij de vijver", "Wijkraad De Weerd")
    assert gone.soort == "actie"
    assert gone.door == lanes.session.user
    note = contacten.add_notitie(lanes.session, body.id, "Ligt moeilijk", prive=True).value
    contacten.remove_notitie(lanes.session, note.id)
    part.refresh()
    settle()
    assert [row.soort for row in part.model.rows] == ["privénotitie", "actie"]
    assert len(part.table.seen().rijen) == 1, "what is private does not go to Excel"
    history.undo(lanes.session)
    part.refresh()
    settle()
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    settle()
    assert kept.id in {
        row.actiepunt.id if hasattr(row, "actiepunt") else row.id for row in acties.acties(lanes.session)
    }
    assert window.toast_text == "Actie teruggezet."
    assert not part.button.isVisible()


def test_what_is_chosen_in_the_bin_is_found_and_comes_back_together(
    go: Callable[..., Prullenbak], lanes: Lanes, settle: Settle, window: MainWindow
) -> None:
    kept = [acties.create_actiepunt(lanes.session, tekst).value.id for tekst in ("Bank", "Lamp", "Lantaarn")]
    for each in kept:
        acties.remove_actiepunten(lanes.session, [each])
    part = go("prullenbak")
    assert complaints(part) == []
    assert [row.wat for row in part.model.rows] == ["Lantaarn", "Lamp", "Bank"]
    part.search.setText("la")
    assert [row.wat for row in part.model.rows] == ["Lantaarn", "Lamp"]
    part.table.setFocus()
    QTest.keyClick(part.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert part.button.text() == "Zet 2 dingen terug"
    QTest.keyClick(part.table, Qt.Key.Key_Return)
    settle()
    assert window.toast_text == "2 dingen teruggezet."
    part.search.setText("xyz")
    assert not part.button.isEnabled()
    part.search.clear()
    assert [row.wat for row in part.model.rows] == ["Bank"]


def test_a_checked_copy_is_made(
    go: Callable[..., Bestand], window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = go("bestand")
    target = tmp_path / "kopie.wijkregie"
    proposed: list[Path] = []

    def save_file(_parent: object, _title: str, suggestion: Path, _kind: str) -> Path:
        proposed.append(suggestion)
        return target

    monkeypatch.setattr(dialogs, "save_file", save_file)
    part.copy_button.click()
    qtbot.waitUntil(lambda: window.toast_text != "", timeout=20_000)
    assert window.toast_text == "Kopie gemaakt en gecontroleerd: kopie.wijkregie."
    assert proposed[0].name == "stad 24-09-2026.wijkregie"
    assert check(target) == []


def test_a_copy_over_the_file_itself_is_refused(
    go: Callable[..., Bestand], lanes: Lanes, told: list[str], qtbot: QtBot
) -> None:
    part = go("bestand")
    path = lanes.session.store.path
    make_copy(part.shell, part, path)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [str(Refusal("bestaat_al", bestand=path.name, map=str(path.parent)))]
    assert check(path) == []


def test_the_file_is_checked_and_the_changes_counted(
    go: Callable[..., Bestand], lanes: Lanes, qtbot: QtBot, settle: Settle
) -> None:
    part = go("bestand")
    part.check_button.click()
    qtbot.waitUntil(lambda: "klopt" in part.result, timeout=20_000)
    assert part.check_button.isEnabled()
    before = history.count(lanes.session)
    lanes.command(acties.create_actiepunt, "Bank plaatsen")
    settle()
    assert history.count(lanes.session) == before + 1
    assert part._changes.text().startswith(f"{before + 1} wijzigingen")


def test_a_mistake_keeps_the_part_in_sight_until_it_is_settled(
    go: Callable[..., Any], window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    part: Regelingen = go("regelingen", jaar=JAAR)
    unlock(part, settle)
    fill(part.form, "plafond", "veel", settle)
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: False)
    assert go("weergave") is part
    assert isinstance(window.page, InstellingenPage)
    QTest.qWait(1)
    assert window.page.list.row.key == "regelingen"
    monkeypatch.setattr(dialogs, "ask", lambda *_args, **_more: True)
    assert isinstance(go("weergave"), Weergave)


def test_keys_reach_list_part_and_form(window: MainWindow, go: Callable[..., Any], settle: Settle) -> None:
    page = window.page
    assert isinstance(page, InstellingenPage)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert isinstance(page.part, Ritmedeel)
    part: Regelingen = go("regelingen")
    unlock(part, settle)
    page.list.setFocus()
    page.focus_pane()
    assert part.years.hasFocus()
    page.edit()
    assert part.form.fields["bedrag_niveau_1"].editor.hasFocus()
    page.focus_pane()
    assert page.list.hasFocus()
    page.new()
    dialog = open_dialog(part)
    assert isinstance(dialog, QDialog)
    dialog.reject()


@pytest.mark.parametrize("mode", [Mode.LICHT, Mode.DONKER])
def test_every_part_can_be_heard(window: MainWindow, go: Callable[..., Deel], theme: Theme, mode: Mode) -> None:
    theme.set_mode(mode)
    for one in DELEN:
        go(one.key)
        assert window.page is not None
        assert complaints(window.page) == [], one.title


def test_without_anything_it_shows_where_to_begin(
    tmp_path: Path, settings: Settings, light: None, qtbot: QtBot
) -> None:
    path = tmp_path / "leeg.wijkregie"
    create_nieuw(path, None, user="Marijke", clock=CLOCK)
    session = open_session(path, CLOCK)
    with session.store:
        lanes = Lanes(session)
        window = MainWindow(lanes, settings, ENTRIES)
        window.resize(1366, 768)
        window.show()

        def settle() -> None:
            qtbot.waitUntil(lanes.idle, timeout=5000)

        for one in DELEN:
            window.open_page("instellingen", deel=one.key)
            settle()
            assert window.page is not None
            assert complaints(window.page) == [], one.title
        window.open_page("instellingen", deel="gebieden")
        settle()
        assert isinstance(window.page, InstellingenPage)
        part = window.page.part
        assert isinstance(part, Gebieden)
        assert part._empty.button.text() == "Stadsdeel toevoegen"
        part._empty.button.click()
        answer(open_dialog(part), settle, naam="Noord")
        assert part._empty.button.text() == "Wijk toevoegen"
        part._empty.button.click()
        answer(open_dialog(part), settle, naam="Esweg")
        assert [row.wijk.naam for row in part.wijken_model.rows] == ["Esweg"]
        window.close()
