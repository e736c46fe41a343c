"""A subsidy year through its months: asked, granted and paid against the plafond."""

from wijkregie.domain.subsidieverloop import Subsidieverloop
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.chart import ChartWidget, Measures
from wijkregie.usecases.subsidieverloop import subsidiejaar_svg, subsidiejaar_text


class Subsidiegrafiek(ChartWidget):
    """Three lines of steps; they differ by how they are drawn and carry their words. Reads the same in grey."""

    def __init__(self) -> None:
        super().__init__()
        self._verloop: Subsidieverloop | None = None
        self.setMinimumHeight(Size.CHART_TALL)

    def show_verloop(self, verloop: Subsidieverloop) -> None:
        """Show a year."""
        self._verloop = verloop
        self.tell(subsidiejaar_text(verloop))

    def svg(self, measures: Measures) -> str:
        return subsidiejaar_svg(self._verloop, **measures) if self._verloop else ""
