"""Gelegenheidscollectieven: who comes together for the time being, with the one that is chosen at the side."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, ClassVar

from wijkregie.domain.collectieven import Collectiefstand, collectiefstand
from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.geld import format_bedrag
from wijkregie.ui.forms.celedit import Cells
from wijkregie.ui.forms.collectieven import (
    CollectiefPaneel,
    end_collectief,
    new_collectief,
    pay_collectief,
    remove_collectief,
)
from wijkregie.ui.forms.fields import DateField, TextField
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.lists import ListView
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.collectieven import CollectiefRow, change_collectief, collectieven

Today = Callable[[], date]


class CollectievenView(ListView):
    """A row per collectief, those at work first; Enter shows one at the right."""

    new_words = "Collectief toevoegen"
    tables: ClassVar[frozenset[str]] = frozenset({"gelegenheidscollectief", "boeking", "wijk"})

    pane: CollectiefPaneel

    def build(self) -> Iterator[None]:
        self._wanted = ""
        empty = EmptyState(
            "Nog geen collectieven.",
            "Noteer een tijdelijke groep bewoners: dan zie je wie er bezig zijn en wat ze uit het werkbudget kregen.",
            self.new_words,
            self.new,
        )
        today = self.lanes.session.clock.today
        model: RowsModel[CollectiefRow] = RowsModel(
            _columns(today), key=lambda rij: rij.id, searched=gezocht, things=("collectief", "collectieven")
        )
        pane, pagina = CollectiefPaneel(self.shell), "wijkbudget/collectieven"
        yield from self.hold(model, "Collectieven", pane, empty, facets(today), pagina)
        self.edit_cells(change_collectief, lambda rij: rij.collectief, _cells(self.lanes.session.clock.today))

    def refresh(self, _jaar: int) -> None:
        self.lanes.read(collectieven, owner=self, done=self._show, slot="collectieven")

    def go_to(self, **place: Any) -> None:
        """Show a collectief (`collectief_id`)."""
        self._wanted = str(place.get("collectief_id") or "")

    def new(self) -> None:
        if self.may_leave():
            new_collectief(self.shell)

    def _show(self, found: list[CollectiefRow]) -> None:
        running = sum(_stand(rij, self.lanes.session.today) is Collectiefstand.LOPEND for rij in found)
        self.told.emit(f"{tel(running, 'collectief loopt', 'collectieven lopen')} nu" if found else "")
        wanted, self._wanted = self._wanted, ""
        self.show_rows(found, wanted)

    def choices(self, rij: CollectiefRow) -> Choices:
        found = rij.collectief
        choices: list[tuple[str, Any]] = [
            ("Openen\tEnter", partial(self.open_pane, keyboard=True)),
            ("Wijzigen\tF2", self.edit),
            ("Ondersteuning betalen…", partial(pay_collectief, self.shell, self, found)),
        ]
        if _stand(rij, self.lanes.session.today) is Collectiefstand.LOPEND:
            choices.append(("Stoppen…", partial(end_collectief, self.shell, self, found)))
        choices.append(("Verwijderen…\tDel", partial(remove_collectief, self.shell, self, found)))
        return choices


def _cells(today: Callable[[], date]) -> Cells:
    """Return what can be changed in the list itself, by the title of its column."""
    return {
        "Collectief": lambda: TextField("naam", "", required="Geef het collectief een naam."),
        "Thema": lambda: TextField("thema", ""),
        "Begin": lambda: DateField("begin", "", today=today),
        "Einde": lambda: DateField("einde", "", today=today),
    }


def facets(today: Today) -> list[Facet[CollectiefRow]]:
    """Return by what collectieven are filtered."""
    return [
        Facet("Stand", lambda rij: _stand(rij, today()).value, order=tuple(stand.value for stand in Collectiefstand)),
        Facet("Thema", lambda rij: rij.collectief.thema, empty="geen thema"),
        Facet("Wijk", lambda rij: rij.wijk, empty="geen wijk"),
        Facet("Betaald", lambda rij: rij.besteed, Soort.BEDRAG),
    ]


def gezocht(rij: CollectiefRow) -> str:
    """Return the text in which is searched."""
    return f"{rij.collectief.naam} {rij.collectief.thema} {rij.wijk}"


def bron() -> Bron:
    """Return where the collectieven come from."""
    return Bron(CollectievenView.tables, lambda session, _titles: collectieven(session), facets, gezocht)


def _columns(today: Today) -> list[Column[CollectiefRow]]:
    order = tuple(Collectiefstand)
    return [
        Column("Collectief", lambda rij: rij.collectief.naam, chars=0, least=24),
        Column("Thema", lambda rij: rij.collectief.thema, chars=26, least=14, goes=2),
        Column("Wijk", lambda rij: rij.wijk, chars=16, least=10, goes=3),
        Column(
            "Begin", lambda rij: _day(rij.collectief.begin), sort=lambda rij: rij.collectief.begin, chars=11, goes=4
        ),
        Column(
            "Einde", lambda rij: _day(rij.collectief.einde), sort=lambda rij: rij.collectief.einde, chars=11, goes=5
        ),
        Column(
            "Stand",
            lambda rij: _stand(rij, today()).value,
            sort=lambda rij: order.index(_stand(rij, today())),
            look=lambda rij: Look(colour="tekst" if _stand(rij, today()) is Collectiefstand.LOPEND else "tekst3"),
            chars=11,
        ),
        Column(
            "Betaald",
            lambda rij: format_bedrag(rij.besteed) if rij.besteed else "",
            sort=lambda rij: rij.besteed,
            right=True,
            chars=12,
            goes=1,
        ),
    ]


def _stand(rij: CollectiefRow, today: date) -> Collectiefstand:
    return collectiefstand(rij.collectief, today)


def _day(datum: date | None) -> str:
    return format_datum(datum) if datum else ""
