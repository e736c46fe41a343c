"""What of each kind of value can be found: its title, its text, and the day that it is of."""

from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from functools import lru_cache
from itertools import chain
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.zoekvragen import woorden

KORTSTE_DEEL = 3
"""Letters from which a part inside the word of a name is found."""

_LANGSTE_WOORD = 40


class Rang(IntEnum):
    """Which things come first, before the newest: the bodies and areas themselves, then what has a name."""

    DAG = 0
    NAAM = 1
    GEBIED = 2


@frozen(kw_only=True)
class Zoekwijze:
    """How a kind is found: fields of its title and its text, and the fields that may tell its day, the first known.

    `woord` stands before the title of what has no name of its own: "subsidie 2027". With `delen` its name is found
    by a part inside a word too: "poort" finds Hagenpoort.
    """

    titel: tuple[str, ...] = ()
    tekst: tuple[str, ...] = ()
    dag: tuple[str, ...] = ()
    woord: str = ""
    rang: Rang = Rang.DAG
    delen: bool = False


VINDBAAR: Mapping[str, Zoekwijze] = {
    "stadsdeel": Zoekwijze(titel=("naam",), rang=Rang.GEBIED, delen=True),
    "wijk": Zoekwijze(titel=("naam",), tekst=("cbs_code",), rang=Rang.GEBIED, delen=True),
    "wijkorgaan": Zoekwijze(
        titel=("naam",),
        tekst=(
            *("email", "telefoon", "website", "postadres", "kvk", "iban", "vergaderritme", "wijkregisseur"),
            *("toelichting", "gevoeligheden", "einde_reden"),
        ),
        rang=Rang.GEBIED,
        delen=True,
    ),
    "persoon": Zoekwijze(titel=("naam",), tekst=("email", "telefoon"), rang=Rang.NAAM, delen=True),
    "afdeling": Zoekwijze(titel=("naam",), tekst=("toelichting",), rang=Rang.NAAM),
    "verplichting": Zoekwijze(titel=("naam", "titel"), tekst=("tekst",), rang=Rang.NAAM),
    "gelegenheidscollectief": Zoekwijze(
        titel=("naam",),
        tekst=("thema", "contactpersoon", "ondersteuning_gegeven", "toelichting"),
        rang=Rang.NAAM,
    ),
    "traject": Zoekwijze(
        titel=("naam",),
        tekst=(
            *("contactpersoon", "uitkomst", "trede_reden", "staat_vast", "ligt_open", "werkwijze", "rolverdeling"),
            *("platform", "toelichting"),
        ),
        rang=Rang.NAAM,
    ),
    "regeling": Zoekwijze(titel=("jaar",), tekst=("activiteiten", "toelichting", "bron"), woord="regeling"),
    "jaargesprek": Zoekwijze(
        titel=("jaar",),
        tekst=(
            *("plaats", "aanwezigen", "gaat_goed", "kan_beter", "focus", "motivering", "akkoord_door"),
            "vervallen_reden",
        ),
        dag=("datum",),
        woord="jaargesprek",
    ),
    "antwoord": Zoekwijze(tekst=("tekst",)),
    "niveaukeuze": Zoekwijze(titel=("jaar",), tekst=("motivering",), woord="niveau"),
    "subsidie": Zoekwijze(titel=("jaar", "kenmerk"), tekst=("toelichting", "correctie_reden"), woord="subsidie"),
    "subsidiestap": Zoekwijze(titel=("kenmerk",), tekst=("toelichting",), dag=("datum",)),
    "initiatief": Zoekwijze(
        titel=("naam",),
        tekst=(
            *("indiener", "contactpersoon", "idee", "draagvlak", "legitimiteit_reden", "betrokkenheid_reden"),
            *("rendement_reden", "advies_reden", "besluit_reden", "geldbron_toelichting", "terugkoppeling"),
            "toelichting",
        ),
        dag=("ontvangen_op",),
    ),
    "budget": Zoekwijze(tekst=("toelichting",)),
    "boeking": Zoekwijze(titel=("omschrijving",), tekst=("overschrijding",), dag=("datum",)),
    "nakoming": Zoekwijze(tekst=("woorden_gemeente", "woorden_wijkorgaan"), dag=("beoordeeld_op",)),
    "trajectfase": Zoekwijze(titel=("naam",), tekst=("toelichting",), dag=("begin", "einde")),
    "terugkoppelmoment": Zoekwijze(titel=("onderwerp",), tekst=("toelichting",), dag=("gedaan_op", "gepland_op")),
    "eindverslag": Zoekwijze(tekst=("proces", "uitkomsten", "reactie", "benutting"), dag=("vastgesteld_op",)),
    "verhaal": Zoekwijze(tekst=("tekst", "verteller"), dag=("datum",)),
    "betrokkenheid": Zoekwijze(
        titel=("onderwerp",),
        tekst=(
            *("vraag", "staat_vast", "ligt_open", "advies", "terugkoppeling", "verwerking_reden", "ervaring"),
            "toelichting",
        ),
        dag=("gevraagd_op", "geinformeerd_op", "advies_op", "overgeslagen_op"),
    ),
    "bijeenkomst": Zoekwijze(titel=("onderwerp",), tekst=("plaats", "thema_van", "verslag"), dag=("datum",)),
    "uitnodiging": Zoekwijze(tekst=("agendapunt", "toelichting"), dag=("uitgenodigd_op",)),
    "specialistvraag": Zoekwijze(titel=("onderwerp",), tekst=("verslag", "afwijzing_reden"), dag=("gevraagd_op",)),
    "actiepunt": Zoekwijze(titel=("tekst",), tekst=("eigenaar", "toelichting"), dag=("uiterlijk", "afgerond_op")),
    "contactmoment": Zoekwijze(titel=("onderwerp",), tekst=("verslag", "personen"), dag=("datum",)),
    "notitie": Zoekwijze(tekst=("tekst",), dag=("datum",)),
    "bijlage": Zoekwijze(titel=("naam",), dag=("toegevoegd_op",)),
}
"""By table how each kind is found that can be."""

