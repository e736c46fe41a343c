"""How promises went in a year, as papers and workbooks tell it: what was kept, how early, what waits, and in words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.frozen import frozen
from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid
from wijkregie.domain.nakomingen import Nakomingsjaar, Nakomingsrij, Telling, Uitkomst, telling, uitkomst
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.radiostilte import Stilte, Stilteklok, stilte
from wijkregie.domain.tijdigheid import Tijdigheid, Tijdigheidsklok, tijdigheid
from wijkregie.domain.trajecten import Eindverslag, Traject, Trajectstand
from wijkregie.domain.verplichtingen import Partij

_IN_TIME = Tijdigheid.OP_TIJD
_LATE = frozenset({Tijdigheid.TE_KORT, Tijdigheid.NA_BESLUIT, Tijdigheid.NIET_GEHOORD})


@frozen(kw_only=True)
class Plandagen:
    """One plan for one wijkorgaan: when it heard, and what was asked and said."""

    wijkorgaan_id: str
    wijkorgaan: str
    traject_id: str
    traject: str
    afdeling: str
    niveau: Niveau | None
    klok: Tijdigheidsklok
    alleen_informeren: bool = False
    betrokkenheden: tuple[Betrokkenheid, ...] = ()


@frozen(kw_only=True)
class Inbrengdagen:
    """One thing that a wijkorgaan brought in, and how long it waits; not `van_jaar` is older and not done with."""

    wijkorgaan_id: str
    wijkorgaan: str
    onderwerp: str
    afdeling: str
    klok: Stilteklok
    van_jaar: bool = True


@frozen(kw_only=True)
class Verteld:
    """A story that may be used: its words, and of what it tells. Who told it stays out."""

    wijkorgaan_id: str | None
    wijkorgaan: str
    traject: str
    datum: date
    tekst: str


@frozen(kw_only=True)
class Planregel:
    """One plan of a year with the names of what it touches, and how many wijkorganen heard of it."""

    traject: Traject
    afdeling: str
    wijken: tuple[str, ...]
    stand: Trajectstand
    organen: frozenset[str]
    gehoord: frozenset[str]
    verslag: Eindverslag | None


@frozen(kw_only=True)
class Afsprakenbeeld:
    """A year of promises: of the municipality, or of the wijkorganen of a report.

    `plannen` may also hold those of the next year; `trajecten` are plans of every year up to it, for
    a report of the whole municipality. `tekens` are early signs of frailty by wijkorgaan.
    """

    nakomingen: Nakomingsjaar
    plannen: tuple[Plandagen, ...] = ()
    inbreng: tuple[Inbrengdagen, ...] = ()
    verhalen: tuple[Verteld, ...] = ()
    trajecten: tuple[Planregel, ...] = ()
    tekens: Mapping[str, Sequence[Kwetsbaarheid]] | None = None

    @property
    def jaar(self) -> int:
        """The year it is about."""
        return self.nakomingen.jaar


@frozen
class Tijdigtelling:
    """Of how many plans it is known how early a wijkorgaan heard, and how often that was as agreed."""

    op_tijd: int
    van: int


R = TypeVar("R", Plandagen, Inbrengdagen, Nakomingsrij)


def beperkt(beeld: Afsprakenbeeld, wijkorganen: Collection[str]) -> Afsprakenbeeld:
    """Return the same of some wijkorganen only (ids); plans are kept that touch one of them."""
    ids = frozenset(wijkorganen)

    def of(rows: Sequence[R]) -> tuple[R, ...]:
        return tuple(row for row in rows if row.wijkorgaan_id in ids)

    return replace(
        beeld,
        nakomingen=replace(beeld.nakomingen, rijen=of(beeld.nakomingen.rijen)),
        plannen=of(beeld.plannen),
        inbreng=of(beeld.inbreng),
        verhalen=tuple(one for one in beeld.verhalen if one.wijkorgaan_id in ids),
        trajecten=tuple(one for one in beeld.trajecten if not ids.isdisjoint(one.organen | one.gehoord)),
        tekens={body: signs for body, signs in (beeld.tekens or {}).items() if body in ids},
    )


def nagekomen_door(beeld: Afsprakenbeeld, partij: Partij) -> Telling:
    """Count how the promises of one side were judged, over the wijkorganen of a picture."""
    theirs = {one.id for one in beeld.nakomingen.verplichtingen if one.partij is partij}
    return telling(
        uitkomst(nakoming)
        for rij in beeld.nakomingen.rijen
        for verplichting_id, nakoming in rij.vakken.items()
        if verplichting_id in theirs
    )


def telling_tekst(geteld: Telling) -> str:
    """Say how promises were judged: "3 van 6, 3 deels"; "" where none hold or none were judged yet."""
    words = {
        Uitkomst.TEN_DELE: "deels",
        Uitkomst.NIET: "niet",
        Uitkomst.VERSCHIL: "verschillend",
        Uitkomst.OPEN: "nog bespreken",
    }
    if not geteld.geldend or geteld.open == geteld.geldend:
        return ""
    rest = [f"{geteld.aantallen[each]} {word}" for each, word in words.items() if geteld.aantallen[each]]
    return ", ".join([f"{geteld.nagekomen} van {geteld.geldend}", *rest])


def op_tijd_gehoord(beeld: Afsprakenbeeld, today: date) -> Tijdigtelling:
    """Count how often a wijkorgaan heard of a plan as early as agreed; what is still to come is not counted."""
    standen = [tijdigheid(one.klok, today) for one in beeld.plannen]
    in_time = standen.count(_IN_TIME)
    return Tijdigtelling(in_time, in_time + sum(stand in _LATE for stand in standen))


def wachtend(beeld: Afsprakenbeeld, today: date) -> list[Inbrengdagen]:
    """Return what waits for an answer, the promised day first."""
    open_ = [one for one in beeld.inbreng if stilte(one.klok, today) in {Stilte.STIL, Stilte.WACHT}]
    return sorted(open_, key=lambda one: one.klok.beloofd_op or date.max)


def stil(beeld: Afsprakenbeeld, today: date) -> list[Inbrengdagen]:
    """Return what waits for an answer beyond its day."""
    return [one for one in wachtend(beeld, today) if stilte(one.klok, today) is Stilte.STIL]


def antwoorddagen(beeld: Afsprakenbeeld) -> list[int]:
    """Return the days each answer took to what came in in the year; what is older counted in its own."""
    days = (one.klok.dagen_tot_antwoord for one in beeld.inbreng if one.van_jaar)
    return [day for day in days if day is not None]


def advies_tekst(plan: Plandagen) -> str:
    """Say in a word or two what came of advice in a plan: what was done with it, else how far it is."""
    asked = [one for one in plan.betrokkenheden if one.gevraagd_op or one.advies_op]
    if not asked:
        return "niet gevraagd"
    last = asked[-1]
    if last.verwerking is not None:
        return last.verwerking.value
    if last.advies_op is not None:
        return "beantwoord" if last.teruggekoppeld_op else "antwoord volgt"
    return "overgeslagen" if last.overgeslagen_op else "gevraagd"
