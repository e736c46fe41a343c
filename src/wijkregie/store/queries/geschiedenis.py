"""Reads of the journaal: what can be undone, what happened to a row, what was removed."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from wijkregie.domain.frozen import frozen
from wijkregie.store.journaal import Entry, Soort
from wijkregie.store.tables import (
    VERTROKKEN,
    VERWIJDERD,
    afdeling,
    bijeenkomst,
    bijlage,
    gelegenheidscollectief,
    gespreksformulier,
    initiatief,
    jaargesprek,
    journaal,
    journaalregel,
    journaalwaarde,
    metadata,
    persoon,
    stadsdeel,
    traject,
    verplichting,
    wijk,
    wijkorgaan,
)

_VALUES = and_(journaalwaarde.c.nummer == journaalregel.c.nummer, journaalwaarde.c.regel == journaalregel.c.regel)
PARTS: dict[str, frozenset[str]] = {
    "bijeenkomst": frozenset({"uitnodiging"}),
    "budget": frozenset({"boeking"}),
    "initiatief": frozenset({"boeking"}),
    "jaargesprek": frozenset({"antwoord", "niveaukeuze"}),
    "persoon": frozenset({"bestuursfunctie"}),
    "subsidie": frozenset({"subsidiestap"}),
    "traject": frozenset({"trajectwijk", "trajectfase", "terugkoppelmoment", "eindverslag"}),
    "wijkorgaan": frozenset({"werkgebied", "bestuursfunctie", "niveaukeuze"}),
}
"""What is told with the history of a row, for it is seen as part of that; bijlagen always are."""

_NAMED = (persoon, wijk, stadsdeel, wijkorgaan, initiatief, gelegenheidscollectief, afdeling, traject, verplichting)


@frozen(kw_only=True)
class Wijziging:
    """One row changed by one command; values are plain JSON values, None where there was no row.

    `uit` is set for what happened before the row came here: the label of the command by which it did.
    """

    nummer: int
    label: str
    wie: str
    moment: datetime
    tabel: str
    rij_id: str
    voor: dict[str, Any] | None
    na: dict[str, Any] | None
    uit: str = ""

    @property
    def id(self) -> str:
        """Identity of this change in a list."""
        return f"{self.nummer}-{self.tabel}-{self.rij_id}"

    @property
    def prive(self) -> bool:
        """Whether the row was private, before or after."""
        return any(image.get("prive") for image in (self.voor, self.na) if image)


def entry(connection: Connection, nummer: int) -> Entry | None:
    """Return the head of one entry, or None when there is none with this number."""
    row = connection.execute(select(journaal).where(journaal.c.nummer == nummer)).mappings().one_or_none()
    return None if row is None else _entry(row)


def worked_in(connection: Connection) -> bool:
    """Tell whether there ever was a command that can be undone."""
    return connection.execute(select(journaal.c.nummer).where(journaal.c.omkeerbaar).limit(1)).first() is not None


def in_force() -> ColumnElement[bool]:
    """Tell whether a command was not undone, nor taken over by a later one of the same typing."""
    later = journaal.alias()
    last = (
        select(later.c.soort)
        .where(later.c.verwijst_naar == journaal.c.nummer)
        .order_by(later.c.nummer.desc())
        .limit(1)
        .scalar_subquery()
    )
    return and_(journaal.c.soort == Soort.DOEN, func.coalesce(last, Soort.OPNIEUW) == Soort.OPNIEUW)


def last_done(connection: Connection) -> Entry | None:
    """Return the last command that stands and can be undone, or None."""
    query = select(journaal).where(in_force()).order_by(journaal.c.nummer.desc()).limit(1)
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None or not row["omkeerbaar"] else _entry(row)


def last_undone(connection: Connection) -> Entry | None:
    """Return the command that was undone last, while nothing new was done since; else None."""
    undo, later = journaal.alias(), journaal.alias()
    newest_doen = select(func.max(journaal.c.nummer)).where(journaal.c.soort == Soort.DOEN).scalar_subquery()
    redone = select(later.c.nummer).where(later.c.verwijst_naar == undo.c.verwijst_naar, later.c.nummer > undo.c.nummer)
    query = (
        select(journaal)
        .join_from(journaal, undo, undo.c.verwijst_naar == journaal.c.nummer)
        .where(undo.c.soort == Soort.ONGEDAAN, undo.c.nummer > newest_doen, ~redone.exists())
        .order_by(undo.c.nummer.desc())
        .limit(1)
    )
    row = connection.execute(query).mappings().one_or_none()
    return None if row is None else _entry(row)


def wijzigingen(connection: Connection, rows: Sequence[tuple[str, str]], *, limit: int = 500) -> list[Wijziging]:
    """Return what happened to these rows (table, id), newest first."""
    by_table: dict[str, list[str]] = {}
    for tabel, rij_id in rows:
        by_table.setdefault(tabel, []).append(rij_id)
    found: list[Wijziging] = []
    for tabel, ids in by_table.items():
        for start in range(0, len(ids), 500):
            query = (
                changes()
                .where(journaalregel.c.tabel == tabel, journaalregel.c.rij_id.in_(ids[start : start + 500]))
                .order_by(journaalregel.c.nummer.desc())
                .limit(limit)
            )
            found += [wijziging_of(row) for row in connection.execute(query).mappings()]
    found.sort(key=lambda change: (-change.nummer, change.tabel, change.rij_id))
    return found[:limit]


def of_row(connection: Connection, tabel: str, rij_id: str, *, limit: int = 500) -> list[Wijziging]:
    """Return what happened to a row, its parts and its bijlagen, removed ones too, newest first.

    Values that were wiped are None on both sides.
    """
    files = select(literal("bijlage"), bijlage.c.id).where(bijlage.c.tabel == tabel, bijlage.c.rij_id == rij_id)
    told = PARTS.get(tabel, frozenset()) | {"bijlage"}
    parts = _naming(connection, f"{tabel}_id", [rij_id], limit, files, only=told)
    found = {each.id: each for each in [*wijzigingen(connection, [(tabel, rij_id)], limit=limit), *parts]}
    return sorted(found.values(), key=lambda each: -each.nummer)[:limit]


def of_wijkorgaan(connection: Connection, wijkorgaan_id: str, *, limit: int = 2000) -> list[Wijziging]:
    """Return what happened to a wijkorgaan and to all that hangs on it, removed rows too, newest first; three queries.

    A row belongs to it when an image of the row names it, so what moved to another body is told at both.
    """
    itself = select(literal("wijkorgaan"), literal(wijkorgaan_id))
    files = select(literal("bijlage"), bijlage.c.id).where(
        bijlage.c.tabel == "wijkorgaan", bijlage.c.rij_id == wijkorgaan_id
    )
    found = _naming(connection, "wijkorgaan_id", [wijkorgaan_id], limit, itself, files)
    for tabel, part in (("subsidie", "subsidiestap"), ("jaargesprek", "antwoord")):
        if ids := {change.rij_id for change in found if change.tabel == tabel}:
            found += _naming(connection, f"{tabel}_id", ids, limit, only={part})
    found.sort(key=lambda change: -change.nummer)
    return found[:limit]


def _naming(
    connection: Connection,
    field: str,
    ids: Collection[str],
    limit: int,
    *others: Select[str, str],
    only: Collection[str] = metadata.tables.keys(),
) -> list[Wijziging]:
    """Return what happened to the rows that name one of these ids in a field, now or when they left; and to others.

    `only` are the tables of those rows.
    """
    now = [
        select(literal(table.name), table.c.id).where(table.c[field].in_(ids))
        for table in metadata.sorted_tables
        if field in table.c and table.name in only
    ]
    named = or_(*(_names(entity_id) for entity_id in ids))
    left = (
        select(journaalregel.c.tabel, journaalregel.c.rij_id)
        .join_from(journaalregel, journaalwaarde, _VALUES)
        .where(VERTROKKEN, journaalregel.c.tabel.in_(set(only) - {field.removesuffix("_id")}), named)
    )
    every = union_all(left, *now, *others).subquery()
    rows = select(every).distinct().subquery()
    of_these = and_(journaalregel.c.tabel == rows.c[0], journaalregel.c.rij_id == rows.c[1])
    query = changes().join(rows, of_these).where(named)
    newest = query.order_by(journaalregel.c.nummer.desc(), journaalregel.c.regel).limit(limit)
    return [wijziging_of(row) for row in connection.execute(newest).mappings()]


def undoable(connection: Connection, nummers: Iterable[int]) -> frozenset[int]:
    """Return which of these commands stand and may be undone by their number."""
    query = select(journaal.c.nummer).where(journaal.c.nummer.in_(list(nummers)), in_force(), journaal.c.omkeerbaar)
    return frozenset(connection.scalars(query))


def names_of(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return what to call people, areas, bodies, plans, promises, meetings, talks and forms, as far as they exist.

    A meeting is called by its kind and day, as in "stadsdeelcommissie 01-05-2026". What was removed is called as it
    was then.
    """
    wanted = list(ids)
    named = [select(table.c.id, table.c.naam).where(table.c.id.in_(wanted)) for table in _NAMED]
    talks = select(jaargesprek.c.id, cast(jaargesprek.c.jaar, Text)).where(jaargesprek.c.id.in_(wanted))
    version = literal("versie ") + cast(gespreksformulier.c.nummer, Text)
    forms = select(gespreksformulier.c.id, version).where(gespreksformulier.c.id.in_(wanted))
    day = cast(bijeenkomst.c.datum, Text)
    figures = func.substr(day, 9, 2) + "-" + func.substr(day, 6, 2) + "-" + func.substr(day, 1, 4)
    meetings = select(bijeenkomst.c.id, bijeenkomst.c.soort + " " + figures).where(bijeenkomst.c.id.in_(wanted))
    found = {row[0]: row[1] for row in connection.execute(union_all(*named, talks, forms, meetings))}
    gone = [each for each in wanted if each not in found]
    return {**_names_then(connection, gone), **found} if gone else found


