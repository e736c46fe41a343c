"""Instellingen: the file with everything in it, a copy of it, and whether it is sound."""

from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs
from wijkregie.ui.shell.copies import ask_copy
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, line, plain, row, scrolled
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases import history
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Changes, Session
from wijkregie.usecases.stores import check


class Bestand(Deel):
    """Where everything is kept, how to copy it, how to have it checked."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        path = self.lanes.session.store.path
        name = label(path.name, "vet", wrap=True)
        self._place = label(str(path.parent), "meta", wrap=True)
        self.copy_button = plain("Kopie maken…", partial(ask_copy, shell, self), "kopie")
        self.check_button = plain("Controleren", self.check, "vink")
        self._sign = Sign()
        self._result = label("", wrap=True)
        self._changes = label("", wrap=True)
        found = row(self._sign, self._result, space=Space.S)
        found.setStretch(1, 1)
        self._found = QWidget()
        self._found.setLayout(found)
        self._found.hide()
        memory = label("wijkregie is je werkgeheugen; het zaaksysteem is het archief.", wrap=True)
        note = row(Sign("info", "tekst3"), memory, space=Space.S)
        note.setStretch(1, 1)
        parts: list[QWidget | QLayout] = [
            _part(
                "Hier staat alles in", name, self._place, row(plain("Map openen", self._open_folder, "openen"), None)
            ),
            _part(
                "Kopie",
                label("Een kopie op een andere schijf redt je als je laptop stukgaat of wegraakt.", "meta", wrap=True),
                row(self.copy_button, None),
            ),
            _part(
                "Controle",
                label(
                    "Kijkt of het bestand heel is en of niemand buiten wijkregie om iets veranderde.", "meta", wrap=True
                ),
                row(self.check_button, None),
                self._found,
            ),
            _part("Geschiedenis", self._changes),
            line(),
            note,
        ]
        inner = column(*parts, None, space=Space.XL)
        self.body.addWidget(head("Bestand", "Alles wat je in wijkregie vastlegt, staat in één bestand op je computer."))
        area = scrolled(inner, Space.XL)
        inner.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        content = area.widget()
        assert content is not None
        content.setMaximumWidth(Size.FORM + 2 * Space.XL)
        self.body.addWidget(area)

    @property
    def result(self) -> str:
        """What the check found."""
        return self._result.text()

    def refresh(self) -> None:
        self.lanes.read(history.count, owner=self, done=self._show_count, slot="aantal")

    def on_changed(self, changes: Changes) -> None:
        self.refresh()

    def focus_first(self) -> None:
        self.copy_button.setFocus()

    def check(self) -> None:
        """Have the file checked."""
        self.check_button.setEnabled(False)
        self._say("bezig", "tekst3", "Bezig met controleren.")
        self.lanes.work(_check, title="Bestand controleren", owner=self, done=self._checked, refused=self._not_checked)

    def _checked(self, problems: list[str]) -> None:
        self.check_button.setEnabled(True)
        if problems:
            self._say("laat", "laat", " ".join([*problems, "Laat het bestand zo staan en open een kopie van eerder."]))
        else:
            self._say("ok", "ok", "Het bestand is heel en de geschiedenis klopt.")

    def _not_checked(self, refusal: Refusal) -> None:
        self.check_button.setEnabled(True)
        self._say("laat", "laat", str(refusal))

    def _say(self, sign: str, colour: str, sentence: str) -> None:
        self._sign.set_icon(sign, colour)
        self._result.setText(sentence)
        self._found.show()
        announce(self, sentence)

    def _show_count(self, count: int) -> None:
        done = tel(count, "wijziging", "wijzigingen")
        self._changes.setText(f"{done} bewaard, met wie, wanneer en wat er eerst stond. Wissen kan niet ongemerkt.")

    def _open_folder(self) -> None:
        folder = self.lanes.session.store.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            dialogs.inform(self, "De map kan hier niet geopend worden.", more=f"Het bestand staat in {folder}")


def _check(session: Session, *, progress: Progress) -> list[str]:
    progress.step(0, 0)
    return check(session.store.path)


def _part(title: str, *content: QWidget | QLayout) -> QLayout:
    return column(label(title, "label"), *content, space=Space.XS)
