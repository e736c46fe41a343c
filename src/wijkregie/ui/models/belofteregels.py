"""The list of what was promised and experienced: the ladder, the gap in words, and what the wijkorgaan says."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wijkregie.domain.beloofd import belofte_zin
from wijkregie.domain.trajecten import Trede
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.widgets.tredeladder import paint_ladder
from wijkregie.usecases.klokken import Belofterij, beloofd_van_jaar


def belofte_columns() -> list[Column[Belofterij]]:
    """Return the columns of promised and experienced."""
    return [
        Column(
            "Wijkorgaan, traject",
            lambda rij: rij.wijkorgaan,
            look=lambda rij: Look(second=rij.traject),
            accessible=lambda rij: f"{rij.wijkorgaan}, {rij.traject}",
            copied=lambda rij: f"{rij.wijkorgaan}, {rij.traject}",
            chars=32,
            least=20,
        ),
        Column(
            "Ladder",
            lambda _rij: "",
            look=lambda rij: Look(drawing=partial(_draw, rij)),
            accessible=lambda rij: belofte_zin(rij.belofte),
            sort=lambda rij: rij.belofte.verschil,
            chars=18,
            least=18,
        ),
        Column(
            "Beloofd en ervaren",
            lambda rij: _head(rij),
            look=lambda rij: Look(second=_gap(rij)),
            accessible=lambda rij: belofte_zin(rij.belofte),
            copied=lambda rij: belofte_zin(rij.belofte),
            sort=lambda rij: rij.belofte.verschil,
            chars=34,
            least=28,
        ),
        Column(
            "In eigen woorden",
            lambda rij: f"“{rij.belofte.woorden}”" if rij.belofte.woorden else "",
            look=lambda rij: Look(colour="tekst2"),
            copied=lambda rij: rij.belofte.woorden,
            chars=0,
            least=16,
            goes=1,
        ),
    ]


def belofte_gezocht(rij: Belofterij) -> str:
    """Return the text in which is searched."""
    return f"{rij.traject} {rij.wijkorgaan}"


def belofte_facets(_today: Callable[[], date]) -> list[Facet[Belofterij]]:
    """Return by what promises are filtered."""
    treden = tuple(trede.value for trede in Trede)
    return [
        Facet("Lager dan beloofd", lambda rij: (rij.belofte.verschil or 0) < 0, Soort.VLAG),
        Facet("Beloofd", lambda rij: rij.belofte.beloofd or "", order=treden, empty="niet vastgelegd"),
        Facet("Ervaren", lambda rij: rij.belofte.ervaren or "", order=treden, empty="niet gevraagd"),
        Facet("Wijkorgaan", lambda rij: rij.wijkorgaan),
        Facet("Traject", lambda rij: rij.traject),
    ]


def bron() -> Bron:
    """Return where the promises come from; a kept view counts those of this year."""
    tables = frozenset(
        {"traject", "trajectwijk", "betrokkenheid", "verhaal", "werkgebied", "wijkorgaan", "niveaukeuze"}
    )
    return Bron(
        tables, lambda session, _titles: beloofd_van_jaar(session, session.today.year), belofte_facets, belofte_gezocht
    )


def _head(rij: Belofterij) -> str:
    promised = rij.belofte.beloofd.value if rij.belofte.beloofd else "niet vastgelegd"
    return f"Beloofd: {promised}"


def _gap(rij: Belofterij) -> str:
    lived = belofte_zin(rij.belofte).partition(", ")[2]
    return lived.capitalize()


def _draw(rij: Belofterij, painter: QPainter, rect: QRectF) -> None:
    paint_ladder(painter, rect, rij.belofte)
