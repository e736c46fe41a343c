"""The Dutch words for kinds of values and their fields, as history and messages use them."""

from datetime import date

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.niveaus import Niveau

_ZELFSTANDIG = {
    "stadsdeel": "Dit stadsdeel",
    "wijk": "Deze wijk",
    "wijkorgaan": "Dit wijkorgaan",
    "werkgebied": "Dit werkgebied",
    "persoon": "Deze persoon",
    "bestuursfunctie": "Deze bestuursfunctie",
    "regeling": "Deze regeling",
    "gespreksformulier": "Dit gespreksformulier",
    "sjabloon": "Deze tekst",
    "jaargesprek": "Dit jaargesprek",
    "antwoord": "Dit antwoord",
    "niveaukeuze": "Deze niveaukeuze",
    "subsidie": "Deze subsidie",
    "subsidiestap": "Deze stap",
    "actiepunt": "Deze actie",
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


VELDEN: dict[str, str] = {
    "aanvraag_uiterlijk": "Aanvragen uiterlijk",
    "aanwezigen": "Aanwezig",
    "afgerond_op": "Afgerond op",
    "akkoord_door": "Akkoord door",
    "akkoord_op": "Akkoord op",
    "bedrag": "Bedrag",
    "bedrag_niveau_1": "Bedrag niveau 1",
    "bedrag_niveau_2": "Bedrag niveau 2",
    "bedrag_niveau_3": "Bedrag niveau 3",
    "beeindigd_op": "Gestopt op",
    "beslistermijn_weken": "Weken om te beslissen",
    "betaaltermijn_weken": "Weken om te betalen",
    "bewaren_tot": "Bewaren tot",
    "bron": "Bron",
    "cbs_code": "CBS-code",
    "controleren": "Nog controleren",
    "datum": "Datum",
    "delen": "Vragen",
    "direct_vaststellen_tot": "Direct vaststellen tot",
    "egalisatiereserve": "Egalisatiereserve",
    "eigenaar": "Naam",
    "eigenaarsoort": "Wie",
    "einde_reden": "Reden van stoppen",
    "email": "E-mail",
    "focus": "Aandacht voor",
    "gespreksformulier_id": "Formulier",
    "gaat_goed": "Wat gaat goed",
    "gemeente": "Gemeente",
    "grondslag": "Grondslag",
    "herkomst": "Herkomst",
    "iban": "IBAN",
    "inwoners": "Inwoners",
    "jaar": "Jaar",
    "jaargesprek_id": "Jaargesprek",
    "kan_beter": "Wat kan beter",
    "kenmerk": "Kenmerk",
    "kolom": "Kolom op de kaart",
    "kvk": "KvK-nummer",
    "motivering": "Motivering",
    "naam": "Naam",
    "niveau": "Niveau",
    "niveau_afgesproken": "Afgesproken niveau",
    "niveau_gewenst": "Gewenst niveau",
    "nummer": "Versie",
    "ondersteuning": "Ondersteuning",
    "onderwerp": "Onderwerp",
    "opgericht_op": "Opgericht op",
    "opvolger_id": "Opvolger",
    "personen": "Met wie",
    "persoon_id": "Persoon",
    "plaats": "Plaats",
    "plafond": "Plafond",
    "postadres": "Postadres",
    "prive": "Privé",
    "rechtsvorm": "Rechtsvorm",
    "reserveregel": "Regel voor de reserve",
    "rij": "Rij op de kaart",
    "rol": "Rol",
    "sinds": "Sinds",
    "soort": "Soort",
    "stadsdeel_id": "Stadsdeel",
    "stand": "Stand",
    "status": "Status",
    "subsidie_id": "Subsidie",
    "tekst": "Tekst",
    "telefoon": "Telefoon",
    "termijn_tot": "Aanvullen tot",
    "tijd": "Tijd",
    "toelichting": "Toelichting",
    "tot": "Tot",
    "uiterlijk": "Uiterlijk",
    "verantwoording_uiterlijk": "Verantwoorden uiterlijk",
    "uitgenodigd_op": "Uitgenodigd op",
    "vergaderritme": "Vergadert",
    "verslag": "Verslag",
    "verslag_verstuurd_op": "Verslag verstuurd op",
    "vervallen_reden": "Reden van vervallen",
    "voorbeeld": "Voorbeeld",
    "vraag": "Vraag",
    "website": "Website",
    "wijk_id": "Wijk",
    "wijkorgaan_id": "Wijkorgaan",
    "wijkregisseur": "Wijkregisseur",
}
"""What a field is called on screen, one word for all kinds that have it."""

BEDRAGEN = frozenset(
    {"bedrag", "bedrag_niveau_1", "bedrag_niveau_2", "bedrag_niveau_3", "direct_vaststellen_tot"}
    | {"egalisatiereserve", "plafond"}
)
"""Fields that hold eurocents."""

DATUMS = frozenset(
    {"aanvraag_uiterlijk", "afgerond_op", "akkoord_op", "beeindigd_op", "bewaren_tot", "datum", "opgericht_op", "sinds"}
    | {"termijn_tot", "tot", "uiterlijk", "uitgenodigd_op", "verantwoording_uiterlijk", "verslag_verstuurd_op"}
)
"""Fields that hold a day."""

LANGSTE_WAARDE = 120


def waarde_tekst(veld: str, waarde: object) -> str:
    """Write a plain stored value in words: an amount, a day, a niveau, ja or nee, a text cut short; "leeg" for none."""
    if waarde is None or waarde == "":
        return "leeg"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, int) and veld in BEDRAGEN:
        return format_bedrag_kort(waarde)
    if isinstance(waarde, int) and veld.startswith("niveau"):
        return f"{waarde} {Niveau(waarde).woord}"
    if isinstance(waarde, str) and veld in DATUMS:
        return format_datum_tekst(date.fromisoformat(waarde))
    return kort(str(waarde))


def kort(tekst: str) -> str:
    """Return a text on one line, cut at a word when it is long."""
    line = " ".join(tekst[: LANGSTE_WAARDE * 4].split())
    return (
        line
        if len(line) <= LANGSTE_WAARDE
        else f"{line[:LANGSTE_WAARDE].rpartition(' ')[0] or line[:LANGSTE_WAARDE]} …"
    )
