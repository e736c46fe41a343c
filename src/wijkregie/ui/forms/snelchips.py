"""What was understood of a line of quick add: a chip for each part, to change or to leave out."""

from datetime import date
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.domain.snelkeuzes import aanbod, zonder
from wijkregie.domain.snellezing import parse_snelregel
from wijkregie.domain.snelmomenten import Keus
from wijkregie.domain.snelnamen import Naam, Naamsoort
from wijkregie.domain.snelregels import Begrip, Bekend, Deel, Snelregel, choose
from wijkregie.domain.snelsoorten import ACTIE
from wijkregie.ui.forms.snelveld import Regel
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import ElidedLabel, column, label, plain, plain_tip, primary, redress, row
from wijkregie.ui.widgets.flow import Flow
from wijkregie.usecases.session import Changes, Outcome
from wijkregie.usecases.snelregels import NAAMTABELLEN, add_snelregel, snelbekend

_TOLD_AFTER_MS = 900
"""Rest in typing after which a screen reader hears what was understood."""

_LANGST_WOORD = 44
_MEESTE = 12
"""Meanings that a menu offers; of more one is found sooner by typing it."""

_LEEG = {Deel.DAG: "geen", Deel.WAAR: "geen"}
"""Parts that an actiepunt has a chip for though the line does not say them."""


class Snelkennis(QObject):
    """The names that lines are read with: read once for all fields of a window, and again when they change."""

    changed = Signal()

    def __init__(self, lanes: Lanes) -> None:
        super().__init__(lanes)
        self._lanes = lanes
        self.bekend: Bekend | None = None
        lanes.changed.connect(self._on_changed)
        self._read()

    @staticmethod
    def of(lanes: Lanes) -> "Snelkennis":
        """Return the one of these lanes."""
        return lanes.findChild(Snelkennis) or Snelkennis(lanes)

    def _read(self) -> None:
        self._lanes.read(snelbekend, owner=self, done=self._take, slot="snelbekend")

    def _take(self, bekend: Bekend) -> None:
        self.bekend = bekend
        self.changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*NAAMTABELLEN):
            self._read()


