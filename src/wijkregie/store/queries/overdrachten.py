"""Which rows go along when wijkorganen are handed over, and what was kept of their history."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Connection, Select, and_, func, literal_column, select

from wijkregie.domain.frozen import frozen
from wijkregie.domain.overdrachten import Overdrachtkeuze, Weggelaten
from wijkregie.store.journaal import REMOVED_ROW, Soort
from wijkregie.store.mapping import KINDS, table_name
from wijkregie.store.prepared import DIALECT
from wijkregie.store.tables import (
    VERWIJDERD,
    bijlage,
    inhoud,
    journaal,
    journaalregel,
    journaalwaarde,
    metadata,
    overgenomen,
)

Ids: TypeAlias = dict[str, set[str]]

HANGS_ON: dict[str, tuple[str, ...]] = {
    "wijk": ("stadsdeel_id",),
    "wijkgrens": ("wijk_id",),
    "werkgebied": ("wijkorgaan_id",),
    "bestuursfunctie": ("wijkorgaan_id",),
    "deelplafond": ("stadsdeel_id",),
    "jaargesprek": ("wijkorgaan_id",),
    "antwoord": ("jaargesprek_id",),
    "niveaukeuze": ("wijkorgaan_id",),
    "subsidie": ("wijkorgaan_id",),
    "subsidiestap": ("subsidie_id",),
    "gelegenheidscollectief": ("wijk_id",),
    "initiatief": ("wijk_id",),
    "budget": ("wijk_id", "stadsdeel_id"),
    "boeking": ("budget_id", "naar_budget_id"),
    "nakoming": ("wijkorgaan_id",),
    "betrokkenheid": ("wijkorgaan_id",),
    "bijeenkomst": ("stadsdeel_id",),
    "uitnodiging": ("wijkorgaan_id",),
    "specialistvraag": ("wijkorgaan_id",),
    "contactmoment": ("wijkorgaan_id", "wijk_id"),
    "notitie": ("wijkorgaan_id", "wijk_id"),
    "trajectwijk": ("traject_id",),
    "trajectfase": ("traject_id",),
    "terugkoppelmoment": ("traject_id",),
    "eindverslag": ("traject_id",),
    "verhaal": ("wijkorgaan_id", "traject_id"),
    "actiepunt": ("wijkorgaan_id", "jaargesprek_id", "traject_id", "wijk_id"),
}
"""What a row hangs on, parents first: it goes along when one of these names what does, unless it is of a wijkorgaan
that does not."""

OF_YEARS = {"regeling": ("niveaukeuze", "subsidie", "jaargesprek", "nakoming"), "budgetjaar": ("budget",)}
"""Kinds that hold for a year: they go along when one of these rows of that year does."""

POINTED_AT = frozenset({"persoon", "gespreksformulier", "afdeling", "verplichting"})
"""Kinds that go along, by themselves, when a row that goes along points at them."""

CHOSEN = frozenset({"stadsdeel", "wijkorgaan", "traject", "bijlage"})
"""Kinds for which `gather` decides."""

NEVER = frozenset({"sjabloon", "participatieverslag", "leeswijze", "lijstweergave", "uitstel", "inrichting"})
"""Kinds that are of the owner of a store, not of a wijkorgaan."""


@frozen(kw_only=True)
class Meegaand:
    """All that goes along: ids by table, contents by sha256 with their size in bytes, and what stays behind.

    `verdwenen` are ids of removed rows that belonged to it: only their history goes along.
    """

    ids: Ids
    verdwenen: Ids
    inhouden: dict[str, int]
    weggelaten: tuple[Weggelaten, ...]


def gather(connection: Connection, keuze: Overdrachtkeuze) -> Meegaand:
    """Work out what goes along with a choice, so that every reference within it holds.

    What a row points at goes along too, by itself: a person without other seats, the budget that money came from
    without its other boekingen. A reference to what belongs to another wijkorgaan is left out.
    """
    reach = _Reach(connection, keuze)
    reach.descend()
    reach.ascend()
    return reach.finish()


class _Reach:
    def __init__(self, connection: Connection, keuze: Overdrachtkeuze) -> None:
        self._connection = connection
        self._driver = (
            connection.connection.cursor()
        )  # all rows of a store go through here, and SQLAlchemy takes its time
        self._keuze = keuze
        self._pointed_at: Ids = defaultdict(set)
        self._left: list[Weggelaten] = []
        self._ids: Ids = defaultdict(set)
        self._ids["stadsdeel"] |= keuze.stadsdelen
        self._ids["wijkorgaan"] |= keuze.wijkorganen
        for row in self._rows("wijkorgaan"):
            if row["stadsdeel_id"] in keuze.stadsdelen:
                self._ids["wijkorgaan"].add(row["id"])

    def descend(self) -> None:
        """Take all that hangs on the chosen wijkorganen and stadsdelen."""
        self._take_again("wijkorgaan", self._ids["wijkorgaan"])
        for table in HANGS_ON:
            if table == "trajectwijk":
                self._take_trajecten()
            for row in self._rows(table):
                if self._belongs(table, row):
                    self._take(table, row)

    def ascend(self) -> None:
        """Take what those rows point at, and what that points at in turn."""
        while self._pointed_at:
            table, pointed_at = self._pointed_at.popitem()
            self._take_again(table, pointed_at - self._ids[table])

    def finish(self) -> Meegaand:
        """Take what belongs to the years, the bijlagen and the removed rows, and give all."""
        for table, others in OF_YEARS.items():
            years = {row["jaar"] for other in others for row in self._rows(other) if row["id"] in self._ids[other]}
            self._ids[table] |= {row["id"] for row in self._rows(table) if row["jaar"] in years}
        contents = set()
        for row in self._connection.execute(select(bijlage)).mappings():
            if self._belongs("bijlage", row):
                self._ids["bijlage"].add(row["id"])
                contents.add(row["sha256"])
        sizes = self._connection.execute(select(inhoud)).all()
        return Meegaand(
            ids={table: set(ids) for table, ids in self._ids.items() if ids},
            verdwenen=self._gone(),
            inhouden={sha256: size for sha256, size in sizes if sha256 in contents},
            weggelaten=tuple(dict.fromkeys([*self._left, *self._never_known()])),
        )

    def _take_trajecten(self) -> None:
        """Take the trajecten in which the wijkorganen have a part, and those in their wijken."""
        found, wijken = self._ids["traject"], self._ids["wijk"] | self._pointed_at["wijk"]
        found |= {row["traject_id"] for row in self._rows("trajectwijk") if row["wijk_id"] in wijken}
        for table in ("betrokkenheid", "contactmoment", "verhaal", "actiepunt"):
            found |= {
                row["traject_id"]
                for row in self._rows(table)
                if row["wijkorgaan_id"] in self._ids["wijkorgaan"] or row.get("wijk_id") in self._ids["wijk"]
            }
        found.discard(None)
        self._take_again("traject", found)

    def _belongs(self, table: str, row: Mapping[Any, Any]) -> bool:
        """Tell whether a row, or the image of one, hangs on what goes along."""
        if table == "bijlage":
            return row["tabel"] != "persoon" and row["rij_id"] in self._ids.get(row["tabel"], ())
        if row.get("prive") and not self._keuze.prive:
            return False
        if table == "wijkorgaan":
            return row["stadsdeel_id"] in self._keuze.stadsdelen
        body = row.get("wijkorgaan_id")
        if body is not None and body not in self._ids["wijkorgaan"]:
            return False
        targets = references(table)
        return any(row.get(field) in self._ids[targets[field]] for field in HANGS_ON[table])

    def _take(self, table: str, row: Mapping[str, Any]) -> None:
        """Take a row, and note what it points at."""
        self._ids[table].add(row["id"])
        for field, target in references(table).items():
            if row[field] is None:
                continue
            if of_wijkorgaan(target) and row[field] not in self._ids[target]:
                self._left.append(Weggelaten(table, row["id"], field))
            else:
                self._pointed_at[target].add(row[field])

    def _take_again(self, table: str, ids: set[str]) -> None:
        """Take rows of which the ids are known."""
        for row in self._rows(table) if ids else ():
            if row["id"] in ids:
                self._take(table, row)

    def _rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield of each row what tells where it belongs."""
        columns = metadata.tables[table].c
        told = [name for name in ("id", "jaar", "prive", *references(table)) if name in columns]
        found = self._driver.execute(f"SELECT {', '.join(told)} FROM {table}").fetchall()
        return (dict(zip(told, row, strict=True)) for row in found)

    def _gone(self) -> Ids:
        """Return the ids of removed rows that hung on what goes along, as they were when they were removed."""
        before: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for _, _, _, tabel, rij_id, _, voor, _ in _lines(self._connection, removed=True):
            if voor is not None:
                before[tabel][rij_id] = json.loads(voor)
        found: Ids = {}
        for table in ("wijkorgaan", *HANGS_ON, "bijlage"):
            images = before.get(table, {})
            live = {row["id"] for row in self._rows(table)} if images else set()
            found[table] = {key for key in images.keys() - live if self._belongs(table, images[key])}
            self._ids[table] |= found[table]
        return {table: ids for table, ids in found.items() if ids}

    def _never_known(self) -> Iterator[Weggelaten]:
        """Yield the fields that a colleague left out of what came here: empty, and not because of anyone here."""
        told = {table for (table,) in self._driver.execute("SELECT DISTINCT tabel FROM overgenomen").fetchall()}
        for table in map(table_name, KINDS):
            for field, target in references(table).items():
                if of_wijkorgaan(target) and table in self._ids and table in told:
                    empty = {row["id"] for row in self._rows(table) if row[field] is None} & self._ids[table]
                    for row_id, value in self._said_before(table, field, empty).items():
                        if value is not None and not self._was_here(target, value):
                            yield Weggelaten(table, row_id, field)

    def _said_before(self, table: str, field: str, ids: set[str]) -> dict[str, str | None]:
        """Return what the history from elsewhere tells last of a field of these rows."""
        query = select(overgenomen.c.rij_id, overgenomen.c.na).order_by(overgenomen.c.moment)
        lines = self._connection.execute(query.where(overgenomen.c.tabel == table, overgenomen.c.na.is_not(None)))
        return {rij_id: json.loads(na).get(field) for rij_id, na in lines if rij_id in ids}

    def _was_here(self, table: str, row_id: str) -> bool:
        line = select(journaalregel.c.nummer).where(journaalregel.c.tabel == table, journaalregel.c.rij_id == row_id)
        return self._connection.execute(line.limit(1)).first() is not None


