"""The jaarverslag: a calendar year of one wijkorgaan, of a stadsdeel or of the municipality, for who decides."""

from datetime import datetime

from wijkregie.documents.pdf.jaarcijfers import Orgaanjaar
from wijkregie.documents.pdf.jaarverslag_gebied import add_gemeente, add_stadsdeel
from wijkregie.documents.pdf.jaarverslag_wijkorgaan import add_wijkorgaan
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.dossiers import Jaarbeeld


def jaarverslag(jaarbeeld: Jaarbeeld, moment: datetime) -> bytes:
    """Return the jaarverslag as a tagged PDF; `moment` (with time zone) is when it was made."""
    return paper(jaarbeeld).render(moment)


def paper(jaarbeeld: Jaarbeeld) -> Paper:
    """Write the jaarverslag on paper, not yet rendered."""
    gemeente = jaarbeeld.inrichting.gemeente.strip()
    place = f"Gemeente {gemeente}" if gemeente else ""
    if jaarbeeld.wijkorgaan:
        title, over = jaarbeeld.wijkorgaan.naam, f"Jaarverslag {jaarbeeld.jaar}"
        part = jaarbeeld.dossiers[0].stadsdeel
        aside = [place, f"Stadsdeel {part.naam}" if part else ""]
    elif jaarbeeld.stadsdeel:
        title, over = f"Stadsdeel {jaarbeeld.stadsdeel.naam}", f"Jaarverslag wijkorganen {jaarbeeld.jaar}"
        aside = [place]
    else:
        title, over, aside = place or "Alle wijkorganen", f"Jaarverslag wijkorganen {jaarbeeld.jaar}", []
    signed = [jaarbeeld.inrichting.wijkregisseur.strip(), format_datum_tekst(jaarbeeld.peildatum)]
    aside.append(", ".join(part for part in signed if part))
    if jaarbeeld.inrichting.voorbeeld:
        aside.append("Verzonnen gegevens")
    sheet = Paper(
        over=over, title=title, aside=aside, footer=f"{over}, {title}", author=jaarbeeld.inrichting.wijkregisseur
    )
    if jaarbeeld.wijkorgaan:
        ritme = jaarbeeld.inrichting.ritme
        own = Orgaanjaar(jaarbeeld.dossiers[0], jaarbeeld.jaar, jaarbeeld.peildatum, ritme)
        add_wijkorgaan(sheet, jaarbeeld, own)
    elif jaarbeeld.stadsdeel:
        add_stadsdeel(sheet, jaarbeeld)
    else:
        add_gemeente(sheet, jaarbeeld)
    return sheet
