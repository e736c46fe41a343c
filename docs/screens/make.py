"""Make a picture of every page in the three themes: `python3 dev.py screens [--schaal 2] [FOLDER [NAME …]]`.

The example town is seen on a fixed day, so that two runs can be compared. Pictures go to FOLDER (default
`build/screens`), as `vandaag-licht.png`; a page's tabs and states as `wijkorganen-bestuur-licht.png`, the preview of a
paper as `papier-voorblad-licht.png`. With names, as `vandaag`, only those are made. With `--schaal 2` all is twice as
large, as on a screen of 200 %, and with `--ruimte 911x512` the window has that room before it is made larger.
With `--stijl` the style page and its pictures are written instead (style.py).
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.wijken import Toon
from wijkregie.usecases.brieven import voorbeelden
from wijkregie.usecases.clock import Clock
from wijkregie.usecases.gebieden import wijken
from wijkregie.usecases.gespreksbladen import gespreksjaar
from wijkregie.usecases.session import Session
from wijkregie.usecases.stores import create_voorbeeld, open_session
from wijkregie.usecases.trajecten import trajecten
from wijkregie.usecases.wijkgrenzen import keep_grenzen, read_grenzen
from wijkregie.usecases.wijkorganen import wijkorganen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wijkregie.ui.shell.papiervenster import Papiervenster
    from wijkregie.ui.shell.window import MainWindow
    from wijkregie.ui.theme.theme import Theme

ROOT = Path(__file__).parents[2]
MODES = ("licht", "donker", "contrast")
TODAY = date(2026, 9, 24)
CALM = 4
"""Times in a row that nothing was going on, before a picture is taken."""

BODY = "Dorpsraad Lindevoort"
TRAJECT = "Herinrichting Hagenweg"
WIJK = "Ravelijn"
TOON = {
    Toon.GESPREK: "gesprek",
    Toon.ACTIES: "beloftes",
    Toon.CONTACT: "contact",
    Toon.NIVEAU: "niveau",
}
TABS = (
    "overzicht",
    "bestuur",
    "jaargesprekken",
    "niveau",
    "subsidie",
    "wijkbudget",
    "contact",
    "acties",
    "bijlagen",
    "geschiedenis",
)
LIST = ROOT / "tests" / "data" / "lijsten" / "01-wijkraden-noord-zuid.xlsx"
OUTLINES = ROOT / "tests" / "data" / "grenzen" / "voorbeeldstad.geojson"
READING = ("uitwisselen-inlezen-indelen", "uitwisselen-inlezen-veranderen", "uitwisselen-inlezen-klaar")
TRAJECT_TABS = ("plan", "wijkorganen", "tijdlijn", "kosten", "verhalen", "eindverslag", "acties")


def main(folder: Path, names: Sequence[str], room: str = "") -> None:
    """Write the pictures of these names to a folder, without names all of them; `room` is the window's "1366x768"."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="wijkregie-") as home:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = home
        path = Path(home) / "voorbeeldstad.wijkregie"
        create_voorbeeld(path, peildatum=TODAY, clock=Clock(TODAY))
        from wijkregie.ui.shell.application import make_qt

        app = make_qt()  # must outlive every widget
        _take(app, path, folder, names, room)


