"""The reports and papers: choose one, see it as it will be, keep it or print it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.page import Page
from wijkregie.ui.pages.rapport.bladen import Bladen
from wijkregie.ui.pages.rapport.keuze import ABOUT, Bereik, Keuze, Soort
from wijkregie.ui.pages.rapport.keuzepaneel import Keuzepaneel
from wijkregie.ui.pages.rapport.overzichtkeuze import Overzichtkeuzes
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, plain, primary, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.segment import Segment
from wijkregie.usecases import gebieden, wijkorganen
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.participatieverslagen import voorgestelde_periode
from wijkregie.usecases.session import Changes
from wijkregie.usecases.trajectpapieren import trajecten_om_te_kiezen, vragen_om_te_kiezen
from wijkregie.usecases.wijkorganen import WijkorgaanRow

if TYPE_CHECKING:
    from wijkregie.ui.pages.rapport.verslagteksten import Verslagteksten
    from wijkregie.ui.widgets.pdfvoorbeeld import Pdfvoorbeeld

PAUSE_MS = 250
"""Rest after the last choice before a preview is made: walking through the years makes one, not ten."""

_KINDS = {".pdf": outgoing.PDF, ".xlsx": outgoing.EXCEL, ".csv": outgoing.CSV}
_PRINTED_ELSEWHERE = {
    ".xlsx": "Dit bestand druk je af in Excel. Sla het eerst op.",
    ".csv": "Dit bestand is om te verwerken, niet om af te drukken. Het subsidieregister kun je in Excel afdrukken.",
}
_CHOOSE = {
    Bereik.STADSDEEL: ("Kies eerst een stadsdeel.", "Je hebt nog geen stadsdelen. Voeg ze toe bij Instellingen."),
    Bereik.WIJKORGAAN: ("Kies eerst een wijkorgaan.", "Je hebt nog geen wijkorganen. Voeg er eerst een toe."),
    Bereik.TRAJECT: ("Kies eerst een traject.", "Je hebt nog geen trajecten. Voeg er eerst een toe."),
    Bereik.VRAAG: ("Kies eerst een vraag.", "Er is nog niets aan een wijkorgaan gevraagd. Noteer dat bij een traject."),
}


class RapportenPage(Page):
    """The choice at the left; at the right the report itself."""

    title = "Rapporten"
    tables = frozenset(
        {"actiepunt", "antwoord", "bestuursfunctie", "boeking", "budget", "budgetjaar", "contactmoment"}
        | {"gespreksformulier", "initiatief", "inrichting", "jaargesprek"}
        | {"niveaukeuze", "persoon", "regeling", "sjabloon", "stadsdeel", "subsidie", "subsidiestap", "werkgebied"}
        | {"wijk", "wijkorgaan"}
        | {"afdeling", "betrokkenheid", "bijeenkomst", "eindverslag", "nakoming", "participatieverslag"}
        | {"specialistvraag", "terugkoppelmoment", "traject", "trajectfase", "trajectwijk", "uitnodiging", "verhaal"}
        | {"verplichting"}
    )

    def build(self) -> Iterator[None]:
        self._gemeente = ""
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
        today = self.lanes.session.today
        self.panel = Keuzepaneel(today, Overzichtkeuzes(self.lanes, self.shell.settings, today.year))
        self._views = Segment("Wat je ziet", [(False, "Voorbeeld"), (True, "Teksten")])
        self._views.set_value(False)
        self._views.changed.connect(lambda _texts: self._changed())
        self._bar = QWidget()
        self._bar.setLayout(row(self._views, None))
        self._bar.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._bar_line = line()
        both = column(self._bar, self._bar_line, self._preview, space=Space.NONE)
        both.setStretch(2, 1)
        self.body.addLayout(row(self.panel, line(upright=True), both, space=Space.NONE))
        yield from self.panel.build()
        self.panel.changed.connect(self._changed)
        yield
        self._waiting = EmptyState("Het rapport wordt gemaakt.", "Dit duurt een paar tellen.")
        self._trouble = EmptyState("", "", "Opnieuw proberen", self._make)
        self._too_early = EmptyState("", "", "Naar het jaargesprek", self._go_to_talk)
        self._incomplete = EmptyState("", "")
        self._sheets = Bladen()
        self._pdf: Pdfvoorbeeld | None = None
        self._texts: Verslagteksten | None = None
        for part in (self._waiting, self._trouble, self._too_early, self._incomplete, self._sheets):
            self._preview.addWidget(part)
        yield
        self.panel.show_choice()
        self._changed()

    @property
    def pdf(self) -> "Pdfvoorbeeld | None":
        """The preview of the PDF that is in sight, None when something else is."""
        return self._pdf if self._preview.currentWidget() is self._pdf else None

    @property
    def _writing(self) -> bool:
        """Whether the texts of the writer are in sight; a preview is made when they no longer are."""
        return self._texts is not None and self._preview.currentWidget() is self._texts

    @property
    def start(self) -> QWidget:
        return self.panel.start

    def refresh(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return  # its preview is work for nothing as long as nobody looks
        year = self.lanes.session.today.year
        self.lanes.read(inrichting, owner=self, done=self._take_inrichting, slot="inrichting")
        self.lanes.read(gebieden.stadsdelen, owner=self, done=self._take_stadsdelen, slot="stadsdelen")
        for bereik, names in ((Bereik.TRAJECT, trajecten_om_te_kiezen), (Bereik.VRAAG, vragen_om_te_kiezen)):
            self.lanes.read(names, owner=self, done=partial(self.panel.set_names, bereik), slot=bereik.name)
        self.lanes.read(voorgestelde_periode, owner=self, done=self._take_period, slot="periode")
        self.lanes.read(wijkorganen.wijkorganen, year, owner=self, done=self._take_bodies, slot="wijkorganen")

    def on_changed(self, changes: Changes) -> None:
        if self._writing and {table for table, _ in changes.rows} == {"participatieverslag"}:
            assert self._texts is not None
            self._texts.renew()
        elif changes.touches(*self.tables):
            self._stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def go_to(self, **place: Any) -> None:
        """Choose `soort` ("jaarverslag", "voorblad", …), `jaar`, and the id of what it is about."""
        soort = Soort(str(place.get("soort", "jaarverslag")).capitalize())
        narrower = {bereik: place.get(name) for bereik, name in ABOUT.items()}
        bereik = next((bereik for bereik, key in narrower.items() if key), Bereik.GEMEENTE)
        self.panel.choose_place(soort, place.get("jaar"), bereik, narrower.get(bereik) or "")

    def print_page(self) -> None:
        choice = self.panel.choice
        if not choice.soort.has_pages:
            dialogs.inform(self, _PRINTED_ELSEWHERE[choice.soort.suffix])
            return
        if self._writing:
            self.shell.toast("Kies eerst ‘Voorbeeld’. Dan zie je wat je afdrukt.")
            return
        if self._shown is None or self._shown[0] != choice:
            self.shell.toast("Het voorbeeld is nog niet klaar. Druk het daarna af.")
            return
        from wijkregie.ui.shell.printing import print_pdf

        print_pdf(self.shell, self, self._shown[1], choice.file_name(self._gemeente))

    def save(self) -> None:
        """Ask where the report goes and write it there."""
        choice = self.panel.choice
        if not choice.complete or not self.may_leave():
            return
        name = choice.file_name(self._gemeente) + choice.soort.suffix
        kind = _KINDS[choice.soort.suffix]
        target = outgoing.ask_target(self.shell, self, f"{choice.title} opslaan", name, kind)
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the chosen report to a file."""
        choice = self.panel.choice
        outgoing.keep(self.shell, self, target, choice.save, title=f"{choice.title} opslaan", **choice.args)

    def focus_pane(self) -> None:
        if self.pdf is not None and not self.pdf.view.hasFocus():
            self.pdf.view.setFocus()
        else:
            self.begin()

    def _go_to_talk(self) -> None:
        self.shell.open_page("wijkorganen", wijkorgaan_id=self.panel.choice.gebied_id, tab="jaargesprekken")

    def may_leave(self) -> bool:
        return self._texts is None or self._texts.may_leave()

    def _take_period(self, years: tuple[int, int]) -> None:
        self.panel.propose_period(*years)

    def _take_inrichting(self, known: Inrichting) -> None:
        self._gemeente = known.gemeente
        if known.stadsdeel_id:
            self.panel.propose(Bereik.STADSDEEL, known.stadsdeel_id)

    def _take_stadsdelen(self, found: list[Stadsdeel]) -> None:
        self.panel.set_names(Bereik.STADSDEEL, {part.id: part.naam for part in found})

    def _take_bodies(self, found: list[WijkorgaanRow]) -> None:
        self.panel.set_names(Bereik.WIJKORGAAN, {body.id: body.naam for body in found})
        self._read = True
        self.panel.show_choice()
        self._changed()

    def _changed(self) -> None:
        """Make the preview of what was chosen after a short rest; what was being made is dropped."""
        choice = self.panel.choice
        writes = choice.soort is Soort.PARTICIPATIEVERSLAG
        for part in (self._bar, self._bar_line):
            part.setVisible(writes)
        if self._job is not None:
            self._job.progress.cancel()
            self._job = None
        self.save_button.setEnabled(choice.complete)
        if writes and self._views.value:
            self._show_texts(choice)
            return
        self.print_button.setVisible(choice.soort.has_pages)
        self.print_button.setEnabled(False)
        self.header.set_context("Het voorbeeld wordt gemaakt." if choice.complete else "Kies waar het over gaat.")
        if not choice.complete:
            self._pause.stop()
            if self._read:
                missing = _CHOOSE[choice.bereik][0 if self.panel.names[choice.bereik] else 1]
                self._incomplete.set_texts(missing, "Dan zie je hier hoe het wordt.")
            self._preview.setCurrentWidget(self._incomplete if self._read else self._waiting)
        elif self._read:
            self._pause.start()

    def _show_texts(self, choice: Keuze) -> None:
        """Put what the writer makes of each section where the preview was."""
        self._pause.stop()
        self.print_button.setVisible(False)
        self.header.set_context("Wat je schrijft, wordt meteen bewaard.")
        if self._texts is None:
            from wijkregie.ui.pages.rapport.verslagteksten import Verslagteksten

            self._texts = Verslagteksten(self.lanes)
            self._preview.addWidget(self._texts)
        self._texts.show_period(choice.eerste_jaar, choice.jaar)
        self._preview.setCurrentWidget(self._texts)

    def _make(self) -> None:
        choice = self.panel.choice
        same_kind = self._pdf if choice.soort.has_pages else self._sheets
        if self._preview.currentWidget() is not same_kind:
            self._preview.setCurrentWidget(self._waiting)
        job: Job = self.lanes.work(
            choice.make,
            title=f"{choice.title} maken",
            owner=self,
            done=lambda result: self._show(job, choice, result),
            refused=lambda refusal: self._tell(job, choice, refusal),
            **choice.args,
        )
        self._job = job

    def _show(self, job: Job, choice: Keuze, result: Any) -> None:
        if job is not self._job:
            return
        self._job = None
        self.header.set_context("Zo wordt het als je het opslaat.")
        if not choice.soort.has_pages:
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

    def _tell(self, job: Job, choice: Keuze, refusal: Refusal) -> None:
        """Say why there is no preview; a paper that cannot be made yet waits for something in the talk."""
        if job is self._job:
            place = self._too_early if choice.soort.papier is not None and choice.gebied_id else self._trouble
            self._say(place, str(refusal))
            self.save_button.setEnabled(place is self._trouble)

    def _notice_stop(self) -> None:
        """Hear that the user stopped the making of the preview: a stopped job calls nobody."""
        if self._job is not None and self._job.progress.cancelled:
            self._say(self._trouble, "Je hebt het maken van het voorbeeld gestopt.", "Opslaan kan nog wel.")

    def _say(self, place: EmptyState, what: str, why: str = "") -> None:
        self._job = None
        self.header.set_context("Er is geen voorbeeld.")
        place.set_texts(what, why)
        self._preview.setCurrentWidget(place)
