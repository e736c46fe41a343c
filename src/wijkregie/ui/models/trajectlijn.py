"""The rows of the line of time of a traject: the plan, its parts, each wijkorgaan, and when all hear how it stands."""

from collections.abc import Iterator, Sequence
from datetime import date

from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.tijdigheid import norm_voor, tijdigheid_zin, tijdigheidsklok
from wijkregie.domain.trajecten import Terugkoppelmoment, Trajectfase, is_te_laat
from wijkregie.usecases.trajecten import Trajectblad, Trajectorgaan

BEKEND, INVLOED, BESLUIT = "bekend", "laatste dag voor inbreng", "besluit"
GEHOORD, GEVRAAGD, INBRENG, ANTWOORD = "gehoord", "gevraagd", "inbreng", "antwoord"
GEPLAND, GEDAAN, TE_LAAT = "terugkoppelen gepland", "teruggekoppeld", "terugkoppelen te laat"


@frozen
class Lijnpunt:
    """Something on a day; `soort` is one of the words above."""

    dag: date
    soort: str


@frozen(kw_only=True)
class Lijnregel:
    """One row: its title with what is said below it, points on days, and a span of days."""

    id: str
    titel: str
    onder: str
    punten: tuple[Lijnpunt, ...] = ()
    van: date | None = None
    tot: date | None = None
    fase: Trajectfase | None = None
    moment: Terugkoppelmoment | None = None

    @property
    def gezegd(self) -> str:
        """The row as a screen reader says it and as it is copied."""
        points = (f"{punt.soort} {format_datum_kort(punt.dag)} {punt.dag.year}" for punt in self.punten)
        return ", ".join(part for part in (self.titel, self.onder, *points) if part)


def lijnregels(blad: Trajectblad, today: date) -> list[Lijnregel]:
    """Return the rows of a traject, as they are seen today."""
    return [
        _plan(blad),
        *(_fase(fase, today) for fase in blad.fasen),
        *(_orgaan(blad, body, today) for body in blad.organen),
        *(_moment(moment, today) for moment in blad.momenten),
    ]


def dagen(regels: Sequence[Lijnregel], today: date) -> tuple[date, date]:
    """Return the first and last day that anything in these rows is on, today among them."""
    days = [today, *(day for regel in regels for day in _days(regel))]
    return min(days), max(days)


def _days(regel: Lijnregel) -> Iterator[date]:
    yield from (punt.dag for punt in regel.punten)
    yield from (day for day in (regel.van, regel.tot) if day is not None)


def _plan(blad: Trajectblad) -> Lijnregel:
    plan = blad.traject
    known = ((plan.bekend_op, BEKEND), (plan.invloed_tot, INVLOED), (plan.besluit_op, BESLUIT))
    missing = [word for day, word in known if day is None]
    return Lijnregel(
        id="plan",
        titel="Het plan",
        onder=f"nog niet ingevuld: {', '.join(missing)}" if missing else "van bekend tot besluit",
        punten=tuple(Lijnpunt(day, word) for day, word in known if day is not None),
        van=plan.bekend_op,
        tot=plan.besluit_op,
    )


def _fase(fase: Trajectfase, today: date) -> Lijnregel:
    days = [format_datum_kort(day, today) if day else "?" for day in (fase.begin, fase.einde)]
    said = " tot ".join(days) if fase.begin or fase.einde else "nog zonder dagen"
    return Lijnregel(
        id=fase.id,
        titel=fase.naam,
        onder=f"fase · {said}",
        van=fase.begin or fase.einde,
        tot=fase.einde or (max(today, fase.begin) if fase.begin else None),
        fase=fase,
    )


def _orgaan(blad: Trajectblad, body: Trajectorgaan, today: date) -> Lijnregel:
    clock = tijdigheidsklok(blad.traject, body.betrokkenheden, norm_voor(blad.regeling, body.niveau))
    points = [
        Lijnpunt(day, word)
        for each in body.betrokkenheden
        for day, word in (
            (each.geinformeerd_op, GEHOORD),
            (each.gevraagd_op, GEVRAAGD),
            (each.advies_op, INBRENG),
            (each.teruggekoppeld_op, ANTWOORD),
        )
        if day is not None
    ]
    heard, decided = clock.gehoord_op, clock.besluit_op
    ahead = heard is not None and decided is not None and heard < decided
    return Lijnregel(
        id=body.id,
        titel=body.wijkorgaan.naam,
        onder=tijdigheid_zin(clock, today),
        punten=tuple(sorted(points, key=lambda punt: punt.dag)),
        van=heard if ahead else None,
        tot=decided if ahead else None,
    )


def _moment(moment: Terugkoppelmoment, today: date) -> Lijnregel:
    late = is_te_laat(moment, today)
    if moment.gedaan_op is not None:
        point = Lijnpunt(moment.gedaan_op, GEDAAN)
        said = f"teruggekoppeld op {format_datum_kort(moment.gedaan_op, today)}"
    else:
        point = Lijnpunt(moment.gepland_op, TE_LAAT if late else GEPLAND)
        said = f"{'was gepland op' if late else 'gepland op'} {format_datum_kort(moment.gepland_op, today)}"
    return Lijnregel(id=moment.id, titel=moment.onderwerp, onder=said, punten=(point,), moment=moment)
