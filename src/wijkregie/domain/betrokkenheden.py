"""Betrokkenheid: how one wijkorgaan was told of a plan, asked, answered and thanked."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.trajecten import Trede


class Adviessoort(StrEnum):
    """What is asked of a wijkorgaan: to advise on the matter, or on the way to go (Evaluatie, chapter 6)."""

    INHOUD = "inhoud"
    PROCES = "proces"


class Verwerking(StrEnum):
    """What was done with the input of a wijkorgaan."""

    OVERGENOMEN = "overgenomen"
    TEN_DELE = "deels overgenomen"
    NIET = "niet overgenomen"


@frozen(kw_only=True)
class Betrokkenheid(Entity):
    """One time a wijkorgaan was told or asked something, or brought something in by itself.

    Without `traject_id` it is about `onderwerp`, for `afdeling_id` to answer. `gevraagd_op` without `advies_op` is a
    question that is open; `advies_op` without `gevraagd_op` is unasked advice. By `terugkoppeling_uiterlijk` the
    wijkorgaan hears an answer (`teruggekoppeld_op`); what was done with its input and why (`verwerkt_op`) and thanks
    (`bedankt_op`) stand apart. At niveau 3 a wijkorgaan may leave an invitation aside (`overgeslagen_op`, PV art. 10).
    """

    wijkorgaan_id: str
    traject_id: str | None = None
    afdeling_id: str | None = None
    onderwerp: str = ""
    geinformeerd_op: date | None = None
    gevraagd_op: date | None = None
    adviessoort: Adviessoort | None = None
    vraag: str = ""
    staat_vast: str = ""
    ligt_open: str = ""
    antwoord_uiterlijk: date | None = None
    overgeslagen_op: date | None = None
    advies: str = ""
    advies_op: date | None = None
    terugkoppeling_uiterlijk: date | None = None
    teruggekoppeld_op: date | None = None
    terugkoppeling: str = ""
    verwerking: Verwerking | None = None
    verwerking_reden: str = ""
    verwerkt_op: date | None = None
    bedankt_op: date | None = None
    trede_ervaren: Trede | None = None
    ervaring: str = ""
    toelichting: str = ""
