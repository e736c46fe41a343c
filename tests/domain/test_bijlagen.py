"""Bijlagen: names that every disk takes, and sizes as people say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkregie.domain.bijlagen import (
    GROOTSTE,
    andere_naam,
    bijlagenaam,
    check_grootte,
    format_grootte,
    is_snelkoppeling,
    opent,
    soort_bestand,
    vrije_naam,
)
from wijkregie.domain.entities import LANGSTE_NAAM
from wijkregie.domain.refusals import Refusal


@pytest.mark.parametrize(
    ("given_name", "naam"),
    [
        ("plan.pdf", "plan.pdf"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("C:\\map\\plan.pdf", "C--map-plan.pdf"),
        (".verborgen", "verborgen"),
        ("plan\u202efdp.exe", "planfdp.exe"),
        ("a\nb\t.txt", "a b .txt"),
        ("...", "bijlage"),
        ("..\\con.pdf", "-con.pdf"),
        ("con.pdf", "bijlage con.pdf"),
        ("LPT1", "bijlage LPT1"),
        ("aux .txt", "bijlage aux .txt"),
        ("factuur.pdf. . .", "factuur.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("x" * 300, "x" * 200),
        ("a." + "x" * 300, "a." + "x" * 198),
        ("é" * 300 + ".pdf", "é" * 118 + ".pdf"),
        ("🌳" * 100, "🌳" * 60),
        ("plan\udce9.pdf", "plan-.pdf"),
        ("COM¹.txt", "bijlage COM¹.txt"),
        ("conin$", "bijlage conin$"),
    ],
)
def test_a_name_is_tidied(given_name: str, naam: str) -> None:
    assert bijlagenaam(given_name) == naam


@given(st.text())
def test_any_name_becomes_one_that_stays(text: str) -> None:
    naam = bijlagenaam(text)
    assert 0 < len(naam) <= LANGSTE_NAAM
    assert len(naam.encode(errors="replace")) < 255
    assert not set(naam) & set('/\\:*?"<>|\0')
    assert bijlagenaam(naam) == naam


@pytest.mark.parametrize("naam", ["x" * 196 + ".pdf", "é" * 118 + ".pdf", "x" * 200])
def test_a_long_name_that_is_taken_gets_a_number_too(naam: str) -> None:
    second = vrije_naam(naam, [naam])
    third = vrije_naam(naam, [naam, second])
    assert " (2)" in second
    assert " (3)" in third
    assert second[-4:] == naam[-4:] or "." not in naam
    assert bijlagenaam(third) == third


@pytest.mark.parametrize(
    ("aantal", "words"),
    [
        (1, "1 byte"),
        (812, "812 bytes"),
        (1000, "1 kB"),
        (1_449, "1,4 kB"),
        (14_300, "14 kB"),
        (2_345_678, "2,3 MB"),
        (999_960_000, "1 GB"),
        (200 * 10**6, "200 MB"),
        (3_700_000_000_000, "3700 GB"),
    ],
)
def test_a_size_is_said_in_short(aantal: int, words: str) -> None:
    assert format_grootte(aantal) == words


def test_what_is_empty_or_too_large_is_refused() -> None:
    check_grootte("x", 1)
    check_grootte("x", GROOTSTE)
    for size, code in ((0, "bijlage_leeg"), (GROOTSTE + 1, "bijlage_te_groot")):
        with pytest.raises(Refusal) as refused:
            check_grootte("x", size)
        assert refused.value.code == code


@pytest.mark.parametrize(
    ("oud", "nieuw", "naam"),
    [
        ("plan.pdf", "Begroting", "Begroting.pdf"),
        ("plan.PDF", "Begroting.pdf", "Begroting.PDF"),
        ("plan.exe", "Begroting.pdf", "Begroting.pdf.exe"),
        ("plan", "Begroting 2026", "Begroting 2026"),
        ("plan.pdf", "a/b", "a-b.pdf"),
    ],
)
def test_another_name_keeps_the_ending_that_tells_what_it_is(oud: str, nieuw: str, naam: str) -> None:
    assert andere_naam(oud, nieuw) == naam


@pytest.mark.parametrize("nieuw", ["", " ", ".pdf", " . .pdf"])
def test_another_name_is_one(nieuw: str) -> None:
    with pytest.raises(Refusal) as refused:
        andere_naam("plan.pdf", nieuw)
    assert refused.value.code == "naam_ontbreekt"


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert vrije_naam("plan.pdf", []) == "plan.pdf"
    assert vrije_naam("plan.pdf", ["Plan.PDF", "plan (2).pdf"]) == "plan (3).pdf"
    assert vrije_naam("plan", ["plan"]) == "plan (2)"


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("plan.PDF", "PDF"),
        ("foto.jpeg", "Foto"),
        ("brief.docx", "Word"),
        ("lijst.csv", "Lijst"),
        ("factuur.pdf.exe", "EXE-bestand"),
        ("leesmij", "Bestand"),
        ("a.dit is geen ending", "Bestand"),
    ],
)
def test_a_file_is_called_what_people_call_it(naam: str, soort: str) -> None:
    assert soort_bestand(naam) == soort


@pytest.mark.parametrize(
    ("naam", "begin", "may"),
    [
        ("plan.pdf", b"%PDF-1.7", True),
        ("plan.pdf", b"MZ\x90", False),
        ("plan.pdf", b"", False),
        ("foto.JPG", b"\xff\xd8\xff\xe0", True),
        ("foto.png", b"\xff\xd8\xff", False),
        ("brief.docx", b"PK\x03\x04", True),
        ("brief.docm", b"PK\x03\x04", False),
        ("mail.eml", b"From: x", False),
        ("lijst.csv", b"a;b", False),
        ("pagina.html", b"<html>", False),
        ("tekst.txt", "één regel".encode(), True),
        ("tekst.txt", b"MZ\x90", False),
        ("tekst.txt", b"  #!/bin/sh", False),
        ("tekst.txt", b"a\0b", False),
        ("factuur.pdf.exe", b"%PDF-1.7", False),
    ],
)
def test_only_what_is_what_it_says_and_carries_nothing_out_opens(naam: str, begin: bytes, may: bool) -> None:
    assert opent(naam, begin) is may


def test_a_shortcut_is_known_by_its_ending() -> None:
    assert is_snelkoppeling("Plan.LNK")
    assert not is_snelkoppeling("plan.pdf")