class Snelchip(QPushButton):
    """One part: a press or Enter offers other values, Delete leaves it out, the arrows go to the chips beside it."""

    dropped = Signal()
    moved = Signal(int)
    """To the chip so many places on, or before it."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.begrip = Begrip(deel=Deel.SOORT)
        self.setProperty("soort", "chip")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(Size.CHECK, Size.CHECK))

    def show_begrip(self, begrip: Begrip) -> None:
        """Show what was understood of a part, or what is asked about it."""
        word = begrip.woord.removeprefix("wijk ") if _titel(begrip) == "Wijk" else begrip.woord
        words = begrip.vraag or f"{_titel(begrip)}: {word or _LEEG.get(begrip.deel, '')}"
        shown = words if len(words) <= _LANGST_WOORD + len(_titel(begrip)) else f"{words[:_LANGST_WOORD].rstrip()}…"
        kind = "chipvraag" if begrip.vraag else "chip" if begrip.waarde is not None else "chipleeg"
        if kind != self.property("soort"):
            self.setProperty("soort", kind)
            redress(self)
        if begrip == self.begrip and self.text():
            return
        self.begrip = begrip
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(words) if shown != words else "")
        self.setIcon(icon("let", "let") if begrip.vraag else icon("omlaag", "tekst2"))
        ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        self.setLayoutDirection(ltr if begrip.vraag else rtl)  # a sign before what is asked, an arrow after a choice
        self.setAccessibleName(f"{_titel(begrip)}: {begrip.vraag}" if begrip.vraag else words)
        self.setAccessibleDescription("Enter kiest, Del laat het weg, Esc gaat terug naar de regel")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.moved.emit(steps[cast("Qt.Key", event.key())])
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up}:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.dropped.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
        else:
            super().keyPressEvent(event)


class Snelchips(QWidget):
    """Reads the line at every key, and keeps what it says on Enter; what is not clear is asked first."""

    saved = Signal()

    def __init__(self, parent: QWidget, shell: Shell, line: Regel, hier: str, *, main: bool) -> None:
        super().__init__(parent)
        self._shell = shell
        self._line = line
        self._hier = hier
        self._kennis = Snelkennis.of(shell.lanes)
        self._keuzes: dict[tuple[Deel, str], object] = {}
        self._regel = Snelregel(tekst="", begrippen=())
        self._waits = False
        self.chips: list[Snelchip] = []
        self._flow = Flow()
        self._tekst = ElidedLabel("", "tweede")
        self._error = label("", "melding", wrap=True)
        self._error.hide()
        self.act = (primary if main else plain)("Toevoegen", self.keep)
        foot = row(self._tekst, self.act, space=Space.M)
        foot.setStretch(0, 1)
        self.setLayout(column(self._flow, self._error, foot, space=Space.S))
        self._tell = QTimer(self, singleShot=True, interval=_TOLD_AFTER_MS)
        self._tell.timeout.connect(self._say)
        self._kennis.changed.connect(self._read)
        line.textChanged.connect(self._typed)
        line.returnPressed.connect(self.keep)
        line.down.connect(self._go_down)
        self._read()

    @property
    def regel(self) -> Snelregel:
        """The line as understood."""
        return self._regel

    @property
    def error(self) -> str:
        """Why the line was not kept, "" when nothing is wrong."""
        return self._error.text()

    def set_hier(self, wijkorgaan_id: str) -> None:
        """Read the line again as one who looks at this wijkorgaan means it."""
        self._hier = wijkorgaan_id
        self._read()

    def keep(self) -> None:
        """Keep what the line says, or go to the first that is not clear."""
        if not self._line.text().strip():
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._kennis.bekend is None:  # the first line was typed faster than the names were read
            self._waits = True
            return
        asked = next((chip for chip in self._shown() if chip.begrip.vraag), None)
        if asked is not None:
            self._ask(asked)
            return
        typed, keuzes, regel = self._line.text(), self._keuzes, self._regel
        self._line.clear()
        self._shell.lanes.command(
            add_snelregel, regel, owner=self, done=self._done, refused=partial(self._put_back, typed, keuzes)
        )

    def _done(self, outcome: Outcome[Any]) -> None:
        self._shell.done(outcome)
        self.saved.emit()

    def _put_back(self, typed: str, keuzes: dict[tuple[Deel, str], object], refusal: Refusal) -> None:
        """Say why it was not kept; what was typed stands there again, unless something else does by now."""
        if not self._line.text():
            self._line.setText(typed)
            self._keuzes = keuzes
            self._read()
        self._refuse(str(refusal))

    def _refuse(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        if sentence:
            announce(self._line, sentence)

    def _typed(self) -> None:
        if not self._line.text().strip():
            self._keuzes = {}
        self._read()
        self._tell.start()

    def _read(self) -> None:
        """Read the line, and show what is understood of it."""
        bekend = self._kennis.bekend
        if bekend is None:
            self.hide()
            return
        self._refuse("")
        self._regel = parse_snelregel(self._line.text(), self._today, bekend, self._keuzes, self._hier)
        filled = bool(self._line.text().strip())
        for number, begrip in enumerate(self._parts() if filled else []):
            if number == len(self.chips):
                self._add_chip()
            self.chips[number].show_begrip(begrip)
            self.chips[number].show()
        for chip in self.chips[len(self._parts()) if filled else 0 :]:
            chip.hide()
        text = self._regel.tekst
        self._tekst.setText(f"Tekst: {text}" if text else "")
        self.setVisible(filled)
        if self._waits:
            self._waits = False
            self.keep()

    def _parts(self) -> list[Begrip]:
        """Return what has a chip; of an actiepunt also the day and the wijkorgaan that it does not have."""
        parts = list(self._regel.begrippen)
        if self._regel.wat == ACTIE:
            parts += [Begrip(deel=deel) for deel in _LEEG if self._regel.begrip(deel) is None]
        order = list(Deel)
        return sorted(parts, key=lambda begrip: order.index(begrip.deel))

    def _add_chip(self) -> None:
        chip = Snelchip()
        chip.clicked.connect(partial(self._offer, chip))
        chip.dropped.connect(partial(self._drop, chip))
        chip.moved.connect(partial(self._move, chip))
        chip.left.connect(partial(self._line.setFocus, Qt.FocusReason.BacktabFocusReason))
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _shown(self) -> list[Snelchip]:
        return [chip for chip in self.chips if not chip.isHidden()]

    def _move(self, chip: Snelchip, step: int) -> None:
        shown = self._shown()
        shown[(shown.index(chip) + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _go_down(self) -> None:
        for chip in self._shown()[:1]:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask(self, chip: Snelchip) -> None:
        announce(self._line, chip.begrip.vraag)
        if chip.begrip.deel is Deel.TEKST and not chip.begrip.keuzes:
            self._refuse(chip.begrip.vraag)
            return
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        self._offer(chip)

    def _offer(self, chip: Snelchip) -> None:
        """Offer what a part can be instead, in a menu below its chip."""
        assert self._kennis.bekend is not None
        begrip = chip.begrip
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setAccessibleName(begrip.vraag or _titel(begrip))
        for keus in begrip.keuzes[:_MEESTE]:
            self._add_keus(menu, begrip, keus)
        if (others := len(begrip.keuzes) - _MEESTE) > 0:
            more = f"Nog {others} andere: typ meer van de naam"
            menu.addAction(more, partial(self._line.setFocus, Qt.FocusReason.OtherFocusReason))
        usual = aanbod(begrip, self._regel, self._kennis.bekend, self._today)
        kinds = dict.fromkeys(keus.waarde.soort for keus in usual if isinstance(keus.waarde, Naam))
        if len(kinds) > 1:
            for kind in kinds:
                inner = menu.addMenu(kind.value.capitalize())
                for keus in usual:
                    if isinstance(keus.waarde, Naam) and keus.waarde.soort is kind:
                        self._add_keus(inner, begrip, keus)
        else:
            for keus in usual:
                self._add_keus(menu, begrip, keus)
        if without := zonder(begrip, self._regel):
            menu.addSeparator()
            menu.addAction(without.replace("&", "&&"), partial(self._choose, begrip, None))
        if menu.isEmpty():
            menu.addAction("Typ het in de regel", partial(self._line.setFocus, Qt.FocusReason.OtherFocusReason))
        chosen = next((action for action in menu.actions() if action.isChecked()), menu.actions()[0])
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
        menu.setActiveAction(chosen)

    def _add_keus(self, menu: QMenu, begrip: Begrip, keus: Keus) -> None:
        words = keus.woord if len(keus.woord) <= _LANGST_WOORD else f"{keus.woord[:_LANGST_WOORD].rstrip()}…"
        shown = f"{words[:1].upper()}{words[1:]}".replace("&", "&&")
        action = menu.addAction(shown, partial(self._choose, begrip, keus))
        if begrip.waarde is not None and keus.waarde == begrip.waarde:
            action.setCheckable(True)
            action.setChecked(True)

    def _choose(self, begrip: Begrip, keus: Keus | None) -> None:
        self._keuzes = choose(self._keuzes, begrip, keus)
        self._read()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.deselect()
        self._line.end(False)
        self._tell.start()

    def _drop(self, chip: Snelchip) -> None:
        if zonder(chip.begrip, self._regel):
            self._choose(chip.begrip, None)

    def _say(self) -> None:
        """Let a screen reader hear what is understood, once the typing rests."""
        said = [chip.accessibleName() for chip in self._shown() if chip.begrip.waarde is not None or chip.begrip.vraag]
        if said and self._line.hasFocus():
            announce(self._line, ". ".join(said))

    @property
    def _today(self) -> date:
        return self._shell.lanes.session.today


def _titel(begrip: Begrip) -> str:
    """Return how a part is called; of a wijk that it is one."""
    wijk = isinstance(begrip.waarde, Naam) and begrip.waarde.soort is Naamsoort.WIJK
    return "Wijk" if wijk else begrip.deel.value.capitalize()
