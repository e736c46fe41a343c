"""The deelplafonds of a regeling: an amount for each stadsdeel, beside what was granted there, and their sum."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.geld import format_bedrag_kort
from wijkregie.ui.forms.fields import MoneyField
from wijkregie.ui.forms.form import Form, Save
from wijkregie.ui.theme.tokens import Size, Space
from wijkregie.ui.widgets.basics import column, label

_STADSDEEL, _BEDRAG, _VERLEEND = range(3)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Deelplafonds(QWidget):
    """A little table with a field for each stadsdeel; each amount is kept when its field is left."""

    def __init__(self, save: Save) -> None:
        super().__init__()
        self._save = save
        self._known: Sequence[Stadsdeel] = ()
        self._locked = False
        self._granted: dict[str, QLabel] = {}
        self._sum = label("", "meta", wrap=True)
        self.form = Form(save)
        words = column(
            label("Per stadsdeel", "label"), label("Laat leeg wat geen eigen deel heeft.", "meta"), space=Space.XS
        )
        self._layout = column(words, self.form, self._sum)
        self.setLayout(self._layout)
        self.hide()

    def set_locked(self, locked: bool) -> None:
        """Let the amounts only be read, or be changed again."""
        self._locked = locked
        for field in self.form.fields.values():
            field.set_locked(locked)

    def show_amounts(
        self,
        regeling_id: str,
        stadsdelen: Sequence[Stadsdeel],
        amounts: Mapping[str, int],
        granted: Mapping[str | None, int],
        plafond: int | None,
    ) -> None:
        """Show what each stadsdeel has of the plafond, and has granted, in cents."""
        if stadsdelen != self._known:
            self._build(stadsdelen)
        self.setVisible(bool(stadsdelen))
        self.form.show_entity(regeling_id, {each.id: amounts.get(each.id) for each in stadsdelen})
        for each in stadsdelen:
            self._granted[each.id].setText(format_bedrag_kort(granted.get(each.id, 0)))
        self._sum.setText(sum_words(list(amounts.values()), plafond))

    def _build(self, stadsdelen: Sequence[Stadsdeel]) -> None:
        """Make the rows anew; what was being typed in the old ones is kept first."""
        self.form.commit()
        made = Form(self._save)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(_VERLEEND + 1, 1)
        for place, title in enumerate(("Stadsdeel", "Deelplafond", "Al verleend")):
            grid.addWidget(label(title, "meta"), 0, place, _RIGHT if place == _VERLEEND else _LEFT)
        for number, each in enumerate(stadsdelen, start=1):
            field = MoneyField(each.id, "")
            field.title = each.naam
            field.editor.setAccessibleName(f"Deelplafond {each.naam}")
            field.set_locked(self._locked)
            made.take(field)
            name, granted = label(each.naam), label("", "tweede")
            name.setBuddy(field.editor)
            self._granted[each.id] = granted
            for words in (name, granted):
                words.setMinimumHeight(Size.FIELD)
            grid.addWidget(name, number, _STADSDEEL, _LEFT)
            grid.addWidget(field, number, _BEDRAG)
            grid.addWidget(granted, number, _VERLEEND, _RIGHT)
        self._layout.replaceWidget(self.form, made)
        self.form.hide()
        self.form.deleteLater()
        self._known, self.form = stadsdelen, made


def sum_words(amounts: Sequence[int], plafond: int | None) -> str:
    """Say what the deelplafonds are together, and what of the plafond is left or missing."""
    if not amounts:
        return ""
    total = f"Samen {format_bedrag_kort(sum(amounts))}"
    if plafond is None:
        return f"{total}."
    rest = plafond - sum(amounts)
    if rest < 0:
        return f"{total}, {format_bedrag_kort(-rest)} meer dan het plafond."
    left = f"{format_bedrag_kort(rest)} is niet verdeeld" if rest else "alles is verdeeld"
    return f"{total} van {format_bedrag_kort(plafond)}; {left}."
