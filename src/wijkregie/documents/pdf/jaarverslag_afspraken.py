"""What a jaarverslag tells of promises: what both sides kept, how early plans were told, what was answered, stories."""

from collections.abc import Callable, Sequence

from wijkregie.documents.fonts import shortened
from wijkregie.documents.nederlands import hoofdletter
from wijkregie.documents.pdf.columns import Column
from wijkregie.documents.pdf.jaartabellen import KORT, LANG, datum, stand_noot
from wijkregie.documents.pdf.kit import Paper
from wijkregie.domain.afsprakenbeelden import (
    Afsprakenbeeld,
    Verteld,
    advies_tekst,
    antwoorddagen,
    beperkt,
    nagekomen_door,
    op_tijd_gehoord,
    telling_tekst,
    wachtend,
)
from wijkregie.domain.dossiers import Jaarbeeld
from wijkregie.domain.nakomingen import uitkomst_zin
from wijkregie.domain.radiostilte import stilte_zin
from wijkregie.domain.spiegel import maat, maat_tekst
from wijkregie.domain.tijdigheid import tijdigheid_zin
from wijkregie.domain.verhalen import bron_tekst
from wijkregie.domain.verplichtingen import Partij

_VERHALEN = 8
"""Stories in a report at most; the rest stands in the program."""


def add_afspraken_van_orgaan(paper: Paper, jaarbeeld: Jaarbeeld) -> None:
    """Write the promises, plans, answers and stories of one wijkorgaan, as far as there are any."""
    beeld = jaarbeeld.afspraken
    if beeld is None:
        return
    _nakoming(paper, jaarbeeld, beeld)
    if beeld.plannen:
        paper.section("Plannen in de wijk")
        paper.text(_op_tijd_zin(beeld, jaarbeeld))
        paper.table(
            [Column("Plan", 2.4), Column("Gehoord", 1.1), Column("Besluit", 1.1), Column("Hoe vroeg", 2.2),
             Column("Advies", 1.5)],
            [
                [
                    shortened(plan.traject, KORT),
                    datum(plan.klok.gehoord_op),
                    datum(plan.klok.besluit_op),
                    tijdigheid_zin(plan.klok, jaarbeeld.peildatum),
                    advies_tekst(plan),
                ]
                for plan in beeld.plannen
            ],
        )  # fmt: skip
    if beeld.inbreng:
        paper.section("Vragen, brieven en adviezen")
        paper.text(_antwoord_zin(beeld, jaarbeeld))
        paper.table(
            [Column("Waarover", 2.6), Column("Afdeling", 1.4), Column("Binnen", 1.1), Column("Hoe het staat", 2.6)],
            [
                [
                    shortened(one.onderwerp, KORT),
                    one.afdeling or "–",
                    datum(one.klok.ontvangen_op),
                    stilte_zin(one.klok, jaarbeeld.peildatum),
                ]
                for one in beeld.inbreng
            ],
        )
    _verhalen(paper, beeld.verhalen, paper.section)


def add_afspraken_van_gebied(
    paper: Paper, jaarbeeld: Jaarbeeld, namen: Sequence[tuple[str, str]], head: Callable[[str], None]
) -> None:
    """Write the same of an area, a line per wijkorgaan; `namen` are the ids of these with their names."""
    beeld = jaarbeeld.afspraken
    if beeld is None:
        return
    delen = [(shortened(naam), beperkt(beeld, [body])) for body, naam in namen]
    _tabel(paper, jaarbeeld, "Wijkorgaan", delen, head)
    _verhalen(paper, beeld.verhalen, paper.subsection)


def add_afspraken_samen(paper: Paper, jaarbeeld: Jaarbeeld, delen: Sequence[tuple[str, Jaarbeeld]]) -> None:
    """Write the same of the whole municipality, a line per stadsdeel, with the stories that are of no wijkorgaan."""
    rows = [(name, part.afspraken) for name, part in delen if part.afspraken]
    _tabel(
        paper, jaarbeeld, "Stadsdeel", [(name.removeprefix("Stadsdeel "), part) for name, part in rows], paper.section
    )
    beeld = jaarbeeld.afspraken
    if beeld is not None:
        _verhalen(paper, [one for one in beeld.verhalen if one.wijkorgaan_id is None], paper.subsection)


