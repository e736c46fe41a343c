"""The front sheet of Overzicht.xlsx: what the tables behind it add up to, all of it live."""

from collections.abc import Mapping, Sequence

from wijkregie.documents.excel import looks
from wijkregie.documents.excel.cells import Formula, Value
from wijkregie.documents.excel.kit import Book, Line
from wijkregie.documents.excel.looks import Look
from wijkregie.documents.excel.niveaugrafiek import niveaugrafiek
from wijkregie.documents.excel.organenbladen import STEPS, STOPLICHT
from wijkregie.documents.excel.tables import Mark, Table, Where
from wijkregie.domain.budgetten import Budgetsoort
from wijkregie.domain.datums import format_datum_tekst, tel
from wijkregie.domain.dossiers import Dossier, Jaarbeeld
from wijkregie.domain.jaarbeelden import beweging_in, niveau_in
from wijkregie.domain.jaargesprekken import Gespreksstand
from wijkregie.domain.niveaus import Beweging, Niveau
from wijkregie.domain.overzichten import BESTUUR, VOORBLAD, Overzichtkeuze, Stand
from wijkregie.domain.signalen import Ernst, Signaal
from wijkregie.domain.verplichtingen import Partij
from wijkregie.domain.wijkorganen import Wijkorgaanstatus

NIET_VASTGELEGD = "nog niet vastgelegd"
GEEN_STADSDEEL = "zonder stadsdeel"

_WIDTHS = (36, 18, 14, 14, 14, 14, 14, 14, 14, 17, 14)
_NAMES_A_LINE = 110
_DATED = ("Niveauverloop", "Subsidies")
_JAAR, _WIJKORGAAN = 2, 1
"""Places of columns in the tables Subsidies and Acties."""

_CHART_ROWS = 21
_BESIDE = 4
"""Columns left of what stands beside the key figures."""
_PARTS_NAMED = 4


def titel(jaarbeeld: Jaarbeeld) -> str:
    """Return the title of the workbook."""
    whose = jaarbeeld.wijkorgaan.naam if jaarbeeld.wijkorgaan else "wijkorganen"
    return f"Overzicht {whose} {jaarbeeld.jaar}"


def add_kerncijfers(
    book: Book,
    jaarbeeld: Jaarbeeld,
    keuze: Overzichtkeuze,
    tables: Sequence[Table],
    standen: Mapping[str, Stand],
    late: Sequence[Signaal],
) -> None:
    """Put the front sheet in front of the tables it counts in; `standen` are by wijkorgaan, `late` is in order."""
    front = _Front(jaarbeeld, keuze, {table.naam: table for table in tables}, standen, late)
    front.write()
    sheet = book.add_lines(
        VOORBLAD,
        front.lines,
        widths=_WIDTHS,
        heights=front.heights,
        links=front.links,
        merged=front.merged,
        marks=front.marks,
    )
    if front.years:
        text = "Aantal wijkorganen per niveau per jaar; de getallen staan in de tabel Per jaar op dit blad."
        book.add_chart(sheet, niveaugrafiek(sheet, front.year_row, len(front.years)), f"E{front.key_row}", text=text)


