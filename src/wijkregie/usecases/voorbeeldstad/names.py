"""Invented people: names from several backgrounds, addresses and numbers that belong to nobody."""

import unicodedata
from random import Random

# First and last names are drawn from the same row, so that they fit together.
_NAMES: tuple[tuple[str, str], ...] = (
    (
        "Gerrit Hanneke Jan-Willem Truus Bennie Marloes Herman Ria Tonnie Willemien Joop Karin",
        "Olthuis|Wolters|ten Brinke|Koster|Lansink|Nijhuis|van den Berg|Scholten|te Riele|Haverkate|Kuipers|Wesseldijk",
    ),
    (
        "Sjoukje Jitse Froukje Wiebe Tjitske Douwe Nynke Gjalt Hylkje Sietse",
        "Hoekstra|Dijkstra|Wiersma|de Boer-Postma|fan der Wâl|Bûma|Hiemstra|Sytsma",
    ),
    (
        "Aynur Mehmet Özlem Ayşe Çağla Yusuf Gülşen Emre Tuğba Hüseyin",
        "Demir|Yıldız|Doğan|Şahin|Güneş|Öztürk|Çelik|Kılıç|Erdoğan-Yılmaz|Aydın",
    ),
    (
        "Ninos Shamiram Matay Gabriel Ninorta Afrem Sargon Maryam Aday Ilona",
        "Bar Gabriel|Yakoub|Aslan|Aydin|Bet-Şawoce|Hanna|Çelik-Malke|Gawriye|Safar",
    ),
    (
        "Winston Joyce Rajesh Soraya Orlando Sharmila Henna Ruben Shanti Iwan",
        "Kromodikromo|Ramdin|Pinas|Soekhlal|Wijngaarde|Jagroep|Esajas|Sabajo|Amatredjo",
    ),
    (
        "Małgorzata Piotr Agnieszka Łukasz Zofia Paweł Grażyna Wojciech",
        "Wiśniewska|Kowalczyk|Zieliński|Dąbrowska|Wójcik|Szymański|Kamińska",
    ),
    (
        "René Loïs Zoë Michèle Daniël Chloé Noël Anaïs",
        "IJzerman|van den IJssel|van ’t Hof|Rijkens|Lemaître|de Graaf-van der Meijden|d’Hont|Weijers",
    ),
)
_ROWS = tuple((voor.split(), achter.split("|")) for voor, achter in _NAMES)
_WEIGHTS = (6, 2, 3, 3, 2, 1, 2)
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "Ł": "l", "’": "", " ": "", "-": ""})


def naam(rng: Random) -> str:
    """Return an invented full name."""
    voornamen, achternamen = rng.choices(_ROWS, _WEIGHTS)[0]
    return f"{rng.choice(voornamen)} {rng.choice(achternamen)}"


def ascii_name(tekst: str) -> str:
    """Return a name as it can stand in an address: lower case a–z and digits only."""
    plain = unicodedata.normalize("NFKD", tekst.translate(_PLAIN)).encode("ascii", "ignore").decode()
    return "".join(filter(str.isalnum, plain)).lower()


def email(van: str) -> str:
    """Return an address under the reserved domain example.org."""
    voornaam, _, rest = van.partition(" ")
    return f"{ascii_name(voornaam)}.{ascii_name(rest)[:30]}@example.org"


def telefoon(rng: Random) -> str:
    """Return a number that is not given out in the Netherlands."""
    return f"06-0000{rng.randrange(10_000):04}"


def iban(rng: Random) -> str:
    """Return an IBAN with right check digits of a bank that does not exist."""
    rekening = f"{rng.randrange(10**9):010}"
    cijfers = "".join(str(int(teken, 36)) for teken in f"VBSD{rekening}NL00")
    return f"NL{98 - int(cijfers) % 97:02}VBSD{rekening}"
