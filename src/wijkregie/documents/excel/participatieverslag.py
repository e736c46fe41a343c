"""The annex of a participatieverslag as a workbook: every plan, every time a wijkorgaan was involved, costs and money.

It goes to the raad and may be published: no persons, no stories, no notes.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.afsprakenbladen import KOSTENKOLOMMEN, kosten_cells
from wijkregie.documents.excel.geldbladen import (
    INITIATIEVEN,
    WIJKBUDGET,
    budget_place,
    budget_row,
    initiatief_row,
)
from wijkregie.documents.excel.kit import Book, Line, Step
from wijkregie.documents.excel.organenbladen import Row
from wijkregie.documents.excel.tables import Column, Kind, Table
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.participatieverslagen import periode_tekst
from wijkregie.domain.radiostilte import stilteklok
from wijkregie.domain.tijdigheid import tijdigheidsklok
from wijkregie.domain.trajectdossiers import NIET_VASTGELEGD, Inbreng, Trajectdossier
from wijkregie.domain.trajecten import Traject, trajectstand
from wijkregie.domain.verslagbeelden import Verslagbeeld

TRAJECTEN = (
    Column("Traject"),
    Column("Afdeling"),
    Column("Soort"),
    Column("Stand"),
    Column("Wijken", Kind.LONG),
    Column("Wijkorganen", Kind.COUNT),
    Column("Beloofde trede"),
    Column("Reden trede", Kind.LONG),
    Column("Waarom participatie"),
    Column("Participatiegraad"),
    Column("Staat vast", Kind.LONG),
    Column("Ligt open", Kind.LONG),
    Column("Werkwijze", Kind.LONG),
    Column("Rollen raad en college", Kind.LONG),
    Column("Bekend op", Kind.DATE),
    Column("Invloed tot", Kind.DATE),
    Column("Besluit op", Kind.DATE),
    Column("Uitkomst", Kind.LONG),
    Column("Eindverslag vastgesteld op", Kind.DATE),
    Column("Afgerond op", Kind.DATE),
    Column("Ingetrokken op", Kind.DATE),
    Column("Id", Kind.ID),
)
BETROKKENHEDEN = (
    Column("Wijkorgaan"),
    Column("Traject of onderwerp"),
    Column("Afdeling"),
    Column("Gehoord op", Kind.DATE),
    Column("Dagen vóór besluit", Kind.COUNT),
    Column("Gevraagd op", Kind.DATE),
    Column("Inhoud of proces"),
    Column("Overgeslagen op", Kind.DATE),
    Column("Inbreng op", Kind.DATE),
    Column("Terugkoppeling uiterlijk", Kind.DATE),
    Column("Antwoord op", Kind.DATE),
    Column("Dagen tot antwoord", Kind.COUNT),
    Column("Wat ermee is gedaan"),
    Column("Waarom", Kind.LONG),
    Column("Verteld op", Kind.DATE),
    Column("Bedankt op", Kind.DATE),
    Column("Beloofde trede"),
    Column("Ervaren trede"),
    Column("Id traject", Kind.ID),
    Column("Id", Kind.ID),
)
KOSTEN = (
    Column("Traject"),
    Column("Afdeling"),
    Column("Participatiegraad"),
    *KOSTENKOLOMMEN,
    Column("Id", Kind.ID),
)
_TALL = (looks.TITLE, looks.HEADING)
_WIDTHS = (34, 18, 74)
_ABOUT = {
    "Trajecten": "Eén regel per traject dat in deze jaren liep.",
    "Betrokkenheden": "Eén regel per keer dat een wijkorgaan iets hoorde, iets gevraagd werd of iets inbracht.",
    "Kosten": "Eén regel per traject: kosten en uren van het hele traject, participatie los van communicatie.",
    "Initiatieven": "Eén regel per initiatief dat in deze jaren binnenkwam of een besluit kreeg, ook het uitdaagrecht.",
    "Budgetten": "Eén regel per wijkbudget of werkbudget en jaar: waar het geld is.",
}
_SCOPE = (
    "Een lege cel betekent: niet vastgelegd.",
    "Namen van personen, verhalen en notities staan er niet in.",
    "De totalen rekenen mee met een filter.",
)


def write_bijlage(beeld: Verslagbeeld, target: BinaryIO | Path, progress: Step | None = None) -> None:
    """Write the annex as a workbook; `progress(done, total)` may raise to stop it."""
    gemeente = beeld.inrichting.gemeente.strip()
    title = f"Bijlage participatieverslag {periode_tekst(beeld.verslag.eerste_jaar, beeld.verslag.laatste_jaar)}"
    book = Book(
        title, author=f"Gemeente {gemeente}" if gemeente else "wijkregie", subject="Participatieverordening art. 12"
    )
    tables = [
        Table("Trajecten", TRAJECTEN, [_traject(beeld, one) for one in beeld.trajecten]),
        Table("Betrokkenheden", BETROKKENHEDEN, _betrokkenheden(beeld)),
        Table("Kosten", KOSTEN, [_kosten(one) for one in beeld.trajecten]),
        Table("Initiatieven", INITIATIEVEN, [initiatief_row(beeld.peildatum, one) for one in beeld.initiatieven]),
        Table("Budgetten", WIJKBUDGET, [budget_row(one) for one in sorted(beeld.budgetten, key=budget_place)]),
    ]
    lines = list(_front(beeld, title, gemeente, tables))
    first = next(number for number, line in enumerate(lines, 1) if line and line[0] and line[0][0] == tables[0].naam)
    links = {f"A{first + number}": (table.naam, 1) for number, table in enumerate(tables)}
    tall = {number: 2 for number, line in enumerate(lines, 1) if line and line[0] and line[0][1] in _TALL}
    book.add_lines("Toelichting", lines, widths=_WIDTHS, heights=tall, links=links)
    for table in tables:
        book.add_table(table, frozen="A2" if table.columns[0].kind is Kind.LONG else "B2")
    book.save(target, progress)


def _front(beeld: Verslagbeeld, title: str, gemeente: str, tables: Sequence[Table]) -> Iterator[Line]:
    day = f"stand op {format_datum_tekst(beeld.peildatum)}"
    yield [(title, looks.TITLE)]
    yield [(" · ".join(word for word in (f"Gemeente {gemeente}" if gemeente else "", day) if word), looks.SUBTITLE)]
    if beeld.inrichting.voorbeeld:
        yield [("Dit is de voorbeeldstad. Alle gegevens zijn verzonnen.", looks.NOTE)]
    yield []
    yield [("Blad", looks.HEAD), ("Regels", looks.HEAD_RIGHT), ("Wat erop staat", looks.HEAD_ASIDE)]
    for table in tables:
        empty = "" if table.rows else f" Nu nog {NIET_VASTGELEGD}."
        about = (f"{_ABOUT[table.naam]}{empty}", looks.ASIDE)
        yield [(table.naam, looks.LINK), (table.count(), looks.COUNT_CELL), about]
    yield []
    yield [("Totalen", looks.HEADING)]
    costs, ideas, money = tables[2:]
    for word, table, kop in (
        ("Kosten van participatie", costs, "Participatie"),
        ("Kosten van communicatie", costs, "Communicatie"),
        ("Toegekend aan initiatieven", ideas, "Toegekend"),
        ("Wijkbudget en werkbudget", money, "Toegekend"),
        ("Daarvan besteed", money, "Besteed"),
    ):
        yield [(word, looks.PLAIN), (table.sum(kop), looks.EURO_CELL)]
    yield []
    for text in _SCOPE:
        yield [(text, looks.ASIDE_NOTE)]


def _traject(beeld: Verslagbeeld, dossier: Trajectdossier) -> Row:
    traject = dossier.traject
    return (
        traject.naam,
        dossier.afdeling,
        traject.soort.value,
        trajectstand(traject, beeld.peildatum, dossier.begonnen_op).value,
        ", ".join(dossier.wijken),
        len(dossier.wijkorganen),
        traject.trede.value if traject.trede else None,
        traject.trede_reden,
        traject.doel.value if traject.doel else None,
        traject.graad.value if traject.graad else None,
        traject.staat_vast,
        traject.ligt_open,
        traject.werkwijze,
        traject.rolverdeling,
        traject.bekend_op,
        traject.invloed_tot,
        traject.besluit_op,
        dossier.uitkomst,
        dossier.eindverslag.vastgesteld_op if dossier.eindverslag else None,
        traject.afgerond_op,
        traject.ingetrokken_op,
        traject.id,
    )


def _betrokkenheden(beeld: Verslagbeeld) -> list[Row]:
    plans = {dossier.traject.id: dossier.traject for dossier in beeld.trajecten}
    return [_betrokkenheid(one, plans.get(one.betrokkenheid.traject_id or "")) for one in beeld.inbreng]


def _betrokkenheid(one: Inbreng, traject: Traject | None) -> Row:
    kept = one.betrokkenheid
    told = tijdigheidsklok(traject, [kept]).dagen_vooraf if traject else None
    answered = stilteklok(kept)
    return (
        one.wijkorgaan,
        one.onderwerp,
        one.afdeling,
        kept.geinformeerd_op,
        told,
        kept.gevraagd_op,
        kept.adviessoort.value if kept.adviessoort else None,
        kept.overgeslagen_op,
        kept.advies_op,
        kept.terugkoppeling_uiterlijk,
        kept.teruggekoppeld_op,
        answered.dagen_tot_antwoord if answered else None,
        kept.verwerking.value if kept.verwerking else None,
        kept.verwerking_reden,
        kept.verwerkt_op,
        kept.bedankt_op,
        traject.trede.value if traject and traject.trede else None,
        kept.trede_ervaren.value if kept.trede_ervaren else None,
        kept.traject_id,
        kept.id,
    )


def _kosten(dossier: Trajectdossier) -> Row:
    traject = dossier.traject
    return (
        traject.naam,
        dossier.afdeling,
        traject.graad.value if traject.graad else None,
        *kosten_cells(traject),
        traject.id,
    )
