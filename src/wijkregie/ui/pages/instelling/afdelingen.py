"""The afdelingen of the municipality: who makes the plans, and answers what a wijkorgaan brings in."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.datums import format_datum
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import DateField, LongTextField, TextField
from wijkregie.ui.forms.form import Form, saves_with
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.basics import column, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import afdelingen
from wijkregie.usecases.afdelingen import Afdelingrij

_SENTENCE = "Wie plannen maakt en antwoord geeft. Er staan geen namen van ambtenaren bij."
_NAAM = "Geef de afdeling een naam."


class Afdelingen(Deel):
    """A row per afdeling, the chosen one below to change; one in use is closed, never removed."""

    tables: ClassVar[frozenset[str]] = frozenset({"afdeling", "traject", "betrokkenheid", "specialistvraag"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._model: RowsModel[Afdelingrij] = RowsModel(_columns(), key=lambda rij: rij.id)
        self.table = DataTable(self._model, "Afdelingen")
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _rij: self.edit())
        self.table.set_menu(self._choices)
        self.form = Form(
            saves_with(self.lanes, afdelingen.change_afdeling),
            TextField("naam", "&Naam", required=_NAAM),
            LongTextField("toelichting", "Toe&lichting", lines=2),
        )
        self.close_ = plain("Opheffen", self._close)
        self.reopen = plain("Weer actief maken", self._reopen, "ongedaan")
        below = column(self.form, row(self.close_, self.reopen, None), space=Space.M)
        below.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        panel = QWidget()
        panel.setLayout(column(line(), below, space=Space.NONE))
        filled = QWidget()
        filled.setLayout(column(self.table, panel, space=Space.NONE))
        self._empty = EmptyState(
            "Nog geen afdelingen.",
            "Je kunt ze hier toevoegen. Typ je bij een traject een nieuwe naam, dan komt die hier ook te staan.",
            "Afdeling toevoegen",
            self.new,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty)
        self.add = plain("Afdeling toevoegen", self.new, "plus")
        self.body.addWidget(head("Afdelingen", _SENTENCE, self.add))
        self.body.addWidget(line())
        self.body.addWidget(self._stack, 1)

    def refresh(self) -> None:
        self.lanes.read(afdelingen.afdelingrijen, owner=self, done=self._show, slot="afdelingen")

    def may_leave(self) -> bool:
        return self.form.may_leave()

    def focus_first(self) -> None:
        (self._empty if self._stack.currentWidget() is self._empty else self.table).setFocus()

    def edit(self) -> None:
        self.form.fields["naam"].editor.setFocus()

    def new(self) -> None:
        if not self.may_leave():
            return

        def submit(values: dict[str, Any]) -> None:
            dialog.run(self.lanes, afdelingen.add_afdeling, then=self.shell.done, **values)

        fields = [TextField("naam", "&Hoe heet de afdeling?", required=_NAAM)]
        dialog = FormDialog(self, "Afdeling toevoegen", "Toevoegen", fields, submit)
        dialog.open()

    def remove(self, rij: Afdelingrij) -> None:
        """Ask, and remove an afdeling with which nothing stands."""
        if self.may_leave() and may_remove(self.shell, f"de afdeling “{rij.afdeling.naam}”"):
            self.lanes.command(afdelingen.remove_afdeling, rij.id, owner=self, done=self.shell.done)

    def _show(self, rows: list[Afdelingrij]) -> None:
        self._model.set_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.add.setVisible(bool(rows))
        self.table.choose_first()
        self._choose(self.table.row)

    def _choose(self, rij: Afdelingrij | None) -> None:
        if rij is None:
            return
        self.form.show_entity(rij.id, rij.afdeling)
        self.close_.setVisible(rij.afdeling.opgeheven_op is None)
        self.reopen.setVisible(rij.afdeling.opgeheven_op is not None)

    def _close(self) -> None:
        rij: Afdelingrij | None = self.table.row
        if rij is None or not self.form.commit():
            return

        def submit(values: dict[str, Any]) -> None:
            dialog.run(self.lanes, afdelingen.close_afdeling, rij.id, then=self.shell.done, **values)

        today = self.lanes.session.clock.today
        dialog = FormDialog(
            self,
            f"Opheffen · {rij.afdeling.naam}",
            "Opheffen",
            [DateField("opgeheven_op", "Laatste &dag", today=today, required="Vul de dag in.")],
            submit,
            more="Je kunt haar daarna niet meer kiezen. Wat ze deed, blijft bewaard.",
        )
        dialog.show_values(opgeheven_op=today())
        dialog.open()

    def _reopen(self) -> None:
        rij: Afdelingrij | None = self.table.row
        if rij is not None and self.form.commit():
            self.lanes.command(afdelingen.reopen_afdeling, rij.id, owner=self, done=self.shell.done)

    def _choices(self, rij: Afdelingrij) -> Choices:
        end = ("Opheffen…", self._close) if rij.afdeling.opgeheven_op is None else ("Weer actief maken", self._reopen)
        return [("Wijzigen\tF2", self.edit), end, ("Verwijderen…\tDel", partial(self.remove, rij))]


def _columns() -> list[Column[Afdelingrij]]:
    def closed(rij: Afdelingrij) -> str:
        return f"opgeheven {format_datum(rij.afdeling.opgeheven_op)}" if rij.afdeling.opgeheven_op else "actief"

    return [
        Column("Afdeling", lambda rij: rij.afdeling.naam, chars=0),
        Column(
            "Staat bij",
            lambda rij: str(rij.gebruik) if rij.gebruik else "",
            sort=lambda rij: rij.gebruik,
            tip=lambda _rij: "Trajecten, vragen en specialisten",
            right=True,
            chars=9,
        ),
        Column("Stand", closed, look=lambda _rij: Look(colour="tekst3", small=True), chars=22),
    ]
