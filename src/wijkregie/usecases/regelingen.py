"""The regeling of each year with its deelplafonds; one in use is changed with a reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from wijkregie.domain import regelingverschillen
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import (
    Deelplafond,
    Regeling,
    check_in_gebruik,
    check_plafond,
    check_toeslag,
    copy_deelplafond,
    copy_regeling,
    is_ingevuld,
)
from wijkregie.domain.regelingverschillen import Verschil
from wijkregie.domain.subsidies import Subsidie, bedragen
from wijkregie.domain.wijkorganen import Wijkorgaan
from wijkregie.domain.woorden import kort
from wijkregie.store.queries.regelingen import aanvragen_per_jaar
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.unit_of_work import UnitOfWork
from wijkregie.usecases import edits
from wijkregie.usecases.session import Outcome, Session
from wijkregie.usecases.subsidiejaren import Subsidiejaar, Subsidierij, subsidiejaar


@frozen
class Regelingjaar:
    """A year with its regeling, None when there is none, and how many have applied."""

    jaar: int
    regeling: Regeling | None
    aanvragen: int = 0


@frozen(kw_only=True)
class Regelingbeeld:
    """A regeling beside the subsidies of its year: what was granted in each stadsdeel (cents), and what differs."""

    jaar: int
    stadsdelen: Sequence[Stadsdeel]
    deelplafonds: Sequence[Deelplafond]
    verleend: Mapping[str | None, int]
    verschillen: Sequence[tuple[Subsidierij, Verschil]]


def regelingen(session: Session) -> list[Regeling]:
    """Return the regelingen, oldest year first."""
    with session.read() as connection:
        return values(connection, Regeling, order="jaar")


def regeling_van(session: Session, jaar: int) -> Regeling | None:
    """Return the regeling of a year, or None when there is none yet."""
    with session.read() as connection:
        found = values(connection, Regeling, jaar=jaar)
    return found[0] if found else None


def regelingjaren(session: Session) -> list[Regelingjaar]:
    """Return every year that has a regeling or for which somebody applied, oldest first."""
    with session.read() as connection:
        known = {regeling.jaar: regeling for regeling in values(connection, Regeling)}
        asked = aanvragen_per_jaar(connection)
    return [Regelingjaar(jaar, known.get(jaar), asked.get(jaar, 0)) for jaar in sorted(known.keys() | asked.keys())]


def deelplafonds(session: Session, jaar: int) -> list[Deelplafond]:
    """Return the deelplafonds of a year, in no order."""
    regeling = regeling_van(session, jaar)
    if regeling is None:
        return []
    with session.read() as connection:
        return values(connection, Deelplafond, regeling_id=regeling.id)


def verschillen(session: Session, jaar: int) -> list[tuple[Subsidierij, Verschil]]:
    """Return where subsidies of a year are other than its regeling says now, by name of the wijkorgaan."""
    return _verschillen(subsidiejaar(session, jaar))


def regelingbeeld(session: Session, jaar: int) -> Regelingbeeld:
    """Return what the subsidies of a year mean for its regeling."""
    with session.read() as connection:
        stadsdelen = values(connection, Stadsdeel, order="naam")
    grid, kept = subsidiejaar(session, jaar), deelplafonds(session, jaar)
    granted: Counter[str | None] = Counter()
    for rij in grid.rijen:
        granted[rij.stadsdeel_id] += rij.bedragen.verleend or 0
    return Regelingbeeld(
        jaar=jaar, stadsdelen=stadsdelen, deelplafonds=kept, verleend=granted, verschillen=_verschillen(grid)
    )


def add_regeling(session: Session, jaar: int) -> Outcome[Regeling]:
    """Start an empty regeling for a year."""
    return edits.add(session, f"Regeling {jaar} toegevoegd", Regeling(id=edits.new_id(), jaar=jaar))


def copy_vorige(session: Session, jaar: int) -> Outcome[Regeling]:
    """Start the regeling of a year as a copy of the year before, with its deelplafonds.

    An empty regeling of that year is filled. Raises Refusal "geen_vorige_regeling" when there is none before,
    "regeling_bestaat" when something of that year is filled in already, or as `check_plafond` does.
    """

    def act(uow: UnitOfWork) -> Regeling:
        vorige = uow.find(Regeling, jaar=jaar - 1)
        if not vorige:
            raise Refusal("geen_vorige_regeling", jaar=jaar - 1)
        present = uow.find(Regeling, jaar=jaar)
        empty = present[0] if present else Regeling(id=edits.new_id(), jaar=jaar)
        if is_ingevuld(empty) or uow.find(Deelplafond, regeling_id=empty.id):
            raise Refusal("regeling_bestaat", jaar=jaar)
        copied = edits.save_changed(uow, copy_regeling(vorige[0], jaar, new_id=empty.id), version=empty.version)
        check_plafond(jaar, copied.plafond, _verleend(uow, jaar))
        for deel in uow.find(Deelplafond, regeling_id=vorige[0].id):
            _save_deelplafond(uow, copied, copy_deelplafond(deel, copied.id, new_id=edits.new_id()))
        return copied

    return session.command(f"Regeling {jaar} overgenomen van {jaar - 1}", act)


def change_regeling(session: Session, regeling_id: str, reden: str = "", **fields: Any) -> Outcome[Regeling]:
    """Change fields of a regeling; one under which was applied keeps the reason with it.

    Raises Refusal as `check_in_gebruik` does, and as `check_plafond` for a new plafond.
    """

    def act(uow: UnitOfWork) -> Regeling:
        found = _with_reason(uow, uow.get(Regeling, regeling_id), reden)
        changed = edits.save_changed(uow, found, **fields)
        if "plafond" in fields:
            check_plafond(changed.jaar, changed.plafond, _verleend(uow, changed.jaar))
        return changed

    return session.command("Regeling gewijzigd", act)


def set_deelplafond(
    session: Session, regeling_id: str, stadsdeel_id: str, bedrag: int | None, reden: str = ""
) -> Outcome[Regeling]:
    """Set what of the plafond is there for a stadsdeel (cents), None for nothing apart.

    Raises Refusal as `check_in_gebruik` and `check_plafond` do.
    """

    def act(uow: UnitOfWork) -> Regeling:
        present = uow.find(Deelplafond, regeling_id=regeling_id, stadsdeel_id=stadsdeel_id)
        found = edits.save_changed(uow, _with_reason(uow, uow.get(Regeling, regeling_id), reden))
        if bedrag is not None:
            empty = Deelplafond(id=edits.new_id(), regeling_id=regeling_id, stadsdeel_id=stadsdeel_id, bedrag=bedrag)
            _save_deelplafond(uow, found, present[0] if present else empty, bedrag=bedrag)
        elif present:
            uow.remove(present[0])
        return found

    return session.command("Deelplafond gewijzigd", act)


def remove_regeling(session: Session, regeling_id: str, reden: str = "") -> Outcome[Regeling]:
    """Remove a regeling with its deelplafonds; it stays restorable, and the step carries the reason.

    Raises Refusal as `check_in_gebruik` does.
    """

    def act(uow: UnitOfWork) -> Regeling:
        found = uow.get(Regeling, regeling_id)
        _with_reason(uow, found, reden)
        for deel in uow.find(Deelplafond, regeling_id=regeling_id):
            uow.remove(deel)
        uow.remove(found)
        return found

    why = f": {kort(reden)}" if reden.strip() else ""
    return session.command(f"Regeling verwijderd{why}", act)


def refuse_toeslag(uow: UnitOfWork, subsidie: Subsidie) -> None:
    """Refuse, within a command, a toeslag that the regeling of its year does not have; raises as `check_toeslag`."""
    found = uow.find(Regeling, jaar=subsidie.jaar)
    check_toeslag(found[0] if found else None, subsidie.jaar, subsidie.toeslag)


def _verschillen(grid: Subsidiejaar) -> list[tuple[Subsidierij, Verschil]]:
    if grid.regeling is None:
        return []
    return [
        (rij, verschil)
        for rij in grid.rijen
        for verschil in regelingverschillen.verschillen(
            grid.regeling, rij.volgens_niveau, rij.subsidie, rij.stappen, rij.bedragen
        )
    ]


def _with_reason(uow: UnitOfWork, regeling: Regeling, reden: str) -> Regeling:
    """Return a regeling with the reason of its change, where it is in use; raises Refusal as `check_in_gebruik`."""
    asked = aanvragen_per_jaar(uow.connection).get(regeling.jaar, 0)
    check_in_gebruik(regeling.jaar, asked, reden)
    return replace(regeling, wijziging_reden=reden.strip()) if asked else regeling


def _save_deelplafond(uow: UnitOfWork, regeling: Regeling, deel: Deelplafond, **fields: Any) -> None:
    saved = edits.save_changed(uow, deel, **fields)
    stadsdeel = uow.get(Stadsdeel, saved.stadsdeel_id)
    granted = _verleend(uow, regeling.jaar, stadsdeel.id)
    check_plafond(regeling.jaar, saved.bedrag, granted, stadsdeel.naam)


def _verleend(uow: UnitOfWork, jaar: int, stadsdeel_id: str | None = None) -> int:
    """Return what was granted for a year in cents, in the municipality or in one stadsdeel."""
    files = subsidies_van_jaar(uow.connection, jaar)
    if stadsdeel_id is not None:
        there = {body.id for body in uow.find(Wijkorgaan, stadsdeel_id=stadsdeel_id)}
        files = [file for file in files if file.subsidie.wijkorgaan_id in there]
    return sum(bedragen(file.stappen).verleend or 0 for file in files)
