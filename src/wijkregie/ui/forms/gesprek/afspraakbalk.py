"""The line at the foot in which an agreement is typed at once: what, who and by when."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from wijkregie.domain.acties import Eigenaarsoort, Herkomst
from wijkregie.domain.afsprakenregel import Afspraakregel, check_afspraak, parse_afspraak
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.gespreksbladen import Gespreksblad
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import kort
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import column, label, row
from wijkregie.ui.widgets.textfields import LineEdit
from wijkregie.usecases.acties import create_actiepunt

VRAAG = "Afspraak: wat, wie, wanneer?"
_UITLEG = "Met komma’s ertussen, bijvoorbeeld: cijfers Hagenweg, Mobiliteit, 1 nov"


class _Line(LineEdit):
    """The line, with its key at the right while it is empty; Esc goes back to where one was."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(VRAAG)
        self.setAccessibleName(VRAAG)
        self.setAccessibleDescription(_UITLEG)
        self.setToolTip(_UITLEG)
        self.addAction(icon("plus", "tekst3"), QLineEdit.ActionPosition.LeadingPosition)
        self._key = label("Ctrl J", "toets")
        self._key.setParent(self)
        self.textChanged.connect(lambda text: self._key.setVisible(not text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._key.sizeHint()
        self._key.setGeometry(
            self.width() - size.width() - Space.S, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)


class Afspraakbalk(QWidget):
    """Shows while one types what was understood, and keeps it as an agreement of the talk on Enter."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._gesprek: Jaargesprek | None = None
        self._wijkorgaan = ""
        self._afdelingen: tuple[str, ...] = ()
        self._typed: dict[str, str] = {}
        self._from: QWidget | None = None
        self.line = _Line()
        self._chips = {name: label("", "chip") for name in ("wat", "wie", "wanneer")}
        self._error = label("", "melding", wrap=True)
        chips = row(*self._chips.values(), self._error, space=Space.S)
        chips.addStretch(1)
        chips.setStretchFactor(self._error, 100)
        self._said = QWidget()
        self._said.setLayout(chips)
        self._said.hide()
        self.setLayout(column(self._said, self.line, space=Space.S))
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self._tell())
        self.line.returnPressed.connect(self._keep)
        self.line.back.connect(self.go_back)
        self.line.left.connect(self._rest)

    @property
    def error(self) -> str:
        """Why the line was not kept, "" when nothing is wrong."""
        return "" if self._error.isHidden() else self._error.text()

    @property
    def understood(self) -> list[str]:
        """What the chips say."""
        return [chip.text() for chip in self._chips.values() if not chip.isHidden() and not self._said.isHidden()]

    def show_blad(self, blad: Gespreksblad) -> None:
        """Keep agreements in this talk from now on; what was typed for another one comes back with it."""
        if self._gesprek is None or blad.gesprek is None or self._gesprek.id != blad.gesprek.id:
            if self._gesprek is not None:
                self._typed[self._gesprek.id] = self.line.text()
            self.line.setText(self._typed.pop(blad.gesprek.id, "") if blad.gesprek is not None else "")
            self._said.hide()
        self._gesprek, self._wijkorgaan = blad.gesprek, blad.wijkorgaan

    def set_afdelingen(self, names: Iterable[str]) -> None:
        """Know these afdelingen by name."""
        self._afdelingen = tuple(names)

    def begin(self) -> None:
        """Go to the line, from wherever the keyboard is."""
        focused = QApplication.focusWidget()
        if focused is not self.line:
            self._from = focused
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def go_back(self) -> None:
        """Go back to where the keyboard was; what was typed stays."""
        if self._from is not None and isValid(self._from):
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self) -> Afspraakregel:
        present = self._gesprek.aanwezigen.split(",") if self._gesprek else []
        today = self._shell.lanes.session.today
        held = self._gesprek.datum if self._gesprek else None
        return parse_afspraak(
            self.line.text(),
            today,
            vanaf=min(held or today, today),
            ik=self._shell.lanes.session.user,
            wijkorgaan=self._wijkorgaan,
            aanwezigen=[name.strip() for name in present if name.strip()],
            afdelingen=self._afdelingen,
        )

    def _tell(self) -> None:
        """Say what is understood so far; a day that is none yet is no mistake yet."""
        try:
            found = self._read()
        except Refusal:
            return
        self._show_chips(found)

    def _rest(self) -> None:
        """Say nothing more about a line that was left empty."""
        if not self.line.text().strip():
            self._said.hide()
            self._error.hide()

    def _show_chips(self, found: Afspraakregel) -> None:
        words = {
            "wat": kort(found.tekst),
            "wie": who(found),
            "wanneer": format_datum_tekst(found.uiterlijk) if found.uiterlijk else "zonder datum",
        }
        for name, chip in self._chips.items():
            chip.setText(f"{name.capitalize()}: {words[name]}")
            chip.setVisible(True)
        self._error.hide()
        self._said.setVisible(bool(found.tekst))

    def _keep(self) -> None:
        """Keep what was typed, or say what is missing; what was typed stays then."""
        if self._gesprek is None:
            return
        try:
            found = self._read()
            soort = check_afspraak(found)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        typed = self.line.text()
        self.line.clear()
        self._said.hide()
        self._shell.lanes.command(
            create_actiepunt,
            found.tekst,
            owner=self,
            done=self._shell.done,
            refused=lambda refusal: self._put_back(typed, refusal),
            wijkorgaan_id=self._gesprek.wijkorgaan_id,
            jaargesprek_id=self._gesprek.id,
            herkomst=Herkomst.JAARGESPREK,
            eigenaarsoort=soort,
            eigenaar=found.eigenaar,
            uiterlijk=found.uiterlijk,
        )

    def _put_back(self, typed: str, refusal: Refusal) -> None:
        if not self.line.text():
            self.line.setText(typed)
        self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        for chip in self._chips.values():
            chip.hide()
        self._error.setText(str(refusal))
        self._error.show()
        self._said.show()
        announce(self.line, str(refusal))


def who(regel: Afspraakregel) -> str:
    """Say who keeps an agreement: "jij", "het wijkorgaan", "Aynur Demir (wijkorgaan)", "afdeling Mobiliteit"."""
    match regel.eigenaarsoort:
        case None:
            return "nog niemand"
        case Eigenaarsoort.WIJKREGISSEUR:
            return "jij"
        case Eigenaarsoort.WIJKORGAAN:
            return f"{regel.eigenaar} (wijkorgaan)" if regel.eigenaar else "het wijkorgaan"
        case Eigenaarsoort.AFDELING:
            return f"afdeling {regel.eigenaar}"
        case Eigenaarsoort.ANDERS:
            return regel.eigenaar
