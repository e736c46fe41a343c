"""The navigation at the left: brand with menu, pages in groups, and the foot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.ui.pages import Entry
from wijkregie.ui.shell.navview import MOST, NavView, page_of
from wijkregie.ui.theme.fonts import font
from wijkregie.ui.theme.icons import paint_icon
from wijkregie.ui.theme.theme import current, fill
from wijkregie.ui.theme.tokens import Radius, Size, Space, Type
from wijkregie.ui.widgets.keycap import paint_key
from wijkregie.ui.widgets.logo import paint_logo

ICON_X = 18
WORD_X = 46


class Brand(QAbstractButton):
    """Mark and name; opens the menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Menu van wijkregie")
        self.setToolTip("Menu (F10)")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(Size.ROW_TWO)

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, Size.ROW_TWO)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(self.rect().adjusted(8, 8, -8, -4), Radius.FIELD, Radius.FIELD)
        folded = self.width() <= Size.NAV_FOLDED
        middle = self.height() / 2 + 2
        paint_logo(painter, QRectF(ICON_X + 2, middle - 8, 16, 16))
        if folded:
            return
        painter.setPen(theme.colour("tekst"))
        painter.setFont(font(Type.PANEL, bold=True))
        painter.drawText(QRectF(WORD_X, 2, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, "wijkregie")
        paint_icon(painter, QRectF(self.width() - 34, middle - 6, 12, 12), "omlaag", "tekst3")


class SearchButton(QAbstractButton):
    """Looks like a field to type in; opens the palette."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName("Zoeken of doen")
        self.setAccessibleDescription("Ctrl K")
        self.setToolTip("Zoeken of doen (Ctrl+K)")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(Size.NAV_ITEM + Space.XS)

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        ground = QRectF(self.rect()).adjusted(Space.M - 0.5, 1.5, -Space.M - 0.5, -1.5)
        painter.setPen(theme.colour("rand"))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "vlak"))
        painter.drawRoundedRect(ground, Radius.FIELD, Radius.FIELD)
        folded = self.width() <= Size.NAV_FOLDED
        left = (self.width() - Size.ICON_SMALL) / 2 if folded else ground.left() + Space.S
        sign = QRectF(left, middle - Size.ICON_SMALL / 2, Size.ICON_SMALL, Size.ICON_SMALL)
        paint_icon(painter, sign, "zoek", "tekst2")
        if folded:
            return
        painter.setPen(theme.colour("tekst3"))
        painter.setFont(font())
        words = ground.adjusted(Space.XXL, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, "Zoeken of doen")
        paint_key(painter, ground.right() - Space.S, middle, "Ctrl K")


class NavItem(QAbstractButton):
    """One page in the navigation."""

    neared = Signal(str)
    """The pointer or the focus came to this page, by its key."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._count = 0
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(entry.title.replace("&", "&&"))
        self.setCheckable(True)
        self.setMinimumHeight(Size.HIT)
        self.setMaximumHeight(Size.NAV_ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(entry.title)

    def set_count(self, count: int) -> None:
        """Show a number of late things; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self.entry.title}, {count} te laat" if count else self.entry.title)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, Size.NAV_ITEM)

    def enterEvent(self, event: QEvent) -> None:
        self.setToolTip(self.entry.title if self.width() <= Size.NAV_FOLDED else "")
        self.neared.emit(self.entry.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.neared.emit(self.entry.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        if self.isChecked() or self.underMouse():
            painter.setBrush(theme.colour("accz" if self.isChecked() else "hover"))
            painter.drawRoundedRect(ground, Radius.FIELD, Radius.FIELD)
        if self.isChecked():
            painter.setBrush(theme.colour("acc"))
            painter.drawRect(QRectF(0, 4, Size.BAR, self.height() - 8))
        colour = "acc" if self.isChecked() else "tekst2"
        middle = self.height() / 2
        paint_icon(painter, QRectF(ICON_X, middle - Size.ICON / 2, Size.ICON, Size.ICON), self.entry.icon, colour)
        folded = self.width() <= Size.NAV_FOLDED
        if not folded:
            painter.setPen(theme.colour(colour))
            painter.setFont(font(bold=self.isChecked()))
            words = QRectF(WORD_X, 0, self.width() - WORD_X, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.entry.title)
        if self._count:
            painter.setPen(theme.colour("laat"))
            painter.setFont(font(Type.META, bold=True))
            if folded:
                place, where = QRectF(34, 0, 16, 16), Qt.AlignmentFlag.AlignCenter
            else:
                place = QRectF(0, 0, self.width() - 18, self.height())
                where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place, where, str(self._count))


class Navigation(QFrame):
    """The pages; one is active. Arrow keys walk, Enter or Space opens."""

    chosen = Signal(str)
    neared = Signal(str)
    """The pointer or the focus came to a page, which may be about to be chosen."""

    view_chosen = Signal(str)
    """A kept view was pressed, by its id."""

    own_list_wanted = Signal()
    """The bar of the example town was pressed."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("navigatie")
        self.setAccessibleName("Navigatie")
        self.brand = Brand()
        self._views: dict[str, NavView] = {}
        self._chosen_views: dict[str, tuple[str, bool]] = {}
        self.search = SearchButton()
        self._items = {entry.key: NavItem(entry) for entry in entries}
        self._example = _ExampleBar()
        self._example.clicked.connect(self.own_list_wanted)
        self._folded = False
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, Space.XS, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.brand)
        layout.addWidget(self.search)
        layout.addSpacing(Space.S)
        self._place(layout, [entry for entry in entries if not entry.foot])
        layout.addStretch(1)
        self._place(layout, [entry for entry in entries if entry.foot])
        layout.addSpacing(Space.XS)
        layout.addWidget(self._example)
        self._example.hide()
        self.set_folded(folded=False)

    @property
    def keys(self) -> list[str]:
        return list(self._items)

    @property
    def titles(self) -> dict[str, str]:
        """Key of each page by its words."""
        return {item.entry.title: key for key, item in self._items.items()}

    @property
    def folded(self) -> bool:
        return self._folded

    def set_folded(self, *, folded: bool) -> None:
        """Show icons only, or icons with words."""
        self._folded = folded
        self.setFixedWidth(Size.NAV_FOLDED if folded else Size.NAV)
        self._example.set_folded(folded=folded)
        self._fit_views()

    def show_views(self, views: Sequence[Lijstweergave], counts: Mapping[str, int]) -> None:
        """Show the first few kept views of each page under its word, with how many rows each has."""
        pages: dict[str, list[Lijstweergave]] = {key: [] for key in self._items}
        for kept in views:
            pages.get(page_of(kept.pagina), []).append(kept)
        shown = [each for of_page in pages.values() for each in of_page[:MOST]]
        if list(self._views) != [each.id for each in shown]:
            for view in self._views.values():
                self._layout.removeWidget(view)
                view.hide()
                view.deleteLater()
            self._views = {each.id: NavView(each.id, each.pagina) for each in shown}
            for view in reversed(self._views.values()):
                view.clicked.connect(lambda _on=False, key=view.weergave_id: self.view_chosen.emit(key))
                self._layout.insertWidget(self._layout.indexOf(self._items[view.page]) + 1, view)
            last: dict[str, QAbstractButton] = dict(self._items)
            for view in self._views.values():  # Tab and the arrows go by this order
                self.setTabOrder(last[view.page], view)
                last[view.page] = view
            self._fit_views()
        for each in shown:
            self._views[each.id].show_view(each.naam, counts.get(each.id))
        self._mark_views()

    def set_chosen_view(self, pagina: str, weergave_id: str, *, changed: bool) -> None:
        """Mark the view that the list of a page shows, "" for none, and whether it shows something else by now."""
        self._chosen_views[pagina] = weergave_id, changed
        self._mark_views()

    def _mark_views(self) -> None:
        """Mark on the page that is active which view it shows."""
        for key, view in self._views.items():
            chosen, changed = self._chosen_views.get(view.pagina, ("", False))
            view.set_stand(chosen=key == chosen and self._items[view.page].isChecked(), changed=changed)

    def _fit_views(self) -> None:
        """Show as many views as there is room for, those of the page that is looked at first; none when folded."""
        room = self.height() - self._layout.sizeHint().height()
        room += sum(view.height() for view in self._views.values() if view.isVisibleTo(self))
        for view in sorted(self._views.values(), key=lambda view: not self._items[view.page].isChecked()):
            room -= view.height()
            view.setVisible(not self._folded and room >= 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_views()

    def set_active(self, key: str) -> None:
        """Mark the page that is shown."""
        for name, item in self._items.items():
            item.setChecked(name == key)
        self._mark_views()
        self._fit_views()

    def set_late(self, count: int) -> None:
        """Show beside Vandaag how many things are late."""
        if item := self._items.get("vandaag"):
            item.set_count(count)

    def set_example(self, gemeente: str) -> None:
        """Say that this is an invented town; "" for a real one."""
        self._example.setVisible(bool(gemeente))
        self._example.set_name(gemeente)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        items = list(self._items.values())
        focused = self.focusWidget()
        if step is None or focused not in items:
            super().keyPressEvent(event)
            return
        items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, layout: QVBoxLayout, entries: Sequence[Entry]) -> None:
        group = entries[0].group if entries else 0
        for entry in entries:
            if entry.group != group:
                layout.addSpacing(Space.M)
                group = entry.group
            item = self._items[entry.key]
            item.neared.connect(self.neared)
            item.clicked.connect(lambda _checked=False, key=entry.key: self._choose(key))
            layout.addWidget(item)

    def _choose(self, key: str) -> None:
        self._items[key].setChecked(not self._items[key].isChecked())  # the window decides what is active
        self.chosen.emit(key)


class _ExampleBar(QAbstractButton):
    """The yellow bar of the invented town."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("Begin met je eigen gegevens")
        self._name = ""
        self._folded = False

    def set_name(self, name: str) -> None:
        self._name = name
        self.setAccessibleName(f"{name}, verzonnen gegevens. Begin met je eigen gegevens")

    def sizeHint(self) -> QSize:
        return QSize(Size.NAV_FOLDED, self.height())

    def set_folded(self, *, folded: bool) -> None:
        self._folded = folded
        self.setFixedHeight(Size.NAV_ITEM if folded else Size.ROW_TWO - Size.FOCUS * 2)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), theme.colour("vb"))
        painter.setPen(theme.colour("vbt"))
        if self._folded:
            paint_icon(painter, QRectF(ICON_X, 7, Size.ICON, Size.ICON), "info", "vbt")
            return
        painter.setFont(font(Type.META, bold=True))
        painter.drawText(QRectF(ICON_X, 6, Size.NAV, 18), Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(font(Type.META))
        painter.drawText(QRectF(ICON_X, 23, Size.NAV, 18), Qt.AlignmentFlag.AlignVCenter, "Verzonnen gegevens")