@cache
def references(table: str) -> dict[str, str]:
    """Return the columns of a table that point at another, with the name of that."""
    return {key.parent.name: key.column.table.name for key in metadata.tables[table].foreign_keys}


@cache
def of_wijkorgaan(table: str) -> bool:
    """Tell whether the rows of a table are wijkorganen, or each of one."""
    return table == "wijkorgaan" or "wijkorgaan_id" in metadata.tables[table].c


def history(connection: Connection, meegaand: Meegaand, *, prive: bool) -> Iterator[tuple[str | None, ...]]:
    """Yield the lines of history of what goes along, oldest first: from elsewhere, then from here.

    A line is moment, wie, label, tabel, rij_id, velden, voor and na, with None for what was wiped. What was private in
    a note when it was written stays behind unless `prive` is set, also when the note no longer is.
    """
    for line in _lines(connection):
        _, _, _, tabel, rij_id, _, voor, na = line
        goes = rij_id in meegaand.ids.get(tabel, ()) or rij_id in meegaand.verdwenen.get(tabel, ())
        if goes and (prive or tabel != "notitie" or _public(voor, na)):
            yield line


HISTORY = ("moment", "wie", "label", "tabel", "rij_id", "velden", "voor", "na")
"""The fields of a line of history."""


def _public(*images: str | None) -> bool:
    """Tell whether a note was not private in any of its images; of one that was wiped nobody knows."""
    known = [json.loads(image) for image in images if image is not None]
    return bool(known) and not any(image["prive"] for image in known)


