"""What taking over a colleague's file would do, row by row, before anything is done; and the choices on it."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from wijkregie.domain.frozen import frozen
from wijkregie.domain.samenvoegen import Kant, Samenloop

Plek: TypeAlias = tuple[str, str, str]
"""Table, id and field of what somebody decides on."""

NAAMGENOOT = "naamgenoot"
"""In place of a field: whether a wijkorgaan of the file, by its id there, is another than the one here of that name."""


class Wijze(StrEnum):
    """Whose the wijkorganen become: of who takes them over, or they stay of the colleague."""

    OVERNEMEN = "overnemen"
    SAMENVOEGEN = "samenvoegen"


@frozen(kw_only=True)
class Keuzes:
    """What somebody decided: by place, and for all other conflicts; None leaves those as they are and tells so."""

    per_plek: Mapping[Plek, Kant]
    overige: Kant | None = None

    def op(self, plek: Plek) -> Kant | None:
        """Return the side that is chosen for a conflict, None when nobody decided."""
        return self.per_plek.get(plek, self.overige)

    def apart(self, tabel: str, rij_id: str) -> bool:
        """Tell whether a row of the file is another than the one here of the same name."""
        return self.per_plek.get((tabel, rij_id, NAAMGENOOT)) is Kant.DAAR


@frozen(kw_only=True)
class Bronregel:
    """A file that is taken over: of whom, made when, what is in it; `geheel` tells that it is a whole store."""

    bestand: str
    van: str
    gemaakt_op: datetime
    geheel: bool
    keuze: str = ""


@frozen(kw_only=True)
class Veldregel:
    """A field in words: what it is here and there, by whom since when, and which side is kept.

    `keuze` is None as long as nobody decided on a conflict.
    """

    veld: str
    titel: str
    hier: str
    daar: str
    lot: Samenloop
    door_hier: str = ""
    door_daar: str = ""
    later: Kant | None = None
    keuze: Kant | None = None


@frozen(kw_only=True)
class Rijvoorstel:
    """What becomes of one row, by what it is known to people; `reden` tells why it is refused.

    `bron` is the number of the file in the order in which they are read. `erbij` are the fields of a new row, as title
    and words. `naamgenoot` is the id in the file of a wijkorgaan that is known here by its name only.
    """

    bron: int
    tabel: str
    rij_id: str
    wijkorgaan: str
    soort: str
    naam: str
    lot: Samenloop
    velden: tuple[Veldregel, ...] = ()
    reden: str = ""
    erbij: tuple[tuple[str, str], ...] = ()
    naamgenoot: str = ""

    @property
    def id(self) -> str:
        """Identity of this row in a list."""
        return f"{self.bron}-{self.tabel}-{self.rij_id}"

    @property
    def op_naam(self) -> bool:
        """Whether it is taken for the one here because it bears the same name."""
        return self.naamgenoot not in ("", self.rij_id)

    @property
    def open(self) -> bool:
        """Whether something in it is still to be decided."""
        return not self.reden and any(veld.lot is Samenloop.CONFLICT and veld.keuze is None for veld in self.velden)

    @property
    def geweigerd(self) -> bool:
        """Whether nothing of it is taken: it cannot be, or nobody decided."""
        return bool(self.reden) or self.open

    @property
    def in_woorden(self) -> str:
        """What it is, and why nothing of it is taken: the reason, or both sides of what is to be decided."""
        known = " · ".join(word for word in (self.wijkorgaan, f"{self.soort} {self.naam}".strip()) if word)
        open_velden = [
            f"{veld.titel}: hier {veld.hier}, daar {veld.daar}"
            for veld in self.velden
            if veld.lot is Samenloop.CONFLICT and veld.keuze is None
        ]
        return f"{known}: {self.reden or '; '.join(open_velden)}"

    @property
    def gewijzigd(self) -> bool:
        """Whether it changes what is here."""
        if self.lot is Samenloop.CONFLICT:
            return any(veld.keuze is Kant.DAAR or veld.lot is Samenloop.NIEUWER_DAAR for veld in self.velden)
        return self.lot in (Samenloop.NIEUWER_DAAR, Samenloop.SAMENGEVOEGD, Samenloop.WEG_DAAR)


@frozen(kw_only=True)
class Overneemvoorstel:
    """All rows of the files that are not the same here, and how many are (`gelijk`); `regels` are in reading order.

    `inhoud` counts the bytes of bijlagen that are not here yet, `geschiedenis` the lines.
    """

    wijze: Wijze
    bronnen: tuple[Bronregel, ...]
    regels: tuple[Rijvoorstel, ...]
    gelijk: int = 0
    inhoud: int = 0
    geschiedenis: int = 0

    @property
    def aantallen(self) -> Counter[Samenloop]:
        """How many rows have each lot, refused ones left out."""
        found = Counter(regel.lot for regel in self.regels if not regel.reden)
        found[Samenloop.GELIJK] += self.gelijk
        return found

    @property
    def geweigerd(self) -> tuple[Rijvoorstel, ...]:
        """The rows of which nothing is taken."""
        return tuple(regel for regel in self.regels if regel.geweigerd)

    @property
    def wijzigt(self) -> bool:
        """Whether it changes anything here, be it only the history."""
        return bool(self.geschiedenis) or any(not regel.geweigerd and _doet(regel) for regel in self.regels)

    @property
    def verslag(self) -> str:
        """The line that tells what was read; what nobody decided on counts as refused."""
        kept = [regel for regel in self.regels if not regel.geweigerd]
        nieuw = sum(regel.lot is Samenloop.NIEUW for regel in kept)
        gewijzigd = sum(regel.gewijzigd for regel in kept)
        gelezen = len(self.regels) + self.gelijk
        geweigerd = len(self.regels) - len(kept)
        gelijk = gelezen - nieuw - gewijzigd - geweigerd
        return f"gelezen {gelezen} · nieuw {nieuw} · gewijzigd {gewijzigd} · gelijk {gelijk} · geweigerd {geweigerd}"


def _doet(regel: Rijvoorstel) -> bool:
    return regel.lot is Samenloop.NIEUW or regel.gewijzigd
