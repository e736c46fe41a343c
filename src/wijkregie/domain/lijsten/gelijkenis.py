"""Names that may mean the same: what is left of one without its kind, and the keys under which likes are found."""

import re
from collections.abc import Iterator

from wijkregie.domain.lijsten.begrepen import bijna, kaal

SOORTWOORDEN = frozenset(
    {"wijkraad", "dorpsraad", "buurtraad", "wijkplatform", "bewonersplatform", "bewonersoverleg", "bewonersteam"}
    | {"buurtkring", "buurtcomite", "wijkcommissie", "wijkcomite", "wijkoverleg", "wijkberaad", "dorpsbelang"}
    | {"dorpsbelangen", "wijkvereniging", "buurtvereniging", "bewonersvereniging", "bewonersgroep", "bewonerscomite"}
    | {"wr", "dr", "br", "wp", "bp", "bk", "bt"}
    | {"stichting", "st", "stg", "vereniging", "ver", "platform", "comite", "commissie", "belangenvereniging"}
)
VULWOORDEN = frozenset({"de", "het", "t", "van", "voor", "der", "den", "en", "eo", "io"})
_AFKORTINGEN = {"wr": "wijkraad", "bt": "bewonersteam", "bp": "bewonersplatform", "bk": "buurtkring"}
_OPENBAAR = frozenset(
    {"gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "icloud", "me", "mac", "aol", "gmx", "proton"}
    | {
        "protonmail",
        "ziggo",
        "kpnmail",
        "kpnplanet",
        "planet",
        "home",
        "hetnet",
        "xs4all",
        "upcmail",
        "chello",
        "casema",
    }
    | {"telfort", "tele2", "quicknet", "online", "zonnet", "solcon", "freedom", "telfortglasvezel", "caiway", "delta"}
)
"""Mail of a provider: the domain says nothing of who writes."""

KORTSTE = 5
"""Letters that a name has at least before one wrong letter may be a typing error."""


def kern(naam: str) -> str:
    """Return the bare words of a name without those for the kind of body: "wijkraad De Weerd" is "weerd"."""
    words = _woorden(naam)
    own = [word for word in words if word not in SOORTWOORDEN and word not in VULWOORDEN]
    return " ".join(own or words)


def _woorden(naam: str) -> list[str]:
    return [_AFKORTINGEN.get(word, word) for word in re.sub(r"\b([ei]) o\b", r"\1o", kaal(naam)).split()]


def soortwoorden(naam: str) -> frozenset[str]:
    """Return the words of a name that tell the kind of body, without its legal form."""
    return SOORTWOORDEN.intersection(_woorden(naam)) - {"stichting", "st", "stg", "vereniging", "ver"}


def sleutels(woorden: str) -> Iterator[str]:
    """Yield keys of which two bare names that differ by one typing error share one: the whole, and less a letter."""
    word = _klank(woorden)
    yield word
    if len(word) >= KORTSTE:
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))


def lijkt_op(een: str, ander: str) -> bool:
    """Tell whether two bare names are one but for spaces, ij or ei, and a typing error; another number is never one."""
    here, there = _klank(een), _klank(ander)
    return here == there or (_nummers(een) == _nummers(ander) and bijna(here, there))


def _klank(woorden: str) -> str:
    """Return bare words as one, with "ij" as it sounds: people write Ganzewei for Ganzewij."""
    return woorden.replace(" ", "").replace("ij", "ei")


def _nummers(woorden: str) -> list[str]:
    return re.findall(r"[0-9]+|\b[ivx]+\b", woorden)


def eigen_domein(email: str) -> str:
    """Return the domain of an e-mail address that is a body's own; "" for one of a provider, and for no address."""
    domain = email.strip().casefold().rpartition("@")[2] if "@" in email else ""
    return "" if domain.partition(".")[0] in _OPENBAAR else domain