def _take(app: "QApplication", path: Path, folder: Path, names: Sequence[str], room: str) -> None:
    session = open_session(path, Clock(TODAY))
    body = next(row.id for row in wijkorganen(session, TODAY.year + 1) if row.naam == BODY)
    rows = gespreksjaar(session, TODAY.year + 1).rijen
    talk = next(row.gesprek.id for row in rows if row.gesprek.datum == TODAY)
    hollow = next(wijk.id for wijk in wijken(session) if wijk.naam == WIJK)
    keep_grenzen(session, read_grenzen(session, OUTLINES))
    plan = next(row.id for row in trajecten(session) if row.traject.naam == TRAJECT)
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    from wijkregie.ui.lanes import Lanes
    from wijkregie.ui.pages import PAGES
    from wijkregie.ui.pages.afspraken.frame import VIEWS as AFSPRAKEN
    from wijkregie.ui.pages.instellingen import DELEN
    from wijkregie.ui.pages.uitwisselen.frame import VIEWS as UITWISSELEN
    from wijkregie.ui.pages.wijkbudget.frame import VIEWS
    from wijkregie.ui.shell.first_run import FirstRun
    from wijkregie.ui.shell.settings import Settings
    from wijkregie.ui.shell.window import MainWindow
    from wijkregie.ui.theme.theme import Mode, Theme
    from wijkregie.ui.theme.tokens import Size
    from wijkregie.usecases.begin import lists

    theme = Theme(app, Mode.LICHT)
    welcome = FirstRun(lists(Clock(TODAY)))
    lanes = Lanes(session)
    window = MainWindow(lanes, Settings())
    for each in (welcome, window):
        wide, _, high = room.partition("x")  # the screen that is drawn on is a small one
        each.resize(int(wide or Size.WINDOW_WIDTH), int(high or Size.WINDOW_HEIGHT))
    QCursor.setPos(window.mapToGlobal(window.rect().bottomRight()))  # where it points at nothing
    window.show()

    def settle() -> None:
        calm = 0  # one answer may ask for the next, and the preview of a report is drawn in the background
        while calm < CALM:
            QTest.qWait(50)
            timers = (timer.isActive() for timer in window.findChildren(QTimer) if timer.isSingleShot())
            calm = 0 if not lanes.idle() or not window.arrived or any(timers) else calm + 1

    def shoot(name: str, show: Callable[[], object], of: QWidget = window) -> None:
        if not names or name in names:
            show()
            settle()
            of.grab().save(str(folder / f"{name}-{theme.mode}.png"))

    places: list[tuple[str, str, dict[str, Any]]] = [
        *((f"wijkorganen-{tab}", "wijkorganen", {"wijkorgaan_id": body, "tab": tab}) for tab in TABS),
        *((f"trajecten-{tab}", "trajecten", {"traject_id": plan, "tab": tab}) for tab in TRAJECT_TABS),
        *((f"instellingen-{part}", "instellingen", {"deel": part}) for part in (one.key for one in DELEN)),
        ("wijkbudget-via-de-wijk", "wijkbudget", {"deel": "wijkbudget", "jaar": TODAY.year - 1}),
        *((f"wijkbudget-{one.key}", "wijkbudget", {"deel": one.key, "jaar": TODAY.year}) for one in reversed(VIEWS)),
        *((f"afspraken-{one.key}", "afspraken", {"deel": one.key}) for one in reversed(AFSPRAKEN)),
        ("wijken-wijk", "wijken", {"wijk_id": hollow, "tab": "contact"}),
        ("wijken-lijst", "wijken", {"wijk_id": hollow, "vorm": "lijst", "toon": Toon.NIVEAU.value}),
        *(
            (f"wijken-{name}", "wijken", {"wijk_id": hollow, "vorm": "kaart", "soort": "tegels", "toon": toon.value})
            for toon, name in TOON.items()
        ),
        ("wijken-grenzen", "wijken", {"vorm": "kaart", "soort": "grenzen", "toon": Toon.NIVEAU.value}),
        *((f"uitwisselen-{one.key}", "uitwisselen", {"deel": one.key}) for one in reversed(UITWISSELEN)),
    ]
    for mode in map(Mode, MODES):
        theme.set_mode(mode)
        for entry in PAGES:
            shoot(entry.key, partial(window.open_page, entry.key))
        shoot("gesprek", partial(window.open_page, "jaargesprekken", jaargesprek_id=talk))
        for name, key, place in places:
            shoot(name, partial(window.open_page, key, **place))
        for name, show in _papers(window, session, body):
            shown = show()
            shoot(name, lambda: None, of=shown)
            shown.reject()
        shoot("eerste-keer", welcome.show, of=welcome)
        welcome.hide()
    if not names or set(READING) & set(names):
        _read_list(window, theme, settle, shoot)  # comes last: it changes the town
    settle()
    window.close()
    for widget in (welcome, window):
        widget.deleteLater()
    QTest.qWait(1)
    session.store.close()


def _papers(window: "MainWindow", session: Session, body: str) -> Iterator[tuple[str, Callable[[], "Papiervenster"]]]:
    """Yield the name of each paper with what shows it."""
    from wijkregie.ui.shell.brieven import show_brief
    from wijkregie.ui.shell.papieren import show_papier

    for soort in Papiersoort:
        yield f"papier-{soort.name.lower()}", partial(show_papier, window, window, soort, body, TODAY.year + 1)
    for kind in (Sjabloonsoort.VERZOEK_OM_AANVULLING, Sjabloonsoort.ANTWOORD_NEE):
        over = next(each.over for each in voorbeelden(session, kind) if each.past)
        yield f"brief-{kind.name.lower()}", partial(show_brief, window, window, kind, over)


def _read_list(
    window: "MainWindow",
    theme: "Theme",
    settle: Callable[[], None],
    shoot: Callable[[str, Callable[[], object]], object],
) -> None:
    """Take the pictures of the steps of reading a list, each in every theme before the next."""
    from wijkregie.ui.theme.theme import Mode

    window.open_page("uitwisselen", deel="inlezen", bestand=LIST)
    page: Any = window.page
    for name in READING:
        settle()
        for mode in map(Mode, MODES):
            theme.set_mode(mode)
            shoot(name, settle)
        page.view.foot.on.click()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="dev.py screens")
    parser.add_argument("--schaal", default="1", help="how much larger: 1.5 or 2")
    parser.add_argument("--ruimte", default="", help="the window's room, as 911x512")
    parser.add_argument("--stijl", action="store_true", help="write docs/stijl.md and its pictures")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screens")
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = asked.schaal
    if asked.stijl:
        sys.path.insert(0, str(ROOT))
        from docs.screens import style

        style.main()
    else:
        main(asked.folder, asked.names, asked.ruimte)
