"""The dialog that chooses a niveau outside a talk."""

from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.niveaus import niveau_in, niveau_voor
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.verplichtingen import Verplichting, geldt_in
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, LongTextField
from wijkregie.ui.forms.niveaus import NiveauField
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases import jaargesprekken
from wijkregie.usecases.regelingen import regelingen
from wijkregie.usecases.verplichtingen import verplichtingen


def choose_niveau(shell: Shell, parent: QWidget, dossier: Dossier, jaar: int) -> FormDialog:
    """Ask for the niveau of a wijkorgaan for a year, `jaar` to begin with, and keep it."""
    body, known = dossier.wijkorgaan, dossier.niveaus
    now = werkjaar(shell.lanes.session.today)
    years = sorted({now - 1, now, now + 1, jaar})
    rules: dict[int, Regeling] = {}
    promised: list[Verplichting] = []
    year = ChoiceField("jaar", "&Jaar", [(number, str(number)) for number in years], required="Kies een jaar.")
    niveau = NiveauField("niveau", "&Niveau", mark="gekozen", words=True, required="Kies een niveau.")
    reason = LongTextField("motivering", "&Waarom dit niveau?", lines=3)

    def year_chosen() -> None:
        chosen = year.value()
        if not niveau.touched:
            niveau.set_value(niveau_in(known, chosen))
        if not reason.touched:
            found = next((keuze.motivering for keuze in known if keuze.jaar == chosen), "")
            reason.set_value(found)
        of_year = [each for each in promised if geldt_in(each, chosen)]
        niveau.set_known(niveau_voor(known, chosen), chosen, rules.get(chosen), of_year)

    def offer(found: list[Regeling]) -> None:
        rules.update({regeling.jaar: regeling for regeling in found})
        year_chosen()

    def promise(found: list[Verplichting]) -> None:
        promised[:] = found
        year_chosen()

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, jaargesprekken.choose_niveau, body.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        "Niveau kiezen",
        "Niveau kiezen",
        [year, niveau, reason],
        submit,
        more=f"Voor {body.naam}, buiten een jaargesprek.",
    )
    year.typed.connect(year_chosen)
    dialog.show_values(jaar=jaar)
    year_chosen()
    shell.lanes.read(regelingen, owner=dialog, done=offer)
    shell.lanes.read(verplichtingen, owner=dialog, done=promise)
    dialog.open()
    niveau.editor.setFocus()
    return dialog
