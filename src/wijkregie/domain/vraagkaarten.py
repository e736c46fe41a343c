"""The vraagkaart: what a wijkorgaan is asked, on one sheet; what is not known is told as such, never left out."""

from datetime import date

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.domain.betrokkenheden import Adviessoort, Betrokkenheid
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.trajecten import Traject, Trede
from wijkregie.domain.wijkorganen import Wijkorgaan

ONBEKEND = "nog niet bekend: vraag het na"

SOORTEN = {
    Adviessoort.INHOUD: (
        "Advies over de inhoud",
        "We vragen wat jullie van het plan zelf vinden: wat er komt, waar en hoe.",
    ),
    Adviessoort.PROCES: (
        "Advies over het proces",
        "We vragen hoe we het moeten aanpakken: wie er mee moet praten, hoe en wanneer.",
    ),
}
"""What each kind of advice is called on the card, and what it means in one plain line."""

ROLLEN = {
    Trede.INFORMEREN: "De gemeente vertelt wat er gaat gebeuren.",
    Trede.RAADPLEGEN: "Jullie zeggen wat je ervan vindt. De gemeente weegt dat mee en beslist.",
    Trede.ADVISEREN: "Jullie geven advies. De gemeente beslist, en vertelt waarom als zij het anders doet.",
    Trede.COPRODUCEREN: "Jullie maken het plan samen met de gemeente. Wat past binnen wat vaststaat, neemt zij over.",
    Trede.MEEBESLISSEN: "Jullie beslissen mee, binnen wat vaststaat.",
}
"""What a promised step of the participatieladder means for the wijkorgaan."""


def heeft_vraag(betrokkenheid: Betrokkenheid) -> bool:
    """Tell whether there is something to put on a card: a question that was asked, or is being made."""
    return betrokkenheid.gevraagd_op is not None or bool(betrokkenheid.vraag.strip())


@frozen(kw_only=True)
class Vraagkaart:
    """One betrokkenheid with what stands around it; without `traject` it is a loose question.

    `regeling` is the one of the year in which is asked: it says how soon an answer is due where no day was promised.
    """

    betrokkenheid: Betrokkenheid
    wijkorgaan: Wijkorgaan
    inrichting: Inrichting
    peildatum: date
    traject: Traject | None = None
    afdeling: Afdeling | None = None
    stadsdeel: Stadsdeel | None = None
    regeling: Regeling | None = None

    @property
    def onderwerp(self) -> str:
        """What it is about: the plan, and of a loose question its own topic."""
        plan = self.traject.naam if self.traject else ""
        return plan or self.betrokkenheid.onderwerp.strip() or "Vraag van de gemeente"

    @property
    def gevraagd(self) -> tuple[str, str]:
        """What kind of advice is asked, and what that means."""
        soort = self.betrokkenheid.adviessoort
        if soort is None:
            return f"Inhoud of proces? {ONBEKEND.capitalize()}", "Gaat de vraag over het plan zelf, of over de aanpak?"
        return SOORTEN[soort]

    @property
    def vraag(self) -> str:
        """The question itself."""
        return self.betrokkenheid.vraag.strip() or f"De vraag is {ONBEKEND}."

    @property
    def rol(self) -> str:
        """What the wijkorgaan can do; "" for a loose question, for which no step was promised."""
        if self.traject is None:
            return ""
        trede = self.traject.trede
        return f"Jullie rol: {trede.value}. {ROLLEN[trede]}" if trede else f"Jullie rol: {ONBEKEND}."

    @property
    def staat_vast(self) -> str:
        """What cannot be changed: as told for this question, else of the plan."""
        own = self.betrokkenheid.staat_vast.strip()
        return own or (self.traject.staat_vast.strip() if self.traject else "") or f"{ONBEKEND.capitalize()}."

    @property
    def ligt_open(self) -> str:
        """What can still be changed: as told for this question, else of the plan."""
        own = self.betrokkenheid.ligt_open.strip()
        return own or (self.traject.ligt_open.strip() if self.traject else "") or f"{ONBEKEND.capitalize()}."

    @property
    def dagen(self) -> list[tuple[str, str]]:
        """The days that count, each with its word; those of the decision only for a plan."""
        days = [("Antwoord uiterlijk", _dag(self.betrokkenheid.antwoord_uiterlijk)), self._terug()]
        if self.traject:
            days.append(("Plan kan anders tot en met", _dag(self.traject.invloed_tot)))
            days.append(("Besluit", _dag(self.traject.besluit_op)))
        return days

    def _terug(self) -> tuple[str, str]:
        day = self.betrokkenheid.terugkoppeling_uiterlijk
        if day:
            return "Jullie horen terug uiterlijk", format_datum_tekst(day)
        weken = self.regeling.terugkoppeling_weken if self.regeling else None
        return "Jullie horen terug", f"binnen {tel(weken, 'week', 'weken')} na het antwoord" if weken else ONBEKEND


def _dag(day: date | None) -> str:
    return format_datum_tekst(day) if day else ONBEKEND
