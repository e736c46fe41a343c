"""The map of wijken, what is kept of one wijk itself, and where its tile stands."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from wijkregie.domain.collectieven import Collectiefstand, collectiefstand
from wijkregie.domain.contacten import Contactmoment, Notitie
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.ritme import Ritme
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.trajecten import Traject
from wijkregie.domain.wijken import Orgaan, Plaats, Wijkbeeld, Wijkenkaart, automatisch, verplaats
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.store.queries.acties import ActieRow, actie_rows_of
from wijkregie.store.queries.collectieven import CollectiefRow, collectief_rows_in
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijken import WijkRow, trajecten_in, wijk_rows
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.gebiedsgeld import Gebiedsgeld, read_gebiedsgeld
from wijkregie.usecases.inrichting import inrichting_van
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.signalen import stoplichten


@frozen(kw_only=True)
class Wijkdossier:
    """What is kept on a wijk itself, whether or not a wijkorgaan stands for it; contacten and notities newest first.

    Private notes are among the notities: this is for the screen alone.
    """

    wijk: Wijk
    stadsdeel: Stadsdeel
    contacten: tuple[Contactmoment, ...]
    notities: tuple[Notitie, ...]
    acties: tuple[ActieRow, ...]
    collectieven: tuple[CollectiefRow, ...]
    trajecten: tuple[Traject, ...]
    geld: Gebiedsgeld

    def lopend(self, today: date) -> list[CollectiefRow]:
        """Return the collectieven that are at work."""
        return [row for row in self.collectieven if collectiefstand(row.collectief, today) is Collectiefstand.LOPEND]


def wijkenkaart(session: Session, jaar: int) -> Wijkenkaart:
    """Return all wijken as seen in a year; one query for the map, however many wijken, besides what waits."""
    today = session.today
    busy = werkjaar(today)
    gesprekjaar = busy if jaar == today.year else jaar
    lights = {body: ernst for body, (ernst, _) in stoplichten(session).items()}
    with session.read() as connection:
        ritme = inrichting_van(connection).ritme
        rows = list(wijk_rows(connection, jaar, gesprekjaar, today))
    return Wijkenkaart(
        jaar=jaar,
        gesprekjaar=gesprekjaar,
        actueel=jaar in {today.year, busy},
        today=today,
        wijken=tuple(_beelden(rows, jaar, today, lights, ritme)),
    )


def wijkdossier(session: Session, wijk_id: str) -> Wijkdossier:
    """Return what is kept on a wijk itself; raises Refusal "weg" when it is gone."""
    wijk = edits.get(session, Wijk, wijk_id)
    with session.read() as connection:
        contacten = values(connection, Contactmoment, wijk_id=wijk_id, order="datum")
        notities = values(connection, Notitie, wijk_id=wijk_id, order="datum")
        return Wijkdossier(
            wijk=wijk,
            stadsdeel=values(connection, Stadsdeel, id=wijk.stadsdeel_id)[0],
            contacten=tuple(reversed(contacten)),
            notities=tuple(reversed(notities)),
            acties=tuple(actie_rows_of(connection, wijk_id=wijk_id)),
            collectieven=tuple(collectief_rows_in(connection, wijk_id)),
            trajecten=tuple(trajecten_in(connection, wijk_id)),
            geld=read_gebiedsgeld(connection, [wijk], session.today.year),
        )


def move_wijk(session: Session, wijk_id: str, plaats: Plaats) -> Outcome[Wijk]:
    """Put a wijk elsewhere on the map; who stands there takes the place it left. Raises Refusal as `verplaats`."""

    def act(uow: UnitOfWork) -> Wijk:
        _place(uow, verplaats(uow.find(Wijk), wijk_id, plaats))
        return uow.get(Wijk, wijk_id)

    return session.command("Wijk verplaatst", act)


def arrange_wijken(session: Session) -> Outcome[int]:
    """Give every wijk a place of its own on the map, by name. Gives back how many have another place now."""
    return session.command("Wijken automatisch ingedeeld", lambda uow: _place(uow, automatisch(uow.find(Wijk))))


def _place(uow: UnitOfWork, places: Mapping[str, Plaats]) -> int:
    """Save the places that differ; return how many."""
    moved = [
        (wijk, *places[wijk.id])
        for wijk in uow.find(Wijk)
        if wijk.id in places and (wijk.rij, wijk.kolom) != places[wijk.id]
    ]
    for wijk, rij, kolom in moved:
        edits.save_changed(uow, wijk, rij=rij, kolom=kolom)
    return len(moved)


def _beelden(
    rows: Iterable[WijkRow], jaar: int, today: date, lights: Mapping[str, Ernst], ritme: Ritme
) -> Iterator[Wijkbeeld]:
    for _, of_wijk in groupby(rows, key=lambda row: row.wijk.id):
        own = list(of_wijk)
        first = own[0]
        there = [row for row in own if _bestond(row, jaar, today)]
        organen = tuple(_orgaan(row, lights) for row in there)
        contacts = [first.contact, *(row.orgaan_contact for row in there)]
        ends = [first.eerste_actie, *(row.orgaan_eerste_actie for row in there)]
        beeld = Wijkbeeld(
            wijk=first.wijk,
            stadsdeel=first.stadsdeel,
            organen=organen,
            collectieven=first.collectieven,
            laatste_contact=max(filter(None, contacts), default=None),
            acties=first.acties + sum(row.orgaan_acties for row in there),
            eerste_actie=min(filter(None, ends), default=None),
            ritme=min((ritme.dagen(orgaan.niveau) for orgaan in organen), default=ritme.zonder_niveau),
        )
        yield beeld


def _orgaan(row: WijkRow, lights: Mapping[str, Ernst]) -> Orgaan:
    assert row.orgaan_id is not None
    return Orgaan(
        id=row.orgaan_id,
        naam=row.orgaan,
        status=row.status,
        gekozen=row.gekozen,
        vorig=row.vorig,
        gesprek=row.gesprek,
        gesprek_op=row.gesprek_op,
        ernst=lights.get(row.orgaan_id, Ernst.OP_SCHEMA),
    )


def _bestond(row: WijkRow, jaar: int, today: date) -> bool:
    """Tell whether a wijkorgaan stood for the wijk in a year; one that has ended does not any more."""
    if row.orgaan_id is None or (row.opgericht_op is not None and row.opgericht_op.year > jaar):
        return False
    if row.status is not Wijkorgaanstatus.BEEINDIGD:
        return True
    return jaar < today.year and row.beeindigd_op is not None and row.beeindigd_op.year >= jaar
