"""A list of wijkorganen: new ones, what changes field by field, and what looks like a body that is there."""

from datetime import date

from tests.usecases.inlezen.lists import Sheet, decide, lots, read, told
from tests.usecases.kit import body_named, holdings, labels
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.bladen import Lijst
from wijkregie.domain.lijsten.voorstellen import Keus, Lot
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.usecases import history, inlezen, wijkorganen
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


def test_a_body_that_stopped_tells_when_and_why(town: Session) -> None:
    fields = "naam, status, beeindigd_op, einde_reden, toelichting"
    sheet = Sheet(
        ORGANEN,
        fields,
        ("Raad Een", "gestopt", date(2025, 3, 1), None, "Geen bestuur meer."),
        ("Raad Twee", None, date(2025, 3, 1), "Samengegaan.", None),
        ("Raad Drie", "gestopt", date(2025, 3, 1), None, None),
        ("Raad Vier", "actief", date(2025, 3, 1), "Samengegaan.", None),
        ("Raad Vijf", "gestopt", date(2026, 12, 1), "Wil niet meer.", None),
        ("Buurtkring De Weerd", "gestopt", date(2026, 3, 1), "Geen bestuur meer.", None),
        ("Wijkraad Esweg", "gestopt", date(2026, 3, 1), "Geen bestuur meer.", None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.NIEUW, Lot.NIEUW, *[Lot.GEWEIGERD] * 3, Lot.GEWIJZIGD, Lot.GEWEIGERD]
    assert [regel.redenen[0].reden for regel in voorstel.regels if regel.redenen] == [
        "Schrijf op waarom het wijkorgaan is gestopt.",
        "Bij dit wijkorgaan hoort een einde, en dat past niet bij deze status. "
        "Maak het eerst weer actief, of kies dat het gestopt is.",
        "Deze dag moet nog komen. Kies vandaag of een eerdere dag.",
        "Dit wijkorgaan heeft nog open acties: 1. Kies eerst wat daarmee gebeurt: laten vervallen of laten staan.",
    ]
    assert body_named(town, "Raad Een").einde_reden == "Geen bestuur meer."
    kring = body_named(town, "Buurtkring De Weerd")
    assert (kring.status, kring.beeindigd_op) == (Wijkorgaanstatus.BEEINDIGD, date(2026, 3, 1))
    assert "Bestuursfunctie (secretaris, Jan Brug): tot: leeg → 1 maart 2026" in told(voorstel.regels[5])
    assert lots(read(town, sheet)) == [Lot.GELIJK, Lot.GELIJK, *[Lot.GEWEIGERD] * 3, Lot.GELIJK, Lot.GEWEIGERD]
    (regel,) = read(town, Sheet(ORGANEN, fields, ("Raad Twee", None, date(2025, 4, 1), None, None))).regels
    assert told(regel) == ["Gestopt op: 1 maart 2025 → 1 april 2025"]
    (regel,) = read(town, Sheet(ORGANEN, "naam, status", ("Raad Twee", "actief"))).regels
    assert (regel.lot, regel.kandidaten[0].reden) == (Lot.TWIJFEL, "dezelfde naam, gestopt op 1 april 2025")
    (regel,) = read(town, Sheet(ORGANEN, "naam", ("Raad Twee",))).regels
    assert regel.lot is Lot.GELIJK


def test_a_body_known_by_its_id_may_get_another_name_but_not_one_that_is_taken(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    sheet = Sheet(ORGANEN, "id, naam", (raad.id, "Wijkraad Es en Weg"))
    assert told(read(town, sheet).regels[0]) == ["Naam: Wijkraad Esweg → Wijkraad Es en Weg"]
    (regel,) = read(town, Sheet(ORGANEN, "id, naam", (raad.id, "buurtkring de weerd"))).regels
    assert (regel.lot, regel.redenen[0].reden) == (
        Lot.GEWEIGERD,
        "Dit wijkorgaan (“buurtkring de weerd”) bestaat al. Wijzig de bestaande in plaats van een nieuwe te maken.",
    )


def test_the_same_number_makes_a_row_sure_or_doubtful(town: Session) -> None:
    raad = body_named(town, "Wijkraad Esweg")
    wijkorganen.change_wijkorgaan(
        town, raad.id, kvk="12345678", iban="NL91 ABNA 0417 1643 00", email="info@wijkraadesweg.nl"
    )
    fields = "naam, kvk, iban, email, telefoon"
    sheet = Sheet(
        ORGANEN,
        fields,
        ("Stichting Esweg", "12345678", None, None, "0612345678"),
        ("Kern Elders", 12345678, None, None, None),
        ("Kern Verder", None, "NL91ABNA0417164300", None, None),
        ("Esweg en Omgeving", None, None, "bestuur@wijkraadesweg.nl", None),
        ("Kern Ginds", None, None, "INFO@wijkraadesweg.nl", None),
        ("Kern Daar", "87654321", None, "kern@gmail.com", None),
        ("Kern Hier", None, None, "hier@gmail.com", None),
    )
    voorstel = read(town, sheet)
    assert lots(voorstel) == [Lot.GEWIJZIGD, *[Lot.TWIJFEL] * 3, *[Lot.NIEUW] * 3]
    assert [regel.kandidaten[0].reden for regel in voorstel.regels[1:5]] == [
        "hetzelfde KvK-nummer",
        "hetzelfde rekeningnummer",
        "een e-mailadres dat op hetzelfde eindigt",
        "hetzelfde e-mailadres",
    ]
    assert voorstel.regels[0].opmerkingen[0].reden == (
        "Dit is Wijkraad Esweg: de naam lijkt erop en het KvK-nummer is hetzelfde."
    )
    assert body_named(town, "Wijkraad Esweg").telefoon == "0612345678"


def test_the_same_name_in_two_stadsdelen_needs_the_stadsdeel(town: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, stadsdeel, telefoon", ("Wijkraad Esweg", "Zuid", None))
    (regel,) = read(town, sheet).regels
    assert (regel.lot, regel.kandidaten[0].reden) == (Lot.TWIJFEL, "dezelfde naam, in stadsdeel Noord")
    (regel,) = read(town, sheet, besluiten=[decide(regel, Keus.NIEUW)]).regels
    assert regel.lot is Lot.NIEUW
    sheet = Sheet(ORGANEN, "naam, telefoon", ("Wijkraad Esweg", "0612345678"))
    (regel,) = read(town, sheet).regels
    assert (regel.lot, len(regel.kandidaten)) == (Lot.TWIJFEL, 2)
    niveau = Sheet(Lijstsoort.NIVEAUS, "wijkorgaan, jaar, niveau", ("Wijkraad Esweg", 2024, 1))
    (regel,) = read(town, niveau).regels
    assert regel.redenen[0].reden == "Er zijn meer wijkorganen “Wijkraad Esweg”. Kies welke je bedoelt."


def test_numbers_and_suffixes_tell_names_apart(session: Session) -> None:
    names = ("Wijk 1", "Wijk 2", "Helmerhoek", "Helmerhoek-Zuid", "Wijkraad 't Zwering", "Noord", "Noord-Oost")
    sheet = Sheet(ORGANEN, "naam", *((name,) for name in names))
    assert lots(read(session, sheet)) == [Lot.NIEUW] * 7
    variants = Sheet(ORGANEN, "naam", ("WIJK 1",), ("Helmerhoek Zuid",), ("Wijkraad ’t Zwering",), ("Hélmerhoek",))
    assert lots(read(session, variants)) == [Lot.GELIJK] * 4


def test_a_row_that_looks_like_an_earlier_one_of_the_list_is_doubtful(session: Session) -> None:
    sheet = Sheet(ORGANEN, "naam, telefoon", ("Wijkraad Pathmos", None), ("Bewonersplatform Pathmos", "0612345678"))
    voorstel = read(session, sheet)
    assert lots(voorstel) == [Lot.NIEUW, Lot.TWIJFEL]
    (kandidaat,) = voorstel.regels[1].kandidaten
    assert kandidaat.reden == "dezelfde naam zonder “bewonersplatform” en “wijkraad” (rij 2 van “Wijkorganen”)"
    history.undo(session)
    first = read(session, Sheet(ORGANEN, "naam, telefoon", ("Elders", None)))
    assert lots(first) == [Lot.NIEUW]
    again = inlezen.preview(session, Lijst("lijst.xlsx", (sheet.blad,)), [sheet.indeling]).regels[1]
    voorstel = read(session, sheet, besluiten=[decide(again, Keus.SAMEN, again.kandidaten[0].id)])
    assert lots(voorstel) == [Lot.NIEUW, Lot.GEWIJZIGD]
    assert body_named(session, "Wijkraad Pathmos").telefoon == "0612345678"


def test_a_wijk_that_lies_in_another_stadsdeel_is_told(town: Session) -> None:
    row = ("Wijkraad Zuiderling", "Zuid", "De Weerd")
    (regel,) = read(town, Sheet(Lijstsoort.WIJKORGANEN, "naam, stadsdeel, werkgebied", row)).regels
    assert [said.reden for said in regel.opmerkingen] == ["De wijk “De Weerd” ligt in stadsdeel Noord."]
