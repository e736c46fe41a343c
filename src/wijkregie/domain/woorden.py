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
    "afdeling": "Deze afdeling",
    "verplichting": "Deze afspraak",
    "nakoming": "Dit oordeel",
    "traject": "Dit traject",
    "trajectwijk": "Deze wijk bij het traject",
    "trajectfase": "Deze fase",
    "terugkoppelmoment": "Dit terugkoppelmoment",
    "eindverslag": "Dit eindverslag",
    "verhaal": "Dit verhaal",
    "betrokkenheid": "Deze betrokkenheid",
    "bijeenkomst": "Deze bijeenkomst",
    "uitnodiging": "Deze uitnodiging",
    "specialistvraag": "Deze vraag om een specialist",
    "participatieverslag": "Dit participatieverslag",
    "actiepunt": "Deze actie",
    "contactmoment": "Dit contactmoment",
    "notitie": "Deze notitie",
    "inrichting": "Deze instelling",
    "bijlage": "Deze bijlage",
    "leeswijze": "Deze leeswijze",
    "lijstweergave": "Deze weergave",
    "uitstel": "Dit uitstel",
    "wijkgrens": "Deze wijkgrens",
}


def zelfstandig(tabel: str) -> str:
    """Return the noun of a table with its pronoun, at the start of a sentence."""
    return _ZELFSTANDIG[tabel]


def soortnaam(tabel: str) -> str:
    """Return the bare noun of a table, without a capital."""
    return _ZELFSTANDIG[tabel].split(" ", 1)[1]


_MEERVOUD = {
    "stadsdeel": "stadsdelen",
    "wijk": "wijken",
    "wijkorgaan": "wijkorganen",
    "werkgebied": "werkgebieden",
    "persoon": "personen",
    "bestuursfunctie": "bestuursfuncties",
    "regeling": "regelingen",
    "gespreksformulier": "gespreksformulieren",
    "sjabloon": "teksten",
    "jaargesprek": "jaargesprekken",
    "antwoord": "antwoorden",
    "subsidie": "subsidies",
    "subsidiestap": "stappen",
    "deelplafond": "deelplafonds",
    "budgetjaar": "budgetjaren",
    "budget": "budgetten",
    "boeking": "boekingen",
    "initiatief": "initiatieven",
    "gelegenheidscollectief": "gelegenheidscollectieven",
    "afdeling": "afdelingen",
    "verplichting": "afspraken",
    "nakoming": "oordelen",
    "traject": "trajecten",
    "trajectwijk": "wijken bij het traject",
    "terugkoppelmoment": "terugkoppelmomenten",
    "eindverslag": "eindverslagen",
    "verhaal": "verhalen",
    "betrokkenheid": "betrokkenheden",
    "bijeenkomst": "bijeenkomsten",
    "uitnodiging": "uitnodigingen",
    "specialistvraag": "vragen om een specialist",
    "participatieverslag": "participatieverslagen",
    "actiepunt": "acties",
    "contactmoment": "contactmomenten",
    "notitie": "notities",
    "inrichting": "instellingen",
    "lijstweergave": "weergaven",
    "uitstel": "keren uitstel",
    "wijkgrens": "wijkgrenzen",
}
"""More than one of a kind, where that is not its noun with an n after it."""


def aantal_woorden(tabel: str, aantal: int) -> str:
    """Return how many of a kind there are in words: "1 bijlage", "3 bestuursfuncties"."""
    noun = soortnaam(tabel)
    return f"{aantal} {noun if aantal == 1 else _MEERVOUD.get(tabel, f'{noun}n')}"


