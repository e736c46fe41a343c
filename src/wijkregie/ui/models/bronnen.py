"""Where the rows of a page's list come from, to count those of its kept views without its widgets."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any

from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijstkeuzes import lees_keuze
from wijkregie.domain.lijstweergaven import Lijstweergave
from wijkregie.domain.refusals import Refusal
from wijkregie.ui.models.facets import Facet, accepts
from wijkregie.ui.models.rows import folded
from wijkregie.usecases.session import Session

_MODULES: Mapping[str, str] = {
    "acties": "wijkregie.ui.models.acties",
    "afspraken/tijdigheid": "wijkregie.ui.models.tijdregels",
    "afspraken/radiostilte": "wijkregie.ui.models.stilteregels",
    "afspraken/beloofd": "wijkregie.ui.models.belofteregels",
    "afspraken/bijeenkomsten": "wijkregie.ui.pages.afspraken.bijeenkomsten",
    "afspraken/specialisten": "wijkregie.ui.pages.afspraken.specialisten",
    "wijkbudget/collectieven": "wijkregie.ui.pages.wijkbudget.collectieven",
    "jaargesprekken": "wijkregie.ui.models.gesprekskaarten",
    "subsidies": "wijkregie.ui.models.subsidieregels",
    "trajecten": "wijkregie.ui.models.trajecten",
    "wijkbudget/initiatieven": "wijkregie.ui.models.initiatiefkaarten",
    "wijken": "wijkregie.ui.models.wijkregels",
    "wijkorganen": "wijkregie.ui.models.wijkorgaanregels",
}
"""The module of each page that has views; its `bron` is imported when there is a view to count."""


@frozen
class Bron:
    """The rows of a list and by what they are filtered."""

    tables: frozenset[str]
    """Tables whose changes change a count."""
    read: Callable[[Session, Collection[str]], Sequence[Any]]
    """Reads the rows; the titles say by what the views filter: what takes long to find out is read for them only."""
    facets: Callable[[Callable[[], date]], Sequence[Facet[Any]]]
    searched: Callable[[Any], str]


def bron(pagina: str) -> Bron | None:
    """Return where the rows of a page come from, None for a page without a list that has views."""
    module = _MODULES.get(pagina)
    if module is None:
        return None
    found: Bron = import_module(module).bron()
    return found


def tel_weergaven(session: Session, weergaven: Iterable[Lijstweergave], bronnen: Mapping[str, Bron]) -> dict[str, int]:
    """Return how many rows each view shows, by its id; the rows of a page are read once for all its views.

    One that cannot be read, or of a page that has no rows to count, is left out.
    """
    keuzes = {}
    for each in weergaven:
        try:
            keuzes[each.id] = each.pagina, lees_keuze(each.keuzes)
        except Refusal:
            continue
    counts = {}
    for pagina, source in bronnen.items():
        wanted = {id_: keuze for id_, (page, keuze) in keuzes.items() if page == pagina}
        rows = source.read(session, {title for keuze in wanted.values() for title in keuze.filters}) if wanted else ()
        facets = source.facets(session.clock.today)
        for id_, keuze in wanted.items():
            fits, sought = accepts(facets, keuze.filters, session.today), folded(keuze.zoek).split()
            left = rows if fits is None else [row for row in rows if fits(row)]
            if sought:
                left = [row for row in left if all(word in folded(source.searched(row)) for word in sought)]
            counts[id_] = len(left)
    return counts
