"""The Dutch words for kinds of values and their fields, as history and messages use them."""

_ZELFSTANDIG = {
    "stadsdeel": "Dit stadsdeel",
    "wijk": "Deze wijk",
    "wijkorgaan": "Dit wijkorgaan",
    "werkgebied": "Dit werkgebied",
    "persoon": "Deze persoon",
    "bestuursfunctie": "Deze bestuursfunctie",
    "regeling": "Deze regeling",
    "jaargesprek": "Dit jaargesprek",
    "niveaukeuze": "Deze niveaukeuze",
    "subsidie": "Deze subsidie",
    "subsidiestap": "Deze stap",
    "actiepunt": "Dit actiepunt",
    "contactmoment": "Dit contactmoment",
    "notitie": "Deze notitie",
    "inrichting": "Deze instelling",
}


def zelfstandig(tabel: str) -> str:
    """Return the noun of a table with its pronoun, at the start of a sentence."""
    return _ZELFSTANDIG[tabel]


def soortnaam(tabel: str) -> str:
    """Return the bare noun of a table, without a capital."""
    return _ZELFSTANDIG[tabel].split(" ", 1)[1]
