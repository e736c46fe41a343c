"""Days, times and periods in a cell: every Dutch habit, and the numbers that Excel keeps for them."""

import re
from collections.abc import Iterable
from datetime import date, time, timedelta
from decimal import Decimal

from wijkregie.domain.datums import (
    EERSTE_JAAR,
    LAATSTE_JAAR,
    MAANDEN,
    MAANDEN_KORT,
    format_datum_tekst,
    parse_datum,
    parse_tijd,
)
from wijkregie.domain.entities import one_line
from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.begrepen import (
    LANGSTE_WAARDE,
    LEEG,
    Begrepen,
    bijna,
    dag_van,
    gelezen_als,
    getypt,
    kaal,
    leeg,
    niet,
)
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.refusals import Refusal

_RAAD = "Schrijf bijvoorbeeld 1-10-2026, of maak de cel leeg."
_EXCEL_NUL = date(1899, 12, 30)
_EXCEL_VAN, _EXCEL_TOT = 20_000, 80_000

_KORTE_DAG = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.](?:[0-9]{4}|[0-9]{2})(?![0-9])")
_VOORUIT = 10
"""Years from now that a year of two digits may be ahead; beyond those it is of the century before: "1-5-47"."""

_MAAND = {naam: nummer for rij in (MAANDEN, MAANDEN_KORT) for nummer, naam in enumerate(rij, 1)} | {
    "febr": 2,
    "sept": 9,
}
_GEEN_DAG = frozenset({"zsm", "z s m", "zo snel mogelijk", "asap", "doorlopend", "continu", "steeds", "nader"})
_STIL = frozenset({"op", "per", "dd", "d.d", "datum"})
_DUIDEND = frozenset(
    {
        "voor",
        "uiterlijk",
        "ca",
        "circa",
        "rond",
        "ongeveer",
        "±",
        "vanaf",
        "v.a",
        "sinds",
        "na",
        "tot",
        "t/m",
        "van",
        "in",
    }
)
_DELEN = frozenset({"begin", "medio", "half", "midden", "eind", "einde"})
_DAG_MAAND = r"[0-9]{1,2}[-/. ]?(?:[0-9]{1,2}|[a-z]+)"
_KORT_JAAR = r"([0-9]{1,2}[-/. ]?(?:[0-9]{1,2}|[a-z]+)[-/. ]?)([0-9]{2})"


@frozen
class Periode:
    """From and until, both included; None where it is open."""

    sinds: date | None = None
    tot: date | None = None


@frozen
class _Tijdvak:
    """The first and last day that a text may mean; `zeker` when it names exactly one."""

    begin: date
    eind: date
    zeker: bool = True


def lees_datum(cel: Cel, today: date, einde: bool = False) -> Begrepen:
    """Understand a cell as a day; of a month or year alone the first, or with `einde` the last."""
    if (empty := leeg(cel)) is not None:
        return empty
    if isinstance(cel, bool | time):
        return niet(cel, "datum", _RAAD)
    if isinstance(cel, date):
        day = dag_van(cel)
        return Begrepen(day) if EERSTE_JAAR <= day.year <= LAATSTE_JAAR else niet(cel, "datum die kan", _RAAD)
    if day_of_excel := _van_excel(int(cel) if isinstance(cel, str) and re.fullmatch("[0-9]{5}", cel.strip()) else cel):
        return gelezen_als(cel, day_of_excel, format_datum_tekst(day_of_excel))
    text = cel if isinstance(cel, str) else _als_cijfers(cel)
    if text is not None and kaal(text[:LANGSTE_WAARDE]) in _GEEN_DAG:
        return Begrepen(opmerking=f"“{getypt(cel)}” is geen dag en is niet gelezen.")
    try:
        span = _tijdvak(text, today) if text is not None else None
    except Refusal as refusal:
        return _geweigerd(cel, refusal)
    if span is None:
        return niet(cel, "datum", _RAAD)
    day = span.eind if einde else span.begin
    return Begrepen(day) if span.zeker else gelezen_als(cel, day, format_datum_tekst(day))


