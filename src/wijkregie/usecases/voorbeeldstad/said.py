"""Answers in a jaargesprek; {wijk}, {straat}, {plek} and {stadsdeel} are filled in per wijkorgaan."""

from wijkregie.domain.niveaus import Beweging
from wijkregie.domain.ondersteuning import Ondersteuning

# How the bestuur does goes with the step that was taken.
BESTUUR: dict[Beweging, tuple[str, ...]] = {
    Beweging.START: (
        "We zijn net begonnen en leren nog wie wat kan.",
        "Alle stoelen zijn bezet. De taken moeten we nog verdelen.",
    ),
    Beweging.TRAP_OP: (
        "Het bestuur is compleet. Er zijn zelfs twee mensen op proef.",
        "Sinds het voorjaar zijn we weer met genoeg. De taken zijn goed verdeeld.",
        "Er kwam een lid bij dat veel van verkeer weet. Daar hadden we op gehoopt.",
        "De voorzitter blijft nog vier jaar. Er is een reservelijst met drie namen.",
    ),
    Beweging.GELIJK: (
        "Niemand stopt dit jaar. De penningmeester wil over twee jaar wel opvolging.",
        "We zijn met weinig, maar we kennen elkaar goed.",
        "De secretaris zoekt iemand die wil meelopen.",
        "Er is één plek vrij. Het liefst iemand onder de veertig.",
        "Het bestuur draait goed. Nieuwe mensen helpen eerst een jaar in een werkgroep.",
    ),
    Beweging.TRAP_AF: (
        "Twee mensen zijn gestopt. Voor hun taken zoeken we nog iemand.",
        "We doen het nu met z’n drieën. Vergaderen doen we om de maand.",
        "De voorzitter bouwt af. Een opvolger is er nog niet.",
    ),
}

