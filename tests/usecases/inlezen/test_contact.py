"""Rows about contact with a wijkorgaan."""

from datetime import date

from tests.usecases.inlezen.lists import Sheet, lots, read, told
from tests.usecases.kit import body_named
from wijkregie.domain.contacten import Contactmoment, Contactsoort
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Lot
from wijkregie.store.queries.values import values
from wijkregie.usecases.session import Session

CONTACT = Lijstsoort.CONTACT
FIELDS = "wijkorgaan, datum, soort, onderwerp, verslag, personen"


def kept(session: Session, naam: str) -> list[Contactmoment]:
    with session.read() as connection:
        found = values(connection, Contactmoment, wijkorgaan_id=body_named(session, naam).id)
    return sorted(found, key=lambda contact: (contact.datum, contact.verslag))


def test_contacts_are_noted_and_twice_is_once(town: Session) -> None:
    sheet = Sheet(
        CONTACT,
        FIELDS,
        ("De Weerd", "1 okt. '26", "op bezoek", "Plein", "Mooi plan.", "voorzitter"),
        ("De Weerd", "2-10-2026", None, None, None, None),
        ("De Weerd", "1-12-2026", "mail", None, None, None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.NIEUW, Lot.NIEUW, Lot.GEWEIGERD]
    assert "al geweest" in voorstel.regels[2].redenen[0].reden
    first, second = kept(town, "Buurtkring De Weerd")
    assert (first.datum, first.soort, first.onderwerp) == (date(2026, 10, 1), Contactsoort.BEZOEK, "Plein")
    assert (first.verslag, first.personen) == ("Mooi plan.", "voorzitter")
    assert (second.datum, second.soort) == (date(2026, 10, 2), Contactsoort.TELEFOON)
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, Lot.GEWEIGERD]


def test_a_kept_contact_is_known_by_day_kind_and_subject(town: Session) -> None:
    (regel,) = read(
        town, Sheet(CONTACT, FIELDS, ("Esweg", "2-11-2026", "bezoek", "rondje", "Veel zwerfvuil.", None))
    ).regels
    assert (regel.lot, told(regel)) == (
        Lot.GEWIJZIGD,
        ["Onderwerp: Rondje → rondje", "Verslag: leeg → Veel zwerfvuil."],
    )
    other = ("Esweg", "2-11-2026", "mail", "Rondje", None, None)
    assert lots(read(town, Sheet(CONTACT, FIELDS, other))) == [Lot.NIEUW]


def test_two_calls_on_a_day_stay_two(town: Session) -> None:
    rows = [("De Weerd", "1-10-2026", "gebeld", None, verslag, None) for verslag in ("Eerst.", "Later.", "Eerst.")]
    sheet = Sheet(CONTACT, FIELDS, *rows)
    assert lots(read(town, sheet)) == [Lot.NIEUW, Lot.NIEUW, Lot.GELIJK]
    assert [contact.verslag for contact in kept(town, "Buurtkring De Weerd")] == ["Eerst.", "Later."]
    assert lots(read(town, sheet)) == [Lot.GELIJK] * 3


def test_a_contact_with_its_id_may_move_to_another_day(town: Session) -> None:
    (contact,) = kept(town, "Wijkraad Esweg")
    assert lots(read(town, Sheet(CONTACT, "wijkorgaan, datum, id", ("Esweg", "3-11-2026", contact.id)))) == [
        Lot.GEWIJZIGD
    ]
    assert [each.datum for each in kept(town, "Wijkraad Esweg")] == [date(2026, 11, 3)]


def test_a_day_that_may_have_its_month_first_is_refused(town: Session) -> None:
    """As an export of an English program has them; where a day above 12 stands first too, the day comes first."""
    fields, days = "wijkorgaan, datum", ("3/4/2025", "4/13/2025", "5/5/2025", "3 april 2025")
    rows = [("De Weerd", day) for day in days]
    found = read(town, Sheet(Lijstsoort.CONTACT, fields, *rows))
    assert lots(found) == [Lot.GEWEIGERD, Lot.GEWEIGERD, Lot.NIEUW, Lot.NIEUW]
    assert found.regels[0].redenen[0].reden.startswith("“3/4/2025” kan twee dagen zijn")
    rows.append(("De Weerd", "31/3/2025"))
    found = read(town, Sheet(Lijstsoort.CONTACT, fields, *rows))
    assert lots(found) == [Lot.GELIJK, Lot.GEWEIGERD, Lot.GELIJK, Lot.GELIJK, Lot.NIEUW]
