"""The wijken of a year as the map and the list show them."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

from wijkregie.domain.datums import format_datum_kort
from wijkregie.domain.frozen import frozen
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.wijken import Tegel, Toon, Vulling, Wijkbeeld, Wijkenkaart, gezegd, tegel
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look, RowsModel
from wijkregie.ui.theme.theme import current
from wijkregie.ui.theme.tokens import Size
from wijkregie.ui.widgets.badge import niveau_kort, niveau_words
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijken import wijkenkaart

TEKENKLEUREN = {"ok": "ok", "let": "let", "laat": "laat", "trap_op": "tekst2", "trap_af": "tekst2", "gelijk": "tekst2"}
"""Token of each sign; the others are in the colour of rest."""

VULLINGEN = {
    Vulling.HOL: ("vlak", "rand", "tekst"),
    Vulling.LEEG: ("vlak", "lijn2", "tekst"),
    Vulling.LICHT: ("accz", "acc", "tekst"),
    Vulling.MIDDEN: ("accm", "acc", "opaccm"),
    Vulling.VOL: ("acc", "acc", "opacc"),
}
"""Tokens of fill, edge and text of a tile."""


def edge_pen(fill: Vulling) -> QPen:
    """Return the pen of the edge of a tile: dashed where there is no wijkorgaan."""
    pen = QPen(current().colour(VULLINGEN[fill][1]), Size.LINE)
    if fill is Vulling.HOL:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


@frozen(kw_only=True)
class Wijkregel:
    """A wijk with what its tile shows, and that in words."""

    beeld: Wijkbeeld
    tegel: Tegel
    gezegd: str

    @property
    def id(self) -> str:
        """Identity of the wijk."""
        return self.beeld.id


def wijkregels(kaart: Wijkenkaart, toon: Toon) -> list[Wijkregel]:
    """Return the wijken as seen with this choice, by stadsdeel and name."""
    return [
        Wijkregel(beeld=each, tegel=tegel(each, toon, kaart), gezegd=gezegd(each, toon, kaart)) for each in kaart.wijken
    ]


def kaart_model() -> RowsModel[Wijkregel]:
    """Return the model of the map: a wijk by its name."""
    name = Column[Wijkregel](
        "", lambda each: each.beeld.wijk.naam, accessible=lambda each: each.gezegd, tip=lambda each: each.gezegd
    )
    return RowsModel([name], key=lambda each: each.id)


def lijst_model() -> RowsModel[Wijkregel]:
    """Return the model of the list: the same, a column for each."""
    return RowsModel(_columns(), key=lambda each: each.id, searched=gezocht, things=("wijk", "wijken"))


def gezocht(each: Wijkregel) -> str:
    """Return the text in which is searched."""
    return f"{each.beeld.wijk.naam} {each.beeld.stadsdeel} {_organen(each)}"


def facets(_today: Callable[[], date]) -> list[Facet[Wijkregel]]:
    """Return by what wijken are filtered."""
    return [
        Facet("Zonder wijkorgaan", lambda each: not each.beeld.organen, Soort.VLAG),
        Facet("Met een collectief", lambda each: each.beeld.collectieven > 0, Soort.VLAG),
        Facet("Stadsdeel", lambda each: each.beeld.stadsdeel),
        Facet("Wijkorgaan", lambda each: tuple(orgaan.naam for orgaan in each.beeld.organen), empty="geen wijkorgaan"),
        Facet("Niveau", lambda each: niveau_kort(each.beeld.niveau), empty="geen niveau"),
        Facet("Laatste contact", lambda each: each.beeld.laatste_contact, Soort.DAG),
        Facet("Open beloftes", lambda each: each.beeld.acties, Soort.GETAL),
        Facet("Inwoners", lambda each: each.beeld.wijk.inwoners, Soort.GETAL),
    ]


def bron() -> Bron:
    """Return where the wijken come from; a kept view counts them as they are this year."""
    tables = frozenset({"wijk", "stadsdeel", "werkgebied", "wijkorgaan", "niveaukeuze", "actiepunt", "contactmoment"})

    def read(session: Session, _titles: Collection[str]) -> list[Wijkregel]:
        return wijkregels(wijkenkaart(session, session.today.year), Toon.NIVEAU)

    return Bron(tables, read, facets, gezocht)


def _columns() -> list[Column[Wijkregel]]:
    return [
        Column("Wijk", lambda each: each.beeld.wijk.naam, chars=18),
        Column("Stadsdeel", lambda each: each.beeld.stadsdeel, look=_small, chars=11, goes=2),
        Column("Wijkorgaan", _organen, tip=_organen, chars=0, least=16),
        Column(
            "Niveau",
            lambda _: "",
            sort=lambda each: each.beeld.niveau,
            look=lambda each: Look(badge=each.beeld.niveau or 0),
            accessible=lambda each: niveau_words(each.beeld.niveau) if each.beeld.niveau else "",
            copied=lambda each: _niveau(each.beeld.niveau),
            chars=7,
        ),
        Column(
            "Stand",
            lambda _: "",
            sort=lambda each: each.tegel.woord,
            look=lambda each: Look(
                sign=each.tegel.teken,
                sign_word=each.tegel.woord,
                sign_colour="tekst3" if each.tegel.teken not in ("let", "laat") else str(each.tegel.teken),
                sign_icon_colour=TEKENKLEUREN.get(each.tegel.teken, "rust"),
            ),
            accessible=lambda each: each.tegel.woord,
            copied=lambda each: each.tegel.woord,
            chars=13,
        ),
        Column(
            "Laatste contact",
            lambda each: _day(each.beeld.laatste_contact),
            sort=lambda each: each.beeld.laatste_contact,
            chars=14,
            goes=1,
        ),
        Column(
            "Open beloftes",
            lambda each: str(each.beeld.acties or ""),
            sort=lambda each: each.beeld.acties,
            right=True,
            chars=13,
            goes=3,
        ),
        Column(
            "Inwoners",
            lambda each: inwoners_words(each.beeld.wijk.inwoners),
            sort=lambda each: each.beeld.wijk.inwoners,
            right=True,
            chars=9,
            goes=4,
        ),
    ]


def inwoners_words(count: int | None) -> str:
    """Write a number of residents: "2.140", "" for unknown."""
    return "" if count is None else f"{count:,}".replace(",", ".")


def _organen(each: Wijkregel) -> str:
    return ", ".join(orgaan.naam for orgaan in each.beeld.organen) or each.beeld.zonder


def _niveau(niveau: Niveau | None) -> str:
    return str(niveau.value) if niveau else ""


def _day(day: date | None) -> str:
    return f"{format_datum_kort(day)} {day.year}" if day else ""


def _small(_row: object) -> Look:
    return Look(small=True, colour="tekst3")
