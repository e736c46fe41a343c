"""Samenvoegen: what becomes of a row that stands in two stores, by what each of them has known of it.

Each side has its states over time, oldest first, the present one last; a state that came over from the other side keeps
its moment, so that both sides know it as the same event. The last one that both have known is the base: who still
has it has not changed, and what only one side changed is taken. Nothing that was changed is ever dropped unseen:
a field that both changed, each in its own way, is a conflict.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen

BESTAAN = ""
"""The name, in place of a field's, of the question whether a row is to be there at all."""


class Samenloop(StrEnum):
    """What two stores are to each other on one row, or one field of it."""

    GELIJK = "gelijk"
    NIEUW = "nieuw"
    NIEUWER_DAAR = "nieuwer daar"
    NIEUWER_HIER = "nieuwer hier"
    SAMENGEVOEGD = "samengevoegd"
    CONFLICT = "in conflict"
    WEG_DAAR = "daar verwijderd"
    WEG_HIER = "hier verwijderd"


class Kant(StrEnum):
    """One of the two sides."""

    HIER = "hier"
    DAAR = "daar"


@frozen
class Staat:
    """What a row was from a moment on, None where it was not there; `moment` is UTC in ISO text.

    Values are compared whole, so they all bear the same id and version. `begin` tells that the program made it with the
    store: it is nobody's work.
    """

    moment: str
    wie: str
    waarde: Entity | None
    begin: bool = False


@frozen
class Veldverschil:
    """A field that differs: what it is on each side, which side changed it, and who did so when ("" when not known)."""

    veld: str
    hier: Any
    daar: Any
    lot: Samenloop
    door_hier: tuple[str, str] = ("", "")
    door_daar: tuple[str, str] = ("", "")

    @property
    def later(self) -> Kant | None:
        """The side that changed it last, None when that is not known."""
        mine, theirs = self.door_hier[0], self.door_daar[0]
        if mine == theirs or not mine or not theirs:
            return None
        return Kant.HIER if mine > theirs else Kant.DAAR


@frozen
class Samenvoeging:
    """What becomes of a row; `waarde` is what it then is, as long as conflicts stay as they are here."""

    lot: Samenloop
    waarde: Entity | None
    velden: tuple[Veldverschil, ...] = ()
    daar: Entity | None = None

    @property
    def conflicten(self) -> tuple[Veldverschil, ...]:
        """The fields on which somebody must decide."""
        return tuple(verschil for verschil in self.velden if verschil.lot is Samenloop.CONFLICT)

    def besloten(self, keuzes: Mapping[str, Kant]) -> Entity | None:
        """Return what the row becomes with a side chosen for each field in conflict, by default this one."""
        chosen = [verschil for verschil in self.conflicten if keuzes.get(verschil.veld) is Kant.DAAR]
        if any(verschil.veld == BESTAAN for verschil in chosen):
            return self.daar
        if self.waarde is None or not chosen:
            return self.waarde
        return replace(self.waarde, **{verschil.veld: verschil.daar for verschil in chosen})


def verloop(staten: Iterable[Staat], nu: Entity | None) -> tuple[Staat, ...]:
    """Return states in the order of their moments, each once as long as it lasted, ending with what the row is now."""
    found: list[Staat] = []
    for staat in sorted(staten, key=lambda staat: staat.moment):
        if not found or found[-1].waarde != staat.waarde:
            found.append(staat)
    if found and found[-1].waarde != nu:  # clocks differ, or what was written last was let go of
        last = next((staat for staat in reversed(found) if staat.waarde == nu), Staat("", "", nu))
        found = [staat for staat in found if staat is not last] + [last]
    elif not found and nu is not None:
        found = [Staat("", "", nu)]
    return tuple(found)


