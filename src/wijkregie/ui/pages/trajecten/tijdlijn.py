"""The days of a traject on a line: the plan, its parts, what each wijkorgaan heard, and when all hear how it stands."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from wijkregie.domain.trajecten import Terugkoppelmoment, Trajectfase
from wijkregie.ui.forms.trajecten import ask_fase, ask_moment
from wijkregie.ui.models.trajectlijn import Lijnregel, lijnregels
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.pages.trajecten.tab import TrajectTab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, plain, row, scrolled
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.trajectlijn import Trajectlijn
from wijkregie.usecases import trajecten
from wijkregie.usecases.trajecten import Trajectblad


class TijdlijnTab(TrajectTab):
    """Enter opens a part or a moment to change it, and goes to a wijkorgaan or to the plan."""

    key: ClassVar[str] = "tijdlijn"

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.line = Trajectlijn()
        self.line.table.opened.connect(self._open)
        self.line.table.set_menu(self._choices)
        add = row(
            plain("Fase toevoegen", self.add_fase, "plus"),
            plain("Terugkoppelmoment toevoegen", self.add_moment, "plus"),
            None,
        )
        self.body.addWidget(scrolled(column(self.line, add, None, space=Space.L), Space.L))
        self.setFocusProxy(self.line.table)

    def show_blad(self, blad: Trajectblad) -> None:
        super().show_blad(blad)
        today = self.lanes.session.today
        self.line.set_rows(lijnregels(blad, today), today)
        self.line.table.choose_first()

    def new(self) -> None:
        self.add_fase()

    def add_fase(self) -> None:
        """Ask for a part."""
        if self.blad is not None:
            ask_fase(self.shell, self, self.blad.traject.id)

    def add_moment(self) -> None:
        """Ask for a moment to tell how it stands."""
        if self.blad is not None:
            ask_moment(self.shell, self, self.blad.traject.id)

    def _open(self, regel: Lijnregel) -> None:
        if self.blad is None:
            return
        plan = self.blad.traject.id
        if regel.fase is not None:
            ask_fase(self.shell, self, plan, regel.fase)
        elif regel.moment is not None:
            ask_moment(self.shell, self, plan, regel.moment)
        elif any(body.id == regel.id for body in self.blad.organen):
            self.shell.open_page("wijkorganen", wijkorgaan_id=regel.id, tab="contact")
        else:
            self.shell.open_page("trajecten", traject_id=plan, tab="plan")

    def _choices(self, regel: Lijnregel) -> Choices:
        show = partial(self._open, regel)
        if regel.fase is not None:
            return [("Wijzigen\tF2", show), ("Verwijderen…\tDel", partial(self._remove_fase, regel.fase))]
        if regel.moment is not None:
            ways: list[tuple[str, partial[None]]] = [("Wijzigen\tF2", show)]
            if regel.moment.gedaan_op is None:
                ways.append(("Vandaag gedaan", partial(self._tick, regel.moment)))
            return [*ways, ("Verwijderen…\tDel", partial(self._remove_moment, regel.moment))]
        return [("Tonen", show)]

    def _tick(self, moment: Terugkoppelmoment) -> None:
        today = self.lanes.session.today
        self.lanes.command(
            trajecten.change_terugkoppelmoment, moment.id, owner=self, done=self.shell.done, gedaan_op=today
        )

    def _remove_fase(self, fase: Trajectfase) -> None:
        if may_remove(self.shell, f"de fase “{fase.naam}”"):
            self.lanes.command(trajecten.remove_trajectfase, fase.id, owner=self, done=self.shell.done)

    def _remove_moment(self, moment: Terugkoppelmoment) -> None:
        if may_remove(self.shell, f"het terugkoppelmoment “{moment.onderwerp}”"):
            self.lanes.command(trajecten.remove_terugkoppelmoment, moment.id, owner=self, done=self.shell.done)
