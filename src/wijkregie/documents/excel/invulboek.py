"""Invulboek.xlsx: a workbook to fill in and read, whose headings are the fields that reading knows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.aids import expect_amount, expect_date, expect_whole, offer_cells, offer_words
from wijkregie.documents.excel.cells import Value, quoted
from wijkregie.documents.excel.kit import Book, Line, Step
from wijkregie.documents.excel.tables import Column, Kind, Table
from wijkregie.domain.entities import EERSTE_JAAR, LAATSTE_JAAR
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.bladen import VOORBEELD
from wijkregie.domain.lijsten.soorten import JAAR, WIJKORGAAN, Veld, Waardesoort
from wijkregie.domain.lijsten.velden import VELDEN
from wijkregie.domain.niveaus import Niveau

TITEL = "Invulboek"
UITLEG = "Uitleg"

ROWS = 100
"""Rows that are ready to be filled in; Excel makes the table longer by itself."""

_LAST_ROW = 2000  # as far as lists and checks go
_MOST = 9_999_999
_WIDTHS = (24, 76, 40)
_WIDEST = {Kind.TEXT: 22, Kind.LONG: 36}
_KINDS = {
    Waardesoort.LANG: Kind.LONG,
    Waardesoort.NAMEN: Kind.LONG,
    Waardesoort.GETAL: Kind.COUNT,
    Waardesoort.NIVEAU: Kind.COUNT,
    Waardesoort.JAAR: Kind.YEAR,
    Waardesoort.DATUM: Kind.DATE,
    Waardesoort.BEDRAG: Kind.EURO,
}
_UNDERSTOOD = {
    Waardesoort.GETAL: "Een heel getal.",
    Waardesoort.JAAR: "Een jaar, bijvoorbeeld 2027.",
    Waardesoort.DATUM: "Een datum, bijvoorbeeld 12-03-2026. Ook 12 maart 2026 mag.",
    Waardesoort.TIJD: "Een tijd, bijvoorbeeld 19:30.",
    Waardesoort.BEDRAG: "Een bedrag in euro’s, bijvoorbeeld 1250,50.",
    Waardesoort.NIVEAU: "Kies " + ", ".join(f"{niveau.value} ({niveau.woord})" for niveau in Niveau) + ".",
    Waardesoort.IBAN: "Een rekeningnummer, bijvoorbeeld NL91 ABNA 0417 1643 00.",
    Waardesoort.KVK: "Acht cijfers.",
    Waardesoort.TELEFOON: "Een telefoonnummer, bijvoorbeeld 053 123 45 67 of +31 6 12 34 56 78.",
    Waardesoort.EMAIL: "Een e-mailadres.",
}
_BLADEN = {
    Lijstsoort.GEBIEDEN: "De stadsdelen en hun wijken. Een wijk per regel.",
    Lijstsoort.WIJKORGANEN: "De wijkorganen. Een wijkorgaan per regel.",
    Lijstsoort.BESTUUR: "Wie er in het bestuur zit. Een rol per regel. Zonder persoon is het een vacature.",
    Lijstsoort.NIVEAUS: "Het gekozen niveau. Een jaar per regel.",
    Lijstsoort.JAARGESPREKKEN: "De gesprekken die gepland of gevoerd zijn. Een gesprek per regel.",
    Lijstsoort.SUBSIDIES: "De subsidies. Een wijkorgaan en een jaar per regel.",
    Lijstsoort.TRAJECTEN: "Plannen van de gemeente die bewoners raken. Een plan per regel.",
    Lijstsoort.ACTIES: "Wat er is afgesproken: wie doet wat, en wanneer. Een actie per regel.",
    Lijstsoort.CONTACT: "Bezoeken, telefoontjes, mails en overleg. Een contact per regel.",
}
_STEPS = (
    "Elk blad is een lijst. Gebruik de bladen die je nodig hebt. De andere laat je leeg.",
    "De grijze regel op elk blad is een voorbeeld. wijkregie leest die niet. Je mag de regel laten staan.",
    "Weet je niet wat er in een kolom hoort? Ga met de muis op de kop staan. Dan zie je de uitleg.",
    "Wat je niet weet, laat je leeg. Alleen wat verplicht is, moet je invullen.",
    "Schrijf de naam van een wijkorgaan overal hetzelfde. Je kunt kiezen uit de namen op het blad Wijkorganen.",
    "Laat de koppen staan. Dan weet wijkregie vanzelf wat elke kolom is. Een kolom die je niet gebruikt, mag weg.",
    "Klaar? Kies in wijkregie Uitwisselen en dan Inlezen. Je ziet eerst wat er verandert. Daarna beslis jij.",
)


def write_invulboek(jaar: int, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write the workbook, with examples in this year; `progress(done, total)` may raise to stop it."""
    book = Book(f"{TITEL} wijkregie", author="wijkregie", subject="Lijsten om in te vullen en in te lezen")
    lines = list(_uitleg())
    looked = [(number, line[0][0], line[0][1]) for number, line in enumerate(lines, 1) if line and line[0]]
    heights = {number: 2 for number, _, look in looked if look in _TALL}
    links = {f"A{number}": (str(word), 1) for number, word, look in looked if look is looks.LINK}
    book.add_lines(UITLEG, lines, widths=_WIDTHS, heights=heights, links=links)
    for soort in Lijstsoort:
        velden = kolommen(soort)
        empty: list[Value] = [None] * len(velden)
        rows = [_example(soort, velden, jaar), *[empty] * ROWS]
        table = Table(blad(soort), [_column(veld) for veld in velden], rows)
        sheet = book.add_table(table, frozen="A2" if table.columns[0].kind is Kind.LONG else "B2")
        _dress(sheet, table, velden)
    book.save(target, progress)


