"""Early signs of frailty over all wijkorganen that work with the municipality."""

from collections import defaultdict

from wijkregie.domain.kwetsbaarheid import Kwetsbaarheid, kwetsbaarheden
from wijkregie.domain.personen import Bestuursfunctie
from wijkregie.domain.wijkorganen import wordt_verwacht
from wijkregie.store.queries.bijeenkomsten import aanwezigheden
from wijkregie.store.queries.values import values
from wijkregie.store.queries.wijkorganen import wijkorgaan_rows
from wijkregie.store.stores import Reading
from wijkregie.usecases.inrichting import inrichting_van
from wijkregie.usecases.session import Session


def kwetsbare_wijkorganen(session: Session) -> dict[str, list[Kwetsbaarheid]]:
    """Return the signs by wijkorgaan id, of those that have any; four queries, however many bodies."""
    with session.read() as connection:
        return kwetsbaarheid_van(connection, session)


def kwetsbaarheid(session: Session, wijkorgaan_id: str) -> list[Kwetsbaarheid]:
    """Return the signs of one wijkorgaan."""
    with session.read() as connection:
        return kwetsbaarheid_van(connection, session, wijkorgaan_id).get(wijkorgaan_id, [])


def kwetsbaarheid_van(
    connection: Reading, session: Session, wijkorgaan_id: str | None = None
) -> dict[str, list[Kwetsbaarheid]]:
    """Return the signs as `kwetsbare_wijkorganen` does, of all or of one wijkorgaan, within a read."""
    today = session.today
    seats: defaultdict[str, list[Bestuursfunctie]] = defaultdict(list)
    where = {} if wijkorgaan_id is None else {"wijkorgaan_id": wijkorgaan_id}
    for functie in values(connection, Bestuursfunctie, **where):
        seats[functie.wijkorgaan_id].append(functie)
    came = aanwezigheden(connection, tot=today)
    ritme = inrichting_van(connection).ritme
    signs = {
        row.id: kwetsbaarheden(
            seats[row.id],
            came.get(row.id, []),
            row.laatste_contact,
            today,
            ritme=ritme,
            niveau=row.niveau or row.niveau_nu,
        )
        for row in wijkorgaan_rows(connection, today.year, wijkorgaan_id=wijkorgaan_id, contact_tot=today)
        if wordt_verwacht(row, today.year)
    }
    return {body_id: found for body_id, found in signs.items() if found}
