"""What wijkorganen and municipality ask and tell each other outside a plan; {straat}, {plek} and {wijk} are filled in.

Days in LOSSE_INBRENG are counted from the peildatum, as in `plannen`.
"""

from collections.abc import Mapping
from typing import Any

from wijkregie.domain.betrokkenheden import Adviessoort, Verwerking

# Subject, afdeling, question ("" when nobody asked), input, answer, what was done with it, why.
VRAGEN: tuple[tuple[str, str, str, str, str, Verwerking, str], ...] = (
    ("Wijkschouw", "Openbare ruimte", "Welke punten moeten dit jaar eerst?",
     "Eerst de scheve tegels, dan het licht bij {plek}.", "De tegels worden gelegd. Het licht komt volgend jaar.",
     Verwerking.TEN_DELE, "Voor het licht is dit jaar geen geld meer."),
    ("Snelheid op de {straat}", "Mobiliteit", "Waar rijdt men volgens jullie te hard?",
     "Tussen de school en de bocht, vooral in de ochtend.", "Daar komt een bord dat de snelheid laat zien.",
     Verwerking.OVERGENOMEN, "De metingen laten hetzelfde zien."),
    ("Plek voor de glasbak", "Milieu en energie", "Waar kan de glasbak het beste staan?",
     "Bij {plek}, en niet naast de speelplek.", "De bak staat nu bij {plek}.",
     Verwerking.OVERGENOMEN, "Daar is genoeg ruimte en het is dicht bij de winkel."),
    ("Openingstijden van {plek}", "Sport en welzijn", "Op welke avonden is de zaal nodig?",
     "Op dinsdag en donderdag tot elf uur.", "Dinsdag kan tot elf uur. Donderdag tot tien uur.",
     Verwerking.TEN_DELE, "Op donderdag is er geen beheerder na tien uur."),
    ("Tekst voor de wijkkrant", "Communicatie", "Is de uitleg over het wijkbudget duidelijk?",
     "Maak het korter en zet de datum bovenaan.", "De tekst is half zo lang geworden.",
     Verwerking.OVERGENOMEN, "Zo leest het veel prettiger."),
    ("Kamers voor studenten", "Wonen", "Hoeveel huizen met kamers kan een straat aan?",
     "Niet meer dan één op de tien.", "De grens wordt één op de acht.",
     Verwerking.TEN_DELE, "De regels gelden voor de hele stad en moesten gelijk zijn."),
    ("Visie op de binnenring", "Stadsontwikkeling", "Wat mag er volgens jullie zeker niet weg?",
     "Het groen langs de {straat} en de kleine winkels.", "Het groen blijft. Over winkels gaat de visie niet.",
     Verwerking.TEN_DELE, "De gemeente kan winkels niet verplichten om te blijven."),
    ("Overlast bij {plek}", "Sport en welzijn", "",
     "Zet de jongerenwerker ook op vrijdag in.", "De jongerenwerker komt nu ook op vrijdag.",
     Verwerking.OVERGENOMEN, "Vrijdag is de drukste avond."),
    ("Gaten in de {straat}", "Openbare ruimte", "",
     "Er zitten zes diepe gaten in de weg. Foto’s zitten erbij.", "De gaten zijn dicht.",
     Verwerking.OVERGENOMEN, "Het was gevaarlijk voor fietsers."),
    ("Een extra bushalte", "Mobiliteit", "",
     "Laat de bus ook bij {plek} stoppen.", "Een extra halte kan niet.",
     Verwerking.NIET, "De bus komt dan te laat bij het station. De halte aan de {straat} krijgt wel een dak."),
    ("Lege woningen", "Wonen", "",
     "Aan de {straat} staan drie huizen al een jaar leeg.", "De eigenaar is gebeld. Twee zijn verhuurd.",
     Verwerking.OVERGENOMEN, "Leegstand is slecht voor de straat."),
    ("Ratten bij de containers", "Milieu en energie", "",
     "Leeg de containers in de zomer vaker.", "In juli en augustus wordt er twee keer per week geleegd.",
     Verwerking.OVERGENOMEN, "Het hielp meteen."),
    ("Bomen die te dicht staan", "Openbare ruimte", "",
     "Haal om de andere boom weg aan de {straat}.", "De bomen blijven staan. Ze worden wel gesnoeid.",
     Verwerking.NIET, "De bomen zijn gezond en geven schaduw."),
    ("Brieven in gewone taal", "Communicatie", "",
     "Laat een bewoner meelezen voordat een brief weggaat.", "Twee bewoners lezen nu mee.",
     Verwerking.OVERGENOMEN, "Een brief moet in één keer duidelijk zijn."),
)  # fmt: skip