def maand_voorop(cellen: Iterable[Cel]) -> bool:
    """Tell whether a column writes the month before the day: 12/31/2025 stands in it, and no 31/12/2025."""
    pairs = [pair for cel in cellen if (pair := _eerste_twee(cel))]
    return any(one <= 12 < other for one, other in pairs) and not any(other <= 12 < one for one, other in pairs)


def twee_dagen(cel: Cel) -> bool:
    """Tell whether a cell is another day when the month stands first: 3/4/2025."""
    pair = _eerste_twee(cel)
    return pair is not None and pair[0] != pair[1] and max(pair) <= 12


def _eerste_twee(cel: Cel) -> tuple[int, int] | None:
    found = _KORTE_DAG.match(cel) if isinstance(cel, str) else None
    return (int(found[1]), int(found[2])) if found else None


def dag_achter(text: str, today: date) -> date | None:
    """Return the day behind the first word of a text: "gestopt per 1-1-24"; None when there is none."""
    _, _, rest = one_line(text[:LANGSTE_WAARDE]).partition(" ")
    day: date | None = lees_datum(rest, today).waarde if rest else None
    return day


def lees_tijd(cel: Cel) -> Begrepen:
    """Understand a cell as a time of day, "HH:MM"."""
    if (empty := leeg(cel)) is not None:
        return empty
    if isinstance(cel, time):
        return Begrepen(f"{cel.hour:02d}:{cel.minute:02d}")
    if isinstance(cel, Decimal) and cel.is_finite() and 0 < cel < 1:
        minutes = round(cel * 24 * 60) % (24 * 60)
        return Begrepen(f"{minutes // 60:02d}:{minutes % 60:02d}")
    text = one_line(cel) if isinstance(cel, str) and len(cel) <= LANGSTE_WAARDE else _als_cijfers(cel) or "?"
    first = re.split(r" ?(?:-|–|tot|t/m) ?", text.lower().removeprefix("om ").removesuffix(" uur"), maxsplit=1)[0]
    for typed in (text, first):
        try:
            found = parse_tijd(typed)
        except Refusal:
            continue
        if found:
            return Begrepen(found) if typed == text else gelezen_als(cel, found, found)
    return niet(cel, "tijd", "Schrijf bijvoorbeeld 19:30, of maak de cel leeg.")


def lees_periode(cel: Cel, today: date) -> Begrepen:
    """Understand a cell as a Periode: "2022 t/m 2025", "sinds 2021", "tot 1-3-2024"; one day alone is its start."""
    if (empty := leeg(cel)) is not None:
        return empty
    if not isinstance(cel, str) or len(cel) > LANGSTE_WAARDE:
        alone = lees_datum(cel, today)
        return alone if alone.waarde is None else Begrepen(Periode(alone.waarde), alone.opmerking)
    try:
        period = _periode(_rustig(cel), today)
    except Refusal as refusal:
        return _geweigerd(cel, refusal)
    if period is None:
        return niet(cel, "periode", "Schrijf bijvoorbeeld 1-1-2022 t/m 31-12-2025, of sinds 2022.")
    if period.sinds and period.tot and period.tot < period.sinds:
        return Begrepen(reden=f"De periode “{getypt(cel)}” eindigt voordat zij begint. Draai de dagen om.")
    return Begrepen(period) if period != Periode() else LEEG


def _geweigerd(cel: Cel, refusal: Refusal) -> Begrepen:
    if refusal.code == "datum_bestaat_niet":
        return Begrepen(reden=f"De datum “{getypt(cel)}” bestaat niet. {_RAAD}")
    return niet(cel, "datum", _RAAD)


def _van_excel(cel: Cel) -> date | None:
    if not isinstance(cel, int | Decimal) or (isinstance(cel, Decimal) and not cel.is_finite()):
        return None
    return _EXCEL_NUL + timedelta(days=int(cel)) if _EXCEL_VAN <= cel <= _EXCEL_TOT else None


def _als_cijfers(cel: Cel) -> str | None:
    """Return a whole number that may stand for a day or time as its digits: 2025, 20251001, 1930."""
    return str(cel) if isinstance(cel, int) and not isinstance(cel, bool) and 0 <= cel <= 99_999_999 else None


