"""Subsidieregister.xlsx: every decision on a subsidie of a year, with the fields of Woo art. 3.3a lid 1.

It is made to be published: no persons, no account numbers, no notes.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.cells import Formula, Value
from wijkregie.documents.excel.kit import Book, Line, Step
from wijkregie.documents.excel.looks import Look
from wijkregie.documents.excel.tables import Column, Kind, Table
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.subsidieregister import Registerregel, Subsidieregister, registerregels

NAAM = "Subsidieregister"
TOELICHTING = "Toelichting"


@frozen
class _Veld:
    """A column with what the legend says of it: what it is, and where it comes from."""

    column: Column
    uitleg: str
    bron: str


_VELDEN = (
    _Veld(Column("Ontvanger"), "Naam van het wijkorgaan dat de subsidie krijgt.", "Woo art. 3.3a lid 1 onder b"),
    _Veld(Column("KvK-nummer"), "Nummer in het handelsregister. Leeg als dat niet bekend is.", "Handelsregister"),
    _Veld(Column("Stadsdeel"), "Stadsdeel van het wijkorgaan.", "wijkregie"),
    _Veld(Column("Jaar", Kind.YEAR), "Het jaar waarvoor de subsidie is.", "wijkregie"),
    _Veld(Column("Besluit"), "Wat er is besloten.", "Woo art. 3.3a lid 1 onder d en e"),
    _Veld(Column("Dagtekening", Kind.DATE), "Dag van het besluit.", "Woo art. 3.3a lid 1 onder f"),
    _Veld(
        Column("Bekendgemaakt op", Kind.DATE),
        "Dag waarop het besluit naar de ontvanger is gestuurd. Leeg als dat niet is vastgelegd.",
        "Awb 3:41",
    ),
    _Veld(Column("Kenmerk"), "Nummer van de beschikking.", "Beschikking"),
    _Veld(Column("Grondslag"), "De regeling waarop het besluit berust.", "Woo art. 3.3a lid 1 onder a"),
    _Veld(Column("Artikel"), "Het artikel dat het besluit mogelijk maakt.", "Woo art. 3.3a lid 1 onder a"),
    _Veld(
        Column("Activiteiten", Kind.LONG),
        "Waarvoor de subsidie is: het niveau van samenwerken en de activiteiten die daarbij horen.",
        "Woo art. 3.3a lid 1 onder c",
    ),
    _Veld(
        Column("Verlening", Kind.EURO, total=True),
        "Bedrag dat is verleend. Leeg bij een ander besluit.",
        "Woo art. 3.3a lid 1 onder d",
    ),
    _Veld(
        Column("Wijziging verlening", Kind.EURO, total=True),
        "Hoeveel het besluit aan het verleende bedrag verandert. Een intrekking staat er met een min.",
        "Woo art. 3.3a lid 1 onder d en e",
    ),
    _Veld(
        Column("Vaststelling", Kind.EURO, total=True),
        "Bedrag dat definitief is vastgesteld, ook als dat direct is gedaan zonder verlening vooraf.",
        "Woo art. 3.3a lid 1 onder d",
    ),
    _Veld(
        Column("Wijziging vaststelling", Kind.EURO, total=True),
        "Hoeveel het besluit aan het vastgestelde bedrag verandert.",
        "Woo art. 3.3a lid 1 onder d en e",
    ),
    _Veld(Column("Stand"), "Hoe ver de subsidie is op de dag van dit bestand.", "wijkregie"),
    _Veld(Column("Id subsidie", Kind.ID), "Vast nummer van de subsidie: besluiten die bij elkaar horen.", "wijkregie"),
    _Veld(
        Column("Id", Kind.ID),
        "Vast nummer van het besluit. Het verandert niet als er een naam wijzigt of een besluit bij komt.",
        "wijkregie",
    ),
)
_TALL = (looks.TITLE, looks.HEADING)
KOLOMMEN = tuple(veld.column for veld in _VELDEN)

_WIDTHS = (26, 18, 72, 34)


def write_subsidieregister(register: Subsidieregister, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write the register of a subsidy year as a workbook; `progress(done, total)` may raise to stop it."""
    gemeente = register.inrichting.gemeente.strip()
    table = Table(NAAM, KOLOMMEN, [_row(regel, register.jaar) for regel in registerregels(register)])
    title = f"{NAAM} {register.jaar}"
    book = Book(title, author=f"Gemeente {gemeente}" if gemeente else "wijkregie", subject="Woo art. 3.3a")
    book.add_table(table)
    lines = list(_legend(register, title, gemeente, table))
    tall = {number: 2 for number, line in enumerate(lines, 1) if line and line[0] and line[0][1] in _TALL}
    book.add_lines(TOELICHTING, lines, widths=_WIDTHS, heights=tall)
    book.save(target, progress)


