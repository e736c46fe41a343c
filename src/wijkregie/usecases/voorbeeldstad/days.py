"""Where the example town stands in the year: everything is dated from the peildatum."""

from datetime import date, timedelta

from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import werkjaar


@frozen
class Calendar:
    """The peildatum, and the six subsidy years the example town knows."""

    peildatum: date

    @property
    def werkjaar(self) -> int:
        """The subsidy year people work on: from July on the next one."""
        return werkjaar(self.peildatum)

    @property
    def years(self) -> range:
        """The working year and the five before it."""
        return range(self.werkjaar - 5, self.werkjaar + 1)

    @property
    def in_season(self) -> bool:
        """Tell whether the talks are under way: July until the last day to apply."""
        return self.peildatum.month in (7, 8, 9)

    def day(self, dagen: int) -> date:
        """Return the day `dagen` days after (or before) the peildatum."""
        return self.peildatum + timedelta(days=dagen)


def later(dag: date, dagen: int) -> date:
    """Return the working day on or before `dag` plus `dagen` days."""
    return werkdag(dag + timedelta(days=dagen))


def werkdag(dag: date, richting: int = -1) -> date:
    """Return `dag`, or the nearest day before it (after it: richting 1) on which the town hall works."""
    while dag.weekday() > 4 or (dag.month, dag.day) >= (12, 24) or (dag.month, dag.day) == (1, 1):
        dag += timedelta(days=richting)
    return dag


def gespreksavond(dag: date, richting: int = -1) -> date:
    """Return a working day that is not a Friday, when volunteers have an evening for a talk."""
    dag = werkdag(dag, richting)
    while dag.weekday() > 3:
        dag = werkdag(dag + timedelta(days=richting), richting)
    return dag