def _rustig(text: str) -> str:
    """Return a text in small letters with the signs around a date in one shape."""
    bare = re.sub("['’‘`´]", "", one_line(text).lower().replace("ó", "o")).strip(" .,;")
    bare = bare.replace("–", "-").replace("—", "-")
    bare = re.sub(r"(?<=[0-9])[./](?= ?[a-z])|(?<=[a-z]{3})[./]", " ", bare)
    bare = re.sub(r"(?<=[0-9])(?:e|ste|de)(?= )", "", bare)
    return " ".join(re.sub(r"(?<=[0-9])\. (?=[0-9])", ".", bare).split())


def _tijdvak(text: str, today: date) -> _Tijdvak | None:
    """Return the days a text may mean, None when it tells none; raises Refusal for a day that does not exist."""
    if len(text) > LANGSTE_WAARDE:
        return None
    bare, sure = _zonder_haakjes(_rustig(text))
    words, part = bare.split(), ""
    while len(words) > 1 and (word := words[0].rstrip(".:")) in _STIL | _DUIDEND | _DELEN:
        del words[0]
        part = word if word in _DELEN else part
        sure = sure and word in _STIL
    bare = re.sub(r" ?([-/]) ?", r"\1", " ".join(words).removeprefix("±").strip())
    span = _deel(_heel(bare, today), part)
    return _Tijdvak(span.begin, span.eind, span.zeker and sure) if span else None


def _zonder_haakjes(bare: str) -> tuple[str, bool]:
    before, opened, rest = bare.partition("(")
    after = rest.partition(")")[2]
    return (f"{before.strip()} {after.strip()}".strip(), False) if opened and before.strip() else (bare, True)


def _deel(span: _Tijdvak | None, part: str) -> _Tijdvak | None:
    if span is None or not part or span.begin == span.eind:
        return span
    middle = span.begin + (span.eind - span.begin + timedelta(days=1)) // 2
    day = span.begin if part == "begin" else span.eind if part in {"eind", "einde"} else middle
    return _Tijdvak(day, day, False)


def _heel(bare: str, today: date) -> _Tijdvak | None:
    for rule in (_jaar, _kwartaal, _week, _aaneen):
        if span := rule(bare):
            return span
    return _maand(bare, today) or _dag(bare, today)


def _jaar(bare: str) -> _Tijdvak | None:
    if not re.fullmatch("[0-9]{4}", bare) or not EERSTE_JAAR <= int(bare) <= LAATSTE_JAAR:
        return None
    return _Tijdvak(date(int(bare), 1, 1), date(int(bare), 12, 31), False)


def _maand(bare: str, today: date) -> _Tijdvak | None:
    if (alone := _maandnummer(bare)) is not None:
        near = parse_datum(f"1-{alone}", today)
        return _maanden(near.year, alone, 1) if near else None
    match = (
        re.fullmatch(r"(?P<month>[a-z]+)[- /]?(?P<year>[0-9]{4}|[0-9]{2})", bare)
        or re.fullmatch(r"(?P<month>[0-9]{1,2})[-/ ](?P<year>[0-9]{4})", bare)
        or re.fullmatch(r"(?P<year>[0-9]{4})[-/ ](?P<month>[0-9]{1,2})", bare)
    )
    if match is None:
        return None
    month = int(match["month"]) if match["month"].isdigit() else _maandnummer(match["month"])
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)
    return _maanden(year, month, 1) if month else None


def _maanden(year: int, month: int, length: int) -> _Tijdvak | None:
    if not (EERSTE_JAAR <= year <= LAATSTE_JAAR and 1 <= month <= 12):
        return None
    after = month + length
    end = date(year + (after > 12), after - 12 if after > 12 else after, 1) - timedelta(days=1)
    return _Tijdvak(date(year, month, 1), end, False)


def _maandnummer(word: str) -> int | None:
    close = (nummer for naam, nummer in _MAAND.items() if bijna(word, naam))
    return _MAAND.get(word) or next(close, None)


