"""What one looks at while planning the talks of a year: what is known of each, and what is planned already."""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gesprekskalender import Gespreksmoment, propose_dag
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.wijkorganen import wordt_verwacht
from wijkregie.store.queries.jaargesprekken import geplande_momenten
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.usecases.session import Session


@frozen
class Planregel:
    """One wijkorgaan to plan with: what is known of this year's talk, else of the last one.

    `verwacht` tells that its talk is still to be planned. `voorstel` is a free day on last time's weekday, None when
    there was no last time or the talk has its day.
    """

    wijkorgaan_id: str
    wijkorgaan: str
    stadsdeel: str
    stand: Gespreksstand
    verwacht: bool
    datum: date | None
    tijd: str
    plaats: str
    voorstel: date | None


@frozen
class Planblad:
    """A year to plan: a line per wijkorgaan by name, the talks planned already, and the last day to apply."""

    jaar: int
    regels: Sequence[Planregel]
    gepland: Sequence[Gespreksmoment]
    aanvraag_uiterlijk: date | None
    today: date


def planblad(session: Session, jaar: int) -> Planblad:
    """Return the sheet of a year; the days proposed keep clear of what is planned and of each other."""
    today = session.today
    with session.read() as connection:
        bodies = wijkorgaan_rows(connection, jaar)
        talks = values(connection, Jaargesprek, order="jaar")
        planned = geplande_momenten(connection)
        rules = values(connection, Regeling, jaar=jaar)
    of_body: dict[str, list[Jaargesprek]] = {body.id: [] for body in bodies}
    for talk in talks:
        if talk.jaar <= jaar:
            of_body[talk.wijkorgaan_id].append(talk)
    taken, lines = list(planned), []
    for body in bodies:
        line = _regel(body, jaar, of_body[body.id], taken, today)
        lines.append(line)
        if line.verwacht and line.voorstel:
            taken.append(Gespreksmoment(body.id, jaar, body.naam, line.voorstel, line.tijd))
    return Planblad(jaar, lines, planned, rules[0].aanvraag_uiterlijk if rules else None, today)


def _regel(
    body: WijkorgaanRow, jaar: int, talks: Sequence[Jaargesprek], taken: Sequence[Gespreksmoment], today: date
) -> Planregel:
    now = next((talk for talk in talks if talk.jaar == jaar), None)
    stand = now.stand if now else Gespreksstand.TE_PLANNEN
    last = next((talk for talk in reversed(talks) if talk.jaar < jaar and talk.datum is not None), None)
    known = [talk for talk in (now, last) if talk is not None]
    tijd = next((talk.tijd for talk in known if talk.tijd), "")
    voorstel = None
    if last is not None and last.datum is not None and not bereikt(now, Gespreksstand.GEPLAND):
        was = Gespreksmoment(body.id, last.jaar, body.naam, last.datum, tijd)
        voorstel = propose_dag(was, jaar, taken, today=today).datum
    return Planregel(
        wijkorgaan_id=body.id,
        wijkorgaan=body.naam,
        stadsdeel=body.stadsdeel,
        stand=stand,
        verwacht=stand is Gespreksstand.TE_PLANNEN and wordt_verwacht(body, jaar),
        datum=now.datum if now and stand is not Gespreksstand.VERVALLEN else None,
        tijd=tijd,
        plaats=next((talk.plaats for talk in known if talk.plaats), ""),
        voorstel=voorstel,
    )