NIET_VINDBAAR = frozenset(
    {
        *("werkgebied", "trajectwijk", "wijkgrens"),  # join two others, or are drawn
        *("bestuursfunctie", "deelplafond", "budgetjaar"),  # hold no words of their own
        *("gespreksformulier", "sjabloon", "participatieverslag"),  # stand in a place of their own, which has a name
        *("leeswijze", "lijstweergave", "uitstel", "inrichting"),  # how the program works for this user
    }
)
"""Tables of which nothing is found."""


@frozen
class Zoektekst:
    """What is kept to find a value by; `delen` are the parts inside the words of its name."""

    titel: str
    tekst: str
    delen: str
    dag: date | None
    rang: Rang


def zoektekst(tabel: str, rij: Mapping[str, Any]) -> Zoektekst | None:
    """Return what a row is found by; None when it cannot be, or says nothing."""
    wijze = VINDBAAR.get(tabel)
    if wijze is None:
        return None
    titel, tekst = _joined(wijze.titel, rij), _joined(wijze.tekst, rij)
    if wijze.woord:
        titel = f"{wijze.woord} {titel}"
    if not titel and not tekst:
        return None
    dag = next((rij[name] for name in wijze.dag if rij.get(name) is not None), None)
    return Zoektekst(titel, tekst, _parts(titel) if wijze.delen else "", dag, wijze.rang)


def _joined(fields: tuple[str, ...], rij: Mapping[str, Any]) -> str:
    found = (str(rij[name]).strip() for name in fields if rij.get(name))
    return "\n".join(text for text in found if text)


@lru_cache(maxsize=512)
def _parts(naam: str) -> str:
    """Return the parts inside the words of a name; kept, since a name stays the same while its text is typed."""
    return " ".join(chain.from_iterable(map(_delen, woorden(naam))))


def _delen(woord: str) -> list[str]:
    """Return the ends of a word, save the word itself: whatever begins one of them stands inside the word."""
    kept = woord[:_LANGSTE_WOORD]
    return [kept[begin:] for begin in range(1, len(kept) - KORTSTE_DEEL + 1)]
