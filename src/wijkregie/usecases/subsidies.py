"""Subsidies: open one and write down its stappen."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from wijkregie.domain.beslisklokken import check_verdaging
from wijkregie.domain.datums import tel
from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import Stapsoort, Subsidie, Subsidiestap
from wijkregie.domain.subsidiestappen import check_stap, check_stappen
from wijkregie.domain.subsidievervolg import voorgesteld_bedrag
from wijkregie.domain.wijkorganen import Wijkorgaan, check_jaar_van_bestaan
from wijkregie.domain.woorden import zelfstandig
from wijkregie.store.queries.subsidies import subsidie_van, subsidiegegevens
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits, regelingen
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.subsidiejaren import Subsidierij, rijen_van


def subsidie(session: Session, subsidie_id: str) -> Subsidiedossier:
    """Return a subsidie with its stappen; raises Refusal "weg" when it is gone."""
    with session.read() as connection:
        found = subsidie_van(connection, subsidie_id)
    if found is None:
        raise Refusal("weg", wat=zelfstandig("subsidie"))
    return found


def add_aanvraag(
    session: Session, wijkorgaan_id: str, jaar: int, *, datum: date, bedrag: int | None, **fields: Any
) -> Outcome[Subsidie]:
    """Write down that an aanvraag came in; opens the subsidie of that year when there is none yet.

    `bedrag` is the amount asked, in cents. Raises Refusal as `check_stap` and `check_stappen` do, and for a new
    subsidie as `check_jaar_van_bestaan` does, for a toeslag as `check_toeslag` does.
    """

    def act(uow: UnitOfWork) -> Subsidie:
        present = uow.find(Subsidie, wijkorgaan_id=wijkorgaan_id, jaar=jaar)
        opened = edits.save_changed(uow, present[0], **fields) if present else _open(uow, wijkorgaan_id, jaar, **fields)
        if "toeslag" in fields:
            regelingen.refuse_toeslag(uow, opened)
        _save_stap(uow, session.today, opened.id, Stapsoort.AANVRAAG_ONTVANGEN, datum, bedrag=bedrag)
        return opened

    return session.command("Aanvraag ingevoerd", act)


def change_subsidie(session: Session, subsidie_id: str, **fields: Any) -> Outcome[Subsidie]:
    """Change kenmerk, reserve, toeslag (both cents) or toelichting of a subsidie.

    Raises Refusal as `check_toeslag` does for another toeslag.
    """

    def act(uow: UnitOfWork) -> Subsidie:
        changed = edits.save_changed(uow, uow.get(Subsidie, subsidie_id), **fields)
        if "toeslag" in fields:
            regelingen.refuse_toeslag(uow, changed)
        return changed

    return session.command("Subsidie gewijzigd", act)


def add_stap(session: Session, subsidie_id: str, soort: Stapsoort, datum: date, **fields: Any) -> Outcome[Subsidiestap]:
    """Write down a step of a subsidie; raises Refusal as `check_stap` and `check_stappen` do."""
    label = f"Stap genoteerd: {soort.value}"
    return session.command(label, lambda uow: _save_stap(uow, session.today, subsidie_id, soort, datum, **fields))


def add_stappen(
    session: Session, jaar: int, wijkorgaan_ids: Sequence[str], soort: Stapsoort, datum: date, **fields: Any
) -> Outcome[list[Subsidiestap]]:
    """Write down one step for many wijkorganen as one command, each with the amount that is usual for it.

    An aanvraag opens the subsidie where there is none yet. Raises Refusal "stap_van_een", naming the wijkorgaan that
    it cannot be for, and then notes nothing; "weg" for a wijkorgaan that is gone.
    """

    def act(uow: UnitOfWork) -> list[Subsidiestap]:
        rijen = {rij.id: rij for rij in rijen_van(subsidiegegevens(uow.connection, jaar), jaar, session.today)}
        return [add(uow, rijen.get(body_id)) for body_id in dict.fromkeys(wijkorgaan_ids)]

    def add(uow: UnitOfWork, rij: Subsidierij | None) -> Subsidiestap:
        if rij is None:
            raise Refusal("weg", wat=zelfstandig("wijkorgaan"))
        bedrag = voorgesteld_bedrag(soort, rij.bedragen, rij.volgens_niveau)
        try:
            opened = rij.subsidie
            if opened is None and soort is Stapsoort.AANVRAAG_ONTVANGEN:
                opened = _open(uow, rij.id, jaar)
            if opened is None:
                raise Refusal("stap_zonder_aanvraag", soort=soort.value)
            return _save_stap(uow, session.today, opened.id, soort, datum, bedrag=bedrag, **fields)
        except Refusal as refusal:
            raise Refusal("stap_van_een", wijkorgaan=rij.wijkorgaan, zin=str(refusal)) from refusal

    aantal = tel(len(set(wijkorgaan_ids)), "wijkorgaan", "wijkorganen")
    return session.command(f"Stap genoteerd bij {aantal}: {soort.value}", act)


def change_stap(session: Session, stap_id: str, *, reden: str, **fields: Any) -> Outcome[Subsidiestap]:
    """Correct a step, and keep why with the subsidie; raises Refusal as `check_stap` and `check_stappen` do.

    Another day is a day that is known.
    """

    def act(uow: UnitOfWork) -> Subsidiestap:
        found = uow.get(Subsidiestap, stap_id)
        known = {"dag_onbekend": False} if fields.get("datum", found.datum) != found.datum else {}
        with kept_whole(uow, found.subsidie_id):
            changed = edits.save_changed(uow, found, **{**known, **fields})
        _check(uow, session.today, changed)
        _keep_reden(uow, found.subsidie_id, reden)
        return changed

    return session.command("Stap gewijzigd", act)


def remove_stap(session: Session, stap_id: str, *, reden: str) -> Outcome[Subsidiestap]:
    """Remove a step that was entered by mistake, and keep why; raises Refusal as `check_stappen` does."""

    def act(uow: UnitOfWork) -> Subsidiestap:
        found = uow.get(Subsidiestap, stap_id)
        with kept_whole(uow, found.subsidie_id):
            uow.remove(found)
        _keep_reden(uow, found.subsidie_id, reden)
        return found

    return session.command("Stap verwijderd", act)


def remove_subsidie(session: Session, subsidie_id: str) -> Outcome[Subsidie]:
    """Remove a subsidie with its steps; it stays restorable."""

    def act(uow: UnitOfWork) -> Subsidie:
        for stap in uow.find(Subsidiestap, subsidie_id=subsidie_id):
            uow.remove(stap)
        found = uow.get(Subsidie, subsidie_id)
        uow.remove(found)
        return found

    return session.command("Subsidie verwijderd", act)


@contextmanager
def kept_whole(uow: UnitOfWork, *subsidie_ids: str) -> Iterator[None]:
    """Refuse what is done within a command when it leaves steps that cannot be; raises Refusal as `check_stappen` does.

    What was wrong already may stay, for else nothing on such a subsidie could be put right.
    """
    before = {subsidie_id: uow.find(Subsidiestap, subsidie_id=subsidie_id) for subsidie_id in subsidie_ids}
    yield
    for subsidie_id, stappen in before.items():
        check_stappen(uow.find(Subsidiestap, subsidie_id=subsidie_id), stappen)


def _open(uow: UnitOfWork, wijkorgaan_id: str, jaar: int, **fields: Any) -> Subsidie:
    check_jaar_van_bestaan(uow.get(Wijkorgaan, wijkorgaan_id), jaar)
    return edits.save_new(uow, Subsidie(id=edits.new_id(), wijkorgaan_id=wijkorgaan_id, jaar=jaar, **fields))


def _save_stap(
    uow: UnitOfWork, today: date, subsidie_id: str, soort: Stapsoort, datum: date, **fields: Any
) -> Subsidiestap:
    stap = Subsidiestap(id=edits.new_id(), subsidie_id=subsidie_id, soort=soort, datum=datum, **fields)
    with kept_whole(uow, subsidie_id):
        saved = edits.save_new(uow, stap)
    _check(uow, today, saved)
    return saved


def _check(uow: UnitOfWork, today: date, stap: Subsidiestap) -> None:
    """Refuse a new or corrected step, saved within this command, that cannot be on its own day; raises Refusal."""
    check_stap(stap, today)
    if stap.soort is Stapsoort.VERDAAGD:
        rules = uow.find(Regeling, jaar=uow.get(Subsidie, stap.subsidie_id).jaar)
        others = [other for other in uow.find(Subsidiestap, subsidie_id=stap.subsidie_id) if other.id != stap.id]
        check_verdaging(stap, others, rules[0] if rules else None)


def _keep_reden(uow: UnitOfWork, subsidie_id: str, reden: str) -> None:
    """Keep why a step is corrected, beside the change in the journaal; raises Refusal when it is empty."""
    if not reden.strip():
        raise Refusal("stap_zonder_reden")
    edits.save_changed(uow, uow.get(Subsidie, subsidie_id), correctie_reden=reden.strip())