VELDEN: dict[str, str] = {
    "aangevraagd_op": "Aangevraagd op",
    "aanvraag_uiterlijk": "Aanvragen uiterlijk",
    "aanvulling_weken": "Weken om aan te vullen",
    "aanwezigen": "Aanwezig",
    "aanwezigheid": "Aanwezigheid",
    "activiteiten": "Activiteiten",
    "advies": "Advies",
    "advies_op": "Advies op",
    "advies_reden": "Reden van het advies",
    "adviessoort": "Gevraagd is",
    "afdeling_id": "Afdeling",
    "afgerond_op": "Afgerond op",
    "afgesloten_op": "Afgesloten op",
    "afgewezen_op": "Afgewezen op",
    "afwijzing_reden": "Reden van afwijzen",
    "agenda_gevraagd_op": "Naar agenda gevraagd op",
    "agendapunt": "Op de agenda gezet",
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
    "bekend_op": "Bekend bij de gemeente op",
    "benutting": "Hoe de inbreng is gebruikt",
    "beoordeeld_op": "Beoordeeld op",
    "beslistermijn_weken": "Weken om te beslissen",
    "besluit": "Besluit",
    "besluit_op": "Besluit op",
    "besluit_reden": "Reden van het besluit",
    "bestedingsplan_op": "Bestedingsplan op",
    "betaaltermijn_weken": "Weken om te betalen",
    "betrokkenheid": "Betrokkenheid",
    "betrokkenheid_reden": "Reden bij betrokkenheid",
    "bewaren_tot": "Bewaren tot",
    "bewijsregel": "Bewijs",
    "bijeenkomst_id": "Bijeenkomst",
    "bron": "Bron",
    "budget_id": "Budget",
    "cbs_code": "CBS-code",
    "contactpersoon": "Vast contact",
    "controleren": "Nog controleren",
    "correctie_reden": "Reden van de correctie",
    "dag_onbekend": "Dag onbekend",
    "datum": "Datum",
    "delen": "Vragen",
    "direct_vaststellen_tot": "Direct vaststellen tot",
    "doel": "Waarom participatie",
    "draagvlak": "Draagvlak",
    "eerste_jaar": "Eerste jaar",
    "egalisatiereserve": "Egalisatiereserve",
    "eigenaar": "Naam",
    "eigenaarsoort": "Wie",
    "einde": "Einde",
    "einde_reden": "Reden van stoppen",
    "email": "E-mail",
    "ervaring": "Ervaring",
    "focus": "Aandacht voor",
    "gaat_goed": "Wat gaat goed",
    "gedaan_op": "Gedaan op",
    "geinformeerd_op": "Gehoord op",
    "gekomen_op": "Gekomen op",
    "geldbron": "Geld uit",
    "geldbron_toelichting": "Toelichting op het geld",
    "gelegenheidscollectief_id": "Gelegenheidscollectief",
    "gemeente": "Gemeente",
    "gepland_op": "Gepland op",
    "gespreksformulier_id": "Formulier",
    "gevraagd": "Gevraagd bedrag",
    "gevraagd_op": "Gevraagd op",
    "gevoeligheden": "Wat een opvolger moet weten",
    "gewenst_op": "Gewenst op",
    "graad": "Participatiegraad",
    "grond": "Grond",
    "grondslag": "Grondslag",
    "grootte": "Grootte",
    "herkomst": "Herkomst",
    "iban": "IBAN",
    "idee": "Idee",
    "indiener": "Indiener",
    "informeren_weken_niveau_1": "Weken vooraf, niveau 1",
    "informeren_weken_niveau_2": "Weken vooraf, niveau 2",
    "informeren_weken_niveau_3": "Weken vooraf, niveau 3",
    "ingetrokken_op": "Ingetrokken op",
    "initiatief_id": "Initiatief",
    "integraliteit": "Soort integraliteit",
    "invloed_tot": "Invloed tot en met",
    "inwoners": "Inwoners",
    "jaar": "Jaar",
    "jaargesprek_id": "Jaargesprek",
    "kan_beter": "Wat kan beter",
    "kenmerk": "Kenmerk",
    "keuzes": "Keuzes",
    "kolom": "Kolom op de kaart",
    "kolommen": "Kolommen",
    "kosten_communicatie": "Kosten communicatie",
    "kosten_communicatie_geraamd": "Kosten communicatie, geraamd",
    "kosten_hoog_tot": "Kosten hoog tot",
    "kosten_laag_tot": "Kosten laag tot",
    "kosten_middel_tot": "Kosten middel tot",
    "kosten_participatie": "Kosten participatie",
    "kosten_participatie_geraamd": "Kosten participatie, geraamd",
    "kosten_vanaf": "Kosten vanaf",
    "kvk": "KvK-nummer",
    "laatste_jaar": "Laatste jaar",
    "legitimiteit": "Legitimiteit",
    "legitimiteit_reden": "Reden bij legitimiteit",
    "ligt_open": "Wat ligt open",
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
    "oordeel_gemeente": "Oordeel gemeente",
    "oordeel_wijkorgaan": "Oordeel wijkorgaan",
    "opgeheven_op": "Opgeheven op",
    "opgericht_op": "Opgericht op",
    "opvolger_id": "Opvolger",
    "overgeslagen_op": "Overgeslagen op",
    "overschrijding": "Reden van overschrijding",
    "pagina": "Bladzijde",
    "partij": "Wie belooft",
    "personen": "Met wie",
    "persoon_id": "Persoon",
    "plaats": "Plaats",
    "plafond": "Plafond",
    "platform": "Online platform",
    "postadres": "Postadres",
    "prive": "Privé",
    "proces": "Proces",
    "reactie": "Reactie van de gemeente",
    "rechtsvorm": "Rechtsvorm",
    "regeling_id": "Regeling",
    "regime": "Regime",
    "rendement": "Rendement",
    "rendement_reden": "Reden bij rendement",
    "reserveregel": "Regel voor de reserve",
    "reden": "Reden",
    "regel": "Regel",
    "rij": "Rij op de kaart",
    "rij_id": "Hoort bij",
    "ritme_niveau_1": "Dagen tussen contact, niveau 1",
    "ritme_niveau_2": "Dagen tussen contact, niveau 2",
    "ritme_niveau_3": "Dagen tussen contact, niveau 3",
    "ritme_zonder_niveau": "Dagen tussen contact, zonder niveau",
    "rol": "Rol",
    "rolverdeling": "Rollen van raad en college",
    "sha256": "Vingerafdruk",
    "sinds": "Sinds",
    "soort": "Soort",
    "spaarjaren": "Jaren sparen",
    "staat_vast": "Wat staat vast",
    "stadsdeel_id": "Stadsdeel",
    "stand": "Stand",
    "status": "Status",
    "subsidie_id": "Subsidie",
    "tabel": "Soort gegeven",
    "tekst": "Tekst",
    "teksten": "Teksten",
    "telefoon": "Telefoon",
    "termijn_tot": "Laatste dag",
    "teruggekoppeld_op": "Teruggekoppeld op",
    "terugkoppeling": "Terugkoppeling",
    "terugkoppeling_uiterlijk": "Terugkoppeling uiterlijk",
    "terugkoppeling_weken": "Weken om terug te koppelen",
    "thema": "Thema",
    "thema_van": "Thema gekozen door",
    "tijd": "Tijd",
    "titel": "Titel",
    "toegekend": "Toegekend bedrag",
    "toelichting": "Toelichting",
    "toeslag": "Toeslag",
    "toeslag_hoogstens": "Toeslag hoogstens",
    "toeslag_waarvoor": "Toeslag waarvoor",
    "toestemming_op": "Toestemming op",
    "toegevoegd_op": "Toegevoegd op",
    "tot": "Tot",
    "tot_jaar": "Geldt tot en met",
    "traject_id": "Traject",
    "trede": "Beloofde trede",
    "trede_ervaren": "Ervaren trede",
    "trede_reden": "Reden van de trede",
    "uit_boeking_id": "Uit boeking",
    "uiterlijk": "Uiterlijk",
    "uitgenodigd_op": "Uitgenodigd op",
    "uitkomst": "Uitkomst",
    "uitkomsten": "Uitkomsten",
    "uren_communicatie": "Uren communicatie",
    "uren_communicatie_geraamd": "Uren communicatie, geraamd",
    "uren_participatie": "Uren participatie",
    "uren_participatie_geraamd": "Uren participatie, geraamd",
    "vanaf_jaar": "Geldt vanaf",
    "vanaf_niveau": "Vanaf niveau",
    "vastgesteld_op": "Vastgesteld op",
    "verantwoord_op": "Verantwoord op",
    "verantwoording_uiterlijk": "Verantwoorden uiterlijk",
    "vergaderritme": "Vergadert",
    "verplichting_id": "Afspraak",
    "verslag": "Verslag",
    "verslag_verstuurd_op": "Verslag verstuurd op",
    "verteller": "Verteller",
    "vervallen_reden": "Reden van vervallen",
    "verwerking": "Wat ermee is gedaan",
    "verwerking_reden": "Waarom",
    "verwerkt_op": "Verteld wat ermee is gedaan op",
    "vlakken": "Vlakken",
    "volgorde": "Volgorde",
    "voorbeeld": "Voorbeeld",
    "vraag": "Vraag",
    "vorm": "Vorm van de lijst",
    "website": "Website",
    "werkwijze": "Werkwijze",
    "wijk_id": "Wijk",
    "wijkorgaan_id": "Wijkorgaan",
    "wijkregisseur": "Wijkregisseur",
    "wijziging_reden": "Reden van de wijziging",
    "woorden_gemeente": "Woorden van de gemeente",
    "woorden_wijkorgaan": "Woorden van het wijkorgaan",
}
"""What a field is called on screen, one word for all kinds that have it."""

BEDRAGEN = frozenset(
    {"bedrag", "bedrag_niveau_1", "bedrag_niveau_2", "bedrag_niveau_3", "direct_vaststellen_tot"}
    | {"kosten_communicatie", "kosten_communicatie_geraamd", "kosten_participatie", "kosten_participatie_geraamd"}
    | {"kosten_hoog_tot", "kosten_laag_tot", "kosten_middel_tot", "kosten_vanaf"}
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
    | {"afgewezen_op", "agenda_gevraagd_op", "bekend_op", "beoordeeld_op", "gedaan_op", "geinformeerd_op"}
    | {"gekomen_op", "gepland_op", "gevraagd_op", "gewenst_op", "invloed_tot", "opgeheven_op", "overgeslagen_op"}
    | {"terugkoppeling_uiterlijk", "toegevoegd_op", "toestemming_op", "vastgesteld_op", "verwerkt_op"}
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
