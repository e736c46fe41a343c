"""De spiegel: the clocks of tijdigheid and radiostilte per afdeling, as counts and medians; never a person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.radiostilte import Stilte, Stilteklok, stilte
from wijkregie.domain.tijdigheid import Tijdigheid, Tijdigheidsklok, tijdigheid

GENOEG = 5
"""Cases from which on a share or a median says something; below it only their number is shown."""

ONBEKEND = "onbekend"
"""What the afdeling is called of what nobody wrote an afdeling with."""


@frozen
class Maat:
    """A median of days over a number of cases; `mediaan` is None where these are too few."""

    aantal: int
    mediaan: float | None

    @property
    def genoeg(self) -> bool:
        return self.mediaan is not None


@frozen
class Deel:
    """How many of a number of cases; `procent` is None where these are too few."""

    aantal: int
    van: int

    @property
    def procent(self) -> int | None:
        """Whole percents, halves up."""
        return None if self.van < GENOEG else (200 * self.aantal + self.van) // (2 * self.van)


@frozen(kw_only=True)
class Spiegelregel:
    """One afdeling, None for what has none: what it told in time, and what it answered.

    `gehoord` counts each plan once per wijkorgaan it touches, `inbreng` each thing that was brought in. `vooraf` are
    days before the decision, `laat` those who heard after it or not at all, `antwoord` days until the answer, `stil`
    what waits for one beyond its day, and `bedankt` those who were thanked.
    """

    afdeling_id: str | None
    naam: str
    gehoord: int
    vooraf: Maat
    laat: Deel
    inbreng: int
    antwoord: Maat
    stil: int
    bedankt: Deel


def maat(dagen: Sequence[int]) -> Maat:
    """Return the median of these days, without it when they are fewer than five."""
    from statistics import median  # slow to import, and the first page of the program needs its neighbours

    return Maat(len(dagen), median(dagen) if len(dagen) >= GENOEG else None)


def spiegel(
    klokken: Iterable[tuple[str | None, Tijdigheidsklok]],
    stiltes: Iterable[tuple[str | None, Stilteklok]],
    namen: Mapping[str, str],
    today: date,
) -> list[Spiegelregel]:
    """Return a line per afdeling by name, what has none last; clocks come with the id of their afdeling."""
    told: dict[str | None, list[Tijdigheidsklok]] = defaultdict(list)
    for afdeling_id, klok in klokken:
        told[afdeling_id if afdeling_id in namen else None].append(klok)
    brought: dict[str | None, list[Stilteklok]] = defaultdict(list)
    for afdeling_id, stil in stiltes:
        brought[afdeling_id if afdeling_id in namen else None].append(stil)
    ids = sorted(told.keys() | brought.keys(), key=lambda one: (one is None, namen.get(one or "", "").casefold()))
    return [spiegelregel(one, namen.get(one or "", ONBEKEND), told[one], brought[one], today) for one in ids]


def spiegelregel(
    afdeling_id: str | None,
    naam: str,
    klokken: Sequence[Tijdigheidsklok],
    stiltes: Sequence[Stilteklok],
    today: date,
) -> Spiegelregel:
    """Return what these clocks come to; a plan still to be told counts only once its decision is past."""
    standen = [tijdigheid(klok, today) for klok in klokken]
    late = sum(stand in {Tijdigheid.NA_BESLUIT, Tijdigheid.NIET_GEHOORD} for stand in standen)
    days = [klok.dagen_vooraf for klok in klokken if klok.dagen_vooraf is not None and klok.ingetrokken_op is None]
    missed = sum(stand is Tijdigheid.NIET_GEHOORD for stand in standen)
    return Spiegelregel(
        afdeling_id=afdeling_id,
        naam=naam,
        gehoord=len(klokken),
        vooraf=maat(days),
        laat=Deel(late, len(days) + missed),
        inbreng=len(stiltes),
        antwoord=maat([klok.dagen_tot_antwoord for klok in stiltes if klok.dagen_tot_antwoord is not None]),
        stil=sum(stilte(klok, today) is Stilte.STIL for klok in stiltes),
        bedankt=Deel(sum(klok.bedankt_op is not None for klok in stiltes), len(stiltes)),
    )


def maat_tekst(maat: Maat, *, voor_besluit: bool = False) -> str:
    """Write a median with its number of cases: "42 dagen (12)"; "" where there is no case."""
    if not maat.aantal:
        return ""
    if maat.mediaan is None:
        return te_weinig(maat.aantal)
    return f"{dagen_tekst(maat.mediaan, voor_besluit=voor_besluit)} ({maat.aantal})"


def dagen_tekst(mediaan: float, *, voor_besluit: bool = False) -> str:
    """Write a median of days, in words where it is below 0: "42 dagen", "3 dagen erna"."""
    days = abs(mediaan)
    beyond = "" if mediaan >= 0 else " erna" if voor_besluit else " vóór de inbreng"
    return f"{_getal(days)} {'dag' if days == 1 else 'dagen'}{beyond}"


def deel_tekst(deel: Deel) -> str:
    """Write a count of cases, with its share when there are enough: "3 van 12 (25%)", "1 van 3"; "" without a case."""
    if not deel.van:
        return ""
    share = "" if deel.procent is None else f" ({deel.procent}%)"
    return f"{deel.aantal} van {deel.van}{share}"


def te_weinig(aantal: int) -> str:
    """Say that so few cases tell nothing."""
    return f"te weinig om iets van te zeggen ({aantal})"


def spiegel_zin(regel: Spiegelregel) -> str:
    """Say a whole line in words, for who does not see the table."""
    said = []
    if regel.gehoord:
        words = maat_tekst(regel.vooraf, voor_besluit=True) or "nog niets te zeggen"
        said.append(
            f"{tel(regel.gehoord, 'keer', 'keer')} een plan voor een wijkorgaan, dagen vóór het besluit: {words}"
        )
    if regel.laat.van:
        said.append(f"na het besluit of niet gehoord: {deel_tekst(regel.laat)}")
    if regel.inbreng:
        words = maat_tekst(regel.antwoord) or "nog geen antwoord"
        said.append(f"{tel(regel.inbreng, 'keer', 'keer')} inbreng, dagen tot antwoord: {words}")
        said.append(f"nu stil: {regel.stil}")
        said.append(f"bedankt: {deel_tekst(regel.bedankt)}")
    return f"{regel.naam.capitalize() if regel.afdeling_id is None else regel.naam}: {'; '.join(said)}."


def _getal(value: float) -> str:
    return f"{value:g}".replace(".", ",")
