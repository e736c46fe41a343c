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
    "deelplafond": "Dit deelplafond",
    "budgetjaar": "Dit budgetjaar",
    "budget": "Dit budget",
    "boeking": "Deze boeking",
    "initiatief": "Dit initiatief",
    "gelegenheidscollectief": "Dit gelegenheidscollectief",
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
    "aangevraagd_op": "Aangevraagd op",
    "aanvraag_uiterlijk": "Aanvragen uiterlijk",
    "aanvulling_weken": "Weken om aan te vullen",
    "aanwezigen": "Aanwezig",
    "activiteiten": "Activiteiten",
    "advies": "Advies",
    "advies_op": "Advies op",
    "advies_reden": "Reden van het advies",
    "afgerond_op": "Afgerond op",
    "afgesloten_op": "Afgesloten op",
    "akkoord_door": "Akkoord door",
    "akkoord_op": "Akkoord op",
    "antwoord_uiterlijk": "Antwoord uiterlijk",
    "antwoord_verstuurd_op": "Antwoord verstuurd op",
    "antwoord_weken": "Weken om te antwoorden",
    "bedankt_op": "Bedankt op",
    "bedrag": "Bedrag",
    "bedrag_niveau_1": "Bedrag niveau 1",
    "bedrag_niveau_2": "Bedrag niveau 2",
    "bedrag_niveau_3": "Bedrag niveau 3",
    "beeindigd_op": "Gestopt op",
    "begin": "Begin",
    "beslistermijn_weken": "Weken om te beslissen",
    "besluit": "Besluit",
    "besluit_op": "Besluit op",
    "besluit_reden": "Reden van het besluit",
    "bestedingsplan_op": "Bestedingsplan op",
    "betaaltermijn_weken": "Weken om te betalen",
    "betrokkenheid": "Betrokkenheid",
    "betrokkenheid_reden": "Reden bij betrokkenheid",
    "bewaren_tot": "Bewaren tot",
    "bron": "Bron",
    "budget_id": "Budget",
    "cbs_code": "CBS-code",
    "contactpersoon": "Vast contact",
    "controleren": "Nog controleren",
    "correctie_reden": "Reden van de correctie",
    "datum": "Datum",
    "delen": "Vragen",
    "direct_vaststellen_tot": "Direct vaststellen tot",
    "draagvlak": "Draagvlak",
    "egalisatiereserve": "Egalisatiereserve",
    "eigenaar": "Naam",
    "eigenaarsoort": "Wie",
    "einde": "Einde",
    "einde_reden": "Reden van stoppen",
    "email": "E-mail",
    "focus": "Aandacht voor",
    "gaat_goed": "Wat gaat goed",
    "geldbron": "Geld uit",
    "geldbron_toelichting": "Toelichting op het geld",
    "gelegenheidscollectief_id": "Gelegenheidscollectief",
    "gemeente": "Gemeente",
    "gespreksformulier_id": "Formulier",
    "gevraagd": "Gevraagd bedrag",
    "grond": "Grond",
    "grondslag": "Grondslag",
    "herkomst": "Herkomst",
    "iban": "IBAN",
    "idee": "Idee",
    "indiener": "Indiener",
    "ingetrokken_op": "Ingetrokken op",
    "initiatief_id": "Initiatief",
    "inwoners": "Inwoners",
    "jaar": "Jaar",
    "jaargesprek_id": "Jaargesprek",
    "kan_beter": "Wat kan beter",
    "kenmerk": "Kenmerk",
    "kolom": "Kolom op de kaart",
    "kvk": "KvK-nummer",
    "legitimiteit": "Legitimiteit",
    "legitimiteit_reden": "Reden bij legitimiteit",
    "motivering": "Motivering",
    "naam": "Naam",
    "naar_budget_id": "Naar budget",
    "niveau": "Niveau",
    "niveau_afgesproken": "Afgesproken niveau",
    "niveau_gewenst": "Gewenst niveau",
    "nummer": "Versie",
    "omschrijving": "Omschrijving",
    "ondersteuning": "Ondersteuning",
    "ondersteuning_gegeven": "Gegeven ondersteuning",
    "onderwerp": "Onderwerp",
    "ontvangen_op": "Ontvangen op",
    "opgericht_op": "Opgericht op",
    "opvolger_id": "Opvolger",
    "overschrijding": "Reden van overschrijding",
    "personen": "Met wie",
    "persoon_id": "Persoon",
    "plaats": "Plaats",
    "plafond": "Plafond",
    "postadres": "Postadres",
    "prive": "Privé",
    "rechtsvorm": "Rechtsvorm",
    "regeling_id": "Regeling",
    "regime": "Regime",
    "rendement": "Rendement",
    "rendement_reden": "Reden bij rendement",
    "reserveregel": "Regel voor de reserve",
    "rij": "Rij op de kaart",
    "rol": "Rol",
    "sinds": "Sinds",
    "soort": "Soort",
    "spaarjaren": "Jaren sparen",
    "stadsdeel_id": "Stadsdeel",
    "stand": "Stand",
    "status": "Status",
    "subsidie_id": "Subsidie",
    "tekst": "Tekst",
    "telefoon": "Telefoon",
    "termijn_tot": "Laatste dag",
    "teruggekoppeld_op": "Teruggekoppeld op",
    "terugkoppeling": "Terugkoppeling",
    "thema": "Thema",
    "tijd": "Tijd",
    "toegekend": "Toegekend bedrag",
    "toelichting": "Toelichting",
    "toeslag": "Toeslag",
    "toeslag_hoogstens": "Toeslag hoogstens",
    "toeslag_waarvoor": "Toeslag waarvoor",
    "tot": "Tot",
    "uit_boeking_id": "Uit boeking",
    "uiterlijk": "Uiterlijk",
    "uitgenodigd_op": "Uitgenodigd op",
    "verantwoord_op": "Verantwoord op",
    "verantwoording_uiterlijk": "Verantwoorden uiterlijk",
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
    "wijziging_reden": "Reden van de wijziging",
}
"""What a field is called on screen, one word for all kinds that have it."""

BEDRAGEN = frozenset(
    {"bedrag", "bedrag_niveau_1", "bedrag_niveau_2", "bedrag_niveau_3", "direct_vaststellen_tot"}
    | {"egalisatiereserve", "gevraagd", "plafond", "toegekend", "toeslag", "toeslag_hoogstens"}
)
"""Fields that hold eurocents."""

DATUMS = frozenset(
    {
        "aangevraagd_op",
        "advies_op",
        "afgesloten_op",
        "antwoord_uiterlijk",
        "antwoord_verstuurd_op",
        "bedankt_op",
        "begin",
    }
    | {
        "besluit_op",
        "bestedingsplan_op",
        "einde",
        "ingetrokken_op",
        "ontvangen_op",
        "teruggekoppeld_op",
        "verantwoord_op",
    }
    | {
        "aanvraag_uiterlijk",
        "afgerond_op",
        "akkoord_op",
        "beeindigd_op",
        "bewaren_tot",
        "datum",
        "opgericht_op",
        "sinds",
    }
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
