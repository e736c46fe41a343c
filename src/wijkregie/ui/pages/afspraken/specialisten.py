"""Specialisten in the wijk: who asked for one, about what, and whether somebody came."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any, ClassVar

from wijkregie.domain.datums import format_datum, tel
from wijkregie.domain.specialistvragen import Vraagstand, dagen_gewacht, vraagstand
from wijkregie.ui.forms.celedit import Cells
from wijkregie.ui.forms.fields import DateField, TextField
from wijkregie.ui.forms.specialistvragen import (
    SpecialistPaneel,
    new_specialistvraag,
    note_komst,
    reject_specialistvraag,
    remove_specialistvraag,
)
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.pages.lists import ListView
from wijkregie.ui.widgets.empty import EmptyState
from wijkregie.ui.widgets.rowmenu import Choices
from wijkregie.usecases.specialistvragen import SpecialistvraagRow, change_specialistvraag, specialistvragen

Today = Callable[[], date]

_OPEN = (Vraagstand.GEVRAAGD, Vraagstand.TE_LAAT)
_SIGNS = {
    Vraagstand.GEVRAAGD: ("wacht", "rust"),
    Vraagstand.TE_LAAT: ("let", "let"),
    Vraagstand.GEKOMEN: ("ok", "ok"),
    Vraagstand.AFGEWEZEN: ("stil", "rust"),
}
"""Icon and its colour for what came of a request."""


class SpecialistenView(ListView):
    """A row per request, the newest first; Enter shows one at the right."""

    new_words = "Vraag toevoegen"
    tables: ClassVar[frozenset[str]] = frozenset({"specialistvraag", "wijkorgaan", "afdeling"})
    pane: SpecialistPaneel

    def build(self) -> Iterator[None]:
        self._wanted = ""
        empty = EmptyState(
            "Nog geen vragen om een specialist.",
            "Wijkorganen zien graag vaker een vakspecialist in de wijk. Noteer wie erom vraagt en of er iemand komt.",
            self.new_words,
            self.new,
        )
        today = self.lanes.session.clock.today
        model: RowsModel[SpecialistvraagRow] = RowsModel(
            _columns(today), key=lambda rij: rij.id, searched=gezocht, things=("vraag", "vragen")
        )
        pane, pagina = SpecialistPaneel(self.shell), "afspraken/specialisten"
        yield from self.hold(model, "Vragen om een specialist", pane, empty, facets(today), pagina)
        self.edit_cells(change_specialistvraag, lambda rij: rij.vraag, _cells(self.lanes.session.clock.today))

    def refresh(self, jaar: int) -> None:
        self.lanes.read(specialistvragen, jaar, owner=self, done=self._show, slot="specialistvragen")

    def go_to(self, **place: Any) -> None:
        """Show a request (`vraag_id`)."""
        self._wanted = str(place.get("vraag_id") or "")

    def new(self) -> None:
        if self.may_leave():
            new_specialistvraag(self.shell)

    def choices(self, rij: SpecialistvraagRow) -> Choices:
        found = rij.vraag
        choices: list[tuple[str, Any]] = [
            ("Openen\tEnter", partial(self.open_pane, keyboard=True)),
            ("Wijzigen\tF2", self.edit),
        ]
        if _stand(rij, self.lanes.session.today) in _OPEN:
            choices.append(("Er kwam iemand…", partial(note_komst, self.shell, self, found)))
            choices.append(("Er komt niemand…", partial(reject_specialistvraag, self.shell, self, found)))
        choices.append(("Verwijderen…\tDel", partial(remove_specialistvraag, self.shell, self, found)))
        return choices

    def _show(self, found: list[SpecialistvraagRow]) -> None:
        came = sum(_stand(rij, self.lanes.session.today) is Vraagstand.GEKOMEN for rij in found)
        open_ = sum(_stand(rij, self.lanes.session.today) in _OPEN for rij in found)
        told = f"{tel(len(found), 'vraag', 'vragen')} · {came} keer kwam er iemand · {open_} open"
        self.told.emit(told if found else "")
        wanted, self._wanted = self._wanted, ""
        self.show_rows(found, wanted)


def _cells(today: Callable[[], date]) -> Cells:
    """Return what can be changed in the list itself, by the title of its column."""
    return {
        "Gevraagd": lambda: DateField("gevraagd_op", "", today=today, required="Vul de dag in."),
        "Onderwerp": lambda: TextField("onderwerp", "", required="Vul in waar het over gaat."),
    }


def facets(today: Today) -> list[Facet[SpecialistvraagRow]]:
    """Return by what requests are filtered."""
    return [
        Facet("Stand", lambda rij: _stand(rij, today()).value, order=tuple(stand.value for stand in Vraagstand)),
        Facet("Wijkorgaan", lambda rij: rij.wijkorgaan),
        Facet("Afdeling", lambda rij: rij.afdeling, empty="geen afdeling"),
        Facet("Gevraagd", lambda rij: rij.vraag.gevraagd_op, Soort.DAG),
    ]


def gezocht(rij: SpecialistvraagRow) -> str:
    """Return the text in which is searched."""
    return f"{rij.wijkorgaan} {rij.vraag.onderwerp} {rij.afdeling}"


def bron() -> Bron:
    """Return where the requests come from; a kept view counts those of this year."""
    return Bron(
        SpecialistenView.tables,
        lambda session, _titles: specialistvragen(session, session.today.year),
        facets,
        gezocht,
    )


def _columns(today: Today) -> list[Column[SpecialistvraagRow]]:
    order = tuple(Vraagstand)
    return [
        Column(
            "Gevraagd",
            lambda rij: format_datum(rij.vraag.gevraagd_op),
            sort=lambda rij: rij.vraag.gevraagd_op,
            chars=11,
        ),
        Column("Wijkorgaan", lambda rij: rij.wijkorgaan, chars=26, least=16),
        Column("Onderwerp", lambda rij: rij.vraag.onderwerp, chars=0, least=14),
        Column("Afdeling", lambda rij: rij.afdeling, chars=20, least=12, goes=1),
        Column(
            "Dagen",
            lambda rij: str(dagen_gewacht(rij.vraag, today())),
            sort=lambda rij: dagen_gewacht(rij.vraag, today()),
            right=True,
            chars=7,
            goes=2,
        ),
        Column(
            "Stand",
            lambda _rij: "",
            sort=lambda rij: order.index(_stand(rij, today())),
            look=lambda rij: _look(rij, today()),
            accessible=lambda rij: _stand(rij, today()).value,
            chars=14,
        ),
    ]


def _stand(rij: SpecialistvraagRow, today: date) -> Vraagstand:
    return vraagstand(rij.vraag, today)


def _look(rij: SpecialistvraagRow, today: date) -> Look:
    stand = _stand(rij, today)
    sign, colour = _SIGNS[stand]
    return Look(sign=sign, sign_word=stand.value, sign_colour="tekst2", sign_icon_colour=colour)
