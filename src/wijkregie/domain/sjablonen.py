"""Sjablonen: the texts of letters and mails, with fields between braces that are filled in for each letter."""

import re
from collections.abc import Mapping
from enum import StrEnum

from wijkregie.domain.entities import Entity, one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal, quoted


class Briefgroep(StrEnum):
    """What a letter is about."""

    JAARGESPREK = "jaargesprek"
    SUBSIDIE = "subsidie"
    INITIATIEF = "initiatief"


class Sjabloonsoort(StrEnum):
    """What a text is for, in the order in which the letters of a group are needed."""

    UITNODIGING = "uitnodiging"
    VERSLAG_TER_AKKOORD = "verslag ter akkoord"
    ONTVANGSTBEVESTIGING = "ontvangstbevestiging"
    VERZOEK_OM_AANVULLING = "verzoek om aanvulling"
    BEGELEIDENDE_BRIEF = "begeleidende brief"
    HERINNERING_VERANTWOORDING = "herinnering verantwoording"
    INITIATIEF_ONTVANGEN = "initiatief ontvangen"
    ANTWOORD_JA = "antwoord ja"
    ANTWOORD_NEE = "antwoord nee"
    TERUGKOPPELING_EN_DANK = "terugkoppeling en dank"

    @property
    def groep(self) -> Briefgroep:
        """What a letter of this kind is about."""
        if self in (Sjabloonsoort.UITNODIGING, Sjabloonsoort.VERSLAG_TER_AKKOORD):
            return Briefgroep.JAARGESPREK
        return Briefgroep.INITIATIEF if self in _VAN_INITIATIEF else Briefgroep.SUBSIDIE


_VAN_INITIATIEF = (
    Sjabloonsoort.INITIATIEF_ONTVANGEN,
    Sjabloonsoort.ANTWOORD_JA,
    Sjabloonsoort.ANTWOORD_NEE,
    Sjabloonsoort.TERUGKOPPELING_EN_DANK,
)
_AFZENDER = {
    "gemeente": "naam van de gemeente",
    "stadsdeel": "stadsdeel van het wijkorgaan",
    "wijkregisseur": "je eigen naam",
    "vandaag": "de dag waarop de brief wordt gemaakt",
}
_WIJKORGAAN = {
    "wijkorgaan": "naam van het wijkorgaan",
    "aanhef": "naam van de voorzitter of secretaris, anders “bestuur”",
}
_VELDEN: Mapping[Briefgroep, Mapping[str, str]] = {
    Briefgroep.JAARGESPREK: {
        **_WIJKORGAAN,
        "jaar": "het jaar waarover het gesprek gaat",
        "datum": "dag van het gesprek",
        "tijd": "tijd van het gesprek",
        "plaats": "plaats van het gesprek",
        "niveau_nu": "niveau van nu",
        "niveau": "niveau dat is afgesproken",
        "aanvraag_uiterlijk": "laatste dag om subsidie aan te vragen",
        "akkoord_uiterlijk": "dag waarop je het akkoord verwacht",
        **_AFZENDER,
    },
    Briefgroep.SUBSIDIE: {
        **_WIJKORGAAN,
        "jaar": "het jaar van de subsidie",
        "ontvangen_op": "dag waarop de aanvraag binnenkwam",
        "gevraagd": "bedrag dat is gevraagd",
        "kenmerk": "kenmerk van de beschikking, anders dat van de subsidie",
        "besluit_uiterlijk": "laatste dag om te beslissen",
        "ontbreekt": "wat er nog ontbreekt aan de aanvraag",
        "aanvulling_uiterlijk": "laatste dag voor de aanvulling",
        "besluit": "zin: wat het college heeft besloten",
        "reden": "zin: waarom, met de toelichting van het besluit",
        "betaling": "zin: wanneer het geld komt",
        "verantwoording": "zin: wanneer de verantwoording binnen moet zijn",
        "bezwaar": "zin: tot wanneer bezwaar of beroep kan",
        "verleend": "bedrag dat is verleend",
        "verantwoording_uiterlijk": "laatste dag voor de verantwoording",
        **_AFZENDER,
    },
    Briefgroep.INITIATIEF: {
        "initiatief": "naam van het initiatief",
        "aanhef": "naam van de persoon of groep met het initiatief",
        "ontvangen_op": "dag waarop het initiatief binnenkwam",
        "wijk": "wijk waar het om gaat",
        "contactpersoon": "het vaste contact bij de gemeente",
        "antwoord_uiterlijk": "dag waarop het antwoord is beloofd",
        "gevraagd": "bedrag dat is gevraagd",
        "besluit_op": "dag van het besluit",
        "besluit": "zin: wat er is besloten over het geld",
        "reden": "reden van het besluit",
        "wat_wel": "zin: wat er wel kan",
        "terugkoppeling": "wat er van het initiatief is gekomen",
        **_AFZENDER,
        "stadsdeel": "stadsdeel van de wijk",
    },
}
_BESLUIT = frozenset({Sjabloonsoort.BEGELEIDENDE_BRIEF, Sjabloonsoort.ANTWOORD_JA, Sjabloonsoort.ANTWOORD_NEE})
_ALLEEN: Mapping[str, frozenset[Sjabloonsoort]] = {
    "besluit_uiterlijk": frozenset({Sjabloonsoort.ONTVANGSTBEVESTIGING, Sjabloonsoort.VERZOEK_OM_AANVULLING}),
    "ontbreekt": frozenset({Sjabloonsoort.VERZOEK_OM_AANVULLING}),
    "aanvulling_uiterlijk": frozenset({Sjabloonsoort.VERZOEK_OM_AANVULLING}),
    **dict.fromkeys(("besluit", "besluit_op", "reden"), _BESLUIT),
    **dict.fromkeys(("betaling", "verantwoording", "bezwaar"), frozenset({Sjabloonsoort.BEGELEIDENDE_BRIEF})),
    "verleend": frozenset({Sjabloonsoort.BEGELEIDENDE_BRIEF, Sjabloonsoort.HERINNERING_VERANTWOORDING}),
    "verantwoording_uiterlijk": frozenset({Sjabloonsoort.BEGELEIDENDE_BRIEF, Sjabloonsoort.HERINNERING_VERANTWOORDING}),
    "antwoord_uiterlijk": frozenset({Sjabloonsoort.INITIATIEF_ONTVANGEN}),
    "wat_wel": frozenset({Sjabloonsoort.ANTWOORD_NEE}),
    "terugkoppeling": frozenset({Sjabloonsoort.TERUGKOPPELING_EN_DANK}),
}
"""Fields that only letters of these kinds may hold: in others nothing is known of them."""

