"""More plans of the example town: short ones, and the small ones of earlier years."""

from wijkregie.domain.betrokkenheden import Adviessoort, Verwerking
from wijkregie.domain.trajecten import Integraliteit, Participatiedoel, Participatiegraad, Trajectsoort, Trede
from wijkregie.usecases.voorbeeldstad.plannen import Plan

ANDERE_PLANNEN: tuple[Plan, ...] = (
    Plan(
        naam="Speelnatuur in Molenkamp",
        afdeling="Openbare ruimte",
        wijken=("Molenkamp",),
        values={
            "contactpersoon": "Team Spelen",
            "bekend_op": -330,
            "invloed_tot": -70,
            "besluit_op": -35,
            "trede": Trede.COPRODUCEREN,
            "doel": Participatiedoel.IEDEREEN_BETREKKEN,
            "staat_vast": "Het veld aan de Molenstraat blijft open voor iedereen.",
            "ligt_open": "Hoe het veld eruit ziet en wie het onderhoudt.",
            "werkwijze": "Ouders, kinderen en de wijkraad maakten samen een plan.",
            "rolverdeling": "De groep maakt het plan. De gemeente neemt het over als het past.",
            "uitkomst": "Het plan is overgenomen.",
            "graad": Participatiegraad.LAAG,
        },
        kosten=(9_000, 8_100, 1_500, 1_600),
        uren=(90, 104, 12, 14),
        verhalen=(
            {
                "wijkorgaan": "Wijkraad Molenkamp",
                "datum": -28,
                "verteller": "vader uit de Molenstraat",
                "tekst": "We bouwden een hut van wilgen. Mijn zoon gaf de wethouder een schep in de hand.",
                "toestemming_op": -28,
                "bewaren_tot": 700,
            },
        ),
        rollen={
            "Wijkraad Molenkamp": (
                {
                    "geinformeerd_op": -210,
                    "gevraagd_op": -200,
                    "adviessoort": Adviessoort.PROCES,
                    "vraag": "Hoe betrekken we de kinderen en de buren van het veld?",
                    "antwoord_uiterlijk": -170,
                    "advies": "Begin op school, en houd één middag op het veld zelf.",
                    "advies_op": -172,
                    "terugkoppeling_uiterlijk": -130,
                    "teruggekoppeld_op": -150,
                    "terugkoppeling": "We doen het allebei.",
                    "verwerking": Verwerking.OVERGENOMEN,
                    "verwerking_reden": "Zo doen er meer mensen mee.",
                    "verwerkt_op": -150,
                    "bedankt_op": -149,
                    "trede_ervaren": Trede.COPRODUCEREN,
                    "ervaring": "We stonden er samen voor, ook in de regen.",
                },
            )
        },
    ),
    Plan(
        naam="Nieuwe stroomkabels in het Spoorkwartier",
        afdeling="Milieu en energie",
        wijken=("Spoorkwartier", "Ravelijn"),
        values={
            "contactpersoon": "Team Energie",
            "bekend_op": -140,
            "besluit_op": -25,
            "trede": Trede.INFORMEREN,
            "trede_reden": "De netbeheerder bepaalt waar de kabels liggen. Er valt niets te kiezen.",
            "staat_vast": "De straten gaan om de beurt open, elk hoogstens drie weken.",
            "werkwijze": "Een brief aan alle adressen en een spreekuur in Spoor 3.",
            "uitkomst": "Het werk begint na de zomer.",
            "graad": Participatiegraad.LAAG,
        },
        kosten=(1_500, 1_300, 3_000, 3_400),
        uren=(16, 14, 40, 46),
        rollen={
            "Bewonersteam Spoorkwartier": (
                {
                    "geinformeerd_op": -81,
                    "trede_ervaren": Trede.INFORMEREN,
                    "ervaring": "Duidelijk: we wisten wat er kwam en wie we konden bellen.",
                },
            )
        },
    ),
    Plan(
        naam="Woontoren aan de Zijldijk",
        afdeling="Wonen",
        wijken=("Overzijl",),
        values={
            "contactpersoon": "Team Gebiedsontwikkeling",
            "bekend_op": -230,
            "invloed_tot": -60,
            "besluit_op": 20,
            "trede": Trede.RAADPLEGEN,
            "doel": Participatiedoel.STEUN,
            "staat_vast": "Er is ruimte voor veertig woningen.",
            "ligt_open": "De hoogte.",
            "graad": Participatiegraad.MIDDEL,
            "ingetrokken_op": -88,
            "toelichting": "De ontwikkelaar stopte. Het dorp hoorde dat binnen een week.",
        },
        kosten=(20_000, 6_000, 3_000, 1_000),
        uren=(80, 38, 20, 10),
        rollen={
            "Stichting Overzijl Leeft": (
                {
                    "geinformeerd_op": -150,
                    "gevraagd_op": -150,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Hoe hoog mag er gebouwd worden aan de Zijldijk?",
                    "antwoord_uiterlijk": -120,
                    "advies": "Niet hoger dan de kerk. Houd het zicht op de dijk vrij.",
                    "advies_op": -121,
                    "terugkoppeling_uiterlijk": -79,
                    "teruggekoppeld_op": -84,
                    "terugkoppeling": "Het plan gaat niet door. Jullie advies bewaren we voor een volgend plan.",
                    "bedankt_op": -84,
                },
            )
        },
    ),
    Plan(
        naam="Opknappen van de flats in Jorishof",
        afdeling="Wonen",
        wijken=("Jorishof",),
        values={
            "contactpersoon": "Team Wonen",
            "bekend_op": -170,
            "invloed_tot": -20,
            "besluit_op": 25,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.KENNIS,
            "staat_vast": "De woningen krijgen nieuwe ramen en kozijnen.",
            "ligt_open": "De volgorde van de blokken en de plek van de fietsen.",
            "werkwijze": "Huisbezoeken door de corporatie en een avond in de benedenzaal.",
            "graad": Participatiegraad.MIDDEL,
        },
        kosten=(25_000, 11_000, 4_000, 2_100),
        uren=(140, 61, 20, 12),
        fasen=(("Plan", -120, 25), ("Werk", 60, 400)),
        momenten=(("Volgorde van de blokken", 18, None),),
        rollen={
            "Bewonersteam Jorishof": (
                {
                    "geinformeerd_op": -76,
                    "gevraagd_op": -76,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "In welke volgorde doen we de blokken?",
                    "antwoord_uiterlijk": -50,
                    "advies": "Begin bij het blok aan de Hofstraat. Daar tocht het het meest.",
                    "advies_op": -52,
                    "terugkoppeling_uiterlijk": -10,
                },
            ),
            "Wijkraad Sint Joris": (
                {
                    "geinformeerd_op": -76,
                    "gevraagd_op": -70,
                    "adviessoort": Adviessoort.PROCES,
                    "vraag": "Wie moeten we nog meer vragen?",
                    "antwoord_uiterlijk": -50,
                    "overgeslagen_op": -58,
                    "toelichting": "De wijkraad laat dit over aan het bewonersteam.",
                },
            ),
        },
    ),
    Plan(
        naam="Nieuwe regels voor parkeren",
        afdeling="Mobiliteit",
        wijken=("Oude Veste", "Kleine Beek", "Havenkwartier", "Singelkwartier", "Sint Joris"),
        values={
            "soort": Trajectsoort.BELEID,
            "contactpersoon": "Team Beleid Mobiliteit",
            "bekend_op": -200,
            "invloed_tot": 45,
            "besluit_op": 75,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.STEUN,
            "integraliteit": Integraliteit.AFSTEMMING,
            "staat_vast": "In de binnenstad wordt parkeren niet goedkoper.",
            "ligt_open": "Waar vergunningen komen, en de uren.",
            "werkwijze": "Een vragenlijst, en een gesprek met de wijkorganen.",
            "platform": "https://voorbeeldstad.example.org/parkeren",
            "graad": Participatiegraad.HOOG,
        },
        kosten=(80_000, 31_000, 15_000, 9_000),
        uren=(400, 150, 80, 52),
        fasen=(("Onderzoek", -200, -90), ("Gesprekken", -90, 45), ("Besluit in de raad", 45, 75)),
        momenten=(("Uitslag van de vragenlijst", -30, -26), ("Voorstel aan de raad", 60, None)),
        rollen={
            "Bewonersplatform Kleine Beek": (
                {
                    "geinformeerd_op": -96,
                    "gevraagd_op": -20,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Waar in Kleine Beek moet een vergunning komen?",
                    "antwoord_uiterlijk": 12,
                },
            ),
            "Wijkraad Sint Joris": ({"geinformeerd_op": -96},),
            "Wijkraad Oude Veste": ({"geinformeerd_op": -96},),
            "Wijkplatform Havenkwartier": ({"geinformeerd_op": -96},),
            "Vereniging Bewonersbelangen Singelkwartier, Kerkplein, Nieuwe Gracht en alle zijstraten tot aan de Oude "
            "Haven": ({"geinformeerd_op": -90},),
        },
    ),
    Plan(
        naam="Snelle fietsroute langs de Heideweg",
        afdeling="Mobiliteit",
        wijken=("Heidehof",),
        values={
            "contactpersoon": "Team Fiets",
            "bekend_op": -260,
            "invloed_tot": -170,
            "besluit_op": -136,
            "trede": Trede.RAADPLEGEN,
            "doel": Participatiedoel.STEUN,
            "staat_vast": "De route loopt langs de Heideweg.",
            "ligt_open": "De oversteek bij de Heideschuur.",
            "uitkomst": "Het college koos voor een oversteek met verkeerslichten.",
            "graad": Participatiegraad.LAAG,
        },
        kosten=(2_000, 600, 1_000, 900),
        uren=(20, 6, 10, 9),
        rollen={
            "Buurtkring Heidehof": (
                {
                    "geinformeerd_op": -124,
                    "trede_ervaren": Trede.INFORMEREN,
                    "ervaring": "We lazen het in de krant. Daarna kwam de brief.",
                },
            )
        },
    ),
)

