"""How the money of a subsidy year came about, and its chart for the screen: the same drawing as on paper."""

from wijkregie.documents.charts.subsidiejaar import subsidiejaar_svg as subsidiejaar_svg
from wijkregie.documents.charts.subsidiejaar import subsidiejaar_text as subsidiejaar_text
from wijkregie.domain.regelingen import Regeling
from wijkregie.domain.subsidieverloop import Subsidieverloop
from wijkregie.domain.subsidieverloop import subsidieverloop as verloop_of
from wijkregie.store.queries.subsidies import subsidies_van_jaar
from wijkregie.store.queries.values import values
from wijkregie.usecases.session import Session


def subsidieverloop(session: Session, jaar: int) -> Subsidieverloop:
    """Return how a year came about, of all wijkorganen together."""
    with session.read() as connection:
        rules = values(connection, Regeling, jaar=jaar)
        files = subsidies_van_jaar(connection, jaar)
    plafond = rules[0].plafond if rules else None
    return verloop_of(jaar, plafond, (file.stappen for file in files), session.today)
