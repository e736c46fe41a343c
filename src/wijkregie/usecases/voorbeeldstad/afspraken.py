"""The promises of the example town, with all that shows whether they were kept."""

from collections.abc import Callable, Mapping

from wijkregie.domain.afdelingen import Afdeling
from wijkregie.usecases import verplichtingen
from wijkregie.usecases.voorbeeldstad.betrokkenheden import build_inbreng
from wijkregie.usecases.voorbeeldstad.bijeenkomsten import build_bijeenkomsten, build_specialistvragen, prove
from wijkregie.usecases.voorbeeldstad.jaargesprekken import BodyYear
from wijkregie.usecases.voorbeeldstad.nakomingen import EIGEN, build_nakomingen, judge
from wijkregie.usecases.voorbeeldstad.town import Town
from wijkregie.usecases.voorbeeldstad.trajecten import build_kleine_plannen, build_plannen

VERPLICHTINGEN = (*verplichtingen.shipped(), *EIGEN)

_AFDELINGEN = {
    "Mobiliteit": "Wegen, fietspaden, bussen en parkeren.",
    "Openbare ruimte": "Groen, spelen, licht en stoepen.",
    "Wonen": "Nieuwe en oude woningen, samen met de corporaties.",
    "Stadsontwikkeling": "Hoe de stad er later uitziet.",
    "Sport en welzijn": "Sporthallen, buurthuizen en jongerenwerk.",
    "Milieu en energie": "Afval, warmte en stroom.",
    "Communicatie": "Brieven, website en wijkkranten.",
}


def build_afdelingen(new_id: Callable[[], str]) -> dict[str, Afdeling]:
    """Return the afdelingen by name; all towns of a store share them."""
    return {naam: Afdeling(id=new_id(), naam=naam, toelichting=werk) for naam, werk in _AFDELINGEN.items()}


def build_afspraken(town: Town, years: dict[str, list[BodyYear]], afdelingen: Mapping[str, Afdeling]) -> None:
    """Add judgements, plans, questions and meetings; what was judged and what happened tell the same story."""
    ids = {verplichting.naam: verplichting.id for verplichting in VERPLICHTINGEN}
    oordelen = judge(town, years, VERPLICHTINGEN)
    build_nakomingen(town, years, VERPLICHTINGEN, oordelen)
    build_plannen(town, afdelingen)
    build_kleine_plannen(town, years, afdelingen, oordelen, ids["Vroeg"])
    build_inbreng(town, years, afdelingen, oordelen, ids["Antwoord"])
    build_bijeenkomsten(town, years, oordelen, ids)
    build_specialistvragen(town, afdelingen)
    prove(town, years, VERPLICHTINGEN)