_VELD = re.compile(r"\{([^{}\n]*)\}")


@frozen(kw_only=True)
class Sjabloon(Entity):
    """The text of a letter and mail of one kind; {fields} are filled in. An empty line parts paragraphs."""

    soort: Sjabloonsoort
    onderwerp: str
    tekst: str


Waarden = Mapping[str, str | None]
"""What the fields of a letter are filled with: "" where nothing is known yet, None for what does not apply to it."""


def velden(soort: Sjabloonsoort) -> dict[str, str]:
    """Return the fields that a text of this kind may hold, with what each is filled with."""
    return {veld: words for veld, words in _VELDEN[soort.groep].items() if soort in _ALLEEN.get(veld, (soort,))}


def onbekende_velden(tekst: str, soort: Sjabloonsoort) -> list[str]:
    """Return the fields in a text that do not exist in its kind, in order, each once."""
    known = velden(soort)
    return list(dict.fromkeys(veld for veld in _VELD.findall(tekst) if veld not in known))


def ontbrekende_velden(sjabloon: Sjabloon, waarden: Waarden) -> list[str]:
    """Return what the fields of a text are about that nothing is known of yet, as words for people."""
    known = velden(sjabloon.soort)
    gebruikt = dict.fromkeys(_VELD.findall(f"{sjabloon.onderwerp}\n{sjabloon.tekst}"))
    return [known[veld] for veld in gebruikt if veld in known and _value(veld, waarden) == ""]


def fill(tekst: str, waarden: Waarden) -> str:
    """Return a text with its fields filled in; one of which nothing is known becomes dots to fill in by hand.

    What does not apply leaves nothing behind: no space, and no paragraph that held only that.
    """
    filled = _VELD.sub(lambda found: _GONE if (value := _value(found[1], waarden)) is None else value or _DOTS, tekst)
    if _GONE not in filled:
        return filled
    filled = filled.replace(f" {_GONE}", "").replace(f"{_GONE} ", "").replace(_GONE, "")
    return re.sub(r"\n{3,}", "\n\n", filled)


_DOTS = "………"
_GONE = "\0"


def _value(veld: str, waarden: Waarden) -> str | None:
    value = waarden.get(veld, "")
    return value and value.replace(_GONE, "").strip()


def check_sjabloon(sjabloon: Sjabloon) -> None:
    """Refuse a text that says nothing, or with a field that does not exist; raises Refusal."""
    if not one_line(sjabloon.onderwerp) or not sjabloon.tekst.strip():
        raise Refusal("sjabloon_leeg")
    check_velden(f"{sjabloon.onderwerp}\n{sjabloon.tekst}", sjabloon.soort)


def check_velden(tekst: str, soort: Sjabloonsoort) -> None:
    """Refuse a text with a field that does not exist in its kind; raises Refusal."""
    if onbekend := onbekende_velden(tekst, soort):
        raise Refusal("veld_onbekend", veld=quoted(onbekend[0]))
