"""Letters about a subsidie and an initiatief in a real window: filled in, put ready, and noted as sent."""

from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.walk import complaints, cut_off
from wijkregie.domain.datums import format_datum
from wijkregie.domain.initiatieven import Antwoordsoort, Initiatief
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.subsidiebrieven import Subsidiezaak
from wijkregie.domain.subsidies import Stapsoort, Subsidiestap
from wijkregie.ui.forms.initiatiefblad import InitiatiefPaneel
from wijkregie.ui.pages.subsidies_dossier import Subsidiedossier
from wijkregie.ui.shell.briefstappen import to_note
from wijkregie.ui.shell.briefvenster import Briefvenster
from wijkregie.ui.shell.brieven import initiatiefbrief_choices, show_brief, subsidiebrief_choices
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.shell.window import MainWindow
from wijkregie.ui.theme.theme import Mode, Theme
from wijkregie.usecases.brieven import Over, voorbeelden, zaak
from wijkregie.usecases.edits import get
from wijkregie.usecases.initiatieven import add_initiatief, decide_initiatief
from wijkregie.usecases.session import Session
from wijkregie.usecases.subsidies import add_stap

W = TypeVar("W", bound=Papiervenster)
REQUEST, COVER = Sjabloonsoort.VERZOEK_OM_AANVULLING, Sjabloonsoort.BEGELEIDENDE_BRIEF
NO, THANKS = Sjabloonsoort.ANTWOORD_NEE, Sjabloonsoort.TERUGKOPPELING_EN_DANK


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Keep what the mail program would open."""
    found: list[Path] = []

    def open_url(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


@pytest.fixture
def idea(session: Session) -> Over:
    """Give an initiatief that was answered with no."""
    found = add_initiatief(session, "Buurtmoestuin", indiener="Groene Vingers", ontvangen_op=TODAY).value
    decide_initiatief(session, found.id, besluit=Antwoordsoort.NEE, besluit_op=TODAY, besluit_reden="Te duur.")
    return Over(found.id)


def ready(qtbot: QtBot, shown: W) -> W:
    qtbot.waitUntil(lambda: shown.paper is not None, timeout=20_000)
    return shown


def undecided(session: Session, *, asked: bool) -> Over:
    """Return a subsidie that waits for a decision, of which an aanvulling is asked or not."""
    fitting = REQUEST if asked else Sjabloonsoort.ONTVANGSTBEVESTIGING
    return next(each.over for each in voorbeelden(session, fitting) if each.past)


def _asked(session: Session, over: Over) -> list[Subsidiestap]:
    found = zaak(session, REQUEST.groep, over)
    assert isinstance(found, Subsidiezaak)
    return [stap for stap in found.stappen if stap.soort is Stapsoort.AANVULLING_GEVRAAGD]


def typed(shown: Briefvenster, name: str, text: str) -> None:
    editor = shown.fields[name].editor
    assert isinstance(editor, QPlainTextEdit)
    QApplication.clipboard().setText(text)
    editor.selectAll()
    editor.paste()


def mail_of(path: Path) -> str:
    body = message_from_bytes(path.read_bytes(), policy=policy.default).get_body()
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_what_is_missing_is_typed_above_the_letter_and_noted_with_its_last_day(
    window: MainWindow, session: Session, theme: Theme, opened: list[Path], qtbot: QtBot
) -> None:
    theme.set_mode(Mode.DONKER)
    over = undecided(session, asked=False)
    shown = ready(qtbot, show_brief(window, window, REQUEST, over))
    assert shown.fields["ontbreekt"].editor.hasFocus()
    assert "wat er nog ontbreekt" in shown.unknown.text()
    before = shown.paper
    typed(shown, "ontbreekt", "De begroting\nHet jaarverslag")
    qtbot.waitUntil(lambda: shown.paper is not before, timeout=10_000)
    assert shown.unknown.isHidden()
    assert shown.fields["ontbreekt"].editor.hasFocus(), "one goes on typing"
    assert complaints(shown) == []
    assert cut_off(shown) == []
    typed(shown, "ontbreekt", "De begroting")
    shown.make_mail()
    qtbot.waitUntil(shown.sent.isVisible, timeout=10_000)
    assert "Wat er nog ontbreekt:\n\nDe begroting\n\nWillen jullie" in mail_of(opened[0])
    assert opened[0].name.startswith(f"Verzoek om aanvulling subsidie {over.jaar} ")
    assert shown.sent.button.text() == "Verzoek is verstuurd"
    shown.sent.button.click()
    qtbot.waitUntil(lambda: bool(_asked(session, over)), timeout=5000)
    (step,) = _asked(session, over)
    assert (step.datum, step.toelichting) == (TODAY, "De begroting")
    assert step.termijn_tot is not None
    assert window.toast_text.startswith("Stap genoteerd: aanvulling gevraagd")
    again = ready(qtbot, show_brief(window, window, REQUEST, over))
    assert again.fields["ontbreekt"].raw() == "De begroting"
    assert again.fields["aanvulling_uiterlijk"].raw() == format_datum(step.termijn_tot)
    again.make_mail()
    qtbot.waitUntil(lambda: again.toast.text == "De mail staat klaar in je mailprogramma.", timeout=10_000)
    assert again.sent.isHidden(), "it was noted"


def test_a_day_that_is_none_stops_the_mail_and_says_why(
    window: MainWindow, session: Session, opened: list[Path], qtbot: QtBot
) -> None:
    shown = ready(qtbot, show_brief(window, window, REQUEST, undecided(session, asked=False)))
    day = shown.fields["aanvulling_uiterlijk"]
    assert isinstance(day.editor, QLineEdit)
    day.editor.setFocus()
    day.editor.selectAll()
    QTest.keyClicks(day.editor, "32-1")
    shown.make_mail()
    assert day.message.startswith("De datum “32-1” bestaat niet.")
    assert day.editor.hasFocus()
    assert opened == []


def test_a_no_says_what_can_be_done_and_is_noted_as_answered(
    window: MainWindow, session: Session, idea: Over, opened: list[Path], qtbot: QtBot
) -> None:
    shown = ready(qtbot, show_brief(window, window, NO, idea))
    assert shown.windowTitle() == "Antwoord nee Buurtmoestuin"
    typed(shown, "wat_wel", "Op het plein is wel plaats voor bakken.")
    QTest.keyClick(shown, Qt.Key.Key_Return)
    qtbot.waitUntil(shown.sent.isVisible, timeout=10_000)
    assert "geen nee tegen inzet voor de wijk. Op het plein is wel plaats voor bakken." in mail_of(opened[0])
    shown.sent.button.click()
    qtbot.waitUntil(lambda: get(session, Initiatief, idea.id).antwoord_verstuurd_op == TODAY, timeout=5000)
    thanks = ready(qtbot, show_brief(window, window, THANKS, idea))
    typed(thanks, "terugkoppeling", "De school legt er gras.")
    thanks.make_mail()
    qtbot.waitUntil(thanks.sent.isVisible, timeout=10_000)
    thanks.sent.button.click()
    qtbot.waitUntil(lambda: get(session, Initiatief, idea.id).bedankt_op == TODAY, timeout=5000)
    told = get(session, Initiatief, idea.id)
    assert (told.terugkoppeling, told.teruggekoppeld_op) == ("De school legt er gras.", TODAY)


def test_a_decision_that_goes_along_is_noted_as_announced(
    window: MainWindow, session: Session, settle: Callable[[], None]
) -> None:
    over = undecided(session, asked=True)
    found = zaak(session, COVER.groep, over)
    assert isinstance(found, Subsidiezaak)
    assert found.subsidie is not None
    assert to_note(window, window, COVER, found, {}) is None
    add_stap(session, found.subsidie.id, Stapsoort.VERLEEND, TODAY, bedrag=100_000)
    noting = to_note(window, window, COVER, zaak(session, COVER.groep, over), {})
    assert noting is not None
    assert noting[0] == "Besluit is verstuurd"
    noting[1]()
    settle()
    told = zaak(session, COVER.groep, over)
    assert isinstance(told, Subsidiezaak)
    assert (told.stappen[-1].soort, told.stappen[-1].datum) == (Stapsoort.BEKENDGEMAAKT, TODAY)
    assert to_note(window, window, COVER, told, {}) is None


def test_a_letter_that_comes_too_late_says_what_to_make_instead(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    decided = next(each.over for each in voorbeelden(session, COVER) if each.past)
    shown = show_brief(window, window, REQUEST, decided)
    qtbot.waitUntil(shown.trouble.isVisible, timeout=10_000)
    assert all(field.isHidden() for field in shown.fields.values())
    assert (shown.paper, complaints(shown)) == (None, [])


def test_the_letters_that_fit_stand_first(window: MainWindow, session: Session, idea: Over) -> None:
    over = undecided(session, asked=True)
    words = [words for words, _ in subsidiebrief_choices(window, window, over.id, over.jaar, [])]
    assert words[0] == "Ontvangstbevestiging…"
    offered = initiatiefbrief_choices(window, window, get(session, Initiatief, idea.id))
    assert [words for words, _ in offered][:2] == ["Antwoord nee…", "Terugkoppeling en dank…"]


def test_the_file_of_a_subsidie_has_its_letters(
    window: MainWindow, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    over = undecided(session, asked=True)
    window.open_page("wijkorganen", wijkorgaan_id=over.id, tab="subsidie")
    settle()
    (dossier,) = [each for each in window.findChildren(Subsidiedossier) if each.isVisible()]
    menu = dossier.letters.menu()
    assert menu is not None
    first = menu.actions()[0]
    assert first.text() == "Verzoek om aanvulling…"
    first.trigger()
    shown = ready(qtbot, next(each for each in window.findChildren(Briefvenster) if each.isVisible()))
    assert shown.pdf.pages == 1


def test_an_initiatief_has_its_letters_and_its_waardering(
    window: MainWindow, session: Session, idea: Over, settle: Callable[[], None], qtbot: QtBot
) -> None:
    window.open_page("wijkbudget", deel="initiatieven", initiatief_id=idea.id)
    settle()
    (pane,) = [each for each in window.findChildren(InitiatiefPaneel) if each.isVisible()]
    menu = pane.letters.menu()
    assert menu is not None
    actions = menu.actions()
    assert [action.text() for action in (actions[0], actions[-1])] == ["Antwoord nee…", "Waardering op papier…"]
    actions[-1].trigger()
    shown = ready(qtbot, next(each for each in window.findChildren(Papiervenster) if each.isVisible()))
    assert shown.windowTitle() == "Waardering Buurtmoestuin"
    assert shown.pdf.pages == 1
    assert complaints(shown) == []
