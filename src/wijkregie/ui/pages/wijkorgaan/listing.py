"""The list of wijkorganen: search, filter, order; it says which one is chosen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QWidget

from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.models.rows import Column, Look, RowsModel, folded
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.badge import niveau_words
from wijkregie.ui.widgets.basics import column, icon_button, label, line, link, plain, redress, row
from wijkregie.ui.widgets.signal import icon_colour, word_colour
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import SearchField
from wijkregie.usecases.wijkorganen import WijkorgaanRow

_ORDERS = {"naam": "Naam", "stadsdeel": "Stadsdeel", "dringendst": "Dringendst eerst"}
_NOWHERE = "Zonder stadsdeel"


@frozen
class Line:
    """A wijkorgaan in the list with its stoplicht, None while that is not known yet."""

    body: WijkorgaanRow
    stoplicht: tuple[Ernst, str] | None = None

    @property
    def ernst(self) -> Ernst:
        """How much it asks; nothing while that is not known."""
        return self.stoplicht[0] if self.stoplicht else Ernst.OP_SCHEMA

    @property
    def ended(self) -> bool:
        return self.body.status is Wijkorgaanstatus.BEEINDIGD


@frozen
class Filters:
    """Which wijkorganen are shown; an empty set lets everything through."""

    stadsdelen: frozenset[str] = frozenset()
    standen: frozenset[Wijkorgaanstatus] = frozenset()
    niveaus: frozenset[Niveau] = frozenset()
    stoplichten: frozenset[Ernst] = frozenset()
    controleren: bool = False
    ended: bool = False

    def accepts(self, shown: Line) -> bool:
        """Tell whether a wijkorgaan is shown."""
        body = shown.body
        niveau = body.niveau or body.niveau_nu
        return (
            (self.ended or not shown.ended or body.status in self.standen)
            and (not self.stadsdelen or (body.stadsdeel or _NOWHERE) in self.stadsdelen)
            and (not self.standen or body.status in self.standen)
            and (not self.niveaus or niveau in self.niveaus)
            and (not self.stoplichten or shown.ernst in self.stoplichten)
            and (not self.controleren or body.controleren)
        )

    def words(self) -> list[str]:
        """Say what is filtered on, a few words for each choice."""
        return [
            *sorted(self.stadsdelen),
            *(status.value for status in sorted(self.standen)),
            *(f"niveau {niveau.value}" for niveau in sorted(self.niveaus)),
            *(ernst.woord for ernst in sorted(self.stoplichten, reverse=True)),
            *(["te controleren"] if self.controleren else []),
        ]


@dataclass(slots=True)
class _State:
    """What the pane was given last."""

    bodies: Sequence[WijkorgaanRow] = ()
    stoplichten: Mapping[str, tuple[Ernst, str]] = field(default_factory=dict)
    order: str = "naam"


class Listing(QWidget):
    """The pane at the left; up and down choose at once, Enter goes to what is chosen."""

    chosen = Signal(str)
    """Id of another wijkorgaan, chosen by hand."""
    opened = Signal()
    in_sight = Signal(bool)
    """Whether what is chosen is among those shown; that a change took it out is not told, only a search or filter."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(Size.LIST * 3 // 4)
        self._state = _State()
        self._filters = Filters()
        self._id = ""
        self._busy = False
        self._model: RowsModel[Line] = RowsModel(
            [
                Column("Wijkorgaan", lambda shown: shown.body.naam, look=_look, accessible=_said, tip=_tip, chars=0),
                Column("Niveau", lambda _: "", look=_badge, accessible=_niveau_said, tip=_niveau_said, chars=3),
            ],
            key=lambda shown: shown.body.id,
            searched=lambda shown: f"{shown.body.naam} {shown.body.stadsdeel} {shown.body.soort}",
        )
        self._model.set_filter(self._filters.accepts)
        self.table = DataTable(self._model, "Wijkorganen", two_lines=True, head=False, edge=Space.L)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _: self.opened.emit())
        self.search = SearchField("Zoek in de lijst")
        self.search.textChanged.connect(lambda _: self._narrow())
        self.search.ended.connect(self.enter)
        self.filter = icon_button("filter", "Filter en volgorde", self._open_menu)
        self._found = label("", "meta")
        self._narrowed = QWidget()
        again = link("Filter wissen", self.clear)
        self._narrowed.setLayout(row(self._found, None, again, space=Space.S))
        self._nothing = label("", "tweede", wrap=True)
        none = QWidget()
        self._again = plain("Filter wissen", self.clear)
        none.setLayout(column(self._nothing, row(self._again, None), None, margin=Space.L))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(none)
        top = column(row(self.search, self.filter), self._narrowed, space=Space.XS)
        top.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.setLayout(column(top, line(), self._stack, space=Space.NONE))
        self._tell_filters()

    @property
    def bodies(self) -> Sequence[WijkorgaanRow]:
        """Every wijkorgaan that is known, shown or not."""
        return self._state.bodies

    @property
    def late(self) -> int:
        """How many have something that is late."""
        return sum(ernst is Ernst.TE_LAAT for ernst, _ in self._state.stoplichten.values())

    def show_bodies(self, bodies: Sequence[WijkorgaanRow]) -> None:
        """Show wijkorganen; what is known of their stoplicht stays."""
        self._state.bodies = bodies
        self._fill()

    def show_stoplichten(self, found: Mapping[str, tuple[Ernst, str]]) -> None:
        """Show how each stands."""
        self._state.stoplichten = found
        self._fill()

    def choose(self, wijkorgaan_id: str) -> None:
        """Stand on a wijkorgaan without telling; where the filter hides it nothing is chosen."""
        self._id = wijkorgaan_id
        self._stand()

    def first(self) -> str:
        """Return the id of the first one shown, "" when there is none."""
        return self._model.rows[0].body.id if self._model.rows else ""

    @property
    def start(self) -> QWidget:
        """The list, or what stands in its place while the filter hides all of it."""
        return self.table if self._stack.currentIndex() == 0 else self._again

    def in_list(self, wijkorgaan_id: str) -> bool:
        """Tell whether a wijkorgaan is among those shown."""
        return self._model.position(wijkorgaan_id) >= 0

    def enter(self) -> None:
        """Go into the list with the keyboard, on what is chosen or else on the first."""
        self.start.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, wijkorgaan_id: str) -> None:
        """Choose a wijkorgaan, without the filter when that hides it."""
        if self._model.position(wijkorgaan_id) < 0 and any(body.id == wijkorgaan_id for body in self.bodies):
            self.clear()
            body = next(body for body in self.bodies if body.id == wijkorgaan_id)
            if body.status is Wijkorgaanstatus.BEEINDIGD:
                self._set(replace(self._filters, ended=True))
        self.choose(wijkorgaan_id)

    def clear(self) -> None:
        """Show everything again that is not ended."""
        self.search.clear()
        self._set(Filters(ended=self._filters.ended))

    def _fill(self) -> None:
        lights = self._state.stoplichten
        lines = [Line(body, lights.get(body.id)) for body in self._state.bodies]
        order = {
            "naam": lambda shown: (folded(shown.body.naam),),
            "stadsdeel": lambda shown: (folded(shown.body.stadsdeel or "~"), folded(shown.body.naam)),
            "dringendst": lambda shown: (shown.ended, -shown.ernst, folded(shown.body.naam)),
        }[self._state.order]
        self._quietly(lambda: self._model.set_rows(sorted(lines, key=order)))

    def _narrow(self) -> None:
        self._quietly(lambda: self._model.set_text(self.search.text()))
        self.in_sight.emit(self.in_list(self._id))

    def _set(self, filters: Filters) -> None:
        self._filters = filters
        self._quietly(lambda: self._model.set_filter(filters.accepts))
        self.in_sight.emit(self.in_list(self._id))

    def _quietly(self, change: Callable[[], object]) -> None:
        """Change what the list shows; the choice stays with the wijkorgaan, not with the place in the list."""
        self._busy = True
        change()
        self._busy = False
        self._stand()
        self._tell_filters()

    def _stand(self) -> None:
        self._busy = True
        if self.table.choose(self._id):
            self.in_sight.emit(True)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(QModelIndex())
        self._busy = False

    def _on_chosen(self, shown: Line | None) -> None:
        if not self._busy and shown is not None and shown.body.id != self._id:
            self._id = shown.body.id
            self.chosen.emit(self._id)
            self.in_sight.emit(True)

    def _tell_filters(self) -> None:
        words = self._filters.words()
        typed = self.search.text().strip()
        shown = len(self._model.rows)
        self.filter.setText(str(len(words)) if words else "")
        self.filter.setProperty("soort", "gewoon" if words else "icoon")
        redress(self.filter)
        said = f"Filter, {len(words)} actief: {', '.join(words)}" if words else "Filter en volgorde"
        self.filter.setAccessibleName(said)
        self.filter.setToolTip(said)
        self._narrowed.setVisible(bool(words or typed) and bool(shown))
        self._found.setText(f"{shown} van {self._model.total} · {', '.join(words)}".removesuffix(" · "))
        self._found.setToolTip(", ".join(words))
        sought = typed or ", ".join(words)
        self._nothing.setText(f"Niets gevonden voor ‘{sought}’." if sought else "Alle wijkorganen zijn beëindigd.")
        self._stack.setCurrentIndex(1 if self._model.total and not shown else 0)

    def _open_menu(self) -> None:
        menu = self.build_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))

    def build_menu(self) -> QMenu:
        """Return the menu of what can be filtered on, with what is chosen now."""
        menu = QMenu(self)
        menu.setAccessibleName("Filter en volgorde")
        orders = menu.addMenu("Volgorde")
        group = QActionGroup(orders)
        for order, word in _ORDERS.items():
            action = _tick(orders, word, self._state.order == order)
            group.addAction(action)
            action.triggered.connect(lambda _checked, order=order: self._set_order(order))
        menu.addSeparator()
        lines = [Line(body, self._state.stoplichten.get(body.id)) for body in self._state.bodies]
        areas = sorted({it.body.stadsdeel or _NOWHERE for it in lines})
        signs = sorted({it.ernst for it in lines}, reverse=True)
        parts: list[tuple[str, str, list[tuple[str, object]]]] = [
            ("Stadsdeel", "stadsdelen", [(name, name) for name in areas]),
            ("Status", "standen", [(status.value, status) for status in Wijkorgaanstatus]),
            ("Niveau", "niveaus", [(f"{niveau.value} {niveau.woord}", niveau) for niveau in Niveau]),
            ("Stoplicht", "stoplichten", [(ernst.woord, ernst) for ernst in signs]),
        ]
        for title, name, choices in parts:
            present: frozenset[object] = getattr(self._filters, name)
            inner = menu.addMenu(f"{title} ({len(present)})" if present else title)
            for word, value in choices:
                toggled = present ^ {value}
                action = _tick(inner, word, value in present)
                action.triggered.connect(
                    lambda _checked, name=name, to=toggled: self._set(replace(self._filters, **{name: to}))
                )
        menu.addSeparator()
        for word, name in (("Alleen te controleren", "controleren"), ("Ook beëindigde", "ended")):
            action = _tick(menu, word, getattr(self._filters, name))
            action.triggered.connect(lambda on, name=name: self._set(replace(self._filters, **{name: on})))
        menu.addSeparator()
        again = menu.addAction("Filter wissen")
        again.setEnabled(bool(self._filters.words()))
        again.triggered.connect(lambda: self.clear())
        return menu

    def _set_order(self, order: str) -> None:
        self._state.order = order
        self._fill()


