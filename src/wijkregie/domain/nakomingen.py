"""Nakoming: how both sides judge, together, whether a promise was kept in a year."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.verplichtingen import Partij, Verplichting, geldt_voor


class Oordeel(StrEnum):
    """What a side thinks of a promise in a year."""

    NAGEKOMEN = "nagekomen"
    TEN_DELE = "deels"
    NIET = "niet"
    GELDT_NIET = "geldt niet"


@frozen(kw_only=True)
class Nakoming(Entity):
    """The judgement of each side on one promise, for one wijkorgaan and year; None where it is not given yet."""

    verplichting_id: str
    wijkorgaan_id: str
    jaar: int
    oordeel_gemeente: Oordeel | None = None
    oordeel_wijkorgaan: Oordeel | None = None
    woorden_gemeente: str = ""
    woorden_wijkorgaan: str = ""
    beoordeeld_op: date | None = None

    @property
    def oordelen(self) -> dict[Partij, Oordeel | None]:
        """What each side thinks."""
        return {Partij.GEMEENTE: self.oordeel_gemeente, Partij.WIJKORGAAN: self.oordeel_wijkorgaan}

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing is kept with it: no judgement and no words."""
        said = self.woorden_gemeente.strip() or self.woorden_wijkorgaan.strip()
        return not said and not any(self.oordelen.values())


class Uitkomst(StrEnum):
    """What two judgements are together; where they differ that is what is shown, there is no average."""

    NAGEKOMEN = "nagekomen"
    TEN_DELE = "deels"
    NIET = "niet"
    VERSCHIL = "verschillend"
    OPEN = "nog niet beoordeeld"
    GELDT_NIET = "geldt niet"


def uitkomst(nakoming: Nakoming | None) -> Uitkomst:
    """Return what both sides think; while one of them has not judged it is open."""
    if nakoming is None or nakoming.oordeel_gemeente is None or nakoming.oordeel_wijkorgaan is None:
        return Uitkomst.OPEN
    if nakoming.oordeel_gemeente is not nakoming.oordeel_wijkorgaan:
        return Uitkomst.VERSCHIL
    return Uitkomst(nakoming.oordeel_gemeente.value)


def uitkomst_zin(nakoming: Nakoming | None) -> str:
    """Say what both sides think: "deels", "gemeente: nagekomen, wijkorgaan: deels"."""
    both = uitkomst(nakoming)
    apart = both in {Uitkomst.VERSCHIL, Uitkomst.OPEN}
    if nakoming is None or not apart or not any(nakoming.oordelen.values()):
        return both.value
    return ", ".join(f"{kant}: {oordeel or both.value}" for kant, oordeel in nakoming.oordelen.items())


@frozen
class Telling:
    """How many promises were judged in which way."""

    aantallen: Mapping[Uitkomst, int]

    @property
    def nagekomen(self) -> int:
        """How many were kept, by both."""
        return self.aantallen[Uitkomst.NAGEKOMEN]

    @property
    def open(self) -> int:
        """How many are still to be judged, by one side or both."""
        return self.aantallen[Uitkomst.OPEN]

    @property
    def geldend(self) -> int:
        """How many hold; those of which both say that they do not are left out."""
        return sum(self.aantallen.values()) - self.aantallen[Uitkomst.GELDT_NIET]

    @property
    def breuk(self) -> str:
        """Write it as a column does: "9 / 10"; "" when nothing holds."""
        return f"{self.nagekomen} / {self.geldend}" if self.geldend else ""

    @property
    def zin(self) -> str:
        """Write it in words: "82 nagekomen · 8 deels · 3 niet · 11 nog beoordelen"; what is not there is left out."""
        shown = {each: each.value for each in Uitkomst if each is not Uitkomst.GELDT_NIET}
        shown[Uitkomst.OPEN] = "nog beoordelen"
        return " · ".join(f"{self.aantallen[each]} {word}" for each, word in shown.items() if self.aantallen[each])


def telling(uitkomsten: Iterable[Uitkomst]) -> Telling:
    """Count outcomes."""
    found = list(uitkomsten)
    return Telling({each: found.count(each) for each in Uitkomst})


@frozen(kw_only=True)
class Nakomingsrij:
    """One wijkorgaan in a year: what holds for it, by id of the promise, with what both sides think so far.

    `niveau` is that of the year, or the last one known while it was not chosen (`gekozen` is False then).
    """

    wijkorgaan_id: str
    naam: str
    stadsdeel: str
    niveau: Niveau | None
    gekozen: bool
    vakken: Mapping[str, Nakoming | None]

    @property
    def telling(self) -> Telling:
        """How it goes with this body."""
        return telling(map(uitkomst, self.vakken.values()))


@frozen(kw_only=True)
class Nakomingsjaar:
    """The nakomingsmeter of a year: every wijkorgaan by every promise."""

    jaar: int
    verplichtingen: Sequence[Verplichting]
    rijen: Sequence[Nakomingsrij]

    @property
    def telling(self) -> Telling:
        """How it goes with all bodies together."""
        return telling(uitkomst(nakoming) for rij in self.rijen for nakoming in rij.vakken.values())


def geldende(
    verplichtingen: Iterable[Verplichting], jaar: int, niveau: Niveau | None, nakomingen: Mapping[str, Nakoming]
) -> dict[str, Nakoming | None]:
    """Return what holds for a body of a niveau in a year, each with its judgement, by id of the promise."""
    return {one.id: nakomingen.get(one.id) for one in verplichtingen if geldt_voor(one, jaar, niveau)}


def check_nakoming(nakoming: Nakoming) -> None:
    """Refuse a judgement on a year that cannot be; raises Refusal."""
    check_jaar(nakoming.jaar)


def check_oordeel(verplichting: Verplichting, jaar: int, niveau: Niveau | None, today: date) -> None:
    """Refuse to judge what does not hold for a body, or a year that has not begun; raises Refusal."""
    if jaar > today.year:
        raise Refusal("oordeel_te_vroeg", jaar=jaar)
    if niveau is None:
        raise Refusal("oordeel_zonder_niveau", jaar=jaar)
    if not geldt_voor(verplichting, jaar, niveau):
        raise Refusal("verplichting_geldt_niet", naam=verplichting.naam, jaar=jaar, niveau=int(niveau))
