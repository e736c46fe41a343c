"""Steps from the grid of a subsidy year itself: the usual next one of a line, or one for all that are chosen."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wijkregie.domain.datums import format_datum, parse_datum
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.subsidies import Stapsoort
from wijkregie.domain.subsidiestappen import STAPVORMEN
from wijkregie.domain.subsidievervolg import voorgesteld_bedrag
from wijkregie.ui.forms.subsidies import stapwoord
from wijkregie.ui.models.subsidieregels import Subsidieregel, claim
from wijkregie.ui.pages.page import Shell
from wijkregie.ui.theme.icons import icon
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, icon_button, label, plain, row
from wijkregie.ui.widgets.rowmenu import pop_up_below
from wijkregie.ui.widgets.tables import DataTable
from wijkregie.ui.widgets.textfields import LineEdit


def volgende(line: Subsidieregel) -> Stapsoort | None:
    """Return the step that usually comes next, None when nothing does."""
    return next(iter(line.rij.volgende), None)


def needs_nothing(line: Subsidieregel, soort: Stapsoort) -> bool:
    """Tell whether a step can be noted at once: of today, with the usual amount, and with nothing else to tell."""
    velden = STAPVORMEN[soort].velden
    return velden <= {"bedrag"} and (not velden or _usual(line, soort) is not None)


def together(lines: Sequence[Subsidieregel]) -> list[Stapsoort]:
    """Return the steps that come next for every one of these lines, likeliest first.

    Only those of which nothing has to be told that differs from one to another, beside the usual amount.
    """
    shared = set.intersection(*(set(line.rij.volgende) for line in lines)) if lines else set()
    return [soort for soort in lines[0].rij.volgende if soort in shared and _alike(soort, lines)] if lines else []


def _alike(soort: Stapsoort, lines: Sequence[Subsidieregel]) -> bool:
    vorm = STAPVORMEN[soort]
    if not vorm.nodig <= {"bedrag"} or "termijn_tot" in vorm.velden:
        return False
    return not vorm.nodig or any(_usual(line, soort) is not None for line in lines)


def _usual(line: Subsidieregel, soort: Stapsoort) -> int | None:
    return voorgesteld_bedrag(soort, line.rij.bedragen, line.rij.volgens_niveau)


class Keuzebalk(QWidget):
    """Stands above the grid while several lines are chosen: what they take together, and what can be noted for all."""

    noted = Signal(object, object)
    """A step was chosen, and the day on which it was."""
    ended = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._count = label("", "groot")
        self._amount = label("", "meta")
        self.day = LineEdit()
        self.day.setAccessibleName("Dag van de stap")
        self.day.setFixedWidth(Size.FIELD_SHORT)
        self._on = label("op", "meta")
        self._on.setBuddy(self.day)
        self.first = plain("", self._note_first)
        self.more = plain("Andere stap", self._pop_up, "omlaag")
        self._none = label("Kies wijkorganen die even ver zijn: dan kan een stap in één keer.", "meta", wrap=True)
        close = icon_button("weg", "Keuze opheffen", self.ended.emit, edge=False)
        words = column(self._count, self._amount, space=Space.NONE)
        bar = row(words, None, self._none, self.first, self._on, self.day, self.more, close, space=Space.M)
        bar.setStretch(2, 2)
        bar.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.setLayout(bar)
        self._steps: list[Stapsoort] = []

    @property
    def steps(self) -> Sequence[Stapsoort]:
        """The steps that can be noted for all, likeliest first."""
        return self._steps

    def show_lines(self, lines: Sequence[Subsidieregel]) -> None:
        """Tell of these lines what they take together, and offer the steps they have in common."""
        self._count.setText(f"{len(lines)} gekozen")
        self._amount.setText(f"samen {format_bedrag_kort(sum(map(claim, lines)))}")
        self._steps = together(lines)
        if not self.day.text():
            self.day.setText(format_datum(self._today))
        if self._steps:
            self.first.setText(stapwoord(self._steps[0]))
        for part in (self.first, self._on, self.day):
            part.setVisible(bool(self._steps))
        self.more.setVisible(len(self._steps) > 1)
        self._none.setVisible(not self._steps)

    def note(self, soort: Stapsoort) -> None:
        """Send a step with the day that stands there; a day that cannot be read is refused."""
        try:
            self.noted.emit(soort, parse_datum(self.day.text(), self._today) or self._today)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            self.day.setFocus()
            self.day.selectAll()

    @property
    def _today(self) -> date:
        return self._shell.lanes.session.today

    def _note_first(self) -> None:
        self.note(self._steps[0])

    def _pop_up(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for soort in self._steps[1:]:
            menu.addAction(stapwoord(soort)).triggered.connect(lambda _checked=False, soort=soort: self.note(soort))
        pop_up_below(self.more, menu)


class Stapknop(QPushButton):
    """A small button at the end of the line that the mouse points at, else of the one the keyboard stands on."""

    asked = Signal(object)

    def __init__(self, table: DataTable) -> None:
        super().__init__(table.viewport())
        self._table = table
        self._pointed: Subsidieregel | None = None
        self._line: Subsidieregel | None = None
        self.setProperty("soort", "icoonstil")
        self.setIcon(icon("pijl_rechts", "acc"))
        self.setIconSize(QSize(Size.ICON, Size.ICON))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # with the keyboard the line itself has a key for it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: self.asked.emit(self._line))
        table.pointed.connect(self._point)
        table.chosen.connect(lambda _row: self.place())
        table.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        table.viewport().installEventFilter(self)
        model = table.model()
        for told in (model.modelReset, model.dataChanged, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            told.connect(lambda *_: self.place())
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.place()
        return False

    def place(self) -> None:
        """Stand at the line it is about, or nowhere when that has no next step."""
        wanted = self._pointed or self._table.row
        place = self._table.place_of(wanted) if wanted is not None else None
        self._line = wanted
        soort = volgende(wanted) if wanted is not None else None
        if place is None or soort is None:
            self.hide()
            return
        words = f"{stapwoord(soort)} noteren"
        self.setToolTip(f"{words} (Ctrl+Enter)")
        self.setAccessibleName(f"{words} bij {wanted.rij.wijkorgaan}")
        self.move(place.right() - Size.HIT - Space.XS, place.center().y() - Size.HIT // 2)
        self.show()

    def _point(self, line: Subsidieregel | None) -> None:
        self._pointed = line
        self.place()
