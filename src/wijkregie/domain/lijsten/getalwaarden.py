"""Amounts, whole numbers and years in a cell, as lists write them."""

import re
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal

from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR, one_line
from wijkregie.domain.geld import GROOTSTE_BEDRAG, NBSP, format_bedrag_kort, parse_bedrag
from wijkregie.domain.lijsten.begrepen import (
    LANGSTE_WAARDE,
    LEEG,
    Begrepen,
    dag_van,
    gelezen_als,
    getypt,
    kaal,
    leeg,
    niet,
)
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.refusals import Refusal

_BEDRAG_RAAD = "Schrijf bijvoorbeeld 1250 of 1.250,50, of maak de cel leeg."
_GROOTSTE_GETAL = 99_999_999
_NUL = frozenset({"nihil", "nul", "gratis"})
_ONGEVEER = ("ca.", "circa", "ca", "±", "+/-", "ongeveer", "max.", "maximaal", "max")


def lees_bedrag(cel: Cel) -> Begrepen:
    """Understand a cell as an amount in cents; in a list a point before one or two digits is a decimal point."""
    if (empty := leeg(cel)) is not None:
        return empty
    if isinstance(cel, bool | date | time):
        return niet(cel, "bedrag", _BEDRAG_RAAD)
    if isinstance(cel, str):
        return _van_tekst(cel)
    if isinstance(cel, Decimal) and not cel.is_finite():
        return niet(cel, "bedrag", _BEDRAG_RAAD)
    if cel is None or not Decimal("-0.5") < cel * 100 <= GROOTSTE_BEDRAG:
        return _buiten(cel, cel is not None and cel < 0)
    exact = Decimal(cel) * 100  # a Decimal of a workbook, never a float: no cent is lost before it is rounded
    whole = int(exact.to_integral_value(ROUND_HALF_UP))
    return Begrepen(whole) if whole == exact else gelezen_als(cel, whole, format_bedrag_kort(whole))


def lees_getal(cel: Cel) -> Begrepen:
    """Understand a cell as a whole number of 0 or more."""
    if (empty := leeg(cel)) is not None:
        return empty
    advice = "Schrijf een heel getal van 0 of meer, zoals 1250."
    if isinstance(cel, str) and len(cel) <= LANGSTE_WAARDE:
        bare, sure = _zonder_ongeveer(one_line(cel).lower())
        if re.fullmatch(r"[0-9]{1,8}|[0-9]{1,3}(?:[. ][0-9]{3})+", bare):
            number = int(re.sub("[. ]", "", bare[:12]))
            return Begrepen(number) if sure else gelezen_als(cel, number, str(number))
    whole = isinstance(cel, int | Decimal) and not isinstance(cel, bool) and Decimal(cel).is_finite()
    if whole and isinstance(cel, int | Decimal) and 0 <= cel <= _GROOTSTE_GETAL and cel == int(cel):
        return Begrepen(int(cel))
    return niet(cel, "heel getal", advice)


def lees_jaar(cel: Cel) -> Begrepen:
    """Understand a cell as the year that something is about."""
    if (empty := leeg(cel)) is not None:
        return empty
    if isinstance(cel, date):
        year = dag_van(cel).year
        found = [year] if EERSTE_JAAR <= year <= LAATSTE_JAAR else []
        return gelezen_als(cel, year, str(year)) if found else niet(cel, "jaar", "Schrijf bijvoorbeeld 2026.")
    text = one_line(cel) if isinstance(cel, str) and len(cel) <= LANGSTE_WAARDE else ""
    if isinstance(cel, int | Decimal) and not isinstance(cel, bool) and Decimal(cel).is_finite() and 0 < cel < 10_000:
        text = str(int(cel)) if cel == int(cel) else ""
    return _jaar(cel, text)


def _jaar(cel: Cel, text: str) -> Begrepen:
    if short := re.fullmatch("['’‘`´]([0-9]{2})", text):
        return Begrepen(2000 + int(short[1]))
    found = {int(number) for number in re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", text)}
    if len(found) > 1:
        return Begrepen(reden=f"In “{getypt(cel)}” staan meer jaren. Maak er een regel per jaar van.")
    year = next(iter(found), 0)
    if not found and re.fullmatch("[1-6][0-9]", text):
        return gelezen_als(cel, 2000 + int(text), f"20{text}")
    if not EERSTE_JAAR <= year <= LAATSTE_JAAR:
        return niet(cel, "jaar", f"Schrijf een jaar van {EERSTE_JAAR} tot en met {LAATSTE_JAAR}.")
    return Begrepen(year) if text == str(year) else gelezen_als(cel, year, str(year))


def _van_tekst(cel: str) -> Begrepen:
    if len(cel) > LANGSTE_WAARDE:
        return niet(cel, "bedrag", _BEDRAG_RAAD)
    if kaal(cel) in _NUL:
        return gelezen_als(cel, 0, format_bedrag_kort(0))
    bare, sure = _zonder_ongeveer(one_line(cel).replace(NBSP, " ").lower())
    before, opened, _ = bare.partition("(")
    if opened and before.strip():
        bare, sure = before.strip(), False
    try:
        cents = parse_bedrag(_op_zijn_nederlands(bare))
    except Refusal as refusal:
        if refusal.code == "bedrag_onleesbaar":
            return niet(cel, "bedrag", _BEDRAG_RAAD)
        return _buiten(cel, refusal.code == "bedrag_negatief")
    if cents is None:
        return LEEG
    sure = sure and re.search("[0-9],[0-9]{3}$", bare) is None
    return Begrepen(cents) if sure else gelezen_als(cel, cents, format_bedrag_kort(cents))


def _zonder_ongeveer(bare: str) -> tuple[str, bool]:
    for word in _ONGEVEER:
        if bare.startswith(word):
            return bare.removeprefix(word).strip(), False
    return bare, True


def _op_zijn_nederlands(bare: str) -> str:
    """Return an amount with its point and comma as a form expects them; one in brackets is below nothing."""
    digits = re.sub(r"€|\beuro?\b", "", bare).strip()
    digits = re.sub(r"(?<=[0-9])[.,](?:-{1,2}|–|—|=)$", "", digits)
    if inside := re.fullmatch(r"\((.+)\)|(.+)-", digits):
        digits = f"-{(inside[1] or inside[2]).strip()}"
    if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})*\.[0-9]{1,2}|-?[0-9]+\.[0-9]{1,2}", digits):
        return digits.replace(",", "").replace(".", ",")
    if re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+", digits):
        return digits.replace(",", "")
    return digits


def _buiten(cel: Cel, below: bool) -> Begrepen:
    if below:
        return Begrepen(reden=f"Het bedrag “{getypt(cel)}” is lager dan nul. Schrijf een bedrag van 0 of meer.")
    return Begrepen(reden=f"Het bedrag “{getypt(cel)}” is te groot. Kijk of er een cijfer te veel staat.")
