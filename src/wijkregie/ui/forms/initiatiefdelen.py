"""The parts of an initiatief in the order of its life: the idea, how it is weighed, the money, and the end."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.budgetten import Boeking, Boekingsoort
from wijkregie.domain.datums import format_datum, format_datum_tekst
from wijkregie.domain.geld import format_bedrag, format_bedrag_kort
from wijkregie.domain.initiatieven import SCOREWOORDEN, Geldbron, Initiatief, Zijde, is_toegekend
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.form import Form
from wijkregie.ui.forms.gesprek.vragen import SchaalField
from wijkregie.ui.forms.initiatieven import GROEP_HELP, SOORTEN, named, persoon_field
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.waarderingsdriehoek import Waarderingsdriehoek
from wijkregie.usecases.initiatieven import Initiatiefblad, change_initiatief, weigh

_ASKED = {
    Zijde.LEGITIMITEIT: "Past het bij de regels, en bij wat de wijk wil?",
    Zijde.BETROKKENHEID: "Wie doen er mee, en wie staan erachter?",
    Zijde.RENDEMENT: "Wat levert het de buurt op?",
}
_ENDS = (SCOREWOORDEN[min(SCOREWOORDEN)], SCOREWOORDEN[max(SCOREWOORDEN)])


def idee_form(lanes: Lanes) -> tuple[Form, ReferenceField, ReferenceField]:
    """Return the form of the idea, with its fields for the persoon and the wijk."""
    today = lanes.session.clock.today
    whose, where = persoon_field(), ReferenceField("wijk_id", "Wi&jk")

    def save(entity_id: str, name: str, value: Any, refused: Any, *, continues: bool) -> None:
        lanes.command(
            change_initiatief, entity_id, refused=refused, continues=continues, **_without_empty(named({name: value}))
        )

    form = Form(
        save,
        TextField("naam", "&Naam", required="Geef het initiatief een naam."),
        ChoiceField("soort", "&Soort", SOORTEN, required="Kies een soort."),
        [whose, TextField("indiener", "&Groep", help_=GROEP_HELP)],
        LongTextField("idee", "&Idee", lines=4),
        [where, MoneyField("gevraagd", "Gevraagd &bedrag")],
        LongTextField("draagvlak", "&Draagvlak", lines=2),
        [
            DateField("ontvangen_op", "Binnengekomen &op", today=today, required="Vul de dag in."),
            DateField("antwoord_uiterlijk", "Antwoord uiterlij&k", today=today),
        ],
        TextField("contactpersoon", "&Vast contact", help_="Bij wie de indiener altijd terechtkan."),
        LongTextField("toelichting", "Toe&lichting", lines=2),
    )
    return form, whose, where


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """Leave the persoon to the new name where there is one."""
    return {name: value for name, value in values.items() if name != "persoon_id" or "persoon_naam" not in values}


class Weging(Form):
    """Three scores with their reasons; a triangle elsewhere follows them at once."""

    def __init__(self, lanes: Lanes, triangle: Waarderingsdriehoek) -> None:
        rows: list[Field] = []
        for zijde in Zijde:
            rows.append(SchaalField(zijde.value, zijde.value.capitalize(), ends=_ENDS, help_=_ASKED[zijde]))
            rows.append(LongTextField(zijde.reden, f"Waarom deze score voor {zijde.value}?", lines=2))

        def save(entity_id: str, name: str, value: Any, refused: Any, *, continues: bool) -> None:
            lanes.command(weigh, entity_id, refused=refused, continues=continues, **{name: value})

        super().__init__(save, *rows)
        self._triangle = triangle
        for zijde in Zijde:
            self.fields[zijde.value].typed.connect(self._draw)

    def show_entity(self, entity_id: str, entity: object) -> None:
        super().show_entity(entity_id, entity)
        self._draw()

    def _draw(self) -> None:
        self._triangle.show_scores({zijde: self.fields[zijde.value].value() for zijde in Zijde})


class Geld(QWidget):
    """What was promised, paid and is left, with each payment."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "", wrap=True)
        self._rows: RowsModel[Boeking] = RowsModel(_columns(), key=lambda boeking: boeking.id)
        self.table = DataTable(self._rows, "Toegezegd en betaald", edge=Space.S, grows=True)
        self.setLayout(column(self.words, self.table, space=Space.S))

    def show_blad(self, blad: Initiatiefblad) -> None:
        """Show the money of an initiatief."""
        self.words.setText(money_words(blad))
        self._rows.set_rows(list(blad.boekingen))
        self.table.setVisible(bool(blad.boekingen))


