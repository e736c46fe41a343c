"""Dialogs and form of a subsidie: the aanvraag, a step, and what is kept beside the steps."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import format_dag_maand, format_datum_tekst
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling, bedrag_voor, kent_toeslag, verwacht_bedrag
from wijkregie.domain.subsidies import Grond, Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.subsidiestappen import STAPVORMEN, Stapvorm, gronden_na
from wijkregie.domain.subsidievervolg import (
    hints_stap,
    mogelijke_stappen,
    volgende_stappen,
    voorgesteld_bedrag,
    voorgestelde_termijn,
)
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size
from wijkregie.usecases.subsidiejaren import Subsidierij
from wijkregie.usecases.subsidies import add_aanvraag, add_stap, change_stap, change_subsidie, remove_stap

_RESERVE_HELP = "Zoals het wijkorgaan die bij de aanvraag opgeeft."
_TOESLAG_HELP = "Naast het bedrag van het niveau."


def subsidie_form(lanes: Lanes) -> Form:
    """Return the form of what is kept beside the steps; each field is saved when it is left."""
    return Form(
        saves_with(lanes, change_subsidie),
        [
            TextField("kenmerk", "&Kenmerk", help_="Nummer in het zaaksysteem."),
            MoneyField("egalisatiereserve", "&Egalisatiereserve", help_=_RESERVE_HELP),
        ],
        MoneyField("toeslag", "Toe&slag", help_=_TOESLAG_HELP),
        LongTextField("toelichting", "Toe&lichting", lines=3),
    )


def show_toeslag(form: Form, regeling: Regeling | None, subsidie: Subsidie) -> None:
    """Show the field of the toeslag where the regeling has one, or one still stands with the subsidie."""
    form.fields["toeslag"].setVisible(kent_toeslag(regeling) or bool(subsidie.toeslag))


def new_aanvraag(
    shell: Shell,
    parent: QWidget,
    jaar: int,
    rijen: Sequence[Subsidierij],
    regeling: Regeling | None,
    wijkorgaan_id: str = "",
) -> FormDialog:
    """Ask for an aanvraag of one of the wijkorganen that have none for the year."""
    open_ = {rij.id: rij for rij in rijen if not rij.stappen}
    today = shell.lanes.session.today
    body = ReferenceField(
        "wijkorgaan_id",
        "&Wijkorgaan",
        [(rij.id, rij.wijkorgaan) for rij in open_.values()],
        required="Kies een wijkorgaan.",
    )
    amount = MoneyField(
        "bedrag",
        "Gevraagd &bedrag",
        hint=lambda bedrag: _amount_hint(bedrag, _chosen(body, open_), expected(), regeling),
    )
    more = MoneyField("toeslag", "Toe&slag", help_=_TOESLAG_HELP)

    def expected() -> int | None:
        row = _chosen(body, open_)
        return verwacht_bedrag(regeling, row.niveau, more.value() if more.usable() else None) if row else None

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, add_aanvraag, jaar=jaar, then=shell.done, **values)

    def prefill() -> None:
        row = _chosen(body, open_)
        if row is None:
            return
        if row.subsidie is not None and not more.touched:
            more.set_value(row.subsidie.toeslag)
        if not amount.touched:
            amount.set_value(expected())
            amount.check()

    dialog = FormDialog(
        parent,
        f"Aanvraag {jaar} invoeren",
        "Aanvraag invoeren",
        [
            body,
            [
                DateField("datum", "&Ontvangen op", today=shell.lanes.session.clock.today, required="Vul de dag in."),
                amount,
            ],
            [
                TextField("kenmerk", "&Kenmerk", help_="Nummer in het zaaksysteem."),
                MoneyField("egalisatiereserve", "&Egalisatiereserve", help_=_RESERVE_HELP),
            ],
            *([more] if kent_toeslag(regeling) else []),
        ],
        submit,
        more=_deadline(jaar, regeling, today),
    )
    body.typed.connect(prefill)
    body.left.connect(prefill)
    more.typed.connect(prefill)
    dialog.show_values(datum=today)
    if wijkorgaan_id in open_:
        dialog.show_values(wijkorgaan_id=wijkorgaan_id)
        prefill()
        amount.setFocus()
    dialog.open()
    return dialog


def new_stap(
    shell: Shell, parent: QWidget, rij: Subsidierij, regeling: Regeling | None, soort: Stapsoort | None = None
) -> FormDialog:
    """Ask for the next step of a subsidie: of this kind, else what usually comes next stands first."""
    assert rij.subsidie is not None
    subsidie_id = rij.subsidie.id
    likely = volgende_stappen(rij.stappen, regeling, op_het_spel(rij))
    kinds = (*likely, *(other for other in mogelijke_stappen(rij.stappen) if other not in likely))
    act = f"{stapwoord(soort)} noteren" if soort else "Stap toevoegen"

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, add_stap, subsidie_id, then=shell.done, **values)

    dialog = Stapdialoog(shell, parent, rij, regeling, act, (soort,) if soort else kinds, submit)
    dialog.show_values(datum=shell.lanes.session.today, soort=soort or (likely[0] if likely else None))
    dialog.suggest()
    dialog.open()
    return dialog


def edit_stap(
    shell: Shell, parent: QWidget, rij: Subsidierij, regeling: Regeling | None, stap: Subsidiestap
) -> FormDialog:
    """Correct a step, and ask why."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, change_stap, stap.id, then=shell.done, **values)

    kinds = mogelijke_stappen(rij.stappen, stap)
    dialog = Stapdialoog(shell, parent, rij, regeling, "Stap wijzigen", kinds, submit, stap)
    dialog.show_values(
        soort=stap.soort,
        datum=stap.datum,
        bedrag=stap.bedrag,
        termijn_tot=stap.termijn_tot,
        kenmerk=stap.kenmerk,
        toelichting=stap.toelichting,
    )
    dialog.show_kind()
    dialog.show_values(grond=stap.grond)
    dialog.open()
    return dialog


