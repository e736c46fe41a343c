"""Overnemen: what a colleague handed over comes in, in three steps."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QWidget

from wijkregie.domain.overneemvoorstellen import Keuzes, Overneemvoorstel, Wijze
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.samenvoegen import Kant
from wijkregie.ui.lanes import Job
from wijkregie.ui.models.overneemregels import told
from wijkregie.ui.pages.uitwisselen.collegabestanden import Collegabestanden
from wijkregie.ui.pages.uitwisselen.overneemverslag import Overneemverslag
from wijkregie.ui.pages.uitwisselen.stappen import KIEZEN, StappenView
from wijkregie.ui.pages.uitwisselen.verschillen import Verschillen
from wijkregie.ui.pages.uitwisselen.voet import unless_stopped
from wijkregie.ui.shell import dialogs
from wijkregie.usecases import history, overnemen
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.overnemen import NIETS
from wijkregie.usecases.session import Outcome

VERANDEREN, GEDAAN = range(KIEZEN + 1, 3)
_FOLDER = "map_collegas"


class OvernemenView(StappenView):
    """One step at a time; what was chosen stays while another page is looked at."""

    veranderen: ClassVar[int] = VERANDEREN
    tables: ClassVar[frozenset[str]] = frozenset(
        {"actiepunt", "bestuursfunctie", "betrokkenheid", "bijlage", "boeking", "budget", "contactmoment", "initiatief"}
        | {"jaargesprek", "niveaukeuze", "notitie", "persoon", "regeling", "stadsdeel", "subsidie", "subsidiestap"}
        | {"traject", "werkgebied", "wijk", "wijkorgaan"}
    )
    wijze: ClassVar[Wijze] = Wijze.OVERNEMEN
    about: ClassVar[str] = "Wat een collega overdraagt, met de geschiedenis erbij."
    steps: ClassVar[Sequence[str]] = ("Kies een bestand", "Wat verandert er?", "Klaar")
    choosing_words: ClassVar[tuple[str, str]] = (
        "Neem wijkorganen over van een collega",
        "Kies de overdracht die je kreeg, of een heel bestand van wijkregie. Het blijft zoals het is.",
    )
    done_words: ClassVar[str] = "Neem over"
    busy_words: ClassVar[str] = "Bezig met overnemen."
    several: ClassVar[bool] = False

    def build(self) -> Iterator[None]:
        self._voorstel: Overneemvoorstel | None = None
        self._outcome: Outcome[Overneemvoorstel | None] | None = None
        self.make_frame(self.steps)
        self.foot.on.setText(self.done_words)
        self.foot.went_back.connect(self._go_back)
        self.foot.went_on.connect(self._carry_out)
        yield
        self.choosing = Collegabestanden(*self.choosing_words, several=self.several)
        self._stack.addWidget(self.choosing)
        self.choosing.wanted.connect(self.ask_file)
        self.choosing.ready.connect(self._propose)
        self.choosing.stopped.connect(self._stop_reading)
        self.lanes.jobs_changed.connect(self._follow)
        self.lanes.crashed.connect(self._crashed)
        yield
        self.changes = Verschillen()
        self._stack.addWidget(self.changes)
        self.changes.changed.connect(self._show_foot)
        self.changes.asked.connect(self._propose)
        yield
        self.report = Overneemverslag()
        self._stack.addWidget(self.report)
        self.report.bodies_wanted.connect(partial(self.shell.open_page, "wijkorganen"))
        self.report.again_wanted.connect(self._again)
        self.report.undo_wanted.connect(self._undo)
        self._show_foot()

    @property
    def start(self) -> QWidget:
        return (self.choosing.start, self.changes.start, self.report.bodies)[self.step]

    def refresh(self, jaar: int) -> None:
        """Say what this is for; what was proposed is made anew, for the store may have changed."""
        self.told.emit(self.about)
        self.renew(None if self._outcome is None else self._outcome.nummer)

    def go_to(self, **place: Any) -> None:
        """Take a file (`bestand`, a Path), as if it were chosen here."""
        if path := place.get("bestand"):
            self.take_file(Path(path))

    def new(self) -> None:
        self.ask_file()

    def focus_pane(self) -> None:
        focused = self.focusWidget() or self
        if self.step == VERANDEREN and self.changes.table.isAncestorOf(focused):
            self.changes.focus_pane()
        elif self.step == VERANDEREN and not self.foot.isAncestorOf(focused):
            self.foot.on.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.begin()

    def ask_file(self) -> None:
        """Ask which file to take."""
        remembered = Path(self.shell.settings.text(_FOLDER) or "?")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
        if path := dialogs.open_file(self, folder):
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a file; one is looked into at once, unless it asks for a password."""
        if self._busy:
            return
        self._stop()
        self.shell.settings.put_text(_FOLDER, str(path.parent))
        self.choosing.add(path)
        self.choosing.show_ready()
        self._go(KIEZEN)
        if not self.several and not overnemen.vraagt_wachtwoord(path):
            self._propose()

    def _propose(self) -> None:
        """Work out what the files would change, and show it."""
        self._stop()
        self._outdated = False
        self._job = job = self.lanes.work(
            overnemen.preview,
            self.choosing.bestanden,
            wijze=self.wijze,
            keuzes=self.changes.naamgenoten if self.step == VERANDEREN else NIETS,
            title="Uitzoeken wat er verandert",
            owner=self,
            done=lambda found: self._show_changes(job, found),
            refused=lambda refusal: self._not_read(job, refusal),
            in_sight=self.isVisible,
        )
        self.choosing.show_reading(job)
        self._show_foot()

    def _show_changes(self, job: Job, found: Overneemvoorstel) -> None:
        if job is not self._job:
            return
        self._job = None
        first = self.step != VERANDEREN
        if first:
            self.changes.keuzes = {}
        self._voorstel = found
        self.choosing.show_ready()
        self.foot.show_idle()
        self.changes.show_voorstel(found)
        self._go(VERANDEREN, begin=first)

    def _not_read(self, job: Job, refusal: Refusal) -> None:
        if job is self._job:
            self._job = None
            self.foot.show_idle()
            self.choosing.show_ready(str(refusal))
            self._go(KIEZEN)

    def _carry_out(self) -> None:
        self._stop()
        progress = Progress()
        self._busy = True
        self._show_foot()
        self.foot.show_busy(self.busy_words, progress)
        self.lanes.command(
            unless_stopped,
            overnemen.carry_out,
            self.choosing.bestanden,
            wijze=self.wijze,
            keuzes=Keuzes(per_plek=dict(self.changes.keuzes), overige=Kant.HIER),
            progress=progress,
            owner=self,
            done=self._carried_out,
            refused=self._not_carried_out,
        )

    def _carried_out(self, outcome: Outcome[Overneemvoorstel | None]) -> None:
        self._busy = False
        self.foot.show_idle()
        if outcome.value is None:
            self._show_foot()
            return
        self._outcome = outcome
        self.report.show_report(outcome.value, changed=outcome.nummer is not None)
        self._go(GEDAAN)

    def _not_carried_out(self, refusal: Refusal) -> None:
        self._busy = False
        self.foot.show_idle()
        self._show_foot()
        self.shell.refuse(refusal)

    def _undo(self) -> None:
        """Take back what was taken over."""
        if self._outcome is not None:
            self.lanes.command(history.undo, nummer=self._outcome.nummer, owner=self, done=self._undone)

    def _show_undone(self, is_done: bool) -> None:
        """Go to the preview again when what was taken over was taken back, here or anywhere."""
        if self.step == GEDAAN and not is_done:
            self._outcome = None
            self._propose()
            self._go(KIEZEN)

    def _again(self) -> None:
        self._voorstel = self._outcome = None
        self.choosing.clear_files()
        self._go(KIEZEN)

    def _go_back(self) -> None:
        self._stop()
        self.choosing.show_ready()
        self._go(KIEZEN)

    def _show_foot(self) -> None:
        self.foot.setVisible(self.step == VERANDEREN)
        if self.step != VERANDEREN or self._voorstel is None:
            return
        if not self._busy:
            self.foot.say(*told(self._voorstel, self.changes.rows))
        self.foot.on.setEnabled((not self._busy and self._job is None and self._voorstel.wijzigt) or self._decides)
        self.foot.back.setEnabled(not self._busy)

    @property
    def _decides(self) -> bool:
        """Whether there is a conflict to decide on, which is something to keep as well."""
        return not self._busy and any(row.conflicts for row in self.changes.rows)
