"""The papers of a talk, an initiatief or a traject, asked for from anywhere in the window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell import outgoing
from wijkregie.ui.shell.papier import (
    make_eindverslag,
    make_papier,
    make_voorbladen,
    make_vraagkaart,
    make_waardering,
    make_weekblad,
    make_wijkenkaart,
)
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.agenda import save_agenda_gesprek, save_agenda_jaar
from wijkregie.usecases.brieven import Over
from wijkregie.usecases.files import file_name

if TYPE_CHECKING:
    from wijkregie.domain.wijken import Toon
    from wijkregie.ui.shell.papiervenster import Papiervenster

_BRIEVEN = {
    Papiersoort.UITNODIGING: Sjabloonsoort.UITNODIGING,
    Papiersoort.VERSLAG_TER_AKKOORD: Sjabloonsoort.VERSLAG_TER_AKKOORD,
}


def show_papier(shell: Shell, parent: QWidget, soort: Papiersoort, wijkorgaan_id: str, jaar: int) -> "Papiervenster":
    """Make a paper for the talk of a wijkorgaan about a year and show it."""
    from wijkregie.ui.shell.brieven import show_brief
    from wijkregie.ui.shell.papiervenster import Papiervenster  # what shows a PDF takes long to load

    if soort in _BRIEVEN:
        return show_brief(shell, parent, _BRIEVEN[soort], Over(wijkorgaan_id, jaar))
    window = Papiervenster(shell, parent, f"{soort.value.capitalize()} {jaar}")
    window.show_made(make_papier, soort, wijkorgaan_id, jaar)
    return window


def show_voorbladen(shell: Shell, parent: QWidget, jaar: int) -> "Papiervenster":
    """Make the voorbladen of all talks about a year, as one PDF, and show them."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, f"Voorbladen {jaar}")
    window.show_made(make_voorbladen, jaar)
    return window


def show_waardering(shell: Shell, parent: QWidget, initiatief_id: str) -> "Papiervenster":
    """Make the paper on which an initiatief is weighed, and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, "Waardering")
    window.show_made(make_waardering, initiatief_id)
    return window


def show_vraagkaart(shell: Shell, parent: QWidget, betrokkenheid_id: str) -> "Papiervenster":
    """Make the page on which a wijkorgaan reads what is asked, and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, "Vraagkaart")
    window.show_made(make_vraagkaart, betrokkenheid_id)
    return window


def show_eindverslag(shell: Shell, parent: QWidget, traject_id: str) -> "Papiervenster":
    """Make the report that closes participation in a plan, and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, "Eindverslag")
    window.show_made(make_eindverslag, traject_id)
    return window


def show_weekblad(shell: Shell, parent: QWidget) -> "Papiervenster":
    """Make the page with all that waits this week, and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, "De week")
    window.show_made(make_weekblad)
    return window


def show_wijkenkaart(shell: Shell, parent: QWidget, jaar: int, toon: "Toon", *, met_grenzen: bool) -> "Papiervenster":
    """Make the map of wijken in a year, and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, "Kaart van de wijken")
    window.show_made(partial(make_wijkenkaart, met_grenzen=met_grenzen), jaar, toon)
    return window


def paper_choices(shell: Shell, parent: QWidget, gesprek: Jaargesprek, wijkorgaan: str) -> Choices:
    """Return what can be made of a talk as it stands now, as words and acts; `wijkorgaan` is the name."""
    found: list[tuple[str, Callable[[], object]]] = [
        (
            f"{soort.value.capitalize()}…",
            partial(show_papier, shell, parent, soort, gesprek.wijkorgaan_id, gesprek.jaar),
        )
        for soort in _papers(gesprek)
    ]
    if gesprek.datum is not None:
        found.append(("Agenda bewaren (.ics)…", partial(save_agenda_van_gesprek, shell, parent, gesprek, wijkorgaan)))
    return found


def save_agenda_van_gesprek(shell: Shell, parent: QWidget, gesprek: Jaargesprek, wijkorgaan: str) -> None:
    """Ask where the calendar of one talk goes and write it there; `wijkorgaan` is the name."""
    name = file_name("Jaargesprek", gesprek.jaar, wijkorgaan)
    if target := outgoing.ask_target(shell, parent, "Agenda bewaren", f"{name}.ics", outgoing.AGENDA):
        outgoing.keep(shell, parent, target, save_agenda_gesprek, gesprek.id, title="Agenda bewaren")


def save_agenda_van_jaar(shell: Shell, parent: QWidget, jaar: int) -> None:
    """Ask where the calendar of all talks about a year goes and write it there."""
    name = f"Jaargesprekken {jaar}.ics"
    if target := outgoing.ask_target(shell, parent, "Agenda bewaren", name, outgoing.AGENDA):
        outgoing.keep(shell, parent, target, save_agenda_jaar, jaar, title="Agenda bewaren")


def _papers(gesprek: Jaargesprek) -> Sequence[Papiersoort]:
    if bereikt(gesprek, Gespreksstand.GEVOERD):
        return (Papiersoort.VOORBLAD, Papiersoort.GESPREKSVERSLAG, Papiersoort.VERSLAG_TER_AKKOORD)
    if gesprek.stand is Gespreksstand.GEPLAND:
        return (Papiersoort.VOORBLAD, Papiersoort.FORMULIER, Papiersoort.UITNODIGING)
    return (Papiersoort.VOORBLAD, Papiersoort.FORMULIER)
