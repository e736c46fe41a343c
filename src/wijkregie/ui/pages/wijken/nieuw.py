"""Asking for a new wijk from the map."""

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.ui.forms.gebieden import new_stadsdeel, new_wijk
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.gebieden import stadsdelen
from wijkregie.usecases.session import Outcome


def ask_wijk(shell: Shell, parent: QWidget, stadsdeel_id: str) -> None:
    """Ask for a wijk, in this stadsdeel unless told otherwise; while there is no stadsdeel, for that first."""

    def ask(found: list[Stadsdeel]) -> None:
        if found:
            new_wijk(parent, shell.lanes, found, stadsdeel_id or found[0].id, shell.done)
        else:
            new_stadsdeel(parent, shell.lanes, go_on)

    def go_on(outcome: Outcome[Stadsdeel]) -> None:
        shell.done(outcome)
        new_wijk(parent, shell.lanes, [outcome.value], outcome.value.id, shell.done)

    shell.lanes.read(stadsdelen, owner=parent, done=ask)
