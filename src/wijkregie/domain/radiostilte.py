"""Radiostilte: what a wijkorgaan brought in, and how long it waits for an answer, what was done with it, and thanks."""

from datetime import date
from enum import StrEnum

from wijkregie.domain.betrokkenheden import Betrokkenheid, beloofde_terugkoppeling
from wijkregie.domain.datums import format_dag_maand, tel
from wijkregie.domain.frozen import frozen


class Stilte(StrEnum):
    """How something that was brought in stands; what hurts most stands first."""

    STIL = "stil"
    WACHT = "wacht"
    AFMAKEN = "nog afmaken"
    ROND = "rond"

    @property
    def rang(self) -> int:
        """Place in the order of what hurts most, from 0."""
        return _RANG[self]


_RANG = {stand: rang for rang, stand in enumerate(Stilte)}


class Stiltestap(StrEnum):
    """What a wijkorgaan hears after it brought something in."""

    ANTWOORD = "antwoord"
    VERWERKING = "wat ermee is gedaan en waarom"
    DANK = "dank"


@frozen(kw_only=True)
class Stilteklok:
    """The days after something was brought in: advice that was asked, unasked advice, or a question.

    `beloofd_op` is the day by which there is an answer, `uit_regeling` when that is the usual term and not a promise.
    """

    ontvangen_op: date
    beloofd_op: date | None = None
    uit_regeling: bool = False
    antwoord_op: date | None = None
    verwerkt_op: date | None = None
    bedankt_op: date | None = None

    @property
    def dagen_tot_antwoord(self) -> int | None:
        """Days until the answer, below 0 when it is older than what was brought in; None while there is none."""
        return None if self.antwoord_op is None else (self.antwoord_op - self.ontvangen_op).days


@frozen
class Tik:
    """One step after something was brought in: the day it was done, and the days it took or has taken until now."""

    stap: Stiltestap
    op: date | None
    dagen: int

    @property
    def zin(self) -> str:
        """Say how long it took: "na 21 dagen", "al 62 dagen niet"."""
        if self.op is None:
            return f"al {tel(self.dagen, 'dag', 'dagen')} niet" if self.dagen else "nog niet"
        if self.dagen == 0:
            return "dezelfde dag"
        if self.dagen < 0:
            return f"{tel(-self.dagen, 'dag', 'dagen')} vóór de inbreng"
        return f"na {tel(self.dagen, 'dag', 'dagen')}"


def stilteklok(betrokkenheid: Betrokkenheid, terugkoppeling_weken: int | None = None) -> Stilteklok | None:
    """Return the clock of what a wijkorgaan brought in, or None when it brought nothing in.

    `terugkoppeling_weken` is the usual term of the regeling, for where no day was promised.
    """
    if betrokkenheid.advies_op is None:
        return None
    promised, usual = beloofde_dag(
        betrokkenheid.advies_op, betrokkenheid.terugkoppeling_uiterlijk, terugkoppeling_weken
    )
    return Stilteklok(
        ontvangen_op=betrokkenheid.advies_op,
        beloofd_op=promised,
        uit_regeling=usual,
        antwoord_op=betrokkenheid.teruggekoppeld_op,
        verwerkt_op=betrokkenheid.verwerkt_op,
        bedankt_op=betrokkenheid.bedankt_op,
    )


def beloofde_dag(
    ontvangen_op: date, beloofd: date | None, terugkoppeling_weken: int | None
) -> tuple[date | None, bool]:
    """Return by when there is an answer, and whether that is only the usual term of the regeling."""
    if beloofd is not None:
        return beloofd, False
    return beloofde_terugkoppeling(ontvangen_op, terugkoppeling_weken), terugkoppeling_weken is not None


def stilte(klok: Stilteklok, today: date) -> Stilte:
    """Return how a clock stands: it waits up to and with the promised day, and is silent after it.

    An answer ends the silence. Without any day by which to answer there is no verdict: it waits.
    """
    if klok.antwoord_op is None:
        return Stilte.STIL if klok.beloofd_op is not None and klok.beloofd_op < today else Stilte.WACHT
    return Stilte.ROND if klok.verwerkt_op and klok.bedankt_op else Stilte.AFMAKEN


def tikken(klok: Stilteklok, today: date) -> tuple[Tik, Tik, Tik]:
    """Return answer, what was done with it, and thanks, each with its days."""
    return (
        _tik(Stiltestap.ANTWOORD, klok, klok.antwoord_op, today),
        _tik(Stiltestap.VERWERKING, klok, klok.verwerkt_op, today),
        _tik(Stiltestap.DANK, klok, klok.bedankt_op, today),
    )


def dagen_open(klok: Stilteklok, today: date) -> int:
    """Return the days since it was brought in, up to the last step when all is done; never below 0."""
    done = [klok.antwoord_op, klok.verwerkt_op, klok.bedankt_op]
    last = max(filter(None, done)) if all(done) else today
    return max((last - klok.ontvangen_op).days, 0)


def dagen_te_laat(klok: Stilteklok, today: date) -> int:
    """Return the days by which an answer is or came later than its day; 0 when it is not, or there is no such day."""
    if klok.beloofd_op is None:
        return 0
    return max(((klok.antwoord_op or today) - klok.beloofd_op).days, 0)


def stilte_zin(klok: Stilteklok, today: date) -> str:
    """Say how a clock stands: "stil sinds 3 maart, 23 dagen over de afgesproken dag"."""
    stand = stilte(klok, today)
    if stand is Stilte.STIL:
        over = tel(dagen_te_laat(klok, today), "dag", "dagen")
        day = "gewone termijn" if klok.uit_regeling else "afgesproken dag"
        return f"stil sinds {format_dag_maand(klok.ontvangen_op, today)}, {over} over de {day}"
    if stand is Stilte.WACHT:
        if klok.beloofd_op is None:
            return "wacht op antwoord, geen dag afgesproken"
        days = (klok.beloofd_op - today).days
        left = f"nog {tel(days, 'dag', 'dagen')}" if days else "vandaag is de laatste dag"
        return f"wacht op antwoord, {left}"
    if stand is Stilte.AFMAKEN:
        todo = ["vertellen wat ermee is gedaan"] * (klok.verwerkt_op is None) + ["bedanken"] * (klok.bedankt_op is None)
        given = antwoord_zin(klok, today) if dagen_te_laat(klok, today) else "antwoord gegeven"
        return f"{given}; nog {' en '.join(todo)}"
    days = dagen_open(klok, today)
    whole = "rond op dezelfde dag" if days == 0 else f"rond na {tel(days, 'dag', 'dagen')}"
    return f"{antwoord_zin(klok, today)}; {whole}" if dagen_te_laat(klok, today) else whole


def antwoord_zin(klok: Stilteklok, today: date) -> str:
    """Say when an answer came: "antwoord na 64 dagen, 22 later dan afgesproken"."""
    late = dagen_te_laat(klok, today)
    by = "de gewone termijn" if klok.uit_regeling else "afgesproken"
    return f"antwoord {tikken(klok, today)[0].zin}" + (f", {late} later dan {by}" if late else "")


def _tik(stap: Stiltestap, klok: Stilteklok, op: date | None, today: date) -> Tik:
    days = (op - klok.ontvangen_op).days if op else max((today - klok.ontvangen_op).days, 0)
    return Tik(stap, op, days)
