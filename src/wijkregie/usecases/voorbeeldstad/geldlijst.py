"""What wijkbudget and werkbudget of the example town are spent on, saved for and passed on."""

WIJK: tuple[str, ...] = (
    "Bloembakken bij de winkels",
    "Zomerfeest op het plein",
    "Banken langs het ommetje",
    "Schilderdag met kinderen: de tunnel wordt vrolijk",
    "Voorleesbus",
    "Nestkasten en insectenhotels",
    "Lampjes in de bomen",
    "Kookmiddagen voor wie alleen eet",
    "Jeu-de-boulesbaan",
    "Opschoondag met soep na",
    "Taalcafé",
    "Moestuinbakken bij de school",
    "Minibieb op elke hoek",
    "Straatvoetbal op vrijdag",
    "Naaicafé: oude kleren worden nieuw",
    "Bord met nieuws uit de wijk",
    "Theater in de achtertuin",
    "Koffiekar voor de flats",
    "Veilig oversteken: zebrapad van bloemen",
    "Wandelclub met gids",
    "Reddingsvest en boot voor de intocht",
    "Spelletjeskast voor de speeltuin",
)

WERK: tuple[str, ...] = (
    "Zaal en koffie voor bewonersavonden",
    "Drukwerk voor de wijkkrant",
    "Aanhanger met gereedschap om te lenen",
    "Cursus vergaderen voor vrijwilligers",
    "Tolk bij de wijkavond",
    "Bloemen en taart voor vrijwilligers",
    "Partytent voor de dag van de wijkorganen",
    "Onkosten van het straatgesprek",
)

SPAREN_KORT = "Sparen voor een overdekt podium bij de molen"
SPAREN_KORT_UIT = "Ontwerp van het podium"
SPAREN_LANG = "Sparen voor een dansvloer in het dorpshuis"
SPAREN_KLAAR = "Sparen voor een toestel voor alle kinderen"
SPAREN_KLAAR_UIT = "Schommel waar een rolstoel op kan"
OVERHEVELING = "Samen een zomerfeest: het geld gaat naar één wijk"
OVERSCHRIJDING = "Podium en stroom voor het feest van de Drakensteeg"
WAAROM_MEER = "Na de storm moest het podium opnieuw worden gehuurd. De stadsdeelmanager vond dat goed."
VRIJVAL = "Niet besteed, terug naar de gemeente"
