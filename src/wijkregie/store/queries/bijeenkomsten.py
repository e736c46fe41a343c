"""Reads of bijeenkomsten with who was invited."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, func, select

from wijkregie.domain.bijeenkomsten import Aanwezigheid, Bijeenkomst, Uitnodiging
from wijkregie.domain.frozen import frozen
from wijkregie.store.mapping import from_row
from wijkregie.store.tables import bijeenkomst, stadsdeel, uitnodiging, wijkorgaan


@frozen(kw_only=True)
class UitnodigingRow:
    """An uitnodiging with the name of the wijkorgaan and the meeting it is for."""

    uitnodiging: Uitnodiging
    wijkorgaan: str

    @property
    def id(self) -> str:
        """Identity of the uitnodiging."""
        return self.uitnodiging.id


@frozen(kw_only=True)
class BijeenkomstRow:
    """A bijeenkomst with the name of its stadsdeel ("" for the whole municipality) and who was invited, by name."""

    bijeenkomst: Bijeenkomst
    stadsdeel: str
    genodigden: tuple[UitnodigingRow, ...] = ()

    @property
    def id(self) -> str:
        """Identity of the bijeenkomst."""
        return self.bijeenkomst.id


def bijeenkomst_rows(connection: Connection, jaar: int) -> list[BijeenkomstRow]:
    """Return the bijeenkomsten of a year with who was invited, by day; two queries."""
    in_year = bijeenkomst.c.datum.between(date(jaar, 1, 1), date(jaar, 12, 31))
    asked: defaultdict[str, list[UitnodigingRow]] = defaultdict(list)
    guests = (
        select(uitnodiging, wijkorgaan.c.naam)
        .join(bijeenkomst, bijeenkomst.c.id == uitnodiging.c.bijeenkomst_id)
        .join(wijkorgaan, wijkorgaan.c.id == uitnodiging.c.wijkorgaan_id)
        .where(in_year)
        .order_by(wijkorgaan.c.naam, uitnodiging.c.id)
    )
    for row in connection.execute(guests).mappings():
        found = UitnodigingRow(uitnodiging=from_row(Uitnodiging, row), wijkorgaan=row["naam"])
        asked[found.uitnodiging.bijeenkomst_id].append(found)
    query = (
        select(bijeenkomst, func.coalesce(stadsdeel.c.naam, "").label("stadsdeel"))
        .outerjoin(stadsdeel, stadsdeel.c.id == bijeenkomst.c.stadsdeel_id)
        .where(in_year)
        .order_by(bijeenkomst.c.datum, bijeenkomst.c.id)
    )
    return [
        BijeenkomstRow(
            bijeenkomst=from_row(Bijeenkomst, row), stadsdeel=row["stadsdeel"], genodigden=tuple(asked[row["id"]])
        )
        for row in connection.execute(query).mappings()
    ]


def aanwezigheden(connection: Connection, *, tot: date) -> dict[str, list[Aanwezigheid | None]]:
    """Return, by wijkorgaan, whether it came to each meeting it was asked to up to a day, oldest first; one query."""
    query = (
        select(uitnodiging.c.wijkorgaan_id, uitnodiging.c.aanwezigheid)
        .join(bijeenkomst, bijeenkomst.c.id == uitnodiging.c.bijeenkomst_id)
        .where(bijeenkomst.c.datum <= tot)
        .order_by(bijeenkomst.c.datum, bijeenkomst.c.id)
    )
    found: defaultdict[str, list[Aanwezigheid | None]] = defaultdict(list)
    for body_id, came in connection.execute(query):
        found[body_id].append(None if came is None else Aanwezigheid(came))
    return dict(found)
