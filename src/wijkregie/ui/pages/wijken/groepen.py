"""Who comes together in one wijk for the time being, and which plans of the municipality touch it."""

from collections.abc import Callable
from datetime import date

from wijkregie.domain.collectieven import collectiefstand
from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.trajecten import Traject
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.tab import Tab
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, label, quiet, scrolled, section
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.collectieven import CollectiefRow
from wijkregie.usecases.wijken import Wijkdossier


class WijkgroepenTab(Tab):
    """Each line opens its own place on another page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._wijk_id = ""
        columns = _group_columns(self.lanes.session.clock.today)
        self._groups: RowsModel[CollectiefRow] = RowsModel(columns, key=lambda rij: rij.id)
        self._plans: RowsModel[Traject] = RowsModel(_plan_columns(), key=lambda plan: plan.id)
        self.groups = DataTable(self._groups, "Collectieven", head=False, edge=Space.S, grows=True)
        self.plans = DataTable(self._plans, "Trajecten", head=False, edge=Space.S, grows=True)
        self.groups.opened.connect(lambda rij: shell.open_page("wijkbudget", deel="collectieven", collectief_id=rij.id))
        self.plans.opened.connect(lambda plan: shell.open_page("trajecten", traject_id=plan.id))
        self._no_groups = label("Nog geen collectieven in deze wijk.", "tweede")
        self._no_plans = label("Er is geen traject dat deze wijk raakt.", "tweede")
        self.add = quiet("Collectief toevoegen", self.new, "plus")
        parts = (
            column(section("Collectieven", self.add), self.groups, self._no_groups, space=Space.XS),
            column(section("Trajecten"), self.plans, self._no_plans, space=Space.XS),
        )
        self.body.addWidget(scrolled(column(*parts, None, space=Space.XL)))
        self.setFocusProxy(self.add)

    def show_dossier(self, found: Wijkdossier) -> None:
        """Show the groups and plans of a wijk."""
        self._wijk_id = found.wijk.id
        self._groups.set_rows(found.collectieven)
        self._plans.set_rows(found.trajecten)
        for table, none, shown in (
            (self.groups, self._no_groups, found.collectieven),
            (self.plans, self._no_plans, found.trajecten),
        ):
            table.setVisible(bool(shown))
            none.setVisible(not shown)

    def new(self) -> None:
        from wijkregie.ui.forms.collectieven import new_collectief

        new_collectief(self.shell, wijk_id=self._wijk_id)


def _group_columns(today: Callable[[], date]) -> list[Column[CollectiefRow]]:
    return [
        Column("Collectief", lambda rij: rij.collectief.naam, chars=0),
        Column(
            "Thema",
            lambda rij: rij.collectief.thema,
            look=lambda _: Look(small=True, colour="tekst3"),
            chars=24,
            goes=1,
        ),
        Column("Stand", lambda rij: collectiefstand(rij.collectief, today()).value, chars=12),
    ]


def _plan_columns() -> list[Column[Traject]]:
    return [
        Column("Traject", lambda plan: plan.naam, chars=0),
        Column(
            "Besluit",
            lambda plan: (
                f"besluit {format_datum_kort(plan.besluit_op)} {plan.besluit_op.year}" if plan.besluit_op else ""
            ),
            look=lambda _: Look(small=True, colour="tekst3"),
            chars=20,
        ),
    ]
