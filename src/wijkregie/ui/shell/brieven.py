"""Letters, asked for from anywhere in the window."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wijkregie.domain.initiatiefbrieven import passende_initiatiefbrieven
from wijkregie.domain.initiatieven import Initiatief
from wijkregie.domain.sjablonen import Sjabloonsoort
from wijkregie.domain.subsidiebrieven import passende_subsidiebrieven
from wijkregie.domain.subsidies import Subsidiestap
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.papier import make_brief
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.brieven import Over

if TYPE_CHECKING:
    from wijkregie.ui.shell.briefvenster import Briefvenster


def show_brief(shell: Shell, parent: QWidget, soort: Sjabloonsoort, over: Over) -> "Briefvenster":
    """Make a letter and show it."""
    from wijkregie.ui.shell.briefvenster import Briefvenster  # what shows a PDF takes long to load

    window = Briefvenster(shell, parent, soort, over)
    window.show_made(make_brief, soort, over)
    return window


def subsidiebrief_choices(
    shell: Shell, parent: QWidget, wijkorgaan_id: str, jaar: int, stappen: Sequence[Subsidiestap]
) -> Choices:
    """Return the letters about a subsidie as words and acts, first those that fit its stand."""
    return _choices(shell, parent, passende_subsidiebrieven(stappen), Over(wijkorgaan_id, jaar))


def initiatiefbrief_choices(shell: Shell, parent: QWidget, initiatief: Initiatief) -> Choices:
    """Return the letters about an initiatief as words and acts, first those that fit its stand."""
    return _choices(shell, parent, passende_initiatiefbrieven(initiatief), Over(initiatief.id))


def _choices(shell: Shell, parent: QWidget, kinds: Sequence[Sjabloonsoort], over: Over) -> Choices:
    return [(f"{soort.value.capitalize()}…", partial(show_brief, shell, parent, soort, over)) for soort in kinds]
