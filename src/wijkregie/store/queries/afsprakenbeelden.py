"""Reads of what is said of plans: how wijkorganen were involved in those of a year, and stories that may be used."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, or_, select

from wijkregie.domain.afsprakenbeelden import Verteld
from wijkregie.domain.betrokkenheden import Betrokkenheid, eerste_dag
from wijkregie.store.queries.klokken import trajecten_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.store.tables import betrokkenheid, traject, verhaal, wijkorgaan


def betrokkenheden_van(connection: Connection, jaren: Sequence[int]) -> dict[tuple[str, str], list[Betrokkenheid]]:
    """Return how wijkorganen were involved in the plans of these years, by plan and wijkorgaan, oldest first."""
    chosen = or_(*(betrokkenheid.c.traject_id.in_(trajecten_van_jaar(jaar)) for jaar in jaren))
    found: dict[tuple[str, str], list[Betrokkenheid]] = defaultdict(list)
    for one in sorted(values(connection, Betrokkenheid, chosen), key=lambda one: eerste_dag(one) or date.max):
        found[one.traject_id or "", one.wijkorgaan_id].append(one)
    return found


def verhalen_in(connection: Connection, jaar: int, today: date) -> list[Verteld]:
    """Return the stories told in a year, by day: only with consent, and while they may be kept (AVG art. 5 and 6)."""
    query = (
        select(verhaal, traject.c.naam.label("traject"), wijkorgaan.c.naam.label("wijkorgaan"))
        .join_from(verhaal, traject, traject.c.id == verhaal.c.traject_id)
        .join(wijkorgaan, wijkorgaan.c.id == verhaal.c.wijkorgaan_id, isouter=True)
        .where(
            verhaal.c.datum.between(date(jaar, 1, 1), date(jaar, 12, 31)),
            verhaal.c.toestemming_op.is_not(None),
            or_(verhaal.c.bewaren_tot.is_(None), verhaal.c.bewaren_tot >= today),
        )
        .order_by(verhaal.c.datum, verhaal.c.id)
    )
    return [
        Verteld(
            wijkorgaan_id=row.wijkorgaan_id,
            wijkorgaan=row.wijkorgaan or "",
            traject=row.traject,
            datum=row.datum,
            tekst=row.tekst,
        )
        for row in connection.execute(query)
    ]
