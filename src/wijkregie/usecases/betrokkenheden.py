"""Betrokkenheden: a wijkorgaan is told of a plan, asked, answered and thanked."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import (
    Adviessoort,
    Betrokkenheid,
    Verwerking,
    beloofde_terugkoppeling,
    check_betrokkenheid_geweest,
    check_bij_traject,
    gehoord_op,
    raakt_werkgebied,
)
from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Wijk
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.trajecten import Traject, Trajectwijk, Trede
from wijkregie.domain.wijkorganen import Werkgebied, Wijkorgaan
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries import betrokkenheden as queries
from wijkregie.store.queries.betrokkenheden import BetrokkenheidRow as BetrokkenheidRow
from wijkregie.store.queries.betrokkenheden import TrajectlidRow as TrajectlidRow
from wijkregie.store.queries.betrokkenheden import WachtendRow as WachtendRow
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session


@frozen(kw_only=True)
class Noteerkeuzes:
    """What can be chosen from when something is noted: living wijkorganen, running trajecten and afdelingen by name.

    `wijken` are those without a living wijkorgaan.
    """

    wijkorganen: tuple[tuple[str, str], ...] = ()
    wijken: tuple[Wijk, ...] = ()
    trajecten: tuple[tuple[str, str], ...] = ()
    afdelingen: tuple[tuple[str, str], ...] = ()
    wachtende: tuple[WachtendRow, ...] = ()
    weken: Mapping[int, int] = field(default_factory=dict)


def betrokkenheden(session: Session, wijkorgaan_id: str) -> list[BetrokkenheidRow]:
    """Return the betrokkenheden of one wijkorgaan, by the day on which they began."""
    with session.read() as connection:
        return queries.of_wijkorgaan(connection, wijkorgaan_id)


def betrokkenheid(session: Session, betrokkenheid_id: str) -> BetrokkenheidRow:
    """Return one betrokkenheid; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = queries.of_id(connection, betrokkenheid_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig("betrokkenheid"))
    return found


def trajectleden(session: Session, traject_id: str) -> list[TrajectlidRow]:
    """Return the living wijkorganen that a traject may involve, those of its area first."""
    with session.read() as connection:
        return queries.trajectleden(connection, traject_id)


def noteerkeuzes(session: Session) -> Noteerkeuzes:
    """Return what can be chosen from when something is noted."""
    with session.read() as connection:
        bodies = values(connection, Wijkorgaan, queries.LEVEND, order="naam")
        running = values(connection, Traject, afgerond_op=None, ingetrokken_op=None, order="naam")
        afdelingen = values(connection, Afdeling, opgeheven_op=None, order="naam")
        waiting = queries.wachtende(connection)
        weeks = queries.terugkoppelweken(connection)
        areas = queries.wijken_zonder_wijkorgaan(connection)
    return Noteerkeuzes(
        wijkorganen=tuple((each.id, each.naam) for each in bodies),
        wijken=tuple(areas),
        trajecten=tuple((each.id, each.naam) for each in running),
        afdelingen=tuple((each.id, each.naam) for each in afdelingen),
        wachtende=tuple(waiting),
        weken=weeks,
    )


def terugkoppelweken(session: Session) -> dict[int, int]:
    """Return by year in how many weeks a wijkorgaan hears what came of its input, as far as the regeling says."""
    with session.read() as connection:
        return queries.terugkoppelweken(connection)


def propose_terugkoppeling(weeks: Mapping[int, int], advies_op: date) -> date | None:
    """Propose a day for the promised terugkoppeling, from the weeks of the year of the input."""
    return beloofde_terugkoppeling(advies_op, weeks.get(advies_op.year))


def inform_wijkorganen(
    session: Session,
    wijkorgaan_ids: Sequence[str],
    *,
    geinformeerd_op: date,
    traject_id: str | None = None,
    buiten_gebied: bool = False,
    **fields: Any,
) -> Outcome[tuple[Betrokkenheid, ...]]:
    """Keep that wijkorganen heard of a traject, or of what `onderwerp` says; all or none.

    Raises Refusal "buiten_gebied" for one that the traject does not touch, until that is meant.
    """
    fields = {"geinformeerd_op": geinformeerd_op, **fields}
    label = _label(wijkorgaan_ids, "geïnformeerd")
    return _begin(session, label, wijkorgaan_ids, traject_id, fields, buiten_gebied=buiten_gebied)


