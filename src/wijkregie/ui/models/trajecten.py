"""How a list shows trajecten: their columns, by what it is filtered, what waits, and where its rows come from."""

from collections.abc import Callable, Collection, Sequence
from datetime import date

from wijkregie.domain.datums import format_datum, format_datum_kort, format_datum_tekst, tel
from wijkregie.domain.trajecten import Trajectstand, Trede, is_open, mist_eindverslag, trajectstand
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.widgets.signal import Stand, icon_colour, word_colour
from wijkregie.usecases.session import Session
from wijkregie.usecases.trajecten import TrajectRow, open_trajecten, trajecten

Today = Callable[[], date]
STAND = "Stand"
DONE = frozenset({Trajectstand.AFGEROND.value, Trajectstand.INGETROKKEN.value})
"""What is read and shown only when it is asked for: there may be many times as many as run."""


def stand_van(rij: TrajectRow, today: date) -> Trajectstand:
    """Return how far a traject is."""
    return trajectstand(rij.traject, today, rij.begonnen_op)


def wat_wacht(rij: TrajectRow, today: date) -> tuple[Stand, str]:
    """Return what asks for attention, what presses most first; else how far it is."""
    stand = stand_van(rij, today)
    if is_open(rij.traject):
        if rij.terugkoppelen_op is not None and rij.terugkoppelen_op < today:
            return Stand.LAAT, "terugkoppelen te laat"
        if rij.nog_te_horen:
            past = rij.traject.besluit_op is not None and rij.traject.besluit_op < today
            return Stand.LET, f"{rij.nog_te_horen} {'niet gehoord' if past else 'nog niet gehoord'}"
        if mist_eindverslag(rij.traject, rij.verslag, today):
            return Stand.LET, "eindverslag niet af"
    calm = {Trajectstand.IN_VOORBEREIDING: Stand.NOG_NIET, Trajectstand.INGETROKKEN: Stand.STIL}
    return calm.get(stand, Stand.OK), stand.value


def in_order(rows: Sequence[TrajectRow]) -> list[TrajectRow]:
    """Return those that run as they came, by decision; below them what is done, decided last first."""
    done = [rij for rij in rows if not is_open(rij.traject)]
    done.sort(key=lambda rij: rij.traject.besluit_op or date.min, reverse=True)
    return [*(rij for rij in rows if is_open(rij.traject)), *done]


def naam_column(today: Today) -> Column[TrajectRow]:
    """Return the column of the name, with below it what waits, or where nothing does the afdeling and how far it is."""

    def look(rij: TrajectRow) -> Look:
        stand, words = wat_wacht(rij, today())
        calm = stand is Stand.STIL
        return Look(
            colour="tekst" if is_open(rij.traject) else "tekst3",
            second="" if stand in {Stand.LET, Stand.LAAT} else rij.afdeling,
            sign=stand,
            sign_word=words,
            sign_colour="tekst3" if calm else word_colour(stand),
            sign_icon_colour="rust" if calm else icon_colour(stand),
        )

    def said(rij: TrajectRow) -> str:
        return ", ".join(part for part in (rij.traject.naam, rij.afdeling, wat_wacht(rij, today())[1]) if part)

    def tip(rij: TrajectRow) -> str:
        areas = ", ".join(rij.wijken)
        return "\n".join(part for part in (rij.traject.naam, rij.afdeling, areas, wat_wacht(rij, today())[1]) if part)

    return Column("Traject", lambda rij: rij.traject.naam, look=look, accessible=said, tip=tip, chars=0)


def besluit_column(today: Today) -> Column[TrajectRow]:
    """Return the column of the day of the decision."""

    def words(rij: TrajectRow) -> str:
        return format_datum_kort(rij.traject.besluit_op, today()) if rij.traject.besluit_op else ""

    def said(rij: TrajectRow) -> str:
        return f"besluit {format_datum_tekst(rij.traject.besluit_op)}" if rij.traject.besluit_op else "geen dag besluit"

    return Column(
        "Besluit",
        words,
        sort=lambda rij: rij.traject.besluit_op,
        accessible=said,
        copied=lambda rij: format_datum(rij.traject.besluit_op) if rij.traject.besluit_op else "",
        look=lambda _rij: Look(colour="tekst3", small=True),
        tip=said,
        right=True,
        chars=7,
    )


def searched(rij: TrajectRow) -> str:
    """Return the text in which a list is searched."""
    return f"{rij.traject.naam} {rij.afdeling} {' '.join(rij.wijken)}"


def facets(today: Today) -> list[Facet[TrajectRow]]:
    """Return by what the list is filtered; what is done is shown when asked for."""

    def is_late(rij: TrajectRow) -> bool:
        return is_open(rij.traject) and rij.terugkoppelen_op is not None and rij.terugkoppelen_op < today()

    return [
        Facet("Terugkoppelen te laat", is_late, Soort.VLAG),
        Facet("Moet nog iets horen", lambda rij: is_open(rij.traject) and rij.nog_te_horen > 0, Soort.VLAG),
        Facet(
            STAND,
            lambda rij: stand_van(rij, today()).value,
            order=tuple(stand.value for stand in Trajectstand),
            left_out=DONE,
        ),
        Facet("Stadsdeel", lambda rij: rij.stadsdelen, empty="geen wijken gekozen"),
        Facet("Afdeling", lambda rij: rij.afdeling, empty="geen afdeling"),
        Facet(
            "Trede",
            lambda rij: rij.traject.trede.value if rij.traject.trede else "",
            order=tuple(trede.value for trede in Trede),
            empty="geen trede",
        ),
        Facet("Besluit", lambda rij: rij.traject.besluit_op, Soort.DAG),
    ]


def bron() -> Bron:
    """Return where the rows come from; what is done is read only where it is filtered by how far they are."""
    tables = {"traject", "trajectwijk", "trajectfase", "terugkoppelmoment", "betrokkenheid", "afdeling"}
    return Bron(frozenset({*tables, "wijk", "wijkorgaan", "werkgebied", "stadsdeel"}), _read, facets, searched)


def _read(session: Session, titles: Collection[str]) -> list[TrajectRow]:
    return trajecten(session) if STAND in titles else open_trajecten(session)


def context_zin(stand: Trajectstand, afdeling: str, wijken: list[str]) -> str:
    """Say of one traject how far it is, whose it is and where: "Loopt · Verkeer · Esweg en 2 andere wijken"."""
    where = ""
    if wijken:
        more = len(wijken) - 1
        where = wijken[0] + (f" en {tel(more, 'andere wijk', 'andere wijken')}" if more else "")
    parts = (stand.value.capitalize(), afdeling or "afdeling niet bekend", where or "geen wijken gekozen")
    return " · ".join(parts)
