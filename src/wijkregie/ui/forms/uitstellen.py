"""Asking until when a line of Vandaag stays away, and why."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, TextField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.uitstellen import postpone
from wijkregie.usecases.vandaag import Wachtend

LATER = "Later laten zien"


def postpone_line(shell: Shell, parent: QWidget, line: Wachtend) -> FormDialog:
    """Ask for the day on which a line is seen again; a last day that comes before it is told, and stays as it is."""
    due = line.signaal.datum
    whose = f" · {line.van}" if line.van else ""
    stays = "De laatste dag zelf verschuift niet." if due else ""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, postpone, list(line.plekken), then=shell.done, **values)

    dialog = FormDialog(
        parent,
        LATER,
        LATER,
        [
            DateField(
                "tot",
                "&Wanneer wil je dit weer zien?",
                today=shell.lanes.session.clock.today,
                required="Vul een dag in, bijvoorbeeld morgen, vr, +2w of 1 okt.",
                help_="Bijvoorbeeld morgen, vr, +2w of 1 okt.",
                hint=partial(_about_term, due),
            ),
            TextField(
                "reden",
                "Waa&rom later?",
                required="Schrijf kort op waarom.",
                help_="Dit staat erbij als het terugkomt.",
            ),
        ],
        submit,
        more=f"{line.signaal.regel}{whose}. {stays}".rstrip(),
    )
    dialog.open()
    return dialog


def _about_term(due: date | None, chosen: date | None) -> str | None:
    if due is None or chosen is None or chosen <= due:
        return None
    return f"Let op: dan is de laatste dag al voorbij. Die blijft {format_datum_tekst(due)}."
