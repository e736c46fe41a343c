"""The niveaus of a wijkorgaan in words and steps, for the tabs that show them."""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.datums import format_dag_maand
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import gespreksnaam
from wijkregie.domain.niveaus import Niveaukeuze, niveau_in, niveau_voor
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.widgets.niveauverloop import Niveauverloop

_LEAST, _MOST = 5, 8
"""Years in the chart."""


def keuze_van(niveaus: Sequence[Niveaukeuze], jaar: int) -> Niveaukeuze | None:
    """Return the choice for a year, or None."""
    return next((keuze for keuze in niveaus if keuze.jaar == jaar), None)


def show_verloop(chart: Niveauverloop, dossier: Dossier, jaar: int) -> None:
    """Show the years in a chart: up to `jaar`, or for a body that has ended up to its last choice."""
    niveaus = dossier.niveaus
    years = [keuze.jaar for keuze in niveaus]
    ended = dossier.wijkorgaan.status is Wijkorgaanstatus.BEEINDIGD
    last = max(years if ended and years else [jaar, *years])
    first = max(min([last - _LEAST + 1, *years]), last - _MOST + 1)
    verloop = [(year, niveau_in(niveaus, year)) for year in range(first, last + 1)]
    chart.show_verloop(dossier.wijkorgaan.naam, verloop, gekozen=jaar, vorige=niveau_voor(niveaus, first))


def origin_words(keuze: Niveaukeuze, dossier: Dossier, today: date) -> str:
    """Say where a niveau was chosen: "Gekozen in jaargesprek 2027, op 25 augustus"."""
    talk = next((gesprek for gesprek in dossier.gesprekken if gesprek.id == keuze.jaargesprek_id), None)
    if talk is None:
        return "Gekozen buiten een jaargesprek"
    when = f", op {format_dag_maand(talk.datum, today)}" if talk.datum else ""
    return f"Gekozen in {gespreksnaam(talk.jaar)}{when}"