def _tick(menu: QMenu, word: str, on: bool) -> QAction:
    action = menu.addAction(word)
    action.setCheckable(True)
    action.setChecked(on)
    return action


def _second(shown: Line) -> str:
    body = shown.body
    status = "" if body.status is Wijkorgaanstatus.ACTIEF else body.status.value
    return " · ".join(part for part in (body.stadsdeel, status, "controleer" if body.controleren else "") if part)


def _look(shown: Line) -> Look:
    """Give name and second line; who is not active shows a stoplicht only in trouble."""
    colour = "tekst3" if shown.ended else "tekst"
    calm = shown.body.status is not Wijkorgaanstatus.ACTIEF and shown.ernst < Ernst.LET_OP
    second = _second(shown)
    if shown.stoplicht is None or calm:
        return Look(colour=colour, second=second or " ")
    ernst, words = shown.stoplicht
    stand = STANDEN[ernst]
    return Look(
        colour=colour,
        second=second,
        sign=stand,
        sign_word=words,
        sign_colour=word_colour(stand),
        sign_icon_colour=icon_colour(stand),
    )


def _said(shown: Line) -> str:
    words = shown.stoplicht[1] if shown.stoplicht else ""
    return ", ".join(part for part in (shown.body.naam, _second(shown), words) if part)


def _tip(shown: Line) -> str:
    return f"{shown.body.naam}\n{shown.stoplicht[1] if shown.stoplicht else ''}".strip()


def _badge(shown: Line) -> Look:
    niveau = shown.body.niveau or shown.body.niveau_nu
    return Look(badge=int(niveau or 0), badge_dashed=shown.body.niveau is None and not shown.ended)


def _niveau_said(shown: Line) -> str:
    body = shown.body
    return niveau_words(int(body.niveau or body.niveau_nu or 0), dashed=body.niveau is None)
