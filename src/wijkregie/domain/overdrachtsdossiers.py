"""What the overdrachtsdossier tells a successor: of each wijkorgaan who, how it went, what waits, and what to know."""

from datetime import date

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.bijlagen import Bijlage
from wijkregie.domain.contacten import Notitie
from wijkregie.domain.dossiers import Dossier, Gebiedsbudget
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.jaargesprekken import GEVOERD, Jaargesprek
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid
from wijkregie.domain.signalen import Signaal


@frozen
class Antwoordschuld:
    """A question or an advice after which one of both still owes the other a word, and what it is about."""

    waarover: str
    betrokkenheid: Betrokkenheid


@frozen
class Komend:
    """A meeting still to come: its day, time and place as far as known, and what it is."""

    datum: date
    tijd: str
    plaats: str
    wat: str


@frozen(kw_only=True)
class Orgaanoverdracht:
    """One wijkorgaan as its successor needs it; `notities` are without the private ones unless those were chosen.

    `wie` looks after it now. `voorgangers` are the names of the wijkorganen that it followed, `opvolger` of the one
    that followed it.
    """

    dossier: Dossier
    wie: str = ""
    opvolger: str = ""
    voorgangers: tuple[str, ...] = ()
    wacht: tuple[Signaal, ...] = ()
    tekens: tuple[Kwetsbaarheid, ...] = ()
    schuld: tuple[Antwoordschuld, ...] = ()
    komend: tuple[Komend, ...] = ()
    notities: tuple[Notitie, ...] = ()
    bijlagen: tuple[Bijlage, ...] = ()


@frozen(kw_only=True)
class Overdrachtsdossier:
    """All that is handed over, to be read; `keuze` says it in words, `budgetten` have spaardelen that run."""

    peildatum: date
    inrichting: Inrichting
    keuze: str
    aan: str = ""
    prive: bool = False
    organen: tuple[Orgaanoverdracht, ...] = ()
    budgetten: tuple[Gebiedsbudget, ...] = ()


def laatste_gesprek(dossier: Dossier) -> Jaargesprek | None:
    """Return the talk that was held last, or None."""
    held = [talk for talk in dossier.gesprekken if talk.stand in GEVOERD]
    return max(held, key=lambda talk: (talk.datum or date.min, talk.jaar), default=None)
