"""Bijeenkomsten of municipality and wijkorganen: who was asked, who came, and who put what on the agenda."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


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


@frozen(kw_only=True)
class Opkomst:
    """How many wijkorganen were asked and came; `onbekend` are those of whom it is not written down."""

    uitgenodigd: int
    aanwezig: int
    afgemeld: int
    niet_gekomen: int

    @property
    def onbekend(self) -> int:
        """How many were asked of whom it is not known whether they came."""
        return self.uitgenodigd - self.aanwezig - self.afgemeld - self.niet_gekomen


def opkomst(uitnodigingen: Iterable[Uitnodiging]) -> Opkomst:
    """Count who was asked and who came."""
    told = [uitnodiging.aanwezigheid for uitnodiging in uitnodigingen]
    return Opkomst(
        uitgenodigd=len(told),
        aanwezig=told.count(Aanwezigheid.AANWEZIG),
        afgemeld=told.count(Aanwezigheid.AFGEMELD),
        niet_gekomen=told.count(Aanwezigheid.NIET_GEKOMEN),
    )


def wordt_uitgenodigd(bijeenkomst: Bijeenkomst, stadsdeel_id: str | None) -> bool:
    """Tell whether a wijkorgaan of this stadsdeel is asked: to a meeting there, or to one of the whole municipality."""
    return bijeenkomst.stadsdeel_id is None or bijeenkomst.stadsdeel_id == stadsdeel_id


def gemist_op_rij(geweest: Sequence[Aanwezigheid | None]) -> int:
    """Return how many of the last meetings, oldest first, were missed in a row; having sent word is missing too.

    A meeting of which it is not known whether they came neither counts nor breaks the row.
    """
    missed = 0
    for aanwezigheid in reversed(geweest):
        if aanwezigheid is Aanwezigheid.AANWEZIG:
            break
        missed += aanwezigheid is not None
    return missed


def check_bijeenkomst(bijeenkomst: Bijeenkomst, uitnodigingen: Iterable[Uitnodiging], today: date) -> None:
    """Refuse invitations that cannot be with their meeting; raises Refusal.

    Nobody is asked, or asked for the agenda, after the meeting or in days to come; nobody came to what is still to be.
    """
    for uitnodiging in uitnodigingen:
        asked = [day for day in (uitnodiging.uitgenodigd_op, uitnodiging.agenda_gevraagd_op) if day]
        if any(day > bijeenkomst.datum for day in asked):
            raise Refusal("gevraagd_na_bijeenkomst", datum=format_datum_tekst(bijeenkomst.datum))
        if any(day > today for day in asked):
            raise Refusal("dag_in_toekomst")
        if uitnodiging.aanwezigheid in _ZEKER_NA and bijeenkomst.datum > today:
            raise Refusal("bijeenkomst_nog_niet", datum=format_datum_tekst(bijeenkomst.datum))


_ZEKER_NA = frozenset({Aanwezigheid.AANWEZIG, Aanwezigheid.NIET_GEKOMEN})
"""What is only known once a meeting was; word that one cannot come is given before."""
