"""The map and the wijkorganen of Voorbeeldstad: all names are invented."""

from enum import StrEnum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Gebiedsoort as Gebied
from wijkregie.domain.wijkorganen import Rechtsvorm as Vorm
from wijkregie.domain.wijkorganen import Wijkorgaansoort as Soort
from wijkregie.domain.wijkorganen import Wijkorgaanstatus as Status

# Per stadsdeel: wijk, kind, inhabitants; four to a row on the tile map.
WIJKEN: dict[str, tuple[tuple[str, Gebied, int], ...]] = {
    "Centrum": (
        ("Oude Veste", Gebied.WIJK, 4120),
        ("Kleine Beek", Gebied.WIJK, 6350),
        ("Havenkwartier", Gebied.WIJK, 3890),
        ("Singelkwartier", Gebied.BUURT, 2745),
        ("Stationsplein", Gebied.BUURT, 1310),
        ("Marktzijde", Gebied.BUURT, 1875),
    ),
    "Noord": (
        ("Lindevoort", Gebied.DORP, 3480),
        ("Esweg", Gebied.BUURT, 960),
        ("De Weerd", Gebied.WIJK, 5215),
        ("Ooievaarsnest", Gebied.KERN, 780),
        ("Berkenkamp", Gebied.WIJK, 4460),
        ("Noorderveld", Gebied.WIJK, 3120),
        ("Haverland", Gebied.LANDELIJK_GEBIED, 645),
    ),
    "Oost": (
        ("’t Hagen", Gebied.WIJK, 5260),
        ("Hagenpoort", Gebied.BUURT, 1480),
        ("Spoorkwartier", Gebied.WIJK, 6890),
        ("Zonnewende", Gebied.WIJK, 4975),
        ("Ravelijn", Gebied.BUURT, 2140),
        ("De Kiem", Gebied.BUURT, 890),
    ),
    "Zuid": (
        ("Esbroek", Gebied.DORP, 2910),
        ("Molenkamp", Gebied.WIJK, 5740),
        ("Overzijl", Gebied.DORP, 1195),
        ("Zuiderhof", Gebied.WIJK, 3660),
        ("Het Lage", Gebied.LANDELIJK_GEBIED, 520),
    ),
    "West": (
        ("Heidehof", Gebied.KERN, 1040),
        ("Sint Joris", Gebied.WIJK, 7325),
        ("Jorishof", Gebied.BUURT, 1690),
        ("Bleekveld", Gebied.WIJK, 2980),
        ("Westerpark", Gebied.WIJK, 4230),
        ("Ganzenhoek", Gebied.BUURT, 1155),
    ),
}


class Part(StrEnum):
    """A part one wijkorgaan plays on the peildatum, so that every page has something to show."""

    TONIGHT = "talk tonight"
    SOON = "talk in four days"
    UNPLANNED = "talk still to be planned"
    REPORT_LATE = "report of the talk two days late"
    JUST_HELD = "talk two days ago"
    REPORT_LONG_OUT = "report sent, long without answer"
    REPORT_JUST_OUT = "report sent last week"
    PAPERS_ASKED = "additional papers asked for"
    DECISION_TOMORROW = "decision due tomorrow"
    RESERVE_TOO_HIGH = "reserve above the amount"
    ASLEEP = "sleeping: the talk is off"
    STARTING = "first talk to come"


@frozen(kw_only=True)
class Profile:
    """One wijkorgaan: `niveaus` has a digit per year, the working year last ("-": none).

    `gesprek` is month and day around which its talks are held, `stil` the exact number of
    days without contact, `leeftijd` the years it exists.
    """

    naam: str
    soort: Soort
    stadsdeel: str
    wijken: tuple[str, ...]
    niveaus: str
    gesprek: tuple[int, int]
    plek: str
    straat: str
    rechtsvorm: Vorm
    ritme: str
    leeftijd: int
    part: Part | None = None
    status: Status = Status.ACTIEF
    stil: int | None = None
    opvolger: str = ""
    einde_reden: str = ""
    toelichting: str = ""