OPEN: dict[str, tuple[str, ...]] = {
    "activiteiten": (
        "Een wijkschouw, twee openbare avonden en het zomerfeest in {plek}.",
        "Elke maand inloop in {plek}. In juni een straatspeeldag op de {straat}.",
        "Zwerfvuil rapen met de school, en een avond over veiligheid met de wijkagent.",
        "Nieuwjaarsborrel, plantjesmarkt en een rondje langs nieuwe bewoners.",
        "Vooral overleg dit jaar. Het feest is verzet naar het voorjaar.",
        "Een buurtlunch met zestig mensen, en de opening van de geveltuinen.",
        "Twee themaavonden: energie besparen en veilig wonen.",
        "Een enquête langs de deuren. 212 mensen deden mee.",
    ),
    "achterban": (
        "We staan vier keer per jaar op het plein. Daar horen we het meeste.",
        "Via de nieuwsbrief, en steeds meer in de appgroepen van de straten.",
        "Elke straat heeft een eigen contactpersoon. Alleen bij de flats nog niet.",
        "Bewoners komen naar de inloop in {plek}. Jongeren horen we te weinig.",
        "Met een korte vragenlijst in het voorjaar. De uitkomst hangt bij {plek}.",
        "Wie naar onze vergadering komt, mag het eerste half uur alles vragen.",
        "We bellen aan bij nieuwe bewoners, met een tasje en een folder.",
    ),
    "contact_afdelingen": (
        "Met wijkbeheer gaat het snel. Bij verkeer wachten we vaak weken op antwoord.",
        "Goed. We hebben één vast gezicht en dat werkt.",
        "De wijkagent en de wijkbeheerder sluiten elke keer aan.",
        "Meldingen worden opgelost, maar we horen het niet terug.",
        "Groen denkt echt mee. Bij vergunningen weten we niet wie we moeten bellen.",
        "Stadsontwikkeling kwam zelf naar onze avond. Dat waardeerden bewoners.",
        "Wisselend. Elk half jaar is er iemand anders bij Mobiliteit.",
    ),
    "verkeer": (
        "Op de {straat} wordt te hard gereden, vooral ’s avonds.",
        "Bij school is het om half negen een chaos. We denken aan een stopverbod.",
        "De oversteek bij de bushalte is donker. Er is al twee keer iemand aangereden.",
        "Parkeren is lastig sinds er betaald wordt in de straten ernaast.",
        "De drempels helpen. We krijgen veel minder klachten.",
        "Fietsers rijden over de stoep van de {straat}, omdat de weg zo slecht is.",
        "Sluipverkeer in de ochtend. Tellen we zelf, of doet de gemeente dat?",
    ),
    "veiligheid": (
        "Overlast van scooters bij {plek}. De jongerenwerker is ermee bezig.",
        "Rustig. De buurtpreventie loopt elke week twee rondes.",
        "Er is in het najaar drie keer ingebroken. De avond met de wijkagent zat vol.",
        "De steeg achter de winkels voelt niet veilig. Meer licht zou al helpen.",
        "Bewoners zijn tevreden over de wijkagent. Hij kent iedereen.",
        "Vuurwerk was dit jaar minder. De afspraken met de jongeren werkten.",
    ),
    "leefbaarheid": (
        "Afval naast de containers blijft een punt. Buren spreken elkaar erop aan.",
        "De plantvakken in {wijk} zijn mooi geworden. Twaalf mensen houden ze bij.",
        "Het park is nat en donker. We willen een pad dat niet onder water staat.",
        "De hondenpoep wordt minder sinds er zakjes hangen.",
        "Veel stenen, weinig schaduw. Op warme dagen merk je dat.",
        "De stoep van de {straat} ligt scheef. Met een rollator kom je er niet langs.",
    ),
    "wonen": (
        "Op de hoek van de {straat} komen veertig woningen. Buren maken zich zorgen over parkeren.",
        "Ouderen willen kleiner wonen, maar wel in {wijk} blijven.",
        "De corporatie knapt twee blokken op. Bewoners worden goed meegenomen.",
        "Er komen veel jonge gezinnen bij. De school zit vol.",
        "Kamers worden per stuk verhuurd. Dat geeft onrust in twee straten.",
    ),
    "sociaal": (
        "De open tafel in {plek} trekt elke week dertig mensen.",
        "Er is veel eenzaamheid onder ouderen. De huisarts ziet dat ook.",
        "Oude en nieuwe bewoners kennen elkaar nauwelijks. Het feest hielp.",
        "De wijkverpleegkundige heeft een vast uur bij ons. Daar komen mensen graag.",
        "De taalgroep zoekt nog twee vrijwilligers.",
        "De ruilkast staat er nu een jaar en wordt netjes gebruikt.",
    ),
    "jeugd": (
        "Voor kinderen is er genoeg. Voor wie veertien is, is er niets.",
        "Het speelveld is klaar en wordt veel gebruikt.",
        "De jongerenraad van de school wil met ons mee op wijkschouw.",
        "Jongeren hangen bij {plek}. Ze vragen om een plek met een dak.",
        "De zomerweek zat in een dag vol.",
    ),
    "duurzaamheid": (
        "Achttien huizen deden mee aan de actie voor isolatie.",
        "Bewoners vragen wanneer {wijk} van het gas gaat. Daar hebben we geen antwoord op.",
        "We willen zonnepanelen op het dak van {plek}.",
        "De regentonnen waren in een week op.",
        "Een energiecoach komt twee keer per maand langs.",
    ),
    "overig": (
        "De bus komt nog maar één keer per uur. Ouderen missen hem echt.",
        "Volgend jaar bestaan we een rond aantal jaren. Daar willen we iets moois van maken.",
        "Zijn er regels voor camera’s aan de gevel? Die vraag krijgen we vaak.",
    ),
    "plannen_gemeente": (
        "De nieuwe inrichting van de {straat}. We willen vóór de tekening meepraten.",
        "Het groenplan en de nieuwe woningen. Over allebei weten we nog weinig.",
        "De verhuizing van de bibliotheek naar {plek}.",
        "Betaald parkeren in {stadsdeel}. Dat gaat veel losmaken.",
        "Er zijn nu geen grote plannen. Dat is ook wel eens fijn.",
        "De warmtevisie. Kan iemand dat bij ons komen uitleggen?",
    ),
    "geld_bijzonder": (
        "De zaal is duurder geworden. Dat scheelt bijna een derde van ons geld.",
        "Nee. De kascontrole was zonder opmerkingen.",
        "We sparen voor een nieuwe website.",
        "Het feest viel goedkoper uit, omdat de bakker sponsorde.",
        "De bank vraagt nu kosten. Kan dat van de subsidie?",
    ),
    "wijkbudget": (
        "Er waren elf aanvragen. Negen kregen geld, vooral voor kleine feesten en groen.",
        "De commissie heeft vijf leden en werkt prettig.",
        "Het budget was in mei al op. Volgend jaar verdelen we het over twee rondes.",
        "Bewoners vinden het formulier lang. De helft haakt af.",
        "Nog niet alles is besteed. We gaan er de deuren mee langs.",
        "Dat de gemeente nu zelf beslist, is wennen. Het advies van de commissie telt gelukkig mee.",
    ),
}  # fmt: skip

HULP: dict[Ondersteuning, str] = {
    Ondersteuning.COACHING: "Een jaar lang elke zes weken iemand naast ons, bij het geven van advies.",
    Ondersteuning.TRAINING: "Twee avonden over vergaderen en besluiten, voor het hele bestuur.",
    Ondersteuning.BEKENDHEID: "Hulp bij een folder en een plek op de website van de gemeente.",
    Ondersteuning.CONTACT: "Een avond bij een wijkorgaan dat dit al langer doet.",
}
