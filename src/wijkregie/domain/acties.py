"""Actiepunten: what someone promised to do."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from wijkregie.domain.datums import format_dag_maand, format_datum_tekst
from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.ondersteuning import Ondersteuning
from wijkregie.domain.refusals import Refusal


class Eigenaarsoort(StrEnum):
    """Who must act."""

    WIJKREGISSEUR = "wijkregisseur"
    WIJKORGAAN = "wijkorgaan"
    AFDELING = "afdeling"
    ANDERS = "anders"

    @property
    def woord(self) -> str:
        """The word people read for it."""
        return "iemand anders" if self is Eigenaarsoort.ANDERS else self.value


class Actiestatus(StrEnum):
    """State of an actiepunt; klaar and vervallen are closed."""

    OPEN = "open"
    BEZIG = "bezig"
    WACHT_OP = "wacht op"
    KLAAR = "klaar"
    VERVALLEN = "vervallen"


class Herkomst(StrEnum):
    """Where an actiepunt came from."""

    JAARGESPREK = "jaargesprek"
    CONTACT = "contact"
    SUBSIDIE = "subsidie"
    TRAJECT = "traject"
    LOS = "los"


@frozen(kw_only=True)
class Actiepunt(Entity):
    """A thing to do, with its owner and the last day for it.

    `tijd` is "HH:MM" on that day, or empty. `eigenaar` names the afdeling or person; for wijkregisseur and wijkorgaan
    it may be empty.
    `jaargesprek_id` is set when it was agreed in a talk: then it is an agreement (afspraak). `ondersteuning` says
    which help it gives that was asked for in that talk.
    """

    tekst: str
    wijkorgaan_id: str | None = None
    eigenaarsoort: Eigenaarsoort = Eigenaarsoort.WIJKREGISSEUR
    eigenaar: str = ""
    uiterlijk: date | None = None
    status: Actiestatus = Actiestatus.OPEN
    herkomst: Herkomst = Herkomst.LOS
    jaargesprek_id: str | None = None
    ondersteuning: Ondersteuning | None = None
    afgerond_op: date | None = None
    toelichting: str = ""
    traject_id: str | None = None
    wijk_id: str | None = None
    tijd: str = ""


AFGESLOTEN = frozenset({Actiestatus.KLAAR, Actiestatus.VERVALLEN})
"""States in which nothing is waiting any more."""


def is_open(actie: Actiepunt) -> bool:
    """Tell whether something still has to happen."""
    return actie.status not in AFGESLOTEN


def is_te_laat(actie: Actiepunt, today: date) -> bool:
    """Tell whether an open actiepunt is past its last day."""
    return is_open(actie) and actie.uiterlijk is not None and actie.uiterlijk < today


def in_gesprek(acties: Iterable[Actiepunt]) -> list[Actiepunt]:
    """Return what was agreed in a talk itself, without what follows from it of its own."""
    return [actie for actie in acties if actie.herkomst is not Herkomst.SUBSIDIE]


def gevraagde_ondersteuning(afspraken: Iterable[Actiepunt]) -> list[Ondersteuning]:
    """Return the help that was asked for in a talk with these agreements, in the order of the form."""
    found = {actie.ondersteuning for actie in afspraken}
    return [soort for soort in Ondersteuning if soort in found]


def ondersteuning_tekst(afspraken: Iterable[Actiepunt], today: date | None = None) -> str:
    """Say which help was asked for in a talk and given since; "" for none.

    "coaching en training gevraagd, gegeven op 12 maart; bekendheid gevraagd, nog niet gegeven". Without `today` each
    day has its year.
    """
    found = list(afspraken)
    came_of: dict[str, list[str]] = {}
    for soort in Ondersteuning:
        for actie in found:
            if actie.ondersteuning is soort:
                came_of.setdefault(_gegeven(actie, today), []).append(soort.value)
    return "; ".join(f"{' en '.join(asked)} gevraagd, {given}" for given, asked in came_of.items())


def _gegeven(actie: Actiepunt, today: date | None) -> str:
    if is_open(actie):
        return "nog niet gegeven"
    word = "gegeven" if actie.status is Actiestatus.KLAAR else "vervallen"
    if actie.afgerond_op is None:
        return word
    day = format_dag_maand(actie.afgerond_op, today) if today else format_datum_tekst(actie.afgerond_op)
    return f"{word} op {day}"


def afronden(actie: Actiepunt, today: date, status: Actiestatus = Actiestatus.KLAAR) -> Actiepunt:
    """Close an actiepunt as klaar or vervallen, with the day; raises Refusal when it is closed already."""
    if not is_open(actie):
        raise Refusal("actie_al_afgerond")
    return replace(actie, status=status, afgerond_op=today)


def heropenen(actie: Actiepunt) -> Actiepunt:
    """Open a closed actiepunt again."""
    return replace(actie, status=Actiestatus.OPEN, afgerond_op=None)


class _MetEigenaar(Protocol):
    """What tells who must act; a row of a list has it as well."""

    @property
    def eigenaarsoort(self) -> Eigenaarsoort: ...

    @property
    def eigenaar(self) -> str: ...


def eigenaar_tekst(actie: _MetEigenaar) -> str:
    """Say who must act: the name when there is one, else the role; alike in window, paper and workbook."""
    return actie.eigenaar.strip() or actie.eigenaarsoort.woord


def check_actiepunt(actie: Actiepunt) -> None:
    """Refuse an actiepunt that says nothing, or of which open and closed contradict; raises Refusal."""
    if not actie.tekst.strip():
        raise Refusal("tekst_ontbreekt")
    if is_open(actie) and actie.afgerond_op is not None:
        raise Refusal("open_actie_met_einddatum")
