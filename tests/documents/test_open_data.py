"""Subsidies as open data: read back as a program would, exact to the cent, and no formula anywhere."""

import csv
from datetime import datetime
from io import StringIO

import pytest

from tests.documents.subsidieregisters import FORMULE, SECRETS, leeg, register
from wijkregie.documents.csv.subsidieregister import KOLOMMEN, open_data, safe


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def test_a_row_per_subsidie_that_gave_money() -> None:
    first, second = rows(open_data(register(voorbeeld=True)))
    assert first == {
        "Identifier": "s-formule-2026",
        "Title": f"Subsidie 2026 voor {FORMULE}",
        "Description": "Verzonnen gegevens, gemaakt op 21 november 2026. Samenwerken op niveau 2, uitvoerend. "
        "Overleg,\n“krant” en meer.",
        "Currency": "EUR",
        "Amount Applied For": "3000.01",
        "Amount Awarded": "3000.01",
        "Amount Disbursed": "1999.99",
        "Award Date": "2025-11-01",
        "Planned Dates:Start Date": "2026-01-01",
        "Planned Dates:End Date": "2026-12-31",
        "Recipient Org:Identifier": "NL-KVK-12345678",
        "Recipient Org:Name": f"'{FORMULE}",
        "Funding Org:Identifier": "gemeente-s-gravenstad-aan-zee",
        "Funding Org:Name": "Gemeente ’s-Grávenstad aan Zee",
        "Grant Programme:Title": "'@verordening, 2023",
        "Beneficiary Location:Name": 'De Kiem, Hof "van" Esbroek',
        "Beneficiary Location:Country Code": "NL",
        "Last modified": "2026-05-01T09:30:15+00:00",
    }
    assert (second["Recipient Org:Identifier"], second["Amount Awarded"], second["Amount Disbursed"]) == (
        "los", "0.07", "",
    )  # fmt: skip
    assert datetime.fromisoformat(first["Last modified"]).tzinfo is not None


def test_without_subsidies_there_are_titles() -> None:
    assert open_data(leeg()).decode("utf-8-sig") == f"{','.join(KOLOMMEN)}\r\n"


def test_it_says_that_it_is_invented_only_where_it_is() -> None:
    assert b"Verzonnen" not in open_data(register())


def test_nothing_private_goes_out() -> None:
    content = open_data(register()).decode()
    assert not [secret for secret in SECRETS if secret in content]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 53", "-2", "@SUM(A1)", "\t=1+1", "\r=1", "\n=1", "  =1+1", "＝1+1", "＠x", "\x00=1+1", "\u00a0=1"],
)
def test_no_text_becomes_a_formula(text: str) -> None:
    assert safe(text).startswith("'")


@pytest.mark.parametrize("text", ["", "Wijkraad 1+1", "’t Hagen", "a@b.nl", "1-2"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert safe(text) == text
