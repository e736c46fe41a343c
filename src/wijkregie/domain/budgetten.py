"""Wijkbudget and werkbudget: a pot of money for one year with its boekingen, and the rules of that year."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity


class Budgetsoort(StrEnum):
    """Whose money a budget is: of the residents of a wijk, or of stadsdeelmanagement."""

    WIJKBUDGET = "wijkbudget"
    WERKBUDGET = "werkbudget"


class Budgetregime(StrEnum):
    """How a wijkbudget comes to an initiatief.

    By way of the wijk, which passes it on and accounts for it; or the municipality decides and pays each initiatief,
    after advice of the commissie (domain study 4.1 and 4.2).
    """

    VIA_DE_WIJK = "via de wijk"
    GEMEENTE_BESLIST = "gemeente beslist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Budgetjaar(Entity):
    """What holds for all budgets of one year: its regime, its days and terms, and whether it is closed.

    `spaarjaren` is how many years money may be kept apart (0: not at all), `antwoord_weken` within how many weeks
    who has an initiatief gets an answer (Awb 4:13 where nothing else holds).
    """

    jaar: int
    regime: Budgetregime = Budgetregime.GEMEENTE_BESLIST
    spaarjaren: int = 3
    antwoord_weken: int = 8
    aanvraag_uiterlijk: date | None = None
    verantwoording_uiterlijk: date | None = None
    afgesloten_op: date | None = None
    bron: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Entity):
    """The wijkbudget of a wijk, or the werkbudget of a stadsdeel, for one year.

    A werkbudget without a stadsdeel is of the whole municipality. The days are the steps of the regime by way of the
    wijk: asked for, plan of spending to the stadsdeelcommissie, accounted for.
    """

    soort: Budgetsoort = Budgetsoort.WIJKBUDGET
    jaar: int
    wijk_id: str | None = None
    stadsdeel_id: str | None = None
    aangevraagd_op: date | None = None
    bestedingsplan_op: date | None = None
    verantwoord_op: date | None = None
    toelichting: str = ""


class Boekingsoort(StrEnum):
    """What happens to money of a budget."""

    TOEKENNING = "toekenning"
    TOEZEGGING = "toezegging"
    BESTEDING = "besteding"
    SPAREN = "sparen"
    OVERHEVELING = "overheveling"
    VRIJVAL = "vrijval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Boeking(Entity):
    """One change of a budget; `bedrag` is eurocents, never below nothing: what it does follows from its soort.

    `uit_boeking_id` is the toezegging that a besteding pays, or the spaardeel that a besteding or vrijval draws on;
    `tot` the last day of a spaardeel; `naar_budget_id` where an overheveling goes. `overschrijding` says why the
    budget may fall below nothing by this boeking; empty where it may not.
    """

    budget_id: str
    soort: Boekingsoort
    bedrag: int
    datum: date
    omschrijving: str = ""
    tot: date | None = None
    naar_budget_id: str | None = None
    uit_boeking_id: str | None = None
    initiatief_id: str | None = None
    gelegenheidscollectief_id: str | None = None
    overschrijding: str = ""
