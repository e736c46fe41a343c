"""The picture of a year that reports are made from."""

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
    session: Session, jaar: int, *, stadsdeel_id: str | None = None, wijkorgaan_id: str | None = None
) -> Jaarbeeld:
    """Return the picture of a year, of the municipality or limited to a stadsdeel or a body.

    Raises Refusal for a year that cannot be, and "weg" when the stadsdeel or body does not exist.
    """
    check_jaar(jaar)
    with session.read() as connection:
        stadsdelen = values(connection, Stadsdeel, order="naam")
        found = dossiers(connection, stadsdeel_id=stadsdeel_id, wijkorgaan_id=wijkorgaan_id)
        area = {"stadsdeel_id": stadsdeel_id, "wijkorgaan_id": wijkorgaan_id}
        names = {part.id: part.naam for part in stadsdelen}
        budgetten = gebiedsbudgetten(connection, names, **area)
        initiatieven = gebiedsinitiatieven(connection, names, **area)
        regelingen = {value.jaar: value for value in values(connection, Regeling, order="jaar")}
        zonder = [] if wijkorgaan_id else wijken_zonder_wijkorgaan(connection, stadsdeel_id=stadsdeel_id)
        whole = stadsdeel_id is None and wijkorgaan_id is None
        losse = values(connection, Actiepunt, wijkorgaan_id=None, order="uiterlijk") if whole else []
    stadsdeel = next((value for value in stadsdelen if value.id == stadsdeel_id), None)
    if (stadsdeel_id and stadsdeel is None) or (wijkorgaan_id and not found):
        raise Refusal("weg", wat="Dit stadsdeel" if stadsdeel_id else "Dit wijkorgaan")
    promised = afsprakenbeeld(session, jaar, trajecten_ook=True)
    return Jaarbeeld(
        jaar=jaar,
        peildatum=session.today,
        inrichting=inrichting(session),
        regelingen=regelingen,
        stadsdelen=tuple(stadsdelen),
        dossiers=found,
        wijken_zonder_wijkorgaan=tuple(zonder),
        losse_acties=tuple(losse),
        budgetten=tuple(budgetten),
        initiatieven=tuple(initiatieven),
        afspraken=promised if whole else beperkt(promised, [dossier.wijkorgaan.id for dossier in found]),
        stadsdeel=stadsdeel,
        wijkorgaan=found[0].wijkorgaan if wijkorgaan_id else None,
    )
