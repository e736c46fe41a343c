"""What a row about a subsidie becomes: its stappen, under the rules that hold for them in the window too."""

from datetime import date
from typing import Any

import pytest

from tests.usecases.inlezen.lists import Sheet, lots, read, told
from tests.usecases.kit import JAAR, body_named, holdings
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.voorstellen import Lot
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.subsidietermijnen import termijnen
from wijkregie.store.queries.values import values
from wijkregie.usecases import regelingen, subsidies
from wijkregie.usecases.session import Session

SUBSIDIES = Lijstsoort.SUBSIDIES
ALLES = (
    "wijkorgaan, jaar, kenmerk, gevraagd, aangevraagd_op, verleend, besluit_op, betaald, betaald_op, "
    "verantwoord_op, vastgesteld, vastgesteld_op"
)


def kept(session: Session, naam: str, jaar: int) -> tuple[Subsidie, list[tuple[Any, ...]]]:
    """Return a subsidie and its steps by day: kind, day and amount."""
    with session.read() as connection:
        (found,) = values(connection, Subsidie, wijkorgaan_id=body_named(session, naam).id, jaar=jaar)
        stappen = values(connection, Subsidiestap, subsidie_id=found.id)
    ordered = sorted(stappen, key=lambda stap: (stap.datum, list(Stapsoort).index(stap.soort)))
    return found, [(stap.soort.value, stap.datum, stap.bedrag) for stap in ordered]


def test_the_days_and_amounts_of_a_row_become_stappen(town: Session) -> None:
    row = (
        *("De Weerd", 2025, "Z-1", 1500, "28-9-2024", 1250, "12-11-2024", None, "1-12-2024"),
        *("1-3-2026", 1250, "1-5-2026"),
    )
    sheet = Sheet(SUBSIDIES, ALLES, row)
    (regel,) = read(town, sheet).regels
    assert (regel.lot, regel.redenen) == (Lot.NIEUW, ())
    found, stappen = kept(town, "Buurtkring De Weerd", 2025)
    assert found.kenmerk == "Z-1"
    assert stappen == [
        ("aanvraag ontvangen", date(2024, 9, 28), 150_000),
        ("gedeeltelijk verleend", date(2024, 11, 12), 125_000),
        ("betaald", date(2024, 12, 1), 125_000),
        ("verantwoording ontvangen", date(2026, 3, 1), None),
        ("vastgesteld", date(2026, 5, 1), 125_000),
    ]
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_amounts_of_years_beside_each_other_are_said_to_have_no_day(town: Session) -> None:
    sheet = Sheet(
        SUBSIDIES, "wijkorgaan, verleend 2024, verleend 2025, toelichting", ("De Weerd", 900, "nihil", "Stopt.")
    )
    (regel,) = read(town, sheet).regels
    assert regel.lot is Lot.NIEUW
    assert [said.reden for said in regel.opmerkingen] == [
        "“nihil” is gelezen als €\N{NO-BREAK SPACE}0.",
        "“De Weerd” is gelezen als Buurtkring De Weerd.",
        "De dag van “aanvraag ontvangen” is niet bekend. Gelezen als 1 januari 2024.",
        "De dag van “verleend” is niet bekend. Gelezen als 1 januari 2024.",
        "Een bedrag van € 0 is gelezen als: dit jaar niets.",
    ]
    assert kept(town, "Buurtkring De Weerd", 2024)[1] == [
        ("aanvraag ontvangen", date(2024, 1, 1), None),
        ("verleend", date(2024, 1, 1), 90_000),
    ]
    found, stappen = kept(town, "Buurtkring De Weerd", 2025)
    assert (found.toelichting, stappen) == ("Stopt.", [])
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_an_unknown_day_of_an_aanvraag_was_in_time(town: Session) -> None:
    with town.read() as connection:
        (regeling,) = values(connection, Regeling, jaar=JAAR - 1)
    regelingen.change_regeling(town, regeling.id, aanvraag_uiterlijk=date(2025, 9, 30), reden="Zo besloten.")
    read(town, Sheet(SUBSIDIES, "wijkorgaan, jaar, verleend, besluit_op", ("De Weerd", JAAR - 1, 900, "1-12-2025")))
    assert kept(town, "Buurtkring De Weerd", JAAR - 1)[1] == [
        ("aanvraag ontvangen", date(2025, 9, 30), None),
        ("verleend", date(2025, 12, 1), 90_000),
    ]


