"""The year of every wijkorgaan that counts in it, as a line of steps from talk to payment."""

from collections.abc import Sequence
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaarlijn import Jaarstap, Stapstand, jaarlijn
from wijkregie.domain.wijkorganen import telt_mee, wordt_verwacht
from wijkregie.usecases.session import Session
from wijkregie.usecases.signalen import overzicht

TOT_BETALING = 6
"""Steps of the year line until the money is paid; what is settled comes a year later."""


@frozen
class Orgaanlijn:
    """One wijkorgaan with its steps; `verwacht` while they are still expected of it."""

    id: str
    naam: str
    stappen: Sequence[Jaarstap]
    verwacht: bool

    @property
    def nu(self) -> int:
        """Place of the step that is now, the last one when all are done."""
        standen = [stap.stand for stap in self.stappen]
        return standen.index(Stapstand.NU) if Stapstand.NU in standen else len(standen) - 1

    def te_laat(self, place: int, today: date) -> bool:
        """Tell whether a step is not done and past its day."""
        stap = self.stappen[place]
        return self.verwacht and stap.stand is not Stapstand.GEDAAN and stap.datum is not None and stap.datum < today


def jaarlijnen(session: Session) -> tuple[int, list[Orgaanlijn]]:
    """Return the year in focus and a line per wijkorgaan that counts in it, by name; no query of its own."""
    found = overzicht(session)
    lines = []
    for row in found.wijkorganen.values():
        talk, file = found.gesprekken.get(row.id), found.subsidies.get(row.id)
        if telt_mee(row, found.jaar, row.niveau, talk, file):
            steps = jaarlijn(talk, file.stappen if file else (), found.regelingen.get(found.jaar), session.today)
            lines.append(Orgaanlijn(row.id, row.naam, steps[:TOT_BETALING], wordt_verwacht(row, found.jaar)))
    return found.jaar, lines
