"""Inviting the wijkorganen that are chosen in a list to a meeting that is to come."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.ui.forms.bijeenkomsten import asked_on
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.bijeenkomsten import BijeenkomstRow, invite_wijkorganen, komende_bijeenkomsten


def invite_to_meeting(shell: Shell, parent: QWidget, ids: Sequence[str]) -> None:
    """Ask to which meeting, and invite those that are not invited to it already."""

    def ask(coming: list[BijeenkomstRow]) -> None:
        if coming:
            ask_meeting(shell, parent, ids, coming)
        else:
            shell.toast(
                "Er staat geen bijeenkomst gepland.",
                "Bijeenkomsten",
                lambda: shell.open_page("afspraken", deel="bijeenkomsten"),
            )

    shell.lanes.read(komende_bijeenkomsten, owner=parent, done=ask, slot="komend")


def ask_meeting(shell: Shell, parent: QWidget, ids: Sequence[str], coming: Sequence[BijeenkomstRow]) -> FormDialog:
    """Ask to which of these meetings, and when the invitation went."""
    known = {row.id: {each.uitnodiging.wijkorgaan_id for each in row.genodigden} for row in coming}

    def left(meeting: str) -> list[str]:
        return [each for each in ids if each not in known[meeting]]

    def told(meeting: str | None) -> str | None:
        if not meeting or len(left(meeting)) == len(ids):
            return None
        return f"{len(ids) - len(left(meeting))} van de {len(ids)} zijn al uitgenodigd."

    def submit(values: dict[str, Any]) -> None:
        meeting = values.pop("bijeenkomst")
        dialog.run(shell.lanes, invite_wijkorganen, meeting, left(meeting), then=shell.done, **values)

    which = ChoiceField(
        "bijeenkomst",
        "&Welke bijeenkomst?",
        [(row.id, _words(row)) for row in coming],
        required="Kies een bijeenkomst.",
        hint=told,
    )
    title = f"{tel(len(ids), 'wijkorgaan', 'wijkorganen')} uitnodigen"
    dialog = FormDialog(parent, title, "Uitnodigen", [which, asked_on(shell.lanes.session.clock.today)], submit)
    dialog.open()
    return dialog


def _words(row: BijeenkomstRow) -> str:
    found = row.bijeenkomst
    parts = (found.soort.value.capitalize(), row.stadsdeel, format_datum_tekst(found.datum), found.onderwerp)
    return " · ".join(part for part in parts if part)
