"""The forms of a stadsdeel and a wijk, and the dialogs that add one."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.gebieden import Gebiedsoort, Stadsdeel, Wijk
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, Field, NumberField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.lanes import Lanes
from wijkregie.usecases.gebieden import add_stadsdeel, add_wijk, change_stadsdeel, change_wijk
from wijkregie.usecases.session import Outcome

NO_NAME = "Vul een naam in."
_MOST_INWONERS = 999_999


def stadsdeel_form(lanes: Lanes) -> Form:
    """Return the form in which a stadsdeel is renamed."""
    return Form(saves_with(lanes, change_stadsdeel), TextField("naam", "Stadsdeel", required=NO_NAME))


def wijk_form(lanes: Lanes) -> Form:
    """Return the form of a wijk; give its field `stadsdeel_id` the choices."""
    name, *others = _wijk_fields()
    return Form(saves_with(lanes, change_wijk), [name, others[0]], others[1:])


def new_stadsdeel(parent: QWidget, lanes: Lanes, then: Callable[[Outcome[Stadsdeel]], object]) -> FormDialog:
    """Open the dialog that adds a stadsdeel."""
    dialog = FormDialog(
        parent,
        "Stadsdeel toevoegen",
        "Stadsdeel toevoegen",
        [TextField("naam", "Naam", required=NO_NAME)],
        submit=lambda values: dialog.run(lanes, add_stadsdeel, values["naam"], then=then),
    )
    dialog.open()
    return dialog


def new_wijk(
    parent: QWidget,
    lanes: Lanes,
    stadsdelen: Sequence[Stadsdeel],
    stadsdeel_id: str,
    then: Callable[[Outcome[Wijk]], object],
) -> FormDialog:
    """Open the dialog that adds a wijk; `stadsdeel_id` is proposed, "" for none."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(lanes, add_wijk, values.pop("naam"), values.pop("stadsdeel_id"), then=then, **values)

    name, part, *others = _wijk_fields()
    dialog = FormDialog(parent, "Wijk toevoegen", "Wijk toevoegen", [name, part, others], submit=submit)
    offer(part, stadsdelen)
    dialog.show_values(soort=Gebiedsoort.WIJK, stadsdeel_id=stadsdeel_id or None)
    dialog.open()
    return dialog


def offer(field: Field, stadsdelen: Sequence[Stadsdeel]) -> None:
    """Let a field choose from these stadsdelen."""
    assert isinstance(field, ReferenceField)
    field.set_choices([(part.id, part.naam) for part in stadsdelen])


def _wijk_fields() -> list[Field]:
    return [
        TextField("naam", "Naam", required=NO_NAME),
        ReferenceField("stadsdeel_id", "Stadsdeel", required="Kies een stadsdeel."),
        ChoiceField("soort", "Soort", [(soort, soort.value) for soort in Gebiedsoort]),
        TextField("cbs_code", "CBS-code", placeholder="WK015301"),
        NumberField("inwoners", "Inwoners", most=_MOST_INWONERS),
    ]
