"""What an overview of wijkregie tells that is worked out from something else, and so is not read back."""

from collections.abc import Mapping

from wijkregie.domain.leeswijzen import Lijstsoort

BLADSOORTEN: Mapping[str, Lijstsoort | None] = {
    "Overzicht": None,
    "Wijkorganen": Lijstsoort.WIJKORGANEN,
    "Bestuur": Lijstsoort.BESTUUR,
    "Jaargesprekken": Lijstsoort.JAARGESPREKKEN,
    "Niveauverloop": Lijstsoort.NIVEAUS,
    "Subsidies": Lijstsoort.SUBSIDIES,
    "Acties": Lijstsoort.ACTIES,
    "Wijkbudget": None,
    "Initiatieven": None,
    "Afspraken": None,
    "Trajecten": Lijstsoort.TRAJECTEN,
}
"""The sheets of an overview, in its order, with what their rows are about; None where nothing is read back."""

BEREKEND: Mapping[Lijstsoort, frozenset[str]] = {
    Lijstsoort.WIJKORGANEN: frozenset(
        {"Niveau", "Beweging", "Telt mee", "Stoplicht", "Waarom", "Jaargesprek", "Datum gesprek", "Stand subsidie"}
        | {"Volgens niveau", "Verleend", "Open acties", "Te laat", "Laatste contact", "Vacatures", "Opvolger"}
        | {"Controleren", "Wijkregisseur"}
    ),
    Lijstsoort.BESTUUR: frozenset({"Stadsdeel", "Nu"}),
    Lijstsoort.JAARGESPREKKEN: frozenset({"Stadsdeel", "Afspraken", "Afspraken open"}),
    Lijstsoort.NIVEAUS: frozenset({"Stadsdeel", "Woord", "Vorig niveau", "Beweging"}),
    Lijstsoort.SUBSIDIES: frozenset(
        {"Stadsdeel", "Niveau", "Stand", "Volgens niveau", "Teruggevorderd", "Verrekend", "Aanvraag"}
        | {"Besluit uiterlijk", "Beslistermijn", "Grond", "Volgende datum", "Wat dan"}
    ),
    Lijstsoort.ACTIES: frozenset({"Stadsdeel", "Signaal", "Herkomst"}),
    Lijstsoort.TRAJECTEN: frozenset(
        {"Jaar", "Stand", "Wijkorganen", "Gehoord", "Participatie geraamd", "Participatie", "Communicatie geraamd"}
        | {"Communicatie", "Uren participatie geraamd", "Uren participatie", "Uren communicatie geraamd"}
        | {"Uren communicatie", "Eindverslag op", "Afgerond op", "Ingetrokken op"}
    ),
}
"""Headings of an overview that are passed over when it is read back (a sheet with a column "Id"), by kind of list.

Some are a word for a field elsewhere: "Laatste contact" on a list of one's own is a contactmoment.
"""
