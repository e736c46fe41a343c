"""The list of the mirror: a line per afdeling; each number stands with the cases it is of."""

from collections.abc import Callable

from wijkregie.domain.spiegel import Deel, Maat, Spiegelregel, dagen_tekst, deel_tekst, maat_tekst
from wijkregie.ui.models.rows import Column, Look

_TE_WEINIG = ("te weinig om iets", "van te zeggen")


def spiegel_columns() -> list[Column[Spiegelregel]]:
    """Return the columns of the mirror."""
    return [
        Column(
            "Afdeling",
            lambda line: line.naam.capitalize() if line.afdeling_id is None else line.naam,
            look=lambda line: Look(second=_cases(line)),
            accessible=lambda line: f"{line.naam}, {line.gehoord} keer een plan, {line.inbreng} keer inbreng",
            copied=lambda line: f"{line.naam} ({_cases(line)})",
            chars=0,
            least=22,
        ),
        _maat("Dagen vóór besluit", lambda line: line.vooraf, voor_besluit=True),
        _deel("Na besluit of niet", lambda line: line.laat),
        _maat("Dagen tot antwoord", lambda line: line.antwoord),
        Column("Nu stil", lambda line: str(line.stil), sort=lambda line: line.stil, right=True, chars=7),
        _deel("Bedankt", lambda line: line.bedankt),
    ]


def _cases(line: Spiegelregel) -> str:
    return f"{line.gehoord}× plan · {line.inbreng}× inbreng"


def _maat(title: str, of: Callable[[Spiegelregel], Maat], *, voor_besluit: bool = False) -> Column[Spiegelregel]:
    """Return a column of medians: the days above, the number of cases below."""

    def text(line: Spiegelregel) -> str:
        found = of(line)
        if found.mediaan is not None:
            return dagen_tekst(found.mediaan, voor_besluit=voor_besluit)
        return _TE_WEINIG[0] if found.aantal else ""

    def look(line: Spiegelregel) -> Look:
        found = of(line)
        if found.mediaan is not None:
            return Look(second=f"{found.aantal} keer")
        return Look(colour="tekst3", second=f"{_TE_WEINIG[1]} ({found.aantal})") if found.aantal else Look()

    return Column(
        title,
        text,
        look=look,
        accessible=lambda line: maat_tekst(of(line), voor_besluit=voor_besluit),
        copied=lambda line: maat_tekst(of(line), voor_besluit=voor_besluit),
        sort=lambda line: of(line).mediaan,
        chars=21,
        least=17,
    )


def _deel(title: str, of: Callable[[Spiegelregel], Deel]) -> Column[Spiegelregel]:
    """Return a column of counts: how many of how many above, the share below when there are enough."""
    return Column(
        title,
        lambda line: f"{of(line).aantal} van {of(line).van}" if of(line).van else "",
        look=lambda line: Look(second=f"{of(line).procent}%" if of(line).procent is not None else ""),
        accessible=lambda line: deel_tekst(of(line)),
        copied=lambda line: deel_tekst(of(line)),
        sort=lambda line: of(line).procent,
        chars=17,
        least=15,
    )
