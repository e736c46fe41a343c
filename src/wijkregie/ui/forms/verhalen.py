"""What is asked of a verhaal: whose words, with consent or not, and until when they are kept."""

from typing import Any, cast

from PySide6.QtWidgets import QWidget

from wijkregie.domain.verhalen import Verhaal, voorgestelde_bewaardag
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, LongTextField, TextField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.usecases import verhalen
from wijkregie.usecases.wijkorganen import namen

_FIELDS = ("tekst", "datum", "wijkorgaan_id", "verteller", "toestemming_op", "bewaren_tot")


def ask_verhaal(shell: Shell, parent: QWidget, traject_id: str, verhaal: Verhaal | None = None) -> FormDialog:
    """Ask for a story of a traject, new or kept; for a new one a last day is proposed."""
    clock_today = shell.lanes.session.clock.today
    body = ReferenceField("wijkorgaan_id", "Van welk wi&jkorgaan?", help_="Mag leeg blijven.")

    def submit(values: dict[str, Any]) -> None:
        if verhaal is None:
            dialog.run(shell.lanes, verhalen.add_verhaal, traject_id, then=shell.done, **values)
        else:
            dialog.run(shell.lanes, verhalen.change_verhaal, verhaal.id, then=shell.done, **values)

    def offer(known: dict[str, str]) -> None:
        body.set_choices(cast("Any", list(known.items())))
        if not body.touched:
            body.set_value(verhaal.wijkorgaan_id if verhaal else None)

    dialog = FormDialog(
        parent,
        "Verhaal toevoegen" if verhaal is None else "Verhaal wijzigen",
        "Toevoegen" if verhaal is None else "Bewaren",
        [
            LongTextField(
                "tekst",
                "Het &verhaal, in eigen woorden",
                lines=5,
                required="Schrijf het verhaal op.",
                help_="Zet er geen namen van mensen in: dit kan in een verslag komen.",
            ),
            [
                DateField("datum", "Verteld &op", today=clock_today, required="Vul in wanneer het is verteld."),
                body,
            ],
            TextField("verteller", "&Wie vertelde het?", help_="Voor jezelf. Komt nooit in een verslag of overzicht."),
            [
                DateField(
                    "toestemming_op", "&Toestemming op", today=clock_today, help_="Zonder blijft het verhaal hier."
                ),
                DateField(
                    "bewaren_tot", "&Bewaren tot en met", today=clock_today, help_="Niet langer dan nodig (AVG 5)."
                ),
            ],
        ],
        submit,
    )
    if verhaal is None:
        dialog.show_values(datum=clock_today(), bewaren_tot=voorgestelde_bewaardag(clock_today()))
    else:
        dialog.show_values(**{name: getattr(verhaal, name) for name in _FIELDS})
    shell.lanes.read(namen, owner=dialog, done=offer)
    dialog.open()
    return dialog


def remove_verhaal(shell: Shell, parent: QWidget, verhaal: Verhaal) -> None:
    """Ask, and remove a story."""
    if may_remove(shell, "dit verhaal"):
        shell.lanes.command(verhalen.remove_verhaal, verhaal.id, owner=parent, done=shell.done)
