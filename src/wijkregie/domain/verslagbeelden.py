"""The picture of some years that a participatieverslag is made from, and what belongs in it."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date

from wijkregie.domain.betrokkenheden import Betrokkenheid, eerste_dag
from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.dossiers import Gebiedsbudget, Gebiedsinitiatief
from wijkregie.domain.frozen import frozen
from wijkregie.domain.initiatieven import Initiatief, Initiatiefsoort
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.participatieverslagen import Participatieverslag
from wijkregie.domain.saldi import Saldo
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.trajectdossiers import Inbreng, Trajectdossier
from wijkregie.domain.verplichtingen import Partij


@frozen(kw_only=True)
class Subsidiejaar:
    """What was granted to wijkorganen for a year, in cents, and to how many."""

    jaar: int
    aantal: int
    verleend: int


@frozen(kw_only=True)
class Verslagbeeld:
    """Some years of the municipality; every tuple holds what belongs in them.

    `trajecten` are the plans that ran then, whole; `zonder_dag` counts plans of which no day is known, so that nobody
    can tell. `los` is inbreng that belongs to no plan. `antwoordweken` is by year the usual term for an answer.
    """

    verslag: Participatieverslag
    inrichting: Inrichting
    peildatum: date
    trajecten: tuple[Trajectdossier, ...] = ()
    zonder_dag: int = 0
    los: tuple[Inbreng, ...] = ()
    bijeenkomsten: tuple[tuple[Bijeenkomst, tuple[Uitnodiging, ...]], ...] = ()
    specialistvragen: tuple[Specialistvraag, ...] = ()
    nakomingen: tuple[tuple[Partij, Nakoming], ...] = ()
    initiatieven: tuple[Gebiedsinitiatief, ...] = ()
    budgetten: tuple[Gebiedsbudget, ...] = ()
    subsidies: tuple[Subsidiejaar, ...] = ()
    antwoordweken: Mapping[int, int | None] = field(default_factory=dict)

    @property
    def jaren(self) -> range:
        """The years it is about."""
        return range(self.verslag.eerste_jaar, self.verslag.laatste_jaar + 1)

    @property
    def inbreng(self) -> list[Inbreng]:
        """All inbreng of the years, of plans and loose, by day."""
        found = [*(one for dossier in self.trajecten for one in self.inbreng_in(dossier)), *self.los]
        return sorted(found, key=lambda one: eerste_dag(one.betrokkenheid) or date.max)

    def inbreng_in(self, dossier: Trajectdossier) -> list[Inbreng]:
        """Return what of the inbreng of a plan belongs in the years."""
        return [one for one in dossier.inbreng if is_van(one.betrokkenheid, self.jaren)]

    def initiatieven_van(self, *soorten: Initiatiefsoort) -> list[Gebiedsinitiatief]:
        """Return the initiatieven that came by one of these roads, by day."""
        return [one for one in self.initiatieven if one.initiatief.soort in soorten]

    def saldo(self, soort: Budgetsoort, jaar: int | None = None) -> Saldo:
        """Return where the money of all budgets of a kind is, of all the years or of one."""
        found = (one for one in self.budgetten if one.budget.soort is soort and jaar in (None, one.budget.jaar))
        return sum((one.saldo for one in found), Saldo())


INITIATIEVEN = (Initiatiefsoort.BEWONERSINITIATIEF, Initiatiefsoort.MAATSCHAPPELIJK_INITIATIEF)
"""Kinds that the report tells of as initiatieven; the uitdaagrecht has a section of its own (PV art. 12)."""


def loopt_in(dossier: Trajectdossier, jaren: range, today: date) -> bool:
    """Tell whether a plan ran in these years.

    It runs from the first day known of it to when it was rounded off or withdrawn; without that to the last day
    known of it, and while nothing was decided at least until today. Inbreng of later still counts.
    """
    traject, days = dossier.traject, _days(dossier)
    if not days:
        return False
    last = traject.afgerond_op or traject.ingetrokken_op or max(days)
    if not (traject.afgerond_op or traject.ingetrokken_op or traject.besluit_op):
        last = max(last, today)
    runs = min(days).year < jaren.stop and last.year >= jaren.start
    return runs or any(is_van(one.betrokkenheid, jaren) for one in dossier.inbreng)


def heeft_dag(dossier: Trajectdossier) -> bool:
    """Tell whether any day of a plan is known."""
    return bool(_days(dossier))


def is_van(betrokkenheid: Betrokkenheid, jaren: range) -> bool:
    """Tell whether a betrokkenheid belongs in these years: by its first day."""
    day = eerste_dag(betrokkenheid)
    return day is not None and day.year in jaren


def hoort_bij(initiatief: Initiatief, jaren: range) -> bool:
    """Tell whether an initiatief came in, or was decided on, in these years."""
    return any(day is not None and day.year in jaren for day in (initiatief.ontvangen_op, initiatief.besluit_op))


def _days(dossier: Trajectdossier) -> list[date]:
    traject = dossier.traject
    known: Iterable[date | None] = (
        *(traject.bekend_op, traject.invloed_tot, traject.besluit_op, traject.afgerond_op, traject.ingetrokken_op),
        *(day for fase in dossier.fasen for day in (fase.begin, fase.einde)),
        *(eerste_dag(one.betrokkenheid) for one in dossier.inbreng),
    )
    return [day for day in known if day is not None]
