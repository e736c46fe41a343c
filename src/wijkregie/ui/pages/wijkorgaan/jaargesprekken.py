"""The yearly talks of a wijkorgaan; the chosen one is filled in where it stands."""

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.ui.forms.gesprek.formulier import GespreksForm
from wijkregie.ui.forms.gespreksplanning import plan
from wijkregie.ui.forms.gespreksstappen import hold
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.wijkorgaan.years import YearsTab
from wijkregie.ui.widgets.basics import plain


class JaargesprekkenTab(YearsTab):
    """The talk of each year, or the way to plan or write down the one that is due."""

    key = "jaargesprekken"
    title = "Jaargesprekken"

    def __init__(self, shell: Shell) -> None:
        self.form = GespreksForm(shell)
        super().__init__(shell, self.form, "Gesprek plannen")
        self.hold = plain("Gesprek vastleggen", self._hold, "notitie")
        self.top.addWidget(self.hold)
        self.top.addWidget(self.form.tools)
        self.setFocusProxy(self.form)

    @staticmethod
    def count(dossier: Dossier) -> int:
        return len(dossier.gesprekken)

    def years(self, dossier: Dossier) -> dict[int, str]:
        return {talk.jaar: "" for talk in dossier.gesprekken}

    def show_year(self, dossier: Dossier, jaar: int) -> None:
        talk = self._talk(dossier, jaar)
        self.hold.setVisible(talk is None)
        self.form.tools.setVisible(talk is not None)
        if talk is None:
            why = "Plan het gesprek, of leg het vast als het al is geweest."
            self.show_empty(f"Nog geen gesprek voor {jaar}.", why)
        else:
            self.form.show_talk(talk.id)
            self.show_content()

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def new(self) -> None:
        """Plan the talk of the year that is shown."""
        if self._dossier is not None and self.may_leave():
            body = self._dossier.wijkorgaan
            dialog = plan(self.shell, self, self.jaar, [(body.id, body.naam)], self._talk(self._dossier, self.jaar))
            dialog.show_values(wijkorgaan_id=body.id)

    def _hold(self) -> None:
        if self._dossier is not None:
            body = self._dossier.wijkorgaan
            hold(self.shell, self, self.jaar, [(body.id, body.naam)], body.id)

    @staticmethod
    def _talk(dossier: Dossier, jaar: int) -> Jaargesprek | None:
        return next((talk for talk in dossier.gesprekken if talk.jaar == jaar), None)
