"""How a list shows actiepunten: its columns, and what is late."""

from collections.abc import Callable
from datetime import date

from wijkregie.domain.acties import AFGESLOTEN, Actiestatus, Eigenaarsoort, Herkomst, eigenaar_tekst
from wijkregie.domain.datums import format_datum, format_datum_kort, format_relatief
from wijkregie.domain.jaargesprekken import gespreksnaam
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.usecases.acties import ActieRow, acties

EIGENAARS = tuple((soort, soort.woord.capitalize()) for soort in Eigenaarsoort)
"""Who may have to act, with the word on the screen."""

_SMALL = Look(colour="tekst3", small=True)
_STATUS_SIGN = {
    Actiestatus.OPEN: "nog_niet",
    Actiestatus.BEZIG: "bezig",
    Actiestatus.WACHT_OP: "wacht",
    Actiestatus.KLAAR: "ok",
    Actiestatus.VERVALLEN: "min",
}


def is_late(rij: ActieRow, today: date) -> bool:
    """Tell whether an open actiepunt is past its last day."""
    return rij.status not in AFGESLOTEN and rij.uiterlijk is not None and rij.uiterlijk < today


def searched(rij: ActieRow) -> str:
    """Return the text in which a list is searched."""
    return f"{rij.tekst} {rij.wijkorgaan} {rij.eigenaar} {rij.stadsdeel} {herkomst_tekst(rij)}"


def in_order(rows: list[ActieRow]) -> list[ActieRow]:
    """Return the open ones by date, those without one last; then the closed ones, closed last first."""
    closed = [rij for rij in rows if rij.status in AFGESLOTEN]
    closed.sort(key=lambda rij: rij.afgerond_op or date.min, reverse=True)
    return [rij for rij in rows if rij.status not in AFGESLOTEN] + closed


def when(rij: ActieRow, today: date) -> str:
    """Say when an actiepunt is or was due."""
    if rij.uiterlijk is None:
        return ""
    return (
        format_datum_kort(rij.uiterlijk, today)
        if rij.status in AFGESLOTEN
        else format_relatief(rij.uiterlijk, today, rij.tijd)
    )


def status_words(rij: ActieRow, today: date) -> str:
    """Say how it stands: "open", "klaar 18 nov"."""
    closed = f" {format_datum_kort(rij.afgerond_op, today)}" if rij.afgerond_op else ""
    return f"{rij.status.value}{closed}"


def herkomst_tekst(rij: ActieRow) -> str:
    """Say where an actiepunt came from: "uit jaargesprek 2026, coaching gevraagd", or "" for nowhere."""
    if rij.gesprek_jaar is not None:
        help_ = f", {rij.ondersteuning} gevraagd" if rij.ondersteuning else ""
        return f"uit {gespreksnaam(rij.gesprek_jaar)}{help_}"
    return {
        Herkomst.JAARGESPREK: "uit een jaargesprek",
        Herkomst.CONTACT: "uit een contact",
        Herkomst.SUBSIDIE: "bij een subsidie",
        Herkomst.TRAJECT: "bij een traject",
    }.get(rij.herkomst, "")


