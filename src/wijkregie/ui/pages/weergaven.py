"""The kept views of a page's list: the menu to keep, open, change and remove them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from wijkregie.domain.lijstkeuzes import keuze_tekst, lees_keuze
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.refusals import Refusal, quoted
from wijkregie.ui.pages.page import Shell, may_remove
from wijkregie.ui.widgets.lijstbalk import Lijstbalk
from wijkregie.ui.widgets.tickmenu import TickMenu
from wijkregie.usecases.lijstweergaven import add_weergave, change_weergave, move_weergave, remove_weergave
from wijkregie.usecases.session import Outcome


class Weergaven(QObject):
    """Opens views in a bar and keeps what the bar shows; changing a filter changes no view until that is asked."""

    def __init__(self, shell: Shell, pagina: str, bar: Lijstbalk) -> None:
        super().__init__(bar)
        self._shell = shell
        self._pagina = pagina
        self._bar = bar
        self._chosen = ""
        bar.add_menu("Weergaven", "toon", self._fill)

    @property
    def kept(self) -> Sequence[Lijstweergave]:
        """The views of this page, in their order."""
        return [each for each in self._shell.views.all if each.pagina == self._pagina]

    def open(self, weergave: Lijstweergave) -> None:
        """Show the list as a view keeps it; of what is no longer there it says so, and shows the rest."""
        try:
            keuze = lees_keuze(weergave.keuzes)
        except Refusal as refusal:
            self._shell.toast(str(refusal))
            return
        asked = dict.fromkeys((*keuze.filters, keuze.groep))
        gone = [title for title in asked if title and title not in self._bar.titles]
        if gone:
            self._shell.toast(_gone(gone))
        known = {title: values for title, values in keuze.filters.items() if title not in gone}
        self._bar.set_keuze(replace(keuze, filters=known, groep="" if keuze.groep in gone else keuze.groep))
        self._choose(weergave.id)

    def _choose(self, weergave_id: str) -> None:
        self._chosen = weergave_id
        self._shell.views.show_chosen(weergave_id)

    def _fill(self, menu: TickMenu) -> None:
        kept = self.kept
        for each in kept:
            action = menu.addAction(each.naam.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.id == self._chosen)
            action.triggered.connect(partial(self._open_from_menu, menu, each))
        menu.addSeparator()
        menu.addAction("Bewaar als…").triggered.connect(lambda: self._ask_name())
        chosen = next((each for each in kept if each.id == self._chosen), None)
        if chosen is None:
            return
        name, command = quoted(chosen.naam).replace("&", "&&"), partial(self._command, chosen)
        update = menu.addAction(f"‘{name}’ bijwerken")
        update.setEnabled(keuze_tekst(self._bar.keuze) != chosen.keuzes)
        update.triggered.connect(lambda: command(change_weergave, keuzes=keuze_tekst(self._bar.keuze)))
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
            self._choose("")

    def _command(self, weergave: Lijstweergave, fn: Any, *args: Any, **fields: Any) -> None:
        self._shell.lanes.command(fn, weergave.id, *args, owner=self, done=self._shell.done, **fields)

    def _ask_name(self, weergave: Lijstweergave | None = None) -> None:
        """Ask under which name what is shown now is kept, or what a view is called from now on."""
        from wijkregie.ui.forms.dialog import FormDialog
        from wijkregie.ui.forms.fields import TextField

        def submit(values: dict[str, Any]) -> None:
            if weergave is None:
                now = keuze_tekst(self._bar.keuze)
                dialog.run(self._shell.lanes, add_weergave, self._pagina, values["naam"], now, then=self._kept)
            else:
                dialog.run(self._shell.lanes, change_weergave, weergave.id, then=self._shell.done, **values)

        dialog = FormDialog(
            self._bar,
            "Weergave bewaren" if weergave is None else "Weergave hernoemen",
            "Bewaren",
            [TextField("naam", "Naam", required="Vul een naam in.")],
            submit,
            more="Zoekwoorden, filters en volgorde worden bewaard. De weergave komt in het menu links te staan."
            if weergave is None
            else "",
        )
        if weergave is not None:
            dialog.show_values(naam=weergave.naam)
        dialog.open()

    def _kept(self, outcome: Outcome[Lijstweergave]) -> None:
        self._shell.done(outcome)
        self._choose(outcome.value.id)


def _gone(titles: Sequence[str]) -> str:
    named = ", ".join(f"‘{quoted(title)}’" for title in titles)
    if len(titles) == 1:
        return f"De kolom {named} bestaat niet meer. Die keuze is overgeslagen."
    return f"De kolommen {named} bestaan niet meer. Die keuzes zijn overgeslagen."
