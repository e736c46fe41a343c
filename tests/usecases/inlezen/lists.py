"""Small lists for the tests of reading: a sheet is its fields and rows."""

from collections.abc import Sequence

from wijkregie.domain.leeswijzen import Kolomkeuze, Lijstsoort
from wijkregie.domain.lijsten.bladen import Blad, Cel, Lijst
from wijkregie.domain.lijsten.voorstellen import Besluit, Indeling, Keus, Leesvoorstel, Lot, Regelvoorstel
from wijkregie.usecases import inlezen
from wijkregie.usecases.session import Session


class Sheet:
    """One sheet, with its headings in row 1; a field is its name, and behind a space a year or a role."""

    def __init__(self, soort: Lijstsoort, fields: str, *rows: Sequence[Cel], naam: str = "") -> None:
        names = [field.strip() for field in fields.split(",")]
        self.blad = Blad(naam or soort.value.capitalize(), (tuple(names), *map(tuple, rows)))
        columns = tuple(_keuze(at, *name.split()) for at, name in enumerate(names))
        self.indeling = Indeling(self.blad.naam, soort, 0, columns)


def _keuze(at: int, veld: str, of: str = "") -> Kolomkeuze:
    return Kolomkeuze(at, veld, int(of) if of.isdigit() else None, "" if of.isdigit() else of)


def read(session: Session, *sheets: Sheet, besluiten: Sequence[Besluit] = ()) -> Leesvoorstel:
    """Read a list after looking at it, which must tell the same and change nothing."""
    lijst, indelingen = Lijst("lijst.xlsx", tuple(sheet.blad for sheet in sheets)), [each.indeling for each in sheets]
    seen = inlezen.preview(session, lijst, indelingen, besluiten)
    done = inlezen.carry_out(session, lijst, indelingen, besluiten, gezien=seen).value
    assert done == seen
    return done


def lots(voorstel: Leesvoorstel) -> list[Lot]:
    return [regel.lot for regel in voorstel.regels]


def told(regel: Regelvoorstel) -> list[str]:
    """Return what a row changes as "field: from → to"."""
    return [f"{change.veld}: {change.van} → {change.naar}" for change in regel.wijzigingen]


def decide(regel: Regelvoorstel, keus: Keus, met: str = "") -> Besluit:
    return Besluit(regel.blad, regel.rij, keus, met)