# Wijkorgaan, afdeling and what happened: some of it still waits for an answer.
LOSSE_INBRENG: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("Wijkraad ’t Hagen", "Openbare ruimte", {
        "onderwerp": "Wijkschouw",
        "gevraagd_op": -136, "adviessoort": Adviessoort.INHOUD, "vraag": "Welke punten van de schouw moeten eerst?",
        "antwoord_uiterlijk": -108, "advies": "Eerst de stoep bij de school, dan de bankjes.", "advies_op": -114,
        "terugkoppeling_uiterlijk": -72, "teruggekoppeld_op": -95,
        "terugkoppeling": "De stoep is klaar. De bankjes komen in het voorjaar.",
        "verwerking": Verwerking.TEN_DELE, "verwerking_reden": "Voor alles tegelijk was geen geld.", "verwerkt_op": -95,
        "bedankt_op": -95}),
    ("Wijkraad ’t Hagen", "Mobiliteit", {
        "onderwerp": "Parkeren bij de school",
        "advies": "Maak een plek waar ouders kort kunnen stoppen.", "advies_op": -100,
        "terugkoppeling_uiterlijk": -58, "teruggekoppeld_op": -40,
        "terugkoppeling": "Er komt een strook van vier plekken.",
        "verwerking": Verwerking.OVERGENOMEN, "verwerking_reden": "De school vroeg hetzelfde.", "verwerkt_op": -40}),
    ("Dorpsraad Lindevoort", "Openbare ruimte", {
        "onderwerp": "Licht op het fietspad",
        "advies": "Het pad is in de winter donker. Zet er lampen die aangaan als er iemand fietst.", "advies_op": -70,
        "terugkoppeling_uiterlijk": -28}),
    ("Buurtkring Heidehof", "Milieu en energie", {
        "onderwerp": "Zwerfvuil langs de Heideweg",
        "advies": "Zet bakken bij de twee bankjes en bij de parkeerplaats.", "advies_op": -101,
        "terugkoppeling_uiterlijk": -59}),
    ("Wijkraad Berkenkamp", "Mobiliteit", {
        "onderwerp": "Hard rijden op de Berkenlaan",
        "advies": "Maak de bocht smaller en zet er een drempel.", "advies_op": -15,
        "terugkoppeling_uiterlijk": 27}),
)  # fmt: skip

# Wijkorgaan, afdeling and a request for a specialist in the wijk.
SPECIALISTEN: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("Wijkraad Berkenkamp", "Mobiliteit", {
        "onderwerp": "Snelheid op de Berkenlaan", "gevraagd_op": -40, "gewenst_op": 12}),
    ("Dorpsraad Esbroek", "Openbare ruimte", {
        "onderwerp": "Water op straat na een bui", "gevraagd_op": -95, "gewenst_op": -60, "gekomen_op": -63,
        "verslag": "Samen gelopen. Drie putten zaten dicht en zijn schoon gemaakt."}),
    ("Wijkplatform Zonnewende", "Milieu en energie", {
        "onderwerp": "Warmte zonder gas", "gevraagd_op": -160, "gewenst_op": -110, "gekomen_op": -104,
        "verslag": "Veertig bewoners. De energiecoach legde uit wat een huis kan besparen."}),
    ("Bewonersteam Jorishof", "Wonen", {
        "onderwerp": "Regels voor het verhogen van de huur", "gevraagd_op": -120, "gewenst_op": -80,
        "afgewezen_op": -100,
        "afwijzing_reden": "De corporatie gaat over de huur. Zij kwamen zelf langs."}),
    ("Wijkraad Sint Joris", "Stadsontwikkeling", {
        "onderwerp": "De visie op de binnenring", "gevraagd_op": -210, "gewenst_op": -180, "gekomen_op": -176,
        "verslag": "De kaart lag op tafel en bewoners schreven hun wensen erop."}),
    ("Wijkraad Molenkamp", "Mobiliteit", {
        "onderwerp": "Vrachtwagens in de Molenstraat", "gevraagd_op": -75, "gewenst_op": -30}),
    ("Bewonersplatform Kleine Beek", "Openbare ruimte", {
        "onderwerp": "Bomen en droogte", "gevraagd_op": -400, "gewenst_op": -370, "gekomen_op": -372,
        "verslag": "Een wandeling langs de beek met dertig mensen."}),
    ("Wijkraad De Weerd", "Sport en welzijn", {
        "onderwerp": "Jongeren bij de sluis", "gevraagd_op": -510, "gewenst_op": -480, "gekomen_op": -470,
        "verslag": "Twee jongerenwerkers kwamen mee. Ze lopen er nu elke vrijdag."}),
    ("Wijkraad Oude Veste", "Wonen", {
        "onderwerp": "Splitsen van grote huizen", "gevraagd_op": -620, "gewenst_op": -590, "afgewezen_op": -600,
        "afwijzing_reden": "Er was niemand vrij. De uitleg kwam op papier."}),
    ("Dorpsraad Lindevoort", "Mobiliteit", {
        "onderwerp": "De oversteek bij de Esweg", "gevraagd_op": -700, "gewenst_op": -660, "gekomen_op": -655,
        "verslag": "Samen gekeken op een drukke ochtend."}),
)  # fmt: skip
