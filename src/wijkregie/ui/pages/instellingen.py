"""The settings: parts down the side, one in sight at a time."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel
from wijkregie.ui.pages.page import Page, Shell
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import line, row
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.usecases.session import Changes


@frozen
class Ingang:
    """A part in the list; its module is imported when it is first shown."""

    key: str
    title: str
    icon: str
    class_name: str

    def load(self) -> Callable[[Shell, QWidget], Deel]:
        """Import the part's class."""
        found: Callable[[Shell, QWidget], Deel] = getattr(
            import_module(f"wijkregie.ui.pages.instelling.{self.key}"), self.class_name
        )
        return found


DELEN = (
    Ingang("ik", "Ik en mijn gemeente", "mens", "Ik"),
    Ingang("ritme", "Vandaag en contact", "vandaag", "Ritmedeel"),
    Ingang("weergave", "Weergave", "thema", "Weergave"),
    Ingang("regelingen", "Regelingen", "euro", "Regelingen"),
    Ingang("verplichtingen", "Afspraken", "afspraken", "Verplichtingen"),
    Ingang("gespreksformulier", "Gespreksformulier", "vragen", "Formulier"),
    Ingang("teksten", "Teksten", "brief", "Teksten"),
    Ingang("gebieden", "Stadsdelen en wijken", "plaats", "Gebieden"),
    Ingang("afdelingen", "Afdelingen", "mensen", "Afdelingen"),
    Ingang("prullenbak", "Prullenbak", "prullenbak", "Prullenbak"),
    Ingang("bestand", "Bestand", "bewaren", "Bestand"),
)


class InstellingenPage(Page):
    """The list of parts at the left, the chosen part at the right."""

    title = "Instellingen"

    def build(self) -> Iterator[None]:
        self.header.set_context("Hoe wijkregie je noemt, rekent en eruitziet.")
        model: RowsModel[Ingang] = RowsModel(
            [Column("", lambda one: one.title, look=lambda one: Look(icon=one.icon), chars=0)],
            key=lambda one: one.key,
        )
        model.set_rows(DELEN)
        self.list = DataTable(model, "Delen van de instellingen", head=False)
        self.list.setFixedWidth(Size.NAV)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _row: self.part.focus_first())
        yield
        self._stack = QStackedWidget()
        self._parts: dict[str, Deel] = {}
        self._stale: set[str] = set()
        both = row(self.list, line(upright=True), self._stack, space=Space.NONE)
        both.setStretch(2, 1)
        self.body.addLayout(both)
        yield
        DELEN[0].load()
        yield
        yield from self._make(DELEN[0])
        self.list.choose_first()

    @property
    def part(self) -> Deel:
        """The part in sight."""
        shown = self._stack.currentWidget()
        assert isinstance(shown, Deel)
        return shown

    @property
    def start(self) -> QWidget:
        return self.list

    def refresh(self) -> None:
        self.part.refresh()

    def on_changed(self, changes: Changes) -> None:
        """Tell the part in sight; the others read again when they are shown."""
        self.part.on_changed(changes)

    def may_leave(self) -> bool:
        return self.part.may_leave()

    def go_to(self, **place: Any) -> None:
        """Show a part by `deel`, and in it a `jaar`."""
        if "deel" in place and self.list.choose(place["deel"]):
            self.part.go_to(place.get("jaar"))
            self.part.focus_first()

    def new(self) -> None:
        self.part.new()

    def edit(self) -> None:
        self.part.edit()

    def focus_pane(self) -> None:
        inside: QWidget | None = self.focusWidget()
        if inside is not None and self.part.isAncestorOf(inside):
            self.begin()
        else:
            self.part.focus_first()

    def manual(self) -> str:
        return self.list.row.title if self.list.row else ""

    def _make(self, one: Ingang) -> Iterator[None]:
        """Make a part in its place, bit by bit."""
        made = one.load()(self.shell, self._stack)
        self._stack.addWidget(made)
        yield from made.build()
        self._parts[one.key] = made

    def _choose(self, one: Ingang | None) -> None:
        if one is None:
            return
        target = self._parts.get(one.key)
        if self._parts and self.part is not target and not self.part.may_leave():
            here = next(key for key, part in self._parts.items() if part is self.part)
            QTimer.singleShot(0, self, lambda: self.list.choose(here))  # after the click that asked has chosen
            return
        if target is None:
            for _ in self._make(one):
                pass
            target = self._parts[one.key]
        if target is not self._stack.currentWidget() or len(self._parts) == 1:
            self._stack.setCurrentWidget(target)
            target.refresh()
