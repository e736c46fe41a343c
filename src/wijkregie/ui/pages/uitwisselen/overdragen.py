"""Overdragen: wijkorganen go to a colleague, in a file."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from wijkregie.domain.overdrachten import Omvang, Overdrachtkeuze, check_wachtwoord
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.fields import TextField
from wijkregie.ui.lanes import Job
from wijkregie.ui.pages.uitwisselen.overdraagkeuze import Overdraagkeuze
from wijkregie.ui.pages.views import View
from wijkregie.ui.shell import outgoing
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import clear, column, label, line, plain, primary, row, scrolled
from wijkregie.ui.widgets.checkbox import CheckBox
from wijkregie.ui.widgets.sign import Sign
from wijkregie.usecases import overdragen
from wijkregie.usecases.files import file_name
from wijkregie.usecases.session import Outcome

_KIND = "wijkregie (*.wijkregie)"
_LOST = "Niemand kan dit wachtwoord terughalen, ook wijkregie niet. Geef het niet samen met het bestand door."
_STAY = "Ze blijven ook in jouw bestand staan. Zet ze op naam van je collega, dan zie je wie ze begeleidt."


class OverdragenView(View):
    """What goes along at the left; for whom, how, and what that comes to at the right."""

    tables = frozenset({"wijkorgaan", "stadsdeel"})

    def build(self) -> Iterator[None]:
        self._job: Job | None = None
        self._handed: tuple[Overdrachtkeuze, str] | None = None
        self.choice = Overdraagkeuze(partial(self.shell.open_page, "wijkorganen"))
        self.choice.changed.connect(self._choice_changed)
        yield
        self._told = column(space=Space.XS)
        self.aan = TextField("aan", "Voor &wie", placeholder="naam van je collega")
        self.prive = CheckBox("Ook mijn privénotities")
        self.prive.toggled.connect(self._choice_changed)
        self.dossier = CheckBox("Ook een dossier om te lezen (PDF)")
        self.dossier.setChecked(True)
        self.locked = CheckBox("Met een wachtwoord")
        self.password = TextField("wachtwoord", "W&achtwoord")
        self.again = TextField("nog_eens", "Nog een &keer")
        for field in (self.password, self.again):
            assert isinstance(field.editor, QLineEdit)
            field.editor.setEchoMode(QLineEdit.EchoMode.Password)
        self._secret = QWidget()
        self._secret.setLayout(column(self.password, self.again, label(_LOST, "meta", wrap=True), space=Space.S))
        self._secret.hide()
        self.locked.toggled.connect(self._secret.setVisible)
        self.make = primary("Maak de overdracht…", self._ask_target, "uitwisselen")
        yield
        self._done_words = label("", "vet", wrap=True)
        self._way = label(_STAY, "tweede", wrap=True)
        self.hand = plain("", self._hand_to, "mens")
        self.read = plain("Dossier openen", None, "pdf")
        self.read.clicked.connect(self._open_dossier)
        self._made_dossier: Path | None = None
        self._done = QFrame()
        self._done.setProperty("soort", "vraag")
        self._done.setLayout(
            column(self._done_words, row(self.read, None), self._way, row(self.hand, None), margin=Space.M)
        )
        self._done.hide()
        parts = column(
            self._done,
            label("Er gaat mee", "vet"),
            self._told,
            line(),
            self.aan,
            column(self.prive, self.dossier, self.locked, space=Space.XS),
            self._secret,
            None,
            space=Space.M,
        )
        side = QFrame()
        side.setMinimumWidth(Size.SIDE)
        side.setMaximumWidth(Size.DIALOG)
        foot = row(self.make, None)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._scroll = scrolled(parts)
        side.setLayout(column(self._scroll, line(), foot, space=Space.NONE))
        whole = row(self.choice, line(upright=True), side, space=Space.NONE)
        whole.setStretch(0, 5)
        whole.setStretch(2, 4)
        self.setLayout(whole)
        self.lanes.jobs_changed.connect(self._follow)
        self._show_omvang(None)

    @property
    def start(self) -> QWidget:
        return self.choice.search

    @property
    def keuze(self) -> Overdrachtkeuze:
        """What is chosen now."""
        choice = self.choice
        return Overdrachtkeuze(
            wijkorganen=choice.wijkorganen, stadsdelen=choice.stadsdelen, prive=self.prive.isChecked()
        )

    def refresh(self, jaar: int) -> None:
        self.told.emit("Een bestand voor je collega, met de geschiedenis en de bijlagen erbij.")
        self.lanes.read(overdragen.keuzes, owner=self, done=self.choice.set_parts, slot="keuzes")
        self._choice_changed()

    def search(self) -> None:
        self.choice.search.setFocus()

    def _choice_changed(self, _on: object = None) -> None:
        if self.keuze.leeg:
            self._show_omvang(None)
        else:
            self.lanes.read(overdragen.omvang, self.keuze, owner=self, done=self._show_omvang, slot="omvang")

    def _show_omvang(self, found: Omvang | None) -> None:
        """Tell what goes along, one kind a line."""
        clear(self._told)
        if found is None or self.keuze.leeg:
            self._told.addWidget(label("Nog niets. Kies links wat je overdraagt.", "tweede", wrap=True))
        else:
            for part in found.delen:
                self._told.addLayout(row(Sign("vink", "acc", Size.ICON_SMALL), label(part), None))
            if found.weggelaten:
                told = f"Verwijzingen naar andere wijkorganen blijven achter: {found.weggelaten}."
                self._told.addWidget(label(told, "meta", wrap=True))
        self._show_make()

    def _show_make(self) -> None:
        self.make.setEnabled(not self.keuze.leeg and self._job is None)

    def _ask_target(self) -> None:
        wachtwoord = self._wachtwoord()
        if wachtwoord is None:
            return
        keuze, aan = self.keuze, self.aan.value()
        name = file_name("Overdracht", f"aan {aan}" if aan else "", self.lanes.session.today)
        target = outgoing.ask_target(self.shell, self, "Overdracht maken", f"{name}.wijkregie", _KIND)
        if target is None:
            return
        dossier = target.with_suffix(".pdf") if self.dossier.isChecked() else None
        if dossier is not None and dossier.exists():
            asked = f"{dossier.name} bestaat al. Wil je het vervangen?"
            if not self.shell.ask(asked, "Vervangen"):
                return
        self._done.hide()
        self._job = self.lanes.work(
            overdragen.overdragen,
            keuze,
            target,
            aan=aan,
            wachtwoord=wachtwoord,
            dossier=dossier,
            title="Overdracht maken",
            owner=self,
            done=partial(self._made, keuze, target, dossier),
            refused=self._refused,
        )
        self._show_make()

    def _wachtwoord(self) -> str | None:
        """Return the password, "" for none; None when what was typed will not do, which is said at its field."""
        self.again.show_error("")
        if not self.locked.isChecked():
            return ""
        wachtwoord = self.password.raw()
        try:
            check_wachtwoord(wachtwoord, self.again.raw())
        except Refusal as refusal:
            self.again.show_error(str(refusal))
            self.again.setFocus()
            return None
        return wachtwoord

    def _made(self, keuze: Overdrachtkeuze, target: Path, dossier: Path | None, told: Omvang) -> None:
        self._job = None
        for field in (self.password, self.again):
            field.set_raw("")
        naam = self.aan.value()
        self._handed = keuze, naam
        self._made_dossier = dossier
        self.read.setVisible(dossier is not None)
        self._done_words.setText(f"{target.name} staat klaar.")
        self.hand.setText(f"Zet op naam van {naam}")
        for part in (self._way, self.hand):
            part.setVisible(bool(naam))
        self._done.show()
        self._scroll.verticalScrollBar().setValue(0)
        self._show_make()
        self.shell.toast(f"{target.name} opgeslagen.")

    def _refused(self, refusal: Refusal) -> None:
        self._job = None
        self._show_make()
        self.shell.refuse(refusal)

    def _follow(self, jobs: object) -> None:
        """Hear that the user stopped the work: a stopped job calls nobody."""
        if self._job is not None and self._job.progress.cancelled:
            self._job = None
            self._show_make()

    def _open_dossier(self) -> None:
        if self._made_dossier is not None:
            outgoing.open_file(self, self._made_dossier)

    def _hand_to(self) -> None:
        if self._handed is not None:
            self.lanes.command(overdragen.hand_to, *self._handed, owner=self, done=self._handed_to)

    def _handed_to(self, outcome: Outcome[Any]) -> None:
        """Take away what is done, and say so."""
        for part in (self._way, self.hand):
            part.hide()
        self.shell.done(outcome)
