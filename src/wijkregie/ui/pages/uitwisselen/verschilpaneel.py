"""The pane beside the preview: what a row is here and there, and which of both is kept."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QVBoxLayout, QWidget

from wijkregie.domain.overneemvoorstellen import NAAMGENOOT, Veldregel
from wijkregie.domain.samenvoegen import BESTAAN, Kant, Samenloop
from wijkregie.ui.models.overneemregels import LOT_SIGNS, LOT_WORDS, Verschilregel
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, row, scrolled, section
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.ui.widgets.sign import Sign

_WHY = {
    Samenloop.NIEUW: "Dit staat hier nog niet. Het komt erbij.",
    Samenloop.NIEUWER_DAAR: "Alleen je collega wijzigde dit. Het wordt zoals daar.",
    Samenloop.NIEUWER_HIER: "Alleen hier is dit gewijzigd. Het blijft zoals het is.",
    Samenloop.SAMENGEVOEGD: "Jullie wijzigden elk iets anders. Allebei blijft bewaard.",
    Samenloop.CONFLICT: "Jullie wijzigden hetzelfde, elk anders. Kies wat er blijft.",
    Samenloop.WEG_DAAR: "Je collega haalde dit weg. Hier is het daarna niet gewijzigd.",
    Samenloop.WEG_HIER: "Je haalde dit hier weg. Het blijft weg.",
    Samenloop.GELIJK: "Hier staat het al zo.",
}
_CLAIMED = "Volgens twee bestanden zorgt een ander voor dit wijkorgaan. Kies wie het doet."


class Verschilpaneel(QFrame):
    """Shows the chosen row, field by field."""

    decided = Signal(object, str, object)
    """The row, the field, and the side (Kant) that is kept of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("De gekozen regel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(Size.BESIDE_MOST)
        self.setMaximumWidth(Size.PANE)
        self._content: QVBoxLayout = column(space=Space.M)
        beside = row(line(upright=True), scrolled(self._content, Space.L), space=Space.NONE)
        beside.setStretch(1, 1)
        self.setLayout(beside)

    @property
    def first(self) -> QWidget | None:
        """What the keyboard goes to, None when there is nothing to choose."""
        return self.findChild(QAbstractButton)

    def show_row(self, shown: Verschilregel | None) -> None:
        """Show one row, or that none is chosen."""
        clear(self._content)
        if shown is None:
            self._content.addWidget(label("Kies een regel om te zien wat er verandert.", "tweede", wrap=True))
            self._content.addStretch(1)
            return
        regel = shown.regel
        sign, colour = ("laat", "laat") if regel.reden else LOT_SIGNS[regel.lot]
        state = "geweigerd" if regel.reden else LOT_WORDS[regel.lot]
        about = [state.capitalize(), regel.soort, *([regel.wijkorgaan] if regel.wijkorgaan != regel.naam else [])]
        self._content.addWidget(label(regel.naam or regel.soort.capitalize(), "paneel", wrap=True))
        words = label(" · ".join(word for word in about if word), "meta", wrap=True)
        where = row(Sign(sign, colour), words, space=Space.XS)
        where.setStretch(1, 1)
        self._content.addLayout(where)
        claimed = {veld.veld for veld in shown.conflicts} == {"wijkregisseur"}
        why = _CLAIMED if claimed else _WHY.get(regel.lot, "")
        self._content.addWidget(label(regel.reden or why, "tweede", wrap=True))
        if regel.naamgenoot:
            self._namesake(shown)
        if regel.lot is Samenloop.WEG_DAAR and not regel.reden:
            self._removal(shown)
        for veld in regel.velden:
            self._veld(shown, veld)
        if regel.erbij:
            self._new(regel.erbij)
        self._content.addStretch(1)

    def _removal(self, shown: Verschilregel) -> None:
        """Offer to keep here what is gone there."""
        kept = dict(shown.keuzes).get(BESTAAN, Kant.DAAR)
        self._card(shown, BESTAAN, Kant.DAAR, ("Ook hier weghalen", "Terugzetten kan altijd."), down=kept is Kant.DAAR)
        self._card(shown, BESTAAN, Kant.HIER, ("Hier laten staan", "Er verandert niets."), down=kept is Kant.HIER)

    def _namesake(self, shown: Verschilregel) -> None:
        """Say that there is one with this name here too, and let the user tell whether it is the same."""
        same = shown.regel.op_naam
        self._content.addLayout(section("Bij jou heet er ook een zo"))
        words = ("Het is hetzelfde wijkorgaan", "Wat er bij je collega staat, komt bij dat van jou.")
        self._card(shown, NAAMGENOOT, Kant.HIER, words, down=same)
        words = ("Toch een ander wijkorgaan", "Het komt erbij. Je hebt er dan twee met deze naam.")
        self._card(shown, NAAMGENOOT, Kant.DAAR, words, down=not same)

    def _new(self, erbij: Sequence[tuple[str, str]]) -> None:
        """Show the fields of a row that is not here yet."""
        self._content.addLayout(section("Dit komt erbij"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        for number, (title, words) in enumerate(erbij):
            name = label(title, "meta", wrap=True)
            name.setMinimumWidth(Size.FIELD_DATE)
            name.setMaximumWidth(Size.FIELD_DATE)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, wrap=True), number, 1)
        self._content.addLayout(grid)

    def _veld(self, shown: Verschilregel, veld: Veldregel) -> None:
        self._content.addLayout(section(veld.titel))
        asked = veld in shown.conflicts
        kept = shown.side(veld.veld) if asked else veld.keuze
        for kant, said, door in ((Kant.HIER, veld.hier, veld.door_hier), (Kant.DAAR, veld.daar, veld.door_daar)):
            later = " · het laatst" if veld.later is kant else ""
            by = f"{kant.capitalize()}{f' · {door}' if door else ''}{later}"
            if asked:
                self._card(shown, veld.veld, kant, (said, by), down=kept is kant)
            else:
                mark = Sign("vink", "ok") if kept is kant else Sign()
                told = column(label(said, "" if kept is kant else "tweede", wrap=True), label(by, "meta", wrap=True))
                beside = row(mark, told, space=Space.S)
                beside.setStretch(1, 1)
                beside.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
                self._content.addLayout(beside)

    def _card(self, shown: Verschilregel, veld: str, kant: Kant, words: tuple[str, str], *, down: bool) -> None:
        card = ChoiceCard(*words)
        card.setChecked(down)
        card.clicked.connect(partial(self._decide, shown, veld, kant))
        self._content.addWidget(card)

    def _decide(self, shown: Verschilregel, veld: str, kant: Kant, _down: bool = True) -> None:
        self.decided.emit(shown, veld, kant)
