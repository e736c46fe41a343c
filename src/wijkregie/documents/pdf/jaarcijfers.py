"""What a jaarverslag shows of a year: choices, amounts and counts of one body, and of a group of them.

The jaarverslag of `jaar` describes that calendar year. The talks held in it are about the year after, so
niveau and subsidie of both years are shown.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wijkregie.documents.charts.niveauverdeling import Jaarverdeling
from wijkregie.documents.charts.niveauverloop import Verloop
from wijkregie.domain.acties import Actiepunt, Actiestatus, is_open, is_te_laat
from wijkregie.domain.contacten import Contactmoment, Contactsoort, lang_stil
from wijkregie.domain.dossiers import Dossier, Jaarbeeld
from wijkregie.domain.jaarbeelden import (
    acties_in,
    afspraken_van,
    bedragen_in,
    beweging_in,
    gesprek_voor,
    niveau_in,
    niveautelling_in,
    subsidie_in,
    telt_mee_in,
)
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.personen import zit_nu
from wijkregie.domain.subsidies import Subsidiestand, besluit, subsidiestand
from wijkregie.domain.subsidietermijnen import aanvraag_te_laat
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

JAREN = 6
"""Years on a chart, the year after the report included."""


@dataclass(frozen=True, slots=True)
class Orgaanjaar:
    """One body in the calendar year `jaar`, seen on `peildatum`."""

    dossier: Dossier
    jaar: int
    peildatum: date

    @property
    def naam(self) -> str:
        return self.dossier.wijkorgaan.naam

    @property
    def gaat_door(self) -> bool:
        """Whether a talk, a niveau and a subsidie are expected of it for the next year."""
        return telt_mee_in(self.dossier, self.jaar + 1)

    @property
    def telt(self) -> bool:
        """Whether they are expected of it in this year or the next."""
        return self.gaat_door or telt_mee_in(self.dossier, self.jaar)

    @property
    def bestaat(self) -> bool:
        """Whether it had not ended before the year began."""
        body = self.dossier.wijkorgaan
        ended = body.status is Wijkorgaanstatus.BEEINDIGD
        return not ended or (body.beeindigd_op is not None and body.beeindigd_op.year >= self.jaar)

    @property
    def eerste_jaar(self) -> int | None:
        """The first year on a chart of which the niveau is known, at least two before the last one."""
        years = range(self.jaar + 2 - JAREN, self.jaar + 2)
        return next((min(jaar, self.jaar - 1) for jaar in years if niveau_in(self.dossier, jaar)), None)

    def verloop(self, vanaf: int) -> Verloop:
        """Return the niveaus from a year until the next one."""
        return [(jaar, niveau_in(self.dossier, jaar)) for jaar in range(vanaf, self.jaar + 2)]

    @property
    def niveau(self) -> Niveau | None:
        """The niveau chosen for the next year."""
        return niveau_in(self.dossier, self.jaar + 1)

    @property
    def beweging(self) -> Beweging | None:
        """The step to the niveau of the next year."""
        return beweging_in(self.dossier, self.jaar + 1)

    @property
    def gesprek(self) -> Jaargesprek | None:
        """The talk about the next year."""
        return gesprek_voor(self.dossier, self.jaar + 1)

    @property
    def gevoerd(self) -> bool:
        """Whether that talk was held."""
        return bereikt(self.gesprek, Gespreksstand.GEVOERD)

    @property
    def afspraken(self) -> list[Actiepunt]:
        """The agreements made in that talk."""
        return afspraken_van(self.dossier, self.gesprek) if self.gesprek else []

    @property
    def acties(self) -> list[Actiepunt]:
        """Actiepunten of the year that are no agreement of its talk: first the open ones, each by its last day."""
        agreed = {actie.id for actie in self.afspraken}
        return op_dag(actie for actie in acties_in(self.dossier, self.jaar) if actie.id not in agreed)

    @property
    def alle_acties(self) -> list[Actiepunt]:
        """Actiepunten of the year, agreements included."""
        return [*self.acties, *self.afspraken]

    def bedrag(self, jaar: int) -> int | None:
        """Return the amount granted for a year, else the amount asked, in cents."""
        amounts = bedragen_in(self.dossier, jaar)
        return amounts.gevraagd if amounts.verleend is None else amounts.verleend

    def stand(self, jaar: int) -> Subsidiestand | None:
        """Return where the subsidie of a year stands, or None when none is kept."""
        found = subsidie_in(self.dossier, jaar)
        return subsidiestand(found.stappen) if found else None

    def besluitdatum(self, jaar: int) -> date | None:
        """Return the day of the decision on the subsidie of a year."""
        found = subsidie_in(self.dossier, jaar)
        decision = besluit(found.stappen) if found else None
        return decision.datum if decision else None

    def te_laat_aangevraagd(self, jaarbeeld: Jaarbeeld, jaar: int) -> bool:
        """Tell whether the aanvraag for a year came after the last day of its regeling."""
        found = subsidie_in(self.dossier, jaar)
        return found is not None and aanvraag_te_laat(found.stappen, jaarbeeld.regelingen.get(jaar)) > 0

    @property
    def contacten(self) -> list[Contactmoment]:
        """The contacts in the year."""
        return [contact for contact in self.dossier.contacten if contact.datum.year == self.jaar]

    @property
    def laatste_contact(self) -> date | None:
        """The day of the last contact, until the end of the year."""
        return max((contact.datum for contact in self.dossier.contacten if contact.datum <= self._einde), default=None)

    @property
    def stil(self) -> bool:
        """Whether it was long silent on the day of the picture, or at the end of a year gone by."""
        return lang_stil(self.laatste_contact, self._einde)

    @property
    def _einde(self) -> date:
        return min(self.peildatum, date(self.jaar, 12, 31))

    @property
    def bestuursleden(self) -> int:
        """Seats that are taken."""
        return sum(zetel.persoon is not None for zetel in self.dossier.bestuur if zit_nu(zetel.functie, self.peildatum))

    @property
    def vacatures(self) -> int:
        """Seats that are vacant."""
        return sum(zetel.persoon is None for zetel in self.dossier.bestuur if zit_nu(zetel.functie, self.peildatum))


@dataclass(frozen=True, slots=True)
class Telling:
    """Counts and sums over bodies; amounts in cents, years as in Orgaanjaar."""

    organen: Sequence[Orgaanjaar]
    losse_acties: Sequence[Actiepunt] = ()

    @property
    def tellend(self) -> list[Orgaanjaar]:
        """Bodies of which something is expected for the next year."""
        return [one for one in self.organen if one.gaat_door]

    @property
    def keuzes(self) -> Mapping[Niveau | Beweging | None, int]:
        """The niveaus and steps chosen for the next year, None where nothing is."""
        return niveautelling_in((one.dossier for one in self.tellend), self.tellend[0].jaar + 1) if self.tellend else {}

    @property
    def gevoerd(self) -> int:
        return sum(one.gevoerd for one in self.tellend)

    @property
    def afspraken(self) -> int:
        return sum(len(one.afspraken) for one in self.organen)

    @property
    def acties(self) -> list[Actiepunt]:
        return [*(actie for one in self.organen for actie in one.alle_acties), *self.losse_acties]

    @property
    def klaar(self) -> int:
        return sum(actie.status is Actiestatus.KLAAR for actie in self.acties)

    @property
    def open(self) -> int:
        return sum(is_open(actie) for actie in self.acties)

    @property
    def contacten(self) -> Mapping[Contactsoort, int]:
        return Counter(contact.soort for one in self.organen for contact in one.contacten)

    def te_laat(self, peildatum: date) -> int:
        return sum(is_te_laat(actie, peildatum) for actie in self.acties)

    def verleend(self, jaar: int) -> int:
        return sum(bedragen_in(one.dossier, jaar).verleend or 0 for one in self.organen)

    def gevraagd(self, jaar: int) -> int:
        """Return what is asked for a year and not decided on."""
        amounts = [bedragen_in(one.dossier, jaar) for one in self.organen]
        return sum(amount.gevraagd or 0 for amount in amounts if amount.verleend is None)

    def verdeling(self, jaar: int) -> Jaarverdeling:
        """Return how many bodies had which niveau in a year, up to the year after the report."""
        counted = [one.dossier for one in self.organen if telt_mee_in(one.dossier, jaar)]
        chosen = niveautelling_in(counted, jaar)
        return Jaarverdeling(jaar, {niveau: chosen[niveau] for niveau in Niveau}, chosen[None])


def organen(jaarbeeld: Jaarbeeld) -> list[Orgaanjaar]:
    """Return the bodies of a picture that existed in its year."""
    found = [Orgaanjaar(dossier, jaarbeeld.jaar, jaarbeeld.peildatum) for dossier in jaarbeeld.dossiers]
    return [one for one in found if one.bestaat]


def losse_acties(jaarbeeld: Jaarbeeld) -> list[Actiepunt]:
    """Return the actiepunten of the year that belong to no body."""
    return op_dag(
        actie
        for actie in jaarbeeld.losse_acties
        if is_open(actie) or (actie.afgerond_op and actie.afgerond_op.year == jaarbeeld.jaar)
    )


def op_dag(acties: Iterable[Actiepunt]) -> list[Actiepunt]:
    """Sort actiepunten: open before closed, then by last day, those without one last."""
    return sorted(acties, key=lambda actie: (not is_open(actie), actie.uiterlijk or date.max, actie.tekst))


def verdelingen(telling: Telling, jaar: int) -> list[Jaarverdeling]:
    """Return the years of the chart, from the first in which any niveau is known."""
    years = [telling.verdeling(year) for year in range(jaar + 2 - JAREN, jaar + 2)]
    known = [index for index, one in enumerate(years) if any(one.aantallen.values())]
    return years[known[0] :] if known else []
