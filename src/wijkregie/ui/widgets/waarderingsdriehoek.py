"""The waarderingsdriehoek of an initiatief, drawn as on paper."""

from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.chart import ChartWidget, Measures
from wijkregie.usecases.waarderingsdriehoek import Scores, waarderingsdriehoek_svg, waarderingsdriehoek_text


class Waarderingsdriehoek(ChartWidget):
    """Three scores on the axes of a triangle; reads the same in grey."""

    def __init__(self) -> None:
        super().__init__()
        self._scores: Scores = {}
        self.setMinimumSize(Size.DIALOG - Size.NAV, Size.TRIANGLE)

    def show_scores(self, scores: Scores) -> None:
        """Show the scores as they are now."""
        self._scores = dict(scores)
        self.tell(waarderingsdriehoek_text(self._scores))

    def svg(self, measures: Measures) -> str:
        return waarderingsdriehoek_svg(self._scores, **measures)
