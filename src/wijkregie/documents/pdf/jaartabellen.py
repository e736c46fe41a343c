"""Tables that the jaarverslagen share, and how a cell is written."""

from collections.abc import Mapping, Sequence
from datetime import date

from wijkregie.documents.fonts import shortened
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaarcijfers import Cijfers, stand_op, toegezegd
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.acties import Actiepunt, Eigenaarsoort, eigenaar_tekst, is_te_laat
from wijkregie.domain.datums import format_datum, format_datum_tekst, opsomming
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.geld import format_bedrag

LANG = 240
"""Letters of a text from people in a table; the whole stands in the program."""

KORT = 150


def bedrag(cents: int | None) -> str:
    """Write an amount in a cell; nothing known is a dash."""
    return "–" if cents is None else format_bedrag(cents)


def datum(day: date | None) -> str:
    """Write a day in a cell; nothing known is a dash."""
    return "–" if day is None else format_datum(day)


def stand(actie: Actiepunt, peildatum: date) -> str:
    """Say where an actiepunt stands; late is said in words."""
    return f"{actie.status.value}, te laat" if is_te_laat(actie, peildatum) else actie.status.value


def eigenaar(actie: Actiepunt, *, named: bool) -> str:
    """Say who must act; without `named` a person is only told by role, an afdeling always by name."""
    if named or actie.eigenaarsoort is Eigenaarsoort.AFDELING:
        return shortened(eigenaar_tekst(actie), 60)
    return actie.eigenaarsoort.woord


def acties_tabel(
    paper: Paper,
    acties: Sequence[Actiepunt],
    jaarbeeld: Jaarbeeld,
    *,
    kop: str = "Actie",
    namen: Mapping[str, str] | None = None,
    named: bool = False,
    limit: int = 40,
) -> None:
    """Add a table of actiepunten; `namen` gives the bodies by id, and with it a column."""
    shown = acties[:limit]
    columns = [Column(kop, 3.4), Column("Wie", 1.5), Column("Uiterlijk", 1.1), Column("Stand", 1.2)]
    rows = [
        [
            shortened(actie.tekst, LANG),
            eigenaar(actie, named=named),
            datum(actie.uiterlijk),
            stand(actie, jaarbeeld.peildatum),
        ]
        for actie in shown
    ]
    if namen is not None:
        columns.insert(1, Column("Wijkorgaan", 1.9))
        for row, actie in zip(rows, shown, strict=True):
            row.insert(1, shortened(namen.get(actie.wijkorgaan_id or "", "–")))
    paper.table(columns, rows)
    stand_noot(paper, jaarbeeld, "Acties")
    rest = len(acties) - len(shown)
    if rest:
        paper.note(f"En nog {rest} die later aan de beurt {'is' if rest == 1 else 'zijn'}.")


def subsidie_tabel(paper: Paper, cijfers: Cijfers, jaarbeeld: Jaarbeeld) -> None:
    """Add the subsidies of both years with their totals."""
    year, over = jaarbeeld.jaar, jaarbeeld.jaar + 1
    bodies = [one for one in cijfers.organen if one.telt]
    rows = []
    for one in bodies:
        niveau = (
            f"{one.niveau.value} {one.niveau.woord}" if one.niveau else "gestopt" if one.gestopt else "nog te kiezen"
        )
        where = one.stand(over)
        rows.append(
            [
                shortened(one.naam),
                niveau,
                bedrag(one.bedrag(year)),
                bedrag(one.bedrag(over)),
                where.value if where else "–",
                datum(one.besluitdatum(over)),
            ]
        )
    sums = [toegezegd(each) for each in (cijfers.jaar, cijfers.over)]
    paper.table(
        [
            Column("Wijkorgaan", 2.3),
            Column(f"Niveau {over}", 1.5),
            Column(str(year), 1.25, "right"),
            Column(str(over), 1.25, "right"),
            Column(f"Stand {over}", 1.35),
            Column("Besluit", 1.1, "right"),
        ],
        rows,
        total=["Samen", "", *(bedrag(each or None) for each in sums), "", ""],
    )
    asked = any(one.bedrag(each) is not None and not one.besluitdatum(each) for one in bodies for each in (year, over))
    late = {each: [one for one in bodies if one.te_laat_aangevraagd(jaarbeeld, each)] for each in (year, over)}
    told = [
        f"Te laat aangevraagd voor {each}: {opsomming(shortened(one.naam, 80) for one in found)}."
        for each, found in late.items()
        if found
    ]
    bedragen_noot(paper, jaarbeeld, asked=asked, more=told)


def stand_noot(paper: Paper, jaarbeeld: Jaarbeeld, what: str) -> None:
    """Say in the report of a year gone by of which day something is told."""
    if day := stand_op(jaarbeeld):
        paper.note(f"{what}: stand op {format_datum_tekst(day)}.")


def bedragen_noot(paper: Paper, jaarbeeld: Jaarbeeld, *, asked: bool = False, more: Sequence[str] = ()) -> None:
    """Say below amounts what they are, and `more` about them."""
    notes = ["Waar nog geen besluit is, staat het gevraagde bedrag."] if asked else []
    regelingen = [jaarbeeld.regelingen.get(year) for year in (jaarbeeld.jaar, jaarbeeld.jaar + 1)]
    if any(regeling and regeling.voorbeeld for regeling in regelingen):
        notes.append("De bedragen zijn voorbeelden.")
    if notes or more:
        paper.note(" ".join([*notes, *more]))
