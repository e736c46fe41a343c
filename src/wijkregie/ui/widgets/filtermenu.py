"""The menu of what a list can be filtered on: each value with how many rows have it."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from wijkregie.domain.refusals import Refusal
from wijkregie.ui.models.facets import ALLES, DAYS, JA, SPANS, Facet, Soort, span_word
from wijkregie.ui.widgets.tickmenu import TickMenu

if TYPE_CHECKING:
    from wijkregie.ui.forms.fields import Field

Choose = Callable[[str, tuple[str, ...]], object]
"""Takes the title of a facet and the values that are chosen of it from now on."""

_Rows = Callable[[], Sequence[Any]]


class Filtermenu:
    """Fills menus with the values of facets, counted in the rows there are."""

    def __init__(self, owner: QWidget, choose: Choose, today: Callable[[], date]) -> None:
        self._owner = owner
        self._choose = choose
        self._today = today

    def fill(self, menu: TickMenu, facet: Facet[Any], rows: Sequence[Any], chosen: tuple[str, ...]) -> None:
        """Put what can be chosen of one facet in a menu."""
        now = list(chosen)

        def turn(word: str, on: bool) -> None:
            if on:
                now.append(word)
            else:
                now.remove(word)
            self._choose(facet.title, tuple(now))

        for word, count in self._offered(facet, rows, chosen):
            words = facet.said(word) if count is None else f"{facet.said(word)} ({count})"
            menu.add_tick(words, partial(turn, word), on=word in chosen)
        if facet.left_out:
            menu.addSeparator()
            menu.add_tick(
                f"alles, ook {' en '.join(facet.sort(facet.left_out))}", partial(turn, ALLES), on=ALLES in now
            )
        if facet.soort in SPANS or facet.soort is Soort.TEKST:
            menu.addSeparator()
            asked = "Met de woorden…" if facet.soort is Soort.TEKST else "Van … tot en met …"
            menu.addAction(asked).triggered.connect(lambda: self._ask(facet, tuple(now)))

    def add(
        self, menu: TickMenu, facet: Facet[Any], rows: Callable[[], Sequence[Any]], chosen: tuple[str, ...]
    ) -> None:
        """Add one facet to the menu of all: a tick for yes or no, else a menu that is filled when it opens."""
        if facet.soort is Soort.VLAG:
            count = sum(bool(facet.value(row)) for row in rows())

            def turn(on: bool) -> None:
                self._choose(facet.title, (JA,) if on else ())

            menu.add_tick(f"{facet.title} ({count})", turn, on=JA in chosen)
            return
        part = menu.add_part(f"{facet.title} ({len(chosen)})" if chosen else facet.title)
        part.aboutToShow.connect(lambda: self.fill(part, facet, rows(), chosen) if part.isEmpty() else None)

    def _offered(self, facet: Facet[Any], rows: Sequence[Any], chosen: tuple[str, ...]) -> list[tuple[str, int | None]]:
        if facet.soort is Soort.KEUZE:
            counts = Counter(word for row in rows for word in facet.values(row))
            return [(word, counts[word]) for word in facet.sort({*counts, *chosen} - {ALLES})]
        known = tuple(DAYS) if facet.soort is Soort.DAG else ()
        offered = [*known, *(word for word in chosen if word not in known)]
        tests = [(word, facet.test((word,), self._today())) for word in offered]
        return [(word, sum(map(test, rows)) if test else None) for word, test in tests]

    def _ask(self, facet: Facet[Any], chosen: tuple[str, ...]) -> None:
        """Ask for a span or for words, in a dialog."""
        from wijkregie.ui.forms.dialog import FormDialog
        from wijkregie.ui.forms.fields import DateField, MoneyField, NumberField, TextField

        def field(name: str, title: str) -> "Field":
            if facet.soort is Soort.DAG:
                return DateField(name, title, today=self._today)
            return MoneyField(name, title) if facet.soort is Soort.BEDRAG else NumberField(name, title)

        def submit(values: dict[str, Any]) -> None:
            try:
                word = values["woorden"] if facet.soort is Soort.TEKST else _asked(values)
            except Refusal as refusal:
                dialog.show_refusal(refusal)
                return
            self._choose(facet.title, tuple(dict.fromkeys((*chosen, word))))
            dialog.accept()

        fields = (
            [TextField("woorden", "Woorden", required="Vul een woord in.")]
            if facet.soort is Soort.TEKST
            else [field("van", "Van"), field("tot", "Tot en met")]
        )
        dialog = FormDialog(self._owner, facet.title, "Filteren", fields, submit)
        dialog.open()


def _asked(values: dict[str, Any]) -> str:
    first, last = values["van"], values["tot"]
    if first is None and last is None:
        raise Refusal("bereik_leeg")
    if first is not None and last is not None and last < first:
        raise Refusal("bereik_omgekeerd")
    return span_word(first, last)
