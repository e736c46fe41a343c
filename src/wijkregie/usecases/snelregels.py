"""Quick add: what one line of Dutch is read with, and carrying out what was understood of it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from wijkregie.domain.acties import Eigenaarsoort, Herkomst
from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.contacten import Contactsoort
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, werkjaar
from wijkregie.domain.personen import Bestuursfunctie, Persoon, zit_nu
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.snellezing import parse_snelregel
from wijkregie.domain.snelnamen import Naam, Naamsoort, Namen
from wijkregie.domain.snelregels import Bekend, Deel, Snelregel, Wie
from wijkregie.domain.snelsoorten import Snelsoort
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.store.queries.betrokkenheden import LEVEND
from wijkregie.store.queries.values import values
from wijkregie.store.stores import Reading
from wijkregie.usecases.acties import create_actiepunt
from wijkregie.usecases.contacten import note_contact
from wijkregie.usecases.jaargesprekken import plan_jaargesprek
from wijkregie.usecases.session import Outcome, Session

_TE_VOEREN = (Gespreksstand.TE_PLANNEN, Gespreksstand.GEPLAND)

NAAMTABELLEN = frozenset(
    {
        "wijkorgaan",
        "wijk",
        "stadsdeel",
        "persoon",
        "bestuursfunctie",
        "traject",
        "afdeling",
        "jaargesprek",
        "inrichting",
    }
)
"""Tables of which a change asks to read again what is known."""


def snelbekend(session: Session) -> Bekend:
    """Return the names that a line can speak of, looked up by their words: read once, and again when they change."""
    with session.read() as connection:
        names = Namen(_namen(connection, session.today))
        afdelingen = values(connection, Afdeling, opgeheven_op=None, order="naam")
    known = Bekend(namen=names, ik=session.user, afdelingen=tuple(each.naam for each in afdelingen))
    parse_snelregel("", session.today, known)  # what it looks with is made by the first line: better here than by a key
    return known


def add_snelregel(session: Session, regel: Snelregel) -> Outcome[Any]:
    """Carry out what a line says, as one command; raises Refusal while something of it is not clear."""
    if regel.vragen:
        raise Refusal("snelregel_onduidelijk", vraag=regel.vragen[0].vraag)
    if regel.wat.soort is Snelsoort.ACTIE:
        return _add_actie(session, regel)
    waar = regel.waarde(Deel.WAAR, Naam)
    dag = regel.waarde(Deel.DAG, date)
    assert waar is not None  # both are asked when they are not known
    assert dag is not None
    if regel.wat.soort is Snelsoort.CONTACT:
        return _add_contact(session, regel, waar, dag)
    return plan_jaargesprek(
        session,
        waar.id,
        regel.waarde(Deel.JAAR, int) or werkjaar(dag),
        datum=dag,
        tijd=regel.waarde(Deel.TIJD, str) or "",
        plaats=regel.waarde(Deel.PLAATS, str) or "",
    )


def _add_actie(session: Session, regel: Snelregel) -> Outcome[Any]:
    wie = regel.waarde(Deel.WIE, Wie) or Wie(Eigenaarsoort.WIJKREGISSEUR)
    traject = regel.waarde(Deel.THEMA, Naam)
    return create_actiepunt(
        session,
        regel.tekst,
        uiterlijk=regel.waarde(Deel.DAG, date),
        tijd=regel.waarde(Deel.TIJD, str) or "",
        eigenaarsoort=wie.soort,
        eigenaar=wie.naam,
        traject_id=traject.id if traject else None,
        herkomst=Herkomst.TRAJECT if traject else Herkomst.LOS,
        **_plaats(regel.waarde(Deel.WAAR, Naam)),
    )


def _add_contact(session: Session, regel: Snelregel, waar: Naam, dag: date) -> Outcome[Any]:
    traject = regel.waarde(Deel.THEMA, Naam)
    place = _plaats(waar)
    return note_contact(
        session,
        place["wijkorgaan_id"],
        wijk_id=place["wijk_id"],
        datum=dag,
        soort=regel.wat.contact or Contactsoort.TELEFOON,
        onderwerp=regel.waarde(Deel.THEMA, str) or "",
        verslag=regel.tekst,
        personen=", ".join(naam.naam for naam in regel.waarden(Deel.MET, Naam)),
        traject_id=traject.id if traject else None,
    )


def _plaats(waar: Naam | None) -> dict[str, str | None]:
    """Return of which wijkorgaan or wijk something is."""
    body = waar.id if waar and waar.soort is Naamsoort.WIJKORGAAN else None
    area = waar.id if waar and waar.soort is Naamsoort.WIJK else None
    return {"wijkorgaan_id": body, "wijk_id": area}


def _namen(connection: Reading, today: date) -> Iterator[Naam]:
    """Yield every name: of living wijkorganen, of wijken, of people with a zetel, and of trajecten that run."""
    stadsdelen = {each.id: each.naam for each in values(connection, Stadsdeel)}
    years, zetels = defaultdict[str, list[int]](list), defaultdict[str, list[str]](list)
    for talk in values(connection, Jaargesprek, order="jaar"):
        if talk.stand in _TE_VOEREN:
            years[talk.wijkorgaan_id].append(talk.jaar)
    for body in values(connection, Wijkorgaan, LEVEND, order="naam"):
        stadsdeel = stadsdelen.get(body.stadsdeel_id or "", "")
        yield Naam(Naamsoort.WIJKORGAAN, body.id, body.naam, stadsdeel, (), tuple(years[body.id]))
    for area in values(connection, Wijk, order="naam"):
        yield Naam(Naamsoort.WIJK, area.id, area.naam, stadsdelen[area.stadsdeel_id])
    for zetel in values(connection, Bestuursfunctie):
        if zetel.persoon_id is not None and zit_nu(zetel, today):
            zetels[zetel.persoon_id].append(zetel.wijkorgaan_id)
    for persoon in values(connection, Persoon, order="naam"):
        yield Naam(Naamsoort.PERSOON, persoon.id, persoon.naam, bij=tuple(dict.fromkeys(zetels[persoon.id])))
    for traject in values(connection, Traject, afgerond_op=None, ingetrokken_op=None, order="naam"):
        yield Naam(Naamsoort.TRAJECT, traject.id, traject.naam)
