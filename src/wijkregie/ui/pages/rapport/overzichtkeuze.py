"""What an overview holds: the years, the stadsdelen, persons or not, and which sheets and columns; remembered."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wijkregie.domain.datums import tel
from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.overzichten import BESTUUR, BLADEN, Overzichtkeuze
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.ticks import TicksField
from wijkregie.ui.lanes import Lanes
from wijkregie.ui.shell.settings import Settings
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, plain, row
from wijkregie.ui.widgets.checkbox import CheckBox
from wijkregie.ui.widgets.header import YearStepper
from wijkregie.usecases.rapporten import overzicht_kolommen

_KEY = "overzicht_inhoud"
_BACK = 3
_APART = ":"
"""Between a sheet and a heading; no sheet has it in its name."""


class Overzichtkeuzes(QWidget):
    """The choices of an overview but for its year. That persons are in it is asked anew each time it starts."""

    changed = Signal()

    def __init__(self, lanes: Lanes, settings: Settings, jaar: int) -> None:
        super().__init__()
        self._lanes, self._settings = lanes, settings
        self._left_out: tuple[frozenset[str], frozenset[tuple[str, str]]] = (frozenset(), frozenset())
        self._parts: Mapping[str, str] = {}
        self.all_years = CheckBox("Alle jaren ervoor")
        self.first_year = YearStepper(jaar - _BACK, EERSTE_JAAR, LAATSTE_JAAR)
        self.first_year.setAccessibleName("Eerste jaar van het overzicht")
        self._from = QWidget()
        self._from.setLayout(row(label("Vanaf", "label"), self.first_year, None, space=Space.S))
        self.persons = CheckBox("Met personen (blad Bestuur)")
        self.persons.setToolTip("Zet namen, rollen, e-mailadressen en telefoonnummers in het bestand.")
        self.sheets = plain("Bladen en kolommen…", self._ask_columns)
        self._said = label("", "meta", wrap=True)
        self.stadsdelen = TicksField(
            "stadsdelen",
            "Welke stadsdelen",
            one="stadsdeel",
            many="stadsdelen",
            empty="Je hebt nog geen stadsdelen. Voeg ze toe bij Instellingen.",
            beside=False,
        )
        years = column(self.all_years, self._from, space=Space.NONE)
        choices = column(row(self.sheets, None), self._said, self.persons, space=Space.XS)
        self.setLayout(column(self.stadsdelen, years, choices, space=Space.M))
        self._recall()
        self.all_years.toggled.connect(lambda _: self._tell())
        self.persons.toggled.connect(lambda _: self._tell())
        self.first_year.changed.connect(lambda _: self._tell())
        self.stadsdelen.typed.connect(self.changed)
        self._show()

    @property
    def value(self) -> Overzichtkeuze:
        """The choice as it is now, of the whole municipality."""
        bladen, kolommen = self._left_out
        return Overzichtkeuze(
            van=None if self.all_years.isChecked() else self.first_year.year,
            zonder_bladen=bladen,
            zonder_kolommen=kolommen,
            met_personen=self.persons.isChecked(),
        )

    @property
    def chosen(self) -> dict[str, str]:
        """The stadsdelen that are ticked: names by id, in their order."""
        return {key: name for key, name in self._parts.items() if key in self.stadsdelen.value()}

    def set_stadsdelen(self, names: Mapping[str, str]) -> None:
        """Offer these, by id."""
        self._parts = names
        self.stadsdelen.set_lines([(key, name, "") for key, name in names.items()])

    def limit(self, jaar: int) -> None:
        """Begin no later than the year of the overview."""
        if self.first_year.year > jaar:
            self.first_year.set_year(jaar)

    def leave_out(self, values: Mapping[str, Any], columns: Mapping[str, list[str]]) -> None:
        """Keep only the sheets and columns that are ticked."""
        bladen = frozenset(columns) - values["bladen"]
        every = {(blad, kop) for blad, koppen in columns.items() for kop in koppen}
        kept = {tuple(key.split(_APART, 1)) for key in values["kolommen"]}
        self._left_out = bladen, frozenset(every - kept)
        self._tell()

    def _ask_columns(self) -> None:
        self._lanes.work(overzicht_kolommen, title="Kolommen zoeken", owner=self, done=self._open)

    def _open(self, columns: Mapping[str, list[str]]) -> None:
        bladen = TicksField("bladen", "Bladen", one="blad", many="bladen", empty="", lines=5, beside=False)
        kolommen = TicksField("kolommen", "Kolommen", one="kolom", many="kolommen", empty="", lines=8)
        every = [(f"{blad}{_APART}{kop}", kop, blad) for blad, koppen in columns.items() for kop in koppen]
        dialog = FormDialog(
            self,
            "Bladen en kolommen",
            "Kiezen",
            [bladen, kolommen],
            submit=lambda values: self._take(dialog, values, columns),
            more="Wat je uitzet, komt niet in het bestand. Namen van wijkorganen en vaste nummers blijven erin.",
        )
        without, hidden = self._left_out
        kept = {key for key, kop, blad in every if (blad, kop) not in hidden}
        dialog.show_values(bladen=frozenset(columns) - without, kolommen=frozenset(kept))
        words = {BESTUUR: f"{BESTUUR} (alleen met personen)"}
        bladen.set_lines([(blad, words.get(blad, blad), "") for blad in columns])
        kolommen.set_lines(every)  # only now, so that they stay in the order of the workbook
        dialog.open()

    def _take(self, dialog: FormDialog, values: Mapping[str, Any], columns: Mapping[str, list[str]]) -> None:
        self.leave_out(values, columns)
        dialog.accept()

    def _tell(self) -> None:
        bladen, kolommen = self._left_out
        kept = {
            "van": None if self.all_years.isChecked() else self.first_year.year,
            "zonder_bladen": sorted(bladen),
            "zonder_kolommen": sorted(map(list, kolommen)),
        }
        self._settings.put_text(_KEY, json.dumps(kept))
        self._show()
        self.changed.emit()

    def _recall(self) -> None:
        """Take up the choices of last time; what cannot be read is as if nothing was chosen."""
        try:
            kept = json.loads(self._settings.text(_KEY) or "{}")
            first = kept.get("van")
            self._left_out = (
                frozenset(blad for blad in kept.get("zonder_bladen", ()) if blad in BLADEN),
                frozenset((str(blad), str(kop)) for blad, kop in kept.get("zonder_kolommen", ())),
            )
        except (ValueError, TypeError, AttributeError):
            first = None
        self.all_years.setChecked(not isinstance(first, int))
        if isinstance(first, int):
            self.first_year.set_year(first)

    def _show(self) -> None:
        self._from.setVisible(not self.all_years.isChecked())
        bladen, kolommen = self._left_out
        gone = [kop for blad, kop in kolommen if blad not in bladen]
        words = [tel(len(bladen), "blad", "bladen")] * bool(bladen) + [tel(len(gone), "kolom", "kolommen")] * bool(gone)
        self._said.setText(f"Zonder {' en '.join(words)}." if words else "Alle bladen en kolommen.")