_LONG = "Vereniging Bewonersbelangen Singelkwartier, Kerkplein, Nieuwe Gracht en alle zijstraten tot aan de Oude Haven"

PROFILES: tuple[Profile, ...] = (
    Profile(
        naam="Wijkraad Oude Veste", soort=Soort.WIJKRAAD, stadsdeel="Centrum", wijken=("Oude Veste",), niveaus="212222",
        gesprek=(9, 8), plek="Het Wachthuis", straat="Vestingstraat", rechtsvorm=Vorm.STICHTING,
        ritme="elke eerste maandag", leeftijd=31, part=Part.REPORT_LATE,
    ),
    Profile(
        naam="Bewonersplatform Kleine Beek", soort=Soort.BEWONERSPLATFORM, stadsdeel="Centrum", wijken=("Kleine Beek",),
        niveaus="123333", gesprek=(6, 18), plek="Buurthuis De Oever", straat="Beekstraat", rechtsvorm=Vorm.STICHTING,
        ritme="elke derde woensdag", leeftijd=14, part=Part.DECISION_TOMORROW,
    ),
    Profile(
        naam="Wijkplatform Havenkwartier", soort=Soort.WIJKPLATFORM, stadsdeel="Centrum", wijken=("Havenkwartier",),
        niveaus="---122", gesprek=(9, 3), plek="De Loods", straat="Kadeweg", rechtsvorm=Vorm.STICHTING,
        ritme="elke zes weken", leeftijd=3, toelichting="Kwam voort uit Wijkraad Haven en Kade.",
    ),
    Profile(
        naam=_LONG,
        soort=Soort.VERENIGING, stadsdeel="Centrum", wijken=("Singelkwartier",), niveaus="112211", gesprek=(8, 31),
        plek="Singelzaal", straat="Nieuwe Gracht", rechtsvorm=Vorm.VERENIGING,
        ritme="vier keer per jaar", leeftijd=44,
    ),
    Profile(
        naam="Wijkraad Haven en Kade", soort=Soort.WIJKRAAD, stadsdeel="Centrum", wijken=("Havenkwartier",),
        niveaus="211---", gesprek=(9, 10), plek="De Loods", straat="Kadeweg", rechtsvorm=Vorm.VERENIGING,
        ritme="elke tweede maandag", leeftijd=22, status=Status.BEEINDIGD, opvolger="Wijkplatform Havenkwartier",
        einde_reden="Het bestuur stopte. De werkgroepen gaan samen verder als wijkplatform.",
    ),
    Profile(
        naam="Dorpsraad Lindevoort", soort=Soort.DORPSRAAD, stadsdeel="Noord", wijken=("Lindevoort", "Esweg"),
        niveaus="112323", gesprek=(8, 24), plek="Dorpshuis De Linde", straat="Esweg", rechtsvorm=Vorm.VERENIGING,
        ritme="elke tweede dinsdag", leeftijd=38,
    ),
    Profile(
        naam="Wijkraad De Weerd", soort=Soort.WIJKRAAD, stadsdeel="Noord", wijken=("De Weerd",), niveaus="122122",
        gesprek=(6, 12), plek="Wijkcentrum De Sluis", straat="Weerdsingel", rechtsvorm=Vorm.STICHTING,
        ritme="elke laatste donderdag", leeftijd=27, part=Part.UNPLANNED, stil=61,
    ),
    Profile(
        naam="Buurtkring Ooievaarsnest", soort=Soort.BUURTKRING, stadsdeel="Noord", wijken=("Ooievaarsnest",),
        niveaus="121111", gesprek=(6, 10), plek="Boerderij Het Nest", straat="Nestweg", rechtsvorm=Vorm.GEEN,
        ritme="vier keer per jaar", leeftijd=9, part=Part.SOON, stil=48,
    ),
    Profile(
        naam="Wijkraad Berkenkamp", soort=Soort.WIJKRAAD, stadsdeel="Noord", wijken=("Berkenkamp",), niveaus="222323",
        gesprek=(8, 19), plek="School De Berk", straat="Berkenlaan", rechtsvorm=Vorm.STICHTING,
        ritme="elke eerste woensdag", leeftijd=19,
    ),
    Profile(
        naam="Buurtkring Esweg en Esrand", soort=Soort.BUURTKRING, stadsdeel="Noord", wijken=("Esweg",),
        niveaus="------", gesprek=(9, 15), plek="Esschuur", straat="Esrand", rechtsvorm=Vorm.GEEN,
        ritme="nog niet op vaste dagen", leeftijd=0, part=Part.STARTING, status=Status.IN_OPRICHTING,
        toelichting="Drie bewoners willen beginnen. Ze overleggen nog met de dorpsraad.",
    ),
    Profile(
        naam="Wijkraad ’t Hagen", soort=Soort.WIJKRAAD, stadsdeel="Oost", wijken=("’t Hagen", "Hagenpoort"),
        niveaus="111223", gesprek=(9, 14), plek="De Hagenborgh, kleine zaal", straat="Hagenweg",
        rechtsvorm=Vorm.STICHTING, ritme="elke tweede donderdag", leeftijd=25, part=Part.TONIGHT,
    ),
    Profile(
        naam="Bewonersteam Spoorkwartier", soort=Soort.BEWONERSTEAM, stadsdeel="Oost", wijken=("Spoorkwartier",),
        niveaus="221112", gesprek=(8, 10), plek="Huis van de Wijk Spoor 3", straat="Remisestraat",
        rechtsvorm=Vorm.GEEN, ritme="elke twee weken spreekuur", leeftijd=11, part=Part.PAPERS_ASKED,
    ),
    Profile(
        naam="Wijkplatform Zonnewende", soort=Soort.WIJKPLATFORM, stadsdeel="Oost", wijken=("Zonnewende",),
        niveaus="112322", gesprek=(9, 16), plek="Sportkantine Zonnewende", straat="Zomerlaan",
        rechtsvorm=Vorm.STICHTING, ritme="elke zes weken", leeftijd=12, part=Part.JUST_HELD,
    ),
    Profile(
        naam="Dorpsraad Esbroek", soort=Soort.DORPSRAAD, stadsdeel="Zuid", wijken=("Esbroek",), niveaus="112222",
        gesprek=(9, 2), plek="Dorpshuis ’t Trefpunt", straat="Broekdijk", rechtsvorm=Vorm.VERENIGING,
        ritme="elke derde dinsdag", leeftijd=41, part=Part.REPORT_LONG_OUT,
    ),
    Profile(
        naam="Wijkraad Molenkamp", soort=Soort.WIJKRAAD, stadsdeel="Zuid", wijken=("Molenkamp",), niveaus="122221",
        gesprek=(9, 9), plek="Wijkgebouw De Molen", straat="Molenstraat", rechtsvorm=Vorm.STICHTING,
        ritme="elke vierde maandag", leeftijd=33, part=Part.REPORT_JUST_OUT,
    ),
    Profile(
        naam="Stichting Overzijl Leeft", soort=Soort.OVERIG, stadsdeel="Zuid", wijken=("Overzijl",), niveaus="111221",
        gesprek=(6, 8), plek="Café De Brug", straat="Zijldijk", rechtsvorm=Vorm.STICHTING,
        ritme="elke twee maanden", leeftijd=8, part=Part.RESERVE_TOO_HIGH,
        toelichting="Krijgt ook giften voor het dorpsfeest. Dat geld telt mee in de reserve.",
    ),
    Profile(
        naam="Buurtkring Heidehof", soort=Soort.BUURTKRING, stadsdeel="West", wijken=("Heidehof",), niveaus="112111",
        gesprek=(6, 9), plek="Heideschuur", straat="Heideweg", rechtsvorm=Vorm.GEEN,
        ritme="wanneer er iets speelt", leeftijd=16, part=Part.UNPLANNED, stil=94,
    ),
    Profile(
        naam="Wijkraad Sint Joris", soort=Soort.WIJKRAAD, stadsdeel="West", wijken=("Sint Joris", "Jorishof"),
        niveaus="223333", gesprek=(6, 15), plek="Jorishuis, zaal 2", straat="Drakensteeg", rechtsvorm=Vorm.STICHTING,
        ritme="elke eerste dinsdag", leeftijd=29,
    ),
    Profile(
        naam="Bewonersteam Jorishof", soort=Soort.BEWONERSTEAM, stadsdeel="West", wijken=("Jorishof",),
        niveaus="--1122", gesprek=(8, 26), plek="Flat Jorishof, benedenzaal", straat="Hofstraat",
        rechtsvorm=Vorm.GEEN, ritme="elke maand", leeftijd=5,
    ),
    Profile(
        naam="Wijkcommissie Bleekveld", soort=Soort.WIJKCOMMISSIE, stadsdeel="West", wijken=("Bleekveld",),
        niveaus="22111-", gesprek=(9, 7), plek="Gymzaal Bleekveld", straat="Linnenweg", rechtsvorm=Vorm.VERENIGING,
        ritme="op dit moment niet", leeftijd=20, part=Part.ASLEEP, status=Status.SLAPEND,
        toelichting="Het bestuur zoekt nieuwe mensen. Tot die tijd ligt het werk stil.",
    ),
)  # fmt: skip

