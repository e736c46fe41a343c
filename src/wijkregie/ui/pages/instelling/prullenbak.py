"""Instellingen: what was removed and can be put back."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum, tel
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases import history, prullenbak
from wijkregie.usecases.prullenbak import Weg
from wijkregie.usecases.session import Changes


class Prullenbak(Deel):
    """A list of what is gone, newest first; what is chosen of it comes back in one step."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self.model: RowsModel[Weg] = RowsModel(
            [
                Column(
                    "Wat",
                    lambda gone: gone.wat,
                    look=lambda gone: Look(second=gone.more),
                    accessible=lambda gone: ", ".join(part for part in (gone.wat, gone.more) if part),
                    tip=lambda gone: gone.more,
                    chars=0,
                ),
                Column("Soort", lambda gone: gone.soort, look=lambda _: Look("tekst2"), chars=17, goes=1),
                Column("Verwijderd op", _when, sort=lambda gone: gone.moment, look=lambda _: Look("tekst2"), chars=17),
                Column("Door", lambda gone: gone.door, look=lambda _: Look("tekst2"), chars=18, goes=2),
            ],
            key=lambda gone: gone.id,
            searched=lambda gone: f"{gone.wat} {gone.more} {gone.soort} {gone.door} {_when(gone)}",
        )
        self.table = DataTable(self.model, "Prullenbak", two_lines=True)
        self.table.set_private(lambda gone: gone.prive)
        self.table.opened.connect(lambda _row: self.put_back())
        self.table.set_menu(lambda _row: [("Zet terug\tEnter", self.put_back)])
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._name_button())
        self.button = plain("Zet terug", self.put_back, "ongedaan")
        self.search = SearchField("Zoek in de prullenbak")
        self.search.textChanged.connect(self._find)
        self.search.ended.connect(self.table.setFocus)
        self._nothing = EmptyState("", "", "Zoektekst wissen", self.search.clear)
        finder = row(self.search)
        finder.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self._finder = QWidget()
        self._finder.setLayout(finder)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("De prullenbak is leeg.", "Wat je verwijdert, kun je hier terugzetten."))
        self._stack.addWidget(self._nothing)
        sentence = (
            "Kies wat je terug wilt, met Ctrl of Shift meer tegelijk. Wat er tegelijk mee wegging, komt mee terug."
        )
        self.body.addWidget(head("Prullenbak", sentence, self.button))
        self.body.addWidget(line())
        self.body.addWidget(self._finder)
        self.body.addLayout(column(self._stack, space=Space.NONE), 1)

    def on_changed(self, changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        self.lanes.read(prullenbak.prullenbak, owner=self, done=self._show, slot="prullenbak")

    def put_back(self) -> None:
        """Put back what is chosen, all of it in one step."""
        chosen = [gone.id for gone in self.table.selected_rows]
        if chosen:
            self.lanes.command(history.restore, *chosen, owner=self, done=self.shell.done)

    def focus_first(self) -> None:
        self.table.setFocus()

    def _show(self, found: list[Weg]) -> None:
        self.model.set_rows(found)
        self._finder.setVisible(bool(found))
        self.button.setVisible(bool(found))
        self._see()

    def _find(self, text: str) -> None:
        self.model.set_text(text)
        self._nothing.set_texts(f"Niets gevonden voor ‘{text.strip()}’.")
        self._see()

    def _see(self) -> None:
        self._stack.setCurrentIndex(1 if self.model.rows else 3 if self.model.total else 2)
        self.table.choose_first()
        self._name_button()

    def _name_button(self) -> None:
        """Say on the button how many come back."""
        count = len(self.table.selected_rows)
        self.button.setText("Zet terug" if count < 2 else f"Zet {tel(count, 'ding', 'dingen')} terug")
        self.button.setEnabled(count > 0)


def _when(gone: Weg) -> str:
    moment = gone.moment.astimezone()
    return f"{format_datum(moment.date())} {moment:%H:%M}"
