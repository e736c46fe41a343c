"""The subsidieregeling of a year: amounts, dates and terms are data."""

from dataclasses import dataclass
from datetime import date

from wijkregie.domain.entities import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Regeling(Entity):
    """Amounts (eurocents), dates and terms (weeks) that hold for one subsidy year.

    `aanvraag_uiterlijk` is the last day on which an aanvraag is in time. Empty amounts and
    dates mean: not known yet. `voorbeeld` marks invented amounts.
    """

    jaar: int
    bedrag_niveau_1: int | None = None
    bedrag_niveau_2: int | None = None
    bedrag_niveau_3: int | None = None
    plafond: int | None = None
    aanvraag_uiterlijk: date | None = None
    beslistermijn_weken: int = 8
    betaaltermijn_weken: int = 6
    verantwoording_uiterlijk: date | None = None
    reserveregel: bool = False
    direct_vaststellen_tot: int | None = None
    bron: str = ""
    voorbeeld: bool = False
