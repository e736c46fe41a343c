"""Instellingen: the regeling of each year, beside the subsidies that rest on it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.regelingen import Regeling, gebruik_tekst, hints_regeling, is_ingevuld
from wijkregie.domain.regelingverschillen import Verschil
from wijkregie.ui.forms.deelplafonds import Deelplafonds
from wijkregie.ui.forms.form import Refused
from wijkregie.ui.forms.regelingen import ask_reason, new_regeling, regeling_form
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import (
    clear,
    column,
    icon_button,
    label,
    line,
    link,
    plain,
    row,
    scrolled,
)
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import regelingen
from wijkregie.usecases.regelingen import Regelingbeeld, Regelingjaar
from wijkregie.usecases.session import Outcome
from wijkregie.usecases.subsidiejaren import Subsidierij

_FIRST_REASON = "Voor het eerst ingevuld"
_LATER = "Een lager plafond geldt niet voor aanvragen die er al zijn (Awb 4:27)."


class Regelingen(Deel):
    """The years at the left, the regeling of the chosen one at the right.

    One in use can only be read, until a reason was given; that goes with every change until it is closed again.
    """

    tables = frozenset({"regeling", "deelplafond", "stadsdeel", "subsidie", "subsidiestap", "niveaukeuze"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._wanted = werkjaar(self.lanes.session.today)
        self._year: Regelingjaar | None = None
        self._said: list[str] = []
        self._reasons: dict[str, str] = {}  # by the id of a regeling in use that is being changed
        self.model: RowsModel[Regelingjaar] = RowsModel(
            [
                Column(
                    "Jaar",
                    lambda year: str(year.jaar),
                    look=lambda year: Look(second=summary(year.regeling)),
                    accessible=lambda year: f"{year.jaar}, {summary(year.regeling)}",
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
        self.deelplafonds = Deelplafonds(self._save_deelplafond)
        self.form = regeling_form(self._save, self.lanes.session.clock.today, self.deelplafonds)
        self.different_model: RowsModel[tuple[Subsidierij, Verschil]] = RowsModel(
            [
                Column(
                    "Wijkorgaan",
                    lambda pair: pair[0].wijkorgaan,
                    look=lambda pair: Look(second=pair[1].soort.value),
                    accessible=lambda pair: f"{pair[0].wijkorgaan}, {pair[1].soort.value}",
                    copied=lambda pair: f"{pair[0].wijkorgaan}, {pair[1].soort.value}",
                    chars=0,
                    least=16,
                ),
                Column("Bij de subsidie", lambda pair: pair[1].subsidie, right=True, chars=12),
                Column("In de regeling", lambda pair: pair[1].regeling, right=True, chars=15, least=15),
            ],
            key=lambda pair: (pair[0].id, pair[1].soort),
        )
        self.different = DataTable(
            self.different_model, "Subsidies die anders zijn", two_lines=True, edge=Space.NONE, grows=True
        )
        self.different.opened.connect(self._open_subsidie)
        self.different.set_menu(lambda pair: [("Subsidie openen\tEnter", lambda: self._open_subsidie(pair))])
        self._detail = QStackedWidget()
        self._detail.addWidget(QWidget())
        self._scroll = self._editor()
        self._detail.addWidget(self._scroll)
        self._empty = EmptyState("", "", "Bedragen invullen", self._begin, main=True)
        self._copy_instead = self._empty.offer("", self._copy)
        self._detail.addWidget(self._empty)
        self.add_button = plain("Jaar toevoegen", self.new, "plus")
        sentence = "Bedragen, termijnen en datums per jaar. Alles wat wijkregie uitrekent, begint hier."
        self.body.addWidget(head("Regelingen", sentence, self.add_button))
        self.body.addWidget(line())
        both = row(self.years, line(upright=True), self._detail, space=Space.NONE)
        both.setStretch(2, 1)
        self.body.addLayout(both, 1)

    def _editor(self) -> QScrollArea:
        """Return the regeling of one year: its use, what stands out, the form, and the subsidies that differ."""
        self._title = label("", "paneel")
        self.copy_button = plain("Kopieer vorig jaar", self._copy, "kopie")
        remove = icon_button("prullenbak", "Regeling verwijderen", self._remove)
        top = row(self._title, None, self.copy_button, remove, space=Space.S)
        self._use_words = label("", wrap=True)
        self._why_words = label("", "meta", wrap=True)
        self.use_button = plain("", self._open_or_close)
        use = row(column(self._use_words, self._why_words, space=Space.XS), self.use_button, space=Space.M)
        use.setStretch(0, 1)
        self._use = _framed(use, "vraag")
        self._notes = QVBoxLayout()
        self._notes.setSpacing(Space.S)
        self.to_different = link("Bekijk welke", self._show_different)
        noted = row(self._notes, self.to_different, space=Space.M)
        noted.setStretch(0, 1)
        noted.setAlignment(self.to_different, Qt.AlignmentFlag.AlignBottom)
        self._notice = _framed(noted, "vraag")
        self._apart = QWidget()
        told = label("Aan deze subsidies verandert niets. Enter opent de subsidie.", "meta", wrap=True)
        title = column(label("Anders dan de regeling", "paneel"), line(), space=Space.XS)
        self._apart.setLayout(column(Space.XS, title, told, self.different, space=Space.M))
        editor = column(top, self._use, self._notice, self.form, self._apart, None, space=Space.L)
        made = scrolled(editor, Space.XL)
        editor.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        return made

    @property
    def notes(self) -> list[str]:
        """The sentences above the form."""
        return self._said

    @property
    def locked(self) -> bool:
        """Whether the regeling shown can only be read until a reason is given."""
        year = self._year
        return bool(year and year.regeling and year.aanvragen and year.regeling.id not in self._reasons)

    def refresh(self) -> None:
        self.lanes.read(regelingen.regelingjaren, owner=self, done=self._show, slot="regelingen")

    def may_leave(self) -> bool:
        return self.form.may_leave() and self.deelplafonds.form.may_leave()

    def go_to(self, jaar: int | None = None) -> None:
        if jaar is not None:
            self._wanted = jaar
            self.refresh()

    def new(self) -> None:
        known = [year.jaar for year in self.model.rows if year.regeling is not None]
        proposed = max(known, default=self._wanted - 1) + 1
        new_regeling(self, self.lanes, proposed, self._added)

    def edit(self) -> None:
        """Go to the first amount, of a regeling that is made first when there is none; one in use asks why."""
        if self._year is not None and self._year.regeling is None:
            self._begin()
        elif self.locked:
            self._open_or_close()
        else:
            first = self.form.fields["bedrag_niveau_1"].editor
            self._scroll.ensureWidgetVisible(first)
            first.setFocus()

    def focus_first(self) -> None:
        self.years.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Close what was open to be changed, when another part or page comes in its place."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._reasons.clear()

    def _show(self, found: Sequence[Regelingjaar]) -> None:
        known = {year.jaar: year for year in found}
        shown = sorted({*known, self._wanted}, reverse=True)
        self.model.set_rows([known.get(jaar) or Regelingjaar(jaar, None) for jaar in shown])
        self.years.choose(self._wanted)
        self._choose(self.years.row)

    def _choose(self, year: Regelingjaar | None) -> None:
        if year is None:
            return
        if self._year is None or self._year.jaar != year.jaar:
            self._scroll.verticalScrollBar().setValue(0)
        self._year, self._wanted = year, year.jaar
        before = self.model.position(year.jaar - 1)
        can_copy = before >= 0 and is_ingevuld(self.model.rows[before].regeling) and not is_ingevuld(year.regeling)
        for button in (self.copy_button, self._copy_instead):
            button.setVisible(can_copy)
            button.setText(f"Kopieer {year.jaar - 1}")
            button.setAccessibleName(f"Kopieer de regeling van {year.jaar - 1}")
        if year.regeling is None:
            asked = f" {gebruik_tekst(year.jaar, year.aanvragen)}" if year.aanvragen else ""
            self._empty.set_texts(not_filled(year.jaar), f"Vul ze in zoals ze in de regeling staan.{asked}")
            self._detail.setCurrentIndex(2)
            return
        if year.aanvragen and not is_ingevuld(year.regeling):
            self._reasons.setdefault(year.regeling.id, _FIRST_REASON)
        self._title.setText(f"Regeling {year.jaar}")
        self.form.show_entity(year.regeling.id, year.regeling)
        self._show_use()
        self._detail.setCurrentIndex(1)
        self._say([])
        self.lanes.read(regelingen.regelingbeeld, year.jaar, owner=self, done=self._compare, slot="regelingbeeld")

    def _show_use(self) -> None:
        """Say how many have applied, and let the regeling be changed only when it was said why."""
        assert self._year is not None
        assert self._year.regeling is not None
        locked, regeling = self.locked, self._year.regeling
        why = self._reasons.get(regeling.id) or regeling.wijziging_reden
        self._use.setVisible(bool(self._year.aanvragen))
        self._use_words.setText(gebruik_tekst(self._year.jaar, self._year.aanvragen))
        self._why_words.setText(
            (f"Laatst gewijzigd: “{why}”" if locked else f"Je wijzigt met de reden: “{why}”")
            if why
            else "Wijzigen kan, met een reden erbij."
        )
        self.use_button.setText("Wijzigen…" if locked else "Klaar")
        for field in self.form.fields.values():
            field.set_locked(locked)
        self.deelplafonds.set_locked(locked)

    def _compare(self, beeld: Regelingbeeld) -> None:
        """Show what the subsidies of the year mean for its regeling."""
        if self._year is None or self._year.regeling is None or beeld.jaar != self._year.jaar:
            return
        regeling = self._year.regeling
        amounts = {deel.stadsdeel_id: deel.bedrag for deel in beeld.deelplafonds}
        self.deelplafonds.show_amounts(regeling.id, beeld.stadsdelen, amounts, beeld.verleend, regeling.plafond)
        self.different_model.set_rows(beeld.verschillen)
        self._apart.setVisible(bool(beeld.verschillen))
        self._say([*hints_regeling(regeling, beeld.deelplafonds), different_words(beeld)])

    def _say(self, more: Sequence[str]) -> None:
        assert self._year is not None
        sentences = [sentence for sentence in more if sentence]
        if not is_ingevuld(self._year.regeling):
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
        self.to_different.setVisible(bool(self.different_model.rows))

    def _show_different(self) -> None:
        self._scroll.ensureWidgetVisible(self.different)
        self.different.setFocus()

    def _open_subsidie(self, pair: tuple[Subsidierij, Verschil]) -> None:
        self.shell.open_page("subsidies", jaar=self._wanted, wijkorgaan_id=pair[0].id)

    def _open_or_close(self) -> None:
        """Ask why a regeling in use is to be changed, or close it again after the changes."""
        year = self._year
        assert year is not None
        assert year.regeling is not None
        if self.locked:
            ask_reason(self, year.jaar, year.aanvragen, "Wijzigen", self._reason_given, _LATER)
        elif self.may_leave():
            self._reasons.pop(year.regeling.id, None)
            self._show_use()

    def _reason_given(self, reden: str) -> None:
        assert self._year is not None
        assert self._year.regeling is not None
        self._reasons[self._year.regeling.id] = reden
        self._show_use()
        self.edit()

    def _save(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        reden, field = self._reasons.get(entity_id, ""), {name: value}
        self.lanes.command(regelingen.change_regeling, entity_id, reden, refused=refused, continues=continues, **field)

    def _save_deelplafond(self, entity_id: str, name: str, value: Any, refused: Refused, *, continues: bool) -> None:
        reden = self._reasons.get(entity_id, "")
        self.lanes.command(
            regelingen.set_deelplafond, entity_id, name, value, reden, refused=refused, continues=continues
        )

    def _added(self, outcome: Outcome[Regeling]) -> None:
        self._wanted = outcome.value.jaar
        self.shell.done(outcome)
        self.refresh()

    def _choices(self, year: Regelingjaar) -> list[tuple[str, Callable[[], object]]]:
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
        year = self._year
        if year is None or year.regeling is None or not self.may_leave():
            return
        back = "Je kunt haar terugzetten in de Prullenbak."
        if year.aanvragen:
            ask_reason(self, year.jaar, year.aanvragen, "Verwijderen", self._remove_now, back)
        elif self.shell.ask(f"Wil je de regeling van {year.jaar} verwijderen?", "Verwijderen", more=back):
            self._remove_now("")

    def _remove_now(self, reden: str) -> None:
        assert self._year is not None
        assert self._year.regeling is not None
        regeling_id = self._year.regeling.id
        self.lanes.command(regelingen.remove_regeling, regeling_id, reden, owner=self, done=self.shell.done)


def summary(regeling: Regeling | None) -> str:
    """Write the amounts per niveau on one line."""
    one = [regeling.bedrag_niveau_1, regeling.bedrag_niveau_2, regeling.bedrag_niveau_3] if regeling else []
    if not any(bedrag is not None for bedrag in one):
        return "nog niet ingevuld"
    return " · ".join("–" if bedrag is None else format_bedrag_kort(bedrag) for bedrag in one)


def not_filled(jaar: int) -> str:
    """Say that the amounts of a year are not known."""
    return f"De bedragen voor {jaar} zijn nog niet ingevuld."


def different_words(beeld: Regelingbeeld) -> str:
    """Say how many subsidies of the year are other than its regeling says, "" when none is."""
    count = len({rij.id for rij, _ in beeld.verschillen})
    return f"{tel(count, 'subsidie is', 'subsidies zijn')} anders dan deze regeling." if count else ""


def _framed(content: QLayout, kind: str) -> QFrame:
    made = QFrame()
    made.setProperty("soort", kind)
    content.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
    made.setLayout(content)
    return made