def blad(soort: Lijstsoort) -> str:
    """Return the name of the sheet for a kind of list."""
    return soort.value.capitalize()


def kolommen(soort: Lijstsoort) -> tuple[Veld, ...]:
    """Return the fields that somebody fills in by hand: no ids, and no fact that has a sheet or a column of its own."""
    velden = VELDEN[soort]
    return tuple(
        veld
        for veld in velden
        if veld.soort not in (Waardesoort.ID, Waardesoort.PERIODE)
        and not veld.per_rol
        and (not veld.per_jaar or JAAR in velden)
    )


def _column(veld: Veld) -> Column:
    words = [
        "Verplicht." if veld.verplicht else "",
        veld.uitleg,
        f"Kies uit: {', '.join(veld.keuzes)}." if veld.keuzes else _UNDERSTOOD.get(veld.soort, ""),
    ]
    return Column(veld.kop, _KINDS.get(veld.soort, Kind.TEXT), uitleg="\n".join(word for word in words if word))


def _dress(sheet: Worksheet, table: Table, velden: Sequence[Veld]) -> None:
    """Give each column its width, list or check; and show the example in grey for as long as it is one."""
    for number, (veld, column) in enumerate(zip(velden, table.columns, strict=True), 1):
        letter = get_column_letter(number)
        dimension = sheet.column_dimensions[letter]
        dimension.width = max(dimension.width, _WIDEST.get(column.kind, 0))
        _check(sheet, f"{letter}2:{letter}{_LAST_ROW}", veld)
    grey = DifferentialStyle(font=Font(italic=True, color=looks.EXAMPLE))
    example = Rule(type="expression", formula=[f"LEFT($A2,{len(VOORBEELD)})={quoted(VOORBEELD)}"], dxf=grey)
    sheet.conditional_formatting.add(f"A2:{get_column_letter(len(velden))}{_LAST_ROW}", example)


def _check(sheet: Worksheet, area: str, veld: Veld) -> None:
    if veld.keuzes:
        offer_words(sheet, area, list(veld.keuzes))
    elif veld.soort is Waardesoort.NIVEAU:
        expect_whole(sheet, area, min(Niveau), max(Niveau))
    elif veld.soort is Waardesoort.JAAR:
        expect_whole(sheet, area, EERSTE_JAAR, LAATSTE_JAAR)
    elif veld.soort is Waardesoort.GETAL:
        expect_whole(sheet, area, 0, _MOST)
    elif veld.soort is Waardesoort.DATUM:
        expect_date(sheet, area)
    elif veld.soort is Waardesoort.BEDRAG:
        expect_amount(sheet, area)
    elif veld.naam == WIJKORGAAN.naam:
        first, last = (f"{blad(Lijstsoort.WIJKORGANEN)}!$A${row}" for row in (3, _LAST_ROW))
        names = f"OFFSET({first},0,0,MAX(1,COUNTA({first}:{last})),1)"  # without the empty cells below the names
        told = "Deze naam staat niet op het blad Wijkorganen. Staat het wijkorgaan al in wijkregie? Dan kan het zo."
        offer_cells(sheet, area, names, error=told)


_TALL = (looks.TITLE, looks.HEADING)


