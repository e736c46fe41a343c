from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkregie.domain.datums import format_dag_jaar, format_datum, format_datum_kort, format_datum_tekst
from wijkregie.domain.snelmomenten import Vondst, find_dagen, find_tijden

TODAY = date(2026, 9, 24)
"""A Thursday."""

ASKED = "Welke dag bedoel je?"


def read(found: list[Vondst], regel: str) -> list[tuple[str, list[object], str]]:
    return [(regel[one.van : one.tot], [keus.waarde for keus in one.keuzes], one.vraag) for one in found]


@pytest.mark.parametrize(
    ("regel", "words", "day"),
    [
        ("bel vandaag", "vandaag", date(2026, 9, 24)),
        ("bel vanmiddag", "vanmiddag", date(2026, 9, 24)),
        ("bel morgen terug", "morgen", date(2026, 9, 25)),
        ("bel Morgenochtend", "Morgenochtend", date(2026, 9, 25)),
        ("overmorgen", "overmorgen", date(2026, 9, 26)),
        ("bel di over verkeer", "di", date(2026, 9, 29)),
        ("uiterlijk vr klaar", "uiterlijk vr", date(2026, 9, 25)),
        ("bel op zo", "op zo", date(2026, 9, 27)),
        ("zo 14:00 koffie", "zo", date(2026, 9, 27)),
        ("volgende week di", "volgende week di", date(2026, 9, 29)),
        ("di volgende week", "di volgende week", date(2026, 9, 29)),
        ("volgende ma", "volgende ma", date(2026, 9, 28)),
        ("aanstaande wo", "aanstaande wo", date(2026, 9, 30)),
        ("deze vrijdag", "deze vrijdag", date(2026, 9, 25)),
        ("voor 1-10", "voor 1-10", date(2026, 10, 1)),
        ("1-10-26", "1-10-26", date(2026, 10, 1)),
        ("1.10.2026", "1.10.2026", date(2026, 10, 1)),
        ("2026-10-01", "2026-10-01", date(2026, 10, 1)),
        ("1 okt", "1 okt", date(2026, 10, 1)),
        ("do 1 okt 14:00", "do 1 okt", date(2026, 10, 1)),
        ("1 oktober 2026", "1 oktober 2026", date(2026, 10, 1)),
        ("3 jan", "3 jan", date(2027, 1, 3)),
        ("+2w", "+2w", date(2026, 10, 8)),
        ("over 2 weken", "over 2 weken", date(2026, 10, 8)),
        ("binnen drie dagen", "binnen drie dagen", date(2026, 9, 27)),
        ("over een maand", "over een maand", date(2026, 10, 24)),
        ("over 5 maanden", "over 5 maanden", date(2027, 2, 24)),
        ("over een half jaar", "over een half jaar", date(2027, 3, 24)),
        ("over 2 jaar", "over 2 jaar", date(2028, 9, 24)),
        ("bellen 5-12", "5-12", date(2026, 12, 5)),
        ("bel op 5-12 terug", "op 5-12", date(2026, 12, 5)),
        ("za 5-12 opruimen", "za 5-12", date(2026, 12, 5)),
        ("5-12 om 10:00 bellen", "5-12", date(2026, 12, 5)),
        ("15-11 bellen", "15-11", date(2026, 11, 15)),
        ("29-2-28 bellen", "29-2-28", date(2028, 2, 29)),
        ("BEL WO", "WO", date(2026, 9, 30)),
        ("eind van de maand", "eind van de maand", date(2026, 9, 30)),
        ("eind volgende maand", "eind volgende maand", date(2026, 10, 31)),
        ("eind februari", "eind februari", date(2027, 2, 28)),
        ("eind september", "eind september", date(2026, 9, 30)),
    ],
)
def test_a_day_to_come(regel: str, words: str, day: date) -> None:
    assert read(find_dagen(regel, TODAY), regel) == [(words, [day], "")]