def money_words(blad: Initiatiefblad) -> str:
    """Say what was promised, paid and is left."""
    found, money = blad.initiatief, blad.rij.geld
    if not is_toegekend(found):
        return "Geld toezeggen kan bij het besluit."
    if found.geldbron is Geldbron.GEEN or found.toegekend is None:
        return "Voor dit initiatief is geen geld nodig."
    granted = format_bedrag_kort(found.toegekend)
    if found.geldbron is Geldbron.ELDERS:
        where = found.geldbron_toelichting or "een andere geldbron"
        return f"{granted} komt uit {where}. Dat geld staat niet in een budget."
    said = f"{granted} toegezegd uit het {found.geldbron.value if found.geldbron else 'budget'}"
    if not money.betaald:
        return f"{said}, nog niets betaald."
    if money.nog_te_betalen:
        paid, left = format_bedrag_kort(money.betaald), format_bedrag_kort(money.nog_te_betalen)
        return f"{said}: {paid} betaald, nog {left} te gaan."
    return f"{said} en helemaal betaald."


def advies_words(found: Initiatief) -> tuple[str, str]:
    """Return what the commissie advised on which day, and why."""
    if found.advies is None or found.advies_op is None:
        return "De commissie heeft nog geen advies gegeven.", ""
    return f"{found.advies.value.capitalize()}, op {format_datum_tekst(found.advies_op)}", found.advies_reden


def besluit_words(found: Initiatief) -> tuple[str, str]:
    """Return what was decided on which day, and why."""
    if found.besluit is None or found.besluit_op is None:
        return "Er is nog geen besluit.", ""
    amount = f", {format_bedrag_kort(found.toegekend)} toegekend" if found.toegekend else ""
    return f"{found.besluit.value.capitalize()}, op {format_datum_tekst(found.besluit_op)}{amount}", found.besluit_reden


def vervolg_form(lanes: Lanes) -> Form:
    """Return the form of what follows on the decision."""
    today = lanes.session.clock.today

    def save(entity_id: str, name: str, value: Any, refused: Any, *, continues: bool) -> None:
        lanes.command(change_initiatief, entity_id, refused=refused, continues=continues, **{name: value})

    return Form(
        save,
        [
            DateField("antwoord_verstuurd_op", "Antwoord verstuurd op", today=today),
            DateField("afgerond_op", "Afgerond op", today=today),
        ],
        LongTextField("terugkoppeling", "Terugkoppeling", lines=3, help_="Wat de indiener hoort over wat ervan kwam."),
        [
            DateField("teruggekoppeld_op", "Teruggekoppeld op", today=today),
            DateField("bedankt_op", "Bedankt op", today=today),
        ],
    )


def _columns() -> list[Column[Boeking]]:
    return [
        Column("Datum", lambda boeking: format_datum(boeking.datum), sort=lambda boeking: boeking.datum, chars=11),
        Column("Soort", lambda boeking: _KINDS.get(boeking.soort, boeking.soort.value), chars=12),
        Column(
            "Omschrijving",
            lambda boeking: boeking.omschrijving,
            look=lambda _boeking: Look(colour="tekst2", small=True),
            tip=lambda boeking: boeking.omschrijving,
            chars=0,
            least=20,
            goes=1,
        ),
        Column(
            "Bedrag",
            lambda boeking: format_bedrag(boeking.bedrag),
            sort=lambda boeking: boeking.bedrag,
            right=True,
            chars=13,
        ),
    ]


_KINDS: Mapping[Boekingsoort, str] = {Boekingsoort.TOEZEGGING: "toegezegd", Boekingsoort.BESTEDING: "betaald"}
