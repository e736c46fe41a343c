"""What a part of a line of quick add can become instead: the values on offer, and whether it may be left out."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from wijkregie.domain.acties import Eigenaarsoort
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.datums import format_dag_jaar
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.snelmomenten import Keus
from wijkregie.domain.snelnamen import Naam, Naamsoort, plaatsnaam
from wijkregie.domain.snelregels import Begrip, Bekend, Deel, Snelregel, Wie
from wijkregie.domain.snelsoorten import ACTIE, GESPREK, Snelsoort, Wat

MEESTE_NAMEN = 60
"""Names that are offered; of more one is found sooner by typing it."""

_AANTAL_DAGEN = 8
_UREN = range(9, 22)
_CONTACT = (Contactsoort.TELEFOON, Contactsoort.MAIL, Contactsoort.BEZOEK, Contactsoort.OVERLEG)
_ZONDER = {
    Deel.DAG: "Geen dag",
    Deel.TIJD: "Geen tijd",
    Deel.WAAR: "Geen wijkorgaan",
    Deel.MET: "Geen naam",
    Deel.THEMA: "Geen thema",
    Deel.PLAATS: "Geen plaats",
}


def aanbod(begrip: Begrip, regel: Snelregel, bekend: Bekend, today: date) -> list[Keus]:
    """Return the values that are usual for a part, but for those that its own words can mean."""
    meant = {keus.woord for keus in begrip.keuzes}
    usual = _GEWOON.get(begrip.deel)
    return [keus for keus in usual(regel, bekend, today) if keus.woord not in meant] if usual else []


def zonder(begrip: Begrip, regel: Snelregel) -> str:
    """Say how a part is left out, "" for one that a line cannot do without; its words go back to the text then."""
    needed = set[Deel]() if regel.wat == ACTIE else {Deel.DAG, Deel.WAAR}
    if begrip.woorden:
        word = _ZONDER.get(begrip.deel, "Niet zo bedoeld" if begrip.deel in {Deel.WIE, Deel.JAAR} else "")
        return f"{word}: “{begrip.woorden}” blijft tekst" if word else ""
    return "" if begrip.deel in needed or begrip.waarde is None else _ZONDER.get(begrip.deel, "")


def _soorten(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    for wat in (ACTIE, *(Wat(Snelsoort.CONTACT, kind) for kind in _CONTACT), GESPREK):
        yield Keus(wat, wat.woord)


def _dagen(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    step = -1 if regel.wat.soort is Snelsoort.CONTACT else 1
    for number in range(_AANTAL_DAGEN):
        day = today + timedelta(days=step * number)
        yield Keus(day, format_dag_jaar(day))


def _tijden(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    for hour in _UREN:
        yield Keus(f"{hour:02d}:00", f"{hour:02d}:00")


def _plaatsen(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    names = list(bekend.namen.alle(Naamsoort.WIJKORGAAN))
    if regel.wat != GESPREK:
        names += bekend.namen.alle(Naamsoort.WIJK)
    if len(names) <= MEESTE_NAMEN:
        for naam in names:
            yield Keus(naam, plaatsnaam(naam, names))


def _bestuursleden(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    body = regel.waarde(Deel.WAAR, Naam)
    for naam in bekend.namen.alle(Naamsoort.PERSOON):
        if body is not None and body.id in naam.bij:
            yield Keus(naam, naam.naam)


def _jaren(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    for jaar in range(werkjaar(today) - 1, werkjaar(today) + 2):
        yield Keus(jaar, str(jaar))


def _eigenaars(regel: Snelregel, bekend: Bekend, today: date) -> Iterator[Keus]:
    known = (Wie(Eigenaarsoort.AFDELING, afdeling) for afdeling in bekend.afdelingen)
    for wie in (Wie(Eigenaarsoort.WIJKREGISSEUR), Wie(Eigenaarsoort.WIJKORGAAN), *known):
        yield Keus(wie, wie.woord)


_GEWOON: dict[Deel, Callable[[Snelregel, Bekend, date], Iterator[Keus]]] = {
    Deel.SOORT: _soorten,
    Deel.DAG: _dagen,
    Deel.TIJD: _tijden,
    Deel.WAAR: _plaatsen,
    Deel.MET: _bestuursleden,
    Deel.JAAR: _jaren,
    Deel.WIE: _eigenaars,
}
