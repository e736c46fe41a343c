"""Composites for reading: everything kept on one wijkorgaan, and on a whole area."""

from collections.abc import Mapping
from datetime import date
from itertools import chain

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld
from wijkregie.domain.betrokkenheden import Betrokkenheidsstap
from wijkregie.domain.bijeenkomsten import Bijeenkomstsoort
from wijkregie.domain.budgetten import Budget, Budgetregime
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.domain.initiatieven import Initiatief, Initiatiefgeld
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import GEVOERD, Jaargesprek
from wijkregie.domain.niveaus import Niveaukeuze
from wijkregie.domain.personen import Bestuursfunctie, Persoon
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.saldi import Deel, Saldo
from wijkregie.domain.subsidies import Subsidie, Subsidiestap
from wijkregie.domain.wijkorganen import Wijkorgaan


@frozen(kw_only=True)
class Zetel:
    """A seat on a bestuur with the person on it; no person means a vacancy."""

    functie: Bestuursfunctie
    persoon: Persoon | None


@frozen(kw_only=True)
class Subsidiedossier:
    """A subsidie with its stappen in order of date."""

    subsidie: Subsidie
    stappen: tuple[Subsidiestap, ...]


@frozen
class Contactdag:
    """A day on which a wijkorgaan came to a meeting, or a step was taken with it in a betrokkenheid, and about what."""

    datum: date
    soort: Bijeenkomstsoort | Betrokkenheidsstap
    onderwerp: str


@frozen(kw_only=True)
class Dossier:
    """What is kept on one wijkorgaan, without private notes; every tuple is in order of time.

    `acties` holds all actiepunten of the body, closed ones too; `overgedragen` the agreements made in its talks that
    went on to another body. `andere_contactdagen` are days of contact of which no contactmoment need be kept.
    `bijlagen` counts its files.
    """

    wijkorgaan: Wijkorgaan
    stadsdeel: Stadsdeel | None
    wijken: tuple[Wijk, ...] = ()
    bestuur: tuple[Zetel, ...] = ()
    niveaus: tuple[Niveaukeuze, ...] = ()
    gesprekken: tuple[Jaargesprek, ...] = ()
    subsidies: tuple[Subsidiedossier, ...] = ()
    acties: tuple[Actiepunt, ...] = ()
    overgedragen: tuple[Actiepunt, ...] = ()
    contacten: tuple[Contactmoment, ...] = ()
    andere_contactdagen: tuple[Contactdag, ...] = ()
    bijlagen: int = 0


def laatste_contact(dossier: Dossier, tot: date) -> date | None:
    """Return the last day of contact up to and with a day: a contactmoment, a talk that was held, or any other.

    A list asks the store for it (`store.queries.contactdagen.laatste_contact`).
    """
    talks = (talk.datum for talk in dossier.gesprekken if talk.stand in GEVOERD and talk.datum is not None)
    moments = (contact.datum for contact in dossier.contacten)
    others = (each.datum for each in dossier.andere_contactdagen)
    return max((day for day in chain(moments, talks, others) if day <= tot), default=None)


@frozen(kw_only=True)
class Gebiedsbudget:
    """A wijkbudget or werkbudget as it stands now: whose, under which regime, and where its money is.

    `gebied` is the name of its wijk, or of its stadsdeel; a werkbudget of the whole municipality has neither.
    """

    budget: Budget
    gebied: str
    stadsdeel: str
    regime: Budgetregime
    saldo: Saldo
    spaardelen: tuple[Deel, ...] = ()


@frozen(kw_only=True)
class Gebiedsinitiatief:
    """An initiatief with the names of where it is, "" where that is not known, and its money."""

    initiatief: Initiatief
    wijk: str
    stadsdeel: str
    geld: Initiatiefgeld


@frozen(kw_only=True)
class Jaarbeeld:
    """A year of a municipality, of one stadsdeel or of one wijkorgaan, as reports need it.

    `jaar` is the year asked for, `peildatum` the day on which the picture was taken.
    `stadsdeel` is set when the picture is limited to it, `delen` when it is to one or several, `wijkorgaan` when it is
    of one body.
    `afspraken` is how promises went in it.
    `losse_acties` are actiepunten without a wijkorgaan (only in a picture of the municipality). `budgetten` and
    `initiatieven`, of every year, are those of the area: of one body those of the wijken it stands for.
    """

    jaar: int
    peildatum: date
    inrichting: Inrichting
    regelingen: Mapping[int, Regeling]
    stadsdelen: tuple[Stadsdeel, ...]
    dossiers: tuple[Dossier, ...]
    wijken_zonder_wijkorgaan: tuple[Wijk, ...] = ()
    losse_acties: tuple[Actiepunt, ...] = ()
    budgetten: tuple[Gebiedsbudget, ...] = ()
    initiatieven: tuple[Gebiedsinitiatief, ...] = ()
    afspraken: Afsprakenbeeld | None = None
    stadsdeel: Stadsdeel | None = None
    wijkorgaan: Wijkorgaan | None = None
    delen: tuple[Stadsdeel, ...] = ()

    @property
    def beperkt(self) -> bool:
        """Tell whether it is of a part of the municipality."""
        return bool(self.delen or self.stadsdeel or self.wijkorgaan)