class _Front:
    """The lines of the front sheet in the making."""

    def __init__(
        self,
        jaarbeeld: Jaarbeeld,
        keuze: Overzichtkeuze,
        tables: dict[str, Table],
        standen: Mapping[str, Stand],
        late: Sequence[Signaal],
    ) -> None:
        self.beeld, self.jaar, self.tables = jaarbeeld, jaarbeeld.jaar, tables
        self.keuze, self.standen, self.late = keuze, standen, late
        self.organen, self.subsidies, self.acties = (tables[naam] for naam in ("Wijkorganen", "Subsidies", "Acties"))
        self.budgetten, self.initiatieven = tables["Wijkbudget"], tables["Initiatieven"]
        self.years = sorted({dated[2] for naam in _DATED for dated in tables[naam].rows if isinstance(dated[2], int)})
        self.lines: list[Line] = []
        self.heights: dict[int, int] = {}
        self.links: dict[str, tuple[str, int]] = {}
        self.merged: list[str] = []
        self.marks: dict[str, Mapping[str, Mark]] = {}
        self.key_row = self.year_row = 0
        rows = enumerate(self.organen.rows, 2)
        self.places = {} if self.organen.absent else {row[-1]: number for number, row in rows}

    def write(self) -> None:
        """Write all blocks, top to bottom."""
        self._head()
        self._keys()
        self._te_laat()
        if not self.beeld.wijkorgaan:
            self._stadsdelen()
        self._jaren()
        self._wijken()
        self._stoplicht()

    def _add(self, *line: tuple[Value, Look] | None) -> None:
        self.lines.append(line)

    def _heading(self, text: str) -> None:
        self._add()
        self._add((text, looks.HEADING))

    def _columns(self, *names: str) -> None:
        self._add((names[0], looks.HEAD), *((naam, looks.HEAD_RIGHT) for naam in names[1:]))

    @property
    def _next(self) -> int:
        return len(self.lines) + 1

    def _head(self) -> None:
        beeld = self.beeld
        self._add((titel(beeld), looks.TITLE))
        self.heights[1] = 2
        gemeente = beeld.inrichting.gemeente.strip()
        about = (
            f"Gemeente {gemeente}" if gemeente else "",
            self._where(),
            f"peildatum {format_datum_tekst(beeld.peildatum)}",
        )
        self._add((" · ".join(word for word in about if word), looks.SUBTITLE))
        present = [naam for naam, table in self.tables.items() if not table.absent]
        self._add(("Ga naar", looks.ASIDE_NOTE), *((naam, looks.LINK) for naam in present))
        self.links = {f"{letter}3": (naam, 1) for letter, naam in zip("BCDEFGHIJK", present, strict=False)}
        first = self.keuze.van
        back = "Alleen" if first == self.jaar else f"Jaren {first} tot en met" if first else "Alle jaren tot en met"
        persons = "met personen" if self.keuze.met_personen else "zonder personen"
        self._add((f"{back} {self.jaar} · {persons}", looks.ASIDE_NOTE))
        for note in self._notes():
            self._add((f"Let op: {note}", looks.NOTE))

    def _where(self) -> str:
        """Name the stadsdelen it is limited to."""
        beeld = self.beeld
        own = beeld.dossiers[0].stadsdeel if beeld.wijkorgaan and beeld.dossiers else beeld.stadsdeel
        parts = [part.naam for part in beeld.delen] or ([own.naam] if own else [])
        if len(parts) > _PARTS_NAMED:
            return f"{len(parts)} stadsdelen"
        return f"{'stadsdeel' if len(parts) == 1 else 'stadsdelen'} {', '.join(parts)}" if parts else ""

    def _notes(self) -> list[str]:
        regeling, unsure = self.beeld.regelingen.get(self.jaar), self._unsure()
        notes = []
        if self.keuze.met_personen:
            notes.append("er staan personen in, met naam en telefoon. Geef dit bestand alleen aan wie dat nodig heeft.")
        if any(table.hidden or (table.absent and table.naam != BESTUUR) for table in self.tables.values()):
            notes.append(
                "niet alle bladen en kolommen staan erin. Totalen daarover rekenen niet mee als je iets wijzigt."
            )
        if self.beeld.inrichting.voorbeeld:
            notes.append("dit is de voorbeeldstad, alle gegevens zijn verzonnen.")
        if any(one.voorbeeld for jaar, one in self.beeld.regelingen.items() if jaar <= self.jaar):
            notes.append("de bedragen per niveau zijn voorbeeldbedragen.")
        if unsure:
            notes.append(
                f"controleer deze lijst. {tel(unsure, 'wijkorgaan is', 'wijkorganen zijn')} nog niet bevestigd."
            )
        if not self.organen.rows:
            notes.append("er zijn nog geen wijkorganen vastgelegd.")
        if regeling is None or regeling.bedrag_niveau_1 is None:
            notes.append(f"de bedragen per niveau voor {self.jaar} zijn nog niet vastgelegd.")
        return notes

    def _unsure(self) -> int:
        return sum(dossier.wijkorgaan.controleren for dossier in self.beeld.dossiers)

    def _keys(self) -> None:
        self._heading(f"{self.jaar} in het kort")
        self.key_row = len(self.lines)
        self._add(("Wat", looks.HEAD), ("Aantal", looks.HEAD_RIGHT), ("Opmerking", looks.HEAD_ASIDE), ("", looks.HEAD))
        meedoen = Where("Telt mee", "ja")
        self._key("Wijkorganen die meedoen", self.organen.count(meedoen))
        for status in Wijkorgaanstatus:
            self._key(f"   {status.value}", self.organen.count(Where("Status", status.value)))
        niveaus = [self.organen.count(Where("Niveau", niveau)) for niveau in Niveau]
        for niveau, aantal in zip(Niveau, niveaus, strict=True):
            self._key(f"Niveau {niveau:d}, {niveau.woord}", aantal)
        waiting = self.organen.count(meedoen, Where("Niveau", ""))
        self._key("Nog geen niveau gekozen", waiting, "" if any(one.outcome for one in niveaus) else NIET_VASTGELEGD)
        for step in (Beweging.TRAP_OP, Beweging.GELIJK, Beweging.TRAP_AF):
            self._key(step.value.capitalize(), self.organen.count(Where("Beweging", step.value)))
        talks = any(row[self.organen.index("Jaargesprek")] for row in self.organen.rows)
        self._key("Jaargesprek gevoerd", self._gevoerd(), "" if talks else NIET_VASTGELEGD)
        self._key("Jaargesprek akkoord", self.organen.count(Where("Jaargesprek", Gespreksstand.AKKOORD.value)))
        for word in STOPLICHT:
            self._key(f"Stoplicht {word}", self.organen.count(Where("Stoplicht", word)))
        self._geld()
        self._wijkbudget()
        open_ = plus(*(self.acties.count(Where("Status", status)) for status in ("open", "bezig", "wacht op")))
        loose = sum(dossier_row[_WIJKORGAAN] is None for dossier_row in self.acties.rows)
        self._key("Open acties", open_, "ook acties zonder wijkorgaan" if loose else "")
        self._key("Acties te laat", self.acties.count(Where("Signaal", "te laat")))
        self._afspraken()
        if not self.beeld.wijkorgaan:
            self._key("Wijken zonder wijkorgaan", len(self.beeld.wijken_zonder_wijkorgaan))

    def _afspraken(self) -> None:
        promised, plans, year = self.tables["Afspraken"], self.tables["Trajecten"], Where("Jaar", self.jaar)
        for partij in Partij:
            aside = "" if promised.count(Where("Van", partij.value)).outcome else NIET_VASTGELEGD
            self._key(f"Nagekomen door {partij.value}", promised.sum("Nagekomen", Where("Van", partij.value)), aside)
        self._key("Afspraken nog bespreken", promised.sum("Nog bespreken"))
        found = plans.count(year)
        self._key("Trajecten", found, "" if found.outcome else NIET_VASTGELEGD)
        self._key("Kosten van participatie", plans.sum("Participatie", year), look=looks.EURO_CELL)

    def _geld(self) -> None:
        level = self.organen.sum("Volgens niveau")
        self._key("Subsidie volgens niveau", level, "" if level.outcome else NIET_VASTGELEGD, looks.EURO_CELL)
        year = Where("Jaar", self.jaar)
        known = any(row[_JAAR] == self.jaar for row in self.subsidies.rows)
        granted = self._next + 1
        for kop in ("Gevraagd", "Verleend", "Betaald", "Vastgesteld"):
            aside = "" if known else NIET_VASTGELEGD
            self._key(f"Subsidie {kop.lower()}", self.subsidies.sum(kop, year), aside, looks.EURO_CELL)
        if self.beeld.beperkt:
            return
        regeling = self.beeld.regelingen.get(self.jaar)
        plafond = regeling.plafond if regeling else None
        self._key("Subsidieplafond", plafond, "" if plafond is not None else NIET_VASTGELEGD, looks.EURO_CELL)
        if plafond is not None:
            spent = self.subsidies.sum("Verleend", year).outcome
            left = Formula(f"B{granted + 3}-B{granted}", plafond - int(spent))
            self._key("Nog niet verleend van het plafond", left, look=looks.EURO_CELL)

    def _wijkbudget(self) -> None:
        year = Where("Jaar", self.jaar)
        own = (year, Where("Soort", Budgetsoort.WIJKBUDGET.value))
        aside = "" if self.budgetten.count(*own).outcome else NIET_VASTGELEGD
        for kop in ("Toegekend", "Besteed", "Vrij"):
            self._key(f"Wijkbudget {kop.lower()}", self.budgetten.sum(kop, *own), aside, looks.EURO_CELL)
        came_in = self.initiatieven.count(year)
        self._key("Initiatieven binnengekomen", came_in, "" if came_in.outcome else NIET_VASTGELEGD)
        self._key("Initiatieven toegekend", self.initiatieven.sum("Toegekend", year), look=looks.EURO_CELL)

    def _key(self, label: str, value: Value, aside: str = "", look: Look = looks.COUNT_CELL) -> None:
        self._add((label, looks.PLAIN), (value, look), (aside, looks.ASIDE) if aside else None)

    def _gevoerd(self, *wheres: Where) -> Formula:
        standen = (Gespreksstand.GEVOERD, Gespreksstand.VERSLAG_VERSTUURD, Gespreksstand.AKKOORD)
        return plus(*(self.organen.count(*wheres, Where("Jaargesprek", stand.value)) for stand in standen))

    def _te_laat(self) -> None:
        """Tell what is late beside the key figures, below the chart: as much as there is room for."""
        top = self.key_row + (_CHART_ROWS if self.years else 0)
        room = len(self.lines) - top - 2
        told = self.late if len(self.late) <= room else self.late[: room - 1]
        self._beside(top, [("Te laat", looks.HEADING)])
        if not told:
            self._beside(top + 1, [("Er is niets te laat.", looks.ASIDE_NOTE)])
            return
        heads = [(word, looks.HEAD) for word in ("Van", "", "Wat", "", "", "Uiterlijk", "Hoe staat het")]
        self._beside(top + 1, heads)
        names = {dossier.wijkorgaan.id: dossier.wijkorgaan.naam for dossier in self.beeld.dossiers}
        for number, signaal in enumerate(told, top + 2):
            body = signaal.wijkorgaan_id or ""
            place = self.places.get(body)
            who = (names.get(body, ""), looks.NAME_LINK if place else looks.PLAIN)
            rest = [(word, looks.PLAIN) for word in ("", signaal.regel, "", "")]
            day = (signaal.datum, looks.DATE_CELL)
            self._beside(number, [who, *rest, day, (signaal.woord, looks.ASIDE_LINE)])
            if place:
                self.links[f"E{number}"] = ("Wijkorganen", place)
        if len(told) < len(self.late):
            more = f"En nog {tel(len(self.late) - len(told), 'punt', 'punten')}."
            self._beside(top + 2 + len(told), [(more, looks.ASIDE_NOTE)])

    def _beside(self, number: int, cells: Sequence[tuple[Value, Look]]) -> None:
        """Put cells to the right of a line that is there already."""
        line = list(self.lines[number - 1])[:_BESIDE]
        self.lines[number - 1] = [*line, *[None] * (_BESIDE - len(line)), *cells]

    def _stoplicht(self) -> None:
        """List every wijkorgaan with how it is now, the worst first."""
        if not self.beeld.dossiers:
            return
        self._heading(f"Stoplicht op {format_datum_tekst(self.beeld.peildatum)}")
        heads = (("Stoplicht", looks.HEAD), ("Niveau", looks.HEAD_RIGHT), ("Beweging", looks.HEAD))
        self._add(("Wijkorgaan", looks.HEAD), *heads, *((word, looks.HEAD) for word in ("Waarom", *[""] * 5)))
        first = self._next
        for dossier in sorted(self.beeld.dossiers, key=self._by_stand):
            self._stoplichtregel(dossier, self.standen[dossier.wijkorgaan.id])
        last = len(self.lines)
        self.marks = {f"B{first}:B{last}": STOPLICHT, f"D{first}:D{last}": STEPS}

    def _stoplichtregel(self, dossier: Dossier, stand: Stand) -> None:
        step = beweging_in(dossier, self.jaar)
        place = self.places.get(dossier.wijkorgaan.id)
        if place:
            self.links[f"A{self._next}"] = ("Wijkorganen", place)
        self._add(
            (dossier.wijkorgaan.naam, looks.NAME_LINK if place else looks.PLAIN),
            (stand.woord, looks.TEXT_CELL),
            (niveau_in(dossier, self.jaar), looks.COUNT_CELL),
            (step.value if step else None, looks.TEXT_CELL),
            (stand.waarom, looks.PLAIN),
            *[("", looks.PLAIN)] * 5,
        )

    def _by_stand(self, dossier: Dossier) -> tuple[int, str]:
        ernst = self.standen[dossier.wijkorgaan.id].ernst
        return -ernst if ernst is not None else len(Ernst), dossier.wijkorgaan.naam.casefold()

    def _stadsdelen(self) -> None:
        self._heading("Per stadsdeel")
        loose = any(dossier.stadsdeel is None for dossier in self.beeld.dossiers)
        if not (self.beeld.stadsdelen or loose):
            self._add((f"Stadsdelen zijn {NIET_VASTGELEGD}.", looks.ASIDE_NOTE))
            return
        self._columns(
            "Stadsdeel", "Meedoen", "Niveau 1", "Niveau 2", "Niveau 3",
            "Gevoerd", "Verleend", "Open acties", "Te laat", "Wijken zonder",
        )  # fmt: skip
        first = self._next
        without = self._without()
        only = (self.beeld.stadsdeel,) if self.beeld.stadsdeel else ()
        parts = self.beeld.delen or only or self.beeld.stadsdelen
        names = {part.naam.casefold(): part.naam for part in parts}
        for naam in names.values():
            place = Where("Stadsdeel", naam, f"$A{self._next}")
            self._stadsdeel(naam, place, len(without.get(naam.casefold(), ())))
        if loose:
            self._stadsdeel(GEEN_STADSDEEL, Where("Stadsdeel", ""), 0)
        last = len(self.lines)
        sums = []
        for index, letter in enumerate("BCDEFGHIJ", 1):
            outcome = sum(_outcome(line[index]) for line in self.lines[first - 1 : last])
            look = looks.TOTAL_EURO if letter == "G" else looks.TOTAL_COUNT
            sums.append((Formula(f"SUM({letter}{first}:{letter}{last})", outcome), look))
        self._add(("Totaal", looks.TOTAL_TEXT), *sums)

    def _stadsdeel(self, naam: str, place: Where, zonder: int) -> None:
        organen = self.organen
        values: tuple[Value, ...] = (
            organen.count(place, Where("Telt mee", "ja")),
            *(organen.count(place, Where("Niveau", niveau)) for niveau in Niveau),
            self._gevoerd(place),
            organen.sum("Verleend", place),
            organen.sum("Open acties", place),
            organen.sum("Te laat", place),
            zonder,
        )
        shown = ((value, looks.EURO_CELL if index == 5 else looks.COUNT_CELL) for index, value in enumerate(values))
        self._add((naam, looks.PLAIN), *shown)

    def _jaren(self) -> None:
        self._heading("Per jaar")
        if not self.years:
            self._add((f"Niveaus en subsidies zijn {NIET_VASTGELEGD}.", looks.ASIDE_NOTE))
            return
        self._columns(
            "Jaar", "Niveau 1", "Niveau 2", "Niveau 3", "Subsidies", "Gevraagd", "Verleend", "Betaald", "Vastgesteld"
        )
        self.year_row = self._next
        for jaar in self.years:
            year = Where("Jaar", jaar, f"$A{self._next}")
            counts = [self.tables["Niveauverloop"].count(year, Where("Niveau", niveau)) for niveau in Niveau]
            amounts = [self.subsidies.sum(kop, year) for kop in ("Gevraagd", "Verleend", "Betaald", "Vastgesteld")]
            self._add(
                (jaar, looks.YEAR_LABEL),
                *((value, looks.COUNT_CELL) for value in (*counts, self.subsidies.count(year))),
                *((value, looks.EURO_CELL) for value in amounts),
            )

    def _wijken(self) -> None:
        if not self.beeld.wijken_zonder_wijkorgaan:
            return
        self._heading("Wijken zonder wijkorgaan")
        for part in self.beeld.stadsdelen:
            names = [wijk.naam for wijk in self.beeld.wijken_zonder_wijkorgaan if wijk.stadsdeel_id == part.id]
            if names:
                told = ", ".join(sorted(names, key=str.casefold))
                self._add((part.naam, looks.PLAIN), (told, looks.LONG_CELL))
                self.heights[len(self.lines)] = len(told) // _NAMES_A_LINE + 1
                self.merged.append(f"B{len(self.lines)}:J{len(self.lines)}")

    def _without(self) -> dict[str, list[str]]:
        parts = {part.id: part.naam.casefold() for part in self.beeld.stadsdelen}
        found: dict[str, list[str]] = {}
        for wijk in self.beeld.wijken_zonder_wijkorgaan:
            found.setdefault(parts.get(wijk.stadsdeel_id, ""), []).append(wijk.naam)
        return found


def plus(*formulas: Formula) -> Formula:
    """Add formulas up."""
    texts = [one.text for one in formulas]
    return Formula("+".join(texts) if all(texts) else "", sum(int(one.outcome) for one in formulas))


def _outcome(item: tuple[Value, Look] | None) -> int:
    value = item[0] if item else None
    found = value.outcome if isinstance(value, Formula) else value
    return found if isinstance(found, int) else 0
