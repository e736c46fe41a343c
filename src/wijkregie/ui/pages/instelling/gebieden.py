"""Instellingen: the stadsdelen and wijken of the municipality."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.gebieden import Stadsdeel, Wijk
from wijkregie.ui.forms.gebieden import new_stadsdeel, new_wijk, offer, stadsdeel_form, wijk_form
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel, head
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, label, line, plain, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases import gebieden
from wijkregie.usecases.session import Outcome

_ALL = ""
_QUIET = Look("tekst3", small=True)


@frozen
class Stadsdeelrij:
    """A stadsdeel with its number of wijken; the first one, with id "", is all of them together."""

    id: str
    naam: str
    wijken: int
    stadsdeel: Stadsdeel | None


@frozen
class Wijkrij:
    """A wijk with who stands for it."""

    wijk: Wijk
    wijkorganen: tuple[str, ...]

    @property
    def id(self) -> str:
        return self.wijk.id


class Gebieden(Deel):
    """Stadsdelen at the left, the wijken of the chosen one at the right; each with its form below."""

    tables = frozenset({"stadsdeel", "wijk", "werkgebied", "wijkorgaan"})

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(shell, parent)
        self._parts: Sequence[Stadsdeel] = ()
        self._wijken: Sequence[Wijk] = ()
        self._standing: dict[str, list[str]] = {}
        self._next_part = self._next_wijk = ""
        self.add_part = icon_button("plus", "Stadsdeel toevoegen", self._new_part, edge=False)
        self.remove_part = icon_button("prullenbak", "Stadsdeel verwijderen", self._remove_part)
        self.add_wijk = plain("Wijk toevoegen", self.new, "plus")
        self.remove_wijk = icon_button("prullenbak", "Wijk verwijderen", self._remove_wijk)
        self._build_parts()
        self._build_wijken()
        sentence = "Een wijk hoort bij één stadsdeel. Een wijkorgaan kan voor meer wijken staan."
        self.body.addWidget(head("Stadsdelen en wijken", sentence, self.add_wijk))
        self.body.addWidget(line())
        both = row(self._left, line(upright=True), self._right, space=Space.NONE)
        both.setStretch(2, 1)
        self.body.addLayout(both, 1)

    def _build_parts(self) -> None:
        self.parts_model: RowsModel[Stadsdeelrij] = RowsModel(
            [
                Column("Stadsdeel", lambda part: part.naam, chars=0),
                Column(
                    "Wijken",
                    lambda part: str(part.wijken),
                    look=lambda _: _QUIET,
                    right=True,
                    chars=5,
                ),
            ],
            key=lambda part: part.id,
        )
        self.parts = DataTable(self.parts_model, "Stadsdelen", head=False)
        self.parts.chosen.connect(self._choose_part)
        self.parts.opened.connect(lambda _part: self.edit())
        self.parts.set_menu(lambda part: _choices(self.edit, self._remove_part) if part.stadsdeel else ())
        self.part_form = stadsdeel_form(self.lanes)
        below = row(self.part_form, self.remove_part, space=Space.S)
        below.setStretch(0, 1)
        self._part_below = _panel(below)
        top = row(label("Stadsdelen", "vet"), None, self.add_part)
        top.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        self._left = QWidget()
        self._left.setFixedWidth(Size.NAV)
        self._left.setLayout(column(top, line(), self.parts, self._part_below, space=Space.NONE))

    def _build_wijken(self) -> None:
        self.wijken_model: RowsModel[Wijkrij] = RowsModel(
            [
                Column("Wijk", lambda one: one.wijk.naam, chars=0),
                Column("Soort", lambda one: one.wijk.soort.value, look=lambda _: _QUIET, chars=13, goes=2),
                Column(
                    "Inwoners",
                    lambda one: _inwoners(one.wijk),
                    sort=lambda one: one.wijk.inwoners,
                    right=True,
                    chars=9,
                    goes=1,
                ),
                Column("Wijkorgaan", _standing_text, look=lambda _: _QUIET, tip=_standing_text, chars=25),
            ],
            key=lambda one: one.id,
        )
        self.wijken = DataTable(self.wijken_model, "Wijken")
        self.wijken.chosen.connect(self._choose_wijk)
        self.wijken.opened.connect(lambda _row: self.edit())
        self.wijken.set_menu(lambda _one: _choices(self.edit, self._remove_wijk))
        self.wijk_form = wijk_form(self.lanes)
        self._voor_wijk = label("", "meta", wrap=True)
        foot = row(self._voor_wijk, self.remove_wijk, space=Space.S)
        foot.setStretch(0, 1)
        below = column(self.wijk_form, foot, space=Space.XS)
        self._wijk_below = _panel(below)
        self._empty = EmptyState(
            "Nog geen wijken.", "Hier staan de wijken, dorpen en kernen.", "Wijk toevoegen", self.new
        )
        filled = QWidget()
        filled.setLayout(column(self.wijken, self._wijk_below, space=Space.NONE))
        self._right = QStackedWidget()
        self._right.addWidget(filled)
        self._right.addWidget(self._empty)

    def refresh(self) -> None:
        self.lanes.read(gebieden.wijkorganen_per_wijk, owner=self, done=self._take_standing, slot="wijkorganen")
        self.lanes.read(gebieden.stadsdelen, owner=self, done=self._take_parts, slot="stadsdelen")
        self.lanes.read(gebieden.wijken, owner=self, done=self._show, slot="wijken")

    def may_leave(self) -> bool:
        return self.part_form.may_leave() and self.wijk_form.may_leave()

    def new(self) -> None:
        if not self._parts:
            self._new_part()
            return
        chosen = self.parts.row
        new_wijk(self, self.lanes, self._parts, chosen.id if chosen else "", self._added_wijk)

    def edit(self) -> None:
        form = self.part_form if self.parts.hasFocus() and self._part_below.isVisible() else self.wijk_form
        form.fields["naam"].editor.setFocus()

    def focus_first(self) -> None:
        self.parts.setFocus()

    def _take_standing(self, found: dict[str, list[str]]) -> None:
        self._standing = found

    def _take_parts(self, found: Sequence[Stadsdeel]) -> None:
        if found != self._parts:
            self._parts = found
            offer(self.wijk_form.fields["stadsdeel_id"], found)

    def _show(self, found: Sequence[Wijk]) -> None:
        self._wijken = found
        counts = Counter(one.stadsdeel_id for one in found)
        parts = [Stadsdeelrij(part.id, part.naam, counts[part.id], part) for part in self._parts]
        self.parts_model.set_rows([Stadsdeelrij(_ALL, "Hele gemeente", len(found), None), *parts])
        if self._next_part and self.parts.choose(self._next_part):
            self._next_part = ""
        self.parts.choose_first()
        self._choose_part(self.parts.row)
        if self._next_wijk and self.wijken.choose(self._next_wijk):
            self._next_wijk = ""

    def _choose_part(self, part: Stadsdeelrij | None) -> None:
        if part is None:
            return
        self._part_below.setVisible(part.stadsdeel is not None)
        if part.stadsdeel is not None:
            self.part_form.show_entity(part.id, part.stadsdeel)
        rows = [
            Wijkrij(one, tuple(self._standing.get(one.id, ())))
            for one in self._wijken
            if part.id in {_ALL, one.stadsdeel_id}
        ]
        self.wijken_model.set_rows(rows)
        self._right.setCurrentIndex(0 if rows else 1)
        what = "Nog geen stadsdelen en wijken." if not self._parts else "Nog geen wijken in dit stadsdeel."
        why = (
            "Begin met een stadsdeel, daarna de wijken." if not self._parts else "Voeg de wijken, dorpen en kernen toe."
        )
        self._empty.set_texts(what, why)
        self._empty.button.setText("Wijk toevoegen" if self._parts else "Stadsdeel toevoegen")
        self.add_wijk.setVisible(bool(rows))
        self.wijken.choose_first()
        self._choose_wijk(self.wijken.row)

    def _choose_wijk(self, one: Wijkrij | None) -> None:
        if one is None:
            return
        self.wijk_form.show_entity(one.id, one.wijk)
        names = " en ".join(one.wijkorganen)
        self._voor_wijk.setText(f"Voor deze wijk: {names}." if names else "Voor deze wijk is er nog geen wijkorgaan.")

    def _new_part(self) -> None:
        new_stadsdeel(self, self.lanes, self._added_part)

    def _added_part(self, outcome: Outcome[Stadsdeel]) -> None:
        self._next_part = outcome.value.id
        self.shell.done(outcome)
        self.refresh()

    def _added_wijk(self, outcome: Outcome[Wijk]) -> None:
        self._next_wijk = outcome.value.id
        self.shell.done(outcome)
        self.refresh()

    def _remove_part(self) -> None:
        part = self.parts.row
        if part is None or part.stadsdeel is None or not self.may_leave():
            return
        if self.shell.ask(f"Wil je stadsdeel {part.naam} verwijderen?", "Verwijderen", more=_CAN_BE_PUT_BACK):
            self.lanes.command(gebieden.remove_stadsdeel, part.id, owner=self, done=self.shell.done)

    def _remove_wijk(self) -> None:
        one = self.wijken.row
        if one is None or not self.may_leave():
            return
        if self.shell.ask(f"Wil je {one.wijk.naam} verwijderen?", "Verwijderen", more=_CAN_BE_PUT_BACK):
            self.lanes.command(gebieden.remove_wijk, one.id, owner=self, done=self.shell.done)


_CAN_BE_PUT_BACK = "Je kunt dit terugzetten in de Prullenbak."


def _choices(edit: Callable[[], object], remove: Callable[[], object]) -> Choices:
    return [("Wijzigen\tF2", edit), ("Verwijderen…\tDel", remove)]


def _panel(content: QLayout) -> QWidget:
    """Return what stands under a list, set apart by a line."""
    inner = column(content, space=Space.NONE)
    inner.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
    made = QWidget()
    made.setLayout(column(line(), inner, space=Space.NONE))
    return made


def _inwoners(wijk: Wijk) -> str:
    return "" if wijk.inwoners is None else f"{wijk.inwoners:,}".replace(",", ".")


def _standing_text(one: Wijkrij) -> str:
    return ", ".join(one.wijkorganen)
