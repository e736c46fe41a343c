"""What people say in a jaargesprek; {wijk}, {straat} and {plek} are filled in per wijkorgaan."""

START: tuple[str, ...] = (
    "We beginnen net. Eerst elkaar en de gemeente leren kennen.",
    "We starten rustig en kijken na een jaar wat bij ons past.",
    "De groep is nieuw. Basis is nu genoeg.",
    "We willen weten wat er speelt in {wijk}. Meer hoeft nog niet.",
    "We doen mee met de nieuwe afspraken en kiezen wat we aankunnen.",
)

START_HOGER: tuple[str, ...] = (
    "We werkten al lang met de gemeente samen. Dit niveau past daarbij.",
    "We geven al jaren advies over plannen in {wijk}. Dat willen we blijven doen.",
    "Met de ervaring van het bestuur kunnen we meer dan alleen de basis.",
)

OP: tuple[str, ...] = (
    "Het bestuur is weer compleet. We willen meepraten over de nieuwe sporthal.",
    "Er zijn drie nieuwe mensen bij gekomen. Nu kunnen we meer aan.",
    "De {straat} wordt opnieuw ingericht. Daar willen we advies over geven.",
    "Het ging dit jaar goed. We durven een stap verder te gaan.",
    "We hebben de training gevolgd en weten nu hoe advies geven werkt.",
    "Bewoners vragen ons vaker om hulp. Dan is het goed om dichter bij de gemeente te staan.",
    "We willen eerder aan tafel zitten, niet pas als het plan klaar is.",
    "In {wijk} komen veel nieuwe woningen. We willen vanaf het begin meedenken.",
    "De werkgroep verkeer loopt zelfstandig. Zo houdt het bestuur tijd over voor beleid.",
    "Samen met de school en de huisarts hebben we nu genoeg handen.",
    "De gemeente vroeg ons om mee te denken over het groenplan. Dat willen we doen.",
    "Onze nieuwe voorzitter kent de weg bij de gemeente en heeft zin om te bouwen.",
    "Na een rustig jaar hebben we weer energie.",
    "We zijn beter bekend in de wijk. De laatste bijeenkomst trok tachtig mensen.",
)

AF: tuple[str, ...] = (
    "Twee bestuursleden zijn gestopt. We doen een jaar rustig aan.",
    "Het advies geven kostte te veel avonden. We kiezen voor wat we goed kunnen.",
    "De voorzitter is ziek. We willen eerst weer op krachten komen.",
    "De plannen voor de {straat} zijn klaar. Er speelt nu minder.",
    "We merkten dat we liever dingen doen dan stukken lezen.",
    "De secretaris verhuist. Zonder opvolger lukt dit niveau niet.",
    "We hebben een druk jaar gehad met het feest van {wijk}. Nu even op adem komen.",
    "Jonge ouders in het bestuur hebben minder tijd. Dat is goed zo.",
    "De stukken kwamen vaak laat. Voor dit jaar kiezen we voor rust.",
    "We willen eerst nieuwe vrijwilligers vinden. Daarna kijken we weer omhoog.",
    "Het werk rust op drie mensen. Een stap terug houdt het leuk.",
)

GELIJK: tuple[str, ...] = (
    "Dit niveau past goed bij ons. We houden het zo.",
    "Eerst het nieuwe bestuur inwerken. Over een jaar kijken we verder.",
    "We zijn tevreden met hoe het nu gaat.",
    "We willen de afspraken van dit jaar eerst goed afmaken.",
    "We hebben over een stap omhoog gepraat. De groep vindt het nog te vroeg.",
    "Het advies over de {straat} loopt nog. Daarom blijven we hier.",
    "Meer hoeft niet, minder willen we ook niet.",
    "We houden graag vast wat werkt: korte lijnen en een vast gezicht.",
    "De groep is klein maar trouw. Dit kunnen we aan.",
    "Er komt een druk jaar voor {wijk}. We blijven op dit niveau om alles bij te houden.",
    "Het contact met de gemeente is beter geworden. Dat willen we zo houden.",
)

WENS_HOGER = "We wilden een stap omhoog. Samen kozen we voor nog een jaar op dit niveau, met hulp van een coach."

SCHRIFTELIJK = "Het wijkorgaan koos per brief, omdat het gesprek is verzet. We bespreken het nog samen."

# Reasons the pictures of the program tell, for the choice of the working year.
EIGEN: dict[str, str] = {
    "Dorpsraad Lindevoort": "Het bestuur is weer compleet. We willen meepraten over de nieuwe sporthal.",
    "Bewonersteam Spoorkwartier": "Het spreekuur loopt goed. Bewoners vragen ons nu ook om advies aan de gemeente.",
    "Wijkraad Molenkamp": "Twee bestuursleden zijn gestopt. We doen een jaar rustig aan.",
}

