"""All wijken as a list, searched and filtered; what is chosen in it is chosen on the map too."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.ui.forms.celedit import Celedit
from wijkregie.ui.forms.fields import NumberField, TextField
from wijkregie.ui.models.wijkregels import facets, lijst_model
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.pages.weergaven import Weergaven
from wijkregie.ui.shell.lists import save_tabel
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.gekozen import Gekozen
from wijkregie.ui.widgets.lijstbalk import KOLOMMEN, Lijstbalk
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.gebieden import change_wijk


class Wijkenlijst(QWidget):
    """A row per wijk, below the bar that filters."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.model = lijst_model()
        self.table = DataTable(self.model, "Wijken")
        today = shell.lanes.session.clock.today
        self.lijstbalk = Lijstbalk(self.model, facets(today), today, sought="Zoek een wijk")
        kolommen = ColumnChoice(self.table, shell.settings, "wijken")
        self.lijstbalk.add_menu(KOLOMMEN, "tabel", kolommen.fill)
        self.weergaven = Weergaven(shell, "wijken", self.lijstbalk, table=self.table, columns=kolommen)
        self.gekozen = Gekozen(
            self.table, "wijken", (("Naar Excel", "excel", lambda: save_tabel(shell, self, self.table.seen_chosen())),)
        )
        fields = {
            "Wijk": lambda: TextField("naam", "", required="Vul een naam in."),
            "Inwoners": lambda: NumberField("inwoners", ""),
        }
        self.cel = Celedit(
            self.table, self.model, shell.lanes, change_wijk, shell.done, fields, of=lambda each: each.beeld.wijk
        )
        self._nothing = EmptyState("", "", "Filter wissen", self.lijstbalk.clear_all)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        parts = column(self.lijstbalk, line(), self._stack, self.gekozen, space=Space.NONE)
        parts.setStretch(2, 1)
        self.setLayout(parts)
        self.lijstbalk.finder.ended.connect(lambda: self.start.setFocus())
        self.lijstbalk.changed.connect(self._show_found)

    @property
    def start(self) -> QWidget:
        """The list, or what stands in its place while the filter hides all of it."""
        return self._stack.currentWidget() or self

    def search(self) -> None:
        """Go to the field that searches."""
        self.lijstbalk.finder.setFocus()
        self.lijstbalk.finder.selectAll()

    def _show_found(self) -> None:
        self._nothing.set_texts(self.lijstbalk.nothing_found())
        self._stack.setCurrentIndex(0 if self.model.rows or not self.lijstbalk.active else 1)
        if self.model.rows:
            self.table.choose_first()