def test_a_kept_subsidie_goes_on(town: Session) -> None:
    sheet = Sheet(
        SUBSIDIES,
        "wijkorgaan, jaar, gevraagd, verleend, besluit_op",
        ("Wijkraad Esweg", JAAR - 1, 3000, 3000, "1-11-2025"),
    )
    (regel,) = read(town, sheet).regels
    assert (regel.lot, told(regel)) == (
        Lot.GEWIJZIGD,
        ["Nieuw: stap: leeg → verleend, 1 november 2025, €\N{NO-BREAK SPACE}3.000"],
    )
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_a_day_or_amount_that_is_otherwise_is_corrected_and_says_why(town: Session) -> None:
    sheet = Sheet(
        SUBSIDIES, "wijkorgaan, jaar, gevraagd, aangevraagd_op", ("Wijkraad Esweg", JAAR - 1, 2500, "21-9-2025")
    )
    assert lots(read(town, sheet)) == [Lot.GEWIJZIGD]
    found, stappen = kept(town, "Wijkraad Esweg", JAAR - 1)
    assert stappen == [("aanvraag ontvangen", date(2025, 9, 21), 250_000)]
    assert found.correctie_reden == "Gewijzigd bij het inlezen van een lijst."
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_amounts_of_past_years_are_not_late(town: Session) -> None:
    read(town, Sheet(SUBSIDIES, "wijkorgaan, verleend 2024, verleend 2025", ("De Weerd", 900, 950)))
    for jaar in (2024, 2025):
        found, _ = kept(town, "Buurtkring De Weerd", jaar)
        found_terms = termijnen(subsidies.subsidie(town, found.id).stappen, None, town.today)
        assert [one.soort for one in found_terms if one.voldaan_op is None] == []


def test_a_day_that_comes_later_takes_the_place_of_a_guessed_one(town: Session) -> None:
    fields = "wijkorgaan, jaar, verleend, besluit_op"
    read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 900, None)))
    read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 900, "12-2-2025")))
    found, stappen = kept(town, "Buurtkring De Weerd", 2025)
    assert stappen[-1] == ("verleend", date(2025, 2, 12), 90_000)
    with town.read() as connection:
        said = {stap.soort: stap.toelichting for stap in values(connection, Subsidiestap, subsidie_id=found.id)}
    assert said[Stapsoort.VERLEEND] == ""
    assert not next(stap for stap in subsidies.subsidie(town, found.id).stappen if stap.toelichting == "").dag_onbekend
    assert said[Stapsoort.AANVRAAG_ONTVANGEN] == "De dag is niet bekend: overgenomen uit een lijst."


@pytest.mark.parametrize(
    ("fields", "row", "reason"),
    [
        ("jaar, verleend, besluit_op, betaald", (2025, 100, "1-2-2025", 200), "100"),
        ("jaar, verleend, besluit_op, vastgesteld", (2025, 100, "1-2-2025", 200), "verleend"),
        ("jaar, verleend, besluit_op", (2025, 100, "1-2-2027"), "nog komen"),
        ("jaar, betaald", (2025, 100), "besluit dat geld geeft"),
        ("jaar, toeslag", (2025, 100), "toeslag"),
        ("gevraagd", (100,), "Jaar"),
    ],
)
def test_what_the_law_or_the_regeling_forbids_is_refused_with_its_sentence(
    town: Session, fields: str, row: tuple[Any, ...], reason: str
) -> None:
    """Awb 4:46: what is settled is no more than what was granted; Awb 4:86: what is paid rests on a decision."""
    before = holdings(town)
    (regel,) = read(town, Sheet(SUBSIDIES, f"wijkorgaan, {fields}", ("De Weerd", *row))).regels
    assert regel.lot is Lot.GEWEIGERD
    assert reason in regel.redenen[0].reden
    assert holdings(town) == before


def test_an_amount_of_several_stappen_is_not_changed_by_a_list(town: Session) -> None:
    fields = "wijkorgaan, jaar, verleend, besluit_op, betaald, betaald_op"
    read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 1000, "1-2-2025", 400, "1-3-2025")))
    found, _ = kept(town, "Buurtkring De Weerd", 2025)
    subsidies.add_stap(town, found.id, Stapsoort.BETAALD, date(2025, 4, 1), bedrag=60_000)
    assert lots(read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 1000, "1-2-2025", 1000, "1-4-2025")))) == [
        Lot.GELIJK
    ]
    (regel,) = read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 1000, "1-2-2025", 900, None))).regels
    assert regel.redenen[0].reden.startswith(
        "Dit bedrag (€\N{NO-BREAK SPACE}1.000) of deze dag volgt uit meer stappen."
    )