def ask_wijkorganen(
    session: Session,
    wijkorgaan_ids: Sequence[str],
    *,
    gevraagd_op: date,
    vraag: str,
    adviessoort: Adviessoort | None = None,
    traject_id: str | None = None,
    buiten_gebied: bool = False,
    **fields: Any,
) -> Outcome[tuple[Betrokkenheid, ...]]:
    """Keep a question to wijkorganen, on a traject or on what `onderwerp` says; all or none.

    Raises Refusal "buiten_gebied" for one that the traject does not touch, until that is meant.
    """
    fields = {"gevraagd_op": gevraagd_op, "vraag": vraag.strip(), "adviessoort": adviessoort, **fields}
    label = _label(wijkorgaan_ids, "gevraagd")
    return _begin(session, label, wijkorgaan_ids, traject_id, fields, buiten_gebied=buiten_gebied)


def ask_vraag(
    session: Session, betrokkenheid_id: str, *, gevraagd_op: date, vraag: str, **fields: Any
) -> Outcome[Betrokkenheid]:
    """Keep the question of a betrokkenheid of which the wijkorgaan had heard, or that was being made."""
    return _change(session, "Vraag genoteerd", betrokkenheid_id, gevraagd_op=gevraagd_op, vraag=vraag.strip(), **fields)


def note_advies(
    session: Session,
    wijkorgaan_id: str,
    *,
    advies: str,
    advies_op: date,
    betrokkenheid_id: str | None = None,
    traject_id: str | None = None,
    terugkoppeling_uiterlijk: date | None = None,
    buiten_gebied: bool = False,
    **fields: Any,
) -> Outcome[Betrokkenheid]:
    """Keep what a wijkorgaan brought in: to the question of a betrokkenheid, or without one unasked.

    Raises Refusal "buiten_gebied" when the traject does not touch it, until that is meant.
    """
    fields |= {
        "advies": advies.strip(),
        "advies_op": advies_op,
        "terugkoppeling_uiterlijk": terugkoppeling_uiterlijk,
    }

    def act(uow: UnitOfWork) -> Betrokkenheid:
        if betrokkenheid_id is not None:
            return _save(uow, session.today, uow.get(Betrokkenheid, betrokkenheid_id), **fields)
        if not buiten_gebied:
            _refuse_outside(uow, traject_id, [wijkorgaan_id])
        return _save(uow, session.today, _new(wijkorgaan_id, traject_id), **fields)

    return session.command("Inbreng genoteerd", act)


def tell_back(
    session: Session,
    betrokkenheid_id: str,
    *,
    teruggekoppeld_op: date | None = None,
    terugkoppeling: str = "",
    verwerkt_op: date | None = None,
    verwerking: Verwerking | None = None,
    verwerking_reden: str = "",
    bedankt_op: date | None = None,
) -> Outcome[Betrokkenheid]:
    """Keep what a wijkorgaan heard of its input: an answer, what was done with it and why, thanks; each on its own day.

    What is left out stays as it was. Raises Refusal "terugkoppeling_zonder_inbreng" when nothing was brought in.
    """
    fields: dict[str, Any] = {}
    if teruggekoppeld_op is not None or terugkoppeling.strip():
        fields |= {"teruggekoppeld_op": teruggekoppeld_op, "terugkoppeling": terugkoppeling.strip()}
    if verwerkt_op is not None or verwerking is not None:
        reason = verwerking_reden.strip()
        fields |= {"verwerkt_op": verwerkt_op, "verwerking": verwerking, "verwerking_reden": reason}
    if bedankt_op is not None:
        fields["bedankt_op"] = bedankt_op
    if not fields:
        raise Refusal("terugkoppeling_leeg")
    return _change(session, "Terugkoppeling genoteerd", betrokkenheid_id, **fields)


def skip_vraag(session: Session, betrokkenheid_id: str, *, overgeslagen_op: date) -> Outcome[Betrokkenheid]:
    """Keep that a wijkorgaan left an invitation aside, as it may at niveau 3 (PV art. 10)."""
    return _change(session, "Overslaan genoteerd", betrokkenheid_id, overgeslagen_op=overgeslagen_op)


