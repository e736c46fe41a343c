"""The preview of a letter around a talk, with the mail that goes with it."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.ui.forms.gespreksstappen import move_on
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.shell.papiervenster import Papiervenster
from wijkregie.ui.widgets.banner import Banner
from wijkregie.ui.widgets.basics import plain, primary
from wijkregie.usecases.jaargesprekken import invite_jaargesprekken
from wijkregie.usecases.mail import hand_over_mail, save_mail

_SENT = {
    Sjabloonsoort.UITNODIGING: ("Uitnodiging is verstuurd", Gespreksstand.GEPLAND),
    Sjabloonsoort.VERSLAG_TER_AKKOORD: ("Verslag is verstuurd", Gespreksstand.GEVOERD),
}
"""What can be noted of a letter, and the stand of a talk of which it waits to be."""
_READY = "De mail staat klaar in je mailprogramma."


class Briefvenster(Papiervenster):
    """Puts the mail ready in the user's own mail program, and notes that it was sent when the user says so."""

    def __init__(
        self, shell: Shell, parent: QWidget, title: str, soort: Sjabloonsoort, wijkorgaan_id: str, jaar: int
    ) -> None:
        super().__init__(shell, parent, title)
        self._about = (soort, wijkorgaan_id, jaar)
        self._page = parent
        words, self._stand = _SENT[soort]
        self.sent = Banner(f"{_READY} Heb je hem verstuurd?", words, self._note_sent)
        self.head.addWidget(self.sent)

    def make_buttons(self) -> list[QPushButton]:
        return [
            plain("Opslaan…", self.save, "bewaren"),
            plain("Afdrukken…", self.print_paper, "print"),
            primary("Mail klaarzetten", self.make_mail, "mail"),
        ]

    def make_mail(self) -> None:
        """Make the mail and open it in the user's mail program."""
        if self.paper is not None:
            self.shell.lanes.work(
                hand_over_mail,
                *self._about,
                self.paper.naam,
                title="Mail klaarzetten",
                owner=self,
                done=self._open_mail,
                refused=lambda refusal: dialogs.refuse(self, refusal),
            )

    def _open_mail(self, path: Path) -> None:
        if not outgoing.opens(path):
            more = f"De mail staat hier: {path}"
            if dialogs.ask(self, "Er is geen mailprogramma gevonden.", "Opslaan…", "Sluiten", more=more):
                self._save_mail(path.name)
        elif self._to_note is not None:
            self.sent.show()
            self.sent.button.setFocus()
        else:
            self.toast.say(_READY)

    def _save_mail(self, name: str) -> None:
        if target := outgoing.ask_target(self.shell, self, "Mail opslaan", name, outgoing.MAIL):
            say = self.toast.say
            outgoing.keep(self.shell, self, target, save_mail, *self._about, title="Mail opslaan", toast=say)

    @property
    def _to_note(self) -> Jaargesprek | None:
        """The talk of which it waits to be noted that the letter was sent."""
        gesprek = self.paper.gesprek if self.paper is not None else None
        return gesprek if gesprek is not None and gesprek.stand is self._stand else None

    def _note_sent(self) -> None:
        """Note an invitation at once; of a verslag the day is asked, for the akkoord is awaited from then on."""
        gesprek, paper = self._to_note, self.paper
        self.accept()
        if gesprek is None or paper is None:
            return
        if self._stand is Gespreksstand.GEPLAND:
            lanes, done = self.shell.lanes, self.shell.done
            lanes.command(invite_jaargesprekken, [gesprek.id], uitgenodigd_op=lanes.session.today, done=done)
        else:
            move_on(self.shell, self._page, [(gesprek, paper.wijkorgaan)])
