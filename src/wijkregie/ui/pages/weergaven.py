"""The kept views of a page's list: the menu to keep, open, change and remove them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from wijkregie.domain.lijstkeuzes import Lijstkeuze, keuze_tekst, lees_keuze
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.theme.tokens import Space
from wijkregie.ui.widgets.announce import announce
from wijkregie.ui.widgets.basics import ElidedLabel, link, row
from wijkregie.ui.widgets.columnchoice import ColumnChoice
from wijkregie.ui.widgets.lijstbalk import WEERGAVEN, Lijstbalk
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.tickmenu import TickMenu
from wijkregie.usecases.lijstweergaven import add_weergave, change_weergave, move_weergave, remove_weergave
from wijkregie.usecases.session import Outcome


class Weergaven(QObject):
    """Opens views in a bar and keeps what the bar shows; changing a filter changes no view until that is asked."""

    def __init__(
        self,
        shell: Shell,
        pagina: str,
        bar: Lijstbalk,
        *,
        table: DataTable | None = None,
        columns: ColumnChoice | None = None,
    ) -> None:
        """Keep what `bar` shows; with `table` how it is sorted too, and with `columns` which it has."""
        super().__init__(bar)
        self._table = table
        self._columns = columns
        self._shell = shell
        self._pagina = pagina
        self._bar = bar
        self._chosen = ""
        self._opened = ("", "", False)
        self._in_sight = True
        self._left = f"lijst_{pagina.replace('/', '_')}"
        self._at_first = keuze_tekst(replace(self._now, kolommen=()))
        self._words = ElidedLabel("", "meta")
        self._keep = link("Bewaren", self._renew)
        self._note = QWidget()
        self._note.setLayout(row(self._words, self._keep, link("Terugzetten", self._put_back), space=Space.S))
        self._note.hide()
        bar.add_note(self._note)
        bar.add_menu(WEERGAVEN, "toon", self._fill)
        bar.changed.connect(self._tell)
        shell.views.changed.connect(self._tell)
        if columns is not None:
            columns.changed.connect(self._tell)
        if table is not None:
            table.horizontalHeader().sortIndicatorChanged.connect(self._tell)
        self._show_as_left()

    @property
    def kept(self) -> Sequence[Lijstweergave]:
        """The views of this page, in their order."""
        return [each for each in self._shell.views.all if each.pagina == self._pagina]

    def open(self, weergave: Lijstweergave) -> None:
        """Show the list as a view keeps it; of what is no longer there it says so, and shows the rest."""
        if weergave.pagina != self._pagina:
            return  # what is being typed here kept its own page from coming up
        try:
            keuze = lees_keuze(weergave.keuzes)
        except Refusal as refusal:
            self._shell.toast(str(refusal))
            return
        self._chosen = ""  # that other things are shown now is no change of the view before
        if gone := self._show(keuze):
            self._shell.toast(_gone(gone))
        self._choose(weergave)

    def _show(self, keuze: Lijstkeuze) -> list[str]:
        """Show the list so, and return the titles that are no longer there."""
        asked = dict.fromkeys((*keuze.filters, keuze.groep))
        gone = [title for title in asked if title and title not in self._bar.titles]
        if self._columns is not None and keuze.kolommen:
            gone += self._columns.show(keuze.kolommen)
        if self._table is not None:
            gone += _sort(self._table, keuze)
        known = {title: values for title, values in keuze.filters.items() if title not in gone}
        self._bar.set_keuze(replace(keuze, filters=known, groep="" if keuze.groep in gone else keuze.groep))
        return gone

    def _show_as_left(self) -> None:
        """Show the list as it was when the window was closed; whatever is in the settings, the list opens."""
        with suppress(Refusal):
            if left := self._shell.settings.text(self._left):
                self._show(lees_keuze(left))

    def _remember(self) -> None:
        """Remember how the list is, but no words that may name somebody: the settings hold nothing about people."""
        keuze = self._now
        filters = {title: values for title, values in keuze.filters.items() if title in self._bar.impersonal}
        left = keuze_tekst(replace(keuze, zoek="", kolommen=(), filters=filters))
        self._shell.settings.put_text(self._left, "" if left == self._at_first else left)

    @property
    def chosen(self) -> Lijstweergave | None:
        """The view that was opened last and not left since."""
        return next((each for each in self.kept if each.id == self._chosen), None)

    @property
    def changed(self) -> bool:
        """Tell whether the list shows something else by now than the view that was opened."""
        keuzes, then, _ = self._opened
        chosen = self.chosen
        return chosen is not None and self._seen != (then if chosen.keuzes == keuzes else chosen.keuzes)

    @property
    def _seen(self) -> str:
        """What is seen now, as a view keeps it."""
        return keuze_tekst(self._now)

    @property
    def _now(self) -> Lijstkeuze:
        """What is seen now."""
        keuze = self._bar.keuze
        if self._columns is not None and self._columns.own:
            keuze = replace(keuze, kolommen=tuple(self._columns.shown))
        if self._table is not None:
            head = self._table.horizontalHeader()
            title = self._table.model().headerData(head.sortIndicatorSection(), Qt.Orientation.Horizontal) or ""
            downward = bool(title) and head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            keuze = replace(keuze, sorteer=title, aflopend=downward)
        return keuze

    def set_in_sight(self, *, in_sight: bool) -> None:
        """Say whether the list is shown, among others of its page: only then a view is marked."""
        self._in_sight = in_sight
        self._tell()

    def _choose(self, weergave: Lijstweergave) -> None:
        self._chosen = weergave.id
        self._opened = (weergave.keuzes, self._seen, self._bar.active)
        self._tell()

    def _tell(self, *_what: object) -> None:
        """Say which view is shown; one of which every filter was wiped is left, any other change is told of."""
        self._remember()
        if self._opened[2] and not self._bar.active:
            self._chosen = ""
        changed = self.changed
        self._shell.views.show_chosen(self._pagina, self._chosen if self._in_sight else "", changed=changed)
        if changed and self._note.isHidden():
            announce(self._bar, "Weergave gewijzigd")
        if (chosen := self.chosen) is not None:
            self._words.setText(f"Gewijzigd: {quoted(chosen.naam)}")
            self._keep.setAccessibleName(f"Weergave {quoted(chosen.naam)} zo bewaren")
        if changed == self._note.isHidden():
            self._bar.show_note(self._note, shown=changed)

    def _renew(self) -> None:
        """Keep what is seen now under the name of the view that was opened."""
        if (chosen := self.chosen) is not None:
            self._command(chosen, change_weergave, keuzes=self._seen)

    def _put_back(self) -> None:
        if (chosen := self.chosen) is not None:
            self.open(chosen)

    def _fill(self, menu: TickMenu) -> None:
        kept = self.kept
        for each in kept:
            changed = " (gewijzigd)" if each.id == self._chosen and self.changed else ""
            action = menu.addAction(each.naam.replace("&", "&&") + changed)
            action.setCheckable(True)
            action.setChecked(each.id == self._chosen)
            action.triggered.connect(partial(self._open_from_menu, menu, each))
        menu.addSeparator()
        menu.addAction("Bewaar als…").triggered.connect(lambda: self._ask_name())
        chosen = self.chosen
        if chosen is None:
            return
        name, command = quoted(chosen.naam).replace("&", "&&"), partial(self._command, chosen)
        update = menu.addAction(f"‘{name}’ bijwerken")
        update.setEnabled(self._seen != chosen.keuzes)
        update.triggered.connect(self._renew)
        menu.addAction(f"‘{name}’ hernoemen…").triggered.connect(lambda: self._ask_name(chosen))
        place = kept.index(chosen)
        for words, step, can in (("omhoog", -1, place > 0), ("omlaag", 1, place < len(kept) - 1)):
            move = menu.addAction(f"‘{name}’ {words}")
            move.setEnabled(can)
            move.triggered.connect(lambda _on=False, step=step: command(move_weergave, step))
        menu.addSeparator()
        menu.addAction(f"‘{name}’ verwijderen…").triggered.connect(lambda: self._remove(chosen))

    def _open_from_menu(self, menu: TickMenu, weergave: Lijstweergave) -> None:
        menu.close()
        self.open(weergave)

    def _remove(self, weergave: Lijstweergave) -> None:
        if may_remove(self._shell, f"de weergave ‘{weergave.naam}’"):
            self._command(weergave, remove_weergave)
            self._chosen = ""
            self._tell()

    def _command(self, weergave: Lijstweergave, fn: Any, *args: Any, **fields: Any) -> None:
        self._shell.lanes.command(fn, weergave.id, *args, owner=self, done=self._shell.done, **fields)

    def _ask_name(self, weergave: Lijstweergave | None = None) -> None:
        """Ask under which name what is shown now is kept, or what a view is called from now on."""
        from wijkregie.ui.forms.dialog import FormDialog
        from wijkregie.ui.forms.fields import TextField

        def submit(values: dict[str, Any]) -> None:
            if weergave is None:
                now = self._seen
                dialog.run(self._shell.lanes, add_weergave, self._pagina, values["naam"], now, then=self._kept)
            else:
                dialog.run(self._shell.lanes, change_weergave, weergave.id, then=self._shell.done, **values)

        dialog = FormDialog(
            self._bar,
            "Weergave bewaren" if weergave is None else "Weergave hernoemen",
            "Bewaren",
            [TextField("naam", "Naam", required="Vul een naam in.")],
            submit,
            more="Alles wat je in de lijst koos wordt bewaard. De weergave komt in het menu links te staan."
            if weergave is None
            else "",
        )
        if weergave is not None:
            dialog.show_values(naam=weergave.naam)
        dialog.open()

    def _kept(self, outcome: Outcome[Lijstweergave]) -> None:
        self._shell.done(outcome)
        self._choose(outcome.value)


def _sort(table: DataTable, keuze: Lijstkeuze) -> list[str]:
    """Sort as a view keeps it; returns the title of the column to sort by when that is not there."""
    model = table.model()
    titles = [model.headerData(number, Qt.Orientation.Horizontal) for number in range(model.columnCount())]
    if keuze.sorteer and keuze.sorteer not in titles:
        return [keuze.sorteer]
    order = Qt.SortOrder.DescendingOrder if keuze.aflopend else Qt.SortOrder.AscendingOrder
    table.sortByColumn(titles.index(keuze.sorteer) if keuze.sorteer else -1, order)
    return []


def _gone(titles: Sequence[str]) -> str:
    named = ", ".join(f"‘{quoted(title)}’" for title in titles)
    if len(titles) == 1:
        return f"De kolom {named} bestaat niet meer. Die keuze is overgeslagen."
    return f"De kolommen {named} bestaan niet meer. Die keuzes zijn overgeslagen."
