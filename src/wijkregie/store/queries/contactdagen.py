"""Reads of the days on which municipality and wijkorganen were in touch, whatever kind of contact it was."""

from collections import defaultdict
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, func, select, true, union_all

from wijkregie.domain.betrokkenheden import CONTACTSTAPPEN, DAGEN
from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomstsoort
from wijkregie.domain.dossiers import Contactdag
from wijkregie.domain.jaargesprekken import GEVOERD
from wijkregie.store.tables import (
    betrokkenheid,
    bijeenkomst,
    contactmoment,
    jaargesprek,
    traject,
    uitnodiging,
    wijkorgaan,
)

_KWAM = uitnodiging.c.aanwezigheid == Aanwezigheid.AANWEZIG
_DAGEN = [betrokkenheid.c[DAGEN[stap]] for stap in CONTACTSTAPPEN]


def laatste_contact(tot: date) -> ScalarSelect[date]:
    """Return the last day of contact with the wijkorgaan of the query around it, up to and with a day.

    The domain says it of a dossier (`domain.dossiers.laatste_contact`).
    """

    def last(day: ColumnElement[date], owner: ColumnElement[str], *where: ColumnElement[bool]) -> Select[Any]:
        return select(func.max(day).label("dag")).where(owner == wijkorgaan.c.id, day <= tot, *where)

    met = last(bijeenkomst.c.datum, uitnodiging.c.wijkorgaan_id, _KWAM)
    days = [
        last(contactmoment.c.datum, contactmoment.c.wijkorgaan_id),
        last(jaargesprek.c.datum, jaargesprek.c.wijkorgaan_id, jaargesprek.c.stand.in_(GEVOERD)),
        met.join_from(uitnodiging, bijeenkomst, bijeenkomst.c.id == uitnodiging.c.bijeenkomst_id),
        *(last(day, betrokkenheid.c.wijkorgaan_id) for day in _DAGEN),
    ]
    found = union_all(*(each.correlate(wijkorgaan) for each in days)).subquery()
    return select(func.max(found.c.dag)).scalar_subquery()


def andere_contactdagen(connection: Connection, ids: Select[tuple[str]] | None) -> dict[str, list[Contactdag]]:
    """Return, by wijkorgaan, the days of meetings it came to and of steps in a betrokkenheid, in order of time.

    `ids` limits it to some wijkorganen; two queries.
    """

    def of_these(owner: ColumnElement[str]) -> ColumnElement[bool]:
        return owner.in_(ids) if ids is not None else true()

    met = (
        select(uitnodiging.c.wijkorgaan_id, bijeenkomst.c.datum, bijeenkomst.c.soort, bijeenkomst.c.onderwerp)
        .join(bijeenkomst, bijeenkomst.c.id == uitnodiging.c.bijeenkomst_id)
        .where(_KWAM, of_these(uitnodiging.c.wijkorgaan_id))
    )
    steps = (
        select(betrokkenheid.c.wijkorgaan_id, betrokkenheid.c.onderwerp, traject.c.naam, *_DAGEN)
        .outerjoin(traject, traject.c.id == betrokkenheid.c.traject_id)
        .where(of_these(betrokkenheid.c.wijkorgaan_id))
    )
    found: defaultdict[str, list[Contactdag]] = defaultdict(list)
    for body_id, datum, soort, onderwerp in connection.execute(met):
        found[body_id].append(Contactdag(datum, Bijeenkomstsoort(soort), onderwerp))
    for body_id, onderwerp, naam, *days in connection.execute(steps):
        taken = ((stap, day) for stap, day in zip(CONTACTSTAPPEN, days, strict=True) if day is not None)
        found[body_id] += [Contactdag(day, stap, onderwerp.strip() or naam or "") for stap, day in taken]
    for contacts in found.values():
        contacts.sort(key=attrgetter("datum"))
    return found
