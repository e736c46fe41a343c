"""What a sheet holds: its kind, its headings and its columns."""

from datetime import date
from time import process_time

import pytest

from wijkregie.domain.leeswijzen import Kolomkeuze, Leeswijze, Lijstsoort
from wijkregie.domain.lijsten.berekend import BEREKEND
from wijkregie.domain.lijsten.bladen import REDEN, RIJ, Blad, Cel, Lijst, Vlak
from wijkregie.domain.lijsten.kolommen import (
    AAN_BLAD,
    AAN_INHOUD,
    AAN_KOP,
    ONTHOUDEN,
    herken,
    herken_lijst,
    ligt_op_zijn_kant,
    met_kolom,
    met_soort,
)
from wijkregie.domain.lijsten.koppen import vorm
from wijkregie.domain.lijsten.kopwoorden import betekenis
from wijkregie.domain.lijsten.velden import VELDEN

ROW = tuple[Cel, ...]


def sheet(*rows: ROW, naam: str = "Blad1", merged: tuple[Vlak, ...] = ()) -> Blad:
    return Blad(naam, rows, merged)


def columns(blad: Blad) -> tuple[Lijstsoort, int, list[str | tuple[str, int | str]]]:
    """Return the kind of a sheet, the row of its headings as Excel counts, and its columns with their year or role."""
    found = herken(blad)
    assert found is not None
    chosen = [(each.veld, each.jaar or each.rol) for each in found.indeling.kolommen]
    return found.indeling.soort, found.indeling.kop + 1, [(veld, more) if more else veld for veld, more in chosen]


@pytest.mark.parametrize("soort", list(Lijstsoort))
def test_what_the_program_writes_itself_is_recognised_without_a_doubt(soort: Lijstsoort) -> None:
    headings = tuple(veld.kop for veld in VELDEN[soort])
    found = herken(sheet(headings, ("a",) * len(headings), naam=soort.value.capitalize()))
    assert found is not None
    assert found.indeling.soort is soort
    assert [each.veld for each in found.indeling.kolommen] == [veld.naam for veld in VELDEN[soort]]
    assert set(found.herkend.values()) == {AAN_KOP}


def test_two_rows_of_headings_under_merged_groups_are_joined() -> None:
    blad = sheet(
        ("Overzicht wijkraden Noord",),
        (),
        ("Naam", "Contactpersoon", None, None, "Niveau", None, "Subsidie"),
        (None, "naam", "tel", "mail", 2024, "'25", "2025"),
        ("Wijkraad A", "Jan Jansen", "06-12345678", "jan@x.nl", "N2", "niv. 2 (was 3)", "€ 1.250,-"),
        merged=(Vlak(0, 0, 0, 6), Vlak(2, 1, 2, 3), Vlak(2, 4, 2, 5), Vlak(2, 0, 3, 0)),
    )
    assert columns(blad) == (
        Lijstsoort.WIJKORGANEN,
        4,
        [
            "naam",
            ("bestuur", "contactpersoon"),
            ("bestuur_telefoon", "contactpersoon"),
            ("bestuur_email", "contactpersoon"),
            ("niveau", 2024),
            ("niveau", 2025),
            ("subsidie", 2025),
        ],
    )


def test_groups_that_are_not_merged_reach_to_the_next() -> None:
    blad = sheet(("", "Niveau", None, "Subsidie", None), ("Wijkraad", 2024, 2025, 2024, 2025), ("A", 1, 2, 1000, 1500))
    assert columns(blad)[2] == ["naam", ("niveau", 2024), ("niveau", 2025), ("subsidie", 2024), ("subsidie", 2025)]