def test_less_settled_than_granted_asks_for_its_ground_afterwards(town: Session) -> None:
    """Awb 4:46 lid 2: what is settled lower rests on a ground, for which a list has no column."""
    fields = "wijkorgaan, jaar, verleend, besluit_op, vastgesteld, vastgesteld_op"
    (regel,) = read(town, Sheet(SUBSIDIES, fields, ("De Weerd", 2025, 1000, "1-2-2025", 800, "1-3-2026"))).regels
    assert any("welke grond" in said.reden for said in regel.opmerkingen)
    assert kept(town, "Buurtkring De Weerd", 2025)[1][-1] == ("vastgesteld", date(2026, 3, 1), 80_000)


def test_the_subsidie_on_a_wide_list_of_wijkorganen(town: Session) -> None:
    sheet = Sheet(
        Lijstsoort.WIJKORGANEN, "naam, subsidie 2024, subsidie 2025", ("Buurtkring De Weerd", "€ 900,-", "n.v.t.")
    )
    assert lots(read(town, sheet)) == [Lot.GEWIJZIGD]
    assert kept(town, "Buurtkring De Weerd", 2024)[1][-1] == ("verleend", date(2024, 1, 1), 90_000)
    assert lots(read(town, sheet)) == [Lot.GELIJK]


def test_two_rows_that_differ_are_a_doubt_also_when_one_says_what_is_kept(town: Session) -> None:
    one = ("De Weerd", 2025, 1000)
    read(town, Sheet(SUBSIDIES, "wijkorgaan, jaar, verleend", one))
    both = Sheet(SUBSIDIES, "wijkorgaan, jaar, verleend", one, ("De Weerd", 2025, 2000))
    assert lots(read(town, both)) == [Lot.GELIJK, Lot.TWIJFEL]
    assert lots(read(town, both)) == [Lot.GELIJK, Lot.TWIJFEL]


def test_a_day_that_was_not_known_gives_way_to_the_days_that_are_told_later(town: Session) -> None:
    bedragen = Sheet(Lijstsoort.WIJKORGANEN, "naam, subsidie 2025", ("Buurtkring De Weerd", 1000))
    dagen = Sheet(SUBSIDIES, "wijkorgaan, jaar, verleend, besluit_op", ("De Weerd", 2025, 1000, "1-12-2024"))
    assert lots(read(town, bedragen, dagen)) == [Lot.GEWIJZIGD, Lot.GEWIJZIGD]
    assert kept(town, "Buurtkring De Weerd", 2025)[1] == [
        ("aanvraag ontvangen", date(2024, 12, 1), None),
        ("verleend", date(2024, 12, 1), 100_000),
    ]
    assert lots(read(town, bedragen, dagen)) == [Lot.GELIJK, Lot.GELIJK]


def test_the_id_of_a_subsidie_of_another_year_or_body_is_refused(town: Session) -> None:
    read(town, Sheet(SUBSIDIES, "wijkorgaan, jaar, verleend", ("De Weerd", 2025, 1000)))
    found, _ = kept(town, "Buurtkring De Weerd", 2025)
    fields, esweg = "id, wijkorgaan, wijkorgaan_id, jaar, verleend", body_named(town, "Wijkraad Esweg")
    weerd = "Buurtkring De Weerd"
    rows = (
        (found.id, weerd, found.wijkorgaan_id, 2024, 1000),
        (found.id, esweg.naam, esweg.id, 2025, 1000),
        (found.id, esweg.naam, found.wijkorgaan_id, 2025, 1000),
        (found.id, "Een oude naam", found.wijkorgaan_id, 2025, 1000),
    )
    refused = read(town, Sheet(SUBSIDIES, fields, *rows)).regels
    assert [regel.lot for regel in refused] == [*[Lot.GEWEIGERD] * 3, Lot.GELIJK]
    assert [regel.redenen[0].kolom for regel in refused[:3]] == [3, 1, 1]
    assert [regel.redenen[0].reden.partition(". ")[0] for regel in refused[:3]] == [
        "Het vaste nummer in deze regel hoort bij 2025",
        f"Het vaste nummer in deze regel hoort bij {weerd}",
        f"Het vaste nummer in deze regel hoort bij {weerd}",
    ]