GOED: tuple[str, ...] = (
    "De nieuwsbrief komt elke twee maanden uit en wordt goed gelezen.",
    "De wijkschouw in het voorjaar leverde twintig punten op. Zestien zijn er al opgelost.",
    "Het contact met de wijkbeheerder is snel en prettig.",
    "De inloop in {plek} trekt steeds meer mensen.",
    "De gemeente vroeg ons op tijd wat we vonden van de {straat}.",
    "Met de school is een veilige looproute afgesproken.",
    "Er zijn twee jonge bestuursleden bij gekomen.",
    "Het buurtfeest was druk en gezellig. Ook nieuwe bewoners kwamen langs.",
    "De werkgroep groen heeft drie plantvakken overgenomen.",
    "Bewoners weten ons beter te vinden sinds het bord bij {plek} hangt.",
    "De samenwerking met de wijkagent is vast onderdeel van ons overleg.",
    "De wijkregisseur belt terug. Dat scheelt veel ergernis.",
    "De website is vernieuwd en staat ook in het Turks en Pools.",
    "We hebben samen met een andere wijkraad een avond over veiligheid gehouden.",
    "Ons advies over het speelveld is overgenomen.",
    "De penningmeester heeft de boeken helemaal op orde.",
)

BETER: tuple[str, ...] = (
    "We horen soms pas laat over plannen. Bij de {straat} was er geen tijd meer voor advies.",
    "Het lukt niet om jongeren te bereiken.",
    "Antwoorden van de gemeente laten soms weken op zich wachten.",
    "De stukken zijn lang en moeilijk. Een korte samenvatting zou helpen.",
    "Er is steeds een andere contactpersoon bij verkeer.",
    "We hebben te weinig mensen voor alle taken.",
    "Na een advies horen we niet altijd wat ermee is gedaan.",
    "De vergaderingen duren te lang. We willen om tien uur naar huis.",
    "Niet alle straten zijn vertegenwoordigd. Vooral bewoners van de flats missen we.",
    "De zaal is duur geworden. We zoeken een andere plek.",
    "Het verslag van vorig jaar kwam pas na zes weken.",
    "De taken tussen ons en de andere groepen in {wijk} zijn niet duidelijk.",
)

FOCUS: tuple[str, ...] = (
    "Verkeer rond de {straat}: snelheid omlaag en veilig oversteken.",
    "Meer groen en minder stenen in {wijk}.",
    "Nieuwe mensen vinden voor het bestuur, ook jonge.",
    "Ouderen die alleen zijn: elke week een open tafel in {plek}.",
    "Veilig over straat in de avond, samen met de wijkagent.",
    "De plannen voor nieuwe woningen in {wijk}.",
    "Afval naast de containers aanpakken met buren en wijkbeheer.",
    "Bekender worden: langs de deuren en op het plein staan.",
    "Een plek voor jongeren, door jongeren bedacht.",
    "Energie besparen: een avond over isoleren met de energiecoach.",
    "Het speelveld opknappen met kinderen uit de buurt.",
    "Samenwerken met de wijkorganen om ons heen.",
)

VERVALLEN = (
    "Het wijkorgaan ligt stil. Zodra er een nieuw bestuur is, plannen we een gesprek.",
    "Door ziekte van twee bestuursleden ging het gesprek niet door. We belden wel met de secretaris.",
)

# Agreements of a talk: text, who acts, and which afdeling or person when it is not one of the two.
AFSPRAKEN: tuple[tuple[str, str, str], ...] = (
    ("Twee nieuwe bestuursleden zoeken", "wijkorgaan", ""),
    ("Uitleg geven over de stadsdeelcommissie", "wijkregisseur", ""),
    ("Cijfers over het verkeer op de {straat} opvragen", "afdeling", "Mobiliteit"),
    ("Cursus vergaderen regelen", "wijkregisseur", ""),
    ("Wijkschouw houden in het voorjaar", "wijkorgaan", ""),
    ("Antwoord geven over de verlichting in het park", "afdeling", "Openbare ruimte"),
    ("Kaart van {wijk} maken voor het bord", "afdeling", "Communicatie"),
    ("Kennismaken met de nieuwe wijkagent", "wijkregisseur", ""),
    ("Begroting voor volgend jaar maken", "wijkorgaan", ""),
    ("Plannen voor de {straat} komen toelichten", "afdeling", "Stadsontwikkeling"),
    ("Contact leggen met de jongerenwerker", "wijkregisseur", ""),
    ("Folder maken over het wijkorgaan", "wijkorgaan", ""),
    ("Controle van de kas door twee bewoners", "wijkorgaan", ""),
    ("Ruimte zoeken voor het spreekuur", "anders", "Welzijn Voorbeeldstad"),
    ("Overzicht sturen van plannen voor het komende jaar", "wijkregisseur", ""),
    ("Terugkoppelen wat met het advies over groen is gedaan", "afdeling", "Openbare ruimte"),
    ("Adreslijst van het bestuur bijwerken", "wijkorgaan", ""),
    ("Kijken of de bus langs {plek} kan blijven rijden", "afdeling", "Mobiliteit"),
    ("Samen met een ander wijkorgaan een avond houden", "wijkorgaan", ""),
    ("Hulp zoeken bij de website", "anders", "Vrijwilligerspunt"),
    ("Extra prullenbakken plaatsen bij {plek}", "afdeling", "Openbare ruimte"),
    ("Statuten nalopen met het steunpunt", "wijkorgaan", ""),
)