def _lines(connection: Connection, *, removed: bool = False) -> Iterator[tuple[Any, ...]]:
    """Yield the lines of history, oldest first, or only those of rows that were removed.

    What came from elsewhere with a command that was undone did not happen, and neither did typing that was taken over.
    """
    undo, later = journaal.alias(), journaal.alias()
    undone = (
        select(undo.c.soort).where(undo.c.verwijst_naar == overgenomen.c.nummer).order_by(undo.c.nummer.desc()).limit(1)
    ).scalar_subquery()
    elsewhere: Select[Any] = (
        select(*(overgenomen.c[name] for name in HISTORY))
        .where(func.coalesce(undone, Soort.OPNIEUW) == Soort.OPNIEUW)
        .order_by(overgenomen.c.moment, literal_column("overgenomen.rowid"))
    )
    taken_over = select(later.c.nummer).where(later.c.verwijst_naar == journaal.c.nummer, later.c.soort == Soort.DOEN)
    of_line = and_(journaalwaarde.c.nummer == journaalregel.c.nummer, journaalwaarde.c.regel == journaalregel.c.regel)
    columns = {**journaalwaarde.c, **journaalregel.c, **journaal.c}
    here: Select[Any] = (
        select(*(columns[name] for name in HISTORY))
        .select_from(
            journaalregel.join(journaal, journaal.c.nummer == journaalregel.c.nummer).join(journaalwaarde, of_line)
        )
        .where(~taken_over.exists())
        .order_by(journaalregel.c.nummer, journaalregel.c.regel)
    )
    if removed:
        elsewhere = elsewhere.where(overgenomen.c.velden == REMOVED_ROW)
        here = here.where(VERWIJDERD)
    for query in (elsewhere, here):
        statement = query.compile(dialect=DIALECT)
        given = [statement.params[name] for name in statement.positiontup or ()]
        yield from connection.connection.cursor().execute(statement.string, given)
