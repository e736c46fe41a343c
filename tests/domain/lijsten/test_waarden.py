"""What one cell of a Dutch list means; today is Thursday 24 September 2026."""

from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.kit import TODAY
from wijkregie.domain.acties import Actiestatus
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.datums import DAGEN, MAANDEN, MAANDEN_KORT
from wijkregie.domain.geld import GROOTSTE_BEDRAG, format_bedrag, format_bedrag_kort
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.begrepen import Begrepen, als_tekst, bijna
from wijkregie.domain.lijsten.bladen import Cel, Formule
from wijkregie.domain.lijsten.dagwaarden import Periode, dag_achter
from wijkregie.domain.lijsten.soorten import Veld, Waardesoort
from wijkregie.domain.lijsten.velden import VELDEN, veld
from wijkregie.domain.lijsten.waarden import begrijp, zelfde
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijkorganen import Rechtsvorm, Wijkorgaansoort, Wijkorgaanstatus


def read(cel: Cel, soort: Waardesoort, keuzes: type[StrEnum] | None = None, einde: bool = False) -> Begrepen:
    return begrijp(cel, Veld(naam="veld", kop="Veld", soort=soort, keuzes=keuzes, einde=einde), TODAY)


@pytest.mark.parametrize(
    ("cel", "day"),
    [
        (date(2025, 10, 1), date(2025, 10, 1)),
        (datetime(2025, 10, 1, 19, 30), date(2025, 10, 1)),
        ("2025-10-01", date(2025, 10, 1)),
        ("2025-10-01T19:30:00", date(2025, 10, 1)),
        ("2025-10-01 00:00:00", date(2025, 10, 1)),
        ("1-10-2025 19:30", date(2025, 10, 1)),
        ("1 oktober 2025 om 20.00 uur", date(2025, 10, 1)),
        ("1 okt. '25", date(2025, 10, 1)),
        ("1 okt. 2025", date(2025, 10, 1)),
        ("1.okt.2025", date(2025, 10, 1)),
        ("01.10.2025", date(2025, 10, 1)),
        ("1/10/25", date(2025, 10, 1)),
        ("1 - 10 - 2025", date(2025, 10, 1)),
        ("1-10-'25", date(2025, 10, 1)),
        ("1e oktober 2025", date(2025, 10, 1)),
        ("wo 1 oktober 2025", date(2025, 10, 1)),
        ("woensdag, 1-10-2025.", date(2025, 10, 1)),
        ("per 1-1-24", date(2024, 1, 1)),
        ("d.d. 1 febr. 2024", date(2024, 2, 1)),
        ("12-3-87", date(1987, 3, 12)),
        ("29 februari 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read_in_every_habit(cel: Cel, day: date) -> None:
    assert read(cel, Waardesoort.DATUM) == Begrepen(day)


@pytest.mark.parametrize(
    ("cel", "day", "last"),
    [
        (45931, date(2025, 10, 1), None),
        (Decimal("45931.75"), date(2025, 10, 1), None),
        (20251001, date(2025, 10, 1), None),
        ("01102025", date(2025, 10, 1), None),
        ("okt 2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("10-2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("2025-10", date(2025, 10, 1), date(2025, 10, 31)),
        ("dec '25", date(2025, 12, 1), date(2025, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        (2024, date(2024, 1, 1), date(2024, 12, 31)),
        ("begin 2024", date(2024, 1, 1), None),
        ("medio 2024", date(2024, 7, 2), None),
        ("eind mei 2024", date(2024, 5, 31), None),
        ("Q2 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("3e kwartaal 2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("week 12 2025", date(2025, 3, 17), date(2025, 3, 23)),
        ("vóór 1/11", date(2026, 11, 1), None),
        ("1 okt", date(2026, 10, 1), None),
        ("eind november", date(2026, 11, 30), None),
        ("november", date(2026, 11, 1), date(2026, 11, 30)),
        ("45931", date(2025, 10, 1), None),
        ("ca. 1 mei 2025", date(2025, 5, 1), None),
        ("1 ocktober 2025", date(2025, 10, 1), None),
        ("1-10-2025 (bezoek)", date(2025, 10, 1), None),
        ("± 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("sinds 1-10-2025", date(2025, 10, 1), None),
    ],
)
def test_a_day_that_is_guessed_is_said(cel: Cel, day: date, last: date | None) -> None:
    first, end = read(cel, Waardesoort.DATUM), read(cel, Waardesoort.DATUM, einde=True)
    assert first.waarde == day
    assert end.waarde == (last or day)
    assert first.opmerking.startswith("“")
    assert "gelezen als" in first.opmerking


@pytest.mark.parametrize(
    "cel",
    [
        "31 februari 2025",
        "voorjaar 2024",
        "31-2-2025",
        "morgen",
        "vr",
        "+2w",
        "binnenkort",
        "1-10-2025 en 3-11-2025",
        "10/25/2025",
        "week 60 2025",
        "99999999",
        "13-2025",
        "1",
        19,
        99999,
        -45931,
        Decimal("NaN"),
        Decimal("1E+99999"),
        True,
        time(19, 30),
        "x" * 300,
        date(1600, 1, 1),
        "20251399",
        "0000",
        "week 1 0000",
        "0-0-2025",
        "begin",
        "(",
    ],
)
def test_what_is_no_day_is_refused_with_advice(cel: Cel) -> None:
    got = read(cel, Waardesoort.DATUM)
    assert got.waarde is None
    assert "1-10-2026" in got.reden


@pytest.mark.parametrize("soort", list(Waardesoort))
@pytest.mark.parametrize("cel", [None, "", "  ", "-", "–", "?", "n.v.t.", "nvt", "N.v.t", "\n", "\N{NO-BREAK SPACE}"])
def test_a_sign_for_nothing_is_empty(cel: Cel, soort: Waardesoort) -> None:
    if soort is not Waardesoort.ID:
        assert read(cel, soort, Actiestatus) == Begrepen()


def test_what_is_not_known_yet_is_empty_and_said() -> None:
    assert read("z.s.m.", Waardesoort.DATUM) == Begrepen(None, "“z.s.m.” is geen dag en is niet gelezen.")
    assert "nog niet ingevuld" in read("p.m.", Waardesoort.DATUM).opmerking
    assert read("onbekend", Waardesoort.NAAM).waarde is None
    assert read("onbekend", Waardesoort.KEUZE, Rechtsvorm).waarde is Rechtsvorm.ONBEKEND
    assert read("geen", Waardesoort.KEUZE, Rechtsvorm).waarde is Rechtsvorm.GEEN
    assert "fout van Excel" in read("#N/B", Waardesoort.BEDRAG).opmerking
    assert read("onbekend", Waardesoort.LANG).waarde == "onbekend"


@pytest.mark.parametrize(
    ("cel", "cents"),
    [
        ("€ 1.250,-", 125_000),
        ("1250", 125_000),
        (1250, 125_000),
        ("1.250", 125_000),
        ("1.250,50", 125_050),
        ("1250.50", 125_050),
        ("1250.5", 125_050),
        ("1,250.50", 125_050),
        ("1250,5", 125_050),
        ("€1250.-", 125_000),
        ("1.250,--", 125_000),
        ("EUR 1 250", 125_000),
        ("1250 euro", 125_000),
        (Decimal("1250.5"), 125_050),
        (0, 0),
    ],
)
def test_an_amount_is_read_in_every_habit(cel: Cel, cents: int) -> None:
    assert read(cel, Waardesoort.BEDRAG) == Begrepen(cents)


@pytest.mark.parametrize(
    ("cel", "cents"),
    [
        ("ca. 1500", 150_000),
        ("± € 1.500", 150_000),
        ("gratis", 0),
        ("nihil", 0),
        ("1,250", 125_000),
        ("500 (2e termijn)", 50_000),
        (Decimal("33.3333"), 3333),
    ],
)
def test_an_amount_that_is_odd_but_clear_is_said(cel: Cel, cents: int) -> None:
    got = read(cel, Waardesoort.BEDRAG)
    assert (got.waarde, "gelezen als €" in got.opmerking) == (cents, True)


@pytest.mark.parametrize(
    ("cel", "reason"),
    [
        ("2,5k", "geen bedrag"),
        ("veel", "geen bedrag"),
        ("1.25.0", "geen bedrag"),
        (date(2025, 1, 1), "geen bedrag"),
        (True, "geen bedrag"),
        ("x" * 500, "geen bedrag"),
        (Decimal("Infinity"), "geen bedrag"),
        (-50, "lager dan nul"),
        ("-50", "lager dan nul"),
        ("€ -50,00", "lager dan nul"),
        ("(50)", "lager dan nul"),
        ("50-", "lager dan nul"),
        ("-50.25", "lager dan nul"),
        (10**15, "te groot"),
        ("9" * 30, "te groot"),
    ],
)
def test_what_is_no_amount_is_refused(cel: Cel, reason: str) -> None:
    got = read(cel, Waardesoort.BEDRAG)
    assert got.waarde is None
    assert reason in got.reden


@pytest.mark.parametrize(
    ("cel", "niveau", "said"),
    [
        (2, 2, False),
        ("2", 2, False),
        ("N2", 2, False),
        ("niveau 2", 2, False),
        ("niv.2", 2, False),
        ("II", 2, False),
        ("uitvoerend", 2, False),
        ("2 - uitvoerend", 2, False),
        ("Basis", 1, False),
        ("beleid", 3, False),
        ("Niveau 3 (beleidsvormend)", 3, True),
        ("niv. 2 (was 3)", 2, True),
        ("2, was 3", 2, True),
        ("van 3 naar 2", 2, True),
        ("3 -> 2", 2, True),
        ("2?", 2, True),
        ("beleidsvormed", 3, True),
        ("2 in overleg", 2, True),
        (Decimal(2), 2, False),
    ],
)
def test_a_niveau_is_read_in_every_habit(cel: Cel, niveau: int, said: bool) -> None:
    got = read(cel, Waardesoort.NIVEAU)
    assert got.waarde is Niveau(niveau)
    assert bool(got.opmerking) is said


@pytest.mark.parametrize(
    "cel", [0, 4, "4", "N0", "2/3", "1 of 2", "2025", "hoog", -2, "-2", Decimal("2.5"), date(2025, 3, 2), True]
)
def test_what_is_no_niveau_or_two_is_refused(cel: Cel) -> None:
    got = read(cel, Waardesoort.NIVEAU)
    assert got.waarde is None
    assert "Schrijf 1, 2 of 3" in got.reden


def test_yes_and_no() -> None:
    for cel in (True, "ja", "J", "x", "X", "v", "✓", "1", 1):
        assert read(cel, Waardesoort.JA_NEE).waarde is True
    for cel in (False, "nee", "N", "0", 0):
        assert read(cel, Waardesoort.JA_NEE).waarde is False
    assert read("misschien", Waardesoort.JA_NEE).reden.endswith("Schrijf ja of nee.")


@pytest.mark.parametrize(
    ("cel", "choice", "said"),
    [
        ("wr", Wijkorgaansoort.WIJKRAAD, False),
        ("Wijkraad", Wijkorgaansoort.WIJKRAAD, False),
        ("wijkraat", Wijkorgaansoort.WIJKRAAD, True),
        ("bewonerspl.", Wijkorgaansoort.BEWONERSPLATFORM, True),
        ("ja", Wijkorgaanstatus.ACTIEF, False),
        ("gestopt", Wijkorgaanstatus.BEEINDIGD, False),
        ("opgeheven (2023)", Wijkorgaanstatus.BEEINDIGD, True),
        ("gestopt per 1-1-24", Wijkorgaanstatus.BEEINDIGD, True),
        ("beeindigd", Wijkorgaanstatus.BEEINDIGD, False),
        ("afgehandeld", Actiestatus.KLAAR, False),
        ("v", Actiestatus.KLAAR, False),
        (True, Actiestatus.KLAAR, False),
        ("✓", Actiestatus.KLAAR, False),
        (False, Actiestatus.OPEN, False),
        ("loopt", Actiestatus.BEZIG, False),
        ("klaar, zie mail", Actiestatus.KLAAR, True),
        ("gebeld", Contactsoort.TELEFOON, False),
        ("tel.", Contactsoort.TELEFOON, False),
        ("e-mail", Contactsoort.MAIL, False),
        ("op bezoek", Contactsoort.BEZOEK, False),
        ("gehouden", Gespreksstand.GEVOERD, False),
    ],
)
def test_a_word_is_read_by_what_people_write_for_it(cel: Cel, choice: StrEnum, said: bool) -> None:
    got = read(cel, Waardesoort.KEUZE, type(choice))
    assert got.waarde is choice
    assert bool(got.opmerking) is said


def test_a_word_that_is_unknown_is_refused_with_those_that_can_be() -> None:
    assert read("vliegend", Waardesoort.KEUZE, Rechtsvorm).reden.endswith(
        "Kies uit: onbekend, geen, vereniging of stichting."
    )
    assert read("x" * 300, Waardesoort.KEUZE, Rechtsvorm).waarde is None
    assert read("nee", Waardesoort.KEUZE, Wijkorgaanstatus).waarde is None


def test_each_synonym_means_one_word() -> None:
    for velden in VELDEN.values():
        for each in velden:
            for choice in each.keuzes or ():
                assert begrijp(str(choice), each, TODAY) == Begrepen(choice)


@pytest.mark.parametrize(
    ("cel", "number", "remark"),
    [
        ("053 123 45 67", "053 123 45 67", ""),
        ("053/1234567", "053/1234567", ""),
        ("+31 (0)53 123 45 67", "+31 (0)53 123 45 67", ""),
        (612345678, "06 12345678", ""),
        ("612345678", "06 12345678", ""),
        (531234567, "0531234567", ""),
        (31612345678, "+31612345678", ""),
        ("06-12345678 (Jan)", "06-12345678 (Jan)", ""),
        ("06 12345678 / 053 123 45 67", "06 12345678 / 053 123 45 67", ""),
        (
            "06-12345678; 053-1234567\n06-87654321",
            "06-12345678 / 053-1234567 / 06-87654321",
            "Er staan 3 telefoonnummers",
        ),
        ("06-12345678/053-1234567", "06-12345678 / 053-1234567", "Er staan 2 telefoonnummers"),
        ("123", "123", "Kijk het telefoonnummer na"),
        ("op de site", "op de site", "Kijk het telefoonnummer na"),
    ],
)
def test_telephone_numbers_are_kept_and_said_when_wrong(cel: Cel, number: str, remark: str) -> None:
    got = read(cel, Waardesoort.TELEFOON)
    assert (got.waarde, got.reden) == (number, "")
    assert got.opmerking.startswith(remark)
    assert bool(got.opmerking) is bool(remark)
    assert read(number, Waardesoort.TELEFOON).waarde == number


@pytest.mark.parametrize(
    ("cel", "address", "remark"),
    [
        ("info@wijkraad.nl", "info@wijkraad.nl", ""),
        ("Jan <jan@x.nl>", "jan@x.nl", ""),
        ("mailto:jan@x.nl", "jan@x.nl", ""),
        ("jan@x.nl.", "jan@x.nl", ""),
        ("jan@x.nl; els@x.nl", "jan@x.nl", "els@x.nl"),
        ("jan@x.nl / els@x.nl", "jan@x.nl", "els@x.nl"),
        ("jan@x", "jan@x", "niet volledig"),
    ],
)
def test_an_address_is_found_in_what_stands_around_it(cel: Cel, address: str, remark: str) -> None:
    got = read(cel, Waardesoort.EMAIL)
    assert got.waarde == address
    assert remark in got.opmerking
    assert bool(got.opmerking) is bool(remark)


def test_what_is_no_address_is_refused() -> None:
    assert "naam@wijkraad.nl" in read("heeft geen computer", Waardesoort.EMAIL).reden
    assert read("@", Waardesoort.EMAIL).reden
    assert read("@" * 10_000, Waardesoort.EMAIL).reden


def test_numbers_of_bank_and_chamber_are_kept_and_said_when_wrong() -> None:
    assert read("nl91abna0417164300", Waardesoort.IBAN) == Begrepen("NL91 ABNA 0417 1643 00")
    assert read("IBAN: NL91 ABNA 0417 1643 00", Waardesoort.IBAN) == Begrepen("NL91 ABNA 0417 1643 00")
    wrong = read("NL92ABNA0417164300", Waardesoort.IBAN)
    assert (wrong.waarde, "klopt niet" in wrong.opmerking) == ("NL92ABNA0417164300", True)
    assert read(12345678, Waardesoort.KVK) == Begrepen("12345678")
    assert read("KvK 12 34 56 78", Waardesoort.KVK) == Begrepen("12345678")
    assert read(1234567, Waardesoort.KVK).waarde == "01234567"
    assert "acht cijfers" in read("123", Waardesoort.KVK).opmerking
    assert read("aangevraagd", Waardesoort.KVK).waarde == "aangevraagd"


@pytest.mark.parametrize(
    ("cel", "period"),
    [
        ("2022 t/m 2025", Periode(date(2022, 1, 1), date(2025, 12, 31))),
        ("2022-2025", Periode(date(2022, 1, 1), date(2025, 12, 31))),
        ("2022/2025", Periode(date(2022, 1, 1), date(2025, 12, 31))),
        ("1-1-2022 t/m 31-12-2025", Periode(date(2022, 1, 1), date(2025, 12, 31))),
        ("1-1-2022 - 31-12-2025", Periode(date(2022, 1, 1), date(2025, 12, 31))),
        ("jan 2022 tot en met mrt 2024", Periode(date(2022, 1, 1), date(2024, 3, 31))),
        ("sinds 2021", Periode(date(2021, 1, 1))),
        ("vanaf 1 mei 2021", Periode(date(2021, 5, 1))),
        ("2021-heden", Periode(date(2021, 1, 1))),
        ("2021 - ", Periode(date(2021, 1, 1))),
        ("tot 2024", Periode(None, date(2024, 12, 31))),
        ("t/m mei 2024", Periode(None, date(2024, 5, 31))),
        ("1-10-2025", Periode(date(2025, 10, 1))),
        ("2025-10-01", Periode(date(2025, 10, 1))),
        (2021, Periode(date(2021, 1, 1))),
        (date(2021, 5, 1), Periode(date(2021, 5, 1))),
    ],
)
def test_a_period_is_read_in_every_habit(cel: Cel, period: Periode) -> None:
    got = read(cel, Waardesoort.PERIODE)
    assert (got.waarde, got.reden) == (period, "")


@pytest.mark.parametrize("cel", ["2025 t/m 2022", "altijd", "tot ooit", "31-2-2022 t/m 2025", "x" * 999, True])
def test_what_is_no_period_is_refused(cel: Cel) -> None:
    got = read(cel, Waardesoort.PERIODE)
    assert got.waarde is None
    assert got.reden


@pytest.mark.parametrize(
    ("cel", "found"),
    [
        (time(19, 30), "19:30"),
        ("19.30 uur", "19:30"),
        ("20u", "20:00"),
        (Decimal("0.8125"), "19:30"),
        (1930, "19:30"),
        ("om 9:00", "09:00"),
        ("19:30 - 21:00", "19:30"),
        ("19.30 tot 21.00 uur", "19:30"),
    ],
)
def test_a_time_is_read(cel: Cel, found: str) -> None:
    assert read(cel, Waardesoort.TIJD).waarde == found


def test_whole_numbers_and_years() -> None:
    cel: Cel
    wrong: Cel
    for cel in (1250, "1.250", "1 250", Decimal(1250), "ca. 1250"):
        assert read(cel, Waardesoort.GETAL).waarde == 1250
    for wrong in (-1, "-1", Decimal("1.5"), "veel", True, 10**30, Decimal("NaN"), "9" * 400):
        assert read(wrong, Waardesoort.GETAL).reden
    for cel in (2025, "2025", "'25", "subsidie 2025", date(2025, 5, 1), Decimal(2025)):
        assert read(cel, Waardesoort.JAAR).waarde == 2025
    for wrong in (
        5,
        "1899",
        "2025/2026",
        True,
        10**30,
        Decimal("NaN"),
        "x" * 400,
        date(1900, 1, 1),
        Decimal("2025.5"),
    ):
        assert read(wrong, Waardesoort.JAAR).reden
    assert read("avond", Waardesoort.TIJD).reden
    assert read("- 21:00", Waardesoort.TIJD).reden
    assert read("€", Waardesoort.BEDRAG) == Begrepen()
    assert read("'s avonds " * 50, Waardesoort.TIJD).reden
    assert read(-5, Waardesoort.TIJD).reden


def test_the_day_behind_a_word() -> None:
    assert dag_achter("gestopt per 1-1-24", TODAY) == date(2024, 1, 1)
    assert dag_achter("gestopt", TODAY) is None
    assert dag_achter("gestopt helaas", TODAY) is None


def test_texts_and_names() -> None:
    assert read("=1+1", Waardesoort.NAAM).waarde == "=1+1"
    assert read("Wijkraad Ermelaar *", Waardesoort.NAAM) == Begrepen("Wijkraad Ermelaar")
    assert read("26", Waardesoort.JAAR).waarde == 2026
    assert read(" Wijkraad\n\tPathmos ", Waardesoort.NAAM) == Begrepen("Wijkraad Pathmos")
    assert read("a\r\nb\x00", Waardesoort.LANG) == Begrepen("a\nb")
    assert als_tekst(datetime(2025, 9, 25, 19, 0)) == "25-09-2025 19:00"
    assert als_tekst(datetime(2025, 9, 25)) == "25-09-2025"
    assert read("a\nb", Waardesoort.TEKST) == Begrepen("a b")
    assert read(Decimal("12.5"), Waardesoort.TEKST) == Begrepen("12,5")
    assert read("=1+1", Waardesoort.NAAM).waarde == "=1+1"
    assert read("Wijkraad Ermelaar *", Waardesoort.NAAM) == Begrepen("Wijkraad Ermelaar")
    assert read(7, Waardesoort.NAAM) == Begrepen("7")
    assert read("x" * 201, Waardesoort.NAAM).reden
    assert read(date(2025, 1, 1), Waardesoort.NAAM).reden
    assert "te lang" in read("x" * 60_000, Waardesoort.LANG).reden
    assert "te lang" in read("x" * 60_000, Waardesoort.TEKST).reden
    assert read("abc-1", Waardesoort.ID) == Begrepen("abc-1")
    assert read("x" * 300, Waardesoort.ID).reden


@pytest.mark.parametrize(
    ("one", "other", "close"),
    [
        ("voorzitter", "voorziter", True),
        ("voorzitter", "voorztiter", True),
        ("voorzitter", "voorzittert", True),
        ("voorzitter", "voorzister", True),
        ("wijkraad", "dorpsraad", False),
        ("basis", "basis", False),
        ("open", "opes", False),
        ("beleidsvormend", "beleidsvormen", True),
        ("abcdef", "badcfe", False),
    ],
)
def test_words_one_typing_error_apart(one: str, other: str, close: bool) -> None:
    assert bijna(one, other) is close
    assert bijna(other, one) is close


@pytest.mark.parametrize(
    ("soort", "one", "other", "same"),
    [
        (Waardesoort.TELEFOON, "053 123 45 67", "+31 (0)53-1234567", True),
        (Waardesoort.TELEFOON, "053 123 45 67", "053 123 45 68", False),
        (Waardesoort.TELEFOON, None, "", True),
        (Waardesoort.TELEFOON, "op de site", "", False),
        (Waardesoort.IBAN, "NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", True),
        (Waardesoort.EMAIL, "Info@X.nl", "info@x.nl", True),
        (Waardesoort.LANG, "a\nb ", "a b", True),
        (Waardesoort.NAAM, "Pathmos", "pathmos", False),
        (Waardesoort.BEDRAG, 100, 100, True),
    ],
)
def test_values_are_the_same_apart_from_how_they_are_written(
    soort: Waardesoort, one: Any, other: Any, same: bool
) -> None:
    assert zelfde(soort, one, other) is same


CELLS: st.SearchStrategy[Cel] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.decimals(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.text(),
    st.text(alphabet="0123456789-/.,:€ ()tmn'eniv@aokt", max_size=30),
)


@given(CELLS, st.sampled_from([veld for velden in VELDEN.values() for veld in velden]))
def test_no_cell_whatever_raises_or_gives_a_value_and_a_reason(cel: Cel, veld: Veld) -> None:
    got = begrijp(cel, veld, TODAY)
    assert got.waarde is None or not got.reden
    assert isinstance(als_tekst(cel), str)
    match veld.soort, got.waarde:
        case Waardesoort.DATUM, date() as day:
            assert 1900 <= day.year <= 2199
        case Waardesoort.BEDRAG, int() as cents:
            assert 0 <= cents <= GROOTSTE_BEDRAG
        case Waardesoort.JAAR, int() as year:
            assert 2000 <= year <= 2099
        case Waardesoort.GETAL, int() as number:
            assert number >= 0
        case ((Waardesoort.TELEFOON | Waardesoort.EMAIL | Waardesoort.IBAN | Waardesoort.KVK), str() as text):
            assert text
            assert begrijp(text, veld, TODAY).waarde == text


DAY_HABITS = [
    lambda d: d,
    lambda d: d.isoformat(),
    lambda d: f"{d.day}-{d.month}-{d.year}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{d.day}/{d.month}/{d.year % 100:02d}",
    lambda d: f"{d.day} {MAANDEN[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MAANDEN_KORT[d.month - 1]}. '{d.year % 100:02d}",
    lambda d: f"{DAGEN[d.weekday()]} {d.day}-{d.month}-{d.year}",
    lambda d: f"per {d.day} {MAANDEN[d.month - 1].upper()} {d.year}",
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{d.year}{d.month:02d}{d.day:02d}",
    lambda d: (d - date(1899, 12, 30)).days,
]


@given(st.dates(date(1960, 1, 1), date(2046, 12, 31)), st.sampled_from(DAY_HABITS))
def test_a_day_written_in_any_habit_is_read_back(day: date, habit: Any) -> None:
    assert read(habit(day), Waardesoort.DATUM).waarde == day


AMOUNT_HABITS = [
    format_bedrag,
    format_bedrag_kort,
    lambda c: f"{c // 100},{c % 100:02d}",
    lambda c: f"{c // 100}.{c % 100:02d}",
    lambda c: f"{c // 100:,}.{c % 100:02d}",
    lambda c: Decimal(c) / 100,
    lambda c: f"EUR {c // 100}" + (f",{c % 100:02d}" if c % 100 else ",-"),
]


@given(st.integers(0, GROOTSTE_BEDRAG), st.sampled_from(AMOUNT_HABITS))
def test_an_amount_written_in_any_habit_is_read_back(cents: int, habit: Any) -> None:
    assert read(habit(cents), Waardesoort.BEDRAG) == Begrepen(cents)


@given(
    st.sampled_from(Niveau),
    st.sampled_from(["{0:d}", "N{0:d}", "niveau {0:d}", "Niv. {0:d}", "{0:d} - {1}", "{1}", "niv{0:d}"]),
)
def test_a_niveau_written_in_any_habit_is_read_back(niveau: Niveau, habit: str) -> None:
    assert read(habit.format(niveau, niveau.woord), Waardesoort.NIVEAU) == Begrepen(niveau)


@pytest.mark.parametrize("soort", list(Waardesoort))
def test_a_cell_of_ten_thousand_letters_is_no_burden(soort: Waardesoort) -> None:
    began = process_time()
    for sign in ["9", "(", "-", " ", "a ", "1.", "@", "a@", "1,", "06-12345678 ", "en ", "'", "x(", ": ", "Jan;", "€"]:
        read(sign * (10_000 // len(sign)), soort, Actiestatus)
        read(sign * (1_900 // len(sign)), soort, Actiestatus)
    assert process_time() - began < 0.5


@pytest.mark.parametrize("soort", Waardesoort)
def test_a_formula_that_was_never_computed_is_no_value(soort: Waardesoort) -> None:
    assert "nog niet uitgerekend" in read(Formule("=A1"), soort).reden


def test_a_field_is_found_by_its_name() -> None:
    assert veld(Lijstsoort.ACTIES, "wie").kop == "Wie"
    with pytest.raises(KeyError):
        veld(Lijstsoort.ACTIES, "kvk")


@pytest.mark.parametrize("cel", ["i.o.", "nog een keer bespreken", "niet meer 3", "nog geen 2"])
def test_words_that_only_hold_a_niveau_by_chance_are_none(cel: str) -> None:
    assert read(cel, Waardesoort.NIVEAU).reden


@pytest.mark.parametrize(
    ("cel", "keuzes"),
    [("klaar (niet)", Actiestatus), ("verslag volgt", Gespreksstand), ("afspraak maken", Gespreksstand)],
)
def test_a_word_that_is_turned_round_or_put_off_is_not_read_as_that_word(cel: str, keuzes: type[StrEnum]) -> None:
    assert read(cel, Waardesoort.KEUZE, keuzes).reden


def test_what_stands_behind_a_comma_does_not_turn_a_word_round() -> None:
    assert read("bezig, nog bellen", Waardesoort.KEUZE, Actiestatus).waarde is Actiestatus.BEZIG


def test_less_than_half_a_cent_below_nothing_is_nothing_and_more_is_refused() -> None:
    assert read(Decimal("-0.001"), Waardesoort.BEDRAG).waarde == 0
    assert "lager dan nul" in read(Decimal("-0.005"), Waardesoort.BEDRAG).reden


def test_a_short_year_far_ahead_is_of_the_century_before() -> None:
    assert read("1-5-46", Waardesoort.DATUM).waarde == date(1946, 5, 1)
    assert read("1-5-36", Waardesoort.DATUM).waarde == date(2036, 5, 1)
