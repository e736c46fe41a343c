"""The head that the papers around a talk share: what it is, of whom, when and where, and who looks after them."""

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import hoofdletter
from wijkregie.documents.pdf.afzender import afzender
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.gespreksbladen import Gespreksdossier
from wijkregie.domain.jaargesprekken import Gespreksstand, gespreksnaam


def gesprekspapier(gesprek: Gespreksdossier, soort: str, *, footer: str = "") -> Paper:
    """Return a paper of this kind with its head; the footer tells the same, and more if need be."""
    naam = gesprek.dossier.wijkorgaan.naam
    over = f"{soort} {gespreksnaam(gesprek.blad.jaar)}"
    footer = ", ".join(part for part in (over, shortened(naam, 80), footer) if part)
    paper = Paper(over=over, title=naam, footer=footer, author=gesprek.inrichting.wijkregisseur, headed=False)
    add_hoofd(paper, gesprek, soort)
    return paper


def add_hoofd(paper: Paper, gesprek: Gespreksdossier, soort: str) -> None:
    """Set the head of a paper of this kind where a page begins."""
    over = f"{soort} {gespreksnaam(gesprek.blad.jaar)}"
    aside = afzender(gesprek.inrichting, gesprek.dossier.stadsdeel)
    paper.head(over=over, title=gesprek.dossier.wijkorgaan.naam, under=wanneer(gesprek), aside=aside)


def wanneer(gesprek: Gespreksdossier) -> str:
    """Say when and where the talk is: "Donderdag 24 september 2026, 19:30 uur · De Hagenborgh"; "" when not known."""
    talk = gesprek.blad.gesprek
    if talk is None or talk.datum is None or talk.stand is Gespreksstand.VERVALLEN:
        return ""
    moment = format_dag_jaar(talk.datum) + (f", {talk.tijd} uur" if talk.tijd else "")
    return " · ".join(part for part in (hoofdletter(moment), talk.plaats.strip()) if part)
