"""Telephone numbers, addresses and the numbers of bank and chamber of commerce; what is not valid is kept and said."""

import re

from wijkregie.domain.checks import hint_email, hint_iban, hint_kvk, hint_telefoon
from wijkregie.domain.lijsten.begrepen import LANGSTE_WAARDE, Begrepen, getypt, leeg, niet, op_een_regel
from wijkregie.domain.lijsten.bladen import Cel

_NUMMERS = re.compile(r"\s*(?:[;,|\n]|\bof\b|\ben\b| / | - (?=0|\+))\s*")
_TEKENS = " \t\r\n.,;:<>()[]\"'“”‘’"


def lees_telefoon(cel: Cel) -> Begrepen:
    """Understand a cell as one or more telephone numbers, kept as typed with " / " between; never refused.

    A number that lost its 0 in Excel gets it back. What stands with it ("(Jan)") stays.
    """
    if (empty := leeg(cel)) is not None:
        return empty
    text = str(cel or "").strip() if isinstance(cel, str) else op_een_regel(cel)
    if len(text) > LANGSTE_WAARDE:
        return niet(cel, "telefoonnummer", "Schrijf een nummer van tien cijfers, zoals 053 123 45 67.")
    found = [_met_nul(part) for part in _nummers(text)]
    wrong = [number for number in found if hint_telefoon(_zonder_naam(number) or number)]
    note = f"Kijk het telefoonnummer na: “{'”, “'.join(wrong)}”." if wrong else ""
    if len(found) > 1 and not wrong and op_een_regel(cel) != " / ".join(found):
        note = f"Er staan {len(found)} telefoonnummers in de cel; ze zijn alle overgenomen."
    return Begrepen(" / ".join(found), note)


def lees_email(cel: Cel) -> Begrepen:
    """Understand a cell as an e-mail address; of several the first is taken and the others are named."""
    if (empty := leeg(cel)) is not None:
        return empty
    text = op_een_regel(cel)
    found = adressen(text) if len(text) <= LANGSTE_WAARDE else []
    if not found:
        return niet(cel, "e-mailadres", "Schrijf bijvoorbeeld naam@wijkraad.nl, of maak de cel leeg.")
    first, *others = found
    if others:
        return Begrepen(first, f"Alleen het eerste adres is overgenomen; hier staat ook {', '.join(others)}.")
    return Begrepen(first, "Kijk het e-mailadres na: het is niet volledig." if hint_email(first) else "")


def lees_iban(cel: Cel) -> Begrepen:
    """Understand a cell as an IBAN, in groups of four; one that is not valid is kept as typed."""
    if (empty := leeg(cel)) is not None:
        return empty
    text = op_een_regel(cel)[:LANGSTE_WAARDE]
    number = re.sub(r"^iban|[\s.:\-]", "", text, flags=re.IGNORECASE).upper()
    if hint_iban(number):
        return Begrepen(text, f"Kijk het rekeningnummer “{getypt(text)}” na: het klopt niet.")
    return Begrepen(" ".join(re.findall(".{1,4}", number)))


def lees_kvk(cel: Cel) -> Begrepen:
    """Understand a cell as a KvK number; one of seven digits lost its 0, one that is not valid is kept as typed."""
    if (empty := leeg(cel)) is not None:
        return empty
    text = op_een_regel(cel)[:LANGSTE_WAARDE]
    number = "".join(sign for sign in text if "0" <= sign <= "9")
    if len(number) == 7:
        return Begrepen(f"0{number}", f"Voor het KvK-nummer {number} is een 0 gezet: het heeft acht cijfers.")
    if hint_kvk(number) or not number:
        return Begrepen(text, f"Kijk het KvK-nummer “{getypt(text)}” na: het heeft acht cijfers.")
    return Begrepen(number)


def adressen(text: str) -> list[str]:
    """Return the e-mail addresses in a text, each once."""
    words = re.split(r"[\s;,|<>/]+", text)
    found = (
        re.sub("^(?:mailto|e-?mail):", "", word.strip(_TEKENS), flags=re.IGNORECASE) for word in words if "@" in word
    )
    return list(dict.fromkeys(address for address in found if address.strip("@")))


def cijfers(text: str) -> str:
    """Return what tells two telephone numbers apart: the digits, with +31 and 0031 as 0."""
    digits = "".join(sign for sign in text.replace("(0)", "") if sign in "+0123456789")
    return re.sub(r"^(?:\+31|0031)0?", "0", digits)


def _nummers(text: str) -> list[str]:
    parts = [part for part in _NUMMERS.split(text) if part.strip()]
    return [" ".join(piece.split()) for part in parts for piece in _bij_streep(part)]


def _bij_streep(part: str) -> list[str]:
    """Split at a stroke only where a whole number stands on both sides: 053/1234567 is one."""
    pieces = part.split("/")
    whole = all(sum("0" <= sign <= "9" for sign in piece) >= 8 for piece in pieces)
    return pieces if whole else [part]


def _met_nul(number: str) -> str:
    digits = number.replace(" ", "")
    if re.fullmatch("[1-9][0-9]{8}", digits):
        return f"0{digits[0]} {digits[1:]}" if digits[0] == "6" else f"0{digits}"
    return f"+{digits}" if re.fullmatch("31[1-9][0-9]{8}", digits) else number


def _zonder_naam(number: str) -> str:
    """Return a number without the words around it: "06-12345678 (Jan)", "tel. 053 …"."""
    return re.sub(r"[^0-9+() .\-/]|\((?!0\))[^()]*\)", "", number).strip(" .-/()")
