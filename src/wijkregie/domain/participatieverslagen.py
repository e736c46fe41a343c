"""The participatieverslag of a raadsperiode (PV art. 12): what its writer made of each section."""

from wijkregie.domain.entities import Entity, check_jaar
from wijkregie.domain.frozen import frozen
from wijkregie.domain.refusals import Refusal


@frozen(kw_only=True)
class Verslagtekst:
    """The words for one section, by its sleutel."""

    onderdeel: str
    tekst: str = ""


@frozen(kw_only=True)
class Participatieverslag(Entity):
    """The texts of the report on the years from `eerste_jaar` up to and including `laatste_jaar`."""

    eerste_jaar: int
    laatste_jaar: int
    teksten: tuple[Verslagtekst, ...] = ()


def check_participatieverslag(verslag: Participatieverslag) -> None:
    """Refuse years that cannot be; raises Refusal."""
    check_jaar(verslag.eerste_jaar)
    check_jaar(verslag.laatste_jaar)
    if verslag.laatste_jaar < verslag.eerste_jaar:
        raise Refusal("einde_voor_begin")
