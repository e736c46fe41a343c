"""Understand one cell of a list as the field its column holds."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from wijkregie.domain.entities import LANGSTE_NAAM, one_line
from wijkregie.domain.lijsten.begrepen import (
    LANGSTE_WAARDE,
    LEEG,
    Begrepen,
    als_tekst,
    is_leeg,
    kaal,
    leeg,
    niet,
    op_een_regel,
)
from wijkregie.domain.lijsten.bladen import Cel, Formule
from wijkregie.domain.lijsten.contactwaarden import cijfers, lees_email, lees_iban, lees_kvk, lees_telefoon
from wijkregie.domain.lijsten.dagwaarden import lees_datum, lees_periode, lees_tijd
from wijkregie.domain.lijsten.getalwaarden import lees_bedrag, lees_getal, lees_jaar
from wijkregie.domain.lijsten.keuzewaarden import lees_ja_nee, lees_keuze, lees_niveau
from wijkregie.domain.lijsten.personenwaarden import lees_namen, lees_personen
from wijkregie.domain.lijsten.soorten import Veld, Waardesoort

_VOETNOOT = " *†‡¹²³"
LANGSTE_TEKST = 50_000
"""Letters of a text that are read; Excel keeps 32,767 in a cell."""


_NIET_UITGEREKEND = (
    "De formule in deze cel is nog niet uitgerekend. Open de lijst in Excel, sla haar op en lees haar nog eens."
)


def begrijp(cel: Cel, veld: Veld, today: date) -> Begrepen:
    """Understand a cell as what its column holds; never raises, whatever the cell is.

    The value is by kind a str, int (also cents), date, bool, Niveau, word of `keuzes`, Periode, a tuple of str or of
    Genoemd; a time is "HH:MM". None is empty. `today` chooses the year of a day without one, which is then said.
    """
    if isinstance(cel, Formule):
        return Begrepen(reden=_NIET_UITGEREKEND)
    match veld.soort:
        case Waardesoort.DATUM:
            return lees_datum(cel, today, veld.einde)
        case Waardesoort.PERIODE:
            return lees_periode(cel, today)
        case Waardesoort.KEUZE if veld.keuzes is not None:
            return lees_keuze(cel, veld.keuzes)
        case _:
            return _LEZERS[veld.soort](cel)


def zelfde(soort: Waardesoort, een: Any, ander: Any) -> bool:
    """Tell whether two values are one, apart from how people write them; empty is "" or None."""
    if soort is Waardesoort.TELEFOON:
        return cijfers(een or "") == cijfers(ander or "") if een and ander else (een or "") == (ander or "")
    if soort in {Waardesoort.IBAN, Waardesoort.KVK}:
        return kaal(een or "").replace(" ", "") == kaal(ander or "").replace(" ", "")
    if soort is Waardesoort.EMAIL:
        return (een or "").strip().casefold() == (ander or "").strip().casefold()
    if soort in {Waardesoort.TEKST, Waardesoort.LANG, Waardesoort.NAAM}:
        return (een or "").split() == (ander or "").split()
    return bool(een == ander)


def _naam(cel: Cel) -> Begrepen:
    if (empty := leeg(cel)) is not None:
        return empty
    name = op_een_regel(cel).rstrip(_VOETNOOT)
    if isinstance(cel, bool | date) or len(name) > LANGSTE_NAAM or not kaal(name):
        return niet(cel, "naam", f"Schrijf een naam van hoogstens {LANGSTE_NAAM} letters.")
    return Begrepen(name)


def _tekst(cel: Cel) -> Begrepen:
    if is_leeg(cel):
        return LEEG
    return _te_lang(cel) or Begrepen(op_een_regel(cel) or None)


def _lang(cel: Cel) -> Begrepen:
    if is_leeg(cel):
        return LEEG
    lines = [one_line(line) for line in als_tekst(cel).splitlines()]
    return _te_lang(cel) or Begrepen("\n".join(lines).strip() or None)


def _te_lang(cel: Cel) -> Begrepen | None:
    if isinstance(cel, str) and len(cel) > LANGSTE_TEKST:
        return Begrepen(reden=f"De tekst is te lang ({len(cel)} letters). Kort haar in tot {LANGSTE_TEKST} letters.")
    return None


def _id(cel: Cel) -> Begrepen:
    text = op_een_regel(cel)
    if len(text) > LANGSTE_WAARDE:
        return niet(cel, "nummer uit wijkregie", "Maak de cel leeg als de regel nieuw is.")
    return Begrepen(text or None)


_LEZERS: Mapping[Waardesoort, Callable[[Cel], Begrepen]] = {
    Waardesoort.NAAM: _naam,
    Waardesoort.TEKST: _tekst,
    Waardesoort.KEUZE: _tekst,
    Waardesoort.LANG: _lang,
    Waardesoort.GETAL: lees_getal,
    Waardesoort.JAAR: lees_jaar,
    Waardesoort.TIJD: lees_tijd,
    Waardesoort.BEDRAG: lees_bedrag,
    Waardesoort.NIVEAU: lees_niveau,
    Waardesoort.JA_NEE: lees_ja_nee,
    Waardesoort.NAMEN: lees_namen,
    Waardesoort.PERSONEN: lees_personen,
    Waardesoort.EMAIL: lees_email,
    Waardesoort.TELEFOON: lees_telefoon,
    Waardesoort.IBAN: lees_iban,
    Waardesoort.KVK: lees_kvk,
    Waardesoort.ID: _id,
}
