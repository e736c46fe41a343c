"""The form of a regeling in its sections, and the dialogs that begin one and ask why one in use is changed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling, gebruik_tekst
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import CheckField, DateField, Field, LongTextField, MoneyField, NumberField, TextField
from wijkregie.ui.forms.form import Form, Save, lay
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line
from wijkregie.usecases.regelingen import add_regeling
from wijkregie.usecases.session import Outcome

_LAST_DAY = "De laatste dag die nog telt."
_VOORAF = "Zoveel weken vóór het besluit hoort een wijkorgaan van een plan. Leeg: dan wordt er niets over gezegd."
_BANDEN = (
    "Wat een traject meestal kost, per participatiegraad. Elke band begint waar de vorige eindigt. "
    "Leeg: dan zie je bij een traject geen band."
)


def regeling_form(save: Save, today: Callable[[], date], deelplafonds: QWidget) -> Form:
    """Return the form of a regeling; each field is kept when it is left.

    `deelplafonds` stands in the section of the plafond.
    """
    form = Form(save)
    bedragen = _section(
        form,
        "Bedragen",
        [
            MoneyField("bedrag_niveau_1", "Niveau 1", help_="basis"),
            MoneyField("bedrag_niveau_2", "Niveau 2", help_="uitvoerend"),
            MoneyField("bedrag_niveau_3", "Niveau 3", help_="beleidsvormend"),
        ],
        [
            MoneyField("toeslag_hoogstens", "Toeslag hoogstens", help_="Per wijkorgaan. Leeg: geen toeslag."),
            TextField("toeslag_waarvoor", "Toeslag waarvoor?", help_="Bijvoorbeeld voor een wijkkrant."),
        ],
    )
    plafond = _section(
        form,
        "Plafond",
        MoneyField("plafond", "Hele gemeente", help_="Voor alle wijkorganen samen. Leeg: geen plafond."),
    )
    plafond.addWidget(deelplafonds)
    termijnen = _section(
        form,
        "Termijnen en datums",
        [
            DateField("aanvraag_uiterlijk", "Aanvragen uiterlijk", today=today, help_=_LAST_DAY),
            DateField("verantwoording_uiterlijk", "Verantwoorden uiterlijk", today=today, help_=_LAST_DAY),
        ],
        [
            _weeks("beslistermijn_weken", "Weken om te beslissen", "Niets bepaald: 8 (Awb 4:13).", 8),
            _weeks("betaaltermijn_weken", "Weken om te betalen", "Niets bepaald: 6 (Awb 4:87).", 6),
            _weeks("aanvulling_weken", "Weken om aan te vullen", "Meestal 2 (Awb 4:5).", 2),
        ],
    )
    regels = _section(
        form,
        "Regels",
        MoneyField("direct_vaststellen_tot", "Direct vaststellen tot", help_="Zonder verantwoording (Awb 4:43)."),
        CheckField(
            "reserveregel",
            "De reserve mag niet hoger zijn dan het bedrag van het jaar",
            help_="Staat dat in de regeling, dan zie je bij Subsidies welke reserve te hoog is.",
        ),
    )
    participatie = _section(
        form,
        "Hoe vroeg wijkorganen van een plan horen",
        [
            _weken(f"informeren_weken_niveau_{niveau.value}", f"Weken vooraf, niveau {niveau.value}", help_)
            for niveau, help_ in zip(Niveau, ("basis", "uitvoerend", "beleidsvormend"), strict=True)
        ],
        _weken(
            "terugkoppeling_weken",
            "Weken om terug te koppelen",
            "Zo snel hoort een wijkorgaan wat er met zijn inbreng is gedaan, als er geen andere dag is beloofd.",
        ),
    )
    participatie.insertWidget(1, label(_VOORAF, "meta", wrap=True))
    kosten = _section(
        form,
        "Kosten van participatie",
        [MoneyField("kosten_vanaf", "Laag, vanaf"), MoneyField("kosten_laag_tot", "Laag, tot")],
        [MoneyField("kosten_middel_tot", "Middel, tot"), MoneyField("kosten_hoog_tot", "Hoog, tot")],
    )
    kosten.insertWidget(1, label(_BANDEN, "meta", wrap=True))
    bron = _section(
        form,
        "Bron en toelichting",
        LongTextField(
            "activiteiten",
            "Waarvoor is de subsidie?",
            lines=2,
            help_="In een of twee zinnen. Dit komt in het openbare register van subsidies (Woo 3.3a).",
        ),
        LongTextField("bron", "Waar staat dit?", lines=2, help_="De naam en het artikel, om later terug te vinden."),
        LongTextField("toelichting", "Toelichting", lines=2, help_="Voor jezelf en voor wie het na jou doet."),
        CheckField(
            "voorbeeld", "Dit zijn voorbeeldbedragen", help_="Bij verzonnen bedragen staat dat erbij, ook in rapporten."
        ),
    )
    form.setLayout(column(bedragen, plafond, termijnen, regels, participatie, kosten, bron, space=Space.XXL))
    return form


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


def ask_reason(
    parent: QWidget, jaar: int, aanvragen: int, act: str, then: Callable[[str], object], more: str = ""
) -> FormDialog:
    """Ask why a regeling in use is changed or removed, and go on with the reason; `act` is the word for it."""

    def submit(values: dict[str, str]) -> None:
        dialog.accept()
        then(values["reden"])

    dialog = FormDialog(
        parent,
        f"Regeling {jaar} {act.lower()}",
        act,
        [
            LongTextField(
                "reden",
                "Waarom?",
                lines=3,
                required="Schrijf op waarom. Anders weet later niemand het meer.",
                help_="Bijvoorbeeld het besluit van de raad, met de dag.",
            )
        ],
        submit,
        more=f"{gebruik_tekst(jaar, aanvragen)} {more}".strip(),
    )
    dialog.open()
    return dialog


def _section(form: Form, title: str, *rows: Field | Sequence[Field]) -> QVBoxLayout:
    """Return a section with these fields, which the form takes."""
    inner = QWidget()
    for field in lay(inner, rows).values():
        form.take(field)
    return column(column(label(title, "paneel"), line(), space=Space.XS), inner, space=Space.M)


def _weken(name: str, title: str, help_: str) -> NumberField:
    """Return a field for weeks that may stay empty."""
    return NumberField(name, title, least=1, most=52, help_=help_)


def _weeks(name: str, title: str, help_: str, usual: int) -> NumberField:
    said = f"Vul het aantal weken in. Meestal is het {usual}."
    return NumberField(name, title, least=1, most=52, required=said, help_=help_)
