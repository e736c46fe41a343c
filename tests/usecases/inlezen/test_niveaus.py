"""Niveaus per year, below each other or beside each other."""

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import JAAR, body_named
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.domain.niveaus import Niveau, Niveaukeuze
from wijkregie.store.queries.values import values
from wijkregie.usecases.session import Session

NIVEAUS, ORGANEN = Lijstsoort.NIVEAUS, Lijstsoort.WIJKORGANEN


def test_the_niveau_of_a_year_is_chosen_changed_or_the_same(town: Session) -> None:
    fields = "wijkorgaan, jaar, niveau, motivering"
    sheet = Sheet(
        NIVEAUS,
        fields,
        ("Wijkraad Esweg", JAAR - 1, "niveau 2", None),
        ("Buurtkring De Weerd", JAAR - 1, "basis", "Past."),
        ("Wijkraad Esweg", JAAR - 2, 1, None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.GELIJK, Lot.NIEUW, Lot.NIEUW]
    (regel,) = read(town, Sheet(NIVEAUS, fields, ("Wijkraad Esweg", JAAR - 1, 3, None))).regels
    assert told(regel) == ["Niveau: 2 uitvoerend → 3 beleidsvormend"]
    with town.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, wijkorgaan_id=body_named(town, "Wijkraad Esweg").id, jaar=JAAR - 1)
    assert (keuze.niveau, keuze.motivering, keuze.jaargesprek_id) == (Niveau.BELEIDSVORMEND, "Groeit.", None)


def test_years_beside_each_other_are_one_row(town: Session) -> None:
    sheet = Sheet(NIVEAUS, "wijkorgaan, niveau 2024, niveau 2025", ("Buurtkring De Weerd", 1, "2 (was 1)"))
    (regel,) = read(town, sheet).regels
    assert (regel.lot, len(regel.opmerkingen)) == (Lot.NIEUW, 1)
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_a_row_that_contradicts_an_earlier_one_is_doubtful(town: Session) -> None:
    sheet = Sheet(
        NIVEAUS, "wijkorgaan, jaar, niveau", ("De Weerd", 2025, 1), ("De Weerd", 2025, 1), ("De Weerd", 2025, 2)
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.NIEUW, Lot.GELIJK, Lot.TWIJFEL]
    last = voorstel.regels[2]
    assert last.redenen[0].reden == (
        "Rij 3 van “Niveaus” zegt iets anders bij Niveau: 1 basis. Kies wat klopt, of voeg samen."
    )
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, Lot.TWIJFEL]
    voorstel = read(town, sheet, besluiten=[decide(last, Keus.SAMEN, last.kandidaten[0].id)])
    assert lots(voorstel) == [Lot.GELIJK, Lot.GELIJK, Lot.GEWIJZIGD]


def test_a_niveau_without_a_year_is_of_this_one(town: Session) -> None:
    (regel,) = read(town, Sheet(ORGANEN, "naam, niveau", ("Buurtkring De Weerd", "N3"))).regels
    assert told(regel) == ["Nieuw: niveaukeuze: leeg → 2026, 3 beleidsvormend"]
    assert [said.reden for said in regel.opmerkingen] == ["Er staat geen jaar bij. Dit is gelezen als 2026."]


def test_the_id_of_the_niveau_of_another_year_is_refused(town: Session) -> None:
    read(town, Sheet(Lijstsoort.NIVEAUS, "wijkorgaan, jaar, niveau", ("De Weerd", 2024, 2)))
    with town.read() as connection:
        (keuze,) = values(connection, Niveaukeuze, jaar=2024)
    rows = ((keuze.id, "De Weerd", 2025, 2), (keuze.id, "De Weerd", 2024, 3))
    found = read(town, Sheet(Lijstsoort.NIVEAUS, "id, wijkorgaan, jaar, niveau", *rows))
    assert lots(found) == [Lot.GEWEIGERD, Lot.GEWIJZIGD]
