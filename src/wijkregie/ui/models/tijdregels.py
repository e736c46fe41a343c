"""The list of how early wijkorganen heard: a line per wijkorgaan, under a heading per plan."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from wijkregie.domain.datums import format_datum_tekst
from wijkregie.domain.frozen import frozen
from wijkregie.domain.tijdigheid import Tijdigheid, invloed_zin, opmerkingen, tijdigheid_zin
from wijkregie.ui.models.bronnen import Bron
from wijkregie.ui.models.facets import Facet, Soort
from wijkregie.ui.models.rows import Column, Look
from wijkregie.ui.models.stoplicht import sign_look
from wijkregie.ui.widgets.badge import niveau_kort, niveau_words
from wijkregie.ui.widgets.signal import Stand
from wijkregie.ui.widgets.tijdklok import Schaal, paint_as, paint_klok, schaal_van
from wijkregie.usecases.klokken import Klokrij, tijdigheid_van_jaar

_STANDEN = {
    Tijdigheid.NIET_GEHOORD: Stand.LAAT,
    Tijdigheid.NA_BESLUIT: Stand.LAAT,
    Tijdigheid.OVER_TIJD: Stand.LET,
    Tijdigheid.TE_KORT: Stand.LET,
    Tijdigheid.NOG_NIET: Stand.NOG_NIET,
    Tijdigheid.OP_TIJD: Stand.OK,
}


@frozen(kw_only=True)
class Tijdregel:
    """A line of the list: the clock of one wijkorgaan, or the heading of its plan (`kop`)."""

    id: str
    rij: Klokrij
    kop: bool
    schaal: Schaal
    today: date


def tijd_regels(rijen: Sequence[Klokrij], today: date) -> list[Tijdregel]:
    """Return the clocks under a heading per plan, in the order in which they came."""
    schaal = schaal_van(rij.klok for rij in rijen)
    found: list[Tijdregel] = []
    for traject_id, of_plan in groupby(rijen, key=lambda rij: rij.traject.id):
        mine = list(of_plan)
        found.append(Tijdregel(id=traject_id, rij=mine[0], kop=True, schaal=schaal, today=today))
        found += [Tijdregel(id=rij.id, rij=rij, kop=False, schaal=schaal, today=today) for rij in mine]
    return found


def tijd_columns() -> list[Column[Tijdregel]]:
    """Return the columns of how early wijkorganen heard."""
    return [
        Column(
            "Traject, wijkorgaan",
            lambda line: line.rij.traject.naam if line.kop else line.rij.wijkorgaan,
            look=_tijd_name,
            accessible=_tijd_who,
            chars=30,
            least=20,
        ),
        Column(
            "Weken vóór het besluit",
            lambda _line: "",
            look=lambda line: Look(drawing=partial(_draw_tijd, line)),
            accessible=lambda line: "" if line.kop else invloed_zin(line.rij.klok),
            chars=44,
            least=22,
            goes=1,
        ),
        Column("Hoe vroeg", _tijd_text, look=_tijd_look, accessible=_tijd_said, copied=_tijd_said, chars=0, least=36),
    ]


def tijd_gezocht(rij: Klokrij) -> str:
    """Return the text in which is searched."""
    return f"{rij.traject.naam} {rij.afdeling} {rij.wijkorgaan}"


def tijd_facets(_today: Callable[[], date]) -> list[Facet[Klokrij]]:
    """Return by what clocks are filtered."""
    return [
        Facet("Hoe vroeg", lambda rij: rij.stand.value, order=tuple(stand.value for stand in Tijdigheid)),
        Facet("Traject", lambda rij: rij.traject.naam),
        Facet("Wijkorgaan", lambda rij: rij.wijkorgaan),
        Facet("Niveau", lambda rij: niveau_kort(rij.niveau), empty="geen niveau"),
        Facet("Afdeling", lambda rij: rij.afdeling, empty="geen afdeling"),
        Facet("Besluit", lambda rij: rij.traject.besluit_op, Soort.DAG),
    ]


def bron() -> Bron:
    """Return where the clocks come from; a kept view counts those of this year."""
    tables = frozenset(
        {"traject", "trajectwijk", "betrokkenheid", "werkgebied", "wijkorgaan", "niveaukeuze", "regeling", "afdeling"}
    )
    return Bron(
        tables, lambda session, _titles: tijdigheid_van_jaar(session, session.today.year), tijd_facets, tijd_gezocht
    )


def tijd_zin(line: Tijdregel) -> str:
    """Say all of a line in words."""
    if line.kop:
        return f"{line.rij.traject.naam} · {_about(line)}"
    klok = line.rij.klok
    days = [("bij de gemeente bekend", klok.bekend_op), ("gehoord", klok.gehoord_op)]
    days += [("invloed tot en met", klok.invloed_tot), ("besluit", klok.besluit_op)]
    said = ", ".join(f"{word} {format_datum_tekst(day)}" for word, day in days if day)
    norm = f" De afspraak is {klok.norm_weken} weken vóór het besluit." if klok.norm_weken is not None else ""
    words = f"{line.rij.wijkorgaan}, {niveau_words(line.rij.niveau or 0)}: {tijdigheid_zin(klok, line.today)}."
    influence = f" {invloed_zin(klok).capitalize()}." if klok.invloed_tot and klok.gehoord_op else ""
    odd = "".join(f" {sentence}" for sentence in opmerkingen(klok))
    return f"{words}{norm}{influence}{odd} {said.capitalize()}." if said else f"{words}{norm}{odd}"


def _tijd_name(line: Tijdregel) -> Look:
    if line.kop:
        return Look(bold=True)
    return Look(badge=line.rij.niveau or 0, badge_dashed=line.rij.niveau is None)


def _tijd_who(line: Tijdregel) -> str:
    if line.kop:
        return f"traject {line.rij.traject.naam}"
    return f"{line.rij.wijkorgaan}, {niveau_words(line.rij.niveau or 0)}"


def _draw_tijd(line: Tijdregel, painter: QPainter, rect: QRectF) -> None:
    if line.kop:
        paint_as(painter, rect, line.schaal)
    else:
        paint_klok(painter, rect, line.rij.klok, line.schaal, line.today)


def _about(line: Tijdregel) -> str:
    plan = line.rij.traject
    decided = f"besluit {format_datum_tekst(plan.besluit_op)}" if plan.besluit_op else "dag van het besluit niet bekend"
    return " · ".join(part for part in (line.rij.afdeling, decided, "ingetrokken" * bool(plan.ingetrokken_op)) if part)


def _tijd_said(line: Tijdregel) -> str:
    if line.kop:
        return _about(line)
    klok = line.rij.klok
    return ". ".join(
        [tijdigheid_zin(klok, line.today), *(sentence.removesuffix(".") for sentence in opmerkingen(klok))]
    )


def _tijd_text(line: Tijdregel) -> str:
    return "" if _tijd_stand(line) else _tijd_said(line)


def _tijd_stand(line: Tijdregel) -> Stand | None:
    return None if line.kop else _STANDEN.get(line.rij.stand)


def _tijd_look(line: Tijdregel) -> Look:
    stand = _tijd_stand(line)
    return Look(small=True, colour="tekst2") if stand is None else sign_look(stand, _tijd_said(line))
