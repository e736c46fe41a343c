"""Ideas of residents of the example town, in every stand; their days count back from the peildatum."""

from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import Advies, Antwoordsoort, Geldbron
from wijkregie.domain.initiatieven import Initiatiefsoort as Soort

Weging = tuple[tuple[int, str], tuple[int, str], tuple[int, str]]
"""Score and reason of legitimiteit, betrokkenheid and rendement."""


@frozen(kw_only=True)
class Idee:
    """One idea; amounts are euros, days are days before the peildatum.

    `van_bestuur` names the wijkorgaan of which someone on the bestuur brings it; else it is of the `indiener`.
    """

    naam: str
    wijk: str
    idee: str
    draagvlak: str
    binnen: int
    soort: Soort = Soort.BEWONERSINITIATIEF
    indiener: str = ""
    van_bestuur: str = ""
    contactpersoon: str = ""
    gevraagd: int | None = None
    weging: Weging | None = None
    advies: tuple[Advies, int, str] | None = None
    besluit: tuple[Antwoordsoort, int, str] | None = None
    toegekend: int | None = None
    bron: Geldbron | None = None
    bron_toelichting: str = ""
    antwoord: int | None = None
    betaald: tuple[tuple[int, int], ...] = ()
    afgerond: int | None = None
    terugkoppeling: str = ""
    teruggekoppeld: int | None = None
    bedankt: int | None = None
    ingetrokken: int | None = None
    toelichting: str = ""