def _tabel(
    paper: Paper,
    jaarbeeld: Jaarbeeld,
    kop: str,
    delen: Sequence[tuple[str, Afsprakenbeeld]],
    head: Callable[[str], None],
) -> None:
    beeld = jaarbeeld.afspraken
    if beeld is None or not (beeld.plannen or beeld.inbreng or is_beoordeeld(beeld)):
        return
    head("Afspraken, plannen en antwoorden")
    paper.text(f"{_op_tijd_zin(beeld, jaarbeeld)} {_antwoord_zin(beeld, jaarbeeld)}".strip())
    paper.table(
        [
            Column(kop, 2.4),
            Column("Gemeente kwam na", 1.9),
            Column("Wijkorgaan kwam na", 1.9),
            Column("Op tijd gehoord", 1.1, "right"),
            Column("Wacht op antwoord", 1.1, "right"),
        ],
        [_regel(naam, part, jaarbeeld) for naam, part in delen],
        total=_regel("Samen", beeld, jaarbeeld),
    )
    stand_noot(paper, jaarbeeld, "Oordelen en antwoorden")


def _regel(naam: str, beeld: Afsprakenbeeld, jaarbeeld: Jaarbeeld) -> list[str]:
    counted = op_tijd_gehoord(beeld, jaarbeeld.peildatum)
    waiting = len(wachtend(beeld, jaarbeeld.peildatum))
    return [
        naam,
        *(telling_tekst(nagekomen_door(beeld, partij)) or "–" for partij in Partij),
        f"{counted.op_tijd} van {counted.van}" if counted.van else "–",
        str(waiting) if waiting else "–",
    ]


def _nakoming(paper: Paper, jaarbeeld: Jaarbeeld, beeld: Afsprakenbeeld) -> None:
    if not is_beoordeeld(beeld):
        return
    promised = {one.id: one for one in beeld.nakomingen.verplichtingen}
    paper.section(f"Wat is nagekomen in {beeld.jaar}")
    sides = {Partij.GEMEENTE: "De gemeente", Partij.WIJKORGAAN: "Het wijkorgaan"}
    told = [f"{side}: {words}." for partij, side in sides.items() if (words := _geteld(beeld, partij))]
    paper.text(" ".join(told))
    rows = [
        [
            promised[key].kop,
            promised[key].partij.value,
            uitkomst_zin(nakoming),
            f"“{shortened(nakoming.woorden_wijkorgaan, LANG)}”"
            if nakoming and nakoming.woorden_wijkorgaan.strip()
            else "",
        ]
        for rij in beeld.nakomingen.rijen
        for key, nakoming in rij.vakken.items()
    ]
    paper.table(
        [Column("Afspraak", 2.6), Column("Van", 1), Column("Nagekomen?", 1.7), Column("Het wijkorgaan zegt", 2.4)],
        rows,
    )
    stand_noot(paper, jaarbeeld, "Oordelen")


def _geteld(beeld: Afsprakenbeeld, partij: Partij) -> str:
    kept, *rest = telling_tekst(nagekomen_door(beeld, partij)).split(", ")
    return ", ".join([f"{kept} nagekomen", *rest]) if kept else ""


def is_beoordeeld(beeld: Afsprakenbeeld) -> bool:
    """Tell whether any promise was judged, by either side."""
    return any(
        nakoming is not None and any(nakoming.oordelen.values())
        for rij in beeld.nakomingen.rijen
        for nakoming in rij.vakken.values()
    )


def _op_tijd_zin(beeld: Afsprakenbeeld, jaarbeeld: Jaarbeeld) -> str:
    """Say how early plans were told; with few cases only their number."""
    counted = op_tijd_gehoord(beeld, jaarbeeld.peildatum)
    if not counted.van:
        return ""
    days = [plan.klok.dagen_vooraf for plan in beeld.plannen if plan.klok.ingetrokken_op is None]
    middle = maat_tekst(maat([day for day in days if day is not None]), voor_besluit=True)
    told = f"Op tijd gehoord van een plan: {counted.op_tijd} van {counted.van} keer."
    return f"{told} Middelste tijd van horen tot besluit: {middle}." if middle else told


def _antwoord_zin(beeld: Afsprakenbeeld, jaarbeeld: Jaarbeeld) -> str:
    """Say how long answers took to what came in the year, and how many are still to come, of whatever year."""
    middle = maat_tekst(maat(antwoorddagen(beeld)))
    waiting = len(wachtend(beeld, jaarbeeld.peildatum))
    told = [f"Middelste tijd van inbreng tot antwoord: {middle}."] if middle else []
    if waiting:
        told.append(f"{waiting} {'antwoord moet' if waiting == 1 else 'antwoorden moeten'} nog komen.")
    return " ".join(told)


def _verhalen(paper: Paper, verhalen: Sequence[Verteld], head: Callable[[str], None]) -> None:
    """Let people tell in their own words; only with consent, and never by name."""
    if not verhalen:
        return
    head("Verhalen")
    for verhaal in verhalen[:_VERHALEN]:
        paper.text(f"“{verhaal.tekst.strip()}”")
        paper.note(f"{hoofdletter(bron_tekst(verhaal.wijkorgaan))}, over {shortened(verhaal.traject, KORT)}")
