"""A list of wijkorganen: new ones, what changes field by field, and what looks like a body that is there."""

from datetime import date

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import body_named, holdings, labels
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.usecases import history, wijkorganen
from wijkregie.usecases.session import Session

ORGANEN = Lijstsoort.WIJKORGANEN


def test_a_wide_row_brings_all_that_it_tells(session: Session) -> None:
    before = holdings(session)
    sheet = Sheet(
        ORGANEN,
        "naam, stadsdeel, werkgebied, telefoon, bestuur voorzitter, bestuur_telefoon voorzitter, niveau 2025,"
        "niveau 2026, laatste_contact",
        (
            "Wijkraad Zuid",
            "Zuid",
            "Haven, Vloer",
            "053 123 45 67",
            "Els Bos",
            "06-12345678",
            "N2",
            3,
            date(2026, 11, 2),
        ),
    )
    (regel,) = read(session, sheet).regels
    assert regel.lot is Lot.NIEUW
    assert told(regel) == [
        "Naam: leeg → Wijkraad Zuid",
        "Stadsdeel: leeg → Zuid",
        "Telefoon: leeg → 053 123 45 67",
        "Nieuw: stadsdeel: leeg → Zuid",
        "Nieuw: wijk: leeg → Haven",
        "Nieuw: wijk: leeg → Vloer",
        "Nieuw: werkgebied: leeg → Haven",
        "Nieuw: werkgebied: leeg → Vloer",
        "Nieuw: persoon: leeg → Els Bos",
        "Nieuw: bestuursfunctie: leeg → voorzitter, Els Bos",
        "Nieuw: niveaukeuze: leeg → 2025, 2 uitvoerend",
        "Nieuw: niveaukeuze: leeg → 2026, 3 beleidsvormend",
        "Nieuw: contactmoment: leeg → telefoon, 2 november 2026, Laatst gesproken, volgens een lijst",
    ]
    assert labels(session)[-1] == "Lijst ingelezen"
    after = holdings(session)
    assert lots(read(session, sheet)) == [Lot.GELIJK]
    assert (holdings(session), labels(session)[-1]) == (after, "Lijst ingelezen")
    history.undo(session)
    assert holdings(session) == before


def test_an_empty_cell_never_wipes(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.change_wijkorgaan(town, raad.id, telefoon="053 123 45 67", website="esweg.nl")
    (regel,) = read(town, Sheet(ORGANEN, "naam, telefoon, website", ("wijkraad esweg", "0531234567", None))).regels
    assert regel.lot is Lot.GELIJK
    (regel,) = read(town, Sheet(ORGANEN, "naam, telefoon, website", ("Wijkraad Esweg", "06-87654321", ""))).regels
    assert told(regel) == ["Telefoon: 053 123 45 67 → 06-87654321"]
    assert body_named(town, "Wijkraad Esweg").website == "esweg.nl"


def test_a_name_that_looks_like_one_is_doubtful_until_chosen(town: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, email", ("Esveg", None), ("Esweg", "info@esweg.nl"), ("Esweg-Zuid", None))
    before = labels(town)
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.TWIJFEL, Lot.TWIJFEL, Lot.NIEUW]
    assert voorstel.verslag == "gelezen 3 · nieuw 1 · gewijzigd 0 · gelijk 0 · geweigerd 2"
    assert voorstel.regels[1].kandidaten[0].reden == "dezelfde naam zonder “wijkraad”"
    assert labels(town) == [*before, "Lijst ingelezen"]
    raad = voorstel.regels[1].kandidaten[0].id
    choices = [decide(voorstel.regels[0], Keus.NIEUW), decide(voorstel.regels[1], Keus.SAMEN, raad)]
    voorstel = read(town, sheet, besluiten=choices)
    assert lots(voorstel) == [Lot.NIEUW, Lot.GEWIJZIGD, Lot.GELIJK]
    assert body_named(town, "Wijkraad Esweg").email == "info@esweg.nl"
