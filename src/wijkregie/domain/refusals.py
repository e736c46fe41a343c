"""Refusals: what cannot be done, named by a code with its data, and the Dutch sentence for each.

Every sentence a user can be refused with stands in `SENTENCES`, so that tone and wording are
kept in one place. A sentence says what is wrong and what to do.
"""

from collections.abc import Mapping


class Refusal(Exception):
    """Something cannot be done; `code` names why, `data` fills the sentence."""

    def __init__(self, code: str, **data: object) -> None:
        super().__init__(code)
        self.code = code
        self.data: Mapping[str, object] = data

    def __str__(self) -> str:
        return sentence(self.code, self.data)


def sentence(code: str, data: Mapping[str, object]) -> str:
    """Return the Dutch sentence of a refusal; raises KeyError for an unknown code."""
    return SENTENCES[code].format_map(data)


def quoted(typed: str) -> str:
    """Return what was typed, on one line and cut short, for use in a sentence."""
    typed = " ".join(typed.split())
    return typed if len(typed) <= 40 else f"{typed[:40]}…"


SENTENCES: dict[str, str] = {
    "naam_ontbreekt": "Vul een naam in.",
    "acties_al_afgerond": "Van de {van} acties zijn er {aantal} al afgerond of vervallen. Haal die uit je keuze, "
    "of open ze eerst weer. Er is niets gewijzigd.",
    "weergave_onleesbaar": "Deze weergave is niet te lezen. Maak haar opnieuw, of verwijder haar.",
    "bereik_leeg": "Vul in vanaf of tot en met wanneer of hoeveel.",
    "bereik_omgekeerd": "Het eind ligt voor het begin. Draai de twee om.",
    "niets_gekozen": "Kies minstens één wijkorgaan of stadsdeel om over te dragen.",
    "wachtwoorden_verschillen": "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
    "wachtwoord_te_kort": "Kies een wachtwoord van minstens {kortste} letters, cijfers of andere tekens.",
    "tekst_ontbreekt": "Schrijf op wat er moet gebeuren.",
    "geen_gesprekken": "Voor {jaar} is er geen wijkorgaan om mee te praten. Kies een ander jaar of plan een jaargesprek.",
    "wijk_alleen_contact": "In deze wijk is geen wijkorgaan. Kies bij Wat voor Contact, of kies een wijkorgaan.",
    "wijkorgaan_of_wijk": "Kies één wijkorgaan, of één wijk.",
    "weg": "{wat} bestaat niet meer. Ververs de lijst met F5.",
    "intussen_gewijzigd": "{wat} is intussen gewijzigd. Kijk eerst wat er nu staat en probeer het opnieuw.",
    "dubbel": "{wat} bestaat al. Wijzig de bestaande in plaats van een nieuwe te maken.",
    "verbonden": "{wat} kan niet weg, want er hangt nog iets aan. Verwijder of verplaats dat eerst.",
    "hoort_bij_weg": "{wat} hoort bij iets dat er niet meer is. Zet dat eerst terug, of kies iets anders.",
    "uitstel_te_vroeg": "Kies een dag na vandaag. Tot die dag blijft dit weg van Vandaag.",
    "ritme_kan_niet": "Vul een aantal dagen in van 1 tot en met {langste}.",
    "niets_ongedaan": "Er is niets om ongedaan te maken.",
    "niets_opnieuw": "Er is niets om opnieuw te doen.",
    "ongedaan_gewijzigd": "“{label}” kan niet meer ongedaan gemaakt worden: {wat} is daarna nog gewijzigd.",
    "opnieuw_gewijzigd": "“{label}” kan niet opnieuw: {wat} is daarna nog gewijzigd.",
    "niet_omkeerbaar": "“{label}” kan niet ongedaan gemaakt worden.",
    "waarde_gewist": "“{label}” kan niet terug: de gegevens zijn voorgoed gewist.",
    "geen_eerdere_waarde": "{veld} had daarvoor nog geen waarde. Kies een latere wijziging.",
    "niet_los_terug": "{veld} kan niet los terug. {reden}",
    "staat_al_zo": "{veld} staat al zo. Kies een andere wijziging.",
    "eerst_terug": "{wat} hoort bij iets dat ook weg is: {eerst}. Zet dat eerst terug.",
    "open_acties": "Dit wijkorgaan heeft nog open acties: {aantal}. Kies eerst wat daarmee gebeurt: laten vervallen of laten staan.",
    "zit_in_bestuur": "{naam} heeft een functie bij {wijkorganen}. Haal die functies eerst weg.",
    "diende_in": "{naam} diende {initiatieven} in. Kies daar eerst een andere indiener.",
    "geen_vorige_regeling": "Er is geen regeling voor {jaar} om over te nemen. Vul de bedragen zelf in.",
    "regeling_bestaat": "De regeling voor {jaar} is al ingevuld. Wijzig de bedragen zelf.",
    "verplichting_beoordeeld": "“{naam}” is al beoordeeld, het laatst over {laatste}. Laat deze afspraak gelden tot en "
    "met {tot} en maak een nieuwe vanaf {vanaf}.",
    "verplichting_geldt_niet": "“{naam}” geldt in {jaar} niet op niveau {niveau}. Kies een afspraak die wel geldt.",
    "oordeel_te_vroeg": "Het jaar {jaar} is nog niet begonnen. Beoordeel de afspraken vanaf 1 januari {jaar}.",
    "oordeel_zonder_niveau": "Dit wijkorgaan heeft voor {jaar} nog geen niveau. "
    "Kies dat eerst, dan is duidelijk welke afspraken gelden.",
    "verplichting_in_gebruik": "Bij “{naam}” staat al een oordeel of een bewijs. "
    "Vul in tot en met welk jaar deze afspraak geldt, dan blijft alles staan.",
    "verplichting_jaar_beoordeeld": "“{naam}” is over {jaar} beoordeeld. "
    "Laat deze afspraak in dat jaar gelden, of neem eerst dat oordeel terug.",
    "regeling_in_gebruik": "{gebruik} Schrijf op waarom je de regeling wijzigt.",
    "plafond_onder_verleend": "Voor {jaar} is al {verleend} verleend. Een plafond van {plafond} is lager. "
    "Vul {verleend} of meer in, of laat het plafond leeg.",
    "deelplafond_onder_verleend": "In {stadsdeel} is voor {jaar} al {verleend} verleend. Een deelplafond van {plafond} "
    "is lager. Vul {verleend} of meer in, of laat het leeg.",
    "geen_toeslag": "De regeling voor {jaar} heeft geen toeslag. Laat het veld leeg, "
    "of vul bij Instellingen, Regelingen eerst in hoe hoog de toeslag mag zijn.",
    "toeslag_te_hoog": "De toeslag voor {jaar} is hoogstens {hoogstens}. Vul dat of minder in, "
    "of wijzig bij Instellingen eerst de regeling.",
    "onbekend_stadsdeel": "Er is geen stadsdeel “{naam}”. Kies uit: {keuze}.",
    "onbekend_wijkorgaan": "Er is geen wijkorgaan “{naam}”. {raad}",
    "meer_met_naam": "De naam “{naam}” komt {aantal} keer voor. Gebruik in plaats daarvan het id uit het overzicht: {keuze}.",
    "bedrag_onleesbaar": "“{getypt}” is geen bedrag. Schrijf bijvoorbeeld 1250, 1.250 of 1250,50.",
    "bedrag_negatief": "Het bedrag “{getypt}” is lager dan nul. Vul een bedrag van 0 of meer in.",
    "bedrag_te_groot": "Het bedrag “{getypt}” is te groot. Kijk of er een cijfer te veel staat.",
    "datum_onleesbaar": "“{getypt}” is geen datum. Schrijf bijvoorbeeld 1-10-2026, 1 okt, morgen of +2w.",
    "datum_bestaat_niet": "De datum “{getypt}” bestaat niet. Schrijf bijvoorbeeld 1-10-2026 of 1 okt.",
    "datum_buiten_bereik": "De datum “{getypt}” kan niet. Kies een jaar van {eerste} tot en met {laatste}.",
    "tijd_onleesbaar": "“{getypt}” is geen tijd. Schrijf bijvoorbeeld 19:30.",
    "hersteltermijn_te_vroeg": "De laatste dag voor de aanvulling ligt vóór de dag van de vraag. Kies een latere dag.",
    "aanvraag_dubbel": "Er lopen dan twee aanvragen tegelijk. Wijzig de eerste, of leg vast hoe die is geëindigd.",
    "aanvraag_op_einddag": "De vorige aanvraag eindigde op deze dag. Kies voor de nieuwe aanvraag een latere dag.",
    "stap_zonder_aanvraag": "De stap “{soort}” hoort bij een aanvraag, en die is er niet. "
    "Noteer eerst de aanvraag, of verwijder eerst deze stap.",
    "stap_van_een": "Er is niets genoteerd, want bij {wijkorgaan} kan het niet. {zin}",
    "stap_voor_aanvraag": "De stap “{soort}” ligt dan vóór de aanvraag. Kijk de datums na.",
    "aanvulling_niet_gevraagd": "De stap “{soort}” kan niet zonder een eerdere stap “aanvulling gevraagd”. "
    "Noteer die eerst, of verwijder eerst deze stap.",
    "stap_zonder_besluit": "De stap “{soort}” kan niet zonder een eerder besluit. "
    "Noteer dat eerst, of verwijder eerst deze stap.",
    "stap_zonder_toekenning": "De stap “{soort}” kan niet zonder een eerder besluit dat geld geeft. "
    "Noteer dat eerst, of verwijder eerst deze stap.",
    "stap_zonder_betaling": "De stap “{soort}” kan niet zonder een eerdere betaling. "
    "Noteer die eerst, of verwijder eerst deze stap.",
    "stap_na_afsluiting": "De subsidie is op {dag} afgesloten, en daarna kan de stap “{soort}” niet meer. "
    "Verwijder eerst de stap “afgesloten”, of kies een eerdere dag.",
    "stap_zonder_bedrag": "Bij de stap “{soort}” hoort een bedrag. Vul het in.",
    "stap_met_nul": "Bij de stap “{soort}” hoort een bedrag dat hoger is dan nul. Vul het in, of kies een andere stap.",
    "stap_zonder_grond": "Bij de stap “{soort}” hoort een grond. Kies waarop het besluit rust.",
    "stap_zonder_termijn_tot": "Bij de stap “{soort}” hoort een nieuwe laatste dag. Vul die in.",
    "stap_zonder_reden": "Schrijf op waarom deze stap niet klopt. Dat staat later bij de geschiedenis.",
    "grond_past_niet": "De grond “{grond}” hoort niet bij de stap “{soort}”. Kies een andere grond.",
    "verdaging_te_vroeg": "De nieuwe laatste dag ligt vóór de dag van het verdagen. Kies een latere dag.",
    "verdaging_niet_later": "Zonder verdagen moet het besluit er uiterlijk {dag} zijn. Kies een latere dag als nieuwe laatste dag.",
    "verdaging_te_laat": "Verdagen kan alleen binnen de termijn (Awb 4:14), en die liep tot en met {dag}. "
    "Kijk de datum na, of neem nu het besluit.",
    "verdaging_na_besluit": "Er was toen al een besluit, dus verdagen kan niet meer. Kijk de datums na.",
    "stap_na_besluit": "Er is op {dag} al besloten: “{besluit}”. De stap “{soort}” hoort daarvóór. Kijk de datums na, "
    "of noteer een nieuwe aanvraag.",
    "besluit_dubbel": "Er is op {dag} al besloten: “{besluit}”. Verbeter die stap, of noteer wat er daarna gebeurde: "
    "een wijziging, een intrekking of een bezwaar.",
    "grond_na_vaststelling": "De subsidie is al vastgesteld, en dan geldt de grond “{grond}” niet meer. "
    "Kies een grond van Awb 4:49.",
    "grond_voor_vaststelling": "De grond “{grond}” geldt pas na de vaststelling. Kies een grond van Awb 4:48 of 4:50.",
    "bezwaar_dubbel": "Er loopt al een bezwaar, van {dag}. Noteer eerst hoe dat is afgelopen.",
    "bezwaar_loopt_niet": "De stap “{soort}” kan niet zonder een bezwaar dat loopt. "
    "Noteer eerst “bezwaar ontvangen”, of verwijder eerst deze stap.",
    "meer_vastgesteld_dan_verleend": "Er is dan meer vastgesteld dan de {verleend} die is verleend. Kijk de bedragen na.",
    "niet_lager_vastgesteld": "Lager dan de {verleend} die is verleend, is dit niet. "
    "Vul een lager bedrag in, of kies “vastgesteld”.",
    "meer_betaald_dan_verleend": "Er is dan meer betaald dan de {bedrag} die is {soort}. "
    "Kijk de bedragen na, of noteer eerst wat er terugkwam of is gewijzigd.",
    "meer_terug_dan_betaald": "Er komt dan meer terug dan de {betaald} die is betaald. Kijk de bedragen na.",
    "terug_na_vijf_jaar": "De stap “{soort}” kon tot en met {dag}, vijf jaar na de vaststelling (Awb 4:49 en 4:57). "
    "Kijk de datum na, of sluit de subsidie af.",
    "boeking_zonder_bedrag": "Vul een bedrag in dat hoger is dan nul.",
    "boeking_past_niet": "Deze {soort} hoort niet bij die boeking. Kies een toezegging of spaardeel van hetzelfde budget, "
    "of laat het leeg.",
    "boeking_niet_op_werkbudget": "Een {soort} kan alleen bij een wijkbudget. Kies een andere soort boeking.",
    "boeking_voor_spaardeel": "Dit spaardeel begint op {dag}. Kies die dag of een latere.",
    "budget_tekort": "Dan komt dit budget {tekort} tekort: er is {vrij} vrij. Boek minder, "
    "of schrijf op waarom het budget wordt overschreden.",
    "budget_tekort_zonder": "Er is {vrij} vrij, en dit vraagt {tekort} meer. Boek hoogstens wat er vrij is.",
    "budget_tekort_na_wijziging": "Dan komt {tekort} tekort, want dat geld is al toegezegd, besteed of doorgegeven. "
    "Verlaag of verwijder eerst die boekingen.",
    "budget_met_boekingen": "Op het budget van {jaar} staan nog boekingen. Verwijder die eerst, of laat dit staan.",
    "budget_zonder_wijk": "Een wijkbudget hoort bij een wijk, een werkbudget bij een stadsdeel of de hele gemeente. "
    "Kies de wijk of het stadsdeel opnieuw.",
    "budgetjaar_afgesloten": "Het budgetjaar {jaar} is op {dag} afgesloten. Heropen het eerst, of boek in een ander jaar.",
    "budgetjaar_niet_begonnen": "Het jaar {jaar} is nog niet begonnen. Sluit het af als het voorbij is.",
    "budgetjaar_open": "Het budgetjaar {jaar} is niet afgesloten. Je kunt er gewoon op boeken.",
    "budgetstap_te_vroeg": "De stap “{stap}” ligt dan vóór “{eerder}”. Kijk de datums na.",
    "geen_toezegging": "Dit is geen toezegging. Kies een toezegging waar nog geld van over is.",
    "niets_toegekend": "Vul bij minstens één wijk een bedrag in.",
    "overheveling_buiten_jaar": "Overhevelen kan alleen naar het wijkbudget {jaar} van een andere wijk. Kies een wijk.",
    "overheveling_naar_zichzelf": "Overhevelen gaat naar een andere wijk. Kies een andere.",
    "overheveling_zonder_doel": "Kies de wijk waar het geld naartoe gaat.",
    "overschrijding_past_niet": "Bij {soort} kan geen overschrijding. Boek hoogstens wat er vrij is.",
    "spaardeel_eindigt_te_vroeg": "De laatste dag van het spaardeel ligt vóór de dag van de boeking. Kies een latere dag.",
    "spaardeel_overtrokken": "Er gaat dan meer uit dit spaardeel dan erin zit: er is nog {over}. Kies een lager bedrag.",
    "spaardeel_te_lang": "Sparen kan hoogstens {jaren} na {jaar}: tot en met {uiterlijk}. Kies die dag of een eerdere.",
    "spaardeel_voorbij": "Dit spaardeel liep tot en met {dag}. Laat de rest vrijvallen.",
    "spaardeel_zonder_einde": "Vul in tot welke dag er gespaard wordt, uiterlijk {uiterlijk}.",
    "spaarjaren_kunnen_niet": "Sparen over {jaren} jaren kan niet. Vul 0 tot en met {meeste} in.",
    "sparen_kan_niet": "Van het budget {jaar} kan niets gespaard worden. Laat het geld vrijvallen, of wijzig de regels van {jaar}.",
    "lijst_andere_soort": "{bestand} is van een soort die wijkregie niet leest. "
    "Open het bestand in Excel en kies Opslaan als, Excel-werkmap (.xlsx).",
    "lijst_aanhalingsteken": "In {bestand} begint bij regel {regel} een aanhalingsteken dat niet eindigt. "
    "Open het bestand in Excel en kies Opslaan als, .xlsx.",
    "lijst_beschadigd": "{bestand} is beschadigd of niet volledig. "
    "Open het bestand in Excel, laat het herstellen en kies Opslaan als, .xlsx.",
    "geen_grenzen": "{bestand} is geen kaart met grenzen. Kies een GeoJSON-bestand (.geojson of .json).",
    "grenzen_leeg": "In {bestand} staan geen grenzen van wijken. Kies een ander bestand.",
    "grenzen_te_groot": "{bestand} is te groot. Vraag een kaart met alleen de wijken van je eigen gemeente.",
    "grenzen_andere_coordinaten": "De kaart in {bestand} is anders opgemeten. Vraag haar in RD (EPSG:28992) of WGS 84 "
    "(EPSG:4326).",
    "grenzen_buiten_nederland": "Deze kaart ligt (deels) buiten Nederland. Kies een kaart van je eigen gemeente.",
    "grenzen_zonder_wijk": "Geen enkele grens past bij een wijk. Zet bij de wijken de CBS-code of dezelfde naam als op "
    "de kaart.",
    "lijst_leeg": "In {bestand} staat niets. Kies een ander bestand.",
    "lijst_onbereikbaar": "{bestand} is niet te openen. Kijk of je het mag lezen, en of het niet nog ergens open staat.",
    "lijst_onveilig": "In {bestand} staat iets dat niet in een lijst hoort en kwaad kan doen. "
    "Open het bestand in Excel en kies Opslaan als, .xlsx.",
    "lijst_te_groot": "{bestand} is te groot voor een lijst. "
    "Zet alleen de bladen en regels die je nodig hebt in een nieuw Excel-bestand.",
    "lijst_van_papier": "{bestand} is een tekst, geen lijst. Kopieer de tabel naar Excel en sla die op als .xlsx.",
    "lijst_ver_weg": "Op het blad “{blad}” staat iets in cel {cel}, ver buiten de lijst. "
    "Maak die cel leeg, of zet de lijst in een nieuw Excel-bestand.",
    "lijst_wachtwoord": "{bestand} heeft een wachtwoord. Open het in Excel, haal het wachtwoord eraf en sla het op.",
    "geen_lijst": "{bestand} is geen lijst. Kies een Excel-bestand (.xlsx) of een tekstbestand (.csv).",
    "al_geopend": "{bestand} is al geopend {houder}. Sluit het daar eerst, of ga daar verder.",
    "alleen_lezen": "{bestand} is alleen te lezen, niet te wijzigen. Kies een map waarin je mag schrijven, "
    "of zet er daar een kopie van.",
    "bestaat_al": "{bestand} bestaat al in {map}. Kies een andere naam.",
    "verslag_of_bijlage": "{bestand} moet eindigen op .pdf (het verslag) of .xlsx (de bijlage). Kies een andere naam.",
    "bestandssoort_onbekend": "{bestand} moet eindigen op .xlsx (Excel) of .csv (open data). Kies een andere naam.",
    "lijst_pdf_of_excel": "{bestand} moet eindigen op .pdf of .xlsx (Excel). Kies een andere naam.",
    "niets_geweigerd": "Alle regels van {bestand} zijn gelezen. Er is niets om te verbeteren.",
    "bestand_beschadigd": "{bestand} is beschadigd of niet volledig. Laat het zo staan en open een back-up.",
    "zoeken_beschadigd": "Wijkregie kan niet zoeken. Je gegevens zijn heel. "
    "Kies in het menu, bij Bestand, ‘Zoeken opnieuw klaarmaken’.",
    "bijlage_leeg": "{naam} is leeg. Kies een ander bestand.",
    "bijlage_te_groot": "{naam} is {grootte}, en een bijlage mag hoogstens {meest} zijn. "
    "Maak het bestand kleiner, of bewaar het ergens anders.",
    "bijlage_gewijzigd": "{naam} wordt op dit moment gewijzigd. Sluit het programma dat dat doet en probeer het opnieuw.",
    "bijlage_is_snelkoppeling": "{naam} is een snelkoppeling naar een ander bestand. Kies dat bestand zelf.",
    "bijlage_opent_niet": "{naam} is een soort bestand ({soort}) dat wijkregie niet opent. Vertrouw je het, bewaar het dan "
    "op schijf en open het daar.",
    "bijlage_is_anders": "{naam} is van binnen iets anders dan de naam zegt ({soort}). Vraag na wat het is voordat je het "
    "opent.",
    "bijlage_is_bestand": "{naam} is een bestand van wijkregie, en dat kan geen bijlage zijn. Kies een ander bestand.",
    "bijlage_beschadigd": "De bijlage “{naam}” is beschadigd. Verwijder haar en voeg het bestand opnieuw toe.",
    "bestand_bezet": "Een ander programma houdt {bestand} bezet. Sluit dat programma en probeer het opnieuw. "
    "Er is niets verloren.",
    "bestand_leeg": "{bestand} is leeg. Open een ander bestand of een back-up.",
    "bestand_onbereikbaar": "{bestand} is niet te openen. Kijk of de map {map} er nog is en of je erin mag schrijven.",
    "bestand_ontbreekt": "{bestand} staat niet in {map}. Kijk of de naam klopt.",
    "eerst_bijwerken": "{bestand} is met een oudere wijkregie gemaakt. "
    "Open het eerst één keer in het venster, dan wordt het bijgewerkt.",
    "geen_scherm": "Er is geen scherm om het venster op te tonen. Start wijkregie vanaf je bureaublad.",
    "geen_wijkregie": "{bestand} is geen bestand van wijkregie. Kies een ander bestand.",
    "waarde_kan_niet": "In het bestand staat hier iets wat niet kan. Vraag je collega wat er moet staan.",
    "inhoud_klopt_niet": "De inhoud van deze bijlage is niet meer zoals die was. "
    "Vraag je collega om de bijlage apart te sturen.",
    "wisselt_van_plaats": "{wat} wisselde bij je collega van plaats met een andere. Wijzig dat hier zelf.",
    "hoort_bij_niet_overgenomen": "{wat} hoort bij iets wat niet is overgenomen: {waarbij}. Neem eerst dat over.",
    "is_overdracht": "{bestand} is een overdracht van een collega. Open je eigen bestand "
    "en lees de overdracht in bij Uitwisselen, Overnemen.",
    "is_overdracht_met_wachtwoord": "{bestand} is een overdracht van een collega, met een wachtwoord. "
    "Open je eigen bestand en lees de overdracht in bij Uitwisselen, Overnemen.",
    "wachtwoord_nodig": "{bestand} is met een wachtwoord dichtgezet. Vraag je collega om het wachtwoord en vul het in.",
    "wachtwoord_onjuist": "Met dit wachtwoord gaat {bestand} niet open. Probeer het opnieuw: hoofdletters tellen mee.",
    "bestand_vreemd": "In {bestand} staat iets wat wijkregie daar niet maakt. Er is niets van gelezen. "
    "Vraag je collega om het bestand opnieuw te maken.",
    "bestand_onvolledig": "{bestand} is niet zoals het is gemaakt: er is iets weg of veranderd. "
    "Vraag je collega om het bestand opnieuw te maken.",
    "bestand_van_jezelf": "{bestand} is het bestand waarin je nu werkt. Kies het bestand van je collega.",
    "is_een_map": "{bestand} is een map. Kies een bestand.",
    "kopie_onjuist": "De kopie {bestand} bleek niet goed en is weer weggehaald. Controleer het bestand zelf: {reden}",
    "log_in_de_weg": "Bij {bestand} ligt nog het bestand {log}. Daarin kan werk staan dat nog nodig is. Kies een andere naam.",
    "map_alleen_lezen": "In de map {map} mag je niets opslaan. Kies een andere map.",
    "map_ontbreekt": "De map {map} bestaat niet. Maak de map eerst, of kies een andere.",
    "naam_te_lang": "De naam {bestand} is te lang. Kies een kortere naam.",
    "schijf_hapert": "De schijf met {bestand} geeft een fout. Kijk of de schijf nog vastzit en probeer het opnieuw.",
    "schijf_vol": "De schijf is vol. Maak ruimte vrij en probeer het opnieuw. Er is niets verloren.",
    "schijf_zonder_slot": "De schijf met {bestand} laat niet toe dat je er veilig in werkt. "
    "Zet het bestand op de schijf van je eigen computer.",
    "te_nieuw": "{bestand} is gemaakt met wijkregie {van}. Dit is wijkregie {dit}, en dat is ouder. "
    "Gebruik de nieuwere versie.",
    "jaar_kan_niet": "Het jaar {jaar} kan niet. Kies een jaar van {eerste} tot en met {laatste}.",
    "weken_kunnen_niet": "Een termijn van {weken} weken kan niet. Vul 1 tot en met 52 weken in.",
    "kostenbanden_dalen": "De kosten van participatie moeten oplopen: elke band eindigt hoger dan de vorige. "
    "Kijk de bedragen na.",
    "contact_in_toekomst": "Een contact is al geweest. Kies vandaag of een eerdere dag, of maak er een actie van.",
    "betrokkenheid_zonder_dag": "Vul in wanneer het was: gehoord, gevraagd of inbreng.",
    "gehoord_voor_bekend": "Het wijkorgaan hoorde het dan op {dag}, en bij de gemeente was het pas bekend op {bekend}. "
    "Kijk de datum na, of zet bij het traject een eerdere dag bij “bekend bij de gemeente”.",
    "gevraagd_voor_gehoord": "De vraag ligt dan vóór de dag waarop het wijkorgaan ervan hoorde. Kijk de datums na, "
    "of laat “gehoord op” leeg: een vraag telt ook als gehoord.",
    "antwoord_voor_vraag": "Het antwoord moet er dan zijn vóór de vraag is gesteld. Kies een latere dag.",
    "overgeslagen_zonder_vraag": "Overslaan kan als er iets is gevraagd. Noteer eerst de vraag.",
    "overgeslagen_voor_vraag": "De vraag is dan overgeslagen vóór zij is gesteld. Kijk de datums na.",
    "overgeslagen_en_inbreng": "Dit wijkorgaan sloeg de vraag over, en bracht ook iets in. Haal een van de twee weg.",
    "inbreng_zonder_dag": "Vul in op welke dag de inbreng kwam, of haal de tekst weg.",
    "inbreng_voor_vraag": "De inbreng ligt dan vóór de vraag. Kijk de datums na, of noteer haar apart: "
    "een wijkorgaan mag ook ongevraagd iets inbrengen.",
    "belofte_voor_inbreng": "De terugkoppeling is dan beloofd vóór de inbreng er was. Kies een latere dag, of laat haar leeg.",
    "terugkoppeling_zonder_inbreng": "Er is nog geen inbreng om op terug te koppelen. Noteer eerst de inbreng. "
    "Vertelde je iets zonder dat erom was gevraagd? Noteer het dan als contact.",
    "terugkoppeling_voor_inbreng": "De inbreng kwam op {dag}. Kies voor de terugkoppeling die dag of een latere.",
    "terugkoppeling_zonder_dag": "Vul in op welke dag je hebt teruggekoppeld, of haal de tekst weg.",
    "verwerking_onvolledig": "Kies wat er met de inbreng is gedaan, en op welke dag het wijkorgaan dat hoorde.",
    "verwerking_zonder_reden": "Schrijf op waarom de inbreng niet of maar deels is overgenomen.",
    "buiten_gebied": "Het traject raakt het werkgebied niet van: {namen}. Kies een ander wijkorgaan, of voeg het toch toe.",
    "niemand_gekozen": "Kies minstens één wijkorgaan.",
    "notitie_leeg": "Schrijf eerst iets op.",
    "verhaal_leeg": "Schrijf het verhaal op.",
    "gevraagd_na_bijeenkomst": "De bijeenkomst was op {datum}. Uitnodigen of naar de agenda vragen kan alleen ervoor. Kijk de datum na.",
    "bijeenkomst_nog_niet": "De bijeenkomst is pas op {datum}. Noteer daarna wie er waren.",
    "al_uitgenodigd": "{naam} is al uitgenodigd. Kies een ander wijkorgaan.",
    "niemand_uit_te_nodigen": "Er is niemand meer om uit te nodigen. Kies een andere bijeenkomst.",
    "gekomen_en_afgewezen": "Er is al een specialist gekomen. Haal die dag weg als de vraag toch is afgewezen.",
    "antwoord_voor_specialistvraag": "Deze dag ligt vóór de dag van de vraag. Kijk de datum na.",
    "afwijzing_zonder_reden": "Schrijf op waarom er geen specialist komt. Dan kun je het uitleggen.",
    "bewaren_voor_verhaal": "De laatste dag om te bewaren ligt vóór het verhaal zelf. Kies een latere dag.",
    "alleen_informeren_zonder_reden": "Alleen informeren kan de beste keuze zijn. Schrijf op waarom, "
    "zodat wijkorganen weten dat er geen ruimte voor inbreng is.",
    "besluit_voor_bekend": "Het besluit ligt vóór de dag waarop het plan bekend was ({dag}). Kijk de datums na.",
    "invloed_na_besluit": "Inbreng kan niet meer tellen na het besluit ({dag}). Kies die dag of een eerdere, "
    "of wijzig eerst de dag van het besluit.",
    "invloed_voor_bekend": "Inbreng kan niet tellen voordat het plan bekend was ({dag}). Kies een latere dag, "
    "of wijzig eerst de dag waarop het plan bekend was.",
    "afgerond_en_ingetrokken": "Een traject is afgerond of ingetrokken, niet allebei. Haal een van de twee dagen weg.",
    "traject_met_inbreng": "Bij “{naam}” staat al wat mensen hoorden, zeiden of afspraken. Trek het traject in: "
    "dan blijft dat bewaard.",
    "afdeling_in_gebruik": "“{naam}” staat nog bij {waar}. Hef de afdeling op: dan blijft bewaard wat ze deed.",
    "onderwerp_ontbreekt": "Schrijf op waar het over gaat.",
    "actie_al_afgerond": "Deze actie is al afgerond.",
    "open_actie_met_einddatum": "Deze actie staat nog open. Rond haar af, of haal de dag van afronden weg.",
    "antwoord_past_niet": "“{getypt}” past niet bij een vraag naar {soort}. Kies of schrijf het antwoord opnieuw.",
    "keuze_zonder_keuzes": "Geef bij deze vraag minstens twee verschillende keuzes.",
    "vraag_heeft_vaste_soort": "De soort van deze vraag ligt vast. Wijzig alleen de woorden.",
    "vraag_hoort_erbij": "Zonder deze vraag kan een gesprek niet. Je mag haar wel anders verwoorden of verplaatsen.",
    "vraag_onbekend": "Deze vraag staat niet in het formulier van dit gesprek. Open het gesprek opnieuw.",
    "vraag_zonder_tekst": "Schrijf de vraag op.",
    "ondersteuning_gegeven": "“{actie}” is al gedaan. Laat de keuze staan, of open eerst die actie weer.",
    "sjabloon_leeg": "Vul een onderwerp en een tekst in.",
    "veld_onbekend": "Het veld “{{{veld}}}” bestaat niet. Kies een veld uit de lijst, of haal de accolades weg.",
    "brief_zonder_aanvraag": "{naam} heeft voor {jaar} nog geen aanvraag gedaan. "
    "Noteer eerst de aanvraag en maak dan de brief.",
    "brief_zonder_besluit": "Het college heeft nog niet besloten over de aanvraag {jaar} van {naam}. "
    "Noteer eerst het besluit en maak dan de brief.",
    "brief_na_besluit": "Over de aanvraag {jaar} van {naam} is al besloten. Maak de begeleidende brief.",
    "brief_na_intrekking": "{naam} heeft de aanvraag {jaar} zelf ingetrokken. "
    "Er is geen beschikking om mee te sturen: bel of mail het wijkorgaan.",
    "herinnering_zonder_geld": "{naam} heeft voor {jaar} geen subsidie gekregen. "
    "Een verantwoording vraag je pas na een besluit dat geld geeft.",
    "herinnering_na_vaststelling": "De subsidie {jaar} van {naam} is al vastgesteld. Een herinnering is niet meer nodig.",
    "verantwoording_is_er": "De verantwoording {jaar} van {naam} is al binnen. Een herinnering is niet meer nodig.",
    "ontvangst_na_besluit": "Over “{naam}” is al besloten. Maak de brief met het antwoord.",
    "antwoordbrief_zonder_besluit": "Over “{naam}” is nog niet besloten. Noteer eerst het besluit en maak dan de brief.",
    "antwoordbrief_past_niet": "Het besluit over “{naam}” is {besluit}. Maak de brief die daarbij hoort.",
    "antwoordbrief_na_intrekken": "“{naam}” is ingetrokken. Er is geen antwoord meer te geven: bel of mail de indiener.",
    "agenda_leeg": "Voor {jaar} is er nog niets voor de agenda. Plan eerst een gesprek, of vul de regeling in.",
    "afspraak_zonder_eigenaar": "Vul in wie dit doet: jijzelf, het wijkorgaan, een afdeling of een naam.",
    "snelregel_onduidelijk": "{vraag} Kies het onder de regel.",
    "afspraakregel_zonder_eigenaar": "Vul in wie dit doet, na een komma: ik, wijkorgaan, een afdeling of een naam.",
    "gesprek_vervallen": "Dit gesprek is vervallen. Plan het eerst opnieuw.",
    "stand_overgeslagen": "Van “{van}” naar “{naar}” gaat niet in één keer. Zet het gesprek stap voor stap verder.",
    "vervallen_zonder_reden": "Schrijf op waarom het gesprek niet doorgaat.",
    "gesprek_zonder_datum": "Vul de datum van het gesprek in.",
    "gesprek_al_gevoerd": "Het jaargesprek {jaar} met {naam} is al gevoerd. "
    "Zet het eerst een stap terug als je het opnieuw wilt plannen.",
    "gesprek_dubbel": "{naam} staat er twee keer. Een wijkorgaan heeft één gesprek per jaar: haal er een weg.",
    "gesprek_na_einde": "{naam} is gestopt op {dag}. Kies een eerdere dag, of maak het weer actief.",
    "standen_verschillen": "Deze gesprekken zijn niet even ver. Kies gesprekken met dezelfde stand.",
    "vastleggen_een_voor_een": "Wat er is gezegd leg je per gesprek vast. Kies één gesprek.",
    "uitnodiging_niet_gepland": "Uitnodigen kan voor een gesprek dat gepland is. Plan het eerst.",
    "gesprek_in_toekomst": "Dit gesprek is nog niet geweest. Kies vandaag of een eerdere dag.",
    "verslag_zonder_datum": "Vul in op welke dag het verslag is verstuurd.",
    "geen_gesprek": "Met {naam} is er nog geen jaargesprek {jaar}. Plan het eerst.",
    "verslag_zonder_gesprek": "Het jaargesprek {jaar} met {naam} is nog niet gevoerd. "
    "Noteer eerst wat er is gezegd en maak dan het verslag.",
    "uitnodiging_zonder_datum": "Het gesprek heeft nog geen datum. Plan het eerst en maak dan de uitnodiging.",
    "verslag_voor_gesprek": "Het verslag kan niet vóór het gesprek verstuurd zijn. Kijk de datums na.",
    "akkoord_zonder_verslag": "Er is nog geen verslag verstuurd. Noteer dat eerst; daarna kan het akkoord.",
    "akkoord_zonder_datum": "Vul in op welke dag het wijkorgaan akkoord ging.",
    "akkoord_voor_verslag": "Het akkoord kan niet vóór het verslag gegeven zijn. Kijk de datums na.",
    "schaal_buiten_bereik": "Kies een schaal van 1 tot en met {hoogste}.",
    "indiener_ontbreekt": "Vul in van wie het idee is: een persoon of een groep.",
    "plaats_buiten_kaart": "Een stadsdeel heeft op de kaart hoogstens {meeste} rijen en kolommen. Kies een plaats daarbinnen.",
    "score_buiten_bereik": "Kies een score van {laagste} tot en met {hoogste}.",
    "score_zonder_reden": "Schrijf bij {zijde} op waarom je deze score geeft. Neem daarna het besluit.",
    "antwoord_voor_idee": "De laatste dag voor het antwoord ligt vóór de dag waarop het idee binnenkwam. Kies een latere dag.",
    "advies_ontbreekt": "Kies eerst wat de commissie adviseert.",
    "advies_zonder_datum": "Vul in op welke dag de commissie het advies gaf.",
    "advies_voor_idee": "Het advies ligt vóór de dag waarop het idee binnenkwam. Kijk de datums na.",
    "advies_na_besluit": "Het advies ligt na het besluit. Een advies hoort vóór het besluit: kijk de datums na.",
    "besluit_ontbreekt": "Kies eerst het antwoord: ja, gedeeltelijk of nee.",
    "besluit_zonder_datum": "Vul in op welke dag het besluit is genomen.",
    "besluit_voor_idee": "Het besluit ligt vóór de dag waarop het idee binnenkwam. Kijk de datums na.",
    "besluit_zonder_reden": "Schrijf op waarom dit het besluit is. De indiener leest die reden in de brief.",
    "ingetrokken_en_besloten": "Intrekken kan alleen zolang er geen besluit is. Haal eerst het besluit of de intrekking weg.",
    "intrekking_voor_idee": "Het idee is dan ingetrokken voordat het binnenkwam. Kijk de datums na.",
    "nee_met_geld": "Bij een nee hoort geen geld. Laat het bedrag en de geldbron leeg.",
    "toekenning_zonder_bron": "Kies waar het geld vandaan komt, of kies dat er geen geld nodig is.",
    "toekenning_zonder_bedrag": "Vul in hoeveel geld er wordt toegekend, of kies dat er geen geld nodig is.",
    "geen_geld_met_bedrag": "Er is een bedrag ingevuld, maar ook dat er geen geld nodig is. Kies een van de twee.",
    "antwoord_zonder_besluit": "Het antwoord kan niet vóór het besluit verstuurd zijn. Noteer eerst het besluit, of kijk de datums na.",
    "afronding_zonder_ja": "Afronden kan pas na een besluit met ja of gedeeltelijk. Noteer eerst dat besluit, of kijk de datums na.",
    "terugkoppeling_zonder_besluit": "Terugkoppelen kan pas na het besluit. Noteer eerst het besluit, of kijk de datums na.",
    "terugkoppeling_leeg": "Schrijf op wat je hebt teruggekoppeld.",
    "initiatief_zonder_wijk": "Kies eerst de wijk van dit initiatief: het geld komt uit het wijkbudget van die wijk.",
    "betaling_zonder_toezegging": "Voor dit initiatief is geen geld toegezegd. Noteer eerst het besluit, met bedrag en geldbron.",
    "betaling_voor_besluit": "De betaling ligt vóór het besluit. Kijk de datums na.",
    "meer_betaald_dan_toegekend": "Er is nog {over} te betalen. Vul een lager bedrag in, of wijzig eerst het besluit.",
    "meer_geboekt_dan_toegekend": "Voor “{naam}” is {toegekend} toegekend, en dit is meer. Vul een lager bedrag in, "
    "of wijzig eerst het besluit.",
    "boeking_zonder_ja": "Over “{naam}” is geen ja besloten. Noteer eerst het besluit bij het initiatief.",
    "toezegging_van_besluit": "Dit geld is toegezegd met het besluit over “{naam}”. Wijzig daar het besluit.",
    "besluit_al_betaald": "Er is al {betaald} betaald, en dat past daar niet bij. Verwijder eerst die betaling.",
    "collectief_met_geld": "Voor {naam} is geld geboekt. Verwijder eerst die boekingen, of vul in wanneer het is gestopt.",
    "geen_stap_terug": "Dit initiatief staat al aan het begin. Verwijder het als het er niet hoort.",
    "bedankt_zonder_besluit": "Bedanken noteer je na het besluit. Noteer eerst het besluit, of kijk de datums na.",
    "peildatum_buiten_bereik": "Kies een peildatum in de jaren {van} tot en met {tot}.",
    "lange_naam": "Deze naam heeft {lengte} tekens. Maak haar korter: hoogstens {langste}.",
    "inwoners_negatief": "Het aantal inwoners kan niet lager dan nul zijn. Vul 0 of meer in, of laat het leeg.",
    "rol_ontbreekt": "Vul in welke rol iemand heeft, bijvoorbeeld voorzitter.",
    "einde_voor_begin": "De einddatum ligt vóór de begindatum. Kijk de datums na.",
    "onbekend_blad": "Het blad “{naam}” ken ik niet. Kies uit: {keuze}.",
    "onbekende_kolom": "De kolom “{naam}” kun je niet weglaten. Schrijf de kop zoals die in het overzicht staat.",
    "periode_andersom": "Het laatste jaar ligt vóór het eerste. Kies een later laatste jaar.",
    "einde_zonder_datum": "Vul in op welke dag het wijkorgaan is gestopt.",
    "einde_zonder_reden": "Schrijf op waarom het wijkorgaan is gestopt.",
    "einde_van_levend": "Bij dit wijkorgaan hoort een einde, en dat past niet bij deze status. "
    "Maak het eerst weer actief, of kies dat het gestopt is.",
    "jaar_na_einde": "{naam} is gestopt op {dag}. Kies een eerder jaar dan {jaar}, of maak het weer actief.",
    "opvolger_ontbreekt": "Kies de opvolger, of kies iets anders voor de open acties.",
    "blad_onbekend": "Er is geen blad “{naam}” waar iets in staat. Kies uit: {keuze}.",
    "kies_blad": "Er zijn meer bladen waar iets in staat: {keuze}. Kies er een met --blad.",
    "geen_blad_herkend": "In {bestand} is geen lijst herkend. Zet koppen boven de kolommen, zoals Naam en Telefoon, "
    "of lees de lijst in het venster in.",
    "cel_leeg": "Bij “{kop}” staat niets. Vul de cel in en lees de lijst nog eens.",
    "bedrag_uit_stappen": "Dit bedrag ({bedrag}) of deze dag volgt uit meer stappen. Wijzig die bij de subsidie zelf, of maak de cel leeg.",
    "stand_terug": "Dit gesprek is al verder: {stand}. Zet het in wijkregie zelf een stap terug, of maak de cel leeg.",
    "rij_overgeslagen": "Deze regel is overgeslagen, zoals je koos.",
    "rij_zonder_wijkorgaan": "Er is geen wijkorgaan “{naam}”. Voeg het eerst toe, of kijk hoe het in wijkregie heet.",
    "dag_of_maand_voorop": "“{cel}” kan twee dagen zijn, want in deze kolom staat de maand soms voorop. Schrijf de maand "
    "als woord, zoals 3 april 2025.",
    "id_van_ander": "Het vaste nummer in deze regel hoort bij {wat}. Zet dat hier terug, of maak de cel met het vaste "
    "nummer leeg.",
    "wijk_zonder_stadsdeel": "Bij de wijk “{naam}” staat geen stadsdeel. Vul het stadsdeel erbij in.",
    "lijst_valt_anders_uit": "Er is intussen iets gewijzigd, waardoor regels anders uitvallen dan je zag: {aantal}. "
    "Kijk opnieuw wat er verandert.",
    "dag_in_toekomst": "Deze dag moet nog komen. Kies vandaag of een eerdere dag.",
    "opvolger_gestopt": "{naam} was toen zelf ook al gestopt. Kies een wijkorgaan dat verderging, of laat het leeg.",
    "opvolger_in_kring": "{naam} is zelf door dit wijkorgaan opgevolgd. Kies een ander, of laat het leeg.",
    "opvolger_zichzelf": "Een wijkorgaan kan niet zijn eigen opvolger zijn. Kies een ander, of laat het leeg.",
    "startlijst_onbekend": "Er is geen startlijst “{naam}”. Kies uit: {keuze}.",
    "startlijst_onleesbaar": "Het bestand {bestand} van de startlijst is niet te lezen. Installeer wijkregie opnieuw.",
    "startlijst_veld": "In {bestand} ontbreekt het veld “{veld}”. Zet het op de eerste regel.",
    "startlijst_waarde": "{bestand}, regel {regel}: “{waarde}” is onbekend bij {veld}. Gebruik: {keuze}.",
    "startlijst_dubbel": "{bestand}, regel {regel}: “{naam}” staat er al. Haal een van de twee regels weg.",
    "getal_onleesbaar": "Vul een getal in van {laagste} tot en met {hoogste}.",
    "keuze_onbekend": "“{getypt}” staat niet in de lijst. Kies een naam uit de lijst.",
    "geen_kleur": "“{kleur}” is geen kleur. Schrijf # en zes tekens, elk een cijfer of een letter van a tot f.",
    "kleur_onleesbaar": "De kleur {kleur} is te licht om goed te lezen. Kies een donkerder kleur.",
    "zelftest_mislukt": "De zelftest is mislukt bij: {wat}. Installeer wijkregie opnieuw en probeer het nog eens.",
}