def samenvoegen(hier: Sequence[Staat], daar: Sequence[Staat]) -> Samenvoeging:
    """Return what becomes of a row here when the states of the other side come in; empty for one it never had."""
    mine, theirs = _now(hier), _now(daar)
    if mine == theirs or not daar:
        return Samenvoeging(Samenloop.GELIJK if mine == theirs else Samenloop.NIEUWER_HIER, mine, daar=theirs)
    if not hier:
        return Samenvoeging(Samenloop.NIEUW, theirs, daar=theirs)
    base = _base(hier, daar)
    if mine is None or theirs is None:
        return _existing(hier, daar, base)
    known = base.waarde if base is not None else None
    differing = [part.name for part in fields(mine) if getattr(mine, part.name) != getattr(theirs, part.name)]
    velden = tuple(_veld(name, hier, daar, known) for name in differing)
    taken = {verschil.veld: verschil.daar for verschil in velden if verschil.lot is Samenloop.NIEUWER_DAAR}
    return Samenvoeging(_lot(velden), replace(mine, **taken), velden, theirs)


def _now(staten: Sequence[Staat]) -> Entity | None:
    return staten[-1].waarde if staten else None


def _base(hier: Sequence[Staat], daar: Sequence[Staat]) -> Staat | None:
    """Return the last state that both sides have known, None when there is none.

    A state counts as known by its moment too. Only where the histories have no moment in common, as of two stores made
    from one start list, are contents compared; when each is now what the other was before, the later change stands.
    """
    there = {(staat.moment, staat.waarde) for staat in daar if staat.moment}
    shared = [staat for staat in hier if (staat.moment, staat.waarde) in there]
    if shared:
        return shared[-1]
    mine, theirs = hier[-1], daar[-1]
    if mine.begin:
        return mine
    mine_known = any(staat.waarde == mine.waarde for staat in daar)
    theirs_known = any(staat.waarde == theirs.waarde for staat in hier)
    if mine_known and theirs_known:
        return None if mine.moment == theirs.moment else min(mine, theirs, key=lambda staat: staat.moment)
    if mine_known or theirs_known:
        return mine if mine_known else theirs
    last = {staat.waarde: staat.moment for staat in daar}
    both = [staat for staat in hier if staat.waarde in last]
    return max(both, key=lambda staat: (*sorted((staat.moment, last[staat.waarde])), repr(staat.waarde)), default=None)


def _existing(hier: Sequence[Staat], daar: Sequence[Staat], base: Staat | None) -> Samenvoeging:
    """Return what becomes of a row that one side removed."""
    mine, theirs = hier[-1], daar[-1]
    if base is not None and base.waarde == mine.waarde:
        lot = Samenloop.WEG_DAAR if theirs.waarde is None else Samenloop.NIEUWER_DAAR
        return Samenvoeging(lot, theirs.waarde, daar=theirs.waarde)
    if base is not None and base.waarde == theirs.waarde:
        lot = Samenloop.WEG_HIER if mine.waarde is None else Samenloop.NIEUWER_HIER
        return Samenvoeging(lot, mine.waarde, daar=theirs.waarde)
    by = [(staat.moment, staat.wie) for staat in (mine, theirs)]
    question = Veldverschil(
        BESTAAN, mine.waarde is not None, theirs.waarde is not None, Samenloop.CONFLICT, by[0], by[1]
    )
    return Samenvoeging(Samenloop.CONFLICT, mine.waarde, (question,), theirs.waarde)


def _veld(naam: str, hier: Sequence[Staat], daar: Sequence[Staat], base: Entity | None) -> Veldverschil:
    mine, theirs = getattr(hier[-1].waarde, naam), getattr(daar[-1].waarde, naam)
    lot = Samenloop.CONFLICT
    if base is not None and getattr(base, naam) == mine:
        lot = Samenloop.NIEUWER_DAAR
    elif base is not None and getattr(base, naam) == theirs:
        lot = Samenloop.NIEUWER_HIER
    return Veldverschil(naam, mine, theirs, lot, _changed(naam, hier), _changed(naam, daar))


def _changed(naam: str, staten: Sequence[Staat]) -> tuple[str, str]:
    """Return moment and name of who gave a field its present value."""
    present = getattr(staten[-1].waarde, naam)
    since = staten[-1]
    for staat in reversed(staten):
        if staat.waarde is None or getattr(staat.waarde, naam) != present:
            break
        since = staat
    return since.moment, since.wie


def _lot(velden: Sequence[Veldverschil]) -> Samenloop:
    found = {verschil.lot for verschil in velden}
    if Samenloop.CONFLICT in found:
        return Samenloop.CONFLICT
    return found.pop() if len(found) == 1 else Samenloop.SAMENGEVOEGD