# Small plans of earlier years: name, afdeling, what was asked, what was advised.
KLEINE_PLANNEN: tuple[tuple[str, str, str, str], ...] = (
    (
        "Onderhoud van de {straat}",
        "Openbare ruimte",
        "Welke bomen en banken moeten blijven?",
        "Houd de oude bomen. Zet de banken in de schaduw.",
    ),
    (
        "Veilig oversteken op de {straat}",
        "Mobiliteit",
        "Waar is de oversteek het hardst nodig?",
        "Bij de school, en niet bij de bocht.",
    ),
    (
        "Nieuwe woningen aan de {straat}",
        "Wonen",
        "Wat moeten we weten voordat we tekenen?",
        "Houd het laag en laat het pad open.",
    ),
    (
        "Afval onder de grond",
        "Milieu en energie",
        "Welke plekken zijn goed voor de containers?",
        "Niet onder de ramen. Wel dicht bij de flats.",
    ),
    (
        "Een nieuw buurthuis",
        "Sport en welzijn",
        "Wie gaan het gebouw gebruiken?",
        "Overdag de ouderen, in de avond de jeugd.",
    ),
    (
        "Groen op het plein",
        "Openbare ruimte",
        "Hoeveel stenen mogen er weg?",
        "De helft. De markt moet kunnen blijven.",
    ),
    (
        "Fietsen bij {plek}",
        "Mobiliteit",
        "Waar kunnen de rekken staan?",
        "Aan de achterkant, met licht erbij.",
    ),
    (
        "Kaders voor de nieuwe buurt",
        "Stadsontwikkeling",
        "Wat hoort er volgens jullie in de kaders?",
        "Een winkel, een bushalte en veel bomen.",
    ),
)
