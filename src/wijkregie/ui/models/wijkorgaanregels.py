"""How the list of wijkorganen shows each: its columns, by what it is filtered, and where its rows come from."""

from collections.abc import Callable, Collection
from datetime import date

from wijkregie.domain.frozen import frozen
from wijkregie.domain.jaargesprekken import werkjaar
from wijkregie.domain.niveaus import Niveau
from wijkregie.domain.signalen import Ernst
from wijkregie.domain.wijkorganen import Wijkorgaanstatus
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import STANDEN
from wijkregie.ui.widgets.badge import niveau_kort, niveau_words
from wijkregie.ui.widgets.signal import icon_colour, word_colour
from wijkregie.usecases.session import Session
from wijkregie.usecases.wijkorganen import WijkorgaanRow, wijkorganen

_NOWHERE = "Zonder stadsdeel"


@frozen
class Line:
    """A wijkorgaan in the list with its stoplicht, None while that is not known yet."""

    body: WijkorgaanRow
    stoplicht: tuple[Ernst, str] | None = None

    @property
    def ernst(self) -> Ernst:
        """How much it asks; nothing while that is not known."""
        return self.stoplicht[0] if self.stoplicht else Ernst.OP_SCHEMA

    @property
    def ended(self) -> bool:
        return self.body.status is Wijkorgaanstatus.BEEINDIGD


def facets(_today: Callable[[], date]) -> list[Facet[Line]]:
    """Return by what the list is filtered; who has ended is shown when asked for."""
    return [
        Facet("Stadsdeel", lambda shown: shown.body.stadsdeel, empty=_NOWHERE),
        Facet(
            "Status",
            lambda shown: shown.body.status.value,
            order=tuple(status.value for status in Wijkorgaanstatus),
            left_out=frozenset({Wijkorgaanstatus.BEEINDIGD.value}),
        ),
        Facet("Niveau", _niveau_words, order=tuple(map(niveau_kort, Niveau)), empty="geen niveau"),
        Facet(
            "Stoplicht",
            lambda shown: shown.ernst.woord,
            order=tuple(ernst.woord for ernst in sorted(Ernst, reverse=True)),
        ),
        Facet("Soort", lambda shown: shown.body.soort, empty="geen soort"),
        Facet("Te controleren", lambda shown: shown.body.controleren, Soort.VLAG),
    ]


def _niveau_words(shown: Line) -> str:
    return niveau_kort(shown.body.niveau or shown.body.niveau_nu)


def columns() -> list[Column[Line]]:
    """Return the columns of the list."""
    return [
        Column("Wijkorgaan", lambda shown: shown.body.naam, look=_look, accessible=_said, tip=_tip, chars=0),
        Column("Niveau", lambda _: "", look=_badge, accessible=_niveau_said, tip=_niveau_said, chars=3),
    ]


def searched(shown: Line) -> str:
    """Return the text in which the list is searched."""
    return f"{shown.body.naam} {shown.body.stadsdeel} {shown.body.soort}"


def bron() -> Bron:
    """Return where the rows come from; how each stands is read only where it is filtered by."""
    tables = {"wijkorgaan", "stadsdeel", "niveaukeuze", "contactmoment", "jaargesprek", "actiepunt", "subsidie"}
    return Bron(frozenset({*tables, "subsidiestap"}), _read, facets, searched)


def _read(session: Session, titles: Collection[str]) -> list[Line]:
    found = {}
    if "Stoplicht" in titles:
        from wijkregie.usecases.signalen import stoplichten

        found = stoplichten(session)
    return [Line(body, found.get(body.id)) for body in wijkorganen(session, werkjaar(session.today))]


def _second(shown: Line) -> str:
    body = shown.body
    status = "" if body.status is Wijkorgaanstatus.ACTIEF else body.status.value
    return " · ".join(part for part in (body.stadsdeel, status, "controleer" if body.controleren else "") if part)


def _look(shown: Line) -> Look:
    """Give name and second line; who is not active shows a stoplicht only in trouble."""
    colour = "tekst3" if shown.ended else "tekst"
    calm = shown.body.status is not Wijkorgaanstatus.ACTIEF and shown.ernst < Ernst.LET_OP
    second = _second(shown)
    if shown.stoplicht is None or calm:
        return Look(colour=colour, second=second or " ")
    ernst, words = shown.stoplicht
    stand = STANDEN[ernst]
    return Look(
        colour=colour,
        second=second,
        sign=stand,
        sign_word=words,
        sign_colour=word_colour(stand),
        sign_icon_colour=icon_colour(stand),
    )


def _said(shown: Line) -> str:
    words = shown.stoplicht[1] if shown.stoplicht else ""
    return ", ".join(part for part in (shown.body.naam, _second(shown), words) if part)


def _tip(shown: Line) -> str:
    return f"{shown.body.naam}\n{shown.stoplicht[1] if shown.stoplicht else ''}".strip()


def _badge(shown: Line) -> Look:
    niveau = shown.body.niveau or shown.body.niveau_nu
    return Look(badge=int(niveau or 0), badge_dashed=shown.body.niveau is None and not shown.ended)


def _niveau_said(shown: Line) -> str:
    body = shown.body
    return niveau_words(int(body.niveau or body.niveau_nu or 0), dashed=body.niveau is None)
