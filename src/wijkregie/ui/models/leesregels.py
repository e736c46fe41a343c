"""The rows of a list that is read in, in the words and signs of the preview."""

from collections import Counter
from collections.abc import Mapping, Sequence

from wijkregie.domain.datums import tel
from wijkregie.domain.frozen import frozen
from wijkregie.domain.lijsten.voorstellen import Besluit, Celreden, Keus, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.ui.models.kolomkeuzes import kolomletter, soort_words
from wijkregie.ui.models.rows import Column, Look, RowsModel

Besluiten = Mapping[tuple[str, int], Sequence[Besluit]]
"""What was decided on rows, by sheet and number; a row may raise a second doubt once the first is answered."""

LOT_WORDS = {
    Lot.NIEUW: "nieuw",
    Lot.GEWIJZIGD: "gewijzigd",
    Lot.GELIJK: "gelijk",
    Lot.TWIJFEL: "twijfel",
    Lot.GEWEIGERD: "geweigerd",
}
LOT_SIGNS = {
    Lot.NIEUW: ("plus", "acc"),
    Lot.GEWIJZIGD: ("wijzig", "tekst2"),
    Lot.GELIJK: ("gelijk", "tekst3"),
    Lot.TWIJFEL: ("vraag", "let"),
    Lot.GEWEIGERD: ("laat", "laat"),
}
KEUS_WORDS = {
    Keus.SAMEN: "samenvoegen",
    Keus.NIEUW: "als nieuw",
    Keus.ZONDER: "zonder cel",
    Keus.OVERSLAAN: "overslaan",
}
OPEN = frozenset({Lot.TWIJFEL, Lot.GEWEIGERD})
"""Rows that are not read unless the user decides so."""


@frozen
class Leesregel:
    """A row with what was decided on it last; `waits` while it was not worked out what comes of that."""

    regel: Regelvoorstel
    besluit: Besluit | None = None
    waits: bool = False

    @property
    def key(self) -> tuple[str, int]:
        return self.regel.blad, self.regel.rij

    @property
    def undecided(self) -> bool:
        """Tell whether the user still has something to choose."""
        return self.regel.lot is Lot.TWIJFEL and not self.waits

    @property
    def is_read(self) -> bool:
        """Tell whether carrying out would bring this row into the store."""
        if self.waits and self.besluit is not None:
            return self.besluit.keus is not Keus.OVERSLAAN
        return self.regel.lot in {Lot.NIEUW, Lot.GEWIJZIGD}


def leesregels(voorstel: Leesvoorstel, besluiten: Besluiten) -> list[Leesregel]:
    """Return every row of a proposal with what was decided on it."""
    known = frozenset(voorstel.besluiten)

    def of(regel: Regelvoorstel) -> Leesregel:
        mine = besluiten.get((regel.blad, regel.rij))
        return Leesregel(regel, mine[-1], mine[-1] not in known) if mine else Leesregel(regel)

    return [of(regel) for regel in voorstel.regels]


def cell_name(rij: int, reden: Celreden) -> str:
    """Return the cell a reason is about as Excel names it, "" when it is about the whole row."""
    return "" if reden.kolom is None else f"{kolomletter(reden.kolom)}{rij}"


def cell_text(regel: Regelvoorstel, reden: Celreden) -> str:
    """Return what stands in the cell a reason is about, "" for none."""
    if reden.kolom is None or reden.kolom >= len(regel.cellen):
        return ""
    return regel.cellen[reden.kolom]


def keuzes(regel: Regelvoorstel) -> list[tuple[Keus, str]]:
    """Return what may be decided on a row, with the id of what it may be joined with."""
    joined = [(Keus.SAMEN, each.id) for each in regel.kandidaten]
    if regel.lot is Lot.TWIJFEL:
        return [*joined, (Keus.NIEUW, ""), (Keus.OVERSLAAN, "")]
    if regel.lot is Lot.GEWEIGERD:
        without = [(Keus.ZONDER, "")] if any(reden.kolom is not None for reden in regel.redenen) else []
        return [(Keus.NIEUW, ""), *without] if regel.maakt else without
    return [*joined, (Keus.OVERSLAAN, "")] if regel.lot in {Lot.NIEUW, Lot.GEWIJZIGD} else joined