@pytest.mark.parametrize(
    ("regel", "day"),
    [
        ("gisteren", date(2026, 9, 23)),
        ("gisteravond", date(2026, 9, 23)),
        ("di", date(2026, 9, 22)),
        ("vorige week di", date(2026, 9, 15)),
        ("afgelopen ma", date(2026, 9, 21)),
        ("afgelopen do", date(2026, 9, 17)),
        ("1 sep", date(2026, 9, 1)),
        ("1 okt 2025", date(2025, 10, 1)),
        ("2 dagen geleden", date(2026, 9, 22)),
        ("-3d", date(2026, 9, 21)),
    ],
)
def test_a_day_that_has_been(regel: str, day: date) -> None:
    assert read(find_dagen(regel, TODAY, geweest=True), regel) == [(regel, [day], "")]


@pytest.mark.parametrize(
    ("regel", "days", "vraag"),
    [
        ("do", [date(2026, 9, 24), date(2026, 10, 1)], ASKED),
        ("3/4", [date(2027, 4, 3)], "Is 3/4 een dag?"),
        ("12.10", [date(2026, 10, 12)], "Is 12.10 een dag?"),
        ("10-12", [date(2026, 12, 10)], "Is 10-12 een dag?"),
        ("voor 10-12", [date(2026, 12, 10)], "Is 10-12 een dag?"),
        ("31 februari", [date(2027, 2, 28), date(2027, 3, 1)], f"31 februari bestaat niet. {ASKED}"),
        ("30 feb", [date(2027, 2, 28), date(2027, 3, 1)], f"30 feb bestaat niet. {ASKED}"),
        ("2026-02-31", [], f"2026-02-31 bestaat niet. {ASKED}"),
        ("31-4", [date(2027, 4, 30), date(2027, 5, 1)], f"31-4 bestaat niet. {ASKED}"),
        ("0 mei", [date(2027, 5, 31), date(2027, 6, 1)], f"0 mei bestaat niet. {ASKED}"),
        ("1-10-2300", [], f"1-10-2300 kan niet. {ASKED}"),
        ("gisteren", [date(2026, 9, 23), TODAY], f"Gisteren is al geweest. {ASKED}"),
        ("di 1 okt", [date(2026, 10, 1), date(2026, 9, 29)], f"1 oktober is een donderdag. {ASKED}"),
        ("deze week", [date(2026, 9, 24), date(2026, 9, 25)], ASKED),
    ],
)
def test_what_can_mean_more_or_nothing_is_asked(regel: str, days: list[date], vraag: str) -> None:
    after = " uitnodigen" if "10-12" in regel else ""
    assert read(find_dagen(regel + after, TODAY), regel) == [(regel, days, vraag)]


@pytest.mark.parametrize("before", ["Esweg", "langs de A12", "tussen"])
def test_two_numbers_may_be_of_houses_or_of_a_road(before: str) -> None:
    regel = f"{before} 10-12"
    assert read(find_dagen(regel, TODAY), regel) == [("10-12", [date(2026, 12, 10)], "Is 10-12 een dag?")]


def test_a_contact_of_long_ago_is_asked_unless_its_year_was_typed() -> None:
    (found,) = find_dagen("1 okt", TODAY, geweest=True)
    assert (found.keuzes[0].waarde, found.vraag) == (date(2025, 10, 1), f"Dat is lang geleden. {ASKED}")


def test_volgende_di_is_asked_where_two_are_meant_by_it() -> None:
    monday = date(2026, 9, 21)
    assert read(find_dagen("volgende di", monday), "volgende di")[0][1:] == (
        [date(2026, 9, 22), date(2026, 9, 29)],
        ASKED,
    )


@pytest.mark.parametrize(("regel", "days"), [("morgen", 2), ("1-10-2027", 2), ("29 feb 2028", 2)])
def test_a_contact_is_never_in_the_future(regel: str, days: int) -> None:
    (found,) = find_dagen(regel, TODAY, geweest=True)
    assert found.vraag == f"Een contact is al geweest. {ASKED}"
    assert [keus.waarde for keus in found.keuzes] == [TODAY, TODAY - timedelta(days=1)]