def test_numbers_and_addresses_beside_a_person_are_that_persons() -> None:
    headings = (
        "Wijkraad",
        "Telefoon",
        "Voorzitter",
        "Tel.",
        "E-mail",
        "Secretaris",
        "Telefoon",
        "Mail",
        "KvK nr.",
        "Niv '24",
    )
    assert columns(sheet(headings, ("A",) + (None,) * 9))[2] == [
        "naam",
        "telefoon",
        ("bestuur", "voorzitter"),
        ("bestuur_telefoon", "voorzitter"),
        ("bestuur_email", "voorzitter"),
        ("bestuur", "secretaris"),
        ("bestuur_telefoon", "secretaris"),
        ("bestuur_email", "secretaris"),
        "kvk",
        ("niveau", 2024),
    ]


def test_role_and_year_in_one_heading() -> None:
    headings = ("Wijkraad", "Tel. voorzitter", "naam penningm.", "Niveau 2024", "Subsidie 2025", "Vz.")
    assert columns(sheet(headings, ("A",) + (None,) * 5))[2] == [
        "naam",
        ("bestuur_telefoon", "voorzitter"),
        ("bestuur", "penningmeester"),
        ("niveau", 2024),
        ("subsidie", 2025),
        ("bestuur", "voorzitter"),
    ]


@pytest.mark.parametrize(
    ("naam", "headings", "row", "soort", "velden"),
    [
        (
            "actielijst",
            ("Nr", "Wat", "Wie", "Wanneer", "Gereed?"),
            (1, "Bellen", "Jan", "1 okt", "ja"),
            Lijstsoort.ACTIES,
            ["", "tekst", "wie", "uiterlijk", "status"],
        ),
        (
            "Contacten 2025",
            ("Datum", "Wijkraad", "Hoe", "Waarover"),
            (date(2025, 1, 1), "A", "tel", "x"),
            Lijstsoort.CONTACT,
            ["datum", "wijkorgaan", "soort", "onderwerp"],
        ),
        (
            "Blad1",
            ("Wijkraad", "Naam", "Functie", "Tel.nr", "Emailadres", "van", "t/m"),
            ("A", "Jan", "vz"),
            Lijstsoort.BESTUUR,
            ["wijkorgaan", "persoon", "rol", "telefoon", "email", "sinds", "tot"],
        ),
        (
            "Wijken",
            ("Stadsdeel", "Wijk", "Inwoners"),
            ("N", "a", 100),
            Lijstsoort.GEBIEDEN,
            ["stadsdeel", "naam", "inwoners"],
        ),
        (
            "Gesprekken",
            ("Wijkorgaan", "Datum gesprek", "Locatie", "Gewenst niveau", "jaar"),
            ("A", None, "x", 2, 2026),
            Lijstsoort.JAARGESPREKKEN,
            ["wijkorgaan", "datum", "plaats", "niveau_gewenst", "jaar"],
        ),
        (
            "Projecten",
            ("Project", "Afdeling", "Wijk", "Start", "Besluit"),
            ("A", "RO", "x"),
            Lijstsoort.TRAJECTEN,
            ["naam", "afdeling", "wijken", "bekend_op", "besluit_op"],
        ),
        (
            "x",
            ("Wijkraad", "Jaar", "Aangevraagt op", "Beschikt", "Zaaknr"),
            ("A", 2025, "1-1-25", 10, "Z1"),
            Lijstsoort.SUBSIDIES,
            ["wijkorgaan", "jaar", "aangevraagd_op", "verleend", "kenmerk"],
        ),
    ],
)
def test_the_kind_and_the_columns_of_a_list(
    naam: str, headings: ROW, row: ROW, soort: Lijstsoort, velden: list[str]
) -> None:
    assert columns(sheet(headings, row, naam=naam)) == (soort, 1, velden)


def test_how_a_column_was_recognised_is_told() -> None:
    found = herken(
        sheet(("Wijkraad", "Rechtsvrom", "?", 2025, ""), ("A", "stichting", "a@b.nl", 2, "NL91ABNA0417164300"))
    )
    assert found is not None
    assert found.herkend == {0: AAN_KOP, 1: "lijkt op “Rechtsvorm”", 2: AAN_INHOUD, 3: AAN_INHOUD, 4: AAN_INHOUD}
    assert [each.veld for each in found.indeling.kolommen] == ["naam", "rechtsvorm", "email", "niveau", "iban"]


