"""One row of a list while it is planned: its values as understood, what was decided on it, and what it may not do."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, TypeVar

from wijkregie.domain.entities import Entity
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.gelijkenis import lijkt_op, sleutels
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.voorstellen import Besluit, Celreden, Kandidaat, Keus
from wijkregie.domain.lijsten.waarden import zelfde
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.woorden import VELDEN, zelfstandig
from wijkregie.store.mapping import table_name
from wijkregie.usecases import edits
from wijkregie.usecases.inlezen.words import in_words
from wijkregie.usecases.inlezen.world import World

E = TypeVar("E", bound=Entity)

_SOORTEN = {
    "telefoon": Waardesoort.TELEFOON,
    "email": Waardesoort.EMAIL,
    "iban": Waardesoort.IBAN,
    "kvk": Waardesoort.KVK,
}
"""Fields of which two ways of writing are one value."""


class Unclear(Exception):
    """A row cannot be read as it is: refused, or `doubtful` until the user chooses; `maakt` as in Regelvoorstel."""

    def __init__(
        self, reden: Celreden, kandidaten: Sequence[Kandidaat] = (), *, doubtful: bool = False, maakt: str = ""
    ) -> None:
        super().__init__(reden.reden)
        self.reden = reden
        self.kandidaten = tuple(kandidaten)
        self.doubtful = doubtful
        self.maakt = maakt


@dataclass(slots=True)
class Plan:
    """What all rows share: the world they are planned in, today, and what the rows before told.

    `said` has for each field of a value which row gave it and what; `joined` has for each name of a kind, in bare
    words, what the user chose it to mean.
    """

    world: World
    today: date
    said: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
    joined: dict[tuple[type[Entity], str], str] = field(default_factory=dict)


@dataclass(slots=True)
class Row:
    """A row in the making.

    `cells` are its values by column, only those that were filled and understood; `texts` are all its cells as they
    were. What it `gives` and the names it has `learned` the meaning of count for later rows once it is accepted.
    """

    plan: Plan
    soort: Lijstsoort
    blad: str
    rij: int
    columns: Mapping[int, Kolomkeuze]
    cells: Mapping[int, Any]
    texts: Sequence[str]
    besluiten: Sequence[Besluit] = ()
    gives: dict[tuple[str, str], tuple[str, object]] = field(default_factory=dict)
    learned: dict[tuple[type[Entity], str], str] = field(default_factory=dict)
    opmerkingen: list[Celreden] = field(default_factory=list)
    kandidaten: list[Kandidaat] = field(default_factory=list)

    @property
    def world(self) -> World:
        return self.plan.world

    def get(self, veld: str) -> Any:
        """Return what the row says of a field; None when it says nothing."""
        return next((self.cells[at] for at in self._columns(veld) if at in self.cells), None)

    def per_jaar(self, veld: str) -> dict[int, Any]:
        """Return what the row says of a field for each year that its headings name."""
        said = ((self.columns[at].jaar, self.cells[at]) for at in self._columns(veld) if at in self.cells)
        return {jaar: waarde for jaar, waarde in said if jaar is not None}

    def per_rol(self, veld: str) -> dict[str, Any]:
        """Return what the row says of a field for each role that its headings name, "" for none."""
        return {self.columns[at].rol: self.cells[at] for at in self._columns(veld) if at in self.cells}

    def text(self, veld: str) -> str:
        """Return the cell of a field as it was; "" when it is empty."""
        column = self.column(veld)
        return self.texts[column] if column is not None and column < len(self.texts) else ""

    def given(self, *velden: str) -> dict[str, Any]:
        """Return the fields of which the row says something."""
        said = ((veld, self.get(veld)) for veld in velden)
        return {veld: waarde for veld, waarde in said if waarde is not None and waarde != ""}

    def known(self, kind: type[E], **fixed: object) -> E | None:
        """Return the value of which the row has the id; raises Unclear when it is not of this year or wijkorgaan."""
        value = self.world.all(kind).get(self.get("id") or "")
        other = [name for name, waarde in fixed.items() if value is not None and getattr(value, name) != waarde]
        if other:
            told = in_words(other[0], getattr(value, other[0]), self.world)
            raise self.refuse(other[0].removesuffix("_id"), "id_van_ander", wat=told)
        return value

    def column(self, veld: str) -> int | None:
        """Return in which column a field stands: the one that is filled, else the first."""
        found = self._columns(veld)
        return next((at for at in found if at in self.cells), found[0] if found else None)

    def save(self, value: E, **given: Any) -> E:
        """Plan a value, new or kept, with the fields that the row gives it; an empty one never wipes what is kept.

        Raises Refusal as the form does, and Unclear when an earlier row of the list gave a field otherwise, unless the
        user chose to join them.
        """
        fresh = {}
        for name, waarde in given.items():
            if waarde is None or waarde == "":
                continue
            where, earlier = self.plan.said.get((value.id, name), ("", waarde))
            if not _same(name, earlier, waarde) and not self.joins(value):
                raise self._contradiction(value, name, where, earlier)
            self.gives[value.id, name] = (f"Rij {self.rij} van “{self.blad}”", waarde)
            if not _same(name, getattr(value, name), waarde):
                fresh[name] = waarde
        return edits.save_changed(self.world, value, **fresh)

    def joins(self, value: Entity) -> bool:
        """Tell whether the user chose that this row is about a value."""
        return any(besluit.keus is Keus.SAMEN and besluit.met == value.id for besluit in self.besluiten)

    def chosen(self, kind: type[E]) -> E | None:
        """Return the value of a kind that the user chose this row to be about."""
        held = self.world.all(kind)
        met = (besluit.met for besluit in self.besluiten if besluit.keus is Keus.SAMEN)
        return next((held[value_id] for value_id in met if value_id in held), None)

    def alike(self, kind: type[E], word: Callable[[E], str], wanted: str) -> list[E]:
        """Return the values of a kind whose `word`, such as a bare name, is this one but for a typing error."""
        found = {
            value.id: value
            for key in sleutels(wanted)
            for value in self.world.near(kind, _likes(word), key)
            if lijkt_op(word(value), wanted)
        }
        return list(found.values())

    @property
    def as_new(self) -> bool:
        """Tell whether the user chose that what this row looks like is something else."""
        return any(besluit.keus is Keus.NIEUW for besluit in self.besluiten)

    def mention(self, veld: str, opmerking: str) -> None:
        """Tell what was made of a cell that was odd but clear."""
        self.opmerkingen.append(Celreden(self.column(veld), opmerking))

    def refuse(self, veld: str, code: str, **data: object) -> Unclear:
        """Return the refusal of this row for what a cell says."""
        return Unclear(Celreden(self.column(veld), str(Refusal(code, **data))))

    def doubt(self, veld: str, reden: str, kandidaten: Sequence[Kandidaat]) -> Unclear:
        """Return that the user must choose what this row is about."""
        return Unclear(Celreden(self.column(veld), reden), kandidaten, doubtful=True)

    def _contradiction(self, value: Entity, name: str, where: str, earlier: object) -> Unclear:
        told = in_words(name, earlier, self.world)
        reden = f"{where} zegt iets anders bij {VELDEN[name]}: {told}. Kies wat klopt, of voeg samen."
        naam = getattr(value, "naam", zelfstandig(table_name(type(value))))
        return self.doubt(name, reden, [Kandidaat(value.id, naam, reden)])

    def _columns(self, veld: str) -> list[int]:
        return [at for at, keuze in self.columns.items() if keuze.veld == veld]


@cache
def _likes(word: Callable[[Any], str]) -> Callable[[Any], Iterable[str]]:
    return lambda value: sleutels(word(value))


def _same(name: str, one: object, other: object) -> bool:
    return zelfde(_SOORTEN.get(name, Waardesoort.TEKST), one, other) if isinstance(other, str) else one == other
