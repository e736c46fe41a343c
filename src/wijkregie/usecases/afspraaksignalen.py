"""What waits around promises: answers, plans, eindverslagen and stories."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from wijkregie.domain.afspraaksignalen import (
    signaal_van_paradox,
    signalen_van_eindverslag,
    signalen_van_inbreng,
    signalen_van_terugkoppelmoment,
    signalen_van_verhaal,
)
from wijkregie.domain.radiostilte import stilteklok
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.signalen import BINNENKORT_DAGEN, Signaal
from wijkregie.store.queries.afspraaksignalen import (
    aflopende_verhalen,
    eindverslagen,
    onbeantwoord,
    open_momenten,
    samen_gemaakt,
    trajectnamen,
)
from wijkregie.store.stores import Reading
from wijkregie.usecases.klokken import paradoxen
from wijkregie.usecases.session import Session


def afspraaksignalen(session: Session, regelingen: Mapping[int, Regeling]) -> list[Signaal]:
    """Return what waits around promises; six queries and those of the paradox, however many plans."""
    with session.read() as connection:
        waiting = list(_van_trajecten(connection, session, regelingen))
    return waiting + [signaal_van_paradox(found, session.today) for found in paradoxen(session)]


def _van_trajecten(connection: Reading, session: Session, regelingen: Mapping[int, Regeling]) -> Iterator[Signaal]:
    today = session.today
    soon = today + timedelta(days=BINNENKORT_DAGEN)
    unanswered, momenten = onbeantwoord(connection), open_momenten(connection, soon)
    made, verhalen = samen_gemaakt(connection, soon), aflopende_verhalen(connection, soon)
    verslagen, namen = eindverslagen(connection, soon), trajectnamen(connection, soon)
    for one in unanswered:
        regeling = regelingen.get(one.advies_op.year) if one.advies_op else None
        klok = stilteklok(one, regeling.terugkoppeling_weken if regeling else None)
        assert klok is not None  # only what was brought in is read
        waarover = one.onderwerp or namen.get(one.traject_id or "", "")
        yield from signalen_van_inbreng(one.id, one.wijkorgaan_id, waarover, klok, today)
    for moment in momenten:
        yield from signalen_van_terugkoppelmoment(moment, namen[moment.traject_id], today)
    for traject in made:
        yield from signalen_van_eindverslag(traject, verslagen.get(traject.id), today)
    for verhaal in verhalen:
        yield from signalen_van_verhaal(verhaal, namen[verhaal.traject_id], today)