def actie_columns(today: Callable[[], date], *, with_body: bool = True) -> list[Column[ActieRow]]:
    """Return the columns of a list of actiepunten, with the wijkorgaan of each or else a second line on who and why."""
    body = Column[ActieRow](
        "Wijkorgaan",
        lambda rij: rij.wijkorgaan,
        chars=22,
        look=lambda rij: _SMALL,
        tip=lambda rij: rij.wijkorgaan,
        goes=1,
    )
    return [
        Column(
            "Wat",
            lambda rij: rij.tekst,
            chars=0,
            least=40,
            check=lambda rij: rij.status in AFGESLOTEN,
            look=lambda rij: Look(
                colour="tekst3" if rij.status in AFGESLOTEN else "tekst", second="" if with_body else _context(rij)
            ),
            accessible=lambda rij: rij.tekst if with_body else f"{rij.tekst}, {_context(rij)}",
            tip=lambda rij: rij.tekst,
        ),
        *([body] * with_body),
        *(
            [Column[ActieRow]("Wie", eigenaar_tekst, chars=13, look=lambda rij: _SMALL, tip=eigenaar_tekst, goes=2)]
            * with_body
        ),
        Column(
            "Uiterlijk",
            lambda rij: "" if is_late(rij, today()) else when(rij, today()),
            accessible=lambda rij: when(rij, today()),
            sort=lambda rij: rij.uiterlijk,
            look=lambda rij: _when_look(rij, today()),
            copied=lambda rij: format_datum(rij.uiterlijk) if rij.uiterlijk else "",
            tip=lambda rij: format_datum(rij.uiterlijk) if rij.uiterlijk else "",
            chars=16,
            least=16,
        ),
        Column(
            "Status",
            lambda rij: "",
            accessible=lambda rij: status_words(rij, today()),
            copied=lambda rij: rij.status.value,
            sort=lambda rij: (list(Actiestatus).index(rij.status), rij.afgerond_op or date.min),
            look=lambda rij: Look(
                sign=_STATUS_SIGN[rij.status],
                sign_word=status_words(rij, today()),
                sign_colour="tekst3",
                sign_icon_colour="ok" if rij.status is Actiestatus.KLAAR else "rust",
            ),
            chars=15,
            goes=3,
        ),
        *(
            [Column[ActieRow]("Herkomst", _origin, look=lambda rij: _SMALL, tip=herkomst_tekst, chars=15, goes=4)]
            * with_body
        ),
    ]


def actie_facets(today: Callable[[], date]) -> list[Facet[ActieRow]]:
    """Return by what a list of actiepunten is filtered; those that are closed are shown when asked for."""
    return [
        Facet("Te laat", lambda rij: is_late(rij, today()), Soort.VLAG),
        Facet(
            "Status",
            lambda rij: rij.status.value,
            order=tuple(status.value for status in Actiestatus),
            left_out=frozenset(status.value for status in AFGESLOTEN),
        ),
        Facet("Stadsdeel", lambda rij: rij.stadsdeel, empty="geen stadsdeel"),
        Facet("Wijkorgaan", lambda rij: rij.wijkorgaan, empty="geen wijkorgaan"),
        Facet("Wie", _owner),
        Facet("Uiterlijk", lambda rij: rij.uiterlijk, Soort.DAG),
        Facet("Herkomst", lambda rij: rij.herkomst.value, empty="los"),
    ]


def bron() -> Bron:
    """Return where the rows of the list of all actiepunten come from."""
    tables = frozenset({"actiepunt", "wijkorgaan", "stadsdeel"})
    return Bron(tables, lambda session, _titles: acties(session), actie_facets, searched)


def _owner(rij: ActieRow) -> str:
    """Return by whom a list is filtered: the name, else the role."""
    return rij.eigenaar.strip() or rij.eigenaarsoort.value.capitalize()


def _when_look(rij: ActieRow, today: date) -> Look:
    if is_late(rij, today):
        return Look(sign="laat", sign_word=when(rij, today), sign_colour="laat", sign_icon_colour="laat")
    soon = rij.status not in AFGESLOTEN and rij.uiterlijk is not None and (rij.uiterlijk - today).days <= 1
    return Look(colour="tekst" if soon else "tekst2", small=True, bold=soon)


def _context(rij: ActieRow) -> str:
    return " · ".join(part for part in (eigenaar_tekst(rij), herkomst_tekst(rij)) if part)


def _origin(rij: ActieRow) -> str:
    return (
        gespreksnaam(rij.gesprek_jaar)
        if rij.gesprek_jaar
        else ""
        if rij.herkomst is Herkomst.LOS
        else rij.herkomst.value
    )
