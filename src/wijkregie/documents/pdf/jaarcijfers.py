"""What a jaarverslag shows of a year: choices, amounts and counts of one body, and of a group of them.

The jaarverslag of `jaar` describes that calendar year. The talks held in it are about the year after, so
niveau and subsidie of both years are shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from wijkregie.documents.charts.niveauverdeling import Jaarverdeling
from wijkregie.documents.charts.niveauverloop import Verloop
from wijkregie.domain.acties import Actiepunt, is_open
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.dossiers import Dossier, Jaarbeeld, laatste_contact
from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaarbeelden import (
    Jaartotalen,
    acties_in,
    afspraken_van,
    bedragen_in,
    beweging_in,
    gesprek_voor,
    niveau_in,
    niveau_nu,
    subsidie_in,
    telt_mee_in,
    totalen,
)
from wijkregie.domain.jaargesprekken import Gespreksstand, Jaargesprek, bereikt
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.personen import zit_nu
from wijkregie.domain.ritme import Ritme
from wijkregie.domain.subsidies import Subsidiestand, besluit, subsidiestand
from wijkregie.domain.subsidietermijnen import aanvraag_te_laat
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

JAREN = 6
"""Years on a chart, the year after the report included."""


@frozen
class Orgaanjaar:
    """One body in the calendar year `jaar`, seen on `peildatum`."""

    dossier: Dossier
    jaar: int
    peildatum: date
    ritme: Ritme

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
    def gestopt(self) -> bool:
        """Whether it had ended before the next year began: nothing more is to come of it."""
        body = self.dossier.wijkorgaan
        ended = body.status is Wijkorgaanstatus.BEEINDIGD
        return ended and (body.beeindigd_op is None or body.beeindigd_op.year <= self.jaar)

    @property
    def kiest(self) -> int | None:
        """The next year, unless it ended without choosing for it: the chosen year of a chart."""
        return None if self.gestopt and self.niveau is None else self.jaar + 1

    @property
    def eerste_jaar(self) -> int | None:
        """The first year on a chart of which the niveau is known, at least two before the last one."""
        years = range(self.jaar + 2 - JAREN, self.jaar + 2)
        return next((min(jaar, self.jaar - 1) for jaar in years if niveau_in(self.dossier, jaar)), None)

    def verloop(self, vanaf: int) -> Verloop:
        """Return the niveaus from a year until the next one; of a body that ended until its last niveau."""
        years = [(jaar, niveau_in(self.dossier, jaar)) for jaar in range(vanaf, self.jaar + 2)]
        while years and self.gestopt and years[-1][1] is None:
            years.pop()
        return years

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
        """Actiepunten of the year that are no agreement of its talk."""
        agreed = {actie.id for actie in self.afspraken}
        return [actie for actie in self.alle_acties if actie.id not in agreed]

    @property
    def alle_acties(self) -> list[Actiepunt]:
        """Actiepunten of the year, agreements included: first the open ones, each by its last day."""
        return op_dag(acties_in(self.dossier, self.jaar))

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
        return laatste_contact(self.dossier, self._einde)

    @property
    def stil(self) -> bool:
        """Whether it goes on and was long silent on the day of the picture, or at the end of a year gone by."""
        return not self.gestopt and self.ritme.is_lang_stil(self.laatste_contact, self._niveau_toen, self._einde)

    @property
    def _niveau_toen(self) -> Niveau | None:
        return niveau_nu(self.dossier, self._einde.year)

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


@frozen
class Cijfers:
    """The bodies that a picture tells of, with the totals of its year and of the year after."""

    organen: Sequence[Orgaanjaar]
    jaar: Jaartotalen
    over: Jaartotalen

    @property
    def tellend(self) -> list[Orgaanjaar]:
        """Bodies that count in the next year: `over.wijkorganen` of them."""
        return [one for one in self.organen if one.gaat_door]


def cijfers(jaarbeeld: Jaarbeeld) -> Cijfers:
    """Return what a picture counts, of a municipality, a stadsdeel or one body."""
    after = replace(jaarbeeld, jaar=jaarbeeld.jaar + 1)
    return Cijfers(organen(jaarbeeld), totalen(jaarbeeld), totalen(after))


def stand_op(jaarbeeld: Jaarbeeld) -> date | None:
    """Return the day of what is told as it is now, in the report of a year gone by; None within the year itself."""
    return jaarbeeld.peildatum if jaarbeeld.peildatum.year > jaarbeeld.jaar else None


def toegezegd(totals: Jaartotalen) -> int:
    """Return what is granted and, where nothing is decided, asked for a year, in cents."""
    return totals.verleend + totals.plafond.aangevraagd


def organen(jaarbeeld: Jaarbeeld) -> list[Orgaanjaar]:
    """Return the bodies of a picture that existed in its year, and those of which its totals count something."""
    ritme = jaarbeeld.inrichting.ritme
    found = [Orgaanjaar(dossier, jaarbeeld.jaar, jaarbeeld.peildatum, ritme) for dossier in jaarbeeld.dossiers]
    return [one for one in found if one.bestaat or one.telt or one.alle_acties or one.contacten]


def op_dag(acties: Iterable[Actiepunt]) -> list[Actiepunt]:
    """Sort actiepunten: open before closed, then by last day, those without one last."""
    return sorted(acties, key=lambda actie: (not is_open(actie), actie.uiterlijk or date.max, actie.tekst))


def verdelingen(jaarbeeld: Jaarbeeld) -> list[Jaarverdeling]:
    """Return how many bodies had which niveau, until the year after, from the first in which any is known."""
    years: list[Jaarverdeling] = []
    for jaar in range(jaarbeeld.jaar + 2 - JAREN, jaarbeeld.jaar + 2):
        totals = totalen(replace(jaarbeeld, jaar=jaar))
        if years or any(totals.niveaus.values()):
            years.append(Jaarverdeling(jaar, totals.niveaus, totals.zonder_niveau))
    return years