def test_years_side_by_side_are_what_their_cells_are() -> None:
    assert columns(sheet(("Wijkraad", 2024, 2025), ("A", 1000, 1500), naam="Subsidies")) == (
        Lijstsoort.SUBSIDIES,
        1,
        ["wijkorgaan", ("verleend", 2024), ("verleend", 2025)],
    )
    assert columns(sheet(("Wijkraad", 2024, 2025), ("A", 1, "N2"), naam="niveaus"))[2][1:] == [
        ("niveau", 2024),
        ("niveau", 2025),
    ]


def test_a_column_whose_cells_cannot_be_what_its_heading_says_is_something_else() -> None:
    headings = ("Actie", "Gedaan")
    assert columns(sheet(headings, ("Bellen", "ja"), naam="acties"))[2] == ["tekst", "status"]
    assert columns(sheet(headings, ("Bellen", date(2025, 1, 1)), naam="acties"))[2] == ["tekst", "afgerond_op"]


@pytest.mark.parametrize(
    "blad",
    [
        sheet(("Uitleg",), ("Vul alles in",), ("Blad", "Wat je er invult"), ("x", "y"), naam="Uitleg"),
        sheet(("Bestuur", "Naam"), ("x", "y"), naam="Toelichting"),
        sheet(("a", "b"), (1, 2)),
        sheet(("Kolom", "Telefoon")),
        sheet(),
        sheet((None, " "), ()),
    ],
)
def test_a_sheet_without_a_list(blad: Blad) -> None:
    assert herken(blad) is None


def test_an_overview_of_the_program_passes_over_what_it_worked_out() -> None:
    headings = ("Naam", "Niveau", "Verleend", "Laatste contact", "Telefoon", "Id")
    blad = sheet(headings, ("A", 2, 1000, date(2025, 1, 1), "053", "a" * 32), naam="Wijkorganen")
    assert columns(blad)[2] == ["naam", "", "", "", "telefoon", "id"]
    assert {"Niveau", "Verleend"} <= BEREKEND[Lijstsoort.WIJKORGANEN]
    budget = sheet(("Naam", "Stadsdeel", "Id"), ("A", "Noord", "b" * 32), naam="Wijkbudget")
    front = sheet(("Wat", "Aantal", "Opmerking"), ("Wijkorganen", 20, "x"), naam="Overzicht")
    assert herken(budget) is None
    assert [found is None for found in herken_lijst(Lijst("x", (front, blad, budget)))] == [True, False, True]
    assert herken_lijst(Lijst("x", (front,)))[0] is not None


def test_columns_that_tell_why_a_row_was_refused_are_passed_over() -> None:
    assert columns(sheet((REDEN, RIJ, "Naam", "E-mail"), ("omdat", 3, "A", "b@c.nl")))[2] == ["", "", "naam", "email"]


def test_a_shape_is_remembered() -> None:
    blad = sheet(("x",), ("Wijkraad", "Kolom 7"), ("A", "b"))
    kolommen = (Kolomkeuze(0, "naam"), Kolomkeuze(1, "website"))
    kept = Leeswijze(id="1", vorm=vorm(blad, 1), soort=Lijstsoort.WIJKORGANEN, kolommen=kolommen)
    found = herken(blad, [kept])
    assert found is not None
    assert (found.indeling.kop, found.indeling.kolommen) == (1, kolommen)
    assert found.herkend == {0: ONTHOUDEN, 1: ONTHOUDEN}
    longer = sheet(("Peildatum",), (), ("Wijkraad ", "KOLOM 7"), ("C", "d"))
    assert vorm(longer, 2) == kept.vorm
    assert vorm(sheet(("Wijkraad", "Kolom 8")), 0) != kept.vorm


