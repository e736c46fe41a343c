"""The last step of Overnemen: what was taken over, in numbers that add up, and what was not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from wijkregie.domain.datums import opsomming, tel
from wijkregie.domain.overneemvoorstellen import Overneemvoorstel, Wijze
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, plain, primary, quiet, row, scrolled
from wijkregie.ui.widgets.sign import Sign

_SHOWN = 12


class Overneemverslag(QWidget):
    """The report, with the ways on."""

    bodies_wanted = Signal()
    again_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "groot", wrap=True)
        self._what = label("", "tweede", wrap=True)
        numbers = QFrame()
        numbers.setProperty("soort", "blok")
        self._sum = row(space=Space.M)
        self._sum.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        numbers.setLayout(self._sum)
        self.bodies = primary("Bekijk de wijkorganen", self.bodies_wanted.emit, "wijkorganen")
        self.again = plain("Nog een bestand", self.again_wanted.emit)
        self.undo = quiet("Ongedaan maken", self.undo_wanted.emit, "ongedaan")
        self._refused = QFrame()
        self._refused.setProperty("soort", "vraag")
        self._reasons = column(space=Space.XS)
        sign = Sign("let", "let", Size.ICON)
        told = row(sign, self._reasons, space=Space.M, margin=Space.M)
        told.setStretch(1, 1)
        told.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self._refused.setLayout(told)
        ways = row(self.bodies, self.again, None, self.undo, space=Space.S)
        inner = QWidget()
        inner.setMaximumWidth(Size.PLAN_HEIGHT + Size.FIELD_DATE)
        words = column(self._title, self._what, space=Space.XS)
        parts = column(words, numbers, self._refused, Space.S, ways, space=Space.L)
        parts.addStretch(1)
        inner.setLayout(parts)
        around = row(None, inner, None, space=Space.NONE)
        around.setStretch(1, Size.FORM)
        self.setLayout(column(scrolled(around, Space.XXL), space=Space.NONE))
        self.setFocusProxy(self.bodies)

    def show_report(self, done: Overneemvoorstel, *, changed: bool) -> None:
        """Tell what was taken over; `changed` is whether anything had to change."""
        names = [bron.van or bron.bestand for bron in done.bronnen]
        by = opsomming(list(dict.fromkeys(names)))
        word = "Overgenomen van" if done.wijze is Wijze.OVERNEMEN else "Samengevoegd:"
        self._title.setText(f"{word} {by}" if changed else "Er is niets veranderd")
        self._what.setText("" if changed else f"Alles van {by} stond hier al zo, of kon niet mee.")
        self._what.setVisible(not changed)
        clear(self._sum)
        for number, part in enumerate(done.verslag.split(" · ")):
            words, _, count = part.rpartition(" ")
            if number:
                self._sum.addWidget(label("+" if number > 1 else "=", "tweede"))
            self._sum.addLayout(column(label(count, "groot"), label(words, "meta"), space=Space.NONE))
        self._sum.addStretch(1)
        self._show_refused(done)
        self.undo.setVisible(changed)

    def _show_refused(self, done: Overneemvoorstel) -> None:
        clear(self._reasons)
        refused = done.geweigerd
        self._refused.setVisible(bool(refused))
        self._reasons.addWidget(
            label(f"{tel(len(refused), 'gegeven is', 'gegevens zijn')} niet overgenomen:", "vet", wrap=True)
        )
        for regel in refused[:_SHOWN]:
            self._reasons.addWidget(label(regel.in_woorden, wrap=True))
        if len(refused) > _SHOWN:
            self._reasons.addWidget(label(f"en nog {len(refused) - _SHOWN}", "tweede"))
