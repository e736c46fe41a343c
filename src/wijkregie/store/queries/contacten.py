"""Reads of all that passed between the municipality and one wijkorgaan, in one line of time."""

from datetime import date

from sqlalchemy import Connection, select

from wijkregie.domain.betrokkenheden import Betrokkenheidsstap, gebeurtenissen
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.frozen import frozen
from wijkregie.store.queries.betrokkenheden import BetrokkenheidRow, of_wijkorgaan
from wijkregie.store.queries.values import values
from wijkregie.store.tables import bijeenkomst, uitnodiging


@frozen(kw_only=True)
class Lijnregel:
    """One thing that passed on a day: a contact, steps of a betrokkenheid, or a bijeenkomst it was invited to."""

    id: str
    datum: date
    volgorde: int
    contact: Contactmoment | None = None
    rij: BetrokkenheidRow | None = None
    stappen: tuple[Betrokkenheidsstap, ...] = ()
    bijeenkomst: Bijeenkomst | None = None
    uitnodiging: Uitnodiging | None = None


def lijnregels(connection: Connection, wijkorgaan_id: str) -> tuple[list[Lijnregel], list[BetrokkenheidRow]]:
    """Return what passed with a wijkorgaan, newest first, on one day what was written last; and its betrokkenheden."""
    rows = of_wijkorgaan(connection, wijkorgaan_id)
    found = [
        Lijnregel(id=each.id, datum=each.datum, volgorde=each.version, contact=each)
        for each in values(connection, Contactmoment, wijkorgaan_id=wijkorgaan_id)
    ]
    for rij in rows:
        version = rij.betrokkenheid.version
        found += [
            Lijnregel(id=f"{rij.id} {day}", datum=day, volgorde=version, rij=rij, stappen=steps)
            for day, steps in gebeurtenissen(rij.betrokkenheid)
        ]
    invited = values(connection, Uitnodiging, wijkorgaan_id=wijkorgaan_id)
    of_these = select(uitnodiging.c.bijeenkomst_id).where(uitnodiging.c.wijkorgaan_id == wijkorgaan_id)
    meetings = {each.id: each for each in values(connection, Bijeenkomst, bijeenkomst.c.id.in_(of_these))}
    found += [
        Lijnregel(
            id=each.id,
            datum=meetings[each.bijeenkomst_id].datum,
            volgorde=each.version,
            bijeenkomst=meetings[each.bijeenkomst_id],
            uitnodiging=each,
        )
        for each in invited
    ]
    return sorted(found, key=lambda each: (each.datum, each.volgorde), reverse=True), rows
