"""Bijeenkomsten of municipality and wijkorganen: who was asked, who came, and who put what on the agenda."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen


class Bijeenkomstsoort(StrEnum):
    """Kind of meeting to which wijkorganen are invited (PV art. 10)."""

    WIJKRADENOVERLEG = "wijkradenoverleg"
    STADSDEELCOMMISSIE = "stadsdeelcommissie"
    STEDELIJKE_BIJEENKOMST = "stedelijke bijeenkomst"


class Aanwezigheid(StrEnum):
    """Whether an invited wijkorgaan came."""

    AANWEZIG = "aanwezig"
    AFGEMELD = "afgemeld"
    NIET_GEKOMEN = "niet gekomen"


@frozen(kw_only=True)
class Bijeenkomst(Entity):
    """One meeting; `thema_van` says who chose its theme."""

    soort: Bijeenkomstsoort = Bijeenkomstsoort.WIJKRADENOVERLEG
    datum: date
    tijd: str = ""
    plaats: str = ""
    stadsdeel_id: str | None = None
    onderwerp: str = ""
    thema_van: str = ""
    verslag: str = ""


@frozen(kw_only=True)
class Uitnodiging(Entity):
    """One wijkorgaan asked to one meeting; `agendapunt` is what it put on the agenda after it was asked to."""

    bijeenkomst_id: str
    wijkorgaan_id: str
    uitgenodigd_op: date | None = None
    agenda_gevraagd_op: date | None = None
    agendapunt: str = ""
    aanwezigheid: Aanwezigheid | None = None
    toelichting: str = ""