def _kwartaal(bare: str) -> _Tijdvak | None:
    match = re.fullmatch(r"(?:q|kw|kwartaal ?)([1-4])[- ]?([0-9]{4})|([1-4]) ?(?:e|ste|de)? ?kwartaal ([0-9]{4})", bare)
    if match is None:
        return None
    return _maanden(int(match[2] or match[4]), 3 * int(match[1] or match[3]) - 2, 3)


def _week(bare: str) -> _Tijdvak | None:
    match = re.fullmatch(r"(?:week|wk)[ .]?([0-9]{1,2})[- /,]? ?([0-9]{4})", bare)
    if match is None or not EERSTE_JAAR <= int(match[2]) <= LAATSTE_JAAR:
        return None
    try:
        monday = date.fromisocalendar(int(match[2]), int(match[1]), 1)
    except ValueError:
        return None
    return _Tijdvak(monday, monday + timedelta(days=6), False)


def _aaneen(bare: str) -> _Tijdvak | None:
    """Read eight digits: 20251001 or 01102025."""
    if not re.fullmatch("[0-9]{8}", bare):
        return None
    shapes = ((bare[:4], bare[4:6], bare[6:]), (bare[4:], bare[2:4], bare[:2]))
    for year, month, day in shapes:
        if EERSTE_JAAR <= int(year) <= LAATSTE_JAAR:
            try:
                found = date(int(year), int(month), int(day))
            except ValueError:
                continue
            return _Tijdvak(found, found, False)
    return None


def _dag(bare: str, today: date) -> _Tijdvak | None:
    if not any("0" <= sign <= "9" for sign in bare) or bare[0] in "+-":
        return None
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[t ].*", bare):
        bare = bare[:10]
    if timed := re.fullmatch(
        r"(\S*[0-9]{4}|\S+ [a-z]+ [0-9]{4})(?:,| om)? [0-9]{1,2}[:.u][0-9]{0,2}(?::[0-9]{2})?(?: ?uur)?", bare
    ):
        bare = timed[1]
    weekday, _, rest = bare.partition(" ")
    bare = rest if rest and weekday.isalpha() and not any(map(str.isdigit, weekday)) else bare
    bare, sure = _zonder_schrijffout(bare)
    if short := re.fullmatch(_KORT_JAAR, bare):
        year = int(short[2])
        bare = f"{short[1]}{(2000 if year <= today.year % 100 + _VOORUIT else 1900) + year}"
    found = parse_datum(bare, today)
    return _Tijdvak(found, found, sure and not re.fullmatch(_DAG_MAAND, bare)) if found else None


def _zonder_schrijffout(bare: str) -> tuple[str, bool]:
    for word in re.findall("[a-z]{5,12}", bare):
        if word not in _MAAND and (number := _maandnummer(word)):
            return bare.replace(word, MAANDEN[number - 1]), False
    return bare, True


_OPEN = frozenset({"", "heden", "nu", "nog", "?", "...", "…"})


def _periode(bare: str, today: date) -> Periode | None:
    for word in ("tot en met ", "t/m ", "tm ", "tot "):
        if bare.startswith(word):
            end = _tijdvak(bare.removeprefix(word), today)
            return Periode(None, end.eind) if end else None
    start = bare
    for word in ("sinds ", "vanaf ", "v a ", "v.a. ", "v.a ", "van "):
        start = start.removeprefix(word)
    for sign in (" t/m ", " tot en met ", " tm ", " tot ", " - ", "-", "/"):
        before, found, after = start.rpartition(sign)
        clear = sign.startswith(" ") or after in _OPEN or (len(after) == 4 and len(before) == 4 and before.isdigit())
        if found and clear and (period := _van_tot(before, after, today)):
            return period
    alone = _tijdvak(start, today)
    return Periode(alone.begin) if alone else None


def _van_tot(before: str, after: str, today: date) -> Periode | None:
    try:
        begin = _tijdvak(before, today) if before.strip() else None
        end = _tijdvak(after, today) if after.strip() not in _OPEN else None
    except Refusal:
        return None
    known = begin is not None and (end is not None or after.strip() in _OPEN)
    return Periode(begin.begin, end.eind if end else None) if begin and known else None
