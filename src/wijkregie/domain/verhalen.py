"""Verhalen: how people went through a plan, in their own words, kept with their consent."""

from datetime import date

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
class Verhaal(Entity):
    """A story of someone who took part; `toestemming_op` is the day they agreed to its use, `bewaren_tot` its last."""

    traject_id: str
    wijkorgaan_id: str | None = None
    datum: date
    verteller: str = ""
    tekst: str
    toestemming_op: date | None = None
    bewaren_tot: date | None = None


def check_verhaal(verhaal: Verhaal) -> None:
    """Refuse a story without words; raises Refusal."""
    if not verhaal.tekst.strip():
        raise Refusal("verhaal_leeg")
