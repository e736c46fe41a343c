"""The participatieverslag of a raadsperiode (PV art. 12), from the college to the raad.

Each section has the words of its writer, then what is recorded, as counts beside the stories. What is not recorded is
told as such. Stories stand in it only with consent, and nobody of the municipality is named.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import hoofdletter
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.gezegd import add_quote
from wijkregie.documents.pdf.jaartabellen import KORT, LANG, bedrag, datum
from wijkregie.documents.pdf.kit import Paper
from wijkregie.documents.pdf.niveaublokken import bullets
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.initiatieven import Antwoordsoort, Initiatiefsoort
from wijkregie.domain.participatieverslagen import Onderdeel, periode_tekst, tekst_van
from wijkregie.domain.spiegel import deel_tekst, maat_tekst
from wijkregie.domain.trajectdossiers import NIET_VASTGELEGD, binnengekomen, te_vertellen, verwerkt_tekst
from wijkregie.domain.trajecten import Traject, is_open
from wijkregie.domain.trajectkosten import communicatiekosten, participatie_uren, participatiekosten
from wijkregie.domain.verslagbeelden import INITIATIEVEN, Verslagbeeld
from wijkregie.domain.verslagzinnen import spiegel_van, vastgelegd

_OVER = "Participatieverslag"
_MOST_ROWS = 60
_MOST_WORDS = 12
_IN_ANNEX = "De hele lijst staat in de bijlage."

T = TypeVar("T")


def participatieverslag(beeld: Verslagbeeld, moment: datetime) -> bytes:
    """Return the participatieverslag as a tagged PDF; `moment` (with time zone) is when it was made."""
    return paper(beeld).render(moment)


def paper(beeld: Verslagbeeld) -> Paper:
    """Write the participatieverslag on paper, not yet rendered."""
    gemeente = beeld.inrichting.gemeente.strip()
    title = f"Gemeente {gemeente}" if gemeente else "Participatie in de gemeente"
    over = f"{_OVER} {periode_tekst(beeld.verslag.eerste_jaar, beeld.verslag.laatste_jaar)}"
    aside = [format_datum_tekst(beeld.peildatum), "Verzonnen gegevens" if beeld.inrichting.voorbeeld else ""]
    sheet = Paper(
        over=over,
        title=title,
        under="Verslag aan de raad, artikel 12 van de participatieverordening",
        aside=[line for line in aside if line],
        footer=f"{over}, {title}",
        author=beeld.inrichting.wijkregisseur,
    )
    for onderdeel in Onderdeel:
        _section(sheet, beeld, onderdeel)
    return sheet


def _section(paper: Paper, beeld: Verslagbeeld, onderdeel: Onderdeel) -> None:
    """Write the words of the writer, what is recorded, and what more there is to show of it."""
    paper.section(onderdeel.titel, numbered=onderdeel is not Onderdeel.KORT, room=90)
    paper.text(tekst_van(beeld.verslag, onderdeel))
    if onderdeel is Onderdeel.KORT:
        paper.space(8)
        paper.key_figures(_figures(beeld))
    told = vastgelegd(beeld, onderdeel)
    if told:
        paper.space(3)
        paper.add(*bullets(paper, told))
        paper.space(4)
    else:
        paper.note(f"Wat hierover is bijgehouden: {NIET_VASTGELEGD}.")
    if more := _MORE.get(onderdeel):
        more(paper, beeld)


def _figures(beeld: Verslagbeeld) -> list[tuple[str, str]]:
    granted = sum(one.initiatief.toegekend or 0 for one in beeld.initiatieven)
    counts = (
        (len(beeld.trajecten), "traject", "trajecten"),
        (len(binnengekomen(beeld.inbreng)), "keer inbreng van een wijkorgaan", "keer inbreng van wijkorganen"),
        (len(beeld.initiatieven), "initiatief", "initiatieven"),
    )
    figures = [(str(count) if count else "–", one if count == 1 else many) for count, one, many in counts]
    return [*figures, (format_bedrag_kort(granted) if granted else "–", "toegekend aan initiatieven")]


def _trajecten(paper: Paper, beeld: Verslagbeeld) -> None:
    """List the plans with what was promised, and how they went about it."""
    if not beeld.trajecten:
        return
    paper.subsection("De trajecten")
    rows = [
        [
            shortened(dossier.traject.naam),
            shortened(dossier.afdeling) or NIET_VASTGELEGD,
            dossier.traject.trede.value if dossier.traject.trede else NIET_VASTGELEGD,
            datum(dossier.traject.besluit_op),
            shortened(dossier.traject.werkwijze, KORT) or NIET_VASTGELEGD,
        ]
        for dossier in beeld.trajecten[:_MOST_ROWS]
    ]
    columns = [
        Column("Traject", 1.9), Column("Afdeling", 1.2), Column("Beloofde trede", 1.1), Column("Besluit", 1),
        Column("Werkwijze", 2.2),
    ]  # fmt: skip
    paper.table(columns, rows)
    _rest(paper, beeld.trajecten, _MOST_ROWS)


def _rest(paper: Paper, found: Sequence[T], shown: int, more: str = _IN_ANNEX) -> None:
    if len(found) > shown:
        paper.note(f"En nog {len(found) - shown}. {more}".strip())


def _rollen(paper: Paper, beeld: Verslagbeeld) -> None:
    known = [dossier for dossier in beeld.trajecten if dossier.traject.rolverdeling.strip()]
    if known:
        rows = [[shortened(one.traject.naam), shortened(one.traject.rolverdeling, LANG)] for one in known[:_MOST_ROWS]]
        paper.table([Column("Traject", 1), Column("Wie deed wat", 2.4)], rows)
        _rest(paper, known, _MOST_ROWS)


def _kosten(paper: Paper, beeld: Verslagbeeld) -> None:
    plans = [dossier.traject for dossier in beeld.trajecten]
    known = [
        plan
        for plan in plans
        if any(kind(plan).bekend is not None for kind in (participatiekosten, communicatiekosten, participatie_uren))
    ]
    if not known:
        return
    rows = []
    for plan in known[:_MOST_ROWS]:
        costs, talk, hours = participatiekosten(plan), communicatiekosten(plan), participatie_uren(plan)
        spent = "–" if hours.werkelijk is None else str(hours.werkelijk)
        rows.append(
            [shortened(plan.naam), bedrag(costs.geraamd), bedrag(costs.werkelijk), bedrag(talk.werkelijk), spent]
        )
    heads = ("Geraamd", "Participatie", "Communicatie", "Uren")
    paper.table([Column("Traject", 2), *(Column(head, 1, "right") for head in heads)], rows)
    paper.note(
        "Geraamd en uren: van participatie. Een streepje betekent: niet vastgelegd. Het is van het hele traject."
    )
    _rest(paper, known, _MOST_ROWS)


def _resultaat(paper: Paper, beeld: Verslagbeeld) -> None:
    """Show what came of the plans, and the clocks per afdeling with their number of cases."""
    if beeld.trajecten:
        paper.subsection("Wat er uit de trajecten kwam")
        rows = [
            [
                shortened(dossier.traject.naam),
                shortened(dossier.uitkomst, LANG) or _zonder_uitkomst(dossier.traject, beeld.peildatum),
                verwerkt_tekst(beeld.inbreng_in(dossier)).partition(": ")[2].rstrip(".")
                or f"inbreng {NIET_VASTGELEGD}",
            ]
            for dossier in beeld.trajecten[:_MOST_ROWS]
        ]
        paper.table(
            [Column("Traject", 1.3), Column("Uitkomst", 2.2), Column("Wat met de inbreng is gedaan", 1.7)], rows
        )
        _rest(paper, beeld.trajecten, _MOST_ROWS)
    lines = spiegel_van(beeld)
    if lines:
        paper.subsection("Per afdeling")
        rows = [
            [
                hoofdletter(shortened(line.naam)),
                maat_tekst(line.vooraf, voor_besluit=True) or "–",
                deel_tekst(line.laat) or "–",
                maat_tekst(line.antwoord) or "–",
                deel_tekst(line.bedankt) or "–",
            ]
            for line in lines[:_MOST_ROWS]
        ]
        columns = [
            Column("Afdeling", 1.3), Column("Gehoord vóór besluit", 1.3), Column("Na besluit of niet", 1.1),
            Column("Tijd tot antwoord", 1.3), Column("Bedankt", 1),
        ]  # fmt: skip
        paper.table(columns, rows)
        paper.note("De middelste tijd, met tussen haakjes het aantal gevallen. Dit zijn feiten om over te praten.")


def _zonder_uitkomst(traject: Traject, today: date) -> str:
    """Say why a plan has no outcome: it is still to be decided, or nobody wrote it down."""
    if traject.ingetrokken_op:
        return "ingetrokken"
    decided = traject.besluit_op is not None and traject.besluit_op <= today
    return NIET_VASTGELEGD if decided or not is_open(traject) else "nog geen besluit"


def _ervaringen(paper: Paper, beeld: Verslagbeeld) -> None:
    """Let who took part speak: wijkorganen about plans, and the stories that may be told."""
    said = [
        (one.betrokkenheid.ervaring, f"{shortened(one.wijkorgaan, 120)}, over {shortened(one.onderwerp, 120)}")
        for one in beeld.inbreng
        if one.betrokkenheid.ervaring.strip()
    ]
    stories = [
        (words, f"{hoofdletter(shortened(whose, 120))}, over {shortened(dossier.traject.naam, 120)}")
        for dossier in beeld.trajecten
        for words, whose in te_vertellen(dossier, beeld.peildatum)
    ]
    for head, quotes in (("Wat wijkorganen zeiden", said), ("Verhalen", stories)):
        if quotes:
            paper.subsection(head, room=80)
            for words, whose in quotes[:_MOST_WORDS]:
                add_quote(paper, words, whose)
            _rest(paper, quotes, _MOST_WORDS, "")


def _initiatieven(paper: Paper, beeld: Verslagbeeld) -> None:
    found = [one.initiatief for one in beeld.initiatieven_van(*INITIATIEVEN)]
    rows = []
    for jaar in beeld.jaren:
        decided = [one for one in found if one.besluit_op and one.besluit_op.year == jaar]
        counts = [sum(one.ontvangen_op.year == jaar for one in found)]
        counts += [sum(one.besluit is kind for one in decided) for kind in Antwoordsoort]
        if any(counts):
            granted = sum(one.toegekend or 0 for one in decided) or None
            rows.append([str(jaar), *(str(count) if count else "–" for count in counts), bedrag(granted)])
    if rows:
        heads = ("Binnen", *(kind.value.capitalize() for kind in Antwoordsoort), "Toegekend")
        paper.table([Column("Jaar", 1), *(Column(head, 1, "right") for head in heads)], rows)


def _budgetten(paper: Paper, beeld: Verslagbeeld) -> None:
    granted = {one.jaar: one.verleend for one in beeld.subsidies}
    rows = []
    for jaar in beeld.jaren:
        wijk, werk = (beeld.saldo(soort, jaar) for soort in Budgetsoort)
        amounts = (wijk.toegekend, wijk.besteed, werk.toegekend, werk.besteed, granted.get(jaar, 0))
        if any(amounts):
            rows.append([str(jaar), *(bedrag(amount or None) for amount in amounts)])
    if rows:
        heads = ("Wijkbudget", "Besteed", "Werkbudget", "Besteed", "Subsidie")
        paper.table([Column("Jaar", 0.7), *(Column(head, 1.2, "right") for head in heads)], rows)
        paper.note("Subsidie is wat aan wijkorganen is verleend voor dat jaar.")


def _uitdaagrecht(paper: Paper, beeld: Verslagbeeld) -> None:
    found = [one.initiatief for one in beeld.initiatieven_van(Initiatiefsoort.UITDAAGRECHT)]
    rows = [
        [
            shortened(one.naam),
            datum(one.ontvangen_op),
            f"{one.besluit.value}, {datum(one.besluit_op)}" if one.besluit else "nog geen",
            shortened(one.besluit_reden, LANG) or (NIET_VASTGELEGD if one.besluit else "–"),
        ]
        for one in found[:_MOST_ROWS]
    ]
    if rows:
        columns = [Column("Verzoek", 1.6), Column("Ontvangen", 0.9), Column("Besluit", 1.2), Column("Waarom", 2)]
        paper.table(columns, rows)
        _rest(paper, found, _MOST_ROWS)


_MORE: dict[Onderdeel, Callable[[Paper, Verslagbeeld], None]] = {
    Onderdeel.ORGANISATIE: _trajecten,
    Onderdeel.ROLLEN: _rollen,
    Onderdeel.KOSTEN: _kosten,
    Onderdeel.RESULTAAT: _resultaat,
    Onderdeel.ERVARINGEN: _ervaringen,
    Onderdeel.INITIATIEVEN: _initiatieven,
    Onderdeel.BUDGETTEN: _budgetten,
    Onderdeel.UITDAAGRECHT: _uitdaagrecht,
}