def note_ervaring(
    session: Session, betrokkenheid_id: str, *, trede_ervaren: Trede | None, ervaring: str = ""
) -> Outcome[Betrokkenheid]:
    """Keep how a wijkorgaan experienced its part, in its own words."""
    fields = {"trede_ervaren": trede_ervaren, "ervaring": ervaring.strip()}
    return _change(session, "Ervaring genoteerd", betrokkenheid_id, **fields)


def change_betrokkenheid(session: Session, betrokkenheid_id: str, **fields: Any) -> Outcome[Betrokkenheid]:
    """Change fields of a betrokkenheid."""
    return _change(session, "Betrokkenheid gewijzigd", betrokkenheid_id, **fields)


def remove_betrokkenheid(session: Session, betrokkenheid_id: str) -> Outcome[Betrokkenheid]:
    """Remove a betrokkenheid that was entered by mistake; it stays restorable."""
    return edits.remove(session, "Betrokkenheid verwijderd", Betrokkenheid, betrokkenheid_id)


def _begin(
    session: Session,
    label: str,
    wijkorgaan_ids: Sequence[str],
    traject_id: str | None,
    fields: dict[str, Any],
    *,
    buiten_gebied: bool,
) -> Outcome[tuple[Betrokkenheid, ...]]:
    """Keep a first step with each wijkorgaan, in what waits for it at the traject or else anew."""
    ids = list(dict.fromkeys(wijkorgaan_ids))
    if not ids:
        raise Refusal("niemand_gekozen")

    def act(uow: UnitOfWork) -> tuple[Betrokkenheid, ...]:
        if not buiten_gebied:
            _refuse_outside(uow, traject_id, ids)
        waiting = _waiting(uow, traject_id, asks="gevraagd_op" in fields)
        found = (waiting.get(each) or _new(each, traject_id) for each in ids)
        return tuple(_save(uow, session.today, each, **fields) for each in found)

    return session.command(label, act)


def _new(wijkorgaan_id: str, traject_id: str | None) -> Betrokkenheid:
    return Betrokkenheid(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, traject_id=traject_id)


def _waiting(uow: UnitOfWork, traject_id: str | None, *, asks: bool) -> dict[str, Betrokkenheid]:
    """Return by wijkorgaan what at this traject has nothing yet, or with `asks` was only told."""
    if traject_id is None:
        return {}
    return {
        each.wijkorgaan_id: each
        for each in uow.find(Betrokkenheid, traject_id=traject_id)
        if each.gevraagd_op is None and each.advies_op is None and (asks or gehoord_op(each) is None)
    }


def _refuse_outside(uow: UnitOfWork, traject_id: str | None, wijkorgaan_ids: Sequence[str]) -> None:
    """Refuse wijkorganen whose werkgebied the traject does not touch; raises Refusal "buiten_gebied"."""
    if traject_id is None:
        return
    touched = {each.wijk_id for each in uow.find(Trajectwijk, traject_id=traject_id)}
    outside = [
        each
        for each in wijkorgaan_ids
        if not raakt_werkgebied(touched, {area.wijk_id for area in uow.find(Werkgebied, wijkorgaan_id=each)})
    ]
    if outside:
        raise Refusal("buiten_gebied", namen=", ".join(uow.get(Wijkorgaan, each).naam for each in outside))


def _change(session: Session, label: str, betrokkenheid_id: str, **fields: Any) -> Outcome[Betrokkenheid]:
    def act(uow: UnitOfWork) -> Betrokkenheid:
        return _save(uow, session.today, uow.get(Betrokkenheid, betrokkenheid_id), **fields)

    return session.command(label, act)


def _save(uow: UnitOfWork, today: date, found: Betrokkenheid, **fields: Any) -> Betrokkenheid:
    saved = edits.save_changed(uow, found, **fields)
    check_betrokkenheid_geweest(saved, today)
    if saved.traject_id is not None:
        check_bij_traject(saved, uow.get(Traject, saved.traject_id))
    return saved


def _label(wijkorgaan_ids: Sequence[str], participle: str) -> str:
    return f"{tel(len(set(wijkorgaan_ids)), 'wijkorgaan', 'wijkorganen')} {participle}"
