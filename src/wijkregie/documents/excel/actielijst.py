"""Actielijst.xlsx: who does what, and by when; changed in Excel it is read back."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel.cells import Value
from wijkregie.documents.excel.kit import Book, Step
from wijkregie.documents.excel.organenbladen import ID, LATE, TE_LAAT
from wijkregie.documents.excel.tables import Column, Kind, Table
from wijkregie.domain.actielijsten import Actielijst, Actierij, dagen_te_laat
from wijkregie.domain.acties import eigenaar_tekst

KOLOMMEN = (
    Column("Wie", uitleg="Wie het moet doen: wijkregisseur, wijkorgaan, of de naam van een afdeling of persoon."),
    Column("Actie", Kind.LONG),
    Column("Wijkorgaan"),
    Column("Stadsdeel"),
    Column("Uiterlijk", Kind.DATE, uitleg="De laatste dag waarop het klaar moet zijn."),
    Column("Status"),
    Column("Signaal", marks={TE_LAAT: LATE}, uitleg="Of de laatste dag voorbij is."),
    Column("Dagen te laat", Kind.COUNT),
    Column("Herkomst"),
    Column("Afgerond op", Kind.DATE),
    ID,
)


def write_actielijst(lijst: Actielijst, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write the actielijst as a workbook, sorted by who must act; `progress(done, total)` may raise to stop it."""
    author = lijst.inrichting.wijkregisseur.strip() or "wijkregie"
    book = Book(" ".join(("Actielijst", lijst.over)).strip(), author=author, subject="Acties per eigenaar")
    rows = [_row(actie, lijst) for one in lijst.eigenaars for actie in one.acties]
    book.add_table(Table("Acties", KOLOMMEN, rows))
    book.save(target, progress)


def _row(actie: Actierij, lijst: Actielijst) -> Sequence[Value]:
    late = dagen_te_laat(actie, lijst.peildatum)
    return (
        eigenaar_tekst(actie),
        actie.tekst,
        actie.wijkorgaan,
        actie.stadsdeel,
        actie.uiterlijk,
        actie.status.value,
        TE_LAAT if late else None,
        late or None,
        actie.herkomst.value,
        actie.afgerond_op,
        actie.id,
    )
