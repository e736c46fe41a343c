"""Trap op, trap af: the niveau of a wijkorgaan through the years, drawn as on paper."""

from wijkregie.domain.niveaus import Niveau
from wijkregie.ui.widgets.chart import ChartWidget, Measures
from wijkregie.usecases.niveauverloop import Verloop, niveauverloop_svg, niveauverloop_text


class Niveauverloop(ChartWidget):
    """A stair over the years; the chosen year stands on a tinted ground. Reads the same in grey."""

    def __init__(self) -> None:
        super().__init__()
        self._jaren: Verloop = ()
        self._gekozen: int | None = None
        self._vorige: Niveau | None = None

    def show_verloop(self, naam: str, jaren: Verloop, *, gekozen: int, vorige: Niveau | None = None) -> None:
        """Show years in order; `gekozen` is the year that stands out, `vorige` the niveau known before the first."""
        self._jaren, self._gekozen, self._vorige = jaren, gekozen, vorige
        self.tell(niveauverloop_text(naam, jaren, vorige))

    def svg(self, measures: Measures) -> str:
        return niveauverloop_svg(self._jaren, gekozen=self._gekozen, vorige=self._vorige, **measures)
