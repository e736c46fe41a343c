"""Reads of requests for a specialist in the wijk."""

from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from wijkregie.domain.frozen import frozen
from wijkregie.domain.specialistvragen import Specialistvraag
from wijkregie.store.mapping import from_row
from wijkregie.store.tables import afdeling, specialistvraag, wijkorgaan


@frozen(kw_only=True)
class SpecialistvraagRow:
    """A specialistvraag with the names of who asked and which afdeling should come, "" where that is not known."""

    vraag: Specialistvraag
    wijkorgaan: str
    afdeling: str

    @property
    def id(self) -> str:
        """Identity of the specialistvraag."""
        return self.vraag.id


def specialistvraag_rows(connection: Connection, jaar: int) -> list[SpecialistvraagRow]:
    """Return what was asked in a year, and what of earlier years is open or was answered in it, by day; one query."""
    begin, end = date(jaar, 1, 1), date(jaar, 12, 31)
    came, refused = specialistvraag.c.gekomen_op, specialistvraag.c.afgewezen_op
    query = (
        select(
            specialistvraag,
            wijkorgaan.c.naam.label("wijkorgaan"),
            func.coalesce(afdeling.c.naam, "").label("afdeling"),
        )
        .join(wijkorgaan, wijkorgaan.c.id == specialistvraag.c.wijkorgaan_id)
        .outerjoin(afdeling, afdeling.c.id == specialistvraag.c.afdeling_id)
        .where(
            specialistvraag.c.gevraagd_op <= end,
            or_(
                specialistvraag.c.gevraagd_op >= begin,
                came >= begin,
                refused >= begin,
                and_(came.is_(None), refused.is_(None)),
            ),
        )
        .order_by(specialistvraag.c.gevraagd_op, specialistvraag.c.id)
    )
    return [
        SpecialistvraagRow(vraag=from_row(Specialistvraag, row), wijkorgaan=row["wijkorgaan"], afdeling=row["afdeling"])
        for row in connection.execute(query).mappings()
    ]
