"""The preview of a letter, with what is filled in for this one alone and the mail that goes with it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.initiatiefbrieven import Initiatiefzaak
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.subsidiebrieven import Subsidiezaak, aanvulling_uiterlijk, open_aanvulling
from wijkregie.ui.forms.fields import DateField, Field, LongTextField
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.shell.briefstappen import to_note
from wijkregie.ui.shell.papier import Papier, make_brief
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.banner import Banner
from wijkregie.ui.widgets.basics import plain, primary, row
from wijkregie.usecases.brieven import Over, Zaak
from wijkregie.usecases.mail import hand_over_mail, save_mail

_READY = "De mail staat klaar in je mailprogramma."
_REST_MS = 500
"""Rest in typing after which the letter is made again."""


class Briefvenster(Papiervenster):
    """Puts the mail ready in the user's own mail program, and notes that it was sent when the user says so."""

    def __init__(self, shell: Shell, parent: QWidget, soort: Sjabloonsoort, over: Over) -> None:
        super().__init__(shell, parent, " ".join([soort.value.capitalize(), *([str(over.jaar)] if over.jaar else [])]))
        self._soort, self._over = soort, over
        self._page = parent
        self._then: Callable[[], object] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._make_again)
        self.fields = {field.name: field for field in self._own_fields()}
        if self.fields:
            beside = row(*self.fields.values(), space=Space.L)
            beside.setStretch(0, 1)
            for field in self.fields.values():
                beside.setAlignment(field, Qt.AlignmentFlag.AlignTop)
            self.head.addLayout(beside)
        for field in self.fields.values():
            field.typed.connect(self._rest.start)
            field.left.connect(field.check)
        self.sent = Banner("", "", self._note_sent)
        self.head.addWidget(self.sent)

    def make_buttons(self) -> list[QPushButton]:
        return [
            plain("Opslaan…", self.save, "bewaren"),
            plain("Afdrukken…", self.print_paper, "print"),
            primary("Mail klaarzetten", self.make_mail, "mail"),
        ]

    def save(self) -> None:
        self._when_made(super().save)

    def print_paper(self) -> None:
        self._when_made(super().print_paper)

    def make_mail(self) -> None:
        """Make the mail and open it in the user's mail program."""
        self._when_made(self._hand_over)

    def _own_fields(self) -> Sequence[Field]:
        """Return what the user fills in for this letter alone; the name of each is that of a field of its text."""
        match self._soort:
            case Sjabloonsoort.VERZOEK_OM_AANVULLING:
                today = self.shell.lanes.session.clock.today
                missing = LongTextField("ontbreekt", "Wat &ontbreekt er nog?", lines=3)
                return missing, DateField("aanvulling_uiterlijk", "&Uiterlijk", today=today, required="Vul de dag in.")
            case Sjabloonsoort.ANTWOORD_NEE:
                help_ = "Schrijf een hele zin: die komt zo in de brief. Leeg laten mag."
                return (LongTextField("wat_wel", "Wat kan er &wel?", lines=2, help_=help_),)
            case Sjabloonsoort.TERUGKOPPELING_EN_DANK:
                return (LongTextField("terugkoppeling", "Wat is er &van gekomen?", lines=3),)
            case _:
                return ()

    def _show(self, paper: Papier) -> None:
        first, focused = self.paper is None, self.focusWidget()
        super()._show(paper)
        if first:
            self._prefill(paper.zaak)
        if self.fields:
            (next(iter(self.fields.values())) if first else focused or self.pdf.view).setFocus()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _refuse(self, refusal: Refusal) -> None:
        super()._refuse(refusal)
        for field in self.fields.values():
            field.hide()

    def _prefill(self, zaak: Zaak | None) -> None:
        """Show what is known already of what is filled in for this letter."""
        if self._soort is Sjabloonsoort.VERZOEK_OM_AANVULLING and isinstance(zaak, Subsidiezaak):
            asked = open_aanvulling(zaak.stappen)
            last = aanvulling_uiterlijk(zaak.stappen, zaak.regeling, zaak.peildatum)
            self.fields["ontbreekt"].set_value(asked.toelichting if asked else "")
            self.fields["aanvulling_uiterlijk"].set_value(last)
        elif self._soort is Sjabloonsoort.TERUGKOPPELING_EN_DANK and isinstance(zaak, Initiatiefzaak):
            self.fields["terugkoppeling"].set_value(zaak.initiatief.terugkoppeling)

    def _own(self) -> dict[str, Any]:
        """Return what was filled in for this letter; what is not understood yet is left out."""
        return {name: field.value() for name, field in self.fields.items() if field.usable()}

    def _own_words(self) -> dict[str, str]:
        return {
            name: format_dag_jaar(value) if isinstance(value, date) else value for name, value in self._own().items()
        }

    def _make_again(self) -> None:
        """Make the letter with what stands in the fields now; what was being made is out of date."""
        self._rest.stop()
        job, self._job = self._job, None
        if job is not None:
            job.progress.cancel()
        self._make(make_brief, self._soort, self._over, self._own_words())

    def _when_made(self, act: Callable[[], object]) -> None:
        """Do something with the letter once what was typed is in it, and all of it can be used."""
        if not all(field.check() for field in self.fields.values()):
            next(field for field in self.fields.values() if field.error).setFocus()
        elif self._rest.isActive() or (self._job is not None and self.paper is not None):
            self._then = act
            self._make_again()
        elif self.paper is not None:
            act()

    def _hand_over(self) -> None:
        if self.paper is not None:
            self.shell.lanes.work(
                hand_over_mail,
                self._soort,
                self._over,
                self._own_words(),
                self.paper.naam,
                title="Mail klaarzetten",
                owner=self,
                done=self._open_mail,
                refused=lambda refusal: dialogs.refuse(self, refusal),
            )

    def _open_mail(self, path: Path) -> None:
        noting = self._noting()
        if not outgoing.opens(path):
            more = f"De mail staat hier: {path}"
            if dialogs.ask(self, "Er is geen mailprogramma gevonden.", "Opslaan…", "Sluiten", more=more):
                self._save_mail(path.name)
        elif noting is not None:
            self.sent.set_text(f"{_READY} Heb je hem verstuurd?")
            self.sent.button.setText(noting[0])
            self.sent.show()
            self.sent.button.setFocus()
        else:
            self.toast.say(_READY)

    def _save_mail(self, name: str) -> None:
        if target := outgoing.ask_target(self.shell, self, "Mail opslaan", name, outgoing.MAIL):
            about = (self._soort, self._over, self._own_words())
            outgoing.keep(self.shell, self, target, save_mail, *about, title="Mail opslaan", toast=self.toast.say)

    def _noting(self) -> tuple[str, Callable[[], object]] | None:
        zaak = self.paper.zaak if self.paper is not None else None
        return to_note(self.shell, self._page, self._soort, zaak, self._own())

    def _note_sent(self) -> None:
        noting = self._noting()
        self.accept()
        if noting is not None:
            noting[1]()