def _uitleg() -> Iterator[Line]:
    yield [("Invulboek voor wijkregie", looks.TITLE)]
    yield [("Vul in wat je hebt. wijkregie leest het in één keer in.", looks.SUBTITLE)]
    yield []
    yield [("Zo werkt het", looks.HEADING)]
    for number, step in enumerate(_STEPS, 1):
        yield [(f"{number}. {step}", looks.ASIDE)]
    yield []
    yield [("De bladen", looks.HEADING)]
    yield [("Blad", looks.HEAD), ("Wat je er invult", looks.HEAD), ("Verplicht", looks.HEAD)]
    for soort in Lijstsoort:
        needed = ", ".join(veld.kop for veld in kolommen(soort) if veld.verplicht) or "niets"
        yield [(blad(soort), looks.LINK), (_BLADEN[soort], looks.PLAIN), (needed, looks.PLAIN)]


def _example(soort: Lijstsoort, velden: Sequence[Veld], jaar: int) -> list[Value]:
    """Return the example row; its first cell says that it is one."""
    known = _examples(jaar)[soort]
    first, *rest = (known.get(veld.naam) for veld in velden)
    return [f"{VOORBEELD} {first}", *rest]


_BODY = "Wijkraad De Brug"


def _examples(jaar: int) -> Mapping[Lijstsoort, Mapping[str, Value]]:
    return {
        Lijstsoort.GEBIEDEN: {"stadsdeel": "Oost", "naam": "De Brug", "soort": "wijk", "inwoners": 4250},
        Lijstsoort.WIJKORGANEN: {
            "naam": _BODY,
            "soort": "wijkraad",
            "stadsdeel": "Oost",
            "werkgebied": "De Brug, Veldkamp",
            "status": "actief",
            "rechtsvorm": "stichting",
            "kvk": "12345678",
            "iban": "NL91 ABNA 0417 1643 00",
            "email": "info@wijkraaddebrug.example",
            "telefoon": "053 123 45 67",
            "website": "www.wijkraaddebrug.example",
            "vergaderritme": "elke eerste dinsdag van de maand",
            "laatste_contact": date(jaar, 3, 12),
        },
        Lijstsoort.BESTUUR: {
            "wijkorgaan": _BODY,
            "persoon": "Ayşe de Vries",
            "rol": "voorzitter",
            "email": "a.devries@wijkraaddebrug.example",
            "telefoon": "+31 6 12 34 56 78",
            "sinds": date(jaar, 1, 1),
        },
        Lijstsoort.NIVEAUS: {"wijkorgaan": _BODY, "jaar": jaar, "niveau": 2, "motivering": "Er is een nieuw bestuur."},
        Lijstsoort.JAARGESPREKKEN: {
            "wijkorgaan": _BODY,
            "jaar": jaar,
            "stand": "gevoerd",
            "datum": date(jaar, 10, 6),
            "tijd": "19:30",
            "plaats": "Wijkcentrum De Brug",
            "niveau_gewenst": 2,
            "niveau_afgesproken": 2,
            "gaat_goed": "De opruimdag trok veel bewoners.",
            "kan_beter": "Eerder horen van plannen.",
        },
        Lijstsoort.SUBSIDIES: {
            "wijkorgaan": _BODY,
            "jaar": jaar,
            "gevraagd": 500_000,
            "aangevraagd_op": date(jaar, 10, 1),
            "verleend": 450_000,
            "besluit_op": date(jaar, 11, 20),
        },
        Lijstsoort.TRAJECTEN: {
            "naam": "Herinrichting Brugstraat",
            "afdeling": "Openbare ruimte",
            "soort": "uitvoering",
            "wijken": "De Brug",
            "bekend_op": date(jaar, 2, 1),
            "invloed_tot": date(jaar, 6, 1),
            "besluit_op": date(jaar, 9, 1),
            "trede": "raadplegen",
        },
        Lijstsoort.ACTIES: {
            "tekst": "Offerte vragen voor de speeltuin",
            "wijkorgaan": _BODY,
            "wie": "wijkregisseur",
            "uiterlijk": date(jaar, 12, 1),
            "status": "open",
        },
        Lijstsoort.CONTACT: {
            "wijkorgaan": _BODY,
            "datum": date(jaar, 3, 12),
            "soort": "bezoek",
            "onderwerp": "Kennismaking",
            "verslag": "Rondgelopen door de wijk.",
            "personen": "Ayşe de Vries",
        },
    }
