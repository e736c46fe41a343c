"""The dialog of a boeking: what happens to the money, and what is free after it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from wijkregie.domain.budgetten import (
    MET_OVERSCHRIJDING,
    SOORTEN,
    UIT,
    Boeking,
    Boekingsoort,
    Budgetregime,
    Budgetsoort,
    spaar_uiterlijk,
)
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.saldi import saldo
from wijkregie.ui.forms.choices import LinesField
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, MoneyField, TextField
from wijkregie.ui.forms.references import ReferenceField
from wijkregie.ui.models.budgetregels import Apart, apart_lines
from wijkregie.ui.pages.page import Shell
from wijkregie.usecases.budgetjaren import Budgetdossier
from wijkregie.usecases.budgetten import add_boeking, change_boeking

_WORDS = {
    Boekingsoort.TOEKENNING: "Er komt geld bij op dit budget.",
    Boekingsoort.TOEZEGGING: "Het is beloofd, maar nog niet betaald.",
    Boekingsoort.BESTEDING: "Het is betaald.",
    Boekingsoort.SPAREN: "Het blijft apart staan voor een groot idee, tot een dag.",
    Boekingsoort.OVERHEVELING: "Het gaat naar het wijkbudget van een andere wijk.",
    Boekingsoort.VRIJVAL: "Het gaat terug naar de gemeente.",
}
_LINKED = frozenset({Boekingsoort.TOEZEGGING, Boekingsoort.BESTEDING, Boekingsoort.SPAREN})
"""Kinds that can be for an initiatief or a collectief."""
_FREE = ""
"""The choice of what is free, where a boeking can also be paid from what was set apart."""

Named = Sequence[tuple[str, str]]


class BedragField(MoneyField):
    """The amount, with under it what is free afterwards."""

    def tell(self, words: str, *, short: bool) -> None:
        """Say what the amount comes to; `short` when it is more than there is."""
        if not self.error:
            self._say(words, "let" if short else "info", "let" if short else "tekst3", "letklein" if short else "meta")


class BoekingDialog(FormDialog):
    """Asks for a boeking on one budget; shows only the fields that its kind needs."""

    def __init__(
        self,
        shell: Shell,
        parent: QWidget,
        dossier: Budgetdossier,
        wijken: Named,
        *,
        boeking: Boeking | None = None,
        soort: Boekingsoort | None = None,
        uit: Apart | None = None,
    ) -> None:
        """Correct `boeking`, or begin a new one of a kind, paid from `uit`; money can be passed on to `wijken`."""
        self._shell, self._dossier, self._boeking = shell, dossier, boeking
        self._apart = apart_lines(dossier)
        rij, jaar = dossier.rij, dossier.jaar
        werk = rij.wijk_id is None
        kinds = SOORTEN[Budgetsoort.WERKBUDGET if werk else Budgetsoort.WIJKBUDGET]
        if jaar.spaarjaren == 0:
            kinds = tuple(kind for kind in kinds if kind is not Boekingsoort.SPAREN)
        today = shell.lanes.session.clock.today
        by_initiatief = jaar.regime is Budgetregime.GEMEENTE_BESLIST and not werk
        self._kind: Field = LinesField(
            "soort",
            "&Wat gebeurt er met het geld?",
            [(kind, kind.value.capitalize(), _WORDS[kind]) for kind in kinds],
            required="Kies wat er gebeurt.",
        )
        self._amount = BedragField("bedrag", "&Bedrag", required="Vul een bedrag in.")
        self._over = LongTextField(
            "overschrijding",
            "Waarom wordt het budget &overschreden?",
            lines=2,
            help_="Meer uitgeven dan er vrij is kan alleen met een reden.",
        )
        rows: list[Field | Sequence[Field]] = [
            self._kind,
            [DateField("datum", "Op welke &dag?", today=today, required="Vul de dag in."), self._amount],
            self._over,
            ChoiceField("uit_boeking_id", "Waar komt het &uit?", self._sources()),
            DateField(
                "tot",
                "Sparen &tot en met",
                today=today,
                help_=f"Uiterlijk {format_datum_tekst(spaar_uiterlijk(jaar, shell.lanes.session.today))}.",
            ),
            ReferenceField("naar_wijk_id", "Naar welke wi&jk?", [one for one in wijken if one[0] != rij.wijk_id]),
            [
                ReferenceField(
                    "initiatief_id",
                    "Voor welk &initiatief?",
                    [(one.id, one.naam) for one in dossier.initiatieven],
                    hint=_initiatief_hint if by_initiatief else None,
                ),
                ReferenceField(
                    "gelegenheidscollectief_id",
                    "Voor welk &collectief?",
                    [(one.id, one.naam) for one in dossier.collectieven],
                ),
            ],
            TextField("omschrijving", "O&mschrijving"),
        ]
        where = f"{'Werkbudget' if werk else 'Wijkbudget'} {rij.naam} {jaar.jaar}"
        super().__init__(
            parent,
            "Boeking wijzigen" if boeking else "Boeking toevoegen",
            "Boeking wijzigen" if boeking else "Boeken",
            rows,
            self._save,
            more=f"{where}. {_closed(dossier)}".strip(),
        )
        self._begin(soort, uit)
        for field in self.fields.values():
            field.typed.connect(self._tell)
            field.left.connect(self._tell)  # looking at a field that is left wipes what stands under it
        for name in ("soort", "uit_boeking_id"):
            self.fields[name].left.connect(self._show_what_it_needs)
        self._show_what_it_needs()

    def showEvent(self, event: QShowEvent) -> None:
        """Give back the room of the fields that are not needed: it was made for all of them."""
        super().showEvent(event)
        self.resize(self.width(), 0)
        self._fit()

    def _begin(self, soort: Boekingsoort | None, uit: Apart | None) -> None:
        """Fill in what is known, and stand where typing begins."""
        known = self._boeking
        if known is not None:
            self.show_values(
                soort=known.soort,
                datum=known.datum,
                bedrag=known.bedrag,
                uit_boeking_id=known.uit_boeking_id or _FREE,
                tot=known.tot,
                initiatief_id=known.initiatief_id,
                gelegenheidscollectief_id=known.gelegenheidscollectief_id,
                omschrijving=known.omschrijving,
                overschrijding=known.overschrijding,
            )
            self._kind.hide()
            self._amount.setFocus()
            return
        jaar = self._dossier.jaar
        usual = Boekingsoort.BESTEDING if self._dossier.regels else Boekingsoort.TOEKENNING
        today = self._shell.lanes.session.today
        self.show_values(soort=soort or usual, datum=today, tot=spaar_uiterlijk(jaar, today), uit_boeking_id=_FREE)
        if uit is not None:
            promised = uit.deel.boeking
            self.show_values(
                uit_boeking_id=promised.id,
                bedrag=uit.deel.open,
                initiatief_id=promised.initiatief_id,
                gelegenheidscollectief_id=promised.gelegenheidscollectief_id,
                omschrijving=promised.omschrijving,
            )
        if soort is not None:
            self._amount.setFocus()

    def _sources(self) -> Named:
        """Offer what is free, and what is set apart with something left or already paid from."""
        used = self._boeking.uit_boeking_id if self._boeking else None
        offered = [
            (line.deel.boeking.id, f"{line.words}, nog {format_bedrag_kort(line.deel.open)}") for line in self._apart
        ]
        if used and used not in dict(offered):
            offered.append((used, "Dezelfde als nu"))
        return [(_FREE, "Uit wat vrij is"), *offered]

    def _source(self) -> Apart | None:
        chosen = self.fields["uit_boeking_id"].value()
        return next((line for line in self._apart if line.deel.boeking.id == chosen), None)

    def _show_what_it_needs(self) -> None:
        soort = self._kind.value()
        fitting = [line for line in self._apart if line.deel.boeking.soort in UIT.get(soort, ())]
        changing = self._boeking is not None and self._boeking.uit_boeking_id is not None
        shown = {
            "uit_boeking_id": bool(fitting) or changing,
            "tot": soort is Boekingsoort.SPAREN,
            "naar_wijk_id": soort is Boekingsoort.OVERHEVELING and self._boeking is None,
            "initiatief_id": soort in _LINKED and bool(self._dossier.initiatieven),
            "gelegenheidscollectief_id": soort in _LINKED and bool(self._dossier.collectieven),
        }
        for name, wanted in shown.items():
            self.fields[name].setVisible(wanted)
        self._tell()

    def _tell(self) -> None:
        """Say what is free after this boeking, while it is typed."""
        soort = self._kind.value()
        try:
            bedrag = self._amount.value()
        except Refusal:
            bedrag = None
        source = self._source() if soort in UIT else None
        saved = source is not None and source.spaart
        left = self._left_after(soort, bedrag or 0)
        short = left < 0 and not saved
        self._over.setVisible(soort in MET_OVERSCHRIJDING and (short or bool(self._over.value())))
        if soort is None:
            return
        if source is not None and saved:
            rest = source.deel.open - (bedrag or 0)
            words = f"In het spaardeel blijft dan {format_bedrag_kort(rest)}."
            if rest < 0:
                words = f"In het spaardeel zit nog {format_bedrag_kort(source.deel.open)}."
            self._amount.tell(words, short=rest < 0)
        elif short:
            self._amount.tell(f"Er komt dan {format_bedrag_kort(-left)} tekort.", short=True)
        else:
            self._amount.tell(
                f"Na deze boeking is er {format_bedrag_kort(left)} vrij.{self._plan_words(soort)}", short=False
            )
        self._fit()

    def _left_after(self, soort: Boekingsoort | None, bedrag: int) -> int:
        """Return what is free once this is booked, in cents."""
        dossier, known = self._dossier, self._boeking
        home = dossier.rij.budget.id if dossier.rij.budget else ""
        booked = [regel.boeking for regel in dossier.regels if known is None or regel.boeking.id != known.id]
        if soort is not None:
            day = known.datum if known else date.max
            chosen = self.fields["uit_boeking_id"].value() or None
            new = Boeking(id=known.id if known else "", budget_id=home, soort=soort, bedrag=bedrag, datum=day)
            booked.append(replace(new, uit_boeking_id=chosen))
        return saldo(home, booked).vrij

    def _plan_words(self, soort: Boekingsoort) -> str:
        """Remind of the plan that a wijk lays before the stadsdeelcommissie before it spends (domain study 4.1)."""
        dossier = self._dossier
        via_wijk = dossier.jaar.regime is Budgetregime.VIA_DE_WIJK and dossier.rij.wijk_id is not None
        planned = dossier.rij.budget is not None and dossier.rij.budget.bestedingsplan_op is not None
        if soort is Boekingsoort.BESTEDING and via_wijk and not planned:
            return " Het bestedingsplan is nog niet genoteerd."
        return ""

    def _save(self, values: dict[str, Any]) -> None:
        soort = values.pop("soort")
        naar = values.pop("naar_wijk_id")
        fields = {
            **values,
            "uit_boeking_id": (values["uit_boeking_id"] or None) if soort in UIT else None,
            "tot": values["tot"] if soort is Boekingsoort.SPAREN else None,
            "overschrijding": values["overschrijding"] if soort in MET_OVERSCHRIJDING else "",
        }
        if soort not in _LINKED:
            fields |= {"initiatief_id": None, "gelegenheidscollectief_id": None}
        lanes, then = self._shell.lanes, self._shell.done
        if self._boeking is not None:
            self.run(lanes, change_boeking, self._boeking.id, then=then, **fields)
            return
        rij, source = self._dossier.rij, self._source()
        self.run(
            lanes,
            add_boeking,
            Budgetsoort.WERKBUDGET if rij.wijk_id is None else Budgetsoort.WIJKBUDGET,
            source.jaar if source is not None and fields["uit_boeking_id"] else self._dossier.jaar.jaar,
            soort,
            then=then,
            wijk_id=rij.wijk_id,
            stadsdeel_id=rij.stadsdeel_id,
            naar_wijk_id=naar if soort is Boekingsoort.OVERHEVELING else None,
            **fields,
        )


def _initiatief_hint(initiatief_id: str | None) -> str | None:
    return None if initiatief_id else "De gemeente besluit per initiatief: kies er liefst een."


def _closed(dossier: Budgetdossier) -> str:
    day = dossier.jaar.afgesloten_op
    if day is None:
        return ""
    return f"Dit jaar is op {format_datum_tekst(day)} afgesloten: alleen uit een spaardeel kan nog worden geboekt."
