"""The register of subsidies granted: one regel per decision (Woo art. 3.3a), one verstrekking per subsidie."""

from collections.abc import Iterator
from datetime import date, datetime

from wijkregie.domain.dossiers import Subsidiedossier
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidies import (
    BESCHIKKINGEN,
    NIETS_TOEGEKEND,
    TOEGEKEND,
    VASTSTELLINGEN,
    Bedragen,
    Stapsoort,
    Subsidiestand,
    Subsidiestap,
    bedragen,
    besluit,
    laatste_stap,
    lopende_ronde,
    subsidiestand,
)
from wijkregie.domain.wijkorganen import Wijkorgaan

ARTIKELEN = {
    Stapsoort.VERLEEND: "Awb 4:29",
    Stapsoort.GEDEELTELIJK_VERLEEND: "Awb 4:29",
    Stapsoort.DIRECT_VASTGESTELD: "Awb 4:43",
    Stapsoort.VASTGESTELD: "Awb 4:42",
    Stapsoort.LAGER_VASTGESTELD: "Awb 4:46",
    Stapsoort.AMBTSHALVE_VASTGESTELD: "Awb 4:47",
    Stapsoort.VERLENING_GEWIJZIGD: "Awb 4:48",
    Stapsoort.VERLENING_INGETROKKEN: "Awb 4:48",
    Stapsoort.BEZWAAR_GEGROND: "Awb 7:11",
}
"""The decisions that the register tells of, each with the article that gives the power to take it."""


@frozen(kw_only=True)
class Registerdossier:
    """One subsidie of the year with whom it goes to; `gewijzigd` is when it was last written (with time zone)."""

    subsidie: Subsidiedossier
    wijkorgaan: Wijkorgaan
    stadsdeel: str
    wijken: tuple[str, ...]
    niveau: Niveau | None
    gewijzigd: datetime | None


@frozen(kw_only=True)
class Subsidieregister:
    """What the register of one subsidy year is made from; `stadsdeel` is set when it is limited to one."""

    jaar: int
    peildatum: date
    inrichting: Inrichting
    regeling: Regeling | None
    dossiers: tuple[Registerdossier, ...]
    stadsdeel: str = ""

    @property
    def verzonnen(self) -> bool:
        """Whether town or amounts are invented."""
        return self.inrichting.voorbeeld or (self.regeling is not None and self.regeling.voorbeeld)


@frozen(kw_only=True)
class Registerregel:
    """One decision, with the fields of Woo art. 3.3a lid 1; amounts are cents.

    `id` is that of the step, so that it stays the same whatever is renamed or added. The two kinds of wijziging are by
    how much a decision changed what was granted, and what was settled, before it; below nothing where it took money
    away.
    """

    id: str
    subsidie_id: str
    ontvanger: str
    kvk: str
    stadsdeel: str
    soort: Stapsoort
    dagtekening: date
    bekendgemaakt_op: date | None
    kenmerk: str
    grondslag: str
    artikel: str
    activiteiten: str
    verlening: int | None
    wijziging_verlening: int | None
    vaststelling: int | None
    wijziging_vaststelling: int | None
    stand: Subsidiestand


@frozen(kw_only=True)
class Verstrekking:
    """One subsidie that gave money, as open data tells of it; amounts are cents."""

    dossier: Registerdossier
    bedragen: Bedragen
    besloten_op: date
    activiteiten: str


def registerregels(register: Subsidieregister) -> list[Registerregel]:
    """Return the decisions of a year by name of who it goes to, then in order of time.

    A refusal and an aanvraag that was withdrawn or not dealt with gave nobody money, and are left out.
    """
    return [regel for one in register.dossiers for regel in _regels(one, register.regeling)]


def verstrekkingen(register: Subsidieregister) -> list[Verstrekking]:
    """Return the subsidies of a year by which money was granted, as they are now."""
    found = []
    for one in register.dossiers:
        amounts = bedragen(one.subsidie.stappen)
        decision = besluit(one.subsidie.stappen)
        if decision is not None and decision.soort not in NIETS_TOEGEKEND and amounts.verleend != 0:
            told = _activiteiten(one.niveau, register.regeling)
            found.append(Verstrekking(dossier=one, bedragen=amounts, besloten_op=decision.datum, activiteiten=told))
    return found


def _regels(one: Registerdossier, regeling: Regeling | None) -> Iterator[Registerregel]:
    subsidie, stappen = one.subsidie.subsidie, one.subsidie.stappen
    for place, stap in enumerate(stappen):
        if stap.soort not in ARTIKELEN:
            continue
        before, after = bedragen(stappen[:place]), bedragen(stappen[: place + 1])
        settles, decides = stap.soort in VASTSTELLINGEN, stap.soort in TOEGEKEND | VASTSTELLINGEN
        was_direct = laatste_stap(lopende_ronde(stappen[:place]), Stapsoort.DIRECT_VASTGESTELD) is not None
        yield Registerregel(
            id=stap.id,
            subsidie_id=subsidie.id,
            ontvanger=one.wijkorgaan.naam,
            kvk=one.wijkorgaan.kvk,
            stadsdeel=one.stadsdeel,
            soort=stap.soort,
            dagtekening=stap.datum,
            bekendgemaakt_op=_bekendgemaakt(stappen[place + 1 :]),
            kenmerk=stap.kenmerk or subsidie.kenmerk,
            grondslag=regeling.bron if regeling else "",
            artikel=_artikel(stap, before),
            activiteiten=_activiteiten(one.niveau, regeling),
            verlening=after.verleend if decides and not settles else None,
            wijziging_verlening=None if decides or was_direct else _change(before.verleend, after.verleend),
            vaststelling=after.vastgesteld if settles else None,
            wijziging_vaststelling=None if decides else _change(before.vastgesteld, after.vastgesteld),
            stand=subsidiestand(stappen),
        )


def _artikel(stap: Subsidiestap, before: Bedragen) -> str:
    """Return the article a decision rests on: its own ground where it takes money, else that of its kind.

    The ground of a grant says why it is not more. What is settled is changed by another article than what is not.
    """
    if stap.grond is not None and stap.soort not in TOEGEKEND:
        return stap.grond.value
    settled = before.vastgesteld is not None and ARTIKELEN[stap.soort] == "Awb 4:48"
    return "Awb 4:49" if settled else ARTIKELEN[stap.soort]


def _bekendgemaakt(later: tuple[Subsidiestap, ...]) -> date | None:
    """Return the day on which a decision was announced: before the next one was taken."""
    for stap in later:
        if stap.soort is Stapsoort.BEKENDGEMAAKT:
            return stap.datum
        if stap.soort in BESCHIKKINGEN:
            break
    return None


def _change(before: int | None, after: int | None) -> int | None:
    """Return by how much a decision changed an amount; None where there was none, or it stayed as it was."""
    return (after or 0) - (before or 0) or None


def _activiteiten(niveau: Niveau | None, regeling: Regeling | None) -> str:
    """Say for what the money is: the activities of the regeling, and the niveau on which they are done."""
    level = f"Samenwerken op niveau {niveau.value}, {niveau.woord}." if niveau else ""
    return f"{level} {regeling.activiteiten.strip() if regeling else ''}".strip()
