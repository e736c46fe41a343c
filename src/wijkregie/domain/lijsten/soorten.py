"""How a column is understood: the kinds of values, and what a field of a list is."""

from enum import Enum, StrEnum

from wijkregie.domain.frozen import frozen


class Waardesoort(Enum):
    """How the cells of a column are understood."""

    NAAM = "een naam"
    TEKST = "tekst"
    LANG = "een langere tekst"
    GETAL = "een heel getal"
    JAAR = "een jaar"
    DATUM = "een datum"
    TIJD = "een tijd"
    PERIODE = "van en tot en met"
    BEDRAG = "een bedrag"
    NIVEAU = "een niveau"
    JA_NEE = "ja of nee"
    KEUZE = "een van de woorden"
    NAMEN = "een of meer namen"
    PERSONEN = "personen, met hun rol tussen haakjes"
    EMAIL = "een e-mailadres"
    TELEFOON = "een telefoonnummer"
    IBAN = "een rekeningnummer"
    KVK = "een KvK-nummer"
    ID = "het vaste nummer uit wijkregie"


@frozen(kw_only=True)
class Veld:
    """One thing that a column may hold.

    `kop` is its heading in what the program writes itself, `synoniemen` are other headings people use, in lower case
    and without signs. `keuzes` are the words of a KEUZE. A field that is `per_jaar` may stand in several columns, one
    for each year; one that is `per_rol` in one for each role on the bestuur. A month or year alone in
    the cells of an `einde` means its last day. `uitleg` helps who fills it in.
    """

    naam: str
    kop: str
    soort: Waardesoort = Waardesoort.TEKST
    synoniemen: tuple[str, ...] = ()
    keuzes: type[StrEnum] | None = None
    verplicht: bool = False
    per_jaar: bool = False
    per_rol: bool = False
    einde: bool = False
    uitleg: str = ""


ID = Veld(naam="id", kop="Id", soort=Waardesoort.ID, uitleg="Laat leeg bij een nieuwe regel.")
WIJKORGAAN = Veld(
    naam="wijkorgaan",
    kop="Wijkorgaan",
    soort=Waardesoort.NAAM,
    synoniemen=("naam", "naam wijkorgaan", "wijkraad", "dorpsraad", "organisatie", "naam organisatie", "orgaan"),
    verplicht=True,
    uitleg="De naam zoals die op het blad Wijkorganen of in wijkregie staat.",
)
WIJKORGAAN_ID = Veld(naam="wijkorgaan_id", kop="Id wijkorgaan", soort=Waardesoort.ID)
STADSDEEL = Veld(
    naam="stadsdeel", kop="Stadsdeel", soort=Waardesoort.NAAM, synoniemen=("deel", "gebied", "sd", "stadsdeelnaam")
)
JAAR = Veld(
    naam="jaar",
    kop="Jaar",
    soort=Waardesoort.JAAR,
    synoniemen=("subsidiejaar", "voor jaar", "jaartal", "begrotingsjaar"),
    verplicht=True,
)
TOELICHTING = Veld(
    naam="toelichting",
    kop="Toelichting",
    soort=Waardesoort.LANG,
    synoniemen=(
        "opmerking",
        "opmerkingen",
        "bijzonderheden",
        "notitie",
        "notities",
        "aantekening",
        "toelichtingen",
        "opm",
    ),
)
EMAIL = Veld(
    naam="email",
    kop="E-mail",
    soort=Waardesoort.EMAIL,
    synoniemen=("email", "emailadres", "e mailadres", "mail", "mailadres"),
)
TELEFOON = Veld(
    naam="telefoon",
    kop="Telefoon",
    soort=Waardesoort.TELEFOON,
    synoniemen=("tel", "telefoonnummer", "tel nr", "telnr", "telefoonnr", "mobiel", "gsm", "06"),
)
