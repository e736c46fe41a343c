"""Beloofd en ervaren: the trede a plan promised beside the one a wijkorgaan lived through, and what warns of a gap."""

from collections.abc import Iterable, Sequence
from datetime import date

from wijkregie.domain.datums import format_dag_maand, opsomming, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.trajecten import Trede

PARADOX_WEKEN = 4
"""Weeks before the last moment for influence in which a wijkorgaan that was not asked yet is pointed out.

A wijkorgaan meets about once a month: with less time it cannot talk a plan over and answer. A working habit, no law.
"""

_NAMED = 4
"""How many wijkorganen a warning names before it counts the rest."""


@frozen(kw_only=True)
class Belofte:
    """What was promised to a wijkorgaan and what it lived through, with its own words."""

    beloofd: Trede | None = None
    ervaren: Trede | None = None
    woorden: str = ""

    @property
    def verschil(self) -> int | None:
        """Steps between what was lived through and what was promised, below 0 when it was less; None while unknown."""
        return None if self.beloofd is None or self.ervaren is None else self.ervaren.rang - self.beloofd.rang


@frozen(kw_only=True)
class Aangegaan:
    """A wijkorgaan that a plan touches: its niveau, and whether it was asked, or advised by itself."""

    wijkorgaan_id: str
    naam: str
    niveau: Niveau | None
    gevraagd: bool


@frozen(kw_only=True)
class Paradox:
    """The participatieparadox: interest rises while influence shrinks, for those who were not asked in time."""

    traject_id: str
    traject: str
    invloed_tot: date
    wijkorganen: Sequence[Aangegaan]


def belofte_zin(belofte: Belofte) -> str:
    """Say what was promised and lived through: "beloofd: adviseren, ervaren: informeren, 2 treden lager"."""
    promised = belofte.beloofd.value if belofte.beloofd else "niet vastgelegd"
    lived = belofte.ervaren.value if belofte.ervaren else "nog niet gevraagd"
    said = f"beloofd: {promised}, ervaren: {lived}"
    steps = belofte.verschil
    if steps is None:
        return said
    if steps == 0:
        return f"{said}, zoals beloofd"
    return f"{said}, {tel(abs(steps), 'trede', 'treden')} {'hoger' if steps > 0 else 'lager'}"


def paradox(
    traject_id: str,
    traject: str,
    invloed_tot: date | None,
    wijkorganen: Iterable[Aangegaan],
    today: date,
) -> Paradox | None:
    """Return the warning for a plan that runs, or None.

    The last moment for influence is near, and wijkorganen of niveau 2 or 3, who are asked for advice (PV art. 10),
    were not asked.
    """
    if invloed_tot is None or not 0 <= (invloed_tot - today).days <= 7 * PARADOX_WEKEN:
        return None
    forgotten = [one for one in wijkorganen if not one.gevraagd and (one.niveau or 0) >= Niveau.UITVOEREND]
    if not forgotten:
        return None
    return Paradox(traject_id=traject_id, traject=traject, invloed_tot=invloed_tot, wijkorganen=forgotten)


def paradox_zin(found: Paradox, today: date) -> str:
    """Say what the warning is about: who were not asked, and how many days are left."""
    left = (found.invloed_tot - today).days
    until = (
        "vandaag nog"
        if left == 0
        else f"nog {tel(left, 'dag', 'dagen')}, tot en met {format_dag_maand(found.invloed_tot)}"
    )
    names = [one.naam for one in found.wijkorganen]
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"nog {len(names) - _NAMED} wijkorganen"]
    return f"{found.traject}: invloed kan {until}. Nog niet gevraagd: {opsomming(names)}."
