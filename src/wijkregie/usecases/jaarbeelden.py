"""The picture of a year that reports are made from."""

from collections.abc import Sequence

from wijkregie.domain.acties import Actiepunt
from wijkregie.domain.afsprakenbeelden import beperkt
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.entities import check_jaar
from wijkregie.domain.gebieden import Stadsdeel
from wijkregie.domain.refusals import Refusal
from wijkregie.domain.regelingen import Regeling
from wijkregie.store.queries.dossiers import dossiers
from wijkregie.store.queries.gebieden import wijken_zonder_wijkorgaan
from wijkregie.store.queries.gebiedsgeld import gebiedsbudgetten, gebiedsinitiatieven
from wijkregie.store.queries.values import values
from wijkregie.usecases.afsprakenbeelden import afsprakenbeeld
from wijkregie.usecases.inrichting import inrichting
from wijkregie.usecases.session import Session


def jaarbeeld(
    session: Session,
    jaar: int,
    *,
    stadsdeel_id: str | None = None,
    wijkorgaan_id: str | None = None,
    stadsdelen: Sequence[str] = (),
    alle_contacten: bool = True,
) -> Jaarbeeld:
    """Return the picture of a year, of the municipality or limited to a stadsdeel, to several (ids) or to a body.

    Without `alle_contacten` only the last contact of each body is in it.
    Raises Refusal for a year that cannot be, and "weg" when a stadsdeel or the body does not exist.
    """
    check_jaar(jaar)
    wanted = frozenset([stadsdeel_id] if stadsdeel_id else stadsdelen)
    with session.read() as connection:
        parts = values(connection, Stadsdeel, order="naam")
        last = None if alle_contacten else session.today
        found = dossiers(connection, stadsdelen=wanted, wijkorgaan_id=wijkorgaan_id, laatste_contact=last)
        names = {part.id: part.naam for part in parts}
        budgetten = gebiedsbudgetten(connection, names, stadsdelen=wanted, wijkorgaan_id=wijkorgaan_id)
        initiatieven = gebiedsinitiatieven(connection, names, stadsdelen=wanted, wijkorgaan_id=wijkorgaan_id)
        regelingen = {value.jaar: value for value in values(connection, Regeling, order="jaar")}
        zonder = [] if wijkorgaan_id else wijken_zonder_wijkorgaan(connection, stadsdelen=wanted)
        whole = not wanted and wijkorgaan_id is None
        losse = values(connection, Actiepunt, wijkorgaan_id=None, order="uiterlijk") if whole else []
    delen = tuple(part for part in parts if part.id in wanted)
    if len(delen) < len(wanted) or (wijkorgaan_id and not found):
        raise Refusal("weg", wat="Dit stadsdeel" if wanted else "Dit wijkorgaan")
    promised = afsprakenbeeld(session, jaar, trajecten_ook=True)
    return Jaarbeeld(
        jaar=jaar,
        peildatum=session.today,
        inrichting=inrichting(session),
        regelingen=regelingen,
        stadsdelen=tuple(parts),
        dossiers=found,
        wijken_zonder_wijkorgaan=tuple(zonder),
        losse_acties=tuple(losse),
        budgetten=tuple(budgetten),
        initiatieven=tuple(initiatieven),
        afspraken=promised if whole else beperkt(promised, [dossier.wijkorgaan.id for dossier in found]),
        stadsdeel=delen[0] if len(delen) == 1 else None,
        delen=delen,
        wijkorgaan=found[0].wijkorgaan if wijkorgaan_id else None,
    )