# Hand-written seats of the bodies people meet first: role, name ("" is a vacancy).
BESTUREN: dict[str, tuple[tuple[str, str], ...]] = {
    "Dorpsraad Lindevoort": (
        ("voorzitter", "Gerda Olthuis"),
        ("secretaris", "Mehmet Yıldız"),
        ("penningmeester", "Ninos Bar Gabriel"),
        ("lid verkeer", ""),
    ),
    "Wijkraad ’t Hagen": (
        ("voorzitter", "Aynur Demir"),
        ("secretaris", "Jan Wolters"),
        ("penningmeester", "Gabriel Aydin"),
        ("lid groen", "Ria Koster"),
    ),
    "Bewonersteam Spoorkwartier": (
        ("coördinator", "Matay Aslan"),
        ("secretaris", "Özlem Doğan-Şahin"),
        ("lid spreekuur", "René van den IJssel"),
        ("lid jeugd", ""),
    ),
    "Wijkraad De Weerd": (
        ("voorzitter", "Sjoukje de Boer-Hoekstra"),
        ("secretaris", "Shamiram Yakoub"),
        ("penningmeester", "Gijs IJzerman"),
    ),
    "Wijkraad Berkenkamp": (
        ("voorzitter", "Małgorzata Wiśniewska"),
        ("secretaris", "Winston Kromodikromo"),
        ("penningmeester", "Henk ten Brinke"),
        ("lid wonen", "Shamiram Yakoub"),
    ),
    _LONG: (
        ("voorzitter", "Wilhelmina Johanna Cornelia van den Oudenhoven-van Ravesteijn tot Nieuwland"),
        ("secretaris", "Béatrice Geçer-Lemaître"),
        ("penningmeester", "Jitse fan der Wâl"),
        ("lid binnenstad", "Maximiliaan Alexander Theodorus van de Wetering-Hoogenboezem"),
    ),
    "Buurtkring Heidehof": (("contactpersoon", "Bertus Lansink"), ("voorzitter", ""), ("lid", "Anneke ter Horst")),
    "Buurtkring Esweg en Esrand": (
        ("initiatiefnemer", "Fenna Rijkens"),
        ("initiatiefnemer", "Çağla Güneş"),
        ("penningmeester", ""),
    ),
    "Wijkcommissie Bleekveld": (("voorzitter", ""), ("secretaris", "Dirk-Jan Haverkate"), ("penningmeester", "")),
}