def _row(regel: Registerregel, jaar: int) -> Sequence[Value]:
    return (
        regel.ontvanger,
        regel.kvk,
        regel.stadsdeel,
        jaar,
        regel.soort.value,
        regel.dagtekening,
        regel.bekendgemaakt_op,
        regel.kenmerk,
        regel.grondslag,
        regel.artikel,
        regel.activiteiten,
        regel.verlening,
        regel.wijziging_verlening,
        regel.vaststelling,
        regel.wijziging_vaststelling,
        regel.stand.value,
        regel.subsidie_id,
        regel.id,
    )


def _legend(register: Subsidieregister, title: str, gemeente: str, table: Table) -> Iterator[Line]:
    whose = (
        f"Gemeente {gemeente}" if gemeente else "",
        f"stadsdeel {register.stadsdeel}" if register.stadsdeel else "",
    )
    day = f"stand op {format_datum_tekst(register.peildatum)}"
    yield [(title, looks.TITLE)]
    yield [(" · ".join(word for word in (*whose, day) if word), looks.SUBTITLE)]
    for note in _notes(register, table):
        yield [(note, looks.NOTE)]
    yield []
    yield [("Wat er wel en niet in staat", looks.HEADING)]
    for text in _SCOPE:
        yield [(text, looks.ASIDE_NOTE)]
    yield []
    yield [("Totalen", looks.HEADING)]
    yield _total("Aantal besluiten", table.count(), looks.COUNT_CELL)
    for kop in (column.kop for column in KOLOMMEN if column.total):
        yield _total(f"Totaal {kop.lower()}", table.sum(kop), looks.EURO_CELL)
    yield []
    yield [("De kolommen", looks.HEADING)]
    yield [("Kolom", looks.HEAD), ("Wat het is", looks.HEAD), ("", looks.HEAD), ("Bron", looks.HEAD)]
    for veld in _VELDEN:
        yield [(veld.column.kop, looks.PLAIN), (veld.uitleg, looks.PLAIN), ("", looks.PLAIN), (veld.bron, looks.PLAIN)]


def _total(naam: str, outcome: Formula, look: Look) -> Line:
    return [(naam, looks.PLAIN), (outcome, look)]


def _notes(register: Subsidieregister, table: Table) -> Iterator[str]:
    if register.inrichting.voorbeeld:
        yield "Dit is de voorbeeldstad. Alle gegevens zijn verzonnen."
    elif register.verzonnen:
        yield "Dit zijn voorbeeldbedragen. Vul eerst de echte regeling in."
    if not table.rows:
        yield f"Voor {register.jaar} is er nog geen besluit over subsidie vastgelegd."
    if register.regeling is None or not register.regeling.bron.strip():
        yield f"Bij de regeling van {register.jaar} is nog geen bron ingevuld. Daarom is de grondslag leeg."
    missing = sum(not row[1] for row in table.rows)
    if missing:
        yield f"Bij {tel(missing, 'besluit', 'besluiten')} ontbreekt het KvK-nummer van de ontvanger."


_SCOPE = (
    "Elk besluit dat geld geeft, wijzigt, vaststelt of terugneemt heeft een eigen regel.",
    "Een geweigerde, niet behandelde of ingetrokken aanvraag staat er niet in: daarmee is geen subsidie verstrekt.",
    "Namen van personen, rekeningnummers en notities staan er niet in.",
    "wijkregie volgt de besluiten. Het zaaksysteem van de gemeente is het archief.",
)
