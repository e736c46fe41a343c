"""Tijdigheid: how long before a decision a wijkorgaan heard of a plan, beside what was agreed for its niveau."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from wijkregie.domain.beloofd import Aangegaan
from wijkregie.domain.betrokkenheden import Betrokkenheid, gehoord_op
from wijkregie.domain.datums import format_dag_maand, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling, informeren_weken
from wijkregie.domain.trajecten import Traject


class Tijdigheid(StrEnum):
    """How a wijkorgaan heard of a plan; what hurts most stands first."""

    NIET_GEHOORD = "niet gehoord"
    NA_BESLUIT = "na besluit"
    OVER_TIJD = "nog niet gehoord, later dan afgesproken"
    TE_KORT = "te kort"
    NOG_NIET = "nog niet gehoord"
    GEEN_OORDEEL = "zonder oordeel"
    OP_TIJD = "op tijd"


_RANG = {stand: rank for rank, stand in enumerate(Tijdigheid)}


@frozen(kw_only=True)
class Tijdigheidsklok:
    """The days of one plan for one wijkorgaan: known in-house, told, last moment for influence, decision.

    `norm_weken` is how long before the decision a wijkorgaan of its niveau hears of a plan; without it nothing is on
    time. A plan that was withdrawn is not judged.
    """

    bekend_op: date | None = None
    gehoord_op: date | None = None
    invloed_tot: date | None = None
    besluit_op: date | None = None
    ingetrokken_op: date | None = None
    norm_weken: int | None = None

    @property
    def dagen_vooraf(self) -> int | None:
        """Days from being told to the decision, below 0 when told after it; None when either is not known."""
        return _days(self.gehoord_op, self.besluit_op)

    @property
    def dagen_binnen(self) -> int | None:
        """Days from known in-house to being told, below 0 when told before it; None when either is not known."""
        return _days(self.bekend_op, self.gehoord_op)

    @property
    def dagen_voor_invloed(self) -> int | None:
        """Days from being told to the last day on which residents can change the plan, below 0 when told after it."""
        return _days(self.gehoord_op, self.invloed_tot)

    @property
    def uiterlijk(self) -> date | None:
        """The last day on which telling is as early as agreed, and the plan can still change.

        None without a norm or a day of decision.
        """
        if self.norm_weken is None or self.besluit_op is None:
            return None
        agreed = self.besluit_op - timedelta(weeks=self.norm_weken)
        return min(agreed, self.invloed_tot or agreed)


@frozen(kw_only=True)
class TeInformeren:
    """A plan of which wijkorganen are still to hear, the one with the first last day first; that day is `uiterlijk`."""

    traject_id: str
    traject: str
    uiterlijk: date
    wijkorganen: Sequence[Aangegaan]


def tijdigheidsklok(
    traject: Traject, betrokkenheden: Iterable[Betrokkenheid], norm_weken: int | None = None
) -> Tijdigheidsklok:
    """Return the clock of a plan for one wijkorgaan, from all the times it was involved in it."""
    return Tijdigheidsklok(
        bekend_op=traject.bekend_op,
        gehoord_op=eerst_gehoord(betrokkenheden),
        invloed_tot=traject.invloed_tot,
        besluit_op=traject.besluit_op,
        ingetrokken_op=traject.ingetrokken_op,
        norm_weken=norm_weken,
    )


def eerst_gehoord(betrokkenheden: Iterable[Betrokkenheid]) -> date | None:
    """Return the first day on which a wijkorgaan heard of a plan, of all the times it was involved in it."""
    return min(filter(None, map(gehoord_op, betrokkenheden)), default=None)


def norm_voor(regeling: Regeling | None, niveau: Niveau | None) -> int | None:
    """Return how many weeks before a decision a wijkorgaan of this niveau hears of a plan, or None when not known."""
    return None if regeling is None or niveau is None else informeren_weken(regeling)[niveau]


def tijdigheid(klok: Tijdigheidsklok, today: date) -> Tijdigheid:
    """Return how a clock stands today.

    Told on the very day of the decision is too short for any norm of a week or more, but it is not after it. Told when
    residents could no longer change the plan is too short under any norm.
    """
    if klok.ingetrokken_op is not None:
        return Tijdigheid.GEEN_OORDEEL
    if klok.gehoord_op is None:
        if klok.besluit_op is not None and klok.besluit_op < today:
            return Tijdigheid.NIET_GEHOORD
        late = klok.uiterlijk is not None and klok.uiterlijk < today
        return Tijdigheid.OVER_TIJD if late else Tijdigheid.NOG_NIET
    ahead = klok.dagen_vooraf
    if ahead is not None and ahead < 0:
        return Tijdigheid.NA_BESLUIT
    if na_invloed(klok):
        return Tijdigheid.TE_KORT
    if klok.uiterlijk is None:
        return Tijdigheid.GEEN_OORDEEL
    return Tijdigheid.OP_TIJD if klok.gehoord_op <= klok.uiterlijk else Tijdigheid.TE_KORT


def na_invloed(klok: Tijdigheidsklok) -> bool:
    """Tell whether a wijkorgaan heard of a plan when residents could no longer change it."""
    days = klok.dagen_voor_invloed
    return days is not None and days < 0 and klok.ingetrokken_op is None


def horen_uiterlijk(klok: Tijdigheidsklok) -> date | None:
    """Return the last day on which a wijkorgaan that did not hear of a plan still hears of it on time.

    Without a norm that is the last day for influence. None when it heard, when the plan was withdrawn, or when neither
    day is known.
    """
    if klok.gehoord_op is not None or klok.ingetrokken_op is not None:
        return None
    return klok.uiterlijk or klok.invloed_tot


def te_informeren(
    traject_id: str, traject: str, klokken: Iterable[tuple[Aangegaan, Tijdigheidsklok]]
) -> TeInformeren | None:
    """Return who is still to hear of a plan, by last day and name, or None when nobody is."""
    found = [(day, body.naam, body.wijkorgaan_id, body) for body, klok in klokken if (day := horen_uiterlijk(klok))]
    if not found:
        return None
    found.sort(key=lambda one: one[:3])
    bodies = [body for *_, body in found]
    return TeInformeren(traject_id=traject_id, traject=traject, uiterlijk=found[0][0], wijkorganen=bodies)


def zeer(klok: Tijdigheidsklok, today: date) -> tuple[int, int]:
    """Return what to sort clocks by, what hurts most first."""
    days = klok.dagen_vooraf if klok.gehoord_op else _days(today, klok.besluit_op)
    return _RANG[tijdigheid(klok, today)], 10_000 if days is None else days


def tijdigheid_zin(klok: Tijdigheidsklok, today: date) -> str:
    """Say how a clock stands: "op tijd: 42 dagen vóór besluit", "nog niet gehoord, nog 12 dagen op tijd".

    Without a norm there are only the days: what they are too short for is not known.
    """
    stand = tijdigheid(klok, today)
    if klok.gehoord_op is None:
        return _still_to_hear(klok, stand, today)
    when = _told(klok)
    if klok.ingetrokken_op is not None:
        return f"{when}; ingetrokken"
    judged = klok.uiterlijk is not None and stand in {Tijdigheid.OP_TIJD, Tijdigheid.TE_KORT}
    said = f"{stand.value}: {when}" if judged else when
    late = stand is Tijdigheid.TE_KORT and na_invloed(klok)
    return f"{said}, na de laatste dag voor invloed" if late else said


def invloed_zin(klok: Tijdigheidsklok) -> str:
    """Say how much time a wijkorgaan had while the plan could still change; "" when that is not known."""
    days = klok.dagen_voor_invloed
    if days is None:
        return ""
    if days == 0:
        return "gehoord op de laatste dag voor invloed"
    if days < 0:
        return f"gehoord {tel(-days, 'dag', 'dagen')} na de laatste dag voor invloed"
    return f"{tel(days, 'dag', 'dagen')} tijd voor invloed"


def opmerkingen(klok: Tijdigheidsklok) -> tuple[str, ...]:
    """Say of days that cannot follow each other what they are: facts to look at, kept as they were typed."""
    found = []
    if (days := klok.dagen_binnen) is not None and days < 0:
        found.append(
            f"Het wijkorgaan hoorde het {tel(-days, 'dag', 'dagen')} eerder dan het bij de gemeente bekend was."
        )
    if (days := _days(klok.bekend_op, klok.besluit_op)) is not None and days < 0:
        found.append(f"Het besluit ligt {tel(-days, 'dag', 'dagen')} vóór de dag waarop het plan bekend was.")
    if (days := _days(klok.invloed_tot, klok.besluit_op)) is not None and days < 0:
        found.append(f"De laatste dag voor invloed ligt {tel(-days, 'dag', 'dagen')} na het besluit.")
    return tuple(found)


def _told(klok: Tijdigheidsklok) -> str:
    days = klok.dagen_vooraf
    if days is None:
        return "gehoord, dag van het besluit niet bekend"
    if days == 0:
        return "op de dag van het besluit"
    return f"{tel(abs(days), 'dag', 'dagen')} {'vóór' if days > 0 else 'na'} besluit"


def _still_to_hear(klok: Tijdigheidsklok, stand: Tijdigheid, today: date) -> str:
    if klok.ingetrokken_op is not None:
        return "niet gehoord; ingetrokken"
    if klok.besluit_op is None:
        return "nog niet gehoord, dag van het besluit niet bekend"
    if stand is Tijdigheid.NIET_GEHOORD:
        return f"niet gehoord, besluit was {format_dag_maand(klok.besluit_op, today)}"
    if klok.uiterlijk is not None:
        days = (klok.uiterlijk - today).days
        if days < 0:
            return f"nog niet gehoord, {tel(-days, 'dag', 'dagen')} later dan afgesproken"
        left = tel(days, "dag", "dagen") if days else "vandaag"
        return f"nog niet gehoord, nog {left} op tijd"
    days = (klok.besluit_op - today).days
    left = f"nog {tel(days, 'dag', 'dagen')} tot besluit" if days else "besluit is vandaag"
    return f"nog niet gehoord, {left}"


def _days(begin: date | None, end: date | None) -> int | None:
    return None if begin is None or end is None else (end - begin).days
