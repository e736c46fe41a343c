"""What can be made on the page Rapporten."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.usecases import files, gesprekspapieren, rapporten, subsidieregister


class Bereik(StrEnum):
    """How much of the municipality a report is about; the value is the word on the button."""

    GEMEENTE = "Hele gemeente"
    STADSDEEL = "Stadsdeel"
    WIJKORGAAN = "Wijkorgaan"


class Soort(StrEnum):
    """A report or a paper; the value is its name in a sentence and in a file name."""

    JAARVERSLAG = "Jaarverslag"
    OVERZICHT = "Overzicht"
    SUBSIDIEREGISTER = "Subsidieregister"
    OPEN_DATA = "Open data subsidies"
    VOORBLAD = "Voorblad"
    FORMULIER = "Gespreksformulier"
    UITNODIGING = "Uitnodiging"
    GESPREKSVERSLAG = "Gespreksverslag"
    VERSLAG_TER_AKKOORD = "Verslag ter akkoord"

    @property
    def papier(self) -> Papiersoort | None:
        """Which paper around a talk it is, None for a report about a year."""
        return next((soort for soort in Papiersoort if soort.value == self.value.lower()), None)

    @property
    def suffix(self) -> str:
        return {Soort.OVERZICHT: ".xlsx", Soort.SUBSIDIEREGISTER: ".xlsx", Soort.OPEN_DATA: ".csv"}.get(self, ".pdf")

    @property
    def has_pages(self) -> bool:
        """Whether it can be seen and printed as pages; of the others is told what will be in it."""
        return self.suffix == ".pdf"

    @property
    def bereiken(self) -> tuple[Bereik, ...]:
        """What it may be about, the usual first."""
        if self.papier is not None:
            return tuple(reversed(Bereik)) if self is Soort.VOORBLAD else (Bereik.WIJKORGAAN,)
        return tuple(Bereik) if self is Soort.JAARVERSLAG else tuple(Bereik)[:2]

    def usual_year(self, today: date) -> int:
        """Return the year it is mostly wanted of: that of the overview and the papers is the one talked about."""
        return today.year if self in (Soort.JAARVERSLAG, *REGISTER) else werkjaar(today)


REGISTER = (Soort.SUBSIDIEREGISTER, Soort.OPEN_DATA)
PAPIEREN = tuple(soort for soort in Soort if soort.papier is not None)

_MAKE: dict[Soort, Callable[..., Any]] = {
    Soort.JAARVERSLAG: rapporten.jaarverslag,
    Soort.OVERZICHT: rapporten.overzicht_bladen,
    Soort.SUBSIDIEREGISTER: subsidieregister.subsidieregister_bladen,
    Soort.OPEN_DATA: subsidieregister.open_data_rijen,
}
_SAVE: dict[Soort, Callable[..., Any]] = {
    Soort.JAARVERSLAG: rapporten.save_jaarverslag,
    Soort.OVERZICHT: rapporten.save_overzicht,
    Soort.SUBSIDIEREGISTER: subsidieregister.save_subsidieregister,
    Soort.OPEN_DATA: subsidieregister.save_subsidieregister,
}


@frozen
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
    def title(self) -> str:
        """What it is called."""
        return "Voorbladen" if self._of_many else self.soort.value

    @property
    def make(self) -> Callable[..., Any]:
        """What makes it to be looked at, given a session and `args`."""
        if self._of_many:
            return gesprekspapieren.voorbladen
        if self.soort.papier is not None:
            return gesprekspapieren.papier
        return _MAKE[self.soort]

    @property
    def save(self) -> Callable[..., Any]:
        """What writes it to a file, given a session, `args` and a target."""
        if self._of_many:
            return gesprekspapieren.save_voorbladen
        if self.soort.papier is not None:
            return gesprekspapieren.save_papier
        return _SAVE[self.soort]

    @property
    def args(self) -> dict[str, Any]:
        """What `make` and `save` ask about it, by name."""
        if self.soort.papier is not None and not self._of_many:
            return {"soort": self.soort.papier, "wijkorgaan_id": self.gebied_id, "jaar": self.jaar}
        name = {Bereik.STADSDEEL: "stadsdeel_id", Bereik.WIJKORGAAN: "wijkorgaan_id"}.get(self.bereik)
        return {"jaar": self.jaar} | ({name: self.gebied_id} if name else {})

    def file_name(self, gemeente: str) -> str:
        """Return the name to propose for the file, without its suffix."""
        return files.file_name(self.title, self.jaar, self.naam or gemeente)

    @property
    def _of_many(self) -> bool:
        """Tell whether it is a paper of several wijkorganen in one file."""
        return self.soort is Soort.VOORBLAD and self.bereik is not Bereik.WIJKORGAAN
