"""Inlezen: a list of your own becomes what the store holds, in four steps."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import opsomming, tel
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Leesvoorstel
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.lanes import Job
from wijkregie.ui.models.kolomkeuzes import missing
from wijkregie.ui.models.leesregels import told
from wijkregie.ui.pages.uitwisselen.gedaan import Gedaan
from wijkregie.ui.pages.uitwisselen.indelen import Indelen
from wijkregie.ui.pages.uitwisselen.kiezen import Kiezen
from wijkregie.ui.pages.uitwisselen.leesgang import Bladstand, Leesgang
from wijkregie.ui.pages.uitwisselen.stappen import KIEZEN, StappenView
from wijkregie.ui.pages.uitwisselen.veranderingen import Veranderingen
from wijkregie.ui.pages.uitwisselen.voet import unless_stopped
from wijkregie.ui.shell import outgoing
from wijkregie.ui.shell.incoming import ask_list
from wijkregie.usecases import history, inlezen, leesgangen, lijsten
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.leesgangen import Gelezenlijst, Herkendblad
from wijkregie.usecases.session import Outcome

STEPS = ("Kies een bestand", "Wat staat erin?", "Wat verandert er?", "Klaar")
INDELEN, VERANDEREN, GEDAAN = range(KIEZEN + 1, 4)
REST_MS = 300
"""Rest after a decision, and one more for each row: in a long list it takes longer."""
_TEMPLATE = "wijkregie invulboek.xlsx"


class InlezenView(StappenView):
    """One step at a time; what was chosen stays while another page is looked at, and on the way back."""

    veranderen: ClassVar[int] = VERANDEREN
    tables: ClassVar[frozenset[str]] = frozenset(
        {"actiepunt", "bestuursfunctie", "contactmoment", "jaargesprek", "niveaukeuze", "persoon", "stadsdeel"}
        | {"subsidie", "subsidiestap", "traject", "trajectwijk", "werkgebied", "wijk", "wijkorgaan"}
    )

    def build(self) -> Iterator[None]:
        self._gang: Leesgang | None = None
        self._done: tuple[Leesvoorstel, int | None] | None = None
        """What was read last, and the number of that command."""
        self.make_frame(STEPS)
        self.foot.went_back.connect(self._go_back)
        self.foot.went_on.connect(self._go_on)
        yield
        self.choosing = Kiezen()
        self._stack.addWidget(self.choosing)
        self.choosing.wanted.connect(self.ask_file)
        self.choosing.dropped.connect(self.read_file)
        self.choosing.stopped.connect(self._stop_reading)
        self.choosing.template_wanted.connect(self._save_template)
        self.lanes.jobs_changed.connect(self._follow)
        self.lanes.crashed.connect(self._crashed)
        yield
        self.sorting = Indelen()
        self._stack.addWidget(self.sorting)
        self.sorting.changed.connect(self._sorting_changed)
        self.sorting.looked.connect(self._show_foot)
        self.sorting.asked.connect(self._understand)
        yield
        self.changes = Veranderingen()
        self._stack.addWidget(self.changes)
        self.changes.changed.connect(self._decided)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._propose)
        yield
        self.report = Gedaan()
        self._stack.addWidget(self.report)
        self.report.look_wanted.connect(self.shell.open_page)
        self.report.overview_wanted.connect(partial(self.shell.open_page, "rapporten", soort="overzicht"))
        self.report.again_wanted.connect(self._again)
        self.report.undo_wanted.connect(self._undo)
        self.report.refused_wanted.connect(self._save_refused)
        self._show_foot()

    @property
    def start(self) -> QWidget:
        sorting = self.foot.on if self.foot.on.isEnabled() else self.sorting.start
        return (self.choosing.button, sorting, self.changes.start, self.report.look)[self.step]

    def refresh(self, jaar: int) -> None:
        """Say where one is; what was proposed is made anew, for the store may have changed."""
        self._tell()
        self.renew(None if self._done is None else self._done[1])

    def go_to(self, **place: Any) -> None:
        """Read a file (`bestand`, a Path), or with `kiezen` ask which."""
        if path := place.get("bestand"):
            self.read_file(Path(path))
        elif place.get("kiezen"):
            self.ask_file()

    def new(self) -> None:
        self.ask_file()

    def focus_pane(self) -> None:
        focused = self.focusWidget() or self
        if self.step == VERANDEREN and self.changes.table.isAncestorOf(focused):
            self.changes.focus_pane()
        elif self.step == INDELEN and self.foot.isAncestorOf(focused):
            self.sorting.start.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.step in {INDELEN, VERANDEREN} and not self.foot.isAncestorOf(focused):
            self.foot.on.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.begin()

    def ask_file(self) -> None:
        """Ask which list to read."""
        if path := ask_list(self.shell, self):
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a list; what was chosen of another one goes, when the user agrees."""
        if self._busy or (self.step in {INDELEN, VERANDEREN} and not self._may_drop()):
            return
        self._stop()
        self._gang = None
        self._go(KIEZEN)
        self._job = job = self.lanes.work(
            leesgangen.lees,
            path,
            title=f"{path.name} lezen",
            owner=self,
            done=lambda found: self._take(job, found),
            refused=lambda refusal: self._not_read(job, refusal),
            in_sight=self.isVisible,
        )
        self.choosing.show_reading(path.name, job)

    def _take(self, job: Job, found: Gelezenlijst) -> None:
        if job is not self._job:
            return
        self._job = None
        self.choosing.show_ready()
        self._gang = Leesgang.of(found)
        self.sorting.show_gang(self._gang)
        self._go(INDELEN)

    def _not_read(self, job: Job, refusal: Refusal) -> None:
        if job is self._job:
            self._job = None
            self.choosing.show_ready(str(refusal))

    def _understand(self, stand: Bladstand, soort: Lijstsoort | None, kop: int | None) -> None:
        """Let a sheet be understood as a kind of list, with its headings in a row."""
        self.lanes.read(
            leesgangen.herken_als,
            stand.blad,
            soort,
            kop,
            owner=self,
            done=lambda found: self._understood(stand, found),
            slot="herkennen",
        )

    def _understood(self, stand: Bladstand, found: Herkendblad) -> None:
        if self._gang is not None and stand in self._gang.bladen:
            self.sorting.show_understood(stand, found)

    def _sorting_changed(self) -> None:
        if self._gang is not None:
            self._gang.voorstel = None
            self._gang.forget()
        self._show_foot()

    def _propose(self) -> None:
        """Work out what the list would change, and show it."""
        gang = self._gang
        if gang is None:
            return
        self._stop()
        self._outdated = False
        self._job = job = self.lanes.work(
            inlezen.preview,
            gang.lijst,
            gang.indelingen,
            gang.decided,
            title="Uitzoeken wat er verandert",
            owner=self,
            done=lambda found: self._show_changes(job, gang, found),
            refused=lambda refusal: self._not_proposed(job, refusal),
            in_sight=self.isVisible,
        )
        self._show_foot()

    def _show_changes(self, job: Job, gang: Leesgang, found: Leesvoorstel) -> None:
        if job is not self._job or gang is not self._gang:
            return
        self._job = None
        self.foot.show_idle()
        first = self.step != VERANDEREN
        gang.voorstel = found
        self.changes.show_gang(gang)
        self._go(VERANDEREN, begin=first)

    def _decided(self) -> None:
        """Work out after a short rest what comes of what was decided: it may raise another doubt."""
        self._rest.start(REST_MS + len(self.changes.rows))
        self._show_foot()

    def _not_proposed(self, job: Job, refusal: Refusal) -> None:
        if job is self._job:
            self._job = None
            self.foot.show_idle()
            self._show_foot()
            self.shell.refuse(refusal)

    def _carry_out(self) -> None:
        gang = self._gang
        if gang is None or gang.voorstel is None:
            return
        self._stop()
        progress = Progress()
        self._busy = True
        self._show_foot()
        self.foot.show_busy("Bezig met inlezen.", progress)
        self.lanes.command(
            unless_stopped,
            inlezen.carry_out,
            gang.lijst,
            gang.indelingen,
            gang.decided,
            gezien=gang.voorstel,
            progress=progress,
            owner=self,
            done=self._carried_out,
            refused=self._not_carried_out,
        )

    def _carried_out(self, outcome: Outcome[Leesvoorstel | None]) -> None:
        self._busy = False
        self.foot.show_idle()
        if outcome.value is None:
            self._show_foot()
            return
        self._done = outcome.value, outcome.nummer
        self.report.show_report(outcome.value, changed=outcome.nummer is not None)
        self._go(GEDAAN)

    def _not_carried_out(self, refusal: Refusal) -> None:
        self._busy = False
        self.foot.show_idle()
        self._propose()
        self.shell.refuse(refusal)

    def _undo(self) -> None:
        """Take back what was read, and go to the preview again: there it can be read otherwise."""
        if self._done is not None:
            self.lanes.command(history.undo, nummer=self._done[1], owner=self, done=self._undone)

    def _show_undone(self, is_done: bool) -> None:
        """Go back to the preview when what was read was taken back, here or anywhere."""
        if self.step == GEDAAN and not is_done:
            self._done = None
            self._propose()

    def _save_refused(self) -> None:
        gang, done = self._gang, self._done
        if gang is None or done is None:
            return
        name = f"{Path(gang.lijst.naam).stem} – niet gelezen.xlsx"
        title = "Geweigerde regels bewaren"
        if target := outgoing.ask_target(self.shell, self, title, name, outgoing.EXCEL):
            outgoing.keep(self.shell, self, target, lijsten.save_geweigerd, gang.lijst, done[0], title=title)

    def _save_template(self) -> None:
        if target := outgoing.ask_target(self.shell, self, "Invulboek maken", _TEMPLATE, outgoing.EXCEL):
            outgoing.keep(self.shell, self, target, lijsten.save_invulboek, title="Invulboek maken")

    def _again(self) -> None:
        self._gang = self._done = None
        self._go(KIEZEN)

    def _go_on(self) -> None:
        if self.step == INDELEN and self._gang is not None:
            if self._gang.voorstel is not None:
                self._go(VERANDEREN)
            else:
                self._propose()
        elif self.step == VERANDEREN:
            self._carry_out()

    def _go_back(self) -> None:
        if self.step == VERANDEREN:
            self._stop()
            self._go(INDELEN)
        elif self.step == INDELEN and self._may_drop():
            self._gang = None
            self._stop()
            self._go(KIEZEN)

    def _may_drop(self) -> bool:
        """Ask before choices on a list go; without any there is nothing to ask."""
        if self._gang is None or not self._gang.chosen:
            return True
        return self.shell.ask(
            "Wil je een ander bestand kiezen?",
            "Ander bestand",
            more="Wat je bij deze lijst koos, gaat dan weg.",
        )

    def _stop(self) -> None:
        super()._stop()
        self._rest.stop()

    def _go(self, step: int, *, begin: bool = True) -> None:
        super()._go(step, begin=begin)
        self._tell()

    def _tell(self) -> None:
        name = self._gang.lijst.naam if self._gang else ""
        self.told.emit(f"Je leest {name} in." if name else "Je eigen lijst in wijkregie, zonder overtypen.")

    def _show_foot(self) -> None:
        """Say what the one button does now, and what is still to be done before it can."""
        self.foot.setVisible(self.step in {INDELEN, VERANDEREN})
        gang, working = self._gang, self._job is not None or self._busy
        self.foot.back.setEnabled(not self._busy)
        self.foot.back.setText("Ander bestand" if self.step == INDELEN else "Terug")
        if gang is None:
            return
        if self.step == INDELEN:
            lacking = [each.blad for each in gang.indelingen if missing(each)]
            ready = bool(gang.indelingen) and not lacking
            self.foot.on.setText("Bekijk wat er verandert")
            self.foot.on.setEnabled(ready and not working)
            sign, words = self.sorting.told
            if lacking and sign != "let":
                sign, words = "let", f"Op {opsomming(lacking)} ontbreekt nog een kolom."
            self.foot.say(sign, words)
        elif self.step == VERANDEREN:
            count = sum(each.is_read for each in self.changes.rows)
            self.foot.on.setText(f"Lees {tel(count, 'regel', 'regels')} in" if count else "Niets om te lezen")
            self.foot.on.setEnabled(count > 0 and not working and not self._rest.isActive())  # seen is what is done
            if not self._busy:
                self.foot.say(*told(self.changes.rows))
