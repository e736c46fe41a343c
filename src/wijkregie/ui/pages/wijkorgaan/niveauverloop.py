"""The niveaus of a wijkorgaan in words and steps, for the tabs that show them."""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.datums import format_dag_maand
from wijkregie.domain.dossiers import Dossier
from wijkregie.domain.jaargesprekken import gespreksnaam
from wijkregie.domain.niveaus import Niveaukeuze, bewegingen
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.widgets.stepline import Step

_LEAST, _MOST = 5, 8
"""Years in the chart."""


def keuze_van(niveaus: Sequence[Niveaukeuze], jaar: int) -> Niveaukeuze | None:
    """Return the choice for a year, or None."""
    return next((keuze for keuze in niveaus if keuze.jaar == jaar), None)


def steps_of(dossier: Dossier, jaar: int) -> list[Step]:
    """Return the steps of the chart: up to `jaar`, or for a body that has ended up to its last choice."""
    niveaus = dossier.niveaus
    moves = bewegingen(niveaus)
    years = [keuze.jaar for keuze in niveaus]
    ended = dossier.wijkorgaan.status is Wijkorgaanstatus.BEEINDIGD
    last = max(years if ended and years else [jaar, *years])
    first = min([last - _LEAST + 1, *years])
    found = {keuze.jaar: keuze for keuze in niveaus}
    return [
        Step(year, int(found[year].niveau), moves[year].value) if year in found else Step(year, None)
        for year in range(max(first, last - _MOST + 1), last + 1)
    ]


def origin_words(keuze: Niveaukeuze, dossier: Dossier, today: date) -> str:
    """Say where a niveau was chosen: "Gekozen in jaargesprek 2027, op 25 augustus"."""
    talk = next((gesprek for gesprek in dossier.gesprekken if gesprek.id == keuze.jaargesprek_id), None)
    if talk is None:
        return "Gekozen buiten een jaargesprek"
    when = f", op {format_dag_maand(talk.datum, today)}" if talk.datum else ""
    return f"Gekozen in {gespreksnaam(talk.jaar)}{when}"
