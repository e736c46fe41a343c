"""What was chosen so far on the way from a file to the store."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Lijst
from wijkregie.domain.lijsten.kolommen import ZELF, met_kolom
from wijkregie.domain.lijsten.voorstellen import Besluit, Indeling, Keus, Leesvoorstel, Regelvoorstel
from wijkregie.ui.models.kolomkeuzes import celtekst
from wijkregie.usecases.leesgangen import Gelezenlijst, Herkendblad

ROWS_SHOWN = 60
"""Rows of a sheet that are shown, more only where its headings stand lower."""
COLUMNS_SHOWN = 100


@dataclass(eq=False)
class Bladstand:
    """One sheet: how it is read, if at all, how each column was recognised, and its first rows as text."""

    blad: Blad
    rows: Sequence[Sequence[str]]
    indeling: Indeling | None = None
    before: Indeling | None = None
    """How it was read before the user chose to leave it out."""
    herkend: dict[int, str] = field(default_factory=dict)
    regels: int = 0
    """How many rows there are to read."""

    @property
    def breedte(self) -> int:
        """How many columns are shown."""
        chosen = (keuze.kolom + 1 for keuze in (self.indeling.kolommen if self.indeling else ()) if keuze.veld)
        return max((*map(len, self.rows), *chosen), default=0)

    def take(self, found: Herkendblad) -> None:
        """Read the sheet as it was understood."""
        self.indeling, self.herkend = found.herkenning.indeling, dict(found.herkenning.herkend)
        self.regels = found.regels

    def choose(self, keuze: Kolomkeuze) -> None:
        """Read one column as the user chose."""
        if self.indeling is None:
            return
        self.indeling = met_kolom(self.indeling, keuze)
        self.herkend[keuze.kolom] = ZELF


@dataclass(eq=False)
class Leesgang:
    """A file, the ways its sheets are read, what that would change, and what was decided on single rows."""

    lijst: Lijst
    bladen: list[Bladstand]
    voorstel: Leesvoorstel | None = None
    besluiten: dict[tuple[str, int], tuple[Besluit, ...]] = field(default_factory=dict)
    decided_on: dict[str, Indeling] = field(default_factory=dict)
    """How each sheet was read when its rows were decided on."""

    @classmethod
    def of(cls, found: Gelezenlijst) -> "Leesgang":
        """Begin with a file as it was read and understood."""
        made = cls(found.lijst, [])
        for blad, herkend in zip(found.lijst.bladen, found.herkend, strict=True):
            kop = herkend.herkenning.indeling.kop if herkend else 0
            stand = Bladstand(blad, _as_text(blad, kop))
            if herkend is not None:
                stand.take(herkend)
            if not stand.regels:
                stand.before, stand.indeling = stand.indeling, None
            made.bladen.append(stand)
        return made

    @property
    def indelingen(self) -> tuple[Indeling, ...]:
        """The ways of reading of the sheets that are read, in the order of the file."""
        return tuple(each.indeling for each in self.bladen if each.indeling is not None)

    @property
    def soorten(self) -> list[Lijstsoort]:
        """What the sheets that are read are about."""
        return [indeling.soort for indeling in self.indelingen]

    @property
    def chosen(self) -> bool:
        """Tell whether the user chose anything that would be lost."""
        return bool(self.besluiten) or any(ZELF in each.herkend.values() for each in self.bladen)

    @property
    def decided(self) -> tuple[Besluit, ...]:
        """Everything that was decided on rows."""
        return tuple(besluit for each in self.besluiten.values() for besluit in each)

    def decide(self, regel: Regelvoorstel, keus: Keus | None, met: str = "") -> None:
        """Decide on a row as it is proposed now; None takes back all that was decided on it."""
        assert self.voorstel is not None
        key = regel.blad, regel.rij
        answered = [besluit for besluit in self.besluiten.pop(key, ()) if besluit in self.voorstel.besluiten]
        if keus is not None:
            others = [] if keus is Keus.OVERSLAAN else [each for each in answered if each.keus is not Keus.OVERSLAAN]
            self.besluiten[key] = (*others, Besluit(regel.blad, regel.rij, keus, met))
            self.decided_on[regel.blad] = next(each for each in self.indelingen if each.blad == regel.blad)

    def forget(self) -> None:
        """Drop what was decided on a sheet that is read otherwise now.

        That is everything when its rows are about something else, and which cells are left out for another column.
        """
        for indeling in self.indelingen:
            before = self.decided_on.get(indeling.blad, indeling)
            if indeling != before:
                gone = set(Keus) if indeling.soort is not before.soort else {Keus.ZONDER}
                self.besluiten = {
                    key: left
                    for key, known in self.besluiten.items()
                    if (left := tuple(each for each in known if key[0] != indeling.blad or each.keus not in gone))
                }


def _as_text(blad: Blad, kop: int) -> tuple[tuple[str, ...], ...]:
    shown = blad.rijen[: max(ROWS_SHOWN, kop + ROWS_SHOWN // 2)]
    return tuple(tuple(celtekst(cel) for cel in rij[:COLUMNS_SHOWN]) for rij in shown)
