"""Verhalen: how people went through a plan, in their own words, kept with their consent."""

from datetime import date

from wijkregie.domain.datums import in_jaar
from wijkregie.domain.entities import Entity, check_geweest
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal

BEWAREN_JAREN = 2
"""Years for which keeping a story is proposed: no longer than needed (AVG art. 5); the day itself is chosen."""


@frozen(kw_only=True)
class Verhaal(Entity):
    """A story of someone who took part; `toestemming_op` is the day they agreed to its use, `bewaren_tot` its last.

    `verteller` may hold a name for the wijkregisseur to come back to, and therefore never leaves the store.
    """

    traject_id: str
    wijkorgaan_id: str | None = None
    datum: date
    verteller: str = ""
    tekst: str
    toestemming_op: date | None = None
    bewaren_tot: date | None = None


def mag_gebruikt(verhaal: Verhaal, today: date) -> bool:
    """Tell whether a story may stand in a report: with consent, and within the days it is kept (AVG art. 5 and 6)."""
    return verhaal.toestemming_op is not None and not moet_weg(verhaal, today)


def moet_weg(verhaal: Verhaal, today: date) -> bool:
    """Tell whether the last day on which a story is kept has passed."""
    return verhaal.bewaren_tot is not None and verhaal.bewaren_tot < today


def bron_tekst(wijkorgaan: str = "") -> str:
    """Say in what leaves the store whose words these are: never a name, at most the wijkorgaan they belong to."""
    return f"iemand van {wijkorgaan}" if wijkorgaan else "iemand die meedeed"


def voorgestelde_bewaardag(datum: date) -> date:
    """Propose the last day on which a story is kept."""
    return in_jaar(datum, datum.year + BEWAREN_JAREN)


def check_verhaal(verhaal: Verhaal) -> None:
    """Refuse a story without words, or kept until before it was told; raises Refusal."""
    if not verhaal.tekst.strip():
        raise Refusal("verhaal_leeg")
    if verhaal.bewaren_tot is not None and verhaal.bewaren_tot < verhaal.datum:
        raise Refusal("bewaren_voor_verhaal")


def check_verhaal_geweest(verhaal: Verhaal, today: date) -> None:
    """Refuse a story or consent still to come; raises Refusal."""
    for day in (verhaal.datum, verhaal.toestemming_op):
        check_geweest(day, today)
