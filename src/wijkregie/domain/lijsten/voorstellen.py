"""What reading a list would do, row by row, before anything is done."""

from collections import Counter
from enum import StrEnum

from wijkregie.domain.frozen import frozen
from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort


@frozen
class Indeling:
    """How one sheet is read: what its rows are about, where its headings end, and what each column holds.

    `kop` and `data` are row numbers from 0: the last row of the headings, and the first row after it.
    """

    blad: str
    soort: Lijstsoort
    kop: int
    kolommen: tuple[Kolomkeuze, ...]

    @property
    def data(self) -> int:
        return self.kop + 1


class Lot(StrEnum):
    """What becomes of a row."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    GELIJK = "gelijk"
    TWIJFEL = "twijfel"
    GEWEIGERD = "geweigerd"


@frozen
class Veldwijziging:
    """A change in words: "Telefoon", from "leeg" to "053 123 45 67"."""

    veld: str
    van: str
    naar: str


@frozen
class Celreden:
    """Why a cell is refused or doubtful; `kolom` counts from 0, None when it is about the row as a whole."""

    kolom: int | None
    reden: str


@frozen
class Kandidaat:
    """A kept value that a row may be about, and why it looks like it."""

    id: str
    naam: str
    reden: str


class Keus(StrEnum):
    """What the user decides on a doubtful or refused row."""

    SAMEN = "samenvoegen"
    NIEUW = "als nieuw lezen"
    ZONDER = "zonder deze cellen lezen"
    OVERSLAAN = "overslaan"


@frozen
class Besluit:
    """A choice on one row, by the name of its sheet and its number as Excel shows it; `met` is an id for SAMEN.

    A row may have several, of which each answers another doubt: what body it is about, and which person.
    """

    blad: str
    rij: int
    keus: Keus
    met: str = ""


@frozen
class Regelvoorstel:
    """What one row would do. `rij` is its number as Excel shows it, from 1; `cellen` are its cells as text.

    `redenen` tell why it is refused or doubtful, `opmerkingen` what was understood of a strange cell. `kandidaten` are
    values, kept or of an earlier row, that it may be the same as; a row that is read may have them too, as a proposal.
    `maakt` is the wijkorgaan that Keus.NIEUW would make, for a row about one that is not there; "" for none.
    `over` tells apart rows of one name: the person and role, the year, the day.
    A doubtful row without a Besluit is refused when the list is read.
    """

    blad: str
    rij: int
    soort: Lijstsoort
    naam: str
    lot: Lot
    cellen: tuple[str, ...] = ()
    wijzigingen: tuple[Veldwijziging, ...] = ()
    redenen: tuple[Celreden, ...] = ()
    opmerkingen: tuple[Celreden, ...] = ()
    kandidaten: tuple[Kandidaat, ...] = ()
    maakt: str = ""
    over: str = ""


@frozen
class Leesvoorstel:
    """All rows of a list with what becomes of them; every row that was read has exactly one lot.

    `koppen` are by sheet the headings as the file has them, for who shows or gives back its rows. `overgeslagen` is
    how many hold something and are no rows: a total, the headings once more, a footnote. `besluiten` are the choices
    it was made with, `stand` the last command in the journaal at that moment.
    """

    bestand: str
    indelingen: tuple[Indeling, ...]
    regels: tuple[Regelvoorstel, ...]
    koppen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    overgeslagen: int = 0
    besluiten: tuple[Besluit, ...] = ()
    stand: int = 0

    @property
    def aantallen(self) -> Counter[Lot]:
        """How many rows have each lot."""
        return Counter(regel.lot for regel in self.regels)

    @property
    def geweigerd(self) -> int:
        """How many rows are not read; a doubtful row counts among them until somebody decides."""
        return self.aantallen[Lot.GEWEIGERD] + self.aantallen[Lot.TWIJFEL]

    @property
    def verslag(self) -> str:
        """The line that tells what was read."""
        aantal = self.aantallen
        return (
            f"gelezen {len(self.regels)} · nieuw {aantal[Lot.NIEUW]} · gewijzigd {aantal[Lot.GEWIJZIGD]} · "
            f"gelijk {aantal[Lot.GELIJK]} · geweigerd {self.geweigerd}"
        )
