"""The settings: parts down the side, one in sight at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.zoekvragen import markeer, zoekwoorden
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.instelling.deel import Deel
from wijkregie.ui.pages.instelling.vindplaatsen import find
from wijkregie.ui.pages.page import Page, Shell
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, line, row
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.session import Changes


@frozen
class Ingang:
    """A part in the list; its module is imported when it is first shown."""

    key: str
    title: str
    icon: str
    class_name: str
    by: str = ""
    """Other words by which it was found."""

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
            [Column("", lambda one: one.title, accessible=_said, look=self._look, chars=0)],
            key=lambda one: one.key,
        )
        model.set_rows(DELEN)
        self._model = model
        self.field = SearchField("Zoek een instelling")
        self.field.textChanged.connect(self._find)
        self.field.ended.connect(self._open_soon)
        self.nothing = EmptyState("", "Kies een ander woord.", "Filter wissen", self.field.clear)
        self.nothing.hide()
        self.list = DataTable(model, "Delen van de instellingen", head=False, edge=Space.L)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda _row: self._open_found())
        yield
        self._stack = QStackedWidget()
        self._parts: dict[str, Deel] = {}
        side = QWidget()
        side.setFixedWidth(Size.NAV)
        above = row(self.field, space=Space.NONE, margin=Space.S)
        side.setLayout(column(above, self.list, self.nothing, space=Space.NONE))
        both = row(side, line(upright=True), self._stack, space=Space.NONE)
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
        if "deel" in place:
            self.field.clear()
        if "deel" in place and self.list.choose(place["deel"]):
            self.part.go_to(place.get("jaar"))
            self.part.focus_first()

    def search(self) -> None:
        """Ctrl+F: look for a setting."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

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

    def _find(self, text: str) -> None:
        """Show the settings that are found in place of the parts."""
        icons = {one.key: one for one in DELEN}
        found = [
            replace(icons[place.deel], key=f"{place.deel}/{place.title}", title=place.title, by=place.by(text))
            for place in find(text)
        ]
        self._model.set_rows(found if text.strip() else DELEN)
        self.nothing.set_texts(f"Niets gevonden voor “{text.strip()[:20]}”.", "Kies een ander woord.")
        self.nothing.setVisible(not self._model.rows)
        self.list.setVisible(bool(self._model.rows))
        if found:
            self.list.choose(found[0].key)  # the best, also when the one of fewer letters is found still
        else:
            self.list.choose_first()

    def _look(self, one: Ingang) -> Look:
        """Mark what was looked for."""
        asked = zoekwoorden(self.field.text())
        return Look(icon=one.icon, drawing=partial(_draw_found, one, asked) if asked else None)

    def _open_soon(self) -> None:
        """Go there when the key is done: Enter would else also press the button it leads to."""
        QTimer.singleShot(0, self, self._open_found)

    def _open_found(self) -> None:
        """Go to the setting that is chosen, or to the first field of the part."""
        if self.list.row is None:
            return
        _, _, title = self.list.row.key.partition("/")
        if not (title and self.part.focus_setting(title)):
            self.part.focus_first()

    def _make(self, one: Ingang) -> Iterator[None]:
        """Make a part in its place, bit by bit."""
        made = one.load()(self.shell, self._stack)
        self._stack.addWidget(made)
        yield from made.build()
        self._parts[one.key] = made

    def _choose(self, one: Ingang | None) -> None:
        if one is None:
            return
        if "/" in one.key:
            one = next(part for part in DELEN if part.key == one.key.partition("/")[0])
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


def _said(one: Ingang) -> str:
    return f"{one.title}, {one.by}" if one.by else one.title


def _draw_found(one: Ingang, asked: Sequence[str], painter: QPainter, rect: QRectF) -> None:
    """Draw a setting with its words marked, and beside it the other word by which it was found."""
    from wijkregie.ui.shell.palette_list import paint_marked  # only who looks for something has it drawn

    side = Size.ICON
    paint_icon(painter, QRectF(rect.x(), rect.center().y() - side / 2, side, side), one.icon, "tekst2")
    words = rect.adjusted(side + Space.M, 0, 0, 0)
    left = paint_marked(painter, words, markeer(one.title, asked), second=False)
    if one.by:
        words.setLeft(left + Space.S)
        paint_marked(painter, words, markeer(one.by, asked), second=True)
