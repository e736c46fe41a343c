"""The chart of a subsidy year above its grid, for who wants to see how the money came about."""

from PySide6.QtWidgets import QWidget

from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, line
from wijkregie.ui.widgets.subsidiegrafiek import Subsidiegrafiek
from wijkregie.usecases.subsidieverloop import subsidieverloop

_SHOWN = "subsidies_grafiek"


class Grafiekstrook(QWidget):
    """Shown or not as the user left it; only then its year is read."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._jaar = 0
        self._title = label("", "label")
        self.chart = Subsidiegrafiek()
        drawn = column(self._title, self.chart, space=Space.XS)
        drawn.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.setLayout(column(drawn, line(), space=Space.NONE))
        self.setVisible(shell.settings.flag(_SHOWN))

    def show_year(self, jaar: int) -> None:
        """Show another year, or the same one after a change."""
        self._jaar = jaar
        if not self.isHidden():
            self._title.setText(f"Subsidie voor {jaar} door het jaar, van alle wijkorganen samen")
            self._shell.lanes.read(subsidieverloop, jaar, owner=self, done=self.chart.show_verloop, slot="verloop")

    def toggle(self) -> None:
        """Show the chart, or put it away."""
        self.setVisible(self.isHidden())
        self._shell.settings.put_flag(_SHOWN, value=not self.isHidden())
        self.show_year(self._jaar)