def _names_then(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return what removed rows were called when they went, as far as that was not wiped."""
    query = (
        select(journaalregel.c.rij_id, journaalwaarde.c.voor)
        .join_from(journaalregel, journaalwaarde, _VALUES)
        .where(
            VERWIJDERD,
            journaalregel.c.tabel.in_([table.name for table in _NAMED]),
            journaalregel.c.rij_id.in_(ids),
            journaalwaarde.c.voor.is_not(None),
        )
        .order_by(journaalregel.c.nummer)
    )
    return {rij_id: json.loads(voor)["naam"] for rij_id, voor in connection.execute(query)}


def removed(connection: Connection, *, limit: int = 500) -> list[Wijziging]:
    """Return the rows that do not exist any more, last removed first; undone additions are left out."""
    other = journaalregel.alias()
    same_row = and_(other.c.tabel == journaalregel.c.tabel, other.c.rij_id == journaalregel.c.rij_id)
    later = select(other.c.nummer).where(same_row, other.c.nummer > journaalregel.c.nummer)
    first = select(func.min(other.c.nummer)).where(same_row).scalar_subquery()
    query = (
        changes()
        .where(
            VERWIJDERD,
            ~later.exists(),
            or_(journaal.c.soort != Soort.ONGEDAAN, journaal.c.verwijst_naar > first),
            journaalwaarde.c.voor.is_not(None),
        )
        .order_by(journaalregel.c.nummer.desc(), journaalregel.c.regel)
        .limit(limit)
    )
    return [wijziging_of(row) for row in connection.execute(query).mappings()]


def _names(entity_id: str) -> ColumnElement[bool]:
    """Tell whether an image of a row names this id; an id is 32 random figures, so nothing else can be meant."""
    images = func.coalesce(journaalwaarde.c.voor, "") + func.coalesce(journaalwaarde.c.na, "")
    return func.instr(images, entity_id) > 0


def changes() -> Any:
    """Select what happened to rows, save what a later entry of the same typing took over."""
    later = journaal.alias()
    same_typing = and_(later.c.verwijst_naar == journaal.c.nummer, later.c.soort == Soort.DOEN)
    taken_over = select(later.c.nummer).where(same_typing).exists()
    return (
        select(
            journaal.c.nummer,
            journaal.c.label,
            journaal.c.wie,
            journaal.c.moment,
            journaalregel.c.tabel,
            journaalregel.c.rij_id,
            journaalwaarde.c.voor,
            journaalwaarde.c.na,
        )
        .select_from(
            journaalregel.join(journaal, journaal.c.nummer == journaalregel.c.nummer).join(journaalwaarde, _VALUES)
        )
        .where(~taken_over)
    )


def wijziging_of(row: RowMapping) -> Wijziging:
    """Return one line of `changes` as what happened to a row."""
    return Wijziging(
        nummer=row["nummer"],
        label=row["label"],
        wie=row["wie"],
        moment=datetime.fromisoformat(row["moment"]),
        tabel=row["tabel"],
        rij_id=row["rij_id"],
        voor=None if row["voor"] is None else json.loads(row["voor"]),
        na=None if row["na"] is None else json.loads(row["na"]),
    )


def _entry(row: RowMapping) -> Entry:
    return Entry(
        nummer=row["nummer"],
        soort=Soort(row["soort"]),
        label=row["label"],
        wie=row["wie"],
        moment=datetime.fromisoformat(row["moment"]),
        verwijst_naar=row["verwijst_naar"],
        omkeerbaar=row["omkeerbaar"],
    )
