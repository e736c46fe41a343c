"""Bijeenkomsten of a year: who was invited to wijkradenoverleg, stadsdeelcommissie and city-wide, and who came."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, ClassVar

from wijkregie.domain.bijeenkomsten import Opkomst, opkomst
from wijkregie.domain.datums import format_datum, tel
from wijkregie.ui.forms.bijeenkomsten import BijeenkomstPaneel, new_bijeenkomst, remove_bijeenkomst
from wijkregie.ui.forms.celedit import Cells
from wijkregie.ui.forms.fields import DateField, TextField
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, RowsModel
from wijkregie.ui.pages.lists import ListView
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.bijeenkomsten import BijeenkomstRow, bijeenkomsten, change_bijeenkomst


class BijeenkomstenView(ListView):
    """A row per bijeenkomst, the newest first; Enter shows who was invited and came."""

    new_words = "Bijeenkomst toevoegen"
    tables: ClassVar[frozenset[str]] = frozenset({"bijeenkomst", "uitnodiging", "wijkorgaan", "stadsdeel"})
    pane: BijeenkomstPaneel

    def build(self) -> Iterator[None]:
        self._wanted = ""
        empty = EmptyState(
            "Nog geen bijeenkomsten.",
            "Noteer een wijkradenoverleg, stadsdeelcommissie of stedelijke bijeenkomst: dan zie je wie is uitgenodigd "
            "en wie er was.",
            self.new_words,
            self.new,
        )
        model: RowsModel[BijeenkomstRow] = RowsModel(
            _columns(), key=lambda rij: rij.id, searched=gezocht, things=("bijeenkomst", "bijeenkomsten")
        )
        pane, pagina = BijeenkomstPaneel(self.shell), "afspraken/bijeenkomsten"
        yield from self.hold(model, "Bijeenkomsten", pane, empty, facets(self.lanes.session.clock.today), pagina)
        self.edit_cells(change_bijeenkomst, lambda rij: rij.bijeenkomst, _cells(self.lanes.session.clock.today))

    def refresh(self, jaar: int) -> None:
        self.lanes.read(bijeenkomsten, jaar, owner=self, done=self._show, slot="bijeenkomsten")

    def go_to(self, **place: Any) -> None:
        """Show a bijeenkomst (`bijeenkomst_id`)."""
        self._wanted = str(place.get("bijeenkomst_id") or "")

    def new(self) -> None:
        if self.may_leave():
            new_bijeenkomst(self.shell)

    def choices(self, rij: BijeenkomstRow) -> Choices:
        return [
            ("Openen\tEnter", partial(self.open_pane, keyboard=True)),
            ("Wijzigen\tF2", self.edit),
            ("Verwijderen…\tDel", partial(remove_bijeenkomst, self.shell, self, rij.bijeenkomst)),
        ]

    def _show(self, found: list[BijeenkomstRow]) -> None:
        open_ = sum(_unknown(rij, self.lanes.session.today) for rij in found)
        told = tel(len(found), "bijeenkomst", "bijeenkomsten")
        told += f" · bij {open_} nog noteren wie er waren" if open_ else ""
        self.told.emit(told if found else "")
        wanted, self._wanted = self._wanted, ""
        self.show_rows(found, wanted)


def _cells(today: Callable[[], date]) -> Cells:
    """Return what can be changed in the list itself, by the title of its column."""
    return {
        "Dag": lambda: DateField("datum", "", today=today, required="Vul de dag in."),
        "Onderwerp": lambda: TextField("onderwerp", ""),
    }


def facets(today: Callable[[], date]) -> list[Facet[BijeenkomstRow]]:
    """Return by what bijeenkomsten are filtered."""
    return [
        Facet("Noteren wie er waren", lambda rij: _unknown(rij, today()), Soort.VLAG),
        Facet("Soort", lambda rij: rij.bijeenkomst.soort.value),
        Facet("Stadsdeel", lambda rij: rij.stadsdeel, empty="Hele gemeente"),
        Facet("Dag", lambda rij: rij.bijeenkomst.datum, Soort.DAG),
    ]


def gezocht(rij: BijeenkomstRow) -> str:
    """Return the text in which is searched."""
    found = rij.bijeenkomst
    return f"{format_datum(found.datum)} {found.soort.value} {rij.stadsdeel or 'Hele gemeente'} {found.onderwerp}"


def bron() -> Bron:
    """Return where the bijeenkomsten come from; a kept view counts those of this year."""
    return Bron(
        BijeenkomstenView.tables,
        lambda session, _titles: bijeenkomsten(session, session.today.year),
        facets,
        gezocht,
    )


def _unknown(rij: BijeenkomstRow, today: date) -> bool:
    """Tell whether a meeting was, and it is not written down who came."""
    return bool(_counted(rij).onbekend) and rij.bijeenkomst.datum <= today


def _columns() -> list[Column[BijeenkomstRow]]:
    return [
        Column(
            "Dag",
            lambda rij: format_datum(rij.bijeenkomst.datum),
            sort=lambda rij: rij.bijeenkomst.datum,
            chars=11,
        ),
        Column("Bijeenkomst", lambda rij: rij.bijeenkomst.soort.value.capitalize(), chars=22, least=18),
        Column("Stadsdeel", lambda rij: rij.stadsdeel or "Hele gemeente", chars=16, least=10, goes=2),
        Column("Onderwerp", lambda rij: rij.bijeenkomst.onderwerp, chars=0, least=14, goes=1),
        Column("Genodigd", lambda rij: str(len(rij.genodigden)), sort=_guests, right=True, chars=9),
        Column("Waren er", _came, sort=lambda rij: _counted(rij).aanwezig, right=True, chars=9),
    ]


def _counted(rij: BijeenkomstRow) -> Opkomst:
    return opkomst(each.uitnodiging for each in rij.genodigden)


def _guests(rij: BijeenkomstRow) -> int:
    return len(rij.genodigden)


def _came(rij: BijeenkomstRow) -> str:
    counted = _counted(rij)
    return str(counted.aanwezig) if counted.onbekend < counted.uitgenodigd else ""
