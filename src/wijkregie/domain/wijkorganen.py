"""Wijkorganen and the area they stand for."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Protocol

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.entities import Entity, check_geweest, check_naam
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


class Wijkorgaansoort(StrEnum):
    """Kind of residents' body, as used in the sources (domain study, section 5.3)."""

    WIJKRAAD = "wijkraad"
    DORPSRAAD = "dorpsraad"
    BUURTKRING = "buurtkring"
    BEWONERSTEAM = "bewonersteam"
    BEWONERSPLATFORM = "bewonersplatform"
    WIJKPLATFORM = "wijkplatform"
    WIJKCOMMISSIE = "wijkcommissie"
    VERENIGING = "vereniging"
    OVERIG = "overig"


class Wijkorgaanstatus(StrEnum):
    """Where a wijkorgaan is in its life."""

    IN_OPRICHTING = "in oprichting"
    ACTIEF = "actief"
    SLAPEND = "slapend"
    BEEINDIGD = "beëindigd"


class Rechtsvorm(StrEnum):
    """Legal form of a wijkorgaan."""

    ONBEKEND = "onbekend"
    GEEN = "geen"
    VERENIGING = "vereniging"
    STICHTING = "stichting"


@frozen(kw_only=True)
class Wijkorgaan(Entity):
    """Standing body of residents with which the municipality works together.

    A body that stops keeps its record: `beeindigd_op`, `einde_reden` and possibly
    `opvolger_id` (the body that goes on). `controleren` marks a body from a start list
    until the wijkregisseur has confirmed it. `wijkregisseur` is who looks after it, empty for the owner of the
    store. `gevoeligheden` is what a successor must know; it leaves only in the overdrachtsdossier.
    """

    naam: str
    soort: Wijkorgaansoort = Wijkorgaansoort.WIJKRAAD
    stadsdeel_id: str | None = None
    status: Wijkorgaanstatus = Wijkorgaanstatus.ACTIEF
    opgericht_op: date | None = None
    beeindigd_op: date | None = None
    einde_reden: str = ""
    opvolger_id: str | None = None
    rechtsvorm: Rechtsvorm = Rechtsvorm.ONBEKEND
    kvk: str = ""
    iban: str = ""
    email: str = ""
    telefoon: str = ""
    website: str = ""
    postadres: str = ""
    vergaderritme: str = ""
    toelichting: str = ""
    controleren: bool = False
    wijkregisseur: str = ""
    gevoeligheden: str = ""


@frozen(kw_only=True)
class Werkgebied(Entity):
    """One wijk that one wijkorgaan stands for; many to many."""

    wijkorgaan_id: str
    wijk_id: str


class _Bestaan(Protocol):
    """What tells whether a body exists in a year; a row of a list has it as well."""

    @property
    def status(self) -> Wijkorgaanstatus: ...

    @property
    def opgericht_op(self) -> date | None: ...

    @property
    def beeindigd_op(self) -> date | None: ...


def telt_mee(wijkorgaan: _Bestaan, jaar: int, *vastgelegd: object) -> bool:
    """Tell whether a body counts in a year: in totals, in "van de 20", in a report.

    An active body does from the year in which it was founded, one that has ended until the year of its end, one that
    sleeps or is still being set up does not. But any body does of which something of that year is kept: `vastgelegd`
    are its niveau, talk and subsidie of the year, None where there is none.
    """
    if any(kept is not None for kept in vastgelegd):
        return True
    if wijkorgaan.opgericht_op is not None and wijkorgaan.opgericht_op.year > jaar:
        return False
    if wijkorgaan.status is Wijkorgaanstatus.BEEINDIGD:
        return wijkorgaan.beeindigd_op is not None and wijkorgaan.beeindigd_op.year >= jaar
    return wijkorgaan.status is Wijkorgaanstatus.ACTIEF


def wordt_verwacht(wijkorgaan: _Bestaan, jaar: int) -> bool:
    """Tell whether a talk and an aanvraag for a year are still to come of a body: it counts and has not ended."""
    return wijkorgaan.status is Wijkorgaanstatus.ACTIEF and telt_mee(wijkorgaan, jaar)


def kon_horen(wijkorgaan: _Bestaan, jaar: int, besluit_op: date | None) -> bool:
    """Tell whether a body could hear of a plan that falls in a year: it counts then, and was there at the decision."""
    founded, ended = wijkorgaan.opgericht_op, wijkorgaan.beeindigd_op
    there = besluit_op is None or (founded or besluit_op) <= besluit_op <= (ended or besluit_op)
    return there and telt_mee(wijkorgaan, jaar)


def check_wijkorgaan(wijkorgaan: Wijkorgaan) -> None:
    """Refuse a body without a proper name, or whose end is incomplete or impossible; raises Refusal."""
    check_naam(wijkorgaan.naam)
    if wijkorgaan.status is Wijkorgaanstatus.BEEINDIGD:
        if wijkorgaan.beeindigd_op is None:
            raise Refusal("einde_zonder_datum")
        if not wijkorgaan.einde_reden.strip():
            raise Refusal("einde_zonder_reden")
    elif wijkorgaan.beeindigd_op or wijkorgaan.einde_reden.strip() or wijkorgaan.opvolger_id:
        raise Refusal("einde_van_levend")
    if wijkorgaan.opvolger_id == wijkorgaan.id:
        raise Refusal("opvolger_zichzelf")
    begin, end = wijkorgaan.opgericht_op, wijkorgaan.beeindigd_op
    if begin and end and end < begin:
        raise Refusal("einde_voor_begin")


def check_jaar_van_bestaan(wijkorgaan: Wijkorgaan, jaar: int) -> None:
    """Refuse a new talk or aanvraag for a year after the end of a body; raises Refusal."""
    if wijkorgaan.beeindigd_op is not None and wijkorgaan.beeindigd_op.year < jaar:
        day = format_datum_tekst(wijkorgaan.beeindigd_op)
        raise Refusal("jaar_na_einde", naam=wijkorgaan.naam, dag=day, jaar=jaar)


def check_dag_van_bestaan(wijkorgaan: Wijkorgaan, dag: date) -> None:
    """Refuse to plan anything with a body after the day of its end; raises Refusal."""
    end = wijkorgaan.beeindigd_op
    if end is not None and dag > end:
        raise Refusal("gesprek_na_einde", naam=wijkorgaan.naam, dag=format_datum_tekst(end))


def check_einde(wijkorgaan: Wijkorgaan, others: Mapping[str, Wijkorgaan], today: date) -> None:
    """Refuse an end that is still to come, or a successor that cannot have gone on; raises Refusal.

    `others` are the bodies by id. A successor may stop later, but not before or with the body it follows; and
    nobody is, directly or by way of others, their own successor.
    """
    check_geweest(wijkorgaan.beeindigd_op, today)
    successor = others.get(wijkorgaan.opvolger_id or "")
    if successor is None:
        return
    seen, next_ = {wijkorgaan.id}, successor
    while next_.id not in seen:
        seen.add(next_.id)
        next_ = others.get(next_.opvolger_id or "", next_)
    if next_.id == wijkorgaan.id:
        raise Refusal("opvolger_in_kring", naam=successor.naam)
    end = wijkorgaan.beeindigd_op or today
    if successor.status is Wijkorgaanstatus.BEEINDIGD and (successor.beeindigd_op or end) <= end:
        raise Refusal("opvolger_gestopt", naam=successor.naam)
