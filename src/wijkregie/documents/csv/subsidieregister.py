"""Subsidies granted as open data: a CSV with the column titles of the 360Giving standard, one row per subsidie.

Titles stay English, for programs know them by these; what stands below is what the municipality wrote.
"""

import csv
import re
import unicodedata
from io import StringIO

from wijkregie.documents.excel.cells import clean, euros
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import one_line
from wijkregie.domain.lijsten.tabellen import begins_formula
from wijkregie.domain.subsidieregister import Subsidieregister, Verstrekking, verstrekkingen

KOLOMMEN = (
    "Identifier",
    "Title",
    "Description",
    "Currency",
    "Amount Applied For",
    "Amount Awarded",
    "Amount Disbursed",
    "Award Date",
    "Planned Dates:Start Date",
    "Planned Dates:End Date",
    "Recipient Org:Identifier",
    "Recipient Org:Name",
    "Funding Org:Identifier",
    "Funding Org:Name",
    "Grant Programme:Title",
    "Beneficiary Location:Name",
    "Beneficiary Location:Country Code",
    "Last modified",
)


def open_data(register: Subsidieregister) -> bytes:
    """Return the subsidies of a year as CSV in UTF-8, with lines and quotes as RFC 4180 has them.

    It begins with the mark of UTF-8: without it Excel and LibreOffice take "’t Hagen" for "â€™t Hagen".
    """
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(KOLOMMEN)
    writer.writerows(_row(register, one) for one in verstrekkingen(register))
    return text.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: after an apostrophe, where it begins like one."""
    text = clean(text)
    return f"'{text}" if begins_formula(text) else text


def _row(register: Subsidieregister, one: Verstrekking) -> list[str]:
    body, amounts, jaar = one.dossier.wijkorgaan, one.bedragen, register.jaar
    gemeente = one_line(register.inrichting.gemeente)
    note = f"Verzonnen gegevens, gemaakt op {format_datum_tekst(register.peildatum)}." if register.verzonnen else ""
    changed = one.dossier.gewijzigd
    return [
        one.dossier.subsidie.subsidie.id,
        safe(f"Subsidie {jaar} voor {body.naam}"),
        safe(f"{note} {one.activiteiten}".strip()),
        "EUR",
        _amount(amounts.gevraagd),
        _amount(amounts.verleend),
        _amount(amounts.betaald),
        one.besloten_op.isoformat(),
        f"{jaar}-01-01",
        f"{jaar}-12-31",
        safe(f"NL-KVK-{body.kvk}" if body.kvk else body.id),
        safe(body.naam),
        safe(f"gemeente-{_slug(gemeente)}" if gemeente else "gemeente"),
        safe(f"Gemeente {gemeente}".strip()),
        safe(one_line(register.regeling.bron) if register.regeling else ""),
        safe(", ".join(one.dossier.wijken) or one.dossier.stadsdeel),
        "NL",
        changed.isoformat(timespec="seconds") if changed else "",
    ]


def _amount(cents: int | None) -> str:
    """Write cents as euros with a point and two decimals; nothing known is an empty cell."""
    return "" if cents is None else euros(cents)


def _slug(naam: str) -> str:
    """Return a name as it can stand in an identifier: "Den Haag" becomes "den-haag"."""
    plain = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