def test_a_choice_of_the_user_is_followed() -> None:
    blad = sheet(("Wijkraad", "Tel"), ("Wijkorgaan", "Niveau"), ("A", 2))
    found = met_soort(blad, Lijstsoort.NIVEAUS, 1)
    assert [each.veld for each in found.indeling.kolommen] == ["wijkorgaan", "niveau"]
    assert (found.indeling.kop, found.indeling.soort) == (1, Lijstsoort.NIVEAUS)
    changed = met_kolom(found.indeling, Kolomkeuze(1, "motivering"))
    assert [each.veld for each in changed.kolommen] == ["wijkorgaan", "motivering"]
    assert met_soort(blad, Lijstsoort.NIVEAUS, -1).indeling.data == 0


def test_sheets_of_one_shape_are_stadsdelen() -> None:
    def bodies(naam: str) -> Blad:
        return sheet(("Wijkraad", "Niveau"), ("A", 2), naam=naam)

    def beyond(*names: str, known: tuple[str, ...] = ()) -> list[str]:
        found = herken_lijst(Lijst("x", tuple(map(bodies, names))), stadsdelen=known)
        return [one.herkend.get(2, "") for one in found if one]

    assert beyond("Noord", "Zuid") == [AAN_BLAD, AAN_BLAD]
    assert beyond("Noord") == [""]
    assert beyond("Stadsdeel Noord", known=("Noord",)) == [AAN_BLAD]
    assert beyond("Blad1", "Blad2") == ["", ""]
    assert beyond("2024", "2025") == ["", ""]
    whole = Lijst("x", tuple(sheet(("Wijkraad", "Stadsdeel"), ("A", "B"), naam=naam) for naam in ("Noord", "Zuid")))
    assert all(one and len(one.indeling.kolommen) == 2 for one in herken_lijst(whole))


def test_a_hostile_sheet_is_no_burden() -> None:
    began = process_time()
    herken(sheet(*((("Wijkraad Tel " * 200,) * 100),) * 30))
    herken(sheet(*(("Wijkraad", *(f"Tel {at} {column}" for column in range(60))) for at in range(40))))
    herken(sheet(("Wijkraad", *("Tel",) * 300), *(("(" * 30_000,) * 300,) * 20))
    assert process_time() - began < 4


@pytest.mark.parametrize(
    ("kop", "soort", "veld", "jaar"),
    [
        ("NIV_26", Lijstsoort.WIJKORGANEN, "niveau", 2026),
        ("Niveau 26", Lijstsoort.WIJKORGANEN, "niveau", 2026),
        ("Niveau 3", Lijstsoort.WIJKORGANEN, "niveau", None),
        ("Wat is afgesproken", Lijstsoort.ACTIES, "tekst", None),
        ("Voor wanneer", Lijstsoort.ACTIES, "uiterlijk", None),
    ],
)
def test_a_heading_is_understood_as_people_write_it(kop: str, soort: Lijstsoort, veld: str, jaar: int | None) -> None:
    first = betekenis(kop, soort)[0]
    assert (first.veld.naam, first.jaar) == (veld, jaar)


def test_a_list_on_its_side_is_known_as_one() -> None:
    rows: tuple[ROW, ...] = (
        ("Naam", "Wijkraad Noord", "Wijkraad Zuid", "Dorpsraad"),
        ("E-mail", "n@n.example", "z@z.example", None),
        ("Telefoon", "053 1234567", None, None),
        ("Voorzitter", "Jan", "Piet", "Els"),
    )
    assert ligt_op_zijn_kant(sheet(*rows))
    assert not ligt_op_zijn_kant(sheet(*zip(*rows, strict=True)))
    assert not ligt_op_zijn_kant(sheet(("Lees mij",), (), ("Naam",)))
