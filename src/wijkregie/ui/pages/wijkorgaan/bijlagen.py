"""The files kept with one wijkorgaan."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.bijlagen import Bijlage, format_grootte
from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.dossiers import Dossier
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.pages.wijkorgaan.tab import DossierTab
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.bijlagen import add_bijlage, bijlagen, remove_bijlage, save_bijlage

_FOLDER = "map_bijlagen"
_WHY = "Bewaar hier een plan, een foto of een brief. Het bestand zelf blijft ook staan waar het staat."


class BijlagenTab(DossierTab):
    """A list by name; Enter saves a copy, for what is kept here is opened elsewhere."""

    key = "bijlagen"
    title = "Bijlagen"

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(shell, parent)
        self._wijkorgaan_id = ""
        self.copy = plain("Kopie bewaren…", lambda: self.save_copy(self.table.row), "bewaren")
        self.copy.setEnabled(False)
        self._model: RowsModel[Bijlage] = RowsModel(
            [
                Column("Naam", lambda each: each.naam, chars=0, look=lambda _: Look(icon="bijlage")),
                Column(
                    "Grootte", lambda each: format_grootte(each.grootte), sort=lambda each: each.grootte, right=True
                ),
                Column(
                    "Toegevoegd op",
                    lambda each: format_datum(each.toegevoegd_op) if each.toegevoegd_op else "",
                    sort=lambda each: each.toegevoegd_op,
                    chars=14,
                ),
            ],
            key=lambda each: each.id,
        )
        self.table = DataTable(self._model, "Bijlagen")
        self.table.opened.connect(self.save_copy)
        self.table.set_menu(self._choices)
        self.table.chosen.connect(lambda each: self.copy.setEnabled(each is not None))
        self._words = ElidedLabel("", "meta")
        self._words.setMinimumHeight(Size.FIELD + 2 * Space.M)
        self.add = plain("Toevoegen…", self.new, "plus")
        top = row(self._words, self.copy, self.add)
        top.setStretch(0, 1)
        top.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.NONE)
        listed = QWidget()
        listed.setLayout(column(top, self.table, space=Space.NONE))
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        self._empty = EmptyState("Nog geen bijlagen.", _WHY, "Bestand toevoegen…", self.new)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack)
        self.setFocusProxy(self.table)

    def show_dossier(self, dossier: Dossier) -> None:
        self._wijkorgaan_id = dossier.wijkorgaan.id
        self.lanes.read(bijlagen, "wijkorgaan", self._wijkorgaan_id, owner=self, done=self._show, slot="bijlagen")

    def new(self) -> None:
        """Ask which file to keep, and keep it."""
        remembered = Path(self.shell.settings.text(_FOLDER) or "?")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
        if path := dialogs.open_any(self, "Bestand toevoegen", folder):
            self.shell.settings.put_text(_FOLDER, str(path.parent))
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Keep a file with the wijkorgaan in sight."""
        self.lanes.command(add_bijlage, "wijkorgaan", self._wijkorgaan_id, path, owner=self, done=self.shell.done)

    def save_copy(self, each: Bijlage | None) -> None:
        """Ask where a copy goes, and write it there."""
        if each is None:
            return
        ending = f"*{Path(each.naam).suffix}"
        title = "Kopie bewaren"
        if target := outgoing.ask_target(self.shell, self, title, each.naam, f"Bestand ({ending})"):
            outgoing.keep(self.shell, self, target, save_bijlage, each.id, title=title)

    def remove(self, each: Bijlage) -> None:
        """Remove a bijlage, when the user agrees."""
        if may_remove(self.shell, each.naam):
            self.lanes.command(remove_bijlage, each.id, owner=self, done=self.shell.done)

    def _choices(self, each: Bijlage) -> Choices:
        return [
            ("Kopie bewaren…", partial(self.save_copy, each)),
            ("Verwijderen…\tDel", partial(self.remove, each)),
        ]

    def _show(self, found: list[Bijlage]) -> None:
        self._model.set_rows(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self.setFocusProxy(self.table if found else self._empty)
        size = format_grootte(sum(each.grootte for each in found))
        self._words.setText(f"{tel(len(found), 'bijlage', 'bijlagen')}, samen {size}")
        self.copy.setEnabled(self.table.row is not None)
