"""The picture of a year of promises that papers and workbooks are made from."""

from wijkregie.domain.afsprakenbeelden import Afsprakenbeeld, Inbrengdagen, Plandagen, Planregel
from wijkregie.domain.betrokkenheden import Betrokkenheid
from wijkregie.domain.trajecten import trajectjaar, trajectstand
from wijkregie.store.queries.afsprakenbeelden import betrokkenheden_van, verhalen_in
from wijkregie.usecases.klokken import Klokrij, radiostilte_van_jaar, tijdigheid_van_jaar
from wijkregie.usecases.kwetsbaarheid import kwetsbare_wijkorganen
from wijkregie.usecases.nakomingen import nakomingsjaar
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import TrajectRow, trajecten


def afsprakenbeeld(
    session: Session, jaar: int, *, ook_komend: bool = False, trajecten_ook: bool = False
) -> Afsprakenbeeld:
    """Return how promises went in a year over all wijkorganen; as many queries for one town as for many.

    With `ook_komend` the plans of the next year are with it, with `trajecten_ook` all plans up to the year.
    """
    jaren = (jaar, jaar + 1) if ook_komend else (jaar,)
    rijen = [rij for each in reversed(jaren) for rij in tijdigheid_van_jaar(session, each)]
    with session.read() as connection:
        involved = betrokkenheden_van(connection, jaren)
        told = verhalen_in(connection, jaar, session.today)
    clocks = {(rij.traject.id, rij.wijkorgaan_id): rij for rij in rijen}
    plans = trajecten(session) if trajecten_ook else []
    return Afsprakenbeeld(
        nakomingen=nakomingsjaar(session, jaar),
        plannen=tuple(_plandagen(rij, tuple(involved.get(key, ()))) for key, rij in clocks.items()),
        inbreng=tuple(
            Inbrengdagen(
                wijkorgaan_id=rij.wijkorgaan_id,
                wijkorgaan=rij.wijkorgaan,
                onderwerp=rij.onderwerp,
                afdeling=rij.afdeling,
                klok=rij.klok,
                van_jaar=rij.van_jaar,
            )
            for rij in radiostilte_van_jaar(session, jaar)
        ),
        verhalen=tuple(told),
        trajecten=tuple(_planregel(row, session) for row in plans if trajectjaar(row.traject, session.today) <= jaar),
        tekens=kwetsbare_wijkorganen(session),
    )


def _plandagen(rij: Klokrij, betrokkenheden: tuple[Betrokkenheid, ...]) -> Plandagen:
    return Plandagen(
        wijkorgaan_id=rij.wijkorgaan_id,
        wijkorgaan=rij.wijkorgaan,
        traject_id=rij.traject.id,
        traject=rij.traject.naam,
        afdeling=rij.afdeling,
        niveau=rij.niveau,
        klok=rij.klok,
        alleen_informeren=rij.traject.alleen_informeren,
        betrokkenheden=betrokkenheden,
    )


def _planregel(row: TrajectRow, session: Session) -> Planregel:
    return Planregel(
        traject=row.traject,
        afdeling=row.afdeling,
        wijken=row.wijken,
        stand=trajectstand(row.traject, session.today, row.begonnen_op),
        organen=row.organen,
        gehoord=row.gehoord,
        verslag=row.verslag,
    )
