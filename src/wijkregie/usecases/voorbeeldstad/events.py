"""Contact and notes in the example town; {wijk}, {straat} and {plek} are filled in per wijkorgaan."""

from wijkregie.domain.contacten import Contactsoort as Soort

CONTACTEN: tuple[tuple[Soort, str, str], ...] = (
    (Soort.TELEFOON, "Stand van zaken", "Even bijgepraat. Het gaat goed, er zijn geen vragen."),
    (Soort.TELEFOON, "Vraag over de {straat}", "Ze willen weten wanneer het werk begint. Ik zoek het uit."),
    (Soort.TELEFOON, "Overlast bij {plek}", "Groepjes in de avond. De wijkagent weet ervan en loopt extra rondes."),
    (Soort.TELEFOON, "Vacature in het bestuur", "Er is nog niemand gevonden. Oproep komt in de wijkkrant."),
    (Soort.TELEFOON, "Hulp bij de aanvraag", "Samen het formulier doorgelopen. De begroting ontbreekt nog."),
    (Soort.MAIL, "Verslag van het overleg", "Verslag gestuurd en om aanvulling gevraagd."),
    (Soort.MAIL, "Plannen voor de {straat}", "Tekening doorgestuurd. Reactie graag binnen vier weken."),
    (Soort.MAIL, "Uitnodiging wijkradenoverleg", "Ze komen met twee mensen."),
    (Soort.MAIL, "Vraag over de subsidie", "Uitgelegd wat er bij de verantwoording hoort."),
    (Soort.MAIL, "Dank voor de hulp", "Bedankje voor de snelle reparatie van de lantaarns."),
    (Soort.BEZOEK, "Openbare vergadering", "Veertig bewoners. Veel vragen over parkeren."),
    (Soort.BEZOEK, "Koffie in {plek}", "Kennisgemaakt met twee nieuwe vrijwilligers."),
    (Soort.BEZOEK, "Wijkschouw", "Met wijkbeheer door {wijk} gelopen. Lijst met twaalf punten gemaakt."),
    (Soort.BEZOEK, "Opening van het speelveld", "Druk bezocht. De wethouder was er ook."),
    (Soort.BEZOEK, "Buurtfeest", "Mooie opkomst, ook uit de flats."),
    (Soort.OVERLEG, "Werkgroep verkeer", "Drie wensen op papier gezet voor Mobiliteit."),
    (Soort.OVERLEG, "Halfjaarlijks overleg", "Afspraken van het jaargesprek nagelopen. De meeste zijn klaar."),
    (Soort.OVERLEG, "Samen met de school", "Looproute en ophaaltijden besproken."),
    (Soort.OVERLEG, "Nieuwe woningen", "Eerste schetsen bekeken. Ze willen vooral groen en niet te hoog."),
    (Soort.WIJKRADENOVERLEG, "Wijkradenoverleg {stadsdeel}", "Thema: nieuwe mensen vinden. Veel tips uitgewisseld."),
    (Soort.WIJKRADENOVERLEG, "Wijkradenoverleg {stadsdeel}", "Uitleg over de nieuwe regels voor het wijkbudget."),
    (Soort.STADSDEELCOMMISSIE, "Stadsdeelcommissie {stadsdeel}", "Het wijkorgaan sprak in over de {straat}."),
    (Soort.STADSDEELCOMMISSIE, "Stadsdeelcommissie {stadsdeel}", "Geluisterd, niet ingesproken."),
    (Soort.STEDELIJKE_BIJEENKOMST, "Dag van de wijkorganen", "Workshop over samenwerken gevolgd."),
    (Soort.SPECIALIST_IN_DE_WIJK, "Verkeerskundige op bezoek", "Samen bij de {straat} gekeken op een drukke ochtend."),
    (Soort.SPECIALIST_IN_DE_WIJK, "Groenadviseur op bezoek", "Advies over bomen die tegen droogte kunnen."),
)

# For a wijkorgaan that sleeps, and for one that is being set up.
SLAPEND: tuple[tuple[Soort, str, str], ...] = (
    (Soort.TELEFOON, "Nieuwe mensen gevonden?", "Nog niemand. Over twee maanden bel ik weer."),
    (Soort.MAIL, "Oproep in de wijkkrant", "Tekst voor de oproep gestuurd."),
    (Soort.OVERLEG, "Hoe verder?", "De secretaris wil blijven als er twee mensen bij komen."),
)
IN_OPRICHTING: tuple[tuple[Soort, str, str], ...] = (
    (Soort.BEZOEK, "Kennismaking", "Drie bewoners vertelden over hun plannen. Ze willen klein beginnen."),
    (Soort.MAIL, "Uitleg over de niveaus", "Overzicht van de drie niveaus gestuurd, met een voorbeeld."),
    (Soort.OVERLEG, "Samen met de dorpsraad", "Afgesproken wie wat doet aan de {straat}."),
)

NOTITIES: tuple[str, ...] = (
    "Vergadert het liefst in {plek}. De koffie staat om half acht klaar.",
    "Stukken graag ook op papier sturen. Niet iedereen leest mail.",
    "Heeft veel kennis over de geschiedenis van {wijk}. Leuk voor de wijkkrant.",
    "Wil graag een keer op werkbezoek bij een wijkorgaan in een ander stadsdeel.",
    "De sleutel van {plek} ligt bij de beheerder.",
    "Zoekt samenwerking met de sportclub voor een zomerweek.",
    "Is trots op de eigen moestuin. Daar komen elke zaterdag twintig mensen.",
    "Een paar bewoners vertalen de nieuwsbrief. Vraag hen ook voor de uitnodiging.",
)

PRIVE: tuple[str, ...] = (
    "Dit is een privénotitie: de samenwerking in het bestuur is kwetsbaar. Voorzichtig mee omgaan.",
    "Dit is een privénotitie: twee leden praten niet meer met elkaar. Volgende keer apart bellen.",
    "Dit is een privénotitie: de penningmeester denkt aan stoppen en wil dat nog niet vertellen.",
    "Dit is een privénotitie: door omstandigheden thuis heeft de voorzitter weinig tijd.",
)
