"""Checks that several nouns share, and hints on numbers and addresses that never block."""

import re
from collections.abc import Callable

from wijkregie.domain.refusals import Refusal

LANGSTE_NAAM = 200
EERSTE_JAAR, LAATSTE_JAAR = 2000, 2099

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(?:\.[^@\s,;<>.]+)+")
_KVK = re.compile(r"[0-9]{8}")
_TELEFOON = re.compile(r"0[1-9][0-9]{8}|0[89]00[0-9]{4,7}|14[0-9]{2,4}|(?:\+|00)[1-9][0-9]{7,13}")


def one_line(text: str) -> str:
    """Return a text without line ends, tabs and double spaces, as a name must be."""
    return " ".join(text.split())


def check_naam(naam: str) -> None:
    """Refuse an empty or endless name; raises Refusal."""
    if not naam.strip():
        raise Refusal("naam_ontbreekt")
    if len(naam) > LANGSTE_NAAM:
        raise Refusal("naam_te_lang", langste=LANGSTE_NAAM, lengte=len(naam))


def check_jaar(jaar: int) -> None:
    """Refuse a year that must be a typing error; raises Refusal."""
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise Refusal("jaar_kan_niet", jaar=jaar, eerste=EERSTE_JAAR, laatste=LAATSTE_JAAR)


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


def _hint(text: str, valid: Callable[[str], bool], sentence: str) -> str | None:
    return None if not text.strip() or valid(text.strip()) else sentence


def _fullmatch(pattern: re.Pattern[str], *, bare: bool = True) -> Callable[[str], bool]:
    """Return a check by pattern; `bare` takes out the spaces, points, dashes and brackets people write in numbers."""
    return lambda text: pattern.fullmatch(re.sub(r"\(0\)|[\s.()/-]", "", text) if bare else text) is not None
