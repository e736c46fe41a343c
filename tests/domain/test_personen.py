"""People and seats that can be kept."""

from datetime import date

import pytest

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.personen import Bestuursfunctie, Persoon, check_bestuursfunctie, check_persoon, zit_nu


def zetel(rol: str = "voorzitter", sinds: date | None = None, tot: date | None = None) -> Bestuursfunctie:
    return Bestuursfunctie(id="b", wijkorgaan_id="w", rol=rol, sinds=sinds, tot=tot)


def test_a_person_has_a_name() -> None:
    check_persoon(Persoon(id="p", naam="Mehmet Yıldız"))
    with refuses("naam_ontbreekt"):
        check_persoon(Persoon(id="p", naam=" "))


def test_a_seat_has_a_role_and_ends_after_it_begins() -> None:
    check_bestuursfunctie(zetel(sinds=TODAY, tot=TODAY))
    check_bestuursfunctie(zetel(sinds=TODAY))
    with refuses("rol_ontbreekt"):
        check_bestuursfunctie(zetel(rol=""))
    with refuses("einde_voor_begin"):
        check_bestuursfunctie(zetel(sinds=TODAY, tot=date(2026, 9, 23)))


@pytest.mark.parametrize(
    ("sinds", "tot", "sits"),
    [
        (None, None, True),
        (TODAY, TODAY, True),
        (date(2026, 9, 25), None, False),
        (None, date(2026, 9, 23), False),
    ],
)
def test_who_sits_today(sinds: date | None, tot: date | None, sits: bool) -> None:
    assert zit_nu(zetel(sinds=sinds, tot=tot), TODAY) is sits
