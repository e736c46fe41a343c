"""Silence, and contacts and notes that cannot be kept."""

from datetime import date

from tests.domain.kit import TODAY, refuses
from wijkregie.domain.contacten import Contactmoment, Notitie, check_contactmoment, check_notitie, dagen_stil


def test_silence_is_counted_in_days() -> None:
    assert dagen_stil(date(2026, 6, 22), TODAY) == 94
    assert dagen_stil(TODAY, TODAY) == 0
    assert dagen_stil(date(2026, 10, 1), TODAY) == 0
    assert dagen_stil(None, TODAY) is None


def test_a_contact_has_been() -> None:
    check_contactmoment(Contactmoment(id="c", wijkorgaan_id="w", datum=TODAY), TODAY)
    with refuses("contact_in_toekomst"):
        check_contactmoment(Contactmoment(id="c", wijkorgaan_id="w", datum=date(2026, 9, 25)), TODAY)


def test_a_note_says_something() -> None:
    check_notitie(Notitie(id="n", wijkorgaan_id="w", datum=TODAY, tekst="x" * 20_000))
    with refuses("notitie_leeg"):
        check_notitie(Notitie(id="n", wijkorgaan_id="w", datum=TODAY, tekst=" "))
