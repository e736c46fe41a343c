"""Who sits where: in a list of its own, and in the columns of a wide one."""

from datetime import date

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import body_named
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Besluit, Keus, Lot
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.store.queries.values import values
from wijkregie.usecases.session import Session

BESTUUR, ORGANEN = Lijstsoort.BESTUUR, Lijstsoort.WIJKORGANEN


def seated(session: Session, naam: str) -> list[tuple[str, str]]:
    """Return role and name of every seat of a body, in order of role."""
    body = body_named(session, naam)
    with session.read() as connection:
        names = {persoon.id: persoon.naam for persoon in values(connection, Persoon)}
        zetels = values(connection, Bestuursfunctie, wijkorgaan_id=body.id)
    return sorted((zetel.rol, names.get(zetel.persoon_id or "", "vacature")) for zetel in zetels)


def people(session: Session, naam: str) -> list[Persoon]:
    with session.read() as connection:
        return values(connection, Persoon, naam=naam)


def test_a_vacancy_is_filled_and_a_seat_is_made(town: Session) -> None:
    sheet = Sheet(
        BESTUUR,
        "wijkorgaan, persoon, rol, email, periode",
        ("Wijkraad Esweg", "Els Bos", "secr.", "els@bos.nl", "1-1-2025 t/m 31-12-2028"),
        ("wijkraad esweg", "", "penningmeester", None, None),
        ("Esweg", "Piet Kant", "lid", None, None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.GEWIJZIGD, Lot.NIEUW, Lot.NIEUW]
    assert "“Esweg” is gelezen als Wijkraad Esweg." in [said.reden for said in voorstel.regels[2].opmerkingen]
    assert seated(town, "Wijkraad Esweg") == [
        ("lid", "Piet Kant"),
        ("penningmeester", "vacature"),
        ("secretaris", "Els Bos"),
        ("voorzitter", "Ayşe van den Berg"),
    ]
    assert lots(read(town, sheet)) == [Lot.GELIJK] * 3


def test_one_person_on_two_boards_is_one_when_the_address_is_the_same(town: Session) -> None:
    fields = "wijkorgaan, persoon, rol, email, telefoon"
    raad, kring = "Wijkraad Esweg", "Buurtkring De Weerd"
    mail = Sheet(
        BESTUUR, fields, (raad, "Els Bos", "lid", "els@bos.nl", None), (kring, "Els Bos", "lid", "Els@bos.nl", None)
    )
    assert lots(read(town, mail)) == [Lot.NIEUW, Lot.NIEUW]
    (els,) = people(town, "Els Bos")
    assert els.email == "els@bos.nl"


def test_the_same_name_elsewhere_is_proposed_and_read_as_another(town: Session) -> None:
    sheet = Sheet(BESTUUR, "wijkorgaan, persoon, rol", ("Wijkraad Esweg", "Jan Brug", "lid"))
    voorstel = read(town, sheet)
    (regel,) = voorstel.regels
    assert regel.lot is Lot.NIEUW
    assert [(each.naam, each.reden) for each in regel.kandidaten] == [
        ("Jan Brug", "dezelfde naam bij Buurtkring De Weerd")
    ]
    assert len(people(town, "Jan Brug")) == 2
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_the_same_name_elsewhere_is_joined_when_chosen(town: Session) -> None:
    sheet = Sheet(BESTUUR, "wijkorgaan, persoon, rol", ("Wijkraad Esweg", "Jan Brug", "lid"))
    (jan,) = people(town, "Jan Brug")
    (regel,) = read(town, sheet, besluiten=[Besluit("Bestuur", 2, Keus.SAMEN, jan.id)]).regels
    assert (regel.lot, len(people(town, "Jan Brug"))) == (Lot.NIEUW, 1)


def test_initials_in_the_same_role_are_the_same_person(town: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, bestuur", ("Buurtkring De Weerd", "J. Brug (secretaris) 06-12345678"))
    (regel,) = read(town, sheet).regels
    assert told(regel) == ["Persoon (Jan Brug): telefoon: leeg → 06-12345678"]
    assert [said.reden for said in regel.opmerkingen] == ["“J. Brug” is gelezen als Jan Brug."]


def test_a_number_without_a_name_is_told_and_not_read(town: Session) -> None:
    sheet = Sheet(
        ORGANEN, "naam, bestuur, bestuur_telefoon voorzitter", ("Wijkraad Esweg", "Els Bos, Jo Kip", "0612345678")
    )
    (regel,) = read(town, sheet).regels
    assert [said.reden for said in regel.opmerkingen] == ["Niet gelezen, want er staat geen naam bij: 0612345678."]
    assert ("lid", "Els Bos") in seated(town, "Wijkraad Esweg")


def test_a_second_chair_is_told(town: Session) -> None:
    sheet = Sheet(BESTUUR, "wijkorgaan, persoon, rol", ("Wijkraad Esweg", "Els Bos", "voorzitter"))
    (regel,) = read(town, sheet).regels
    assert [said.reden for said in regel.opmerkingen] == ["Ook Ayşe van den Berg staat er als voorzitter."]


def test_a_seat_known_by_its_id_gets_another_holder_and_end(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    with town.read() as connection:
        zetel = next(each for each in values(connection, Bestuursfunctie, wijkorgaan_id=raad.id) if each.persoon_id)
    sheet = Sheet(
        BESTUUR,
        "id, wijkorgaan, wijkorgaan_id, persoon, rol, tot",
        (zetel.id, None, raad.id, "Els Bos", "voorzitter", date(2026, 12, 31)),
    )
    (regel,) = read(town, sheet).regels
    assert told(regel) == [
        "Persoon: Ayşe van den Berg → Els Bos",
        "Tot: leeg → 31 december 2026",
        "Nieuw: persoon: leeg → Els Bos",
    ]
    again = Sheet(
        BESTUUR,
        "id, wijkorgaan, persoon, rol, telefoon",
        (zetel.id, "Wijkraad Esweg", "Els Bos", "vz", "053 123 45 67"),
    )
    assert told(read(town, again).regels[0]) == ["Persoon (Els Bos): telefoon: leeg → 053 123 45 67"]


def test_a_body_that_is_not_there_refuses_the_row_with_what_it_may_be(town: Session) -> None:
    sheet = Sheet(
        BESTUUR,
        "wijkorgaan, persoon, rol",
        ("Wijkraad Esveg", "Els Bos", "lid"),
        ("Wijkraad Esveg", "Jo Kip", "lid"),
        ("Dorpsraad Ver Weg", "Jo Kip", "lid"),
        ("Wijkraad Esweg", "Jo Kip", None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.TWIJFEL, Lot.TWIJFEL, Lot.GEWEIGERD, Lot.GEWEIGERD]
    assert [regel.redenen[0].reden for regel in voorstel.regels] == [
        "Er is geen wijkorgaan “Wijkraad Esveg”. Bedoel je “Wijkraad Esweg”?",
        "Er is geen wijkorgaan “Wijkraad Esveg”. Bedoel je “Wijkraad Esweg”?",
        "Er is geen wijkorgaan “Dorpsraad Ver Weg”. Voeg het eerst toe, of kijk hoe het in wijkregie heet.",
        "Bij “Rol” staat niets. Vul de cel in en lees de lijst nog eens.",
    ]
    first = voorstel.regels[0]
    voorstel = read(town, sheet, besluiten=[decide(first, Keus.SAMEN, first.kandidaten[0].id)])
    assert lots(voorstel)[:2] == [Lot.NIEUW, Lot.NIEUW]  # what one row was chosen to mean, holds for the next


def test_words_in_place_of_a_number_say_nothing_of_who_it_is(town: Session) -> None:
    fields = "wijkorgaan, persoon, rol, telefoon"
    rows = (("De Weerd", "Jo Bos", "lid", "geheim"), ("Wijkraad Esweg", "Jo Bos", "lid", "geheim"))
    _, second = read(town, Sheet(Lijstsoort.BESTUUR, fields, *rows)).regels
    assert "Nieuw: persoon: leeg → Jo Bos" in told(second)


def test_a_role_between_brackets_needs_no_column(town: Session) -> None:
    rows = (("De Weerd", "Jo Bos (voorzitter)"), ("De Weerd", "Kim Bos (lid), vacature (lid)"), ("De Weerd", "Al Bos"))
    sheet = Sheet(Lijstsoort.BESTUUR, "wijkorgaan, persoon", *rows)
    found = read(town, sheet)
    assert lots(found) == [Lot.NIEUW, Lot.NIEUW, Lot.GEWEIGERD]
    assert "Rol: leeg → voorzitter" in told(found.regels[0])
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, Lot.GEWEIGERD]


def test_a_bestuur_has_as_many_vacancies_for_a_lid_as_a_sheet_tells(town: Session) -> None:
    fields, esweg = "wijkorgaan, persoon, rol", "Wijkraad Esweg"
    rows = [(esweg, "vacature", "lid")] * 2 + [(esweg, "vacature", "voorzitter")] * 2
    sheet = Sheet(Lijstsoort.BESTUUR, fields, *rows)
    wide = Sheet(Lijstsoort.WIJKORGANEN, "naam, bestuur", (esweg, "vacature, vacature, vacature"))
    assert lots(read(town, sheet)) == [Lot.NIEUW, Lot.NIEUW, Lot.NIEUW, Lot.GELIJK]
    assert lots(read(town, sheet)) == [Lot.GELIJK] * 4
    (regel,) = read(town, wide).regels
    assert told(regel) == ["Nieuw: bestuursfunctie: leeg → lid"]
    assert lots(read(town, wide)) == [Lot.GELIJK]


def test_a_vacancy_that_is_over_is_known_by_its_days(town: Session) -> None:
    row = ("Wijkraad Esweg", "vacature", "lid", "1-2-2024", "1-3-2025")
    sheet = Sheet(Lijstsoort.BESTUUR, "wijkorgaan, persoon, rol, sinds, tot", row)
    assert lots(read(town, sheet)) == [Lot.NIEUW]
    assert lots(read(town, sheet)) == [Lot.GELIJK]
