"""The list of what was brought in: how long it waits, and what was heard of it since."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from wijkregie.domain.datums import format_datum
from wijkregie.domain.radiostilte import Stilte, Stiltestap, Tik, dagen_te_laat, stilte, stilte_zin, tikken
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import sign_look
from wijkregie.ui.widgets.signal import Stand
from wijkregie.usecases.klokken import Stilterij, radiostilte_van_jaar

Today = Callable[[], date]

_STANDEN = {
    Stilte.STIL: Stand.LAAT,
    Stilte.WACHT: Stand.WACHT,
    Stilte.AFMAKEN: Stand.NOG_NIET,
    Stilte.ROND: Stand.OK,
}


def stilte_columns(today: Today) -> list[Column[Stilterij]]:
    """Return the columns of what was brought in and how long it waits."""
    return [
        Column(
            "Wijkorgaan, onderwerp",
            lambda rij: rij.wijkorgaan,
            look=lambda rij: Look(second=rij.onderwerp),
            accessible=lambda rij: f"{rij.wijkorgaan}, {rij.onderwerp}",
            copied=lambda rij: f"{rij.wijkorgaan}, {rij.onderwerp}",
            chars=0,
            least=22,
        ),
        Column(
            "Hoe staat het",
            lambda rij: _stand_words(rij, today())[0],
            look=lambda rij: _stand_look(rij, today()),
            accessible=lambda rij: stilte_zin(rij.klok, today()),
            copied=lambda rij: stilte_zin(rij.klok, today()),
            sort=lambda rij: stilte(rij.klok, today()).rang,
            chars=34,
            least=24,
        ),
        _step("Antwoord", 0, today, goes=1),
        _step("Gedaan", 1, today, goes=2),
        _step("Dank", 2, today, goes=3),
        Column(
            "Beloofd",
            lambda rij: format_datum(rij.klok.beloofd_op) if rij.klok.beloofd_op else "",
            look=lambda rij: Look(second="gewone termijn" if rij.klok.uit_regeling else ""),
            sort=lambda rij: rij.klok.beloofd_op,
            chars=12,
            goes=4,
        ),
        Column("Afdeling", lambda rij: rij.afdeling, chars=16, least=10, goes=5),
    ]


def stilte_gezocht(rij: Stilterij) -> str:
    """Return the text in which is searched."""
    return f"{rij.wijkorgaan} {rij.onderwerp} {rij.afdeling}"


def stilte_facets(today: Today) -> list[Facet[Stilterij]]:
    """Return by what inputs are filtered."""
    return [
        Facet("Gevraagd advies", lambda rij: rij.gevraagd, Soort.VLAG),
        Facet(
            "Hoe staat het", lambda rij: stilte(rij.klok, today()).value, order=tuple(stand.value for stand in Stilte)
        ),
        Facet("Wijkorgaan", lambda rij: rij.wijkorgaan),
        Facet("Afdeling", lambda rij: rij.afdeling, empty="geen afdeling"),
        Facet("Beloofd", lambda rij: rij.klok.beloofd_op, Soort.DAG),
    ]


def bron() -> Bron:
    """Return where the inputs come from; a kept view counts those of this year."""
    tables = frozenset({"betrokkenheid", "traject", "wijkorgaan", "regeling", "afdeling"})
    return Bron(
        tables,
        lambda session, _titles: radiostilte_van_jaar(session, session.today.year),
        stilte_facets,
        stilte_gezocht,
    )


def tikken_zin(rij: Stilterij, today: date) -> str:
    """Say of each of the three steps how long it took or takes."""
    return "; ".join(f"{tik.stap.value}: {tik.zin}" for tik in tikken(rij.klok, today)).capitalize()


def _stand_words(rij: Stilterij, today: date) -> tuple[str, str]:
    """Return how it stands in two parts, the first with a capital: ("Stil sinds 3 maart", "23 dagen over …")."""
    first, _, second = stilte_zin(rij.klok, today).replace("; ", ", ").partition(", ")
    return first.capitalize(), second


def _stand_look(rij: Stilterij, today: date) -> Look:
    stand, second = stilte(rij.klok, today), _stand_words(rij, today)[1]
    if not second:
        return Look(colour="tekst2")
    return _done_look(rij, today, second) if stand is Stilte.ROND else sign_look(_STANDEN[stand], second)


def _done_look(rij: Stilterij, today: date, words: str) -> Look:
    """Return a tick, of no colour where the answer came later than its day: what is done is no longer trouble."""
    look = sign_look(Stand.OK, words)
    return replace(look, sign_icon_colour="rust") if dagen_te_laat(rij.klok, today) else look


def _step(title: str, number: int, today: Today, *, goes: int) -> Column[Stilterij]:
    """Return the column of one of the three steps: its sign, and the days it took or takes."""

    def tik(rij: Stilterij) -> Tik:
        return tikken(rij.klok, today())[number]

    def look(rij: Stilterij) -> Look:
        step = tik(rij)
        if step.op is None:
            return sign_look(Stand.NOG_NIET, _days(step))
        if step.stap is Stiltestap.ANTWOORD:
            return _done_look(rij, today(), _days(step))
        return sign_look(Stand.OK, _days(step))

    return Column(
        title,
        lambda _rij: "",
        look=look,
        accessible=lambda rij: tik(rij).zin,
        copied=lambda rij: tik(rij).zin,
        tip=lambda rij: f"{tik(rij).stap.value.capitalize()}: {tik(rij).zin}",
        sort=lambda rij: (tik(rij).op is not None, tik(rij).dagen),
        chars=9,
        goes=goes,
    )


def _days(tik: Tik) -> str:
    """Write the days of a step, with the word that is needed where it came before the input."""
    return f"{-tik.dagen} d ervoor" if tik.dagen < 0 else f"{tik.dagen} d"
