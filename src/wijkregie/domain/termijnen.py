"""Statutory terms: public holidays and the day on which a term ends."""

from datetime import date, timedelta
from functools import cache


@cache
def eind_van_termijn(start: date, *, weken: int = 0, dagen: int = 0, stil: int = 0) -> date:
    """Return the last day of a term that an event on `start` sets running.

    The day of the event does not count (Awb 6:8 says so for bezwaar), so a term in weeks ends on the
    same weekday. A term that ends on a Saturday, Sunday or public holiday runs on to the next working
    day (Algemene termijnenwet art. 1), unless it is longer than twelve weeks or ninety days (art. 4).
    `stil` is the number of days on which the term stood still (Awb 4:15).
    """
    einde = start + timedelta(weeks=weken, days=dagen + stil)
    if weken > 12 or weken * 7 + dagen > 90:
        return einde
    return eerste_werkdag(einde)


def eerste_werkdag(datum: date) -> date:
    """Return the day itself, or the first after it that is no Saturday, Sunday or public holiday."""
    while not is_werkdag(datum):
        datum += timedelta(days=1)
    return datum


def is_werkdag(datum: date) -> bool:
    """Tell whether a term may end on this day (Algemene termijnenwet art. 1)."""
    return datum.weekday() < 5 and datum not in feestdagen(datum.year)


@cache
def feestdagen(jaar: int) -> frozenset[date]:
    """Return the public holidays of a year (Algemene termijnenwet art. 3, Good Friday by its second paragraph)."""
    pasen = paasdag(jaar)
    return frozenset(
        {
            date(jaar, 1, 1),
            pasen - timedelta(days=2),  # Goede Vrijdag
            pasen + timedelta(days=1),  # tweede Paasdag
            koningsdag(jaar),
            date(jaar, 5, 5),
            pasen + timedelta(days=39),  # Hemelvaartsdag
            pasen + timedelta(days=50),  # tweede Pinksterdag
            date(jaar, 12, 25),
            date(jaar, 12, 26),
        }
    )


def koningsdag(jaar: int) -> date:
    """Return the day the King's birthday is celebrated: 27 April, on a Sunday the day before.

    Until 2013 it was the Queen's day: 30 April, on a Sunday the day before.
    """
    dag = date(jaar, 4, 27 if jaar >= 2014 else 30)
    return dag - timedelta(days=1) if dag.weekday() == 6 else dag


@cache
def paasdag(jaar: int) -> date:
    """Return Easter Sunday of a Gregorian year (the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)
