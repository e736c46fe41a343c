"""Sjablonen: the texts of letters and mails, with fields between braces that are filled in for each talk."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.refusals import Refusal, quoted


class Sjabloonsoort(StrEnum):
    """What a text is for."""

    UITNODIGING = "uitnodiging"
    VERSLAG_TER_AKKOORD = "verslag ter akkoord"


VELDEN: Mapping[str, str] = {
    "wijkorgaan": "naam van het wijkorgaan",
    "aanhef": "naam van de voorzitter of secretaris, anders “bestuur”",
    "jaar": "het jaar waarover het gesprek gaat",
    "datum": "dag van het gesprek",
    "tijd": "tijd van het gesprek",
    "plaats": "plaats van het gesprek",
    "niveau_nu": "niveau van nu",
    "niveau": "niveau dat is afgesproken",
    "aanvraag_uiterlijk": "laatste dag om subsidie aan te vragen",
    "akkoord_uiterlijk": "dag waarop je het akkoord verwacht",
    "gemeente": "naam van de gemeente",
    "stadsdeel": "stadsdeel van het wijkorgaan",
    "wijkregisseur": "je eigen naam",
    "vandaag": "de dag waarop de brief wordt gemaakt",
}
"""Fields a text may hold, with what each is filled with."""

_VELD = re.compile(r"\{([^{}\n]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sjabloon(Entity):
    """The text of a letter and mail of one kind; {fields} are filled in. An empty line parts paragraphs."""

    soort: Sjabloonsoort
    onderwerp: str
    tekst: str


def onbekende_velden(tekst: str) -> list[str]:
    """Return the fields in a text that do not exist, in order, each once."""
    return list(dict.fromkeys(veld for veld in _VELD.findall(tekst) if veld not in VELDEN))


def ontbrekende_velden(sjabloon: Sjabloon, waarden: Mapping[str, str]) -> list[str]:
    """Return what the fields of a text are about that nothing is known of yet, as words for people."""
    gebruikt = _VELD.findall(f"{sjabloon.onderwerp}\n{sjabloon.tekst}")
    return [VELDEN[veld] for veld in dict.fromkeys(gebruikt) if veld in VELDEN and not waarden.get(veld, "").strip()]


def fill(tekst: str, waarden: Mapping[str, str]) -> str:
    """Return a text with its fields filled in; one of which nothing is known becomes dots to fill in by hand."""
    return _VELD.sub(lambda found: waarden.get(found[1], "").strip() or "………", tekst)


def check_sjabloon(sjabloon: Sjabloon) -> None:
    """Refuse a text that says nothing, or with a field that does not exist; raises Refusal."""
    if not one_line(sjabloon.onderwerp) or not sjabloon.tekst.strip():
        raise Refusal("sjabloon_leeg")
    check_velden(f"{sjabloon.onderwerp}\n{sjabloon.tekst}")


def check_velden(tekst: str) -> None:
    """Refuse a text with a field that does not exist; raises Refusal."""
    if onbekend := onbekende_velden(tekst):
        raise Refusal("veld_onbekend", veld=quoted(onbekend[0]))
