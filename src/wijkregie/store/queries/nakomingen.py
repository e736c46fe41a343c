"""Reads of the nakomingsmeter: the judgements of a year, and what is kept of one body that may be evidence."""

from collections import defaultdict
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bewijs import Feiten
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging, wordt_uitgenodigd
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.jaargesprekken import Jaargesprek
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.niveaus import Niveaukeuze, niveau_geldend
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidietermijnen import Termijn, Termijnsoort, termijnen
from wijkregie.domain.tijdigheid import norm_voor
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.wijkorganen import kon_horen
from wijkregie.store.queries.klokken import begon_in
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow
from wijkregie.store.tables import (
    betrokkenheid,
    bijeenkomst,
    contactmoment,
    jaargesprek,
    nakoming,
    traject,
    trajectwijk,
    uitnodiging,
    werkgebied,
)


def nakomingen_van(
    connection: Connection, jaar: int, *, wijkorgaan_id: str | None = None
) -> dict[str, dict[str, Nakoming]]:
    """Return the judgements of a year by body and by promise, of all bodies or one; one query."""
    some = [] if wijkorgaan_id is None else [nakoming.c.wijkorgaan_id == wijkorgaan_id]
    found: defaultdict[str, dict[str, Nakoming]] = defaultdict(dict)
    for each in values(connection, Nakoming, *some, jaar=jaar):
        found[each.wijkorgaan_id][each.verplichting_id] = each
    return found


def feiten(connection: Connection, body: WijkorgaanRow, jaar: int, today: date) -> Feiten:
    """Return what is kept of a body around a year; one query per table."""
    terms = {each.jaar: each for each in values(connection, Regeling)}
    chosen = values(connection, Niveaukeuze, wijkorgaan_id=body.id)
    involved = values(connection, Betrokkenheid, _involved(body.id, jaar), order="geinformeerd_op")
    times: defaultdict[str, list[Betrokkenheid]] = defaultdict(list)
    for one in involved:
        if one.traject_id is not None:
            times[one.traject_id].append(one)
    found = values(connection, Traject, or_(traject.c.id.in_(list(times)), _untold(body.id, jaar)), order="naam")
    plans = [plan for plan in found if plan.id in times or kon_horen(body, jaar, plan.besluit_op)]
    of_year = bijeenkomst.c.datum.between(*_year(jaar))
    invited = {
        each.bijeenkomst_id: each
        for each in values(
            connection,
            Uitnodiging,
            uitnodiging.c.bijeenkomst_id.in_(select(bijeenkomst.c.id).where(of_year)),
            wijkorgaan_id=body.id,
        )
    }
    meetings = values(connection, Bijeenkomst, of_year, order="datum")
    return Feiten(
        jaar=jaar,
        normen={year: norm_voor(rules, niveau_geldend(chosen, year)) for year, rules in terms.items()},
        antwoordweken={year: rules.terugkoppeling_weken for year, rules in terms.items()},
        trajecten=[(plan, times[plan.id]) for plan in plans],
        los=[one for one in involved if one.traject_id is None],
        bijeenkomsten=[
            (each, invited.get(each.id))
            for each in meetings
            if each.id in invited or wordt_uitgenodigd(each, body.stadsdeel_id)
        ],
        gesprekken=values(
            connection, Jaargesprek, jaargesprek.c.datum.between(*_year(jaar)), order="datum", wijkorgaan_id=body.id
        ),
        verantwoordingen=_verantwoordingen(connection, body.id, terms.get(jaar - 1), jaar, today),
        contacten=values(
            connection,
            Contactmoment,
            contactmoment.c.datum.between(*_year(jaar)),
            wijkorgaan_id=body.id,
        ),
    )


def _verantwoordingen(
    connection: Connection, wijkorgaan_id: str, regeling_vorig: Regeling | None, jaar: int, today: date
) -> list[tuple[str, Termijn]]:
    """Return the verantwoordingen over the year before that were due in a year, with the id of their subsidie."""
    return [
        (file.subsidie.id, term)
        for file in subsidies_van_jaar(connection, jaar - 1, wijkorgaan_ids=[wijkorgaan_id])
        for term in termijnen(file.stappen, regeling_vorig, today)
        if term.soort is Termijnsoort.VERANTWOORDING and term.datum.year == jaar
    ]


def _involved(wijkorgaan_id: str, jaar: int) -> ColumnElement[bool]:
    """Return what picks each time a body was involved in a year, and all other times in the same plans."""
    here, other = betrokkenheid.c, betrokkenheid.alias().c
    decided = select(traject.c.id).where(traject.c.besluit_op.between(*_year(jaar)))
    of_year = or_(begon_in(jaar, other), other.gevraagd_op.between(*_year(jaar)))
    plans = select(other.traject_id).where(other.wijkorgaan_id == wijkorgaan_id, of_year)
    loose = select(other.id).where(other.wijkorgaan_id == wijkorgaan_id, other.traject_id.is_(None), of_year)
    return and_(
        here.wijkorgaan_id == wijkorgaan_id,
        or_(here.traject_id.in_(plans), here.traject_id.in_(decided), here.id.in_(loose)),
    )


def _untold(wijkorgaan_id: str, jaar: int) -> ColumnElement[bool]:
    """Return what picks the plans of which the decision is in a year and that touch a wijk of a body."""
    touching = (
        select(trajectwijk.c.traject_id)
        .join(werkgebied, werkgebied.c.wijk_id == trajectwijk.c.wijk_id)
        .where(werkgebied.c.wijkorgaan_id == wijkorgaan_id)
    )
    return and_(traject.c.besluit_op.between(*_year(jaar)), traject.c.id.in_(touching))


def _year(jaar: int) -> tuple[date, date]:
    return date(jaar, 1, 1), date(jaar, 12, 31)
