"""What a sheet holds: which kind of list, where its headings stand, and which field each column is."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from wijkregie.domain.checks import hint_email, hint_iban, hint_telefoon
from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Kolomkeuze, Leeswijze, Lijstsoort
from wijkregie.domain.lijsten.begrepen import als_tekst, is_leeg, kaal
from wijkregie.domain.lijsten.berekend import BEREKEND, BLADSOORTEN
from wijkregie.domain.lijsten.bladen import REDEN, RIJ, Blad, Cel, Lijst
from wijkregie.domain.lijsten.getalwaarden import lees_bedrag
from wijkregie.domain.lijsten.keuzewaarden import lees_niveau
from wijkregie.domain.lijsten.koppen import (
    LAATSTE_KOP,
    MEESTE_KOLOMMEN,
    Koppen,
    breedte,
    koppen,
    kopregels,
    koptekst,
    vorm,
    vorm_van,
)
from wijkregie.domain.lijsten.kopwoorden import BEVAT, KOP, LIJKT, WOORD, Kopwoord, betekenis, is_bekend, jaar_van
from wijkregie.domain.lijsten.regels import groepsnaam
from wijkregie.domain.lijsten.soorten import ID, Veld, Waardesoort
from wijkregie.domain.lijsten.velden import VELDEN
from wijkregie.domain.lijsten.voorstellen import Indeling
from wijkregie.domain.lijsten.waarden import begrijp

AAN_KOP, AAN_INHOUD, ONTHOUDEN, ZELF = "herkend aan de kop", "aan de inhoud", "onthouden", "zelf gekozen"
AAN_BLAD, UIT_WIJKREGIE = "naam van het blad", "van wijkregie, gaat niet mee"
"""How a column was recognised, for who looks at it."""

_OP_ZIJN_KANT = 3
"""Known words below each other from which a sheet is taken to lie on its side."""

_SPREKEND = frozenset({Waardesoort.EMAIL, Waardesoort.IBAN, Waardesoort.TELEFOON})
"""Kinds of values that show by themselves what they are."""

_MEESTE_PROEVEN = 6
"""Rows with the most known words that are tried as headings."""

_STAAL, _ENKELE = 60, 8
_OOIT = date(2000, 1, 1)  # here it matters whether a cell is a day, not which
_STRENG = frozenset(
    {Waardesoort.DATUM, Waardesoort.TIJD, Waardesoort.BEDRAG, Waardesoort.NIVEAU, Waardesoort.EMAIL, Waardesoort.KEUZE}
    | {Waardesoort.JAAR, Waardesoort.GETAL}
)
_BLADWOORDEN: Mapping[Lijstsoort, tuple[str, ...]] = {
    Lijstsoort.GEBIEDEN: ("gebied", "wijken", "buurten", "stadsdelen"),
    Lijstsoort.WIJKORGANEN: (
        "wijkorga",
        "wijkraden",
        "dorpsraden",
        "organisaties",
        "adressen",
        "wijkraad",
        "adreslijst",
    ),
    Lijstsoort.BESTUUR: ("bestuur", "bestuursleden", "besturen", "leden"),
    Lijstsoort.NIVEAUS: ("niveau",),
    Lijstsoort.JAARGESPREKKEN: ("jaargesprek", "gesprekken"),
    Lijstsoort.SUBSIDIES: ("subsidie", "beschikkingen"),
    Lijstsoort.TRAJECTEN: ("traject", "projecten", "plannen"),
    Lijstsoort.ACTIES: ("actie", "afspraken", "takenlijst", "to do", "todo"),
    Lijstsoort.CONTACT: ("contactmoment", "contacten", "contact", "logboek", "bezoeken"),
}
_BEREIKEN = frozenset({"telefoon", "email"})
_GEEN_LIJST = frozenset({"uitleg", "toelichting", "instructie", "legenda", "leeswijzer", "handleiding"})
_GEWOON = ("blad", "sheet", "lijst", "tabel", "export", "data")


@frozen
class Herkenning:
    """How a sheet is read, and in words how each column was recognised."""

    indeling: Indeling
    herkend: Mapping[int, str]
    punten: int = 0


def herken_lijst(
    lijst: Lijst, leeswijzen: Sequence[Leeswijze] = (), stadsdelen: Collection[str] = ()
) -> list[Herkenning | None]:
    """Return for each sheet of a file how it is read; None for one that holds no list.

    A sheet without a column for the stadsdeel gets it from its name: when a stadsdeel is called so, or when it is one
    of several sheets of one shape.
    """
    found = [herken(blad, leeswijzen) for blad in lijst.bladen]
    known = {_plaats(name) for name in stadsdelen}
    named = [(at, blad, one) for at, (blad, one) in enumerate(zip(lijst.bladen, found, strict=True)) if one is not None]
    if any(_is_overzicht(blad, koppen(blad, one.indeling.kop)) for _, blad, one in named):
        return [one if one and BLADSOORTEN.get(one.indeling.blad, one.indeling.soort) else None for one in found]
    shapes = Counter(vorm(blad, one.indeling.kop) for _, blad, one in named if not _is_gewoon(blad.naam))
    for at, blad, one in named:
        several = shapes[vorm(blad, one.indeling.kop)] > 1 and not _is_gewoon(blad.naam)
        if several or _plaats(blad.naam) in known:
            found[at] = _met_stadsdeel(blad, one)
    return found


def herken(blad: Blad, leeswijzen: Sequence[Leeswijze] = ()) -> Herkenning | None:
    """Return how a sheet is read, as remembered for its shape or else as it looks; None when it holds no list."""
    remembered = {leeswijze.vorm: leeswijze for leeswijze in leeswijzen}
    best: Herkenning | None = None
    likely = _kansrijk(blad)
    for headings in likely:
        if leeswijze := remembered.get(vorm_van(headings)):
            told = {keuze.kolom: ONTHOUDEN for keuze in leeswijze.kolommen if keuze.veld}
            return Herkenning(Indeling(blad.naam, leeswijze.soort, headings.kop, leeswijze.kolommen), told)
    for headings in likely[:_MEESTE_PROEVEN]:
        if blad.naam in BLADSOORTEN and _is_overzicht(blad, headings):
            own = BLADSOORTEN[blad.naam]
            return _ingedeeld(blad, headings, own) if own is not None else None
        for soort in Lijstsoort:
            one = _herkend(blad, headings, soort)
            if one is not None and (best is None or one.punten > best.punten):
                best = one
    if best is None or kaal(blad.naam[:100]) in _GEEN_LIJST or _is_eigen_blad_zonder_lijst(blad, best):
        return None
    grouped = any(groepsnaam(row) for row in blad.rijen[best.indeling.data :])
    return _met_stadsdeel(blad, best) if grouped else best


def _kansrijk(blad: Blad) -> list[Koppen]:
    """Return the rows that may be headings, those with the most known words first; of equal ones the first only."""
    found = {vorm_van(headings): headings for headings in reversed([koppen(blad, kop) for kop in kopregels(blad)])}
    return sorted(found.values(), key=lambda each: (-sum(map(is_bekend, _alle(each))), each.kop))


def ligt_op_zijn_kant(blad: Blad) -> bool:
    """Tell whether the words for fields stand below each other: each column is then what should be a row."""
    rows = [row for row in blad.rijen[:LAATSTE_KOP] if row]
    below = sum(is_bekend(koptekst(row[0])) for row in rows)
    beside = max((sum(is_bekend(koptekst(cel)) for cel in row[:MEESTE_KOLOMMEN]) for row in rows), default=0)
    return below >= _OP_ZIJN_KANT and below > beside


def met_soort(blad: Blad, soort: Lijstsoort, kop: int) -> Herkenning:
    """Return how a sheet is read as this kind of list with its headings on this row, whatever it looks like."""
    return _ingedeeld(blad, koppen(blad, kop), soort)


def met_kolom(indeling: Indeling, keuze: Kolomkeuze) -> Indeling:
    """Return a way of reading with another choice for one column."""
    others = [each for each in indeling.kolommen if each.kolom != keuze.kolom]
    return replace(indeling, kolommen=tuple(sorted([*others, keuze], key=lambda each: each.kolom)))


def _herkend(blad: Blad, headings: Koppen, soort: Lijstsoort) -> Herkenning | None:
    """Return how a sheet is read as a kind of list when its headings are on this row; None when too little fits."""
    if not any(word.zeker >= WOORD for heading in _alle(headings) for word in betekenis(heading, soort)):
        return None
    one = _ingedeeld(blad, headings, soort)
    chosen = {keuze.veld for keuze in one.indeling.kolommen if keuze.veld}
    filled = sum(map(bool, headings.eigen))
    needed = {veld.naam for veld in VELDEN[soort] if veld.verplicht}
    if soort is Lijstsoort.NIVEAUS and any(keuze.jaar for keuze in one.indeling.kolommen):
        needed.discard("jaar")
    if soort is Lijstsoort.SUBSIDIES and any(keuze.jaar for keuze in one.indeling.kolommen):
        needed.discard("jaar")
    if soort is Lijstsoort.GEBIEDEN:
        needed = {"naam"}
    sure = sum(told == AAN_KOP for told in one.herkend.values())
    if not sure or (len(chosen) < 2 and filled > 2) or not needed & chosen:
        return None
    points = one.punten - 8 * len(needed - chosen) + _bladpunten(blad, headings.kop, soort)
    points -= 2 * (filled - len(one.herkend))
    return replace(one, punten=points) if points > 0 else None


def _alle(headings: Koppen) -> Iterator[str]:
    """Yield the headings, with those of their groups."""
    for heading, group in zip(headings.eigen, headings.groepen, strict=True):
        yield heading
        if group:
            yield f"{group} {heading}"


def _ingedeeld(blad: Blad, headings: Koppen, soort: Lijstsoort) -> Herkenning:
    kop, own = headings.kop, headings.eigen
    passed = {REDEN, RIJ} | (BEREKEND.get(soort, frozenset()) if _is_overzicht(blad, headings) else frozenset())
    refused = REDEN in own  # what stands below its headings is there because it was not understood
    meanings = [
        [
            word
            for word in _mogelijk(heading, group, soort)
            if heading not in passed and (refused or _kan(blad, kop, at, word))
        ]
        for at, (heading, group) in enumerate(zip(own, headings.groepen, strict=True))
    ]
    chosen = _verdeeld(meanings)
    _bij_persoon(chosen, soort, own)
    told = {at: UIT_WIJKREGIE for at, heading in enumerate(own) if heading in passed}
    told |= {at: _gezegd(word) for at, word in chosen.items()}
    points = sum(3 * word.zeker for word in chosen.values())
    for at, word in _aan_inhoud(blad, kop, soort, own, told, chosen):
        chosen[at], told[at] = word, AAN_INHOUD
        points += 4
    kolommen = tuple(
        Kolomkeuze(at, chosen[at].veld.naam, chosen[at].jaar, chosen[at].rol) if at in chosen else Kolomkeuze(at)
        for at in range(len(own))
    )
    return Herkenning(Indeling(blad.naam, soort, kop, kolommen), told, points)


def _mogelijk(heading: str, group: str, soort: Lijstsoort) -> Sequence[Kopwoord]:
    """Return what a heading may mean, with the heading of its group before it or without."""
    alone = betekenis(heading, soort)
    if not group or kaal(group) == kaal(heading):
        return alone
    joined = [word for word in betekenis(f"{group} {heading}", soort) if word.jaar or word.rol or word.zeker >= LIJKT]
    if any(word.jaar or word.rol for word in joined):
        return joined
    return [*joined, *alone] if heading else betekenis(group, soort)


def _kan(blad: Blad, kop: int, kolom: int, word: Kopwoord) -> bool:
    """Tell whether the first cells below a heading may be what it says: one is understood, or all are empty."""
    if word.zeker == KOP or word.veld.soort not in _STRENG:
        return True
    cells = [row[kolom] for row in blad.rijen[kop + 1 : kop + 1 + _STAAL] if kolom < len(row)]
    filled = [cel for cel in cells if not is_leeg(cel)][:_ENKELE]
    return not filled or any(begrijp(cel, word.veld, _OOIT).waarde is not None for cel in filled)


def _verdeeld(meanings: Sequence[Sequence[Kopwoord]]) -> dict[int, Kopwoord]:
    """Give each column its surest meaning that no surer column has."""
    chosen, taken = dict[int, Kopwoord](), set[tuple[str, int | None, str]]()
    wishes = [(word.zeker, -at, -rank, word) for at, words in enumerate(meanings) for rank, word in enumerate(words)]
    for _, place, _, word in sorted(wishes, key=lambda wish: wish[:3], reverse=True):
        key = (word.veld.naam, word.jaar, word.rol)
        if -place not in chosen and (key not in taken or (word.veld.naam in _BEREIKEN and word.zeker >= WOORD)):
            chosen[-place] = word
            taken.add(key)
    return dict(sorted(chosen.items()))


def _bij_persoon(chosen: dict[int, Kopwoord], soort: Lijstsoort, own: Sequence[str]) -> None:
    """Give the number and address right beside a column of the bestuur to who is named there."""
    velden = {veld.soort: veld for veld in VELDEN[soort] if veld.per_rol}
    times = Counter(word.veld.naam for word in chosen.values())
    seen, whose = set[str](), ""
    for at in range(len(own)):
        word = chosen.get(at)
        if word is None:
            continue
        if word.veld.naam == "bestuur":
            seen, whose = set(), word.rol or "bestuur"
        elif word.veld.naam in _BEREIKEN and times[word.veld.naam] > 1 and whose and word.veld.naam not in seen:
            seen.add(word.veld.naam)
            chosen[at] = Kopwoord(velden[word.veld.soort], word.zeker, None, "" if whose == "bestuur" else whose)
        elif word.veld.naam in _BEREIKEN and any(
            other is not word and other.veld is word.veld and place < at for place, other in chosen.items()
        ):
            del chosen[at]
        elif not word.veld.per_rol:
            whose = ""


def _gezegd(word: Kopwoord) -> str:
    if word.zeker in (KOP, WOORD):
        return AAN_KOP
    return f"lijkt op “{word.veld.kop}”"


def _aan_inhoud(
    blad: Blad,
    kop: int,
    soort: Lijstsoort,
    own: Sequence[str],
    told: Collection[int],
    chosen: Mapping[int, Kopwoord],
) -> Iterator[tuple[int, Kopwoord]]:
    """Yield the columns whose heading says nothing but whose cells show what they are."""
    taken = {word.veld.naam for word in chosen.values()}
    telling = [veld for veld in VELDEN[soort] if veld.per_jaar or (veld.soort in _SPREKEND and not veld.verplicht)]
    first = kop + 1
    for at, heading in enumerate(own):
        jaar = jaar_van(heading)
        open_ = [veld for veld in telling if (jaar is not None if veld.per_jaar else veld.naam not in taken)]
        if at in told or not open_:
            continue
        cells = [row[at] for row in blad.rijen[first : first + _STAAL] if at < len(row) and row[at] not in (None, "")]
        for veld in open_:
            if any(_is_van(cel, veld) for cel in cells[:3]) and _meest(cells, veld):
                taken.add(veld.naam)
                yield at, Kopwoord(veld, BEVAT, jaar if veld.per_jaar else None)
                break


def _meest(cells: Sequence[Cel], veld: Veld) -> bool:
    """Tell whether four out of five cells that tell something show that their column is of a kind."""
    filled = [cel for cel in cells if not is_leeg(cel)]
    return sum(_is_van(cel, veld) for cel in filled) * 5 >= 4 * len(filled)


def _is_van(cel: Cel, veld: Veld) -> bool:
    """Tell whether a cell shows by itself that its column is of a kind."""
    if veld.per_jaar and veld.soort is Waardesoort.NIVEAU:
        return lees_niveau(cel).waarde is not None
    if veld.per_jaar and veld.soort is Waardesoort.BEDRAG:
        return lees_bedrag(cel).waarde is not None and lees_niveau(cel).waarde is None
    text = als_tekst(cel)
    if len(text) > 80 or not isinstance(cel, str | int):
        return False
    match veld.soort:
        case Waardesoort.EMAIL:
            return "@" in text and hint_email(text) is None
        case Waardesoort.IBAN:
            return hint_iban(text) is None
        case _:
            return hint_telefoon(text) is None


def _is_overzicht(blad: Blad, headings: Koppen) -> bool:
    """Tell whether a sheet was made by wijkregie: it has a column "Id", and on it what only wijkregie gives out."""
    if ID.kop not in headings.eigen:
        return False
    at, first = headings.eigen.index(ID.kop), headings.kop + 1
    cells = (row[at] for row in blad.rijen[first : first + _STAAL] if at < len(row))
    return any(isinstance(cel, str) and len(cel) >= 32 and " " not in cel for cel in cells)


def _is_eigen_blad_zonder_lijst(blad: Blad, one: Herkenning) -> bool:
    return (
        _is_overzicht(blad, koppen(blad, one.indeling.kop)) and BLADSOORTEN.get(blad.naam, one.indeling.soort) is None
    )


def _bladpunten(blad: Blad, kop: int, soort: Lijstsoort) -> int:
    """Return how much the name of a sheet, and less so a title above its headings, speaks for a kind of list."""
    if kaal(blad.naam) == soort.value or BLADSOORTEN.get(blad.naam) is soort:
        return 12
    title = " ".join(kaal(koptekst(cel)) for row in blad.rijen[:kop] for cel in row[:3] if isinstance(cel, str))
    words = _BLADWOORDEN[soort]
    points = 8 if any(word in kaal(blad.naam[:100]) for word in words) else 0
    return points + (3 if any(word in title for word in words) else 0)


def _met_stadsdeel(blad: Blad, one: Herkenning) -> Herkenning:
    velden = {veld.naam for veld in VELDEN[one.indeling.soort]}
    if "stadsdeel" not in velden or any(keuze.veld == "stadsdeel" for keuze in one.indeling.kolommen):
        return one
    beyond = min(breedte(blad), MEESTE_KOLOMMEN)
    return replace(
        one,
        indeling=met_kolom(one.indeling, Kolomkeuze(beyond, "stadsdeel")),
        herkend={**one.herkend, beyond: AAN_BLAD},
    )


def _plaats(name: str) -> str:
    return kaal(name[:100]).removeprefix("stadsdeel ").removeprefix("sd ")


def _is_gewoon(name: str) -> bool:
    bare = kaal(name[:100])
    about = (word for words in _BLADWOORDEN.values() for word in words)
    return not bare or bare.startswith(_GEWOON) or any(map(str.isdigit, bare)) or any(word in bare for word in about)
