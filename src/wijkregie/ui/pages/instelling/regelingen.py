"""Instellingen: the regeling of each year, with the amounts per niveau."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.regelingen import Regeling, hints_regeling, is_ingevuld
from wijkregie.ui.forms.regelingen import new_regeling, regeling_form
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import clear, column, icon_button, label, line, plain, row, scrolled
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import regelingen
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.subsidiejaren import Subsidiejaar, subsidiejaar


@dataclass(frozen=True, slots=True)
class Jaar:
    """A year in the list; without a regeling nothing is kept of it yet."""

    jaar: int
    regeling: Regeling | None

    @property
    def bedragen(self) -> list[int | None]:
        """The amounts per niveau in cents."""
        one = self.regeling
        return [one.bedrag_niveau_1, one.bedrag_niveau_2, one.bedrag_niveau_3] if one else []

    @property
    def summary(self) -> str:
        """The amounts as the second line of the list."""
        if not any(bedrag is not None for bedrag in self.bedragen):
            return "nog niet ingevuld"
        return " · ".join("–" if bedrag is None else format_bedrag_kort(bedrag) for bedrag in self.bedragen)


class Regelingen(Deel):
    """The years at the left, the regeling of the chosen one at the right."""

    tables = frozenset({"regeling", "subsidie", "subsidiestap", "niveaukeuze"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._wanted = werkjaar(self.lanes.session.today)
        self._year: Jaar | None = None
        self._said: list[str] = []
        self.model: RowsModel[Jaar] = RowsModel(
            [
                Column(
                    "Jaar",
                    lambda year: str(year.jaar),
                    look=lambda year: Look(bold=True, second=year.summary),
                    accessible=lambda year: f"{year.jaar}, {year.summary}",
                    chars=0,
                )
            ],
            key=lambda year: year.jaar,
        )
        self.years = DataTable(self.model, "Jaren", two_lines=True, head=False, edge=Space.XL)
        self.years.setFixedWidth(Size.NAV)
        self.years.chosen.connect(self._choose)
        self.years.opened.connect(lambda _year: self.edit())
        self.years.set_menu(self._choices)
        self.form = regeling_form(self.lanes)
        self._title = label("", "paneel")
        self.copy_button = plain("Kopieer vorig jaar", self._copy, "kopie")
        remove = icon_button("prullenbak", "Regeling verwijderen", self._remove)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.S)
        self._notice = QFrame()
        self._notice.setProperty("soort", "vraag")
        self._notice.setMaximumWidth(Size.FORM)
        self._notice.setLayout(column(self._notes, margin=Space.M))
        top = row(self._title, None, self.copy_button, remove, space=Space.S)
        editor = column(top, self._notice, self.form, None, space=Space.L)
        self._empty = EmptyState("", "Vul ze in zoals ze in de regeling staan.", "Bedragen invullen", self._begin)
        self._detail = QStackedWidget()
        self._detail.addWidget(QWidget())
        self._detail.addWidget(scrolled(editor, Space.XL))
        self._detail.addWidget(self._empty)
        editor.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self.add_button = plain("Jaar toevoegen", self.new, "plus")
        sentence = "Bedragen, termijnen en datums per jaar. Alles wat wijkregie uitrekent, begint hier."
        self.body.addWidget(head("Regelingen", sentence, self.add_button))
        self.body.addWidget(line())
        both = row(self.years, line(upright=True), self._detail, space=Space.NONE)
        both.setStretch(2, 1)
        self.body.addLayout(both, 1)

    @property
    def notes(self) -> list[str]:
        """The sentences above the form."""
        return self._said

    def refresh(self) -> None:
        self.lanes.read(regelingen.regelingen, owner=self, done=self._show, slot="regelingen")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def go_to(self, jaar: int | None = None) -> None:
        if jaar is not None:
            self._wanted = jaar
            self.refresh()

    def new(self) -> None:
        known = [year.jaar for year in self.model.rows if year.regeling is not None]
        proposed = max(known, default=self._wanted - 1) + 1
        new_regeling(self, self.lanes, proposed, self._added)

    def edit(self) -> None:
        """Go to the first amount, of a regeling that is made first when there is none."""
        if self._year is not None and self._year.regeling is None:
            self._begin()
            return
        self.form.fields["bedrag_niveau_1"].editor.setFocus()

    def focus_first(self) -> None:
        self.years.setFocus()

    def _show(self, found: Sequence[Regeling]) -> None:
        known = {regeling.jaar: regeling for regeling in found}
        shown = sorted({*known, self._wanted}, reverse=True)
        self.model.set_rows([Jaar(jaar, known.get(jaar)) for jaar in shown])
        self.years.choose(self._wanted)
        self._choose(self.years.row)

    def _choose(self, year: Jaar | None) -> None:
        if year is None:
            return
        self._year, self._wanted = year, year.jaar
        self._title.setText(f"Regeling {year.jaar}")
        before = self.model.position(year.jaar - 1)
        can_copy = before >= 0 and self.model.rows[before].regeling is not None and not is_ingevuld(year.regeling)
        self.copy_button.setVisible(can_copy)
        self.copy_button.setText(f"Kopieer {year.jaar - 1}")
        self.copy_button.setAccessibleName(f"Kopieer de regeling van {year.jaar - 1}")
        if year.regeling is None:
            self._empty.set_texts(not_filled(year.jaar), "Vul ze in zoals ze in de regeling staan.")
            self._detail.setCurrentIndex(2)
            return
        self.form.show_entity(year.regeling.id, year.regeling)
        self._detail.setCurrentIndex(1)
        self._say([])
        self.lanes.read(subsidiejaar, year.jaar, owner=self, done=self._compare, slot="subsidiejaar")

    def _compare(self, grid: Subsidiejaar) -> None:
        """Say what stands out, now that the subsidies of the year are known."""
        if self._year is None or self._year.regeling is None or grid.jaar != self._year.jaar:
            return
        self._say([different(grid)])

    def _say(self, more: Sequence[str]) -> None:
        assert self._year is not None
        assert self._year.regeling is not None
        sentences = [*hints_regeling(self._year.regeling), *(sentence for sentence in more if sentence)]
        if not any(bedrag is not None for bedrag in self._year.bedragen):
            sentences.insert(0, f"{not_filled(self._year.jaar)} Vul ze in zoals ze in de regeling staan.")
        if sentences != self._said:
            self._said = sentences
            clear(self._notes)
            for sentence in sentences:
                sign = Sign("info", "tekst3")
                words = row(sign, label(sentence, wrap=True), space=Space.S)
                words.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
                words.setStretch(1, 1)
                self._notes.addLayout(words)
            announce(self, " ".join(sentences))
        self._notice.setVisible(bool(sentences))

    def _added(self, outcome: Outcome[Regeling]) -> None:
        self._wanted = outcome.value.jaar
        self.shell.done(outcome)
        self.refresh()

    def _choices(self, year: Jaar) -> list[tuple[str, Callable[[], object]]]:
        if year.regeling is None:
            return [("Bedragen invullen\tF2", self._begin)]
        return [("Wijzigen\tF2", self.edit), ("Verwijderen…\tDel", self._remove)]

    def _begin(self) -> None:
        self.lanes.command(regelingen.add_regeling, self._wanted, owner=self, done=self._begun)

    def _begun(self, outcome: Outcome[Regeling]) -> None:
        self._added(outcome)
        self.lanes.read(regelingen.regelingen, owner=self, done=lambda _found: self.edit(), slot="begonnen")

    def _copy(self) -> None:
        self.lanes.command(regelingen.copy_vorige, self._wanted, owner=self, done=self.shell.done)

    def _remove(self) -> None:
        if self._year is None or self._year.regeling is None or not self.form.may_leave():
            return
        question = f"Wil je de regeling van {self._year.jaar} verwijderen?"
        if self.shell.ask(question, "Verwijderen", more="Je kunt haar terugzetten bij Verwijderd."):
            self.lanes.command(regelingen.remove_regeling, self._year.regeling.id, owner=self, done=self.shell.done)


def not_filled(jaar: int) -> str:
    """Say that the amounts of a year are not known."""
    return f"De bedragen voor {jaar} zijn nog niet ingevuld."


def different(grid: Subsidiejaar) -> str:
    """Say how many asked another amount than belongs to their niveau, "" when nobody did."""
    pairs = [(rij.bedragen.gevraagd, rij.volgens_niveau) for rij in grid.rijen]
    count = sum(None not in pair and pair[0] != pair[1] for pair in pairs)
    if not count:
        return ""
    who = tel(count, "wijkorgaan vroeg", "wijkorganen vroegen")
    return f"{who} voor {grid.jaar} een ander bedrag dan bij het niveau hoort. Aan de aanvragen verandert niets."
