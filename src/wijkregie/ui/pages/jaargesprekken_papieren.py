"""The papers and the calendar of a year's talks, as they are asked for from the board and the list."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import outgoing
from wijkregie.ui.shell.papieren import show_papier
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.agenda import save_agenda_jaar


def paper_choices(shell: Shell, parent: QWidget, gesprek: Jaargesprek) -> Choices:
    """Return the papers that can be made of a talk now, as words and acts."""
    return [
        (f"{soort.value.capitalize()}…{_KEYS.get(soort, '')}", partial(show, shell, parent, gesprek, soort))
        for soort in _papers(gesprek)
    ]


def show(shell: Shell, parent: QWidget, gesprek: Jaargesprek, soort: Papiersoort = Papiersoort.VOORBLAD) -> None:
    """Make a paper for a talk and show it."""
    show_papier(shell, parent, soort, gesprek.wijkorgaan_id, gesprek.jaar)


def save_agenda(shell: Shell, parent: QWidget, jaar: int) -> None:
    """Ask where the calendar of a year goes, and write it there."""
    title = "Agenda bewaren"
    if target := outgoing.ask_target(shell, parent, title, f"Jaargesprekken {jaar}.ics", outgoing.AGENDA):
        outgoing.keep(shell, parent, target, save_agenda_jaar, jaar, title=title)


_KEYS = {Papiersoort.VOORBLAD: "\tCtrl+P"}


def _papers(gesprek: Jaargesprek) -> Sequence[Papiersoort]:
    if bereikt(gesprek, Gespreksstand.GEVOERD):
        return (Papiersoort.VOORBLAD, Papiersoort.GESPREKSVERSLAG, Papiersoort.VERSLAG_TER_AKKOORD)
    if gesprek.stand is Gespreksstand.GEPLAND:
        return (Papiersoort.VOORBLAD, Papiersoort.FORMULIER, Papiersoort.UITNODIGING)
    return (Papiersoort.VOORBLAD, Papiersoort.FORMULIER)