def test_the_29th_of_february_is_not_moved_to_a_year_without_one() -> None:
    (found,) = find_dagen("29 feb", date(2028, 1, 10), geweest=True)
    assert found.vraag.startswith("Een contact is al geweest")


@pytest.mark.parametrize(
    "regel",
    [
        "zo snel mogelijk",
        "50-50",
        "13/30",
        "€ 12.50",
        "v1.2",
        "A1-10",
        "jan bellen",
        "3 tafels",
        "mei",
        "dies",
        "12:30",
        "elke maandag",
        "Iedere di",
        "om de week ma",
        "eerste maandag van de maand",
        "2e di",
        "10-12 personen",
        "voor 10-12 mensen",
        "10-12 uur",
        "art. 4.12",
        "versie 2.10",
        "boek over WO II",
        "het DO van de Esweg",
    ],
)
def test_what_is_no_day(regel: str) -> None:
    assert find_dagen(regel, TODAY) == []


@pytest.mark.parametrize(
    ("regel", "words", "tijd"),
    [
        ("bel 14:00", "14:00", "14:00"),
        ("bel om 9.30 uur", "om 9.30 uur", "09:30"),
        ("20u30", "20u30", "20:30"),
        ("om 14 uur", "om 14 uur", "14:00"),
        ("om tien uur", "om tien uur", "10:00"),
        ("16 uur", "16 uur", "16:00"),
        ("14.30", "14.30", "14:30"),
    ],
)
def test_a_time(regel: str, words: str, tijd: str) -> None:
    assert read(find_tijden(regel), regel) == [(words, [tijd], "")]


@pytest.mark.parametrize(
    ("regel", "tijden", "vraag"),
    [
        ("25:00", [], "25:00 is geen tijd. Hoe laat bedoel je?"),
        ("om 14:75", [], "14:75 is geen tijd. Hoe laat bedoel je?"),
        ("om 2 uur", ["14:00", "02:00"], "Ochtend of middag?"),
        ("om half 8 uur", ["19:30", "07:30"], "Ochtend of middag?"),
        ("half acht", ["19:30", "07:30"], "Ochtend of middag?"),
        ("kwart over 3", ["15:15", "03:15"], "Ochtend of middag?"),
        ("om Kwart voor twaalf", ["23:45", "11:45"], "Ochtend of middag?"),
        ("om tien over 9 uur", ["21:10", "09:10"], "Ochtend of middag?"),
        ("tien voor half vier", ["15:20", "03:20"], "Ochtend of middag?"),
        ("kwart voor 15", ["14:45"], ""),
    ],
)
def test_a_time_that_is_asked(regel: str, tijden: list[str], vraag: str) -> None:
    assert read(find_tijden(regel), regel) == [(regel, tijden, vraag)]


@pytest.mark.parametrize(
    "regel",
    [
        "over 2 uur",
        "tussen 9 en 10 uur",
        "9 tot 10 uur",
        "1.99",
        "1:2",
        "14:000",
        "halfweg",
        "tien over drie",
        "half 25",
        "kwart over 3 weken",
        "14.30 euro",
        "Awb 4:57",
    ],
)
def test_what_is_no_time(regel: str) -> None:
    assert find_tijden(regel) == []


@given(st.dates(date(2026, 9, 25), date(2199, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    for written in (format_datum(day), format_datum_tekst(day), format_dag_jaar(day), day.isoformat()):
        assert read(find_dagen(f"bel {written} terug", TODAY), f"bel {written} terug") == [(written, [day], "")]
    if day < TODAY + timedelta(days=180):
        short = format_datum_kort(day)
        assert read(find_dagen(short, TODAY), short) == [(short, [day], "")]
