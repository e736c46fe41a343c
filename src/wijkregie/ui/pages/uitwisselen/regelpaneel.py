"""The pane beside the preview: what one row changes or why not, and what may be decided on it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QVBoxLayout, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.lijsten.voorstellen import Celreden, Keus, Lot, Regelvoorstel
from wijkregie.ui.models.kolomkeuzes import kolomletter, soort_words
from wijkregie.ui.models.leesregels import KEUS_WORDS, LOT_SIGNS, LOT_WORDS, OPEN, Leesregel, cell_name, cell_text
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, link, plain, row, scrolled, section
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.ui.widgets.sign import Sign

_TITLES = {
    Lot.NIEUW: "Dit komt erbij",
    Lot.GEWIJZIGD: "Dit verandert",
    Lot.TWIJFEL: "Is dit dezelfde?",
    Lot.GEWEIGERD: "Dit kan zo niet gelezen worden",
}
_WORDS = {
    Keus.NIEUW: ("Nee, lees als nieuw", "Het is een ander. Er komt er een bij."),
    Keus.ZONDER: ("Lezen zonder deze cellen", "De rest van de regel wordt wel gelezen."),
    Keus.OVERSLAAN: ("Overslaan", "Er verandert niets. De regel komt bij de geweigerde regels."),
}
_ALL = {
    Keus.NIEUW: "Alle {count} als nieuw lezen",
    Keus.SAMEN: "Alle {count} samenvoegen met het eerste voorstel",
    Keus.ZONDER: "Alle {count} lezen zonder deze cellen",
    Keus.OVERSLAAN: "Alle {count} overslaan",
}

_LEFT = "Deze regel wordt niet gelezen. Na het inlezen kun je hem met de reden erbij bewaren."

Keuzes = Sequence[tuple[Keus, str]]


class Regelpaneel(QFrame):
    """Shows the chosen row, or what can be done with several at once."""

    decided = Signal(object, object, str)
    """The rows, what is decided on them (None takes a decision back), and the id to join with, "" for the first."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("De gekozen regel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumWidth(Size.BESIDE_MOST)
        self.setMaximumWidth(Size.PANE)
        self._content: QVBoxLayout = column(space=Space.M)
        self._ways: list[QAbstractButton] = []
        area = scrolled(self._content, Space.L)
        beside = row(line(upright=True), area, space=Space.NONE)
        beside.setStretch(1, 1)
        self.setLayout(beside)

    @property
    def first(self) -> QWidget | None:
        """What the keyboard goes to, None when there is nothing to choose."""
        return next((way for way in self._ways if way.isChecked()), None) or next(iter(self._ways), None)

    @property
    def ways(self) -> Sequence[QAbstractButton]:
        """What can be chosen, from top to bottom."""
        return self._ways

    def begin(self) -> None:
        """Give the keyboard to what can be chosen."""
        if self.first is not None:
            self.first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_none(self) -> None:
        """Show that no row is chosen."""
        self._begin()
        self._content.addWidget(label("Kies een regel om te zien wat er verandert.", "tweede", wrap=True))
        self._end()

    def show_several(self, rows: Sequence[Leesregel], keuzes: Keuzes) -> None:
        """Offer what may be decided on all of these rows."""
        self._begin()
        count = len(rows)
        self._content.addWidget(label(f"{count} regels gekozen", "paneel"))
        loten = [(lot, sum(each.regel.lot is lot for each in rows)) for lot in Lot]
        self._content.addWidget(label(", ".join(f"{n} {LOT_WORDS[lot]}" for lot, n in loten if n), "meta", wrap=True))
        self._content.addSpacing(Space.S)
        for keus in dict.fromkeys(keus for keus, _ in keuzes):
            words = _ALL[keus].format(count=count)
            self._ways.append(plain(words, partial(self.decided.emit, rows, keus, "")))
        if any(each.besluit for each in rows):
            self._ways.append(plain("Keuzes wissen", partial(self.decided.emit, rows, None, "")))
        for way in self._ways:
            self._content.addWidget(way)
        if not keuzes:
            self._content.addWidget(label("Bij deze regels samen valt niets te kiezen.", "tweede", wrap=True))
        self._end()

    def show_regel(self, shown: Leesregel, keuzes: Keuzes, koppen: Sequence[str]) -> None:
        """Show one row."""
        self._begin()
        regel = shown.regel
        sign, colour = LOT_SIGNS[regel.lot]
        title = label(regel.naam or f"Regel {regel.rij}", "paneel", wrap=True)
        where = f"{LOT_WORDS[regel.lot].capitalize()} · {soort_words(regel.soort)} · regel {regel.rij} van {regel.blad}"
        self._content.addWidget(title)
        if regel.over:
            self._content.addWidget(label(regel.over, "tweede", wrap=True))
        about = row(Sign(sign, colour), label(where, "meta", wrap=True), space=Space.XS)
        about.setStretch(1, 1)
        self._content.addLayout(about)
        if regel.lot is Lot.GELIJK:
            self._content.addWidget(label("Deze regel verandert niets: alles staat er al zo.", "tweede", wrap=True))
        else:
            self._content.addLayout(section(_TITLES[regel.lot]))
        for reden in regel.redenen:
            self._content.addWidget(self._reason(regel, reden))
        if regel.lot in OPEN:
            self._choices(shown, keuzes)
        self._changes(regel)
        if regel.opmerkingen:
            self._content.addLayout(section("Zo is het begrepen"))
            for opmerking in regel.opmerkingen:
                where = cell_name(regel.rij, opmerking)
                words = f"{where}: {opmerking.reden}" if where else opmerking.reden
                self._content.addWidget(label(words, "tweede", wrap=True))
        if regel.lot not in OPEN:
            self._leave_out(shown, keuzes)
        if regel.lot in OPEN:
            self._cells(regel, koppen)
        self._end()

    def _begin(self) -> None:
        self._held = self.isAncestorOf(self.window().focusWidget() or self.window())
        clear(self._content)
        self._ways = []

    def _end(self) -> None:
        """Keep the keyboard in the pane when it was there."""
        self._content.addStretch(1)
        if self._held and self.first is not None:
            QTimer.singleShot(0, self, self.begin)  # what was put in only now comes up first

    def _reason(self, regel: Regelvoorstel, reden: Celreden) -> QWidget:
        """Say why a cell is refused or doubtful, with the cell as Excel names it and its text."""
        made = QFrame()
        made.setProperty("soort", "fouten" if regel.lot is Lot.GEWEIGERD else "vraag")
        layout = column(space=Space.XS, margin=Space.M)
        if where := cell_name(regel.rij, reden):
            text = cell_text(regel, reden)
            layout.addWidget(label(f"Cel {where}: “{text}”" if text else f"Cel {where} is leeg", "vet", wrap=True))
        layout.addWidget(label(reden.reden, wrap=True))
        made.setLayout(layout)
        return made

    def _choices(self, shown: Leesregel, keuzes: Keuzes) -> None:
        names = {each.id: each for each in shown.regel.kandidaten}
        taken = shown.besluit
        for keus, met in keuzes:
            if keus is Keus.SAMEN:
                title, words = f"Ja: {names[met].naam}", f"Samenvoegen. {_sentence(names[met].reden)}"
            elif shown.regel.maakt and keus is Keus.NIEUW:
                title, words = f"Maak {shown.regel.maakt}", "Dit wijkorgaan komt erbij, en de regel wordt gelezen."
            else:
                title, words = _WORDS[keus]
            card = ChoiceCard(title, words)
            card.setChecked(taken is not None and shown.waits and (taken.keus, taken.met) == (keus, met))
            card.clicked.connect(partial(self._decide, shown, keus, met))
            self._ways.append(card)
            self._content.addWidget(card)
        if taken is not None and taken.keus is Keus.OVERSLAAN:
            self._content.addWidget(label("Je slaat deze regel over.", "vet", wrap=True))
        elif not keuzes:
            self._content.addWidget(label(_LEFT, "tweede", wrap=True))
        if taken is not None:
            self._offer("Keuze wissen", shown, None, "")

    def _decide(self, shown: Leesregel, keus: Keus, met: str, _down: bool = True) -> None:
        self.decided.emit([shown], keus, met)

    def _leave_out(self, shown: Leesregel, keuzes: Keuzes) -> None:
        """Offer less likely ways for a row that is clear: it may be somebody known, or be left out."""
        if shown.besluit is not None:
            self._offer(f"Keuze wissen: {KEUS_WORDS[shown.besluit.keus]}", shown, None, "")
            return
        names = {each.id: each.naam for each in shown.regel.kandidaten}
        for keus, met in keuzes:
            words = f"Samenvoegen met {names[met]}" if keus is Keus.SAMEN else "Deze regel overslaan"
            self._offer(words, shown, keus, met)

    def _offer(self, words: str, shown: Leesregel, keus: Keus | None, met: str) -> None:
        made = link(words, partial(self.decided.emit, [shown], keus, met))
        self._ways.append(made)
        self._content.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _changes(self, regel: Regelvoorstel) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        for number, change in enumerate(regel.wijzigingen):
            name = label(change.veld, "meta", wrap=True)
            name.setMinimumWidth(Size.FIELD_DATE)
            name.setMaximumWidth(Size.FIELD_DATE)
            words = change.naar if regel.lot is Lot.NIEUW else f"{change.van}  →  {change.naar}"
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, wrap=True), number, 1)
        self._content.addLayout(grid)

    def _cells(self, regel: Regelvoorstel, koppen: Sequence[str]) -> None:
        """Show the row as it stands in the file."""
        filled = [(number, text) for number, text in enumerate(regel.cellen) if text]
        if not filled:
            return
        self._content.addLayout(section(f"Zo staat het in je lijst ({tel(len(filled), 'cel', 'cellen')})"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        for place, (number, text) in enumerate(filled):
            known = " ".join(koppen[number].split()) if number < len(koppen) else ""
            heading = label(known or f"Kolom {kolomletter(number)}", "meta", wrap=True)
            heading.setMinimumWidth(Size.STEP_NAME)
            heading.setMaximumWidth(Size.FIELD_DATE)
            grid.addWidget(heading, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, "tweede", wrap=True), place, 1)
        self._content.addLayout(grid)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
