"""How a subsidy year came about, day by day."""

from datetime import date

from tests.documents.jaarbeelden import subsidie
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.subsidieverloop import Subsidieverloop, Verlooppunt, subsidieverloop

JAAR = 2027
A = subsidie(
    "a",
    JAAR,
    (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1), 300_000),
    (Stapsoort.VERLEEND, date(2026, 10, 1), 250_000),
    (Stapsoort.BEKENDGEMAAKT, date(2026, 10, 3), None),
    (Stapsoort.BETAALD, date(2026, 11, 1), 250_000),
)
B = subsidie(
    "b",
    JAAR,
    (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 1), 150_001),
    (Stapsoort.GEWEIGERD, date(2026, 9, 20), None),
    (Stapsoort.AANVRAAG_ONTVANGEN, date(2026, 9, 25), 100_000),
)


def verloop(today: date, plafond: int | None = None) -> Subsidieverloop:
    return subsidieverloop(JAAR, plafond, [A.stappen, B.stappen], today)


def test_each_day_has_what_there_was_up_to_it() -> None:
    assert verloop(date(2026, 11, 21)).punten == tuple(
        Verlooppunt(datum=day, gevraagd=asked, verleend=granted, betaald=paid)
        for day, asked, granted, paid in (
            (date(2026, 9, 1), 450_001, 0, 0),
            (date(2026, 9, 25), 400_000, 0, 0),  # the second aanvraag takes the place of the refused one
            (date(2026, 10, 1), 400_000, 250_000, 0),
            (date(2026, 11, 1), 400_000, 250_000, 250_000),
        )
    )


def test_it_is_shown_until_today_within_its_year() -> None:
    assert verloop(date(2026, 11, 21)).tot == date(2026, 11, 21)
    assert verloop(date(2029, 3, 1)).tot == date(2027, 12, 31)
    assert verloop(date(2026, 1, 1)).tot == date(2026, 11, 1)
    late = subsidie("c", JAAR, (Stapsoort.AANVRAAG_ONTVANGEN, date(2028, 2, 1), 5))
    assert subsidieverloop(JAAR, None, [late.stappen], date(2029, 3, 1)).tot == date(2028, 2, 1)


def test_the_largest_amount_counts_the_plafond() -> None:
    assert verloop(date(2026, 11, 21)).hoogste == 450_001
    assert verloop(date(2026, 11, 21), 1_000_000).hoogste == 1_000_000
    nothing = subsidieverloop(JAAR, None, [], date(2026, 11, 21))
    assert (nothing.hoogste, nothing.punten, nothing.tot) == (0, (), date(2026, 11, 21))
