"""The papers around a talk, asked for from anywhere in the window: made, shown, and from there printed or saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.gespreksbladen import gespreksblad
from wijkregie.usecases.gesprekspapieren import file_name, papier
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session

if TYPE_CHECKING:
    from wijkregie.ui.shell.papiervenster import Papiervenster


@dataclass(frozen=True, slots=True, kw_only=True)
class Papier:
    """A paper as it was made; `onbekend` are the things a letter leaves dots for, `gesprek` the talk it is about."""

    naam: str
    content: bytes
    onbekend: Sequence[str] = ()
    gesprek: Jaargesprek | None = None


def show_papier(shell: Shell, parent: QWidget, soort: Papiersoort, wijkorgaan_id: str, jaar: int) -> "Papiervenster":
    """Make a paper for the talk of a wijkorgaan about a year and show it."""
    from wijkregie.ui.shell.papiervenster import Papiervenster

    window = Papiervenster(shell, parent, f"{soort.value.capitalize()} {jaar}")
    window.show_made(_make, soort, wijkorgaan_id, jaar)
    return window


def _make(session: Session, soort: Papiersoort, wijkorgaan_id: str, jaar: int, *, progress: Progress) -> Papier:
    blad = gespreksblad(session, wijkorgaan_id, jaar)
    return Papier(
        naam=file_name(soort, blad.wijkorgaan, jaar),
        content=papier(session, soort, wijkorgaan_id, jaar, progress=progress),
        gesprek=blad.gesprek,
    )
