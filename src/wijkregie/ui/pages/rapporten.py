"""The reports: choose one, see it as it will be, keep it or print it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.rapport.bladen import Bladen
from wijkregie.ui.pages.rapport.keuze import Bereik, Keuze, Soort
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label, line, plain, primary, row, scrolled
from wijkregie.ui.widgets.choicecard import ChoiceCard
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.header import YearStepper
from wijkregie.ui.widgets.segment import Segment
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases import gebieden, rapporten, wijkorganen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Changes
from wijkregie.usecases.wijkorganen import WijkorgaanRow

if TYPE_CHECKING:
    from wijkregie.ui.widgets.pdfvoorbeeld import Pdfvoorbeeld

PAUSE_MS = 250
"""Rest after the last choice before a preview is made: walking through the years makes one, not ten."""

_ABOUT_YEAR = {
    Soort.JAARVERSLAG: "Het jaarverslag beschrijft wat er in {jaar} is gebeurd.",
    Soort.OVERZICHT: "Het overzicht gaat over de gesprekken, niveaus en subsidies voor {jaar}.",
}
_CONTENT = {
    (Soort.JAARVERSLAG, Bereik.GEMEENTE): "Alle stadsdelen bij elkaar: niveaus, jaargesprekken, subsidie, afspraken, "
    "contact en de wijken zonder wijkorgaan.",
    (Soort.JAARVERSLAG, Bereik.STADSDEEL): "De wijkorganen van één stadsdeel: niveaus, jaargesprekken, subsidie, "
    "afspraken, contact en de wijken zonder wijkorgaan.",
    (Soort.JAARVERSLAG, Bereik.WIJKORGAAN): "Eén wijkorgaan: bestuur, niveau door de jaren, het jaargesprek met "
    "zijn afspraken, subsidie, acties en contact.",
    (Soort.OVERZICHT, Bereik.GEMEENTE): "Een voorblad over het jaar en een blad per onderwerp, met alle jaren tot dan "
    "toe. Over de hele gemeente.",
    (Soort.OVERZICHT, Bereik.STADSDEEL): "Een voorblad over het jaar en een blad per onderwerp, met alle jaren tot dan "
    "toe. Over één stadsdeel.",
}
_CHOOSE = {
    Bereik.STADSDEEL: ("Kies eerst een stadsdeel.", "Je hebt nog geen stadsdelen. Voeg ze toe bij Instellingen."),
    Bereik.WIJKORGAAN: ("Kies eerst een wijkorgaan.", "Je hebt nog geen wijkorganen. Voeg er eerst een toe."),
}


class RapportenPage(Page):
    """The choice at the left; at the right the report itself."""

    title = "Rapporten"
    tables = frozenset(
        {"actiepunt", "bestuursfunctie", "contactmoment", "inrichting", "jaargesprek", "niveaukeuze", "persoon"}
        | {"regeling", "stadsdeel", "subsidie", "subsidiestap", "werkgebied", "wijk", "wijkorgaan"}
    )

    def build(self) -> Iterator[None]:
        today = self.lanes.session.today
        self._years = {soort: soort.usual_year(today) for soort in Soort}
        self._inrichting = Inrichting(id="inrichting")
        self._names: dict[Bereik, dict[str, str]] = {Bereik.STADSDEEL: {}, Bereik.WIJKORGAAN: {}}
        self._wanted: dict[Bereik, str] = {}
        self._job: Job | None = None
        self._shown: tuple[Keuze, bytes] | None = None
        self._read = False
        self._stale = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self.lanes.jobs_changed.connect(lambda _jobs: self._notice_stop())
        self.print_button = plain("Afdrukken…", self.print_page, "print")
        self.save_button = primary("Opslaan…", self.save, "bewaren")
        self.header.add_action(self.print_button, self.save_button)
        yield
        self._preview = QStackedWidget()
        choices = column(space=Space.L + Space.XS)
        choice = scrolled(choices)
        choice.setFixedWidth(Size.SIDE + 2 * Space.XL + Space.M)  # the bar to scroll with takes part of it
        self.body.addLayout(row(choice, line(upright=True), self._preview, space=Space.NONE))
        yield from self._build_choice(choices)
        yield
        self._build_preview()
        yield
        self._choose_soort(Soort.JAARVERSLAG)

    def _build_choice(self, parts: QVBoxLayout) -> Iterator[None]:
        self.cards = {
            Soort.JAARVERSLAG: ChoiceCard("Jaarverslag", "PDF, om te laten lezen"),
            Soort.OVERZICHT: ChoiceCard("Overzicht", "Excel, om in te zoeken en te rekenen"),
        }
        group = QWidget()
        group.setAccessibleName("Welk rapport")
        group.setLayout(column(*self.cards.values(), space=Space.S))
        for soort, card in self.cards.items():
            card.clicked.connect(partial(self._choose_soort, soort))
        self.year = YearStepper(self._years[Soort.JAARVERSLAG], EERSTE_JAAR, LAATSTE_JAAR)
        self.year.setAccessibleName("Jaar")
        self.year.changed.connect(self._choose_year)
        self._about_year = label("", "meta", wrap=True)
        self.scope = Segment("Waarover", [(bereik, bereik.value) for bereik in Bereik])
        self.scope_narrow = Segment("Waarover", [(bereik, bereik.value) for bereik in list(Bereik)[:2]])
        for choice in (self.scope, self.scope_narrow):
            choice.changed.connect(self._choose_scope)
        parts.addLayout(column(label("Welk rapport", "label"), group, space=Space.S))
        parts.addLayout(column(label("Jaar", "label"), row(self.year, None), self._about_year, space=Space.XS))
        yield
        self.area = {Bereik.STADSDEEL: ReferenceField("stadsdeel", "Welk stadsdeel")}
        yield
        self.area[Bereik.WIJKORGAAN] = ReferenceField("wijkorgaan", "Welk wijkorgaan")
        yield
        for bereik, field in self.area.items():
            field.left.connect(partial(self._choose_area, bereik))
            field.editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # names may be very long
        scopes = [row(scope, None, space=Space.NONE) for scope in (self.scope, self.scope_narrow)]
        parts.addLayout(column(label("Waarover", "label"), *scopes, *self.area.values(), space=Space.S))
        yield
        self._content = label("", "tweede", wrap=True)
        private = row(
            Sign("slot", "tekst3"),
            label("Notities met een slotje komen er nooit in.", "meta", wrap=True),
            space=Space.S,
        )
        private.setStretch(1, 1)
        parts.addWidget(line())
        parts.addLayout(column(label("Wat staat erin", "label"), self._content, Space.XS, private, space=Space.XS))
        parts.addStretch(1)

    def _build_preview(self) -> None:
        self._waiting = EmptyState("Het rapport wordt gemaakt.", "Dit duurt een paar tellen.")
        self._trouble = EmptyState("", "", "Opnieuw proberen", self._make)
        self._incomplete = EmptyState("", "")
        self._sheets = Bladen()
        self._pdf: Pdfvoorbeeld | None = None
        for part in (self._waiting, self._trouble, self._incomplete, self._sheets):
            self._preview.addWidget(part)

    @property
    def choice(self) -> Keuze:
        """The report as chosen now."""
        soort = Soort.OVERZICHT if self.cards[Soort.OVERZICHT].isChecked() else Soort.JAARVERSLAG
        bereik: Bereik = self._scope_of(soort).value
        area = self._wanted.get(bereik, "")
        name = self._names.get(bereik, {}).get(area, "")
        return Keuze(soort, self._years[soort], bereik, area if name else "", name)

    @property
    def pdf(self) -> "Pdfvoorbeeld | None":
        """The preview of the PDF that is in sight, None when something else is."""
        return self._pdf if self._preview.currentWidget() is self._pdf else None

    @property
    def start(self) -> QWidget:
        return next(card for card in self.cards.values() if card.isChecked())

    def refresh(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return  # its preview is work for nothing as long as nobody looks
        year = self.lanes.session.today.year
        self.lanes.read(inrichting, owner=self, done=self._take_inrichting, slot="inrichting")
        self.lanes.read(gebieden.stadsdelen, owner=self, done=self._take_stadsdelen, slot="stadsdelen")
        self.lanes.read(wijkorganen.wijkorganen, year, owner=self, done=self._take_bodies, slot="wijkorganen")

    def on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.tables):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def go_to(self, **place: Any) -> None:
        """Choose `soort` ("jaarverslag", "overzicht"), `jaar`, `wijkorgaan_id` or `stadsdeel_id`."""
        soort = Soort(str(place.get("soort", "jaarverslag")).capitalize())
        self._years[soort] = place.get("jaar", self._years[soort])
        bereik = Bereik.GEMEENTE
        for name, narrower in (("stadsdeel_id", Bereik.STADSDEEL), ("wijkorgaan_id", Bereik.WIJKORGAAN)):
            if place.get(name):
                bereik = narrower
                self._wanted[narrower] = place[name]
                self.area[narrower].set_value(place[name])
        self.scope.set_value(bereik)
        self.scope_narrow.set_value(bereik)
        self._choose_soort(soort)

    def print_page(self) -> None:
        choice = self.choice
        if choice.soort is Soort.OVERZICHT:
            dialogs.inform(self, "Een overzicht druk je af in Excel. Sla het eerst op.")
            return
        if self._shown is None or self._shown[0] != choice:
            self.shell.toast("Het voorbeeld is nog niet klaar. Druk het daarna af.")
            return
        from wijkregie.ui.shell.printing import print_pdf

        name = choice.file_name(self._inrichting, self.lanes.session.today).removesuffix(choice.soort.suffix)
        print_pdf(self.shell, self, self._shown[1], name)

    def save(self) -> None:
        """Ask where the report goes and write it there."""
        choice = self.choice
        if not choice.complete:
            return
        name = choice.file_name(self._inrichting, self.lanes.session.today)
        title = f"{choice.soort.value} opslaan"
        target = outgoing.ask_target(self.shell, self, title, name, choice.soort.kind)
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the chosen report to a file."""
        choice = self.choice
        write = rapporten.save_overzicht if choice.soort is Soort.OVERZICHT else rapporten.save_jaarverslag
        title = f"{choice.soort.value} opslaan"
        outgoing.keep(self.shell, self, target, write, choice.jaar, title=title, **choice.scope)

    def focus_pane(self) -> None:
        if self.pdf is not None and not self.pdf.view.hasFocus():
            self.pdf.view.setFocus()
        else:
            self.begin()

    def _scope_of(self, soort: Soort) -> Segment:
        return self.scope_narrow if soort is Soort.OVERZICHT else self.scope

    def _choose_soort(self, soort: Soort, _checked: bool = True) -> None:
        self.cards[soort].setChecked(True)
        for scope in (self.scope, self.scope_narrow):
            scope.setVisible(scope is self._scope_of(soort))
            if scope.value is None:
                scope.set_value(Bereik.GEMEENTE)
        self.year.set_year(self._years[soort])
        self._changed()

    def _choose_year(self, year: int) -> None:
        soort = self.choice.soort
        if self._years[soort] != year:
            self._years[soort] = year
            self._changed()

    def _choose_scope(self, bereik: Bereik) -> None:
        self.scope.set_value(bereik)
        if bereik is not Bereik.WIJKORGAAN:
            self.scope_narrow.set_value(bereik)
        self._changed()

    def _choose_area(self, bereik: Bereik) -> None:
        field = self.area[bereik]
        if field.check() and self._wanted.get(bereik, "") != (field.value() or ""):
            self._wanted[bereik] = field.value() or ""
            self._changed()

    def _take_inrichting(self, known: Inrichting) -> None:
        self._inrichting = known
        if known.stadsdeel_id and Bereik.STADSDEEL not in self._wanted:
            self._wanted[Bereik.STADSDEEL] = known.stadsdeel_id

    def _take_stadsdelen(self, found: list[Stadsdeel]) -> None:
        self._take_names(Bereik.STADSDEEL, {part.id: part.naam for part in found})

    def _take_bodies(self, found: list[WijkorgaanRow]) -> None:
        self._take_names(Bereik.WIJKORGAAN, {body.id: body.naam for body in found})
        self._read = True
        self._changed()

    def _take_names(self, bereik: Bereik, names: dict[str, str]) -> None:
        self._names[bereik] = names
        field = self.area[bereik]
        if not field.touched:
            field.set_choices(list(names.items()))
            field.set_value(self._wanted.get(bereik))

    def _changed(self) -> None:
        """Show what was chosen and make its preview after a short rest; what was being made is dropped."""
        choice = self.choice
        if self._job is not None:
            self._job.progress.cancel()
            self._job = None
        self._about_year.setText(_ABOUT_YEAR[choice.soort].format(jaar=choice.jaar))
        self._content.setText(_CONTENT[choice.soort, choice.bereik])
        for bereik, field in self.area.items():
            field.setVisible(bereik is choice.bereik and bool(self._names[bereik]))
        self.save_button.setEnabled(choice.complete)
        self.print_button.setVisible(choice.soort is Soort.JAARVERSLAG)
        self.print_button.setEnabled(False)
        self.header.set_context(
            "Het voorbeeld wordt gemaakt." if choice.complete else "Kies waar het rapport over gaat."
        )
        if not choice.complete:
            self._pause.stop()
            if self._read:
                missing = _CHOOSE[choice.bereik][0 if self._names[choice.bereik] else 1]
                self._incomplete.set_texts(missing, "Dan zie je hier het rapport.")
            self._preview.setCurrentWidget(self._incomplete if self._read else self._waiting)
        elif self._read:
            self._pause.start()

    def _make(self) -> None:
        choice = self.choice
        made = rapporten.overzicht_bladen if choice.soort is Soort.OVERZICHT else rapporten.jaarverslag
        same_kind = self._pdf if choice.soort is Soort.JAARVERSLAG else self._sheets
        if self._preview.currentWidget() is not same_kind:
            self._preview.setCurrentWidget(self._waiting)
        job: Job = self.lanes.work(
            made,
            choice.jaar,
            title=f"{choice.soort.value} maken",
            owner=self,
            done=lambda result: self._show(job, choice, result),
            refused=lambda refusal: self._tell(job, refusal),
            **choice.scope,
        )
        self._job = job

    def _show(self, job: Job, choice: Keuze, result: Any) -> None:
        if job is not self._job:
            return
        self._job = None
        self.header.set_context("Zo wordt het als je het opslaat.")
        if choice.soort is Soort.OVERZICHT:
            self._sheets.show_sheets(choice, result)
            self._preview.setCurrentWidget(self._sheets)
            return
        if self._pdf is None:
            from wijkregie.ui.widgets.pdfvoorbeeld import Pdfvoorbeeld

            self._pdf = Pdfvoorbeeld()
            self._preview.addWidget(self._pdf)
        self._pdf.show_pdf(result)
        self._preview.setCurrentWidget(self._pdf)
        self._shown = (choice, result)
        self.print_button.setEnabled(True)

    def _tell(self, job: Job, refusal: Refusal) -> None:
        if job is self._job:
            self._say_trouble(str(refusal))

    def _notice_stop(self) -> None:
        """Hear that the user stopped the making of the preview: a stopped job calls nobody."""
        if self._job is not None and self._job.progress.cancelled:
            self._say_trouble("Je hebt het maken van het voorbeeld gestopt.", "Opslaan kan nog wel.")

    def _say_trouble(self, what: str, why: str = "") -> None:
        self._job = None
        self.header.set_context("Er is geen voorbeeld.")
        self._trouble.set_texts(what, why)
        self._preview.setCurrentWidget(self._trouble)
