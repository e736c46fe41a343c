"""Views of a list that somebody keeps under a name: which rows, in which order, grouped by what, with which columns."""

from wijkregie.domain.entities import Entity, check_naam
from wijkregie.domain.frozen import frozen


@frozen(kw_only=True)
class Lijstweergave(Entity):
    """A view of the list of one page, kept by name; `keuzes` is JSON text of what was chosen there."""

    pagina: str
    """Key of the page; of a page with several lists that of the list behind it: "afspraken/radiostilte"."""
    naam: str
    keuzes: str = "{}"
    volgorde: int = 0


def check_lijstweergave(lijstweergave: Lijstweergave) -> None:
    """Refuse a view without a proper name; raises Refusal."""
    check_naam(lijstweergave.naam)
