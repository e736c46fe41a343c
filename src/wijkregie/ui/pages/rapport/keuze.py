"""What can be made on the page Rapporten."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gesprekspapieren import Papiersoort
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.overzichten import Overzichtkeuze
from wijkregie.usecases import (
    actielijsten,
    files,
    gesprekspapieren,
    participatieverslagen,
    rapporten,
    subsidieregister,
    trajectpapieren,
)
from wijkregie.usecases.jobs import Progress
from wijkregie.usecases.session import Session


class Bereik(StrEnum):
    """What a report is about; the value is the word on the button."""

    GEMEENTE = "Hele gemeente"
    STADSDEEL = "Stadsdeel"
    WIJKORGAAN = "Wijkorgaan"
    TRAJECT = "Traject"
    VRAAG = "Vraag"


GEBIEDEN = (Bereik.GEMEENTE, Bereik.STADSDEEL, Bereik.WIJKORGAAN)
"""How much of the municipality a report can be about."""


class Soort(StrEnum):
    """A report or a paper; the value is its name in a sentence and in a file name."""

    JAARVERSLAG = "Jaarverslag"
    OVERZICHT = "Overzicht"
    SUBSIDIEREGISTER = "Subsidieregister"
    OPEN_DATA = "Open data subsidies"
    ACTIELIJST = "Actielijst"
    ACTIES_IN_EXCEL = "Acties"
    PARTICIPATIEVERSLAG = "Participatieverslag"
    BIJLAGE = "Bijlage participatieverslag"
    EINDVERSLAG = "Eindverslag"
    VRAAGKAART = "Vraagkaart"
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
        return _SUFFIX.get(self, ".pdf")

    @property
    def has_pages(self) -> bool:
        """Whether it can be seen and printed as pages; of the others is told what will be in it."""
        return self.suffix == ".pdf"

    @property
    def bereiken(self) -> tuple[Bereik, ...]:
        """What it may be about, the usual first."""
        if self.papier is not None:
            return tuple(reversed(GEBIEDEN)) if self is Soort.VOORBLAD else (Bereik.WIJKORGAAN,)
        return _BEREIKEN.get(self, GEBIEDEN[:2])

    @property
    def has_year(self) -> bool:
        """Whether it is of a year; what is about one plan or question is not."""
        return self not in (Soort.EINDVERSLAG, Soort.VRAAGKAART, *ACTIELIJSTEN)

    def usual_year(self, today: date) -> int:
        """Return the year it is mostly wanted of: that of the overview and the papers is the one talked about."""
        return today.year if self in (Soort.JAARVERSLAG, *REGISTER, *PERIODE) else werkjaar(today)


_SUFFIX = {
    Soort.OVERZICHT: ".xlsx",
    Soort.SUBSIDIEREGISTER: ".xlsx",
    Soort.OPEN_DATA: ".csv",
    Soort.BIJLAGE: ".xlsx",
    Soort.ACTIES_IN_EXCEL: ".xlsx",
}
_BEREIKEN: dict[Soort, tuple[Bereik, ...]] = {
    Soort.JAARVERSLAG: GEBIEDEN,
    Soort.ACTIELIJST: GEBIEDEN,
    Soort.ACTIES_IN_EXCEL: GEBIEDEN,
    Soort.PARTICIPATIEVERSLAG: (Bereik.GEMEENTE,),
    Soort.BIJLAGE: (Bereik.GEMEENTE,),
    Soort.EINDVERSLAG: (Bereik.TRAJECT,),
    Soort.VRAAGKAART: (Bereik.VRAAG,),
}
PERIODE = (Soort.PARTICIPATIEVERSLAG, Soort.BIJLAGE)
"""What is about some years together."""

PARTICIPATIE = (*PERIODE, Soort.EINDVERSLAG, Soort.VRAAGKAART)
REGISTER = (Soort.SUBSIDIEREGISTER, Soort.OPEN_DATA)
ACTIELIJSTEN = (Soort.ACTIELIJST, Soort.ACTIES_IN_EXCEL)
PAPIEREN = tuple(soort for soort in Soort if soort.papier is not None)


def _eindverslag(session: Session, traject_id: str, *, progress: Progress) -> bytes:
    return trajectpapieren.eindverslag(session, traject_id, progress=progress)[1]


def _vraagkaart(session: Session, betrokkenheid_id: str, *, progress: Progress) -> bytes:
    return trajectpapieren.vraagkaart(session, betrokkenheid_id, progress=progress)[1]


_MAKE: dict[Soort, Callable[..., Any]] = {
    Soort.JAARVERSLAG: rapporten.jaarverslag,
    Soort.OVERZICHT: rapporten.overzicht_bladen,
    Soort.SUBSIDIEREGISTER: subsidieregister.subsidieregister_bladen,
    Soort.OPEN_DATA: subsidieregister.open_data_rijen,
    Soort.ACTIELIJST: actielijsten.actielijst_pdf,
    Soort.ACTIES_IN_EXCEL: actielijsten.actielijst_bladen,
    Soort.PARTICIPATIEVERSLAG: participatieverslagen.participatieverslag,
    Soort.BIJLAGE: participatieverslagen.bijlage_bladen,
    Soort.EINDVERSLAG: _eindverslag,
    Soort.VRAAGKAART: _vraagkaart,
}
_SAVE: dict[Soort, Callable[..., Any]] = {
    Soort.JAARVERSLAG: rapporten.save_jaarverslag,
    Soort.OVERZICHT: rapporten.save_overzicht,
    Soort.SUBSIDIEREGISTER: subsidieregister.save_subsidieregister,
    Soort.OPEN_DATA: subsidieregister.save_subsidieregister,
    Soort.ACTIELIJST: actielijsten.save_actielijst,
    Soort.ACTIES_IN_EXCEL: actielijsten.save_actielijst,
    Soort.PARTICIPATIEVERSLAG: participatieverslagen.save_participatieverslag,
    Soort.BIJLAGE: participatieverslagen.save_participatieverslag,
    Soort.EINDVERSLAG: trajectpapieren.save_eindverslag,
    Soort.VRAAGKAART: trajectpapieren.save_vraagkaart,
}
ABOUT = {
    Bereik.STADSDEEL: "stadsdeel_id",
    Bereik.WIJKORGAAN: "wijkorgaan_id",
    Bereik.TRAJECT: "traject_id",
    Bereik.VRAAG: "betrokkenheid_id",
}
"""What a use case calls that which a report is about."""


@frozen
class Keuze:
    """A report as chosen; `gebied_id` and `naam` are of what it is about, empty for the municipality.

    What is about some years together begins in `eerste_jaar` and ends in `jaar`. `inhoud` is what an overview holds.
    """

    soort: Soort
    jaar: int
    bereik: Bereik = Bereik.GEMEENTE
    gebied_id: str = ""
    naam: str = ""
    eerste_jaar: int = 0
    inhoud: Overzichtkeuze = Overzichtkeuze()

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
        about = {ABOUT[self.bereik]: self.gebied_id} if self.bereik in ABOUT else {}
        if self.soort in PERIODE:
            return {"eerste_jaar": self.eerste_jaar, "laatste_jaar": self.jaar}
        if self.soort is Soort.OVERZICHT:
            return {"jaar": self.jaar, "keuze": self.inhoud}
        return {"jaar": self.jaar} | about if self.soort.has_year else about

    @property
    def when(self) -> str:
        """The year or years it is about, "" for what is about neither."""
        if not self.soort.has_year:
            return ""
        period = self.soort in PERIODE and self.eerste_jaar != self.jaar
        return f"{self.eerste_jaar}-{self.jaar}" if period else str(self.jaar)

    def file_name(self, gemeente: str) -> str:
        """Return the name to propose for the file, without its suffix."""
        return files.file_name(*filter(None, (self.title, self.when, self.naam or gemeente)))

    @property
    def _of_many(self) -> bool:
        """Tell whether it is a paper of several wijkorganen in one file."""
        return self.soort is Soort.VOORBLAD and self.bereik is not Bereik.WIJKORGAAN