def summary(regel: Regelvoorstel) -> str:
    """Say in one line what a row changes, or why it is not read."""
    if regel.lot in OPEN:
        if not regel.redenen:
            return f"lijkt op {regel.kandidaten[0].naam}" if regel.kandidaten else ""
        first = regel.redenen[0]
        where = cell_name(regel.rij, first)
        return f"{where}: {first.reden}" if where else first.reden
    if not regel.wijzigingen:
        return "verandert niets"
    first_change = regel.wijzigingen[0]
    if len(regel.wijzigingen) == 1 and regel.lot is Lot.GEWIJZIGD:
        return f"{first_change.veld}: {first_change.van} → {first_change.naar}"
    names = [change.veld for change in regel.wijzigingen]
    rest = f" en nog {len(names) - 3}" if len(names) > 3 else ""
    return ", ".join(names[:3]) + rest


def counts(rows: Sequence[Leesregel]) -> list[tuple[Lot | None, str]]:
    """Return what the list can be narrowed to, with how many rows each has; first all."""
    found = Counter(row.regel.lot for row in rows)
    words: list[tuple[Lot | None, str]] = [(None, f"Alles {len(rows)}")]
    return words + [(lot, f"{LOT_WORDS[lot].capitalize()} {count}") for lot in Lot if (count := found[lot])]


def told(rows: Sequence[Leesregel]) -> tuple[str, str]:
    """Return a sign, and in words what is still to be chosen and what will not be read."""
    open_ = sum(row.undecided for row in rows)
    left = sum(row.regel.lot is Lot.GEWEIGERD and row.besluit is None for row in rows)
    said = []
    if open_:
        said.append(f"Nog {tel(open_, 'twijfel', 'twijfels')} te kiezen, anders niet gelezen.")
    if left:
        said.append(f"{tel(left, 'regel', 'regels')} geweigerd.")
    return ("let", " ".join(said)) if said else ("info", "Er is nog niets bewaard.")


def make_model() -> RowsModel[Leesregel]:
    """Return the model of the preview."""
    return RowsModel(
        [
            Column(
                "Wat gebeurt er",
                lambda _row: "",
                look=_lot_look,
                accessible=_lot_words,
                copied=_lot_words,
                sort=lambda row: list(Lot).index(row.regel.lot),
                chars=14,
            ),
            Column("Naam", lambda row: row.regel.naam, look=_name_look, chars=26, least=18),
            Column("Verandering", lambda row: summary(row.regel), look=_quiet, chars=0, least=20),
            Column("Gaat over", lambda row: soort_words(row.regel.soort), chars=14, goes=2),
            Column("Blad", lambda row: row.regel.blad, chars=14, goes=3),
            Column("Regel", lambda row: str(row.regel.rij), lambda row: row.regel.rij, right=True, chars=6, goes=1),
        ],
        key=lambda row: row.key,
        searched=lambda row: " ".join((row.regel.naam, *row.regel.cellen)),
    )


def _name_look(row: Leesregel) -> Look:
    same = row.regel.lot is Lot.GELIJK
    return Look(colour="tekst3" if same else "tekst", second=row.regel.over)


def _quiet(_row: Leesregel) -> Look:
    return Look(colour="tekst2")


def _lot_words(row: Leesregel) -> str:
    return KEUS_WORDS[row.besluit.keus] if row.besluit and _is_decided(row) else LOT_WORDS[row.regel.lot]


def _is_decided(row: Leesregel) -> bool:
    """Tell whether what was decided says what becomes of a row; it may have raised a second doubt."""
    skipped = row.besluit is not None and row.besluit.keus is Keus.OVERSLAAN
    return row.besluit is not None and (row.waits or skipped or row.regel.lot not in OPEN)


def _lot_look(row: Leesregel) -> Look:
    if row.besluit is not None and _is_decided(row):
        skipped = row.besluit.keus is Keus.OVERSLAAN
        sign, colour = ("weg", "tekst3") if skipped else ("vink", "ok")
        return Look(sign=sign, sign_word=KEUS_WORDS[row.besluit.keus], sign_colour="tekst2", sign_icon_colour=colour)
    sign, colour = LOT_SIGNS[row.regel.lot]
    return Look(sign=sign, sign_word=LOT_WORDS[row.regel.lot], sign_colour=colour)
