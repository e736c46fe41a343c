"""Everything that waits, over all wijkorganen that work with the municipality."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from wijkregie.domain.acties import Actiepunt, Actiestatus
from wijkregie.domain.jaargesprekken import Jaargesprek, werkjaar
from wijkregie.domain.regelingen import Regeling, bedrag_voor
from wijkregie.domain.signalen import (
    Ernst,
    Signaal,
    signaal_stil,
    signalen_van_actie,
    signalen_van_gesprek,
    signalen_van_subsidie,
    stoplicht,
)
from wijkregie.domain.subsidies import bedragen
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.subsidies import lopende_subsidies
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.store.tables import actiepunt, jaargesprek
from wijkregie.usecases.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzicht:
    """What waits now, with the rows it was derived from.

    `jaar` is the year in focus; `stil` are the signals about bodies not spoken to for long, also in `signalen`.
    """

    jaar: int
    wijkorganen: dict[str, WijkorgaanRow]
    gesprekken: dict[str, Jaargesprek]
    regelingen: dict[int, Regeling]
    signalen: list[Signaal]
    stil: list[Signaal]


def overzicht(session: Session) -> Overzicht:
    """Return everything that waits; one query per table, however many bodies."""
    with session.read() as connection:
        return _overzicht(connection, session)


def stoplichten(session: Session) -> dict[str, tuple[Ernst, str]]:
    """Return state and words per wijkorgaan id, for a list."""
    by_body: dict[str, list[Signaal]] = defaultdict(list)
    found = overzicht(session)
    for signaal in found.signalen:
        if signaal.wijkorgaan_id is not None:
            by_body[signaal.wijkorgaan_id].append(signaal)
    return {body_id: stoplicht(by_body[body_id]) for body_id in found.wijkorganen}


def _overzicht(connection: Reading, session: Session) -> Overzicht:
    today = session.today
    jaar = werkjaar(today)
    bodies = {row.id: row for row in wijkorgaan_rows(connection, jaar)}
    talks = {gesprek.wijkorgaan_id: gesprek for gesprek in values(connection, Jaargesprek, jaargesprek.c.jaar == jaar)}
    rules = {regeling.jaar: regeling for regeling in values(connection, Regeling, order="jaar")}
    active = [row for row in bodies.values() if row.status is Wijkorgaanstatus.ACTIEF]
    stil = [found for row in active if (found := signaal_stil(row.id, row.laatste_contact, today))]
    signalen = list(stil)
    for row in active:
        signalen += signalen_van_gesprek(row.id, jaar, talks.get(row.id), rules.get(jaar), today)
    signalen += _van_subsidies(connection, session, active, jaar, rules)
    open_now = actiepunt.c.status.not_in([Actiestatus.KLAAR, Actiestatus.VERVALLEN])
    for actie in values(connection, Actiepunt, open_now):
        signalen += signalen_van_actie(actie, today)
    return Overzicht(jaar=jaar, wijkorganen=bodies, gesprekken=talks, regelingen=rules, signalen=signalen, stil=stil)


def _van_subsidies(
    connection: Reading, session: Session, active: list[WijkorgaanRow], jaar: int, rules: dict[int, Regeling]
) -> Iterator[Signaal]:
    niveaus = {row.id: row.niveau or row.niveau_nu for row in active}
    asked = set()
    for file in lopende_subsidies(connection, ook_van=jaar):
        subsidie = file.subsidie
        regeling = rules.get(subsidie.jaar)
        bedrag = bedragen(file.stappen).gevraagd
        if subsidie.jaar == jaar:
            asked.add(subsidie.wijkorgaan_id)
            bedrag = bedrag_voor(regeling, niveaus.get(subsidie.wijkorgaan_id)) or bedrag
        yield from signalen_van_subsidie(
            subsidie.wijkorgaan_id, subsidie.jaar, subsidie, file.stappen, regeling, session.today, bedrag=bedrag
        )
    for row in active:
        if row.id not in asked:
            yield from signalen_van_subsidie(row.id, jaar, None, (), rules.get(jaar), session.today)
