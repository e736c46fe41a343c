"""Days and times within a line of Dutch: where they stand, and which day or time each can mean."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache

from wijkregie.domain.datums import DAGEN, DAGEN_KORT, format_dag_jaar, format_dag_maand, parse_datum, parse_tijd
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal, quoted


@frozen
class Keus:
    """A value that a part of a line can have, and the word that people read for it."""

    waarde: object
    woord: str


@frozen
class Vondst:
    """What was found in a line from `van` up to `tot`, and all that it can mean.

    Without a `vraag` there is one meaning; with one it is asked which is meant, and there may be none to offer.
    """

    van: int
    tot: int
    keuzes: tuple[Keus, ...]
    vraag: str = ""


_DAG = "(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?)"
_MAAND = (
    "(?:jan(?:uari)?|febr?(?:uari)?|mrt|maart|mar|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?"
    "|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_TELWOORDEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_AANTAL = f"(?P<aantal>[0-9]{{1,2}}|één|{'|'.join(_TELWOORDEN)})"
_EENHEID = r"(?P<eenheid>dag(?:en)?|weken|week|maand(?:en)?|half ?jaar|jaar)"
_VOOR = r"(?:(?:uiterlijk +(?:op +)?|vóór +|voor +|op +|per +|tegen +|sinds +)(?:de +)?)?"
_LOS = r"(?<![\w.,:/+€-])(?<!€ )"
"""Nothing goes before it that makes it part of a word, an amount or a number."""

_EINDE = (
    r"(?![\w/:-]|[.,][0-9]| ?(?:%|€|(?:euro|procent|uur|minuten|dagen|weken|maanden|jaar|personen|mensen|bewoners"
    r"|deelnemers|kinderen|stuks|meter|km|m2)\b))"
)
"""Nothing comes after it that makes it part of a word or a number, or so many of something."""

_NIET_NA = (
    r"(?:\b(?:elke|iedere|eerste|tweede|derde|vierde|laatste|om de (?:week|maand|(?:andere|twee|drie|vier) weken)"
    r"|awb|art(?:ikel)?\.?|lid|par(?:agraaf)?\.?|hoofdstuk|versie|(?:huis)?nummers?|nr\.?|pagina|blz\.?)"
    r"|[0-9]e|§) ?$"
)
"""After these words it comes back, is one of a row, or is a number of something else."""

_VOOR_REEKS = r"(?:weg|straat|laan|plein|dijk|pad|hof|singel|kade|gracht|\b[AN][0-9]+|\btussen) ?$"
"""After these words two numbers are of houses, of a road, or the ends of something."""
_WELKE = "Welke dag bedoel je?"
_MET_JAAR = "[0-9]{4}|-[0-9]+-"
_LANG_GELEDEN = 183
"""Days after which a contact without a year is not likely to be of then."""
_RELATIEF = {"vanochtend": "vandaag", "vanmiddag": "vandaag", "vanavond": "vandaag"} | {
    f"{dag}{deel}": f"{dag}en" if dag == "gister" else dag
    for dag in ("gister", "morgen")
    for deel in ("ochtend", "middag", "avond")
}

Lees = Callable[[re.Match[str], date, bool], Sequence[date]]


def find_dagen(regel: str, today: date, *, geweest: bool = False) -> list[Vondst]:
    """Return the days that a line speaks of, in their order, each with what it can mean.

    What is still to be done has a day from `today` on, what has been (`geweest`) one up to it; another is asked.
    A day that is none, as 31 februari, is asked as well.
    """
    found: list[Vondst] = []
    for pattern, read in _patterns():
        for match in re.finditer(_LOS + pattern + _EINDE, regel, re.IGNORECASE):
            if _telt(match, found):
                meant = _vondst(match, read, today, geweest)
                found += [meant] if meant is not None else []
    return sorted(found, key=lambda one: one.van)


def find_tijden(regel: str) -> list[Vondst]:
    """Return the times that a line speaks of, in their order; an hour that can be of the night or the day is asked."""
    found: list[Vondst] = []
    for pattern in (_KLOK, _HALF, _KWART, _UUR):
        for match in re.finditer(_LOS + pattern + _EINDE, regel, re.IGNORECASE):
            if _telt(match, found):
                meant = _tijdvondst(match)
                found += [meant] if meant is not None else []
    return sorted(found, key=lambda one: one.van)


def _telt(match: re.Match[str], found: Sequence[Vondst]) -> bool:
    """Tell whether a place stands free of what was found before, and of words that make it something else."""
    typed, regel = match[0], match.string
    if any(match.end() > one.van and match.start() < one.tot for one in found):
        return False
    if typed in {"MA", "DI", "WO", "DO", "VR", "ZA", "ZO"} and regel != regel.upper():  # WO II, DO of a plan
        return False
    return re.search(_NIET_NA, regel[: match.start()], re.IGNORECASE) is None


_KLOK = r"(?:om +)?(?P<klok>[0-9]{1,2}[:.u][0-9]{2})(?: ?(?:uur|u))?"
_GETAL = f"(?:[0-9]{{1,2}}|{'|'.join(_TELWOORDEN)})"
_MINUTEN = {"kwart": 15, "vijf": 5, "5": 5, "tien": 10, "10": 10, "twintig": 20, "20": 20}
_KANT = rf"(?P<minuten>{'|'.join(_MINUTEN)}) +(?P<kant>over|voor) +"
_HALF = rf"(?:om +)?(?:{_KANT})?(?P<half>half) +(?P<heel>{_GETAL})(?: ?uur)?"
_KWART = rf"(?:om +(?={_GETAL})|(?:om +)?(?=kwart)){_KANT}(?P<heel>{_GETAL})(?: ?uur)?"
_UUR = (
    rf"(?:om +(?P<om>{_GETAL})(?: ?(?:uur|u))?"
    r"|(?<!over )(?<![0-9] en )(?<![0-9] tot )(?P<uur>[0-9]{1,2}) ?(?:uur|u))"
)


def _tijdvondst(match: re.Match[str]) -> Vondst | None:
    given = match.groupdict()
    if given.get("heel"):
        return _gezegd(match)
    typed = given.get("klok") or given.get("om") or given.get("uur") or ""
    words = match[0].lower()
    if "." in typed and not words.startswith("om") and not words.endswith(("u", "uur")):
        return None if int(typed.partition(".")[2]) > 59 else _van_klok(match, typed)
    if typed.isalpha():
        typed = str(_getal(typed))
    return _van_klok(match, typed)


def _gezegd(match: re.Match[str]) -> Vondst | None:
    """Return the times that "half drie" or "kwart over 3" can mean; None when there is no such hour."""
    given = match.groupdict()
    hour, minutes = _getal(given["heel"]), _MINUTEN[(given["minuten"] or "kwart").lower()]
    if not 1 <= hour <= 24:
        return None
    side = {"over": 1, "voor": -1, None: 0}[given["kant"] and given["kant"].lower()]
    at = 60 * hour + side * minutes - (30 if given.get("half") else 0)
    times = [f"{at // 60 % 24:02d}:{at % 60:02d}" for at in ((at + 720, at) if hour <= 12 else (at,))]
    return Vondst(match.start(), match.end(), _tijden(times), "Ochtend of middag?" if len(times) > 1 else "")


def _van_klok(match: re.Match[str], typed: str) -> Vondst:
    try:
        tijd = parse_tijd(typed)
    except Refusal:
        return Vondst(match.start(), match.end(), (), f"{quoted(typed)} is geen tijd. Hoe laat bedoel je?")
    if typed.isdigit() and 1 <= int(typed) <= 7:
        return Vondst(match.start(), match.end(), _tijden([f"{int(typed) + 12}:00", tijd]), "Ochtend of middag?")
    return Vondst(match.start(), match.end(), _tijden([tijd]))


def _tijden(tijden: Sequence[str]) -> tuple[Keus, ...]:
    return tuple(Keus(tijd, tijd) for tijd in tijden)


@cache
def _patterns() -> tuple[tuple[str, Lees], ...]:
    """Return the ways to write a day, the longer ones first, each with how it is read."""
    dates = rf"[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{1,2}}[ -]?{_MAAND}\.?(?:[ -][0-9]{{4}}|-[0-9]{{2}})?"
    year = "(?:[0-9]{4}|[0-9]{2})"
    numbers = rf"[0-9]{{1,2}}-[0-9]{{1,2}}(?:-{year})?|[0-9]{{1,2}}(?P<teken>[/.])[0-9]{{1,2}}(?P=teken){year}"
    loose = r"[0-9]{1,2}[/.][0-9]{1,2}"
    return (
        (rf"{_VOOR}(?:(?P<genoemd>{_DAG})\.?,? +)?(?P<dag>{dates})", _kalender),
        (rf"{_VOOR}(?:(?P<genoemd>{_DAG})\.?,? +)?(?P<dag>{numbers})", _kalender),
        (rf"{_VOOR}(?:(?P<genoemd>{_DAG})\.?,? +)?(?P<dag>{loose})", _kalender),
        (rf"{_VOOR}(?P<dag>{_DAG}) +(?P<week>volgende|komende|deze|vorige|afgelopen) week", _week),
        (rf"{_VOOR}(?P<week>volgende|komende|deze|vorige|afgelopen) week(?: +(?:op +)?(?P<dag>{_DAG}))?", _week),
        (rf"{_VOOR}(?P<welke>volgende|aanstaande|komende|deze|vorige|afgelopen) (?P<dag>{_DAG})", _welke_weekdag),
        (rf"{_VOOR}eind(?:e)? (?:van )?(?P<maand>(?:de|deze|volgende) maand|maand|{_MAAND})", _maandeinde),
        (rf"(?:over|binnen) {_AANTAL} {_EENHEID}", _verder),
        (rf"(?P<terug>){_AANTAL} {_EENHEID} geleden", _verder),
        (r"(?<!\S)(?P<dag>[+-] ?[0-9]{1,3} ?(?:dagen|dag|d|weken|week|w))", _kalender),
        (
            rf"{_VOOR}(?P<dag>eergisteren|overmorgen|(?:gister|morgen)(?:ochtend|middag|avond)|gisteren|morgen"
            r"|vandaag|vanochtend|vanmiddag|vanavond)",
            _kalender,
        ),
        (
            rf"(?:{_VOOR}(?P<dag>(?!zo(?!ndag)){_DAG})|(?:{_VOOR}zo(?=\.?,|\s*$| +(?:om )?[0-9])|op +zo))",
            _weekdag,
        ),
    )


def _vondst(match: re.Match[str], read: Lees, today: date, geweest: bool) -> Vondst | None:
    """Return what a match means, None when it is no day after all."""
    van, tot = match.start(), match.end()
    typed = match.groupdict().get("dag") or match[0]
    loose = re.fullmatch(r"[0-9]{1,2}([/.])[0-9]{1,2}", typed)
    try:
        days = list(dict.fromkeys(read(match, today, geweest)))
    except Refusal as refusal:
        if refusal.code == "datum_onleesbaar" or loose or not _bedoeld(typed):
            return None
        how = "kan niet" if refusal.code == "datum_buiten_bereik" else "bestaat niet"
        return Vondst(van, tot, _dagkeuzes(_dichtbij(typed, today)), f"{typed} {how}. {_WELKE}")
    right = [day for day in days if (day <= today if geweest else day >= today)]
    if not right:
        if geweest:
            near = [today, today - timedelta(days=1)]
            return Vondst(van, tot, _dagkeuzes(near), f"Een contact is al geweest. {_WELKE}")
        words = f"{typed[0].upper()}{typed[1:]} is al geweest. {_WELKE}"
        return Vondst(van, tot, _dagkeuzes([*days, today]), words)
    named = match.groupdict().get("genoemd")
    if named and right[0].weekday() != _weekdagnummer(named):
        words = f"{format_dag_maand(right[0])} is een {DAGEN[right[0].weekday()]}"
        return Vondst(
            van, tot, _dagkeuzes([*right, *_weekdagen(_weekdagnummer(named), today, geweest)]), f"{words}. {_WELKE}"
        )
    if (loose and (loose[1] == "/" or int(typed.partition(".")[0]) <= 23)) or _of_reeks(match, typed):
        return Vondst(van, tot, _dagkeuzes(right), f"Is {typed} een dag?")
    if geweest and (today - right[0]).days > _LANG_GELEDEN and not re.search(_MET_JAAR, typed):
        return Vondst(van, tot, _dagkeuzes(right), f"Dat is lang geleden. {_WELKE}")
    return Vondst(van, tot, _dagkeuzes(right), _WELKE if len(right) > 1 else "")


def _of_reeks(match: re.Match[str], typed: str) -> bool:
    """Tell whether a day can also be a row of numbers: "Esweg 10-12", "10-12 uitnodigen"; "op 10-12" cannot."""
    pair = re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})", typed)
    if pair is None or int(pair[1]) >= int(pair[2]) or match["genoemd"]:
        return False
    if not match[0].lower().startswith((typed, "voor ")):
        return False
    before, after = match.string[: match.start()], match.string[match.end() :]
    last = re.match(r"\s*(?:$|[,;.!?]|om\b|[0-9])", after, re.IGNORECASE)
    return last is None or re.search(_VOOR_REEKS, before, re.IGNORECASE) is not None


def _bedoeld(typed: str) -> bool:
    """Tell whether figures that are no day are meant as one: 31-2 is, 50-50 is not."""
    numbers = re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})", typed)
    return numbers is None or (1 <= int(numbers[1]) <= 31 and 1 <= int(numbers[2]) <= 12)


def _dichtbij(typed: str, today: date) -> list[date]:
    """Return the last day of the month that was meant, and the one after it; none where no month can be told."""
    first = re.sub(r"^[0-9]{1,2}(?=\D)", "1", typed)
    try:
        begin = parse_datum(first, today, today)
    except Refusal:
        return []
    assert begin is not None  # what was typed is not empty
    after = _volgende_maand(begin)
    return [after - timedelta(days=1), after]


def _dagkeuzes(days: Sequence[date]) -> tuple[Keus, ...]:
    return tuple(Keus(day, format_dag_jaar(day)) for day in dict.fromkeys(days))


def _kalender(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    typed = " ".join(match["dag"].lower().split())
    typed = _RELATIEF.get(typed, typed)
    found = parse_datum(typed, today, None if geweest else today)
    assert found is not None  # what was typed is not empty
    if geweest and found > today and not re.search(_MET_JAAR, typed) and typed[0] not in "+-":
        try:
            return [found.replace(year=found.year - 1)] if typed[0].isdigit() else [found]
        except ValueError:  # 29 februari
            return [found]
    return [found]


def _weekdag(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    return _weekdagen(_weekdagnummer(match["dag"] or "zo"), today, geweest)


def _weekdagen(number: int, today: date, geweest: bool) -> Sequence[date]:
    """Return the days that a weekday can be: the next one, or the last; on that very weekday today as well."""
    if number == today.weekday():
        return [today, today + timedelta(days=-7 if geweest else 7)]
    ahead = (number - today.weekday()) % 7
    return [today + timedelta(days=ahead - 7 if geweest else ahead)]


def _welke_weekdag(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    """Read a weekday with a word; "volgende di" is the coming one to some and the one of next week to others."""
    ahead = (_weekdagnummer(match["dag"]) - today.weekday() - 1) % 7 + 1
    coming = today + timedelta(days=ahead)
    match match["welke"].lower():
        case "vorige" | "afgelopen":
            return [coming - timedelta(days=7) if coming - timedelta(days=7) < today else today - timedelta(days=7)]
        case "volgende":
            next_week = _maandag(today) + timedelta(days=7 + _weekdagnummer(match["dag"]))
            return [coming, next_week]
        case "deze":
            return [_maandag(today) + timedelta(days=_weekdagnummer(match["dag"]))]
        case _:
            return [coming]


def _week(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    """Read a day of a week; without the day each working day of it."""
    weeks = {"deze": 0, "vorige": -1, "afgelopen": -1}.get(match["week"].lower(), 1)
    monday = _maandag(today) + timedelta(weeks=weeks)
    if match["dag"]:
        return [monday + timedelta(days=_weekdagnummer(match["dag"]))]
    return [monday + timedelta(days=number) for number in range(5)]


def _maandeinde(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    word = match["maand"].lower()
    begin = today.replace(day=1)
    if word.startswith("volgende"):
        begin = _volgende_maand(begin)
    elif not word.endswith("maand"):
        first = parse_datum(f"1 {word}", today, begin)
        assert first is not None  # a month has a first day
        begin = first
    return [_volgende_maand(begin) - timedelta(days=1)]


def _verder(match: re.Match[str], today: date, geweest: bool) -> Sequence[date]:
    """Read so many days, weeks or months ahead, or back."""
    count = _getal(match["aantal"]) * (-1 if "terug" in match.groupdict() else 1)
    unit = match["eenheid"].lower()
    if unit.startswith("dag"):
        return [today + timedelta(days=count)]
    if unit.startswith("w"):
        return [today + timedelta(weeks=count)]
    months = count * (6 if unit.startswith("half") else 12 if unit == "jaar" else 1)
    years, month = divmod(today.month - 1 + months, 12)
    begin = date(today.year + years, month + 1, 1)
    last = (_volgende_maand(begin) - timedelta(days=1)).day
    return [begin.replace(day=min(today.day, last))]


def _getal(typed: str) -> int:
    word = typed.lower().replace("é", "e")
    return int(word) if word.isdigit() else _TELWOORDEN.index(word) + 1


def _weekdagnummer(typed: str) -> int:
    return DAGEN_KORT.index(typed[:2].lower())


def _maandag(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _volgende_maand(begin: date) -> date:
    return (begin.replace(day=28) + timedelta(days=4)).replace(day=1)