def drop_stap(shell: Shell, parent: QWidget, rij: Subsidierij, stap: Subsidiestap) -> FormDialog:
    """Ask why a step goes, and remove it."""

    def submit(values: dict[str, Any]) -> None:
        dialog.run(shell.lanes, remove_stap, stap.id, then=shell.done, **values)

    dialog = FormDialog(
        parent,
        f"Stap verwijderen · {rij.wijkorgaan}",
        "Verwijderen",
        [_reden()],
        submit,
        more=f"‘{stapwoord(stap.soort)}’ van {format_datum_tekst(stap.datum)}. Je kunt het ongedaan maken.",
    )
    dialog.open()
    return dialog


def op_het_spel(rij: Subsidierij) -> int | None:
    """Return the amount (cents) a decision is about: that asked, else that of the niveau."""
    return rij.volgens_niveau if rij.bedragen.gevraagd is None else rij.bedragen.gevraagd


class Stapdialoog(FormDialog):
    """Asks for a step, and only for what its kind carries."""

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        rij: Subsidierij,
        regeling: Regeling | None,
        act: str,
        kinds: Sequence[Stapsoort],
        submit: Callable[[dict[str, Any]], None],
        stap: Subsidiestap | None = None,
    ) -> None:
        """Offer these kinds; of one alone it is not asked. `stap` is the one that is corrected."""
        assert rij.subsidie is not None
        self._rij, self._regeling, self._stap = rij, regeling, stap
        self._soort = kinds[0] if len(kinds) == 1 and stap is None else None
        self._given = submit
        today = shell.lanes.session.clock.today
        words = [(soort, stapwoord(soort)) for soort in kinds]
        asked = ChoiceField("soort", "&Wat is er gebeurd?", words, required="Kies wat er is gebeurd.")
        rows: list[Field | Sequence[Field]] = [] if self._soort else [asked]
        rows += [
            [
                DateField(
                    "datum", "Op welke &dag?", today=today, required="Vul de dag in.", hint=self._hint_for("datum")
                ),
                MoneyField("bedrag", "&Bedrag", hint=self._hint_for("bedrag")),
                DateField("termijn_tot", "&Uiterlijk", today=today),
            ],
            ChoiceField("grond", "&Grond", [(grond, _ground(grond)) for grond in Grond]),
            TextField("kenmerk", "&Kenmerk", width=Size.FIELD_MONEY, hint=self._hint_for("kenmerk")),
            LongTextField("toelichting", "Toe&lichting", lines=2),
        ]
        if stap is not None:
            rows.append(_reden())
        super().__init__(parent, f"{act} · {rij.wijkorgaan} {rij.subsidie.jaar}", act, rows, self._submit_kind)
        if not self._soort:
            asked.left.connect(self.suggest)
        self.fields["datum"].left.connect(self._suggest_term)

    @property
    def soort(self) -> Stapsoort | None:
        """The kind of step that is asked for or chosen, or None while none is."""
        return self._soort or self.fields["soort"].value()

    def show_values(self, **values: Any) -> None:
        """Fill in what is known already; a kind that is not asked needs no filling in."""
        super().show_values(**{name: value for name, value in values.items() if name in self.fields})

    def show_kind(self) -> None:
        """Show the fields of the kind, and no others."""
        soort = self.soort
        vorm = STAPVORMEN[soort] if soort else Stapvorm()
        for name in ("bedrag", "termijn_tot", "kenmerk"):
            self.fields[name].setVisible(name in vorm.velden)
        for name, words in _NODIG.items():
            self.fields[name].required = words if name in vorm.nodig else ""
        grounds = self.fields["grond"]
        assert isinstance(grounds, ChoiceField)
        grounds.setVisible(bool(vorm.gronden))
        stappen = self._rij.stappen
        place = stappen.index(self._stap) if self._stap in stappen else len(stappen)
        fitting = gronden_na(soort, stappen[:place]) if soort else ()
        grounds.set_choices([(grond, _ground(grond)) for grond in fitting])
        self._fit()

    def suggest(self) -> None:
        """Show the fields of the kind, with the amount and last day that are usual for it."""
        self.show_kind()
        amount, soort = self.fields["bedrag"], self.soort
        if soort is not None and self._stap is None and not amount.touched:
            amount.set_value(voorgesteld_bedrag(soort, self._rij.bedragen, self._rij.volgens_niveau))
        self._suggest_term()

    def _suggest_term(self) -> None:
        last, day = self.fields["termijn_tot"], self.fields["datum"]
        if self.soort is not None and self._stap is None and not last.touched and day.usable():
            last.set_value(voorgestelde_termijn(self.soort, self._regeling, day.value()))

    def _hint_for(self, name: str) -> Callable[[Any], str | None]:
        def hint(value: Any) -> str | None:
            soort, day = self.soort, self.fields["datum"]
            if soort is None or not day.usable():
                return None
            tried = Subsidiestap(
                id=self._stap.id if self._stap else "",
                subsidie_id="",
                **{"soort": soort, "datum": day.value(), "kenmerk": "-", name: value},
            )
            return dict(hints_stap(tried, self._rij.stappen, self._regeling)).get(name)

        return hint

    def _submit_kind(self, values: dict[str, Any]) -> None:
        """Leave out what a step of this kind does not carry."""
        values.setdefault("soort", self._soort)
        vorm = STAPVORMEN[values["soort"]]
        none = {"bedrag": None, "termijn_tot": None, "kenmerk": ""}
        left_out: dict[str, Any] = {name: empty for name, empty in none.items() if name not in vorm.velden}
        if not vorm.gronden:
            left_out["grond"] = None
        self._given({**values, **left_out})


