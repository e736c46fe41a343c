"""The choice at the left of the page Rapporten: which report or paper, of which year, and about what."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.participatieverslagen import JAREN
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.rapport.keuze import (
    ACTIELIJSTEN,
    PAPIEREN,
    PARTICIPATIE,
    PERIODE,
    REGISTER,
    Bereik,
    Keuze,
    Soort,
)
from wijkregie.ui.pages.rapport.overzichtkeuze import Overzichtkeuzes
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, row, scrolled
from wijkregie.ui.widgets.choicecard import ChoiceLine
from wijkregie.ui.widgets.header import YearStepper
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.sign import Sign
from wijkregie.ui.widgets.uitklap import Uitklapkop

_ABOUT_YEAR = {
    Soort.JAARVERSLAG: "Het jaarverslag beschrijft wat er in {jaar} is gebeurd.",
    Soort.OVERZICHT: "Het overzicht gaat over de gesprekken, niveaus, subsidies en wijkbudgetten voor {jaar}.",
    Soort.SUBSIDIEREGISTER: "De besluiten over subsidie voor {jaar}.",
    Soort.OPEN_DATA: "De subsidies die voor {jaar} zijn gegeven.",
    Soort.PARTICIPATIEVERSLAG: "Een raadsperiode duurt meestal vier jaar. Je kiest zelf welke jaren.",
    Soort.BIJLAGE: "Dezelfde jaren als het participatieverslag.",
}
_ABOUT_TALK = "Het jaargesprek over {jaar}."
_REGISTER = "Eén regel per besluit, met wat de Wet open overheid vraagt, en een uitleg van de kolommen. Geen personen."
_OPEN_DATA = "Eén regel per subsidie, voor wie de cijfers zelf wil verwerken. Opgezet als bij 360Giving. Geen personen."
_ACTIES = "Wie doet wat, en wanneer: per wijkregisseur, wijkorgaan, afdeling en persoon. Wat te laat is, valt op."
_CONTENT = {
    (Soort.ACTIELIJST, Bereik.GEMEENTE): _ACTIES + " Van de hele gemeente.",
    (Soort.ACTIELIJST, Bereik.STADSDEEL): _ACTIES + " Van één stadsdeel.",
    (Soort.ACTIELIJST, Bereik.WIJKORGAAN): _ACTIES + " Van één wijkorgaan.",
    (Soort.ACTIES_IN_EXCEL, Bereik.GEMEENTE): _ACTIES + " Van de hele gemeente. Wat je wijzigt, kun je weer inlezen.",
    (Soort.ACTIES_IN_EXCEL, Bereik.STADSDEEL): _ACTIES + " Van één stadsdeel. Wat je wijzigt, kun je weer inlezen.",
    (Soort.ACTIES_IN_EXCEL, Bereik.WIJKORGAAN): _ACTIES + " Van één wijkorgaan. Wat je wijzigt, kun je weer inlezen.",
    (Soort.JAARVERSLAG, Bereik.GEMEENTE): "Alle stadsdelen bij elkaar: niveaus, jaargesprekken, subsidie, afspraken, "
    "contact, wijkbudget, initiatieven en de wijken zonder wijkorgaan.",
    (Soort.JAARVERSLAG, Bereik.STADSDEEL): "De wijkorganen van één stadsdeel: niveaus, jaargesprekken, subsidie, "
    "afspraken, contact, wijkbudget, initiatieven en de wijken zonder wijkorgaan.",
    (Soort.JAARVERSLAG, Bereik.WIJKORGAAN): "Eén wijkorgaan: bestuur, niveau door de jaren, het jaargesprek met "
    "zijn afspraken, subsidie, acties, contact, wijkbudget en initiatieven.",
    (Soort.OVERZICHT, Bereik.GEMEENTE): "Een voorblad over het jaar en een blad per onderwerp. Over de hele gemeente.",
    (
        Soort.OVERZICHT,
        Bereik.STADSDEEL,
    ): "Een voorblad over het jaar en een blad per onderwerp. Over de stadsdelen die je kiest.",
    (Soort.SUBSIDIEREGISTER, Bereik.GEMEENTE): _REGISTER + " Van de hele gemeente.",
    (Soort.SUBSIDIEREGISTER, Bereik.STADSDEEL): _REGISTER + " Van één stadsdeel.",
    (Soort.OPEN_DATA, Bereik.GEMEENTE): _OPEN_DATA + " Van de hele gemeente.",
    (Soort.OPEN_DATA, Bereik.STADSDEEL): _OPEN_DATA + " Van één stadsdeel.",
    (Soort.VOORBLAD, Bereik.WIJKORGAAN): "Eén blad om mee te nemen: bestuur, niveaus, afspraken van vorig jaar, open "
    "acties, geld, contact en wat je kunt bespreken.",
    (Soort.VOORBLAD, Bereik.STADSDEEL): "Van elk wijkorgaan in één stadsdeel een blad, achter elkaar in één bestand.",
    (Soort.VOORBLAD, Bereik.GEMEENTE): "Van elk wijkorgaan een blad, achter elkaar in één bestand.",
    (Soort.PARTICIPATIEVERSLAG, Bereik.GEMEENTE): "Het verslag aan de raad (artikel 12): organisatie, rollen, kosten, "
    "resultaat, ervaringen, initiatieven, budgetten en uitdaagrecht. Bij ‘Teksten’ schrijf je er zelf bij. Wat niet is "
    "vastgelegd, staat er ook zo in. Verhalen alleen met toestemming.",
    (
        Soort.BIJLAGE,
        Bereik.GEMEENTE,
    ): "Alle trajecten, betrokkenheden, kosten, initiatieven en budgetten van die jaren, "
    "om in te zoeken en te tellen. Geen personen en geen verhalen.",
    (
        Soort.EINDVERSLAG,
        Bereik.TRAJECT,
    ): "Het verslag bij het besluit (artikel 5): hoe het ging, wat eruit kwam, en wat "
    "de gemeente met de inbreng deed. De teksten schrijf je bij het traject.",
    (Soort.VRAAGKAART, Bereik.VRAAG): "Eén blad voor een wijkorgaan: wat je vraagt, wat vaststaat, wat openligt, "
    "wanneer je antwoord wilt en wanneer zij terughoren. Met ruimte om te schrijven.",
    (Soort.FORMULIER, Bereik.WIJKORGAAN): "Alle vragen met ruimte om te schrijven, om op papier in te vullen.",
    (Soort.UITNODIGING, Bereik.WIJKORGAAN): "De brief met dag, tijd en plaats van het gesprek.",
    (Soort.GESPREKSVERSLAG, Bereik.WIJKORGAAN): "Wat er is gezegd, het gekozen niveau, de afspraken en ruimte voor "
    "handtekeningen.",
    (Soort.VERSLAG_TER_AKKOORD, Bereik.WIJKORGAAN): "De vraag of het verslag klopt, met het verslag erbij.",
}
_FILES = {
    Soort.OVERZICHT: "Excel",
    Soort.SUBSIDIEREGISTER: "Excel",
    Soort.OPEN_DATA: "CSV",
    Soort.BIJLAGE: "Excel",
    Soort.ACTIES_IN_EXCEL: "Excel",
}
"""Word for what is no PDF."""


_WHICH = {
    Bereik.STADSDEEL: "Welk stadsdeel",
    Bereik.WIJKORGAAN: "Welk wijkorgaan",
    Bereik.TRAJECT: "Welk traject",
    Bereik.VRAAG: "Welke vraag",
}
"""What is asked to know what a report is about."""

_NAMED = 3
"""Stadsdelen that are named one by one."""


class Keuzepaneel(QWidget):
    """What is chosen, and where it is chosen; years and names are kept for each kind."""

    changed = Signal()

    def __init__(self, today: date, overview: Overzichtkeuzes) -> None:
        super().__init__()
        self.overview = overview
        self.names: dict[Bereik, Mapping[str, str]] = {bereik: {} for bereik in _WHICH}
        self._years = {soort: soort.usual_year(today) for soort in Soort}
        self._first_year, self._period_chosen = today.year - JAREN + 1, False
        self._wanted: dict[Bereik, str] = {}
        self._parts = column(space=Space.L)
        self.setLayout(column(scrolled(self._parts), space=Space.NONE))
        self.setFixedWidth(Size.SIDE + 3 * Space.XL)  # the bar to scroll with takes part of it

    def build(self) -> Iterator[None]:
        """Make the parts, with a `yield` now and then as a page does."""
        self.lines = {soort: ChoiceLine(soort.value, _FILES.get(soort, "")) for soort in Soort}
        self._soorten = QWidget()
        self._soorten.setAccessibleName("Welk rapport")
        for soort, choice in self.lines.items():
            choice.clicked.connect(partial(self.choose, soort))
        years = [
            choice for soort, choice in self.lines.items() if soort not in (*PAPIEREN, *PARTICIPATIE, *ACTIELIJSTEN)
        ]
        groups = {
            "Over een jaar": years,
            "Wat er te doen is": [self.lines[soort] for soort in ACTIELIJSTEN],
            "Over participatie": [self.lines[soort] for soort in PARTICIPATIE],
            "Rond het jaargesprek": [self.lines[soort] for soort in PAPIEREN],
        }
        self.groups = [Uitklapkop(word, group) for word, group in groups.items()]
        for head in self.groups:
            head.clicked.connect(partial(self._open, head))
        parts = [part for head in self.groups for part in (head, *head.lines)]
        self._soorten.setLayout(column(*parts, space=Space.NONE))
        self.year = YearStepper(self._years[Soort.JAARVERSLAG], EERSTE_JAAR, LAATSTE_JAAR)
        self.year.setAccessibleName("Jaar")
        self.year.changed.connect(self._choose_year)
        self.first_year = YearStepper(self._first_year, EERSTE_JAAR, LAATSTE_JAAR)
        self.first_year.setAccessibleName("Eerste jaar")
        self.first_year.changed.connect(self._choose_first_year)
        self._from, self._word_year = label("Van", "label"), label("Jaar", "label")
        self._about_year = label("", "meta", wrap=True)
        self._when = QWidget()
        steppers = QGridLayout()
        for number, pair in enumerate(((self._from, self.first_year), (self._word_year, self.year))):
            for place, part in enumerate(pair):
                steppers.addWidget(part, number, place)
        steppers.setVerticalSpacing(Space.NONE)
        steppers.setColumnStretch(2, 1)
        self._when.setLayout(column(steppers, self._about_year, space=Space.NONE))
        self._parts.addWidget(self._soorten)
        self._parts.addWidget(line())
        self._parts.addWidget(self._when)
        yield
        self.scopes: dict[tuple[Bereik, ...], Segment] = {}
        for soort in Soort:
            if soort.bereiken not in self.scopes:
                self.scopes[soort.bereiken] = self._segment(soort)
        yield
        self.area: dict[Bereik, ReferenceField] = {}
        for bereik, title in _WHICH.items():
            self.area[bereik] = ReferenceField(bereik.name.lower(), title)
            yield
        for bereik, field in self.area.items():
            field.left.connect(partial(self._choose_area, bereik))
            field.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # names may be very long
        scopes = [row(scope, None, space=Space.NONE) for scope in self.scopes.values()]
        self._about = label("Waarover", "label")
        self._parts.addLayout(column(self._about, *scopes, *self.area.values(), space=Space.S))
        yield
        self._parts.addWidget(self.overview)
        self.overview.changed.connect(self._tell)
        self._content = label("", "tweede", wrap=True)
        words = label("Notities met een slotje komen er nooit in.", "meta", wrap=True)
        private = row(Sign("slot", "tekst3"), words, space=Space.S)
        private.setStretch(1, 1)
        self._parts.addWidget(line())
        self._parts.addLayout(
            column(label("Wat staat erin", "label"), self._content, Space.XS, private, space=Space.XS)
        )
        self._parts.addStretch(1)
        self.lines[Soort.JAARVERSLAG].setChecked(True)
        self._open(self.groups[0])

    @property
    def choice(self) -> Keuze:
        """The report as chosen now."""
        soort = next(soort for soort, choice in self.lines.items() if choice.isChecked())
        bereik: Bereik = self.scopes[soort.bereiken].value
        area = self._wanted.get(bereik, "")
        name = self.names.get(bereik, {}).get(area, "")
        year = self._years[soort]
        if soort is not Soort.OVERZICHT:
            return Keuze(soort, year, bereik, area if name else "", name, self._first_year)
        parts = self.overview.chosen if bereik is Bereik.STADSDEEL else {}
        name = ", ".join(parts.values()) if len(parts) <= _NAMED else f"{len(parts)} stadsdelen"
        content = replace(self.overview.value, stadsdelen=tuple(parts))
        return Keuze(soort, year, bereik, next(iter(parts), ""), name, inhoud=content)

    @property
    def start(self) -> QWidget:
        """What the keyboard goes to."""
        line = next(choice for choice in self.lines.values() if choice.isChecked())
        return line if not line.isHidden() else next(head for head in self.groups if head.is_open)

    def choose(self, soort: Soort, _checked: bool = True) -> None:
        """Choose what is made; its year and what it is about are as they were left."""
        self.lines[soort].setChecked(True)
        self._open(next(head for head in self.groups if self.lines[soort] in head.lines))
        self.year.set_year(self._years[soort])
        self._tell()

    def choose_place(self, soort: Soort, jaar: int | None, bereik: Bereik, gebied_id: str) -> None:
        """Choose all of it at once."""
        self._put_year(soort, jaar or self._years[soort])
        if gebied_id:
            self._wanted[bereik] = gebied_id
            self.area[bereik].set_value(gebied_id)
            if bereik is Bereik.STADSDEEL:
                self.overview.stadsdelen.set_value({gebied_id})
        self._put_scope(soort, bereik)
        self.choose(soort)

    def propose_period(self, eerste_jaar: int, laatste_jaar: int) -> None:
        """Choose the years of the participatieverslag while nobody has chosen others."""
        if not self._period_chosen:
            self._put_period(eerste_jaar, laatste_jaar)
            self._show_years()

    def propose(self, bereik: Bereik, gebied_id: str) -> None:
        """Choose a place while nobody has chosen another."""
        self._wanted.setdefault(bereik, gebied_id)
        if bereik is Bereik.STADSDEEL and not self.overview.stadsdelen.value():
            self.overview.stadsdelen.set_value({gebied_id})

    def set_names(self, bereik: Bereik, names: Mapping[str, str]) -> None:
        """Offer what there is to choose from, by id."""
        self.names[bereik] = names
        if bereik is Bereik.STADSDEEL:
            self.overview.set_stadsdelen(names)
        field = self.area[bereik]
        if not field.touched:
            field.set_choices(list(names.items()))
            field.set_value(self._wanted.get(bereik))

    def show_choice(self) -> None:
        """Show the parts that the present choice asks for, and what it will hold."""
        self.overview.limit(self._years[Soort.OVERZICHT])
        choice = self.choice
        for part in (self._from, self.first_year):
            part.setVisible(choice.soort in PERIODE)
        self._word_year.setText("Tot en met" if choice.soort in PERIODE else "Jaar")
        self._when.setVisible(choice.soort.has_year)
        self._about_year.setText(_ABOUT_YEAR.get(choice.soort, _ABOUT_TALK).format(jaar=choice.jaar))
        self._content.setText(_CONTENT[choice.soort, choice.bereik])
        for bereiken, scope in self.scopes.items():
            scope.setVisible(bereiken == choice.soort.bereiken and len(bereiken) > 1)
        overview = choice.soort is Soort.OVERZICHT
        for bereik, field in self.area.items():
            field.setVisible(bereik is choice.bereik and bool(self.names[bereik]) and not overview)
        self.overview.setVisible(overview)
        self.overview.stadsdelen.setVisible(choice.bereik is Bereik.STADSDEEL)
        self._about.setVisible(len(choice.soort.bereiken) > 1)

    def _open(self, head: Uitklapkop, _down: bool = True) -> None:
        """Show the reports of one group: below all of them, what is chosen about one would be out of sight."""
        for each in self.groups:
            each.fold(open_=each is head)

    def _segment(self, soort: Soort) -> Segment:
        made = Segment("Waarover", [(bereik, bereik.value) for bereik in soort.bereiken])
        made.set_value(soort.bereiken[0])
        made.changed.connect(self._choose_scope)
        return made

    def _choose_year(self, year: int) -> None:
        soort = self.choice.soort
        if self._years[soort] == year:
            return
        if soort in PERIODE:
            self._period_chosen = True
            self._put_period(min(self._first_year, year), year)
            self._show_years()
        else:
            self._put_year(soort, year)
        self._tell()

    def _choose_first_year(self, year: int) -> None:
        if year != self._first_year:
            self._period_chosen = True
            self._put_period(year, max(year, self._years[Soort.PARTICIPATIEVERSLAG]))
            self._show_years()
            self._tell()

    def _put_period(self, eerste_jaar: int, laatste_jaar: int) -> None:
        self._first_year = eerste_jaar
        self._put_year(Soort.PARTICIPATIEVERSLAG, laatste_jaar)

    def _show_years(self) -> None:
        self.first_year.set_year(self._first_year)
        self.year.set_year(self._years[self.choice.soort])

    def _put_year(self, soort: Soort, year: int) -> None:
        """Keep the year of a kind; the papers of a talk share theirs, and so do both files of the same matter."""
        for kind in next((group for group in (PAPIEREN, REGISTER, PERIODE) if soort in group), (soort,)):
            self._years[kind] = year

    def _choose_scope(self, bereik: Bereik) -> None:
        self._put_scope(self.choice.soort, bereik)
        self._tell()

    def _put_scope(self, soort: Soort, bereik: Bereik) -> None:
        """Keep what a kind is about; the two reports of a year keep it together, where both have it."""
        for kind in Soort:
            if bereik in kind.bereiken and (kind in PAPIEREN) == (soort in PAPIEREN):
                self.scopes[kind.bereiken].set_value(bereik)

    def _choose_area(self, bereik: Bereik) -> None:
        field = self.area[bereik]
        if field.check() and self._wanted.get(bereik, "") != (field.value() or ""):
            self._wanted[bereik] = field.value() or ""
            self._tell()

    def _tell(self) -> None:
        self.show_choice()
        self.changed.emit()
