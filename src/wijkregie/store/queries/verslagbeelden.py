"""Reads of what some years of participation are told from: each table once."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection

from wijkregie.domain.bijeenkomsten import Bijeenkomst, Uitnodiging
from wijkregie.domain.nakomingen import Nakoming
from wijkregie.domain.participatieverslagen import Participatieverslag
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.domain.subsidies import bedragen
from wijkregie.domain.verplichtingen import Partij, Verplichting
from wijkregie.domain.verslagbeelden import Subsidiejaar
from wijkregie.store.queries.dossiers import subsidiedossiers
from wijkregie.store.queries.values import values
from wijkregie.store.tables import bijeenkomst, nakoming, specialistvraag, subsidie


def verslag_over(connection: Connection, eerste_jaar: int, laatste_jaar: int) -> Participatieverslag | None:
    """Return the texts that are kept for these years, or None."""
    found = values(connection, Participatieverslag, eerste_jaar=eerste_jaar, laatste_jaar=laatste_jaar)
    return found[0] if found else None


def bijeenkomsten_in(connection: Connection, jaren: range) -> list[tuple[Bijeenkomst, tuple[Uitnodiging, ...]]]:
    """Return the meetings of these years, by day, with who was asked; two queries."""
    asked: defaultdict[str, list[Uitnodiging]] = defaultdict(list)
    for one in values(connection, Uitnodiging):
        asked[one.bijeenkomst_id].append(one)
    meetings = values(connection, Bijeenkomst, bijeenkomst.c.datum.between(*_days(jaren)), order="datum")
    return [(one, tuple(asked[one.id])) for one in meetings]


def specialistvragen_in(connection: Connection, jaren: range) -> list[Specialistvraag]:
    """Return the specialists that were asked for in these years, by day."""
    return values(
        connection, Specialistvraag, specialistvraag.c.gevraagd_op.between(*_days(jaren)), order="gevraagd_op"
    )


def nakomingen_in(connection: Connection, jaren: range) -> list[tuple[Partij, Nakoming]]:
    """Return what was judged of these years, each with whose promise it was; two queries."""
    sides = {one.id: one.partij for one in values(connection, Verplichting)}
    judged = values(connection, Nakoming, nakoming.c.jaar.between(jaren.start, jaren.stop - 1))
    return [(sides[one.verplichting_id], one) for one in judged]


def subsidiejaren(connection: Connection, jaren: range) -> list[Subsidiejaar]:
    """Return what was granted to wijkorganen for each of these years; those without are left out; two queries."""
    granted: defaultdict[int, list[int]] = defaultdict(list)
    for file in subsidiedossiers(connection, subsidie.c.jaar.between(jaren.start, jaren.stop - 1)):
        if amount := bedragen(file.stappen).verleend:
            granted[file.subsidie.jaar].append(amount)
    return [Subsidiejaar(jaar=jaar, aantal=len(each), verleend=sum(each)) for jaar, each in sorted(granted.items())]


def _days(jaren: range) -> tuple[date, date]:
    return date(jaren.start, 1, 1), date(jaren.stop - 1, 12, 31)
