"""Agreeing on a niveau, and ending the talk: what happens is shown first, and a day still to come is asked about."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.niveauvoorstellen import Niveauvoorstel, voorstel_zinnen
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.jaargesprekken import agree_niveau, change_jaargesprek, hold_jaargesprek, niveau_voorstel


def agree(
    shell: Shell, parent: QWidget, gesprek: Jaargesprek, niveau: Niveau | None, undone: Callable[[], None]
) -> None:
    """Show what agreeing on a niveau brings about, and do it when wanted; None decides later.

    `undone` is called when nothing comes of it.
    """

    def refused(refusal: Refusal) -> None:
        undone()
        shell.refuse(refusal)

    def propose(voorstel: Niveauvoorstel) -> None:
        def submit(_values: object) -> None:
            dialog.run(shell.lanes, agree_niveau, gesprek.id, voorstel.niveau, then=shell.done)

        title = f"Niveau {voorstel.niveau.value} afspreken"
        said = "\n".join(f"–  {zin}" for zin in voorstel_zinnen(voorstel))
        dialog = FormDialog(parent, title, "Afspreken", [], submit, more=said)
        dialog.rejected.connect(undone)
        dialog.open()

    def go_on() -> None:
        shell.lanes.read(niveau_voorstel, gesprek.id, niveau, owner=parent, done=propose, refused=refused)

    if niveau is None:
        shell.lanes.command(
            change_jaargesprek, gesprek.id, owner=parent, done=shell.done, refused=refused, niveau_afgesproken=None
        )
    elif is_still_to_come(shell, gesprek):
        if finish(shell, parent, gesprek, then=go_on):
            return
        undone()
    else:
        go_on()


def finish(shell: Shell, parent: QWidget, gesprek: Jaargesprek, *, then: Callable[[], object] | None = None) -> bool:
    """Mark a talk as held, on the day it was planned or else today; tells whether it is being done."""
    today = shell.lanes.session.today
    datum = gesprek.datum or today
    if is_still_to_come(shell, gesprek):
        more = f"In de agenda staat {format_datum_tekst(datum)}. Een gesprek dat gevoerd is, kan niet later zijn."
        if not shell.ask("Was dit gesprek vandaag?", "Ja, vandaag", more=more):
            return False
        datum = today
    done = shell.done if then is None else lambda _outcome: then()
    shell.lanes.command(hold_jaargesprek, gesprek.wijkorgaan_id, gesprek.jaar, datum=datum, owner=parent, done=done)
    return True


def is_still_to_come(shell: Shell, gesprek: Jaargesprek) -> bool:
    """Tell whether a talk that was not held yet is planned for a day after today."""
    today = shell.lanes.session.today
    return not bereikt(gesprek, Gespreksstand.GEVOERD) and (gesprek.datum or today) > today
