"""The files kept with one row of any kind: dropped here, pasted or chosen; opened as a copy, kept on disk, renamed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageWriter, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from wijkregie.domain.bijlagen import GROOTSTE, Bijlage, bijlagenaam, format_grootte, soort_bestand
from wijkregie.domain.datums import format_datum, format_datum_tekst, tel
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.forms.dialog import FormDialog
from wijkregie.ui.forms.fields import TextField
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.shell import dialogs, outgoing
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import ElidedLabel, column, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.records import Record
from wijkregie.ui.widgets.rowmenu import COPIED_HERE, Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import bijlagen
from wijkregie.usecases.begin import SUFFIX
from wijkregie.usecases.session import Changes, Outcome

_FOLDER = "map_bijlagen"
_WHY = (
    "Sleep hier een plan, een foto of een brief naartoe, plak een plaatje met Ctrl+V, of kies een bestand. "
    f"Het bestand zelf blijft ook staan waar het staat. Een bijlage is hoogstens {format_grootte(GROOTSTE)}."
)
_KEPT_SHUT = frozenset({"bijlage_opent_niet", "bijlage_is_anders"})


class BijlagenPaneel(QWidget):
    """A list by name of the files of one kept row; Enter opens one. What is dropped over it comes in."""

    counted = Signal(int)
    """How many files there are, each time they were read."""

    def __init__(self, shell: Shell, tabel: str, rij_id: str = "") -> None:
        super().__init__()
        self.shell = shell
        self.lanes = shell.lanes
        self.done: Callable[[Outcome[Any]], object] = shell.done
        self.say: Callable[[str], object] = shell.toast
        self._tabel = tabel
        self._rij_id = ""
        self.setAcceptDrops(True)
        self._model: RowsModel[Bijlage] = RowsModel(_columns(), key=lambda each: each.id)
        self.table = DataTable(self._model, "Bijlagen")
        self.table.opened.connect(self.open_file)
        self.table.set_menu(self._choices)
        self.table.chosen.connect(lambda _each: self._allow())
        self._words = ElidedLabel("", "meta")
        self._words.setMinimumHeight(Size.FIELD + 2 * Space.M)
        self.open_button = plain("Openen", lambda: self.open_file(self.table.row), "toon")
        self.copy = plain("Bewaren op schijf…", lambda: self.save_copy(self.table.row), "bewaren")
        self.add = plain("Uit bestand…", self.new, "plus")
        top = row(self._words, self.open_button, self.copy, self.add)
        top.setStretch(0, 1)
        top.setContentsMargins(Space.XL, Space.NONE, Space.XL, Space.NONE)
        listed = QWidget()
        listed.setLayout(column(top, self.table, space=Space.NONE))
        self.empty = EmptyState("Nog geen bijlagen.", _WHY, "Uit bestand…", self.new)
        self._stack = QStackedWidget()
        for part in (QWidget(), listed, self.empty):
            self._stack.addWidget(part)
        self.setLayout(column(self._stack, space=Space.NONE))
        self.setFocusProxy(self.table)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        self.lanes.changed.connect(self._on_changed)
        self.show_record(rij_id)

    def record(self) -> Record | None:
        """Return the row whose files these are, where none of them is chosen."""
        return (self._tabel, self._rij_id) if self._rij_id else None

    def show_record(self, rij_id: str) -> None:
        """Show the files of another row, or those of the same one again; "" for none."""
        self._rij_id = rij_id
        if rij_id:
            read = self.lanes.read
            read(bijlagen.bijlagen, self._tabel, rij_id, owner=self, done=self._show, slot="bijlagen")

    def new(self) -> None:
        """Ask which file to keep, and keep it."""
        remembered = Path(self.shell.settings.text(_FOLDER) or "?")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next((known for known in (remembered, Path(documents)) if known.is_dir()), Path.home())
        if path := dialogs.open_any(self, "Bestand toevoegen", folder):
            self.shell.settings.put_text(_FOLDER, str(path.parent))
            self.add_files([path])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep files with the row that is shown."""
        self._bring_in(bijlagen.read_files, list(paths))

    def paste(self) -> None:
        """Keep what is on the clipboard: the files that were copied, or a picture."""
        content: QMimeData | None = QApplication.clipboard().mimeData()  # none where nothing was copied
        if content is None:
            content = QMimeData()
        if paths := _files(content):
            self.add_files(paths)
        elif content.hasImage() and not content.hasFormat(COPIED_HERE):
            day = format_datum_tekst(self.lanes.session.today).rpartition(" ")[0]
            image = QApplication.clipboard().image()
            self._bring_in(bijlagen.read_picture, f"plaatje {day}.png", partial(_as_png, image))
        else:
            self.say("Op het klembord staat geen bestand of plaatje.")

    def open_file(self, each: Bijlage | None) -> None:
        """Open a copy in the program that belongs to it, when it is of a kind that may; else offer to keep it."""
        if each is not None:
            self.lanes.work(
                bijlagen.open_bijlage,
                each.id,
                title=f"{each.naam} openen",
                owner=self,
                done=partial(outgoing.open_file, self),
                refused=partial(self._kept_shut, each),
            )

    def save_copy(self, each: Bijlage | None) -> None:
        """Ask where a copy goes, and write it there."""
        if each is None:
            return
        naam = bijlagenaam(each.naam)
        ending = f"*{Path(naam).suffix}"
        title = "Bewaren op schijf"
        if target := outgoing.ask_target(self.shell, self, title, naam, f"Bestand ({ending})"):
            keep = bijlagen.save_bijlage
            outgoing.keep(self.shell, self, target, keep, each.id, title=title, toast=self._kept_on_disk)

    def rename(self, each: Bijlage) -> None:
        """Ask for another name."""

        def submit(values: dict[str, Any]) -> None:
            dialog.run(self.lanes, bijlagen.change_bijlage, each.id, then=self.done, **values)

        name = TextField("naam", "&Naam", required="Vul een naam in.", help_="Wat achter de punt staat, blijft.")
        dialog = FormDialog(self, "Bijlage hernoemen", "Hernoemen", [name], submit)
        dialog.show_values(naam=each.naam)
        dialog.open()

    def remove(self, each: Bijlage) -> None:
        """Remove a bijlage, when the user agrees."""
        if may_remove(self.shell, each.naam):
            self.lanes.command(bijlagen.remove_bijlage, each.id, owner=self, done=self.done)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._wanted(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = self._wanted(event)
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)  # the file stays where it is, whatever the other asks
            event.accept()
            self.add_files(paths)
        else:
            event.ignore()

    def _wanted(self, event: QDropEvent) -> list[Path]:
        """Return the files that hang above; none for one of a colleague, which is the window's."""
        paths = _files(event.mimeData()) if self._rij_id else []
        return [] if any(path.suffix.lower() == SUFFIX for path in paths) else paths

    def _bring_in(self, read: Callable[..., Any], *args: Any) -> None:
        """Read in the work lane, and keep what was read with the row that is shown now; closed meanwhile or not."""
        keep = partial(self._keep, self._rij_id)
        self.lanes.work(read, *args, title="Bijlagen toevoegen", done=keep, refused=self._refuse)

    def _keep(self, rij_id: str, read: Any) -> None:
        add = bijlagen.add_bijlagen
        self.lanes.command(add, self._tabel, rij_id, read, done=self._tell, refused=self._refuse)

    def _tell(self, outcome: Outcome[Any]) -> None:
        (self.done if isValid(self) else self.shell.done)(outcome)

    def _refuse(self, refusal: Refusal) -> None:
        if isValid(self):
            dialogs.refuse(self, refusal)
        else:
            self.shell.refuse(refusal)

    def _kept_shut(self, each: Bijlage, refusal: Refusal) -> None:
        if refusal.code not in _KEPT_SHUT:
            self._refuse(refusal)
        elif dialogs.ask(self, str(refusal), "Bewaren op schijf…"):
            self.save_copy(each)

    def _kept_on_disk(self, text: str, _action: str, _act: Callable[[], object]) -> None:
        """Say that it is there, and no more: what may not be opened here is not opened from there either."""
        self.say(text)

    def _choices(self, each: Bijlage) -> Choices:
        return [
            ("Openen\tEnter", partial(self.open_file, each)),
            ("Bewaren op schijf…", partial(self.save_copy, each)),
            ("Hernoemen…\tF2", partial(self.rename, each)),
            ("Verwijderen…\tDel", partial(self.remove, each)),
        ]

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("bijlage"):
            self.show_record(self._rij_id)

    def _show(self, found: list[Bijlage]) -> None:
        focused, before = QApplication.focusWidget(), self._stack.currentIndex()
        here = focused is not None and self.isAncestorOf(focused)
        self._model.set_rows(found)
        self._stack.setCurrentIndex(1 if found else 2)
        start = self.table if found else self.empty
        self.setFocusProxy(start)
        if here and before != self._stack.currentIndex():
            start.setFocus()  # the first file takes the place of the sentence that there is none
        size = format_grootte(sum(each.grootte for each in found))
        self._words.setText(f"{tel(len(found), 'bijlage', 'bijlagen')}, samen {size}")
        self._allow()
        self.counted.emit(len(found))

    def _allow(self) -> None:
        for button in (self.open_button, self.copy):
            button.setEnabled(self.table.row is not None)


def _columns() -> list[Column[Bijlage]]:
    return [
        Column(
            "Naam", lambda each: each.naam, chars=0, look=lambda _: Look(icon="bijlage"), tip=lambda each: each.naam
        ),
        Column("Soort", lambda each: soort_bestand(each.naam), look=lambda _: Look("tekst2"), chars=14, goes=1),
        Column(
            "Grootte", lambda each: format_grootte(each.grootte), sort=lambda each: each.grootte, right=True, chars=9
        ),
        Column(
            "Toegevoegd op",
            lambda each: format_datum(each.toegevoegd_op) if each.toegevoegd_op else "",
            sort=lambda each: each.toegevoegd_op,
            look=lambda _: Look("tekst2"),
            chars=14,
            goes=2,
        ),
    ]


def _files(content: QMimeData) -> list[Path]:
    """Return the files that were copied or hang above; none when not all of them are files of this machine."""
    urls = content.urls()
    return [Path(url.toLocalFile()) for url in urls] if all(url.isLocalFile() for url in urls) else []


def _as_png(image: QImage) -> bytes:
    content = QBuffer()
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(content, b"png").write(image)
    return bytes(content.data().data())
