"""Planning all rows of a list, sheet by sheet in the order of their kinds, each as a whole or not at all."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from wijkregie.domain.entities import Entity
from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Lijstsoort
from wijkregie.domain.lijsten.begrepen import Begrepen, als_tekst, getypt
from wijkregie.domain.lijsten.bladen import Blad, Lijst
from wijkregie.domain.lijsten.dagwaarden import maand_voorop, twee_dagen
from wijkregie.domain.lijsten.regels import Regel, regels
from wijkregie.domain.lijsten.soorten import Waardesoort
from wijkregie.domain.lijsten.velden import VELDEN, veld
from wijkregie.domain.lijsten.voorstellen import Besluit, Celreden, Indeling, Keus, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.domain.lijsten.waarden import begrijp
from wijkregie.domain.refusals import Refusal
from wijkregie.usecases.inlezen import (
    acties,
    bestuur,
    contact,
    gebieden,
    jaargesprekken,
    niveaus,
    subsidies,
    trajecten,
    wijkorganen,
)
from wijkregie.usecases.inlezen.rows import Plan, Row, Unclear
from wijkregie.usecases.inlezen.words import wijzigingen
from wijkregie.usecases.jobs import Progress

HANDLERS: Mapping[Lijstsoort, Callable[[Row], Entity]] = {
    Lijstsoort.GEBIEDEN: gebieden.plan,
    Lijstsoort.WIJKORGANEN: wijkorganen.plan,
    Lijstsoort.BESTUUR: bestuur.plan,
    Lijstsoort.NIVEAUS: niveaus.plan,
    Lijstsoort.JAARGESPREKKEN: jaargesprekken.plan,
    Lijstsoort.SUBSIDIES: subsidies.plan,
    Lijstsoort.TRAJECTEN: trajecten.plan,
    Lijstsoort.ACTIES: acties.plan,
    Lijstsoort.CONTACT: contact.plan,
}
"""What plans a row of each kind of list in its world; gives back the value that the row is about."""

_ZOALS_BOVEN = "Gelezen zoals in de regel erboven."
_OVER: Mapping[Lijstsoort, Sequence[str]] = {
    Lijstsoort.WIJKORGANEN: ("stadsdeel",),
    Lijstsoort.BESTUUR: ("persoon", "rol"),
    Lijstsoort.NIVEAUS: ("jaar", "niveau"),
    Lijstsoort.JAARGESPREKKEN: ("jaar", "datum"),
    Lijstsoort.SUBSIDIES: ("jaar", "kenmerk"),
    Lijstsoort.ACTIES: ("wijkorgaan",),
    Lijstsoort.CONTACT: ("datum", "onderwerp"),
}
"""The fields that tell apart the rows of one name, by kind of list."""
_STEP = 20  # rows between two looks at whether to stop
_ORDER = list(Lijstsoort)


@frozen
class _Gelezen:
    """A row with its cells understood: values, remarks and reasons by column."""

    regel: Regel
    cells: Mapping[int, Any]
    opmerkingen: tuple[Celreden, ...]
    redenen: tuple[Celreden, ...]


def plan_list(
    plan: Plan, lijst: Lijst, indelingen: Sequence[Indeling], besluiten: Sequence[Besluit], progress: Progress | None
) -> Leesvoorstel:
    """Plan every row of these sheets and return what becomes of each, in the order of the file; raises Cancelled."""
    sheets = {blad.naam: blad for blad in lijst.bladen}
    found = [(indeling, *regels(sheets[indeling.blad], indeling)) for indeling in indelingen]
    decided = defaultdict[tuple[str, int], list[Besluit]](list)
    for besluit in besluiten:
        decided[besluit.blad, besluit.rij].append(besluit)
    total, done = sum(len(rows) for _, rows, _ in found), 0
    planned: list[Regelvoorstel] = []
    for indeling, rows, _ in sorted(found, key=lambda each: _ORDER.index(each[0].soort)):
        month_first = _month_first(indeling, rows)
        for regel in rows:
            if progress is not None and done % _STEP == 0:
                progress.step(done, total)
            planned.append(_plan_row(plan, lijst.naam, indeling, regel, month_first, decided[indeling.blad, regel.rij]))
            done += 1
    places = {blad.naam: at for at, blad in enumerate(lijst.bladen)}
    return Leesvoorstel(
        bestand=lijst.naam,
        indelingen=tuple(indelingen),
        regels=tuple(sorted(planned, key=lambda regel: (places[regel.blad], regel.rij))),
        koppen=tuple((indeling.blad, _headings(sheets[indeling.blad], indeling)) for indeling in indelingen),
        overgeslagen=sum(passed for _, _, passed in found),
        besluiten=tuple(besluiten),
        stand=plan.world.stand,
    )


def _plan_row(
    plan: Plan,
    bestand: str,
    indeling: Indeling,
    regel: Regel,
    month_first: Collection[int],
    besluiten: Sequence[Besluit],
) -> Regelvoorstel:
    columns = {keuze.kolom: keuze for keuze in indeling.kolommen if keuze.veld}
    read = _understood(indeling.soort, columns, regel, month_first, plan.today)
    texts = tuple(map(als_tekst, regel.cellen))
    keuzes = {besluit.keus for besluit in besluiten}
    row = Row(plan, indeling.soort, indeling.blad, regel.rij, columns, read.cells, texts, besluiten)
    row.opmerkingen.extend(read.opmerkingen)
    row.opmerkingen.extend(Celreden(kolom, _ZOALS_BOVEN) for kolom in regel.aangevuld)
    naam = _name(indeling.soort, row)

    def lot(lot: Lot, *redenen: Celreden, **rest: Any) -> Regelvoorstel:
        return Regelvoorstel(
            blad=indeling.blad,
            rij=regel.rij,
            soort=indeling.soort,
            naam=naam or next((text for text in texts if text.strip()), ""),
            lot=lot,
            cellen=texts,
            redenen=redenen,
            opmerkingen=tuple(row.opmerkingen),
            over=_over(row),
            **rest,
        )

    if Keus.OVERSLAAN in keuzes:
        return lot(Lot.GEWEIGERD, Celreden(None, str(Refusal("rij_overgeslagen"))))
    if read.redenen and Keus.ZONDER not in keuzes:
        return lot(Lot.GEWEIGERD, *read.redenen)
    if missing := tuple(_missing(row)):
        return lot(Lot.GEWEIGERD, *missing)
    plan.world.begin(f"{bestand}\n{indeling.blad}\n{regel}")
    try:
        row, main = _handled(row, without=Keus.ZONDER in keuzes)
    except Refusal as refusal:
        plan.world.give_up()
        return lot(Lot.GEWEIGERD, Celreden(None, str(refusal)))
    except Unclear as unclear:
        plan.world.give_up()
        own = Lot.TWIJFEL if unclear.doubtful else Lot.GEWEIGERD
        return lot(own, unclear.reden, kandidaten=unclear.kandidaten, maakt=unclear.maakt)
    touched = plan.world.touched()
    plan.world.accept()
    plan.said |= row.gives
    plan.joined |= row.learned
    new = any(before is None and after is not None and after.id == main.id for before, after in touched)
    changes = wijzigingen(main, touched, plan.world)
    return lot(
        Lot.NIEUW if new else Lot.GEWIJZIGD if touched else Lot.GELIJK,
        wijzigingen=changes,
        kandidaten=tuple(row.kandidaten),
    )


def _handled(row: Row, *, without: bool) -> tuple[Row, Entity]:
    """Let a row be planned and return it with the value it is about; `without` a cell for which it is refused."""
    said = list(row.opmerkingen)
    try:
        return row, HANDLERS[row.soort](row)
    except Unclear as unclear:
        kolom = unclear.reden.kolom
        if not without or unclear.doubtful or kolom not in row.cells:
            raise
    row.world.give_up()
    others = {at: value for at, value in row.cells.items() if at != kolom}
    fewer = replace(row, cells=others, gives={}, learned={}, opmerkingen=said, kandidaten=[])
    if missing := next(_missing(fewer), None):
        raise Unclear(missing)
    return _handled(fewer, without=True)


def _month_first(indeling: Indeling, rows: Sequence[Regel]) -> set[int]:
    """Return the columns of days that write the month before the day."""
    days = [keuze.kolom for keuze in indeling.kolommen if keuze.veld and _is_day(indeling.soort, keuze.veld)]
    return {at for at in days if maand_voorop(regel.cellen[at] for regel in rows if at < len(regel.cellen))}


def _is_day(soort: Lijstsoort, naam: str) -> bool:
    return veld(soort, naam).soort is Waardesoort.DATUM


def _understood(
    soort: Lijstsoort, columns: Mapping[int, Any], regel: Regel, month_first: Collection[int], today: date
) -> _Gelezen:
    cells, opmerkingen, redenen = dict[int, Any](), list[Celreden](), list[Celreden]()
    for kolom, keuze in columns.items():
        if kolom >= len(regel.cellen) or regel.cellen[kolom] is None:
            continue
        begrepen = begrijp(regel.cellen[kolom], veld(soort, keuze.veld), today)
        if kolom in month_first and twee_dagen(regel.cellen[kolom]):
            begrepen = Begrepen(reden=str(Refusal("dag_of_maand_voorop", cel=getypt(regel.cellen[kolom]))))
        if begrepen.reden:
            redenen.append(Celreden(kolom, begrepen.reden))
        if begrepen.opmerking:
            opmerkingen.append(Celreden(kolom, begrepen.opmerking))
        if begrepen.waarde is not None and begrepen.waarde != "":
            cells[kolom] = begrepen.waarde
    return _Gelezen(regel, cells, tuple(opmerkingen), tuple(redenen))


def _missing(row: Row) -> Iterator[Celreden]:
    for each in VELDEN[row.soort]:
        elsewhere = (
            each.naam == "wijkorgaan" and row.get("wijkorgaan_id"),
            each.naam == "jaar" and any(keuze.jaar for keuze in row.columns.values()),
            each.naam == "rol" and (named := row.get("persoon")) and all(persoon.rol for persoon in named),
        )
        if each.verplicht and row.get(each.naam) is None and not any(elsewhere):
            yield Celreden(row.column(each.naam), str(Refusal("cel_leeg", kop=each.kop)))


def _name(soort: Lijstsoort, row: Row) -> str:
    """Return by what the user knows a row: its first field that must be filled."""
    known = [each.naam for each in VELDEN[soort] if each.verplicht] or ["naam", "stadsdeel"]
    said = next((said for said in map(row.get, known) if said is not None), "")
    return " ".join(str(said).split())


def _over(row: Row) -> str:
    """Return what tells a row from others of its name, as its cells have it."""
    said = (" ".join(row.text(veld).split()) for veld in _OVER.get(row.soort, ()))
    return " · ".join(filter(None, said))


def _headings(blad: Blad, indeling: Indeling) -> tuple[str, ...]:
    known = 0 <= indeling.kop < len(blad.rijen)
    return tuple(map(als_tekst, blad.rijen[indeling.kop])) if known else ()