IDEEEN: tuple[Idee, ...] = (
    Idee(
        naam="Pluktuin achter de Remisestraat",
        wijk="Spoorkwartier",
        indiener="Buren van de Remisestraat",
        idee="Een strook gras wordt een pluktuin met bessen, kruiden en een lange bank. Iedereen mag plukken.",
        gevraagd=2_400,
        draagvlak="34 handtekeningen uit de straat. De basisschool wil helpen met planten.",
        binnen=9,
    ),
    Idee(
        naam="Fietsenmakers op zaterdag",
        soort=Soort.MAATSCHAPPELIJK_INITIATIEF,
        wijk="Stationsplein",
        indiener="Stichting De Losse Ketting",
        contactpersoon="Sanne Hofstee",
        idee="Vrijwilligers en nieuwkomers maken elke zaterdag samen fietsen. Wie weinig geld heeft, betaalt niets.",
        gevraagd=1_850,
        draagvlak="Acht vrijwilligers doen mee. De fietsenstalling geeft een hoek van de ruimte.",
        binnen=71,
        weging=(
            (4, "De buurt vraagt al jaren om iets te doen op het plein."),
            (4, "De groep is gemengd en komt elke week bij elkaar."),
            (3, "Het gereedschap kost veel, maar blijft van de buurt."),
        ),
    ),
    Idee(
        naam="Open podium in de Singelzaal",
        wijk="Singelkwartier",
        indiener="Koor Uit Volle Borst",
        idee="Elke maand een avond waarop iedereen mag zingen, voorlezen of goochelen. De toegang is vrij.",
        gevraagd=1_300,
        draagvlak="Het koor telt veertig leden. De proefavond zat vol.",
        binnen=40,
        weging=(
            (4, "Er zijn weinig plekken waar oud en jong samenkomen."),
            (5, "Veel bewoners doen zelf mee, ook achter de bar."),
            (3, "De huur van het geluid is hoog. Misschien kan het eenvoudiger."),
        ),
    ),
    Idee(
        naam="Nachtvlinders tellen",
        wijk="Kleine Beek",
        indiener="Natuurclub De Motten",
        idee="Kinderen en ouders tellen in de zomer nachtvlinders met een laken en een lamp. Er komt een boekje van.",
        gevraagd=750,
        draagvlak="Twee scholen doen mee. De imker en de bibliotheek helpen.",
        binnen=52,
        weging=(
            (3, "Het past bij het groenplan van de wijk."),
            (4, "Vijftig kinderen hebben zich al aangemeld."),
            (4, "Voor weinig geld leert de hele wijk de beek kennen."),
        ),
        advies=(Advies.POSITIEF, 6, "Leuk plan, weinig kosten. De commissie wil zelf ook een avond komen kijken."),
    ),
    Idee(
        naam="Buurtkeuken in Flat Jorishof",
        wijk="Jorishof",
        indiener="Kookgroep Derde Verdieping",
        idee="Elke week koken acht bewoners voor de hele flat. Wie eet, helpt een keer mee met afwassen.",
        gevraagd=2_100,
        draagvlak="Zestig bewoners tekenden. De woningstichting legt de waterleiding aan.",
        binnen=50,
        weging=(
            (5, "Veel bewoners van de flat eten alleen en willen dat anders."),
            (4, "De koks komen van alle verdiepingen."),
            (4, "De spullen gaan jaren mee."),
        ),
        advies=(Advies.MET_VOORWAARDEN, 24, "Goed plan. Zorg wel dat de zaal om negen uur schoon en leeg is."),
        besluit=(
            Antwoordsoort.JA,
            15,
            "De keuken brengt bewoners bij elkaar. De afspraak over de zaal staat in de brief.",
        ),
        toegekend=2_100,
        bron=Geldbron.WIJKBUDGET,
        antwoord=12,
    ),
    Idee(
        naam="Lichtjestocht door Lindevoort",
        wijk="Lindevoort",
        van_bestuur="Dorpsraad Lindevoort",
        idee="Met lantaarns langs de oude paden van het dorp, met muziek onderweg en soep bij de kerk.",
        gevraagd=1_800,
        draagvlak="De school, de kerk en de fanfare doen mee. Vorig jaar liepen tweehonderd mensen.",
        binnen=58,
        weging=(
            (4, "De tocht is een traditie die bijna verdwenen was."),
            (5, "Half het dorp helpt mee."),
            (3, "Eten en drinken kunnen mensen ook zelf betalen."),
        ),
        advies=(Advies.MET_VOORWAARDEN, 33, "Betaal de lantaarns en de muziek, niet de soep."),
        besluit=(
            Antwoordsoort.GEDEELTELIJK,
            22,
            "De lantaarns en de muziek zijn voor het hele dorp. Eten en drinken betalen we niet uit het wijkbudget.",
        ),
        toegekend=1_150,
        bron=Geldbron.WIJKBUDGET,
        antwoord=20,
    ),
    Idee(
        naam="Zwembad achter de Heideschuur",
        wijk="Heidehof",
        indiener="De Heidekikkers",
        idee="Een buitenbad van twaalf meter, zodat kinderen in de zomer niet naar de stad hoeven.",
        gevraagd=28_000,
        draagvlak="Elf kinderen maakten een tekening. Drie ouders doen mee.",
        binnen=74,
        weging=(
            (2, "De behoefte is er, maar op tien minuten fietsen ligt een bad."),
            (2, "Er is nog niemand die toezicht wil houden."),
            (1, "Het bad kost elk jaar meer dan het hele budget van de kern."),
        ),
        advies=(Advies.NEGATIEF, 40, "Te duur en niet veilig zonder toezicht. Een waterspeelplek kan wel."),
        besluit=(
            Antwoordsoort.NEE,
            30,
            "Het bad kost meer dan er is en er is geen toezicht. We denken graag mee over een waterspeelplek.",
        ),
        antwoord=27,
        toelichting="De kinderen komen kijken bij de waterspeelplek in het park.",
    ),
    Idee(
        naam="Skatebaan op het oude fabrieksterrein",
        wijk="Bleekveld",
        indiener="Vijf jongeren van de Linnenweg",
        contactpersoon="Youssef el Amrani",
        idee="Een baan van gebruikte platen, zelf gebouwd met hulp van een aannemer uit de wijk.",
        gevraagd=4_500,
        draagvlak="140 handtekeningen op school. De aannemer leent gereedschap uit.",
        binnen=128,
        weging=(
            (4, "Jongeren hebben in deze wijk geen eigen plek."),
            (5, "Ze ontwerpen, bouwen en onderhouden de baan zelf."),
            (3, "De baan is goedkoop, maar blijft maar een paar jaar staan."),
        ),
        advies=(Advies.NEGATIEF, 96, "Te veel lawaai voor de huizen aan de Linnenweg."),
        besluit=(
            Antwoordsoort.JA,
            84,
            "We volgen het advies niet. De baan komt zestig meter verder van de huizen dan in het plan en sluit om "
            "negen uur. Jongeren krijgen zo een plek die ze zelf beheren.",
        ),
        toegekend=4_500,
        bron=Geldbron.WIJKBUDGET,
        antwoord=80,
        betaald=((62, 4_500),),
    ),
    Idee(
        naam="Geveltuintjes in de Zomerlaan",
        wijk="Zonnewende",
        indiener="Straatgroep Zomerlaan",
        idee="Veertig huizen halen een rij tegels weg. De straat koopt samen grond en planten.",
        gevraagd=1_600,
        draagvlak="38 van de 44 huizen doen mee.",
        binnen=104,
        weging=(
            (4, "De straat loopt onder bij zware regen."),
            (5, "Bijna alle huizen doen mee."),
            (5, "Veel groen voor weinig geld, en minder water in de kelders."),
        ),
        advies=(Advies.POSITIEF, 75, "Een voorbeeld voor andere straten."),
        besluit=(Antwoordsoort.JA, 66, "Het plan maakt de straat groener en droger en bijna iedereen doet mee."),
        toegekend=1_600,
        bron=Geldbron.WIJKBUDGET,
        antwoord=64,
        betaald=((45, 1_600),),
    ),
    Idee(
        naam="Speelbos bij School De Berk",
        wijk="Berkenkamp",
        indiener="Ouderraad van School De Berk",
        idee="Klimmen over boomstammen, een hut van wilgentenen en een pad op blote voeten, ook open na school.",
        gevraagd=3_000,
        draagvlak="De hele school en de sportclub ernaast. Een hovenier geeft vier dagen werk.",
        binnen=57,
        weging=(
            (5, "Er is in de wijk geen plek om avontuurlijk te spelen."),
            (4, "Ouders en kinderen leggen het bos zelf aan."),
            (4, "Door de hulp van de hovenier kost het de helft."),
        ),
        advies=(Advies.POSITIEF, 36, "Maak het pad ook geschikt voor rolstoelen."),
        besluit=(Antwoordsoort.JA, 26, "Het bos is open voor de hele wijk. Stadsdeelmanagement betaalt in twee delen."),
        toegekend=3_000,
        bron=Geldbron.WERKBUDGET,
        antwoord=24,
        betaald=((9, 1_500),),
    ),
    Idee(
        naam="Plantsoen aan de Molenstraat zelf onderhouden",
        soort=Soort.UITDAAGRECHT,
        wijk="Molenkamp",
        van_bestuur="Wijkraad Molenkamp",
        idee="Bewoners nemen het onderhoud over: minder maaien, meer bloemen, en een keer per maand samen werken.",
        gevraagd=3_800,
        draagvlak="Zestien vaste vrijwilligers. De hovenier van de gemeente geeft les.",
        binnen=150,
        weging=(
            (4, "Bewoners willen al langer meer te zeggen hebben over het groen."),
            (4, "Zestien mensen tekenden voor twee jaar."),
            (4, "Voor hetzelfde geld komt er meer voor terug."),
        ),
        besluit=(
            Antwoordsoort.JA,
            112,
            "De groep is groot genoeg en krijgt het geld dat de gemeente er nu zelf aan uitgeeft.",
        ),
        toegekend=3_800,
        bron=Geldbron.ELDERS,
        bron_toelichting="Openbare ruimte betaalt, uit het geld voor onderhoud.",
        antwoord=108,
    ),
    Idee(
        naam="Ouderen bellen ouderen",
        soort=Soort.MAATSCHAPPELIJK_INITIATIEF,
        wijk="Westerpark",
        indiener="Belclub Westerpark",
        idee="Elke ochtend belt iemand een buurtgenoot. Wie niet opneemt, krijgt bezoek.",
        draagvlak="Vijfentwintig bellers. De huisarts vertelt het aan patiënten die alleen zijn.",
        binnen=90,
        weging=(
            (5, "Veel ouderen in de wijk zijn vaak alleen."),
            (4, "De bellers wonen zelf in de wijk."),
            (5, "Het kost niets."),
        ),
        besluit=(Antwoordsoort.JA, 70, "We helpen met een ruimte en een oproep in de wijkkrant. Geld is niet nodig."),
        bron=Geldbron.GEEN,
        antwoord=69,
    ),
    Idee(
        naam="Buurtbus naar de markt",
        wijk="Haverland",
        indiener="Burenhulp Haverland",
        idee="Elke donderdag rijdt een busje langs de boerderijen naar de markt en terug.",
        gevraagd=900,
        draagvlak="Negen chauffeurs. De garage doet het onderhoud voor niets.",
        binnen=175,
        weging=(
            (5, "Sinds de lijnbus stopte, komen ouderen hun erf niet meer af."),
            (4, "Negen chauffeurs rijden bij toerbeurt."),
            (4, "Alleen de brandstof kost geld."),
        ),
        advies=(Advies.POSITIEF, 150, "Doen."),
        besluit=(Antwoordsoort.JA, 140, "Het busje geeft bewoners van de boerderijen hun vrijheid terug."),
        toegekend=900,
        bron=Geldbron.WIJKBUDGET,
        antwoord=138,
        betaald=((118, 900),),
        afgerond=12,
    ),
    Idee(
        naam="Verhalen van de haven",
        wijk="Havenkwartier",
        indiener="Verteltafel De Loods",
        idee="Oude schippers vertellen en jongeren filmen. De films hangen met een code langs de kade.",
        gevraagd=2_250,
        draagvlak="Twaalf vertellers en een klas van het vmbo.",
        binnen=290,
        weging=(
            (4, "De haven verandert snel. Wie het nog weet, wordt oud."),
            (4, "Jong en oud maken het samen."),
            (3, "Filmen is duur, maar de films blijven."),
        ),
        advies=(Advies.POSITIEF, 262, "De commissie wil graag de eerste avond organiseren."),
        besluit=(Antwoordsoort.JA, 251, "Het plan verbindt jong en oud en bewaart de geschiedenis van de wijk."),
        toegekend=2_250,
        bron=Geldbron.WIJKBUDGET,
        antwoord=249,
        betaald=((230, 2_250),),
        afgerond=95,
        terugkoppeling="Veertien films staan langs de kade. De wethouder opende de wandeling.",
        teruggekoppeld=80,
        bedankt=80,
    ),
    Idee(
        naam="Repaircafé in De Sluis",
        wijk="De Weerd",
        van_bestuur="Wijkraad De Weerd",
        idee="Elke maand maken handige buren kapotte spullen. Weggooien hoeft niet meer.",
        gevraagd=1_900,
        draagvlak="Dertien reparateurs. Het wijkcentrum geeft de zaal.",
        binnen=330,
        weging=(
            (4, "Bewoners vroegen erom op de wijkavond."),
            (4, "Dertien reparateurs en een koffieploeg."),
            (4, "Het gereedschap is na een jaar terugverdiend."),
        ),
        advies=(Advies.POSITIEF, 300, "Koop het gereedschap tweedehands."),
        besluit=(
            Antwoordsoort.GEDEELTELIJK,
            290,
            "We betalen het gereedschap. De folders drukt de gemeente zelf.",
        ),
        toegekend=1_600,
        bron=Geldbron.WIJKBUDGET,
        antwoord=288,
        betaald=((268, 1_600),),
        afgerond=120,
        terugkoppeling="Na acht keer zijn 212 spullen gered van de afvalberg. Het café gaat zelf verder.",
        teruggekoppeld=110,
        bedankt=104,
    ),
    Idee(
        naam="Dorpsomroeper met een drone",
        wijk="Overzijl",
        indiener="Café De Brug",
        idee="Een drone met een luidspreker vliegt op zaterdag over het dorp en roept het nieuws om.",
        gevraagd=1_450,
        draagvlak="De stamtafel is voor. Over de rest van het dorp is niets bekend.",
        binnen=160,
        weging=(
            (1, "Boven huizen vliegen mag niet."),
            (2, "Buiten het café weet niemand ervan."),
            (2, "Een bord bij de brug doet hetzelfde."),
        ),
        besluit=(Antwoordsoort.NEE, 132, "Vliegen boven huizen mag niet. Een bord met nieuws bij de brug kan wel."),
        antwoord=130,
        terugkoppeling="Samen met het café kozen we een plek voor een nieuwsbord. Dat hangt er nu.",
        teruggekoppeld=101,
        bedankt=101,
    ),
    Idee(
        naam="Muziekkoepel op de Marktzijde",
        wijk="Marktzijde",
        indiener="Fanfare Eendracht en Moed",
        idee="Een koepel van hout, waar elke zondag in de zomer een orkest speelt.",
        gevraagd=6_000,
        draagvlak="Drie orkesten en de winkeliers.",
        binnen=84,
        ingetrokken=49,
        toelichting="De fanfare kreeg een tent uit een erfenis. De koepel is niet meer nodig.",
    ),
)
