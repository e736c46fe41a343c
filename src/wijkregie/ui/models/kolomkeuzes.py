"""What a column of a list can be taken for, in words to choose from."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from wijkregie.domain.datums import format_datum
from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.lijsten.soorten import Veld
from wijkregie.domain.lijsten.velden import VELDEN, veld
from wijkregie.domain.lijsten.voorstellen import Indeling

OVERSLAAN = "overslaan"
_ROLLEN = ("voorzitter", "secretaris", "penningmeester")
_SOORTEN = {
    Lijstsoort.GEBIEDEN: "Wijken en stadsdelen",
    Lijstsoort.ACTIES: "Actiepunten",
    Lijstsoort.CONTACT: "Contactmomenten",
    Lijstsoort.NIVEAUS: "Niveaus per jaar",
}


@frozen
class Inhoud:
    """What a column holds, apart from where it stands; without a field it is passed over."""

    veld: str = ""
    jaar: int | None = None
    rol: str = ""


def inhoud(keuze: Kolomkeuze) -> Inhoud:
    """Return what a column is taken for."""
    return Inhoud(keuze.veld, keuze.jaar, keuze.rol)


def soort_words(soort: Lijstsoort) -> str:
    """Return what the rows of a kind of list are about."""
    return _SOORTEN.get(soort, soort.capitalize())


def inhoud_words(soort: Lijstsoort, what: Inhoud) -> str:
    """Return in words what a column holds: "Telefoon", "Niveau 2024", "Bestuur: voorzitter"."""
    if not what.veld:
        return OVERSLAAN
    kop = veld(soort, what.veld).kop
    if what.rol:
        short = kop.removesuffix(" bestuur")
        return f"{short} {what.rol}" if short != kop else f"{kop}: {what.rol}"
    return kop if what.jaar is None else f"{kop} {what.jaar}"


def offered(soort: Lijstsoort, jaren: Iterable[int], rollen: Iterable[str] = ()) -> list[tuple[str, Inhoud]]:
    """Return what a column of this kind of list may hold, with the words for it; the first is to pass it over."""
    years, roles = sorted(set(jaren)), (*_ROLLEN, *sorted(set(rollen) - set(_ROLLEN) - {""}))
    found = [Inhoud()]
    for each in VELDEN[soort]:
        found.append(Inhoud(each.naam))
        found += [Inhoud(each.naam, jaar=jaar) for jaar in years if each.per_jaar]
        found += [Inhoud(each.naam, rol=rol) for rol in roles if each.per_rol]
    return [(inhoud_words(soort, what), what) for what in found]


def missing(indeling: Indeling) -> list[str]:
    """Return the headings of fields without which no row of this sheet can be read."""
    chosen = {keuze.veld for keuze in indeling.kolommen}
    has_year = any(keuze.jaar is not None for keuze in indeling.kolommen)

    def lacks(each: Veld) -> bool:
        between_brackets = each.naam == "rol" and "persoon" in chosen
        known_otherwise = (has_year and each.naam == "jaar") or between_brackets or f"{each.naam}_id" in chosen
        return each.verplicht and each.naam not in chosen and not known_otherwise

    return [each.kop for each in VELDEN[indeling.soort] if lacks(each)]


def twice(indeling: Indeling) -> list[tuple[str, list[int]]]:
    """Return what is chosen for more than one column, with those columns."""
    places: dict[Inhoud, list[int]] = {}
    for keuze in indeling.kolommen:
        if keuze.veld:
            places.setdefault(inhoud(keuze), []).append(keuze.kolom)
    return [(inhoud_words(indeling.soort, what), where) for what, where in places.items() if len(where) > 1]


def kolomletter(kolom: int) -> str:
    """Return a column, counted from 0, as Excel calls it: 0 is A, 26 is AA."""
    letters = ""
    while kolom >= 0:
        letters = chr(ord("A") + kolom % 26) + letters
        kolom = kolom // 26 - 1
    return letters


def celtekst(cel: Cel) -> str:
    """Return what a cell held as people read it."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, date):
        return format_datum(cel)
    if isinstance(cel, Decimal):
        return str(cel).replace(".", ",")
    return str(cel)
