"""Plans of the municipality in the example town, and how the wijkorganen were told, asked and answered.

Days are counted from the peildatum: -27 is 27 days ago, 20 is in 20 days. Amounts are euros.
"""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from wijkregie.domain.betrokkenheden import Adviessoort, Verwerking
from wijkregie.domain.frozen import frozen
from wijkregie.domain.trajecten import Integraliteit, Participatiedoel, Participatiegraad, Trede


@frozen(kw_only=True)
class Plan:
    """One traject: its own values, the wijken it touches, and what happened with each wijkorgaan."""

    naam: str
    afdeling: str
    wijken: tuple[str, ...]
    values: Mapping[str, Any]
    kosten: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    uren: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    fasen: tuple[tuple[str, int, int], ...] = ()
    momenten: tuple[tuple[str, int, int | None], ...] = ()
    eindverslag: Mapping[str, Any] = field(default_factory=dict)
    verhalen: tuple[Mapping[str, Any], ...] = ()
    rollen: Mapping[str, tuple[Mapping[str, Any], ...]] = field(default_factory=dict)


PLANNEN: tuple[Plan, ...] = (
    Plan(
        naam="Herinrichting Hagenweg",
        afdeling="Mobiliteit",
        wijken=("’t Hagen", "Hagenpoort"),
        values={
            "contactpersoon": "Projectteam Hagenweg",
            "bekend_op": -130,
            "invloed_tot": -6,
            "besluit_op": 1,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.KENNIS,
            "integraliteit": Integraliteit.COORDINATIE,
            "staat_vast": "De weg wordt 30 kilometer per uur. Het riool gaat tegelijk open.",
            "ligt_open": "De plek van de drempels, de bomen en de oversteek bij de school.",
            "werkwijze": "Een tekening, een avond in De Hagenborgh en een brief aan alle adressen.",
            "rolverdeling": "De gemeente tekent en beslist. De wijkraad geeft advies.",
            "graad": Participatiegraad.MIDDEL,
        },
        kosten=(18_000, 9_500, 4_000, 4_600),
        uren=(160, 70, 40, 44),
        fasen=(("Voorbereiding", -130, -60), ("Ontwerp", -60, 1), ("Uitvoering", 90, 240)),
        momenten=(("Uitleg over de tekening", 5, None), ("Start van het werk", 85, None)),
        rollen={
            "Wijkraad ’t Hagen": (
                {
                    "geinformeerd_op": -27,
                    "trede_ervaren": Trede.INFORMEREN,
                    "ervaring": "Bij de Hagenweg was alles al klaar.",
                    "toelichting": "Gehoord op de avond in De Hagenborgh. Er was geen tijd meer om advies te geven.",
                },
            )
        },
    ),
    Plan(
        naam="Sporthal Lindevoort",
        afdeling="Sport en welzijn",
        wijken=("Lindevoort", "Esweg"),
        values={
            "contactpersoon": "Projectteam Sporthal",
            "bekend_op": -79,
            "invloed_tot": 20,
            "besluit_op": 33,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.IEDEREEN_BETREKKEN,
            "integraliteit": Integraliteit.EVENWICHT,
            "staat_vast": "De oude hal gaat weg. Het geld is er: de raad stemde daar vorig jaar mee in.",
            "ligt_open": "De ingang, het parkeren en wie de hal in de avond mag gebruiken.",
            "werkwijze": "Drie avonden in het dorpshuis en een gesprek met elke club.",
            "rolverdeling": "De dorpsraad haalt op wat het dorp vindt. De gemeente maakt het ontwerp.",
            "platform": "https://voorbeeldstad.example.org/sporthal",
            "graad": Participatiegraad.HOOG,
        },
        kosten=(90_000, 52_000, 12_000, 7_500),
        uren=(420, 260, 90, 60),
        fasen=(("Ophalen", -41, -10), ("Ontwerp", -10, 33), ("Bouw", 120, 480)),
        momenten=(("Wat de avonden opleverden", -5, -5), ("Ontwerp na het advies", 24, None)),
        rollen={
            "Dorpsraad Lindevoort": (
                {
                    "geinformeerd_op": -41,
                    "gevraagd_op": -41,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Waar moet de ingang komen, en hoe houden we de Esweg rustig in de avond?",
                    "staat_vast": "De hal komt op dezelfde plek.",
                    "ligt_open": "Ingang, parkeren en openingstijden.",
                    "antwoord_uiterlijk": -10,
                    "advies": "Leg de ingang aan de kant van het veld. Sluit het terrein om elf uur.",
                    "advies_op": -12,
                    "terugkoppeling_uiterlijk": 30,
                    "bedankt_op": -11,
                },
            )
        },
    ),
    Plan(
        naam="Bomenplan Kleine Beek",
        afdeling="Openbare ruimte",
        wijken=("Kleine Beek",),
        values={
            "contactpersoon": "Team Groen",
            "bekend_op": -150,
            "invloed_tot": -30,
            "besluit_op": -12,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.KENNIS,
            "staat_vast": "Zieke bomen gaan weg. Voor elke boom komt een nieuwe.",
            "ligt_open": "De soort boom en de plek.",
            "werkwijze": "Een wandeling door de wijk met de groenadviseur.",
            "uitkomst": "Het college stelde het plan vast, met de lindes op het plein.",
            "graad": Participatiegraad.LAAG,
        },
        kosten=(6_000, 5_400, 1_500, 1_200),
        uren=(60, 52, 12, 10),
        momenten=(("Uitslag van de wandeling", -40, -41),),
        rollen={
            "Bewonersplatform Kleine Beek": (
                {
                    "geinformeerd_op": -68,
                    "gevraagd_op": -66,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Welke bomen passen bij de straten rond de beek?",
                    "antwoord_uiterlijk": -42,
                    "advies": "Lindes op het plein en fruitbomen bij de school.",
                    "advies_op": -45,
                    "terugkoppeling_uiterlijk": -17,
                    "teruggekoppeld_op": -31,
                    "terugkoppeling": "De lindes komen er. De fruitbomen komen op het schoolplein zelf.",
                    "verwerking": Verwerking.OVERGENOMEN,
                    "verwerking_reden": "Het advies past bij de grond en het kost niet meer.",
                    "verwerkt_op": -31,
                    "bedankt_op": -31,
                    "trede_ervaren": Trede.ADVISEREN,
                    "ervaring": "We liepen samen door de wijk. Er werd echt geluisterd.",
                },
            )
        },
    ),
    Plan(
        naam="Nieuw speelveld Hagenpoort",
        afdeling="Openbare ruimte",
        wijken=("Hagenpoort",),
        values={
            "contactpersoon": "Team Spelen",
            "bekend_op": -262,
            "invloed_tot": -140,
            "besluit_op": -107,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.STEUN,
            "staat_vast": "Het veld ligt naast de school.",
            "ligt_open": "De toestellen en het hek.",
            "werkwijze": "Kinderen tekenden mee op school. De wijkraad gaf advies.",
            "uitkomst": "Het veld komt er zonder hek en met een boomhut.",
            "graad": Participatiegraad.LAAG,
            "afgerond_op": -30,
        },
        kosten=(4_500, 4_200, 800, 650),
        uren=(48, 50, 8, 6),
        eindverslag={
            "proces": "Kinderen tekenden op school. De wijkraad gaf advies.",
            "uitkomsten": "Een boomhut, een bank in de schaduw en geen hek.",
            "reactie": "De gemeente is blij met de tekeningen en het advies.",
            "benutting": "Het advies is overgenomen.",
            "vastgesteld_op": -104,
        },
        verhalen=(
            {
                "wijkorgaan": "Wijkraad ’t Hagen",
                "datum": -35,
                "verteller": "moeder uit Hagenpoort",
                "tekst": "Mijn dochter tekende een boomhut. Nu staat hij er. Ze laat hem aan iedereen zien.",
                "toestemming_op": -35,
                "bewaren_tot": 690,
            },
        ),
        rollen={
            "Wijkraad ’t Hagen": (
                {
                    "geinformeerd_op": -205,
                    "gevraagd_op": -205,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Welke toestellen passen bij Hagenpoort, en moet er een hek omheen?",
                    "antwoord_uiterlijk": -160,
                    "advies": "Geen hek. Wel een boomhut en een bank in de schaduw.",
                    "advies_op": -163,
                    "terugkoppeling_uiterlijk": -121,
                    "teruggekoppeld_op": -125,
                    "terugkoppeling": "Geen hek, wel de boomhut en de bank.",
                    "verwerking": Verwerking.OVERGENOMEN,
                    "verwerking_reden": "De kinderen vroegen hetzelfde.",
                    "verwerkt_op": -125,
                    "bedankt_op": -120,
                    "trede_ervaren": Trede.ADVISEREN,
                    "ervaring": "Zo hoort het: vroeg gevraagd en snel antwoord.",
                },
            )
        },
    ),
    Plan(
        naam="Nieuwe woningen Zonnewende",
        afdeling="Wonen",
        wijken=("Zonnewende",),
        values={
            "contactpersoon": "Projectteam Zomerlaan",
            "bekend_op": -200,
            "invloed_tot": 9,
            "besluit_op": 40,
            "trede": Trede.ADVISEREN,
            "doel": Participatiedoel.STEUN,
            "integraliteit": Integraliteit.AFSTEMMING,
            "staat_vast": "Er komen zestig woningen aan de Zomerlaan.",
            "ligt_open": "De hoogte, het groen en de plek van de auto’s.",
            "werkwijze": "Een nieuwsbrief en een inloop in de sportkantine.",
            "graad": Participatiegraad.MIDDEL,
        },
        kosten=(30_000, 34_500, 6_000, 5_000),
        uren=(180, 95, 30, 22),
        fasen=(("Schets", -120, 9), ("Plan", 9, 40)),
        rollen={"Wijkplatform Zonnewende": ({"geinformeerd_op": -60, "toelichting": "Gehoord via de nieuwsbrief."},)},
    ),
    Plan(
        naam="Andere route voor buslijn 4",
        afdeling="Mobiliteit",
        wijken=("Berkenkamp", "De Weerd"),
        values={
            "contactpersoon": "Team Openbaar vervoer",
            "bekend_op": -75,
            "invloed_tot": 16,
            "besluit_op": 58,
            "trede": Trede.RAADPLEGEN,
            "staat_vast": "Het aantal ritten blijft gelijk.",
            "ligt_open": "Welke haltes blijven.",
            "graad": Participatiegraad.LAAG,
        },
        kosten=(3_000, None, 2_000, None),
        uren=(30, None, 10, None),
    ),
    Plan(
        naam="Nieuwe verlichting Oude Veste",
        afdeling="Openbare ruimte",
        wijken=("Oude Veste",),
        values={
            "contactpersoon": "Team Straatverlichting",
            "bekend_op": -190,
            "invloed_tot": -90,
            "besluit_op": -60,
            "trede": Trede.ADVISEREN,
            "staat_vast": "De oude lampen gaan weg, want ze zijn niet meer te maken.",
            "ligt_open": "De kleur van het licht.",
            "uitkomst": "Overal wit licht, met dimmers bij de gracht.",
            "graad": Participatiegraad.LAAG,
            "afgerond_op": -20,
        },
        kosten=(5_000, 16_200, 1_000, 900),
        uren=(40, 120, 8, 8),
        eindverslag={
            "proces": "De wijkraad kreeg twee weken voor een advies over de kleur van het licht.",
            "uitkomsten": "De wijkraad wil warm geel licht.",
            "reactie": "Geel licht is er niet meer voor deze lampen.",
            "benutting": "Bij de gracht komen dimmers. De kleur is wit geworden.",
            "vastgesteld_op": -58,
        },
        rollen={
            "Wijkraad Oude Veste": (
                {
                    "geinformeerd_op": -122,
                    "gevraagd_op": -110,
                    "adviessoort": Adviessoort.INHOUD,
                    "vraag": "Welke kleur licht past bij de Vestingstraat?",
                    "antwoord_uiterlijk": -96,
                    "advies": "Warm geel licht, zoals het er altijd was.",
                    "advies_op": -95,
                    "terugkoppeling_uiterlijk": -53,
                    "teruggekoppeld_op": -55,
                    "terugkoppeling": "Geel licht kan niet meer. Bij de gracht komen wel dimmers.",
                    "verwerking": Verwerking.NIET,
                    "verwerking_reden": "De nieuwe lampen zijn er alleen in wit. De dimmers kwamen door jullie advies.",
                    "verwerkt_op": -55,
                    "bedankt_op": -55,
                    "trede_ervaren": Trede.RAADPLEGEN,
                    "ervaring": "Twee weken was te kort om het in de wijk na te vragen.",
                },
            )
        },
    ),
    Plan(
        naam="Samen een park maken aan de beek",
        afdeling="Stadsontwikkeling",
        wijken=("Kleine Beek", "Singelkwartier"),
        values={
            "contactpersoon": "Projectteam Beekpark",
            "bekend_op": -720,
            "invloed_tot": -340,
            "besluit_op": -300,
            "trede": Trede.COPRODUCEREN,
            "doel": Participatiedoel.IEDEREEN_BETREKKEN,
            "integraliteit": Integraliteit.EVENWICHT,
            "staat_vast": "De beek blijft waar hij is. Het park kost hoogstens twee ton.",
            "ligt_open": "Alles wat er in het park komt.",
            "werkwijze": "Een werkgroep van twaalf bewoners tekende het park, met hulp van een ontwerper.",
            "rolverdeling": "De werkgroep maakte het plan. Het college nam het binnen de kaders over.",
            "uitkomst": "Het college nam het plan van de werkgroep over.",
            "platform": "https://voorbeeldstad.example.org/beekpark",
            "graad": Participatiegraad.MIDDEL,
            "afgerond_op": -270,
        },
        kosten=(40_000, 46_300, 9_000, 8_400),
        uren=(350, 410, 60, 55),
        fasen=(("Dromen", -690, -560), ("Tekenen", -560, -380), ("Besluiten", -380, -300), ("Aanleg", -260, -60)),
        momenten=(("Eerste schets", -540, -538), ("Plan van de werkgroep", -385, -385), ("Besluit", -298, -297)),
        eindverslag={
            "proces": "In acht avonden maakten twaalf bewoners met een ontwerper het plan. Langs de deuren werden "
            "tweehonderd mensen gevraagd naar hun wensen.",
            "uitkomsten": "Een pad langs het water, een veld om te spelen en een plek om te zitten. Geen auto’s.",
            "reactie": "Het college vindt het een goed plan en bedankt de werkgroep voor al het werk.",
            "benutting": "Het plan is overgenomen. Alleen de brug werd smaller, omdat een brede brug te veel kost.",
            "vastgesteld_op": -282,
        },
        verhalen=(
            {
                "wijkorgaan": "Bewonersplatform Kleine Beek",
                "datum": -275,
                "verteller": "bewoner van de Beekstraat",
                "tekst": "Ik dacht: dat wordt weer niks. Maar op de derde avond lag mijn tekening midden op tafel.",
                "toestemming_op": -275,
                "bewaren_tot": 455,
            },
            {
                "wijkorgaan": "Bewonersplatform Kleine Beek",
                "datum": -272,
                "verteller": "lid van de werkgroep",
                "tekst": "Acht avonden is veel. Een keer wachtten we lang op de gemeente. Toch deed ik het zo weer.",
                "toestemming_op": -270,
                "bewaren_tot": 458,
            },
            {
                "datum": -268,
                "verteller": "student uit het Singelkwartier",
                "tekst": "Ik woonde er nog maar net. Door de werkgroep ken ik nu de halve straat.",
                "bewaren_tot": -5,
            },
        ),
        rollen={
            "Bewonersplatform Kleine Beek": (
                {
                    "geinformeerd_op": -700,
                    "gevraagd_op": -650,
                    "adviessoort": Adviessoort.PROCES,
                    "vraag": "Wie moeten we vragen voor de werkgroep, en hoe bereiken we de rest?",
                    "antwoord_uiterlijk": -620,
                    "advies": "Ga langs de deuren, ook in de flats. Vraag de school en de moskee.",
                    "advies_op": -628,
                    "terugkoppeling_uiterlijk": -586,
                    "teruggekoppeld_op": -600,
                    "terugkoppeling": "We gaan langs de deuren en de school doet mee.",
                    "verwerking": Verwerking.OVERGENOMEN,
                    "verwerking_reden": "Zo bereiken we meer mensen.",
                    "verwerkt_op": -600,
                    "bedankt_op": -600,
                    "trede_ervaren": Trede.COPRODUCEREN,
                    "ervaring": "Het park is van ons allemaal geworden.",
                },
            )
        },
    ),
)
