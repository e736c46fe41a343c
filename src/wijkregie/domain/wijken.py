"""The map of wijken: what is known of each, what its tile shows, and where the tile stands."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from math import ceil, sqrt

from wijkregie.domain.contacten import dagen_stil
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Beweging, Niveau, beweging
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.ritme import GEWOON
from wijkregie.domain.signalen import LET_OP_DAGEN, Ernst
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

MEESTE = 40
"""Rows and columns a stadsdeel has at most on the map."""

Plaats = tuple[int, int]
"""Row and column of a tile in its stadsdeel, counted from 0."""


class Toon(StrEnum):
    """What the fill and the word of a tile tell."""

    NIVEAU = "niveau"
    CONTACT = "laatste contact"
    ACTIES = "open beloftes"
    GESPREK = "stand van het gesprek"


class Vulling(StrEnum):
    """How full a tile is drawn, from least to most; hol is a wijk without a wijkorgaan."""

    HOL = "hol"
    LEEG = "leeg"
    LICHT = "licht"
    MIDDEN = "midden"
    VOL = "vol"


class Teken(StrEnum):
    """The sign before the word of a tile; the value names its icon."""

    GOED = "ok"
    LET_OP = "let"
    LAAT = "laat"
    NOG_NIET = "nog_niet"
    TRAP_OP = "trap_op"
    TRAP_AF = "trap_af"
    GELIJK = "gelijk"
    COLLECTIEF = "mensen"


@frozen(kw_only=True)
class Orgaan:
    """A wijkorgaan that stands for a wijk, as seen in one year.

    `gekozen` is its niveau for the year, `vorig` the last one known before; `gesprek` and `gesprek_op` are stand and
    day of its talk. `ernst` is how much it asks for now.
    """

    id: str
    naam: str
    status: Wijkorgaanstatus
    gekozen: Niveau | None = None
    vorig: Niveau | None = None
    gesprek: Gespreksstand | None = None
    gesprek_op: date | None = None
    ernst: Ernst = Ernst.OP_SCHEMA

    @property
    def niveau(self) -> Niveau | None:
        """The niveau that holds in the year: the one chosen for it, else the last one before."""
        return self.gekozen or self.vorig


@frozen(kw_only=True)
class Wijkbeeld:
    """A wijk with all that its tile may show; `organen` are those that stand for it, by name.

    `laatste_contact` and `acties` are of the wijk itself and of its wijkorganen together; `eerste_actie` is the
    earliest last day among those. `ritme` is the number of days without contact after which it asks for attention.
    """

    wijk: Wijk
    stadsdeel: str
    organen: tuple[Orgaan, ...] = ()
    collectieven: int = 0
    laatste_contact: date | None = None
    acties: int = 0
    eerste_actie: date | None = None
    ritme: int = GEWOON

    @property
    def id(self) -> str:
        """Identity of the wijk."""
        return self.wijk.id

    @property
    def niveau(self) -> Niveau | None:
        """The highest niveau of its wijkorganen."""
        return max((orgaan.niveau for orgaan in self.organen if orgaan.niveau), default=None)

    @property
    def zonder(self) -> str:
        """The word for a wijk without a wijkorgaan: whether residents come together for the time being."""
        return "collectief" if self.collectieven else "zonder"


@frozen(kw_only=True)
class Wijkenkaart:
    """All wijken by stadsdeel and name, as seen in `jaar`; the talks are those over `gesprekjaar`.

    `actueel` tells whether the year is one that is worked on now: then tiles say what waits, else how the niveau moved.
    """

    jaar: int
    gesprekjaar: int
    actueel: bool
    today: date
    wijken: tuple[Wijkbeeld, ...] = ()

    @property
    def context(self) -> str:
        """Say in one line how many wijken there are, with and without a wijkorgaan."""
        covered = sum(bool(each.organen) for each in self.wijken)
        bare = len(self.wijken) - covered
        parts = [tel(len(self.wijken), "wijk", "wijken")] if self.wijken else []
        parts += [f"{covered} met een wijkorgaan"] if covered else []
        return " · ".join([*parts, f"{bare} zonder"] if bare else parts)


@frozen
class Tegel:
    """What a tile shows: a number, how full it is, a sign and a word."""

    getal: str
    vulling: Vulling
    teken: Teken
    woord: str


def tegel(beeld: Wijkbeeld, toon: Toon, kaart: Wijkenkaart) -> Tegel:
    """Return what the tile of a wijk shows."""
    match toon:
        case Toon.CONTACT:
            return _contact(beeld, kaart.today)
        case Toon.ACTIES:
            return _acties(beeld, kaart.today)
        case _ if not beeld.organen:
            return Tegel("", Vulling.HOL, Teken.COLLECTIEF if beeld.collectieven else Teken.NOG_NIET, beeld.zonder)
        case Toon.GESPREK:
            return _gesprek(beeld)
        case _:
            return _niveau(beeld, actueel=kaart.actueel)


def gezegd(beeld: Wijkbeeld, toon: Toon, kaart: Wijkenkaart) -> str:
    """Say a tile in words, for who does not see it."""
    shown = tegel(beeld, toon, kaart)
    parts = [f"{beeld.wijk.naam}, stadsdeel {beeld.stadsdeel}"]
    if not beeld.organen:
        parts.append("zonder wijkorgaan" + (", met een collectief" if beeld.collectieven else ""))
    elif beeld.niveau is not None:
        parts.append(f"niveau {beeld.niveau}, {beeld.niveau.woord}")
    if toon is Toon.CONTACT:
        day = beeld.laatste_contact
        parts.append(f"laatste contact {format_datum_tekst(day)}, {shown.woord}" if day else "nog geen contact")
    elif toon is Toon.ACTIES:
        parts.append(f"{tel(beeld.acties, 'open belofte', 'open beloftes')}, {shown.woord}")
    elif toon is Toon.GESPREK and beeld.organen:
        parts.append(f"gesprek over {kaart.gesprekjaar}: {shown.woord}")
    elif beeld.organen:
        parts.append(shown.woord)
    return ". ".join([*parts, *(orgaan.naam for orgaan in beeld.organen)])


def legenda(toon: Toon, kaart: Wijkenkaart) -> list[tuple[Vulling, str]]:
    """Return what each fill stands for."""
    hollow = (Vulling.HOL, "zonder wijkorgaan")
    match toon:
        case Toon.NIVEAU:
            fills = zip((Vulling.LICHT, Vulling.MIDDEN, Vulling.VOL), Niveau, strict=True)
            return [*((fill, f"{niveau} {niveau.woord}") for fill, niveau in fills), hollow]
        case Toon.CONTACT:
            return [
                (Vulling.LICHT, "dagen geleden, op tijd"),
                (Vulling.MIDDEN, "let op"),
                (Vulling.VOL, "lang stil"),
                (Vulling.LEEG, "nog geen"),
                hollow,
            ]
        case Toon.ACTIES:
            return [
                (Vulling.LEEG, "geen"),
                (Vulling.LICHT, "1 of 2"),
                (Vulling.MIDDEN, "3 tot 5"),
                (Vulling.VOL, "meer"),
                hollow,
            ]
        case Toon.GESPREK:
            return [
                (Vulling.LEEG, f"geen gesprek over {kaart.gesprekjaar}"),
                (Vulling.LICHT, "te plannen"),
                (Vulling.MIDDEN, "gepland"),
                (Vulling.VOL, "gevoerd"),
                hollow,
            ]


def _niveau(beeld: Wijkbeeld, *, actueel: bool) -> Tegel:
    highest = max(beeld.organen, key=lambda orgaan: orgaan.niveau or 0)
    niveau = highest.niveau
    number, fill = (str(niveau.value), _NIVEAUS[niveau]) if niveau else ("–", Vulling.LEEG)
    if actueel and any(orgaan.status is Wijkorgaanstatus.ACTIEF for orgaan in beeld.organen):
        worst = max(orgaan.ernst for orgaan in beeld.organen)
        sign, word = _ERNST.get(worst, (Teken.GOED, "op schema"))
    elif actueel:
        sign, word = Teken.NOG_NIET, highest.status.value
    elif highest.gekozen is None:
        sign, word = Teken.NOG_NIET, "nog te kiezen"
    else:
        move = beweging(highest.vorig, highest.gekozen)
        sign, word = _BEWEGING[move], move.value
    return Tegel(number, fill, sign, word)


def _contact(beeld: Wijkbeeld, today: date) -> Tegel:
    days = dagen_stil(beeld.laatste_contact, today)
    if days is None:
        return Tegel("–", _of_body(beeld, Vulling.LEEG), Teken.NOG_NIET, "nog geen")
    if days < beeld.ritme:
        fill, sign, word = Vulling.LICHT, Teken.GOED, "op tijd"
    elif 2 * days < 3 * beeld.ritme:
        fill, sign, word = Vulling.MIDDEN, Teken.LET_OP, "let op"
    else:
        fill, sign, word = Vulling.VOL, Teken.LAAT, "lang stil"
    return Tegel(str(days), _of_body(beeld, fill), sign, word)


def _acties(beeld: Wijkbeeld, today: date) -> Tegel:
    count, first = beeld.acties, beeld.eerste_actie
    fill = Vulling.VOL if count > 5 else Vulling.MIDDEN if count > 2 else Vulling.LICHT if count else Vulling.LEEG
    if first is not None and first < today:
        sign, word = Teken.LAAT, "te laat"
    elif first is not None and (first - today).days <= LET_OP_DAGEN:
        sign, word = Teken.LET_OP, "deze week"
    else:
        sign, word = Teken.GOED, "op tijd" if count else "geen"
    return Tegel(str(count), _of_body(beeld, fill), sign, word)


def _gesprek(beeld: Wijkbeeld) -> Tegel:
    talks = [(orgaan.gesprek, orgaan.gesprek_op) for orgaan in beeld.organen if orgaan.gesprek is not None]
    if not talks:
        return Tegel("", Vulling.LEEG, Teken.NOG_NIET, "geen gesprek")
    stand, day = min(talks, key=lambda talk: _STANDEN.index(talk[0]))
    fill, sign, word = _GESPREK[stand]
    return Tegel(f"{day.day}-{day.month}" if day else "", fill, sign, word)


def _of_body(beeld: Wijkbeeld, fill: Vulling) -> Vulling:
    """Return the fill, but hollow where there is no wijkorgaan."""
    return fill if beeld.organen else Vulling.HOL


_NIVEAUS = {Niveau.BASIS: Vulling.LICHT, Niveau.UITVOEREND: Vulling.MIDDEN, Niveau.BELEIDSVORMEND: Vulling.VOL}
_ERNST = {
    Ernst.LET_OP: (Teken.LET_OP, "let op"),
    Ernst.TE_LAAT: (Teken.LAAT, "te laat"),
    Ernst.STAAT_STIL: (Teken.LET_OP, "staat stil"),
}
_BEWEGING = {
    Beweging.START: Teken.GOED,
    Beweging.TRAP_OP: Teken.TRAP_OP,
    Beweging.GELIJK: Teken.GELIJK,
    Beweging.TRAP_AF: Teken.TRAP_AF,
}
_GESPREK = {
    Gespreksstand.TE_PLANNEN: (Vulling.LICHT, Teken.NOG_NIET, "te plannen"),
    Gespreksstand.GEPLAND: (Vulling.MIDDEN, Teken.NOG_NIET, "gepland"),
    Gespreksstand.GEVOERD: (Vulling.VOL, Teken.GOED, "gevoerd"),
    Gespreksstand.VERSLAG_VERSTUURD: (Vulling.VOL, Teken.GOED, "verslag weg"),
    Gespreksstand.AKKOORD: (Vulling.VOL, Teken.GOED, "akkoord"),
    Gespreksstand.VERVALLEN: (Vulling.LEEG, Teken.NOG_NIET, "vervallen"),
}
_STANDEN = tuple(Gespreksstand)


def indeling(wijken: Iterable[Wijk]) -> dict[str, Plaats]:
    """Return the place of each wijk in its stadsdeel: its own, or where none is given or it is taken, the first free.

    Of those that claim one place the first by name keeps it.
    """
    places: dict[str, Plaats] = {}
    for own in _per_stadsdeel(sorted(wijken, key=lambda wijk: (wijk.naam, wijk.id))).values():
        taken: set[Plaats] = set()
        left = []
        for wijk in own:
            place = _own_place(wijk)
            if place is None or place in taken:
                left.append(wijk)
            else:
                taken.add(place)
                places[wijk.id] = place
        wide = max([breedte(len(own)), *(column + 1 for _, column in taken)])
        free = (place for number in range(MEESTE * wide) if (place := divmod(number, wide)) not in taken)
        places.update(zip((wijk.id for wijk in left), free, strict=False))
    return places


def automatisch(wijken: Iterable[Wijk]) -> dict[str, Plaats]:
    """Return a place for every wijk, by name, in rows as wide as they are likely to be read."""
    return indeling(replace(wijk, rij=None, kolom=None) for wijk in wijken)


def breedte(aantal: int) -> int:
    """Return how many tiles stand side by side in a stadsdeel with this many wijken, while nobody has arranged them."""
    return max(1, ceil(aantal / 2)) if aantal <= 8 else max(4, ceil(sqrt(aantal)))


def verplaats(wijken: Sequence[Wijk], wijk_id: str, plaats: Plaats) -> dict[str, Plaats]:
    """Return the new places when a wijk goes to a place in its stadsdeel; who stands there takes the place it left.

    The others of the stadsdeel keep the place they were seen in. Raises Refusal "plaats_buiten_kaart".
    """
    if not all(0 <= number < MEESTE for number in plaats):
        raise Refusal("plaats_buiten_kaart", meeste=MEESTE)
    moved = next((wijk for wijk in wijken if wijk.id == wijk_id), None)
    if moved is None:
        raise Refusal("weg", wat="de wijk")
    places = indeling(wijk for wijk in wijken if wijk.stadsdeel_id == moved.stadsdeel_id)
    before = places[wijk_id]
    other = next((each for each, place in places.items() if place == plaats and each != wijk_id), None)
    return places | {wijk_id: plaats} | ({other: before} if other is not None else {})


def _per_stadsdeel(wijken: Iterable[Wijk]) -> Mapping[str, list[Wijk]]:
    found: defaultdict[str, list[Wijk]] = defaultdict(list)
    for wijk in wijken:
        found[wijk.stadsdeel_id].append(wijk)
    return found


def _own_place(wijk: Wijk) -> Plaats | None:
    if wijk.rij is None or wijk.kolom is None:
        return None
    place = (wijk.rij, wijk.kolom)
    return place if all(0 <= number < MEESTE for number in place) else None


_EINDEN = (
    "kwartier",
    "sluis",
    "nest",
    "veld",
    "park",
    "dorp",
    "wijk",
    "buurt",
    "hof",
    "plein",
    "straat",
    "kamp",
    "poort",
)
_KLINKERS = frozenset("aeiouyáéëïóöü")


def afbreken(naam: str, past: Callable[[str], bool]) -> list[str]:
    """Return a name in at most two lines; `past` tells whether a line fits. What does not fit in two is left to be cut.

    It breaks between words, else before a part that ends many Dutch names, else before a consonant with a vowel after.
    """
    if past(naam):
        return [naam]
    words = naam.split(" ")
    for number in range(len(words) - 1, 0, -1):
        first = " ".join(words[:number])
        if past(first):
            return [first, " ".join(words[number:])]
    for ending in _EINDEN:
        at = len(naam) - len(ending)
        if naam.lower().endswith(ending) and at > 1 and past(f"{naam[:at]}-"):
            return [f"{naam[:at]}-", naam[at:]]
    small = naam.lower()
    for at in range(len(naam) - 2, 2, -1):
        splits = small[at].isalpha() and small[at] not in _KLINKERS and small[at + 1] in _KLINKERS
        if splits and small[at - 1].isalpha() and past(f"{naam[:at]}-"):
            return [f"{naam[:at]}-", naam[at:]]
    return [naam]
