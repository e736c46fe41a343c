"""What a line of quick add becomes, told by its words: the past makes a contact, and a jaargesprek is planned."""

import re
from enum import StrEnum

from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.frozen import frozen


class Snelsoort(StrEnum):
    """What a line becomes."""

    ACTIE = "actie"
    CONTACT = "contact"
    JAARGESPREK = "jaargesprek"


@frozen
class Wat:
    """What a line becomes, and for a contact how it was."""

    soort: Snelsoort
    contact: Contactsoort | None = None

    @property
    def woord(self) -> str:
        """What people read for it."""
        if self.soort is Snelsoort.JAARGESPREK:
            return "jaargesprek plannen"
        return f"{self.soort.value} ({self.contact.value})" if self.contact else self.soort.value


ACTIE = Wat(Snelsoort.ACTIE)
GESPREK = Wat(Snelsoort.JAARGESPREK)


@frozen
class Soortvondst:
    """What a line becomes by the words that stand at `plekken`; more than one is asked."""

    plekken: tuple[tuple[int, int], ...]
    wat: tuple[Wat, ...]


_GESPREK = r"\s*(?:(?:in)?plan(?:nen)? +)?(?:het +|een +)?jaargesprek(?= |$)"
_HULP = r"\s*(?:ik +)?(?:heb|hebben|ben|had)(?= )"
_GEWEEST: tuple[tuple[str, tuple[Contactsoort, ...]], ...] = (
    (
        r"(?:terug|op)?gebeld|getelefoneerd|(?:ik +)?belde(?= )|telefoon(?:tje)?(?= (?:van|met) )",
        (Contactsoort.TELEFOON,),
    ),
    (
        r"(?:terug)?gemaild|(?:ik +)?mailde(?= )"
        r"|(?:e-?)?mail(?:tje)?(?: (?:gehad|ontvangen|gekregen|binnen))?(?= van )",
        (Contactsoort.MAIL,),
    ),
    (
        r"bezocht|op bezoek geweest|bezoek gebracht|langs ?geweest|langs ?gegaan|(?:ik +)?was(?= bij )|geweest",
        (Contactsoort.BEZOEK,),
    ),
    (r"overlegd|vergaderd|overleg gehad", (Contactsoort.OVERLEG,)),
    (
        r"gesproken|(?:ik +)?sprak(?= )|(?:contact|gesprek) gehad"
        r"|(?<!\w )contact(?=:? )(?!.* (?:opnemen|zoeken|leggen|maken|houden)\b)",
        (Contactsoort.BEZOEK, Contactsoort.TELEFOON, Contactsoort.OVERLEG),
    ),
)
_TE_DOEN = (
    r"\b(?:(?:be)?antwoorden|reageren|(?:door|ver|op|terug)?sturen|(?:op|na)?vragen|(?:terug|op|na)?bellen|mailen"
    r"|terugmailen|uitzoeken|regelen|maken|plannen|nakijken|lezen|uitnodigen|bespreken|controleren|afspreken|worden)\b"
)
"""What is still to be done, though the line speaks of what has been: "mail van Jan beantwoorden"."""

_NIET_GEWEEST = r"\b(?:niet|nooit|moet(?:en)?(?: nog)?)\s+$"
"""What stands before words of the past that say what was not, or must be: "niet gebeld", "moet nog gesproken"."""


def find_soort(regel: str) -> Soortvondst:
    """Return what a line becomes; an actiepunt when no words say otherwise."""
    if match := re.match(_GESPREK, regel, re.IGNORECASE):
        return Soortvondst((match.span(),), (GESPREK,))
    for pattern, kinds in _GEWEEST:
        if match := re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", regel, re.IGNORECASE):
            helps = re.match(_HULP, regel, re.IGNORECASE)
            places = [helps.span()] if helps and helps.end() <= match.start() else []
            meant = tuple(Wat(Snelsoort.CONTACT, kind) for kind in kinds)
            before = re.search(_NIET_GEWEEST, regel[: match.start()], re.IGNORECASE)
            still = before or re.search(_TE_DOEN, regel, re.IGNORECASE)
            return Soortvondst((*places, match.span()), (*meant, ACTIE) if still else meant)
    return Soortvondst((), (ACTIE,))
