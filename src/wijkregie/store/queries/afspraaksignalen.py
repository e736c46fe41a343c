"""Reads of what waits around promises: only what can be shown today, so that the first page stays quick."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trede
from wijkregie.domain.verhalen import Verhaal
from wijkregie.store.queries.values import values
from wijkregie.store.tables import betrokkenheid, eindverslag, terugkoppelmoment, traject, verhaal

_LOOPT = and_(traject.c.afgerond_op.is_(None), traject.c.ingetrokken_op.is_(None))
_ONBEANTWOORD = and_(betrokkenheid.c.advies_op.is_not(None), betrokkenheid.c.teruggekoppeld_op.is_(None))
_SAMEN = traject.c.trede.in_([trede for trede in Trede if trede.rang >= Trede.COPRODUCEREN.rang])


def onbeantwoord(connection: Connection) -> list[Betrokkenheid]:
    """Return what wijkorganen brought in and had no answer to."""
    return values(connection, Betrokkenheid, _ONBEANTWOORD)


def open_momenten(connection: Connection, tot: date) -> list[Terugkoppelmoment]:
    """Return the moments up to a day that were not kept, of plans that run."""
    return values(connection, Terugkoppelmoment, _open(tot))


def samen_gemaakt(connection: Connection, tot: date) -> list[Traject]:
    """Return the plans made together that run, and are decided up to a day."""
    return values(connection, Traject, _gemaakt(tot))


def eindverslagen(connection: Connection, tot: date) -> dict[str, Eindverslag]:
    """Return the eindverslagen of the plans that `samen_gemaakt` gives, by plan."""
    chosen = eindverslag.c.traject_id.in_(select(traject.c.id).where(_gemaakt(tot)))
    return {each.traject_id: each for each in values(connection, Eindverslag, chosen)}


def aflopende_verhalen(connection: Connection, tot: date) -> list[Verhaal]:
    """Return the stories that may be kept up to a day at most."""
    return values(connection, Verhaal, verhaal.c.bewaren_tot <= tot)


def trajectnamen(connection: Connection, tot: date) -> dict[str, str]:
    """Return the names of the plans that the reads above are about."""
    about = or_(
        traject.c.id.in_(select(betrokkenheid.c.traject_id).where(_ONBEANTWOORD)),
        traject.c.id.in_(select(terugkoppelmoment.c.traject_id).where(_open(tot))),
        traject.c.id.in_(select(verhaal.c.traject_id).where(verhaal.c.bewaren_tot <= tot)),
    )
    return {row.id: row.naam for row in connection.execute(select(traject.c.id, traject.c.naam).where(about))}


def _open(tot: date) -> ColumnElement[bool]:
    return and_(
        terugkoppelmoment.c.gedaan_op.is_(None),
        terugkoppelmoment.c.gepland_op <= tot,
        terugkoppelmoment.c.traject_id.in_(select(traject.c.id).where(_LOOPT)),
    )


def _gemaakt(tot: date) -> ColumnElement[bool]:
    return and_(_SAMEN, traject.c.besluit_op <= tot, _LOOPT)
