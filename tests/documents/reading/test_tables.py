"""Lists that are plain text: letters, separator and line ends are found in the text itself."""

from pathlib import Path

import pytest

from wijkregie.documents.reading.lists import read_list
from wijkregie.domain.lijsten.bladen import Cel
from wijkregie.domain.refusals import Refusal

ROWS = (("Naam", "Bedrag", "Opmerking"), ("Wijkraad Çelik", "1.250,50", "café; zaal 2"), ("De Es", None, "é\nè"))


def _read(content: bytes, folder: Path) -> tuple[tuple[Cel, ...], ...]:
    path = folder / "lijst.csv"
    path.write_bytes(content)
    lijst = read_list(path)
    assert (lijst.naam, lijst.bladen[0].naam) == ("lijst.csv", "lijst")
    return lijst.bladen[0].rijen


def _written(separator: str, ends: str) -> str:
    rows = [["" if cel is None else f'"{cel}"' for cel in row] for row in ROWS]
    return ends.join(separator.join(row) for row in rows) + ends


@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [";", "\t", ",", "|"])
def test_letters_and_separator_are_found(letters: str, separator: str, tmp_path: Path) -> None:
    assert _read(_written(separator, "\r\n").encode(letters), tmp_path) == ROWS


@pytest.mark.parametrize("ends", ["\n", "\r", "\r\n"])
def test_any_line_end_will_do(ends: str, tmp_path: Path) -> None:
    assert _read(_written(";", ends).encode(), tmp_path) == ROWS


def test_a_file_that_tells_its_separator_keeps_its_row_numbers(tmp_path: Path) -> None:
    assert _read(b"sep=^\r\nNaam^Tel\r\nA;B^1,2\r\n", tmp_path) == ((), ("Naam", "Tel"), ("A;B", "1,2"))


def test_commas_in_texts_are_no_separator(tmp_path: Path) -> None:
    text = "Naam;Adres\nWijkraad A, B en C;Esweg 1, Stad, p/a Jan\nD;Esweg 2\n"
    assert _read(text.encode(), tmp_path)[1] == ("Wijkraad A, B en C", "Esweg 1, Stad, p/a Jan")


def test_one_column_needs_no_separator(tmp_path: Path) -> None:
    assert _read(b"Wijkraad A\n\nWijkraad B\n\n\n", tmp_path) == (("Wijkraad A",), (), ("Wijkraad B",))


def test_quotes_within_a_text_stay(tmp_path: Path) -> None:
    assert _read(b'Stichting "De Brug";1\n"Hij zei ""ja""";2\n', tmp_path) == (
        ('Stichting "De Brug"', "1"),
        ('Hij zei "ja"', "2"),
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe\x00\xd8a", "geen_lijst"),
        (b"Naam;\x01\x02\n", "geen_lijst"),
        (b"a;b\n" * 100_002, "lijst_te_groot"),
        (b"x" * (9 << 20), "lijst_te_groot"),
        (b";" * 1_000_002, "lijst_te_groot"),
        (b'Naam;"' + b"x" * 200_000 + b"\n", "lijst_aanhalingsteken"),
    ],
)
def test_what_is_no_list_or_too_long_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        _read(content, tmp_path)
    assert refused.value.code == code


def test_a_separator_that_is_announced_and_not_told_is_found(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_bytes(b"sep=\r\nNaam;Stad\r\n")
    assert read_list(tmp_path / "lijst.csv").bladen[0].rijen[1] == ("Naam", "Stad")
