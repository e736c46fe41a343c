"""The history of one kept row: who changed what, from what to what, with a way back for each field."""

from datetime import datetime

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.shell.recordvenster import Recordvenster
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.basics import label, plain
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.recordgeschiedenis import Spoor, Spoorregel, spoor
from wijkregie.usecases.session import Changes
from wijkregie.usecases.terugzetten import zet_terug


class Geschiedenisvenster(Recordvenster):
    """A list of changes, newest first; Enter puts the field of the chosen one back. Esc closes it."""

    def __init__(self, shell: Shell, parent: QWidget, record: Record) -> None:
        super().__init__(shell, parent, "Geschiedenis")
        self._record = record
        self.model: RowsModel[Spoorregel] = RowsModel(
            [
                Column(
                    "Wanneer", _when, sort=lambda each: each.moment, look=lambda each: Look(second=each.wie), chars=17
                ),
                Column("Wat", _what, look=_look, accessible=_spoken, chars=0, least=24),
                Column(
                    "Van", lambda each: each.van, look=lambda _: Look("tekst2"), tip=lambda each: each.van, chars=24
                ),
                Column("Naar", lambda each: each.naar, tip=lambda each: each.naar, chars=24),
            ],
            key=lambda each: each.id,
        )
        self.table = DataTable(self.model, "Wijzigingen", two_lines=True)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _each: self.put_back())
        self.table.set_menu(lambda each: [] if each.tegen else [("Zet terug\tEnter", self.put_back)])
        self.empty = EmptyState("")
        self._stack = QStackedWidget()
        for part in (QWidget(), self.table, self.empty):
            self._stack.addWidget(part)
        self._chosen = label("", "tweede", wrap=True)
        self._chosen.setMinimumHeight(2 * self._chosen.fontMetrics().lineSpacing())
        self.back = plain("Zet terug", self.put_back, "ongedaan")
        self.fill(self._stack, self._chosen, self.back)
        shell.lanes.changed.connect(self._changed)
        self.resize(Size.PLAN_WIDTH, Size.PLAN_HEIGHT)
        self._show_chosen(None)
        self._read()

    def put_back(self) -> None:
        """Give the field of the chosen change the value it had before."""
        each: Spoorregel | None = self.table.row
        if each is not None and not each.tegen:
            place = (each.tabel, each.rij_id, each.veld, each.nummer)
            self.shell.lanes.command(zet_terug, *place, owner=self, done=self.done_here, refused=self.refuse)

    def _read(self) -> None:
        read = self.shell.lanes.read
        read(spoor, *self._record, owner=self, done=self._show, refused=self._gone, slot="spoor")

    def _changed(self, _changes: Changes) -> None:
        self._read()

    def _show(self, found: Spoor) -> None:
        self.entitle(f"Geschiedenis van {found.naam}")
        first = self._stack.currentWidget() is not self.table
        self.model.set_rows(list(found.regels))
        self._stack.setCurrentWidget(self.table)
        self.table.choose_first()
        self._show_chosen(self.table.row)
        if first:
            self.table.setFocus()

    def _gone(self, refusal: Refusal) -> None:
        self.empty.set_texts("Nog niets gebeurd.", str(refusal))
        self._stack.setCurrentWidget(self.empty)

    def _show_chosen(self, each: Spoorregel | None) -> None:
        self.back.setEnabled(each is not None and not each.tegen)
        words = "" if each is None else each.tegen or f"Zet {each.woord} terug op: {each.van}"
        self._chosen.setText(words)
        self.back.setToolTip(each.tegen if each is not None else "")
        self.back.setAccessibleDescription(words)


def show_geschiedenis(shell: Shell, parent: QWidget, record: Record) -> Geschiedenisvenster:
    """Show what happened to a kept row."""
    window = Geschiedenisvenster(shell, parent, record)
    window.open()
    return window


def _when(each: Spoorregel) -> str:
    moment: datetime = each.moment.astimezone()
    return f"{format_datum(moment.date())} {moment:%H:%M}"


def _what(each: Spoorregel) -> str:
    return each.woord or each.label


def _more(each: Spoorregel) -> str:
    return " · ".join(part for part in (each.wat, each.label if each.woord else "") if part)


def _look(each: Spoorregel) -> Look:
    return Look(second=_more(each))


def _spoken(each: Spoorregel) -> str:
    return ", ".join(part for part in (_what(each), _more(each)) if part)
