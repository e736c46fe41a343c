"""The tables of the store: column names equal the field names of the domain's values.

Only types that PostgreSQL has too. Money is eurocents in whole numbers, moments are UTC in ISO text.
"""

from wijkregie.store.tables.afspraken import afdeling, bijeenkomst, nakoming, specialistvraag, uitnodiging, verplichting
from wijkregie.store.tables.base import metadata
from wijkregie.store.tables.contacten import actiepunt, contactmoment, notitie
from wijkregie.store.tables.dagelijks import lijstweergave, uitstel
from wijkregie.store.tables.geld import (
    boeking,
    budget,
    budgetjaar,
    deelplafond,
    gelegenheidscollectief,
    initiatief,
    regeling,
    subsidie,
    subsidiestap,
)
from wijkregie.store.tables.geschiedenis import (
    TRIGGERS,
    VERTROKKEN,
    VERWIJDERD,
    bestand,
    journaal,
    journaalregel,
    journaalwaarde,
)
from wijkregie.store.tables.gesprekken import antwoord, gespreksformulier, jaargesprek, niveaukeuze, sjabloon
from wijkregie.store.tables.organen import (
    bestuursfunctie,
    inrichting,
    persoon,
    stadsdeel,
    werkgebied,
    wijk,
    wijkgrens,
    wijkorgaan,
)
from wijkregie.store.tables.overdracht import bijlage, inhoud, inhouddeel, leeswijze, overgenomen
from wijkregie.store.tables.trajecten import (
    betrokkenheid,
    eindverslag,
    participatieverslag,
    terugkoppelmoment,
    traject,
    trajectfase,
    trajectwijk,
    verhaal,
)
from wijkregie.store.tables.zoeken import ZOEKINDEX, ZOEKREGEL, tables_of_ours, zoekplaats

__all__ = [
    "TRIGGERS",
    "VERTROKKEN",
    "VERWIJDERD",
    "ZOEKINDEX",
    "ZOEKREGEL",
    "actiepunt",
    "afdeling",
    "antwoord",
    "bestand",
    "bestuursfunctie",
    "betrokkenheid",
    "bijeenkomst",
    "bijlage",
    "boeking",
    "budget",
    "budgetjaar",
    "contactmoment",
    "deelplafond",
    "eindverslag",
    "gelegenheidscollectief",
    "gespreksformulier",
    "inhoud",
    "inhouddeel",
    "initiatief",
    "inrichting",
    "jaargesprek",
    "journaal",
    "journaalregel",
    "journaalwaarde",
    "leeswijze",
    "lijstweergave",
    "metadata",
    "nakoming",
    "niveaukeuze",
    "notitie",
    "overgenomen",
    "participatieverslag",
    "persoon",
    "regeling",
    "sjabloon",
    "specialistvraag",
    "stadsdeel",
    "subsidie",
    "subsidiestap",
    "tables_of_ours",
    "terugkoppelmoment",
    "traject",
    "trajectfase",
    "trajectwijk",
    "uitnodiging",
    "uitstel",
    "verhaal",
    "verplichting",
    "werkgebied",
    "wijk",
    "wijkgrens",
    "wijkorgaan",
    "zoekplaats",
]