_NODIG = {
    "bedrag": "Vul het bedrag in.",
    "termijn_tot": "Vul de nieuwe laatste dag in.",
    "grond": "Kies waarop het besluit rust.",
}


def _reden() -> TextField:
    return TextField(
        "reden",
        "Waarom klopt de stap &niet?",
        placeholder="Bijvoorbeeld: verkeerd bedrag overgenomen",
        required="Schrijf op waarom.",
    )


def _ground(grond: Grond) -> str:
    return f"Omdat {grond.woorden} ({grond.value})"


def _chosen(body: ReferenceField, rows: dict[str, Subsidierij]) -> Subsidierij | None:
    """Return the row of the wijkorgaan that stands in the field, if one does."""
    typed = body.raw().strip()
    return next((row for row in rows.values() if row.wijkorgaan == typed), None)


def _amount_hint(
    bedrag: int | None, row: Subsidierij | None, expected: int | None, regeling: Regeling | None
) -> str | None:
    if row is None or row.niveau is None or expected is None:
        most = max((amount for niveau in Niveau if (amount := bedrag_voor(regeling, niveau)) is not None), default=None)
        if bedrag is None or most is None or bedrag <= most:
            return None
        return f"Het hoogste bedrag van de regeling is {format_bedrag_kort(most)}."
    niveau = f"niveau {int(row.niveau)}{'' if row.gekozen else ' (nog niet gekozen)'}"
    if expected != bedrag_voor(regeling, row.niveau):
        niveau += " met de toeslag"
    if bedrag is None or bedrag == expected:
        return f"Hoort bij {niveau}."
    return f"Bij {niveau} hoort {format_bedrag_kort(expected)}."


def _deadline(jaar: int, regeling: Regeling | None, today: date) -> str:
    if regeling is None or regeling.aanvraag_uiterlijk is None:
        return ""
    example = " Bedragen zijn voorbeelden." if regeling.voorbeeld else ""
    last = format_dag_maand(regeling.aanvraag_uiterlijk)
    verb = "kan" if regeling.aanvraag_uiterlijk >= today else "kon"
    return f"Aanvragen voor {jaar} {verb} tot en met {last} {regeling.aanvraag_uiterlijk.year}.{example}"


def stapwoord(soort: Stapsoort) -> str:
    """Return the name of a step as a button or a choice has it."""
    return soort.value[0].upper() + soort.value[1:]
