"""The form of a regeling, and the dialog that begins one for a year."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.regelingen import Regeling
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, DateField, LongTextField, MoneyField, NumberField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.lanes import Lanes
from wijkregie.usecases.regelingen import add_regeling, change_regeling
from wijkregie.usecases.session import Outcome

_MOST_WEEKS = 52


def regeling_form(lanes: Lanes) -> Form:
    """Return the form in which each field of a regeling is kept when it is left."""
    today = lanes.session.clock.today
    return Form(
        saves_with(lanes, change_regeling),
        [
            MoneyField("bedrag_niveau_1", "Niveau 1", help_="basis"),
            MoneyField("bedrag_niveau_2", "Niveau 2", help_="uitvoerend"),
            MoneyField("bedrag_niveau_3", "Niveau 3", help_="beleidsvormend"),
        ],
        [
            MoneyField("plafond", "Plafond", help_="Voor alle wijkorganen samen."),
            MoneyField("direct_vaststellen_tot", "Direct vaststellen tot", help_="Zonder verantwoording (Awb 4:43)."),
        ],
        [
            DateField("aanvraag_uiterlijk", "Aanvragen uiterlijk", today=today, help_="De laatste dag die nog telt."),
            DateField(
                "verantwoording_uiterlijk",
                "Verantwoorden uiterlijk",
                today=today,
                help_="De laatste dag die nog telt.",
            ),
        ],
        [
            NumberField(
                "beslistermijn_weken",
                "Beslistermijn in weken",
                least=1,
                most=_MOST_WEEKS,
                required="Vul het aantal weken in. Zegt de regeling niets, dan is het 8.",
                help_="Zegt de regeling niets, dan 8 (Awb 4:13).",
            ),
            NumberField(
                "betaaltermijn_weken",
                "Betaaltermijn in weken",
                least=1,
                most=_MOST_WEEKS,
                required="Vul het aantal weken in. Zegt de regeling niets, dan is het 6.",
                help_="Zegt de regeling niets, dan 6 (Awb 4:87).",
            ),
        ],
        CheckField(
            "reserveregel",
            "De reserve mag niet hoger zijn dan het bedrag van het jaar",
            help_="Staat dat in de regeling, dan zie je bij Subsidies welke reserve te hoog is.",
        ),
        LongTextField(
            "bron",
            "Waar staat dit?",
            lines=2,
            help_="De naam en het artikel van de regeling, om later terug te vinden.",
        ),
        CheckField(
            "voorbeeld", "Dit zijn voorbeeldbedragen", help_="Bij verzonnen bedragen staat dat erbij, ook in rapporten."
        ),
    )


def new_regeling(parent: QWidget, lanes: Lanes, jaar: int, then: Callable[[Outcome[Regeling]], object]) -> FormDialog:
    """Open the dialog that begins an empty regeling; `jaar` is proposed."""
    field = NumberField("jaar", "Jaar", least=EERSTE_JAAR, most=LAATSTE_JAAR, required="Vul het jaar in.")
    dialog = FormDialog(
        parent,
        "Jaar toevoegen",
        "Jaar toevoegen",
        [field],
        submit=lambda values: dialog.run(lanes, add_regeling, values["jaar"], then=then),
        more="De regeling begint leeg. De bedragen vul je daarna in.",
    )
    dialog.show_values(jaar=jaar)
    dialog.open()
    return dialog
