"""Composites for reading: everything kept on one plan, and questions to it that its papers and the window share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from wijkregie.domain.betrokkenheden import Betrokkenheid, Verwerking, eerste_dag
from wijkregie.domain.contacten import Contactmoment
from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.inrichting import Inrichting
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.tijdigheid import Tijdigheidsklok, tijdigheidsklok
from wijkregie.domain.trajecten import Eindverslag, Terugkoppelmoment, Traject, Trajectfase, trajectjaar
from wijkregie.domain.verhalen import Verhaal, bron_tekst, mag_gebruikt
from wijkregie.domain.wijkorganen import Wijkorgaan, kon_horen

NIET_VASTGELEGD = "niet vastgelegd"


@frozen(kw_only=True)
class Inbreng:
    """A betrokkenheid with the names of the wijkorgaan, and of the plan or topic and the afdeling it is about."""

    betrokkenheid: Betrokkenheid
    wijkorgaan: str
    onderwerp: str = ""
    afdeling: str = ""


@frozen(kw_only=True)
class Trajectdossier:
    """What is kept on one plan; every tuple is in order of time, the names in order of the alphabet.

    `wijkorganen` are those that stand for a wijk it touches, and those that were involved in it. Before
    a contact or a story stands the name of its wijkorgaan, "" for a story of nobody in particular.
    """

    traject: Traject
    afdeling: str = ""
    wijken: tuple[str, ...] = ()
    wijkorganen: tuple[Wijkorgaan, ...] = ()
    fasen: tuple[Trajectfase, ...] = ()
    momenten: tuple[Terugkoppelmoment, ...] = ()
    inbreng: tuple[Inbreng, ...] = ()
    contacten: tuple[tuple[str, Contactmoment], ...] = ()
    verhalen: tuple[tuple[str, Verhaal], ...] = ()
    eindverslag: Eindverslag | None = None

    @property
    def begonnen_op(self) -> date | None:
        """The first day on which a wijkorgaan was involved or a phase began."""
        days = [*(fase.begin for fase in self.fasen), *(eerste_dag(one.betrokkenheid) for one in self.inbreng)]
        return min(filter(None, days), default=None)

    @property
    def uitkomst(self) -> str:
        """What came out of it: what was decided, else the outcomes in its eindverslag; "" when neither was written."""
        return self.traject.uitkomst.strip() or (self.eindverslag.uitkomsten.strip() if self.eindverslag else "")


@frozen(kw_only=True)
class Eindverslagzaak:
    """What an eindverslag is made from; `regeling` is that of the year of the plan, for the bands of costs."""

    dossier: Trajectdossier
    inrichting: Inrichting
    peildatum: date
    regeling: Regeling | None = None

    @property
    def jaar(self) -> int:
        """The year whose regeling holds for the plan."""
        return trajectjaar(self.dossier.traject, self.peildatum)


@frozen(kw_only=True)
class Gebeurtenis:
    """Something in the course of a plan: its day or days, what it was, and more about it."""

    begin: date
    einde: date | None = None
    wat: str
    meer: str = ""

    @property
    def wanneer(self) -> str:
        """The day, or the days from and to."""
        until = f" tot {format_datum(self.einde)}" if self.einde and self.einde != self.begin else ""
        return f"{format_datum(self.begin)}{until}"


def gebeurtenissen(dossier: Trajectdossier, today: date) -> list[Gebeurtenis]:
    """Return the course of a plan in outline, by day: its key days, phases, contacts and terugkoppelmomenten.

    What is still to come says that it is planned, and so does a terugkoppelmoment that nobody noted as done.
    """
    traject = dossier.traject
    found = [
        Gebeurtenis(begin=day, wat=f"{what}{gepland(day, today)}", meer=more)
        for day, what, more in (
            (traject.bekend_op, "Het plan is bekend bij de gemeente", ""),
            (traject.invloed_tot, "Laatste dag voor invloed van bewoners", ""),
            (traject.besluit_op, "Besluit", traject.uitkomst.strip()),
            (traject.afgerond_op, "Traject afgerond", ""),
            (traject.ingetrokken_op, "Plan ingetrokken", ""),
        )
        if day
    ]
    found += [
        Gebeurtenis(begin=day, einde=fase.einde, wat=f"{fase.naam}{gepland(day, today)}", meer=fase.toelichting.strip())
        for fase in dossier.fasen
        if (day := fase.begin or fase.einde)
    ]
    for naam, contact in dossier.contacten:
        told = contact.onderwerp.strip() or contact.verslag.strip()
        found.append(Gebeurtenis(begin=contact.datum, wat=f"{contact.soort.value.capitalize()}: {naam}", meer=told))
    for moment in dossier.momenten:
        when = moment.gedaan_op or moment.gepland_op
        done = "" if moment.gedaan_op else _GEPLAND
        found.append(Gebeurtenis(begin=when, wat=f"Terugkoppeling{done}: {moment.onderwerp.strip()}"))
    return sorted(found, key=lambda one: (one.begin, one.einde or one.begin))


def gepland(day: date, today: date) -> str:
    """Return what stands behind something that is still to come."""
    return _GEPLAND if day > today else ""


_GEPLAND = " (gepland)"


@frozen
class Orgaanklok:
    """The days of a plan for one wijkorgaan, and the year in which they count, None while nobody can tell."""

    naam: str
    jaar: int | None
    betrokken: bool
    klok: Tijdigheidsklok


def tijdigheidsklokken(dossier: Trajectdossier) -> list[Orgaanklok]:
    """Return the days of a plan for each wijkorgaan that was involved, or that its wijken had when it was decided.

    That year is the one in which the wijkorgaan was first involved, and for one that never was that of the decision.
    """
    plan = dossier.traject
    day = plan.besluit_op or plan.invloed_tot or plan.bekend_op
    last = day.year if day else None
    found = []
    for body in dossier.wijkorganen:
        own = [one.betrokkenheid for one in dossier.inbreng if one.betrokkenheid.wijkorgaan_id == body.id]
        if own or last is None or kon_horen(body, last, plan.besluit_op):
            first = min(filter(None, map(eerste_dag, own)), default=None)
            klok = tijdigheidsklok(plan, own)
            found.append(Orgaanklok(body.naam, first.year if first else last, bool(own), klok))
    return found


def binnengekomen(inbreng: Iterable[Inbreng]) -> list[Inbreng]:
    """Return what wijkorganen brought in, asked or unasked."""
    return [one for one in inbreng if one.betrokkenheid.advies_op or one.betrokkenheid.advies.strip()]


def verwerkt_tekst(inbreng: Sequence[Inbreng]) -> str:
    """Say what became of what was brought in, with the number of cases; "" when nothing was."""
    given = binnengekomen(inbreng)
    if not given:
        return ""
    counts = Counter(one.betrokkenheid.verwerking for one in given)
    told = [f"{counts[each]} {each.value}" for each in Verwerking if counts[each]]
    told += [f"{counts[None]} {NIET_VASTGELEGD}"] if counts[None] else []
    return f"Van {tel(len(given), 'advies of vraag', 'adviezen en vragen')} van wijkorganen: {', '.join(told)}."


def te_vertellen(dossier: Trajectdossier, today: date) -> list[tuple[str, str]]:
    """Return the stories that may be used today, each with whose words these are; never a name of a person."""
    return [(one.tekst, bron_tekst(naam)) for naam, one in dossier.verhalen if mag_gebruikt(one, today)]
