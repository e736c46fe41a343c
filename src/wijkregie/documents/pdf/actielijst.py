"""The actielijst on paper: who does what, and by when; to hand out and to go through together."""

from datetime import date, datetime

from wijkregie.documents.fonts import shortened
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaartabellen import LANG, datum
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.actielijsten import Actielijst, Actierij, Eigenaaracties, dagen_te_laat
from wijkregie.domain.acties import AFGESLOTEN, Eigenaarsoort
from wijkregie.domain.datums import format_datum, format_datum_tekst, tel

_OVER = "Actielijst"


def actielijst(lijst: Actielijst, moment: datetime) -> bytes:
    """Return the actielijst as a tagged PDF; `moment` (with time zone) is when it was made."""
    return paper(lijst).render(moment)


def paper(lijst: Actielijst) -> Paper:
    """Write the actielijst on paper, not yet rendered."""
    gemeente = lijst.inrichting.gemeente.strip()
    place = f"Gemeente {gemeente}" if gemeente else ""
    title = lijst.over or place or "Alle acties"
    day = format_datum_tekst(lijst.peildatum)
    aside = [place if lijst.over else "", day, "Verzonnen gegevens" if lijst.inrichting.voorbeeld else ""]
    sheet = Paper(
        over=_OVER,
        title=title,
        under=f"Met wat klaar is sinds {format_datum_tekst(lijst.klaar_sinds)}" if lijst.klaar_sinds else "",
        aside=[line for line in aside if line],
        footer=f"{_OVER} {day}, {title}",
        author=lijst.inrichting.wijkregisseur,
    )
    if not lijst.eigenaars:
        sheet.text("Er zijn geen open acties.")
        return sheet
    sheet.key_figures(_figures(lijst))
    for one in lijst.eigenaars:
        sheet.section(one.naam, numbered=False, room=90)
        sheet.note(_told(one, lijst.peildatum))
        _table(sheet, one, lijst)
    return sheet


def _figures(lijst: Actielijst) -> list[tuple[str, str]]:
    late = sum(dagen_te_laat(actie, lijst.peildatum) > 0 for actie in lijst.open)
    undated = sum(actie.uiterlijk is None for actie in lijst.open)
    return [
        (str(len(lijst.open)), "open actie" if len(lijst.open) == 1 else "open acties"),
        (str(late), "te laat"),
        (str(undated), "zonder datum"),
    ]


def _told(one: Eigenaaracties, peildatum: date) -> str:
    still = [actie for actie in one.acties if actie.status not in AFGESLOTEN]
    late = sum(dagen_te_laat(actie, peildatum) > 0 for actie in still)
    done = len(one.acties) - len(still)
    counts = (
        f"{len(still) or 'geen'} open",
        f"{late} te laat" if late else "",
        f"{done} afgesloten" if done else "",
    )
    kind = f"{one.soort.woord}: " if one.soort in (Eigenaarsoort.WIJKORGAAN, Eigenaarsoort.AFDELING) else ""
    return (kind + ", ".join(words for words in counts if words) + ".").capitalize()


def _table(sheet: Paper, one: Eigenaaracties, lijst: Actielijst) -> None:
    """Set the actiepunten in rows; a column that would be the same in all of them is left out."""
    body = one.soort is Eigenaarsoort.WIJKORGAAN
    who = body and any(actie.eigenaar.strip() for actie in one.acties)
    where = not body and any(actie.wijkorgaan != lijst.over for actie in one.acties)
    columns = [Column("Actie", 3.6), Column("Uiterlijk", 1.1), Column("Stand", 1.5)]
    if who or where:
        columns.insert(1, Column("Wie" if who else "Wijkorgaan", 1.9))
    rows = []
    for actie in one.acties:
        row = [shortened(actie.tekst, LANG), datum(actie.uiterlijk), _stand(actie, lijst.peildatum)]
        if who or where:
            row.insert(1, shortened(actie.eigenaar.strip() if who else actie.wijkorgaan, 80) or "–")
        rows.append(row)
    sheet.table(columns, rows)


def _stand(actie: Actierij, peildatum: date) -> str:
    """Say where an actiepunt stands; late with a sign too, for who only looks it through."""
    if days := dagen_te_laat(actie, peildatum):
        return f"! {tel(days, 'dag', 'dagen')} te laat"
    if actie.status in AFGESLOTEN and actie.afgerond_op:
        return f"{actie.status.value} op {format_datum(actie.afgerond_op)}"
    return actie.status.value
