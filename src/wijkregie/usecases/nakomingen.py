"""The nakomingsmeter: a year of promises at every wijkorgaan, the evidence under each, and judging them together."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from wijkregie.domain.bewijs import Vak, vak
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek
from wijkregie.domain.nakomingen import Nakoming, Nakomingsjaar, Nakomingsrij, Oordeel, check_oordeel, geldende
from wijkregie.domain.niveaus import Niveau, Niveaukeuze, niveau_geldend
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.verplichtingen import Partij, Verplichting, geldt_in
from wijkregie.domain.wijkorganen import telt_mee
from wijkregie.store.queries.nakomingen import feiten, nakomingen_van
from wijkregie.store.queries.wijkorganen import WijkorgaanRow, wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.verplichtingen import keep_shipped, verplichtingen_uit


@frozen(kw_only=True)
class Nakomingsblad:
    """Everything of one wijkorgaan and year: each promise that holds, with its evidence, in order.

    `contacten` are those of the year, which may be put under a promise, the newest first; `gesprek` is the talk
    that is planned in the year, None when there is none to come.
    """

    rij: Nakomingsrij
    jaar: int
    vakken: Sequence[Vak]
    contacten: Sequence[Contactmoment]
    gesprek: Jaargesprek | None


def nakomingsjaar(session: Session, jaar: int) -> Nakomingsjaar:
    """Return every wijkorgaan that counts in a year by every promise, the highest niveau first, then by name."""
    with session.read() as connection:
        promised = _van_jaar(connection, jaar)
        judged = nakomingen_van(connection, jaar)
        bodies = wijkorgaan_rows(connection, jaar)
    rijen = [
        _rij(body, promised, jaar, judged.get(body.id, {}))
        for body in bodies
        if telt_mee(body, jaar, body.niveau, judged.get(body.id))
    ]
    rijen.sort(key=lambda rij: -(rij.niveau or 0))
    return Nakomingsjaar(jaar=jaar, verplichtingen=promised, rijen=rijen)


def nakomingsblad(session: Session, wijkorgaan_id: str, jaar: int) -> Nakomingsblad:
    """Return the promises of one wijkorgaan for a year with their evidence; raises Refusal "weg"."""
    with session.read() as connection:
        bodies = wijkorgaan_rows(connection, jaar, wijkorgaan_id=wijkorgaan_id)
        if not bodies:
            raise Refusal("weg", wat="Dit wijkorgaan")
        promised = _van_jaar(connection, jaar)
        judged = nakomingen_van(connection, jaar, wijkorgaan_id=wijkorgaan_id).get(wijkorgaan_id, {})
        rij = _rij(bodies[0], promised, jaar, judged)
        known = feiten(connection, bodies[0], jaar, session.today)
    cells = [vak(one, rij.vakken[one.id], known, session.today) for one in promised if one.id in rij.vakken]
    newest = sorted(known.contacten, key=lambda contact: contact.datum, reverse=True)
    planned = next((talk for talk in known.gesprekken if talk.stand is Gespreksstand.GEPLAND), None)
    return Nakomingsblad(rij=rij, jaar=jaar, vakken=cells, contacten=newest, gesprek=planned)


def judge_verplichting(
    session: Session, verplichting_id: str, wijkorgaan_id: str, jaar: int, oordeel: Oordeel, kant: Partij | None = None
) -> Outcome[Nakoming]:
    """Judge a promise for both sides at once, or for one; raises Refusal as `check_oordeel` does."""
    sides = list(Partij) if kant is None else [kant]
    fields: dict[str, Any] = {f"oordeel_{side.value}": oordeel for side in sides}

    def judge(uow: UnitOfWork, found: Nakoming) -> Nakoming:
        check_oordeel(uow.get(Verplichting, verplichting_id), jaar, _niveau(uow, wijkorgaan_id, jaar), session.today)
        judged = replace(found, **fields)
        return edits.save_changed(uow, judged, beoordeeld_op=found.beoordeeld_op if judged == found else session.today)

    return session.command("Oordeel vastgelegd", _on(verplichting_id, wijkorgaan_id, jaar, judge))


def take_back_oordeel(
    session: Session, verplichting_id: str, wijkorgaan_id: str, jaar: int, kant: Partij | None = None
) -> Outcome[Nakoming]:
    """Take back the judgement of both sides, or of one; what was said with it stays."""
    sides = list(Partij) if kant is None else [kant]
    fields: dict[str, Any] = dict.fromkeys(f"oordeel_{side.value}" for side in sides)

    def take_back(uow: UnitOfWork, found: Nakoming) -> Nakoming:
        left = replace(found, **fields)
        return _kept(uow, left if any(left.oordelen.values()) else replace(left, beoordeeld_op=None))

    return session.command("Oordeel teruggenomen", _on(verplichting_id, wijkorgaan_id, jaar, take_back))


def change_nakoming(
    session: Session, verplichting_id: str, wijkorgaan_id: str, jaar: int, **fields: Any
) -> Outcome[Nakoming]:
    """Write down what a side says with its judgement: `woorden_gemeente`, `woorden_wijkorgaan`."""
    return session.command(
        "Toelichting gewijzigd",
        _on(verplichting_id, wijkorgaan_id, jaar, lambda uow, found: _kept(uow, replace(found, **fields))),
    )


def link_bewijs(session: Session, contactmoment_id: str, verplichting_id: str | None) -> Outcome[Contactmoment]:
    """Put a contact under a promise as evidence, or with None take it away from there."""

    def link(uow: UnitOfWork) -> Contactmoment:
        if verplichting_id is not None:
            keep_shipped(uow)
        return edits.save_changed(uow, uow.get(Contactmoment, contactmoment_id), verplichting_id=verplichting_id)

    return session.command("Bewijs losgemaakt" if verplichting_id is None else "Bewijs gekoppeld", link)


def _on(
    verplichting_id: str, wijkorgaan_id: str, jaar: int, act: Callable[[UnitOfWork, Nakoming], Nakoming]
) -> Callable[[UnitOfWork], Nakoming]:
    """Return a command on one judgement, a new one when there is none; keeps the promises of the program first."""

    def on_kept(uow: UnitOfWork) -> Nakoming:
        keep_shipped(uow)
        place: dict[str, Any] = {"verplichting_id": verplichting_id, "wijkorgaan_id": wijkorgaan_id, "jaar": jaar}
        present = uow.find(Nakoming, **place)
        return act(uow, present[0] if present else Nakoming(id=edits.new_id(), **place))

    return on_kept


def _kept(uow: UnitOfWork, nakoming: Nakoming) -> Nakoming:
    """Save a judgement, or remove it when nothing is left of it."""
    if not nakoming.is_leeg:
        return edits.save_changed(uow, nakoming)
    if nakoming.version:
        uow.remove(nakoming)
    return nakoming


def _van_jaar(connection: Reading, jaar: int) -> list[Verplichting]:
    return [each for each in verplichtingen_uit(connection) if geldt_in(each, jaar)]


def _rij(body: WijkorgaanRow, promised: Sequence[Verplichting], jaar: int, judged: dict[str, Nakoming]) -> Nakomingsrij:
    niveau = body.niveau or body.niveau_nu
    return Nakomingsrij(
        wijkorgaan_id=body.id,
        naam=body.naam,
        stadsdeel=body.stadsdeel,
        niveau=niveau,
        gekozen=body.niveau is not None,
        vakken=geldende(promised, jaar, niveau, judged),
    )


def _niveau(uow: UnitOfWork, wijkorgaan_id: str, jaar: int) -> Niveau | None:
    return niveau_geldend(uow.find(Niveaukeuze, wijkorgaan_id=wijkorgaan_id), jaar)
