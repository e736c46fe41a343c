"""What can be made on the page Rapporten."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.usecases.rapporten import file_name


class Soort(StrEnum):
    """A report; the value is its name in a sentence and in a file name."""

    JAARVERSLAG = "Jaarverslag"
    OVERZICHT = "Overzicht"

    @property
    def suffix(self) -> str:
        return ".pdf" if self is Soort.JAARVERSLAG else ".xlsx"

    @property
    def kind(self) -> str:
        """What a file dialog calls such files."""
        return "PDF (*.pdf)" if self is Soort.JAARVERSLAG else "Excel (*.xlsx)"

    def usual_year(self, today: date) -> int:
        """Return the year it is mostly wanted of: a jaarverslag looks back, an overview at the year talked about."""
        return today.year if self is Soort.JAARVERSLAG else werkjaar(today)


class Bereik(StrEnum):
    """How much of the municipality a report is about; the value is the word on the button."""

    GEMEENTE = "Hele gemeente"
    STADSDEEL = "Stadsdeel"
    WIJKORGAAN = "Wijkorgaan"


@dataclass(frozen=True, slots=True)
class Keuze:
    """A report as chosen; `gebied_id` and `naam` are of the stadsdeel or body, empty for the municipality."""

    soort: Soort
    jaar: int
    bereik: Bereik = Bereik.GEMEENTE
    gebied_id: str = ""
    naam: str = ""

    @property
    def complete(self) -> bool:
        """Tell whether it is known what the report is about."""
        return self.bereik is Bereik.GEMEENTE or bool(self.gebied_id)

    @property
    def scope(self) -> dict[str, Any]:
        """Return what limits the report, as the use cases take it."""
        name = {Bereik.STADSDEEL: "stadsdeel_id", Bereik.WIJKORGAAN: "wijkorgaan_id"}.get(self.bereik)
        return {name: self.gebied_id} if name else {}

    def file_name(self, inrichting: Inrichting, today: date) -> str:
        """Return the name to propose for the file."""
        picture = Jaarbeeld(
            jaar=self.jaar,
            peildatum=today,
            inrichting=inrichting,
            regelingen={},
            stadsdelen=(),
            dossiers=(),
            stadsdeel=Stadsdeel(id=self.gebied_id, naam=self.naam) if self.bereik is Bereik.STADSDEEL else None,
            wijkorgaan=Wijkorgaan(id=self.gebied_id, naam=self.naam) if self.bereik is Bereik.WIJKORGAAN else None,
        )
        return file_name(self.soort, picture) + self.soort.suffix
