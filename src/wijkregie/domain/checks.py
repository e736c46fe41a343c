"""The check of any kept value by its kind, and hints on numbers and addresses that never block."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from wijkregie.domain.acties import Actiepunt, check_actiepunt
from wijkregie.domain.afdelingen import Afdeling, check_afdeling
from wijkregie.domain.betrokkenheden import Betrokkenheid, check_betrokkenheid
from wijkregie.domain.budgetten import Budget, Budgetjaar, check_budget, check_budgetjaar
from wijkregie.domain.collectieven import Gelegenheidscollectief, check_gelegenheidscollectief
from wijkregie.domain.contacten import Contactmoment, Notitie, check_notitie, check_waarvan
from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.gebieden import Stadsdeel, Wijk, check_stadsdeel, check_wijk
from wijkregie.domain.gespreksformulieren import Gespreksformulier, check_gespreksformulier
from wijkregie.domain.initiatieven import Initiatief, check_initiatief
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.lijstweergaven import Lijstweergave, check_lijstweergave
from wijkregie.domain.nakomingen import Nakoming, check_nakoming
from wijkregie.domain.niveaus import Niveaukeuze, check_niveaukeuze
from wijkregie.domain.participatieverslagen import Participatieverslag, check_participatieverslag
from wijkregie.domain.personen import Bestuursfunctie, Persoon, check_bestuursfunctie, check_persoon
from wijkregie.domain.regelingen import Deelplafond, Regeling, check_deelplafond, check_regeling
from wijkregie.domain.ritme import check_ritme
from wijkregie.domain.sjablonen import Sjabloon, check_sjabloon
from wijkregie.domain.specialistvragen import Specialistvraag, check_specialistvraag
from wijkregie.domain.subsidies import Subsidie, check_subsidie
from wijkregie.domain.trajecten import (
    Terugkoppelmoment,
    Traject,
    Trajectfase,
    check_terugkoppelmoment,
    check_traject,
    check_trajectfase,
)
from wijkregie.domain.verhalen import Verhaal, check_verhaal
from wijkregie.domain.verplichtingen import Verplichting, check_verplichting
from wijkregie.domain.wijkorganen import Wijkorgaan, check_wijkorgaan

_EMAIL = r"[^@\s,;<>]+@[^@\s,;<>.]+(?:\.[^@\s,;<>.]+)+"
_KVK = r"[0-9]{8}"
_WEBADRES = r"(?:https?://)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::[0-9]+)?(?:[/?#]\S*)?"
_TELEFOON = r"0[1-9][0-9]{8}|0[89]00[0-9]{4,7}|14[0-9]{2,4}|(?:\+|00)[1-9][0-9]{7,13}"


def check(value: Entity) -> None:
    """Refuse a value that breaks a rule of its kind on its own; raises Refusal.

    What also depends on today or on other values is checked where those are known (`check_jaargesprek`,
    `check_contactmoment`, `check_bij_traject`, `check_stap`, `check_stappen`).
    """
    if rule := _RULES.get(type(value)):
        rule(value)


def hint_iban(text: str) -> str | None:
    """Return a Dutch sentence when this is no valid IBAN; None when it is, or empty."""
    from stdnum import iban

    return _hint(
        text, iban.is_valid, "Dit rekeningnummer klopt niet. Kijk het na: NL, twee cijfers, vier letters, tien cijfers."
    )


def hint_kvk(text: str) -> str | None:
    """Return a Dutch sentence when this is no KvK number; None when it is, or empty."""
    return _hint(text, _fullmatch(_KVK), "Een KvK-nummer heeft acht cijfers. Kijk het na.")


def hint_postcode(text: str) -> str | None:
    """Return a Dutch sentence when this is no Dutch postcode; None when it is, or empty."""
    from stdnum.nl import postcode

    return _hint(
        text, postcode.is_valid, "Een postcode heeft vier cijfers en twee letters, zoals 7511 AB. Kijk haar na."
    )


def hint_email(text: str) -> str | None:
    """Return a Dutch sentence when this is no e-mail address; None when it is, or empty."""
    return _hint(
        text, _fullmatch(_EMAIL, bare=False), "Dit is geen volledig e-mailadres. Schrijf bijvoorbeeld naam@wijkraad.nl."
    )


def hint_telefoon(text: str) -> str | None:
    """Return a Dutch sentence when this is no telephone number; None when it is, or empty."""
    return _hint(
        text, _fullmatch(_TELEFOON), "Een telefoonnummer heeft tien cijfers, zoals 053 123 45 67. Kijk het na."
    )


def hint_webadres(text: str) -> str | None:
    """Return a Dutch sentence when this is no address of a website; None when it is, or empty."""
    return _hint(
        text, _fullmatch(_WEBADRES, bare=False), "Dit is geen webadres. Schrijf bijvoorbeeld www.jouwgemeente.nl/plan."
    )


def _hint(text: str, valid: Callable[[str], bool], sentence: str) -> str | None:
    return None if not text.strip() or valid(text.strip()) else sentence


def _fullmatch(pattern: str, *, bare: bool = True) -> Callable[[str], bool]:
    """Return a check by pattern; `bare` takes out the spaces, points, dashes and brackets people write in numbers."""
    return lambda text: re.fullmatch(pattern, re.sub(r"\(0\)|[\s.()/-]", "", text) if bare else text) is not None


_RULES: Mapping[type[Entity], Callable[[Any], None]] = {
    Actiepunt: check_actiepunt,
    Afdeling: check_afdeling,
    Betrokkenheid: check_betrokkenheid,
    Bestuursfunctie: check_bestuursfunctie,
    Budget: check_budget,
    Budgetjaar: check_budgetjaar,
    Deelplafond: check_deelplafond,
    Gelegenheidscollectief: check_gelegenheidscollectief,
    Gespreksformulier: check_gespreksformulier,
    Initiatief: check_initiatief,
    Inrichting: lambda inrichting: check_ritme(inrichting.ritme),
    Jaargesprek: lambda gesprek: check_jaar(gesprek.jaar),
    Nakoming: check_nakoming,
    Niveaukeuze: check_niveaukeuze,
    Contactmoment: check_waarvan,
    Notitie: check_notitie,
    Participatieverslag: check_participatieverslag,
    Persoon: check_persoon,
    Regeling: check_regeling,
    Lijstweergave: check_lijstweergave,
    Sjabloon: check_sjabloon,
    Specialistvraag: check_specialistvraag,
    Stadsdeel: check_stadsdeel,
    Subsidie: check_subsidie,
    Terugkoppelmoment: check_terugkoppelmoment,
    Traject: check_traject,
    Trajectfase: check_trajectfase,
    Verhaal: check_verhaal,
    Verplichting: check_verplichting,
    Wijk: check_wijk,
    Wijkorgaan: check_wijkorgaan,
}
