"""What a column may hold in a list of gebieden, of wijkorganen and of their bestuur."""

from wijkregie.domain.gebieden import Gebiedsoort
from wijkregie.domain.lijsten.soorten import (
    EMAIL,
    ID,
    STADSDEEL,
    TELEFOON,
    TOELICHTING,
    WIJKORGAAN,
    WIJKORGAAN_ID,
    Veld,
    Waardesoort,
)
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaansoort, Wijkorgaanstatus

GEBIEDEN = (
    STADSDEEL,
    Veld(naam="naam", kop="Wijk", soort=Waardesoort.NAAM, synoniemen=("naam", "wijknaam", "buurt", "dorp", "kern")),
    Veld(naam="soort", kop="Soort", soort=Waardesoort.KEUZE, keuzes=Gebiedsoort),
    Veld(naam="cbs_code", kop="CBS-code", synoniemen=("cbs", "wijkcode", "cbs wijk", "buurtcode")),
    Veld(
        naam="inwoners",
        kop="Inwoners",
        soort=Waardesoort.GETAL,
        synoniemen=("aantal inwoners", "inwonertal", "aantal inw"),
    ),
    ID,
)

WIJKORGANEN = (
    Veld(
        naam="naam",
        kop="Naam",
        soort=Waardesoort.NAAM,
        synoniemen=("naam wijkorgaan", "wijkorgaan", "wijkraad", "dorpsraad", "organisatie", "orgaan"),
        verplicht=True,
    ),
    Veld(
        naam="soort",
        kop="Soort",
        soort=Waardesoort.KEUZE,
        keuzes=Wijkorgaansoort,
        synoniemen=("type", "vorm", "soort orgaan"),
    ),
    STADSDEEL,
    Veld(
        naam="werkgebied",
        kop="Werkgebied",
        soort=Waardesoort.NAMEN,
        synoniemen=("wijk", "wijken", "wijk en", "buurt", "buurten", "gebieden"),
        uitleg="De wijken waarvoor het opkomt, met een komma ertussen.",
    ),
    Veld(
        naam="status",
        kop="Status",
        soort=Waardesoort.KEUZE,
        keuzes=Wijkorgaanstatus,
        synoniemen=("actief", "stand"),
    ),
    Veld(
        naam="rechtsvorm",
        kop="Rechtsvorm",
        soort=Waardesoort.KEUZE,
        keuzes=Rechtsvorm,
        synoniemen=("juridische vorm",),
    ),
    Veld(naam="kvk", kop="KvK-nummer", soort=Waardesoort.KVK, synoniemen=("kvk", "kvk nr", "kamer van koophandel")),
    Veld(
        naam="iban",
        kop="IBAN",
        soort=Waardesoort.IBAN,
        synoniemen=("rekening", "rekeningnummer", "bankrekening", "bank", "rek nr", "bankrekeningnummer"),
    ),
    EMAIL,
    TELEFOON,
    Veld(naam="website", kop="Website", synoniemen=("site", "internet", "url", "www")),
    Veld(naam="postadres", kop="Postadres", soort=Waardesoort.LANG, synoniemen=("adres", "correspondentieadres")),
    Veld(naam="vergaderritme", kop="Vergadert", synoniemen=("vergaderritme", "vergaderingen", "vergaderdag")),
    Veld(
        naam="opgericht_op",
        kop="Opgericht op",
        soort=Waardesoort.DATUM,
        synoniemen=("opgericht", "oprichting", "datum oprichting", "sinds"),
    ),
    Veld(
        naam="beeindigd_op",
        kop="Beëindigd op",
        soort=Waardesoort.DATUM,
        einde=True,
        synoniemen=("beeindigd", "gestopt op", "gestopt", "opgeheven", "einddatum"),
    ),
    Veld(naam="einde_reden", kop="Reden einde", synoniemen=("reden van stoppen", "waarom gestopt")),
    TOELICHTING,
    Veld(
        naam="bestuur",
        kop="Bestuur",
        soort=Waardesoort.PERSONEN,
        synoniemen=("bestuursleden", "contactpersonen", "contact", "leden"),
        per_rol=True,
        uitleg="Namen met de rol tussen haakjes, met een komma ertussen: Jan Jansen (voorzitter).",
    ),
    Veld(
        naam="bestuur_email",
        kop="E-mail bestuur",
        soort=Waardesoort.EMAIL,
        synoniemen=("mail contactpersoon", "e mail contactpersoon"),
        per_rol=True,
    ),
    Veld(
        naam="bestuur_telefoon",
        kop="Telefoon bestuur",
        soort=Waardesoort.TELEFOON,
        synoniemen=("tel contactpersoon", "telefoon contactpersoon"),
        per_rol=True,
    ),
    Veld(
        naam="niveau",
        kop="Niveau",
        soort=Waardesoort.NIVEAU,
        synoniemen=("niv", "samenwerkingsniveau", "trede"),
        per_jaar=True,
    ),
    Veld(
        naam="subsidie",
        kop="Subsidie verleend",
        soort=Waardesoort.BEDRAG,
        synoniemen=("subsidie", "bedrag", "subsidiebedrag", "verleend", "beschikt"),
        per_jaar=True,
    ),
    Veld(
        naam="laatste_contact",
        kop="Laatst gesproken op",
        soort=Waardesoort.DATUM,
        synoniemen=("laatste contact", "laatst gesproken", "laatste gesprek"),
    ),
    ID,
)

BESTUUR = (
    WIJKORGAAN,
    Veld(
        naam="persoon",
        kop="Persoon",
        soort=Waardesoort.PERSONEN,
        synoniemen=("naam", "naam persoon", "bestuurslid", "voorletters en naam", "contactpersoon", "wie"),
        uitleg="Leeg is een vacature.",
    ),
    Veld(naam="rol", kop="Rol", synoniemen=("functie", "taak", "bestuursfunctie"), verplicht=True),
    EMAIL,
    TELEFOON,
    Veld(
        naam="sinds",
        kop="Sinds",
        soort=Waardesoort.DATUM,
        synoniemen=("vanaf", "van", "begin", "ingangsdatum", "startdatum", "in functie sinds"),
    ),
    Veld(
        naam="tot",
        kop="Tot en met",
        soort=Waardesoort.DATUM,
        einde=True,
        synoniemen=("tot", "t m", "einde", "einddatum", "afgetreden", "aftreden"),
    ),
    Veld(naam="periode", kop="Periode", soort=Waardesoort.PERIODE, synoniemen=("termijn", "zittingsperiode")),
    WIJKORGAAN_ID,
    ID,
)
